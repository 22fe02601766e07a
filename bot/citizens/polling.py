"""Long polling: the updates take the same way through the inbox as those of the webhook."""

import asyncio
from typing import Any, ClassVar

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod
from pydantic import BaseModel

from bot.citizens.inbox import Inbox
from bot.citizens.updates import ALLOWED
from state.errors import StoreUnavailable

POLL_SECONDS = 25
NETWORK_SECONDS = 10
PAUSE = 1.0  # seconds after a failed poll
LONG_PAUSE = 5.0  # seconds, for another instance to stop or an operator to mend the token

log = structlog.get_logger(__name__)


class RawUpdate(BaseModel, extra="allow"):
    """An update of which only the id is looked at: one that aiogram cannot read must not hold up the rest."""

    update_id: int


class GetRawUpdates(TelegramMethod[list[RawUpdate]]):
    """`getUpdates`, with the updates as they come."""

    __returning__: ClassVar[Any] = list[RawUpdate]
    __api_method__: ClassVar[str] = "getUpdates"

    timeout: int
    allowed_updates: list[str]
    offset: int | None = None


async def poll(bot: Bot, inbox: Inbox) -> None:
    """Bring updates into the inbox until cancelled; an update is confirmed to Telegram only once it is kept."""
    offset = None
    while True:
        request = GetRawUpdates(offset=offset, timeout=POLL_SECONDS, allowed_updates=ALLOWED)
        try:
            for update in await bot(request, request_timeout=POLL_SECONDS + NETWORK_SECONDS):
                await inbox.add(update.update_id, update.model_dump_json().encode())
                offset = update.update_id + 1
        except (AiogramError, StoreUnavailable) as fault:
            log.warning("poll_failed", error=type(fault).__name__)
            await asyncio.sleep(pause_after(fault))


def pause_after(fault: Exception) -> float:
    """Return the seconds to wait before the next poll."""
    match fault:
        case TelegramRetryAfter(retry_after=seconds):
            return float(seconds)
        case TelegramConflictError() | TelegramUnauthorizedError():
            return LONG_PAUSE
        case _:
            return PAUSE
