"""Who can be booked at a person's own clinic, and when they are free."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import urlencode

from coverage_backend import codes, persons
from coverage_backend.account import Doctor, FreeSlot, Hours
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendGarbled
from coverage_backend.fhir import CodeableConcept, of_type
from coverage_backend.fhir_account import AvailableTime, HealthcareService, PractitionerRole, Slot
from coverage_backend.organisations import clinic_of
from coverage_backend.reading import instant, shown
from coverage_backend.wire import Wire

WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}
"""https://hl7.org/fhir/R4/valueset-days-of-week.html"""
HOUR_AND_MINUTE = 5
TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]")


async def doctors(wire: Wire, who: Identifier) -> tuple[Doctor, ...]:
    """Return the doctors of the person's clinic; nobody for an unknown person or one without a clinic."""
    patient = await persons.patient(wire, who)
    clinic = clinic_of(patient) if patient else None
    kind, _, clinic_id = clinic.reference.rpartition("/") if clinic else ("", "", "")
    if not kind.endswith("Organization") or not clinic_id:
        return ()
    form = {
        "organization": f"Organization/{clinic_id}",
        "active": "true",
        "_revinclude": "PractitionerRole:service",
        "_count": "200",
    }
    found = await persons.found(wire, "HealthcareService", form)
    roles = [one for one in of_type(found, PractitionerRole) if one.active]
    offered = [one for one in of_type(found, HealthcareService) if one.active]
    if not all(one.provided_by.leads_to("Organization", clinic_id) for one in offered):
        raise BackendGarbled("the doctors of another clinic")
    return tuple(doctor(one, roles) for one in offered)


def doctor(service: HealthcareService, roles: list[PractitionerRole]) -> Doctor:
    """Return who works in a service, by its own name if nobody is named."""
    role = next(
        (
            one
            for one in roles
            if any(place.leads_to("HealthcareService", service.id) for place in one.healthcare_service)
        ),
        PractitionerRole(),
    )
    return Doctor(
        id=persons.fit(service.id, None),
        speciality=speciality(role.specialty) or speciality(service.specialty),
        name=shown(role.practitioner.display or service.name),
        hours=hours(role.available_time or service.available_time),
    )


def speciality(told: Sequence[CodeableConcept]) -> str:
    """Return the speciality's code, or an empty string."""
    return next((code for one in told if (code := one.code(codes.SPECIALITY))), "")


def hours(told: Sequence[AvailableTime]) -> tuple[Hours, ...]:
    """Return the hours by weekday, without those that are none."""
    found = [
        (
            WEEKDAYS[day],
            "00:00" if one.all_day else one.available_start_time[:HOUR_AND_MINUTE],
            "24:00" if one.all_day else one.available_end_time[:HOUR_AND_MINUTE],
        )
        for one in told
        for day in one.days_of_week
        if day in WEEKDAYS
    ]
    return tuple(sorted(one for one in found if all(TIME.fullmatch(time) for time in one[1:])))


async def free_slots(wire: Wire, doctor_id: str, start: datetime, end: datetime) -> tuple[FreeSlot, ...]:
    """Return the free times that start in a stretch of time, in order."""
    since, until = (f"{one.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" for one in (start, end))
    query = urlencode(
        [
            ("schedule.actor", f"HealthcareService/{persons.fit(doctor_id, None)}"),
            ("status", "free"),
            ("start", f"ge{since}"),
            ("start", f"lt{until}"),
            ("_sort", "start"),
            ("_count", "500"),
        ]
    )
    found = await persons.all_pages(wire, await wire.get(f"Slot?{query}"))
    slots = [free_slot(one) for one in of_type(found, Slot) if one.status == "free"]
    return tuple(sorted((one for one in slots if start <= one.start < end), key=lambda one: one.start))


def free_slot(told: Slot) -> FreeSlot:
    """Return a free time; raise BackendGarbled without a version: without one, two people could take it."""
    if not told.meta.version_id:
        raise BackendGarbled("a free time without its version")
    return FreeSlot(persons.fit(told.id, None), told.meta.version_id, instant(told.start), instant(told.end))
