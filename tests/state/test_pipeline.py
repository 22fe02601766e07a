"""The auto-pipelining front: one write a tick, replies in order, half a second at most."""

import asyncio
import os
import random
import signal
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

import pytest
from redis.asyncio.connection import UnixDomainSocketConnection
from redis.exceptions import ResponseError

from state.errors import StoreUnavailable
from state.pipeline import Pipeline, Script


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail if the block takes longer."""
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < seconds


async def reads(pipeline: Pipeline) -> int:
    """Return how often the server has read from a connection."""
    about = await pipeline.execute("INFO", "stats")
    return int(about.partition(b"total_reads_processed:")[2].split()[0])


async def test_redis_py_attribute(store: str):
    """The one attribute of redis-py that is not public still holds the connection's StreamWriter."""
    connection = UnixDomainSocketConnection(path=unquote(store.removeprefix("unix://")))
    await connection.connect()
    assert isinstance(connection._writer, asyncio.StreamWriter)
    assert callable(connection._writer.transport.set_protocol)
    await connection.disconnect()


async def test_one_write_a_tick(pipeline: Pipeline):
    """Commands of one tick, from many tasks, reach the server together."""
    before = await reads(pipeline)
    await asyncio.gather(*(pipeline.execute("PING") for _ in range(100)))
    after = await reads(pipeline)
    assert after - before == 2  # the hundred, and the question itself


async def test_order(pipeline: Pipeline):
    """Each caller gets its own reply, whatever the sizes."""
    sizes = random.Random(7).choices((0, 1, 100, 16_384, 70_000, 300_000), k=200)
    words = [bytes([number % 251]) * size for number, size in enumerate(sizes)]
    assert await asyncio.gather(*(pipeline.execute("ECHO", word) for word in words)) == words


async def test_cancelled_caller(pipeline: Pipeline):
    """A caller that leaves takes its own reply with it, not the next one's."""
    first, second = pipeline.execute("ECHO", "first"), pipeline.execute("ECHO", "second")
    first.cancel()
    assert await second == b"second"
    assert first.cancelled()


async def test_wrong_command(pipeline: Pipeline):
    """A mistake of ours is its caller's error only, and no sign of an absent store."""
    wrong, right = pipeline.execute("NOSUCH"), pipeline.execute("PING")
    with pytest.raises(ResponseError):
        await wrong
    assert await right == b"PONG"


async def test_full_store(pipeline: Pipeline):
    """A store whose memory is full refuses writes as unavailable, and goes on reading."""
    await pipeline.execute("SET", "kept", "1")
    await pipeline.execute("CONFIG", "SET", "maxmemory", "1")
    with pytest.raises(StoreUnavailable, match="OOM"):
        await pipeline.execute("SET", "more", "2")
    assert await pipeline.execute("GET", "kept") == b"1"


async def test_script_is_taught(pipeline: Pipeline):
    """A script that the server does not know, or has forgotten, runs all the same."""
    script = Script("return ARGV[1] + redis.call('INCR', KEYS[1])")
    assert await pipeline.run(script, ("n",), (1,)) == 2
    await pipeline.execute("SCRIPT", "FLUSH")
    assert await asyncio.gather(*(pipeline.run(script, ("n",), (1,)) for _ in range(3))) == [3, 4, 5]


async def test_hung_server(pipeline: Pipeline, pid_of, until_it_answers):
    """With a hung server all that wait fail within a second, then at once; afterwards it recovers by itself."""
    process = await pid_of(pipeline)
    os.kill(process, signal.SIGSTOP)
    try:
        with within(1):
            answers = await asyncio.gather(
                *(pipeline.execute("INCR", "n") for _ in range(20)), return_exceptions=True
            )
        assert {type(answer) for answer in answers} == {StoreUnavailable}
        assert not pipeline.connected
        with within(0.1), pytest.raises(StoreUnavailable):
            await pipeline.execute("PING")
    finally:
        os.kill(process, signal.SIGCONT)
    await until_it_answers(pipeline)
    assert int(await pipeline.execute("GET", "n") or 0) in {0, 20}  # unknown, but never twice


