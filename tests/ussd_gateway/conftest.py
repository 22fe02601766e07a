"""A route and its HTTP entrance over loopback, with a tiny conversation behind it."""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession, web
from two_screens import Conversation

from ussd_gateway.exchange import Event
from ussd_gateway.protocols import africas_talking
from ussd_gateway.route import Route
from ussd_gateway.server import Entrance, Gateway, ussd_routes
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.web import handset_app


def sign(data: bytes) -> bytes:
    """Return a keyed hash of 16 bytes."""
    return hashlib.blake2b(data, key=b"tests", digest_size=16).digest()


@dataclass
class Served:
    """A gateway that listens on loopback."""

    url: str
    conversation: Conversation
    gateway: Gateway
    events: list[Event] = field(default_factory=list)


@pytest.fixture
def route() -> Route:
    """A route with the default budget."""
    return Route(sign)


@pytest.fixture
async def served(route: Route) -> AsyncIterator[Served]:
    """A gateway without a secret on an aiohttp application."""
    conversation = Conversation()
    events: list[Event] = []
    entrance = Entrance(africas_talking, route)
    gateway = Gateway([entrance], conversation.reply, conversation.sorry, events.append)
    async with serving(ussd_routes(gateway)) as url:
        yield Served(url, conversation, gateway, events)


class serving:  # noqa: N801 - reads as a word in `async with`
    """Serves routes on loopback while its block runs, and a simulated network's face if there is one."""

    def __init__(self, routes=(), network: Network | None = None) -> None:
        self._routes, self._network = routes, network

    async def __aenter__(self) -> str:
        app = web.Application()
        app.add_routes(self._routes)
        if self._network is not None:
            app.add_subapp("/simulator", handset_app(self._network))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def __aexit__(self, *error) -> None:
        await self._runner.cleanup()


@pytest.fixture
async def client() -> AsyncIterator[ClientSession]:
    """An HTTP client."""
    async with ClientSession() as session:
        yield session
