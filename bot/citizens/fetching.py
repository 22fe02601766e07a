"""Files that people sent, fetched from Telegram: the update brings a reference only."""

import time

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.methods import GetFile
from aiohttp import ClientError

from bot.citizens.calls import Calls, Undelivered
from desk.errors import Unfit
from dialogs.services.files import FileAway

FETCH_SECONDS = 15


async def fetch(bot: Bot, calls: Calls, reference: str, most: int) -> bytes:
    """Return the bytes of a file, at most so many. Raises `FileAway`, `Unfit` for one that is longer or gone."""
    try:
        found = await calls.make(GetFile(file_id=reference), time.monotonic() + FETCH_SECONDS)
    except TelegramBadRequest:  # too big for a bot, or too old
        raise Unfit("file_size") from None
    except (AiogramError, Undelivered) as fault:
        raise FileAway(type(fault).__name__) from None
    if found is None or not found.file_path:
        raise FileAway("no path")
    url = bot.session.api.file_url(bot.token, found.file_path)
    data = bytearray()
    try:
        async for chunk in bot.session.stream_content(url, timeout=FETCH_SECONDS):
            data += chunk
            if len(data) > most:
                raise Unfit("file_size")
    except (ClientError, TimeoutError, OSError) as fault:
        raise FileAway(type(fault).__name__) from None  # its message would hold the bot's token
    return bytes(data)
