"""Requests as the aggregators' own documents have them, what they mean, and the answers byte for byte."""

import asyncio
from dataclasses import asdict
from pathlib import Path

import pytest
from entrances import serving, sign

from dialogs.turn import Screen, Turn
from ussd_gateway.aggregators import PROTOCOLS, route_over
from ussd_gateway.exchange import Event
from ussd_gateway.paging import Budget
from ussd_gateway.server import Entrance, Gateway, ussd_routes

FIXTURES = Path(__file__).parent / "fixtures"
FILES = sorted(FIXTURES.rglob("*.http"))
TEXT = "Pick one:\n1 Yes & no\n2 آری"


def test_every_protocol_has_its_golden_requests():
    """A start, an end, and how the network tells an end where it does."""
    kinds = {name: {file.stem for file in (FIXTURES / name).glob("*.http")} for name in PROTOCOLS}
    assert all({"start", "end"} <= found for found in kinds.values())
    assert {name for name, found in kinds.items() if "over" in found} == set(PROTOCOLS) - {"arkesel", "nalo"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
async def test_a_golden_request(file):
    """The wire's bytes become what they mean, and the screen becomes the wire's bytes."""
    asked, means, answer = _read(file)
    told: list[Turn | Event] = []

    async def reply(turn):
        told.append(turn)
        return Screen(TEXT, (), (), final=file.stem == "end", language="fa")

    entrances = [Entrance(protocol, route_over(protocol, sign, Budget())) for protocol in PROTOCOLS.values()]
    gateway = Gateway(entrances, reply, lambda _turn: pytest.fail("no turn"), told.append)
    async with serving(ussd_routes(gateway)) as url:
        status, headers, body = await _exchange(int(url.rpartition(":")[2]), asked)
    (said,) = told
    fields = asdict(said) if isinstance(said, Event) else {name: getattr(said, name) for name in means}
    assert {name: str(value) for name, value in fields.items()} == means
    head, _, wanted = answer.partition("\n\n")
    assert status == 200
    assert body.decode() == wanted
    for line in filter(None, head.split("\n")):
        name, _, value = line.partition(": ")
        assert headers[name.lower()] == value


def _read(file: Path) -> tuple[bytes, dict[str, str], str]:
    """Return the request's bytes, the fields it means, and the answer: headers, an empty line, the body."""
    request, rest = file.read_text(encoding="utf-8").split("\n### means\n")
    means, answer = rest.split("\n### answer\n")
    head, _, body = request.split("\n", 1)[1].partition("\n\n")
    lines = [*head.split("\n"), "Host: localhost", "Connection: close"]
    if body:
        lines.append(f"Content-Length: {len(body.encode())}")
    fields = dict(line.partition(" ")[::2] for line in means.split("\n"))
    return "\r\n".join([*lines, "", body]).encode(), fields, answer.removesuffix("\n")


async def _exchange(port: int, request: bytes) -> tuple[int, dict[str, str], bytes]:
    """Send bytes as they stand and return what comes back."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    first, *lines = head.decode().split("\r\n")
    return (
        int(first.split()[1]),
        {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)},
        body,
    )
