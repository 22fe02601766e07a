"""One person on two channels: what is linked is shared, and nothing of it is lost or shown to others."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from state.database import Database
from state.errors import Unreadable
from state.links import Links
from state.people import People
from state.records import Records

PHONE, OTHER, CHAT, SECOND_CHAT = "+77015550101", "+77015550102", "tg:7001", "tg:7002"
NUMBER = "880101300502"
DAY = timedelta(days=1)


async def test_addresses(links: Links, now: datetime):
    """Every address of a person leads to all of them, the phone first; nobody else's does."""
    assert await links.addresses(CHAT) == [CHAT]
    assert (await links.phone(CHAT), await links.phone(PHONE)) == (None, PHONE)
    await links.link(SECOND_CHAT, PHONE, now)
    await links.link(CHAT, PHONE, now + DAY)
    for address in (PHONE, CHAT, SECOND_CHAT):
        assert await links.addresses(address) == [PHONE, SECOND_CHAT, CHAT]
        assert await links.phone(address) == PHONE
    assert await links.addresses(OTHER) == [OTHER]


async def test_shared(links: Links, people: People, records: Records, now: datetime):
    """What is done on one channel holds on the other, in both directions."""
    await links.link(CHAT, PHONE, now)
    await people.give_consent(CHAT, "lookup", 1, now)
    await people.prove(PHONE, NUMBER, "telecom", now)
    await records.put(CHAT, "kz", "list", "birth", b"1", now)
    for address in (CHAT, PHONE):
        assert await people.consent(address, "lookup", 1)
        assert await people.proven(address, NUMBER)
        assert (await records.get(address, "kz", "list", "birth")).value == b"1"
    await people.withdraw_consent(PHONE, "lookup", now)
    assert not await people.consent(CHAT, "lookup", 1)


async def test_moves(links: Links, people: People, records: Records, now: datetime):
    """What was kept under the chat alone is the phone's after linking, and what both had is there once."""
    for address in (CHAT, PHONE):
        await people.give_consent(address, "lookup", 1, now)
        await people.prove(address, NUMBER, address[:2], now)
    await people.give_consent(CHAT, "family", 1, now)
    await people.prove(CHAT, "880101300503", "code", now)
    await records.put(CHAT, "kz", "diary", "monday", b"1", now)
    await links.link(CHAT, PHONE, now)
    export = await people.export(PHONE)
    assert sorted(row["purpose"] for row in export["consents"]) == ["family", "lookup"]
    assert sorted(row["how"] for row in export["proofs"]) == ["+7", "code"]
    assert await people.proven(PHONE, "880101300503")
    assert [record.value for record in await records.all(PHONE, "kz", "diary")] == [b"1"]


async def test_withdrawn_stays_on_record(links: Links, people: People, now: datetime):
    """A consent given and withdrawn on the chat is still on record after linking, and stands no more."""
    await people.give_consent(CHAT, "lookup", 1, now)
    await people.withdraw_consent(CHAT, "lookup", now)
    await links.link(CHAT, PHONE, now)
    assert not await people.consent(PHONE, "lookup", 1)
    assert len((await people.export(PHONE))["consents"]) == 1


@pytest.mark.parametrize(("chats", "phones", "stays"), [(0, 1, b"phone"), (1, 0, b"chat"), (0, 0, b"chat")])
async def test_newer_stays(
    links: Links, records: Records, now: datetime, chats: int, phones: int, stays: bytes
):
    """Of two records of the same kind and key the one changed last stays."""
    await records.put(CHAT, "kz", "region", "home", b"chat", now + chats * DAY)
    await records.put(PHONE, "kz", "region", "home", b"phone", now + phones * DAY)
    await links.link(CHAT, PHONE, now + 2 * DAY)
    for address in (CHAT, PHONE):
        assert [record.value for record in await records.all(address, "kz", "region")] == [stays]


async def test_one_phone(links: Links, people: People, records: Records, now: datetime):
    """A chat has one phone: another replaces it, and what was shared stays with the first."""
    await links.link(CHAT, PHONE, now)
    await people.give_consent(CHAT, "lookup", 1, now)
    await records.put(CHAT, "kz", "diary", "monday", b"1", now)
    await links.link(CHAT, OTHER, now)
    assert await links.addresses(PHONE) == [PHONE]
    assert await links.addresses(CHAT) == [OTHER, CHAT]
    assert not await people.consent(CHAT, "lookup", 1)
    assert await records.all(CHAT, "kz", "diary") == []
    assert len(await records.all(PHONE, "kz", "diary")) == 1


async def test_linked_again(links: Links, records: Records, now: datetime):
    """Linking to the same phone once more changes nothing."""
    await records.put(CHAT, "kz", "diary", "monday", b"1", now)
    for _ in range(2):
        await links.link(CHAT, PHONE, now)
    assert await links.addresses(CHAT) == [PHONE, CHAT]
    assert len(await records.all(CHAT, "kz", "diary")) == 1


async def test_unlinked(links: Links, people: People, now: datetime):
    """An unlinked chat knows nothing of the phone any more; the phone keeps all."""
    await links.link(CHAT, PHONE, now)
    await people.give_consent(CHAT, "lookup", 1, now)
    assert await links.unlink(CHAT)
    assert not await links.unlink(CHAT)
    assert not await people.consent(CHAT, "lookup", 1)
    assert await people.consent(PHONE, "lookup", 1)
    assert await links.phone(CHAT) is None


@pytest.mark.parametrize(("address", "phone"), [(PHONE, OTHER), (CHAT, "tg:7002"), (CHAT, "87015550101")])
async def test_only_chats_to_phones(links: Links, now: datetime, address: str, phone: str):
    """A phone is linked to nothing, and a chat to a number in international form only."""
    with pytest.raises(ValueError, match="international"):
        await links.link(address, phone, now)


@pytest.mark.parametrize("column", ["address", "phone"])
async def test_swapped_rows(links: Links, database: Database, now: datetime, column: str):
    """An address or phone that was moved to another chat's link is refused."""
    await links.link(CHAT, PHONE, now)
    await links.link(SECOND_CHAT, OTHER, now)
    async with database.write() as connection:
        one = (await connection.scalars(text(f"SELECT {column} FROM links"))).first()
        await connection.execute(text(f"UPDATE links SET {column} = :one"), {"one": one})
    with pytest.raises(Unreadable):
        [await links.addresses(address) for address in (CHAT, SECOND_CHAT)]
