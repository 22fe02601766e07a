"""One owner of a conversation: an agent's claim holds a chat, the person can call the menu back, and lands where they were."""

import pytest
from callers import PETROV, STRANGER
from desks import Desk, holding
from test_agent import QUESTION, asking

from desk.case import Kind
from dialogs.model import Call
from state.session import Session

FORM = "ru.appointment"


async def in_chat(house, number):
    """Return a chat whose person has opened a case, and the desk that it is at."""
    chat = house.chat(number)
    await chat.send("/start ru")
    await chat.choose("agent", "write", "choice")
    await chat.type(QUESTION)
    await chat.choose("yes")
    return chat, Desk(house.product, "ru")


async def test_claim_holds_the_chat_and_words_go_to_the_case(house):
    """While an agent holds the case, what is typed goes to them and not to a menu."""
    chat, desk = await in_chat(house, 81)
    await chat.send("/menu")
    await desk.claim(chat.address)
    assert await chat.state() == "ru.agent.talk"
    await chat.send("Мне нужна поликлиника рядом с домом")
    assert await chat.state() == "ru.agent.talk"
    case = await desk.case(chat.address)
    _, events = await house.product.desk.asking.told(chat.address, case.id)
    assert [event.text for event in events][-1] == "Мне нужна поликлиника рядом с домом"


async def test_person_calls_the_menu_back(house):
    """Home leads out of a held conversation at any time; the agent's next answer leads into it again."""
    chat, desk = await in_chat(house, 82)
    await desk.claim(chat.address)
    await chat.send("/menu")
    assert await chat.state() == house.product.programmes["ru"].home
    await desk.follow()
    assert await chat.state() == house.product.programmes["ru"].home
    await desk.answer(chat.address, "Вот список поликлиник")
    assert await chat.state() == "ru.agent.talk"


async def test_agent_command_leads_to_the_open_case(house):
    """Who asks for an agent while a case is open is in it at once."""
    chat, _ = await in_chat(house, 83)
    await chat.send("/menu")
    await chat.send("/agent")
    assert await chat.state() == "ru.agent.talk"


async def test_button_of_the_menu_before_is_shown_the_conversation(house):
    """A button pressed on the screen that stood before the claim does nothing but show where one is."""
    chat, desk = await in_chat(house, 84)
    await chat.send("/menu")
    await desk.claim(chat.address)
    await chat.choose(chat.options[0])
    assert await chat.state() == "ru.agent.talk"


@pytest.mark.parametrize("ending", ["hand_back", "resolve", "close"])
async def test_lands_where_they_were_in_a_form(house, ending):
    """Who was in the middle of a form is back in it when the agent lets go, with what they had typed."""
    chat, desk = await in_chat(house, 85)
    await chat.send("/start ru")
    await chat.choose("insured")
    where = await chat.state()
    asked = (await chat.session()).sealed
    await chat.choose("coverage")
    where = await chat.state()
    await desk.claim(chat.address)
    assert await chat.state() == "ru.agent.talk"
    if ending == "close":
        case = await desk.case(chat.address)
        await house.product.desk.working.close(await desk.agent(), case.id, desk.now)
        await desk.follow()
    else:
        await getattr(desk, ending)(chat.address)
    if ending == "resolve":
        assert await chat.state() == "ru.agent.rate"
        session = await chat.session()
        await chat.send("3")
        assert session.notice == "case_resolved"
    assert await chat.state() == where, asked


async def test_answer_while_a_number_is_known(house):
    """The answer that a person was looking at is there again after the agent's part."""
    chat, desk = await in_chat(house, 86)
    await chat.send("/start ru")
    await chat.choose("insured", "coverage")
    await chat.type(PETROV)
    await chat.choose("yes")
    before = await chat.state()
    shown = chat.screen.text
    await desk.claim(chat.address)
    await desk.hand_back(chat.address)
    assert await chat.state() == before
    assert (await chat.session()).notice == "case_handed_back"
    await chat.send("/agent")
    await chat.choose("back")
    assert chat.screen.text == shown


