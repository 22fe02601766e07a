"""Open-loop load: Poisson arrivals fixed beforehand, latency counted from the scheduled moment."""

import asyncio
import gc
import random
import threading
import time
from dataclasses import dataclass
from typing import Final

import uvloop
from hdrh.histogram import HdrHistogram  # type: ignore[import-untyped]

from bench.gateway import Gateway
from bench.steps import STEPS, Step

THINK_SECONDS: Final = 2
"""A person's time between two steps, on average; by then the answer must have come."""
LONGEST_MICROSECONDS: Final = 60_000_000
CONNECTIONS: Final = 64
SEED: Final = 20260


@dataclass(frozen=True, slots=True)
class Arrival:
    """One request: when it is due, in seconds from the start, and what it says."""

    due: float
    number: int
    step: Step


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds from the scheduled moment to the whole answer; failed and wrong answers are counted in."""

    rate: int
    requests: int
    p50: float
    p99: float
    p999: float
    slowest: float
    late_p99: float  # how late the generator itself sent; contained in the figures above
    failed: int
    wrong: int


def schedule_arrivals(rate: int, seconds: int, first_number: int) -> list[Arrival]:
    """Return Poisson arrivals in which each session's five steps come about THINK_SECONDS apart."""
    chance = random.Random(SEED)
    abreast = rate * THINK_SECONDS
    arrivals = []
    due = 0.0
    for place in range(rate * seconds):
        due += chance.expovariate(rate)
        turn, caller = divmod(place, abreast)
        session, step = divmod(turn, len(STEPS))
        arrivals.append(Arrival(due, first_number + session * abreast + caller, STEPS[step]))
    return arrivals


class OpenLoop:
    """One run of a schedule against one server."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self.latencies = HdrHistogram(1, LONGEST_MICROSECONDS, 3)
        self.lateness = HdrHistogram(1, LONGEST_MICROSECONDS, 3)
        self.failed = 0
        self.wrong = 0

    async def run(self, arrivals: list[Arrival]) -> None:
        """Send every arrival when it is due, whether or not earlier ones were answered."""
        loop = asyncio.get_running_loop()
        stopped = threading.Event()
        start = time.perf_counter() + 0.1
        async with asyncio.TaskGroup() as requests:

            def send_all() -> None:
                # A thread's wait is exact to 0.1 ms; an event loop's timers only to 1 ms.
                for arrival in arrivals:
                    if stopped.wait(max(0.0, start + arrival.due - time.perf_counter())):
                        return
                    loop.call_soon_threadsafe(send, arrival)

            def send(arrival: Arrival) -> None:
                requests.create_task(self._request(arrival, start + arrival.due))

            try:
                await asyncio.to_thread(send_all)
            finally:
                stopped.set()

    async def _request(self, arrival: Arrival, due: float) -> None:
        self.lateness.record_value(_microseconds_since(due))
        try:
            answer = await self._gateway.post(arrival.number, arrival.step)
        except (OSError, TimeoutError):
            self.failed += 1
        else:
            self.wrong += answer.status != 200 or not arrival.step.answered_by(answer.body)
        self.latencies.record_value(_microseconds_since(due))


def _microseconds_since(moment: float) -> int:
    return max(1, round((time.perf_counter() - moment) * 1e6))


async def _run_schedule(port: int, arrivals: list[Arrival]) -> OpenLoop:
    async with Gateway(port) as gateway:
        await gateway.open_connections(CONNECTIONS)
        run = OpenLoop(gateway)
        await run.run(arrivals)
        return run


def measure_latency(port: int, rate: int, seconds: int, first_number: int) -> Latency:
    """Return the latency of a server at a rate (requests a second) for a while."""
    arrivals = schedule_arrivals(rate, seconds, first_number)
    gc.collect()
    gc.freeze()  # the generator's own collections are no business of the server's
    run = uvloop.run(_run_schedule(port, arrivals))
    p50, p99, p999, slowest = (
        run.latencies.get_value_at_percentile(percentile) / 1000 for percentile in (50, 99, 99.9, 100)
    )
    late = run.lateness.get_value_at_percentile(99) / 1000
    return Latency(rate, len(arrivals), p50, p99, p999, slowest, late, run.failed, run.wrong)
