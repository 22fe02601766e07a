"""The whole demo on loopback, with a clock that the test sets: what these tests see is what a person sees."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.typedefs import Handler
from callers import House
from driving import Clock, Fund

from app.channels import ussd_route
from app.demo import Demo, run_demo, store_path
from app.product import open_product
from app.serving import listen
from app.settings import DEMO_ADMIN_TOKEN, Settings
from bot.citizens.channel import Telegram
from coverage_backend.people import FIXED
from coverage_backend.server import reference_server
from coverage_backend.store import PeopleStore
from dialogs.channel import Channel
from dialogs.owing import OwedWorker


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def standing(tmp_path_factory) -> AsyncIterator[Demo]:
    """One demo for all calls of a module; each call begins as if its phone had never called."""
    folder = tmp_path_factory.mktemp("standing")
    settings = Settings(data_dir=folder, http_port=0, programmes=("ir", "ru", "kz", "cn"))
    async with run_demo(settings, Clock()) as running:
        yield running


@pytest_asyncio.fixture
async def demo(tmp_path, clock) -> AsyncIterator[Demo]:
    settings = Settings(data_dir=tmp_path, http_port=0, programmes=("ir", "ru", "kz", "cn"))
    async with run_demo(settings, clock) as running:
        yield running


@pytest.fixture
def fund(demo) -> Fund:
    return Fund(demo)


@pytest_asyncio.fixture
async def house(tmp_path, clock) -> AsyncIterator[House]:
    """The product with its funds, without any channel's wires: turns are given to the conversation directly."""
    settings = Settings(data_dir=tmp_path, programmes=("ir", "ru", "kz", "cn"))
    asked: list[str] = []

    @web.middleware
    async def noted(request: web.Request, handler: Handler) -> web.StreamResponse:
        asked.append(request.path)
        return await handler(request)

    async with AsyncExitStack() as stack:
        application = web.Application(middlewares=[noted])
        for code, people in FIXED.items():
            store = PeopleStore(store_path(tmp_path, code))
            stack.callback(store.close)
            store.add(people)
            fund = reference_server(store, admin_token=DEMO_ADMIN_TOKEN, token=None, clock=clock)
            application.add_subapp(f"/fhir/{code}", fund)
        url = f"http://127.0.0.1:{await listen(application, '127.0.0.1', 0, stack)}"
        urls = {code: f"{url}/fhir/{code}" for code in FIXED}
        product = await stack.enter_async_context(open_product(settings, urls, clock))
        for backend in product.backends.values():
            await backend.start()
        route, telegram = ussd_route(product), Telegram()
        channels: dict[str, Channel] = {route.name: route, telegram.name: telegram}
        worker = OwedWorker(
            product.owed, product.sessions, product.assistant, product.words, channels, product.vault, clock
        )
        yield House(url, product, route, telegram, worker, asked)


@pytest.fixture
def house_fund(house) -> Fund:
    return Fund(house)
