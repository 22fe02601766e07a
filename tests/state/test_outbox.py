"""The outbox: at least once, in order per person, and nothing stuck behind a dead worker."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import text

from state.database import Database
from state.outbox import UNREADABLE_TRIES, Outbox, OutboxMessage
from state.people import People

MINUTE = timedelta(minutes=1)


def message(key: str, after: datetime, address: str = "+77015550101") -> OutboxMessage:
    return OutboxMessage(key, "sms", address, f"words of {key}", after)


async def claim(outbox: Outbox, now: datetime, limit: int = 9) -> list[str]:
    return [claimed.key for claimed in await outbox.claim(now, limit, "w")]


async def test_claimed_whole(outbox: Outbox, now: datetime):
    """What was added is what a worker gets."""
    assert await outbox.add(message("a", now))
    (claimed,) = await outbox.claim(now, 9, "w")
    assert (claimed.key, claimed.channel, claimed.address) == ("a", "sms", "+77015550101")
    assert (claimed.text, claimed.tries) == ("words of a", 1)
    assert "words" not in repr(claimed) + repr(message("a", now))
    assert "5550101" not in repr(claimed) + repr(message("a", now))


async def test_added_once(outbox: Outbox, now: datetime):
    """A key is added once, also after its message was sent."""
    assert await outbox.add(message("a", now))
    assert not await outbox.add(message("a", now))
    (claimed,) = await outbox.claim(now, 9, "w")
    await outbox.done(claimed.id, now)
    assert not await outbox.add(message("a", now))
    assert await claim(outbox, now + MINUTE) == []


async def test_order_of_a_person(outbox: Outbox, now: datetime):
    """One person's messages leave one after the other, in order; other persons do not wait for them."""
    for key in ("a1", "a2", "a3"):
        await outbox.add(message(key, now))
    await outbox.add(message("b1", now, "+77015550102"))
    sent = []
    while claimed := await outbox.claim(now, 9, "w"):
        assert len({one.address for one in claimed}) == len(claimed)
        sent += [one.key for one in claimed]
        for one in claimed:
            await outbox.done(one.id, now)
    assert sent == ["a1", "b1", "a2", "a3"]


async def test_failure_keeps_order(outbox: Outbox, now: datetime):
    """What follows a message that failed waits for its next try."""
    await outbox.add(message("a1", now))
    await outbox.add(message("a2", now))
    (claimed,) = await outbox.claim(now, 9, "w")
    await outbox.failed(claimed.id, now + 2 * MINUTE)
    assert await claim(outbox, now + MINUTE) == []
    assert await claim(outbox, now + 2 * MINUTE) == ["a1"]


async def test_give_up(outbox: Outbox, now: datetime):
    """A message that cannot be delivered lets the next one go."""
    await outbox.add(message("a1", now))
    await outbox.add(message("a2", now))
    (claimed,) = await outbox.claim(now, 9, "w")
    outbox.woken.clear()
    await outbox.give_up(claimed.id, now)
    assert outbox.woken.is_set()
    assert await claim(outbox, now) == ["a2"]


async def test_for_later(outbox: Outbox, now: datetime):
    """A message for later does not hold up one for now."""
    await outbox.add(message("reminder", now + 60 * MINUTE))
    await outbox.add(message("now", now))
    assert await claim(outbox, now) == ["now"]
    assert await claim(outbox, now + 60 * MINUTE) == ["now"]  # its lease is over: it still goes first


async def test_reminders_do_not_block(outbox: Outbox, now: datetime):
    """Reminders of days to come hold up nothing of today, also when added first, tried again, or many."""
    for day in range(1, 6):
        await outbox.add(message(f"reminder-{day}", now + day * 24 * 60 * MINUTE))
    for key in ("first", "second"):
        await outbox.add(message(key, now))
    (first,) = await outbox.claim(now, 1, "w")
    await outbox.failed(first.id, now + MINUTE)
    (first,) = await outbox.claim(now + MINUTE, 1, "w")
    await outbox.done(first.id, now)
    (second,) = await outbox.claim(now + MINUTE, 9, "w")
    assert (first.key, second.key) == ("first", "second")
    await outbox.done(second.id, now)
    assert await claim(outbox, now + 24 * 60 * MINUTE) == ["reminder-1"]


