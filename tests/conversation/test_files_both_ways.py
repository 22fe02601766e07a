"""Files and answers over the demo's wires: person, bot, case, agent, and back into the chat or onto the phone."""

import asyncio
import io

import aiohttp
import pytest
from chatting import PATIENCE, documents, press, until
from desks import Desk
from PIL import Image

from bot.simulator.person import Person
from desk.case import FILE_BYTES, File, Kind
from state.dead_letters import DeadLetters
from state.people import SMS_INSTEAD, SMS_VERSION

PDF = b"%PDF-1.7 referral"
PHONE = "+79270005501"
ADDRESS = "tg:5501"


def picture() -> bytes:
    """Return a JPEG."""
    made = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(made, "JPEG")
    return made.getvalue()


@pytest.fixture
async def person(demo) -> Person:
    """Return a person who is about to write to an agent."""
    one = demo.telegram.person(5501, "Анна", "ru", PHONE.removeprefix("+"))
    one.send_text("/start ru")
    await one.see("справочная", PATIENCE)
    one.send_text("/agent")
    await press(one, "write")
    await press(one, "choice")
    return one


async def given(demo, desk: Desk, kind: Kind, count: int) -> list[File]:
    """Return the files of the case's events of that kind, once there are so many."""
    ledger = demo.product.desk.ledger
    case = await desk.case(ADDRESS)
    async with asyncio.timeout(PATIENCE):
        while True:
            _, events = await demo.product.desk.asking.told(ADDRESS, case.id)
            names = [one for event in events if event.kind == kind for one in event.files]
            if len(names) >= count:
                return [await ledger.sent_file(one.id) for one in names]
            await asyncio.sleep(0.01)


async def test_a_file_goes_to_the_agent_and_one_comes_back(demo, person):
    """A paper opens the case, a photo follows, the agent's paper comes into the chat: byte for byte."""
    desk, photo = Desk(demo.product, "ru"), picture()
    person.send_document("направление.pdf", PDF, "Моё направление")
    await press(person, "yes")
    assert await given(demo, desk, Kind.OPENED, 1) == [File("направление.pdf", "application/pdf", PDF)]
    person.send_photo(photo)
    assert await given(demo, desk, Kind.SAID, 1) == [File("photo.jpg", "image/jpeg", photo)]
    case = await desk.claim(ADDRESS)
    answer = File("ответ.pdf", "application/pdf", b"%PDF-1.7 answer")
    await demo.product.desk.working.answer(await desk.agent(), case.id, "Вот", "k", desk.now, [answer])
    await until(person, lambda: bool(documents(person)))
    (content,) = documents(person)
    assert content["document"]["file_name"] == "ответ.pdf"
    assert demo.telegram.files.by_id(content["document"]["file_id"]).content == answer.data
    words = next(one for one in person.messages if one.text.endswith("\n\nВот"))
    file = next(one for one in person.messages if one.content == content)
    assert words.message_id < file.message_id


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("film.mp4", b"\0", "PDF, JPEG"),
        ("long.pdf", b"%PDF" + bytes(FILE_BYTES), "10 МБ"),
        ("virus.pdf", b"MZ\x90", "PDF"),
    ],
)
async def test_a_file_of_the_wrong_kind_or_size(demo, person, name, content, told):
    """What is not taken is said in words, also when only its bytes show what it is; the person goes on from there."""
    person.send_document(name, content, "Моё направление")
    if name == "virus.pdf":
        await press(person, "yes")
    await person.see(told, PATIENCE)
    assert await demo.product.desk.asking.of_person(ADDRESS) == []
    person.send_text("Тогда словами: как выбрать поликлинику?")
    if name != "virus.pdf":
        await press(person, "yes")
    async with asyncio.timeout(PATIENCE):
        while not await demo.product.desk.asking.of_person(ADDRESS):  # noqa: ASYNC110 - the case is made elsewhere
            await asyncio.sleep(0.01)


async def test_no_file_outside_of_a_conversation_with_an_agent(person):
    """On any other screen one is told where files are taken."""
    person.send_text("/menu")
    await until(person, lambda: "справочная" in person.last.text)
    person.send_document("a.pdf", PDF)
    await person.see("/agent", PATIENCE)


async def test_who_blocked_the_bot_hears_by_sms(demo, person):
    """The answer to somebody who blocked the bot and agreed waits on their phone in neutral words; nothing is lost."""
    now, product = Desk(demo.product, "ru").now, demo.product
    desk = Desk(product, "ru")
    person.send_text("Как выбрать поликлинику?")
    await press(person, "yes")
    case = await desk.claim(ADDRESS)
    await product.resources.links.link(ADDRESS, PHONE, now)
    await product.people.give_consent(ADDRESS, SMS_INSTEAD, SMS_VERSION, now)
    person.block()
    file = File("a.pdf", "application/pdf", PDF)
    await product.desk.working.answer(await desk.agent(), case.id, "Вот", "k", desk.now, [file])
    handset = demo.mobile.handset(PHONE)
    async with asyncio.timeout(PATIENCE):
        while not any("*7309#" in one.text for one in handset.sms):
            await handset.changed(handset.version)
    sms = next(one for one in handset.sms if "*7309#" in one.text)
    assert "Вот" not in sms.text
    assert case.number not in sms.text
    letters = DeadLetters(product.desk.ledger._database, product.vault)
    async with asyncio.timeout(PATIENCE):
        while [one.reason for one in await letters.all()] != ["unreachable"]:  # noqa: ASYNC110 - the sender tells nobody
            await asyncio.sleep(0.01)
    async with aiohttp.ClientSession() as http, http.get(f"{demo.url}/metrics") as response:
        metrics = await response.text()
    assert 'coverline_outbox_messages{state="dead"} 1.0' in metrics
    assert "coverline_sms_parts_total" in metrics
    person.unblock()
    person.send_text("/menu")
    await until(person, lambda: "справочная" in person.last.text)
    await letters.send_again(desk.now)
    await until(person, lambda: bool(documents(person)))
