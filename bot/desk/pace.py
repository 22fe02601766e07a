"""How fast the bot may speak: twenty calls a minute in a group, and silence where Telegram asks for it.

python-telegram-bot's `AIORateLimiter` lets 20 calls out at once and one more every three seconds from then on: up to 40
in the first minute, which Telegram answers with 429. This one counts the last minute, and keeps some room free for
answers to agents, who wait for them.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any

import structlog
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

CALLS = 20  # a group, edits and topics included (Bot API FAQ, "my bot is hitting limits")
SECONDS = 61.0  # Telegram's minute and ours do not begin together
KEPT_FREE = 4  # of them: for what agents wait for
SLACK = 0.1
TRIES = 10
URGENT = "urgent"
"""Given as `rate_limit_args`: an agent waits for this call."""

log = structlog.get_logger(__name__)

Result = bool | dict[str, Any] | list[dict[str, Any]]


class Pace(BaseRateLimiter[str]):
    """Has each call wait for its turn. A 429 silences the chat that it was for, and the call is made again."""

    def __init__(self, calls: int = CALLS, seconds: float = SECONDS) -> None:
        self._calls = calls
        self._seconds = seconds
        self._made: dict[int, deque[float]] = {}
        self._silent_until: dict[int, float] = {}

    async def initialize(self) -> None:
        """Nothing has to be opened."""

    async def shutdown(self) -> None:
        """Nothing has to be closed."""

    async def room(self, chat_id: int) -> None:
        """Return once a call that nobody waits for may be made in a group."""
        while (wait := self._wait(chat_id, urgent=False)) > 0:  # noqa: ASYNC110 - it may have to wait again
            await asyncio.sleep(wait)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Result:
        """Return the call's result; raise RetryAfter if Telegram refused it as too fast again and again."""
        chat_id = data.get("chat_id")
        group = chat_id if isinstance(chat_id, int) and chat_id < 0 else 0
        tries = 0
        while True:
            while (wait := self._wait(group, urgent=rate_limit_args == URGENT)) > 0:  # noqa: ASYNC110 - as above
                await asyncio.sleep(wait)
            self._made.setdefault(group, deque(maxlen=self._calls)).append(time.monotonic())
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as busy:
                tries += 1
                seconds = busy._retry_after.total_seconds()  # noqa: SLF001 - as AIORateLimiter does: the public name warns
                self._silent_until[group] = time.monotonic() + seconds + SLACK
                log.warning("telegram_busy", method=endpoint, count=round(seconds))
                if tries == TRIES:
                    raise

    def _wait(self, group: int, *, urgent: bool) -> float:
        """Return the seconds until a call may be made, as far as is known now; none if it may be."""
        now = time.monotonic()
        silence = self._silent_until.get(group, 0) - now
        if silence > 0 or not group:
            return silence
        made = self._made.get(group, ())
        most = self._calls if urgent else self._calls - KEPT_FREE
        recent = [at for at in made if at > now - self._seconds]
        return 0 if len(recent) < most else recent[-most] + self._seconds - now
