"""A person's first screen in one request: clinic and insurer, the next booking, the newest application."""

from datetime import date, datetime
from urllib.parse import urlencode

from msgspec import Raw

from coverage_backend import asking, orders, persons, reading
from coverage_backend.account import Attachment, Page
from coverage_backend.applications import mine
from coverage_backend.bookings import ALONG, STATUSES, own
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendGarbled
from coverage_backend.fhir import Bundle, Patient, decode, of_type
from coverage_backend.fhir_account import Appointment, HealthcareService, Task
from coverage_backend.organisations import attached
from coverage_backend.persons import searched
from coverage_backend.wire import Wire, judge

BOOKINGS = "9"
"""As many as nobody has behind them on the one day: some funds call those still booked."""


async def page(wire: Wire, who: Identifier, on: date, now: datetime) -> Page:
    """Return the page as of a day and a moment of it; for an unknown person there is nothing on it."""
    number = asking.patient_search(who)["identifier"]
    reads = (
        ("Patient", {"identifier": number, "_include": "Patient:general-practitioner"}),
        ("Coverage", {"beneficiary.identifier": number, "_include": "Coverage:payor"}),
        (
            "Appointment",
            {
                "patient.identifier": number,
                "status": "booked",
                "date": f"ge{on.isoformat()}",
                "_sort": "date",
                "_count": BOOKINGS,
                "_include": ALONG,
            },
        ),
        ("Task", {"patient.identifier": number, "_sort": "-modified", "_count": "1"}),
    )
    order = orders.batch(*(f"{kind}?{urlencode(form)}" for kind, form in reads))
    people, covers, booked, filed = answers(await wire.bundle(order), len(reads))
    patient = persons.only(of_type(people, Patient), who)
    if patient is None:
        return Page((), Attachment("", None, "", "", ""), None, None)
    services = of_type(booked, HealthcareService)
    bookings = [
        own(one, services, patient.id) for one in of_type(booked, Appointment) if one.status in STATUSES
    ]
    return Page(
        phones=reading.phones(patient, on),
        attachment=attached(patient, people + covers),
        booking=min((one for one in bookings if one.end > now), key=lambda one: one.start, default=None),
        application=next(iter(mine(of_type(filed, Task), patient.id)), None),
    )


def answers(body: bytes, asked: int) -> list[list[Raw]]:
    """Return what each read of a batch found, in order; raise a CoverageError if any of them failed."""
    bundle = decode(body, Bundle)
    if bundle.resource_type != "Bundle" or len(bundle.entry) != asked:
        raise BackendGarbled("not as many answers as questions")
    for entry in bundle.entry:
        code = entry.response.status[:3]
        if not code.isdigit():
            raise BackendGarbled("an answer without its status")
        judge(int(code))
    return [searched(entry.resource) for entry in bundle.entry]
