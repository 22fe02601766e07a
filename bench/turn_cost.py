"""What a turn costs as the programme grows: the same walk in programmes of 100, 1,000 and 10,000 states."""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median
from typing import Final

from app.channels import ussd_route
from app.product import open_product
from app.settings import Settings
from bench.gateway import WrongAnswer
from bench.sizes import CODE, write_programme
from bench.steps import SERVICE_CODE, STEPS
from dialogs.channel import Channel
from dialogs.turn import Screen, Turn

SIZES: Final = (100, 1_000, 10_000)
WARM_WALKS: Final = 320
ABREAST: Final = 32
"""Walks under way at once, whose commands share their writes as under load."""

Walk = Callable[[int], Awaitable[None]]
"""Walks the numbered session through its five turns, in this process."""


def walk_through(reply: Callable[[Turn], Awaitable[Screen]], channel: Channel) -> Walk:
    """Return the walk against an assistant's `reply`; it raises WrongAnswer at the first screen that differs."""

    async def walk(number: int) -> None:
        address, session_id = f"+7701{number:07d}", f"ATUid_{number:032d}"
        for step in STEPS:
            screen = await reply(Turn(channel, address, session_id, SERVICE_CODE, step.text))
            said = f"{'END' if screen.final else 'CON'} {screen.text}"
            if not step.answered_by(said):
                raise WrongAnswer(f"to text {step.text!r} it said {said!r}, not {step.first_line!r}")

    return walk


async def measure_turn_cost(
    folder: Path, redis_url: str, rounds: int, walks_a_round: int
) -> dict[int, float]:
    """Return the processor µs a turn by number of states: medians of interleaved rounds, in rotating order."""
    async with AsyncExitStack() as stack:
        walks = {}
        for size in SIZES:
            programmes = folder / f"states{size}"
            write_programme(programmes, size)
            settings = Settings(
                programmes=(CODE,),
                programmes_dir=programmes,
                data_dir=folder / f"data{size}",
                redis_url=redis_url,
                database_url="",
            )
            product = await stack.enter_async_context(open_product(settings, {}))
            walks[size] = walk_through(product.assistant.reply, ussd_route(product))
        gc.collect()
        gc.freeze()  # as the server does when it stands
        return await _measure_walks(walks, rounds, walks_a_round)


async def _measure_walks(walks: Mapping[int, Walk], rounds: int, walks_a_round: int) -> dict[int, float]:
    numbers = iter(range(10_000_000))

    async def walk_often(walk: Walk, times: int) -> None:
        for _ in range(times // ABREAST):
            await asyncio.gather(*(walk(next(numbers)) for _ in range(ABREAST)))

    for walk in walks.values():
        await walk_often(walk, WARM_WALKS)
    costs: dict[int, list[float]] = {size: [] for size in walks}
    order = list(walks)
    for _ in range(rounds):
        for size in order:
            begin = time.process_time_ns()
            await walk_often(walks[size], walks_a_round)
            spent = time.process_time_ns() - begin
            costs[size].append(spent / 1000 / walks_a_round / len(STEPS))
        order.append(order.pop(0))
    return {size: median(values) for size, values in costs.items()}
