"""A campaign to many people: planned from a file, sent on a turned clock, and what dialling feels of it meanwhile."""

import asyncio
import gc
import os
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from typing import Final

from sqlalchemy import func, select, update

from app.campaigns import numbers_of
from app.channels import ussd_route
from app.product import Product, open_product
from app.sending import Sender
from app.settings import Settings
from desk.campaign_feed import Feed
from desk.campaign_file import Reader, WrongRow
from desk.campaign_people import Invited
from desk.campaign_tables import campaigns, people
from desk.campaigns import NewCampaign
from dialogs.turn import Turn
from state.outbox import ClaimedMessage
from state.outbox_table import outbox

PROGRAMME: Final = "ru"
NOON: Final = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # in Samara, where nobody sleeps then
RATE: Final = 60_000
"""Messages a minute on the turned clock."""
BACKGROUND_RATE: Final = 1_200
"""Messages a minute while people dial: what the sender lets a campaign have."""
TURNS_A_SECOND: Final = 150
SEGMENTS: Final = 6
"""Of each kind, in turn, so that a busy moment of the machine falls on both."""
DIALLED: Final = ("", "1", "1*1")
SEED: Final = 20261


@dataclass(frozen=True, slots=True)
class CampaignRun:
    """What was measured."""

    people: int
    planned_a_second: float
    sent_a_second: float
    sent: int
    twice: int  # people who got two messages: must be 0
    megabytes: float  # by which the process grew, from before the file was read to after the last message
    alone_p99: float  # milliseconds a turn, nothing else going on
    beside_p99: float  # and while a campaign is sent

    @property
    def share(self) -> float:
        """How many times longer the slow turns take while a campaign is sent."""
        return self.beside_p99 / self.alone_p99


async def measure_campaign(folder: Path, redis_url: str, count: int, seconds: float) -> CampaignRun:
    """Return the figures of a campaign to so many people; turns are measured for that many seconds of each kind."""
    settings = Settings(
        programmes=(PROGRAMME,), programmes_dir=None, data_dir=folder / "campaign", redis_url=redis_url, database_url=""
    )  # fmt: skip
    clock = Clock()
    file = folder / "people.csv"
    _write_people(file, count)
    async with open_product(settings, {}, clock) as product:
        gc.collect()
        before = _megabytes()
        begun = time.perf_counter()
        campaign_id = await _plan(product, file, RATE)
        planned = time.perf_counter() - begun
        begun = time.perf_counter()
        sent, twice = await _send_all(product, clock, campaign_id)
        ran = time.perf_counter() - begun
        grown = _megabytes() - before
        alone, beside = await _measure_turns(product, clock, file, seconds)
    return CampaignRun(
        count, count / planned, sent / ran, sent, twice, grown, _p99(alone) * 1000, _p99(beside) * 1000
    )


class Clock:
    """A clock that the bench turns forward; it goes on by itself."""

    def __init__(self) -> None:
        self._ahead = NOON.timestamp() - time.time()

    def __call__(self) -> float:
        """Return the seconds since the epoch."""
        return time.time() + self._ahead

    def turn(self, seconds: float) -> None:
        """Turn it forward."""
        self._ahead += seconds

    def now(self) -> datetime:
        """Return the time."""
        return datetime.fromtimestamp(self(), UTC)


def _write_people(file: Path, count: int) -> None:
    with file.open("w", encoding="utf-8") as out:
        out.write("phone,language,region,reason\n")
        out.writelines(
            f"+79{at:09},{'en' if at % 9 == 0 else 'ru'},ulyanovsk,first_stage\n" for at in range(count)
        )


async def _plan(product: Product, file: Path, rate: int, subject: str = "checkup_notice") -> int:
    programme = product.programmes[PROGRAMME]
    reader = Reader(programme.languages, frozenset(programme.regions), numbers_of(programme))
    now = datetime.fromtimestamp(product.clock(), UTC)
    new = NewCampaign(PROGRAMME, "bench", "Bench", subject, rate, 0)

    def invited() -> "list[Invited]":
        return [one for one in reader.read(file) if not isinstance(one, WrongRow)]

    campaign = await product.campaigns.plan(new, invited(), now)
    await product.campaigns.start(campaign.id, now)
    return campaign.id


