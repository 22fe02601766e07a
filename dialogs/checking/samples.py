"""Values by which words are tried: samples of all that an answer may hold, slots as people fill them."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from dialogs.facts import SHOWN
from dialogs.model import Checklist, Menu, Pick, Programme
from dialogs.validators import LONGEST_NUMBER, Invalid, UnknownRule, rule
from dialogs.visit import Row
from i18n.catalogue import Value

LONG_INPUT = "0" * 16
ROWS_TRIED = 9
TYPED = {
    "words": "Болит голова и кружится, вчера к вечеру давление было высокое",
    "letter": "Болит голова и кружится, вчера к вечеру давление было высокое",
    "name_letters": "гидрохлортиазид",
    "date": "2027-09-28",
    "past_date": "2025-09-28",
    "future_date": "2027-09-28",
    "age_years": "101",
    "weight_kg": "172.5",
    "height_cm": "172.5",
    "minutes": "1440",
    "pressure": "180/120",
    "pulse": "172",
    "glucose": "15.6",
    "temperature": "38.6",
    "phone": "+998901234567",
}
"""What people type, in the spelling in which it is kept and shown, by rule: as long as it usually is at most."""
LONGEST: dict[str, Value] = {
    name: max(shown.samples, key=lambda sample: len(str(sample))) for name, shown in SHOWN.items()
}


def variants(names: AbstractSet[str]) -> Iterator[dict[str, Value]]:
    """Yield values for everything that may be shown: the longest of each, then each other sample of these names."""
    yield dict(LONGEST)
    for name in sorted(names & SHOWN.keys()):
        for sample in SHOWN[name].samples:
            if sample != LONGEST[name]:
                yield LONGEST | {name: sample}


def neutral(values: dict[str, Value]) -> dict[str, Value]:
    """Return the values with a letter in place of names that are in no language of ours."""
    return {
        name: value if not isinstance(value, str) or value.isascii() else "x"
        for name, value in values.items()
    }


def raw(values: dict[str, Value]) -> dict[str, str | int | None]:
    """Return the values as a session keeps them."""
    return {
        name: value.isoformat()
        if isinstance(value, date)
        else value
        if isinstance(value, int)
        else str(value)
        for name, value in values.items()
    }


def slots(programme: Programme) -> dict[str, str]:
    """Return a sample for every slot that the programme's states fill."""
    filled: dict[str, str] = {}
    for state in programme.states.values():
        if isinstance(state, Pick):
            filled[state.short] = LONG_INPUT
        elif isinstance(state, Checklist):
            filled[state.short] = "not_yet"
        elif isinstance(state, Menu) and state.slot:
            filled[state.short] = max((option.name for option in state.options), key=len, default="")
        elif isinstance(state, Menu) and state.ask and state.ask not in programme.numbers:
            filled[state.short] = _input(state.ask)
    return filled


def rows() -> list[Row]:
    """Return as many rows as a screen may have, with the longest values that may be shown."""
    values = raw(LONGEST)
    return [Row(f"r{number}", values) for number in range(ROWS_TRIED)]


def accepts(name: str, text: str) -> bool:
    """Return whether the rule of that name takes the text; an unknown rule takes nothing."""
    try:
        rule(name)(text)
    except (Invalid, UnknownRule):
        return False
    return True


def _input(name: str) -> str:
    if (typed := TYPED.get(name.partition(":")[0])) is not None:
        return typed
    digits = ("1990" * LONGEST_NUMBER)[:LONGEST_NUMBER]
    return next((digits[:n] for n in range(1, LONGEST_NUMBER + 1) if accepts(name, digits[:n])), LONG_INPUT)
