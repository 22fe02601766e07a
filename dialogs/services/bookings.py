"""Doctor's appointments: a person's own, who else can be booked, and when."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import structlog

from coverage_backend.account import FreeSlot
from coverage_backend.errors import CoverageError
from dialogs.services import Resources, Service, who
from dialogs.services.wishes import (
    ahead,
    forget_wish,
    moment,
    picked_row,
    show,
    shown,
    spoken,
    turn_page,
    week,
    when,
)
from dialogs.visit import Row, Visit

MOST = 9
DAYS = 7
AHEAD = timedelta(days=14)
A_DAY, A_MOMENT = timedelta(days=1), timedelta(seconds=1)
DISTRICT = ("therapist", "paediatrician")
"""Who may be seen without a referral."""

OUTCOMES = {
    "my_bookings": frozenset({"some", "none", "unavailable"}),
    "take_booking": frozenset({"found", "gone", "unavailable"}),
    "find_doctors": frozenset({"some", "nobody", "no_clinic", "unavailable"}),
    "take_doctor": frozenset({"taken", "referral", "lost"}),
    "find_days": frozenset({"some", "none", "unavailable"}),
    "find_times": frozenset({"some", "none", "unavailable"}),
    "take_time": frozenset({"free", "taken", "past", "lost", "unavailable"}),
}

log = structlog.get_logger()


class Bookings:
    """Brings what can be picked, and keeps what was."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "my_bookings": self.mine,
            "take_booking": self.take_booking,
            "find_doctors": self.doctors,
            "find_days": self.days,
            "find_times": self.times,
            "take_time": self.take_time,
        }
        services = {name: Service(run, OUTCOMES[name]) for name, run in calls.items()}
        return services | {"take_doctor": Service(self.take_doctor, OUTCOMES["take_doctor"], local=True)}

    async def mine(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the person's bookings to come, and note their clinic and its phone."""
        fund, private = self._fund(visit), visit.private
        try:
            found, attached = await asyncio.gather(
                fund.bookings(who(visit), within=visit.patience),
                fund.attachment(who(visit), within=visit.patience),
            )
        except CoverageError as error:
            return unknown(visit, "my_bookings", error)
        private.facts |= {
            "booking_clinic": attached.clinic or None,
            "booking_phone": attached.clinic_phone or None,
            "has_booking_phone": "yes" if attached.clinic_phone else "no",
        }
        private.rows = [
            Row(f"r{place}", {**shown(one), "id": one.id})
            for place, one in enumerate(ahead(found, visit)[:MOST])
        ]
        return "some" if private.rows else "none"

    async def take_booking(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the booking that was picked, as the fund has it now."""
        picked = picked_row(visit, "mine").get("id")
        try:
            found = await self._fund(visit).bookings(who(visit), within=visit.patience)
        except CoverageError as error:
            return unknown(visit, "take_booking", error)
        booking = next((one for one in ahead(found, visit) if one.id == picked), None)
        if booking is None:
            return "gone"
        show(visit, booking)
        return "found"

    async def doctors(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Bring the doctors of the person's clinic, those of the district first. Given: `more` for the next ones."""
        try:
            found = await self._fund(visit).doctors(who(visit), within=visit.patience)
        except CoverageError as error:
            return unknown(visit, "find_doctors", error)
        if not found:
            return "nobody" if visit.private.facts.get("booking_clinic") else "no_clinic"
        found = tuple(sorted(found, key=lambda one: one.speciality not in DISTRICT))
        rows = [
            Row(
                f"r{place}",
                {
                    "booking_speciality": spoken(one.speciality),
                    "booking_doctor": one.name,
                    "booking_hours": week(one.hours) or None,
                    "id": one.id,
                    "speciality": one.speciality,
                },
            )
            for place, one in enumerate(found)
        ]
        turn_page(visit, "doctors", rows, MOST, given)
        return "some"

    async def take_doctor(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Keep the doctor that was picked. Given: `referral`, `yes` where specialists are seen on a referral."""
        picked = picked_row(visit, "doctors")
        if not picked:
            return "lost"
        private = visit.private
        forget_wish(visit)
        speciality = str(picked.pop("speciality"))
        private.slots |= {"wish_doctor": str(picked.pop("id")), "wish_speciality": speciality}
        private.facts |= picked
        free = not speciality or speciality in DISTRICT
        return "taken" if free or given["referral"] != "yes" else "referral"

    async def days(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Bring the days on which the doctor has free times. Given: `more` for later ones."""
        try:
            slots = await self._free(visit, visit.now, visit.now + AHEAD)
        except CoverageError as error:
            return unknown(visit, "find_days", error)
        if not slots:
            return "none"
        days: dict[date, list[datetime]] = {}
        for slot in slots:
            days.setdefault(slot.start.date(), []).append(slot.start)
        rows = [  # clocks may change from one day to the next
            Row(
                f"r{on:%y%m%d}",
                {"booking_on": on.isoformat(), "booking_free": len(starts), "zone": f"{starts[0]:%z}"},
            )
            for on, starts in days.items()
        ]
        turn_page(visit, "days", rows, DAYS, given)
        return "some"

    async def times(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Bring the free times of the day that was picked. Given: `more` for later ones."""
        private = visit.private
        if picked := picked_row(visit, "days"):
            private.slots |= {"wish_day": str(picked["booking_on"]), "wish_zone": str(picked["zone"])}
        if (begins := moment(visit, "00:00")) is None:
            return "none"
        private.facts["booking_on"] = private.slots["wish_day"]
        try:
            slots = await self._free(visit, max(begins, visit.now), begins + A_DAY)
        except CoverageError as error:
            return unknown(visit, "find_times", error)
        rows = [Row(f"r{one.start:%H%M}", {"booking_time": f"{one.start:%H:%M}"}) for one in slots]
        turn_page(visit, "times", rows, MOST, given)
        return "some" if rows else "none"

    async def take_time(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep the time that was picked if it is still free."""
        private = visit.private
        start = moment(visit, str(picked_row(visit, "times").get("booking_time", "")))
        if start is None:
            return "lost"
        if start <= visit.now:
            return "past"
        try:
            slots = await self._free(visit, start, start + A_MOMENT)
        except CoverageError as error:
            return unknown(visit, "take_time", error)
        if not slots:
            return "taken"
        slot = slots[0]
        private.slots.pop("wish_key", None)
        private.slots |= {
            "wish_slot": slot.id,
            "wish_version": slot.version,
            "wish_start": slot.start.isoformat(),
            "wish_end": slot.end.isoformat(),
        }
        private.facts |= {**when(slot.start), "booking_place": private.facts.get("booking_clinic")}
        return "free"

    async def _free(self, visit: Visit, start: datetime, end: datetime) -> Sequence[FreeSlot]:
        """Return the doctor's free times that are still to come."""
        doctor = visit.private.slots["wish_doctor"]
        slots = await self._fund(visit).free_slots(doctor, start, end, within=visit.patience)
        return [one for one in slots if one.start > visit.now]


def unknown(visit: Visit, call: str, error: CoverageError) -> str:
    """Log that the fund gave no usable answer, and return the outcome for it."""
    log.warning("fund_unclear", programme=visit.programme.code, service=call, error=type(error).__name__)
    return "unavailable"
