"""Stretches of days by name."""

from datetime import date

import pytest

from dialogs.periods import last_day, months_from, period

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("name", "since", "until"),
    [
        ("month", date(2026, 2, 28), TODAY),
        ("quarter", date(2025, 12, 31), TODAY),
        ("this_year", date(2026, 1, 1), TODAY),
        ("last_year", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_periods(name, since, until):
    """A period goes back from today, or is a whole year."""
    assert period(name, TODAY) == (since, until)


def test_unknown_period():
    """A name that is no period is refused."""
    with pytest.raises(KeyError):
        period("century", TODAY)


def test_months_from_clamps_to_the_month():
    """The same day of another month, or its last one."""
    assert months_from(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_from(date(2026, 1, 15), -13) == date(2024, 12, 15)
    assert last_day(date(2026, 2, 3)) == date(2026, 2, 28)
