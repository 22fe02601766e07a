"""Which months of a person's contributions are gaps, and what paying them would do."""

import asyncio
from collections.abc import Mapping

import structlog

from coverage_backend.eligibility import Eligibility, Month, Status
from coverage_backend.errors import CoverageError
from dialogs.contributions import covered_again, gaps, in_force_until
from dialogs.periods import A_YEAR, months_from
from dialogs.services import Resources, Service, who
from dialogs.visit import Visit

STATE, WORKER, EMPLOYER = "state", "worker", "employer"
QUEUED = "queued"
"""Why a status is pending that the fund has not worked out yet; the others are pending by themselves."""
OUTCOMES = {"contributions": frozenset({"gaps", "employer", "whole", "state_pays", "unavailable"})}

log = structlog.get_logger()


class Contributions:
    """For whom the state pays, no months are counted; whose employer pays, is sent there first."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund

    def services(self) -> dict[str, Service]:
        """Return the call by the name that trees use."""
        return {"contributions": Service(self.show, OUTCOMES["contributions"])}

    async def show(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the gaps of the last months that count and the ways to be covered again.

        `whole` if there is none, or the person is insured all the same; `employer` if somebody else has to pay.
        """
        facts, today, fund = visit.programme.facts, visit.today, self._fund(visit)
        years = int(str(visit.facts.get("unbroken_years", 1)))
        since = months_from(today.replace(day=1), -(years + 1) * A_YEAR)
        try:
            answer, months = await asyncio.gather(
                fund.eligibility(who(visit), today, within=visit.patience),
                fund.contributions(who(visit), since, within=visit.patience),
            )
        except CoverageError as error:
            log.warning("contributions_unknown", programme=visit.programme.code, error=type(error).__name__)
            return "unavailable"
        if answer.status is Status.UNKNOWN or answer.reason == QUEUED:
            return "unavailable"
        months, currency = months or answer.months, visit.facts["currency"]
        missing = gaps(months, today, facts)
        again = covered_again(missing, today, facts)
        until = answer.until or in_force_until(months, today, facts)
        grace = answer.status is Status.CONDITIONAL and until is not None
        visit.cut = True
        visit.private.facts = {
            **visit.private.facts,
            "gap_months": ",".join(missing) or None,
            "gap_count": len(missing),
            "gaps_price": f"{again.gaps_price} {currency}",
            "ahead_price": f"{again.ahead_price} {currency}",
            "covered_from": again.starts.isoformat(),
            "has_grace": "yes" if grace else "no",
            "grace_until": until.isoformat() if grace and until else None,
        }
        return _outcome(answer, months, missing)


def _outcome(answer: Eligibility, months: tuple[Month, ...], missing: tuple[str, ...]) -> str:
    payers = {month.by for month in months}
    if answer.category == STATE or payers == {STATE}:
        return "state_pays"
    if not missing or answer.status is Status.INSURED:
        return "whole"
    return "employer" if answer.category == WORKER or (not answer.category and EMPLOYER in payers) else "gaps"
