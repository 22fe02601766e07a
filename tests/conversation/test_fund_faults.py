"""A fund that fails: the person is told that nothing is known, never that they are not covered."""

import asyncio
import time
from dataclasses import replace
from typing import Any

import pytest
from callers import COVERAGE, IVANOV, PETROV, PETROV_PHONE, SMIRNOVA, STRANGER, House, owing, whole

from coverage_backend.account import Doctor
from ussd_gateway.simulator.handset import Handset as Phone

FAULTS = ["away", "500", "garbage", "truncated", "endless", "redirect", "other-person"]
HEALTH = ("полис действует", "действующего полиса", PETROV[-4:], SMIRNOVA[-4:])
SECONDS = 2.8


@pytest.mark.parametrize("kind", FAULTS)
async def test_fund_that_fails_leaves_it_unknown(house, house_fund, kind):
    """Whatever the fund does wrong, both channels say that nothing is known, and offer ways on."""
    await house_fund.fail("ru", kind)
    for caller in (house.handset(STRANGER), house.chat(90)):
        await (caller.dial(COVERAGE) if caller.address == STRANGER else caller.send("/start ru-coverage"))
        await caller.type(SMIRNOVA)
        await caller.choose("yes")
        assert await caller.state() == "ru.coverage.unknown"
        assert caller.options == ["again", "by_sms", "contacts"]
        assert not caller.screen.final
        await caller.choose("again")
        assert await caller.state() == "ru.coverage.unknown"
    await house_fund.fail("ru", "none")
    await caller.choose("again")
    assert await caller.state() == "ru.coverage.not_insured"


async def rows(house: House) -> int:
    """Return how many answers are owed in SQL."""
    return len((await house.product.people.export(STRANGER))["owed"])


async def sms(phone: Phone) -> str:
    """Return the first SMS that comes to a handset."""
    async with asyncio.timeout(10):
        while not phone.sms:
            await phone.changed(phone.version)
    return phone.sms[0].text


async def test_slow_fund_is_waited_for_and_the_answer_comes_by_sms(demo, fund, clock):
    """A slow fund gives a polite END in time, then an SMS without health data, then the answer behind four digits."""
    await fund.fail("ru", "slow", 2.5)
    phone = demo.mobile.handset(PETROV_PHONE)
    await phone.dial(f"*7309*1*{PETROV}#")
    begun = time.monotonic()
    await phone.reply("1")
    assert time.monotonic() - begun < SECONDS
    assert phone.phase == "ended"
    assert phone.outcome == 0
    assert len((await demo.product.people.export(PETROV_PHONE))["owed"]) == 1
    await fund.fail("ru", "none")
    clock.pass_time(60)
    text = await sms(phone)
    assert "*7309#" in text
    assert not any(word in text for word in HEALTH)
    await phone.dial("*7309#")
    await phone.reply(PETROV[-4:])
    found = await demo.product.sessions.read(PETROV_PHONE)
    assert found.session.state == "ru.coverage.own_insured"
    assert PETROV[-4:] in phone.screen
    assert not found.waiting


async def test_slow_fund_on_telegram(demo, fund, clock):
    """The same in a chat: the bot says so, writes when the answer is there, and /start opens it."""
    await fund.fail("ru", "slow", 2.5)
    person = demo.telegram.person(900, "Оля", "ru", STRANGER)
    person.send_text("/start ru-coverage")
    await person.next_change()
    person.send_text(SMIRNOVA)
    await person.see("согласны")
    person.press("Согласен, согласна")
    await person.see("Фонд отвечает медленно")
    await fund.fail("ru", "none")
    clock.pass_time(60)
    notice = await person.see("Ответ на ваш вопрос готов", 10)
    assert not any(word in notice.text for word in HEALTH)
    person.send_text("/start")
    await person.see("последние четыре цифры")
    person.send_text(SMIRNOVA[-4:])
    await person.see("действующего полиса нет")


async def test_row_is_in_sql_before_the_goodbye(house, house_fund, monkeypatch):
    """When the owed row cannot be kept, "later" is not said."""

    async def full(**_row: object) -> bool:
        raise OSError("disk full")

    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    await house_fund.fail("ru", "slow", 2.2)
    monkeypatch.setattr(house.product.owed, "owe", full)
    with pytest.raises(OSError, match="disk full"):
        await phone.choose("yes")
    assert await rows(house) == 0
    assert await phone.state() == "ru.coverage.checking"


