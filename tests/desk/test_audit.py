"""The record of who did what: whatever another hand does to it shows, and where."""

import asyncio

import pytest
from room import Room
from sqlalchemy import delete, insert, select, update

from desk.audit import record
from desk.tables import audit, audit_head

FIVE = [(name, f"act{name}") for name in "abcde"]


@pytest.fixture
async def chain(room: Room) -> Room:
    """Five acts."""
    for actor, act in FIVE:
        async with room.database.write() as connection:
            await record(connection, room.now, actor, act, "1234567", "почему")
    return room


async def test_whole(chain: Room):
    """A chain that nobody touched fits, also while others append to it."""
    assert await chain.desk.audit.verify() == (5, 0)

    async def append() -> None:
        for _ in range(20):
            async with chain.database.write() as connection:
                await record(connection, chain.now, "f", "act", "1")

    _, *found = await asyncio.gather(append(), *(chain.desk.audit.verify() for _ in range(8)))
    assert {bad for _, bad in found} == {0}
    assert await chain.desk.audit.verify() == (25, 0)


@pytest.mark.parametrize("column", ["at", "actor", "act", "about", "detail", "hash"])
async def test_changed_row(chain: Room, column: str):
    """Each of its columns counts."""
    other = {"at": chain.now.replace(year=2020), "hash": b"x" * 32}.get(column, "другое")
    async with chain.database.write() as connection:
        await connection.execute(update(audit).where(audit.c.id == 3).values({column: other}))
    assert (await chain.desk.audit.verify())[1] == 3


@pytest.mark.parametrize(("gone", "first"), [([1], 1), ([3], 3), ([5], 5), ([4, 5], 4), ([1, 2, 3, 4, 5], 1)])
async def test_removed_rows(chain: Room, gone: list[int], first: int):
    """The first row that is missing is named, at the end of the chain too."""
    async with chain.database.write() as connection:
        await connection.execute(delete(audit).where(audit.c.id.in_(gone)))
    assert (await chain.desk.audit.verify())[1] == first


async def test_removed_with_the_head(chain: Room):
    """Taking away the head with the last rows hides nothing."""
    async with chain.database.write() as connection:
        await connection.execute(delete(audit).where(audit.c.id > 3))
        await connection.execute(delete(audit_head))
    assert (await chain.desk.audit.verify())[1] == 1


async def test_swapped_rows(chain: Room):
    """Two rows that change places are found at the first of them."""
    async with chain.database.write() as connection:
        for old, new in ((2, 99), (4, 2), (99, 4)):
            await connection.execute(update(audit).where(audit.c.id == old).values(id=new))
    assert (await chain.desk.audit.verify())[1] == 2


async def test_row_put_in_by_another_hand(chain: Room):
    """A row after the last one that the product wrote is found, with the right hash too."""
    async with chain.database.write() as connection:
        last = (await connection.execute(select(audit).where(audit.c.id == 5))).mappings().one()
        await connection.execute(insert(audit).values({**last, "id": 6}))
    assert (await chain.desk.audit.verify())[1] == 6


async def test_entries_about_one_case(chain: Room):
    """The acts of one case are told in their order, and those of others are not among them."""
    async with chain.database.write() as connection:
        await record(connection, chain.now, "anna", "claimed", "7654321")
    assert [(one.actor, one.act) async for one in chain.desk.audit.entries("1234567")] == FIVE
    assert [one.act async for one in chain.desk.audit.entries("7654321")] == ["claimed"]
