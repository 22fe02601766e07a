"""Talking to an agent: a case is opened, told its number and code, and says when the answer comes."""

from datetime import UTC, datetime

import pytest
from callers import PETROV, PETROV_PHONE, STRANGER, whole
from desks import Desk
from sqlalchemy import func, select

from desk.tables import cases
from dialogs.services.handover import promise

QUESTION = "Как мне выбрать поликлинику?"
SUNDAY = datetime(2026, 11, 22, 6, 30, tzinfo=UTC).timestamp()
HOMES = {"ir": "*1420#", "ru": "*7309#", "kz": "*1406#", "cn": "*12393#"}


async def asking(phone, code="*7309#", question=QUESTION):
    """Open a case from a phone that has not agreed yet."""
    await phone.dial(code)
    await phone.choose("agent", "write")
    await phone.choose(phone.options[0])
    await phone.type(question)
    if "yes" in phone.options:
        await phone.choose("yes")
    return await whole(phone)


async def packet(house, address, programme="ru"):
    """Return the newest case's packet, as an agent sees it."""
    desk = Desk(house.product, programme)
    case = await desk.case(address)
    return await house.product.desk.working.read(await desk.agent(), case.id, desk.now)


@pytest.mark.parametrize("programme", HOMES)
async def test_phone_is_told_number_code_and_when(house, programme):
    """Who opens a case on a phone is shown its number, the code that opens the answer, and when the answer comes."""
    phone = house.handset(STRANGER)
    text = await asking(phone, HOMES[programme])
    desk = Desk(house.product, programme)
    case = await desk.case(STRANGER)
    assert await phone.state() == f"{programme}.agent.opened"
    assert case.number in text
    assert desk.code(case) in text
    assert case.channel == "sms"


async def test_chat_is_told_no_code(house):
    """A chat gets the answer itself, so no code is shown there."""
    chat = house.chat(71)
    await chat.send("/start ru")
    await chat.choose("agent", "write")
    await chat.choose("choice")
    await chat.type(QUESTION)
    screen = await chat.choose("yes")
    desk = Desk(house.product, "ru")
    case = await desk.case(chat.address)
    assert case.number in screen.text
    assert desk.code(case) not in screen.text


async def test_what_threatens_life_comes_first(house):
    """The first screen on the way to an agent has the ambulance's number, in every programme and language, on page one."""
    for code, dialled in HOMES.items():
        programme = house.product.programmes[code]
        for language in programme.languages:
            phone = house.handset(f"+7999{programme.languages.index(language)}0000{len(code)}{len(dialled)}")
            await phone.dial(dialled)
            await phone.choose("language", language)
            first = await phone.choose("agent")
            assert str(programme.facts_on(datetime.now(UTC).date())["ambulance"]) in first.text


async def test_consent_is_asked_once(house):
    """What agents will see is agreed to before the first case, and not asked for the second."""
    phone = house.handset(STRANGER)
    await asking(phone)
    await phone.dial("*7309#")
    await phone.choose("agent", "write", "other")
    await phone.type("И ещё вопрос")
    assert await phone.state() == "ru.agent.opened"
    assert len(await house.product.desk.asking.of_person(STRANGER, "ru")) == 2


async def test_without_consent_there_is_no_case(house):
    """Who does not agree goes home, and nothing of what they wrote is kept."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("agent", "write", "choice")
    await phone.type(QUESTION)
    await phone.choose("no")
    assert await phone.state() == "ru.home.menu" or (await phone.state()).startswith("ru.home")
    assert not await house.product.desk.asking.of_person(STRANGER)


async def test_same_turn_opens_one_case(house):
    """The turn that opens a case, sent again, shows the same screen and opens no second one."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("agent", "write", "choice")
    await phone.type(QUESTION)
    first = await phone.choose("yes")
    again = await phone.take(phone.turn())
    assert again.text == first.text
    async with house.product.desk.ledger.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(cases)) == 1


async def test_packet_has_the_way_and_nothing_typed(house):
    """The packet tells screens and choices in the person's language, the fund's answer and the number, and no private input."""
    phone = house.handset(PETROV_PHONE)
    await phone.dial(f"*7309*1*{PETROV}#")
    await phone.choose("yes")
    await phone.choose("agent", "write", "choice")
    await phone.type(QUESTION)
    await phone.choose("yes")
    opened = await packet(house, PETROV_PHONE)
    assert opened.packet.insured == f"…{PETROV[-4:]}"
    assert opened.packet.kind in house.product.programmes["ru"].numbers
    assert opened.packet.coverage["last_four"] == PETROV[-4:]
    assert opened.packet.place.startswith("ru.")
    assert ".agent." not in opened.packet.place
    assert PETROV not in str(opened.packet.steps)
    assert any(step.said for step in opened.packet.steps)
    assert [event.text for event in opened.events if event.kind == "opened"] == [QUESTION]


