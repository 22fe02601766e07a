"""Talking to an agent: a case opened with all that is known of where the person stands, and written to."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from desk.asking import PHONES, NewCase
from desk.case import File, code_of
from desk.errors import CaseGone, NotNow, Unfit
from desk.hours import OfficeHours
from desk.life import OPEN
from dialogs.cases import CASE, leave_desk, stand
from dialogs.facts.cases import TODAY
from dialogs.packets import packet_of
from dialogs.services import Resources, Run, Service
from dialogs.services.files import FileAway
from dialogs.steps import FAILED, FILE
from dialogs.visit import Visit

NAMED_DAYS = timedelta(days=6)  # a weekday alone is not mistaken for the one after
OUTCOMES = {
    "arrive_at_desk": frozenset({"reach", "talk", "unavailable"}),
    "number_to_call": frozenset({"known", "unknown", "unavailable"}),
    "open_case": frozenset({"opened", "unfit", "file_away", "unavailable"}),
    "say_to_agent": frozenset({"said", "over", "unfit", "file_away", "unavailable"}),
}


def promise(hours: OfficeHours, due: datetime, now: datetime) -> str:
    """Return when an answer comes, as `dialogs.facts.cases.promise_said` says it: by its deadline, or from when they open."""
    kind, at = ("by", due) if hours.is_open(now) else ("from", hours.opens_at(now))
    at, today = at.astimezone(hours.zone), now.astimezone(hours.zone).date()
    ahead = at.date() - today
    day = TODAY if not ahead else str(at.isoweekday()) if ahead <= NAMED_DAYS else at.date().isoformat()
    return f"{kind} {day} {at:%H:%M}"


class Handover:
    """The way to an agent."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._asking = resources.asking

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        local: dict[str, Run] = {"arrive_at_desk": self.arrive, "number_to_call": self.number_to_call}
        claimed: dict[str, Run] = {"open_case": self.open, "say_to_agent": self.say}
        return {name: Service(run, OUTCOMES[name], local=True) for name, run in local.items()} | {
            name: Service(run, OUTCOMES[name]) for name, run in claimed.items()
        }

    async def arrive(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Tell whether there are agents here and the person has cases; a chat with an open case goes straight to it."""
        if visit.programme.code not in self._resources.offices:
            return "reach"
        cases = await self._asking.of_person(visit.address, visit.programme.code)
        visit.private.facts = {**visit.private.facts, "desk_here": "yes", "case_count": len(cases)}
        going_on = [one for one in cases if one.state in OPEN]
        if visit.channel.small or not going_on:
            return "reach"
        stand(visit, max(going_on, key=lambda one: (one.agent_id is not None, one.id)))
        return "talk"

    async def number_to_call(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the end of the person's own phone number; `unknown` for a chat that is linked to none."""
        phone = await self._resources.links.phone(visit.address)
        if phone is None:
            return "unknown"
        visit.private.facts = {**visit.private.facts, "phone_end": phone[-4:]}
        return "known"

    async def open(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Open a case with what was typed or sent, or, `with.way` being `call`, one that asks for a call back."""
        private, programme, now = visit.private, visit.programme, visit.now.astimezone(UTC)
        call_back = ""
        if given["way"] == "call":
            own = await self._resources.links.phone(visit.address)
            call_back = private.slots.get("other_number") or own or ""
        try:
            new = NewCase(
                key=visit.key.hex(),
                programme=programme.code,
                language=visit.session.language,
                channel=PHONES if visit.channel.small else visit.channel.name,
                address=visit.address,
                region=visit.region,
                subject=visit.session.slots.get("case_subject", "other"),
                text=private.slots.get("message", ""),
                packet=packet_of(visit),
                call_back=call_back,
                files=await self._files(visit),
            )
            case = await self._asking.open(new, now)
        except Unfit:
            private.slots.pop(FILE, None)
            return "unfit"
        except FileAway:
            return "file_away"
        for slot in ("message", "other_number", FILE):
            private.slots.pop(slot, None)
        visit.session.slots.pop(FAILED, None)
        hours = self._resources.offices[case.programme].tier(case.tier).hours
        stand(visit, case)
        private.facts |= {
            "case_code": code_of(visit.vault, case.number),
            "case_promise": promise(hours, case.answer_due_at or now, now),
            "desk_closed": "no" if hours.is_open(now) else "yes",
        }
        leave_desk(visit)
        return "opened"

    async def say(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Give what was typed or sent to the case that the conversation is about."""
        slots, now = visit.private.slots, visit.now.astimezone(UTC)
        text = next((slots[name] for name in ("talk", "opened") if name in slots), "")
        try:
            files = await self._files(visit)
            case = await self._asking.say(
                visit.address, int(slots.get(CASE, 0)), text, visit.key.hex(), now, files
            )
        except (CaseGone, NotNow):
            return "over"
        except Unfit:
            return "unfit"
        except FileAway:
            return "file_away"
        finally:
            for slot in ("talk", "opened", FILE):
                slots.pop(slot, None)
        stand(visit, case)
        return "said"

    async def _files(self, visit: Visit) -> tuple[File, ...]:
        reference = visit.private.slots.get(FILE, "")
        return (await self._resources.files.fetch(visit, reference),) if reference else ()
