"""Takes the language that a person picked, for now and for the next time."""

from collections.abc import Mapping

from dialogs.services import Resources, Service
from dialogs.visit import Visit

OUTCOMES = {"take_language": frozenset({"done"})}


class Languages:
    """The language is remembered by address, in Redis: the dial reads it together with the session."""

    def __init__(self, resources: Resources) -> None:
        self._sessions = resources.sessions

    def services(self) -> dict[str, Service]:
        """Return the call by the name that trees use."""
        return {"take_language": Service(self.take, OUTCOMES["take_language"], local=True)}

    async def take(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Speak the language picked on the screen before."""
        picked = visit.session.slots.pop("choose", "")
        if picked in visit.programme.languages:
            visit.session.language = picked
            await self._sessions.remember(visit.address, picked, visit.session.kept)
        return "done"
