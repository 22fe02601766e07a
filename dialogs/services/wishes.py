"""What a person wishes to book, and what screens show of it: the part of appointments that asks nobody."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from coverage_backend.account import Booking, Doctor, FreeSlot, Hours
from dialogs.facts.bookings import SPECIALITIES
from dialogs.visit import Row, Visit

NO_SPECIALITY = "doctor"
WISH = "wish_"
"""Begins the names of the private slots in which a wish is kept: `wish_doctor`, `wish_speciality` (as the fund calls it),
`wish_day`, `wish_zone` (the clinic's distance from UTC on that day), then `wish_slot`, `wish_version`, `wish_start`, `wish_end`, and `wish_key`, under which it was asked for first.
"""


def ahead(found: Sequence[Booking], visit: Visit) -> list[Booking]:
    """Return the bookings that stand and are not over, the next one first."""
    return [one for one in found if one.status == "booked" and one.end > visit.now]


def same(booking: Booking, doctor: Doctor, day: date) -> bool:
    """Return whether the booking is with that doctor on that day. A fund's booking has no more of a doctor than the name."""
    booked = booking.doctor, spoken(booking.speciality), booking.start.date()
    return booked == (doctor.name, spoken(doctor.speciality), day)


def spoken(speciality: str) -> str:
    """Return the speciality as texts name it; a doctor where the fund names none, or one that has no name here."""
    return speciality if speciality in SPECIALITIES else NO_SPECIALITY


def picked_row(visit: Visit, state: str) -> dict[str, str | int | None]:
    """Return the values of the row that was picked in that state; none if nothing was, or it is no more there."""
    picked = visit.session.slots.pop(state, "")
    return next((dict(one.values) for one in visit.private.rows if one.name == picked), {})


def turn_page(visit: Visit, kind: str, rows: list[Row], most: int, given: Mapping[str, str]) -> None:
    """Offer so many of the rows: the first ones, or given `more` those after the ones offered before."""
    private, begins = visit.private, 0
    if given.get("more"):
        begins = int(private.slots.get(f"{kind}_offered", "0"))
        begins = begins if begins < len(rows) else 0
    private.rows = rows[begins : begins + most]
    private.slots[f"{kind}_offered"] = str(begins + most)
    private.facts[f"more_{kind}"] = "yes" if begins + most < len(rows) else "no"


def moment(visit: Visit, at: str) -> datetime | None:
    """Return a time of the day wished for, `10:20`, in the clinic's zone; None if the session lost which day it was."""
    slots = visit.private.slots
    if not (at and slots.get("wish_day") and slots.get("wish_zone") and slots.get("wish_doctor")):
        return None
    return datetime.strptime(f"{slots['wish_day']} {at} {slots['wish_zone']}", "%Y-%m-%d %H:%M %z")


def wished(visit: Visit) -> tuple[FreeSlot, Doctor] | None:
    """Return the time and the doctor that the person confirmed; None if the session lost them."""
    slots, facts = visit.private.slots, visit.private.facts
    if not slots.get("wish_slot") or "booking_doctor" not in facts:
        return None
    start, end = (datetime.fromisoformat(slots[name]) for name in ("wish_start", "wish_end"))
    doctor = Doctor(slots["wish_doctor"], slots.get("wish_speciality", ""), str(facts["booking_doctor"]), ())
    return FreeSlot(slots["wish_slot"], slots["wish_version"], start, end), doctor


def forget_wish(visit: Visit) -> None:
    """Drop what was wished for."""
    slots = visit.private.slots
    visit.private.slots = {name: value for name, value in slots.items() if not name.startswith(WISH)}


def when(start: datetime) -> dict[str, str | int | None]:
    """Return a moment as screens show it: in the clinic's own time, whatever the programme's is."""
    return {"booking_on": start.date().isoformat(), "booking_time": f"{start:%H:%M}"}


def shown(booking: Booking) -> dict[str, str | int | None]:
    """Return what a list shows of a booking."""
    return {**when(booking.start), "booking_speciality": spoken(booking.speciality)}


def show(visit: Visit, booking: Booking) -> None:
    """Have the screen show this booking."""
    place = booking.organisation or visit.private.facts.get("booking_clinic")
    visit.private.facts |= {**shown(booking), "booking_doctor": booking.doctor, "booking_place": place}
    visit.private.slots["booking"] = booking.id


def week(hours: Sequence[Hours]) -> str:
    """Return a week's hours, days of the same hours together: `1-5 08:00-14:00;6 09:00-12:00`."""
    days: dict[str, list[int]] = {}
    for day, opens, closes in hours:
        days.setdefault(f"{opens}-{closes}", []).append(day)
    return ";".join(f"{_days(some)} {between}" for between, some in days.items())


def _days(some: list[int]) -> str:
    if len(some) > 2 and some[-1] - some[0] == len(some) - 1:  # noqa: PLR2004 - two days need no dash
        return f"{some[0]}-{some[-1]}"
    return ",".join(str(day) for day in some)
