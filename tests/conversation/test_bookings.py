"""Doctor's appointments: a time belongs to one person, is booked once, and is given back when it is not needed."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from callers import PETROV, PETROV_PHONE, SMIRNOVA, SMIRNOVA_PHONE, Chat, Handset, House, whole
from test_same_turn import claim_passes, killed_in_call

from coverage_backend.account import Booking, Doctor, FreeSlot
from coverage_backend.codes import RU_ENP
from coverage_backend.eligibility import Identifier
from documents.papers import Calendar, decode

CHILD = "9900000000000044"
"""Petrov's, with his phone on file."""
THERAPIST = "ru-clinic-3.therapist"
WALK = "ru.appointment.booking"
DAY_BEFORE_AT_SIX = datetime(2026, 11, 23, 14, tzinfo=UTC).timestamp()
"""Of Tuesday, 18:00 in Ulyanovsk."""


async def to_doctors(caller: Handset | Chat, number: str, *, family: bool = False) -> None:
    """Walk to the list of doctors of the person's clinic."""
    await (caller.dial("*7309*2#") if isinstance(caller, Handset) else caller.send("/start ru-appointment"))
    await caller.choose("book", *(["family"] if family else []))
    await caller.type(number)
    while not (await caller.state()).startswith((f"{WALK}.doctors", f"{WALK}.mine", f"{WALK}.no")):
        await caller.choose("yes" if "consent" in await caller.state() else "no")


async def to_confirm(caller: Handset | Chat, number: str, day: int = 1, time: int = 1) -> None:
    """Walk to the confirmation of a therapist's time, by default on Tuesday."""
    await to_doctors(caller, number)
    await caller.choose("r0")
    await caller.choose(caller.options[day])
    await caller.choose(caller.options[time])
    assert await caller.state() == f"{WALK}.confirm"


async def linked(house: House, chat_id: int, phone: str) -> Chat:
    """Return the chat of somebody who shared their phone's number."""
    chat = house.chat(chat_id)
    await house.product.resources.links.link(chat.address, phone, datetime.now(UTC))
    return chat


async def booked(house: House, number: str) -> list[Booking]:
    """Return the person's bookings that stand."""
    found = await house.product.backends["ru"].bookings(Identifier(RU_ENP, number), within=5)
    return [one for one in found if one.status == "booked"]


async def free(house: House) -> list[datetime]:
    """Return when the therapist is free."""
    now = datetime.fromtimestamp(house.product.clock(), UTC)
    slots = await house.product.backends["ru"].free_slots(THERAPIST, now, now + timedelta(days=14), within=5)
    return [one.start for one in slots]


async def test_one_of_two_gets_the_time(house):
    """Of a phone and a chat that confirm one time at once, one gets it; the other is told, and shown what is left."""
    phone, chat = house.handset(PETROV_PHONE), await linked(house, 60, SMIRNOVA_PHONE)
    await to_confirm(phone, PETROV)
    await to_confirm(chat, SMIRNOVA)
    wanted = phone.screen.text.partition("\n")[0]
    await asyncio.gather(phone.choose("yes"), chat.choose("yes"))
    callers = {await caller.state(): caller for caller in (phone, chat)}
    assert callers.keys() == {f"{WALK}.booked", f"{WALK}.times"}
    slower = await callers[f"{WALK}.times"].session()
    assert slower.notice == "time_taken"
    (one,) = [*await booked(house, PETROV), *await booked(house, SMIRNOVA)]
    assert f"{one.start:%d.%m %H:%M}" in wanted
    assert f"r{one.start:%H%M}" not in callers[f"{WALK}.times"].options


async def test_copies_of_the_confirmation_book_once(house):
    """Twenty copies of the confirming request make one booking and one message, and get one answer."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    phone.text += "*1"
    screens = await asyncio.gather(*(house.product.assistant.reply(phone.turn()) for _ in range(20)))
    assert len({screen.text for screen in screens}) == 1
    assert await phone.state() == f"{WALK}.booked"
    assert len(await booked(house, PETROV)) == 1
    assert len(await house.messages()) == 1


async def test_turn_killed_while_the_fund_thinks_books_once(house, house_fund):
    """A confirmation whose process dies while the fund is asked is carried on, and books once."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    phone.text += "*1"
    await killed_in_call(house, house_fund, lambda: house.product.assistant.reply(phone.turn()))
    await claim_passes(house, phone.address)
    await phone.take(phone.turn())
    assert await phone.state() == f"{WALK}.booked"
    assert len(await booked(house, PETROV)) == 1


