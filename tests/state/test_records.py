"""Records: small things about a person, sealed where they lie, changed whole or not at all."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from state.database import Database
from state.errors import Unreadable
from state.links import Links
from state.people import People
from state.records import Records

PHONE, OTHER, CHAT = "+77015550101", "+77015550102", "tg:7001"
MINUTE = timedelta(minutes=1)


async def test_kept(records: Records, now: datetime):
    """A record is found by its person, programme, kind and key only, and shows nothing of itself in a log."""
    await records.put(PHONE, "kz", "medicine", "Metformin", b'"500 mg"', now)
    found = await records.get(PHONE, "kz", "medicine", "Metformin")
    assert (found.key, found.value, found.made_at, found.changed_at) == ("Metformin", b'"500 mg"', now, now)
    assert "Metformin" not in repr(found)
    assert "500" not in repr(found)
    for place in (
        (OTHER, "kz", "medicine", "Metformin"),
        (PHONE, "ir", "medicine", "Metformin"),
        (PHONE, "kz", "diary", "Metformin"),
        (PHONE, "kz", "medicine", "metformin"),
    ):
        assert await records.get(*place) is None


async def test_replaced(records: Records, now: datetime):
    """A record put again has the new value and still tells when it was made."""
    await records.put(PHONE, "kz", "region", "home", b"1", now)
    await records.put(PHONE, "kz", "region", "home", b"2", now + MINUTE)
    (found,) = await records.all(PHONE, "kz", "region")
    assert (found.value, found.made_at, found.changed_at) == (b"2", now, now + MINUTE)


async def test_added_once(records: Records, now: datetime):
    """Of those who add the same key one does, and its value stays."""
    added = await asyncio.gather(
        *(records.add_once(PHONE, "kz", "booking", "a", str(number).encode(), now) for number in range(8))
    )
    assert sorted(added) == [False] * 7 + [True]
    assert (await records.get(PHONE, "kz", "booking", "a")).value == str(added.index(True)).encode()


async def test_oldest_first(records: Records, now: datetime):
    """All records of a kind come in the order in which they were made."""
    for number in (2, 0, 1):
        await records.put(PHONE, "kz", "diary", str(number), b"", now + number * MINUTE)
    await records.put(PHONE, "kz", "diary", "0", b"", now + 9 * MINUTE)
    assert [record.key for record in await records.all(PHONE, "kz", "diary")] == ["0", "1", "2"]


async def test_trimmed(records: Records, now: datetime):
    """The oldest beyond the wanted count go, of this kind and person only."""
    for number in range(5):
        await records.put(PHONE, "kz", "diary", str(number), b"", now + number * MINUTE)
    await records.put(PHONE, "kz", "list", "a", b"", now)
    await records.put(OTHER, "kz", "diary", "a", b"", now)
    assert await records.trim(PHONE, "kz", "diary", 2) == 3
    assert [record.key for record in await records.all(PHONE, "kz", "diary")] == ["3", "4"]
    assert await records.get(PHONE, "kz", "list", "a")
    assert await records.get(OTHER, "kz", "diary", "a")
    assert await records.trim(PHONE, "kz", "diary", 2) == 0


async def test_deleted(records: Records, now: datetime):
    """A deleted record is gone, once."""
    await records.put(PHONE, "kz", "person", "a", b"", now)
    assert await records.delete(PHONE, "kz", "person", "a")
    assert not await records.delete(PHONE, "kz", "person", "a")
    assert await records.get(PHONE, "kz", "person", "a") is None


async def test_changed_at_once(records: Records, links: Links, now: datetime):
    """Changes made together from both channels all count, the first making the record."""
    await links.link(CHAT, PHONE, now)

    def count(before: bytes | None) -> bytes:
        return str(int(before or b"0") + 1).encode()

    values = await asyncio.gather(
        *(records.change(address, "kz", "list", "a", count, now) for address in (PHONE, CHAT) * 10)
    )
    assert sorted(int(value) for value in values) == list(range(1, 21))
    assert (await records.get(PHONE, "kz", "list", "a")).value == b"20"


async def test_changed_to_nothing(records: Records, now: datetime):
    """A change that makes nothing deletes the record, and makes none where there was none."""
    assert await records.change(PHONE, "kz", "list", "a", lambda _: None, now) is None
    assert await records.all(PHONE, "kz", "list") == []
    await records.put(PHONE, "kz", "list", "a", b"1", now)
    assert await records.change(PHONE, "kz", "list", "a", lambda _: None, now) is None
    assert await records.all(PHONE, "kz", "list") == []


async def test_failed_change(records: Records, now: datetime):
    """A change that fails leaves the record as it was."""
    await records.put(PHONE, "kz", "list", "a", b"1", now)
    for key in ("a", "b"):
        with pytest.raises(ZeroDivisionError):
            await records.change(PHONE, "kz", "list", key, lambda _: bytes(1 // 0), now + MINUTE)
    (found,) = await records.all(PHONE, "kz", "list")
    assert (found.value, found.changed_at) == (b"1", now)


async def test_opened_by_code(records: Records, links: Links, now: datetime):
    """A code opens its record to who does not know the person, and leads to all of their addresses."""
    await records.put(CHAT, "kz", "card", "mine", b"blood A+", now, opens_by="K7QX2M")
    assert await records.open_by("kz", "card", "K7QX2X") is None
    assert await records.open_by("ir", "card", "K7QX2M") is None
    addresses, card = await records.open_by("kz", "card", "K7QX2M")
    assert (addresses, card.key, card.value) == ([CHAT], "mine", b"blood A+")
    await records.change(CHAT, "kz", "card", "mine", lambda _: b"blood 0+", now)
    await links.link(CHAT, PHONE, now)
    addresses, card = await records.open_by("kz", "card", "K7QX2M")
    assert (addresses, card.value) == ([PHONE, CHAT], b"blood 0+")
    await links.unlink(CHAT)
    assert (await records.open_by("kz", "card", "K7QX2M"))[0] == [PHONE]
    await records.put(PHONE, "kz", "card", "mine", b"blood 0+", now)
    assert await records.open_by("kz", "card", "K7QX2M") is None


async def test_code_of_another(records: Records, now: datetime):
    """A code opens one record: a second person is told that it is taken, and the first one's card still opens."""
    assert await records.put(PHONE, "kz", "card", "mine", b"1", now, opens_by="K7QX2M")
    assert await records.put(PHONE, "kz", "card", "mine", b"2", now, opens_by="K7QX2M")
    assert not await records.put(OTHER, "kz", "card", "mine", b"3", now, opens_by="K7QX2M")
    assert not await records.add_once(OTHER, "kz", "card", "mine", b"3", now, opens_by="K7QX2M")
    assert await records.all(OTHER, "kz", "card") == []
    assert (await records.open_by("kz", "card", "K7QX2M"))[1].value == b"2"


