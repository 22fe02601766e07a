"""Taking a doctor's time, once however often it is asked for, and giving it back."""

import asyncio
from collections.abc import Mapping

from coverage_backend.account import Booking
from coverage_backend.errors import BackendClosed, BackendConflict, BackendRefused, CoverageError, SlotTaken
from dialogs.services import Resources, Service, who
from dialogs.services.booked import BookingNotes
from dialogs.services.bookings import unknown
from dialogs.services.wishes import ahead, forget_wish, same, show, wished
from dialogs.visit import Visit

OUTCOMES = {
    "book": frozenset({"booked", "same_day", "taken", "past", "lost", "away", "unavailable"}),
    "find_booking": frozenset({"booked", "missing", "lost", "unavailable"}),
    "send_doctor": frozenset({"sent", "unavailable"}),
    "cancel_booking": frozenset({"cancelled", "over", "unavailable"}),
}
"""`unavailable` of `book` means that nobody knows: the fund may have made the booking. `away`: it was not asked to."""


class Taking:
    """What a person confirmed becomes a booking of theirs, or stops being one."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund
        self._notes = BookingNotes(resources)

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "book": self.book,
            "find_booking": self.find,
            "send_doctor": self.send_doctor,
            "cancel_booking": self.cancel,
        }
        return {name: Service(run, OUTCOMES[name]) for name, run in calls.items()}

    async def book(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take the time. Asked again after no answer came, it is asked for with the same key, so that it is taken once."""
        if (wish := wished(visit)) is None:
            return "lost"
        slot, doctor = wish
        if slot.start <= visit.now:
            return "past"
        fund, clock = self._fund(visit), asyncio.get_running_loop().time
        until = clock() + visit.patience
        key = visit.private.slots.setdefault("wish_key", visit.key.hex())
        try:
            found = await fund.bookings(who(visit), within=visit.patience / 2)
        except CoverageError as error:
            unknown(visit, "book", error)
            return "away"
        of_day = [one for one in ahead(found, visit) if same(one, doctor, slot.start.date())]
        booking = next((one for one in of_day if one.start == slot.start), None)
        if of_day and booking is None:
            show(visit, of_day[0])
            return "same_day"
        try:
            booking = booking or await fund.book(who(visit), slot, doctor, key, within=until - clock())
        except SlotTaken:
            return "taken"
        except CoverageError as error:
            return unknown(visit, "book", error)
        if booking.status != "booked":  # made with this key, and cancelled on the person's other channel
            return "taken"
        await self._done(visit, booking)
        return "booked"

    async def find(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Look for the booking whose making got no answer."""
        if (wish := wished(visit)) is None:
            return "lost"
        slot, doctor = wish
        try:
            found = await self._fund(visit).bookings(who(visit), within=visit.patience)
        except CoverageError as error:
            return unknown(visit, "find_booking", error)
        of_day = [one for one in ahead(found, visit) if same(one, doctor, slot.start.date())]
        booking = next((one for one in of_day if one.start == slot.start), None)
        if booking is None:
            return "missing"
        await self._done(visit, booking)
        return "booked"

    async def send_doctor(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send an SMS that names the doctor."""
        await self._notes.doctor(visit, visit.private.slots.get("booking", ""))
        return "sent"

    async def cancel(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Give the time of the booking shown back; asked twice it is given back once."""
        try:
            booking = await self._fund(visit).cancel(
                who(visit), visit.private.slots.get("booking", ""), within=visit.patience
            )
        except BackendRefused as error:
            unknown(visit, "cancel_booking", error)
            return "unavailable" if isinstance(error, BackendClosed | BackendConflict) else "over"
        except CoverageError as error:
            return unknown(visit, "cancel_booking", error)
        await self._notes.cancelled(visit, booking)
        visit.cut = True
        return "cancelled"

    async def _done(self, visit: Visit, booking: Booking) -> None:
        """Show the booking that was made, and have it told; what led to it leaves the way back."""
        show(visit, booking)
        await self._notes.made(visit, booking)
        visit.cut = True
        visit.private.rows, visit.private.rows_before = [], {}
        forget_wish(visit)
