"""Until when a card is valid, and a reminder before it ends: one a person, which the next one replaces."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from dialogs.periods import A_YEAR, months_from
from dialogs.services import Resources, Service
from dialogs.visit import Visit
from documents.papers import Calendar, Event, encode
from state.outbox import OutboxMessage

KIND = "reminder"
CARD = "card"
REMIND_AT = time(10)
"""In the programme's time zone."""

_ENDS = frozenset({"ahead", "due", "expired", "none"})
OUTCOMES = {
    "card_kept": _ENDS | {"unavailable"},
    "card_until": _ENDS,
    "remind_card": (_ENDS - {"ahead"}) | {"reminded", "unavailable"},
    "stop_reminding": frozenset({"stopped", "unavailable"}),
}


class KeptReminder(msgspec.Struct):
    """The card for which a reminder was asked, and how the message's key begins."""

    until: date
    message: str
    in_calendar: str = ""  # the entry's uid, where the person was given one


class Renewals:
    """A card's end by its day of issue: the facts `card_years` and `renewal_notice_days` say what is valid how long."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "card_kept": Service(self.kept, OUTCOMES["card_kept"], local=True),
            "card_until": Service(self.until, OUTCOMES["card_until"], local=True),
            "remind_card": Service(self.remind, OUTCOMES["remind_card"]),
            "stop_reminding": Service(self.stop, OUTCOMES["stop_reminding"]),
        }

    async def kept(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the card for which a reminder was asked; that it has ended is told once."""
        kept = await self._kept(visit)
        if kept is None:
            return "none"
        if (standing := _show(visit, kept.until)) == "expired":
            await self._forget(visit)
        return standing

    async def until(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show until when the card is valid whose day of issue was typed in `issued`."""
        if (issued := visit.private.slots.get("issued")) is None:  # the session lost its private part
            return "none"
        years = int(str(visit.facts["card_years"]))
        return _show(visit, months_from(date.fromisoformat(issued), years * A_YEAR))

    async def remind(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Have a message sent before the card ends instead of any asked for earlier, and an entry for the calendar."""
        if not (shown := visit.private.facts.get("card_until")):
            return "none"
        until = date.fromisoformat(str(shown))
        if (standing := _show(visit, until)) != "ahead":
            return standing
        await self._cancel(visit, await self._kept(visit))
        small = visit.channel.small
        words = self._resources.words[visit.programme.code]
        message = OutboxMessage(
            key=f"{_begins(visit)}{visit.key.hex()}",
            channel="sms" if small else visit.channel.name,
            address=visit.address,
            text=words.say(visit, "reminder-notice", small=small),
            after=reminder(visit, until).astimezone(UTC),
        )
        await self._resources.outbox.add(message)
        kept = KeptReminder(until, _begins(visit), "" if small else f"{_begins(visit)}@coverline")
        await self._resources.records.put(
            visit.address,
            visit.programme.code,
            KIND,
            CARD,
            msgspec.json.encode(kept),
            visit.now.astimezone(UTC),
        )
        if kept.in_calendar:
            await self._send_entry(visit, kept, cancelled=False)
        return "reminded"

    async def stop(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take the reminder back, and its entry out of the calendar."""
        kept = await self._kept(visit)
        await self._cancel(visit, kept)
        await self._forget(visit)
        if kept and kept.in_calendar and not visit.channel.small:
            await self._send_entry(visit, kept, cancelled=True)
        return "stopped"

    async def _send_entry(self, visit: Visit, kept: KeptReminder, *, cancelled: bool) -> None:
        words, start = self._resources.words[visit.programme.code], reminder(visit, kept.until)
        event = Event(
            uid=kept.in_calendar,
            title=words.say(visit, "card-event", small=False),
            note="",
            start=start,
            end=start + timedelta(minutes=30),
            alarm_minutes=0,
            cancelled=cancelled,
        )
        calendar = Calendar("reminder", [event], str(visit.programme.timezone), visit.now)
        text = words.say(visit, "card-uncalendar" if cancelled else "card-calendar", small=False)
        await self._resources.send(visit, text, attachment=encode(calendar), about="calendar")

    async def _cancel(self, visit: Visit, kept: KeptReminder | None) -> None:
        """Take back what waits to be sent: to this address, and to the person's other one if they asked for it there."""
        for begins in {_begins(visit), kept.message if kept else _begins(visit)}:
            await self._resources.outbox.cancel(begins)

    async def _kept(self, visit: Visit) -> KeptReminder | None:
        found = await self._resources.records.get(visit.address, visit.programme.code, KIND, CARD)
        return msgspec.json.decode(found.value, type=KeptReminder) if found else None

    async def _forget(self, visit: Visit) -> None:
        await self._resources.records.delete(visit.address, visit.programme.code, KIND, CARD)


def reminder(visit: Visit, until: date) -> datetime:
    """Return when the owner of a card valid until then is reminded, in the programme's time zone."""
    day = until - timedelta(days=int(str(visit.facts["renewal_notice_days"])))
    return datetime.combine(day, REMIND_AT, visit.programme.timezone)


def _show(visit: Visit, until: date) -> str:
    """Put the card's end on the screens, and return how it stands: `ahead` while there is time for a reminder."""
    at = reminder(visit, until)
    visit.private.facts = {
        **visit.private.facts,
        "card_until": until.isoformat(),
        "card_days": abs((until - visit.today).days),
        "card_reminder": at.isoformat(),
    }
    visit.cut = True
    if until < visit.today:
        return "expired"
    return "ahead" if visit.now < at else "due"


def _begins(visit: Visit) -> str:
    """Return how the keys begin of all messages about this person's card."""
    person = visit.vault.sign(f"{CARD} {visit.programme.code} {visit.address}".encode())
    return f"{CARD}-{person.hex()}-"
