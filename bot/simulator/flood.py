"""Flood control: 429 on demand, and Telegram's published limits when switched on.

Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.
"""

import math
from collections import deque
from collections.abc import Callable

from bot.simulator.chats import Chat
from bot.simulator.refusal import too_many_requests

PRIVATE = (1, 1.0)  # messages, seconds
GROUP = (20, 60.0)


class FloodControl:
    """Who has sent how much lately."""

    def __init__(self, clock: Callable[[], float], *, limits: bool) -> None:
        self.limits = limits
        self._clock = clock
        self._sent: dict[tuple[int, int], deque[float]] = {}
        self._ordered: list[tuple[str, int]] = []

    def order(self, retry_after: int, *, method: str = "", times: int = 1) -> None:
        """Refuse the next `times` calls of a method (any of them if empty) with 429."""
        self._ordered += [(method.lower(), retry_after)] * times

    def check_order(self, method: str) -> None:
        """Refuse this call if a test ordered it."""
        for wanted, retry_after in self._ordered:
            if wanted in {"", method}:
                self._ordered.remove((wanted, retry_after))
                raise too_many_requests(retry_after)

    def spend(self, bot_id: int, chat: Chat) -> None:
        """Count one message, edit or topic of a bot in a chat; 429 if it is one too many."""
        if not self.limits:
            return
        count, seconds = PRIVATE if chat.private else GROUP
        now = self._clock()
        sent = self._sent.setdefault((bot_id, chat.id), deque(maxlen=count))
        if len(sent) == count and now - sent[0] < seconds:
            raise too_many_requests(max(1, math.ceil(seconds - (now - sent[0]))))
        sent.append(now)
