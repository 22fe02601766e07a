"""Files both ways: with a notice or after it into the person's chat, and from there to whoever asks for them."""

import asyncio
import io
import time
from datetime import UTC, datetime

import pypdfium2
import pytest
from PIL import Image
from structlog.testing import capture_logs

from app.channels import Pushes
from bot.simulator.person import Person
from desk import case
from desk.errors import Unfit
from desk.notices import FILE
from dialogs.services.files import FileAway
from documents.files import File, render
from documents.papers import Paper, Section, Table, Trend, encode
from state.outbox import ClaimedMessage, Postponed, Undeliverable

from .conftest import World

PDF = b"%PDF-1.7 answer"
FILES: dict[int, case.File] = {}
"""What agents have sent, by id."""
PAPER = Paper("همراه داشته باشید", "fa", "همراه داشته باشید", [Section("", ["شناسنامه"])])


async def case_file(file_id: int) -> case.File | None:
    """Return an agent's file."""
    return FILES.get(file_id)


def picture(width: int, height: int) -> bytes:
    """Return a PNG."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(made, "PNG")
    return made.getvalue()


def of_agent(file_id: int) -> ClaimedMessage:
    """Return the message that brings an agent's file."""
    return ClaimedMessage(1, "k", "telegram", "tg:7001", "", 1, FILE + b"%d" % file_id)


async def started(world: World) -> tuple[Pushes, Person]:
    """Return how messages leave, and a person who has written to the bot."""
    bot = await world.start()
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    return Pushes(None, bot, case_file), person


def message(attachment: bytes) -> ClaimedMessage:
    """Return a message with a document, as the outbox hands it out."""
    return ClaimedMessage(1, "k", "telegram", "tg:7001", "Here it is.", 1, attachment)


def moment(day: int) -> datetime:
    """Return noon of a day."""
    return datetime(2026, 5, day, 12, tzinfo=UTC)


def contents(person: Person) -> list[dict]:
    """Return what the bot sent after its first screen."""
    return [one.content for one in person.messages if one.by_bot][1:]


async def test_a_document_follows_its_words(world: World) -> None:
    """The text comes first, then the file under its own name, in any script, byte for byte."""
    pushes, person = await started(world)
    assert await pushes.telegram(message(encode(PAPER)))
    words, file = contents(person)
    assert words["text"] == "Here it is."
    assert file["document"]["file_name"] == "همراه داشته باشید.pdf"
    data = world.network.files.by_id(file["document"]["file_id"]).content
    with pypdfium2.PdfDocument(data) as opened:
        assert len(opened) == 1


async def test_a_trend_is_shown_as_a_photo(world: World) -> None:
    """A picture is not a file to open first."""
    pushes, person = await started(world)
    trend = Trend("weight", "ru", "Вес", "кг", [("", [(moment(day), 70.0 + day) for day in range(1, 5)])])
    assert await pushes.telegram(message(encode(trend)))
    _, photo = contents(person)
    data = world.network.files.by_id(photo["photo"][-1]["file_id"]).content
    with Image.open(io.BytesIO(data)) as image:
        assert image.size == (1200, 900)


async def test_words_without_a_document_leave_alone(world: World) -> None:
    """No bytes, no file."""
    pushes, person = await started(world)
    assert await pushes.telegram(message(b""))
    assert [list(content) for content in contents(person)] == [["text"]]


@pytest.mark.parametrize("attachment", [b"garbage", encode(Trend("t", "ru", "h", "u", []))])
async def test_words_leave_without_a_file_that_cannot_be_made(world: World, attachment: bytes) -> None:
    """Bytes that are no document, or one that cannot be rendered, hold back nobody's message; one line says so."""
    pushes, person = await started(world)
    with capture_logs() as logs:
        assert await pushes.telegram(message(attachment))
    assert [content["text"] for content in contents(person)] == ["Here it is."]
    assert [line["event"] for line in logs if line["log_level"] == "error"] == ["document_not_rendered"]


@pytest.mark.parametrize(
    "file",
    [File("no.png", "image/png", b"no picture"), File("long.bin", "text/csv", bytes(52 * 1024 * 1024)), File("e", "x", b"")],
    ids=["refused", "too big", "empty"],
)  # fmt: skip
async def test_a_refused_file_does_not_bring_its_words_twice(world: World, file: File) -> None:
    """What Telegram does not take is dropped and logged; the notice is delivered."""
    bot = await world.start()
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    with capture_logs() as logs:
        assert await bot.push("tg:7001", "Here it is.", file)
    assert [content.get("text") for content in contents(person)] == ["Here it is."]
    assert "file_dropped" in {line["event"] for line in logs}


async def test_a_file_is_tried_again_after_a_passing_fault(world: World) -> None:
    """A proxy's 502 costs a moment, not the file; the words come once."""
    pushes, person = await started(world)
    world.failing.append("senddocument")
    assert await pushes.telegram(message(encode(Table("rows", ["a"], [["1"]]))))
    words, file = contents(person)
    assert (words["text"], file["document"]["file_name"]) == ("Here it is.", "rows.csv")
    assert len(world.times("sendDocument")) == 2


async def test_who_blocked_the_bot_gets_no_file(world: World) -> None:
    """Nothing is uploaded for somebody who cannot be reached."""
    pushes, person = await started(world)
    person.block()
    assert not await pushes.telegram(message(encode(PAPER)))
    assert world.times("sendDocument") == []


async def test_others_are_served_while_a_file_is_made(world: World) -> None:
    """Rendering leaves the event loop to the others: a turn that comes meanwhile is answered first."""
    pushes, _ = await started(world)
    await asyncio.to_thread(render, PAPER)  # libraries loaded
    long = Paper("list", "zh", "清单", [Section("所有人", ["身份证或者户口簿"] * 300)])
    leaving = asyncio.create_task(pushes.telegram(message(encode(long))))
    other = world.person(7002)
    other.send_text("/start")
    await other.see("screen: home")
    assert not leaving.done()
    assert await leaving


