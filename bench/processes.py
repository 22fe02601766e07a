"""Children that end with the bench: pinned to a core, logged to a file, stopped by their own process id."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench.contestants import ROOT

STOP_SECONDS: Final = 10.0
TICKS_A_SECOND: Final = os.sysconf("SC_CLK_TCK")


class ServerFailed(Exception):
    """A server of the bench ended or never became ready."""


def cores() -> tuple[int, int]:
    """Return the core of the servers and the core of load and Redis; the same one if there is only one."""
    allowed = sorted(os.sched_getaffinity(0))
    return allowed[0], allowed[-1]


@contextmanager
def running(
    command: tuple[str, ...], environment: dict[str, str], core: int, log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command on one core for the length of the block; the kernel ends it if the bench is killed."""
    with log.open("wb") as output:
        child = subprocess.Popen(
            ("setpriv", "--pdeathsig", "TERM", "taskset", "-c", str(core), *command),
            cwd=ROOT,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches the bench alone, which stops its children in order
        )
    try:
        yield child
    finally:
        child.terminate()
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def await_ready(child: subprocess.Popen[bytes], port: int, path: str, log: Path, seconds: float) -> None:
    """Return when the path answers 200 on the port; raise ServerFailed with the log's end if it never does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if child.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
                connection.sendall(
                    f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
                )
                if connection.recv(64).startswith(b"HTTP/1.1 200"):
                    return
        except OSError:
            pass
        time.sleep(0.1)
    raise ServerFailed(f"never ready: {log.read_text(errors='replace')[-2000:]}")


def free_port() -> int:
    """Return a loopback port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def cpu_seconds(pid: int) -> float:
    """Return the processor time of a process with all its threads (proc(5), fields 14 and 15 of stat)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def core_seconds(core: int) -> float:
    """Return how long a core has worked for anybody since the machine started (proc(5), /proc/stat)."""
    line = next(
        line for line in Path("/proc/stat").read_text().splitlines() if line.startswith(f"cpu{core} ")
    )
    user, nice, system, _idle, _waiting, irq, softirq = (int(field) for field in line.split()[1:8])
    return (user + nice + system + irq + softirq) / TICKS_A_SECOND
