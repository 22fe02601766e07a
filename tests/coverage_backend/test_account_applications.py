"""Applications and appeals: filed once under our number, moved on by the fund, told to whom they belong."""

import asyncio
from typing import Any

import pytest
from reference_backend import ADMIN, number_of

from coverage_backend.codes import APPLICATION, RU_ENP
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendConflict, BackendRefused, BackendSlow, CoverageError

IVAN, OLGA = number_of("ru-insured"), number_of("ru-not-insured")
WITHIN = 5


async def test_an_application_is_filed_with_all_that_was_told(account, clock):
    """It comes back under our number, received now; the fund has the details in words."""
    details = {"organisation": "Поликлиника", "text": "Отказали в приёме", "left": ""}
    made = await account.client.apply(IVAN, "appeal", details, "A-17", within=WITHIN)
    assert (made.number, made.code, made.status, made.note) == ("A-17", "appeal", "received", "")
    assert made.made == made.modified == clock.now
    async with account.session.post(
        f"{account.url}/Task/_search", data={"identifier": f"{APPLICATION}|A-17"}, headers=ADMIN
    ) as response:
        task = (await response.json())["entry"][0]["resource"]
    assert {one["type"]["text"]: one["valueString"] for one in task["input"]} == {
        "organisation": "Поликлиника",
        "text": "Отказали в приёме",
    }
    assert await account.client.application(IVAN, "A-17", within=WITHIN) == made
    assert await account.client.applications(IVAN, within=WITHIN) == (made,)


async def test_the_same_number_is_the_same_application(account):
    """Sent five times at once and once more later, there is one."""
    sent = await asyncio.gather(
        *(account.client.apply(IVAN, "policy-extract", {}, "N-1", within=WITHIN) for _ in range(5))
    )
    sent.append(await account.client.apply(IVAN, "policy-extract", {}, "N-1", within=WITHIN))
    assert set(sent) == {sent[0]}
    assert len(await account.client.applications(IVAN, within=WITHIN)) == 1


async def test_an_appeal_that_got_no_answer_is_filed_once(account):
    """The backend takes the appeal and does not answer: slow, not lost; sent again under the same number there is one."""
    await account.break_down(kind="taken", seconds=60)
    for _ in range(2):
        with pytest.raises(BackendSlow):
            await account.client.apply(IVAN, "appeal", {"text": "…"}, "A-1", within=0.5)
    assert (await account.client.application(IVAN, "A-1", within=WITHIN)).status == "received"
    await account.break_down(kind="none")
    await account.client.apply(IVAN, "appeal", {"text": "…"}, "A-1", within=WITHIN)
    assert len(await account.client.applications(IVAN, within=WITHIN)) == 1


async def test_two_that_send_it_at_once_both_find_it(account, monkeypatch):
    """A fund that answers the slower of two senders with a conflict has the application all the same."""
    create = account.client._wire.create

    async def slower(*args: Any, **more: Any) -> None:
        await create(*args, **more)
        raise BackendConflict("HTTP 409")

    monkeypatch.setattr(account.client._wire, "create", slower)
    assert (await account.client.apply(IVAN, "appeal", {}, "A-1", within=WITHIN)).status == "received"


async def test_a_fault_before_the_backend_files_nothing(account):
    """Away, 5xx and a redirect do not reach it."""
    for kind in ("away", "500", "redirect"):
        await account.break_down(kind=kind)
        with pytest.raises(CoverageError):
            await account.client.apply(IVAN, "appeal", {"text": "…"}, "A-1", within=WITHIN)
    await account.break_down(kind="none")
    assert await account.client.application(IVAN, "A-1", within=WITHIN) is None


@pytest.mark.parametrize(
    ("code", "end"),
    [
        ("policy-extract", "done"),
        ("change-data", "done"),
        ("card-renewal", "done"),
        ("change-insurer", "accepted"),
        ("attach-clinic", "accepted"),
        ("chronic-benefit", "accepted"),
        ("appeal", "accepted"),
    ],
)
async def test_an_application_moves_on_by_the_funds_clock(account, clock, code, end):
    """Received, in review after a day, decided after three."""
    made = await account.client.apply(IVAN, code, {}, "N-1", within=WITHIN)
    for days, status in ((0.9, "received"), (0.2, "in_review"), (1.8, "in_review"), (0.2, end), (30, end)):
        clock.pass_by(days)
        now = await account.client.application(IVAN, "N-1", within=WITHIN)
        assert (now.status, now.made) == (status, made.made)
        assert made.made <= now.modified <= clock.now


async def test_the_application_that_moved_last_stands_first(account, clock):
    """An older one that has just been decided comes before a newer one."""
    for number in ("N-1", "N-2"):
        await account.client.apply(IVAN, "appeal", {}, number, within=WITHIN)
        clock.pass_by(0.4)
    newest = [one.number for one in await account.client.applications(IVAN, within=WITHIN)]
    assert newest == ["N-2", "N-1"]
    clock.pass_by(0.3)
    moved = [one.number for one in await account.client.applications(IVAN, within=WITHIN)]
    assert moved == ["N-1", "N-2"]


async def test_an_application_is_its_persons_only(account):
    """Somebody else finds nothing under the number, and cannot file under it."""
    await account.client.apply(IVAN, "appeal", {}, "A-1", within=WITHIN)
    assert await account.client.application(OLGA, "A-1", within=WITHIN) is None
    assert await account.client.applications(OLGA, within=WITHIN) == ()
    with pytest.raises(BackendRefused):
        await account.client.apply(OLGA, "appeal", {}, "A-1", within=WITHIN)
    nobody = Identifier(RU_ENP, "9900000000009999")
    with pytest.raises(BackendRefused):
        await account.client.apply(nobody, "appeal", {}, "A-2", within=WITHIN)
    assert await account.client.applications(nobody, within=WITHIN) == ()


async def test_what_the_admin_decides_is_told(account, clock):
    """A Task put with a status and a reason is told so, and no longer moves by itself."""
    task = {
        "resourceType": "Task",
        "id": "t-1",
        "identifier": [{"system": APPLICATION, "value": "N-9"}],
        "status": "rejected",
        "statusReason": {"text": "Нет документов"},
        "intent": "order",
        "code": {"coding": [{"system": "https://coverline.example/fhir/cs/coverline", "code": "appeal"}]},
        "for": {"reference": "Patient/ru-insured"},
        "authoredOn": "2026-11-20T10:00:00+04:00",
    }
    assert await account.put(task) == 201
    clock.pass_by(10)
    told = await account.client.application(IVAN, "N-9", within=WITHIN)
    assert (told.status, told.note) == ("refused", "Нет документов")
