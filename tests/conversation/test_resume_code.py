"""A call that broke off halfway through something about a person: one code, by SMS, once, from the same phone."""

import re

import pytest
from callers import IVANOV, PETROV, PETROV_PHONE, STRANGER, Handset
from test_bookings import WALK, booked, to_confirm, to_doctors

from dialogs.services.resuming import CODES_A_DAY, HOLDS_SECONDS, SMS_CODES, SMS_CODES_VERSION, TRIES

ASK, CODE, LAST_FOUR, OVER = (f"ru.{name}" for name in (
    "resume_text.ask", "resume_code.code", "resume_code.last_four", "resume_code.over"
))  # fmt: skip


async def broken_off(house, clock) -> Handset:
    """Return a phone that stood before the confirmation of a booking a minute ago, and dials again."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await house.messages()
    clock.pass_time(60)
    await phone.dial("*7309*2#")
    return phone


async def texted(phone: Handset, option: str = "once") -> str:
    """Return what the SMS says to dial."""
    screen = await phone.choose(option)
    assert screen.final
    (message,) = await phone.house.messages()
    assert (message.channel, message.address) == ("sms", phone.address)
    return re.search(r"\*[0-9*]+#", message.text)[0]


async def test_way_back_into_a_booking(house, clock):
    """The code of the SMS and the last four digits lead to the very screen, where the booking is made once."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    shown = phone.screen
    clock.pass_time(60)
    await phone.dial("*7309*2#")
    assert await phone.state() == ASK
    assert phone.options == ["once", "always", "start_over"]
    code = await texted(phone)
    assert re.fullmatch(r"\*7309\*0\*[0-9]{6}#", code)
    await phone.dial(code)
    assert await phone.state() == LAST_FOUR
    again = await phone.type(PETROV[-4:])
    assert (again.text, again.options, again.roads) == (shown.text, shown.options, shown.roads)
    assert await phone.state() == f"{WALK}.confirm"
    await phone.choose("yes")
    assert await phone.state() == f"{WALK}.booked"
    assert len(await booked(house, PETROV)) == 1


async def test_way_back_leads_on(house, clock):
    """From the screen gone on with, back leads where it led before the line dropped."""
    phone = await broken_off(house, clock)
    await phone.dial(await texted(phone))
    await phone.type(PETROV[-4:])
    await phone.choose("back")
    assert await phone.state() == f"{WALK}.times"


@pytest.mark.parametrize("key", ["0", "00", "97", "98", "99", "7", "1234"])
async def test_no_key_leads_past_the_question(house, clock, key):
    """At the offer of a code no key leads back into the call: neither at once nor by going back from where it led."""
    phone = await broken_off(house, clock)
    for typed in (key, "0", "0", "0"):
        await phone.type(typed)
        assert not (await phone.state()).startswith(WALK)
        assert "Лебедев" not in phone.screen.text
        assert PETROV[-4:] not in phone.screen.text


async def test_what_is_left_says_nothing(house, clock):
    """Once the SMS is asked for, the session holds nothing of the call; neither SMS nor store tell whom it was about."""
    phone = await broken_off(house, clock)
    await phone.choose("once")
    session = await phone.session()
    assert (session.sealed, session.trail, session.slots) == (b"", [], {})
    (message,) = await house.messages()
    assert not re.search(r"[0-9]{4}", re.sub(r"\*7309\*0\*[0-9]{6}#", "", message.text))
    key = f"d:{house.product.sessions._tag(PETROV_PHONE)}"
    kept = b" ".join(await house.product.pipeline.execute("HGETALL", key))
    code = re.search(r"[0-9]{6}#", message.text)[0][:6]
    assert code.encode() not in kept
    assert PETROV[-4:].encode() not in kept


async def test_it_works_once(house, clock):
    """Dialled again, also by a network that repeats itself much later, the code opens nothing."""
    phone = await broken_off(house, clock)
    code = await texted(phone)
    await phone.dial(code)
    await phone.type(PETROV[-4:])
    await phone.type(PETROV[-4:])
    clock.pass_time(60)
    await phone.dial(code)
    assert await phone.state() == OVER
    await phone.choose("begin")
    assert await phone.state() == "ru.home.menu"


async def test_another_phone(house, clock):
    """The code means nothing on another phone, and trying it there takes no try away."""
    phone = await broken_off(house, clock)
    code = await texted(phone)
    other = house.handset(STRANGER)
    for _ in range(TRIES + 1):
        await other.dial(code)
        assert await other.state() == OVER
    await phone.dial(code)
    assert await phone.state() == LAST_FOUR


@pytest.mark.parametrize("second", ["code", "last_four"])
async def test_wrong_ones_are_counted(house, clock, second):
    """Three wrong codes or endings in all, and the right ones open nothing any more."""
    phone = await broken_off(house, clock)
    code = await texted(phone)
    wrong = f"{(int(code[-7:-1]) + 1) % 1_000_000:06}"
    await phone.dial(f"*7309*0*{wrong}#")
    assert (await phone.state(), (await phone.session()).notice) == (CODE, "wrong_resume_code")
    if second == "code":
        await phone.type(*[wrong] * (TRIES - 1))
    else:
        await phone.type(code[-7:-1])
        await phone.type("0000")
        assert (await phone.state(), (await phone.session()).notice) == (LAST_FOUR, "wrong_last_four")
        await phone.type("0001")
    assert await phone.state() == OVER
    await phone.dial(code)
    assert await phone.state() == OVER


