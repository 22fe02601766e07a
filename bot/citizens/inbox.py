"""Updates taken from Telegram and not yet handled: in Redis, each once, in the order of arrival."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError

from state.errors import StoreUnavailable, Unreadable
from state.pipeline import Pipeline, Script
from state.vault import Vault

ID_LIFE = 25 * 3600
"""Seconds an update's id is remembered: Telegram sends an update again for 24 hours."""
TOLD_LIFE = 30 * 24 * 3600  # seconds
BLOCK = 200  # milliseconds
READ_TIMEOUT = 3.0  # seconds; above the block, so that only a hung server is taken for one
GROUP = "citizens"

ADD = Script("""
if redis.call('SET', KEYS[1], '', 'NX', 'EX', ARGV[1]) then
  redis.call('XADD', KEYS[2], '*', 'update', ARGV[2])
  return 1
end
return 0
""")
DONE = Script("""
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
return redis.call('XDEL', KEYS[1], ARGV[2])
""")


@dataclass(frozen=True, slots=True)
class Entry:
    """One update in the inbox: its place in the stream, and its JSON if that can still be read."""

    id: bytes
    raw: bytes | None


class Inbox:
    """One bot's inbox. Updates hold people's numbers, so they are sealed, and deleted once handled.

    All keys share a hash tag: one script touches two of them, and in a Redis Cluster they must live together.
    """

    def __init__(self, pipeline: Pipeline, redis_url: str, vault: Vault, bot_id: int) -> None:
        self._pipeline = pipeline
        # A blocking read holds its connection, so it is not the pipeline's.
        self._reader = Redis.from_url(redis_url, socket_timeout=READ_TIMEOUT, retry=Retry(NoBackoff(), 0))
        self._vault = vault
        self._tag = f"{{tg:{bot_id}}}"
        self._stream = f"{self._tag}:inbox"
        self._bound_to = self._stream.encode()

    async def open(self) -> None:
        """Make the stream and its group if there are none; raise `StoreUnavailable` if Redis is away."""
        try:
            await self._pipeline.execute("XGROUP", "CREATE", self._stream, GROUP, "0", "MKSTREAM")
        except ResponseError as refusal:
            if not str(refusal).startswith("BUSYGROUP"):
                raise

    async def close(self) -> None:
        """Let go of the connection for reading."""
        await self._reader.aclose()

    async def add(self, update_id: int, raw: bytes) -> bool:
        """Return whether the update is new; a repeated one is dropped. Raises `StoreUnavailable` if it was not kept."""
        keys = (f"{self._tag}:seen:{update_id}", self._stream)
        return bool(await self._pipeline.run(ADD, keys, (ID_LIFE, self._vault.seal(raw, self._bound_to))))

    async def read(self, consumer: str, count: int) -> list[Entry]:
        """Return at most so many new entries, waiting a moment for the first; they are then this consumer's."""
        streams = await self._ask(
            "XREADGROUP",
            "GROUP",
            GROUP,
            consumer,
            "COUNT",
            count,
            "BLOCK",
            BLOCK,
            "STREAMS",
            self._stream,
            ">",
        )
        return [entry for _, rows in streams or () for entry in self._entries(rows)]

    async def claim(self, consumer: str, count: int, idle: float) -> list[Entry]:
        """Return entries whose consumer has not been heard of for `idle` seconds; they are then this consumer's."""
        reply = await self._ask(
            "XAUTOCLAIM", self._stream, GROUP, consumer, int(idle * 1000), "0-0", "COUNT", count
        )
        return self._entries(reply[1]) if reply else []

    async def hold(self, consumer: str, entries: Iterable[bytes]) -> None:
        """Say that the consumer still works on these entries."""
        ids = list(entries)
        if not ids:
            return
        with contextlib.suppress(ResponseError):  # a failover lost the group: nothing is held any more
            await self._pipeline.execute("XCLAIM", self._stream, GROUP, consumer, 0, *ids, "JUSTID")

    async def done(self, entry: bytes) -> None:
        """Forget a handled entry; only its update's id is remembered."""
        await self._pipeline.run(DONE, (self._stream,), (GROUP, entry))

    async def leave(self, consumer: str) -> None:
        """Forget a consumer that holds nothing. One that does stays, so that its entries can be claimed."""
        with contextlib.suppress(ResponseError):  # no group, no consumers
            pending = await self._pipeline.execute("XPENDING", self._stream, GROUP, "-", "+", 1, consumer)
            if not pending:
                await self._pipeline.execute("XGROUP", "DELCONSUMER", self._stream, GROUP, consumer)

    async def first_time(self, chat_id: int) -> bool:
        """Return whether this group was not told in the last month that the bot answers in private."""
        key = f"{self._tag}:told:{chat_id}"
        return await self._pipeline.execute("SET", key, "", "NX", "EX", TOLD_LIFE) is not None

    async def _ask(self, *command: str | int) -> Any:
        try:
            return await self._reader.execute_command(*command)  # type: ignore[no-untyped-call]
        except ResponseError as refusal:
            if not str(refusal).startswith("NOGROUP"):
                raise StoreUnavailable(str(refusal).partition(" ")[0]) from refusal
            await self.open()  # a failover lost the stream
            return None
        except (RedisError, OSError) as fault:
            raise StoreUnavailable(type(fault).__name__) from fault

    def _entries(self, rows: Iterable[tuple[bytes, dict[bytes, bytes] | None]]) -> list[Entry]:
        return [Entry(number, self._unseal((fields or {}).get(b"update", b""))) for number, fields in rows]

    def _unseal(self, sealed: bytes) -> bytes | None:
        try:
            return self._vault.open(sealed, self._bound_to)
        except Unreadable:
            return None
