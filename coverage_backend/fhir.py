"""Typed, lenient decoding of the few FHIR R4 elements we read; everything else in a message is skipped unread.

What a person's account is made of stands in `fhir_account`.
"""

from decimal import Decimal
from typing import Any, TypeVar

import msgspec
from msgspec import Raw, Struct

from coverage_backend.errors import BackendGarbled


class Lenient(Struct, rename="camel", frozen=True):
    """A FHIR element: unknown members are skipped, missing ones have a default."""


Element = TypeVar("Element", bound=Lenient)


class Coding(Lenient, frozen=True):
    """One code of one code system."""

    system: str = ""
    code: str = ""
    display: str = ""


class CodeableConcept(Lenient, frozen=True):
    """A notion, by its codes."""

    coding: list[Coding] = []
    text: str = ""

    def code(self, system: str) -> str:
        """Return the code of that system, or an empty string."""
        return next((coding.code for coding in self.coding if coding.system == system), "")

    def holds(self, code: str) -> bool:
        """Tell whether any system calls it so."""
        return any(coding.code == code for coding in self.coding)


class BusinessIdentifier(Lenient, frozen=True):
    """A number given to something or somebody."""

    system: str = ""
    value: str = ""


class Extension(Lenient, frozen=True):
    """A value that the standard has no element for."""

    url: str = ""
    value_code: str = ""
    value_date: str = ""


class Reference(Lenient, frozen=True):
    """A pointer to another resource."""

    reference: str = ""
    display: str = ""
    identifier: BusinessIdentifier = BusinessIdentifier()
    extension: list[Extension] = []

    def leads_to(self, kind: str, resource_id: str) -> bool:
        """Tell whether it points to that resource, absolute or with a version too."""
        return f"/{self.reference}".partition("/_history/")[0].endswith(f"/{kind}/{resource_id}")


class Period(Lenient, frozen=True):
    """A stretch of time; either end may be open or a partial date."""

    start: str = ""
    end: str = ""


class Money(Lenient, frozen=True):
    """An amount; openIMIS leaves the currency out."""

    value: Decimal | None = None
    currency: str = ""


class Benefit(Lenient, frozen=True):
    """What is granted and what of it is used."""

    type: CodeableConcept = CodeableConcept()
    allowed_unsigned_int: int | None = None
    used_unsigned_int: int | None = None
    allowed_money: Money = Money()
    used_money: Money = Money()


class Item(Lenient, frozen=True):
    """One line of an insurance's details."""

    category: CodeableConcept = CodeableConcept()
    product_or_service: CodeableConcept = CodeableConcept()
    modifier: list[CodeableConcept] = []
    extension: list[Extension] = []
    name: str = ""
    excluded: bool = False
    benefit: list[Benefit] = []


class Insurance(Lenient, frozen=True):
    """One cover in a response."""

    inforce: bool | None = None
    benefit_period: Period = Period()
    item: list[Item] = []
    extension: list[Extension] = []

    def marked(self, url: str) -> str:
        """Return the code that an extension carries, or an empty string."""
        return next((extension.value_code for extension in self.extension if extension.url == url), "")


class Error(Lenient, frozen=True):
    """Why a request could not be processed."""

    code: CodeableConcept = CodeableConcept()


class CoverageEligibilityResponse(Lenient, frozen=True):
    """An insurer's answer about a person's cover."""

    resource_type: str = ""
    id: str = ""
    status: str = "active"
    outcome: str = ""
    created: str = ""
    patient: Reference = Reference()
    request: Reference = Reference()
    insurer: Reference = Reference()
    insurance: list[Insurance] = []
    error: list[Error] = []
    pre_auth_ref: str = ""


class ContactPoint(Lenient, frozen=True):
    """A way to reach somebody."""

    system: str = ""
    value: str = ""
    use: str = ""
    period: Period = Period()


class Patient(Lenient, frozen=True):
    """A person the fund knows."""

    resource_type: str = ""
    id: str = ""
    active: bool = True
    identifier: list[BusinessIdentifier] = []
    telecom: list[ContactPoint] = []
    general_practitioner: list[Reference] = []


class Invoice(Lenient, frozen=True):
    """One payer's contribution for one month."""

    status: str = ""
    identifier: list[BusinessIdentifier] = []
    type: CodeableConcept = CodeableConcept()
    subject: Reference = Reference()
    total_net: Money = Money()
    total_gross: Money = Money()


class Envelope(Lenient, frozen=True):
    """Just enough of a resource to tell what it is."""

    resource_type: str = ""
    id: str = ""


class Response(Lenient, frozen=True):
    """How one request of a batch went."""

    status: str = ""
    """`200 OK`; the code comes first."""


class Entry(Lenient, frozen=True):
    """One resource of a bundle, not decoded yet."""

    resource: Raw = Raw(b"{}")
    response: Response = Response()


class Link(Lenient, frozen=True):
    """Where more of a bundle is."""

    relation: str = ""
    url: str = ""


class Bundle(Lenient, frozen=True):
    """Several resources in one message."""

    resource_type: str = ""
    link: list[Link] = []
    entry: list[Entry] = []


class Operation(Lenient, frozen=True):
    """An operation that a server offers."""

    name: str = ""


class Capable(Lenient, frozen=True):
    """What a server can do with one type of resource."""

    type: str = ""
    operation: list[Operation] = []
    search_param: list[Operation] = []


class Rest(Lenient, frozen=True):
    """What a server can do over REST."""

    mode: str = "server"
    resource: list[Capable] = []


class CapabilityStatement(Lenient, frozen=True):
    """A server's description of itself."""

    resource_type: str = ""
    rest: list[Rest] = []


def decode(body: bytes | Raw, to: type[Element]) -> Element:
    """Return the element in the body; raise BackendGarbled, without a word of the body, if it is not one.

    FHIR JSON knows no `null`, but some servers send it for what they do not have: it counts as left out.
    """
    try:
        try:
            return msgspec.json.decode(body, type=to, strict=False)
        except msgspec.ValidationError:
            told = without_nulls(msgspec.json.Decoder(float_hook=Decimal).decode(body))
            again = msgspec.json.Encoder(decimal_format="number").encode(told)
            return msgspec.json.decode(again, type=to, strict=False)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ArithmeticError) as fault:
        message = f"not a {to.__name__}: {type(fault).__name__}"
        raise BackendGarbled(message) from None


def without_nulls(node: Any) -> Any:
    """Return the JSON without the members and elements that are null."""
    match node:
        case dict():
            return {name: without_nulls(member) for name, member in node.items() if member is not None}
        case list():
            return [without_nulls(member) for member in node if member is not None]
        case _:
            return node


def resources(body: bytes | Raw) -> list[Raw]:
    """Return the resources in a body, itself or a bundle's entries, not decoded yet."""
    if decode(body, Envelope).resource_type == "Bundle":
        return [entry.resource for entry in decode(body, Bundle).entry]
    return [Raw(body)]


def of_type(found: list[Raw], to: type[Element]) -> list[Element]:
    """Return those of the resources that are of a type, decoded."""
    return [decode(one, to) for one in found if decode(one, Envelope).resource_type == to.__name__]
