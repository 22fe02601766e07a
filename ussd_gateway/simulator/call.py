"""One USSD session as the network keeps it, the profile of a network, and the clock that both obey."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal, Protocol

from ussd_gateway.paging import Budget

DIAL_STRING = re.compile(r"[*#][0-9*#]*#")


class Outcome(IntEnum):
    """What a handset reports of a USSD exchange (`+CUSD`, 3GPP TS 27.007, 7.15)."""

    DONE = 0
    NEEDS_REPLY = 1
    ENDED_BY_NETWORK = 2
    NOT_SUPPORTED = 4
    TIMED_OUT = 5


class Timer(Protocol):
    """Something that will happen unless it is cancelled."""

    def cancel(self) -> None:
        """Take it back."""


class Timers(Protocol):
    """A monotonic clock with timers; asyncio's event loops are such."""

    def time(self) -> float:
        """Return seconds since some moment."""

    def call_later(self, delay: float, callback: Callable[[], object], /) -> Timer:
        """Call back after so many seconds."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How a mobile network carries USSD."""

    name: str = "standard"
    carries: Budget = field(default_factory=Budget)  # what is longer is cut
    user_seconds: float = 60.0
    session_seconds: float = 180.0
    app_seconds: float = 10.0
    suffix: Literal["text", "code"] = "text"  # where what was dialled behind the code is put
    doubles: bool = False  # every start is sent twice, under two session ids


PROFILES = {
    profile.name: profile
    for profile in (
        Profile(),
        Profile("narrow", Budget(120, 60)),
        Profile("whole string", suffix="code"),
        Profile("doubled starts", doubles=True),
    )
}
"""Networks to try the product on."""


@dataclass(slots=True)
class Call:
    """One USSD session."""

    session_id: str
    msisdn: str
    service_code: str
    inputs: list[str]
    started: float
    hops: int = 0
    last_answer: str = ""
