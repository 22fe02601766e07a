"""Who did what: an append-only chain in which a row that was changed, moved or taken out shows."""

import hashlib
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desk.tables import audit, audit_head
from state.database import Database, insert_once

BEGINNING = b"\0" * 32
BATCH = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """One act, as the chain keeps it. Nothing private is in it: a case by its number, an agent by their login."""

    id: int
    at: datetime
    actor: str
    act: str
    about: str
    detail: str
    hash: bytes


class Audit:
    """The chain. Each row's hash holds the hash of the row before."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def verify(self) -> tuple[int, int]:
        """Return how many rows were looked at, and the id of the first that is wrong or missing, 0 if all fit."""
        begun, before, count = await self.head(), BEGINNING, 0
        async for entry in self.entries():
            count += 1
            if entry.id != count or entry.hash != link(before, entry):
                return count, count
            before = entry.hash
            if count == begun[0] and before != begun[1]:
                return count, count
        if count < begun[0]:
            return count, count + 1  # rows were taken off the end
        ended = await self.head()  # others may have appended in the meantime
        return count, ended[0] + 1 if count > ended[0] else 0

    async def head(self) -> tuple[int, bytes]:
        """Return the number of the last row and its hash: whoever keeps them elsewhere can prove what stood then."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(audit_head))).mappings().first()
        return (row["last"], row["hash"]) if row else (0, BEGINNING)

    async def entries(self, about: str = "") -> AsyncIterator[Entry]:
        """Yield the rows, the oldest first; those about one thing where it is named."""
        last = 0
        while True:
            query = select(audit).where(audit.c.id > last).order_by(audit.c.id).limit(BATCH)
            if about:
                query = query.where(audit.c.about == about)
            async with self._database.read() as connection:
                rows = (await connection.execute(query)).mappings().all()
            for row in rows:
                yield Entry(**row)
            if len(rows) < BATCH:
                return
            last = rows[-1]["id"]

    async def latest(self, actors: Collection[str], count: int) -> list[Entry]:
        """Return the last acts of these actors, the newest first."""
        query = select(audit).where(audit.c.actor.in_(actors)).order_by(audit.c.id.desc()).limit(count)
        async with self._database.read() as connection:
            return [Entry(**row) for row in (await connection.execute(query)).mappings()]


async def record(
    connection: AsyncConnection, now: datetime, actor: str, act: str, about: str, detail: str = ""
) -> None:
    """Append an act, in the transaction of what it tells."""
    await insert_once(connection, audit_head, {"id": 1, "last": 0, "hash": BEGINNING})
    head = (await connection.execute(select(audit_head).with_for_update())).mappings().one()
    entry = Entry(head["last"] + 1, now, actor, act, about, detail[:1024], b"")
    hashed = link(head["hash"], entry)
    row = {name: getattr(entry, name) for name in Entry.__slots__} | {"hash": hashed}
    await connection.execute(audit.insert().values(row))
    await connection.execute(update(audit_head).values(last=entry.id, hash=hashed))


def link(before: bytes, entry: Entry) -> bytes:
    """Return a row's SHA-256, which holds the hash of the row before."""
    at = entry.at.astimezone(UTC).isoformat()
    told = msgspec.json.encode([entry.id, at, entry.actor, entry.act, entry.about, entry.detail])
    return hashlib.sha256(before + told).digest()
