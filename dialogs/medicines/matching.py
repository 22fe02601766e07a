"""Finds medicines by what somebody typed: a name, a brand, their beginning, a misspelling, or the keys for them."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from dialogs.medicines.spelling import fold, keyed, readings, roman
from dialogs.medicines.table import Medicine

SHORTEST = 2
"""Letters; fewer say nothing of a name."""
SHORTEST_KEYED = 3
SHORTEST_WRONG = 5
"""Letters of a beginning in which one may be wrong."""

MIXED = frozenset(
    {
        *("н", "нд", "нл", "h", "hd", "hl", "hct", "ко", "co", "дуо", "duo"),
        *("комби", "combi", "комп", "comp"),
        *("плюс", "plus", "экстра", "extra", "трио", "trio"),
    }
)
"""What goes on after a brand where it is sold with a second substance: that one's entries would be missed."""

EXACT, BEGINNING, BEGUN, WRONG, WRONG_BEGINNING = range(5)
"""How a name may be found, the best first. What goes on after a whole name (a strength, a form) is `BEGUN`."""

Rank = tuple[int, int, int, str]


class Finder:
    """Finds medicines of one table."""

    def __init__(self, medicines: Iterable[Medicine]) -> None:
        self._names: list[tuple[str, Medicine]] = []
        self._keys: list[tuple[str, Medicine]] = []
        for medicine in medicines:
            labels = {fold(name) for name in medicine.labels.values()}
            brands = {fold(name) for name in medicine.brands}
            brands |= {roman(name) for name in brands}
            self._names += [(name, medicine) for name in sorted(labels | brands | {roman(n) for n in labels})]
            self._keys += [(keyed(name), medicine) for name in sorted(labels | brands)]

    def find(self, text: str, limit: int = 6) -> list[Medicine]:
        """Return the medicines that the text may mean, the best first; none if nobody knows such a name."""
        folded = fold(text)
        ranked = self._pressed(folded) if folded.isascii() and folded.isdigit() else self._written(text)
        best: dict[str, tuple[Rank, Medicine]] = {}
        for rank, medicine in ranked:
            if medicine.name not in best or rank < best[medicine.name][0]:
                best[medicine.name] = rank, medicine
        return [medicine for _, medicine in sorted(best.values(), key=lambda found: found[0])][:limit]

    def _pressed(self, keys: str) -> Iterator[tuple[Rank, Medicine]]:
        if len(keys) < SHORTEST_KEYED:
            return
        for name, medicine in self._keys:
            if name.startswith(keys):
                yield (EXACT if name == keys else BEGINNING, 0, len(name), medicine.name), medicine

    def _written(self, text: str) -> Iterator[tuple[Rank, Medicine]]:
        for typed in readings(text):
            if len(typed) < SHORTEST:
                continue
            for name, medicine in self._names:
                if (rank := _rank(typed, name)) is not None:
                    how, wrong = rank
                    yield (how, wrong, abs(len(name) - len(typed)), medicine.name), medicine


def _rank(typed: str, name: str) -> tuple[int, int] | None:
    """Return how well a name fits and how many letters are wrong; nothing if it does not."""
    if typed == name:
        return EXACT, 0
    if name.startswith(typed):
        return BEGINNING, 0
    if typed.startswith(name) and typed.removeprefix(name) in MIXED:
        return None
    if len(name) >= SHORTEST_WRONG and typed.startswith(name):
        return BEGUN, 0
    allowed = _forgiven(min(len(typed), len(name)))
    if allowed and (wrong := OSA.distance(typed, name, score_cutoff=allowed)) <= allowed:
        return WRONG, wrong
    if len(typed) >= SHORTEST_WRONG and OSA.distance(typed, name[: len(typed)], score_cutoff=1) <= 1:
        return WRONG_BEGINNING, 1
    return None


def _forgiven(letters: int) -> int:
    """Return how many letters of so many may be wrong, missing, too many or swapped."""
    return 0 if letters < SHORTEST_WRONG else 1 if letters < 8 else 2  # noqa: PLR2004 - two in eight are still the same word
