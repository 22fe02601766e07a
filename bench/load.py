"""Closed-loop load by wrk: 64 connections, each walking five-step sessions of its own."""

import json
import subprocess
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from bench.contestants import HERE
from bench.processes import core_seconds, cpu_seconds
from bench.steps import PATH, SERVICE_CODE, STEPS

CONNECTIONS: Final = 64
NUMBERS_A_CONNECTION: Final = 100_000
"""Phone numbers a connection owns in a whole run, so that no phone calls twice."""


class LoadFailed(Exception):
    """A contestant answered wrongly under load, or not at all."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one server did in one round; over SMPP a request is a pair, and a wrong answer ends the run."""

    requests: int
    seconds: float
    cpu_seconds: float
    foreign_seconds: float  # the servers' core, taken by other programs
    errors: int = 0
    non_2xx: int = 0
    wrong: int = 0

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds

    @property
    def cpu_microseconds(self) -> float:
        """The server's processor time a request."""
        return self.cpu_seconds * 1e6 / max(self.requests, 1)

    @property
    def busy(self) -> float:
        """The share of its core that the server used; well below 1, something else was the bottleneck."""
        return self.cpu_seconds / self.seconds

    @property
    def foreign(self) -> float:
        """The share of the servers' core that other programs took: throughput suffers, processor time hardly."""
        return max(0.0, self.foreign_seconds) / self.seconds


def apply_load(pid: int, port: int, places: tuple[int, int], seconds: int, first_number: int) -> Load:
    """Return what a server did under full load from the second of the two cores.

    Sessions are numbered from `first_number` on each connection. Raises LoadFailed if wrk could not connect.
    """
    server_core, load_core = places
    steps = [part for step in STEPS for part in (step.text, step.first_line)]
    command = (
        *("setpriv", "--pdeathsig", "KILL", "taskset", "-c", str(load_core)),
        # A thread a connection: a wrk script cannot tell connections of one thread apart.
        *("wrk", f"-t{CONNECTIONS}", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "5s"),
        *("-s", str(HERE / "steps.lua"), f"http://127.0.0.1:{port}", "--"),
        *(PATH, str(first_number), str(NUMBERS_A_CONNECTION), quote(SERVICE_CODE, safe="*"), *steps),
    )
    core_before, server_before = core_seconds(server_core), cpu_seconds(pid)
    finished = subprocess.run(command, check=False, capture_output=True, text=True)
    server_used = cpu_seconds(pid) - server_before
    foreign = core_seconds(server_core) - core_before - server_used
    if finished.returncode != 0:
        raise LoadFailed(f"wrk gave up: {(finished.stderr or finished.stdout).strip()[-300:]}")
    told = json.loads(finished.stdout.splitlines()[-1])
    return Load(
        told["requests"],
        told["microseconds"] / 1e6,
        server_used,
        foreign,
        told["errors"],
        told["non_2xx"],
        told["wrong"],
    )
