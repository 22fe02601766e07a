"""Sends a text of the programme to the person: links and addresses, to be kept and read again."""

from collections.abc import Mapping

from dialogs.services import Resources, Service
from dialogs.visit import Visit

OUTCOMES = {"send_text": frozenset({"sent", "unavailable"})}


class Texts:
    """Texts with nothing personal in them."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def services(self) -> dict[str, Service]:
        """Return the call by the name that trees use."""
        return {"send_text": Service(self.send, OUTCOMES["send_text"])}

    async def send(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Send the message `with.text` by SMS, or into the chat."""
        words = self._resources.words[visit.programme.code]
        await self._resources.send(visit, words.say(visit, given["text"], small=visit.channel.small))
        return "sent"
