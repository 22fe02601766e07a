"""A number behind a code is somebody's: whatever is logged, by whomever and about whatever goes wrong, it is not in there."""

import asyncio
import logging
import os
import signal
import socket
import sys
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path

import pytest
from aggregator_phone import Phone
from aiohttp import ClientError, ClientSession
from structlog.testing import capture_logs

from app.serving import listen
from dialogs.turn import Dialled, Screen, Shared, Turn, Typed
from ussd_gateway.aggregators import PROTOCOLS, route_over
from ussd_gateway.exchange import Event
from ussd_gateway.paging import Budget
from ussd_gateway.server import Entrance, Gateway
from ussd_gateway.simulator.aggregator import BadAnswer, Sent
from ussd_gateway.simulator.aggregators import AGGREGATORS

PROGRAMMES = Path(__file__).parent / "programmes"
NUMBER, CODE, PHONE = "493817", "*900*7*493817#", "+77019384756"
CALLS = count(1)
each = pytest.mark.parametrize("name", PROTOCOLS)


async def misuse(phone: Phone) -> None:
    """Dial the number and type it, rightly and wrongly; have the network end the call, and send what is no request."""
    for code in (
        CODE,
        f"*900*7*1*{NUMBER}#",
        f"*900*{NUMBER}#",
        f"*111*{NUMBER}#",
        f"*900*7*{NUMBER * 900}#",
    ):
        for _ in range(2):
            try:
                await phone.dial(code, session=f"s-{next(CALLS)}")
                await phone.type(NUMBER, f"{NUMBER}*{NUMBER}")
                await phone.over("no reply in time")
            except BadAnswer:
                continue
    sent = phone.aggregator.request(phone.call)
    for body in (
        NUMBER.encode() * 4000,
        f'{{"{NUMBER}": '.encode(),
        f"<{NUMBER}>".encode(),
        b"\xff" + NUMBER.encode(),
    ):
        await phone.send(Sent(sent.method, sent.path, body if sent.method == "POST" else b"", sent.kind))
        await phone.send(Sent("POST", f"/ussd/{NUMBER}", body, sent.kind))
    await phone.send(Sent("GET", f"/ussd/comviva?input={NUMBER}%ff&MSISDN={PHONE}"))


async def no_http(url: str) -> None:
    """Send what no HTTP server can read."""
    host, port = url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"GET /ussd/comviva?input={NUMBER} {NUMBER}\r\nX: {NUMBER}\0\r\n\r\n".encode())
    await writer.drain()
    await reader.read()
    writer.close()


def assert_silent(told: str) -> None:
    assert NUMBER not in told
    assert PHONE.removeprefix("+") not in told


@each
async def test_turns_that_fail_are_logged_without_numbers(name, caplog):
    """With every logger at its most talkative, a conversation that breaks with the number in its error logs none of it."""

    async def reply(turn: Turn) -> Screen:
        raise LookupError(f"{turn} {turn.text} {turn.service_code} {turn.address}")

    heard: list[Event] = []
    last_word = Screen("Sorry", (), (), final=True, language="en")
    route = route_over(PROTOCOLS[name], lambda data: data[-16:].ljust(16, b"-"), Budget())
    gateway = Gateway([Entrance(PROTOCOLS[name], route)], reply, lambda _turn: last_word, heard.append)
    asyncio.get_running_loop().set_debug(True)
    with caplog.at_level(logging.DEBUG), capture_logs() as logged:
        async with AsyncExitStack() as stack, ClientSession() as client:
            port = await listen(gateway.handle, "127.0.0.1", 0, stack)
            await misuse(Phone(client, f"http://127.0.0.1:{port}", AGGREGATORS[name](None), PHONE))
    assert [line for line in logged if line["event"] == "turn_failed"]
    assert_silent(f"{logged} {caplog.text} {heard}")


async def test_server_logs_without_numbers(tmp_path):
    """`coverline serve ussd`, called rightly and wrongly over all six protocols, writes no number to its output."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("COVERLINE_")},
        "COVERLINE_PROGRAMMES": "wire",
        "COVERLINE_PROGRAMMES_DIR": str(PROGRAMMES),
        "COVERLINE_DATA_DIR": str(tmp_path),
        "COVERLINE_HTTP_PORT": str(port),
        "PYTHONASYNCIODEBUG": "1",
    }
    command = (sys.executable, "-c", "from app.cli import main; main()", "serve", "ussd")
    pipe = asyncio.subprocess.PIPE
    server = await asyncio.create_subprocess_exec(
        *command, env=environment, stdout=pipe, stderr=asyncio.subprocess.STDOUT
    )
    url = f"http://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(60), ClientSession() as client:
            await ready(client, url)
            for name in PROTOCOLS:
                await misuse(Phone(client, url, AGGREGATORS[name](None), PHONE))
            await no_http(url)
    finally:
        server.send_signal(signal.SIGTERM)
        told, _ = await server.communicate()
    assert server.returncode == 0
    assert_silent(told.decode())


async def ready(client: ClientSession, url: str) -> None:
    """Return when the server is ready."""
    while True:
        try:
            async with client.get(f"{url}/health/ready") as response:
                if response.status == 200:
                    return
        except ClientError:
            await asyncio.sleep(0.05)


def test_nothing_that_carries_a_number_tells_it():
    """A turn, what it means and how a session ended say nothing of a person, however they come to be printed."""
    route = route_over(PROTOCOLS["hubtel"], lambda data: data, Budget())
    for one in (
        Turn(route, PHONE, "s-1", CODE, NUMBER),
        Typed(NUMBER),
        Dialled(CODE),
        Shared(PHONE),
        Event("s-1", PHONE, CODE, "Failed"),
    ):
        assert_silent(f"{one!r} {one}")
