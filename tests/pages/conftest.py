"""The page in a real browser, served beside the real simulators."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from chromium import FLAGS
from playwright.async_api import Browser, Page, async_playwright

from app.phones.page import phones_routes
from app.phones.scene import Scene, read_scenes
from bot.simulator import TelegramNetwork, simulator
from ussd_gateway.simulator.africas_talking import ENTRANCE
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.web import handset_app

TOKEN = "100:try-out"
PATIENCE = 5000  # milliseconds


@dataclass
class Service:
    """The USSD service behind the network, played by a test: its answers in order, and what was typed."""

    answers: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        """Answer with the next screen; without one the session breaks."""
        form = await request.post()
        self.heard.append(f"{form['serviceCode']} {form['text']}".strip())
        return web.Response(text=self.answers.pop(0)) if self.answers else web.Response(status=500)

    async def note(self, _: web.Request) -> web.Response:
        """Take how a session ended."""
        return web.Response()


@dataclass
class Served:
    """A running page: where it is, both networks, and what the service says."""

    address: str
    telegram: TelegramNetwork
    mobile: Network
    service: Service
    http: aiohttp.ClientSession

    async def bot(self, method: str, **fields: Any) -> Any:
        """Return the result of a Bot API call."""
        async with self.http.post(f"{self.address}/bot{TOKEN}/{method}", json=fields) as response:
            body = await response.json()
        assert body["ok"], body
        return body["result"]


@pytest.fixture(scope="session")
def scenes() -> tuple[Scene, ...]:
    """The scenes that the product ships."""
    return read_scenes()


@pytest.fixture(scope="session")
def scene(scenes) -> dict[str, Scene]:
    """The scenes by name."""
    return {one.name: one for one in scenes}


@pytest_asyncio.fixture(loop_scope="module")
async def served(scenes) -> AsyncIterator[Served]:
    """The page and the simulators on one loopback server."""
    telegram = TelegramNetwork()
    telegram.add_bot(TOKEN, "coverline_bot", "Coverline")
    for one in scenes:
        telegram.person(one.user_id, one.person, one.language, one.msisdn)
    port = unused_port()
    mobile, service = Network(f"http://127.0.0.1:{port}"), Service()
    app = simulator(telegram)
    app.add_subapp("/simulator", handset_app(mobile))
    app.add_routes(
        [
            *phones_routes(scenes),
            web.post(ENTRANCE, service.answer),
            web.post(f"{ENTRANCE}/events", service.note),
        ]
    )
    async with mobile, TestServer(app, port=port) as server, aiohttp.ClientSession() as http:
        yield Served(str(server.make_url("")).rstrip("/"), telegram, mobile, service, http)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One browser for a module's tests: the system's Chromium, else Playwright's own."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, served) -> AsyncIterator[Page]:
    """A fresh page at 1440 × 960; nothing may go wrong in its console."""
    complaints: list[str] = []
    context = await browser.new_context(viewport={"width": 1440, "height": 960}, base_url=served.address)
    opened = await context.new_page()
    opened.set_default_timeout(PATIENCE)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    yield opened
    await context.close()
    assert [line for line in complaints if "Failed to load resource" not in line] == []
