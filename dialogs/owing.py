"""Answers that could not be had in time: owed in SQL before the polite goodbye, fetched later, shown at the next dial."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import structlog

from desk.asking import Asking
from dialogs.channel import Channel
from dialogs.model import Programme
from dialogs.services import Service
from dialogs.visit import Private, Visit
from dialogs.wording import Words
from state.outbox import OutboxMessage
from state.owed import LIFE, Owed, OwedCall
from state.session import Session
from state.sessions import Sessions
from state.vault import Vault

if TYPE_CHECKING:
    from dialogs.assistant import Assistant

CALL_SECONDS = 30.0
LOOK_SECONDS = 1.0
BATCH = 10
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
OUTCOMES = {
    "owe": frozenset({"later", "unavailable"}),
    "open_waiting": frozenset({"found", "wrong", "none", "unavailable"}),
}

log = structlog.get_logger()


class _Answer(msgspec.Struct):
    """What a worker found out: where it leads, in which language, and what may be shown there."""

    state: str
    language: str
    private: Private


class OwedAnswers:
    """What a conversation may do about them: owe one, and open one that waits."""

    def __init__(self, owed: Owed, sessions: Sessions, asking: Asking, clock: Callable[[], float]) -> None:
        self._owed = owed
        self._sessions = sessions
        self._asking = asking
        self._clock = clock

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "owe": Service(self.promise, OUTCOMES["owe"]),
            "open_waiting": Service(self.open, OUTCOMES["open_waiting"]),
        }

    async def promise(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Owe what the call state `with.call` of this programme would have answered."""
        return await self.owe(visit, f"{visit.programme.code}.{given['call']}")

    async def owe(self, visit: Visit, call_state: str) -> str:
        """Keep in SQL that the call is owed. Return `later`, which is only said once it is kept."""
        visit.close()
        session = msgspec.structs.replace(visit.session, state=call_state, claim=b"", trail=[], transcript=[])
        await self._owed.owe(
            turn_key=visit.key,
            address=visit.address,
            channel=visit.channel.name,
            programme=visit.programme.code,
            language=session.language,
            session=msgspec.msgpack.encode(session),
            last_four=visit.private.number[-4:],
            now=visit.now.astimezone(UTC),
        )
        return "later"

    async def open(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Open the answer whose person's number ends in the digits typed."""
        now = datetime.fromtimestamp(self._clock(), UTC)
        packed = await self._owed.collect(visit.address, visit.session.slots.pop("last_four", ""), now)
        if packed is None:
            if await self._owed.waiting(visit.address, now):
                return "wrong"
            await self._unflag(visit.address)
            return "none"
        answer = msgspec.msgpack.decode(packed, type=_Answer)
        visit.session.language = answer.language
        visit.private = answer.private
        visit.private.owed_state = answer.state
        visit.cut = True
        if not await self._owed.waiting(visit.address, now):
            await self._unflag(visit.address)
        return "found"

    async def _unflag(self, address: str) -> None:
        waiting = await self._asking.waiting(address)
        if waiting.open or waiting.locked:  # the flag stands for agents' answers too
            return
        for one in await self._owed.addresses(address):
            await self._sessions.unflag_waiting(one)


class OwedWorker:
    """Makes owed calls until the fund answers, then leaves the answer and a message that one waits."""

    def __init__(
        self,
        owed: Owed,
        sessions: Sessions,
        assistant: "Assistant",
        words: Mapping[str, Words],
        channels: Mapping[str, Channel],
        vault: Vault,
        clock: Callable[[], float],
    ) -> None:
        self._owed = owed
        self._sessions = sessions
        self._assistant = assistant
        self._words = words
        self._channels = channels
        self._vault = vault
        self._clock = clock

    async def run(self) -> None:
        """Work until cancelled; a database that is away is waited for."""
        while True:
            try:
                worked = await self.work_once()
            except Exception as error:  # noqa: BLE001 - a worker that dies owes for ever
                log.error("owed_worker", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a number
                worked = 0
            if not worked:
                await asyncio.sleep(LOOK_SECONDS)

    async def work_once(self) -> int:
        """Make the calls that are due; return how many there were."""
        calls = await self._owed.due(self._now(), BATCH)
        await asyncio.gather(*(self._pay(call) for call in calls))
        return len(calls)

    async def _pay(self, call: OwedCall) -> None:
        programme = self._assistant.programmes.get(call.programme)
        channel = self._channels.get(call.channel)
        if programme is None or channel is None:
            return
        visit = self._visit(call, programme, channel)
        try:
            async with asyncio.timeout(CALL_SECONDS):
                arrived = await self._assistant.finish(visit)
        except TimeoutError:
            arrived = False
        if not arrived:
            wait = min(FIRST_WAIT * 2 ** min(call.tries, 10), LONGEST_WAIT)
            await self._owed.postpone(call.id, self._now() + wait)
            return
        answer = _Answer(visit.session.state, visit.session.language, visit.private)
        said = [
            self._words[programme.code].say(visit, "waiting-notice", small=small)
            for small in (channel.small, True)
        ]
        notice = OutboxMessage(
            key=f"owed-{call.turn_key.hex()}",
            channel="sms" if channel.small else channel.name,
            address=call.address,
            text=said[0],
            after=self._now(),
            instead="" if channel.small else said[1],
        )
        # The flag first: a flag without an answer is found out at the next dial, an answer without a flag never.
        for address in await self._owed.addresses(call.address):
            await self._sessions.flag_waiting(address, int(LIFE.total_seconds()))
        await self._owed.answer(call.id, msgspec.msgpack.encode(answer), notice, self._now())

    def _visit(self, call: OwedCall, programme: Programme, channel: Channel) -> Visit:
        session = msgspec.msgpack.decode(call.session, type=Session)
        programmes = self._assistant.programmes
        return Visit(
            session,
            programme,
            programmes,
            channel,
            call.address,
            self._vault,
            self._clock(),
            key=call.turn_key,
            patience=CALL_SECONDS,
        )

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)
