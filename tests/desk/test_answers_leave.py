"""An answer on its way: words first, then each file, in one transaction with the case; a phone hears that it waits."""

import pytest
from room import Room

from desk.case import File
from desk.errors import Unfit
from desk.notices import file_of
from state.outbox import ClaimedMessage

PDF = File("ответ.pdf", "application/pdf", b"%PDF-1.7")
PNG = File("карта.png", "image/png", b"\x89PNG\r\n\x1a\n1")


async def leaving(room: Room) -> list[ClaimedMessage]:
    """Return what leaves, in order, each message sent before the next is taken."""
    left = []
    while some := await room.outbox.claim(room.now, 9, "test"):
        for message in some:
            await room.outbox.done(message.id, room.now)
            left.append(message)
    return left


async def answered(room: Room, channel: str, address: str, *files: File, text: str = "Вот") -> None:
    """Have an agent answer a case so, the same answer twice; what was said before has left."""
    agent = await room.agent()
    case = await room.open(channel=channel, address=address)
    await room.desk.working.claim(agent, case.id, room.now)
    await leaving(room)
    await room.desk.working.answer(agent, case.id, text, "key-1", room.now, files)
    await room.desk.working.answer(agent, case.id, text, "key-1", room.now, files)


async def test_files_follow_the_words(room: Room):
    """Into a chat go the words, then each file alone, once; what leaves names the file and does not hold it."""
    await answered(room, "telegram", "tg:1", PDF, PNG)
    words, first, second = await leaving(room)
    assert words.text.endswith("Вот")
    assert (first.text, second.text) == ("", "")
    files = [await room.desk.ledger.sent_file(file_of(one.attachment) or 0) for one in (first, second)]
    assert files == [PDF, PNG]
    assert file_of(words.attachment) is None
    assert b"PDF" not in first.attachment


async def test_a_file_alone_is_an_answer(room: Room):
    """Without words of the agent's the person still hears what the file belongs to."""
    await answered(room, "telegram", "tg:1", PDF, text="")
    words, _ = await leaving(room)
    assert words.text.startswith("Ответ на обращение")


async def test_a_phone_hears_only_that_something_waits(room: Room):
    """No file goes to a phone, and no word of the answer."""
    await answered(room, "sms", "+79270000001", PDF)
    (words,) = await leaving(room)
    assert "Вот" not in words.text
    assert (words.attachment, words.instead) == (b"", "")


async def test_what_an_sms_says_instead(room: Room):
    """To a chat that cannot be reached an SMS may go: that something waits, neither the answer nor the case's number."""
    await answered(room, "telegram", "tg:1", PDF)
    words, file = await leaving(room)
    (case,) = await room.desk.asking.of_person("tg:1")
    assert words.instead.startswith("Вас ждёт ответ")
    assert "Вот" not in words.instead
    assert case.number in words.text
    assert case.number not in words.instead
    assert file.instead == ""


async def test_a_file_that_was_forgotten(room: Room):
    """Once the person had their case forgotten there is no file to send."""
    await answered(room, "telegram", "tg:1", PDF)
    _, file = await leaving(room)
    await room.desk.asking.forget("tg:1", room.now)
    assert await room.desk.ledger.sent_file(file_of(file.attachment) or 0) is None


@pytest.mark.parametrize(
    "file",
    [File("a.exe", "application/pdf", b"MZ"), File("a.zip", "application/zip", b"PK"), File("a.pdf", "application/pdf", b"")],
)  # fmt: skip
async def test_a_wrong_file_leaves_nothing_behind(room: Room, file: File):
    """An answer with a file that is not taken is not sent at all, so that the agent may mend it."""
    with pytest.raises(Unfit):
        await answered(room, "telegram", "tg:1", PDF, file)
    assert await leaving(room) == []
