"""A USSD centre on the other side of SMPP: dialogues with phones, in any dialect, and what came into each."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from dialogs.turn import Sign
from ussd_gateway.exchange import Event
from ussd_gateway.paging import Budget
from ussd_gateway.simulator.smsc import Smsc
from ussd_gateway.smpp.bodies import Address, Bind, Message, Tag
from ussd_gateway.smpp.codings import decode, encode
from ussd_gateway.smpp.dialects import Dialect, Operation
from ussd_gateway.smpp.entrance import Contract, SmppEntrance
from ussd_gateway.smpp.esme import Account
from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.route import route_in
from ussd_gateway.smpp.submission import Timing

SECONDS = 5.0


async def until(claim: Callable[[], Any]) -> None:
    """Return when a claim is true."""
    async with asyncio.timeout(SECONDS):
        while not claim():  # noqa: ASYNC110 - of what the product does not tell in an event
            await asyncio.sleep(0)


class Shown(NamedTuple):
    """What a phone was sent."""

    final: bool
    text: str


@dataclass
class Centre:
    """Takes what is submitted to phones; `answers` holds the statuses to answer next, None for no answer at all."""

    dialect: Dialect = field(default_factory=Dialect)
    answers: list[int | None] = field(default_factory=list)
    taken: list[Message] = field(default_factory=list)
    """Every submission, in order, those that were refused too."""

    def __post_init__(self) -> None:
        self.smsc = Smsc(self._submitted)
        self._phones: dict[str, asyncio.Queue[Message]] = {}
        self.came = asyncio.Event()

    def _submitted(self, message: Message) -> int | None:
        self.taken.append(message)
        self.came.set()
        status = self.answers.pop(0) if self.answers else Status.OK
        if status == Status.OK:
            self._queue(message.destination.number).put_nowait(message)
        return status

    def phone(self, msisdn: str, code: str = "900", info: int = 0x1234) -> "Phone":
        """Return a phone with a dialogue of this number."""
        return Phone(self, msisdn.removeprefix("+"), code, info)

    def _queue(self, number: str) -> asyncio.Queue[Message]:
        return self._phones.setdefault(number, asyncio.Queue())

    async def next(self, number: str) -> Message:
        """Return the next message to a phone."""
        async with asyncio.timeout(SECONDS):
            return await self._queue(number).get()

    async def so_many(self, count: int) -> list[Message]:
        """Return the submissions when there are so many."""
        async with asyncio.timeout(SECONDS):
            while len(self.taken) < count:
                self.came.clear()
                await self.came.wait()
        return self.taken


@dataclass
class Phone:
    """One phone's dialogue."""

    centre: Centre
    number: str
    code: str
    info: int

    def message(self, operation: int | None, text: str, *, over: bool = False) -> Message:
        """Return the `deliver_sm` of an operation."""
        octets, coding = encode(text, self.centre.dialect.coding)
        info = self.info & ~1 | over
        tlvs = {Tag.ITS_SESSION_INFO: info.to_bytes(2), Tag.USER_MESSAGE_REFERENCE: (info >> 1).to_bytes(2)}
        if operation is not None:
            tlvs = {Tag.USSD_SERVICE_OP: bytes((operation,))} | tlvs
        return Message(Address(self.number, 1, 1), Address(self.code), octets, coding, tlvs, "USSD")

    async def send(self, operation: int | None, text: str, *, over: bool = False) -> int:
        """Deliver it and return how it was taken."""
        async with asyncio.timeout(SECONDS):
            return await self.centre.smsc.deliver(self.message(operation, text, over=over))

    async def shown(self) -> Shown:
        """Return what is shown next."""
        message = await self.centre.next(self.number)
        dialect = self.centre.dialect
        assert message.source.number == self.code
        assert message.service_type == "USSD"
        operation = message.tlvs[Tag.USSD_SERVICE_OP][0]
        info = int.from_bytes(message.tlvs[Tag.ITS_SESSION_INFO])
        assert info & ~1 == self.info & ~1
        if dialect.end == "bit":
            assert operation == Operation.USSR_REQUEST
            final = bool(info & 1)
        else:
            assert operation in {Operation.USSR_REQUEST, Operation.PSSR_RESPONSE}
            final = operation == Operation.PSSR_RESPONSE
        return Shown(final, decode(message.text, message.coding, dialect.coding))

    async def dial(self, dialled: str) -> Shown:
        """Begin, and return the first screen."""
        assert await self.send(Operation.PSSR_INDICATION, dialled) == Status.OK
        return await self.shown()

    async def type(self, *words: str) -> Shown:
        """Answer one screen after the other; return the last one."""
        for word in words:
            assert await self.send(Operation.USSR_CONFIRM, word) == Status.OK
            shown = await self.shown()
        return shown


QUICK = Timing(
    idle=30, response=5, look=0.01, first_throttle=0.01, longest_throttle=0.05, first_reconnect=0.01,
    longest_reconnect=0.05, stable=30,
)  # fmt: skip
"""A test's patience: only what a test is about is short."""


@dataclass
class Joined:
    """A centre, the product's side of it, and what the product was told."""

    centre: Centre
    entrance: SmppEntrance
    conversation: Any
    port: int
    events: list[Event] = field(default_factory=list)
    fates: list[str] = field(default_factory=list)

    async def told(self, fate: str) -> None:
        """Return when an answer met this fate."""
        await until(lambda: fate in self.fates)


@asynccontextmanager
async def joined(
    conversation: Any,
    *,
    sign: Sign,
    dialect: Dialect | None = None,
    window: int = 10,
    timing: Timing = QUICK,
    budget: Budget | None = None,
    sender: str = "",
    drain: float = 1.0,
    push_code: str = "",
) -> AsyncIterator[Joined]:
    """Yield a centre with the product bound to it; `conversation` has `reply` and `sorry`."""
    centre = Centre(dialect or Dialect())
    async with centre.smsc as smsc:
        port = await smsc.listen()
        account = Account("127.0.0.1", port, Bind("fund", "secret"))
        contract = Contract(
            account,
            route_in(centre.dialect, sign, budget),
            centre.dialect,
            window,
            sender,
            timing,
            push_code,
        )
        events: list[Event] = []
        fates: list[str] = []
        entrance = SmppEntrance(contract, conversation.reply, conversation.sorry, events.append, fates.append)
        await entrance.start()
        try:
            await until(lambda: entrance.bound)
            yield Joined(centre, entrance, conversation, port, events, fates)
        finally:
            await entrance.stop(drain)
