"""What a person types where something is asked, checked and in one spelling: pure functions from text to text."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from dialogs.validators.days import day, not_after, not_before, year
from dialogs.validators.faults import Fault, Invalid, UnknownRule
from dialogs.validators.identity import (
    cn_resident_id,
    ir_national_code,
    kz_iin,
    last_four,
    luhn,
    ru_policy,
    ru_snils,
)
from dialogs.validators.measures import pressure, tenths, whole
from dialogs.validators.phones import REGIONS, phone, unshared
from dialogs.validators.prose import letter, name_letters, words
from dialogs.validators.signs import digits, plain

__all__ = [
    "LETTER",
    "LONGEST_NUMBER",
    "OWN_NUMBER",
    "RULES",
    "Fault",
    "Invalid",
    "UnknownRule",
    "checked_input",
    "plain",
    "rule",
]

LONGEST_NUMBER = 64
PARAMETRISED = re.compile(r"(digits|luhn):([1-9][0-9]?)")

Validator = Callable[[str], str]

LETTER = "letter"
"""What is written to an agent."""
OWN_NUMBER = "own_number"
"""A phone number that only the channel's own button can give: whatever is typed in its place proves nothing."""

RULES: dict[str, Validator] = {
    "ir_national_code": ir_national_code,
    "ir_booklet": partial(digits, length=10),
    "ir_fida": partial(digits, length=12),
    "kz_iin": kz_iin,
    "ru_enp": partial(luhn, length=16),
    "ru_snils": ru_snils,
    "ru_policy": ru_policy,
    "cn_resident_id": cn_resident_id,
    "last_four": last_four,
    "one_time_code": partial(digits, length=6),
    "code4": partial(digits, length=4),
    "code6": partial(digits, length=6),
    "code8": partial(digits, length=8),
    "year": year,
    "date": day,
    "past_date": day,
    "future_date": day,
    "age_years": partial(whole, low=0, high=120),
    "weight_kg": partial(tenths, low="2", high="400"),
    "height_cm": partial(tenths, low="40", high="260"),
    "minutes": partial(whole, low=1, high=24 * 60),
    "pressure": pressure,
    "pulse": partial(whole, low=20, high=300),
    "glucose": partial(tenths, low="0.5", high="60"),  # mmol/l
    "temperature": partial(tenths, low="30", high="45"),
    "phone": phone,
    "words": words,
    LETTER: letter,
    "name_letters": name_letters,
    OWN_NUMBER: unshared,
}
"""By the name that a dialog uses; beside them `digits:<length>`, `luhn:<length>` and `phone:<ISO 3166-1 region>`."""

DATED = {"past_date": not_after, "future_date": not_before}
"""Rules of which today decides whether their value holds."""


def rule(name: str) -> Validator:
    """Return the validator of that name; raise UnknownRule if there is none. It knows no clock: see `checked_input`."""
    if name in RULES:
        return RULES[name]
    if name.removeprefix("phone:") in REGIONS and name.startswith("phone:"):
        return partial(phone, region=name.removeprefix("phone:"))
    found = PARAMETRISED.fullmatch(name)
    if not found or int(found[2]) > LONGEST_NUMBER:
        raise UnknownRule(name)
    return partial(digits if found[1] == "digits" else luhn, length=int(found[2]))


def checked_input(name: str, text: str, today: date) -> str:
    """Return the text in the one spelling of the rule of that name, if it holds today; raise Invalid if not."""
    value = rule(name)(text)
    if name in DATED:
        DATED[name](value, today)
    return value
