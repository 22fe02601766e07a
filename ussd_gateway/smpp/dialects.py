"""How networks carry USSD over SMPP: what a `deliver_sm` means, and the `submit_sm` that answers it. Pure functions.

The operations are those of `ussd_service_op` (SMPP 3.4, 5.3.2.44). Which parameter names a session, how its end is told and
how alphabets are named differs between SMSCs, so that all three are settings.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Literal

from dialogs.turn import Screen, Turn
from ussd_gateway.exchange import BadRequest, Event, address, checked
from ussd_gateway.last_input import INPUT, START
from ussd_gateway.route import Route, dialled
from ussd_gateway.smpp.bodies import Message, Tag
from ussd_gateway.smpp.codings import Habit, decode, encode

SERVICE = "USSD"
END_BIT = 1
_NO_MESSAGE = 0b0011_1100
"""Bits of `esm_class` that are set in receipts and acknowledgements of what we sent, never in what a person did (5.2.12)."""
_NATIONAL = 2
"""The type of number of a phone's number without its country (5.2.5)."""
_TRUNKS = {"7": "8"}
"""Digits dialled before a national number inside its country, where that is no 0 (ITU-T E.164, list of prefixes)."""


class Operation(IntEnum):
    """What a message of a dialogue is; from 32 on they are vendors' own, of which one is common."""

    PSSD_INDICATION = 0
    PSSR_INDICATION = 1
    USSR_REQUEST = 2
    USSN_REQUEST = 3
    PSSD_RESPONSE = 16
    PSSR_RESPONSE = 17
    USSR_CONFIRM = 18
    USSN_CONFIRM = 19
    USER_ABORT = 0x81


_STARTS = frozenset({Operation.PSSD_INDICATION, Operation.PSSR_INDICATION})
_ENDS = frozenset({Operation.PSSD_RESPONSE, Operation.PSSR_RESPONSE, Operation.USER_ABORT})


@dataclass(frozen=True, slots=True)
class Dialect:
    """What an SMSC makes of SMPP.

    `session`: a dialogue is known by `its_session_info` without its last bit, by `user_message_reference`, or by the
    phone and the code alone, as where the other two change from message to message. `end`: the last screen is a PSSR
    response, or a USSR request with the last bit of `its_session_info` set. `coding`: what alphabets are called.
    `country`: the calling code of phones whose numbers come in national form.
    """

    session: Literal["info", "reference", "address"] = "info"
    end: Literal["operation", "bit"] = "operation"
    coding: Habit = "smpp"
    country: str = ""


def session_of(message: Message, dialect: Dialect) -> str:
    """Return what names the dialogue among those of the same phone; the code where the SMSC sent no name."""
    tlvs = message.tlvs
    if dialect.session == "info" and (info := tlvs.get(Tag.ITS_SESSION_INFO)):
        return f"{int.from_bytes(info) & ~END_BIT:x}"
    if dialect.session == "reference" and (reference := tlvs.get(Tag.USER_MESSAGE_REFERENCE)):
        return reference.hex()
    return f"to {message.destination.number}"


def phone_of(message: Message, dialect: Dialect) -> str:
    """Return the number in E.164 of the phone that a `deliver_sm` is about; raise `BadRequest` for one that is none.

    A number in national form is nobody's as long as its country is unknown: read as an international one it might be
    somebody else's.
    """
    number, ton, _ = message.source
    if ton == _NATIONAL and not number.startswith("+"):
        if not dialect.country:
            raise BadRequest("The source_addr is in national form, and the route has no country.")
        number = dialect.country + number.removeprefix(_TRUNKS.get(dialect.country, "0"))
    return address({"source_addr": number}, "source_addr")


def parse(message: Message, dialect: Dialect, route: Route) -> Turn | Event | None:
    """Return the turn of a `deliver_sm`, how a session ended, or nothing for what asks for no answer: an SMS, a receipt.

    Raises `BadRequest` for a phone that is none, an operation that nobody knows, and a text that nobody can have typed.
    """
    tlvs = message.tlvs
    if message.esm_class & _NO_MESSAGE:  # some SMSCs send receipts of USSD too, with all that names a session
        return None
    told = tlvs.get(Tag.USSD_SERVICE_OP)
    if told is None and message.service_type != SERVICE and Tag.ITS_SESSION_INFO not in tlvs:
        return None
    operation = int.from_bytes(told) if told is not None else None
    if operation == Operation.USSN_CONFIRM:
        return None
    session_id = session_of(message, dialect)
    msisdn = phone_of(message, dialect)
    text = decode(message.text, message.coding, dialect.coding)
    code = route.code or message.destination.number
    if operation in _ENDS or (
        dialect.end == "bit" and int.from_bytes(tlvs.get(Tag.ITS_SESSION_INFO, b"")) & END_BIT
    ):
        return Event(session_id, msisdn, _whole(code), "Incomplete")
    if operation in _STARTS:
        return _turn(route, msisdn, session_id, _dial_string(code, text), "", START)
    if operation == Operation.USSR_CONFIRM:
        return _turn(route, msisdn, session_id, _whole(code), text, INPUT)
    if operation is not None:
        raise BadRequest(f"The ussd_service_op {operation} is not known.")
    return _turn(route, msisdn, session_id, _dial_string(code, text), text, "text")


def compose(message: Message, screen: Screen, dialect: Dialect) -> Message:
    """Return the `submit_sm` that answers a `deliver_sm`: addresses swapped, the dialogue's own parameters echoed."""
    text, coding = encode(screen.text, dialect.coding)
    by_bit = dialect.end == "bit"
    operation = Operation.PSSR_RESPONSE if screen.final and not by_bit else Operation.USSR_REQUEST
    tlvs: dict[int, bytes] = {Tag.USSD_SERVICE_OP: bytes((operation,))}
    if (info := message.tlvs.get(Tag.ITS_SESSION_INFO, b"\0\0" if by_bit else b"")) and by_bit:
        info = info[:-1] + bytes((info[-1] & ~END_BIT | (END_BIT if screen.final else 0),))
    if info:
        tlvs[Tag.ITS_SESSION_INFO] = info
    if (reference := message.tlvs.get(Tag.USER_MESSAGE_REFERENCE)) is not None:
        tlvs[Tag.USER_MESSAGE_REFERENCE] = reference
    return Message(
        message.destination,
        message.source,
        text,
        coding,
        tlvs,
        message.service_type,
        protocol_id=message.protocol_id,
    )


def _turn(route: Route, msisdn: str, session_id: str, code: str, text: str, kind: str) -> Turn:
    turn = Turn(channel=route, address=msisdn, session_id=session_id, service_code=code, text=text, kind=kind)
    return checked(turn, "its_session_info")


@lru_cache(256)
def _whole(code: str) -> str:
    return dialled(code, "")


def _dial_string(code: str, text: str) -> str:
    """Return what was dialled: the text if it is a whole dial string, else the code and what follows it."""
    whole = text.strip()
    if whole[:1] in ("*", "#") and whole.endswith("#"):
        return dialled("", whole)
    return dialled(code, whole)
