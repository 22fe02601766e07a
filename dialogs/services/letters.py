"""What was answered in menus, put in words before what a person writes to an agent."""

from collections.abc import Mapping

from dialogs.services import Resources, Service
from dialogs.visit import Visit

MESSAGE = "message"
"""The private slot from which a case is opened (see dialogs.services.handover)."""
OUTCOMES = {"preface_message": frozenset({"done"})}


class Letters:
    """An agent who is not at the screens of the person reads what was chosen there as part of the letter."""

    def __init__(self, resources: Resources) -> None:
        self._words = resources.words

    def services(self) -> dict[str, Service]:
        """Return the call by the name that trees use."""
        return {"preface_message": Service(self.preface, OUTCOMES["preface_message"], local=True)}

    async def preface(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Begin the letter with the text `with.words`, which may name what was chosen and typed before."""
        slots = visit.private.slots
        written = slots.pop(MESSAGE, "")
        words = self._words[visit.programme.code]
        chosen = {**visit.session.slots, **slots}
        preface = words.say(visit, given["words"], small=visit.channel.small, **chosen)
        slots[MESSAGE] = "\n\n".join(filter(None, (preface, written)))
        return "done"
