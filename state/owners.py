"""Whose things are whose: a Telegram chat linked to a phone number shares what is kept under that number."""

from sqlalchemy import Column, LargeBinary, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from state.database import Moment, metadata
from state.vault import Vault

links = Table(
    "links",
    metadata,
    Column("address_sign", LargeBinary, primary_key=True),  # the chat's
    Column("owner_sign", LargeBinary, nullable=False, index=True),  # the phone number's
    Column("address", LargeBinary, nullable=False),
    Column("phone", LargeBinary, nullable=False),
    Column("linked_at", Moment, nullable=False),
)


async def owner_of(connection: AsyncConnection, sign: bytes) -> bytes:
    """Return the sign under which things of the address with this sign are kept: its phone's, or its own."""
    phone = await connection.scalar(select(links.c.owner_sign).where(links.c.address_sign == sign))
    return phone or sign


async def addresses_of(connection: AsyncConnection, vault: Vault, address: str) -> list[str]:
    """Return all addresses of the person: the owner's (a linked chat's phone) first, then chats as they were linked."""
    owner = await owner_of(connection, vault.sign(address.encode()))
    query = select(links).where(links.c.owner_sign == owner).order_by(links.c.linked_at, links.c.address_sign)
    rows = (await connection.execute(query)).mappings().all()
    if not rows:
        return [address]
    opened = [vault.open(row["address"], bound_to("address", row["address_sign"])).decode() for row in rows]
    phone = vault.open(rows[0]["phone"], bound_to("phone", rows[0]["address_sign"])).decode()
    return [phone, *opened]


def bound_to(column: str, address_sign: bytes) -> bytes:
    """Return what a link's column is sealed together with, so that it opens in its own row only."""
    return b"links." + column.encode() + b":" + address_sign