async def test_turn_killed_after_booking_books_once(house, monkeypatch):
    """A confirmation whose process dies when the fund had booked and nothing was saved yet finds its booking again."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    save, killed = house.product.sessions.save, []

    async def killing(*args: Any, release: bool = False, **more: Any) -> int:
        if release and not killed:
            killed.append(True)
            raise asyncio.CancelledError
        return await save(*args, release=release, **more)

    monkeypatch.setattr(house.product.sessions, "save", killing)
    with pytest.raises(asyncio.CancelledError):
        await phone.choose("yes")
    (first,) = await booked(house, PETROV)
    await claim_passes(house, phone.address)
    await phone.take(phone.turn())
    assert await phone.state() == f"{WALK}.booked"
    assert await booked(house, PETROV) == [first]
    assert len(await house.messages()) == 1


async def test_booking_without_an_answer_is_looked_up(house, house_fund):
    """When the fund books and its answer does not come, nobody is told "no": looked up, the booking is there, once."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await house_fund.fail("ru", "taken", 3)
    await phone.choose("yes")
    assert await phone.state() == f"{WALK}.unsure"
    await house_fund.fail("ru", "none")
    await phone.choose("look")
    assert await phone.state() == f"{WALK}.booked"
    assert len(await booked(house, PETROV)) == 1
    assert [message.channel for message in await house.messages()] == ["sms"]


async def test_lost_booking_is_asked_for_with_its_key(house, house_fund):
    """What was booked without an answer, and cancelled elsewhere, is not booked again by asking again; a new choice is."""
    phone, chat = house.handset(PETROV_PHONE), await linked(house, 61, PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await house_fund.fail("ru", "taken", 3)
    await phone.choose("yes")
    await house_fund.fail("ru", "none")
    await to_doctors(chat, PETROV)
    await chat.choose("r0", "cancel", "yes")
    await phone.choose("look")
    assert await phone.state() == f"{WALK}.missing"
    await phone.choose("again")
    assert await phone.state() == f"{WALK}.times"
    assert not await booked(house, PETROV)
    await phone.choose(phone.options[1], "yes")
    assert await phone.state() == f"{WALK}.booked"
    assert len(await booked(house, PETROV)) == 1


async def test_fund_away_loses_nothing(house, house_fund):
    """While the fund is away the wish is kept, the clinic's phone is named, and the same press books when it is back."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await house_fund.fail("ru", "away")
    await phone.choose("yes")
    assert await phone.state() == f"{WALK}.not_asked"
    assert "00-02-03" in await whole(phone)
    await phone.choose("again")
    assert await phone.state() == f"{WALK}.not_asked"
    await house_fund.fail("ru", "none")
    await phone.choose("again")
    assert await phone.state() == f"{WALK}.booked"
    assert len(await booked(house, PETROV)) == 1


@pytest.mark.parametrize("step", ["days", "times", "taking_time"])
async def test_fund_away_in_the_walk(house, house_fund, step):
    """A fund that is away in the middle of the walk leaves the walk where it was."""
    phone = house.handset(PETROV_PHONE)
    await to_doctors(phone, PETROV)
    walked = {"days": 0, "times": 1, "taking_time": 2}[step]
    for _ in range(walked):
        await phone.choose(phone.options[0])
    await house_fund.fail("ru", "500")
    await phone.choose(phone.options[0])
    assert (await phone.state()).startswith(f"{WALK}.away_")
    await house_fund.fail("ru", "none")
    await phone.choose("again")
    assert await phone.state() == f"{WALK}.{'days' if step == 'days' else 'times'}"


async def test_cancelling_frees_the_time(house, clock):
    """A cancelled time is free for others, and no reminder of it is sent."""
    phone = house.handset(PETROV_PHONE)
    before = await free(house)
    await to_confirm(phone, PETROV)
    await phone.choose("yes")
    assert len(await free(house)) == len(before) - 1
    await phone.choose("cancel", "yes")
    assert await phone.state() == f"{WALK}.cancelled"
    assert await free(house) == before
    assert not await booked(house, PETROV)
    clock.seconds = DAY_BEFORE_AT_SIX + 3600
    assert all("made" in message.key for message in await house.messages())


async def test_cancelling_without_an_answer(house, house_fund):
    """A cancellation whose answer does not come is asked for again, and cancels once."""
    phone = house.handset(PETROV_PHONE)
    before = await free(house)
    await to_confirm(phone, PETROV)
    await phone.choose("yes")
    await house_fund.fail("ru", "taken", 3)
    await phone.choose("cancel", "yes")
    assert await phone.state() == f"{WALK}.uncancelled"
    await house_fund.fail("ru", "none")
    await phone.choose("again")
    assert await phone.state() == f"{WALK}.cancelled"
    assert await free(house) == before


async def test_reminder_leaves_the_evening_before(house, clock):
    """The evening before, at six where the clinic is, one reminder leaves; it names neither doctor nor clinic."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await phone.choose("yes")
    (one,) = await booked(house, PETROV)
    (told,) = await house.messages()
    for hidden in (one.doctor, "Терапевт"):
        assert hidden not in told.text
    assert one.organisation in told.text
    clock.seconds = DAY_BEFORE_AT_SIX - 1
    assert not await house.messages()
    clock.seconds = DAY_BEFORE_AT_SIX
    (reminder,) = await house.messages()
    assert (reminder.channel, reminder.address) == ("sms", PETROV_PHONE)
    assert f"{one.start:%H:%M}" in reminder.text
    for hidden in (one.doctor, "Терапевт", one.organisation):
        assert hidden not in reminder.text


async def test_no_reminder_of_what_is_too_near(house, clock):
    """A time on the next morning that is booked late in the evening is not reminded of."""
    clock.seconds = DAY_BEFORE_AT_SIX + 1
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV, day=0)
    await phone.choose("yes")
    assert len(await booked(house, PETROV)) == 1
    assert len(await house.messages()) == 1
    clock.pass_time(3 * 86400)
    assert not await house.messages()