async def test_worker_waits_for_a_fund_that_is_always_slow(house, house_fund):
    """A fund that takes longer than a turn may is answered for: the worker has more patience."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    await house_fund.fail("ru", "slow", 2.4)
    assert (await phone.choose("yes")).final
    assert await house.worker.work_once() == 1
    assert len(await house.messages()) == 1


async def test_by_sms_owes_the_answer(house, house_fund):
    """The option on the screen that knows nothing owes the answer; right digits open it, and once is enough."""
    phone = await owing(house, house_fund)
    (notice,) = await house.messages()
    assert (notice.channel, notice.address) == ("sms", STRANGER)
    assert IVANOV[-4:] not in notice.text
    await phone.dial("*7309#")
    assert await phone.state() == "ru.waiting.last_four"
    await phone.type(IVANOV[-4:])
    assert await phone.state() == "ru.coverage.conditional"
    assert IVANOV[-4:] in await whole(phone)
    await phone.dial("*7309#")
    assert await phone.state() == "ru.home.menu"


async def test_wrong_digits_drop_it(house, house_fund):
    """The third wrong guess drops the answer, over however many calls they are spread."""
    phone = await owing(house, house_fund)
    for wrong in ("1111", "2222"):
        await phone.dial("*7309#")
        await phone.type(wrong)
        assert (await phone.session()).notice == "wrong_last_four"
    await phone.dial("*7309#")
    await phone.type("3333")
    assert await phone.state() == "ru.home.menu"
    assert await rows(house) == 0
    await phone.dial("*7309#")
    assert await phone.state() == "ru.home.menu"


async def test_two_answers_wait_one_after_the_other(house, house_fund):
    """Where two answers wait, the second is still offered when the first was opened."""
    phone = await owing(house, house_fund)
    await phone.dial("*7309#")
    await phone.choose("skip", "insured", "coverage")
    await house_fund.fail("ru", "away")
    await phone.type(SMIRNOVA)
    await phone.choose("by_sms")
    await house_fund.fail("ru", "none")
    await house.worker.work_once()
    await phone.dial("*7309#")
    await phone.type(SMIRNOVA[-4:])
    assert await phone.state() == "ru.coverage.not_insured"
    await phone.dial("*7309#")
    assert await phone.state() == "ru.waiting.last_four"
    await phone.type(IVANOV[-4:])
    assert await phone.state() == "ru.coverage.conditional"


async def test_fund_that_does_not_say_until_when(house, house_fund):
    """Somebody insured without an end date gets an answer, not an apology."""
    cover = {
        "resourceType": "Coverage",
        "id": "ru-insured.cover",
        "status": "active",
        "beneficiary": {"reference": "Patient/ru-insured"},
        "period": {"start": "2026-01-01"},
        "payor": [{"display": "Волга"}],
    }
    await house_fund.put("ru", "Coverage/ru-insured.cover", cover)
    for number in (STRANGER, PETROV_PHONE):
        phone = house.handset(number)
        await phone.dial(f"*7309*1*{PETROV}#")
        await phone.choose("yes")
        assert (await phone.state()).endswith("insured")
        assert PETROV[-4:] in phone.screen.text


async def test_call_that_breaks_is_no_answer(house, monkeypatch):
    """A call that fails in a way nobody thought of is said to be unavailable, and does not hold the session for ever."""

    async def broken(*_args: object, **_more: object) -> None:
        raise KeyError("id")

    phone = house.handset(PETROV_PHONE)
    await phone.dial("*7309*2#")
    monkeypatch.setattr(house.product.backends["ru"], "bookings", broken)
    await phone.choose("book")
    await phone.type(PETROV)
    await phone.choose("yes", "no")
    assert await phone.state() == "ru.appointment.booking.away"
    monkeypatch.undo()
    await phone.choose("again")
    assert await phone.state() == "ru.appointment.booking.doctors"


async def test_screen_that_breaks_leads_home(house, monkeypatch):
    """An answer that cannot be put into words leads home with a notice, and the next turn is answered like any other."""
    fund = house.product.backends["ru"]
    doctors = fund.doctors

    async def strange(*args: Any, **more: Any) -> list[Doctor]:
        return [replace(one, hours=((9, "8;00", ""),)) for one in await doctors(*args, **more)]

    monkeypatch.setattr(fund, "doctors", strange)
    phone = house.handset(PETROV_PHONE)
    await phone.dial("*7309*2#")
    await phone.choose("book")
    await phone.type(PETROV)
    await phone.choose("yes", "no", "r0")
    assert await phone.state() == "ru.home.menu"
    assert (await phone.session()).notice == "restarted"
    await phone.choose("tools")
    assert await phone.state() == "ru.tools.menu"
