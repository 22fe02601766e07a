"""Commands to Redis or Valkey, those of one event-loop tick in one write, over one connection that redis-py opened."""

import asyncio
import contextlib
import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Final

import hiredis
import structlog
from redis.asyncio.connection import AbstractConnection, Connection, parse_url
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError, RedisError, ResponseError

from state.errors import StoreUnavailable

PATIENCE: Final = 0.5  # seconds that a command may wait for its reply
FIRST_PAUSE: Final = 0.05  # seconds between two tries to connect, doubled up to PATIENCE

Argument = bytes | str | int
MISSING: Final = object()
NOT_NOW: Final = frozenset(  # error codes by which the server says that it cannot serve now
    {"LOADING", "OOM", "MISCONF", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "BUSY", "NOREPLICAS"}
)

log = structlog.get_logger(__name__)


class Script:
    """A Lua script and the name by which a server that has seen it knows it."""

    __slots__ = ("name", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.name = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


class Pipeline:
    """The front through which all hot commands go; nothing is ever sent twice.

    A command whose reply is not there after half a second fails with StoreUnavailable, together with all that wait,
    and the connection is dropped. A new one is made in the background; until then commands fail at once.
    """

    def __init__(self, url: str) -> None:
        self._connections = _connection_maker(url)
        self._connection: AbstractConnection | None = None
        self._wire: _Wire | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._lost = asyncio.Event()

    @property
    def connected(self) -> bool:
        """Whether commands can be sent now."""
        return self._wire is not None

    async def start(self) -> None:
        """Connect, authenticate and choose the database; raise StoreUnavailable if that fails."""
        await self._connect()
        self._keeper = asyncio.create_task(self._keep_connected())

    async def close(self) -> None:
        """Drop the connection; commands that still wait fail with StoreUnavailable."""
        if self._keeper is not None:
            self._keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._keeper
        if self._wire is not None:
            self._wire.drop("the store was closed")
        await self._disconnect()

    def execute(self, *command: Argument) -> "asyncio.Future[Any]":
        """Send a command with the others of this tick, and return the future of its reply.

        Fails with StoreUnavailable, or with redis-py's ResponseError where the command itself is wrong.
        """
        if self._wire is None:
            unsent: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            unsent.set_exception(StoreUnavailable("the store is not connected"))
            return unsent
        return self._wire.send(command)

    async def run(self, script: Script, keys: Sequence[Argument], arguments: Sequence[Argument]) -> Any:
        """Return what the script answers; a server that does not know it (and so ran nothing) is taught it first."""
        try:
            return await self.execute("EVALSHA", script.name, len(keys), *keys, *arguments)
        except NoScriptError:
            await self.execute("SCRIPT", "LOAD", script.text)
            return await self.execute("EVALSHA", script.name, len(keys), *keys, *arguments)

    async def _keep_connected(self) -> None:
        while True:
            await self._lost.wait()
            log.warning("store lost")
            pause = FIRST_PAUSE
            while self._wire is None:
                try:
                    await self._connect()
                except StoreUnavailable:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, PATIENCE)
            log.warning("store back")

    async def _connect(self) -> None:
        await self._disconnect()
        connection = self._connection = self._connections()
        try:
            async with asyncio.timeout(2 * PATIENCE):
                await connection.connect()  # type: ignore[no-untyped-call]
                await connection.send_command("PING")  # a hung server connects, and answers nothing
                await connection.read_response()
        except (RedisError, OSError, TimeoutError) as error:
            await self._disconnect()
            raise StoreUnavailable(f"the store cannot be reached: {type(error).__name__}") from error
        # The only attribute of redis-py that is not public: the connection's own StreamWriter. Its transport is asyncio's
        # public interface, and takes our protocol in place of the stream's, which has read all that was sent.
        transport: asyncio.Transport = connection._writer.transport  # type: ignore[union-attr,assignment]  # noqa: SLF001
        self._lost.clear()
        self._wire = _Wire(transport, self._on_lost)
        transport.set_protocol(self._wire)

    def _on_lost(self) -> None:
        self._wire = None
        self._lost.set()

    async def _disconnect(self) -> None:
        if self._connection is not None:
            await self._connection.disconnect(nowait=True)  # its stream no longer hears when it is closed
            self._connection = None


