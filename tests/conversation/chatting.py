"""A person at the simulated Telegram: what they press, and waiting for what their chat shows."""

import asyncio
from collections.abc import Callable

from bot.simulator.person import Person

PATIENCE = 20  # seconds, of a slow machine


async def until(person: Person, seen: Callable[[], bool]) -> None:
    """Return once the person's chat is so."""
    async with asyncio.timeout(PATIENCE):
        while not seen():
            await person.chat.changes_after(person.chat.revision)


async def press(person: Person, name: str) -> None:
    """Press the button of that option, once the newest screen has it; return once the bot has done something."""

    def button() -> str:
        messages = [one for one in person.messages if one.by_bot]
        rows = messages[-1].inline_keyboard if messages else []
        data = [one.get("callback_data", "") for row in rows for one in row]
        return next((one for one in data if one.endswith(f".{name}")), "")

    await until(person, lambda: bool(button()))
    change = person.chat.revision
    person.press(button(), message_id=person.last.message_id)
    await until(person, lambda: any(one.by_bot for one in person.chat.changes if one.number > change))


def documents(person: Person) -> list[dict]:
    """Return the files that the bot has sent."""
    return [one.content for one in person.messages if one.by_bot and "text" not in one.content]
