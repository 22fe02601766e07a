"""Telegram as a channel of the conversation: what an update means, and how a wording becomes one message."""

import re
from enum import StrEnum

from dialogs.turn import (
    DELETE_MY_DATA,
    STOP_MESSAGES,
    Chosen,
    Dialled,
    Meaning,
    Repeat,
    Sent,
    Shared,
    Stale,
    Turn,
    Typed,
    Went,
    Wording,
)
from state.session import Session

LIFE = 30 * 24 * 3600
ID_BYTES = 8
IDS_JUMP_AFTER = 7 * 24 * 3600
"""A bot idle for a week may find its update ids at a random number (Bot API, `Update.update_id`)."""
MESSAGE_UNITS = 4096
"""Longest text of a message, in UTF-16 units (Bot API, `sendMessage`)."""
DATA_BYTES = 64
"""Longest `callback_data` (Bot API, `InlineKeyboardButton`)."""
ROAD = "~"
"""Stands before a road's name in callback data, so that no option can pass for a road."""

ROADS = {"/menu": "home", "/language": "language", "/agent": "agent", "/cancel": "home"}

DOOR = ">"
"""Stands before the name of a published place in a notice's button: no screen of ours is above it."""

COMMAND = re.compile(r"(/[A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\s+(.*))?", re.DOTALL)
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Kind(StrEnum):
    """What arrived, in `Turn.kind`."""

    TEXT = "text"
    CALLBACK = "callback"
    COMMAND = "command"
    CONTACT = "contact"  # the person's own number, in E.164
    FOREIGN_CONTACT = "foreign_contact"  # somebody else's card: it proves nothing, its number is not kept
    FILE = "file"  # a photo, a document, a film or a recording
    UNREADABLE = "unreadable"  # a voice message, a sticker, a place


class Telegram:
    """A private chat with the citizens' bot."""

    name = "telegram"
    profile = "telegram"
    small = False
    life = LIFE

    def resolve(self, turn: Turn, session: Session | None, now: float) -> tuple[Meaning, bytes]:
        """Return what the update means to this session, and the wire bytes to keep: the id of the last one taken.

        An id not above the last one is the same turn again or one that was overtaken: neither steps.
        """
        wire = int(turn.session_id).to_bytes(ID_BYTES, "big")
        if session is not None and seen(wire, session, now):
            return Repeat(), session.wire
        return meaning(turn, session), wire

    def pages(self, wording: Wording) -> tuple[str, ...]:
        """Return notice, blank line and body: one page unless Telegram would refuse it as too long."""
        text = f"{wording.notice}\n\n{wording.body}" if wording.notice else wording.body
        return split(text, MESSAGE_UNITS)


def seen(wire: bytes, session: Session, now: float) -> bool:
    """Return whether the session has already taken this update id or a later one."""
    if len(session.wire) != ID_BYTES:
        return False
    return wire == session.wire or (wire < session.wire and now - session.turned < IDS_JUMP_AFTER)


def meaning(turn: Turn, session: Session | None) -> Meaning:
    """Return what a new update means; without a session all but a wish to be deleted begins at home."""
    command = COMMAND.fullmatch(turn.text) if turn.kind == Kind.COMMAND else None
    name = command[1].lower() if command else ""
    if name == "/start":
        return Dialled(turn.service_code)
    if name == "/delete_my_data":
        return Dialled(DELETE_MY_DATA)
    if name == "/stop":
        return Dialled(STOP_MESSAGES)
    if turn.kind == Kind.CALLBACK and turn.text.startswith(DOOR):
        return Dialled(turn.text.removeprefix(DOOR))
    if session is None:
        return Dialled("", lost=turn.kind == Kind.CALLBACK)
    if turn.kind == Kind.CALLBACK:
        return pressed(turn.text, session.nonce)
    if name in ROADS:
        return Went(ROADS[name])
    if session.ended:
        return Dialled("")
    if turn.attachment is not None:
        return Sent(turn.text, turn.attachment)
    return Shared(turn.text) if turn.kind == Kind.CONTACT else Typed(turn.text)


def pressed(data: str, nonce: str) -> Meaning:
    """Return what a button means: an option or a road of the screen shown now, or of an earlier one."""
    shown, _, name = data.partition(".")
    if not name or not nonce or shown != nonce:
        return Stale()
    return Went(name.removeprefix(ROAD)) if name.startswith(ROAD) else Chosen(name)


def payload(text: str) -> str:
    """Return what a deep link put behind `/start`, or nothing if it is not what a link can hold."""
    command = COMMAND.fullmatch(text)
    if command is None or command[1].lower() != "/start" or not PAYLOAD.fullmatch(command[2] or ""):
        return ""
    return command[2]


def callback_data(nonce: str, name: str) -> str:
    """Return a button's data; raise `ValueError` where Telegram would refuse the whole keyboard."""
    data = f"{nonce}.{name}"
    if len(data.encode()) > DATA_BYTES:
        raise ValueError(f"the button {name!r} takes more than {DATA_BYTES} bytes with its nonce")
    return data


def split(text: str, units: int) -> tuple[str, ...]:
    """Return the text in pieces of at most so many UTF-16 units, cut at a line's or a word's end if there is one."""
    pieces = []
    while (end := fitting(text, units)) < len(text):
        ends = (text.rfind("\n", end // 2, end + 1), text.rfind(" ", end // 2, end + 1), end)
        cut = next(place for place in ends if place > 0)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return (*pieces, text) if text or not pieces else tuple(pieces)


def fitting(text: str, units: int) -> int:
    """Return how many characters of the text fit into so many UTF-16 units."""
    if len(text) * 2 <= units:
        return len(text)
    for index, character in enumerate(text):
        units -= 2 if ord(character) > 0xFFFF else 1  # noqa: PLR2004  # the last of the basic plane
        if units < 0:
            return index
    return len(text)
