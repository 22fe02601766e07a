"""Dead letters: given up, and not lost."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from state.database import Database
from state.dead_letters import DeadLetters
from state.outbox import Outbox, OutboxMessage
from state.people import People
from state.vault import Vault

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
PHONE = "+77015550101"


@pytest.fixture
def letters(database: Database, vault: Vault) -> DeadLetters:
    return DeadLetters(database, vault)


async def give_up(outbox: Outbox, key: str, now: datetime, reason: str = "unreachable") -> int:
    """Return the id of a message that was given up at its first try."""
    await outbox.add(OutboxMessage(key, "sms", PHONE, f"words of {key}", now, attachment=b"file"))
    (claimed,) = await outbox.claim(now, 9, "w")
    await outbox.give_up(claimed.id, now, reason)
    return claimed.id


async def test_listed_without_words(outbox: Outbox, letters: DeadLetters, database: Database, now: datetime):
    """The list says which, where to, why, after how many tries and when; the words stay sealed in the table."""
    id_ = await give_up(outbox, "a", now, "opted_out")
    (one,) = await letters.all()
    assert (one.id, one.channel, one.ending, one.reason) == (id_, "sms", "0101", "opted_out")
    assert (one.tries, one.at) == (1, now)
    assert "words" not in repr(one)
    assert PHONE not in repr(one)
    async with database.read() as connection:
        sealed = await connection.scalar(text("SELECT text FROM outbox"))
    assert b"words" not in sealed


async def test_others_go_on(outbox: Outbox, letters: DeadLetters, now: datetime):
    """A dead letter holds up nothing that comes later for the same person."""
    await give_up(outbox, "a", now)
    await outbox.add(OutboxMessage("b", "sms", PHONE, "words", now))
    assert [one.key for one in await outbox.claim(now, 9, "w")] == ["b"]
    assert len(await letters.all()) == 1


async def test_sent_again(outbox: Outbox, letters: DeadLetters, now: datetime):
    """A letter that is sent again is whole, is counted anew, and is dead no more; others stay."""
    id_ = await give_up(outbox, "a", now)
    await give_up(outbox, "b", now)
    assert await letters.send_again(now + DAY, [id_, 999]) == 1
    (claimed,) = await outbox.claim(now + DAY, 9, "w")
    assert (claimed.key, claimed.text, claimed.attachment) == ("a", "words of a", b"file")
    assert (claimed.address, claimed.tries) == (PHONE, 1)
    await outbox.done(claimed.id, now + DAY)
    assert [one.id for one in await letters.all()] != [id_]
    assert await letters.send_again(now + DAY) == 1
    assert await letters.all() == []


async def test_what_was_sent_is_not_sent_again(outbox: Outbox, letters: DeadLetters, now: datetime):
    """Only dead letters are sent again: a message that was delivered has no words left."""
    await outbox.add(OutboxMessage("a", "sms", PHONE, "words", now))
    (claimed,) = await outbox.claim(now, 9, "w")
    await outbox.done(claimed.id, now)
    assert await letters.send_again(now, [claimed.id]) == 0
    assert await letters.send_again(now) == 0


async def test_dropped(outbox: Outbox, letters: DeadLetters, database: Database, now: datetime):
    """A dropped letter keeps neither words nor address, and its key is not used again."""
    id_ = await give_up(outbox, "a", now)
    assert await letters.drop([id_]) == 1
    assert await letters.all() == []
    assert await letters.drop([id_]) == 0
    async with database.read() as connection:
        row = (await connection.execute(text("SELECT text, address, attachment FROM outbox"))).one()
    assert [bytes(part or b"") for part in row] == [b"", b"", b""]
    assert not await outbox.add(OutboxMessage("a", "sms", PHONE, "words", now))


async def test_kept_for_a_month(outbox: Outbox, letters: DeadLetters, now: datetime):
    """Dead letters stay 30 days, dropped ones as long as what was sent."""
    await give_up(outbox, "a", now)
    await letters.drop([await give_up(outbox, "b", now)])
    assert await outbox.purge(now + 7 * DAY + MINUTE) == 1
    assert await outbox.purge(now + 30 * DAY) == 0
    assert len(await letters.all()) == 1
    assert await outbox.purge(now + 30 * DAY + MINUTE) == 1


async def test_of_the_person(outbox: Outbox, letters: DeadLetters, people: People, now: datetime):
    """A dead letter is in what its person gets of themselves, and goes with all that is kept about them."""
    await give_up(outbox, "a", now)
    (kept,) = (await people.export(PHONE))["outbox"]
    assert kept["text"] == "words of a"
    await people.forget(PHONE)
    assert await letters.all() == []


async def test_unreadable(
    outbox: Outbox, letters: DeadLetters, people: People, database: Database, now: datetime
):
    """A letter that no key opens is listed all the same, and keeps nobody from their data."""
    await give_up(outbox, "a", now, "unreadable")
    async with database.write() as connection:
        await connection.execute(text("UPDATE outbox SET address = text"))
    assert [one.ending for one in await letters.all()] == ["????"]
    assert len((await people.export(PHONE))["outbox"]) == 1
