"""Stretches of days by name, and months counted from one: pure functions."""

from calendar import monthrange
from datetime import date

MONTHS = {"month": 1, "quarter": 3}
A_YEAR = 12


def period(name: str, today: date) -> tuple[date, date]:
    """Return the first and the last day of `month`, `quarter` (three months), `this_year` or `last_year`.

    The last month is from the same day of the month before until today. Raises KeyError for another name.
    """
    if name == "this_year":
        return date(today.year, 1, 1), today
    if name == "last_year":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    return months_from(today, -MONTHS[name]), today


def months_from(day: date, distance: int) -> date:
    """Return the same day so many months later, or earlier; the month's last day where it has no such day."""
    year, month = divmod(day.year * A_YEAR + day.month - 1 + distance, A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day(month: date) -> date:
    """Return the last day of the month that a day is in."""
    return month.replace(day=monthrange(month.year, month.month)[1])
