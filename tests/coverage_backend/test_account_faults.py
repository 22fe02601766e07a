"""However the backend fails, each call of a person's account says so in time: never an empty answer, never a made-up one."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from reference_backend import number_of, today

from coverage_backend import codes
from coverage_backend.account import Doctor, FreeSlot
from coverage_backend.client import CoverageClient
from coverage_backend.errors import (
    BackendGarbled,
    BackendRefused,
    BackendSlow,
    BackendUnavailable,
    CoverageError,
)

WHO = number_of("ru-insured")
NOW = datetime.now(UTC)
DOCTOR = Doctor("ru-clinic-3.therapist", "therapist", "A", ())
SLOT = FreeSlot("ru-clinic-3.therapist.20300101T0900", "1", NOW, NOW + timedelta(minutes=20))
CALLS = {
    "attachment": lambda client, within: client.attachment(WHO, within=within),
    "care": lambda client, within: client.care(WHO, date(2020, 1, 1), today(), within=within),
    "doctors": lambda client, within: client.doctors(WHO, within=within),
    "book": lambda client, within: client.book(WHO, SLOT, DOCTOR, "key", within=within),
    "bookings": lambda client, within: client.bookings(WHO, within=within),
    "cancel": lambda client, within: client.cancel(WHO, "a-1", within=within),
    "apply": lambda client, within: client.apply(WHO, "appeal", {"text": "x"}, "A-1", within=within),
    "applications": lambda client, within: client.applications(WHO, within=within),
    "application": lambda client, within: client.application(WHO, "A-1", within=within),
    "checkup": lambda client, within: client.checkup(WHO, today(), within=within),
    "page": lambda client, within: client.page(WHO, today(), within=within),
}
NOBODYS = {
    "free_slots": lambda client, within: client.free_slots(
        DOCTOR.id, NOW, NOW + timedelta(days=7), within=within
    ),
    "organisations": lambda client, within: client.organisations("clinic", "moscow", within=within),
}
WRONG = {
    "500": BackendUnavailable,
    "slow": BackendSlow,
    "garbage": BackendGarbled,
    "truncated": BackendUnavailable,
    "endless": BackendGarbled,
    "redirect": BackendGarbled,
    "away": BackendUnavailable,
}


@pytest.mark.parametrize("kind", sorted(WRONG))
@pytest.mark.parametrize("call", sorted(CALLS | NOBODYS))
async def test_every_call_fails_with_the_faults_own_error(backend, call, kind):
    """Each fault raises its own error from each call within the deadline, and repeats no number."""
    await backend.break_down(kind=kind, seconds=60)
    with pytest.raises(CoverageError) as caught:
        await (CALLS | NOBODYS)[call](backend.client, 0.5)
    assert type(caught.value) is WRONG[kind]
    assert WHO.value not in str(caught.value)


@pytest.mark.parametrize("call", sorted(CALLS))
async def test_an_answer_about_somebody_else_is_none(backend, call):
    """A backend that mixes people up is not believed."""
    await backend.break_down(kind="other-person")
    with pytest.raises((BackendGarbled, BackendRefused)):
        await CALLS[call](backend.client, 5)


@pytest.mark.parametrize("call", sorted(CALLS | NOBODYS))
async def test_no_time_left_is_slow(backend, call):
    """A deadline that is over is BackendSlow."""
    with pytest.raises(BackendSlow):
        await (CALLS | NOBODYS)[call](backend.client, 0)


async def test_a_page_with_one_failed_part_is_no_page():
    """A part that the backend could not read is not told as "nothing there"."""
    whole = {"resourceType": "Bundle", "type": "searchset", "total": 0}
    fine = {"resource": whole, "response": {"status": "200 OK"}}
    for broken, error in (
        ({"response": {"status": "500 Internal Server Error"}}, BackendUnavailable),
        ({"response": {"status": "404 Not Found"}}, BackendRefused),
        ({"response": {"status": "200 OK"}}, BackendGarbled),
        ({"resource": whole}, BackendGarbled),
    ):
        reply = {"resourceType": "Bundle", "type": "batch-response", "entry": [fine, fine, fine, broken]}
        with pytest.raises(error):
            await answered(reply, lambda client: client.page(WHO, today(), within=5))
    short = {"resourceType": "Bundle", "type": "batch-response", "entry": [fine]}
    with pytest.raises(BackendGarbled):
        await answered(short, lambda client: client.page(WHO, today(), within=5))


async def answered(reply, call, more=(), zone=UTC):
    """Return what a call makes of a server whose every answer is that reply, and whose further pages are those."""
    pages = iter(more)

    async def handle(request: web.Request) -> web.Response:
        told = next(pages) if request.query.get("page") else reply
        return web.Response(
            body=json.dumps(told(request) if callable(told) else told), content_type="application/fhir+json"
        )

    app = web.Application()
    app.router.add_route("*", "/{anything:.*}", handle)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        client = CoverageClient(
            str(server.make_url("/")), token=None, insurer="x", session=session, zone=zone
        )
        return await call(client)


def page_of(name, link):
    """Return a page of a search with one organisation on it and a link to the next one."""
    return {
        "resourceType": "Bundle",
        "type": "searchset",
        "link": [{"relation": "next", "url": link}] if link else [],
        "entry": [{"resource": {"resourceType": "Organization", "id": name, "name": name}}],
    }


async def test_further_pages_are_read():
    """What a server hands out in parts is put together; relative and absolute links lead on."""
    more = [lambda request: page_of("b", f"http://{request.host}/?page=2"), page_of("c", "")]
    found = await answered(
        page_of("a", "Organization?page=1"),
        lambda client: client.organisations("clinic", "x", within=5),
        more,
    )
    assert [one.name for one in found] == ["a", "b", "c"]


@pytest.mark.parametrize("link", ["http://elsewhere.example/fhir?page=1", "Organization?page=1"])
async def test_pages_that_lead_elsewhere_or_nowhere(link):
    """A link to another server is not followed, and results without an end are none."""

    def endless():
        while True:
            yield page_of("b", link)

    with pytest.raises(BackendGarbled):
        await answered(
            page_of("a", link), lambda client: client.organisations("clinic", "x", within=5), endless()
        )


CARE = {
    "resourceType": "ExplanationOfBenefit",
    "id": "1",
    "status": "active",
    "patient": {"reference": "https://other.example/fhir/Patient/p/_history/3"},
    "billablePeriod": {"start": "2026-10-01"},
    "item": [{"net": {"value": 5, "currency": "RUB"}}],
}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({}, None),
        ({"patient": {"reference": "Patient/q"}}, BackendGarbled),
        ({"patient": {"reference": "Patient/pp"}}, BackendGarbled),
        ({"billablePeriod": {}}, BackendGarbled),
        ({"billablePeriod": {"start": "2026-10-02", "end": "2026-10-01"}}, BackendGarbled),
        ({"item": []}, BackendGarbled),
        ({"item": [{"net": {"value": -5}}]}, BackendGarbled),
        ({"total": [{"amount": {"value": 1e15}}]}, BackendGarbled),
    ],
)
async def test_care_that_cannot_be_read_is_an_error(change, error):
    """Days, cost and person must be there: a sum over a part would be a wrong sum."""
    person = {
        "resourceType": "Patient",
        "id": "p",
        "identifier": [{"system": WHO.system, "value": WHO.value}],
    }
    reply = {"resourceType": "Bundle", "entry": [{"resource": person}, {"resource": CARE | change}]}

    async def call(client):
        return await client.care(WHO, date(2026, 1, 1), date(2026, 12, 31), within=5)

    if error is None:
        (one,) = await answered(reply, call)
        assert (one.begins, one.ends, one.cost) == (date(2026, 10, 1), date(2026, 10, 1), 5)
    else:
        with pytest.raises(error):
            await answered(reply, call)


PERSON = {"resourceType": "Patient", "id": "p", "identifier": [{"system": WHO.system, "value": WHO.value}]}


def bundle(*resources):
    """Return what a search finds."""
    return {"resourceType": "Bundle", "entry": [{"resource": one} for one in resources]}


@pytest.mark.parametrize("currency", ["A;B", "R B", "рубли", ""])
async def test_a_currency_that_is_none(currency):
    """A sum is told without a currency that is no code: it must not be taken for several sums."""
    line = {"item": [{"net": {"value": 5, "currency": currency}}]}
    (one,) = await answered(
        bundle(PERSON, CARE | line),
        lambda client: client.care(WHO, date(2026, 1, 1), date(2026, 12, 31), within=5),
    )
    assert (one.cost, one.currency) == (5, "")


@pytest.mark.parametrize("told", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
async def test_a_time_beyond_belief_is_none(told):
    """What some systems write for "no time" is not read as one: nobody can turn it into their own zone."""
    task = {
        "resourceType": "Task",
        "identifier": [{"system": codes.APPLICATION, "value": "A-1"}],
        "status": "requested",
        "for": {"reference": "Patient/p"},
        "authoredOn": told,
    }
    with pytest.raises(BackendGarbled):
        await answered(bundle(PERSON, task), lambda client: client.applications(WHO, within=5))


async def test_hours_that_cannot_be_read_are_left_out():
    """A doctor's hours are told where both ends of them are a time."""
    person = PERSON | {"generalPractitioner": [{"reference": "Organization/c"}]}
    times = [
        {"daysOfWeek": ["mon"], "availableStartTime": "08:00:00", "availableEndTime": "14:00:00"},
        {"daysOfWeek": ["tue"], "availableStartTime": "8;00", "availableEndTime": "14:00:00"},
        {"daysOfWeek": ["wed"]},
    ]
    service = {
        "resourceType": "HealthcareService",
        "id": "d",
        "providedBy": {"reference": "Organization/c"},
        "availableTime": times,
    }
    (one,) = await answered(bundle(person, service), lambda client: client.doctors(WHO, within=5))
    assert one.hours == ((1, "08:00", "14:00"),)


