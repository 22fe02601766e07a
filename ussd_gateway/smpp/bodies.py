"""The fields of those PDUs that an ESME and an SMSC exchange (SMPP 3.4, 4 and 5)."""

import struct
from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from ussd_gateway.smpp.pdu import Malformed, Status

SHORT = 254
"""Octets of a `short_message` at most (5.2.22); a longer one is a `message_payload`."""
VERSION = 0x34

_TLV = struct.Struct(">HH")
_END = b"\0"
NO_TLVS: Mapping[int, bytes] = MappingProxyType({})


class Tag(IntEnum):
    """The optional parameters that are understood (5.3.2); others are kept as they came."""

    USER_MESSAGE_REFERENCE = 0x0204
    MESSAGE_PAYLOAD = 0x0424
    USSD_SERVICE_OP = 0x0501
    ITS_SESSION_INFO = 0x1383


class Address(NamedTuple):
    """A phone, a service code or a sender's name, with its type of number and numbering plan (5.2.5, 5.2.6)."""

    number: str
    ton: int = 0
    npi: int = 0

    def __repr__(self) -> str:
        """Return nothing of the number."""
        return f"Address(ton={self.ton}, npi={self.npi})"


class Message(NamedTuple):
    """The body of a `submit_sm` or a `deliver_sm` (4.4.1, 4.6.1); a `message_payload` stands in `text` like a short one."""

    source: Address
    destination: Address
    text: bytes = b""
    coding: int = 0
    tlvs: Mapping[int, bytes] = NO_TLVS
    service_type: str = ""
    esm_class: int = 0
    protocol_id: int = 0
    priority: int = 0
    schedule: str = ""
    validity: str = ""
    receipt: int = 0
    replace: int = 0
    canned: int = 0

    def __repr__(self) -> str:
        """Return nothing of the phones and of what was said."""
        return f"Message({len(self.text)} octets, coding={self.coding:#04x})"


class Bind(NamedTuple):
    """The body of a bind (4.1.5)."""

    system_id: str
    password: str
    system_type: str = ""
    version: int = VERSION
    ton: int = 0
    npi: int = 0
    addresses: str = ""

    def __repr__(self) -> str:
        """Return the name alone: the password is nobody's business."""
        return f"Bind({self.system_id!r})"


def read_message(body: bytes) -> Message:
    """Return the message of a `submit_sm` or `deliver_sm`; raise `Malformed` for a body that ends early."""
    try:
        end = body.index(_END)
        service_type = body[:end]
        source, at = _address(body, end + 1)
        destination, at = _address(body, at)
        esm_class, protocol_id, priority = body[at], body[at + 1], body[at + 2]
        end = body.index(_END, at + 3)
        schedule = body[at + 3 : end]
        at = body.index(_END, end + 1) + 1
        validity = body[end + 1 : at - 1]
        receipt, replace, coding, canned, length = body[at : at + 5]
    except (ValueError, IndexError):
        raise Malformed(Status.INVALID_LENGTH) from None
    at += 5
    text = body[at : at + length]
    if len(text) < length:
        raise Malformed(Status.INVALID_LENGTH)
    tlvs = read_tlvs(body, at + length)
    if not length:
        text = tlvs.pop(Tag.MESSAGE_PAYLOAD, b"")
    return Message(
        source,
        destination,
        text,
        coding,
        tlvs,
        service_type.decode("latin-1"),
        esm_class,
        protocol_id,
        priority,
        schedule.decode("latin-1"),
        validity.decode("latin-1"),
        receipt,
        replace,
        canned,
    )


def write_message(message: Message) -> bytes:
    """Return the body of a `submit_sm` or `deliver_sm`; a text that is too long for it becomes a `message_payload`."""
    text, tlvs = message.text, message.tlvs
    if len(text) > SHORT:
        tlvs, text = {**tlvs, Tag.MESSAGE_PAYLOAD: text}, b""
    source, destination = message.source, message.destination
    return b"".join(
        (
            message.service_type.encode("latin-1"),
            bytes((0, source.ton, source.npi)),
            source.number.encode("latin-1"),
            bytes((0, destination.ton, destination.npi)),
            destination.number.encode("latin-1"),
            bytes((0, message.esm_class, message.protocol_id, message.priority)),
            message.schedule.encode("latin-1"),
            _END,
            message.validity.encode("latin-1"),
            bytes((0, message.receipt, message.replace, message.coding, message.canned, len(text))),
            text,
            write_tlvs(tlvs),
        )
    )


def read_tlvs(body: bytes, at: int) -> dict[int, bytes]:
    """Return the optional parameters that begin there, the last of each tag; raise `Malformed` for a stream of none."""
    tlvs: dict[int, bytes] = {}
    end = len(body)
    while at < end:
        if end - at < _TLV.size:
            raise Malformed(Status.BAD_OPTIONAL)
        tag, length = _TLV.unpack_from(body, at)
        at += _TLV.size + length
        if at > end:
            raise Malformed(Status.BAD_OPTIONAL)
        tlvs[tag] = body[at - length : at]
    return tlvs


def write_tlvs(tlvs: Mapping[int, bytes]) -> bytes:
    """Return the octets of optional parameters."""
    return b"".join(_TLV.pack(tag, len(value)) + value for tag, value in tlvs.items())


def read_bind(body: bytes) -> Bind:
    """Return what a bind says; raise `Malformed` for a body that ends early."""
    try:
        (system_id, password, system_type), at = _strings(body, 3)
        version, ton, npi = body[at : at + 3]
        (addresses,), _ = _strings(body, 1, at + 3)
    except ValueError:
        raise Malformed(Status.INVALID_LENGTH) from None
    return Bind(system_id, password, system_type, version, ton, npi, addresses)


def write_bind(bind: Bind) -> bytes:
    """Return the body of a bind."""
    return (
        write_strings(bind.system_id, bind.password, bind.system_type)
        + bytes((bind.version, bind.ton, bind.npi))
        + write_strings(bind.addresses)
    )


def read_id(body: bytes) -> str:
    """Return the message's id of a `submit_sm_resp`; a refusal need not have one."""
    return body.partition(_END)[0].decode("latin-1")


def write_strings(*strings: str) -> bytes:
    """Return C-octet strings, each with its end (3.1)."""
    return b"".join(string.encode("latin-1", "replace") + _END for string in strings)


def _address(body: bytes, at: int) -> tuple[Address, int]:
    end = body.index(_END, at + 2)
    return Address(body[at + 2 : end].decode("latin-1"), body[at], body[at + 1]), end + 1


def _strings(body: bytes, count: int, at: int = 0) -> tuple[list[str], int]:
    strings = []
    for _ in range(count):
        end = body.index(_END, at)
        strings.append(body[at:end].decode("latin-1"))
        at = end + 1
    return strings, at
