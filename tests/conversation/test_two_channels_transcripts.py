"""Golden conversations of one person on two channels: begun on a phone, gone on with in a chat, and on the phone again."""

import asyncio
from pathlib import Path

import pytest
from chats import ISOLATES, USERS, Chat
from desks import Desk
from driving import afresh, steadied

from app.demo import Demo
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.transcript import HANG_UP, parse, shown

pytestmark = pytest.mark.asyncio(loop_scope="module")
FILES = sorted((Path(__file__).parents[1] / "transcripts" / "both").glob("*.txt"))
PHONE, CHAT, AGENT = "phone> ", "chat> ", "agent> "
SHARE, CODE = "(share my number)", "(code)"
PATIENCE = 10
ENDING = 2  # messages at the end of a case: that it is closed, and how it was


def steps(text: str) -> tuple[str, list[str]]:
    """Return the head of the file, and its steps: what is dialled on the phone, pressed in the chat, done by an agent."""
    lines = text.splitlines()
    acts = [line for line in lines if line.startswith((PHONE, CHAT, AGENT))]
    return "\n".join(lines[: lines.index(acts[0])]).rstrip(), acts


async def happening(step: str, handset: Handset, chat: Chat) -> str:
    """Do one step and return it with the screen that came."""
    typed = step.removeprefix(PHONE).removeprefix(CHAT)
    if step.startswith(AGENT):
        return "\n".join([step, *await at_the_desk(step.removeprefix(AGENT), handset, chat)])
    if step.startswith(CHAT):
        chat.lines.clear()
        await (chat.share_number() if typed == SHARE else chat.do(typed))
        return "\n".join([step, *(line for line in chat.lines if line != f"> {typed}")]).rstrip()
    if typed == HANG_UP:
        handset.end()
        return step
    keys = typed
    if typed == CODE:
        desk = Desk(chat.demo.product, chat.programme)
        keys = desk.code(await desk.case(handset.msisdn))
    await (handset.dial if typed.startswith("*") else handset.reply)(keys)
    return f"{step}\n{shown(handset)}"


async def at_the_desk(told: str, handset: Handset, chat: Chat) -> list[str]:
    """Have an agent act, `ru answers …` or `ru resolves`, and return what then comes unasked: an SMS, or messages in the chat."""
    chat.programme, act, words = f"{told} ".split(" ", 2)
    desk = Desk(chat.demo.product, chat.programme)
    person, asking = f"tg:{chat.person.user.id}", chat.demo.product.desk.asking
    of_chat = bool(await asking.of_person(person, chat.programme))
    address = person if of_chat else handset.msisdn
    inbox = chat.demo.mobile.handset(handset.msisdn)  # messages go to the demo's own network
    before, heard = len(inbox.sms), {message.message_id for message in chat.person.messages}
    await (desk.answer(address, words.strip()) if act == "answers" else desk.resolve(address))
    async with asyncio.timeout(PATIENCE):
        while not of_chat and len(inbox.sms) == before:
            await inbox.changed(inbox.version)
        while of_chat:
            seen = chat.person.chat.revision
            said = [
                message.content["text"]
                for message in chat.person.messages
                if message.by_bot and message.message_id not in heard
            ]
            if said and (words.strip() in said[-1] if act == "answers" else len(said) == ENDING):
                return said
            await chat.person.chat.changes_after(seen)
    return [f"SMS from {sms.sender}: {sms.text}" for sms in inbox.sms[before:]]


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
        happened = "\n\n".join([head, *[await happening(step, handset, chat) for step in acts]])
        for address in (call.phone, f"tg:{chat.person.user.id}"):
            happened = await steadied(standing, address, happened)
    written = happened.translate(ISOLATES).rstrip() + "\n"
    if request.config.getoption("--rewrite-transcripts"):
        file.write_text(written, encoding="utf-8")
        return
    assert written == text
