"""What goes into the conversation (a turn) and what comes out of it (a screen)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogs.channel import Channel

DELETE_MY_DATA = "delete-my-data"
"""What a channel's own command dials to open the privacy dialog of whatever programme the person is in."""
STOP_MESSAGES = "stop-messages"
"""The same for whoever wants no more messages of campaigns."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a person sent, not yet fetched: `reference` is the channel's own name for it."""

    reference: str = field(repr=False)
    name: str = field(repr=False)  # what the person's phone calls it
    kind: str  # MIME, as the sender says
    size: int  # bytes; 0 where the channel does not say


@dataclass(slots=True)  # not frozen, like Screen: that takes four times as long, and each request makes both
class Turn:
    """One request of a channel, parsed from its wire and not yet understood.

    What it means depends on the session, so `channel.resolve` says that after the session was read.
    `address` is the person on that channel: an E.164 number on USSD, `tg:<chat_id>` on Telegram. Neither it nor what was
    dialled and typed is told by `repr`, since that is what ends up in logs.
    """

    channel: "Channel"
    address: str = field(repr=False)
    session_id: str  # the network's session on USSD, the update's id on Telegram
    service_code: str = field(
        repr=False
    )  # as dialled (`*1420#`, with a number behind it), an alias's name, or empty
    text: str = field(repr=False)  # what the wire carried: typed words, cumulative text, callback data
    kind: str = "text"  # the channel's own word for what arrived, e.g. "callback", "command"
    language: str = ""  # what the channel says that the person speaks, if it says so
    sequence: int = 0  # the network's own count of a session's requests, if it keeps one
    raced: bool = False  # another turn of this person was taken while this one was under way
    attachment: Attachment | None = None  # of kind "file": the text is its caption


@dataclass(frozen=True, slots=True)
class Typed:
    """The person typed this on the screen they see."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sent:
    """The person sent a file, with words beside it or without."""

    text: str = field(repr=False)
    attachment: Attachment


@dataclass(frozen=True, slots=True)
class Chosen:
    """The person pressed the option of this name."""

    option: str


@dataclass(frozen=True, slots=True)
class Shared:
    """The person shared their own phone number, in E.164, by the channel's own button, which vouches for it."""

    phone: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Went:
    """The person took a road that every screen has: back, home, language, agent or more."""

    road: str


@dataclass(frozen=True, slots=True)
class Dialled:
    """A conversation begins: a code as dialled, with what was typed behind it, or an alias's name.

    `lost` says that the network believes in a session which we no longer have.
    """

    code: str = field(repr=False)
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Repeat:
    """The same turn again: the stored screen, byte for byte, and no second effect."""


@dataclass(frozen=True, slots=True)
class Stale:
    """An answer to a screen that is no longer shown: today's screen again, and no effect."""


Meaning = Typed | Sent | Chosen | Shared | Went | Dialled | Repeat | Stale


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its name for the machine, its words for the person."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A screen's words, before a channel lays them out. A blank line in `body` asks for a new page."""

    notice: str  # one sentence above the screen, or empty
    body: str
    options: tuple[Option, ...]
    roads: tuple[Option, ...]  # back, home, more, language, agent: those that do something here
    home: bool  # the home screen prints the language and agent roads
    final: bool  # the conversation ends with it
    language: str


@dataclass(slots=True)
class Screen:
    """What a person sees now: one page of a wording as its channel laid it out."""

    text: str
    options: tuple[Option, ...]
    roads: tuple[Option, ...]
    final: bool
    language: str
    nonce: str = ""  # names this showing; comes back in Telegram's callback data
    private: bool = (
        False  # what it asked for should not stay in a chat (the message that answers it is deleted)
    )
    answers_private: bool = False  # the turn that led here carried a private input


Sign = Callable[[bytes], bytes]
"""Keyed hash of some bytes, 16 bytes long: names things in Redis and wires without telling them."""
