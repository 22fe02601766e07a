"""An SMSC in small: it takes binds, answers what is submitted as it is told to, and delivers to whoever is bound."""

import asyncio
import ssl
from collections.abc import Callable
from typing import Self

from ussd_gateway.smpp.bodies import Bind, Message, read_bind, read_message, write_message, write_strings
from ussd_gateway.smpp.link import Link
from ussd_gateway.smpp.pdu import RESPONSE, Command, Malformed, Pdu, Status

HOST = "127.0.0.1"
BINDS = frozenset({Command.BIND_TRANSCEIVER, Command.BIND_TRANSMITTER, Command.BIND_RECEIVER})

Submitted = Callable[[Message], int | None]
"""Takes a `submit_sm` and returns the status that answers it; None leaves it without an answer."""


class NobodyBound(Exception):
    """There is no ESME to deliver to."""


class Smsc:
    """Listens while its block runs. Messages go to the ESME that was bound last.

    `submitted` takes what ESMEs submit; `closed` is told when one is gone. With `account`, a bind must say the same.
    """

    def __init__(
        self,
        submitted: Submitted,
        *,
        account: tuple[str, str] | None = None,
        closed: Callable[[], None] = lambda: None,
    ) -> None:
        self._submitted, self._account, self._closed = submitted, account, closed
        self._server: asyncio.Server | None = None
        self._links: dict[Link, Bind | None] = {}
        self._asked: dict[tuple[Link, int], asyncio.Future[Pdu]] = {}
        self._bound: list[Link] = []
        self._messages = 0
        self.bound = asyncio.Event()
        self.silent = False
        """Whether it says nothing at all to anybody, as one that hangs."""
        self.heard: list[Pdu] = []
        """What was neither a submission nor a bind nor a response to what was asked, in order."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def listen(self, host: str = HOST, port: int = 0, tls: ssl.SSLContext | None = None) -> int:
        """Listen and return the port."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._accept, host, port, ssl=tls)
        taken: int = self._server.sockets[0].getsockname()[1]
        return taken

    async def close(self) -> None:
        """Stop listening and close every connection."""
        if self._server is not None:
            self._server.close()
        self.cut()
        if self._server is not None:
            await self._server.wait_closed()

    def cut(self) -> None:
        """Close every connection without a word, as a network does that breaks."""
        for link in list(self._links):
            link.close()

    @property
    def binds(self) -> list[Bind]:
        """Return how each ESME that is bound said who it is."""
        return [bind for bind in self._links.values() if bind is not None]

    async def deliver(self, message: Message) -> int:
        """Deliver a message and return the status with which the ESME took it; raise `NobodyBound`."""
        return (await self.ask(Command.DELIVER_SM, write_message(message))).status

    async def ask(self, command: int, body: bytes = b"") -> Pdu:
        """Send a request to the ESME that was bound last and return its response; raise `NobodyBound`."""
        link = self.link
        answer: asyncio.Future[Pdu] = asyncio.get_running_loop().create_future()
        key = link, link.ask(command, body)
        self._asked[key] = answer
        try:
            return await answer
        finally:
            del self._asked[key]

    @property
    def link(self) -> Link:
        """The connection of the ESME that was bound last."""
        if not self._bound:
            raise NobodyBound
        return self._bound[-1]

    def _accept(self) -> Link:
        link = Link(lambda pdu: self._hear(link, pdu), lambda: self._gone(link))
        self._links[link] = None
        return link

    def _gone(self, link: Link) -> None:
        self._links.pop(link, None)
        if link in self._bound:
            self._bound.remove(link)
        if not self._bound:
            self.bound.clear()
        for (one, _), answer in self._asked.items():
            if one is link and not answer.done():
                answer.set_exception(NobodyBound())
        self._closed()

    def _hear(self, link: Link, pdu: Pdu) -> None:
        if self.silent:
            return
        command, sequence = pdu.command, pdu.sequence
        if command == Command.SUBMIT_SM:
            self._take(link, pdu)
        elif command in BINDS:
            self._bind(link, pdu)
        elif command & RESPONSE:
            if (answer := self._asked.get((link, sequence))) is None:
                self.heard.append(pdu)
            elif not answer.done():
                answer.set_result(pdu)
        else:
            self.heard.append(pdu)
            self._answer(link, command, sequence)

    def _answer(self, link: Link, command: int, sequence: int) -> None:
        if command == Command.ENQUIRE_LINK:
            link.send(Command.ENQUIRE_LINK_RESP, Status.OK, sequence)
        elif command == Command.UNBIND:
            link.send(Command.UNBIND_RESP, Status.OK, sequence)
            link.close()
        else:
            link.send(Command.GENERIC_NACK, Status.INVALID_COMMAND, sequence)

    def _bind(self, link: Link, pdu: Pdu) -> None:
        bind = read_bind(pdu.body)
        if self._links.get(link) is not None:
            link.send(pdu.command | RESPONSE, Status.ALREADY_BOUND, pdu.sequence)
            return
        if self._account is not None and self._account != (bind.system_id, bind.password):
            link.send(pdu.command | RESPONSE, Status.INVALID_PASSWORD, pdu.sequence)
            return
        self._links[link] = bind
        link.send(pdu.command | RESPONSE, Status.OK, pdu.sequence, write_strings("smsc"))
        self._bound.append(link)
        self.bound.set()

    def _take(self, link: Link, pdu: Pdu) -> None:
        status: int | None = Status.INVALID_BIND
        if self._links.get(link) is not None:
            try:
                status = self._submitted(read_message(pdu.body))
            except Malformed as fault:
                status = fault.status
        if status is None:
            return
        self._messages += 1
        body = b"" if status else write_strings(f"{self._messages:x}")
        link.send(Command.SUBMIT_SM_RESP, status, pdu.sequence, body)
