"""Insurers and clinics: a person's own, and those that can be chosen."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Raw

from coverage_backend import asking, codes, persons
from coverage_backend.account import Attachment, Organisation
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendGarbled
from coverage_backend.fhir import ContactPoint, Patient, Reference, of_type
from coverage_backend.fhir_account import Coverage, Organization
from coverage_backend.reading import first_day, shown
from coverage_backend.wire import Wire

KINDS = {"insurer": "ins", "clinic": "prov"}
"""https://hl7.org/fhir/R4/valueset-organization-type.html"""


async def attachment(wire: Wire, who: Identifier) -> Attachment:
    """Return the person's clinic and insurer."""
    form = asking.patient_search(who) | {"_include": "Patient:general-practitioner"}
    found = await persons.found(wire, "Patient", form)
    patient = persons.only(of_type(found, Patient), who)
    if patient is None:
        return Attachment("", None, "", "", "")
    form = {"beneficiary": f"Patient/{patient.id}", "_include": "Coverage:payor"}
    return attached(patient, found + await persons.found(wire, "Coverage", form))


def attached(patient: Patient, along: list[Raw]) -> Attachment:
    """Return a person's clinic and insurer out of their Coverages and the Organizations that came along."""
    every = {one.id: one for one in of_type(along, Organization)}
    clinic = clinic_of(patient) or Reference()
    since = next((one.value_date for one in clinic.extension if one.url == codes.ATTACHED), "")
    payor = payor_of(patient, of_type(along, Coverage))
    told, insurer = (every.get(one.reference.rpartition("/")[2], Organization()) for one in (clinic, payor))
    return Attachment(
        clinic=shown(told.name or clinic.display),
        clinic_since=first_day(since),
        clinic_phone=phone(told.telecom),
        insurer=shown(insurer.name or payor.display),
        insurer_phone=phone(insurer.telecom),
    )


def clinic_of(patient: Patient) -> Reference | None:
    """Return the clinic that a person is attached to, None if there is none."""
    named = [one for one in patient.general_practitioner if "Organization/" in one.reference]
    return next(iter(named or patient.general_practitioner), None)


def payor_of(patient: Patient, covers: list[Coverage]) -> Reference:
    """Return who pays for the newest of a person's covers, one in force before the others."""
    if not all(one.beneficiary.leads_to("Patient", patient.id) for one in covers):
        raise BackendGarbled("the cover of somebody else")
    paid = [one for one in covers if one.payor and one.status != "entered-in-error"]
    best = max(
        paid,
        key=lambda one: (one.status == "active", first_day(one.period.start) or date.min),
        default=Coverage(payor=(Reference(),)),
    )
    return best.payor[0]


async def organisations(
    wire: Wire, kind: Literal["insurer", "clinic"], region: str
) -> tuple[Organisation, ...]:
    """Return the active insurers or clinics of a region, by name."""
    form = {
        "type": asking.token(codes.ORGANIZATION_TYPE, KINDS[kind]),
        "address-state": asking.escaped(region),
        "active": "true",
        "_sort": "name",
        "_count": "200",
    }
    found = of_type(await persons.found(wire, "Organization", form), Organization)
    chosen = [organisation(one) for one in found if one.active and one.name]
    return tuple(sorted(chosen, key=lambda one: one.name))


def organisation(told: Organization) -> Organisation:
    """Return an organisation in our words."""
    address = told.address[0] if told.address else None
    place = ", ".join(filter(None, [address.city, *address.line])) if address else ""
    return Organisation(
        id=told.id,
        name=shown(told.name),
        address=shown(address.text or place, 160) if address else "",
        phone=phone(told.telecom),
    )


def phone(contacts: Sequence[ContactPoint]) -> str:
    """Return the first phone in use as it is written, short codes too, or an empty string."""
    spoken = (one.value for one in contacts if one.system == "phone" and one.use != "old")
    return shown(next(spoken, "").removeprefix("tel:"))
