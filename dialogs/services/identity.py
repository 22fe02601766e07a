"""Whom it is about: a number that this phone is proven for, kept if the person wishes, so that it is typed once."""

from collections.abc import Mapping
from datetime import UTC

import msgspec

from coverage_backend.errors import BackendSlow, CoverageError
from dialogs.facts import PROVEN
from dialogs.services import Resources, Service, name_of
from dialogs.services.limits import LookupLimit
from dialogs.services.wishes import picked_row
from dialogs.visit import Private, Row, Visit

KIND = "person"
MOST = 8
OUTCOMES = {
    "recall_people": frozenset({"known", "some", "none", "unavailable"}),
    "take_person": frozenset({"known", "unproven", "unavailable"}),
    "take_kept": frozenset({"known", "unproven", "unavailable"}),
    "identify": frozenset({"known", "unproven", "limit", "unavailable"}),
    "person_kept": frozenset({"kept", "asked", "ask", "unavailable"}),
    "keep_person": frozenset({"kept", "unavailable"}),
    "leave_person": frozenset({"done"}),
}


class KeptPerson(msgspec.Struct):
    """An insured person whose number this phone's owner wishes not to type again."""

    number: str
    kind: str


class Identity:
    """Recalls, proves and keeps insured persons."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._limit = LookupLimit(resources)

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "recall_people": self.recall,
            "take_kept": self.take_kept,
            "person_kept": self.kept,
            "keep_person": self.keep,
            "leave_person": self.leave,
        }
        local = {name: Service(run, OUTCOMES[name], local=True) for name, run in calls.items()}
        return local | {
            "take_person": Service(self.take, OUTCOMES["take_person"]),
            "identify": Service(self.identify, OUTCOMES["identify"]),
        }

    async def recall(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the persons that were kept, the last one first; `known` if the conversation is about a proven one anyway."""
        if visit.private.number and visit.private.level == PROVEN:
            return "known"
        found = await self._persons(visit)
        visit.private.rows = [
            Row(f"r{place}", {"person": person.number[-4:], "kept": key})  # a row's name is kept in the open
            for place, (key, person) in enumerate(reversed(found.items()), 1)
        ]
        return "some" if found else "none"

    async def take(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Go on with the person picked, if this phone is proven for them still."""
        return (await self._pick(visit) and await self._proven(visit)) or "unproven"

    async def take_kept(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Go on with the person picked; unless a code has proven the phone, what is asked for next has to check it."""
        if not await self._pick(visit):
            return "unproven"
        if await self._resources.people.proven(visit.address, name_of(visit)):
            self._know(visit, visit.private)
        return "known"

    async def identify(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return whether this phone is proven for the person of the number typed; how many others it may ask is bounded."""
        if told := await self._proven(visit):
            return told
        if not await self._limit.has_room(visit):
            return "limit"
        await self._limit.count(visit)
        visit.private.facts = {"last_four": visit.private.number[-4:]}
        return "unproven"

    async def _pick(self, visit: Visit) -> bool:
        """Return whether the person picked is kept, and make it about them, at nobody's level."""
        picked = str(picked_row(visit, "who").get("kept", ""))
        record = await self._resources.records.get(visit.address, visit.programme.code, KIND, picked)
        if record is None:
            return False
        person = msgspec.json.decode(record.value, type=KeptPerson)
        rows = visit.private.rows  # shown again if the fund is silent
        visit.private, visit.cut = Private(number=person.number, kind=person.kind, rows=rows), True
        return True

    async def _proven(self, visit: Visit) -> str:
        """Return `known` for a person proven by a code, or by the fund's file of today; `unavailable`, or nothing."""
        try:
            proven = await self._resources.people.proven(visit.address, name_of(visit))
            if not proven and not await self._resources.on_file(visit):
                return ""
        except BackendSlow as slow:
            raise TimeoutError from slow
        except CoverageError:
            return "unavailable"
        self._know(visit, visit.private)
        return "known"

    async def kept(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return whether the person is kept, or whether to ask if they should be."""
        found = await self._persons(visit)
        if KeptPerson(visit.private.number, visit.private.kind) in found.values():
            return "kept"
        return "asked" if visit.known("ask_no_more") or len(found) >= MOST else "ask"

    async def keep(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep the person's number, encrypted, under its last four digits; a second one that ends so is told apart."""
        person = KeptPerson(visit.private.number, visit.private.kind)
        found, four = await self._persons(visit), person.number[-4:]
        if person not in found.values():
            key = next(
                name for name in (four, *(f"{four}-{n}" for n in range(MOST + 1))) if name not in found
            )
            value, now = msgspec.json.encode(person), visit.now.astimezone(UTC)
            await self._resources.records.put(visit.address, visit.programme.code, KIND, key, value, now)
        return "kept"

    async def leave(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep nothing, and do not ask again in this programme."""
        visit.keep("ask_no_more", "yes")
        await self._resources.sessions.remember(visit.address, visit.session.language, visit.session.kept)
        return "done"

    async def _persons(self, visit: Visit) -> dict[str, KeptPerson]:
        """Return the persons that were kept by their keys, the oldest first."""
        found = await self._resources.records.all(visit.address, visit.programme.code, KIND)
        return {record.key: msgspec.json.decode(record.value, type=KeptPerson) for record in found}

    def _know(self, visit: Visit, private: Private) -> None:
        private.level = PROVEN
        private.facts = {"last_four": private.number[-4:]}
        private.rows = []
        visit.private, visit.cut = private, True