async def test_cancelled(outbox: Outbox, now: datetime):
    """What was called off is not sent and its key is free; other keys, and what was sent, stay."""
    await outbox.add(message("visit-1-made", now))
    (made,) = await outbox.claim(now, 9, "w")
    await outbox.done(made.id, now)
    for key in ("visit-1-day", "visit-1-hour", "visit-12-day", "VISIT-1-day"):
        await outbox.add(message(key, now, f"+7701555{len(key):04}{key[0]}"))
    outbox.woken.clear()
    assert await outbox.cancel("visit-1-") == 2
    assert outbox.woken.is_set()
    assert sorted(await claim(outbox, now)) == ["VISIT-1-day", "visit-12-day"]
    assert not await outbox.add(message("visit-1-made", now))
    assert await outbox.add(message("visit-1-day", now))


async def test_attachment(outbox: Outbox, database: Database, now: datetime):
    """An attachment arrives as it was, is kept sealed, is shown nowhere, and goes with the words."""
    await outbox.add(replace(message("a", now), attachment=b"a letter"))
    await outbox.add(message("b", now, "+77015550102"))
    with_it, without = await outbox.claim(now, 9, "w")
    assert (with_it.attachment, without.attachment) == (b"a letter", b"")
    assert "letter" not in repr(with_it)
    query = text("SELECT attachment FROM outbox ORDER BY id")
    async with database.read() as connection:
        sealed, nothing = await connection.scalars(query)
    assert b"letter" not in sealed
    assert nothing is None
    await outbox.done(with_it.id, now)
    async with database.read() as connection:
        assert (await connection.scalars(query)).all() == [None, None]


async def test_killed_worker(outbox: Outbox, now: datetime):
    """The messages of a worker that says nothing for a minute are free again."""
    await outbox.add(message("a", now))
    assert await claim(outbox, now) == ["a"]
    assert await claim(outbox, now + MINUTE - timedelta(seconds=1)) == []
    (again,) = await outbox.claim(now + MINUTE, 9, "other")
    assert (again.key, again.tries) == ("a", 2)


async def test_workers_at_once(outbox: Outbox, now: datetime):
    """Workers that claim together get different messages, and none is left out."""
    for number in range(30):
        await outbox.add(message(f"{number:02}", now, f"+770155502{number:02}"))
    claimed = await asyncio.gather(*(claim(outbox, now, 5) for _ in range(8)))
    assert sorted(key for keys in claimed for key in keys) == [f"{number:02}" for number in range(30)]


async def test_wakes_after_commit(outbox: Outbox, database: Database, now: datetime):
    """Who sends is woken when the message is there, and not by one that never came."""
    async with database.write() as connection:
        await outbox.add(message("a", now), connection)
        assert not outbox.woken.is_set()
    assert outbox.woken.is_set()


async def test_words_go(outbox: Outbox, people: People, now: datetime):
    """A message that was handed over keeps no words, and is deleted in time."""
    await outbox.add(message("a", now))
    (claimed,) = await outbox.claim(now, 9, "w")
    await outbox.done(claimed.id, now)
    (kept,) = (await people.export("+77015550101"))["outbox"]
    assert kept["delivered"] is True
    assert "text" not in kept
    assert await outbox.purge(now) == 0
    assert await outbox.purge(now + MINUTE) == 1


async def test_unreadable_message_holds_nobody_else_back(outbox: Outbox, database: Database, now: datetime):
    """A message that no key opens is left out: others leave, and after a day of tries so does what follows it."""
    await outbox.add(message("bad", now))
    await outbox.add(message("next", now))
    await outbox.add(message("other", now, "+77015550102"))
    async with database.write() as connection:
        await connection.execute(text("UPDATE outbox SET text = address WHERE key = 'bad'"))
    assert await claim(outbox, now) == ["other"]
    assert await claim(outbox, now + MINUTE / 2) == []
    async with database.write() as connection:
        await connection.execute(text(f"UPDATE outbox SET tries = {UNREADABLE_TRIES} WHERE key = 'bad'"))
    later = now + 2 * MINUTE
    await claim(outbox, later)
    assert "next" in await claim(outbox, later)
