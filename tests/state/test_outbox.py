"""The outbox: at least once, in order per person, and nothing stuck behind a dead worker."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from state.database import Database, open_database
from state.outbox import UNREADABLE_TRIES, Outbox, OutboxMessage, Priority, _due
from state.people import People

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
CAMPAIGN = Priority.CAMPAIGN


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
    await outbox.give_up(claimed.id, now, "unreachable")
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
    assert await outbox.purge(now + 7 * DAY) == 0
    assert await outbox.purge(now + 7 * DAY + MINUTE) == 1


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


async def test_order_across_retries(outbox: Outbox, now: datetime):
    """However often the first of a person fails, theirs keep their order; another's leave all the while."""
    for key in ("a1", "a2", "a3"):
        await outbox.add(message(key, now))
    for minute in range(5):
        await outbox.add(message(f"b{minute}", now + minute * MINUTE, "+77015550102"))
        at = now + minute * MINUTE
        claimed = {one.key: one for one in await outbox.claim(at, 9, "w")}
        assert set(claimed) == {"a1", f"b{minute}"}
        await outbox.done(claimed[f"b{minute}"].id, at)
        await outbox.failed(claimed["a1"].id, at + MINUTE)
    at, sent = now + 5 * MINUTE, []
    while claimed_now := await outbox.claim(at, 9, "w"):
        for one in claimed_now:
            sent.append(one.key)
            await outbox.done(one.id, at)
    assert sent == ["a1", "a2", "a3"]


async def test_postponed(outbox: Outbox, now: datetime):
    """A channel's silence lasts as long as it says, and is no try; what follows for the person waits."""
    await outbox.add(message("a1", now))
    await outbox.add(message("a2", now))
    (claimed,) = await outbox.claim(now, 9, "w")
    await outbox.postpone(claimed.id, now + timedelta(seconds=17))
    assert await claim(outbox, now + timedelta(seconds=16.9)) == []
    (again,) = await outbox.claim(now + timedelta(seconds=17), 9, "w")
    assert (again.key, again.tries) == ("a1", 1)


async def test_campaigns_wait(outbox: Outbox, now: datetime):
    """What somebody waits for leaves before a campaign that was there first, also the same person's."""
    for number in range(5):
        await outbox.add(replace(message(f"c{number}", now - DAY, f"+7701555010{number}"), priority=CAMPAIGN))
    await outbox.add(message("answer", now, "+77015550103"))
    assert (await claim(outbox, now, 1)) == ["answer"]
    assert await claim(outbox, now, 9) == [f"c{number}" for number in range(5)]


async def test_a_campaign_keeps_its_order(outbox: Outbox, now: datetime):
    """A person's messages of campaigns leave one after the other."""
    for key in ("c1", "c2"):
        await outbox.add(replace(message(key, now), priority=CAMPAIGN))
    assert await claim(outbox, now) == ["c1"]
    assert await claim(outbox, now) == []


async def test_lanes(outbox: Outbox, now: datetime):
    """A worker takes what its lanes have room for and leaves other channels' messages alone."""
    for number in range(4):
        await outbox.add(message(f"s{number}", now, f"+7701555010{number}"))
    await outbox.add(replace(message("t", now, "tg:1"), channel="telegram"))
    await outbox.add(replace(message("c", now, "+77015550109"), priority=CAMPAIGN))
    room = {("sms", Priority.CONVERSATION): 2, ("sms", CAMPAIGN): 0}
    assert [one.key for one in await outbox.claim(now, room, "w")] == ["s0", "s1"]
    every = {(channel, priority): 9 for channel in ("sms", "telegram") for priority in Priority}
    assert {one.key for one in await outbox.claim(now, every, "w")} == {"s2", "s3", "t", "c"}


async def test_diverted(outbox: Outbox, now: datetime):
    """Instead of a message an SMS leaves, with its own words; the message is over, and what follows it goes."""
    await outbox.add(
        replace(message("t1", now, "tg:1"), channel="telegram", text="all of it", instead="dial")
    )
    await outbox.add(replace(message("t2", now, "tg:1"), channel="telegram"))
    (claimed,) = await outbox.claim(now, 9, "w")
    assert claimed.instead == "dial"
    assert "dial" not in repr(claimed)
    await outbox.divert(claimed, "+77015550101", now)
    found = {one.channel: one for one in await outbox.claim(now, 9, "w")}
    assert (found["sms"].address, found["sms"].text) == ("+77015550101", "dial")
    assert found["telegram"].key == "t2"
    assert (await outbox.counts(now))["dead"] == 0


async def test_counts(outbox: Outbox, now: datetime):
    """What is due, what is for later and what is dead are counted apart; what was sent is not."""
    for number, after in enumerate((now, now, now, now + DAY)):
        await outbox.add(message(f"{number}", after, f"+7701555010{number}"))
    first, second = await outbox.claim(now, 2, "w")
    await outbox.done(first.id, now)
    await outbox.give_up(second.id, now, "unreachable")
    assert await outbox.counts(now) == {"due": 1, "later": 1, "dead": 1}


@pytest.mark.parametrize("priority", Priority)
async def test_what_is_for_later_costs_nothing(tmp_path: Path, now: datetime, priority: Priority):
    """What is due is found by an index on when it is due, not by reading all that waits for later."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'plan.db'}"
    async with await open_database(url) as database, database.read() as connection:
        query = _due(now, 20, ("sms", priority)).compile(
            connection.engine, compile_kwargs={"literal_binds": True}
        )
        steps = [row[3] for row in await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]
    assert any("outbox_to_send (channel=? AND priority=? AND next_try_at<?)" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)