async def test_what_failed_is_in_the_packet(house):
    """Who asks for an agent after something went wrong need not tell what."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309*1*123#")
    assert "wrong" in (await phone.session()).notice
    failed = (await phone.session()).notice
    await phone.choose("agent", "write", "choice")
    await phone.type(QUESTION)
    await phone.choose("yes")
    assert (await packet(house, STRANGER)).packet.failed == [failed]


async def test_call_me_is_confirmed_by_the_last_four(house):
    """A phone that wants to be called confirms its own number by its end, or types another one."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("agent", "write", "choice", "call")
    assert STRANGER[-4:] in phone.screen.text
    assert STRANGER[:-4] not in phone.screen.text
    await phone.choose("yes", "yes")
    desk = Desk(house.product, "ru")
    case = await desk.claim(STRANGER)
    assert case.call_wanted
    assert await desk.number_to_call(case) == STRANGER


async def test_another_number_is_called(house):
    """A number that was typed is the one called."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("agent", "write", "choice", "call", "other")
    await phone.type("+79991112233")
    await phone.choose("yes")
    desk = Desk(house.product, "ru")
    case = await desk.claim(STRANGER)
    assert await desk.number_to_call(case) == "+79991112233"


async def test_chat_without_a_phone_types_one(house):
    """A chat that is linked to no phone is asked which number to call."""
    chat = house.chat(72)
    await chat.send("/start ru")
    await chat.choose("agent", "write", "choice", "call")
    assert await chat.state() == "ru.agent.other_number"


async def test_outside_office_hours_it_says_when_they_open(house, clock):
    """On a Sunday kz's clinics answer from Monday on, and what is open now stands beside it; on Monday nothing does."""
    clock.seconds = SUNDAY
    phone = house.handset("+77010000108")
    text = await asking(phone, "*1406#", "Маған көмек керек")
    assert "дүйсенбі, ең ерте 09:00" in text.replace("\n", " ")
    assert "1414" in text
    clock.pass_time(86400)
    other = house.handset("+77010000109")
    text = await asking(other, "*1406#", "Маған көмек керек")
    assert "сейсенбі, ең кеші 11:30" in text
    assert "1414" not in text


def test_promise_beyond_a_week_names_the_date(house):
    """A weekday is told for the coming days only; what is further off has its date."""
    hours = house.product.desk.offices["kz"].tier(2).hours
    eve = datetime(2026, 12, 31, 18, 0, tzinfo=UTC)
    kind, day, time = promise(hours, eve, eve).split()
    assert (kind, time) == ("from", "09:00")
    assert day in {"1", "2", "3", "4", "5", "6", "7"} or day.startswith("2027-01-")


async def test_letters_that_are_none(house):
    """A letter of 4,097 characters is refused in words, and two digits alone stay keys."""
    chat = house.chat(73)
    await chat.send("/start ru")
    await chat.choose("agent", "write", "choice")
    await chat.type("я" * 4097)
    assert await chat.state() == "ru.agent.message"
    assert "4096" in chat.screen.text.replace("\xa0", "")
    await chat.type("<script>alert(1)</script>")
    assert (await chat.state()).endswith("consent.ask")


async def test_store_of_cases_away(house, monkeypatch):
    """A desk whose database does not answer is said in words; what was typed is still there for the next try."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("agent", "write", "choice")
    await phone.type(QUESTION)

    async def broken(*_args):
        raise OSError("away")

    with monkeypatch.context() as away:
        away.setattr(type(house.product.desk.asking), "open", broken)
        await phone.choose("yes")
    assert await phone.state() == "ru.agent.message"
    await phone.type(QUESTION)
    assert await phone.state() == "ru.agent.opened"


async def test_same_subject_joins_the_open_case(house):
    """A second question about the same goes to the case that is open, with both questions in it."""
    phone = house.handset(STRANGER)
    await asking(phone)
    await asking(phone, question="И вот ещё что")
    opened = await packet(house, STRANGER)
    assert [event.text for event in opened.events if event.kind in {"opened", "said"}] == [
        QUESTION, "И вот ещё что",
    ]  # fmt: skip


async def test_rows_of_all_subjects_fit(house):
    """Every subject of a programme can be chosen on a phone, in each language."""
    for code, dialled in HOMES.items():
        programme = house.product.programmes[code]
        assert programme.subjects
        for at, language in enumerate(programme.languages):
            phone = house.handset(f"+799911{at}{len(code)}{len(dialled)}00")
            await phone.dial(dialled)
            await phone.choose("language", language, "agent", "write")
            assert tuple(phone.options) == programme.subjects