async def test_slow_reply_among_fast(pipeline: Pipeline, store: str):
    """The half second is each command's own: earlier replies do not lengthen it."""
    second = Pipeline(store)
    await second.start()
    await pipeline.execute("CLIENT", "PAUSE", 900, "WRITE")
    with within(0.8):
        assert await second.execute("PING") == b"PONG"
        with pytest.raises(StoreUnavailable):
            await second.execute("SET", "n", "1")
    await second.close()


async def test_killed_server(pipeline: Pipeline, pid_of, until_it_answers):
    """When the server is killed, commands under way fail within a second, and later ones succeed again."""
    process = await pid_of(pipeline)
    os.kill(process, signal.SIGSTOP)  # so that the command is surely under way
    waiting = [pipeline.execute("PING") for _ in range(20)]
    asyncio.get_running_loop().call_soon(os.kill, process, signal.SIGKILL)
    with within(1):
        answers = await asyncio.gather(*waiting, return_exceptions=True)
    assert {type(answer) for answer in answers} == {StoreUnavailable}
    await until_it_answers(pipeline)


async def test_blocked_loop(pipeline: Pipeline):
    """A loop that was busy for longer than the half second does not blame the server, which had answered."""
    answer = pipeline.execute("PING")
    loop = asyncio.get_running_loop()
    loop.call_soon(loop.call_soon, time.sleep, 0.6)
    assert await answer == b"PONG"
    assert pipeline.connected


async def test_failover(pipeline: Pipeline, until_it_answers):
    """A server that became a replica is unavailable for writes, and the front looks for the new one."""
    await pipeline.execute("REPLICAOF", "127.0.0.1", "1")
    write, same_tick = pipeline.execute("SET", "n", "1"), pipeline.execute("PING")
    with pytest.raises(StoreUnavailable, match="READONLY"):
        await write
    assert await same_tick == b"PONG"
    assert not pipeline.connected
    await until_it_answers(pipeline)
    await pipeline.execute("REPLICAOF", "NO", "ONE")
    assert await pipeline.execute("SET", "n", "1") == b"OK"


async def test_unasked_reply():
    """A server that answers more than was asked is dropped: no later caller may get another's reply."""
    answers = {b"CLIENT": b"+OK\r\n", b"PING": b"+PONG\r\n", b"ECHO": b"+first\r\n+second\r\n"}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            writer.write(answers.get(line.strip(), b""))
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        front = Pipeline(f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await front.start()
        assert await front.execute("ECHO", "first") == b"first"
        assert not front.connected
        await front.close()


async def test_absent_server():
    """A store that is not there is one error at start, which shows no password."""
    front = Pipeline("redis://:secret@127.0.0.1:1/0")
    with within(1), pytest.raises(StoreUnavailable) as caught:
        await front.start()
    assert "secret" not in str(caught.value)
    with pytest.raises(StoreUnavailable):
        await front.execute("PING")


async def test_closed(store: str):
    """After close, commands under way and later ones fail."""
    front = Pipeline(store)
    await front.start()
    waiting = front.execute("PING")
    await front.close()
    for answer in (waiting, front.execute("PING")):
        with pytest.raises(StoreUnavailable):
            await answer


async def test_password_and_database(pipeline: Pipeline, store: str):
    """Password and database of the URL are used, and a wrong password is refused."""
    await pipeline.execute("CONFIG", "SET", "requirepass", "pass word")
    front = Pipeline(store.replace("unix://", "unix://:pass%20word@") + "?db=3")
    await front.start()
    await front.execute("SET", "where", "3")
    assert await pipeline.execute("GET", "where") is None
    await front.close()
    with pytest.raises(StoreUnavailable):
        await Pipeline(store.replace("unix://", "unix://:wrong@")).start()


async def test_tls(store: str, certificate: tuple[Path, Path]):
    """The front works on a connection that redis-py opened over TLS."""

    async def relay(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while data := await source.read(65_536):
            target.write(data)
        target.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_unix_connection(
            unquote(store.removeprefix("unix://"))
        )
        await asyncio.gather(relay(reader, inner_writer), relay(inner_reader, writer), return_exceptions=True)

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    async with await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context) as server:
        port = server.sockets[0].getsockname()[1]
        front = Pipeline(f"rediss://127.0.0.1:{port}/0?ssl_ca_certs={certificate[0]}")
        await front.start()
        words = [bytes([number]) * 50_000 for number in range(20)]
        assert await asyncio.gather(*(front.execute("ECHO", word) for word in words)) == words
        await front.close()
