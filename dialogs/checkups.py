"""Who may have the free check-up in a year, by the rule that holds on a day: pure functions of a programme's facts.

Every so many years from an age, every year from another one and for some at any age. Age is the year less the year of birth:
order 404n of the Russian Ministry of Health of 27 April 2021, point 5.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import count

from coverage_backend.account import Checkup

Facts = Mapping[str, str | int | Decimal | date]
"""`checkup_from_age`, `checkup_yearly_from`, `checkup_every` (years), and `checkup_until`, as they hold on the day."""

ENTITLED = frozenset({"annual", "age-40", "every-third-year"})
"""Reasons for it; the codes are those of funds' answers."""


def rule_holds(today: date, facts: Facts) -> bool:
    """Return whether the rule is known to hold on that day: it has begun, and is not reported to have ended."""
    until = facts.get("checkup_until")
    return isinstance(until, date) and today < until


def standing(birth_year: int, year: int, facts: Facts, *, annual: bool = False) -> Checkup:
    """Return whether somebody born in a year may have the check-up in another one, and the next year in which they may.

    `annual`: they may every year, whatever their age from 18.
    """
    why = _reason(birth_year, year, facts, annual=annual)
    following = next(
        one for one in count(year + 1) if _reason(birth_year, one, facts, annual=annual) in ENTITLED
    )
    return Checkup(why in ENTITLED, year, following, why)


def _reason(birth_year: int, year: int, facts: Facts, *, annual: bool) -> str:
    age = year - birth_year
    if age < int(str(facts["checkup_from_age"])):
        return "under-18"
    if annual:
        return "annual"
    if age >= int(str(facts["checkup_yearly_from"])):
        return "age-40"
    return "not-this-year" if age % int(str(facts["checkup_every"])) else "every-third-year"
