"""SMS out on the SMPP bind: one `submit_sm` a part, parts joined by a header (3GPP TS 23.040, 9.2.3.24.1)."""

import asyncio
import hashlib
from functools import partial

from state.outbox import Postponed, Undeliverable
from ussd_gateway.smpp.bodies import Address, Message, write_message
from ussd_gateway.smpp.codings import encode
from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.submission import Fate, Result
from ussd_gateway.smpp.window import Window
from ussd_gateway.sms import SmsNotSent, split

SECONDS = 10.0
SILENCE_SECONDS = 5.0  # when the SMSC has no room for that long
HEADER_FOLLOWS = 0x40  # in esm_class (SMPP 3.4, 5.2.12)
INTERNATIONAL, ISDN = 1, 1
SHORT_CODE, ALPHANUMERIC = 3, 5
LONGEST_SHORT_CODE = 8


class SmppSms:
    """Sends SMS over a window; without a sender's name the SMSC's own stands above them."""

    def __init__(self, window: Window, sender: str = "") -> None:
        self._window = window
        self._sender = address_of(sender)

    async def send(self, msisdn: str, text: str, reference: str) -> str:
        """Hand a message over, whole, and return the SMSC's id of its first part.

        Raises `SmsNotSent` if it may be taken later, `Postponed` if the SMSC has no room, `Undeliverable` if it never
        will be. A part that was lost on the way is sent again with all others.
        """
        loop = asyncio.get_running_loop()
        key = "sms", msisdn
        until = loop.time() + SECONDS
        results: list[asyncio.Future[Result]] = []
        for message in messages(self._sender, msisdn, text, reference):
            result: asyncio.Future[Result] = loop.create_future()
            results.append(result)
            self._window.put(key, write_message(message), until, partial(_tell, result), urgent=False)
        return read(await asyncio.gather(*results))


def _tell(future: asyncio.Future[Result], result: Result) -> None:
    if not future.done():
        future.set_result(result)


def read(results: list[Result]) -> str:
    """Return the id of a message all of whose parts were taken; raise as `send` does for any other fate."""
    for result in results:
        match result:
            case Result(Fate.TAKEN):
                continue
            case Result(_, Status.INVALID_DESTINATION):
                raise Undeliverable("invalid_number")
            case Result(Fate.LATE, Status.THROTTLED | Status.QUEUE_FULL):
                raise Postponed(SILENCE_SECONDS)
            case Result(Fate.REFUSED, status):
                raise SmsNotSent(f"status {status}")
            case Result(fate):
                raise SmsNotSent(fate.name.lower())
    return results[0].message_id


def messages(sender: Address, msisdn: str, text: str, reference: str) -> list[Message]:
    """Return the `submit_sm` of each part; the same reference gives the same ones."""
    phone = Address(msisdn.removeprefix("+"), INTERNATIONAL, ISDN)
    parts = split(text)
    # All parts are in one alphabet, so that a header of six octets fits each.
    _, coding = encode(text, "smpp")
    if len(parts) == 1:
        return [Message(sender, phone, encode(text, "smpp")[0], coding)]
    mark = hashlib.blake2b(reference.encode(), digest_size=1).digest()
    sent = []
    for number, part in enumerate(parts, 1):
        octets = encode(part, "smpp")[0] if coding == 0 else part.encode("utf-16-be", "replace")
        header = b"\x05\x00\x03" + mark + bytes((len(parts), number))
        sent.append(Message(sender, phone, header + octets, coding, esm_class=HEADER_FOLLOWS))
    return sent


def address_of(sender: str) -> Address:
    """Return a sender's address: a name, a short code or a number (SMPP 3.4, 5.2.5)."""
    number = sender.removeprefix("+")
    if not number:
        return Address("")
    if not (number.isascii() and number.isdigit()):
        return Address(sender, ALPHANUMERIC)
    if len(number) <= LONGEST_SHORT_CODE:
        return Address(number, SHORT_CODE)
    return Address(number, INTERNATIONAL, ISDN)
