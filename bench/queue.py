"""The agents' queue with ten thousand open cases, against a page of the same server that does nothing."""

import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

import msgspec
from aiohttp import ClientSession, CookieJar, web

from app.desk_page import desk_page
from app.product import Product, open_product
from app.serving import listen
from app.settings import Settings
from desk import deadlines
from desk.case import Packet, Step, bound_to
from desk.tables import cases
from desk.web.application import ADDRESS
from desk.web.page import COOKIE
from desk.web.sittings import Sittings

HOST: Final = "127.0.0.1"
PROGRAMME: Final = "ru"
OPEN_CASES: Final = 10_000
BATCH: Final = 500
WARM: Final = 20
NOTHING: Final = "/nothing"
QUEUE: Final = f"{ADDRESS}/queue"
PASSWORD: Final = "a password of the bench"
TOTP: Final = "BENCHBENCHBENCHBENCHBENCHBENCHBE"


@dataclass(frozen=True, slots=True)
class QueueRun:
    """Milliseconds from request to whole answer over one connection, one request at a time."""

    cases: int
    requests: int
    median: float
    p99: float
    nothing_median: float
    nothing_p99: float

    @property
    def median_share(self) -> float:
        """The queue's median as a multiple of the empty page's."""
        return self.median / self.nothing_median

    @property
    def p99_share(self) -> float:
        """The queue's 99th percentile as a multiple of the empty page's."""
        return self.p99 / self.nothing_p99


async def measure_queue(folder: Path, redis_url: str, requests: int) -> QueueRun:
    """Return the time of the queue's first page, signed in, on SQLite; both pages are asked for in turn."""
    settings = Settings(
        programmes=(PROGRAMME,), data_dir=folder / "queue", redis_url=redis_url, database_url=""
    )
    async with AsyncExitStack() as stack:
        product = await stack.enter_async_context(open_product(settings, {}))
        token = await sit(product)
        await put_cases(product, OPEN_CASES)
        application = web.Application()
        application.router.add_get(NOTHING, nothing)
        application.add_subapp(ADDRESS, desk_page(product))
        port = await listen(application, HOST, 0, stack)
        client = await stack.enter_async_context(
            ClientSession(f"http://{HOST}:{port}", cookies={COOKIE: token}, cookie_jar=CookieJar(unsafe=True))
        )
        times: dict[str, list[float]] = {NOTHING: [], QUEUE: []}
        for number in range(requests + WARM):
            for path, taken in times.items():
                took = await ask(client, path)
                if number >= WARM:
                    taken.append(took)
    empty, whole = times[NOTHING], times[QUEUE]
    return QueueRun(
        OPEN_CASES,
        requests,
        median(whole),
        quantiles(whole, n=100)[-1],
        median(empty),
        quantiles(empty, n=100)[-1],
    )


async def nothing(_request: web.Request) -> web.Response:
    """Answer with an empty page."""
    return web.Response(content_type="text/html")


async def ask(client: ClientSession, path: str) -> float:
    """Return the milliseconds of one request."""
    begun = time.perf_counter()
    async with client.get(path, allow_redirects=False) as answer:
        body = await answer.read()
    took = (time.perf_counter() - begun) * 1000
    if answer.status != 200 or (path == QUEUE) is not (len(body) > BATCH):
        raise RuntimeError(f"{path} answered {answer.status}")
    return took


async def sit(product: Product) -> str:
    """Return the token of an agent who sees all the cases."""
    agents, office = product.desk.agents, product.desk.offices[PROGRAMME]
    await agents.add(
        login="bench", name="Bench", password=PASSWORD, totp=TOTP, now=datetime.now(UTC), role="supervisor",
        organisation=office.organisation, programmes=frozenset({PROGRAMME}),
    )  # fmt: skip
    (agent,) = await agents.all()
    return await Sittings(product.pipeline).begin(agent.id)


async def put_cases(product: Product, count: int) -> None:
    """Put open cases into the database, each with a packet as long as it gets, opened within the last week."""
    now = datetime.now(UTC)
    for first in range(0, count, BATCH):
        rows = [row(product, number, now) for number in range(first, min(count, first + BATCH))]
        async with product.desk.ledger.write() as connection:
            await connection.execute(cases.insert(), rows)


def row(product: Product, number: int, now: datetime) -> dict[str, Any]:
    """Return the row of a case."""
    office, vault, name = product.desk.offices[PROGRAMME], product.vault, f"{number:07}"
    tier = office.tiers[number % len(office.tiers)]
    address = f"+7927{number:07}".encode()
    packet = Packet(
        "ru.home.menu", [Step("Полис и поликлиника: что вам нужно?", "Полис")] * 20, insured="9" * 16
    )
    opened = now - timedelta(minutes=number)
    return {
        "number": name, "key": name, "programme": PROGRAMME, "organisation": office.organisation, "region": "",
        "language": "ru", "channel": "sms", "subject": office.subjects[number % len(office.subjects)].name, "skill": "",
        "tier": tier.level, "state": "queued", "version": 1,
        "address": vault.seal(address, bound_to("address", name)), "address_sign": vault.sign(address),
        "packet": vault.seal(msgspec.json.encode(packet), bound_to("packet", name)),
        "opened_at": opened, "changed_at": opened, "unread": 1, **deadlines.begun(tier, opened),
    }  # fmt: skip
