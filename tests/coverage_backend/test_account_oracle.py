"""What client and server emit about a person's account is valid R4, by an independent model of it."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from fhir.resources.R4B import get_fhir_model_class
from reference_backend import ADMIN, number_of

from coverage_backend import diary, entitlement, orders, registry, treatments
from coverage_backend.account import Doctor, FreeSlot

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
SLOT = FreeSlot("s-1", "3", NOW, NOW + timedelta(minutes=20))
DOCTOR = Doctor("d-1", "dentist", "Зайцева Т. А.", ())
WITHIN = 5


def valid(resource: dict | bytes) -> None:
    """Raise if the resource is not R4."""
    told = json.loads(resource) if isinstance(resource, bytes) else resource
    get_fhir_model_class(told["resourceType"]).model_validate(told)


def test_what_we_have_written_is_valid():
    """Booking, cancelling, applying and the page's batch are R4."""
    slot = next(iter(diary.slots(next(iter(diary.SERVICES.values())), NOW)))
    valid(orders.booking("p", SLOT, DOCTOR, "key", slot))
    valid(orders.transaction(orders.replacement(slot, "1")))
    valid(orders.batch("Patient?identifier=urn:x|1", "Task?_sort=-modified"))
    valid(orders.task("p", "appeal", {"text": "Жалоба", "date": ""}, "A-1", NOW))
    valid(orders.task("p", "policy-extract", {}, "N-1", NOW))


def test_what_is_registered_is_valid():
    """Organizations, services, roles, schedules, slots and care are R4."""
    for site in registry.SITES:
        valid(registry.organization_of(site))
    for service in diary.SERVICES.values():
        valid(diary.healthcare_service_of(service))
        valid(diary.practitioner_role_of(service))
        valid(diary.schedule_of(service))
        for slot in diary.slots(service, NOW)[:3]:
            valid(slot)
    for patient in treatments.TREATMENTS:
        for told in treatments.explanations_of(patient, NOW.date(), "insurer"):
            valid(told)


async def test_what_the_backend_answers_is_valid(account, clock):
    """Searches, reads, a check-up's answer, a batch, a transaction and its refusal are R4, and reads carry their version."""
    who = number_of("ru-insured")
    answers = []
    exchange = account.client._wire._exchange

    async def kept(*given):
        answers.append(await exchange(*given))
        return answers[-1]

    account.client._wire._exchange = kept
    await account.client.attachment(who, within=WITHIN)
    doctors = await account.client.doctors(who, within=WITHIN)
    slots = await account.client.free_slots(
        doctors[0].id, clock.now, clock.now + timedelta(days=3), within=WITHIN
    )
    made = await account.client.book(who, slots[0], doctors[0], "key", within=WITHIN)
    await account.client.bookings(who, within=WITHIN)
    await account.client.cancel(who, made.id, within=WITHIN)
    await account.client.apply(who, "appeal", {"text": "x"}, "A-1", within=WITHIN)
    await account.client.applications(who, within=WITHIN)
    await account.client.care(who, date(2025, 1, 1), date(2026, 12, 31), within=WITHIN)
    await account.client.organisations("clinic", "moscow", within=WITHIN)
    await account.client.checkup(who, date(2026, 11, 23), within=WITHIN)
    await account.client.page(who, date(2026, 11, 23), within=WITHIN)
    assert len(answers) > 20
    for answer in answers:
        valid(answer)
    for place in (
        f"Slot/{slots[0].id}",
        f"Slot/{slots[1].id}",
        f"Appointment/{made.id}",
        f"HealthcareService/{doctors[0].id}",
        f"PractitionerRole/{doctors[0].id}",
        f"Schedule/{doctors[0].id}",
        "Organization/ru-clinic-3",
        "ExplanationOfBenefit/ru-insured.9",
    ):
        async with account.session.get(f"{account.url}/{place}", headers=ADMIN) as response:
            told = await response.json()
            assert response.headers["ETag"] == f'W/"{told["meta"]["versionId"]}"', place
            valid(told)
    for place in (
        "Slot/x",
        "Slot/ru-clinic-3.therapist.20200101T0900",
        "Task/x",
        "Organization/x",
        "Schedule/x",
    ):
        async with account.session.get(f"{account.url}/{place}", headers=ADMIN) as response:
            assert response.status == 404
            valid(await response.json())


