"""Hands the outbox's messages to their channels, at least once, each person's in order."""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import structlog

from state.outbox import ClaimedMessage, Outbox

BATCH = 20
LOOK_SECONDS = 1.0
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=10)
TRIES = 20

log = structlog.get_logger()

Push = Callable[[ClaimedMessage], Awaitable[bool]]
"""Hands one message over. Returns False when the person cannot be reached; raises when it may work later."""


class Sender:
    """One worker; several may share an outbox."""

    def __init__(self, outbox: Outbox, pushes: Mapping[str, Push], clock: Callable[[], float]) -> None:
        self._outbox = outbox
        self._pushes = pushes
        self._clock = clock
        self._name = f"{socket.gethostname()}:{os.getpid()}"

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            self._outbox.woken.clear()
            try:
                sent = await self.send_once()
            except Exception as error:  # noqa: BLE001 - a worker that dies leaves messages unsent
                log.error("outbox_away", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a message
                sent = 0
            if not sent:
                try:
                    async with asyncio.timeout(LOOK_SECONDS):
                        await self._outbox.woken.wait()
                except TimeoutError:
                    continue

    async def send_once(self) -> int:
        """Hand over what is due; return how many messages were tried."""
        claimed = await self._outbox.claim(self._now(), BATCH, self._name)
        await asyncio.gather(*(self._send(message) for message in claimed))
        return len(claimed)

    async def _send(self, message: ClaimedMessage) -> None:
        try:
            reached = await self._pushes[message.channel](message)
        except Exception as error:  # noqa: BLE001 - whatever it was, the message stays and is tried again
            log.warning(
                "message_not_sent", channel=message.channel, tries=message.tries, error=type(error).__name__
            )
            if message.tries >= TRIES:
                await self._outbox.give_up(message.id, self._now())
            else:
                wait = min(FIRST_WAIT * 2 ** min(message.tries, 10), LONGEST_WAIT)
                await self._outbox.failed(message.id, self._now() + wait)
            return
        if reached:
            await self._outbox.done(message.id, self._now())
        else:
            await self._outbox.give_up(message.id, self._now())

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)
