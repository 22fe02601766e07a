"""What leaves about an appointment: a reminder the day before, an SMS or an entry for the calendar, and their taking back."""

from datetime import UTC, datetime, time, timedelta

from coverage_backend.account import Booking
from dialogs.facts import visible
from dialogs.services import Resources
from dialogs.visit import Visit
from documents.papers import Calendar, Event, encode
from i18n.catalogue import Value
from state.outbox import OutboxMessage

REMIND_AT = time(18)
"""Of the day before, in the clinic's time."""
ALARM_MINUTES = 120


class BookingNotes:
    """Messages named after the booking, so that each leaves once, whichever turn and channel is told of it again.

    None of them names the doctor or what kind of doctor it is, but the SMS for which the person asked.
    """

    def __init__(self, resources: Resources) -> None:
        self._outbox = resources.outbox
        self._words = resources.words

    async def made(self, visit: Visit, booking: Booking) -> None:
        """Have the person told when and where, and reminded the evening before if that is still to come."""
        begins, now = _begins(visit, booking.id), visit.now.astimezone(UTC)
        if visit.channel.small:
            await self._send(visit, f"{begins}made", "booking-sms", now)
        else:
            entry = self._calendar(visit, booking, cancelled=False)
            await self._send(visit, f"{begins}made", "booking-calendar-notice", now, entry)
        day_before = booking.start.date() - timedelta(days=1)
        evening = datetime.combine(day_before, REMIND_AT, booking.start.tzinfo).astimezone(UTC)
        if evening > now:
            await self._send(visit, f"{begins}day", "booking-reminder-notice", evening)

    async def doctor(self, visit: Visit, booking_id: str) -> None:
        """Have the doctor's name sent: the person has said yes to that."""
        key = f"{_begins(visit, booking_id)}doctor-{visit.key.hex()}"
        await self._send(visit, key, "booking-doctor-sms", visit.now.astimezone(UTC))

    async def cancelled(self, visit: Visit, booking: Booking) -> None:
        """Take back what has not left yet, and in a chat the calendar's entry."""
        begins = _begins(visit, booking.id)
        await self._outbox.cancel(begins)
        if not visit.channel.small:
            entry = self._calendar(visit, booking, cancelled=True)
            now = visit.now.astimezone(UTC)
            await self._send(visit, f"{begins}cancelled", "booking-cancelled-notice", now, entry)

    async def _send(
        self, visit: Visit, key: str, message: str, after: datetime, attachment: bytes = b""
    ) -> None:
        small = visit.channel.small
        text = self._words[visit.programme.code].say(visit, message, small=small, **_values(visit))
        channel = "sms" if small else visit.channel.name
        await self._outbox.add(OutboxMessage(key, channel, visit.address, text, after, attachment=attachment))

    def _calendar(self, visit: Visit, booking: Booking, *, cancelled: bool) -> bytes:
        words, values = self._words[visit.programme.code], _values(visit)
        event = Event(
            uid=f"{_begins(visit, booking.id)}entry@coverline",
            title=words.say(visit, "booking-event", small=False, **values),
            note=words.say(visit, "booking-event-note", small=False, **values),
            start=booking.start,
            end=booking.end,
            place=booking.organisation,
            alarm_minutes=ALARM_MINUTES,
            cancelled=cancelled,
        )
        return encode(Calendar("appointment", [event], str(visit.programme.timezone), visit.now))


def _begins(visit: Visit, booking_id: str) -> str:
    """Return how the keys of a booking's messages begin. Providers see keys, so the fund's id is not in them."""
    return f"booking-{visit.vault.sign(f'booking {visit.programme.code} {booking_id}'.encode()).hex()}-"


def _values(visit: Visit) -> dict[str, Value]:
    catalogue = visit.programme.catalogues[visit.session.language, visit.channel.small]
    private = visit.private
    return visible(private.facts, private.level, visit.programme.timezone, catalogue)
