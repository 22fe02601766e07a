"""The whole demo on loopback, with a clock that the test sets: what these tests see is what a person sees."""

import re
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.typedefs import Handler
from callers import House

from app.channels import ussd_route
from app.demo import Demo, invite_centres, run_demo, store_path
from app.product import open_product
from app.serving import listen
from app.settings import DEMO_ADMIN_TOKEN, Settings
from bot.citizens.channel import Telegram
from coverage_backend.people import FIXED
from coverage_backend.server import reference_server
from coverage_backend.store import PeopleStore
from dialogs.channel import Channel
from dialogs.owing import OwedWorker
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.transcript import Transcript

MORNING = datetime(2026, 11, 22, 6, 30, tzinfo=UTC).timestamp()


class Clock:
    """Seconds since the epoch, as the test says; it stands still by itself."""

    def __init__(self) -> None:
        self.seconds = MORNING

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds

    def pass_time(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self.seconds += seconds


class Fund:
    """The reference backend's switches: what a fund's operator could do to it."""

    def __init__(self, demo: Demo | House) -> None:
        self._demo = demo

    async def fail(self, programme: str, kind: str, seconds: float = 30) -> None:
        """Switch a fault on, or off with `none`."""
        await self.put(programme, "$fault", {"kind": kind, "seconds": seconds})

    async def obey(self, remarks: Iterable[str]) -> list[str]:
        """Switch on the faults that a transcript's remarks name, `# fault kz 500`; return the programmes that fail.

        `# fault kz taken 3`: those that take their time take three seconds. `# full kz kz-clinic-5.therapist`: that doctor
        has no free time.
        """
        faults = [
            fault for remark in remarks if (fault := re.fullmatch(r"# fault (\w+) (\S+)( \d+)?", remark))
        ]
        for fault in faults:
            await self.fail(fault[1], fault[2], int(fault[3] or 30))
        for remark in remarks:
            if full := re.fullmatch(r"# full (\w+) (\S+)", remark):
                await self.fill(full[1], full[2])
        return [fault[1] for fault in faults]

    async def fill(self, programme: str, doctor: str) -> None:
        """Have all free times of a doctor's taken."""
        product = self._demo.product
        now = datetime.fromtimestamp(product.clock(), UTC)
        slots = await product.backends[programme].free_slots(doctor, now, now + timedelta(days=15), within=5)
        for slot in slots:
            taken = {"schedule": {"reference": f"Schedule/{doctor}"}, "status": "busy"}
            between = {"start": slot.start.isoformat(), "end": slot.end.isoformat()}
            await self.put(
                programme, f"Slot/{slot.id}", {"resourceType": "Slot", "id": slot.id, **taken, **between}
            )

    async def put(self, programme: str, path: str, body: dict[str, object]) -> None:
        """Put a resource or a fault with the admin's token."""
        headers = {"Authorization": f"Bearer {DEMO_ADMIN_TOKEN}", "Content-Type": "application/fhir+json"}
        async with (
            aiohttp.ClientSession(headers=headers) as http,
            http.put(f"{self._demo.url}/fhir/{programme}/{path}", json=body) as response,
        ):
            assert response.status in (200, 201), await response.text()


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


@asynccontextmanager
async def afresh(demo: Demo, phone: str, call: Transcript) -> AsyncIterator[Handset]:
    """Yield a phone that nothing is known of, while the funds have the faults that the transcript names.

    What was booked at the funds and filed with them in another call is gone.
    """
    await demo.product.sessions.forget(phone)
    await demo.product.people.forget(phone)
    for code in demo.product.backends:
        with closing(sqlite3.connect(store_path(demo.product.settings.data_dir, code))) as fund, fund:
            fund.execute("DELETE FROM documents")
    # A year on, every check is forgotten, and so is a code that was not used.
    await demo.product.resources.centres.purge(datetime.fromtimestamp(MORNING, UTC) + timedelta(days=365))
    await invite_centres(demo.product, demo.product.clock)
    codes = [alias.code for programme in demo.product.programmes.values() for alias in programme.aliases]
    funds = Fund(demo)
    failing = await funds.obey(call.remarks)
    async with Network(demo.url, codes=codes) as mobile:
        yield mobile.handset(phone)
    for programme in failing:
        await funds.fail(programme, "none")


async def steadied(demo: Demo, phone: str, text: str) -> str:
    """Return the text with the numbers of the person's applications, of which no two runs have the same, counted from 10000001."""
    records = demo.product.resources.records
    filed = [one for code in demo.product.backends for one in await records.all(phone, code, "application")]
    for at, record in enumerate(filed, 10_000_001):
        text = text.replace(record.key, str(at))
        text = re.sub(rf"(?<![\d.]){record.key[-4:]}(?!\d)", str(at)[-4:], text)
    return text


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
