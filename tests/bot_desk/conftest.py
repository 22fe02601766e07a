"""A desk on a real database, the simulated Telegram with a support group, and the real bot between them, over loopback."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from room import Room, open_room

from bot.account import Account, Mode
from bot.desk.bot import PATH, DeskBot
from bot.desk.groups import Group, Groups
from bot.desk.pace import Pace
from bot.simulator.application import simulator
from bot.simulator.chats import Message, Topic
from bot.simulator.network import TelegramNetwork
from bot.simulator.person import Person
from desk.agents import Agent

TOKEN = "4300:desk"
SECRET = "s3cret_Header"
GROUP = -1001
UPPER = -1002
ANNA, BORIS, STRANGER = 90, 91, 99
PATIENCE = 10.0


class World:
    """Everything a test touches."""

    server: TestServer  # ours, in webhook mode

    def __init__(self, room: Room) -> None:
        self.room = room
        self.network = TelegramNetwork(redelivery_delays=(0.05,))
        self.network.add_bot(TOKEN, "desk_bot", "Desk", "desk")
        self.network.add_group(GROUP, "Agents")
        self.network.add_group(UPPER, "Upper tiers")
        self.calls: list[
            tuple[str, float]
        ] = []  # (method in lower case, monotonic time), as they reach Telegram
        self.refused: list[int] = []  # error codes that Telegram answered with
        self.failing: list[str] = []  # methods whose next call ends with a proxy's 502
        self.stack = AsyncExitStack()
        self.api = ""

    async def open(self) -> None:
        """Start Telegram."""
        app = simulator(self.network)
        app.middlewares.insert(0, self._watch)
        server = TestServer(app)
        await server.start_server()
        self.stack.push_async_callback(server.close)
        self.api = str(server.make_url("")).rstrip("/")

    def bot(
        self, groups: str = str(GROUP), mode: Mode = Mode.POLLING, url: str = "", pace: Pace | None = None
    ) -> DeskBot:
        """Return a bot that is not started. It speaks English here."""
        written = [one if "@" in one else f"{one}@en" for one in groups.split(",")]
        return DeskBot(
            Account(TOKEN, self.api, mode, url, SECRET),
            desk=self.room.desk,
            groups=Groups([Group.read(one) for one in written]),
            languages={"ru": "ru"},
            say=lambda _programme, _language, message: {"tier-tier3": "Disputes"}.get(message, ""),
            clock=lambda: self.room.now.timestamp(),  # noqa: PLW0108 - the room turns its clock
            pace=pace,
        )

    async def start(
        self, groups: str = str(GROUP), mode: Mode = Mode.POLLING, pace: Pace | None = None
    ) -> DeskBot:
        """Return a bot at work, stopped with the test."""
        port = unused_port()
        bot = self.bot(groups, mode, f"http://127.0.0.1:{port}{PATH}", pace)
        app = web.Application()
        app.add_routes(bot.routes())
        self.server = TestServer(app, port=port)
        await self.server.start_server()
        self.stack.push_async_callback(self.server.close)
        await bot.start()
        self.stack.push_async_callback(bot.stop)
        return bot

    def member(self, number: int = ANNA, name: str = "Anna", group: int = GROUP) -> Person:
        """Return somebody in a group."""
        return self.network.member(number, name, group)

    async def agent(self, login: str = "anna", number: int = ANNA, **changes) -> Agent:
        """Hire an agent who is on Telegram."""
        return await self.room.agent(login, telegram_id=number, **changes)

    def topics(self, group: int = GROUP) -> dict[int, Topic]:
        """Return the topics of a group."""
        return self.network._chats[0, group].topics

    def shown(self, thread: int, group: int = GROUP) -> list[Message]:
        """Return what the bot wrote in a topic, but for Telegram's own notes."""
        return [
            message
            for message in self.network._chats[0, group].messages.values()
            if message.thread_id == thread
            and message.by_bot
            and (message.text or "document" in message.content)
        ]

    async def until(self, claim: Callable[[], object], patience: float = PATIENCE) -> None:
        """Return once something is so."""
        async with asyncio.timeout(patience):
            while not claim():  # noqa: ASYNC110 - what it looks at rings no bell
                await asyncio.sleep(0.01)

    async def topic(self, number: str, group: int = GROUP) -> int:
        """Return the thread of a case's topic, as soon as the topic shows something of it."""

        def found() -> int:
            named = (thread for thread, topic in self.topics(group).items() if topic.name.startswith(number))
            return next((thread for thread in named if len(self.shown(thread, group)) > 1), 0)

        await self.until(found)
        return found()

    async def quiet(self, bot: DeskBot) -> None:
        """Return once every topic is up to date and no call was made for a moment."""
        calls = -1
        async with asyncio.timeout(PATIENCE):
            while calls != len(self.calls) or any(one["behind"] for one in bot.standing()["groups"].values()):
                calls = len(self.calls)
                await asyncio.sleep(0.15)

    async def opened(self, **changes):
        """Open a case as a citizen would."""
        return await self.room.open(**changes)

    def times(self, method: str) -> list[float]:
        """Return when a method was called."""
        return [moment for name, moment in self.calls if name == method.lower()]

    async def acts(self, case) -> list[str]:
        """Return what happened to a case, by kind."""
        chief = await self.room.agent(f"chief{len(self.calls)}", role="supervisor")
        return [one.kind for one in (await self.room.desk.working.read(chief, case.id, self.room.now)).events]

    @web.middleware
    async def _watch(self, request: web.Request, handler: Callable) -> web.StreamResponse:
        method = request.match_info.get("method", "").lower()
        if method != "getupdates":
            self.calls.append((method, time.monotonic()))
        if method in self.failing:
            self.failing.remove(method)
            return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
        answer = await handler(request)
        if answer.status >= 400:
            self.refused.append(answer.status)
        return answer


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with open_room(f"sqlite+aiosqlite:///{tmp_path / 'coverline.db'}") as opened:
        yield opened


@pytest.fixture
async def world(room: Room) -> AsyncIterator[World]:
    """A world without a bot yet."""
    world = World(room)
    await world.open()
    async with world.stack:
        yield world
