"""Bot API calls that survive a busy or a failing Telegram."""

import asyncio
import time
from typing import TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod

T = TypeVar("T")

CALL_SECONDS = 10
PAUSES = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)  # seconds between two tries of one call
SLACK = 0.1  # seconds; Telegram's clock and ours do not tick together
PASSING = (TelegramNetworkError, TelegramServerError, ClientDecodeError)

log = structlog.get_logger(__name__)


class Undelivered(Exception):  # a fact
    """Telegram did not take the call in time; the same call may succeed later."""

    retryable = True


class Silenced(Undelivered):
    """Telegram tells the bot to be silent for so many more seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"for {seconds} seconds")
        self.seconds = seconds


class Calls:
    """Makes calls; a 429 stops all of them for as long as Telegram says."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._open_at = 0.0  # monotonic

    async def unpaused(self) -> None:
        """Return once Telegram lets this bot speak again."""
        while (seconds := self._open_at - time.monotonic()) > 0:  # noqa: ASYNC110  # it may be told again meanwhile
            await asyncio.sleep(seconds)

    async def make(self, method: TelegramMethod[T], deadline: float, *, waits: bool = True) -> T | None:
        """Return Telegram's result, tried again with the same content until `deadline` (monotonic seconds).

        Nothing is returned for a result that was given but not understood. Raises `Undelivered` when time or
        tries are used up, and aiogram's error at once when Telegram refuses for good (400, 401, 403 …). Who does not
        wait while the bot has to be silent gets `Silenced` instead.
        """
        pauses = iter(PAUSES)
        while True:
            if not waits and (seconds := self._open_at - time.monotonic()) > 0:
                raise Silenced(seconds)
            if max(self._open_at, time.monotonic()) >= deadline:
                raise Undelivered
            await self.unpaused()
            left = deadline - time.monotonic()
            try:
                return await self._bot(method, request_timeout=max(1, min(CALL_SECONDS, round(left))))
            except TelegramRetryAfter as busy:
                self._open_at = max(self._open_at, time.monotonic() + busy.retry_after + SLACK)
                log.warning("telegram_busy", method=method.__api_method__, count=busy.retry_after)
                if not waits:
                    raise Silenced(busy.retry_after) from None
            except TelegramEntityTooLarge:  # aiogram takes it for a network's fault
                raise
            except PASSING as fault:
                if isinstance(fault, ClientDecodeError) and was_taken(fault):
                    return None
                pause = next(pauses, None)
                if pause is None or time.monotonic() + pause >= deadline:
                    raise Undelivered from None
                log.warning("telegram_failed", method=method.__api_method__, error=type(fault).__name__)
                await asyncio.sleep(pause)

    async def attempt(self, method: TelegramMethod[T], deadline: float) -> bool:
        """Return whether Telegram took a call that nothing depends on."""
        try:
            await self.make(method, deadline)
        except (AiogramError, Undelivered) as fault:
            log.info("telegram_refused", method=method.__api_method__, error=type(fault).__name__)
            return False
        return True


def was_taken(fault: ClientDecodeError) -> bool:
    """Return whether an answer that aiogram could not read says that the call was done: it must not be sent twice."""
    return isinstance(fault.data, dict) and fault.data.get("ok") is True
