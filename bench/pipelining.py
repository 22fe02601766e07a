"""The least a Redis client can do: one connection, a tick's commands in one write, replies in order."""

import asyncio
from collections import deque
from typing import Any, cast

import hiredis


class PipeliningRedis(asyncio.Protocol):
    """One connection shared by every request of the process."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._reader = hiredis.Reader()
        self._outgoing: list[bytes] = []
        self._waiting: deque[asyncio.Future[Any]] = deque()
        self._transport: asyncio.Transport | None = None

    def call(self, *arguments: bytes) -> asyncio.Future[Any]:
        """Return the reply to come; the command leaves with all others of this tick."""
        if not self._outgoing:
            self._loop.call_soon(self._flush)
        self._outgoing.append(hiredis.pack_command(arguments))  # type: ignore[arg-type]  # its stub forgets bytes
        reply: asyncio.Future[Any] = self._loop.create_future()
        self._waiting.append(reply)
        return reply

    def _flush(self) -> None:
        assert self._transport is not None
        self._transport.write(b"".join(self._outgoing))
        self._outgoing.clear()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to the server."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Hand each whole reply to the oldest command that waits."""
        self._reader.feed(data)
        while (reply := self._reader.gets()) is not False:
            waiting = self._waiting.popleft()
            if waiting.done():
                continue
            if isinstance(reply, hiredis.ReplyError):
                waiting.set_exception(reply)
            else:
                waiting.set_result(reply)

    def connection_lost(self, exc: Exception | None) -> None:
        """Fail every command that still waits."""
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_exception(exc or ConnectionResetError("Redis closed the connection"))


async def connect(socket_path: str) -> PipeliningRedis:
    """Return a client connected to the unix socket."""
    _, client = await asyncio.get_running_loop().create_unix_connection(PipeliningRedis, socket_path)
    return client
