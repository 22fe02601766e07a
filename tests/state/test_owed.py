"""Owed answers: owed once, answered once, shown to who knows the number."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from state.database import Database
from state.errors import Unreadable
from state.links import Links
from state.outbox import Outbox, OutboxMessage
from state.owed import Owed

PHONE, CHAT, SECOND_CHAT = "+77015550101", "tg:7001", "tg:7002"
MINUTE = timedelta(minutes=1)


async def owe(
    owed: Owed, now: datetime, turn_key: bytes = b"turn", address: str = PHONE, last_four: str = "0502"
) -> bool:
    return await owed.owe(
        turn_key=turn_key,
        address=address,
        channel="ussd/hubtel",
        programme="kz",
        language="kk",
        session=b"standing in the call",
        last_four=last_four,
        now=now,
    )


def sms(now: datetime, key: str = "sms") -> OutboxMessage:
    return OutboxMessage(key, "sms", PHONE, "Your answer waits, dial *1406#", now)


async def answered(
    owed: Owed, now: datetime, turn_key: bytes = b"turn", last_four: str = "0502", result: bytes = b"covered"
):
    await owe(owed, now, turn_key, last_four=last_four)
    (call,) = await owed.due(now, 9)
    assert await owed.answer(call.id, result, sms(now, turn_key.decode()), now)


async def test_owed_once(owed: Owed, now: datetime):
    """A turn that comes twice is owed one answer."""
    assert sorted(await asyncio.gather(*(owe(owed, now) for _ in range(10)))) == [False] * 9 + [True]
    (call,) = await owed.due(now, 9)
    assert (call.address, call.session, call.turn_key, call.tries) == (
        PHONE,
        b"standing in the call",
        b"turn",
        1,
    )
    assert (call.channel, call.programme, call.language) == ("ussd/hubtel", "kz", "kk")


async def test_each_call_has_one_worker(owed: Owed, now: datetime):
    """Workers that ask together get different calls, the oldest first, and no call is left out."""
    for number in range(20):
        await owe(owed, now + timedelta(seconds=number), str(number).encode())
    later = now + MINUTE
    taken = await asyncio.gather(*(owed.due(later, 5) for _ in range(6)))
    assert sorted(int(call.turn_key) for calls in taken for call in calls) == list(range(20))
    assert all(
        [int(call.turn_key) for call in calls] == sorted(int(call.turn_key) for call in calls)
        for calls in taken
    )


async def test_killed_worker(owed: Owed, now: datetime):
    """The call of a worker that says nothing for a minute is due again."""
    await owe(owed, now)
    await owed.due(now, 9)
    assert await owed.due(now + MINUTE - timedelta(seconds=1), 9) == []
    (again,) = await owed.due(now + MINUTE, 9)
    assert again.tries == 2


async def test_postponed(owed: Owed, now: datetime):
    """A call put off is due at its time."""
    await owe(owed, now)
    (call,) = await owed.due(now, 9)
    await owed.postpone(call.id, now + 5 * MINUTE)
    assert await owed.due(now + 4 * MINUTE, 9) == []
    assert len(await owed.due(now + 5 * MINUTE, 9)) == 1


async def test_answered_with_its_message(owed: Owed, outbox: Outbox, now: datetime):
    """Answer and message are kept together, once, and wake who sends."""
    await owe(owed, now)
    (call,) = await owed.due(now, 9)
    assert not await owed.waiting(PHONE, now)
    assert await owed.answer(call.id, b"covered", sms(now), now)
    assert outbox.woken.is_set()
    assert await owed.waiting(PHONE, now)
    assert not await owed.answer(call.id, b"late", sms(now, "late"), now)
    assert [message.key for message in await outbox.claim(now, 9, "w")] == ["sms"]
    assert await owed.due(now + MINUTE, 9) == []
    assert await owed.collect(PHONE, "0502", now) == b"covered"


async def test_neither_without_the_other(owed: Owed, outbox: Outbox, now: datetime):
    """If the message cannot be kept, the answer is not kept either."""
    await owe(owed, now)
    (call,) = await owed.due(now, 9)
    with pytest.raises(Exception, match="zone"):
        await owed.answer(call.id, b"covered", sms(now.replace(tzinfo=None)), now)
    assert not await owed.waiting(PHONE, now)
    assert await outbox.claim(now, 9, "w") == []
    assert not outbox.woken.is_set()
    assert await owed.answer(call.id, b"covered", sms(now), now)


async def test_collected(owed: Owed, now: datetime):
    """An answer that was seen waits no longer, and can be seen again if its screen was lost."""
    await answered(owed, now)
    assert await owed.collect(PHONE, "0502", now) == b"covered"
    assert not await owed.waiting(PHONE, now)
    assert await owed.collect(PHONE, "0502", now) == b"covered"
    assert await owed.collect("+77015550102", "0502", now) is None


async def test_three_guesses(owed: Owed, now: datetime):
    """The third wrong guess drops the answer."""
    await answered(owed, now)
    for wrong in ("0000", "1111"):
        assert await owed.collect(PHONE, wrong, now) is None
        assert await owed.waiting(PHONE, now)
    assert await owed.collect(PHONE, "2222", now) is None
    assert not await owed.waiting(PHONE, now)
    assert await owed.collect(PHONE, "0502", now) is None


async def test_guesses_at_once(owed: Owed, now: datetime):
    """Guesses sent together are counted each."""
    await answered(owed, now)
    assert (
        await asyncio.gather(*(owed.collect(PHONE, f"{guess:04}", now) for guess in range(10))) == [None] * 10
    )
    assert not await owed.waiting(PHONE, now)


async def test_two_answers(owed: Owed, now: datetime):
    """Of two answers the digits pick theirs, and the newest of the same number."""
    await answered(owed, now, b"one", "0502", b"first")
    await answered(owed, now + MINUTE, b"two", "0502", b"second")
    await answered(owed, now + MINUTE, b"three", "9999", b"child")
    assert await owed.collect(PHONE, "0502", now + MINUTE) == b"second"
    assert await owed.collect(PHONE, "9999", now + MINUTE) == b"child"


@pytest.mark.parametrize(("asked_from", "asked_at"), [(PHONE, CHAT), (CHAT, PHONE), (CHAT, SECOND_CHAT)])
async def test_collected_from_each_address(
    owed: Owed, links: Links, now: datetime, asked_from: str, asked_at: str
):
    """What is owed to one address of a person waits at the others, from the moment they are linked."""
    await owe(owed, now, address=asked_from)
    (call,) = await owed.due(now, 9)
    await owed.answer(call.id, b"covered", sms(now), now)
    assert not await owed.waiting(asked_at, now)
    assert await owed.collect(asked_at, "0502", now) is None
    await links.link(CHAT, PHONE, now)
    await links.link(SECOND_CHAT, PHONE, now + MINUTE)
    assert await owed.addresses(asked_from) == await owed.addresses(asked_at) == [PHONE, CHAT, SECOND_CHAT]
    assert await owed.waiting(asked_at, now)
    assert await owed.collect(asked_at, "0502", now) == b"covered"
    assert not await owed.waiting(asked_from, now)
    await links.unlink(CHAT)
    await links.unlink(SECOND_CHAT)
    assert await owed.collect(asked_at, "0502", now) is None


async def test_48_hours(owed: Owed, now: datetime):
    """After 48 hours an answer is not due, does not wait, is not shown, and is deleted."""
    await answered(owed, now)
    await owe(owed, now, b"never answered")
    end = now + timedelta(hours=48)
    assert await owed.purge(end - MINUTE) == 0
    assert await owed.due(end, 9) == []
    assert not await owed.waiting(PHONE, end)
    assert await owed.collect(PHONE, "0502", end) is None
    assert await owed.purge(end) == 2


@pytest.mark.parametrize("column", ["address", "session"])
async def test_swapped_rows(owed: Owed, database: Database, now: datetime, column: str):
    """What was sealed for one turn does not open in another's row; such a call is left out, the others are made."""
    await owe(owed, now, b"one")
    await owe(owed, now, b"two", "+77015550102")
    async with database.write() as connection:
        await connection.execute(text(f"UPDATE owed SET {column} = (SELECT {column} FROM owed WHERE id = 1)"))
    assert [call.turn_key for call in await owed.due(now, 9)] == [b"one"]


async def test_swapped_result(owed: Owed, database: Database, now: datetime):
    """An answer that was moved to another's row is not shown."""
    await answered(owed, now, b"one", "0502", b"mine")
    await answered(owed, now, b"two", "9999", b"yours")
    async with database.write() as connection:
        await connection.execute(text("UPDATE owed SET result = (SELECT result FROM owed WHERE id = 1)"))
    with pytest.raises(Unreadable):
        await owed.collect(PHONE, "9999", now)
