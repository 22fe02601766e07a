"""Takes the language that a person picked."""

from collections.abc import Mapping

from dialogs.services import Service
from dialogs.visit import Visit


async def _take(visit: Visit, _given: Mapping[str, str]) -> str:
    picked = visit.session.slots.pop("choose", "")
    if picked in visit.programme.languages:
        visit.session.language = picked
    return "done"


LANGUAGE_SERVICES = {"take_language": Service(_take, frozenset({"done"}), local=True)}
