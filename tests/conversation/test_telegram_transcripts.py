"""The calls of tests/transcripts made again in a Telegram chat: aiogram talks to the Bot API simulator over HTTP."""

import asyncio
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from conftest import afresh, steadied

from bot.simulator.chats import Message
from bot.simulator.person import Person
from dialogs.directory import Directory
from dialogs.steps import RESERVED_DIGITS
from ussd_gateway.simulator.transcript import parse

pytestmark = pytest.mark.asyncio(loop_scope="module")
TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
CALLS = sorted(file for file in TRANSCRIPTS.rglob("*.txt") if "telegram" not in file.parts)
PATIENCE = 10
USERS = count(5550100)
ISOLATES = dict.fromkeys((0x2068, 0x2069))  # marks that a reader of the file does not see


class Chat:
    """One person's chat; what they would dial or type on a phone they press or write here."""

    def __init__(self, demo, person: Person) -> None:
        self.demo = demo
        self.person = person
        self.lines: list[str] = []

    async def do(self, typed: str) -> None:
        """Do what a caller does with these keys, and note what the bot then shows."""
        if typed == "98":  # a chat has no pages to turn
            return
        before = await self._shown()
        if typed.startswith("*"):
            await self._open(typed)
        elif button := await self._button(typed):
            self.lines.append(f"[{button['text']}]")
            self.person.press(button["callback_data"], message_id=(await self._last()).message_id)
            await self._changed(before)
        else:
            await self._write(typed)

    async def _open(self, dialled: str) -> None:
        """Press start with the alias's name, then write what was dialled behind it."""
        opening = Directory(self.demo.product.programmes).open(dialled)
        names = [a.name for a in opening.programme.aliases if a.state == opening.state and a.name]
        await self._write(f"/start {names[0]}" if names else "/start")
        for part in opening.rest:
            await self._write(part)

    async def _write(self, text: str) -> None:
        before = await self._shown()
        self.lines.append(f"> {text}")
        self.person.send_text(text)
        await self._changed(before)

    async def _button(self, typed: str) -> dict | None:
        rows = (await self._last()).inline_keyboard or []
        buttons = [button for row in rows for button in row]
        if road := RESERVED_DIGITS.get(typed):
            return next((b for b in buttons if b["callback_data"].endswith(f".~{road}")), None)
        options = [b for b in buttons if ".~" not in b["callback_data"]]
        return (
            options[int(typed) - 1]
            if typed.isascii() and typed.isdigit() and int(typed) <= len(options)
            else None
        )

    async def _shown(self) -> tuple | None:
        last = await self._last()
        return (last.message_id, last.content["text"], str(last.inline_keyboard)) if last else None

    async def _last(self) -> Message | None:
        """Return the newest screen, which has buttons unless it is a last word: what is sent meanwhile has none."""
        texts = [message for message in self.person.messages if message.by_bot and "text" in message.content]
        session = (await self.demo.product.sessions.read(f"tg:{self.person.user.id}")).session
        if session is not None and not session.ended:
            texts = [message for message in texts if message.inline_keyboard]
        return texts[-1] if texts else None

    async def _changed(self, before: tuple | None) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                seen, shown = self.person.chat.revision, await self._shown()
                # A screen about somebody is taken away before the next one is sent: that alone is no answer.
                if shown != before and not (before and (not shown or shown[0] < before[0])):
                    break
                await self.person.chat.changes_after(seen)
        last = await self._last()
        self.lines += [last.content["text"]]
        self.lines += [
            "   ".join(f"[{button['text']}]" for button in row) for row in last.inline_keyboard or []
        ]
        self.lines.append("")


@pytest.mark.parametrize("file", CALLS, ids=lambda file: str(file.relative_to(TRANSCRIPTS)))
async def test_chat_goes_as_written(file, standing, request):
    """The same conversation in a chat ends in the same state, and its words are those written down."""
    call = parse(file.read_text(encoding="utf-8"))
    language = standing.product.programmes[file.parent.name].languages[0]
    user = next(USERS)
    address = f"tg:{user}"
    chat = Chat(standing, standing.telegram.person(user, "Someone", language))
    typed = [b.typed for b in call.blocks if b.kind == "typed" and b.typed != "(hang up)"]
    sessions = standing.product.sessions
    async with afresh(standing, call.phone, call) as handset:
        for keys in typed:
            await (handset.dial if keys.startswith("*") else handset.reply)(keys)
        on_phone = (await sessions.read(call.phone)).session
    async with afresh(standing, call.phone, call):
        # The chat of somebody who shared their number with Telegram's button once, and gave no other answer yet.
        await standing.product.resources.links.link(address, call.phone, datetime.now(UTC))
        for keys in typed:
            await chat.do(keys)
        in_chat = (await sessions.read(address)).session
    assert (on_phone.state, on_phone.language) == (in_chat.state, in_chat.language)
    written = TRANSCRIPTS / "telegram" / file.relative_to(TRANSCRIPTS)
    said = await steadied(standing, call.phone, "\n".join(chat.lines))
    happened = "\n".join([*call.remarks, "", said]).rstrip().translate(ISOLATES) + "\n"
    if request.config.getoption("--rewrite-transcripts"):
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(happened, encoding="utf-8")
        return
    assert happened == written.read_text(encoding="utf-8")
