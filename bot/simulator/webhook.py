"""Delivery to a webhook: in order within a chat, again after any answer but 2xx.

Source: https://core.telegram.org/bots/api#setwebhook.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.simulator.updates import Inbox, Update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name
REDELIVERY_DELAYS = (60.0, 120.0, 240.0, 480.0, 960.0, 1920.0, 3600.0)  # seconds
ANSWER_TIME = 60  # seconds a bot has for its answer
DEFAULT_CONNECTIONS = 40

Pause = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class Webhook:
    """Where a bot wants its updates, and how the last delivery failed."""

    url: str
    secret_token: str = ""
    max_connections: int = DEFAULT_CONNECTIONS
    last_error: dict[str, Any] = field(default_factory=dict)


class Delivery:
    """The work of one webhook: one task a chat, at most `max_connections` requests at once."""

    def __init__(
        self,
        webhook: Webhook,
        inbox: Inbox,
        clock: Callable[[], float],
        pause: Pause,
        delays: Sequence[float],
    ) -> None:
        self.webhook = webhook
        self._inbox = inbox
        self._clock = clock
        self._pause = pause
        self._delays = delays
        self._slots = asyncio.Semaphore(webhook.max_connections)
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._http: aiohttp.ClientSession | None = None

    def start(self) -> None:
        """Take the inbox over and deliver what waits there."""
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_TIME))
        self._inbox.deliver = self._deliver
        self._deliver()

    async def stop(self) -> None:
        """Let the inbox go; what was under way stays in it."""
        self._inbox.deliver = None
        tasks, self._tasks = list(self._tasks.values()), {}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._http is not None:
            await self._http.close()

    def _deliver(self) -> None:
        for chat_id in {update.chat_id for update in self._inbox.pending()} - self._tasks.keys():
            self._tasks[chat_id] = asyncio.create_task(self._deliver_chat(chat_id))

    async def _deliver_chat(self, chat_id: int) -> None:
        failures = 0
        while (update := self._inbox.first_of(chat_id)) is not None:
            async with self._slots:
                error, wanted = await self._post(update)
            if not error:
                self._inbox.remove(update.id)
                failures = 0
                continue
            self.webhook.last_error = {"last_error_date": int(self._clock()), "last_error_message": error}
            delay = wanted or self._delays[min(failures, len(self._delays) - 1)]
            failures += 1
            await self._pause(delay)
        self._tasks.pop(chat_id, None)

    async def _post(self, update: Update) -> tuple[str, float]:
        """Return what went wrong, empty if nothing, and the seconds the bot asked for with Retry-After."""
        assert self._http is not None
        headers = {SECRET_HEADER: self.webhook.secret_token} if self.webhook.secret_token else {}
        try:
            async with self._http.post(
                self.webhook.url, json=update.wire(), headers=headers, allow_redirects=False
            ) as answer:
                if HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
                    return "", 0
                wanted = answer.headers.get("Retry-After", "")
                seconds = min(float(wanted), 3600) if wanted.isascii() and wanted.isdigit() else 0
                return (
                    f"Wrong response from the webhook: {answer.status} {answer.reason or ''}".rstrip(),
                    seconds,
                )
        except TimeoutError:
            return "Read timeout expired", 0
        except aiohttp.ClientConnectorError:
            return "Connection refused", 0
        except (aiohttp.ClientError, ValueError):
            return "Wrong response from the webhook", 0
