"""All contestants up at once on one core, measured in turns from the other."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import redis

from bench.contestants import Contestant
from bench.gateway import WrongAnswer, check_walk
from bench.latency import measure_latency
from bench.load import Load, LoadFailed, apply_load
from bench.memory import measure_memory
from bench.processes import await_ready, free_port, running
from bench.rounds import ROUND_NUMBERS, Contest, rotations
from bench.steps import READY_PATH

READY_SECONDS: Final = 30.0
SETTLE_SECONDS: Final = 0.25
"""Requests cut off at the end of a measurement are still being served; they must not fall into the next one."""
# Session numbers (they are phone numbers too): the load's 64 connections own 0 to 6,399,999.
MEMORY_NUMBERS: Final = 6_500_000
LATENCY_NUMBERS: Final = 7_000_000
CHECK_NUMBER: Final = 9_000_000

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How long a run measures."""

    rounds: int
    seconds: int  # a measurement under full load
    warm_seconds: int  # full load before the first round, not counted: Node compiles as it goes
    sessions: int  # walked to weigh them
    rate: int  # open-loop requests a second
    latency_seconds: int
    people: int  # of a campaign


@dataclass(frozen=True, slots=True)
class Server:
    """A contestant that runs."""

    pid: int
    port: int


class Arena:
    """The servers of one run and what was measured of them."""

    def __init__(
        self, store: redis.Redis, servers: dict[str, Server], places: tuple[int, int], tell: Tell
    ) -> None:
        self._store = store
        self._servers = servers
        self._places = places
        self._tell = tell
        self.contests = {name: Contest(name) for name in servers}

    def measure(self, plan: Plan) -> None:
        """Run every part of the plan; who answers wrongly or not at all is out from then on."""
        for name in self._qualified():
            with self._fair(name, "before the load"):
                asyncio.run(check_walk(self._servers[name].port, CHECK_NUMBER))
        for name in self._qualified():
            with self._fair(name, "while warming up"):
                self._load(name, plan.warm_seconds, plan.rounds)
        for number, name in rotations(self._qualified(), plan.rounds):
            with self._fair(name, f"in round {number + 1} of {plan.rounds}"):
                self.contests[name].loads.append(self._load(name, plan.seconds, number))
        for name in self._qualified():
            with self._fair(name, f"while {plan.sessions:,} sessions were weighed"):
                port = self._servers[name].port
                self.contests[name].memory = measure_memory(self._store, port, MEMORY_NUMBERS, plan.sessions)
        for name in self._qualified():
            with self._fair(name, f"at {plan.rate}/s, open loop, for {plan.latency_seconds} s"):
                self.contests[name].latency = measure_latency(
                    self._servers[name].port, plan.rate, plan.latency_seconds, LATENCY_NUMBERS
                )

    def _qualified(self) -> list[str]:
        return [name for name, contest in self.contests.items() if not contest.disqualified]

    @contextmanager
    def _fair(self, name: str, when: str) -> Iterator[None]:
        """Measure in an empty Redis; a fault disqualifies, and who is out is not measured again."""
        contest = self.contests[name]
        self._tell(f"{name}: {when}")
        time.sleep(SETTLE_SECONDS)
        self._store.flushall()
        try:
            yield
        except (WrongAnswer, LoadFailed, OSError, TimeoutError) as fault:
            contest.disqualified = contest.disqualified or f"{when}: {fault or type(fault).__name__}"

    def _load(self, name: str, seconds: int, number: int) -> Load:
        """Return a measurement; raise LoadFailed if it holds a wrong answer or none at all."""
        server = self._servers[name]
        places = self._places
        load = apply_load(server.pid, server.port, places, seconds, number * ROUND_NUMBERS)
        if load.wrong or load.non_2xx or not load.requests:
            raise LoadFailed(
                f"{load.wrong} wrong bodies and {load.non_2xx} answers other than 2xx in {load.requests} requests"
            )
        return load


@contextmanager
def open_arena(
    contestants: Sequence[Contestant], store: redis.Redis, folder: Path, places: tuple[int, int], tell: Tell
) -> Iterator[Arena]:
    """Run every contestant for the length of the block, on the first of the two cores."""
    with ExitStack() as stack:
        servers = {}
        for contestant in contestants:
            tell(f"starting {contestant.name}")
            port, log = free_port(), folder / f"{contestant.name}.log"
            environment = contestant.environment_for(port, folder / "valkey.sock")
            child = stack.enter_context(running(contestant.command, environment, places[0], log))
            await_ready(child, port, READY_PATH, log, READY_SECONDS)
            servers[contestant.name] = Server(child.pid, port)
        yield Arena(store, servers, places, tell)