@pytest.mark.parametrize("column", ["key", "value"])
@pytest.mark.parametrize(
    "place",
    [
        (OTHER, "kz", "list", "a"),
        (PHONE, "ir", "list", "a"),
        (PHONE, "kz", "diary", "a"),
        (PHONE, "kz", "list", "b"),
    ],
)
async def test_swapped_rows(
    records: Records, database: Database, now: datetime, place: tuple[str, str, str, str], column: str
):
    """A value or key moved to another's row, or to another programme, kind or key, does not open."""
    await records.put(PHONE, "kz", "list", "a", b"mine", now)
    await records.put(*place, b"yours", now)
    swap = f"UPDATE records SET {column} = (SELECT {column} FROM records WHERE id = 1) WHERE id = 2"
    async with database.write() as connection:
        await connection.execute(text(swap))
    with pytest.raises(Unreadable):
        await records.get(*place)


async def test_sealed_anew(records: Records, links: Links, database: Database, now: datetime):
    """After linking, a record no longer opens under the chat's sign, even if its row is put back there."""
    await records.put(CHAT, "kz", "list", "a", b"mine", now)
    async with database.read() as connection:
        sign = await connection.scalar(text("SELECT owner_sign FROM records"))
    await links.link(CHAT, PHONE, now)
    assert (await records.get(CHAT, "kz", "list", "a")).value == b"mine"
    async with database.write() as connection:
        await connection.execute(text("UPDATE records SET owner_sign = :sign"), {"sign": sign})
    await links.unlink(CHAT)
    with pytest.raises(Unreadable):
        await records.get(CHAT, "kz", "list", "a")


async def test_unfinished(records: Records, people: People, now: datetime):
    """Records that open to somebody wait, the longest unchanged first, until they are finished or forgotten."""
    for at, address in enumerate((PHONE, OTHER)):
        await records.put(address, "kz", "letter", "a", b"new", now + at * MINUTE, opens_by=f"1234567{at}")
    await records.put(CHAT, "kz", "letter", "a", b"closed", now)
    waiting = await records.unfinished("letter", now + MINUTE, 9)
    assert [(programme, address, one.value) for programme, address, one in waiting] == [
        ("kz", PHONE, b"new"),
        ("kz", OTHER, b"new"),
    ]
    assert len(await records.unfinished("letter", now + MINUTE, 1)) == 1
    assert [place[1] for place in await records.unfinished("letter", now, 9)] == [PHONE]
    assert await records.finish(PHONE, "kz", "letter", "a", b"done", now + MINUTE)
    assert (await records.get(PHONE, "kz", "letter", "a")).value == b"done"
    await people.forget(OTHER)
    assert await records.unfinished("letter", now + MINUTE, 9) == []
    assert not await records.finish(OTHER, "kz", "letter", "a", b"done", now)


async def test_unreadable_record_holds_nothing_back(records: Records, database: Database, now: datetime):
    """A record that no key opens is left out, and the others have their turn before it comes again."""
    for at, address in enumerate((PHONE, OTHER)):
        await records.put(address, "kz", "letter", "a", b"new", now + at * MINUTE, opens_by=f"1234567{at}")
    async with database.write() as connection:
        await connection.execute(text("UPDATE records SET value = key WHERE id = 1"))
    later = now + 2 * MINUTE
    assert await records.unfinished("letter", later, 1) == []
    assert [place[1] for place in await records.unfinished("letter", later, 1)] == [OTHER]


async def test_finished_code_stays_taken(records: Records, now: datetime):
    """The code of a finished record opens nothing and is nobody else's."""
    await records.put(PHONE, "kz", "letter", "a", b"1", now, opens_by="12345678")
    await records.finish(PHONE, "kz", "letter", "a", b"2", now)
    assert await records.open_by("kz", "letter", "12345678") is None
    assert not await records.add_once(OTHER, "kz", "letter", "a", b"3", now, opens_by="12345678")
