"""What a fund keeps for a person beside the cover itself, as it last told it: clinic, care, bookings, applications."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

Hours = tuple[int, str, str]
"""Weekday from 1 (Monday) to 7, and the hours `HH:MM` between which somebody works, in the clinic's own time."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """The clinic and the insurer of a person; empty texts where the fund names none."""

    clinic: str
    clinic_since: date | None
    clinic_phone: str
    insurer: str
    insurer_phone: str


@dataclass(frozen=True, slots=True)
class CareEvent:
    """One treatment as the clinic charged it to the fund. Its repr hides what was done: it may be logged."""

    id: str
    name: str = field(repr=False)
    """The service as the fund writes it, in the programme's own language."""
    kind: str = field(repr=False)
    """Kind of care: `primary`, `specialised`, `ambulance`, `high_tech`, `preventive`, or empty if the fund does not say."""
    condition: str = field(repr=False)
    """Conditions of care: `outpatient`, `day_hospital`, `inpatient`, `ambulance`, or empty."""
    begins: date
    ends: date
    organisation: str
    cost: Decimal
    currency: str
    """ISO 4217, or empty if the fund names none."""


@dataclass(frozen=True, slots=True)
class Doctor:
    """Somebody at a clinic who may be booked."""

    id: str
    speciality: str
    """`therapist`, `paediatrician`, `cardiologist`, `neurologist`, `ophthalmologist`, `gynaecologist`, `dentist`, `surgeon`, or empty."""
    name: str
    hours: tuple[Hours, ...]


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A time of a doctor's that nobody had taken when the fund was asked; `version` tells whether that is still so."""

    id: str
    version: str
    start: datetime
    """With the clinic's own offset; in the programme's time where the fund tells it in UTC."""
    end: datetime


@dataclass(frozen=True, slots=True)
class Booking:
    """A person's appointment."""

    id: str
    doctor: str
    speciality: str
    """As in Doctor."""
    start: datetime
    end: datetime
    organisation: str
    status: str
    """`booked`, `cancelled` or `fulfilled`."""


@dataclass(frozen=True, slots=True)
class Application:
    """What a person asked the fund to do, or complained of, and how far it has come."""

    number: str
    """Ours, to follow it by."""
    code: str
    """`policy-extract`, `change-data`, `change-insurer`, `attach-clinic`, `chronic-benefit`, `card-renewal` or `appeal`."""
    status: str
    """`received`, `in_review`, `accepted`, `refused` or `done`."""
    made: datetime
    modified: datetime
    note: str = field(repr=False)
    """What the fund adds, in the programme's own language, or empty."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An insurer or a clinic that can be chosen."""

    id: str
    name: str
    address: str
    phone: str


@dataclass(frozen=True, slots=True)
class Checkup:
    """Whether a person may have the free check-up in a year."""

    entitled: bool | None
    """None if the fund does not tell."""
    year: int
    next_year: int | None
    """The next year after that one in which they may."""
    reason: str
    """`annual`, `age-40`, `every-third-year`, `under-18`, `not-this-year`, `not-found`, `queued`, or empty."""


@dataclass(frozen=True, slots=True)
class Page:
    """The little that a person's first screen shows, got in one request."""

    phones: tuple[str, ...]
    """On file, in E.164."""
    attachment: Attachment
    booking: Booking | None
    """The next one."""
    application: Application | None
    """The one that moved last."""
