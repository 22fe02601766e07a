"""Small sealed records about a person: one table for all kinds of them, shared by the person's channels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import ColumnElement, RowMapping, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from state.database import Database, insert_once
from state.errors import Unreadable
from state.owners import addresses_of, owner_of
from state.record_table import records
from state.vault import Vault

Columns = Mapping[str, Any] | RowMapping

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Record:
    """One record. The key is sealed like the value: a medicine's name says as much as its dose."""

    key: str = field(repr=False)
    value: bytes = field(repr=False)
    made_at: datetime
    changed_at: datetime


class Records:
    """Records by address, programme, kind and key; all addresses of a person see the same ones."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def put(
        self,
        address: str,
        programme: str,
        kind: str,
        key: str,
        value: bytes,
        now: datetime,
        *,
        opens_by: str = "",
    ) -> bool:
        """Keep the record in place of one with the same key; `opens_by` is a code that opens it to others.

        Returns False, and keeps nothing, if that code opens another record of the kind. Without a code the record
        opens to nobody else, also if it did before.
        """
        async with self._database.write() as connection:
            row = await self._row(connection, address, programme, kind, key, value, now, opens_by)
            same = _same(row)
            if opens_by:
                taken = select(records.c.id).where(records.c.opener_sign == row["opener_sign"], ~same)
                if await connection.scalar(taken) is not None:
                    return False
            if not await insert_once(connection, records, row):
                kept = {name: part for name, part in row.items() if name != "made_at"}
                await connection.execute(update(records).where(same).values(**kept))
        return True

    async def add_once(
        self,
        address: str,
        programme: str,
        kind: str,
        key: str,
        value: bytes,
        now: datetime,
        *,
        opens_by: str = "",
    ) -> bool:
        """Keep the record unless there is one with this key, or with this code; return whether it was kept."""
        async with self._database.write() as connection:
            row = await self._row(connection, address, programme, kind, key, value, now, opens_by)
            return await insert_once(connection, records, row)

    async def get(self, address: str, programme: str, kind: str, key: str) -> Record | None:
        """Return the record, or None."""
        async with self._database.read() as connection:
            owner = await owner_of(connection, self._sign(address))
            query = select(records).where(self._named(owner, programme, kind, key))
            row = (await connection.execute(query)).mappings().first()
        return read_record(self._vault, row) if row else None

    async def all(self, address: str, programme: str, kind: str) -> list[Record]:
        """Return the person's records of the kind, the oldest first."""
        async with self._database.read() as connection:
            owner = await owner_of(connection, self._sign(address))
            query = select(records).where(_of_kind(owner, programme, kind))
            rows = (await connection.execute(query.order_by(records.c.made_at, records.c.id))).mappings()
            return [read_record(self._vault, row) for row in rows]

    async def change(
        self,
        address: str,
        programme: str,
        kind: str,
        key: str,
        change: Callable[[bytes | None], bytes | None],
        now: datetime,
    ) -> bytes | None:
        """Replace the value by what `change` makes of it, and return that; None is no record, before and after.

        Nothing else changes the record in between. `change` is called within the transaction: it must be quick.
        """
        async with self._database.write() as connection:
            row = await self._row(connection, address, programme, kind, key, b"", now, "")
            same = _same(row)
            before = await _hold(connection, row)
            after = change(read_record(self._vault, before).value if before else None)
            if after is None:
                await connection.execute(delete(records).where(same))
            else:
                sealed = self._vault.seal(after, _bound_to("value", row))
                await connection.execute(update(records).where(same).values(value=sealed, changed_at=now))
        return after

    async def delete(self, address: str, programme: str, kind: str, key: str) -> bool:
        """Delete the record; return whether there was one."""
        async with self._database.write() as connection:
            owner = await owner_of(connection, self._sign(address))
            gone = delete(records).where(self._named(owner, programme, kind, key))
            return (await connection.execute(gone)).rowcount > 0

    async def trim(self, address: str, programme: str, kind: str, keep: int) -> int:
        """Delete the oldest records of the kind beyond `keep`; return how many."""
        async with self._database.write() as connection:
            of_kind = _of_kind(await owner_of(connection, self._sign(address)), programme, kind)
            newest = records.c.made_at.desc(), records.c.id.desc()
            stay = select(records.c.id).where(of_kind).order_by(*newest).limit(keep)
            gone = delete(records).where(of_kind, records.c.id.not_in(stay))
            return (await connection.execute(gone)).rowcount

    async def open_by(self, programme: str, kind: str, code: str) -> tuple[list[str], Record] | None:
        """Return all addresses of the owner and the record that this code opens, or None."""
        sign = self._sign_opener(programme, kind, code)
        query = select(records).where(records.c.opener_sign == sign, records.c.address.is_not(None))
        async with self._database.read() as connection:
            row = (await connection.execute(query)).mappings().first()
            if row is None:
                return None
            owner = self._vault.open(row["address"], _bound_to("address", row)).decode()
            return await addresses_of(connection, self._vault, owner), read_record(self._vault, row)

    async def unfinished(self, kind: str, before: datetime, limit: int) -> list[tuple[str, str, Record]]:
        """Return programme, owner's address and record of up to `limit` that open to somebody, the longest unchanged first.

        Only those of the kind that were last changed before then. `finish` takes a record out of them. One that no key
        opens is left out, and is the last of them the next time.
        """
        waiting = records.c.kind == kind, records.c.address.is_not(None), records.c.changed_at <= before
        query = select(records).where(*waiting).order_by(records.c.changed_at, records.c.id).limit(limit)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        found = []
        for row in rows:
            try:
                owner = self._vault.open(row["address"], _bound_to("address", row)).decode()
                found.append((row["programme"], owner, read_record(self._vault, row)))
            except Unreadable:
                log.error("record_unreadable", id=row["id"])  # noqa: TRY400 - the place is known
                async with self._database.write() as connection:
                    last = update(records).where(records.c.id == row["id"]).values(changed_at=before)
                    await connection.execute(last)
        return found

    async def finish(
        self, address: str, programme: str, kind: str, key: str, value: bytes, now: datetime
    ) -> bool:
        """Replace the value of a record, which opens to nobody else from now on; its code stays taken.

        Returns False, and keeps nothing, if there is no such record any more.
        """
        async with self._database.write() as connection:
            row = await self._row(connection, address, programme, kind, key, value, now, "")
            change = update(records).where(_same(row))
            change = change.values(value=row["value"], changed_at=now, address=None)
            return (await connection.execute(change)).rowcount > 0

    async def _row(
        self,
        connection: AsyncConnection,
        address: str,
        programme: str,
        kind: str,
        key: str,
        value: bytes,
        now: datetime,
        code: str,
    ) -> dict[str, Any]:
        row: dict[str, Any] = {
            "owner_sign": await owner_of(connection, self._sign(address)),
            "programme": programme,
            "kind": kind,
            "key_sign": self._sign(key),
            "made_at": now,
            "changed_at": now,
            "opener_sign": None,
            "address": None,
        }
        row["key"] = self._vault.seal(key.encode(), _bound_to("key", row))
        row["value"] = self._vault.seal(value, _bound_to("value", row))
        if code:
            owner, *_ = await addresses_of(connection, self._vault, address)
            row["opener_sign"] = self._sign_opener(programme, kind, code)
            row["address"] = self._vault.seal(owner.encode(), _bound_to("address", row))
        return row

    def _named(self, owner: bytes, programme: str, kind: str, key: str) -> ColumnElement[bool]:
        return and_(_of_kind(owner, programme, kind), records.c.key_sign == self._sign(key))

    def _sign(self, name: str) -> bytes:
        return self._vault.sign(name.encode())

    def _sign_opener(self, programme: str, kind: str, code: str) -> bytes:
        return self._sign(f"opens {programme} {kind}: {code}")


