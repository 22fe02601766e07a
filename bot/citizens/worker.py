"""Takes updates out of the inbox: one chat's in order, several chats at once.

aiogram's Dispatcher is not used: it knows neither acknowledgement nor order within a chat, and with one catch-all
handler nothing of it would be left but its middlewares.
"""

import asyncio
import contextlib
import secrets
from collections import deque
from collections.abc import Awaitable, Callable

import structlog

from bot.citizens.channel import Telegram
from bot.citizens.faults import name_of
from bot.citizens.inbox import Entry, Inbox
from bot.citizens.updates import Arrival, Elsewhere, read
from state.errors import StoreUnavailable

AT_ONCE = 64
"""Most updates taken out and not yet finished."""
CLAIM_AFTER = 15.0
"""Seconds of silence after which a worker is taken for dead and its entries for free."""
BEATS = 3  # signs of life in that time
REDIS_PAUSE = 0.5  # seconds before Redis is asked again after a failure

Answer = Callable[[Arrival | Elsewhere], Awaitable[None]]

log = structlog.get_logger(__name__)


class Worker:
    """One consumer of the inbox."""

    def __init__(
        self, inbox: Inbox, channel: Telegram, answer: Answer, claim_after: float = CLAIM_AFTER
    ) -> None:
        self._inbox = inbox
        self._channel = channel
        self._answer = answer
        self._claim_after = claim_after
        self._name = secrets.token_hex(8)
        self._held: set[bytes] = set()
        self._chats: dict[int, deque[tuple[bytes, Arrival | Elsewhere]]] = {}
        self._serving: set[asyncio.Task[None]] = set()
        self._finished = asyncio.Event()
        self._stopping = False

    async def run(self) -> None:
        """Take entries and serve them until told to stop."""
        upkeep = asyncio.create_task(self._keep_up())
        while not self._stopping:
            try:
                await self._take()
            except StoreUnavailable:
                log.warning("inbox_away")
                await asyncio.sleep(REDIS_PAUSE)
        while self._serving:
            await asyncio.wait(self._serving)
        upkeep.cancel()
        with contextlib.suppress(StoreUnavailable):
            await self._inbox.leave(self._name)

    def stop(self) -> None:
        """Take nothing new; `run` returns when what was taken is finished."""
        self._stopping = True
        self._finished.set()

    def abandon(self) -> None:
        """Drop what is under way: it stays in the inbox, for the next worker."""
        for task in self._serving:
            task.cancel()

    async def _take(self) -> None:
        room = AT_ONCE - len(self._held)
        if room == 0:
            self._finished.clear()
            await self._finished.wait()
            return
        for entry in await self._inbox.read(self._name, room):
            await self._accept(entry)

    async def _keep_up(self) -> None:
        """Say which entries are still worked on, and take over those of workers that do not say so any more."""
        while True:
            with contextlib.suppress(StoreUnavailable):
                await self._inbox.hold(self._name, self._held)
                room = 0 if self._stopping else AT_ONCE - len(self._held)
                if room > 0:
                    for entry in await self._inbox.claim(self._name, room, self._claim_after):
                        await self._accept(entry)
            await asyncio.sleep(self._claim_after / BEATS)

    async def _accept(self, entry: Entry) -> None:
        if entry.id in self._held:
            return
        arrival = read(entry.raw, self._channel) if entry.raw is not None else None
        if arrival is None:
            await self._forget(entry.id)
            return
        self._held.add(entry.id)
        waiting = self._chats.setdefault(arrival.chat_id, deque())
        waiting.append((entry.id, arrival))
        if len(waiting) == 1:
            task = asyncio.create_task(self._serve(arrival.chat_id, waiting))
            self._serving.add(task)
            task.add_done_callback(self._serving.discard)

    async def _serve(self, chat_id: int, waiting: deque[tuple[bytes, Arrival | Elsewhere]]) -> None:
        """Serve one chat until nothing of it waits. The entry served stays at the head, as a sign that it is."""
        while waiting:
            entry, arrival = waiting[0]
            try:
                await self._answer(arrival)
            except StoreUnavailable:
                log.warning("inbox_away")  # the entry stays, to be claimed again
            except Exception as fault:  # noqa: BLE001  # one update must not end the chat, nor come back for ever
                log.error("update_failed", error=name_of(fault))  # noqa: TRY400  # a message may hold what people wrote
                await self._forget(entry)
            else:
                await self._forget(entry)
            self._held.discard(entry)
            self._finished.set()
            waiting.popleft()
        del self._chats[chat_id]

    async def _forget(self, entry: bytes) -> None:
        """Take a handled entry out; if Redis is away it is claimed again, and the conversation knows the turn."""
        with contextlib.suppress(StoreUnavailable):
            await self._inbox.done(entry)
