"""Checklists as people go through them: kept between calls and channels, somebody else's behind a code, sent on."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from callers import STRANGER, Chat, Handset, House, whole
from toy_house import toy_house

from documents.papers import Calendar, Paper, decode
from state.session import Session

HERE = "toy.documents.kept.list"
WALK, LACKS = f"{HERE}.walk", f"{HERE}.lacks"
PASSPORT, LICENCE, ABROAD = (
    "Do you have your passport?",
    "Do you have your driving licence?",
    "Were you born abroad?",
)
PERMIT, PHOTO = "Do you have a permit?", "Do you have a photo?"
PRINTED = "What is still missing"


@pytest_asyncio.fixture
async def toy(tmp_path, clock) -> AsyncIterator[House]:
    async with toy_house(tmp_path, clock) as opened:
        yield opened


async def at_list(house: House, whose: str = "me", number: str = STRANGER) -> Handset:
    """Return a phone in a new call that asked for the list of that person."""
    phone = house.handset(number)
    await dial(phone)
    await phone.choose("papers", "kept", whose)
    return phone


async def dial(phone: Handset) -> None:
    """Begin a new call at home, whatever the one before it was about."""
    await phone.dial("*700#")
    if "start_over" in phone.options:
        await phone.choose("start_over")


async def at_code(house: House, whose: str = "child") -> tuple[Handset, str]:
    """Return a phone on which somebody else's list was begun with one paper, and the list's code."""
    phone = await at_list(house, whose)
    assert await phone.state() == f"{HERE}.begun"
    code = next(
        word for word in phone.screen.text.replace(".", " ").split() if word.isdigit() and len(word) == 4
    )
    await phone.choose("go", "have")
    return phone, code


def shows(caller: Handset | Chat, question: str) -> bool:
    """Return whether the caller is asked this."""
    assert caller.screen is not None
    return caller.screen.text.startswith(question)


async def test_one_item_at_a_time(toy):
    """Each item is a screen of its own with three answers; one paper of a group is enough; at the end all are there."""
    phone = await at_list(toy)
    assert shows(phone, PASSPORT)
    assert phone.options == ["have", "not_yet", "explain"]
    await phone.choose("have")
    assert shows(phone, ABROAD)
    assert phone.options == ["yes", "no", "explain"]
    await phone.choose("no")
    assert shows(phone, PHOTO)
    await phone.choose("have")
    assert await phone.state() == "toy.documents.ready"
    assert phone.screen.final


async def test_explanation_keeps_the_place(toy):
    """Explained is what a paper is for, who gives it and how old it may be; then the same item is answered."""
    phone = await at_list(toy)
    await phone.choose("not_yet", "not_yet", "yes")
    assert shows(phone, PERMIT)
    await phone.choose("explain")
    assert phone.screen.text.startswith(
        "It says that you live here.\nGiven by: the police\nNot older than 12 months."
    )
    await phone.type("7")
    assert "number of a line" in phone.screen.text
    assert phone.options == ["have", "not_yet", "explain"]
    await phone.choose("not_yet")
    assert shows(phone, PHOTO)


async def test_list_goes_on_at_the_next_call(toy, clock):
    """What was answered in one call is not asked again in the next, and the list says how far it has come."""
    phone = await at_list(toy)
    await phone.choose("have", "yes")
    assert shows(phone, PERMIT)
    clock.pass_time(86400)
    await dial(phone)
    await phone.choose("papers", "kept")
    assert "Mine 1/3" in phone.screen.text
    await phone.choose("me")
    assert shows(phone, PERMIT)


async def test_dropped_call_is_gone_on_with(toy, clock):
    """A call that dropped at an item begins at home, since a list is somebody's; the list goes on at that item."""
    phone = await at_list(toy)
    await phone.choose("have")
    clock.pass_time(10)
    await phone.dial("*700#")
    await phone.choose("papers", "kept", "me")
    assert await phone.state() == WALK
    assert shows(phone, ABROAD)


async def test_list_survives_a_restart(tmp_path, clock):
    """Neither a restart nor sessions that are lost lose what was answered."""
    async with toy_house(tmp_path, clock) as before:
        phone = await at_list(before)
        await phone.choose("have", "no")
    async with toy_house(tmp_path, clock) as after:
        await after.product.sessions.forget(STRANGER)
        phone = await at_list(after)
        assert shows(phone, PHOTO)


async def test_back_goes_over_the_items(toy):
    """Back leads to the item answered before, and from the first one out of the list; another answer stands then."""
    phone = await at_list(toy)
    await phone.choose("have", "yes")
    await phone.choose("back")
    assert shows(phone, ABROAD)
    await phone.choose("back")
    assert shows(phone, PASSPORT)
    await phone.choose("not_yet")
    assert shows(phone, LICENCE)
    await phone.choose("back", "back")
    assert await phone.state() == "toy.documents.menu"