def read_record(vault: Vault, row: Columns) -> Record:
    """Return a row opened; raise Unreadable if a part of it was moved from another row."""
    return Record(
        key=vault.open(row["key"], _bound_to("key", row)).decode(),
        value=vault.open(row["value"], _bound_to("value", row)),
        made_at=row["made_at"],
        changed_at=row["changed_at"],
    )


async def move_records(connection: AsyncConnection, vault: Vault, before: bytes, owner: str) -> None:
    """Give all records kept under the sign `before` to the owner of that address, sealed anew.

    Of two with the same programme, kind and key the one changed last stays.
    """
    query = select(records).where(records.c.owner_sign == before).with_for_update()
    for row in (await connection.execute(query)).mappings().all():
        moved = {**row, "owner_sign": vault.sign(owner.encode())}
        for column in ("key", "value"):
            moved[column] = vault.seal(
                vault.open(row[column], _bound_to(column, row)), _bound_to(column, moved)
            )
        if row["address"] is not None:
            moved["address"] = vault.seal(owner.encode(), _bound_to("address", moved))
        newer = delete(records).where(_same(moved), records.c.changed_at <= row["changed_at"])
        await connection.execute(newer)
        if await connection.scalar(select(records.c.id).where(_same(moved))) is None:
            await connection.execute(update(records).where(records.c.id == row["id"]).values(**moved))
        else:
            await connection.execute(delete(records).where(records.c.id == row["id"]))


async def _hold(connection: AsyncConnection, row: dict[str, Any]) -> Columns | None:
    """Insert the row, or return the one that is there; either way nobody else changes it before the commit."""
    while not await insert_once(connection, records, row):
        held = (await connection.execute(select(records).where(_same(row)).with_for_update())).mappings()
        if (found := held.first()) is not None:
            return found  # otherwise another transaction deleted it between the two statements
    return None


def _of_kind(owner: bytes, programme: str, kind: str) -> ColumnElement[bool]:
    return and_(records.c.owner_sign == owner, records.c.programme == programme, records.c.kind == kind)


def _same(row: Columns) -> ColumnElement[bool]:
    of_kind = _of_kind(row["owner_sign"], row["programme"], row["kind"])
    return and_(of_kind, records.c.key_sign == row["key_sign"])


def _bound_to(column: str, row: Columns) -> bytes:
    """Return what a column is sealed together with: it opens for its owner, programme, kind and key only."""
    place = f"records.{column}:{row['programme']}:{row['kind']}:".encode()
    owner, key = bytes(row["owner_sign"]), bytes(row["key_sign"])
    return place + owner + key