async def _send_all(product: Product, clock: Clock, campaign_id: int) -> tuple[int, int]:
    """Run the worker until everybody was written to; return how many messages left, and how many people got a second one."""
    feed = Feed(product.campaigns, {}, clock)
    database = product.campaigns.database
    got: Counter[str] = Counter()
    while True:
        await feed.work_once()
        if messages := await product.outbox.claim(clock.now(), 1000, "bench"):
            got.update(message.address for message in messages)
            ended = update(outbox).where(outbox.c.id.in_([message.id for message in messages]))
            async with database.write() as connection:  # at once: a network's answers are not measured here
                await connection.execute(
                    ended.values(ended_at=clock.now(), delivered=True, text=b"", address=b"")
                )
        elif not await _left(product, campaign_id):
            return got.total(), sum(count - 1 for count in got.values())
        clock.turn(0.1)


async def _left(product: Product, campaign_id: int) -> int:
    waits = people.c.campaign_id == campaign_id, people.c.due_at.is_not(None)
    async with product.campaigns.database.read() as connection:
        return int(await connection.scalar(select(func.count()).select_from(people).where(*waits)) or 0)


async def _measure_turns(
    product: Product, clock: Clock, file: Path, seconds: float
) -> tuple[list[float], list[float]]:
    """Return the seconds of each turn without and with a campaign beside them, in alternating segments."""
    alone: list[float] = []
    beside: list[float] = []
    campaign_id = await _plan(product, file, BACKGROUND_RATE, "checkup")
    await product.campaigns.pause(campaign_id, clock.now())
    await _dial(product, 1.0, 0)  # what is cached is cached
    for segment in range(SEGMENTS):
        alone += await _dial(product, seconds / SEGMENTS, 2 * segment + 1)
        await product.campaigns.start(campaign_id, clock.now())
        async with _sending(product, clock):
            beside += await _dial(product, seconds / SEGMENTS, 2 * segment + 2)
        await product.campaigns.pause(campaign_id, clock.now())
        async with product.campaigns.database.write() as connection:
            await connection.execute(update(campaigns).values(next_at=None))
    return alone, beside


@asynccontextmanager
async def _sending(product: Product, clock: Clock) -> AsyncIterator[None]:
    """Run the campaign's worker and a sender for the length of the block."""

    async def push(_message: ClaimedMessage) -> bool:
        return True

    async def nobody(_address: str) -> str | None:
        return None

    sender = Sender(product.outbox, {"sms": push, "telegram": push}, nobody, clock)
    feed = Feed(product.campaigns, {}, clock)
    tasks = [asyncio.create_task(feed.run()), asyncio.create_task(sender.run())]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _dial(product: Product, seconds: float, round_: int) -> list[float]:
    """Have people dial at a steady rate, at moments chosen beforehand; return how long each turn took from its moment."""
    chance, loop = random.Random(SEED + round_), asyncio.get_running_loop()
    channel, took = ussd_route(product), []
    begin, due = loop.time() + 0.05, 0.0

    async def call(number: int, at: float) -> None:
        for text in DIALLED:
            moment = at
            await asyncio.sleep(max(0.0, moment - loop.time()))
            address, session = f"+7701{round_:02}{number:05}", f"ATUid_{round_:02}{number:030}"
            await product.assistant.reply(Turn(channel, address, session, "*7309#", text))
            took.append(loop.time() - moment)
            at = max(loop.time(), moment + 0.3)

    async with asyncio.TaskGroup() as calls:
        for number in range(int(TURNS_A_SECOND * seconds / len(DIALLED))):
            due += chance.expovariate(TURNS_A_SECOND / len(DIALLED))
            calls.create_task(call(number, begin + due))
    return took


def _p99(took: list[float]) -> float:
    return quantiles(took, n=100)[98]


def _megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
