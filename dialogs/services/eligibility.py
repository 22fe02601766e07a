"""Asks the fund whether a person is insured, and keeps of the answer what this phone may see."""

import asyncio
from collections.abc import Mapping

import structlog

from coverage_backend.eligibility import Eligibility, Status
from coverage_backend.errors import BackendSlow, CoverageError
from dialogs.facts import PROVEN, SHOWN
from dialogs.services import Resources, Service, asked, name_of
from dialogs.services.limits import LookupLimit
from dialogs.visit import Visit

_ANSWERS = frozenset(status.value for status in Status)
OUTCOMES = {
    "eligibility": _ANSWERS
    | {f"own_{status}" for status in _ANSWERS if status != Status.UNKNOWN}
    | {"limit", "later", "unavailable"}
}

log = structlog.get_logger()


class EligibilityCheck:
    """Looks a person up. What may be guessed with it is bounded: a few different numbers a phone and day."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._limit = LookupLimit(resources)

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {"eligibility": Service(self.check, OUTCOMES["eligibility"], owed=True)}

    async def check(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return the status, `own_` before it when this phone is proven for that person, or `limit`."""
        private = visit.private
        kept = {"last_four": private.number[-4:]}
        private.level, visit.cut = 0, True
        private.facts = {**kept, "as_of": visit.now.isoformat()}
        proven = await self._resources.people.proven(visit.address, name_of(visit))
        room = proven or await self._limit.has_room(visit)
        try:
            if not room and not await self._resources.on_file(visit):
                private.facts = {**kept, "opens_at": self._limit.opens_at(visit).isoformat()}
                return "limit"
            answer, on_file = await asyncio.gather(self._ask(visit), self._resources.on_file(visit))
            proven = proven or on_file
        except BackendSlow as slow:
            raise TimeoutError from slow  # the answer is owed, not unknown
        except CoverageError as error:
            log.warning("coverage_unknown", programme=visit.programme.code, error=type(error).__name__)
            return Status.UNKNOWN
        if answer.status is Status.UNKNOWN:
            return Status.UNKNOWN
        if not proven:
            await self._limit.count(visit)
        private.level = PROVEN if proven else 0
        private.facts = {**kept, **facts_of(answer, private.level)}
        return f"own_{answer.status}" if proven else str(answer.status)

    async def _ask(self, visit: Visit) -> Eligibility:
        fund = self._resources.fund(visit)
        return await fund.eligibility(asked(visit), visit.today, within=visit.patience)


def facts_of(answer: Eligibility, level: int) -> dict[str, str | int | None]:
    """Return the parts of an answer that a level may see: the others are not even kept."""
    facts: dict[str, str | int | None] = {
        "until": answer.until.isoformat() if answer.until else None,
        "has_until": "yes" if answer.until else "no",
        "as_of": answer.as_of.isoformat(timespec="seconds"),
        "source": answer.source,
        "reason": answer.reason,
        "category": answer.category,
        "months_paid": answer.months_paid or 0,
        "months_asked": answer.months_asked or 0,
        "by_employer": sum(month.by == "employer" and bool(month.paid) for month in answer.months),
        "by_self": sum(month.by == "self" and bool(month.paid) for month in answer.months),
        "tracking": answer.tracking,
        "special": "yes" if answer.special else "no",
        "initials": answer.initials or None,
    }
    return {name: value for name, value in facts.items() if level in SHOWN[name].levels}