async def test_paper_that_is_too_old(toy, clock):
    """A paper's day is asked where its age matters; one that is too old is told so and is missing at the end."""
    phone = await at_list(toy)
    await phone.choose("have", "yes", "have")
    assert await phone.state() == f"{HERE}.dated"
    await phone.type("23.11.2026")
    assert "still to come" in phone.screen.text
    await phone.type("21.11.2025")
    assert await phone.state() == f"{HERE}.too_old"
    assert "22 Nov 2025" in phone.screen.text
    await phone.choose("go", "have")
    assert await phone.state() == LACKS
    assert phone.options == ["permit", "send", "over"]
    await phone.choose("permit", "have")
    await phone.type("2025-11-22")
    assert await phone.state() == "toy.documents.ready"
    clock.pass_time(86400)
    phone = await at_list(toy)
    assert await phone.state() == LACKS
    assert phone.options == ["permit", "send", "over"]


async def test_what_is_missing_leads_to_its_item(toy):
    """The end tells what is missing; a paper that is there by now is picked, and then it is not missing any more."""
    phone = await at_list(toy)
    await phone.choose("not_yet", "not_yet", "no", "not_yet")
    assert await phone.state() == LACKS
    assert phone.screen.text.startswith("Still missing: 2\n1 Passport\n2 Photo\n")
    await phone.choose("photo")
    assert shows(phone, PHOTO)
    await phone.choose("have")
    assert phone.options == ["passport", "send", "over"]
    await phone.choose("passport", "not_yet")
    assert shows(phone, LICENCE)
    await phone.choose("have")
    assert await phone.state() == "toy.documents.ready"


async def test_back_never_says_that_nothing_is_missing(house):
    """Back goes past the screen of what is missing where nothing is: the list was completed after it, or begun anew."""
    phone = house.handset(STRANGER)
    for missing in ("over", "national_code"):
        await phone.dial("*1420#")
        await phone.choose("centre", "identity", "no", "not_yet", "have")
        assert await phone.state() == "ir.identity.walk.lacks"
        await phone.choose(missing, *(["have"] if missing == "national_code" else []))
        await phone.choose("back")
        assert await phone.state() == "ir.centre.menu"


async def test_complete_list_can_be_begun_again(toy):
    """A list that is complete says so at the next call, and is gone through anew if the person wishes."""
    phone = await at_list(toy)
    await phone.choose("have", "no", "have")
    phone = await at_list(toy)
    assert await phone.state() == f"{HERE}.whole"
    await phone.choose("over")
    assert shows(phone, PASSPORT)
    phone = await at_list(toy)
    assert shows(phone, PASSPORT)


async def test_somebody_elses_list_opens_with_its_code(toy):
    """The code is shown once, when the list is begun; without it nothing of the list is seen, with it it goes on."""
    _, code = await at_code(toy)
    phone = await at_list(toy, "child")
    assert await phone.state() == f"{HERE}.code"
    assert code not in phone.screen.text
    await phone.type(other_than(code))
    assert await phone.state() == f"{HERE}.code"
    assert "not the code" in phone.screen.text
    await phone.type(code)
    assert shows(phone, ABROAD)
    phone = await at_list(toy, "mother")
    assert await phone.state() == f"{HERE}.begun"


def other_than(code: str, distance: int = 1) -> str:
    """Return another code of four digits."""
    return f"{(int(code) + distance) % 10_000:04}"


async def test_five_wrong_codes_lock_the_list_for_the_day(toy, clock):
    """After five wrong codes the right one opens nothing until tomorrow; one's own list and others' are not locked."""
    _, code = await at_code(toy)
    phone = await at_list(toy, "child")
    await phone.type(*(other_than(code, distance) for distance in range(1, 6)))
    assert await phone.state() == "toy.documents.menu"
    assert "Five wrong codes" in phone.screen.text
    phone = await at_list(toy, "child")
    await phone.type(code)
    assert await phone.state() == "toy.documents.menu"
    assert shows(await at_list(toy), PASSPORT)
    clock.pass_time(86400)
    phone = await at_list(toy, "child")
    await phone.type(code)
    assert shows(phone, ABROAD)


async def test_nothing_of_a_list_is_reached_around_its_code(toy):
    """Who stands before a code sees, and changes, nothing of the list, whichever list was open before."""
    await at_code(toy)
    phone = await at_list(toy)
    await phone.choose("not_yet", "not_yet", "no", "not_yet")
    await phone.choose("home", "papers", "kept", "child")
    await phone.choose("back")
    assert await phone.state() == "toy.documents.menu"
    phone = await at_list(toy, "child")
    session = await phone.session()
    for state in (WALK, LACKS):
        assert await shown_at(phone, session, state) == "toy.home.menu"
    await phone.dial("*700#")
    await phone.choose("papers", "kept")
    assert "Child 1/2" in phone.screen.text


async def shown_at(phone: Handset, session: Session, state: str) -> str:
    """Return where a conversation comes to that stands in a state to which no road led it."""
    sessions = phone.house.product.sessions
    found = await sessions.read(phone.address)
    session.state = state
    await sessions.save(phone.address, session, found.version, 600)
    await phone.type("1")
    return await phone.state()


