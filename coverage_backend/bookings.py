"""A person's appointments: made once, cancelled once, and never two people at one time."""

from contextlib import suppress
from datetime import datetime
from decimal import Decimal

import msgspec

from coverage_backend import asking, codes, orders, persons
from coverage_backend.account import Booking, Doctor, FreeSlot
from coverage_backend.doctors import speciality
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendConflict, BackendGarbled, BackendRefused, SlotTaken
from coverage_backend.fhir import decode, of_type
from coverage_backend.fhir_account import Appointment, HealthcareService, Slot
from coverage_backend.reading import instant, shown
from coverage_backend.wire import Wire, together

STATUSES = {
    "booked": "booked",
    "arrived": "booked",
    "checked-in": "booked",
    "fulfilled": "fulfilled",
    "cancelled": "cancelled",
    "noshow": "cancelled",
}
"""R4's words to ours. One that is only proposed, or entered in error, is no booking."""
ALONG = "Appointment:actor"

untyped = msgspec.json.Decoder(dict[str, object], float_hook=Decimal).decode


async def book(wire: Wire, who: Identifier, slot: FreeSlot, doctor: Doctor, key: str) -> Booking:
    """Return the booking with that key, made now if there is none; raise SlotTaken if somebody else was faster."""
    async with together() as group:
        asked = group.create_task(persons.known(wire, who))
        looked_up = group.create_task(keyed(wire, key))
        got = group.create_task(wire.get(f"Slot/{persons.fit(slot.id, who)}"))
    patient, made, told = asked.result(), looked_up.result(), got.result()
    if made is not None:
        return own(*made, patient.id)
    if decode(told, Slot).status == "free":
        order = orders.booking(patient.id, slot, doctor, key, untyped(told))
        # a conflict: taken by somebody else, or by ourselves a moment ago, for the winner's retry gets one too
        with suppress(BackendConflict):
            carried_out(await wire.bundle(order))
    made = await keyed(wire, key)
    if made is None:
        raise SlotTaken("that time is no longer free")
    return own(*made, patient.id)


async def bookings(wire: Wire, who: Identifier, now: datetime) -> tuple[Booking, ...]:
    """Return the person's bookings: those to come, the next one first, then the others, newest first."""
    patient = await persons.patient(wire, who)
    if patient is None:
        return ()
    form = {"patient": f"Patient/{patient.id}", "_include": ALONG, "_sort": "-date", "_count": "200"}
    found = await persons.found(wire, "Appointment", form)
    services = of_type(found, HealthcareService)
    every = [own(one, services, patient.id) for one in of_type(found, Appointment) if one.status in STATUSES]
    ahead = [one for one in every if one.status == "booked" and one.end > now]
    rest = [one for one in every if one not in ahead]
    return (
        *sorted(ahead, key=lambda one: one.start),
        *sorted(rest, key=lambda one: one.start, reverse=True),
    )


async def cancel(wire: Wire, who: Identifier, booking_id: str) -> Booking:
    """Return the booking, cancelled, its time free again.

    Raises BackendRefused if it is not this person's or is over, BackendConflict if it changed under our hands.
    """
    place = f"Appointment/{persons.fit(booking_id, who)}"
    async with together() as group:
        asked = group.create_task(persons.known(wire, who))
        got = group.create_task(wire.get(place))
    patient, told = asked.result(), got.result()
    found = decode(told, Appointment)
    if not found.is_of(patient.id):
        raise BackendRefused("no such booking of this person")
    match STATUSES.get(found.status):
        case "booked":
            try:
                carried_out(await wire.bundle(await cancellation(wire, found, told)))
            except BackendConflict:  # cancelled already, by another line of the same person's
                if decode(await wire.get(place), Appointment).status != "cancelled":
                    raise
        case "cancelled":
            pass
        case _:
            raise BackendRefused("that booking is over")
    form = {"_id": found.id, "patient": f"Patient/{patient.id}", "_include": ALONG}
    again = await persons.found(wire, "Appointment", form)
    now = next((one for one in of_type(again, Appointment) if one.id == found.id), None)
    if now is None or now.status != "cancelled":
        raise BackendGarbled("cancelled, and still there")
    return own(now, of_type(again, HealthcareService), patient.id)


async def cancellation(wire: Wire, found: Appointment, told: bytes) -> bytes:
    """Return the transaction that cancels an appointment and frees its slots, all as they were read."""
    orders_ = [orders.replacement(untyped(told) | {"status": "cancelled"}, found.meta.version_id)]
    for one in found.slot:
        slot = await wire.get(f"Slot/{persons.fit(one.reference.rpartition('/')[2], None)}")
        version = decode(slot, Slot).meta.version_id
        orders_.append(orders.replacement(untyped(slot) | {"status": "free"}, version))
    return orders.transaction(*orders_)


async def keyed(wire: Wire, key: str) -> tuple[Appointment, list[HealthcareService]] | None:
    """Return the appointment with a key of ours and the services that come along, None if there is none."""
    form = {"identifier": asking.token(codes.BOOKING, key), "_include": ALONG}
    found = await persons.found(wire, "Appointment", form)
    made = of_type(found, Appointment)
    if not made:
        return None
    if len(made) > 1 or not any(one.value == key for one in made[0].identifier):
        raise BackendGarbled("not the one booking that was asked for")
    return made[0], of_type(found, HealthcareService)


def own(told: Appointment, services: list[HealthcareService], patient_id: str) -> Booking:
    """Return an appointment in our words; raise BackendGarbled if it is somebody else's or no booking."""
    if not told.is_of(patient_id) or told.status not in STATUSES:
        raise BackendGarbled("a booking of somebody else, or none")
    actors = [one.actor for one in told.participant if not one.actor.leads_to("Patient", patient_id)]
    service = next(
        (one for one in services if any(actor.leads_to("HealthcareService", one.id) for actor in actors)),
        HealthcareService(),
    )
    return Booking(
        id=persons.fit(told.id, None),
        doctor=shown(next((one.display for one in actors if one.display), "") or service.name),
        speciality=speciality(told.specialty) or speciality(service.specialty),
        start=instant(told.start),
        end=instant(told.end),
        organisation=shown(service.provided_by.display),
        status=STATUSES[told.status],
    )


def carried_out(body: bytes) -> None:
    """Raise BackendGarbled unless the body is the answer to a transaction that was carried out."""
    persons.searched(body)
