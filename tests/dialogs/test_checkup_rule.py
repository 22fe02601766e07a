"""The rule of the free check-up, with the facts of the programme as they hold on a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dialogs.checkups import Facts, rule_holds, standing
from dialogs.load import BUNDLED, load_programme

PROGRAMME = load_programme(BUNDLED / "ru")
THIS_YEAR, NEXT_YEAR = date(2026, 11, 22), date(2027, 3, 1)


def facts_on(day: date) -> Facts:
    """Return what the programme states on a day."""
    return PROGRAMME.facts_on(day, PROGRAMME.region)


@pytest.mark.parametrize(
    ("born", "on", "entitled", "reason", "following"),
    [
        (1987, THIS_YEAR, True, "every-third-year", 2027),
        (1987, NEXT_YEAR, True, "age-40", 2028),
        (1988, THIS_YEAR, False, "not-this-year", 2027),
        (1988, NEXT_YEAR, True, "every-third-year", 2028),
        (1986, THIS_YEAR, True, "age-40", 2027),
        (2005, THIS_YEAR, True, "every-third-year", 2029),
        (2008, THIS_YEAR, True, "every-third-year", 2029),
        (2009, THIS_YEAR, False, "under-18", 2027),
        (2009, NEXT_YEAR, True, "every-third-year", 2030),
        (2007, THIS_YEAR, False, "not-this-year", 2028),
    ],
)
def test_age_decides(born, on, entitled, reason, following):
    """Three years apart from 18, every year from 40; the age is the year less the year of birth (order 404n, point 5)."""
    told = standing(born, on.year, facts_on(on))
    assert (told.entitled, told.reason, told.next_year, told.year) == (entitled, reason, following, on.year)


@pytest.mark.parametrize("born", [1988, 2007, 1990])
def test_groups_may_every_year(born):
    """Who belongs to one of the groups may every year from 18, and not before."""
    told = standing(born, 2026, facts_on(THIS_YEAR), annual=True)
    assert (told.entitled, told.reason, told.next_year) == (True, "annual", 2027)
    assert standing(2010, 2026, facts_on(THIS_YEAR), annual=True).reason == "under-18"


@given(born=some.integers(1880, 2026), annual=some.booleans())
def test_next_year_is_the_next_one(born, annual):
    """The next year told is one in which they may, and there is none between; nobody waits longer than until 18 or three years."""
    facts = facts_on(THIS_YEAR)
    following = standing(born, 2026, facts, annual=annual).next_year
    assert following is not None
    assert standing(born, following, facts, annual=annual).entitled
    assert not any(standing(born, year, facts, annual=annual).entitled for year in range(2027, following))
    assert following <= max(2026 + 3, born + 18)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2021, 6, 30), False),
        (date(2021, 7, 1), True),
        (THIS_YEAR, True),
        (date(2027, 6, 30), True),
        (date(2027, 7, 1), False),
    ],
)
def test_rule_holds_between_its_days(day, holds):
    """Before the order, and from the day until which it is reported to hold, nobody is told anything by it."""
    assert rule_holds(day, facts_on(day)) is holds