async def test_doctor_is_named_after_a_yes_only(house):
    """The SMS that names the doctor leaves when the person has said yes to that, and not before."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await phone.choose("yes")
    await house.messages()
    await phone.choose("doctor", "no")
    assert not await house.messages()
    await phone.choose("doctor", "yes")
    (message,) = await house.messages()
    (one,) = await booked(house, PETROV)
    assert one.doctor in message.text


async def test_chat_gets_a_calendar_entry_and_its_taking_back(house):
    """A chat gets an entry with an alarm, and with a cancellation the same entry cancelled; a phone gets neither."""
    chat = await linked(house, 62, PETROV_PHONE)
    await to_confirm(chat, PETROV)
    await chat.choose("yes")
    (one,) = await booked(house, PETROV)
    (message,) = await house.messages()
    made = decode(message.attachment)
    assert isinstance(made, Calendar)
    assert (made.events[0].start, made.events[0].cancelled) == (one.start, False)
    assert made.events[0].alarm_minutes
    assert one.doctor not in made.events[0].title + made.events[0].note
    await chat.choose("cancel", "yes")
    (message,) = await house.messages()
    back = decode(message.attachment)
    assert isinstance(back, Calendar)
    assert (back.events[0].uid, back.events[0].cancelled) == (made.events[0].uid, True)


async def test_same_doctor_twice_a_day_is_refused(house):
    """A second time with the same doctor on the same day is refused, and the first one shown."""
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV, time=1)
    await phone.choose("yes")
    (first,) = await booked(house, PETROV)
    await phone.choose("another", "r0")
    await phone.choose(phone.options[1])
    await phone.choose(phone.options[3], "yes")
    assert (await phone.state(), (await phone.session()).notice) == (f"{WALK}.booked", "same_day")
    assert f"{first.start:%H:%M}" in await whole(phone)
    assert await booked(house, PETROV) == [first]


@pytest.mark.parametrize("screen", ["times", "confirm"])
@pytest.mark.parametrize(("days", "state", "notice"), [(2, "times", "time_past"), (3, "days", "day_full")])
async def test_time_that_has_passed_is_refused(house, clock, screen, days, state, notice):
    """A time that passed while its screen was open is not booked: the person is told, and shown what is left."""
    chat = await linked(house, 63, PETROV_PHONE)
    await to_confirm(chat, PETROV)
    if screen == "times":
        await chat.choose("other")
    clock.pass_time(days * 86400)
    await chat.choose("yes" if screen == "confirm" else chat.options[1])
    assert (await chat.state(), (await chat.session()).notice) == (f"{WALK}.{state}", notice)
    assert not await booked(house, PETROV)


async def test_bookings_are_shown_again(house):
    """Asked again, on either channel, the person sees the booking as the fund has it, and can cancel it there."""
    phone, chat = house.handset(PETROV_PHONE), await linked(house, 64, PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await phone.choose("yes")
    await to_doctors(chat, PETROV)
    assert await chat.state() == f"{WALK}.mine"
    await chat.choose("r0")
    assert await chat.state() == f"{WALK}.booked"
    await chat.choose("cancel", "yes")
    await phone.choose("cancel", "yes")
    assert await phone.state() == f"{WALK}.cancelled"
    assert not await booked(house, PETROV)


async def test_child_is_booked_in_its_own_name(house):
    """What a parent books for a child is the child's booking, and shows the child's number."""
    phone = house.handset(PETROV_PHONE)
    await to_doctors(phone, CHILD, family=True)
    await phone.choose("r1")
    await phone.choose(phone.options[1])
    await phone.choose(phone.options[1], "yes")
    assert CHILD[-4:] in phone.screen.text
    (one,) = await booked(house, CHILD)
    assert one.speciality == "paediatrician"
    assert not await booked(house, PETROV)


@pytest.mark.parametrize(
    ("clinic", "state"),
    [([], "no_clinic"), ([{"reference": "Organization/ru-volga-med", "display": "Полевой стан"}], "nobody")],
)
async def test_nobody_to_book(house, house_fund, clinic, state):
    """Somebody without a clinic is led to choosing one; where nobody can be booked that is said."""
    patient = {
        "resourceType": "Patient",
        "id": "ru-lonely",
        "active": True,
        "identifier": [{"system": RU_ENP, "value": "9900000000000101"}],
        "name": [{"family": "Одинцов", "given": ["Павел"]}],
        "telecom": [{"system": "phone", "value": "+79270000077"}],
        "birthDate": "1990-01-01",
        "generalPractitioner": clinic,
    }
    await house_fund.put("ru", "Patient/ru-lonely", patient)
    phone = house.handset("+79270000077")
    await to_doctors(phone, "9900000000000101")
    assert await phone.state() == f"{WALK}.{state}"


async def test_nothing_free(house, house_fund):
    """A doctor without a free time for two weeks has a screen that says so and leads to the others."""
    await house_fund.fill("ru", THERAPIST)
    phone = house.handset(PETROV_PHONE)
    await to_doctors(phone, PETROV)
    await phone.choose("r0")
    assert await phone.state() == f"{WALK}.none"
    await phone.choose("doctors", "r1")
    assert await phone.state() == f"{WALK}.days"


async def test_day_filled_meanwhile(house, house_fund):
    """When the last time of a day goes while it is looked at, the days are shown again."""
    phone = house.handset(PETROV_PHONE)
    await to_doctors(phone, PETROV)
    await phone.choose("r0")
    await house_fund.fill("ru", THERAPIST)
    await phone.choose(phone.options[0])
    assert (await phone.state(), (await phone.session()).notice) == (f"{WALK}.none", "day_full")


async def test_way_back_has_each_list_again(house):
    """Back from the confirmation is the list of times, then that of days, then that of doctors, each as it was."""
    phone = house.handset(PETROV_PHONE)
    await to_doctors(phone, PETROV)
    seen = [phone.options]
    for at in (0, 1):
        await phone.choose(seen[-1][at])
        seen.append(phone.options)
    await phone.choose(seen[-1][2])
    while seen:
        await phone.choose("back")
        assert phone.options == seen.pop()


async def test_speciality_without_words_is_a_doctor(house, monkeypatch):
    """A doctor of a speciality that has no name here is shown as a doctor, booked with it, and found again, once."""
    fund = house.product.backends["ru"]
    doctors = fund.doctors

    async def renamed(*args: Any, **more: Any) -> list[Doctor]:
        return [replace(one, speciality="endocrinologist") for one in await doctors(*args, **more)]

    monkeypatch.setattr(fund, "doctors", renamed)
    phone = house.handset(PETROV_PHONE)
    await to_confirm(phone, PETROV)
    await phone.choose("yes")
    assert await phone.state() == f"{WALK}.booked"
    assert "Врач" in await whole(phone)
    (one,) = await booked(house, PETROV)
    assert one.speciality == "endocrinologist"
    await to_doctors(phone, PETROV)
    assert await phone.state() == f"{WALK}.mine"
    await phone.choose("another", "r0", "r261124")
    await phone.choose(phone.options[0], "yes")
    assert (await phone.session()).notice == "same_day"
    assert len(await booked(house, PETROV)) == 1


async def test_days_on_both_sides_of_a_clock_change(house, monkeypatch):
    """Where the clocks change between two days, the time taken is the time picked, by the clock of that day."""
    fund = house.product.backends["ru"]
    slots = fund.free_slots

    async def changed(*args: Any, **more: Any) -> list[FreeSlot]:
        """Return the times as of a clinic whose clocks went back an hour before Wednesday."""
        zone = timezone(timedelta(hours=3))
        return [
            replace(one, start=one.start.astimezone(zone), end=one.end.astimezone(zone))
            if one.start.date() > date(2026, 11, 24)
            else one
            for one in await slots(*args, **more)
        ]

    monkeypatch.setattr(fund, "free_slots", changed)
    phone = house.handset(PETROV_PHONE)
    await to_doctors(phone, PETROV)
    await phone.choose("r0", "r261126")
    picked = phone.options[2]
    await phone.choose(picked)
    assert await phone.state() == f"{WALK}.confirm"
    assert f"{picked[1:3]}:{picked[3:]}" in phone.screen.text
