"""Linking a Telegram chat to the phone number of its person, so that both channels know the same."""

from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from state.database import Database
from state.owners import addresses_of, bound_to, links
from state.people import consents, proofs
from state.records import move_records
from state.vault import Vault


class Links:
    """Which chat belongs to which phone number; both are kept sealed."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def link(self, address: str, phone: str, now: datetime) -> None:
        """Make the chat share what is kept under the phone's number (E.164, proven by Telegram's contact button).

        A chat has one phone: a link to another replaces it, and what was shared stays with the phone it was shared
        with. What was kept under the chat alone moves to the phone; of two records with the same key the newer stays.
        """
        if address.startswith("+") or not phone.startswith("+"):
            raise ValueError("a chat is linked to a phone's number in international form")
        chat, owner = self._vault.sign(address.encode()), self._vault.sign(phone.encode())
        row = {
            "address_sign": chat,
            "owner_sign": owner,
            "address": self._vault.seal(address.encode(), bound_to("address", chat)),
            "phone": self._vault.seal(phone.encode(), bound_to("phone", chat)),
            "linked_at": now,
        }
        async with self._database.write() as connection:
            await connection.execute(delete(links).where(links.c.address_sign == chat))
            await connection.execute(links.insert(), row)
            await _move_consents(connection, chat, owner)
            await _move_proofs(connection, chat, owner)
            await move_records(connection, self._vault, chat, phone)

    async def unlink(self, address: str) -> bool:
        """End the chat's link and return whether there was one; what is kept stays with the phone."""
        sign = self._vault.sign(address.encode())
        async with self._database.write() as connection:
            return (await connection.execute(delete(links).where(links.c.address_sign == sign))).rowcount > 0

    async def phone(self, address: str) -> str | None:
        """Return the person's phone number: the address itself if it is one, else the one it is linked to."""
        if address.startswith("+"):
            return address
        sign = self._vault.sign(address.encode())
        async with self._database.read() as connection:
            sealed = await connection.scalar(select(links.c.phone).where(links.c.address_sign == sign))
        return self._vault.open(sealed, bound_to("phone", sign)).decode() if sealed else None

    async def addresses(self, address: str) -> list[str]:
        """Return all addresses of the person, this one included: the phone first, then chats as they were linked."""
        async with self._database.read() as connection:
            return await addresses_of(connection, self._vault, address)


async def _move_consents(connection: AsyncConnection, chat: bytes, owner: bytes) -> None:
    """Give the chat's consents to the phone; of two that stand for the same purpose and version the phone's stays."""
    theirs = consents.alias("theirs")
    twice = exists().where(
        theirs.c.owner_sign == owner,
        theirs.c.purpose == consents.c.purpose,
        theirs.c.version == consents.c.version,
        theirs.c.withdrawn_at.is_(None),
    )
    await connection.execute(
        delete(consents).where(consents.c.owner_sign == chat, consents.c.withdrawn_at.is_(None), twice)
    )
    await connection.execute(update(consents).where(consents.c.owner_sign == chat).values(owner_sign=owner))


async def _move_proofs(connection: AsyncConnection, chat: bytes, owner: bytes) -> None:
    """Give the chat's proofs to the phone, unless it has them."""
    theirs = proofs.alias("theirs")
    twice = exists().where(theirs.c.owner_sign == owner, theirs.c.number_sign == proofs.c.number_sign)
    await connection.execute(delete(proofs).where(proofs.c.owner_sign == chat, twice))
    await connection.execute(update(proofs).where(proofs.c.owner_sign == chat).values(owner_sign=owner))