@pytest.mark.parametrize(
    ("file", "field"),
    [
        (case.File("решение.pdf", "application/pdf", PDF), "document"),
        (case.File("scan.png", "image/png", picture(40, 30)), "photo"),
        (case.File("strip.png", "image/png", picture(900, 10)), "document"),
        (case.File("cut.png", "image/png", picture(40, 30)[:40]), "document"),
    ],
    ids=["paper", "picture", "too wide for a photo", "not whole"],
)  # fmt: skip
async def test_an_agents_file_arrives(
    world: World, monkeypatch: pytest.MonkeyPatch, file: case.File, field: str
) -> None:
    """A paper comes under its name, a picture is shown, one that cannot be shown comes as a document: byte for byte."""
    monkeypatch.setitem(FILES, 5, file)
    pushes, person = await started(world)
    assert await pushes.telegram(of_agent(5))
    (content,) = contents(person)
    sent = content[field][-1] if field == "photo" else content[field]
    assert world.network.files.by_id(sent["file_id"]).content == file.data
    assert field == "photo" or sent["file_name"] == file.name


async def test_an_agents_file_is_kept_until_telegram_takes_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While Telegram asks for silence the file is postponed by as long; no second call is made meanwhile."""
    monkeypatch.setitem(FILES, 5, case.File("a.pdf", "application/pdf", PDF))
    pushes, person = await started(world)
    world.network.flood.order(7, method="sendDocument")
    with pytest.raises(Postponed) as silence:
        await pushes.telegram(of_agent(5))
    assert silence.value.seconds == 7
    with pytest.raises(Postponed) as silence:
        await pushes.telegram(message(b""))
    assert 6 < silence.value.seconds <= 7.1
    assert len(world.times("sendDocument")) == 1
    assert contents(person) == []


async def test_a_file_that_was_forgotten_is_not_tried_again(world: World) -> None:
    """The person had their case forgotten meanwhile: there is nothing to send."""
    pushes, _ = await started(world)
    with pytest.raises(Undeliverable, match="gone"):
        await pushes.telegram(of_agent(99))


async def test_who_blocked_the_bot_is_left_alone_until_they_write(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After one refusal Telegram is not asked again, whatever is to be sent; the person's own word ends that."""
    monkeypatch.setitem(FILES, 5, case.File("a.pdf", "application/pdf", PDF))
    pushes, person = await started(world)
    person.block()
    for one in (message(b""), message(b""), of_agent(5)):
        assert not await pushes.telegram(one)
    assert len(world.times("sendMessage")) == 2  # the first screen, and one try
    assert world.times("sendDocument") == []
    person.unblock()
    assert not await pushes.telegram(message(b""))
    person.send_text("hello")
    await person.see("screen: heard hello")
    await world.emptied()
    assert await pushes.telegram(message(b""))
    assert await pushes.telegram(of_agent(5))


async def test_a_notice_postponed_is_exactly_as_telegram_says(world: World) -> None:
    """A 429 is not waited for in the hand of a worker: it says when, and the message comes again then."""
    pushes, _ = await started(world)
    world.network.flood.order(29, method="sendMessage")
    begun = time.monotonic()
    with pytest.raises(Postponed) as silence:
        await pushes.telegram(message(b""))
    assert silence.value.seconds == 29
    assert time.monotonic() - begun < 5


async def test_a_text_that_telegram_refuses_is_not_tried_again(world: World) -> None:
    """What is refused as it is would be refused again; who never wrote to the bot cannot be reached."""
    pushes, _ = await started(world)
    with pytest.raises(Undeliverable):
        await pushes.telegram(ClaimedMessage(1, "k", "telegram", "tg:7001", " ", 1))
    assert not await pushes.telegram(ClaimedMessage(1, "k", "telegram", "tg:999", "words", 1))


async def test_a_persons_file_is_fetched(world: World) -> None:
    """What a person sent comes byte for byte, as a document and as a photo, by the reference of its turn."""
    bot = await world.start()
    person = world.person()
    photo = picture(40, 30)
    person.send_document("a.pdf", PDF)
    person.send_photo(photo, "my card")
    await world.called("sendMessage", 2)
    references = [turn.attachment.reference for turn in world.conversation.turns]
    assert [await bot.fetch(one, 10_000) for one in references] == [PDF, photo]


async def test_a_file_that_grows_is_cut_off(world: World) -> None:
    """Whatever size it said, no more is read than may be kept; a reference that leads nowhere is no file."""
    bot = await world.start()
    file = world.network.files.keep("a.pdf", PDF * 100_000)
    with pytest.raises(Unfit):
        await bot.fetch(file.file_id, len(PDF) * 100_000 - 1)
    with pytest.raises(Unfit):
        await bot.fetch("nothing", 10_000)


async def test_a_file_that_telegram_does_not_hand_over_now(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that is away is told from a file that is none: it may be fetched later. No token is in what is raised."""
    monkeypatch.setattr("bot.citizens.fetching.FETCH_SECONDS", 1)
    bot = await world.start()
    file = world.network.files.keep("a.pdf", PDF)
    world.failing += ["getfile"] * 9
    with pytest.raises(FileAway):
        await bot.fetch(file.file_id, 10_000)
    world.failing.clear()
    path = file.path
    monkeypatch.setattr(type(world.network.files), "by_path", lambda _self, _path: None)
    with pytest.raises(FileAway) as fault:
        await bot.fetch(file.file_id, 10_000)
    assert "4200" not in str(fault.value) + repr(fault.value.__cause__)
    assert path not in str(fault.value)
