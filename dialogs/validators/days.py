"""Days of the calendar in the order in which people of each calendar write them."""

import re
from datetime import date

from persiantools.jdatetime import JalaliDate

from dialogs.validators.faults import Fault, Invalid
from dialogs.validators.signs import digits, spaced

YEARS = range(1880, 2101)
JALALI_YEARS = range(1300, 1501)
"""1921 to 2122: no year of the one calendar is a year of the other."""

_SEPARATED = re.compile(r"[ /.,*#٫،。\-年月]+")
"""The star and the hash are what a phone of twelve keys has; years, months and days are marked in Chinese."""
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})|([0-9]{2})([0-9]{2})([0-9]{4})")


def day(text: str) -> str:
    """Return a day in ISO 8601, typed year first or day first, in the Gregorian or the Jalali calendar.

    A year has four digits. Eight digits alone can be read in one order only: what is a year in one is no month in the
    other.
    """
    parts = _SEPARATED.sub("-", spaced(text).rstrip("日号號 ")).strip("-")
    if not parts.replace("-", "").isdecimal():
        raise Invalid(Fault.NOT_DIGITS)
    for order, step in ((_YEAR_FIRST, 1), (_DAY_FIRST, -1)):
        if found := order.fullmatch(parts):
            year, month, of_month = (int(part) for part in [part for part in found.groups() if part][::step])
            if real := _real(year, month, of_month):
                return real.isoformat()
    raise Invalid(Fault.BAD_DATE)


def _real(year: int, month: int, of_month: int) -> date | None:
    try:
        if year in YEARS:
            return date(year, month, of_month)
        if year in JALALI_YEARS:
            found: date = JalaliDate(year, month, of_month).to_gregorian()  # type: ignore[no-untyped-call]
            return found if found.year in YEARS else None
    except ValueError:
        pass
    return None


def not_after(value: str, today: date) -> None:
    """Raise Invalid if the day, in ISO 8601, is still to come."""
    if date.fromisoformat(value) > today:
        raise Invalid(Fault.FUTURE)


def not_before(value: str, today: date) -> None:
    """Raise Invalid if the day, in ISO 8601, is over."""
    if date.fromisoformat(value) < today:
        raise Invalid(Fault.PAST)


def year(text: str) -> str:
    """Return a year of the Gregorian calendar, four digits."""
    number = digits(text, length=4)
    if int(number) not in YEARS:
        raise Invalid(Fault.BAD_DATE)
    return number


def real_day(of_year: int, month_and_day: str) -> None:
    """Raise Invalid if the calendar has no such day; `month_and_day` is four digits."""
    try:
        date(of_year, int(month_and_day[:2]), int(month_and_day[2:]))
    except ValueError:
        raise Invalid(Fault.BAD_DATE) from None
