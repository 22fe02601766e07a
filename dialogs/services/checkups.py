"""Whether somebody may have the free check-up this year: as the fund says, or by the rule and a year of birth."""

from collections.abc import Mapping

import structlog

from coverage_backend.account import Checkup
from coverage_backend.errors import CoverageError
from dialogs.checkups import rule_holds, standing
from dialogs.services import Resources, Service, who
from dialogs.visit import Visit

NOBODY = "none"
"""The group of those who have no right to it every year."""
UNDER_AGE = "under-18"
_JUDGED = frozenset({"entitled", "not_this_year", "under_18"})
OUTCOMES = {
    "my_checkup": _JUDGED | {"untold", "unavailable"},
    "checkup_by_year": _JUDGED | {"group", "future", "expired", "lost"},
}

log = structlog.get_logger()


class Checkups:
    """For a proven person the fund's answer wins over the rule; nobody's birth date is read out of their number."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "my_checkup": Service(self.mine, OUTCOMES["my_checkup"]),
            "checkup_by_year": Service(self.by_year, OUTCOMES["checkup_by_year"], local=True),
        }

    async def mine(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the fund's answer; `untold` if it gives none about this person."""
        try:
            told = await self._fund(visit).checkup(who(visit), visit.today, within=visit.patience)
        except CoverageError as error:
            log.warning("checkup_unknown", programme=visit.programme.code, error=type(error).__name__)
            return "unavailable"
        visit.cut = True
        visit.private.facts = {
            **visit.private.facts,
            "as_of": visit.now.isoformat(timespec="seconds"),
            "checkup_year": str(told.year),
            "checkup_next": str(told.next_year) if told.next_year else None,
            "has_checkup_next": "yes" if told.next_year else "no",
        }
        return _judged(told)

    async def by_year(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Show what the rule says of the year of birth typed in the state `with.year`, and the group chosen in `with.group`.

        `group` if it depends on that and is not asked yet; `expired` when the rule is not known to hold any more.
        """
        typed, today = visit.private.slots.get(given["year"], ""), visit.today
        if not typed:
            return "lost"
        if int(typed) > today.year:
            return "future"
        if not rule_holds(today, visit.facts):
            return "expired"
        group = visit.private.slots.get(given["group"], NOBODY) if "group" in given else NOBODY
        told = standing(int(typed), today.year, visit.facts, annual=group != NOBODY)
        visit.cut = True
        visit.private.facts = {
            **visit.private.facts,
            "due_year": str(told.year),
            "due_next": str(told.next_year),
        }
        judged = _judged(told)
        return "group" if judged == "not_this_year" and "group" not in given else judged


def _judged(told: Checkup) -> str:
    if told.entitled is None:
        return "untold"
    if told.entitled:
        return "entitled"
    return "under_18" if told.reason == UNDER_AGE else "not_this_year"
