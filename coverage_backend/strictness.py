"""What the reference backend accepts: FHIR R4 with the elements and codes it needs, else a refusal that says where."""

from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from coverage_backend.codes import Resource
from coverage_backend.elements import (
    Concept,
    Contact,
    Date,
    FullNumber,
    Instant,
    Money,
    Name,
    Number,
    Period,
    Reference,
    Resourceful,
    SomeDate,
    Strict,
    Subject,
    Text,
)
from coverage_backend.reading import LARGEST_AMOUNT, MONTH, first_day
from coverage_backend.strict_account import (
    Appointment,
    Bundle,
    ExplanationOfBenefit,
    Organization,
    Slot,
    Task,
    disagreement,
)


class Refusal(Exception):
    """A message that the backend will not take; answered with `status` and an OperationOutcome."""

    def __init__(self, status: int, code: str, diagnostics: str, expression: str = "") -> None:
        super().__init__(diagnostics)
        self.status, self.code, self.diagnostics, self.expression = status, code, diagnostics, expression

    def outcome(self) -> Resource:
        """Return it as an OperationOutcome."""
        issue: Resource = {"severity": "error", "code": self.code, "diagnostics": self.diagnostics}
        if self.expression:
            issue["expression"] = [self.expression]
        return {"resourceType": "OperationOutcome", "issue": [issue]}


class Patient(Resourceful, kw_only=True):
    """R4 Patient."""

    active: bool = True
    identifier: tuple[FullNumber, ...] = ()
    name: tuple[Name, ...] = ()
    telecom: tuple[Contact, ...] = ()
    birth_date: SomeDate | None = None
    gender: Literal["male", "female", "other", "unknown"] | None = None
    general_practitioner: tuple[Reference, ...] = ()


class CoverageClass(Strict):
    """R4 Coverage.class."""

    type: Concept
    value: Text


class Coverage(Resourceful, kw_only=True):
    """R4 Coverage."""

    status: Literal["active", "cancelled", "draft", "entered-in-error"]
    beneficiary: Reference
    payor: Annotated[list[Reference], Meta(min_length=1)]
    period: Period | None = None
    type: Concept | None = None
    identifier: tuple[Number, ...] = ()
    class_: list[CoverageClass] = msgspec.field(default_factory=list, name="class")


class Invoice(Resourceful, kw_only=True):
    """R4 Invoice, for a contribution."""

    status: Literal["draft", "issued", "balanced", "cancelled", "entered-in-error"]
    subject: Reference
    type: Concept
    identifier: list[Number]
    date: SomeDate | None = None
    total_gross: Money | None = None
    total_net: Money | None = None


class Item(Strict):
    """R4 CoverageEligibilityRequest.item."""

    category: Concept | None = None
    product_or_service: Concept | None = None


class CoverageEligibilityRequest(Resourceful, kw_only=True):
    """R4 CoverageEligibilityRequest."""

    status: Literal["active", "cancelled", "draft", "entered-in-error"]
    purpose: Annotated[
        list[Literal["auth-requirements", "benefits", "discovery", "validation"]], Meta(min_length=1)
    ]
    patient: Subject
    created: Instant
    insurer: Reference
    serviced_date: Date | None = None
    item: tuple[Item, ...] = ()


KINDS: dict[str, type[Resourceful]] = {
    kind.__name__: kind
    for kind in (
        Patient,
        Coverage,
        Invoice,
        CoverageEligibilityRequest,
        Slot,
        Appointment,
        Task,
        ExplanationOfBenefit,
        Organization,
        Bundle,
    )
}
decode = msgspec.json.Decoder(float_hook=Decimal).decode


def parse(body: bytes, kind: str) -> Resource:
    """Return the resource in a body; raise Refusal (400 or 422) if it is none of that kind."""
    try:
        found = decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ArithmeticError):
        raise Refusal(400, "structure", "the body is not JSON") from None
    return parsed(found, kind)


def parsed(found: Any, kind: str) -> Resource:
    """Return what was decoded, if it is a resource of that kind; raise Refusal (400 or 422) if not."""
    if not isinstance(found, dict) or found.get("resourceType") != kind:
        raise Refusal(400, "structure", f"the body is not a {kind}", "resourceType")
    if holds_null(found):
        raise Refusal(400, "structure", "FHIR JSON has no null")
    try:
        typed = msgspec.convert(found, KINDS[kind])
    except msgspec.ValidationError as fault:
        what, _, where = str(fault).partition(" - at ")
        said = what if what.startswith("Object missing") else "not as FHIR R4 or this server wants it"
        raise Refusal(422, "structure", said, where.strip("`").replace("$", kind, 1)) from None
    check(typed)
    return found


def holds_null(found: Resource) -> bool:
    """Tell whether there is a null anywhere: https://hl7.org/fhir/R4/json.html#null."""
    nodes: list[Any] = [found]
    while nodes:
        match nodes.pop():
            case None:
                return True
            case dict() as members:
                nodes.extend(members.values())
            case list() as elements:
                nodes.extend(elements)
    return False


def believable(amount: Any) -> bool:
    """Tell whether it is a number that a person could owe."""
    return isinstance(amount, int | Decimal) and not isinstance(amount, bool) and 0 <= amount < LARGEST_AMOUNT


def check(resource: Resourceful) -> None:
    """Raise Refusal if members that are right one by one do not go together."""
    match resource:
        case CoverageEligibilityRequest(item=items) if any(
            item.category and item.product_or_service for item in items
        ):
            raise Refusal(422, "invariant", "ces-1: category or productOrService, not both", "item")
        case CoverageEligibilityRequest(serviced_date=str(day)) if first_day(day) is None:
            raise Refusal(422, "value", "no such day", "servicedDate")
        case Invoice(identifier=numbers, type=kind):
            if not numbers or not MONTH.fullmatch(numbers[0].value or ""):
                raise Refusal(422, "value", "identifier[0].value is the month, YYYY-MM", "identifier")
            if not any(coding.code == "contribution" for coding in kind.coding):
                raise Refusal(422, "value", "only invoices of type contribution", "type")
            for money in (resource.total_gross, resource.total_net):
                if money is not None and not believable(money.value):
                    raise Refusal(422, "value", "an amount beyond belief", "totalGross")
        case ExplanationOfBenefit(total=totals) if not all(believable(one.amount.value) for one in totals):
            raise Refusal(422, "value", "an amount beyond belief", "total")
        case _:
            found = disagreement(resource)
            if found:
                raise Refusal(422, "invariant", *found)
