"""Gaps in a person's contributions, and what paying them would do: pure functions of a programme's dated facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from coverage_backend.eligibility import Month
from dialogs.model import Fact
from dialogs.periods import A_YEAR, last_day, months_from

Facts = Mapping[str, Sequence[Fact]]
"""Every value of `self_payment` (a month), `months_needed`, `months_ahead`, `grace_months`, `grace_months_long` and
`unbroken_years`, oldest first, as a programme's rules have them."""


@dataclass(frozen=True, slots=True)
class CoveredAgain:
    """The two ways back into the insurance, each of them paid this month, and from when one is covered then."""

    gaps_price: int
    """For the gaps, each at the payment of its own month."""
    ahead_price: int
    """For the coming months instead, at today's payment."""
    starts: date
    """The first day of the next month."""


def gaps(months: Sequence[Month], today: date, facts: Facts) -> tuple[str, ...]:
    """Return those of the last whole months that count (`YYYY-MM`, oldest first) which are not paid.

    Paid is a month for which somebody owed, and nobody owes any more.
    """
    first = today.replace(day=1)
    last = [
        f"{months_from(first, -back):%Y-%m}" for back in range(_whole(facts, "months_needed", today), 0, -1)
    ]
    paid = _paid(months)
    return tuple(month for month in last if month not in paid)


def covered_again(missing: Sequence[str], today: date, facts: Facts) -> CoveredAgain:
    """Return what paying the gaps, or the coming months instead, would cost a person who pays for themselves.

    inva.kz and kyzylorda-news.kz: one payment a month, status from the next month.
    """
    return CoveredAgain(
        gaps_price=sum(_payment(facts, date.fromisoformat(f"{month}-01"), today) for month in missing),
        ahead_price=_whole(facts, "months_ahead", today) * _payment(facts, today, today),
        starts=months_from(today.replace(day=1), 1),
    )


def in_force_until(months: Sequence[Month], today: date, facts: Facts) -> date | None:
    """Return the last day on which the cover holds without further payments; None if nothing was ever paid.

    profit.kz, 9 October 2025: last paid in June, in force to the end of September. inform.kz: longer after some unbroken
    years of paying for oneself.
    """
    paid = _paid(months)
    if not paid:
        return None
    last = date.fromisoformat(f"{max(paid)}-01")
    grace = _whole(facts, "grace_months", today)
    if _at(facts, "grace_months_long", today) is not None:
        years = _whole(facts, "unbroken_years", today)
        own = _paid([month for month in months if month.by == "self"])
        own -= {month.month for month in months if month.by == "employer"}  # their share of a worker's pay
        if all(f"{months_from(last, -back):%Y-%m}" in own for back in range(years * A_YEAR)):
            grace = _whole(facts, "grace_months_long", today)
    return last_day(months_from(last, grace))


def _paid(months: Sequence[Month]) -> frozenset[str]:
    """Return the months that are paid by everybody who owed for them; what the state pays, nobody else owes."""
    owed = {
        month.month
        for month in months
        if (not month.paid and month.by != "state")
        or (month.due is not None and (month.paid or 0) < month.due)
    }
    return frozenset(month.month for month in months if month.paid or month.by == "state") - owed


def _payment(facts: Facts, on: date, today: date) -> int:
    """Return the payment of a month, today's if nobody knows what it was then."""
    then = _at(facts, "self_payment", on)
    return int(str(then)) if then is not None else _whole(facts, "self_payment", today)


def _whole(facts: Facts, name: str, on: date) -> int:
    return int(str(_at(facts, name, on)))


def _at(facts: Facts, name: str, on: date) -> str | int | Decimal | date | None:
    """Return a fact's value as it holds on a day; None before its first one."""
    return next((fact.value for fact in reversed(facts.get(name, ())) if fact.since <= on), None)
