"""The embedded store: one server a data folder, gone with its owner, and never forgetful."""

import asyncio
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from state.errors import LossyStore, StoreUnavailable
from state.pipeline import Pipeline
from state.valkey import embedded_valkey, refuse_lossy, socket_path

OWNER = """
import asyncio, pathlib, sys
from state.pipeline import Pipeline
from state.valkey import embedded_valkey

async def own() -> None:
    async with embedded_valkey(pathlib.Path(sys.argv[1])) as url:
        front = Pipeline(url)
        await front.start()
        about = await front.execute("INFO", "server")
        print(about.partition(b"process_id:")[2].split()[0].decode(), flush=True)
        for number in range(1_000_000 if sys.argv[2] == "write" else 0):
            await front.execute("SET", f"acknowledged:{number}", number)
            print(number, flush=True)
        await asyncio.Event().wait()

asyncio.run(own())
"""


def start_owner(folder: Path, task: str) -> tuple["subprocess.Popen[str]", int]:
    """Return a process that owns the folder's store, and the store's process id."""
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(folder), task], stdout=subprocess.PIPE, text=True
    )
    return owner, int(owner.stdout.readline())


def wait_for_end(process: int, seconds: float) -> bool:
    """Return whether the process ended in that time."""
    try:
        watched = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watched], [], [], seconds)[0])
    finally:
        os.close(watched)


async def test_policy(pipeline: Pipeline):
    """The embedded store syncs every write, evicts nothing, and has no TCP port."""
    await refuse_lossy(pipeline)
    assert (await pipeline.execute("CONFIG", "GET", "port"))[1] == b"0"


@pytest.mark.parametrize(
    ("name", "value"),
    [("appendfsync", "everysec"), ("appendonly", "no"), ("maxmemory-policy", "allkeys-lru")],
)
async def test_lossy_refused(pipeline: Pipeline, name: str, value: str):
    """A store that may forget is refused with one sentence that names what is wrong."""
    await pipeline.execute("CONFIG", "SET", name, value)
    with pytest.raises(LossyStore, match=rf"^The store's {name} is {value}; it must be \w+, [^.]*\.$"):
        await refuse_lossy(pipeline)


async def test_stops(tmp_path: Path, pid_of):
    """A clean stop ends the server and takes its socket away."""
    async with embedded_valkey(tmp_path) as url:
        front = Pipeline(url)
        await front.start()
        server = await pid_of(front)
        await front.close()
    assert wait_for_end(server, 0)
    assert not socket_path(tmp_path).exists()


async def test_second_start_adopts(tmp_path: Path, store: str, pipeline: Pipeline, pid_of):
    """A second start on the folder uses the running server, and leaves it running."""
    async with embedded_valkey(tmp_path) as url:
        assert url == store
        second = Pipeline(url)
        await second.start()
        assert await pid_of(second) == await pid_of(pipeline)
        await second.close()
    assert await pipeline.execute("PING") == b"PONG"


async def test_starts_at_once(tmp_path: Path, pid_of):
    """Of starts at the same moment one server comes, and all use it."""
    async with embedded_valkey(tmp_path) as first, embedded_valkey(tmp_path) as second:
        assert first == second
    folders = [embedded_valkey(tmp_path) for _ in range(4)]
    urls = await asyncio.gather(*(folder.__aenter__() for folder in folders))
    fronts = [Pipeline(url) for url in urls]
    for front in fronts:
        await front.start()
    assert len({await pid_of(front) for front in fronts}) == 1
    for front in fronts:
        await front.close()
    for folder in folders:
        await folder.__aexit__(None, None, None)


def test_dies_with_its_owner(tmp_path: Path):
    """The server does not outlive an owner that is killed."""
    owner, server = start_owner(tmp_path, "wait")
    owner.kill()
    owner.communicate()
    assert wait_for_end(server, 5)


async def test_adopter_takes_over(tmp_path: Path, pid_of, until_it_answers):
    """When the owner is killed, the process that had adopted its server starts one and loses nothing."""
    owner, server = start_owner(tmp_path, "wait")
    async with embedded_valkey(tmp_path) as url:
        front = Pipeline(url)
        await front.start()
        assert await pid_of(front) == server
        await front.execute("SET", "kept", "1")
        owner.kill()
        await asyncio.to_thread(owner.communicate)
        await asyncio.to_thread(wait_for_end, server, 5)
        await until_it_answers(front)
        assert await pid_of(front) != server
        assert await front.execute("GET", "kept") == b"1"
        await front.close()


async def test_acknowledged_writes_survive(tmp_path: Path):
    """What was acknowledged before a kill -9 of server and owner is there after the next start."""
    owner, server = start_owner(tmp_path, "write")
    for _ in range(200):
        owner.stdout.readline()
    os.kill(server, signal.SIGKILL)
    owner.kill()
    last = 199 + sum(line.strip().isdigit() for line in owner.communicate()[0].splitlines())
    async with embedded_valkey(tmp_path) as url:
        front = Pipeline(url)
        await front.start()
        kept = await front.execute("MGET", *(f"acknowledged:{number}" for number in range(last)))
        assert [int(value) for value in kept] == list(range(last))
        await front.close()


async def test_comes_back(pipeline: Pipeline, pid_of, until_it_answers):
    """A server that is killed is started again, and the front finds it."""
    await pipeline.execute("SET", "kept", "1")
    server = await pid_of(pipeline)
    os.kill(server, signal.SIGKILL)
    await asyncio.to_thread(wait_for_end, server, 5)
    await until_it_answers(pipeline)
    assert await pid_of(pipeline) != server
    assert await pipeline.execute("GET", "kept") == b"1"


@pytest.mark.parametrize("name", ["with space پوشه %41", "long" * 30])
async def test_odd_folders(tmp_path: Path, name: str):
    """A folder's name may hold any letters, and be longer than a unix socket's path."""
    async with embedded_valkey(tmp_path / name) as url:
        front = Pipeline(url)
        await front.start()
        assert await front.execute("PING") == b"PONG"
        await front.close()
    assert (tmp_path / name / "appendonlydir").is_dir()
    if (place := socket_path(tmp_path / name).parent) != tmp_path / name:
        place.rmdir()  # empty, as the socket went with the server


async def test_broken_folder(tmp_path: Path):
    """A folder in which no server can start is an error at once, that names the log."""
    (tmp_path / "appendonlydir").write_text("in the way")
    with pytest.raises(StoreUnavailable, match=r"valkey\.log"):
        async with embedded_valkey(tmp_path):
            pytest.fail("it cannot have started")
