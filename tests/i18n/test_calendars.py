"""Days and times as people of each language read them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from i18n.calendars import long_date, moment, short_date
from i18n.numerals import PersianDecimal, PersianInt, persian_digits

DAY = date(2026, 12, 31)
FA = Locale("fa")
LATIN_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")


def spaced(text: str) -> str:
    """Return the text with CLDR's narrow and unbreakable spaces as plain ones."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("en", "31 December 2026", "31 Dec 2026"),
        ("ru", "31 декабря 2026 г.", "31.12.2026"),
        ("kk", "2026 ж. 31 желтоқсан", "31.12.2026"),
        ("zh", "2026年12月31日", "2026-12-31"),
        ("fa", "۱۰ دی ۱۴۰۵", "1405/10/10"),
    ],
)
def test_dates(language: str, long: str, short: str) -> None:
    """A day has its language's order, month and calendar; on a small screen it is figures that every phone has."""
    assert (spaced(long_date(DAY, language)), short_date(DAY, language)) == (long, short)


@pytest.mark.parametrize(
    ("language", "large", "small"),
    [
        ("en", "31 December 2026, 09:05", "31 Dec 2026 09:05"),
        ("ru", "31 декабря 2026 г., 09:05", "31.12.2026 09:05"),
        ("kk", "2026 ж. 31 желтоқсан, 09:05", "31.12.2026 09:05"),
        ("zh", "2026年12月31日 09:05", "2026-12-31 09:05"),
        ("fa", "۱۰ دی ۱۴۰۵، ۰۹:۰۵", "1405/10/10 09:05"),
    ],
)
def test_moments(language: str, large: str, small: str) -> None:
    """A time is told to the minute, after its day."""
    when = datetime(2026, 12, 31, 9, 5, 59, tzinfo=UTC)
    assert (spaced(moment(when, language, small=False)), moment(when, language, small=True)) == (large, small)


@pytest.mark.parametrize(
    ("day", "jalali"),
    [(date(2021, 3, 20), "1399/12/30"), (date(2021, 3, 21), "1400/01/01"), (date(2021, 2, 19), "1399/12/01")],
)
def test_turn_of_the_jalali_year(day: date, jalali: str) -> None:
    """1399 was a leap year; 1 Esfand 1399 was the day from which no booklets were printed."""
    assert short_date(day, "fa") == jalali


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_jalali_returns(day: date) -> None:
    """The figures on a Persian screen are the very day that was meant."""
    year, month, of_month = map(int, short_date(day, "fa").split("/"))
    assert JalaliDate(year, month, of_month).to_gregorian() == day
    assert short_date(day, "fa").isascii()


@given(st.integers(-(10**12), 10**12))
def test_persian_numbers(number: int) -> None:
    """A number in Persian digits is the same number, grouped by the Persian sign."""
    printed = PersianInt(number).format(FA)
    assert not any(sign in printed for sign in "0123456789,")
    assert (
        int(printed.translate(LATIN_DIGITS).replace("٬", "").replace("\u200e", "").replace("−", "-"))
        == number
    )


def test_persian_decimals() -> None:
    """A share or a sum keeps its decimal mark, the Persian one."""
    assert PersianDecimal(Decimal("1234.5")).format(FA) == "۱٬۲۳۴٫۵"
    assert persian_digits("*4*1420#") == "*۴*۱۴۲۰#"
