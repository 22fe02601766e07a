"""One USSD session as the network tells the product of it, and the clock that the network obeys."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

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


async def passed(timers: Timers, seconds: float) -> None:
    """Return when so many seconds of this clock have passed."""
    over = asyncio.Event()
    timer = timers.call_later(seconds, over.set)
    try:
        await over.wait()
    finally:
        timer.cancel()


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
