"""Messages to send: written in the transaction of what caused them, sent at least once, in order per person."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    Select,
    String,
    Table,
    delete,
    exists,
    func,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from state.database import Database, Id, Moment, after_commit, insert_once, metadata
from state.errors import Unreadable
from state.vault import Vault

LEASE = timedelta(
    seconds=60
)  # a worker that says nothing for so long is dead, and its messages are free again
UNREADABLE_TRIES = 1440  # a day of them: so long has an operator to bring back a key that is missing

log = structlog.get_logger(__name__)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(128), nullable=False, unique=True),
    Column("channel", String(64), nullable=False),
    Column("address", LargeBinary, nullable=False),
    Column("address_sign", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("after", Moment, nullable=False),
    Column("next_try_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("worker", String(64)),
    Column("ended_at", Moment),
    Column("delivered", Boolean),
    Column("attachment", LargeBinary),
    Index(
        "outbox_to_send",
        "after",
        "id",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    Index("outbox_of_person", "address_sign", "after", "id"),
    sqlite_autoincrement=True,  # a worker must not end a later message under the id of one that was deleted
)


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message to send, not before `after`. `key` names it: a second message of the same key is not added."""

    key: str
    channel: str
    address: str = field(repr=False)
    text: str = field(repr=False)
    after: datetime
    attachment: bytes = field(default=b"", repr=False)  # means something to the channel only


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A message that one worker has in hand; `key` is also the reference that a provider gets."""

    id: int
    key: str
    channel: str
    address: str = field(repr=False)
    text: str = field(repr=False)
    tries: int  # this one included
    attachment: bytes = field(default=b"", repr=False)


class Outbox:
    """The messages to send; `woken` is set when this process has added one."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault
        self.woken = asyncio.Event()

    async def add(self, message: OutboxMessage, connection: AsyncConnection | None = None) -> bool:
        """Add the message, in the caller's transaction if there is one; return whether its key was new."""
        if connection is None:
            async with self._database.write() as own:
                return await self.add(message, own)
        row = {
            "key": message.key,
            "channel": message.channel,
            "address": self._vault.seal(message.address.encode(), _bound_to("address", message.key)),
            "address_sign": self._vault.sign(message.address.encode()),
            "text": self._vault.seal(message.text.encode(), _bound_to("text", message.key)),
            "after": message.after,
            "next_try_at": message.after,
        }
        if message.attachment:
            row["attachment"] = self._vault.seal(message.attachment, _bound_to("attachment", message.key))
        added = await insert_once(connection, outbox, row)
        after_commit(connection, self.woken.set)
        return added

    async def claim(self, now: datetime, limit: int, worker: str) -> list[ClaimedMessage]:
        """Take up to `limit` messages that are due, the oldest of each person; they are this worker's for a minute.

        One that no key opens is left out, and given up after a day.
        """
        async with self._database.write() as connection:
            ids = (await connection.scalars(_due(now, limit))).all()
            take = (
                update(outbox)
                .where(outbox.c.id.in_(ids))
                .values(next_try_at=now + LEASE, tries=outbox.c.tries + 1, worker=worker)
                .returning(outbox)
            )
            rows = (await connection.execute(take)).mappings().all() if ids else []
        claimed = []
        for row in sorted(rows, key=lambda row: ids.index(row["id"])):
            try:
                claimed.append(read_message(self._vault, row))
            except Unreadable:
                log.error("message_unreadable", id=row["id"], tries=row["tries"])  # noqa: TRY400 - the place is known
                if row["tries"] > UNREADABLE_TRIES:
                    await self.give_up(row["id"], now)
        return claimed

    async def done(self, id: int, now: datetime) -> None:  # noqa: A002 (the column's name)
        """Keep that the message was handed over, and drop its words."""
        await self._end(id, now, delivered=True)

    async def failed(self, id: int, retry_at: datetime) -> None:  # noqa: A002
        """Have the message tried again then; what follows for that person waits behind it."""
        async with self._database.write() as connection:
            await connection.execute(
                update(outbox)
                .where(outbox.c.id == id, outbox.c.ended_at.is_(None))
                .values(next_try_at=retry_at, worker=None)
            )

    async def give_up(self, id: int, now: datetime) -> None:  # noqa: A002
        """Keep that the message cannot be delivered, drop its words, and let what follows go."""
        await self._end(id, now, delivered=False)

    async def cancel(self, prefix: str) -> int:
        """Delete what waits to be sent and has a key that begins so; return how many. The keys may be used again.

        Let the prefix end with what separates its parts: `booking-1-` does not begin `booking-12-day`. A message that a
        worker has in hand at this moment may still arrive.
        """
        waiting = outbox.c.ended_at.is_(None), func.substr(outbox.c.key, 1, len(prefix)) == prefix
        async with self._database.write() as connection:
            count = (await connection.execute(delete(outbox).where(*waiting))).rowcount
            after_commit(connection, self.woken.set)  # what waited behind it is free
        return count

    async def purge(self, before: datetime) -> int:
        """Delete the messages that ended before then, with their keys; return how many."""
        async with self._database.write() as connection:
            return (await connection.execute(delete(outbox).where(outbox.c.ended_at < before))).rowcount

    async def _end(self, id: int, now: datetime, *, delivered: bool) -> None:  # noqa: A002
        change = (
            update(outbox)
            .where(outbox.c.id == id, outbox.c.ended_at.is_(None))
            .values(ended_at=now, delivered=delivered, text=b"", address=b"", attachment=None)
        )
        async with self._database.write() as connection:
            await connection.execute(change)
            after_commit(connection, self.woken.set)  # the person's next message is free


def read_message(vault: Vault, row: Mapping[str, Any]) -> ClaimedMessage:
    """Return a row with its address and words opened; raise Unreadable if they were moved from another row."""
    return ClaimedMessage(
        id=row["id"],
        key=row["key"],
        channel=row["channel"],
        address=vault.open(row["address"], _bound_to("address", row["key"])).decode(),
        text=vault.open(row["text"], _bound_to("text", row["key"])).decode(),
        tries=row["tries"],
        attachment=vault.open(row["attachment"], _bound_to("attachment", row["key"]))
        if row["attachment"]
        else b"",
    )


def _bound_to(column: str, key: str) -> bytes:
    return f"outbox.{column}:{key}".encode()


def _due(now: datetime, limit: int) -> Select[tuple[int]]:
    """Return the query for what may be sent now: nothing that should leave before it is still here."""
    earlier = outbox.alias("earlier")
    blocked = exists().where(
        earlier.c.address_sign == outbox.c.address_sign,
        earlier.c.ended_at.is_(None),
        tuple_(earlier.c.after, earlier.c.id) < tuple_(outbox.c.after, outbox.c.id),
    )
    return (
        select(outbox.c.id)
        .where(outbox.c.ended_at.is_(None), outbox.c.after <= now, outbox.c.next_try_at <= now, ~blocked)
        .order_by(outbox.c.after, outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)  # SQLite, with its one writer, leaves this out
    )
