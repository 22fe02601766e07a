"""Typed, lenient decoding of the FHIR R4 resources that a person's account is made of."""

import msgspec

from coverage_backend.fhir import (
    BusinessIdentifier,
    CodeableConcept,
    ContactPoint,
    Lenient,
    Money,
    Period,
    Reference,
)


class Meta(Lenient, frozen=True):
    """Which version of a resource it is."""

    version_id: str = ""
    last_updated: str = ""


class Address(Lenient, frozen=True):
    """Where something is."""

    text: str = ""
    line: tuple[str, ...] = ()
    city: str = ""


class Organization(Lenient, frozen=True):
    """An insurer or a clinic."""

    id: str = ""
    active: bool = True
    name: str = ""
    telecom: tuple[ContactPoint, ...] = ()
    address: tuple[Address, ...] = ()


class Coverage(Lenient, frozen=True):
    """A person's cover, for who pays."""

    status: str = ""
    beneficiary: Reference = Reference()
    payor: tuple[Reference, ...] = ()
    period: Period = Period()


class AvailableTime(Lenient, frozen=True):
    """When somebody works."""

    days_of_week: tuple[str, ...] = ()
    all_day: bool = False
    available_start_time: str = ""
    available_end_time: str = ""


class HealthcareService(Lenient, frozen=True):
    """What a clinic offers and lets be booked."""

    id: str = ""
    active: bool = True
    provided_by: Reference = Reference()
    specialty: tuple[CodeableConcept, ...] = ()
    name: str = ""
    available_time: tuple[AvailableTime, ...] = ()


class PractitionerRole(Lenient, frozen=True):
    """A doctor in a clinic's service."""

    active: bool = True
    practitioner: Reference = Reference()
    healthcare_service: tuple[Reference, ...] = ()
    specialty: tuple[CodeableConcept, ...] = ()
    available_time: tuple[AvailableTime, ...] = ()


class Slot(Lenient, frozen=True):
    """A stretch of a schedule."""

    id: str = ""
    meta: Meta = Meta()
    schedule: Reference = Reference()
    status: str = ""
    start: str = ""
    end: str = ""


class Participant(Lenient, frozen=True):
    """Somebody or something that an appointment needs."""

    actor: Reference = Reference()


class Appointment(Lenient, frozen=True):
    """A booking."""

    id: str = ""
    meta: Meta = Meta()
    identifier: tuple[BusinessIdentifier, ...] = ()
    status: str = ""
    specialty: tuple[CodeableConcept, ...] = ()
    start: str = ""
    end: str = ""
    slot: tuple[Reference, ...] = ()
    participant: tuple[Participant, ...] = ()

    def is_of(self, patient_id: str) -> bool:
        """Tell whether that patient takes part."""
        return any(one.actor.leads_to("Patient", patient_id) for one in self.participant)


class Note(Lenient, frozen=True):
    """A remark."""

    text: str = ""


class Task(Lenient, frozen=True):
    """An application or an appeal."""

    id: str = ""
    meta: Meta = Meta()
    identifier: tuple[BusinessIdentifier, ...] = ()
    status: str = ""
    status_reason: CodeableConcept = CodeableConcept()
    business_status: CodeableConcept = CodeableConcept()
    code: CodeableConcept = CodeableConcept()
    for_: Reference = msgspec.field(name="for", default=Reference())
    authored_on: str = ""
    last_modified: str = ""
    note: tuple[Note, ...] = ()


class Charged(Lenient, frozen=True):
    """One line of what was charged."""

    product_or_service: CodeableConcept = CodeableConcept()
    category: CodeableConcept = CodeableConcept()
    location_codeable_concept: CodeableConcept = CodeableConcept()
    net: Money = Money()


class Total(Lenient, frozen=True):
    """A sum over the lines, of one category."""

    category: CodeableConcept = CodeableConcept()
    amount: Money = Money()


class ExplanationOfBenefit(Lenient, frozen=True):
    """Care received, as charged to the fund."""

    id: str = ""
    status: str = ""
    patient: Reference = Reference()
    created: str = ""
    billable_period: Period = Period()
    provider: Reference = Reference()
    item: tuple[Charged, ...] = ()
    total: tuple[Total, ...] = ()
