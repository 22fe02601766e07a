"""The resources of a person's account as the reference backend accepts them: FHIR R4 with what it needs."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, field

from coverage_backend.elements import (
    Address,
    Concept,
    Contact,
    FullNumber,
    Money,
    Period,
    Reference,
    Resourceful,
    SomeDate,
    Statement,
    Strict,
    Text,
    Timestamp,
)

ENTRIES = 50
"""Of a bundle at most."""


class Slot(Resourceful, kw_only=True):
    """R4 Slot."""

    schedule: Reference
    status: Literal["busy", "free", "busy-unavailable", "busy-tentative", "entered-in-error"]
    start: Timestamp
    end: Timestamp


class Participant(Strict):
    """R4 Appointment.participant."""

    actor: Reference
    status: Literal["accepted", "declined", "tentative", "needs-action"]


class Appointment(Resourceful, kw_only=True):
    """R4 Appointment."""

    status: Literal[
        "proposed",
        "pending",
        "booked",
        "arrived",
        "fulfilled",
        "cancelled",
        "noshow",
        "entered-in-error",
        "checked-in",
        "waitlist",
    ]
    participant: Annotated[list[Participant], Meta(min_length=1)]
    identifier: tuple[FullNumber, ...] = ()
    specialty: tuple[Concept, ...] = ()
    slot: tuple[Reference, ...] = ()
    start: Timestamp | None = None
    end: Timestamp | None = None


class Input(Strict):
    """R4 Task.input, in words."""

    type: Concept
    value_string: Statement


class Annotation(Strict):
    """R4 Annotation."""

    text: Statement


class Task(Resourceful, kw_only=True):
    """R4 Task, for an application or an appeal."""

    status: Literal[
        "draft",
        "requested",
        "received",
        "accepted",
        "rejected",
        "ready",
        "cancelled",
        "in-progress",
        "on-hold",
        "failed",
        "completed",
        "entered-in-error",
    ]
    intent: Literal[
        "unknown",
        "proposal",
        "plan",
        "order",
        "original-order",
        "reflex-order",
        "filler-order",
        "instance-order",
        "option",
    ]
    code: Concept
    for_: Reference = field(name="for")
    authored_on: Timestamp
    last_modified: Timestamp | None = None
    identifier: tuple[FullNumber, ...] = ()
    business_status: Concept | None = None
    status_reason: Concept | None = None
    note: tuple[Annotation, ...] = ()
    input: tuple[Input, ...] = ()


class Insurance(Strict):
    """R4 ExplanationOfBenefit.insurance."""

    focal: bool
    coverage: Reference


class Line(Strict):
    """R4 ExplanationOfBenefit.item."""

    sequence: Annotated[int, Meta(ge=1)]
    product_or_service: Concept
    category: Concept | None = None
    location_codeable_concept: Concept | None = None
    net: Money | None = None


class Total(Strict):
    """R4 ExplanationOfBenefit.total."""

    category: Concept
    amount: Money


class ExplanationOfBenefit(Resourceful, kw_only=True):
    """R4 ExplanationOfBenefit, for care received."""

    status: Literal["active", "cancelled", "draft", "entered-in-error"]
    type: Concept
    use: Literal["claim", "preauthorization", "predetermination"]
    patient: Reference
    created: SomeDate
    insurer: Reference
    provider: Reference
    outcome: Literal["queued", "complete", "error", "partial"]
    insurance: Annotated[list[Insurance], Meta(min_length=1)]
    billable_period: Period | None = None
    item: tuple[Line, ...] = ()
    total: tuple[Total, ...] = ()


class Organization(Resourceful, kw_only=True):
    """R4 Organization: an insurer or a clinic."""

    name: Text
    active: bool = True
    type: tuple[Concept, ...] = ()
    telecom: tuple[Contact, ...] = ()
    address: tuple[Address, ...] = ()


class Request(Strict):
    """R4 Bundle.entry.request."""

    method: Literal["GET", "POST", "PUT"]
    url: Text
    if_match: Text | None = None
    if_none_exist: Text | None = None


class Entry(Strict):
    """R4 Bundle.entry, of a batch or a transaction."""

    request: Request
    resource: dict[str, Any] | None = None


class Bundle(Resourceful, kw_only=True):
    """R4 Bundle, to be carried out."""

    type: Literal["batch", "transaction"]
    entry: Annotated[list[Entry], Meta(min_length=1, max_length=ENTRIES)]


def disagreement(resource: Resourceful) -> tuple[str, str] | None:
    """Return what does not go together in members that are right one by one, and where; None if they do."""
    match resource:
        case Slot(start=start, end=end) if not ordered(start, end):
            return "a time that ends before it starts, or none", "start"
        case Appointment(start=str(start), end=str(end)) if not ordered(start, end):
            return "a time that ends before it starts, or none", "start"
        case Appointment(status=status, start=start, end=end) if (start is None or end is None) and (
            status not in {"proposed", "cancelled", "waitlist"}
        ):
            return "app-3: only a proposed or cancelled one may lack start and end", "start"
        case Task(authored_on=authored) if moment(authored) is None:
            return "no such time", "authoredOn"
        case Task(last_modified=str(modified)) if moment(modified) is None:
            return "no such time", "lastModified"
        case _:
            return None


def ordered(start: str, end: str) -> bool:
    """Tell whether both are times and the first is before the second."""
    began, ended = moment(start), moment(end)
    return began is not None and ended is not None and began < ended


def moment(text: str) -> datetime | None:
    """Return a time with its offset, None if the calendar or the clock has none such."""
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        return None
    return told if told.tzinfo else None
