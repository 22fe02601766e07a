"""Asks the fund whether a person is insured, and keeps of the answer what this phone may see."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, time, timedelta

import structlog

from coverage_backend.client import CoverageClient
from coverage_backend.eligibility import Eligibility, Identifier, Status
from coverage_backend.errors import BackendSlow, CoverageError
from dialogs.facts import PROVEN, SHOWN
from dialogs.services import Service
from dialogs.services.consent import VERSION
from dialogs.visit import Visit
from state.people import People
from state.sessions import Sessions

NUMBERS_A_DAY = 5
NUMBERS_A_DAY_WITH_FAMILY = 10

_ANSWERS = frozenset(status.value for status in Status)
OUTCOMES = {
    "eligibility": _ANSWERS
    | {f"own_{status}" for status in _ANSWERS if status != Status.UNKNOWN}
    | {"limit", "later", "unavailable"}
}

log = structlog.get_logger()


class EligibilityCheck:
    """Looks a person up. What may be guessed with it is bounded: a few different numbers a phone and day."""

    def __init__(self, backends: Mapping[str, CoverageClient], people: People, sessions: Sessions) -> None:
        self._backends = backends
        self._people = people
        self._sessions = sessions

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {"eligibility": Service(self.check, OUTCOMES["eligibility"], owed=True)}

    async def check(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return the status, `own_` before it when this phone is proven for that person, or `limit`."""
        private = visit.private
        kept = {"last_four": private.number[-4:]}
        private.level, visit.cut = 0, True
        private.facts = {**kept, "as_of": visit.now.isoformat()}
        sign = visit.vault.sign(f"{private.kind}:{private.number}".encode())
        proven = await self._people.proven(visit.address, private.number)
        room = proven or await self._room(visit, sign)
        try:
            if not room and not await self._on_file(visit):
                midnight = datetime.combine(visit.today + timedelta(days=1), time(), visit.programme.timezone)
                private.facts = {**kept, "opens_at": midnight.isoformat()}
                return "limit"
            answer, on_file = await asyncio.gather(self._ask(visit), self._on_file(visit))
            proven = proven or on_file
        except BackendSlow as slow:
            raise TimeoutError from slow  # the answer is owed, not unknown
        except CoverageError as error:
            log.warning("coverage_unknown", programme=visit.programme.code, error=type(error).__name__)
            return Status.UNKNOWN
        if answer.status is Status.UNKNOWN:
            return Status.UNKNOWN
        if not proven:
            await self._sessions.count_lookup(visit.address, sign, visit.today.isoformat())
        private.level = PROVEN if proven else 0
        private.facts = {**kept, **_facts(answer, private.level)}
        return f"own_{answer.status}" if proven else str(answer.status)

    async def _ask(self, visit: Visit) -> Eligibility:
        private, programme = visit.private, visit.programme
        who = Identifier(programme.numbers[private.kind].system, private.number)
        return await self._backends[programme.code].eligibility(who, visit.today, within=visit.patience)

    async def _on_file(self, visit: Visit) -> bool:
        """Return whether the fund has this phone on file for that person (FHIR Patient.telecom)."""
        if not visit.address.startswith("+"):
            return False
        private, programme = visit.private, visit.programme
        who = Identifier(programme.numbers[private.kind].system, private.number)
        return visit.address in await self._backends[programme.code].phones(who, within=visit.patience)

    async def _room(self, visit: Visit, sign: bytes) -> bool:
        family = await self._sessions.consent_flag(
            visit.address, "family", VERSION
        ) or await self._people.consent(visit.address, "family", VERSION)
        limit = NUMBERS_A_DAY_WITH_FAMILY if family else NUMBERS_A_DAY
        return await self._sessions.looked_up(visit.address, sign, limit, visit.today.isoformat())


def _facts(answer: Eligibility, level: int) -> dict[str, str | int | None]:
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
    }
    return {name: value for name, value in facts.items() if level in SHOWN[name].levels}
