"""One thing to submit, what became of it, and what it must stay in order with."""

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple


class Fate(Enum):
    """What became of a submission."""

    TAKEN = auto()
    REFUSED = auto()
    LATE = auto()  # its time was over before it could be sent, or before a busy SMSC took it
    LOST = auto()  # sent, and never answered: nobody knows
    DROPPED = auto()  # nobody waits for it any more


class Result(NamedTuple):
    """A submission's fate, the status with which the SMSC answered, and the id that it gave."""

    fate: Fate
    status: int = 0
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds. An SMSC that says nothing for `idle` is asked whether it is there; a response has `response`."""

    idle: float = 25.0
    response: float = 5.0
    look: float = 0.5  # how often it is looked what has run over
    first_throttle: float = 0.1
    longest_throttle: float = 5.0
    first_reconnect: float = 1.0
    longest_reconnect: float = 60.0
    stable: float = (
        30.0  # what stood so long, longer than any try to bind takes, makes the next wait a short one again
    )


@dataclass(slots=True, eq=False)
class Submission:
    """One `submit_sm` body, to be sent before `until`; `told` hears once what became of it."""

    body: bytes = field(repr=False)
    until: float
    told: Callable[[Result], None] = field(repr=False)
    sent: bool = False
    released: bool = False  # what follows it did not wait for its response
    refusals: int = 0  # for a full queue


class Lane:
    """What must stay in order: the answers of a dialogue, the parts of an SMS."""

    __slots__ = ("flying", "listed", "urgent", "waiting")

    def __init__(self, *, urgent: bool) -> None:
        self.waiting: deque[Submission] = deque()
        self.flying = False
        self.listed = False
        self.urgent = urgent


class Flight(NamedTuple):
    """A submission that was sent and waits for its response."""

    key: Hashable
    lane: Lane
    submission: Submission
    since: float

    def __repr__(self) -> str:
        """Return nothing of the key, which names a phone."""
        return f"Flight({self.submission!r})"
