"""A conversation that is about a case: which one it is, what a phone may show of it, the desk's screens on the way back."""

from collections.abc import Sequence

from desk.case import Case, Event, Kind
from dialogs.packets import of_desk
from dialogs.visit import Visit

CASE = "case"
"""The private slot with the id of the case that the conversation is about."""
ANSWERS_SHOWN = 3


def stand(visit: Visit, case: Case) -> None:
    """Make the conversation one about this case."""
    visit.private.slots[CASE] = str(case.id)
    visit.private.facts = {**visit.private.facts, **told_of(case)}


def told_of(case: Case) -> dict[str, str | int | None]:
    """Return what a phone may show of a case without its code."""
    return {"case_number": case.number, "case_about": case.subject, "case_state": str(case.state)}


def leave_desk(visit: Visit) -> None:
    """Take the desk's own screens off the way back: it leads to where an agent was asked for."""
    visit.session.trail = [
        trace
        for trace in visit.session.trail
        if (name := visit.programme.names.get(trace)) and not of_desk(visit, name)
    ]


def answers(events: Sequence[Event]) -> str:
    """Return the last answers as a screen shows them, the newest first; files are named."""
    written = [event for event in events if event.kind == Kind.ANSWERED][-ANSWERS_SHOWN:]
    told = [
        " ".join([*event.text.split("\n\n"), *(f"[{file.name}]" for file in event.files)]).strip()
        for event in reversed(written)
    ]
    return "\n- ".join(told)
