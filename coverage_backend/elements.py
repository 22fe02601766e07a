"""The FHIR R4 data types that the reference backend accepts: their known members must be right, others are kept unread."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9\-.]{1,64}$")]
Date = Annotated[str, Meta(pattern=r"^[12][0-9]{3}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$")]
SomeDate = Annotated[
    str, Meta(pattern=r"^[12][0-9]{3}(-(0[1-9]|1[0-2])(-([0-2][0-9]|3[01])(T[0-9:.]+(Z|[+-][0-9:]+))?)?)?$")
]
Instant = Annotated[
    str, Meta(pattern=r"^[12][0-9]{3}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])(T[0-9:.]+(Z|[+-][0-9:]+))?$")
]
Text = Annotated[str, Meta(min_length=1, max_length=1000)]
Timestamp = Annotated[
    str, Meta(pattern=r"^[12][0-9]{3}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])T[0-9:.]+(Z|[+-][0-9:]+)$")
]
Statement = Annotated[str, Meta(min_length=1, max_length=20_000)]


class Strict(Struct, rename="camel"):
    """A FHIR element whose known members must be of the right type."""


class Coding(Strict):
    """R4 Coding."""

    system: Text | None = None
    code: Text | None = None


class Concept(Strict):
    """R4 CodeableConcept."""

    coding: list[Coding] = []
    text: Text | None = None


class Number(Strict):
    """R4 Identifier."""

    system: Text | None = None
    value: Text | None = None


class FullNumber(Strict):
    """An Identifier that can be looked up."""

    system: Text
    value: Text


class Extension(Strict):
    """R4 Extension."""

    url: Text
    value_code: Text | None = None
    value_date: Date | None = None


class Reference(Strict):
    """R4 Reference."""

    reference: Text | None = None
    display: Text | None = None
    identifier: Number | None = None
    extension: list[Extension] = []


class Subject(Strict):
    """A Reference that names a person by number."""

    identifier: FullNumber


class Period(Strict):
    """R4 Period."""

    start: SomeDate | None = None
    end: SomeDate | None = None


class Money(Strict):
    """R4 Money."""

    value: Any = None
    """A number: a Decimal or an int."""
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] | None = None


class Name(Strict):
    """R4 HumanName."""

    text: Text | None = None
    family: Text | None = None
    given: list[Text] = []


class Contact(Strict):
    """R4 ContactPoint."""

    system: Literal["phone", "fax", "email", "pager", "url", "sms", "other"] | None = None
    value: Text | None = None
    use: Literal["home", "work", "temp", "old", "mobile"] | None = None
    period: Period | None = None


class Resourceful(Strict, kw_only=True):
    """What every resource has."""

    id: Id | None = None
    meta: dict[str, Any] = {}
    extension: list[Extension] = []


class Address(Strict):
    """R4 Address."""

    text: Text | None = None
    line: list[Text] = []
    city: Text | None = None
    state: Text | None = None
    country: Text | None = None
