"""What the page is built on: the desk, where web sessions are kept, and what other rooms know of programmes and phones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.campaigns import Campaigns
from desk.canned import CannedAnswer
from desk.case import Case, Packet
from desk.desk import Desk
from state.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class PhonePage:
    """One page of an answer as a keypad phone shows it, and what it takes of what fits."""

    text: str
    units: int
    most: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the page is built on."""

    desk: Desk
    pipeline: Pipeline
    clock: Callable[[], float]
    say: Callable[[str, str, str], str]
    """Words of a programme in a language by a message's id, `message.attribute` for an option's; empty if it has none."""
    phone_pages: Callable[[str, str, str], Sequence[PhonePage]]
    """Pages of an answer, by programme, language and text."""
    canned: Callable[[Case, Packet], Sequence[CannedAnswer]]
    """Ready-made answers for a case."""
    vendor: Path
    """Where the fonts and libraries are that set-up brought."""
    campaigns: Campaigns
    """What is sent to many people, and what they answer."""
