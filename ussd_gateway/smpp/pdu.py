"""SMPP 3.4 on the wire: what a PDU is, and a stream cut into PDUs.

Malformed     octets that are no PDU; a `generic_nack` with its `status` answers them

Section numbers are those of "Short Message Peer to Peer Protocol Specification v3.4", issue 1.2.
"""

import struct
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

HEADER = struct.Struct(">IIII")
LONGEST = 70_000
"""Octets of a PDU at most: those of a `message_payload`, 65,535, and what stands around it."""
RESPONSE = 0x8000_0000
MOST_SEQUENCE = 0x7FFF_FFFF


class Command(IntEnum):
    """What a PDU is (5.1.2.1). A response has the number of its request and `RESPONSE`."""

    BIND_RECEIVER = 0x01
    BIND_TRANSMITTER = 0x02
    SUBMIT_SM = 0x04
    DELIVER_SM = 0x05
    UNBIND = 0x06
    BIND_TRANSCEIVER = 0x09
    OUTBIND = 0x0B
    ENQUIRE_LINK = 0x15
    ALERT_NOTIFICATION = 0x102
    GENERIC_NACK = 0x8000_0000
    SUBMIT_SM_RESP = 0x8000_0004
    DELIVER_SM_RESP = 0x8000_0005
    UNBIND_RESP = 0x8000_0006
    BIND_TRANSCEIVER_RESP = 0x8000_0009
    ENQUIRE_LINK_RESP = 0x8000_0015


class Status(IntEnum):
    """How a request was taken, those that matter here (5.1.3)."""

    OK = 0x00
    INVALID_LENGTH = 0x02  # ESME_RINVCMDLEN
    INVALID_COMMAND = 0x03  # ESME_RINVCMDID
    INVALID_BIND = 0x04  # ESME_RINVBNDSTS
    ALREADY_BOUND = 0x05  # ESME_RALYBND
    SYSTEM_ERROR = 0x08  # ESME_RSYSERR
    INVALID_DESTINATION = 0x0B  # ESME_RINVDSTADR
    INVALID_PASSWORD = 0x0E  # ESME_RINVPASWD
    QUEUE_FULL = 0x14  # ESME_RMSGQFUL
    THROTTLED = 0x58  # ESME_RTHROTTLED
    NOT_NOW = 0x64  # ESME_RX_T_APPN: the receiver cannot take it now
    REJECTED = 0x66  # ESME_RX_R_APPN: the receiver never takes it
    BAD_OPTIONAL = 0xC0  # ESME_RINVOPTPARSTREAM


class Malformed(ValueError):
    """Octets that are no PDU; `sequence` is that of the PDU, 0 where none could be read."""

    def __init__(self, status: Status, sequence: int = 0) -> None:
        super().__init__(f"malformed PDU: {status.name}")
        self.status, self.sequence = status, sequence


class Pdu(NamedTuple):
    """One PDU, its body not yet read."""

    command: int
    status: int
    sequence: int
    body: bytes

    def __repr__(self) -> str:
        """Return nothing of the body."""
        return f"Pdu({self.command:#010x}, status={self.status}, sequence={self.sequence})"


class Cutter:
    """Cuts a stream into PDUs."""

    def __init__(self) -> None:
        self._rest = b""

    def cut(self, data: bytes) -> Iterator[Pdu]:
        """Yield every PDU that is whole; raise `Malformed` at a length that is none, after which nothing can be read."""
        data = self._rest + data if self._rest else data
        start, end = 0, len(data)
        while end - start >= HEADER.size:
            length, command, status, sequence = HEADER.unpack_from(data, start)
            if not HEADER.size <= length <= LONGEST:
                raise Malformed(Status.INVALID_LENGTH, sequence)
            if end - start < length:
                break
            yield Pdu(command, status, sequence, data[start + HEADER.size : start + length])
            start += length
        self._rest = data[start:]


def write(command: int, status: int, sequence: int, body: bytes = b"") -> bytes:
    """Return the octets of a PDU."""
    return HEADER.pack(HEADER.size + len(body), command, status, sequence) + body
