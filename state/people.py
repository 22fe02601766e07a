"""Consents and proofs of a person; export and deletion of all that SQL keeps about them."""

import re
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, delete, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from state.centre_tables import lines, tries
from state.centres import end_lines
from state.database import Database, Id, Moment, insert_once, metadata
from state.outbox_table import outbox, read_message
from state.owed import owed
from state.owners import addresses_of, bound_to, links, owner_of
from state.record_table import records
from state.records import read_record
from state.vault import Vault

consents = Table(
    "consents",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner_sign", LargeBinary, nullable=False),
    Column("purpose", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    Index(
        "consents_standing",
        "owner_sign",
        "purpose",
        "version",
        unique=True,
        sqlite_where=text("withdrawn_at IS NULL"),
        postgresql_where=text("withdrawn_at IS NULL"),
    ),
)
proofs = Table(
    "proofs",
    metadata,
    Column("owner_sign", LargeBinary, primary_key=True),
    Column("number_sign", LargeBinary, primary_key=True),
    Column("how", String(32), nullable=False),
    Column("proven_at", Moment, nullable=False),
)


OWNED = (
    (consents, consents.c.owner_sign),
    (proofs, proofs.c.owner_sign),
    (records, records.c.owner_sign),
    (links, links.c.owner_sign),
    (owed, owed.c.address_sign),
    (outbox, outbox.c.address_sign),
)  # tables whose rows belong to a person, and the sign by which they do
SMS_INSTEAD, SMS_VERSION = "sms_instead", 1
"""The purpose for which somebody whom the bot cannot reach agreed to an SMS, and the version of its wording."""
COMFORTS = ("list", "person", "medicine")  # kinds of records that only save typing
LONG_NUMBER = re.compile(r"\d{4,}(\d{3}X|\d{4})")  # a Chinese one may end in X


class People:
    """Consents, and who is proven for which insured person; addresses and numbers only as signs.

    All of it is kept by owner: a chat linked to a phone (`state.links`) shares what is kept under its number.
    """

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def consent(self, address: str, purpose: str, version: int) -> bool:
        """Return whether the person agreed to this version of the purpose's wording and has not withdrawn it."""
        async with self._database.read() as connection:
            query = select(consents.c.id).where(
                consents.c.owner_sign == await self._owner(connection, address),
                consents.c.purpose == purpose,
                consents.c.version == version,
                consents.c.withdrawn_at.is_(None),
            )
            return (await connection.execute(query)).first() is not None

    async def give_consent(self, address: str, purpose: str, version: int, now: datetime) -> None:
        """Keep that the person agreed; a second yes changes nothing."""
        async with self._database.write() as connection:
            row = {
                "owner_sign": await self._owner(connection, address),
                "purpose": purpose,
                "version": version,
                "given_at": now,
            }
            await insert_once(connection, consents, row)

    async def withdraw_consent(self, address: str, purpose: str, now: datetime) -> None:
        """Withdraw the person's consent to one purpose; that it was given once is kept."""
        async with self._database.write() as connection:
            standing = (
                consents.c.owner_sign == await self._owner(connection, address),
                consents.c.purpose == purpose,
                consents.c.withdrawn_at.is_(None),
            )
            await connection.execute(update(consents).where(*standing).values(withdrawn_at=now))

    async def prove(self, address: str, number: str, how: str, now: datetime) -> None:
        """Keep that this person is proven for the insured person of this number; `how` names the way."""
        async with self._database.write() as connection:
            row = {
                "owner_sign": await self._owner(connection, address),
                "number_sign": self._sign(number),
                "how": how,
                "proven_at": now,
            }
            await insert_once(connection, proofs, row)

    async def proven(self, address: str, number: str) -> bool:
        """Return whether this person is proven for the insured person of this number."""
        async with self._database.read() as connection:
            query = select(proofs.c.how).where(
                proofs.c.owner_sign == await self._owner(connection, address),
                proofs.c.number_sign == self._sign(number),
            )
            return (await connection.execute(query)).first() is not None

    async def forget(self, address: str) -> dict[str, int]:
        """Delete all that SQL keeps for the person on all channels, in one transaction; return the rows by table.

        A centre's line loses its address and so ends, but the centre's log of checks stays; wrong codes stay counted
        until their day is over.
        """
        async with self._database.write() as connection:
            signs = await self._signs(connection, address)
            counts = {}
            for table, sign in OWNED:
                gone = delete(table).where(sign.in_(signs))
                counts[table.name] = (await connection.execute(gone)).rowcount
            counts[lines.name] = await end_lines(connection, lines.c.address_sign.in_(signs))
        return counts

    async def forget_phone(self, address: str) -> dict[str, int]:
        """Delete what is kept for comfort only, the proofs, and this address's links; return the rows deleted by table.

        For a phone that changes hands or a chat that is left: saved lists, people and medicines go, and for whom it
        was proven. A chat is a stranger to its phone then, and a phone to all chats that were linked to it.
        """
        sign = self._sign(address)
        async with self._database.write() as connection:
            owner = await self._owner(connection, address)
            comforts = delete(records).where(records.c.owner_sign == owner, records.c.kind.in_(COMFORTS))
            proven = delete(proofs).where(proofs.c.owner_sign == owner)
            its_links = delete(links).where(or_(links.c.address_sign == sign, links.c.owner_sign == sign))
            return {
                records.name: (await connection.execute(comforts)).rowcount,
                proofs.name: (await connection.execute(proven)).rowcount,
                links.name: (await connection.execute(its_links)).rowcount,
            }

    async def export(self, address: str) -> dict[str, list[dict[str, Any]]]:
        """Return all that SQL keeps for the person on all channels, by table; times as ISO 8601.

        Numbers in it, insured persons' and phones', end in their last four digits; of most only signs are kept.
        """
        found: dict[str, list[dict[str, Any]]] = {}
        async with self._database.read() as connection:
            signs = await self._signs(connection, address)
            for table, sign in (*OWNED, (lines, lines.c.address_sign), (tries, tries.c.address_sign)):
                rows = await connection.execute(
                    select(table).where(sign.in_(signs)).order_by(*table.primary_key)
                )
                found[table.name] = [dict(row) for row in rows.mappings()]
        for row in found["outbox"]:
            kept = row["text"] and row["reason"] != "unreadable"
            row["text"] = read_message(self._vault, row).text if kept else None
        for row in found["records"]:
            record = read_record(self._vault, row)
            row["key"], row["value"] = record.key, msgspec.json.decode(record.value)
        for row in found["links"]:
            row["phone"] = self._vault.open(row["phone"], bound_to("phone", row["address_sign"])).decode()
        return {name: [_readable(row) for row in rows] for name, rows in found.items()}

    async def _signs(self, connection: AsyncConnection, address: str) -> list[bytes]:
        """Return the signs of all addresses of the person: the owner's is among them."""
        return [self._sign(one) for one in await addresses_of(connection, self._vault, address)]

    async def _owner(self, connection: AsyncConnection, address: str) -> bytes:
        return await owner_of(connection, self._sign(address))

    def _sign(self, name: str) -> bytes:
        return self._vault.sign(name.encode())


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else _shortened(value)
        for name, value in row.items()
        if value is not None and not isinstance(value, bytes)
    }


def _shortened(value: Any) -> Any:
    """Return the value with each long number in its strings, at any depth, cut to its last four digits."""
    match value:
        case str():
            return LONG_NUMBER.sub(r"…\1", value)
        case dict():
            return {_shortened(name): _shortened(part) for name, part in value.items()}
        case list():
            return [_shortened(part) for part in value]
        case _:
            return value
