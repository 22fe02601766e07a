"""Who wants messages and who wants none: said on one channel, it holds for all of the person's."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desk.campaign_people import OPEN, Insured, Invited, Standing, wish_bound_to
from desk.campaign_tables import people, stops, wishes
from state.database import Database, insert_once
from state.owners import addresses_of, links
from state.vault import Vault


class Wishes:
    """A stop is kept by the owner's sign alone and holds in every programme, until the person wants messages again."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def stop(self, address: str, now: datetime) -> None:
        """Send this person nothing of any campaign from now on."""
        async with self._database.write() as connection:
            signs = await self._signs(connection, address)
            await insert_once(connection, stops, {"owner_sign": signs[0], "at": now})
            await connection.execute(delete(wishes).where(wishes.c.owner_sign.in_(signs)))
            theirs = people.c.owner_sign.in_(signs), people.c.state.in_((*OPEN, Standing.UNREACHED))
            await connection.execute(
                update(people).where(*theirs).values(state=Standing.STOPPED, due_at=None, changed_at=now)
            )

    async def agree(self, programme: str, one: Invited, now: datetime) -> None:
        """Keep that this person wants messages of the programme, and how they are reached; a stop is over with it."""
        async with self._database.write() as connection:
            signs = await self._signs(connection, one.address)
            owner = signs[0]
            await connection.execute(delete(stops).where(stops.c.owner_sign.in_(signs)))
            theirs = wishes.c.owner_sign.in_(signs), wishes.c.programme == programme
            await connection.execute(delete(wishes).where(*theirs))
            number = msgspec.json.encode(one.insured) if one.insured else None
            row = {
                "owner_sign": owner,
                "programme": programme,
                "address": self._vault.seal(one.address.encode(), wish_bound_to("address", owner, programme)),
                "channel": one.channel,
                "language": one.language,
                "region": one.region,
                "number": self._vault.seal(number, wish_bound_to("number", owner, programme))
                if number
                else None,
                "at": now,
            }
            await connection.execute(wishes.insert(), row)

    async def standing(self, address: str, programme: str) -> bool | None:
        """Return whether the person wants messages: True and False as they said, None if they said nothing."""
        async with self._database.read() as connection:
            signs = await self._signs(connection, address)
            if await connection.scalar(select(stops.c.at).where(stops.c.owner_sign.in_(signs))):
                return False
            asked = wishes.c.owner_sign.in_(signs), wishes.c.programme == programme
            return True if await connection.scalar(select(wishes.c.at).where(*asked)) else None

    async def wanting(
        self, programme: str, *, language: str = "", region: str = "", channel: str = ""
    ) -> list[Invited]:
        """Return who wants messages of the programme; of one language, region or channel where it is named."""
        query = select(wishes).where(wishes.c.programme == programme).order_by(wishes.c.at)
        for column, wanted in (
            (wishes.c.language, language),
            (wishes.c.region, region),
            (wishes.c.channel, channel),
        ):
            if wanted:
                query = query.where(column == wanted)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        found = []
        for row in rows:
            owner = bytes(row["owner_sign"])
            address = self._vault.open(row["address"], wish_bound_to("address", owner, programme)).decode()
            insured = None
            if row["number"] is not None:
                plain = self._vault.open(row["number"], wish_bound_to("number", owner, programme))
                insured = msgspec.json.decode(plain, type=Insured)
            found.append(Invited(address, row["channel"], row["language"], row["region"], insured))
        return found

    async def forget(self, address: str) -> None:
        """Delete how the person is reached, and who they are in every campaign; their stop stays, or they would be written to again.

        What they answered stays as well: it is nobody's any more.
        """
        async with self._database.write() as connection:
            signs = await self._signs(connection, address)
            await connection.execute(delete(wishes).where(wishes.c.owner_sign.in_(signs)))
            theirs = or_(people.c.owner_sign.in_(signs), people.c.address_sign.in_(signs))
            nobody = dict.fromkeys(("owner_sign", "address_sign", "address", "number", "due_at"))
            await connection.execute(update(people).where(theirs).values(**nobody))

    async def _signs(self, connection: AsyncConnection, address: str) -> list[bytes]:
        """Return the signs of all addresses of the person, the owner's first."""
        return [
            self._vault.sign(one.encode()) for one in await addresses_of(connection, self._vault, address)
        ]


async def owners_now(connection: AsyncConnection, signs: Iterable[bytes]) -> dict[bytes, bytes]:
    """Return the sign under which each address' person is known today."""
    wanted = list(signs)
    query = select(links.c.address_sign, links.c.owner_sign).where(links.c.address_sign.in_(wanted))
    linked = {bytes(chat): bytes(owner) for chat, owner in (await connection.execute(query)).all()}
    return {sign: linked.get(sign, sign) for sign in wanted}


async def stopped_owners(connection: AsyncConnection, owners: Iterable[bytes]) -> set[bytes]:
    """Return those of the owners who want no messages, whichever of their channels they said it on."""
    wanted = list(owners)
    query = select(links.c.address_sign, links.c.owner_sign).where(links.c.owner_sign.in_(wanted))
    chats = {bytes(chat): bytes(owner) for chat, owner in (await connection.execute(query)).all()}
    said = select(stops.c.owner_sign).where(stops.c.owner_sign.in_([*wanted, *chats]))
    return {chats.get(bytes(sign), bytes(sign)) for sign in (await connection.scalars(said)).all()}
