"""Takes the region that a person picked, for now and for the next time."""

from collections.abc import Mapping

from dialogs.services import Resources, Service
from dialogs.visit import Visit

OUTCOMES = {"take_region": frozenset({"done"})}


class Regions:
    """The region is remembered by address, beside the language: which rows home has is known without SQL."""

    def __init__(self, resources: Resources) -> None:
        self._sessions = resources.sessions

    def services(self) -> dict[str, Service]:
        """Return the call by the name that trees use."""
        return {"take_region": Service(self.take, OUTCOMES["take_region"], local=True)}

    async def take(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the region picked on the screen before."""
        picked = visit.session.slots.pop("region", "")
        if picked in visit.programme.regions:
            visit.keep("region", picked)
            await self._sessions.remember(visit.address, visit.session.language, visit.session.kept)
        return "done"
