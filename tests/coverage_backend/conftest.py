"""A reference backend on loopback for each test, with the fixed persons, and a client that speaks to it."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from reference_backend import Backend, Clock

from coverage_backend.client import CoverageClient
from coverage_backend.codes import Mode
from coverage_backend.people import FIXED
from coverage_backend.server import reference_server
from coverage_backend.store import PeopleStore


@pytest.fixture
def store() -> Iterator[PeopleStore]:
    """A store with the fixed persons of every programme."""
    people = PeopleStore(":memory:")
    for fixed in FIXED.values():
        people.add(fixed)
    yield people
    people.close()


Start = Callable[..., Awaitable[Backend]]


@pytest.fixture
async def start(store: PeopleStore) -> AsyncIterator[Start]:
    """Start a backend in some mode."""
    async with AsyncExitStack() as stack:

        async def starter(
            mode: Mode = Mode.SUBMIT,
            token: str | None = "fund-token",
            clock: Callable[[], float] = time.time,
        ) -> Backend:
            root = web.Application()
            app = reference_server(store, admin_token="demo-admin", token=token, mode=mode, clock=clock)
            root.add_subapp("/fhir/kz", app)
            server = await stack.enter_async_context(TestServer(root))
            session = await stack.enter_async_context(aiohttp.ClientSession())
            url = str(server.make_url("/fhir/kz"))
            client = CoverageClient(
                url, token=token, insurer="Organization/kz-fsms", session=session, clock=clock
            )
            await client.start()
            return Backend(client, session, url, store)

        yield starter


@pytest.fixture
async def backend(start: Start) -> Backend:
    """A backend with `$submit`."""
    return await start()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands on a Monday morning until it is moved."""
    return Clock()


@pytest.fixture
async def account(start: Start, clock: Clock) -> Backend:
    """A backend that goes by that clock."""
    return await start(clock=clock)
