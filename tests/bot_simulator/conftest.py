"""A network with two bots and a citizen, its server on loopback, and a bare client for the Bot API."""

import asyncio
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from bot.simulator import TelegramNetwork, simulator

CITIZENS_TOKEN = "7001:citizens-secret"
DESK_TOKEN = "7002:desk-secret"
GROUP = -1001


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        """Return the unix time."""
        return self.now


class Pauses:
    """The waits between redeliveries: noted, and over as soon as `over` is set."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.over = asyncio.Event()
        self.over.set()

    async def __call__(self, seconds: float) -> None:
        """Note a wait and take it until it is over."""
        self.seconds.append(seconds)
        await self.over.wait()


class Api:
    """A bot that speaks bare HTTP."""

    def __init__(self, http: aiohttp.ClientSession, base: str, token: str) -> None:
        self.http, self.base, self.token = http, base, token

    async def answer(self, method: str, **fields: Any) -> tuple[int, dict[str, Any]]:
        """Return the status and the body of an answer."""
        async with self.http.post(f"{self.base}/bot{self.token}/{method}", json=fields) as response:
            return response.status, await response.json()

    async def call(self, method: str, **fields: Any) -> Any:
        """Return the result of a call that must succeed."""
        status, body = await self.answer(method, **fields)
        assert (status, body["ok"]) == (200, True), body
        return body["result"]

    async def refused(self, method: str, **fields: Any) -> tuple[int, str]:
        """Return the code and description of a call that must be refused."""
        status, body = await self.answer(method, **fields)
        assert body["ok"] is False
        assert body["error_code"] == status
        return status, body["description"]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def pauses():
    return Pauses()


@pytest.fixture
def network(clock, pauses):
    network = TelegramNetwork(clock=clock, pause=pauses)
    network.add_bot(CITIZENS_TOKEN, "coverline_bot", "Coverline", "citizens")
    network.add_bot(DESK_TOKEN, "coverline_desk_bot", "Coverline desk", "desk")
    network.add_group(GROUP, "Agents", ["desk"])
    return network


@pytest.fixture
async def base(network):
    server = TestServer(simulator(network))
    await server.start_server()
    yield f"http://127.0.0.1:{server.port}"
    await server.close()


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def connect(http):
    """Return a bare client for a server's address, as the citizens' bot unless told otherwise."""
    return lambda base, token=CITIZENS_TOKEN: Api(http, base, token)


@pytest.fixture
def api(connect, base):
    return connect(base)


@pytest.fixture
def desk(connect, base):
    return connect(base, DESK_TOKEN)


@pytest.fixture
def aigul(network):
    """A citizen who has pressed Start, with nothing waiting for the bot."""
    person = network.person(42, "Айгүл", "kk", "+77010000001")
    person.send_text("/start")
    person.bot.inbox.drop()
    return person


@pytest.fixture
def agent(network):
    return network.member(90, "Dana", GROUP)
