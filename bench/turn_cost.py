"""What a turn costs as the programme grows: the same walk in programmes of 60, 600 and 6,000 states."""

import time
from collections.abc import Awaitable, Callable, Mapping
from statistics import median
from typing import Final

from bench.gateway import WrongAnswer
from bench.steps import SERVICE_CODE, STEPS
from dialogs.channel import Channel
from dialogs.turn import Screen, Turn

SIZES: Final = (60, 600, 6_000)
WARM_WALKS: Final = 200

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


async def measure_turn_cost(walks: Mapping[int, Walk], rounds: int, walks_a_round: int) -> dict[int, float]:
    """Return the processor µs a turn by number of states: medians of interleaved rounds, in rotating order."""
    numbers = iter(range(10_000_000))
    for walk in walks.values():
        for _ in range(WARM_WALKS):
            await walk(next(numbers))
    costs: dict[int, list[float]] = {size: [] for size in walks}
    order = list(walks)
    for _ in range(rounds):
        for size in order:
            begin = time.process_time_ns()
            for _ in range(walks_a_round):
                await walks[size](next(numbers))
            spent = time.process_time_ns() - begin
            costs[size].append(spent / 1000 / walks_a_round / len(STEPS))
        order.append(order.pop(0))
    return {size: median(values) for size, values in costs.items()}
