"""A Telegram network, a real Valkey and the citizens' bot between them, over loopback."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Self

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from bot.account import Account, Mode
from bot.citizens.answering import Sentences
from bot.citizens.bot import PATH, CitizensBot
from bot.citizens.inbox import Inbox
from bot.citizens.webhook import webhook
from bot.simulator.application import simulator
from bot.simulator.network import TelegramNetwork
from bot.simulator.person import Person
from state.pipeline import Pipeline
from state.valkey import embedded_valkey
from state.vault import Vault

from .conversation import CHANNEL, Conversation

TOKEN = "4200:citizens"
SECRET = "s3cret_Header"
SENTENCES = Sentences("Write to me privately.", "Please try again.")
COMMANDS = {"fa": [("start", "آغاز"), ("menu", "فهرست")], "en": [("start", "Begin"), ("menu", "Menu")]}


class World:
    """Everything a test touches."""

    server: TestServer  # ours, in webhook mode

    def __init__(self, pipeline: Pipeline, redis_url: str, folder: Path) -> None:
        self.pipeline = pipeline
        self.redis_url = redis_url
        self.folder = folder  # Valkey's
        self.secret = SECRET
        self.vault = Vault({1: bytes(32)}, 1)
        self.network = TelegramNetwork(redelivery_delays=(0.05,))
        self.network.add_bot(TOKEN, "citizens_bot", "Citizens")
        self.conversation = Conversation()
        self.calls: list[
            tuple[str, float]
        ] = []  # (method in lower case, monotonic time), as they reach Telegram
        self.bell = asyncio.Event()  # rung at every call
        self.failing: list[str] = []  # methods whose next call ends with a proxy's 502
        self.garbling: list[
            str
        ] = []  # methods whose next call is done, and answered with a result nobody can read
        self.stack = AsyncExitStack()
        self.api = ""

    async def open(self) -> Self:
        """Start Telegram."""
        app = simulator(self.network)
        app.middlewares.insert(0, self._watch)
        server = TestServer(app)
        await server.start_server()
        self.stack.push_async_callback(server.close)
        self.api = str(server.make_url("")).rstrip("/")
        return self

    def bot(self, mode: Mode = Mode.POLLING, webhook_url: str = "", **options: float) -> CitizensBot:
        """Return a bot that is not started."""
        return CitizensBot(
            Account(TOKEN, self.api, mode, webhook_url, self.secret),
            channel=CHANNEL,
            reply=self.conversation.reply,
            sentences=SENTENCES,
            commands=COMMANDS,
            pipeline=self.pipeline,
            redis_url=self.redis_url,
            vault=self.vault,
            **options,
        )

    async def start(self, mode: Mode = Mode.POLLING, **options: float) -> CitizensBot:
        """Return a bot at work, stopped with the test."""
        port = unused_port()
        bot = self.bot(mode, f"http://127.0.0.1:{port}{PATH}", **options)
        await self._serve(bot.routes(), port)
        await bot.start()
        self.stack.push_async_callback(bot.stop)
        return bot

    async def open_door(self) -> None:
        """Serve the webhook alone: nobody empties the inbox behind it."""
        inbox = self.inbox()
        await inbox.open()
        await self._serve([web.post(PATH, webhook(inbox, self.secret))], unused_port())

    async def _serve(self, routes: list[web.RouteDef], port: int) -> None:
        app = web.Application()
        app.add_routes(routes)
        self.server = TestServer(app, port=port)
        await self.server.start_server()
        self.stack.push_async_callback(self.server.close)

    def inbox(self) -> Inbox:
        """Return the bot's inbox, seen from another process."""
        inbox = Inbox(self.pipeline, self.redis_url, self.vault, 4200)
        self.stack.push_async_callback(inbox.close)
        return inbox

    async def inbox_length(self) -> int:
        """Return how many updates are not yet handled."""
        return await self.pipeline.execute("XLEN", f"{{tg:{TOKEN.partition(':')[0]}}}:inbox")

    async def emptied(self) -> None:
        """Return once every update is handled."""
        async with asyncio.timeout(5):
            while await self.inbox_length():
                pass

    def person(self, number: int = 7001) -> Person:
        """Return a person in their chat with the bot."""
        return self.network.person(number, "Ayşe", "en", "98912000" + str(number))

    def times(self, method: str) -> list[float]:
        """Return when a method was called."""
        return [moment for name, moment in self.calls if name == method.lower()]

    async def called(self, method: str, times: int) -> None:
        """Return once a method was called so many times."""
        async with asyncio.timeout(5):
            while len(self.times(method)) < times:
                self.bell.clear()
                await self.bell.wait()

    @web.middleware
    async def _watch(self, request: web.Request, handler: Callable) -> web.StreamResponse:
        method = request.match_info.get("method", "").lower()
        self.calls.append((method, time.monotonic()))
        self.bell.set()
        if method in self.failing:
            self.failing.remove(method)
            return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
        answer = await handler(request)
        if method in self.garbling:
            self.garbling.remove(method)
            return web.json_response({"ok": True, "result": "?"})
        return answer


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A world without a bot yet."""
    async with embedded_valkey(tmp_path) as url:
        pipeline = Pipeline(url)
        await pipeline.start()
        world = await World(pipeline, url, tmp_path).open()
        async with world.stack:
            yield world
        await pipeline.close()
