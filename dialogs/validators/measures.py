"""What people measure on themselves: a number within what a living person can have."""

import re
from decimal import ROUND_HALF_UP, Decimal

from dialogs.validators.faults import Fault, Invalid
from dialogs.validators.signs import spaced

UPPER = range(50, 301)
LOWER = range(20, 201)
"""Blood pressure, mmHg."""

_NUMBER = re.compile(r"([0-9]+)(?: ?[.,٫،。*] ?([0-9]+))?")
"""The star stands for the point that a phone of twelve keys does not have."""
_PRESSURE = re.compile(r"([0-9]{2,3}) ?(?:[ /\\*#:.,\-]|на) ?([0-9]{2,3})|([0-9]{2,3})([0-9]{2,3})")


def whole(text: str, *, low: int, high: int) -> str:
    """Return a whole number between the two, both included."""
    found = _NUMBER.fullmatch(spaced(text))
    if not found or found[2]:
        raise Invalid(Fault.NOT_DIGITS)
    if not low <= int(found[1]) <= high:
        raise Invalid(Fault.OUT_OF_RANGE)
    return str(int(found[1]))


def tenths(text: str, *, low: str, high: str) -> str:
    """Return a number between the two, both included, with a point and one decimal if it is not whole."""
    found = _NUMBER.fullmatch(spaced(text))
    if not found:
        raise Invalid(Fault.NOT_DIGITS)
    number = Decimal(f"{found[1]}.{found[2] or 0}")
    if not Decimal(low) <= number <= Decimal(high):
        raise Invalid(Fault.OUT_OF_RANGE)
    return str(number.quantize(Decimal("0.1"), ROUND_HALF_UP)).removesuffix(".0")


def pressure(text: str) -> str:
    """Return blood pressure as upper/lower in mmHg; typed with any sign between the two, or with none."""
    found = _PRESSURE.fullmatch(spaced(text).casefold())
    if not found:
        raise Invalid(Fault.NOT_DIGITS)
    upper, lower = (int(part) for part in found.groups() if part)
    if upper not in UPPER or lower not in LOWER or upper <= lower:
        raise Invalid(Fault.OUT_OF_RANGE)
    return f"{upper}/{lower}"
