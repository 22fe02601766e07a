"""Who wants the code each time a call breaks off halfway gets it when the network tells of it, and nobody else does."""

import asyncio
import re

import pytest
from callers import COVERAGE, PETROV, PETROV_PHONE, SMIRNOVA, House
from test_bookings import WALK, to_confirm
from test_resume_code import LAST_FOUR

from app.hearing import heard_by
from dialogs.broken_calls import BrokenCalls
from dialogs.services.resuming import SMS_CODES, SMS_CODES_VERSION
from ussd_gateway.exchange import Event


async def told(house: House, session_id: str) -> bool:
    """Have the network tell that a call of Petrov's ended; return whether a code was sent."""
    product = house.product
    calls = BrokenCalls(product.programmes, product.resources, house.route, product.vault, product.clock)
    return await calls.text(PETROV_PHONE, lambda session: house.route.holds(session, session_id))


async def wanting(house: House) -> None:
    """Have Petrov want a code each time."""
    now = house.worker._now()
    await house.product.people.give_consent(PETROV_PHONE, SMS_CODES, SMS_CODES_VERSION, now)


async def test_code_comes_by_itself(house, clock):
    """The SMS leads to the very screen, as if it had been asked for; told twice, it is sent once."""
    await wanting(house)
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    shown = phone.screen.text
    await house.messages()
    assert await told(house, phone.call)
    assert await told(house, phone.call)
    (message,) = await house.messages()
    clock.pass_time(60)
    await phone.dial(re.search(r"\*[0-9*]+#", message.text)[0])
    assert await phone.state() == LAST_FOUR
    assert (await phone.type(PETROV[-4:])).text == shown


async def test_session_stays_for_who_dials_again(house, clock):
    """Whoever does not wait for the SMS is asked at the next dial as ever."""
    await wanting(house)
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    before = await phone.session()
    await told(house, phone.call)
    assert await phone.session() == before
    clock.pass_time(60)
    await phone.dial("*7309#")
    assert phone.options == ["once", "always", "start_over"]


@pytest.mark.parametrize("why", ["no consent", "another call", "ended", "finished", "nothing private"])
async def test_nothing_is_sent(house, why):
    """Without the wish, for a call that is not the last one, after its end, and where nothing is half done."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    if why != "no consent":
        await wanting(house)
    call = "call-0" if why == "another call" else phone.call
    match why:
        case "ended":
            await phone.dial("*7309#")
            await phone.choose("services", "privacy", "delete", "yes")
            await wanting(house)
            call = phone.call
        case "finished":
            await phone.choose("yes")
            assert await phone.state() == f"{WALK}.booked"
        case "nothing private":
            await phone.choose("home", "insured")
    await house.messages()
    assert not await told(house, call)
    assert not await house.messages()


async def test_network_that_tells_is_heard(house):
    """An entrance that hears of a call that broke off has the code sent; of one that ended well, nothing."""
    await wanting(house)
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await house.messages()
    heard = heard_by(house.product, [house.route])
    heard(Event(phone.call, PETROV_PHONE, COVERAGE, "Success"))
    heard(Event("call-0", PETROV_PHONE, COVERAGE, "Incomplete"))
    await asyncio.gather(*(task for task in asyncio.all_tasks() if "text" in repr(task.get_coro())))
    assert not await house.messages()
    heard(Event(phone.call, PETROV_PHONE, f"*7309*1*{SMIRNOVA}#", "Incomplete"))
    await asyncio.gather(*(task for task in asyncio.all_tasks() if "text" in repr(task.get_coro())))
    assert len(await house.messages()) == 1
