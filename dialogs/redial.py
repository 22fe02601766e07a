"""A call that broke off, met again at the next dial: whether it can be gone on with, and the very screen it was at."""

import msgspec

from dialogs.directory import Opening
from dialogs.model import Menu
from dialogs.steps import leave_trace, screen_before
from dialogs.visit import Visit

REDIAL_SECONDS = 5
"""Who dials again sooner has pressed the key to end the call, and begins anew."""
CODE = "one_time_code"
"""What is asked for where an SMS with a code was sent to."""
DROPPED = "dropped"
"""The slot with the page and the sentence above the screen that was left."""


def meets_again(visit: Visit, opening: Opening, now: float) -> str:
    """Return the state that stands before a conversation going on, nothing if it begins where the code leads.

    `visit` is of the session that was left. Gone on with is the same place: what is dialled is the code that the call
    began with, or the programme's own. Where the session knows whom it is about, or holds anything else that is
    private, nobody gets past it by a dial: only the code of an SMS leads back, and only into something half done. Where
    such a code is waited for already, since many have to hang up to read it, the question for it comes back, alone.
    """
    session, roads = visit.session, visit.programme.roads
    if (
        session.ended
        or opening.rest
        or opening.state not in {visit.programme.home, visit.programme.names.get(session.opened)}
        or session.state == visit.programme.home
        or now - session.turned < REDIAL_SECONDS
    ):
        return ""
    if not is_guarded(visit) or _waits_for_code(visit):
        return roads["resume"]
    # Or the line dropped once more, at this very question.
    halfway = visit.state.unfinished or session.state == roads["resume_text"]
    return roads["resume_text"] if halfway and dialled_with_code(visit) else ""


class LeftCall(msgspec.Struct, array_like=True):
    """What of a session comes back by a code; the rest is the new call's."""

    language: str
    trail: list[int]
    slots: dict[str, str]
    sealed: bytes
    transcript: list[tuple[int, int]]
    opened: int
    ending: str  # the last digits of the number that it is about


def leave(visit: Visit, before: str) -> None:
    """Put the question `before` the screen that was left; once, however often one drops.

    Where the question offers a code, nothing else leads back: way, choices and answers are packed away behind it.
    """
    session = visit.session
    if session.state != before:
        if before == visit.programme.roads["resume"] and is_guarded(visit):
            session.trail, visit.private.rows_before = [], {}
        leave_trace(visit, visit.state)
        session.slots[DROPPED] = f"{session.page} {session.notice}"
        session.state = before
        if before == visit.programme.roads["resume_text"]:
            _pack_away(visit)
    session.page, session.notice = 0, ""


def _pack_away(visit: Visit) -> None:
    session, ending = visit.session, visit.private.number[-4:]
    visit.close()
    left = LeftCall(
        session.language,
        session.trail,
        session.slots,
        session.sealed,
        session.transcript,
        session.opened,
        ending,
    )
    session.trail, session.slots, session.transcript = [], {}, []
    visit.forget_private()
    visit.private.left = msgspec.msgpack.encode(left)


def take_up(visit: Visit, left: LeftCall) -> None:
    """Make the session what it was when the line dropped; `screen_dropped` then finds its screen."""
    session = visit.session
    session.language, session.trail, session.slots = left.language, left.trail, left.slots
    session.transcript, session.opened = left.transcript, left.opened
    visit.forget_private()
    session.sealed = left.sealed


def screen_dropped(visit: Visit) -> str:
    """Take the way back to the screen that was left, at its page and with the sentence above it."""
    page, _, notice = visit.session.slots.pop(DROPPED, "0 ").partition(" ")
    state = screen_before(visit)
    visit.session.page, visit.session.notice = int(page), notice
    return state


def dialled_with_code(visit: Visit) -> str:
    """Return what is dialled with a code behind it to go on with a call; nothing where nothing is published for that."""
    programme = visit.programme
    wanted = programme.roads["resume_code"]
    codes = [alias.code for alias in programme.aliases if alias.state == wanted and not alias.retired]
    return codes[0] if codes else ""


def _waits_for_code(visit: Visit) -> bool:
    """Return whether the call stands where a code from an SMS is the only way on, or at the question before that."""
    programme, session = visit.programme, visit.session
    name = session.state
    if name == programme.roads["resume"] and session.trail:
        name = programme.names.get(session.trail[-1], name)
    state = programme.states[name]
    return isinstance(state, Menu) and state.ask == CODE and not state.options


def is_guarded(visit: Visit) -> bool:
    """Return whether the call is about somebody, or anything else that is private is open in it."""
    private = visit.private
    known = private.number or private.slots or private.rows or private.left
    return visit.session.private or visit.behind_code or bool(known)
