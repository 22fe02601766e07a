"""Files both ways: an agent's reach the desk as bytes, the person's come into the topic as new uploads."""

import base64

import pytest

from desk.case import FILE_BYTES, File

from .conftest import ANNA, World
from .test_agents import held, seen, sent

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAEgQJ/yeoJIAAAAABJRU5ErkJggg=="
)
PDF = b"%PDF-1.7 a paper"


def contents(world: World, thread: int) -> list[bytes]:
    """Return the bytes of the documents in a topic that the bot sent."""
    documents = [one.content["document"] for one in world.shown(thread) if "document" in one.content]
    return [world.network.files.by_id(one["file_id"]).content for one in documents]


async def kept(world: World, case) -> list[tuple[str, bytes]]:
    """Return the kind and bytes of the files that agents sent with a case."""
    agent = await world.room.desk.agents.on_telegram(ANNA)
    opened = await world.room.desk.working.read(agent, case.id, world.room.now)
    ids = [file.id for event in opened.events if event.kind == "answered" for file in event.files]
    files = [await world.room.desk.working.file(agent, one, world.room.now) for one in ids]
    return [(one.kind, one.data) for one in files]


async def test_the_persons_files_come_into_the_topic(world: World) -> None:
    """They follow the words they came with, byte for byte, under their own names."""
    await world.start()
    files = (File("справка.pdf", "application/pdf", PDF), File("photo.png", "image/png", PNG))
    case = await world.opened(text="See the papers", files=files)
    thread = await world.topic(case.number)
    await world.until(lambda: len(contents(world, thread)) == 2)
    assert contents(world, thread) == [PDF, PNG]
    assert world.shown(thread)[-2].content["document"]["file_name"] == "справка.pdf"
    assert "2" in world.shown(thread)[1].text.splitlines()[-1]


@pytest.mark.parametrize("way", ["document", "photo", "wrong_name"])
async def test_an_agents_file_reaches_the_desk(world: World, way: str) -> None:
    """A document, a photo, a picture under a wrong name: fetched, known by its bytes, sent with its caption."""
    case, thread, anna = await held(world)
    match way:
        case "document":
            message = anna.send_document("memo.pdf", PDF, thread_id=thread, caption="The memo")
            expected = [("application/pdf", PDF)]
        case "photo":
            message = anna.send_photo(PNG, thread_id=thread, caption="The memo")
            expected = [("image/png", PNG)]
        case _:
            message = anna.send_document("memo.bin", PNG, thread_id=thread, caption="The memo")
            expected = [("image/png", PNG)]
    await world.until(lambda: message.reactions == ["👌"])
    assert await kept(world, case) == expected
    assert "The memo" in "".join(await sent(world.room))


@pytest.mark.parametrize(
    ("name", "data", "refusal"),
    [
        ("setup.exe", b"MZ program", "files can be PDF, JPEG or PNG"),
        ("fake.pdf", b"<html>", "files can be PDF, JPEG or PNG"),
        ("large.pdf", b"%PDF-" + bytes(FILE_BYTES), "up to 10 MB"),
    ],
)
async def test_wrong_files_are_refused(world: World, name: str, data: bytes, refusal: str) -> None:
    """A file of the wrong kind or size is refused in the topic; nothing is kept and nothing leaves."""
    case, thread, anna = await held(world)
    await sent(world.room)
    anna.send_document(name, data, thread_id=thread)
    await seen(anna, refusal)
    assert await kept(world, case) == []
    assert await sent(world.room) == []
    assert ("getfile" in dict(world.calls)) == (name != "large.pdf")


async def test_a_file_of_somebody_who_does_not_hold_the_case_is_not_fetched(world: World) -> None:
    """Who may not answer costs no download."""
    _, thread, anna = await held(world)
    world.member(99, "Nobody").send_document("memo.pdf", PDF, thread_id=thread)
    await seen(anna, "not an agent's")
    assert world.times("getFile") == []


async def test_a_failing_download_is_tried_again(world: World) -> None:
    """A proxy's 502 costs a moment, not the file."""
    case, thread, anna = await held(world)
    world.failing.append("getfile")
    message = anna.send_document("memo.pdf", PDF, thread_id=thread)
    await world.until(lambda: message.reactions == ["👌"])
    assert await kept(world, case) == [("application/pdf", PDF)]


async def test_notes_have_words_only(world: World) -> None:
    """A file cannot be a note: it is refused rather than sent to the person."""
    case, thread, anna = await held(world)
    anna.send_document("memo.pdf", PDF, thread_id=thread, caption="// for us")
    await seen(anna, "a note has words only")
    assert await kept(world, case) == []