REFUSED = [
    ("Slot?schedule.actor=HealthcareService/x&start=ge2026", 400),
    ("Slot?schedule.actor=HealthcareService/x&start=soon", 400),
    ("Slot?status=free", 400),
    ("Slot?schedule.actor=HealthcareService/x&colour=red", 400),
    ("Organization?type=ins", 400),
    ("Appointment?patient=Patient/ru-insured", 405),
    ("Task?patient=Patient/ru-insured", 405),
    ("ExplanationOfBenefit?patient=Patient/ru-insured", 404),
]


@pytest.mark.parametrize(("path", "status"), REFUSED)
async def test_searches_that_are_refused(account, path, status):
    """A person's things are not searched by URL; what is not understood is refused, not ignored."""
    async with account.session.get(f"{account.url}/{path}", headers=ADMIN) as response:
        assert response.status in ({404, 405} if status != 400 else {400}), response.status
        valid(await response.json())


WRONG = [
    ("Slot", {"start": "2026-11-24"}),
    ("Slot", {"start": "2026-11-24T25:00:00Z"}),
    ("Slot", {"end": "2026-11-24T08:00:00Z"}),
    ("Slot", {"status": "open"}),
    ("Appointment", {"participant": []}),
    ("Appointment", {"start": None}),
    ("Appointment", {"participant": [{"actor": {"reference": "Device/1"}, "status": "accepted"}]}),
    ("Task", {"intent": "wish"}),
    ("Task", {"for": {"display": "him"}}),
    ("Task", {"authoredOn": "2026-02-31T00:00:00Z"}),
    ("Organization", {"name": ""}),
    ("ExplanationOfBenefit", {"insurance": []}),
    ("ExplanationOfBenefit", {"total": [{"category": {}, "amount": {"value": -1}}]}),
]
TIMES = {"start": "2026-11-24T09:00:00Z", "end": "2026-11-24T09:20:00Z"}
PERSON = {"reference": "Patient/ru-insured"}
GOOD = {
    "Slot": {"schedule": {"reference": "Schedule/x"}, "status": "free"} | TIMES,
    "Appointment": {"status": "booked", "participant": [{"actor": PERSON, "status": "accepted"}]} | TIMES,
    "Task": {
        "status": "requested",
        "intent": "order",
        "code": {"text": "x"},
        "for": PERSON,
        "authoredOn": TIMES["start"],
    },
    "Organization": {"name": "Клиника"},
    "ExplanationOfBenefit": {
        "status": "active",
        "type": {"text": "x"},
        "use": "claim",
        "patient": PERSON,
        "created": "2026-11-20",
        "insurer": {"display": "x"},
        "provider": {"display": "x"},
        "outcome": "complete",
        "insurance": [{"focal": True, "coverage": {"display": "x"}}],
    },
}


@pytest.mark.parametrize(("kind", "change"), WRONG)
async def test_a_wrong_resource_is_refused(account, kind, change):
    """What the admin puts is R4 with what the backend needs, or it is refused where it is wrong."""
    good = {"resourceType": kind, "id": "x"} | GOOD[kind]
    assert await account.put(good) == 201
    spoilt = {name: value for name, value in (good | change).items() if value is not None}
    assert await account.put(spoilt) == 422


async def test_what_is_put_can_be_read_back(account, clock):
    """Each kind comes back as it stands now, with the next version each time."""
    for kind, members in GOOD.items():
        good = {"resourceType": kind, "id": "x"} | members
        assert await account.put(good) == 201
        assert await account.put(good) == 200
        clock.pass_by(10)
        async with account.session.get(f"{account.url}/{kind}/x", headers=ADMIN) as response:
            told = await response.json()
            assert response.status == 200
            assert int(told["meta"]["versionId"]) >= 2
            valid(told)


async def test_only_the_admin_puts(account):
    """The fund's token reads, books and applies; it puts nothing, and without a token there is nothing."""
    good = {"resourceType": "Organization", "id": "x"} | GOOD["Organization"]
    for headers, status in (({}, 401), ({"Authorization": "Bearer fund-token"}, 403)):
        async with account.session.put(
            f"{account.url}/Organization/x", json=good, headers=headers
        ) as response:
            assert response.status == status
    async with account.session.post(account.url, json={}) as response:
        assert response.status == 401


@pytest.mark.parametrize("annual", [True, False])
def test_the_next_check_up_is_the_next(annual):
    """No year between is one, for every age."""
    for birth in range(1930, 2026):
        following = entitlement.next_year(birth, 2026, annual=annual)
        assert entitlement.entitled(birth, following, annual=annual)
        assert not any(entitlement.entitled(birth, year, annual=annual) for year in range(2027, following))