async def test_a_slot_without_its_id_is_garbage():
    """What cannot be written back as it was read is not written."""
    slot = {"resourceType": "Slot", "status": "free"}

    def reply(request):
        if request.path == f"/Slot/{SLOT.id}":
            return slot
        return bundle(PERSON) if request.path == "/Patient/_search" else bundle()

    with pytest.raises(BackendGarbled):
        await answered(reply, lambda client: client.book(WHO, SLOT, DOCTOR, "key", within=5))


async def test_a_link_that_holds_the_number_is_not_followed():
    """Addresses are logged: a person's number never stands in one, whatever the server says."""
    asked = []

    def reply(request):
        asked.append(request.path_qs)
        link = f"Patient?identifier={WHO.system}%7C{WHO.value}&page=2"
        return bundle(PERSON) | {"link": [{"relation": "next", "url": link}]}

    with pytest.raises(BackendGarbled):
        await answered(reply, lambda client: client.phones(WHO, within=5))
    assert not any(WHO.value in one for one in asked)


def appointment(name, start):
    """Return a booking of half an hour that the fund still calls booked."""
    end = start + timedelta(minutes=30)
    return {
        "resourceType": "Appointment",
        "id": name,
        "status": "booked",
        "start": start.isoformat(),
        "end": end.isoformat(),
        "participant": [{"actor": {"reference": "Patient/p"}}],
    }


