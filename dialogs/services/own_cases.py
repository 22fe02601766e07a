"""A person's own cases: listed, read on a phone behind their code, rated, ended; and what a dial finds waiting."""

from collections.abc import Mapping, Sequence
from datetime import UTC

import structlog

from desk.case import Case, Event
from desk.errors import CaseGone, NotNow
from desk.life import State
from dialogs.cases import CASE, answers, leave_desk, told_of
from dialogs.facts import PROVEN
from dialogs.packets import DESK
from dialogs.services import Resources, Run, Service
from dialogs.visit import Private, Row, Visit

UNLOCKED = "case_unlocked"
"""The private slot with the id of the case whose code was typed."""
ROWS = 9
STARS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
OUTCOMES = {
    "list_cases": frozenset({"some", "none", "unavailable"}),
    "read_case": frozenset({"read", "code", "over", "unavailable"}),
    "what_waits": frozenset({"owed", "read", "code", "none", "unavailable"}),
    "tries_left": frozenset({"left", "locked", "unavailable"}),
    "unlock_case": frozenset({"read", "wrong", "locked", "unavailable"}),
    "call_about_case": frozenset({"promised", "over", "unavailable"}),
    "rate_case": frozenset({"rated", "unavailable"}),
    "end_case": frozenset({"ended", "over", "unavailable"}),
}

log = structlog.get_logger()


class OwnCases:
    """A phone reads nothing of a case without the four digits told when it was opened; a chat of the person's own does."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._asking = resources.asking

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        local: dict[str, Run] = {
            "list_cases": self.bring,
            "read_case": self.read,
            "what_waits": self.what_waits,
            "tries_left": self.tries_left,
            "rate_case": self.rate,
            "end_case": self.end,
        }
        claimed: dict[str, Run] = {"unlock_case": self.unlock, "call_about_case": self.call}
        return {name: Service(run, OUTCOMES[name], local=True) for name, run in local.items()} | {
            name: Service(run, OUTCOMES[name]) for name, run in claimed.items()
        }

    async def bring(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the person's cases that are not closed, the newest first."""
        cases = await self._asking.of_person(visit.address, visit.programme.code)
        visit.private.rows = [Row(f"c{one.id}", {**told_of(one)}) for one in cases[:ROWS]]
        return "some" if cases else "none"

    async def read(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Open the case picked in the state `with.picked`, or the one that the conversation is about; a phone asks its code."""
        slots = visit.private.slots
        picked = visit.session.slots.pop(given.get("picked", ""), "")
        chosen = picked.removeprefix("c") or slots.get(CASE, "0")
        if visit.channel.small and slots.get(UNLOCKED) != chosen:
            return "code"
        try:
            case, events = await self._asking.told(visit.address, int(chosen))
        except CaseGone:
            return "over"
        await self._show(visit, case, events)
        return "read"

    async def what_waits(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Tell what the flag read at the dial stands for: an answer of the fund, or one of an agent."""
        now = visit.now.astimezone(UTC)
        if await self._resources.owed.waiting(visit.address, now):
            return "owed"
        waiting = await self._asking.waiting(visit.address)
        if waiting.open and not visit.channel.small:
            case, events = await self._asking.told(visit.address, waiting.open[0].id)
            await self._show(visit, case, events)
            return "read"
        if waiting.open or waiting.locked:
            return "code"
        await self._unflag(visit.address)
        return "none"

    async def tries_left(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Tell whether a code may still open a case; what is locked is said once, not at each dial."""
        waiting = await self._asking.waiting(visit.address)
        if waiting.open or not (waiting.locked or await self._asking.locked(visit.address)):
            return "left"
        if waiting.locked:
            visit.private.slots[CASE] = str(waiting.locked[0].id)
        await self._unflag(visit.address)
        return "locked"

    async def unlock(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Open the case whose four digits were typed; the third wrong ones lock what waits."""
        now = visit.now.astimezone(UTC)
        case = await self._asking.unlock(visit.address, visit.private.slots.pop("case_code", ""), now)
        if case is not None:
            case, events = await self._asking.told(visit.address, case.id)
            await self._show(visit, case, events)
            return "read"
        return "locked" if await self.tries_left(visit, {}) == "locked" else "wrong"

    async def call(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Have the person called about the case, on the phone at hand."""
        phone = await self._resources.links.phone(visit.address)
        cases = await self._asking.of_person(visit.address)
        known = visit.private.slots.get(CASE) or next((str(one.id) for one in cases), "0")
        if phone is None:
            return "over"
        try:
            await self._asking.want_call(visit.address, int(known), phone, visit.now.astimezone(UTC))
        except (CaseGone, NotNow):
            return "over"
        visit.private.facts = {**visit.private.facts, "phone_end": phone[-4:]}
        return "promised"

    async def rate(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep how content the person is; a case that goes on again is not rated."""
        stars = STARS.get(visit.session.slots.pop("rate", ""))
        case = int(visit.private.slots.get(CASE, 0))
        if stars is not None:
            try:
                await self._asking.rate(visit.address, case, stars, visit.now.astimezone(UTC))
            except (CaseGone, NotNow):
                log.info("case_not_rated", programme=visit.programme.code)
        leave_desk(visit)
        return "rated"

    async def end(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Close the case as the person wishes."""
        try:
            await self._asking.end(
                visit.address, int(visit.private.slots.get(CASE, 0)), visit.now.astimezone(UTC)
            )
        except (CaseGone, NotNow):
            return "over"
        leave_desk(visit)
        return "ended"

    async def _show(self, visit: Visit, case: Case, events: Sequence[Event]) -> None:
        """Have the screen show what was answered. Nothing that is known of anybody else stays beside it: its level is the case's."""
        told = {
            "desk_here": "yes",
            "case_answers": answers(events),
            "case_resolved": "yes" if case.state == State.RESOLVED else "no",
        }
        visit.private = Private(
            level=PROVEN,
            slots={CASE: str(case.id), UNLOCKED: str(case.id)},
            facts={**told_of(case), **told},
            owed_state=f"{case.programme}.{DESK}.answers",
        )
        visit.session.trail.clear()
        visit.session.slots.clear()
        await self._asking.saw(visit.address, case.id, visit.now.astimezone(UTC))
        waiting = await self._asking.waiting(visit.address)
        owed = await self._resources.owed.waiting(visit.address, visit.now.astimezone(UTC))
        if not (waiting.open or waiting.locked or owed):
            await self._unflag(visit.address)

    async def _unflag(self, address: str) -> None:
        for one in await self._resources.links.addresses(address):
            await self._resources.sessions.unflag_waiting(one)
