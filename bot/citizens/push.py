"""Notices to people who did not just ask: answers owed, reminders, an agent's words."""

import time

import structlog
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError

from bot.citizens.calls import Calls
from bot.citizens.channel import MESSAGE_UNITS, split
from bot.citizens.messages import handing, saying
from bot.citizens.updates import chat_of
from documents.files import File

NOTICE_SECONDS = 30
FILE_SECONDS = 20  # both together are less than the outbox waits for a worker
FILE_BYTES = 50 * 1024 * 1024
"""Longest upload (Bot API, `sendDocument`)."""

log = structlog.get_logger(__name__)


async def push(calls: Calls, address: str, text: str, file: File | None = None) -> bool:
    """Return whether the person can be reached: not if they blocked the bot, or never wrote to it.

    Raises `Undelivered` if Telegram did not take the text in time; whoever keeps the notice sends it again. The file
    follows the text. If Telegram does not take it the notice still counts as handed over: the text would come twice.
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
    if file is not None and not await hand(calls, chat_of(address), file):
        log.warning("file_dropped")
    return True


async def hand(calls: Calls, chat_id: int, file: File) -> bool:
    """Return whether Telegram took the file."""
    if len(file.data) > FILE_BYTES:
        return False
    return await calls.attempt(handing(chat_id, file), time.monotonic() + FILE_SECONDS)
