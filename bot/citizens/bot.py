"""The citizens' bot as one thing that starts and stops."""

import asyncio
import time

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.methods import DeleteWebhook, SetWebhook, TelegramMethod
from aiohttp import web

from bot.account import Account, Mode
from bot.citizens.answering import Answering, Reply, Sentences
from bot.citizens.blocked import Blocked
from bot.citizens.calls import Calls, Undelivered
from bot.citizens.channel import Telegram
from bot.citizens.commands import Commands, publishing
from bot.citizens.faults import name_of
from bot.citizens.fetching import fetch
from bot.citizens.inbox import Inbox
from bot.citizens.polling import poll
from bot.citizens.push import push, push_file
from bot.citizens.updates import ALLOWED
from bot.citizens.webhook import webhook
from bot.citizens.worker import CLAIM_AFTER, Worker
from documents.files import File
from documents.papers import Door
from state.pipeline import Pipeline
from state.vault import Vault

PATH = "/telegram/citizens"
DRAIN_SECONDS = 10.0
INTRODUCTION_SECONDS = 30  # a call that introduces the bot; after them it is made again
INTRODUCTION_PAUSE = 5.0

log = structlog.get_logger(__name__)


class CitizensBot:
    """Brings Telegram's updates to the conversation, and its screens and notices back."""

    def __init__(
        self,
        account: Account,
        *,
        channel: Telegram,
        reply: Reply,
        sentences: Sentences,
        commands: Commands,
        pipeline: Pipeline,
        redis_url: str,
        vault: Vault,
        claim_after: float = CLAIM_AFTER,
    ) -> None:
        self._account = account
        self._commands = commands
        self._bot = Bot(account.token, AiohttpSession(api=TelegramAPIServer.from_base(account.api_url)))
        self._calls = Calls(self._bot)
        self._inbox = Inbox(pipeline, redis_url, vault, self._bot.id)
        self._blocked = Blocked(pipeline, vault, self._bot.id)
        answering = Answering(reply, self._calls, self._inbox, self._blocked, sentences)
        self._worker = Worker(self._inbox, channel, answering.answer, claim_after)
        self._bringing: asyncio.Task[None] | None = None
        self._working: asyncio.Task[None] | None = None

    def routes(self) -> list[web.RouteDef]:
        """Return what the web server serves for this bot."""
        if self._account.mode is Mode.POLLING:
            return []
        return [web.post(PATH, webhook(self._inbox, self._account.secret))]

    async def start(self) -> None:
        """Begin to work; Telegram may be away, Redis may not."""
        await self._inbox.open()
        self._working = asyncio.create_task(self._worker.run())
        self._bringing = asyncio.create_task(self._bring())
        for task in (self._working, self._bringing):
            task.add_done_callback(report)

    async def stop(self, within: float = DRAIN_SECONDS) -> None:
        """Take nothing new, finish what was begun within so many seconds, and leave the rest in the inbox."""
        if self._bringing is not None:
            self._bringing.cancel()
            await asyncio.wait([self._bringing])
        if self._working is not None:
            self._worker.stop()
            await asyncio.wait([self._working], timeout=within)
            self._worker.abandon()
            await asyncio.wait([self._working])
        await self._inbox.close()
        await self._bot.session.close()

    async def push(self, address: str, text: str, file: File | None = None, door: Door | None = None) -> bool:
        """Return whether the person can be reached on Telegram; see `bot.citizens.push`."""
        if await self._blocked.has(address):
            return False
        return await self._reached(address, await push(self._calls, address, text, file, door))

    async def push_file(self, address: str, file: File) -> bool:
        """Return whether the person can be reached with a file that has no words; see `bot.citizens.push`."""
        if await self._blocked.has(address):
            return False
        return await self._reached(address, await push_file(self._calls, address, file))

    async def fetch(self, reference: str, most: int) -> bytes:
        """Return the bytes of a file that a person sent; see `bot.citizens.fetching`."""
        return await fetch(self._bot, self._calls, reference, most)

    async def _reached(self, address: str, reached: bool) -> bool:
        if not reached:
            await self._blocked.mark(address)
        return reached

    async def _bring(self) -> None:
        """Introduce the bot to Telegram, then bring its updates."""
        match self._account.mode:
            case Mode.POLLING:
                await self._insist(DeleteWebhook())
            case Mode.WEBHOOK:
                url, secret = self._account.webhook_url, self._account.secret
                await self._insist(SetWebhook(url=url, secret_token=secret, allowed_updates=ALLOWED))
        async with asyncio.TaskGroup() as tasks:
            if self._account.mode is Mode.POLLING:
                tasks.create_task(poll(self._bot, self._inbox))
            for call in publishing(self._commands):
                await self._insist(call)

    async def _insist(self, call: TelegramMethod[bool]) -> None:
        """Make a call until Telegram takes it."""
        while True:
            try:
                await self._calls.make(call, time.monotonic() + INTRODUCTION_SECONDS)
            except (AiogramError, Undelivered) as fault:
                log.error("telegram_refused", method=call.__api_method__, error=type(fault).__name__)  # noqa: TRY400
                await asyncio.sleep(INTRODUCTION_PAUSE)
            else:
                return


def report(task: asyncio.Task[None]) -> None:
    """Log what ended a task that should have gone on."""
    if not task.cancelled() and (fault := task.exception()) is not None:
        log.error("citizens_bot_ended", error=name_of(fault))