class _Wire(asyncio.Protocol):
    """One live connection: what leaves in this tick, and who waits for the replies, in order."""

    def __init__(self, transport: asyncio.Transport, lost: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._transport = transport
        self._lost: Callable[[], None] | None = lost
        self._reader = hiredis.Reader(replyError=_reply_error, notEnoughData=MISSING)
        self._outgoing: list[bytes] = []
        self._waiting: deque[asyncio.Future[Any]] = deque()
        self._sent = 0
        self._answered = 0
        self._marks: deque[tuple[float, int]] = (
            deque()
        )  # when a write left, and how many had been sent with it
        self._watch: asyncio.TimerHandle | None = None

    def send(self, command: tuple[Argument, ...]) -> "asyncio.Future[Any]":
        """Queue a command for this tick's write and return the future of its reply."""
        packed = hiredis.pack_command(command)  # type: ignore[arg-type]  # its stub says one argument
        future: asyncio.Future[Any] = self._loop.create_future()
        if not self._outgoing:
            self._loop.call_soon(self._flush)
        self._outgoing.append(packed)
        self._waiting.append(future)
        return future

    def drop(self, reason: str) -> None:
        """Cut the connection and fail all that wait."""
        self._transport.abort()
        self._fail(reason)

    def data_received(self, data: bytes) -> None:
        """Hand the replies out, oldest command first."""
        stale = False
        try:
            self._reader.feed(data)
            while (reply := self._reader.gets()) is not MISSING:
                future = self._waiting.popleft()
                self._answered += 1
                failed = isinstance(reply, Exception)
                stale = stale or (failed and str(reply).startswith("READONLY"))
                if future.done():  # its caller was cancelled
                    continue
                if failed:
                    future.set_exception(reply)
                else:
                    future.set_result(reply)
        except (hiredis.ProtocolError, IndexError):
            self.drop("the store answered what nobody asked")
        if stale:  # a failover made this server a replica
            self.drop("the store became a replica")

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 (asyncio's signature)
        """Fail all that wait: whether the server ran it is unknown."""
        self._fail("the store closed the connection")

    def _flush(self) -> None:
        if not self._outgoing:
            return
        self._transport.write(b"".join(self._outgoing))
        self._sent += len(self._outgoing)
        self._outgoing.clear()
        now = self._loop.time()
        self._marks.append((now, self._sent))
        if self._watch is None:
            self._watch = self._loop.call_at(now + PATIENCE, self._look)

    def _look(self) -> None:
        """Drop the connection if the oldest write is overdue; one timer watches all commands.

        A loop that was held up itself does no harm: it reads what has come before it runs its timers.
        """
        marks = self._marks
        while marks and marks[0][1] <= self._answered:
            marks.popleft()
        if not marks:
            self._watch = None
        elif (due := marks[0][0] + PATIENCE) > self._loop.time():
            self._watch = self._loop.call_at(due, self._look)
        else:
            self.drop("the store did not answer in time")

    def _fail(self, reason: str) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        self._outgoing.clear()
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_exception(StoreUnavailable(reason))
        if self._lost is not None:
            lost, self._lost = self._lost, None
            lost()


def _reply_error(text: str) -> Exception:
    code = text.partition(" ")[0]
    if code in NOT_NOW:
        return StoreUnavailable(text)
    return NoScriptError(text) if code == "NOSCRIPT" else ResponseError(text)


def _connection_maker(url: str) -> Callable[[], AbstractConnection]:
    options: dict[str, Any] = dict(parse_url(url))
    kind: type[AbstractConnection] = options.pop("connection_class", Connection)
    options |= {
        "protocol": 2,
        "client_name": "coverline",
        "driver_info": None,
        "socket_timeout": PATIENCE,
        "socket_connect_timeout": PATIENCE,
        "retry": Retry(NoBackoff(), 0),
    }
    return lambda: kind(**options)