async def test_its_time_is_over(house, clock):
    """The store forgets the call after two hours, without anybody's doing."""
    phone = await broken_off(house, clock)
    await texted(phone)
    left = await house.product.pipeline.execute("TTL", f"d:{house.product.sessions._tag(PETROV_PHONE)}")
    assert HOLDS_SECONDS - 60 <= left <= HOLDS_SECONDS


async def test_newer_code_ends_the_older_one(house, clock):
    """Of two codes the one in the newest SMS is good."""
    phone = await broken_off(house, clock)
    first = await texted(phone)
    await to_confirm(phone, PETROV)
    clock.pass_time(60)
    await phone.dial("*7309#")
    second = await texted(phone)
    await phone.dial(first)
    assert await phone.state() == CODE
    await phone.type(second[-7:-1])
    assert await phone.state() == LAST_FOUR


async def test_codes_a_day(house, clock):
    """A phone has a few codes a day: who wants more begins again, and is told."""
    phone = await broken_off(house, clock)
    for _ in range(CODES_A_DAY):
        await phone.dial(await texted(phone))
        await phone.type(PETROV[-4:])
        clock.pass_time(60)
        await phone.dial("*7309*2#")
    await phone.choose("once")
    session = await phone.session()
    assert session.notice == "resume_limit"
    assert not session.sealed
    assert not await house.messages()


async def test_typed_instead_of_dialled(house, clock):
    """Who dials the code's place alone is asked for it; a word that is no code is refused and takes no try away."""
    phone = await broken_off(house, clock)
    code = await texted(phone)
    await phone.dial("*7309*0#")
    assert await phone.state() == CODE
    await phone.type("12", "abc", "1", "12345")
    assert await phone.state() == CODE
    await phone.type(code[-7:-1], PETROV[-4:])
    assert await phone.state() == f"{WALK}.confirm"


async def test_answer_that_waits_lets_the_code_pass(house, clock):
    """An answer that waits stands before other codes, not before the one that the person was just sent."""
    phone = await broken_off(house, clock)
    code = await texted(phone)
    await house.product.sessions.flag_waiting(PETROV_PHONE, 600)
    await phone.dial(code)
    assert await phone.state() == LAST_FOUR


async def test_consent_to_later_ones(house, clock):
    """Yes to each time is a consent of its own, a single yes is none; deleting one's data ends it and the call kept."""
    people = house.product.people
    phone = await broken_off(house, clock)
    await texted(phone)
    assert not await people.consent(PETROV_PHONE, SMS_CODES, SMS_CODES_VERSION)
    await to_confirm(phone, PETROV)
    clock.pass_time(60)
    await phone.dial("*7309#")
    code = await texted(phone, "always")
    assert await people.consent(PETROV_PHONE, SMS_CODES, SMS_CODES_VERSION)
    await phone.dial("*7309#")
    await phone.choose("services", "privacy", "delete", "yes")
    assert not await people.consent(PETROV_PHONE, SMS_CODES, SMS_CODES_VERSION)
    await phone.dial(code)
    assert await phone.state() == OVER


async def test_start_over_forgets(house, clock):
    """Start over leads to what was dialled, with nothing of the call that broke off, and sends nothing."""
    phone = await broken_off(house, clock)
    await phone.choose("start_over")
    session = await phone.session()
    assert session.state == "ru.appointment.about"
    assert not session.sealed
    assert session.trail == []
    assert not await house.messages()


async def test_nothing_half_done_has_no_code(house, clock):
    """Dropping from a list of one's bookings or after booking is no form: the next call begins anew."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await phone.choose("yes")
    assert await phone.state() == f"{WALK}.booked"
    clock.pass_time(60)
    await phone.dial("*7309#")
    assert await phone.state() == "ru.home.menu"


async def test_long_form_in_the_middle(house, clock):
    """Doctors, days and times are halfway through too; the rows come back with the screen."""
    phone = house.handset("+79270000003")
    await to_doctors(phone, IVANOV)
    assert await phone.state() == f"{WALK}.doctors"
    shown = phone.screen
    await house.messages()
    clock.pass_time(60)
    await phone.dial("*7309#")
    await phone.dial(await texted(phone))
    again = await phone.type(IVANOV[-4:])
    assert (again.text, again.options) == (shown.text, shown.options)


async def test_codes_by_themselves_end(house, clock):
    """Who wants a code each time is offered to end that, at the question itself; the question then is as before."""
    people = house.product.people
    phone = await broken_off(house, clock)
    await texted(phone, "always")
    await to_confirm(phone, PETROV)
    clock.pass_time(60)
    await phone.dial("*7309#")
    assert phone.options == ["once", "never", "start_over"]
    await phone.choose("never")
    assert not await people.consent(PETROV_PHONE, SMS_CODES, SMS_CODES_VERSION)
    assert (await phone.state(), phone.options) == (ASK, ["once", "always", "start_over"])
    await phone.dial(await texted(phone))
    assert await phone.state() == LAST_FOUR


async def test_asked_twice_by_the_network(house, clock):
    """A request for the SMS that the network sends again is answered the same, and its one code is good."""
    phone = await broken_off(house, clock)
    said = await phone.choose("once")
    assert await phone.take(phone.turn()) == said
    (message,) = await house.messages()
    opening = re.search(r"\*[0-9*]+#", message.text)[0]
    asked = await phone.dial(opening)
    assert await phone.take(phone.turn()) == asked
    shown = await phone.type(PETROV[-4:])
    assert (await phone.take(phone.turn())).text == shown.text
    assert await phone.state() == f"{WALK}.confirm"
