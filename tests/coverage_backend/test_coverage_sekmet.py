"""The client against an independent FHIR R4 server, which has no `$submit`: create, then search."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from reference_backend import today

from coverage_backend import answers, diary
from coverage_backend.account import Doctor
from coverage_backend.client import CoverageClient
from coverage_backend.codes import KZ_IIN, Mode
from coverage_backend.eligibility import Identifier, Status
from coverage_backend.people import KZ
from coverage_backend.person import coverage_of, invoices_of, patient_of
from coverage_backend.registry import SITES, organization_of
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
        assert client._inquiry.mode is Mode.SEARCH
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


async def test_of_two_at_once_one_gets_the_time(sekmet):
    """There, too, one time is one person's: over transactions with a version and a condition."""
    service = next(one for one in diary.SERVICES.values() if one.site.id == "kz-clinic-5")
    now = datetime.now(UTC)
    slots = [one for one in diary.slots(service, now) if one["status"] == "free"][:4]
    async with aiohttp.ClientSession() as session, aiohttp.ClientSession() as other:
        for told in (
            *(organization_of(site) for site in SITES if site.id.startswith("kz-")),
            *(patient_of(one) for one in KZ[:2]),
            diary.healthcare_service_of(service),
            diary.schedule_of(service),
            *slots,
        ):
            await put(session, sekmet, told)
        lines = [
            CoverageClient(sekmet, token=None, insurer="Organization/kz-fsms", session=one)
            for one in (session, other)
        ]
        people = [Identifier(*one.numbers[0]) for one in KZ[:2]]
        doctor = Doctor(service.id, service.speciality, service.doctor, ())
        free = await lines[0].free_slots(service.id, now, now + timedelta(days=15), within=20)
        assert [one.id for one in free] == [one["id"] for one in slots]
        won: list = []
        for turn, slot in enumerate(free):
            won += await asyncio.gather(
                *(
                    line.book(who, slot, doctor, f"{turn}-{who.value[-4:]}", within=20)
                    for line, who in zip(lines, people, strict=True)
                ),
                return_exceptions=True,
            )
        assert sorted(type(one).__name__ for one in won) == ["Booking"] * 4 + ["SlotTaken"] * 4, won
        assert await lines[0].free_slots(service.id, now, now + timedelta(days=15), within=20) == ()
        told = [await line.bookings(who, within=20) for line, who in zip(lines, people, strict=True)]
        assert sorted(one.start for one in (*told[0], *told[1])) == [one.start for one in free]
        mine = next(index for index in (0, 1) if told[index])
        gone = await lines[mine].cancel(people[mine], told[mine][0].id, within=20)
        assert gone.status == "cancelled"
        assert len(await lines[0].free_slots(service.id, now, now + timedelta(days=15), within=20)) == 1


async def test_an_application_there_is_filed_once(sekmet):
    """A conditional create by our number makes one Task, and it is found by its person."""
    async with aiohttp.ClientSession() as session:
        client = CoverageClient(sekmet, token=None, insurer="Organization/kz-fsms", session=session)
        for site in SITES:
            if site.id in {"kz-clinic-5", "kz-fsms"}:
                await put(session, sekmet, organization_of(site))
        await put(session, sekmet, patient_of(KZ[0]))
        for _ in range(2):
            made = await client.apply(WHO, "appeal", {"text": "x"}, "A-1", within=20)
            assert (made.number, made.code, made.status) == ("A-1", "appeal", "received")
        assert await client.applications(WHO, within=20) == (made,)
        assert (await client.attachment(WHO, within=20)).clinic_phone == "+7 7172 00-02-05"
