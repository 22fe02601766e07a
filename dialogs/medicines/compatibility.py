"""What a table says of medicines that somebody takes. Nothing found means that there is no entry, and no more."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from dialogs.medicines.table import Effect, Entry, Medicine, Severity, Table

RANK = {severity: rank for rank, severity in enumerate(Severity)}


class Kind(StrEnum):
    """What meets a medicine."""

    PAIR = "pair"
    TWICE = "twice"
    FOOD = "food"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Finding:
    """One entry that holds for what was asked."""

    kind: Kind
    medicines: tuple[str, ...]
    """Names of two medicines, of one where it is met by a food or condition or is taken twice."""
    met: str
    """The food or condition; empty for medicines among themselves."""
    severity: Severity
    effect: Effect
    source: str


def check(
    table: Table,
    medicines: Sequence[str],
    *,
    foods: Collection[str] = (),
    conditions: Collection[str] = (),
    sex: str = "",
    age: int | None = None,
) -> list[Finding]:
    """Return the entries for these medicines, by name, the worst first; a name that stands twice is taken twice.

    Sex is FHIR's code, age in years; empty and None where unknown. Of several entries for the same two and the same effect the worst
    is told. Raises KeyError for a medicine that the table does not have.
    """
    taken = [table.medicines[name] for name in dict.fromkeys(medicines)]
    findings = [
        _finding(Kind.TWICE, (medicine.name,), "", table.twice)
        for medicine in taken
        if medicines.count(medicine.name) > 1
    ]
    for first, second in combinations(taken, 2):
        findings += _worst(Kind.PAIR, (first.name, second.name), "", _between(table, first, second))
    for medicine in taken:
        for food in dict.fromkeys(foods):
            entries = (e for name in _names(medicine) for e in table.foods.get((food, name), ()))
            findings += _worst(Kind.FOOD, (medicine.name,), food, entries)
        for condition in _holding(table, conditions, sex, age):
            entries = (e for name in _names(medicine) for e in table.conditions.get((condition, name), ()))
            findings += _worst(Kind.CONDITION, (medicine.name,), condition, entries)
    return sorted(findings, key=lambda finding: RANK[finding.severity])


def _names(medicine: Medicine) -> tuple[str, ...]:
    """Return the names under which entries hold for a medicine, its own first."""
    return (medicine.name, *sorted(medicine.groups))


def _between(table: Table, first: Medicine, second: Medicine) -> Iterator[Entry]:
    seen: set[frozenset[str]] = set()
    for one in _names(first):
        for other in _names(second):
            key = frozenset((one, other))
            if key not in seen:
                seen.add(key)
                yield from table.pairs.get(key, ())


def _holding(table: Table, told: Collection[str], sex: str, age: int | None) -> list[str]:
    """Return the conditions that were told and those that age and sex tell, without what cannot be."""
    holding = list(dict.fromkeys(told))
    if age is not None:
        holding += [name for name, ages in table.ages.items() if ages.hold(age, sex) and name not in holding]
    return [name for name in holding if sex != "male" or name not in table.womens]


def _worst(kind: Kind, medicines: tuple[str, ...], met: str, entries: Iterable[Entry]) -> Iterator[Finding]:
    worst: dict[Effect, Entry] = {}
    for entry in entries:
        if entry.effect not in worst or RANK[entry.severity] < RANK[worst[entry.effect].severity]:
            worst[entry.effect] = entry
    return (_finding(kind, medicines, met, entry) for entry in worst.values())


def _finding(kind: Kind, medicines: tuple[str, ...], met: str, entry: Entry) -> Finding:
    return Finding(kind, medicines, met, entry.severity, entry.effect, entry.source)
