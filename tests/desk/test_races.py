"""What many do at once, in one process and in two, ends as if they had queued."""

import asyncio
from collections.abc import AsyncIterator
from itertools import cycle

import pyotp
import pytest
from room import PASSWORD, TOTP, Room, open_room
from sqlalchemy import select

from desk.asking import GUESSES
from desk.case import code_of
from desk.errors import SignInRefused, Taken
from desk.tables import agents, cases, events


@pytest.fixture
async def other(room: Room, database_url: str) -> AsyncIterator[Room]:
    """Another process of the same installation."""
    async with open_room(database_url, beside=room) as opened:
        yield opened


async def test_twenty_agents_claim_one_case(room: Room, other: Room):
    """One of them gets it, and the others get that one's name."""
    case = await room.open()
    everybody = [await room.agent(f"agent{number}") for number in range(20)]
    ended = await asyncio.gather(
        *(
            here.desk.working.claim(agent, case.id, room.now)
            for agent, here in zip(everybody, cycle((room, other)), strict=False)
        ),
        return_exceptions=True,
    )
    (winner,) = [one.agent for one in ended if not isinstance(one, Exception)]
    losers = [one for one in ended if isinstance(one, Exception)]
    assert {type(one) for one in losers} == {Taken}
    assert {one.by for one in losers} == {winner}
    assert await room.desk.audit.verify() == (1 + 20 + 1, 0)


async def test_two_answers_at_once(room: Room, other: Room):
    """Both reach the person, once each, in the order in which the case has them."""
    case, anna = await room.open(channel="telegram", address="tg:5"), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    await asyncio.gather(
        *(
            here.desk.working.answer(anna, case.id, words, key, room.now)
            for here in (room, other)
            for words, key in (("первый", "1"), ("второй", "2"))
        )
    )
    _, history = await room.desk.asking.told("tg:5", case.id)
    words = [one.text for one in history][1:]
    assert sorted(words) == ["второй", "первый"]
    sent = []
    while claimed := await room.outbox.claim(room.now, 10, "test"):
        for one in claimed:
            sent.append(one.text)
            await room.outbox.done(one.id, room.now)
    assert [text.rpartition("\n")[2] for text in sent if words[0] in text or words[1] in text] == words


async def test_one_turn_ten_times_at_once(room: Room, other: Room):
    """It opens one case, in which the words stand once."""
    found = await asyncio.gather(
        *(here.open(key="same", text="раз") for here in (room, other) for _ in range(5))
    )
    assert len({one.id for one in found}) == 1
    _, history = await room.desk.asking.told("+79270000001", found[0].id)
    assert [one.text for one in history] == ["раз"]


async def test_questions_on_one_subject_at_once(room: Room, other: Room):
    """They become one case that has them all."""
    found = await asyncio.gather(
        *(here.open(key=f"{here is room} {one}", text=f"{one}") for here in (room, other) for one in range(4))
    )
    assert len({one.id for one in found}) == 1
    _, history = await room.desk.asking.told("+79270000001", found[0].id)
    assert sorted(one.text for one in history) == sorted(f"{one}" for one in range(4) for _ in range(2))


async def test_clock_in_two_processes(room: Room, other: Room):
    """What is due is done once: one warning, one raise."""
    case, chief = await room.open(), await room.agent("chief", role="supervisor")
    for minutes in (31, 30):
        room.wait(minutes=minutes)
        other.now = room.now
        await asyncio.gather(*(here.desk.clock.work_once() for here in (room, other, room, other)))
    opened = await room.desk.working.read(chief, case.id, room.now)
    assert [one.kind for one in opened.events] == ["opened", "warned", "raised"]


async def test_codes_guessed_at_once(room: Room, other: Room):
    """Many guesses at once are no more than three."""
    case = await room.open()
    right = code_of(room.vault, case.number)
    wrong = [f"{number:04}" for number in range(12) if f"{number:04}" != right]
    await asyncio.gather(
        *(
            here.desk.asking.unlock("+79270000001", guess, room.now)
            for guess, here in zip(wrong, cycle((room, other)), strict=False)
        )
    )
    assert await room.desk.asking.unlock("+79270000001", right, room.now) is None
    async with room.database.read() as connection:
        assert await connection.scalar(select(cases.c.guesses)) == GUESSES


async def test_passwords_guessed_at_once(room: Room, other: Room):
    """Many wrong sign-ins at once lock the account as five in a row do."""
    await room.agent()
    code = pyotp.TOTP(TOTP).at(room.now)
    await asyncio.gather(
        *(
            here.desk.agents.sign_in("anna", "wrong password", code, room.now)
            for here in (room, other)
            for _ in range(5)
        ),
        return_exceptions=True,
    )
    with pytest.raises(SignInRefused):
        await room.desk.agents.sign_in("anna", PASSWORD, code, room.now)
    async with room.database.read() as connection:
        assert await connection.scalar(select(agents.c.locked_until)) is not None


async def test_one_code_used_twice_at_once(room: Room, other: Room):
    """Of two sign-ins with one code, one is let in."""
    await room.agent()
    code = pyotp.TOTP(TOTP).at(room.now)
    ended = await asyncio.gather(
        *(here.desk.agents.sign_in("anna", PASSWORD, code, room.now) for here in (room, other)),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in ended) == ["Agent", "SignInRefused"]


async def test_forgetting_and_answering_at_once(room: Room, other: Room):
    """Whichever comes first: what was said is gone, and the answer is kept nowhere."""
    case, anna = await room.open(), await room.agent()
    second = await room.open(subject="dispute")
    await room.desk.working.claim(anna, case.id, room.now)
    await asyncio.gather(
        room.desk.asking.forget("+79270000001", room.now),
        *(other.desk.working.answer(anna, case.id, f"{one}", f"{one}", room.now) for one in range(4)),
        return_exceptions=True,
    )
    await room.desk.asking.forget("+79270000001", room.now)
    async with room.database.read() as connection:
        kept = await connection.scalars(
            select(events.c.text).where(events.c.case_id.in_((case.id, second.id)))
        )
        assert set(kept) == {None}
    assert await room.outbox.claim(room.now, 10, "test") == []
