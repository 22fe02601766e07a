"""What we have a fund write, as strict FHIR R4: bookings, cancellations, applications."""

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

import msgspec

from coverage_backend import asking, codes
from coverage_backend.account import Doctor, FreeSlot
from coverage_backend.codes import Resource, concept
from coverage_backend.errors import BackendGarbled

encode = msgspec.json.Encoder(decimal_format="number").encode


def booking(patient_id: str, slot: FreeSlot, doctor: Doctor, key: str, told: Resource) -> bytes:
    """Return the transaction that takes a slot, unless it has changed, for an Appointment, unless there is one with that key.

    `told` is the slot as the fund has it: a PUT replaces the whole of it.
    """
    appointment: Resource = {
        "resourceType": "Appointment",
        "identifier": [{"system": codes.BOOKING, "value": key}],
        "status": "booked",
        "slot": [{"reference": f"Slot/{slot.id}"}],
        "start": slot.start.isoformat(),
        "end": slot.end.isoformat(),
        "participant": [
            {"actor": {"reference": f"Patient/{patient_id}"}, "status": "accepted"},
            {
                "actor": {"reference": f"HealthcareService/{doctor.id}", "display": doctor.name},
                "status": "accepted",
            },
        ],
    }
    if doctor.speciality:
        appointment["specialty"] = [concept(doctor.speciality, codes.SPECIALITY)]
    return transaction(
        {
            "fullUrl": f"urn:uuid:{uuid4()}",
            "resource": appointment,
            "request": {
                "method": "POST",
                "url": "Appointment",
                "ifNoneExist": asking.condition(codes.BOOKING, key),
            },
        },
        replacement(told | {"status": "busy"}, slot.version),
    )


def transaction(*entries: Resource) -> bytes:
    """Return a Bundle that is carried out as a whole or not at all."""
    return encode({"resourceType": "Bundle", "type": "transaction", "entry": entries})


def replacement(resource: Resource, version: str) -> Resource:
    """Return the entry that replaces a resource, if it still has that version; raise BackendGarbled if it has no id."""
    if "id" not in resource:
        raise BackendGarbled("a resource without its id")
    place = f"{resource['resourceType']}/{resource['id']}"
    return {
        "resource": resource,
        "request": {"method": "PUT", "url": place, "ifMatch": f'W/"{version}"'},
    }


def batch(*urls: str) -> bytes:
    """Return a Bundle of independent reads. The urls travel in the body, so they may hold a person's number."""
    entries = [{"request": {"method": "GET", "url": url}} for url in urls]
    return encode({"resourceType": "Bundle", "type": "batch", "entry": entries})


def task(patient_id: str, code: str, details: Mapping[str, str], number: str, now: datetime) -> bytes:
    """Return an application with our number on it; empty details are left out."""
    told = now.isoformat(timespec="seconds")
    request: Resource = {
        "resourceType": "Task",
        "identifier": [{"system": codes.APPLICATION, "value": number}],
        "status": "requested",
        "intent": "order",
        "code": concept(code),
        "for": {"reference": f"Patient/{patient_id}"},
        "authoredOn": told,
        "lastModified": told,
    }
    given = [{"type": {"text": name}, "valueString": value} for name, value in details.items() if value]
    return encode(request | {"input": given} if given else request)
