"""Golden conversations of one person on two channels: begun on a phone, gone on with in a chat, and on the phone again."""

from pathlib import Path

import pytest
from chats import ISOLATES, USERS, Chat
from conftest import afresh

from app.demo import Demo
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.transcript import HANG_UP, parse, shown

pytestmark = pytest.mark.asyncio(loop_scope="module")
FILES = sorted((Path(__file__).parents[1] / "transcripts" / "both").glob("*.txt"))
PHONE, CHAT = "phone> ", "chat> "
SHARE = "(share my number)"


def steps(text: str) -> tuple[str, list[str]]:
    """Return the head of the file, and its steps: what is dialled or answered on the phone, pressed or written in the chat."""
    lines = text.splitlines()
    acts = [line for line in lines if line.startswith((PHONE, CHAT))]
    return "\n".join(lines[: lines.index(acts[0])]).rstrip(), acts


async def happening(step: str, handset: Handset, chat: Chat) -> str:
    """Do one step and return it with the screen that came."""
    typed = step.removeprefix(PHONE).removeprefix(CHAT)
    if step.startswith(CHAT):
        chat.lines.clear()
        await (chat.share_number() if typed == SHARE else chat.do(typed))
        return "\n".join([step, *(line for line in chat.lines if line != f"> {typed}")]).rstrip()
    if typed == HANG_UP:
        handset.end()
        return step
    await (handset.dial if typed.startswith("*") else handset.reply)(typed)
    return f"{step}\n{shown(handset)}"


def chat_of(demo: Demo, phone: str, language: str) -> Chat:
    """Return the chat of somebody with that number, which the bot does not know yet."""
    return Chat(demo, demo.telegram.person(next(USERS), "Someone", language, phone.removeprefix("+")))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_two_channels_go_as_written(file, standing, request):
    """A person who changes from one channel to the other goes on where they were, word for word as written."""
    text = file.read_text(encoding="utf-8")
    head, acts = steps(text)
    call = parse(head)
    async with afresh(standing, call.phone, call) as handset:
        chat = chat_of(standing, call.phone, file.stem.rpartition("-")[2])
        happened = [await happening(step, handset, chat) for step in acts]
    written = "\n\n".join([head, *happened]).translate(ISOLATES).rstrip() + "\n"
    if request.config.getoption("--rewrite-transcripts"):
        file.write_text(written, encoding="utf-8")
        return
    assert written == text
