"""How many different numbers a phone may ask about in a day: what may be guessed is bounded."""

from datetime import datetime, time, timedelta

from dialogs.services import Resources
from dialogs.services.consent import VERSION
from dialogs.visit import Visit

NUMBERS_A_DAY = 5
NUMBERS_A_DAY_WITH_FAMILY = 10


class LookupLimit:
    """One count for all services that look a person up."""

    def __init__(self, resources: Resources) -> None:
        self._people = resources.people
        self._sessions = resources.sessions

    async def has_room(self, visit: Visit) -> bool:
        """Return whether the phone may ask about this number today: it did already, or its day has room."""
        family = await self._sessions.consent_flag(
            visit.address, "family", VERSION
        ) or await self._people.consent(visit.address, "family", VERSION)
        limit = NUMBERS_A_DAY_WITH_FAMILY if family else NUMBERS_A_DAY
        return await self._sessions.looked_up(
            visit.address, self._sign(visit), limit, visit.today.isoformat()
        )

    async def count(self, visit: Visit) -> None:
        """Count the number among today's; a repeat does not count."""
        await self._sessions.count_lookup(visit.address, self._sign(visit), visit.today.isoformat())

    def opens_at(self, visit: Visit) -> datetime:
        """Return when the next day begins where the programme is."""
        return datetime.combine(visit.today + timedelta(days=1), time(), visit.programme.timezone)

    def _sign(self, visit: Visit) -> bytes:
        return visit.vault.sign(f"{visit.private.kind}:{visit.private.number}".encode())