async def test_rated(house):
    """Stars given after a case was resolved are kept with it."""
    chat, desk = await in_chat(house, 87)
    await desk.answer(chat.address, "Готово")
    case = await desk.case(chat.address)
    await desk.resolve(chat.address)
    chat.screen = await chat.send("5")
    assert (await house.product.desk.asking.told(chat.address, case.id))[0].rating == 5


async def test_written_to_a_closed_case(house):
    """Words to a case that was closed meanwhile are refused in words, with a way to a new one."""
    chat, desk = await in_chat(house, 88)
    case = await desk.case(chat.address)
    await house.product.desk.working.close(await desk.agent(), case.id, desk.now)
    await chat.type("Спасибо!")
    assert await chat.state() == "ru.agent.reach"
    assert "write" in chat.options


async def test_ended_by_the_person(house):
    """The person may end their case, and nothing pulls them back."""
    chat, desk = await in_chat(house, 89)
    await desk.claim(chat.address)
    await chat.send("/agent")
    await chat.choose("end", "yes", "skip")
    await desk.follow()
    assert ".agent." not in await chat.state()
    assert not await house.product.desk.asking.of_person(chat.address)


async def test_a_turn_under_way_is_waited_for(house):
    """A session that a turn holds is not touched; the claim follows when the turn is over."""
    chat, desk = await in_chat(house, 90)
    await chat.send("/menu")
    found = await house.product.sessions.read(chat.address)
    call = next(state for state in house.product.programmes["ru"].states.values() if isinstance(state, Call))
    busy = Session(call.name, "ru", claim=b"turn", wire=found.session.wire)
    await house.product.sessions.save(chat.address, busy, found.version, 60, claim_ms=60_000)
    await desk.claim(chat.address)
    assert await chat.state() == call.name
    found = await house.product.sessions.read(chat.address)
    free = Session(house.product.programmes["ru"].home, "ru", wire=found.session.wire)
    await house.product.sessions.save(chat.address, free, found.version, 60, release=True)
    await desk.follow()
    assert await chat.state() == "ru.agent.talk"


async def test_several_workers_do_it_once(house):
    """A second worker that goes along with the same event changes nothing."""
    chat, desk = await in_chat(house, 91)
    await chat.send("/menu")
    happenings = house.product.desk.following
    await house.product.desk.working.claim(await desk.agent(), (await desk.case(chat.address)).id, desk.now)
    seen = await happenings.next(10)
    assert [one.kind for one in seen if one.kind is Kind.CLAIMED]
    first, second = holding(house.product), holding(house.product)
    await first.work_once()
    session = await chat.session()
    for one in seen:
        await second._follow(one)
    assert await chat.session() == session


async def test_chat_in_another_programme(house):
    """An agent of one programme takes over from the menus of another, and gives the person back to them."""
    chat, desk = await in_chat(house, 92)
    await chat.send("/start kz")
    await desk.answer(chat.address, "Вот ответ")
    assert await chat.state() == "ru.agent.talk"
    await desk.hand_back(chat.address)
    assert await chat.state() == house.product.programmes["kz"].home


async def test_linked_chat_goes_along_with_a_case_of_the_phone(house):
    """A case opened on the phone holds the person's linked chat as well."""
    phone = house.handset(STRANGER)
    await asking(phone)
    chat = house.chat(93)
    await chat.send("/start ru")
    desk = Desk(house.product, "ru")
    await house.product.resources.links.link(chat.address, STRANGER, desk.now)
    await desk.answer(STRANGER, "Ответ")
    assert await chat.state() == "ru.agent.talk"
    await chat.choose("home") if "home" in chat.options else await chat.send("/menu")


async def test_chat_that_is_gone_begins_anew(house):
    """Whose session is over is put into the conversation with the first answer."""
    chat, desk = await in_chat(house, 94)
    await house.product.sessions.forget(chat.address)
    await desk.answer(chat.address, "Ответ")
    assert await chat.state() == "ru.agent.talk"
