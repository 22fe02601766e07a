"""Gaps in contributions, and what paying them would do, with the programme's dated facts."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pytest

from coverage_backend.eligibility import Month
from dialogs.contributions import covered_again, gaps, in_force_until
from dialogs.load import BUNDLED, load_programme
from dialogs.model import Fact
from dialogs.periods import months_from

FACTS = load_programme(BUNDLED / "kz").facts
TODAY = date(2026, 11, 22)
LAST_TWELVE = [f"{months_from(date(2026, 11, 1), -back):%Y-%m}" for back in range(12, 0, -1)]


def paid(months: Iterable[str], by: str = "self") -> list[Month]:
    """Return months that are paid by one payer."""
    return [Month(month, Decimal(4250), Decimal(4250), by) for month in months]


def run(first: str, last: str) -> list[str]:
    """Return all months from one to another."""
    begin, end = date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")
    count = (end.year - begin.year) * 12 + end.month - begin.month + 1
    return [f"{months_from(begin, ahead):%Y-%m}" for ahead in range(count)]


def test_gaps_are_months_nobody_paid():
    """The gaps are those of the twelve whole months before today's for which nothing was paid, oldest first."""
    missing = ("2025-12", "2026-05", "2026-09")
    months = paid(month for month in LAST_TWELVE if month not in missing)
    assert gaps(months, TODAY, FACTS) == missing
    assert gaps(paid(LAST_TWELVE), TODAY, FACTS) == ()
    assert gaps((), TODAY, FACTS) == tuple(LAST_TWELVE)
    assert "2026-11" not in gaps((), TODAY, FACTS)


def test_month_that_one_payer_owes_is_a_gap():
    """A worker's month is paid when both the employer's share and their own are."""
    months = [*paid(LAST_TWELVE, "employer"), *paid(LAST_TWELVE[:-1])]
    months.append(Month(LAST_TWELVE[-1], Decimal(0), Decimal(6000), "self"))
    assert gaps(months, TODAY, FACTS) == ("2026-10",)


def test_paying_the_gaps():
    """Each gap costs the payment of its month; the status begins with the next month."""
    again = covered_again(("2025-12", "2026-05", "2026-09"), TODAY, FACTS)
    assert (again.gaps_price, again.ahead_price, again.starts) == (12_750, 51_000, date(2026, 12, 1))
    assert covered_again((), date(2026, 12, 31), FACTS).starts == date(2027, 1, 1)
    assert covered_again((), TODAY, FACTS).gaps_price == 0


@pytest.mark.parametrize(
    ("today", "gaps_price", "ahead_price"),
    [(date(2026, 12, 31), 4_250 * 2, 51_000), (date(2027, 1, 1), 4_250 + 5_000, 60_000)],
)
def test_each_month_at_its_own_payment(today, gaps_price, ahead_price):
    """A payment that changes with a day counts for the months from then on, and for paying ahead."""
    raised = Fact(5_000, date(2027, 1, 1), "made up: a raise")
    facts = {**FACTS, "self_payment": (*FACTS["self_payment"], raised)}
    missing = ("2026-11", "2026-12") if today.year == 2026 else ("2026-12", "2027-01")
    again = covered_again(missing, today, facts)
    assert (again.gaps_price, again.ahead_price) == (gaps_price, ahead_price)


def test_three_months_of_grace():
    """Last paid in June 2025: in force until the end of September (profit.kz, 9 October 2025)."""
    months = paid(run("2024-07", "2025-06"))
    assert in_force_until(months, date(2025, 10, 9), FACTS) == date(2025, 9, 30)
    assert in_force_until((), TODAY, FACTS) is None


@pytest.mark.parametrize(
    ("today", "since", "by", "until"),
    [
        (date(2026, 7, 1), "2021-07", "self", date(2026, 12, 31)),
        (date(2026, 7, 1), "2021-08", "self", date(2026, 9, 30)),
        (date(2026, 7, 1), "2021-07", "employer", date(2026, 9, 30)),
    ],
)
def test_six_months_after_five_years(today, since, by, until):
    """Who paid for themselves for five years without a break has six months of grace; nobody else has."""
    assert in_force_until(paid(run(since, "2026-06"), by), today, FACTS) == until


def test_six_months_only_from_2026():
    """The longer grace holds from 2026 on: a day earlier the same person has three months."""
    months = paid(run("2020-01", "2025-11"))
    assert in_force_until(months, date(2025, 12, 31), FACTS) == date(2026, 2, 28)
    assert in_force_until(months, date(2026, 1, 1), FACTS) == date(2026, 5, 31)


def test_workers_own_share_is_no_self_payment():
    """What an employer keeps back of a worker's pay is not paying for oneself, however many years of it there are."""
    months = run("2020-01", "2026-06")
    both = [*paid(months, "employer"), *paid(months, "self")]
    assert in_force_until(both, date(2026, 7, 1), FACTS) == date(2026, 9, 30)


def test_month_of_the_states_is_no_gap():
    """A month for which the state pays is covered, whatever sum the fund tells for it, or none."""
    for due in (None, Decimal(0)):
        months = [*paid(LAST_TWELVE[:-1]), Month(LAST_TWELVE[-1], due, due, "state")]
        assert gaps(months, TODAY, FACTS) == ()
