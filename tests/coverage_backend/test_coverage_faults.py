"""However the backend fails, the client says so in time, and never says "not insured"."""

import asyncio
import socket
import time

import aiohttp
import pytest
from reference_backend import number_of, today

from coverage_backend.client import CoverageClient
from coverage_backend.codes import Mode
from coverage_backend.errors import (
    BackendGarbled,
    BackendRefused,
    BackendSlow,
    BackendUnavailable,
    CoverageError,
)

WRONG = {
    "500": BackendUnavailable,
    "slow": BackendSlow,
    "garbage": BackendGarbled,
    "truncated": BackendUnavailable,
    "endless": BackendGarbled,
    "redirect": BackendGarbled,
    "other-person": BackendGarbled,
    "away": BackendUnavailable,
}
WITHIN = 0.5


@pytest.mark.parametrize("kind", sorted(WRONG))
@pytest.mark.parametrize("mode", list(Mode))
async def test_every_fault_is_its_error_within_the_deadline(start, mode, kind):
    """Each fault raises its own error, in each mode, before the deadline is over."""
    backend = await start(mode)
    await backend.break_down(kind=kind, seconds=60)
    began = time.monotonic()
    with pytest.raises(CoverageError) as caught:
        await backend.client.eligibility(number_of("kz-insured"), today(), within=WITHIN)
    assert type(caught.value) is WRONG[kind]
    assert caught.value.retryable is issubclass(WRONG[kind], BackendUnavailable)
    assert "880115100502" not in str(caught.value)
    assert time.monotonic() - began < WITHIN + 2


@pytest.mark.parametrize("kind", sorted(WRONG))
async def test_phones_and_contributions_fail_alike(backend, kind):
    """A fault is an error there too: no phone on file is something else than no answer."""
    await backend.break_down(kind=kind, seconds=60)
    with pytest.raises(WRONG[kind]):
        await backend.client.phones(number_of("kz-insured"), within=WITHIN)
    with pytest.raises(WRONG[kind]):
        await backend.client.contributions(number_of("kz-insured"), today(), within=WITHIN)


async def test_backend_away_at_start_is_not_fatal(backend):
    """The mode is found out at the first question after the backend is back."""
    await backend.break_down(kind="away")
    client = CoverageClient(
        backend.url, token="fund-token", insurer="Organization/x", session=backend.session
    )
    await client.start()
    with pytest.raises(BackendUnavailable):
        await client.eligibility(number_of("kz-insured"), today(), within=WITHIN)
    await backend.break_down(kind="none")
    assert (await client.eligibility(number_of("kz-insured"), today(), within=5)).status == "insured"


async def test_nobody_listens():
    """A refused connection is "away"."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/fhir"
        async with aiohttp.ClientSession() as session:
            client = CoverageClient(url, token=None, insurer="Organization/x", session=session)
            await client.start()
            with pytest.raises(BackendUnavailable):
                await client.eligibility(number_of("kz-insured"), today(), within=WITHIN)


async def test_a_wrong_token_is_refused(start):
    """A 401 is no answer about the person."""
    backend = await start(token="right")
    client = CoverageClient(backend.url, token="wrong", insurer="Organization/x", session=backend.session)
    with pytest.raises(BackendRefused):
        await client.eligibility(number_of("kz-insured"), today(), within=WITHIN)


async def test_a_deadline_that_is_over_is_slow(backend):
    """No time left means no question."""
    with pytest.raises(BackendSlow):
        await backend.client.eligibility(number_of("kz-insured"), today(), within=0)


async def test_being_cancelled_is_not_swallowed(backend):
    """A turn that is given up ends at once."""
    await backend.break_down(kind="slow", seconds=60)
    task = asyncio.create_task(backend.client.eligibility(number_of("kz-insured"), today(), within=30))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_connection_closed_meanwhile_is_opened_again():
    """A server that closes a pooled connection under a question is asked once more."""
    answered = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        answered.append(1)
        if len(answered) > 1:
            body = b'{"resourceType":"CapabilityStatement","rest":[]}'
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server, aiohttp.ClientSession() as session:
        client = CoverageClient(url, token=None, insurer="Organization/x", session=session)
        await client.start()
        assert client._inquiry.mode is Mode.CREATE
    assert len(answered) == 2
