"""Consent, once a phone and purpose, before the first lookup; and everything kept about a phone, deleted or shown."""

from collections.abc import Mapping
from datetime import UTC

from dialogs.services import Service
from dialogs.visit import Visit
from state.people import People
from state.sessions import Sessions

VERSION = 1  # of the consent's wording: a new one asks everybody again
OUTCOMES = {
    "consent_known": frozenset({"given", "missing", "unavailable"}),
    "give_consent": frozenset({"given", "unavailable"}),
    "delete_my_data": frozenset({"deleted", "unavailable"}),
}


class Consents:
    """Consents are kept in SQL; a flag in Redis saves the reading."""

    def __init__(self, people: People, sessions: Sessions) -> None:
        self._people = people
        self._sessions = sessions

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "consent_known": Service(self.known, OUTCOMES["consent_known"], local=True),
            "give_consent": Service(self.give, OUTCOMES["give_consent"], local=True),
            "delete_my_data": Service(self.delete, OUTCOMES["delete_my_data"], local=True),
        }

    async def known(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Return whether this phone agreed to the purpose `with.purpose`."""
        purpose = given["purpose"]
        if await self._sessions.consent_flag(visit.address, purpose, VERSION):
            return "given"
        if not await self._people.consent(visit.address, purpose, VERSION):
            return "missing"
        await self._sessions.remember_consent(visit.address, purpose, VERSION)
        return "given"

    async def give(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Record that this phone agrees to the purpose."""
        await self._people.give_consent(visit.address, given["purpose"], VERSION, visit.now.astimezone(UTC))
        await self._sessions.remember_consent(visit.address, given["purpose"], VERSION)
        return "given"

    async def delete(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Delete everything that is kept about this phone; the session goes on, empty."""
        await self._people.forget(visit.address)
        await self._sessions.forget_marks(visit.address)
        session = visit.session
        visit.forget_private()
        session.trail.clear()
        session.slots.clear()
        session.transcript.clear()
        return "deleted"
