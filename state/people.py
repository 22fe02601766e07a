"""What is kept about a person in SQL: consents and proofs; export and deletion of all of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, delete, select, text, update

from state.database import Database, Id, Moment, insert_once, metadata
from state.outbox import outbox, read_message
from state.owed import owed
from state.vault import Vault

consents = Table(
    "consents",
    metadata,
    Column("id", Id, primary_key=True),
    Column("address_sign", LargeBinary, nullable=False),
    Column("purpose", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    Index(
        "consents_standing",
        "address_sign",
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
    Column("address_sign", LargeBinary, primary_key=True),
    Column("number_sign", LargeBinary, primary_key=True),
    Column("how", String(32), nullable=False),
    Column("proven_at", Moment, nullable=False),
)


class People:
    """Consents, and which phone is proven for which insured person; addresses and numbers only as signs."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def consent(self, address: str, purpose: str, version: int) -> bool:
        """Return whether the person agreed to this version of the purpose's wording and has not withdrawn it."""
        query = select(consents.c.id).where(
            consents.c.address_sign == self._sign(address),
            consents.c.purpose == purpose,
            consents.c.version == version,
            consents.c.withdrawn_at.is_(None),
        )
        async with self._database.read() as connection:
            return (await connection.execute(query)).first() is not None

    async def give_consent(self, address: str, purpose: str, version: int, now: datetime) -> None:
        """Keep that the person agreed; a second yes changes nothing."""
        row = {"address_sign": self._sign(address), "purpose": purpose, "version": version, "given_at": now}
        async with self._database.write() as connection:
            await insert_once(connection, consents, row)

    async def withdraw_consents(self, address: str, now: datetime) -> int:
        """Withdraw all consents that stand and return how many; that they were given once is kept."""
        change = (
            update(consents)
            .where(consents.c.address_sign == self._sign(address), consents.c.withdrawn_at.is_(None))
            .values(withdrawn_at=now)
        )
        async with self._database.write() as connection:
            return (await connection.execute(change)).rowcount

    async def prove(self, address: str, number: str, how: str, now: datetime) -> None:
        """Keep that this phone is proven for the insured person of this number; `how` names the way."""
        row = {
            "address_sign": self._sign(address),
            "number_sign": self._sign(number),
            "how": how,
            "proven_at": now,
        }
        async with self._database.write() as connection:
            await insert_once(connection, proofs, row)

    async def proven(self, address: str, number: str) -> bool:
        """Return whether this phone is proven for the insured person of this number."""
        query = select(proofs.c.how).where(
            proofs.c.address_sign == self._sign(address), proofs.c.number_sign == self._sign(number)
        )
        async with self._database.read() as connection:
            return (await connection.execute(query)).first() is not None

    async def forget(self, address: str) -> dict[str, int]:
        """Delete all that SQL keeps for the address, in one transaction; return the rows deleted by table."""
        sign = self._sign(address)
        counts = {}
        async with self._database.write() as connection:
            for table in (consents, proofs, owed, outbox):
                result = await connection.execute(delete(table).where(table.c.address_sign == sign))
                counts[table.name] = result.rowcount
        return counts

    async def export(self, address: str) -> dict[str, list[dict[str, Any]]]:
        """Return all that SQL keeps for the address, by table; times as ISO 8601.

        Insured persons' numbers are not in it: only signs of them are kept.
        """
        sign = self._sign(address)
        found: dict[str, list[dict[str, Any]]] = {}
        async with self._database.read() as connection:
            for table in (consents, proofs, owed, outbox):
                rows = await connection.execute(
                    select(table).where(table.c.address_sign == sign).order_by(*table.primary_key)
                )
                found[table.name] = [dict(row) for row in rows.mappings()]
        for row in found["outbox"]:
            row["text"] = read_message(self._vault, row).text if row["ended_at"] is None else None
        return {name: [_readable(row) for row in rows] for name, rows in found.items()}

    def _sign(self, name: str) -> bytes:
        return self._vault.sign(name.encode())


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in row.items()
        if value is not None and not isinstance(value, bytes)
    }