async def test_a_booking_that_is_over_is_not_the_next_one():
    """Of a day's bookings the page shows the one to come, also if the fund calls the morning's still booked."""
    hours = NOW - timedelta(hours=2), NOW + timedelta(hours=2)
    found = [bundle(PERSON), bundle(), bundle(*map(appointment, "ab", hours)), bundle()]
    entries = [{"resource": one, "response": {"status": "200 OK"}} for one in found]
    reply = {"resourceType": "Bundle", "type": "batch-response", "entry": entries}
    page = await answered(reply, lambda client: client.page(WHO, today(), within=5))
    assert page.booking.id == "b"


async def test_times_told_in_utc_are_the_programmes():
    """A fund that tells no offset of the clinic's is told in the programme's time; an offset is kept as it is."""
    told = bundle(
        PERSON,
        appointment("a", datetime(2030, 1, 1, 20, 30, tzinfo=UTC)),
        appointment("b", datetime(2030, 1, 2, 9, tzinfo=timezone(timedelta(hours=3)))),
    )
    zone = ZoneInfo("Asia/Almaty")
    first, second = await answered(told, lambda client: client.bookings(WHO, within=5), zone=zone)
    assert f"{first.start:%d %H:%M}-{first.end:%H:%M}" == "02 01:30-02:00"
    assert f"{second.start:%H:%M %z}" == "09:00 +0300"


def total(code, value):
    """Return a sum over a treatment's lines, of that category."""
    return {"category": {"coding": [{"code": code}]}, "amount": {"value": value, "currency": "RUB"}}


async def test_what_the_patient_paid_is_not_the_cost():
    """The cost is what was submitted; a sum of another category is not taken for it."""
    for totals, cost in (
        ([total("copay", 0)], 5),
        ([total("copay", 0), total("submitted", 7)], 7),
        ([{"amount": {"value": 6, "currency": "RUB"}}], 6),
    ):
        (one,) = await answered(
            bundle(PERSON, CARE | {"total": totals}),
            lambda client: client.care(WHO, date(2026, 1, 1), date(2026, 12, 31), within=5),
        )
        assert one.cost == cost


async def test_a_paid_month_without_its_sum_is_no_gap():
    """A contribution that the fund calls paid and gives no sum for is not told as one that is missing."""
    invoice = {
        "resourceType": "Invoice",
        "identifier": [{"value": "2026-10"}],
        "status": "balanced",
        "type": {"coding": [{"code": "contribution"}, {"system": codes.PAYER, "code": "self"}]},
        "subject": {"reference": "Patient/p"},
    }
    with pytest.raises(BackendGarbled):
        await answered(
            bundle(PERSON, invoice), lambda client: client.contributions(WHO, date(2026, 1, 1), within=5)
        )
