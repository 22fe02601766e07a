"""A route and its HTTP entrance over loopback, with a tiny conversation behind it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession
from entrances import serving, sign
from two_screens import Conversation

from ussd_gateway.exchange import Event
from ussd_gateway.protocols import africas_talking
from ussd_gateway.route import Route
from ussd_gateway.server import Entrance, Gateway, ussd_routes


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


@pytest.fixture
async def client() -> AsyncIterator[ClientSession]:
    """An HTTP client."""
    async with ClientSession() as session:
        yield session
