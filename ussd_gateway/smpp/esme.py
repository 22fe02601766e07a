"""The ESME: one bind to an SMSC, held up by reconnecting, asked for its health when it is silent."""

import asyncio
import contextlib
import random
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from ussd_gateway.smpp.bodies import Bind, Message, read_message, write_bind
from ussd_gateway.smpp.link import Link
from ussd_gateway.smpp.pdu import RESPONSE, Command, Pdu, Status
from ussd_gateway.smpp.submission import Timing
from ussd_gateway.smpp.window import Window

CONNECT_SECONDS = 10.0
NO_ID = b"\0"
"""The `message_id` of a `deliver_sm_resp`, which is unused (SMPP 3.4, 4.6.2)."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Account:
    """Where the SMSC is and who we are there."""

    host: str
    port: int
    bind: Bind = field(repr=False)
    tls: ssl.SSLContext | None = None


class NotBound(Exception):
    """The SMSC did not take the bind; the text is the status."""


class Esme:
    """Binds as a transceiver and stays bound until closed. `heard` takes each `deliver_sm` and says how it was taken."""

    def __init__(
        self, account: Account, window: Window, heard: Callable[[Message], int], timing: Timing | None = None
    ) -> None:
        self._account, self._window, self._heard = account, window, heard
        self._timing = timing or Timing()
        self._loop = asyncio.get_running_loop()
        self._link: Link | None = None
        self._asked: dict[int, asyncio.Future[Pdu]] = {}
        self._lost = asyncio.Event()
        self.bound = asyncio.Event()

    async def run(self) -> None:
        """Stay bound until cancelled; then unbind."""
        waits = 0
        while True:
            begun = self._loop.time()
            try:
                await self._serve()
                log.warning("smpp_lost")
            except Exception as error:  # noqa: BLE001 - whatever it was, the next try may fare better
                told = str(error) if isinstance(error, NotBound) else type(error).__name__
                log.warning("smpp_not_bound", error=told, tries=waits + 1)
            waits = 1 if self._loop.time() - begun > self._timing.stable else waits + 1
            longest = min(
                self._timing.first_reconnect * 2 ** min(waits - 1, 16), self._timing.longest_reconnect
            )
            # Half of it by chance, so that many processes do not come back at one moment.
            await asyncio.sleep(longest * (0.5 + random.random() / 2))  # noqa: S311 - no secret

    async def _serve(self) -> None:
        """Connect, bind and return when the connection is lost; raise what kept it from being bound."""
        account = self._account
        link = Link(lambda pdu: self._hear(link, pdu), lambda: self._gone(link))
        async with asyncio.timeout(CONNECT_SECONDS):
            await self._loop.create_connection(lambda: link, account.host, account.port, ssl=account.tls)
        self._lost.clear()
        self._link = link
        try:
            answer = await self._ask(Command.BIND_TRANSCEIVER, write_bind(account.bind))
            if answer.status or answer.command != Command.BIND_TRANSCEIVER_RESP:
                raise NotBound(f"status {answer.status}")
            log.info("smpp_bound")
            await self._watch(link)
        except asyncio.CancelledError:
            await self._unbind()
            raise
        finally:
            self._unbound()
            link.close()

    async def _watch(self, link: Link) -> None:
        """Return when the connection is lost or the SMSC no longer answers."""
        while not self._lost.is_set():
            silent = self._loop.time() - link.heard_at
            if silent >= self._timing.idle:
                await self._ask(Command.ENQUIRE_LINK)
                continue
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._timing.idle - silent):
                    await self._lost.wait()

    async def _ask(self, command: Command, body: bytes = b"") -> Pdu:
        """Return the response to a request of the session itself; raise `ConnectionError` or `TimeoutError` for none."""
        link = self._link
        if link is None or self._lost.is_set():
            raise ConnectionResetError
        answer: asyncio.Future[Pdu] = self._loop.create_future()
        sequence = link.ask(command, body)
        self._asked[sequence] = answer
        try:
            async with asyncio.timeout(self._timing.response):
                return await answer
        finally:
            del self._asked[sequence]

    async def _unbind(self) -> None:
        """Say good-bye, if there is somebody to say it to."""
        if self.bound.is_set():
            with contextlib.suppress(OSError, TimeoutError):
                await self._ask(Command.UNBIND)

    def _unbound(self) -> None:
        self.bound.clear()
        self._window.close()
        self._link = None

    def _gone(self, link: Link) -> None:
        if link is not self._link:  # one that was left already
            return
        self._lost.set()
        self._unbound()
        for answer in self._asked.values():
            if not answer.done():
                answer.set_exception(ConnectionResetError())

    def _hear(self, link: Link, pdu: Pdu) -> None:
        """Take any PDU of the SMSC's."""
        command, sequence = pdu.command, pdu.sequence
        if link is not self._link:
            return
        if command == Command.DELIVER_SM:
            status = self._heard(read_message(pdu.body)) if self.bound.is_set() else Status.INVALID_BIND
            link.send(Command.DELIVER_SM_RESP, status, sequence, NO_ID)
        elif command == Command.SUBMIT_SM_RESP:
            self._window.answered(sequence, pdu.status, pdu.body)
        elif command == Command.ENQUIRE_LINK:
            link.send(Command.ENQUIRE_LINK_RESP, Status.OK, sequence)
        elif command == Command.UNBIND:
            link.send(Command.UNBIND_RESP, Status.OK, sequence)
            link.close()
        elif command & RESPONSE:
            self._answered(link, pdu)
        elif command not in {Command.OUTBIND, Command.ALERT_NOTIFICATION}:  # neither has a response
            link.send(Command.GENERIC_NACK, Status.INVALID_COMMAND, sequence)

    def _answered(self, link: Link, pdu: Pdu) -> None:
        """Take a response: a `generic_nack` may be one to anything."""
        if (answer := self._asked.get(pdu.sequence)) is not None:
            if pdu.command == Command.BIND_TRANSCEIVER_RESP and not pdu.status:
                self.bound.set()  # at once, since a message may follow in the same breath
                self._window.open(link)
            if not answer.done():
                answer.set_result(pdu)
        elif pdu.command == Command.GENERIC_NACK:
            self._window.answered(pdu.sequence, pdu.status or Status.SYSTEM_ERROR, b"")
