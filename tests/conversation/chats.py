"""A person in a Telegram chat who does what a caller would: aiogram talks to the Bot API simulator over HTTP."""

import asyncio
from itertools import count

from bot.simulator.chats import Message
from bot.simulator.person import Person
from dialogs.directory import Directory
from dialogs.steps import RESERVED_DIGITS

PATIENCE = 10
USERS = count(5550100)
ISOLATES = dict.fromkeys((0x2068, 0x2069))  # marks that a reader of the file does not see


class Chat:
    """One person's chat; what they would dial or type on a phone they press or write here."""

    def __init__(self, demo, person: Person) -> None:
        self.demo = demo
        self.person = person
        self.lines: list[str] = []
        self.programme = ""  # of the agent who acted last
        self.pressed = 0  # message whose button was pressed last: a last word stands in its place

    async def do(self, typed: str) -> None:
        """Do what a caller does with these keys, and note what the bot then shows."""
        if typed == "98":  # a chat has no pages to turn
            return
        before = await self._shown()
        if typed.startswith("*"):
            await self._open(typed)
        elif button := await self._button(typed):
            self.lines.append(f"[{button['text']}]")
            self.pressed = (await self._last()).message_id
            self.person.press(button["callback_data"], message_id=self.pressed)
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

    async def share_number(self) -> None:
        """Press Telegram's own button that shares the person's number."""
        before = await self._shown()
        label = self.person.chat.reply_keyboard["keyboard"][0][0]["text"]
        self.lines.append(f"[{label}]")
        self.person.press(label)
        await self._changed(before)

    async def _write(self, text: str) -> None:
        self.pressed = 0
        before = await self._shown()
        self.lines.append(f"> {text}")
        self.person.send_text(text)
        await self._changed(before)

    async def _button(self, typed: str) -> dict | None:
        last = await self._last()
        rows = last.inline_keyboard or [] if last else []
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
        elif self.pressed in (message.message_id for message in texts):
            texts = [message for message in texts if message.message_id == self.pressed]
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
