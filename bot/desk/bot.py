"""The desk bot as one thing that starts and stops.

python-telegram-bot's `Application` is not used: its updater tells Telegram that updates were taken before they are
handled, and an agent's answer that was not kept yet would be lost with the process.
"""

import asyncio
import contextlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import structlog
from aiohttp import web
from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.account import Account, Mode
from bot.citizens.webhook import read_body
from bot.desk.acting import Acting
from bot.desk.drawing import Drawing
from bot.desk.groups import Groups
from bot.desk.pace import Pace
from bot.desk.replies import Replies
from bot.desk.showing import Showing
from bot.desk.topics import Topics
from bot.desk.words import Say, Tongues
from desk.desk import Desk
from state.errors import StateError

PATH = "/telegram/desk"
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
POLL_SECONDS = 30
PAUSE = 1.0  # seconds before Telegram or the database is asked again after a failure
LONG_PAUSE = 10.0  # after one that a person has to mend: a wrong token, another process that polls

os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library warns at every 429 otherwise

log = structlog.get_logger(__name__)


class DeskBot:
    """Shows cases as topics of support groups, and does what agents ask for there."""

    def __init__(
        self,
        account: Account,
        *,
        desk: Desk,
        groups: Groups,
        languages: Mapping[str, str],
        say: Say,
        clock: Callable[[], float],
        pace: Pace | None = None,
    ) -> None:
        self._account = account
        pace = pace or Pace()
        self._bot: ExtBot[str] = ExtBot(
            account.token, base_url=f"{account.api_url}/bot", base_file_url=f"{account.api_url}/file/bot",
            rate_limiter=pace,
        )  # fmt: skip
        topics, tongues = Topics(desk.ledger), Tongues(groups, languages, say)
        drawing = Drawing(self._bot, topics, desk.offices, tongues, clock)
        self._showing = Showing(topics, groups, drawing, pace, desk.ledger.watchers, clock)
        self._replies = Replies(self._bot)
        self._acting = Acting(self._bot, desk, topics, groups, tongues, drawing, self._replies, clock)
        self._chats = groups.chats
        self._trouble = "not started"
        self._offset = 0  # of the first update that is not handled yet
        self._ready = asyncio.Event()
        self._bringing: asyncio.Task[None] | None = None

    def routes(self) -> list[web.RouteDef]:
        """Return what the web server serves for this bot."""
        return [web.post(PATH, self._receive)] if self._account.mode is Mode.WEBHOOK else []

    def standing(self) -> dict[str, object]:
        """Return how the bot is doing: its own trouble, empty if it has none, and that of each group with the cases behind."""
        return {"trouble": self._trouble, "groups": self._showing.standing()}

    async def start(self) -> None:
        """Begin to work; Telegram may be away."""
        self._bringing = asyncio.create_task(self._bring())

    async def stop(self) -> None:
        """Take nothing new, say what was begun, and leave the rest for the next start."""
        if self._bringing is not None:
            self._bringing.cancel()
            await asyncio.gather(self._bringing, return_exceptions=True)
        await self._showing.stop()
        await self._replies.drain()
        if self._offset:
            with contextlib.suppress(TelegramError):  # else what is handled would come again, once
                await self._bot.get_updates(offset=self._offset, limit=1, timeout=0, allowed_updates=ALLOWED)
        await self._bot.shutdown()  # its connections are open even if Telegram never knew the token

    async def _bring(self) -> None:
        """Introduce the bot to Telegram, then bring its updates."""
        await self._insist(self._bot.initialize)
        self._ready.set()
        if self._account.mode is Mode.WEBHOOK:
            await self._insist(self._set_webhook)
        else:
            await self._insist(self._bot.delete_webhook)
        await self._showing.start()
        if self._account.mode is Mode.POLLING:
            await self._poll()

    async def _set_webhook(self) -> object:
        return await self._bot.set_webhook(
            self._account.webhook_url, secret_token=self._account.secret, allowed_updates=ALLOWED
        )

    async def _insist(self, call: Callable[[], Any]) -> None:
        """Make a call until Telegram takes it."""
        while True:
            try:
                await call()
            except TelegramError as error:
                await self._troubled(error)
            else:
                self._trouble = ""
                return

    async def _poll(self) -> None:
        """Bring updates; Telegram is told that they were taken once they are handled."""
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset=self._offset, timeout=POLL_SECONDS, allowed_updates=ALLOWED
                )
            except TelegramError as error:
                await self._troubled(error)
                continue
            self._trouble = ""
            if updates and await self._handle(updates):
                self._offset = updates[-1].update_id + 1

    async def _troubled(self, error: TelegramError) -> None:
        self._trouble = type(error).__name__
        log.error("telegram_refused", error=self._trouble)
        match error:
            case RetryAfter():
                await asyncio.sleep(error._retry_after.total_seconds())  # noqa: SLF001 - see bot.desk.pace
            case Conflict() | InvalidToken():
                await asyncio.sleep(LONG_PAUSE)
            case _:
                await asyncio.sleep(PAUSE)

    async def _handle(self, updates: Sequence[Update]) -> bool:
        """Handle updates, those of one topic in their order; return whether all of them were."""
        lanes: dict[tuple[int, int | None], list[Update]] = {}
        for update in updates:
            message = update.effective_message
            chat = update.effective_chat
            lane = (chat.id if chat else 0, getattr(message, "message_thread_id", None))
            lanes.setdefault(lane, []).append(update)
        done = await asyncio.gather(*(self._handle_lane(lane) for lane in lanes.values()))
        if not all(done):
            await asyncio.sleep(PAUSE)
        return all(done)

    async def _handle_lane(self, updates: Sequence[Update]) -> bool:
        for update in updates:
            if not await self._take(update):
                return False
        return True

    async def _take(self, update: Update) -> bool:
        """Return whether an update was handled; if not, the database is away, and the same one will do later."""
        chat = update.effective_chat
        if chat is not None and chat.id in self._chats:
            self._showing.welcome(chat.id)
        try:
            await self._acting.act(update)
        except StateError as error:
            log.warning("desk_away", error=type(error).__name__)
            return not error.retryable
        except Exception as error:  # noqa: BLE001 - one update must not come back for ever
            log.error("desk_update_failed", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold what people wrote
        return True

    async def _receive(self, request: web.Request) -> web.Response:
        """Handle an update before Telegram is told that it was taken."""
        body = await read_body(request, self._account.secret)
        try:
            update = Update.de_json(json.loads(body), self._bot)
        except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
            return web.Response(status=400)
        await self._ready.wait()
        taken = await self._take(update)
        return web.Response() if taken else web.Response(status=503, headers={"Retry-After": "5"})
