"""A person's cover, as the fund last told it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Status(StrEnum):
    """What a fund's answer comes down to."""

    INSURED = "insured"
    CONDITIONAL = "conditional"
    NOT_INSURED = "not_insured"
    PENDING = "pending"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An insured person's number and the system (a URI) it is from. Its repr hides the value: it may be logged."""

    system: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Month:
    """What one payer owed and paid for one month; a worker's month has two, the employer's and their own."""

    month: str
    """`YYYY-MM`."""
    paid: Decimal | None
    due: Decimal | None
    by: str
    """`employer`, `self`, `state`, or empty if the fund does not say."""


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether a person is covered on a day, and what the fund adds to it."""

    status: Status
    until: date | None
    """Last day of the cover, or of the cover that ended."""
    as_of: datetime
    """When the fund answered; always with a time zone."""
    source: str
    """The insurer's name."""
    reason: str = ""
    """Why: `employer-debt`, `contract-closed`, `arrears`, `state-pays`, `starts-later`, `not-found`, `queued`, or empty."""
    category: str = ""
    """Who pays for this person: `worker`, `self`, `state`, or what else the fund calls it."""
    months_paid: int | None = None
    months_asked: int | None = None
    months: tuple[Month, ...] = field(default=(), repr=False)
    """Newest first."""
    tracking: str = field(default="", repr=False)
    special: bool = field(default=False, repr=False)
    initials: str = field(default="", repr=False)
