"""One SMPP connection, of either side: PDUs in, PDUs out, whatever comes in."""

import asyncio
from collections.abc import Callable
from traceback import extract_tb
from typing import cast

import structlog

from ussd_gateway.smpp.pdu import MOST_SEQUENCE, RESPONSE, Command, Cutter, Malformed, Pdu, Status, write

log = structlog.get_logger()


class Link(asyncio.Protocol):
    """Hands PDUs to `hear`, which may raise `Malformed` for a body; `gone` is told once when the connection is lost.

    What is written within one turn of the event loop leaves together.
    """

    def __init__(self, hear: Callable[[Pdu], None], gone: Callable[[], None]) -> None:
        self._hear, self._gone = hear, gone
        self._cutter = Cutter()
        self._loop = asyncio.get_running_loop()
        self._out: list[bytes] = []
        self._transport: asyncio.Transport | None = None
        self._sequence = 0
        self.writable = True
        """Whether the other side keeps up with what is written."""
        self.heard_at = self._loop.time()

    def next_sequence(self) -> int:
        """Return the number of the next request; they go from 1 and begin again (SMPP 3.4, 3.2)."""
        self._sequence = self._sequence % MOST_SEQUENCE + 1
        return self._sequence

    def ask(self, command: int, body: bytes = b"") -> int:
        """Send a request and return its number."""
        sequence = self.next_sequence()
        self.send(command, Status.OK, sequence, body)
        return sequence

    def send(self, command: int, status: int, sequence: int, body: bytes = b"") -> None:
        """Send a PDU; one that is sent after the connection was lost goes nowhere."""
        self.write(write(command, status, sequence, body))

    def write(self, octets: bytes) -> None:
        """Send octets as they are."""
        if not self._out:
            self._loop.call_soon(self._flush)
        self._out.append(octets)

    def close(self) -> None:
        """Close the connection when all is written."""
        self._flush()
        if self._transport is not None:
            self._transport.close()

    def _flush(self) -> None:
        out, self._out = self._out, []
        if out and self._transport is not None and not self._transport.is_closing():
            self._transport.write(b"".join(out))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what to write to."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Hand over every whole PDU; after a length that is none there is nothing to be read any more."""
        self.heard_at = self._loop.time()
        try:
            for pdu in self._cutter.cut(data):
                self._take(pdu)
        except Malformed as fault:
            log.warning("smpp_malformed", error=fault.status.name)
            self.send(Command.GENERIC_NACK, fault.status, fault.sequence)
            self.close()

    def _take(self, pdu: Pdu) -> None:
        try:
            self._hear(pdu)
        except Malformed as fault:
            log.warning("smpp_malformed", error=fault.status.name)
            if not pdu.command & RESPONSE:
                self.send(Command.GENERIC_NACK, fault.status, pdu.sequence)
        except Exception as error:  # noqa: BLE001 - no PDU ends the connection of everybody else
            place = extract_tb(error.__traceback__)[-1]
            # No traceback: its message may hold what a person typed.
            log.error("smpp_failed", error=type(error).__name__, place=f"{place.name}:{place.lineno}")  # noqa: TRY400
            if not pdu.command & RESPONSE:
                self.send(Command.GENERIC_NACK, Status.SYSTEM_ERROR, pdu.sequence)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's name
        """Tell that it is over."""
        self._transport = None
        self._out.clear()
        self._gone()

    def pause_writing(self) -> None:
        """Note that the other side does not keep up."""
        self.writable = False

    def resume_writing(self) -> None:
        """Note that it does again."""
        self.writable = True
