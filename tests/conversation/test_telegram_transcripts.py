"""The calls of tests/transcripts made again in a Telegram chat: aiogram talks to the Bot API simulator over HTTP."""

import asyncio
from itertools import count
from pathlib import Path

import pytest
from conftest import afresh

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
        before = self._shown()
        if typed.startswith("*"):
            await self._open(typed)
        elif button := self._button(typed):
            self.lines.append(f"[{button['text']}]")
            self.person.press(button["callback_data"], message_id=self.person.last.message_id)
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
        before = self._shown()
        self.lines.append(f"> {text}")
        self.person.send_text(text)
        await self._changed(before)

    def _button(self, typed: str) -> dict | None:
        rows = self.person.last.inline_keyboard or []
        buttons = [button for row in rows for button in row]
        if road := RESERVED_DIGITS.get(typed):
            return next((b for b in buttons if b["callback_data"].endswith(f".~{road}")), None)
        options = [b for b in buttons if ".~" not in b["callback_data"]]
        return (
            options[int(typed) - 1]
            if typed.isascii() and typed.isdigit() and int(typed) <= len(options)
            else None
        )

    def _shown(self) -> tuple | None:
        messages = [message for message in self.person.messages if message.by_bot]
        if not messages:
            return None
        last = messages[-1]
        return last.message_id, last.content["text"], str(last.inline_keyboard)

    async def _changed(self, before: tuple | None) -> None:
        async with asyncio.timeout(PATIENCE):
            while self._shown() == before:
                await self.person.next_change(PATIENCE)
        last = self.person.last
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
    chat = Chat(standing, standing.telegram.person(user, "Someone", language))
    stranger = f"+1{user}"  # a phone that no fund has on file, as a chat is
    async with afresh(standing, stranger, call) as handset:
        for block in call.blocks:
            if block.kind == "typed" and block.typed != "(hang up)":
                await (handset.dial if block.typed.startswith("*") else handset.reply)(block.typed)
                await chat.do(block.typed)
    sessions = standing.product.sessions
    on_phone = (await sessions.read(stranger)).session
    in_chat = (await sessions.read(f"tg:{user}")).session
    assert (on_phone.state, on_phone.language) == (in_chat.state, in_chat.language)
    written = TRANSCRIPTS / "telegram" / file.relative_to(TRANSCRIPTS)
    happened = "\n".join([*call.remarks, "", *chat.lines]).rstrip().translate(ISOLATES) + "\n"
    if request.config.getoption("--rewrite-transcripts"):
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(happened, encoding="utf-8")
        return
    assert happened == written.read_text(encoding="utf-8")
