"""Messages to send: written in the transaction of what caused them, sent at least once, in order per person."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import ColumnElement, Select, case, delete, exists, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from state.database import Database, after_commit, insert_once
from state.errors import Unreadable
from state.outbox_table import ClaimedMessage, Lane, OutboxMessage, Priority, outbox, read_message, sealed
from state.vault import Vault

__all__ = ["ClaimedMessage", "Lane", "Outbox", "OutboxMessage", "Postponed", "Priority", "Undeliverable"]

LEASE = timedelta(
    seconds=60
)  # a worker that says nothing for so long is dead, and its messages are free again
UNREADABLE_TRIES = 1440  # a day of them: so long has an operator to bring back a key that is missing
ENDED_STAY = timedelta(days=7)  # their keys keep a repeat from being sent; their words are gone already
DEAD_STAY = timedelta(days=30)  # so long has an operator to have a dead letter sent again

log = structlog.get_logger(__name__)


class Postponed(Exception):  # a fact
    """The channel asks for silence: the message is tried again after `seconds`, and this was no try."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"in {seconds} seconds")
        self.seconds = seconds


class Undeliverable(Exception):  # a fact
    """The message will not be taken at any later time either; `reason` is a word for it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


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
        added = await insert_once(connection, outbox, sealed(self._vault, message))
        after_commit(connection, self.woken.set)
        return added

    async def claim(self, now: datetime, room: int | Mapping[Lane, int], worker: str) -> list[ClaimedMessage]:
        """Take messages that are due, the oldest of each person; they are this worker's for a minute.

        `room` is how many: of each lane that it names, or of all. One that no key opens is left out, and given up
        after a day.
        """
        rooms: list[tuple[Lane | None, int]] = [(None, room)] if isinstance(room, int) else [*room.items()]
        rows: list[Mapping[str, Any]] = []
        async with self._database.write() as connection:
            for lane, limit in rooms:
                if limit > 0:
                    rows += await _take(connection, _due(now, limit, lane), now, worker)
        claimed = []
        for row in rows:
            try:
                claimed.append(read_message(self._vault, row))
            except Unreadable:
                log.error("message_unreadable", id=row["id"], tries=row["tries"])  # noqa: TRY400 - the place is known
                if row["tries"] > UNREADABLE_TRIES:
                    await self.give_up(row["id"], now, "unreadable")
        return claimed

    async def done(self, id: int, now: datetime) -> None:  # noqa: A002 (the column's name)
        """Keep that the message was handed over, and drop its words."""
        async with self._database.write() as connection:
            await self._done(connection, id, now)

    async def divert(self, message: ClaimedMessage, phone: str, now: datetime) -> None:
        """Have an SMS with what the message says `instead` sent to the phone, and the message itself no more."""
        key = f"sms-{self._vault.sign(message.key.encode()).hex()}"
        sms = OutboxMessage(key, "sms", phone, message.instead, now, priority=message.priority)
        async with self._database.write() as connection:
            await self.add(sms, connection)
            await self._done(connection, message.id, now)

    async def failed(self, id: int, retry_at: datetime) -> None:  # noqa: A002
        """Have the message tried again then; what follows for that person waits behind it."""
        await self._change(id, next_try_at=retry_at, worker=None)

    async def postpone(self, id: int, until: datetime) -> None:  # noqa: A002
        """Have the message tried then, as if it had not been tried now."""
        await self._change(id, next_try_at=until, worker=None, tries=outbox.c.tries - 1)

    async def give_up(self, id: int, now: datetime, reason: str) -> None:  # noqa: A002
        """Keep the message among the dead letters, with its words, and let what follows go."""
        await self._change(id, ended_at=now, delivered=False, reason=reason, worker=None)

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

    async def counts(self, now: datetime) -> dict[str, int]:
        """Return how many messages are due, are for later, and are dead letters."""
        due_now = func.sum(case((outbox.c.next_try_at <= now, 1), else_=0))
        waiting = select(func.count(), func.coalesce(due_now, 0)).where(outbox.c.ended_at.is_(None))
        async with self._database.read() as connection:
            every, due = (await connection.execute(waiting)).one()
            dead = await connection.scalar(select(func.count()).where(dead_letter()))
        return {"due": int(due), "later": every - int(due), "dead": int(dead or 0)}

    async def purge(self, now: datetime) -> int:
        """Delete the messages that ended a week ago, dead letters a month ago, with their keys; return how many."""
        over = or_(
            outbox.c.ended_at < now - DEAD_STAY, (outbox.c.ended_at < now - ENDED_STAY) & ~dead_letter()
        )
        async with self._database.write() as connection:
            return (await connection.execute(delete(outbox).where(over))).rowcount

    async def _done(self, connection: AsyncConnection, id: int, now: datetime) -> None:  # noqa: A002
        empty = {"text": b"", "address": b"", "attachment": None, "instead": None}
        await self._set(connection, id, ended_at=now, delivered=True, **empty)

    async def _change(self, id: int, **values: Any) -> None:  # noqa: A002
        async with self._database.write() as connection:
            await self._set(connection, id, **values)

    async def _set(self, connection: AsyncConnection, id: int, **values: Any) -> None:  # noqa: A002
        open_ = outbox.c.id == id, outbox.c.ended_at.is_(None)
        await connection.execute(update(outbox).where(*open_).values(**values))
        after_commit(connection, self.woken.set)  # the person's next message may be free


def dead_letter() -> ColumnElement[bool]:
    """Return what a row of the outbox is if it was given up and still has its words."""
    return ~outbox.c.delivered & (outbox.c.text != b"")


async def _take(
    connection: AsyncConnection, due: Select[tuple[int]], now: datetime, worker: str
) -> Sequence[Mapping[str, Any]]:
    ids = (await connection.scalars(due)).all()
    if not ids:
        return []
    take = (
        update(outbox)
        .where(outbox.c.id.in_(ids))
        .values(next_try_at=now + LEASE, tries=outbox.c.tries + 1, worker=worker)
        .returning(outbox)
    )
    rows = (await connection.execute(take)).mappings().all()
    return sorted(rows, key=lambda row: ids.index(row["id"]))


def _due(now: datetime, limit: int, lane: Lane | None) -> Select[tuple[int]]:
    """Return the query for what may be sent now: nothing that should leave before it is still here.

    `next_try_at` is never before `after`, so that one index finds what is due and leaves out the rest.
    """
    earlier = outbox.alias("earlier")
    blocked = exists().where(
        earlier.c.address_sign == outbox.c.address_sign,
        earlier.c.ended_at.is_(None),
        earlier.c.priority == outbox.c.priority,
        tuple_(earlier.c.after, earlier.c.id) < tuple_(outbox.c.after, outbox.c.id),
    )
    query = select(outbox.c.id).where(outbox.c.ended_at.is_(None), outbox.c.next_try_at <= now, ~blocked)
    if lane is not None:
        query = query.where(outbox.c.channel == lane[0], outbox.c.priority == lane[1])
    return (
        query.order_by(outbox.c.priority, outbox.c.next_try_at, outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)  # SQLite, with its one writer, leaves this out
    )
