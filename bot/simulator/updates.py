"""A bot's incoming updates: numbered, kept until confirmed, handed to one poll at a time.

Source: https://core.telegram.org/bots/api#getupdates.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator.refusal import Refusal, conflict

UPDATES_KEPT = 10_000
LIFE = 24 * 3600  # seconds an update waits for its bot
BATCH = 100
LONGEST_POLL = 50  # seconds
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True)
class Update:
    """One update; `chat_id` decides which others it must not overtake."""

    id: int
    kind: str
    body: dict[str, Any]
    chat_id: int
    date: float

    def wire(self) -> dict[str, Any]:
        """Return the Bot API's Update."""
        return {"update_id": self.id, self.kind: self.body}


class Inbox:
    """The updates that wait for one bot."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.allowed: list[str] = []  # empty: every kind this network has
        self._clock = clock
        self._next_id = 1
        self._pending: dict[int, Update] = {}
        self._poll: asyncio.Future[None] | None = None
        self.deliver: Callable[[], None] | None = None  # set while there is a webhook

    def put(self, kind: str, body: dict[str, Any], chat_id: int) -> None:
        """Queue an update if the bot allows its kind, and wake its poll or its webhook."""
        if self.allowed and kind not in self.allowed:
            return
        update = Update(self._next_id, kind, body, chat_id, self._clock())
        self._next_id += 1
        self._pending[update.id] = update
        if len(self._pending) > UPDATES_KEPT:
            del self._pending[next(iter(self._pending))]
        if self.deliver is not None:
            self.deliver()
        self.wake()

    def pending(self) -> list[Update]:
        """Return what waits, oldest first; what is a day old is gone."""
        oldest = self._clock() - LIFE
        self._pending = {number: update for number, update in self._pending.items() if update.date > oldest}
        return list(self._pending.values())

    def first_of(self, chat_id: int) -> Update | None:
        """Return the oldest update of a chat."""
        return next((update for update in self.pending() if update.chat_id == chat_id), None)

    def remove(self, number: int) -> None:
        """Forget one update: its bot has it."""
        self._pending.pop(number, None)

    def drop(self) -> None:
        """Forget all updates."""
        self._pending.clear()

    async def poll(self, offset: int, limit: int, seconds: int) -> list[Update]:
        """Return the oldest updates from `offset` on, waiting for the first; those before it are confirmed.

        A negative offset counts from the end. A second poll ends the first with 409.
        """
        self.end_poll(conflict(OTHER_POLL))
        limit = limit if 1 <= limit <= BATCH else BATCH
        self._confirm(offset)
        if (ready := self.pending()[:limit]) or seconds <= 0:
            return ready
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(min(seconds, LONGEST_POLL)):
                await poll
        except TimeoutError:
            return []
        finally:
            if self._poll is poll:
                self._poll = None
        return self.pending()[:limit]

    def _confirm(self, offset: int) -> None:
        ids = [update.id for update in self.pending()]
        keep = set(ids[offset:]) if offset < 0 else {number for number in ids if number >= offset}
        self._pending = {number: update for number, update in self._pending.items() if number in keep}

    def end_poll(self, refusal: Refusal) -> None:
        """Answer the waiting poll, if there is one, with a refusal."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(refusal)

    def wake(self) -> None:
        """Answer the waiting poll, if there is one, with what there is."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