async def test_same_turn_begins_one_list(toy):
    """A turn that comes five times at once shows one code five times: the network shuts nobody out of a list begun."""
    phone = toy.handset(STRANGER)
    await phone.dial("*700#")
    await phone.choose("papers", "kept")
    turn = phone.turn(f"{phone.text}*2")
    screens = await asyncio.gather(*(toy.product.assistant.reply(turn) for _ in range(5)))
    assert await phone.state() == f"{HERE}.begun"
    assert len({screen.text for screen in screens}) == 1


async def test_nothing_is_kept_for_nobody(toy):
    """A list that is only looked through begins anew each time, and nothing of it is kept."""
    phone = toy.handset(STRANGER)
    await phone.dial("*700#")
    await phone.choose("papers", "once", "have", "yes")
    assert shows(phone, PERMIT)
    assert (await toy.product.people.export(STRANGER))["records"] == []
    await phone.dial("*700#")
    await phone.choose("papers", "once")
    assert shows(phone, PASSPORT)


async def test_region_decides_what_is_asked(toy):
    """A paper that one region asks for is asked there only; the region is remembered for the next call."""
    phone = toy.handset(STRANGER)
    await phone.dial("*700#")
    await phone.choose("office")
    assert "Main Street 1" in phone.screen.text
    assert phone.options == ["region"]
    await phone.choose("region")
    assert phone.options == ["north", "south"]
    await phone.choose("south")
    assert "Sea Street 7" in phone.screen.text
    assert phone.options == ["evening", "region"]
    phone = await at_list(toy)
    await phone.choose("have", "no")
    assert shows(phone, "Do you have a proof of your address?")


async def test_missing_list_by_sms(toy):
    """The list that is missing comes as one SMS without a word of what it is for; pressed twice, it comes once a press."""
    phone = await at_list(toy)
    await phone.choose("not_yet", "not_yet", "no", "not_yet", "send")
    assert await phone.state() == LACKS
    assert "on its way" in phone.screen.text
    await phone.take(phone.turn())
    (message,) = await toy.messages()
    assert (message.channel, message.address) == ("sms", STRANGER)
    assert message.text == "Your list:\n- Passport\n- Photo"
    assert message.attachment == b""


async def test_missing_list_into_the_chat(toy):
    """In a chat the list comes with a paper to print, and with an entry for the calendar a week on."""
    chat = toy.chat(41)
    await chat.send("/start")
    await chat.choose("papers", "kept", "me", "not_yet", "not_yet", "no", "have", "send")
    assert await chat.state() == LACKS
    listed, reminder = await toy.messages()
    assert {listed.channel, reminder.channel} == {"telegram"}
    assert listed.text.startswith("Your list:")
    paper, calendar = decode(listed.attachment), decode(reminder.attachment)
    assert isinstance(paper, Paper)
    assert (paper.language, paper.heading) == ("en", PRINTED)
    assert [line for section in paper.sections for line in section.lines] == ["Passport"]
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    assert (event.title, event.note) == (PRINTED, "Passport")
    assert event.start.isoformat() == "2026-11-29T10:00:00+02:00"


async def test_both_channels_of_a_person_share_a_list(toy):
    """What was answered on the phone is not asked in the chat that is linked to it; neither takes the other's answers back."""
    phone = await at_list(toy)
    await phone.choose("have")
    chat = toy.chat(42)
    await toy.product.resources.links.link(chat.address, STRANGER, toy.worker._now())
    await chat.send("/start")
    await chat.choose("papers", "kept", "me")
    assert shows(chat, ABROAD)
    await phone.choose("no")
    assert shows(phone, PHOTO)
    await chat.choose("yes")
    assert shows(chat, PERMIT)
    await phone.choose("have")
    phone = await at_list(toy)
    assert shows(phone, PERMIT)


async def test_key_thrown_away_loses_no_conversation(toy):
    """A conversation whose private part cannot be opened any more begins again at home; the list is kept."""
    phone = await at_list(toy)
    await phone.choose("have")
    found = await toy.product.sessions.read(STRANGER)
    found.session.sealed = b"no key opens this"
    await toy.product.sessions.save(STRANGER, found.session, found.version, 600)
    await phone.type("1")
    assert await phone.state() == "toy.home.menu"
    assert "begin again" in phone.screen.text
    assert shows(await at_list(toy), ABROAD)


@pytest.mark.parametrize("typed", ["", "x" * 200, "9", "٣", "have", "1 2", "\U0001f600", "*", "#"])
async def test_anything_typed_at_an_item_loses_nothing(toy, typed):
    """Whatever is typed at an item, it is taken for an answer or said to be none; what was answered stays."""
    phone = await at_list(toy)
    await phone.choose("have")
    await phone.type(typed)
    assert await phone.state() in (WALK, "toy.home.menu")
    assert not shows(await at_list(toy), PASSPORT)


async def test_items_are_one_page_each(toy):
    """An item of ordinary length is one page with its three answers, in both alphabets."""
    phone = await at_list(toy)
    assert await whole(phone) == phone.screen.text
    await phone.choose("language", "ru")
    assert phone.screen.text == "У вас есть паспорт?\n1 Есть\n2 Нет\n3 Пояснить\n0 Назад"
