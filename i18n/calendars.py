"""Dates as people of a language read them: Jalali for Persian, the common calendar for the others."""

from datetime import date, datetime

from babel.dates import format_date, format_time
from persiantools.jdatetime import JalaliDate

from i18n.numerals import persian_digits


def short_date(day: date, language: str) -> str:
    """Return a date for a feature phone, in ASCII digits: 1405/12/29 in Persian, 2026-12-31 in Chinese."""
    if language == "fa":
        return _jalali(day).strftime("%Y/%m/%d", locale="en")
    if language == "zh":
        return day.isoformat()
    if language == "en":
        return format_date(day, "d MMM y", locale="en")
    return day.strftime("%d.%m.%Y")


def long_date(day: date, language: str) -> str:
    """Return a date as prose writes it: ۲۹ اسفند ۱۴۰۵, 31 декабря 2026 г., 2026年12月31日."""
    if language == "fa":
        jalali = _jalali(day)
        return f"{persian_digits(str(jalali.day))} {jalali.strftime('%B %Y', locale='fa')}"
    if language == "kk":
        return format_date(day, "y 'ж'. d MMMM", locale="kk")
    if language == "en":
        return format_date(day, "d MMMM y", locale="en")
    return format_date(day, "long", locale=language)


def moment(when: datetime, language: str, *, small: bool) -> str:
    """Return a date and a time of day to the minute, already in the reader's time zone."""
    clock = format_time(when, "HH:mm", locale="en")
    if small:
        return f"{short_date(when.date(), language)} {clock}"
    if language == "fa":
        return f"{long_date(when.date(), language)}، {persian_digits(clock)}"
    return f"{long_date(when.date(), language)}{' ' if language == 'zh' else ', '}{clock}"


def _jalali(day: date) -> JalaliDate:
    return JalaliDate(day)  # type: ignore[no-untyped-call]
