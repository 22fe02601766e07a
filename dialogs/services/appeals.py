"""What an appeal is about, when an insurer may be changed, whom to complain to: asked step by step before filing."""

import asyncio
from collections.abc import Mapping
from datetime import date

import structlog

from coverage_backend.account import Application
from coverage_backend.errors import CoverageError
from dialogs.applications import GRANTED, insurer_change_from, insurer_change_last, insurer_change_open
from dialogs.periods import A_YEAR, months_from
from dialogs.services import Resources, Service, who
from dialogs.visit import Row, Visit

CHECK_SECONDS = 1.0
FIRST = "first"
"""Nobody insures the person yet: there is nothing to change."""
INSURER = "change-insurer"
STEPS = 9
OUTCOMES = {
    "insurer_change": frozenset({"open", "closed", "unavailable"}),
    "appeal_next": frozenset({"subject", "words"}),
    "appeal_care": frozenset({"fine", "too_old", "none"}),
    "appeal_date": frozenset({"fine", "too_old", "none"}),
    "appeal_skip": frozenset({"done"}),
    "complaint_steps": frozenset({"some"}),
}

log = structlog.get_logger()


class Appeals:
    """The steps before an application is filed. None of them changes anything outside the conversation."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        local = {
            "appeal_next": self.next,
            "appeal_care": self.care,
            "appeal_date": self.day,
            "appeal_skip": self.skip,
            "complaint_steps": self.steps,
        }
        return {
            "insurer_change": Service(self.insurer_change, OUTCOMES["insurer_change"]),
            **{name: Service(run, OUTCOMES[name], local=True) for name, run in local.items()},
        }

    async def insurer_change(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Return whether an insurer may be chosen today, by the exception chosen in the state `with.exception` if named.

        Changes that the fund granted this year count; where it is silent, none is known of. A first insurer may be
        chosen on any day.
        """
        if "exception" in given:
            exception = visit.session.slots.get(given["exception"], "")
        else:
            visit.session.slots.pop("exception", None)
            exception = ""
        fund = self._fund(visit)
        told: tuple[Application, ...] = ()
        try:
            told, attached = await asyncio.gather(
                fund.applications(who(visit), within=CHECK_SECONDS),
                fund.attachment(who(visit), within=CHECK_SECONDS),
            )
            exception = exception if attached.insurer else FIRST
        except CoverageError as error:
            log.info("insurer_not_known", programme=visit.programme.code, error=type(error).__name__)
        granted = [one for one in told if one.code == INSURER and one.status in GRANTED]
        changed = sum(
            one.made.astimezone(visit.programme.timezone).year == visit.today.year for one in granted
        )
        visit.private.facts = {
            **visit.private.facts,
            "insurer_last": insurer_change_last(visit.today, visit.facts).isoformat(),
            "insurer_opens": insurer_change_from(visit.today).isoformat(),
        }
        return "open" if insurer_change_open(visit.today, visit.facts, exception, changed) else "closed"

    async def next(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return `words` where subject, place and day are known from a treatment, else `subject`."""
        return "words" if visit.private.slots.get("care_id") else "subject"

    async def care(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take subject, place and day from the treatment in the slots `care_id`, `care_organisation` and `care_date`."""
        private = visit.private
        day = private.slots.get("care_date", "")
        if not (private.slots.get("care_id") and day):
            return "none"
        visit.session.slots["subject"] = "not_received"
        private.slots["date"] = day
        private.facts = {**private.facts, "organisation": private.slots.get("care_organisation", "")}
        return await self.day(visit, {})

    async def day(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take the day in the slot `date`; `too_old` if it lies more than `appeal_years` years back."""
        typed = visit.private.slots.get("date", "")
        if not typed:
            return "none"
        day, years = date.fromisoformat(typed), int(str(visit.facts["appeal_years"]))
        visit.private.facts = {**visit.private.facts, "appeal_date": typed}
        return "too_old" if day < months_from(visit.today, -years * A_YEAR) else "fine"

    async def skip(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Leave out what the slots named `with.slots` hold, of an appeal before or of a screen that one went back to."""
        for slot in given["slots"].split():
            visit.private.slots.pop(slot, None)
        return "done"

    async def steps(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring whom to complain to, first to last: the facts `complaint_step_1` and so on."""
        named = (visit.facts.get(f"complaint_step_{at}") for at in range(1, STEPS + 1))
        visit.private.rows = [Row(str(code), {"complaint_step": str(code)}) for code in named if code]
        return "some"
