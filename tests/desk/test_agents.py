"""Who may work at the desk, and that nobody else gets in."""

from datetime import timedelta

import pyotp
import pytest
from argon2 import PasswordHasher
from room import PASSWORD, TOTP, Room

from desk.agents import REST, TRIES
from desk.errors import SignInRefused


def code(room: Room, steps: int = 0) -> str:
    return pyotp.TOTP(TOTP).at(room.now, counter_offset=steps)


async def refused(
    room: Room, login: str = "anna", password: str = PASSWORD, typed: str | None = None
) -> None:
    with pytest.raises(SignInRefused):
        await room.desk.agents.sign_in(login, password, code(room) if typed is None else typed, room.now)


async def test_password_and_code_open_a_shift(room: Room):
    """Both are needed; the login in any case, and the digits as a person of any script types them."""
    anna = await room.agent()
    persian = code(room).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    await refused(room, password="wrong password")
    await refused(room, typed="000000" if code(room) != "000000" else "000001")
    await refused(room, typed="")
    assert await room.desk.agents.sign_in(" Anna", PASSWORD, f"{persian[:3]} {persian[3:]}", room.now) == anna


async def test_code_is_taken_once(room: Room):
    """A code opens the desk once, and none that is older opens it afterwards; the next one does."""
    await room.agent()
    await room.desk.agents.sign_in("anna", PASSWORD, code(room), room.now)
    await refused(room)
    await refused(room, typed=code(room, -1))
    room.wait(seconds=30)
    await room.desk.agents.sign_in("anna", PASSWORD, code(room), room.now)


async def test_phone_with_a_wrong_clock(room: Room):
    """A code of the half minute before or after is taken, one further off is not."""
    await room.agent()
    await refused(room, typed=code(room, 2))
    await room.desk.agents.sign_in("anna", PASSWORD, code(room, 1), room.now)


async def test_account_rests_after_five_wrong_tries(room: Room):
    """Then the right password opens nothing either, until a quarter of an hour has passed; a right one forgets the tries."""
    await room.agent()
    for _ in range(TRIES - 1):
        await refused(room, password="wrong password")
    await room.desk.agents.sign_in("anna", PASSWORD, code(room), room.now)
    for _ in range(TRIES):
        await refused(room, password="wrong password")
    room.wait(minutes=1)
    await refused(room)
    room.now += REST
    await room.desk.agents.sign_in("anna", PASSWORD, code(room), room.now)


async def test_login_that_nobody_has_takes_as_long(room: Room):
    """A refusal costs one hash and one row of the audit, whether the agent exists, rests, has left, or never was."""
    for login in ("anna", "gone", "resting"):
        await room.agent(login)
    await room.desk.agents.dismiss("gone", room.now)
    for _ in range(TRIES):
        await refused(room, "resting", "wrong password")
    costs = {}
    for login in ("anna", "gone", "resting", "nobody", "\x00", "\ud800", "x" * 100_000):
        hashes = room.desk.agents._hasher = CountingHasher(time_cost=1, memory_cost=8, parallelism=1)
        before = len([one async for one in room.desk.audit.entries()])
        await refused(room, login, "wrong password")
        rows = len([one async for one in room.desk.audit.entries()]) - before
        costs[login] = (hashes.count, rows)
    assert set(costs.values()) == {(1, 1)}


class CountingHasher(PasswordHasher):
    """Counts what it verifies."""

    count = 0

    def verify(self, *told):
        """Count one more."""
        self.count += 1
        return super().verify(*told)


async def test_login_that_is_not_known_is_not_kept(room: Room):
    """What was typed for a login may be a password: the audit does not have it."""
    await refused(room, "hunter2hunter2")
    assert [(one.actor, one.act) async for one in room.desk.audit.entries()] == [
        ("nobody", "sign_in_refused")
    ]


async def test_dismissed_agent(room: Room):
    """Who was dismissed signs in no more, and what they held goes back to the queue with the clock's next round."""
    case, anna = await room.open(), await room.agent(telegram_id=7)
    await room.desk.working.claim(anna, case.id, room.now)
    assert await room.desk.agents.dismiss("anna", room.now)
    assert not await room.desk.agents.dismiss("anna", room.now)
    await refused(room)
    assert await room.desk.agents.agent(anna.id) is None
    assert await room.desk.agents.on_telegram(7) is None
    assert await room.desk.clock.work_once() == 1
    boris = await room.agent("boris", telegram_id=7)
    assert (await room.desk.working.claim(boris, case.id, room.now)).agent == "Boris"


async def test_shift_ends_by_itself(room: Room):
    """Ten hours after signing in what an agent holds is free again; what waits for the person stays theirs."""
    await room.agent()
    held, waits = await room.open(), await room.open(subject="other")
    anna = await room.desk.agents.sign_in("anna", PASSWORD, code(room), room.now)
    for one in (held, waits):
        await room.desk.working.claim(anna, one.id, room.now)
    await room.desk.working.answer(anna, waits.id, "В каком городе?", "1", room.now)
    room.now += timedelta(hours=10, seconds=1)
    while await room.desk.clock.work_once():
        pass
    chief = await room.agent("chief", role="supervisor")
    states = [(await room.desk.working.read(chief, one.id, room.now)).case.state for one in (held, waits)]
    assert states == ["queued", "waiting"]


@pytest.mark.parametrize(
    "unfit",
    [
        {"login": "Anna Vetrova"},
        {"login": "x" * 65},
        {"login": "clock"},
        {"password": "short"},
        {"password": "x" * 257},
        {"name": "x" * 129},
        {"name": " "},
        {"name": "Anna\x00"},
        {"role": "king"},
        {"regions": frozenset({"a,b"})},
        {"totp": "JBSWY3DPEHPK3PXP"},
    ],
    ids=lambda unfit: next(iter(unfit)),
)
async def test_agent_that_cannot_be_kept(room: Room, unfit: dict):
    """What could not be typed again, or is longer than its column, is refused with a sentence and not cut."""
    with pytest.raises(ValueError, match=" "):
        await room.agent(**unfit)
    assert await room.desk.agents.all() == []
