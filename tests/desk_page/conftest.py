"""The agents' page in a real browser, beside a real store and database; the desk's offices never close."""

import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pyotp
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from chromium import FLAGS
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from app.desk_page import desk_page
from app.product import Product, open_product
from app.settings import Settings
from desk.agents import Agent
from desk.asking import NewCase
from desk.case import Case, Packet, Step
from desk.web.sittings import Sittings

PATIENCE = 5000  # milliseconds
PASSWORD = "correct horse battery"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ORGANISATION = "tfoms-ulyanovsk"
PACKET = Packet(
    "ru.home.menu",
    [Step("Полис ОМС: что вам нужно?", "Проверить полис"), Step("Полис действует до 31.12.2026.", "Связаться с человеком")],
    {"until": "2026-12-31", "as_of": "2026-11-23T09:00:00+00:00", "category": "worker", "months_paid": 10, "months_asked": 12},
    ["try_again"],
    "1234567890123452",
    "ru_enp",
)  # fmt: skip


@dataclass
class Served:
    """A running page and the desk behind it."""

    address: str
    product: Product
    http: aiohttp.ClientSession
    seconds: float
    count: int = 0
    agents: dict[str, Agent] = field(default_factory=dict)

    @property
    def desk(self):
        """The desk itself."""
        return self.product.desk

    @property
    def now(self) -> datetime:
        """The desk's time."""
        return datetime.fromtimestamp(self.seconds, UTC)

    async def hire(self, login: str, **changes: Any) -> Agent:
        """Return an agent of that login, hired where they are not yet."""
        who = {
            "name": login.title(), "password": PASSWORD, "totp": SECRET, "organisation": ORGANISATION,
            "programmes": frozenset({"ru"}), "tiers": frozenset({1}), "skills": frozenset({"quality", "legal"}),
        } | changes  # fmt: skip
        if login not in self.agents:
            await self.desk.agents.add(login=login, now=self.now, **who)
            self.agents[login] = next(one for one in await self.desk.agents.all() if one.login == login)
        return self.agents[login]

    async def open(self, **changes: Any) -> Case:
        """Open a case as a person would."""
        self.count += 1
        new = {
            "key": f"turn{self.count}", "programme": "ru", "language": "ru", "channel": "sms",
            "address": f"+7927000{self.count:04}", "region": "ulyanovsk", "subject": "choice",
            "text": "Как выбрать поликлинику?", "packet": PACKET,
        } | changes  # fmt: skip
        return await self.desk.asking.open(NewCase(**new), self.now)

    async def say(self, case: Case, text: str) -> None:
        """Write as the person of the case."""
        self.count += 1
        await self.desk.asking.say(case.address, case.id, text, f"said{self.count}", self.now)

    def code(self) -> str:
        """Return the code that an authenticator shows; each step is used once, so time goes on."""
        self.seconds += 60
        return pyotp.TOTP(SECRET).at(int(self.seconds))

    async def cookie(self, agent: Agent) -> str:
        """Return the token of a new session."""
        return await Sittings(self.product.pipeline).begin(agent.id)


@pytest_asyncio.fixture(loop_scope="module")
async def served(tmp_path) -> AsyncIterator[Served]:
    """The page on loopback, with a desk of all programmes whose clock stands until it is turned."""
    settings = Settings(data_dir=tmp_path, programmes=("ru", "ir"))
    made: list[Served] = []
    begun = datetime(2026, 11, 23, 10, 0, tzinfo=UTC).timestamp()
    async with AsyncExitStack() as stack:
        product = await stack.enter_async_context(
            open_product(settings, {}, lambda: made[0].seconds if made else begun)
        )
        application = web.Application()
        application.add_subapp("/desk", desk_page(product))
        server = await stack.enter_async_context(TestServer(application))
        http = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
        made.append(Served(str(server.make_url("")).rstrip("/"), product, http, begun))
        yield made[0]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One browser for a module's tests: the system's Chromium, else Playwright's own."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield chromium
        await chromium.close()


@dataclass
class Seats:
    """Browsers of agents, each their own; nothing may go wrong in their consoles."""

    served: Served
    browser: Browser
    stack: AsyncExitStack
    complaints: list[str] = field(default_factory=list)

    async def seat(
        self, login: str = "anna", *, width: int = 1440, height: int = 900, **options: Any
    ) -> Page:
        """Return a page of an agent who is signed in."""
        agent = await self.served.hire(login)
        context = await self._context({"width": width, "height": height}, options)
        token = await self.served.cookie(agent)
        await context.add_cookies([{
            "name": "desk_session", "value": token, "domain": "127.0.0.1", "path": "/desk", "httpOnly": True, "sameSite": "Strict",
        }])  # fmt: skip
        return await self._page(context)

    async def stranger(self, **options: Any) -> Page:
        """Return a page of somebody who is not signed in."""
        return await self._page(await self._context({"width": 1440, "height": 900}, options))

    async def _context(self, viewport: dict[str, int], options: dict[str, Any]) -> BrowserContext:
        settings = {"locale": "en-GB", "viewport": viewport, "base_url": self.served.address} | options
        context = await self.browser.new_context(**settings)
        self.stack.push_async_callback(context.close)
        return context

    async def _page(self, context: BrowserContext) -> Page:
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)
        return page


@pytest_asyncio.fixture(loop_scope="module")
async def seats(served, browser) -> AsyncIterator[Seats]:
    """Seats for agents; at the end no console may have complained."""
    async with AsyncExitStack() as stack:
        made = Seats(served, browser, stack)
        yield made
    assert [line for line in made.complaints if "Failed to load resource" not in line] == []
