"""The one thing that the conversation asks of a channel."""

from typing import Protocol

from dialogs.turn import Meaning, Turn, Wording
from state.session import Session


class Channel(Protocol):
    """How one route carries a conversation: USSD routes and Telegram implement it."""

    name: str
    """`ussd` or `telegram`: picks texts such as the ways out of a screen."""
    profile: str
    """Two routes with one profile lay out alike, so that laid-out screens can be cached by it."""
    small: bool
    """A feature phone's screen: `.short` wording, ASCII digits, no isolation marks."""
    life: int
    """Seconds for which a session is kept after its last turn."""

    def resolve(self, turn: Turn, session: Session | None, now: float) -> tuple[Meaning, bytes]:
        """Return what the turn means to this session, and the wire bytes to keep if it is taken.

        `now` is seconds since the epoch. Pure: nothing is read or written.
        """
        ...

    def pages(self, wording: Wording) -> tuple[str, ...]:
        """Return the wording as the pages that this channel shows one at a time; never empty."""
        ...
