"""Files that leave with a notice, from the outbox's bytes to the person's chat."""

import asyncio
import io
from datetime import UTC, datetime

import pypdfium2
import pytest
from PIL import Image
from structlog.testing import capture_logs

from app.channels import Pushes
from bot.simulator.person import Person
from documents.files import File, render
from documents.papers import Paper, Section, Table, Trend, encode
from state.outbox import ClaimedMessage

from .conftest import World

PAPER = Paper("همراه داشته باشید", "fa", "همراه داشته باشید", [Section("", ["شناسنامه"])])


async def started(world: World) -> tuple[Pushes, Person]:
    """Return how messages leave, and a person who has written to the bot."""
    bot = await world.start()
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    return Pushes(None, "", bot), person


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
