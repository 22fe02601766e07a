"""Guessing at numbers is bounded: five different ones a phone and day, ten for a family."""

import pytest
from callers import COVERAGE, PETROV, PETROV_PHONE, STRANGER, Handset, House, whole

from coverage_backend.checksums import luhn_check

DAY = 24 * 3600


def number(at: int) -> str:
    """Return a policy number that nobody has."""
    stem = f"88000000000{at:04}"
    return stem + luhn_check(stem)


async def look_up(phone: Handset, policy: str) -> str:
    """Return the state to which a number typed on the asking screen leads."""
    await phone.dial(COVERAGE)
    await phone.type(policy)
    if await phone.state() == "ru.coverage.consent.ask":
        await phone.choose("yes")
    return (await phone.state()).removeprefix("ru.coverage.")


async def family(house: House, number: str) -> Handset:
    """Return a phone that agreed to be asked for its family."""
    phone = house.handset(number)
    await phone.dial("*7309#")
    await phone.choose("insured", "family")
    await phone.type(PETROV)
    await phone.choose("yes")
    return phone


async def test_sixth_number_of_a_day_waits_until_tomorrow(house, clock):
    """The sixth different number is refused with the time at which it opens, repeats go on, and it opens then."""
    phone = house.handset(STRANGER)
    assert [await look_up(phone, number(at)) for at in range(5)] == ["not_insured"] * 5
    assert await look_up(phone, number(5)) == "limit"
    assert "23.11.2026" in await whole(phone)
    assert await look_up(phone, number(0)) == "not_insured"
    clock.pass_time(DAY)
    assert await look_up(phone, number(5)) == "not_insured"


async def test_what_was_not_answered_does_not_count(house, house_fund):
    """Wrong check digits and questions that the fund did not answer use nothing up."""
    phone = house.handset(STRANGER)
    assert await look_up(phone, number(0)) == "not_insured"
    for at in range(1, 9):
        wrong = number(at)[:-1] + str((int(number(at)[-1]) + 1) % 10)
        assert await look_up(phone, wrong) == "number"
    await house_fund.fail("ru", "500")
    for at in range(1, 9):
        assert await look_up(phone, number(at)) == "unknown"
    await house_fund.fail("ru", "none")
    assert [await look_up(phone, number(at)) for at in range(1, 6)] == ["not_insured"] * 4 + ["limit"]


async def test_family_may_ask_for_ten(house):
    """A phone that agreed for its family looks ten different numbers up, also when the store has forgotten the mark."""
    phone = await family(house, STRANGER)
    states = [await look_up(phone, number(at)) for at in range(4)]
    await house.product.sessions.drop_consents(STRANGER)
    states += [await look_up(phone, number(at)) for at in range(4, 10)]
    assert states == ["not_insured"] * 9 + ["limit"]


@pytest.mark.parametrize("how", ["on file", "by code"])
async def test_proven_phone_is_never_refused(house, how):
    """A phone on file for a person, or proven by a code, looks that person up however many others it asked for."""
    phone = house.handset(PETROV_PHONE if how == "on file" else STRANGER)
    if how == "by code":
        await look_up(phone, number(99))
        await house.product.people.prove(STRANGER, f"ru.enp:{PETROV}", "code", house.worker._now())
    for at in range(6):
        last = await look_up(phone, number(at))
    assert last == "limit"
    assert await look_up(phone, PETROV) == "own_insured"
