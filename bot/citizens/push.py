"""Notices to people who did not just ask: answers owed, reminders, an agent's words."""

import time

from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError

from bot.citizens.calls import Calls
from bot.citizens.channel import MESSAGE_UNITS, split
from bot.citizens.messages import saying
from bot.citizens.updates import chat_of

NOTICE_SECONDS = 30


async def push(calls: Calls, address: str, text: str) -> bool:
    """Return whether the person can be reached: not if they blocked the bot, or never wrote to it.

    Raises `Undelivered` if Telegram did not take the text in time; whoever keeps the notice sends it again.
    """
    until = time.monotonic() + NOTICE_SECONDS
    try:
        for piece in split(text, MESSAGE_UNITS):
            await calls.make(saying(chat_of(address), piece), until)
    except TelegramForbiddenError:
        return False
    except TelegramBadRequest as refusal:
        if "chat not found" in refusal.message:
            return False
        raise
    return True
