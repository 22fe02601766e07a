"""Consent, once a person and purpose, before the first lookup."""

from collections.abc import Mapping
from datetime import UTC

from dialogs.services import Resources, Service
from dialogs.visit import Visit

VERSION = 1  # of the consent's wording: a new one asks everybody again
OUTCOMES = {
    "consent_known": frozenset({"given", "missing", "unavailable"}),
    "give_consent": frozenset({"given", "unavailable"}),
}


class Consents:
    """Consents are kept in SQL; a flag in Redis saves the reading."""

    def __init__(self, resources: Resources) -> None:
        self._people = resources.people
        self._sessions = resources.sessions

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "consent_known": Service(self.known, OUTCOMES["consent_known"], local=True),
            "give_consent": Service(self.give, OUTCOMES["give_consent"], local=True),
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
