"""The client against an independent FHIR R4 server, which has no `$submit`: create, then search."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import aiohttp
import pytest
from reference_backend import today

from coverage_backend import answers
from coverage_backend.client import CoverageClient
from coverage_backend.codes import KZ_IIN, Mode
from coverage_backend.eligibility import Identifier, Status
from coverage_backend.people import KZ
from coverage_backend.person import coverage_of, invoices_of, patient_of
from coverage_backend.store import Dossier

WHO = Identifier(KZ_IIN, "880115100502")


@pytest.fixture(scope="module")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its FHIR address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("sekmet")
    command = shutil.which("sekmet", path=str(Path(sys.executable).parent))
    assert command is not None
    base = f"http://127.0.0.1:{port}"
    settings = {
        "SEKMET_DB": str(folder / "sekmet.db"),
        "SEKMET_PORT": str(port),
        "SEKMET_BASE_URL": f"{base}/fhir",
    }
    server = subprocess.Popen(
        [command, "serve", "--host", "127.0.0.1", "--port", str(port)],
        cwd=folder,
        env=os.environ | settings,
        stderr=subprocess.STDOUT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    said = []
    for line in server.stdout:
        said.append(line)
        if "Uvicorn running" in line:
            break
    else:
        pytest.fail("".join(said))
    drain = threading.Thread(target=server.stdout.read)
    drain.start()
    yield f"{base}/fhir"
    server.terminate()
    server.wait(20)
    drain.join(20)
    server.stdout.close()


async def put(session: aiohttp.ClientSession, url: str, resource: dict) -> None:
    """Put a resource; Coverline's own ids go over as they are."""
    async with session.put(f"{url}/{resource['resourceType']}/{resource['id']}", json=resource) as response:
        assert response.status in {200, 201}, await response.text()


async def insurer_answers(session: aiohttp.ClientSession, url: str) -> None:
    """Be the insurer: see the request come in and post the response to it."""
    requests: list = []
    while not requests:
        async with session.get(f"{url}/CoverageEligibilityRequest") as response:
            requests = (await response.json(content_type=None)).get("entry", [])
    request = requests[0]["resource"]
    cover = coverage_of(KZ[0], today())
    file = Dossier(known=True, patient_id=KZ[0].patient, coverages={cover["id"]: cover})
    answer = answers.response(
        request,
        file,
        date.fromisoformat(request["servicedDate"]),
        request_id=request["id"],
        now=datetime.now(UTC),
    )
    async with session.post(f"{url}/CoverageEligibilityResponse", json=answer) as response:
        assert response.status == 201, await response.text()


async def test_create_then_search(sekmet):
    """The client finds the mode by itself, waits for the insurer, and reads the answer."""
    async with aiohttp.ClientSession() as session:
        client = CoverageClient(sekmet, token=None, insurer="Organization/kz-fsms", session=session)
        await client.start()
        assert client._mode is Mode.SEARCH
        await put(session, sekmet, {"resourceType": "Organization", "id": "kz-fsms", "name": "Fund"})
        await put(session, sekmet, patient_of(KZ[0]))
        await put(session, sekmet, coverage_of(KZ[0], today()))
        async with asyncio.TaskGroup() as both:
            asked = both.create_task(client.eligibility(WHO, today(), within=20))
            both.create_task(insurer_answers(session, sekmet))
        assert (asked.result().status, asked.result().source) == (Status.INSURED, KZ[0].insurer)
        assert await client.phones(WHO, within=10) == KZ[0].phones
        for invoice in invoices_of(KZ[0], today())[:4]:
            await put(session, sekmet, invoice)
        months = await client.contributions(WHO, date(today().year - 1, 1, 1), within=10)
        assert [month.by for month in months] == ["employer", "self"] * 2


async def test_no_answer_from_the_insurer_is_pending(sekmet):
    """A request that nobody processed is pending at the deadline."""
    async with aiohttp.ClientSession() as session:
        client = CoverageClient(sekmet, token=None, insurer="Organization/kz-fsms", session=session)
        found = await client.eligibility(Identifier(KZ_IIN, "900101300017"), today(), within=1)
        assert found.status is Status.PENDING
