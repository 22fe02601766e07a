"""Health centres: invited by a code that serves once, and every check on record for ninety days."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from state.centres import Centres, Check, Line, Registration
from state.database import Database
from state.errors import Unreadable
from state.people import People

PHONE, OTHER, CODE = "+77015550101", "+77015550102", "K7QX2M"
DAY = timedelta(days=1)
PATIENT, NEIGHBOUR = b"sign of a number", b"sign of another"


async def register(centres: Centres, now: datetime, address: str = PHONE, name: str = "Polyclinic 4") -> Line:
    await centres.invite("kz", name, now, now + DAY, f"{address} {name} {now}")
    assert await centres.register(address, "kz", f"{address} {name} {now}", now) is Registration.REGISTERED
    return await centres.line(address, "kz")


async def test_registered(centres: Centres, now: datetime):
    """A code makes its address a line of its centre, in its programme; nobody else."""
    assert await centres.line(PHONE, "kz") is None
    line = await register(centres, now)
    assert (line.centre, line.ending, line.registered_at) == ("Polyclinic 4", "0101", now)
    assert await centres.line(PHONE, "ir") is None
    assert await centres.line(OTHER, "kz") is None


async def test_a_code_serves_once(centres: Centres, now: datetime):
    """Of those who use a code together one becomes a line."""
    assert await centres.invite("kz", "Polyclinic 4", now, now + DAY, CODE)
    addresses = [f"+770155502{number:02}" for number in range(8)]
    outcomes = await asyncio.gather(*(centres.register(one, "kz", CODE, now) for one in addresses))
    assert sorted(outcomes) == [Registration.REGISTERED] + [Registration.WRONG] * 7
    assert len(await centres.lines("kz")) == 1


async def test_codes_that_do_not_serve(centres: Centres, now: datetime):
    """A code is refused in another programme, after its time, and when nobody gave it out; none is given out twice."""
    assert await centres.invite("kz", "Polyclinic 4", now, now + DAY, CODE)
    assert not await centres.invite("kz", "Hospital 1", now, now + DAY, CODE)
    assert await centres.register(PHONE, "ir", CODE, now) is Registration.WRONG
    assert await centres.register(PHONE, "kz", "K7QX2X", now) is Registration.WRONG
    assert await centres.register(PHONE, "kz", CODE, now + DAY) is Registration.EXPIRED
    assert await centres.lines("kz") == []
    with pytest.raises(ValueError, match="over"):
        await centres.invite("kz", "Polyclinic 4", now, now, "K7QX2Y")


async def test_five_tries(centres: Centres, now: datetime):
    """After five wrong codes within a day an address is refused even the right one; others are not."""
    await centres.invite("kz", "Polyclinic 4", now, now + 3 * DAY, CODE)
    tries = [await centres.register(PHONE, "kz", f"wrong {number}", now) for number in range(5)]
    assert tries == [Registration.WRONG] * 5
    assert await centres.register(PHONE, "kz", CODE, now + DAY / 2) is Registration.TOO_MANY
    assert await centres.register(OTHER, "kz", "wrong", now) is Registration.WRONG
    assert await centres.register(PHONE, "kz", CODE, now + DAY) is Registration.REGISTERED


async def test_tries_at_once(centres: Centres, now: datetime):
    """Tries sent together are counted each."""
    outcomes = await asyncio.gather(
        *(centres.register(PHONE, "kz", f"wrong {number}", now) for number in range(9))
    )
    assert sorted(outcomes) == [Registration.TOO_MANY] * 4 + [Registration.WRONG] * 5


async def test_lines(centres: Centres, now: datetime):
    """A centre may have several lines; an address is one line of a programme, the last it registered."""
    first = await register(centres, now)
    second = await register(centres, now, OTHER)
    assert first.centre_id == second.centre_id
    assert await centres.lines("kz") == [first, second]
    moved = await register(centres, now, PHONE, "Hospital 1")
    assert await centres.lines("kz") == [moved, second]
    assert await centres.lines("ir") == []


async def test_revoked(centres: Centres, now: datetime):
    """A line or a centre taken away stands no more and its invitations do not serve; what was checked is on record."""
    first, second = await register(centres, now), await register(centres, now, OTHER)
    await centres.record(first, PATIENT, "0502", "insured", now)
    await centres.invite("kz", "Polyclinic 4", now, now + DAY, CODE)
    assert await centres.revoke_line(first.id)
    assert not await centres.revoke_line(first.id)
    assert await centres.line(PHONE, "kz") is None
    assert await centres.lines("kz") == [second]
    assert await centres.revoke_centre("ir", "Polyclinic 4") == 0
    assert await centres.revoke_centre("kz", "Polyclinic 4") == 1
    assert await centres.lines("kz") == []
    assert await centres.register(PHONE, "kz", CODE, now) is Registration.WRONG
    assert await centres.checked_by(PATIENT, 9) == [("Polyclinic 4", now)]


async def test_log(centres: Centres, now: datetime):
    """A line sees what it did since a moment: the count, the last ten, and all for a file."""
    line, other = await register(centres, now), await register(centres, now, OTHER)
    for hour in range(15):
        await centres.record(line, PATIENT, f"{hour:04}", "insured", now + hour * DAY / 24)
    await centres.record(other, PATIENT, "9999", "not_insured", now)
    since = now + 2 * DAY / 24
    day = await centres.today(line, since)
    assert (day.count, await centres.count(line, since)) == (13, 13)
    assert [check.last_four for check in day.last] == [f"{hour:04}" for hour in range(14, 4, -1)]
    everything = await centres.all_of(line, since)
    assert everything[0] == Check("0002", "insured", since)
    assert everything[-10:][::-1] == day.last
    assert (await centres.today(other, since)).last == []


async def test_seen_by_the_patient(centres: Centres, now: datetime):
    """A patient sees which centres checked them last, and nothing about others."""
    for hour, name in enumerate(("Polyclinic 4", "Hospital 1", "Pharmacy 7")):
        line = await register(centres, now, PHONE, name)
        await centres.record(line, PATIENT, "0502", "insured", now + hour * DAY / 24)
    await centres.record(line, NEIGHBOUR, "0777", "insured", now + DAY)
    assert [name for name, _ in await centres.checked_by(PATIENT, 2)] == ["Pharmacy 7", "Hospital 1"]


async def test_ninety_days(centres: Centres, people: People, now: datetime):
    """Old checks, invitations that are over and yesterday's tries are deleted, and nothing else."""
    line = await register(centres, now)
    await centres.record(line, PATIENT, "0502", "insured", now)
    await centres.record(line, PATIENT, "0502", "insured", now + DAY)
    await centres.invite("kz", "Polyclinic 4", now, now + DAY, CODE)
    await centres.register(OTHER, "kz", "wrong", now)
    assert await centres.purge(now + DAY / 2) == 0
    assert await centres.purge(now + DAY) == 2
    assert (await people.export(OTHER))["centre_tries"] == []
    assert await centres.purge(now + 90 * DAY) == 0
    assert await centres.purge(now + 90.5 * DAY) == 1
    assert await centres.all_of(line, now) == [Check("0502", "insured", now + DAY)]


async def test_swapped_rows(centres: Centres, database: Database, now: datetime):
    """An ending that was moved to another's line does not open."""
    await register(centres, now)
    await register(centres, now, OTHER)
    swap = "UPDATE centre_lines SET ending = (SELECT ending FROM centre_lines WHERE id = 1)"
    async with database.write() as connection:
        await connection.execute(text(swap))
    with pytest.raises(Unreadable):
        await centres.lines("kz")
