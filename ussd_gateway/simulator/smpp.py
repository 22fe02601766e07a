"""The way to the product over SMPP: a call's turns as `deliver_sm`, and what the product submits for them."""

import asyncio
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from ussd_gateway.simulator.aggregator import Answer, BadAnswer, dial_string
from ussd_gateway.simulator.call import Call
from ussd_gateway.simulator.centre import NotTaken
from ussd_gateway.simulator.inboxes import Inboxes
from ussd_gateway.simulator.smsc import NobodyBound, Smsc
from ussd_gateway.smpp.bodies import Address, Message, Tag
from ussd_gateway.smpp.codings import decode, encode
from ussd_gateway.smpp.dialects import END_BIT, SERVICE, Dialect, Operation
from ussd_gateway.smpp.pdu import Status

if TYPE_CHECKING:
    from ussd_gateway.simulator.network import Network

DIALOGUES = 0x7FFF
"""A session's number and its dialogue's have 15 bits together; the last of the two octets tells the end."""


class SmppCarrier:
    """A message centre in place of an aggregator; `smsc` is to listen while the network is used."""

    name = "smpp"

    def __init__(self, dialect: Dialect | None = None) -> None:
        self.dialect = dialect or Dialect()
        self.smsc = Smsc(self._submitted)
        self.network: Network | None = None
        """On whose handsets is shown what the product begins, and whose inboxes take its SMS; without one both are refused."""
        self._inboxes = Inboxes()
        self._confirming: set[asyncio.Task[None]] = set()
        self._numbers = count(1)
        self._dialogues: dict[str, int] = {}
        self._asked: dict[tuple[str, str], list[asyncio.Future[Answer]]] = {}

    async def ask(self, call: Call) -> Answer:
        """Return what the product submits for the call's turn; see `Carrier.ask`."""
        operation = Operation.PSSR_INDICATION if call.hops == 1 else Operation.USSR_CONFIRM
        message = self._message(call, operation, dial_string(call) if call.hops == 1 else call.inputs[-1])
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        key = self._key(message.source, message)
        waiting = self._asked.setdefault(key, [])
        waiting.append(answer)
        try:
            await self._deliver(message)
            return await answer
        finally:
            if answer in waiting:
                waiting.remove(answer)
            if not waiting and self._asked.get(key) is waiting:
                del self._asked[key]

    async def tell(self, call: Call, status: str, seconds: float, error: str) -> None:  # noqa: ARG002 - no protocol but one tells more
        """Let the product know that a session broke off; it knows of those that it ended."""
        if status != "Success":
            await self._deliver(self._message(call, Operation.USER_ABORT, "", over=True))
        self._dialogues.pop(call.session_id, None)

    async def _deliver(self, message: Message) -> None:
        try:
            status = await self.smsc.deliver(message)
        except NobodyBound:
            raise BadAnswer("nobody is bound") from None
        if status != Status.OK:
            raise BadAnswer(f"command status {status:#x}")

    def _message(self, call: Call, operation: Operation, text: str, *, over: bool = False) -> Message:
        octets, coding = encode(text, self.dialect.coding)
        if call.session_id not in self._dialogues:
            self._dialogues[call.session_id] = next(self._numbers) % DIALOGUES + 1
        number = self._dialogues[call.session_id]
        tlvs: dict[int, bytes] = {
            Tag.USSD_SERVICE_OP: bytes((operation,)),
            Tag.ITS_SESSION_INFO: (number << 1 | (over and END_BIT)).to_bytes(2),
            Tag.USER_MESSAGE_REFERENCE: number.to_bytes(2),
        }
        source, destination = call.msisdn.removeprefix("+"), call.service_code.strip("*#")
        return Message(Address(source, 1, 1), Address(destination), octets, coding, tlvs, SERVICE)

    def _key(self, phone: Address, message: Message) -> tuple[str, str]:
        """Return what joins an answer to its question: the dialogue, by what the product echoes of it."""
        return phone.number, message.tlvs.get(Tag.USER_MESSAGE_REFERENCE, b"").hex()

    def _submitted(self, message: Message) -> int:
        operation = message.tlvs.get(Tag.USSD_SERVICE_OP, b"")
        if not operation and message.service_type != SERVICE:
            return self._inboxes.take(self.network, message) if self.network else Status.REJECTED
        waiting = self._asked.get(self._key(message.destination, message))
        if operation == bytes((Operation.USSN_REQUEST,)):
            return self._push(message)
        if not operation or operation[0] not in {Operation.USSR_REQUEST, Operation.PSSR_RESPONSE}:
            return Status.INVALID_DESTINATION
        if not waiting:  # asked by nobody any more
            return Status.OK
        by_bit = int.from_bytes(message.tlvs.get(Tag.ITS_SESSION_INFO, b"")) & END_BIT
        final = by_bit == END_BIT if self.dialect.end == "bit" else operation[0] == Operation.PSSR_RESPONSE
        text = decode(message.text, message.coding, self.dialect.coding)
        for asked in waiting:  # one answer is enough for a turn that was sent twice
            if not asked.done():
                asked.set_result(Answer(final, text))
        return Status.OK

    def _push(self, message: Message) -> int:
        """Show a text that the product begins; the handset's confirm follows, unless it is busy or shows no such thing."""
        if self.network is None:
            return Status.REJECTED
        text = decode(message.text, message.coding, self.dialect.coding)
        try:
            self.network.push(f"+{message.destination.number}").tell(text)
        except NotTaken:
            return Status.REJECTED
        tlvs = dict(message.tlvs) | {Tag.USSD_SERVICE_OP: bytes((Operation.USSN_CONFIRM,))}
        confirm = Message(message.destination, message.source, b"", 0, tlvs, SERVICE)
        task = asyncio.ensure_future(self._confirm(confirm))
        self._confirming.add(task)
        task.add_done_callback(self._confirming.discard)
        return Status.OK

    async def _confirm(self, confirm: Message) -> None:
        """Tell that a handset has shown a text, if there is still somebody to tell."""
        with suppress(NobodyBound):
            await self.smsc.deliver(confirm)
