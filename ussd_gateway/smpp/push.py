"""Network-initiated texts over SMPP: a `submit_sm` with a USSN request, and the USSN confirm that the phone answers with."""

import asyncio
from itertools import count

from ussd_gateway.exchange import BadRequest
from ussd_gateway.gsm7 import measure
from ussd_gateway.paging import Budget
from ussd_gateway.smpp.bodies import Address, Message, Tag, write_message
from ussd_gateway.smpp.codings import encode
from ussd_gateway.smpp.dialects import SERVICE, Dialect, Operation, phone_of
from ussd_gateway.smpp.sms import INTERNATIONAL, ISDN
from ussd_gateway.smpp.submission import Fate, Result
from ussd_gateway.smpp.window import Window

SECONDS = 20.0
"""For which a phone has a text before its eyes without being touched; networks release it then."""
SESSIONS = 0x7FFF
"""Numbers of dialogues before they begin again: fifteen bits, the last one of two octets tells an end."""


class SmppPush:
    """One text a phone at a time. Confirms are told apart by the phone: networks number such dialogues as they like."""

    def __init__(self, window: Window, budget: Budget, dialect: Dialect, code: str) -> None:
        """`code` is the service code under which the network shows them."""
        self._window, self._budget, self._dialect = window, budget, dialect
        self._source = Address(code.strip("*#"))
        self._shown: dict[str, asyncio.Future[bool]] = {}
        self._dialogues = count(1)

    async def tell(self, msisdn: str, text: str) -> bool:
        """Show a text and return whether the phone confirmed it; see `ussd_gateway.push`."""
        number, measured = msisdn.removeprefix("+"), measure(text)
        if measured.units > self._budget.of(measured.alphabet) or number in self._shown:
            return False
        loop = asyncio.get_running_loop()
        shown: asyncio.Future[bool] = loop.create_future()
        self._shown[number] = shown
        key = "push", number

        def told(result: Result) -> None:
            if result.fate is not Fate.TAKEN and not shown.done():  # busy, absent, or not served at all
                shown.set_result(False)

        try:
            async with asyncio.timeout(SECONDS):
                body = write_message(self._message(number, text))
                self._window.put(key, body, loop.time() + SECONDS, told, urgent=False)
                return await shown
        except TimeoutError:
            return False
        finally:
            self._window.drop(key)
            del self._shown[number]

    def heard(self, message: Message) -> None:
        """Take a `deliver_sm` that asks for no answer: the phone's confirm, if it is one."""
        if message.tlvs.get(Tag.USSD_SERVICE_OP) != bytes((Operation.USSN_CONFIRM,)):
            return
        try:
            number = phone_of(message, self._dialect).removeprefix("+")
        except BadRequest:
            return
        if (shown := self._shown.get(number)) is not None and not shown.done():
            shown.set_result(True)

    def _message(self, number: str, text: str) -> Message:
        octets, coding = encode(text, self._dialect.coding)
        info = (next(self._dialogues) % SESSIONS << 1).to_bytes(2)
        tlvs: dict[int, bytes] = {
            Tag.USSD_SERVICE_OP: bytes((Operation.USSN_REQUEST,)), Tag.ITS_SESSION_INFO: info,
        }  # fmt: skip
        return Message(self._source, Address(number, INTERNATIONAL, ISDN), octets, coding, tlvs, SERVICE)
