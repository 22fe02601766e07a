"""Hands the outbox's messages to their channels, at least once, each person's in order."""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from time import monotonic

import structlog

from state.outbox import ClaimedMessage, Lane, Outbox, Postponed, Priority, Undeliverable

AT_ONCE = {Priority.CONVERSATION: 20, Priority.CAMPAIGN: 5}
"""How many of a channel are under way together: one that hangs holds up neither others nor another channel."""
CAMPAIGN_A_SECOND = 20
"""Below what a bot may send in all (Bot API FAQ: 30 a second), so that conversations have room beside a campaign."""
DRAIN_SECONDS = 5.0
LOOK_SECONDS = 0.5  # another process may have added a message
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=10)
TRIES = 20

log = structlog.get_logger()

Push = Callable[[ClaimedMessage], Awaitable[bool]]
"""Hands one message over. Returns False when the person cannot be reached there; raises `Undeliverable` where nothing
will change that, `Postponed` when the channel asks for silence, anything else when it may work later."""
OtherPhone = Callable[[str], Awaitable[str | None]]
"""Returns the phone on which a person agreed to be told when their address cannot be reached."""


class Pace:
    """How many of a campaign's messages may leave by now."""

    def __init__(self) -> None:
        self._room = float(CAMPAIGN_A_SECOND)
        self._at = monotonic()

    def room(self) -> int:
        """Return how many may leave now."""
        now = monotonic()
        self._room = min(CAMPAIGN_A_SECOND, self._room + (now - self._at) * CAMPAIGN_A_SECOND)
        self._at = now
        return int(self._room)

    def spend(self) -> None:
        """Count one."""
        self._room -= 1


class Sender:
    """One worker, for the channels that this process can push to; several may share an outbox."""

    def __init__(
        self,
        outbox: Outbox,
        pushes: Mapping[str, Push],
        other_phone: OtherPhone,
        clock: Callable[[], float],
    ) -> None:
        self._outbox = outbox
        self._pushes = pushes
        self._other_phone = other_phone
        self._clock = clock
        self._name = f"{socket.gethostname()}:{os.getpid()}"
        self._paces = {channel: Pace() for channel in pushes}
        self._under_way: dict[Lane, set[asyncio.Task[None]]] = {
            (channel, priority): set() for channel in pushes for priority in Priority
        }

    async def run(self) -> None:
        """Send until cancelled; what is under way then has a moment, and is else tried again by whoever comes next."""
        try:
            while True:
                self._outbox.woken.clear()
                if await self.send_some():
                    continue
                try:
                    async with asyncio.timeout(LOOK_SECONDS):
                        await self._outbox.woken.wait()
                except TimeoutError:
                    continue
        finally:
            if tasks := self._tasks():
                await asyncio.wait(tasks, timeout=DRAIN_SECONDS)
            for task in self._tasks():
                task.cancel()

    async def send_some(self) -> int:
        """Begin to send what is due and has room beside what is under way; return how many messages that were."""
        try:
            claimed = await self._outbox.claim(self._now(), self._rooms(), self._name)
        except Exception as error:  # noqa: BLE001 - a worker that dies leaves messages unsent
            log.error("outbox_away", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a message
            return 0
        for message in claimed:
            if message.priority is Priority.CAMPAIGN:
                self._paces[message.channel].spend()
            task = asyncio.create_task(self._send(message))
            lane = self._under_way[message.lane]
            lane.add(task)
            task.add_done_callback(lane.discard)
        return len(claimed)

    async def settled(self) -> None:
        """Return when nothing is under way."""
        while tasks := self._tasks():
            await asyncio.wait(tasks)

    def _tasks(self) -> list[asyncio.Task[None]]:
        return [task for tasks in self._under_way.values() for task in tasks]

    def _rooms(self) -> dict[Lane, int]:
        rooms = {lane: AT_ONCE[lane[1]] - len(tasks) for lane, tasks in self._under_way.items()}
        for channel, pace in self._paces.items():
            lane = channel, Priority.CAMPAIGN
            rooms[lane] = min(rooms[lane], pace.room())
        return rooms

    async def _send(self, message: ClaimedMessage) -> None:
        try:
            await self._hand_over(message)
        except Exception as error:  # noqa: BLE001 - what became of it could not be kept: its lease runs out
            log.error("outbox_away", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a message
        finally:
            self._outbox.woken.set()  # there is room for another one

    async def _hand_over(self, message: ClaimedMessage) -> None:
        try:
            if await self._pushes[message.channel](message):
                await self._outbox.done(message.id, self._now())
            elif message.instead and (phone := await self._other_phone(message.address)):
                await self._outbox.divert(message, phone, self._now())
            else:
                await self._give_up(message, "unreachable")
        except Postponed as silence:
            await self._outbox.postpone(message.id, self._now() + timedelta(seconds=silence.seconds))
        except Undeliverable as refusal:
            await self._give_up(message, refusal.reason)
        except Exception as error:  # noqa: BLE001 - whatever it was, the message stays and is tried again
            log.warning(
                "message_not_sent", channel=message.channel, tries=message.tries, error=type(error).__name__
            )
            if message.tries >= TRIES:
                await self._give_up(message, "too_many_tries")
            else:
                wait = min(FIRST_WAIT * 2 ** min(message.tries, 10), LONGEST_WAIT)
                await self._outbox.failed(message.id, self._now() + wait)

    async def _give_up(self, message: ClaimedMessage, reason: str) -> None:
        log.warning("message_given_up", channel=message.channel, tries=message.tries, error=reason)
        await self._outbox.give_up(message.id, self._now(), reason)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)
