"""A health diary: what somebody measured on themselves, kept sealed, shown again as lines, figures and a picture."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

import msgspec

from dialogs.facts.diary import MEASURED, NOTE, PRESSURE
from dialogs.services import Resources, Service
from dialogs.visit import Row, Visit
from documents.papers import Trend, encode
from state.records import Record

KIND = "diary"
PAGE = 5
"""Entries on one screen."""
KEY_LETTERS = 12
WHOLE, TENTH = Decimal(1), Decimal("0.1")

OUTCOMES = {
    "add_entry": frozenset({"saved", "alarming", "unavailable"}),
    "recent_entries": frozenset({"some", "none", "unavailable"}),
    "older_entries": frozenset({"some", "none", "unavailable"}),
    "look_at_entry": frozenset({"entry", "gone", "unavailable"}),
    "delete_entry": frozenset({"deleted", "unavailable"}),
    "sum_up_diary": frozenset({"summed", "none", "unavailable"}),
    "send_trend": frozenset({"sent", "none", "unavailable"}),
    "erase_diary": frozenset({"erased", "unavailable"}),
}


class Entry(msgspec.Struct):
    """What was measured and how much, as typed and checked: `120/80`, `72.5`; or a note's words."""

    what: str
    value: str


class Diary:
    """Entries of one person, the same ones on all their channels."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        read = {
            "recent_entries": self.recent,
            "older_entries": self.older,
            "look_at_entry": self.look,
            "sum_up_diary": self.sum_up,
        }
        change = {
            "add_entry": self.add,
            "delete_entry": self.delete,
            "send_trend": self.send_trend,
            "erase_diary": self.erase,
        }
        local = {name: Service(run, OUTCOMES[name], local=True) for name, run in read.items()}
        return local | {name: Service(run, OUTCOMES[name]) for name, run in change.items()}

    async def add(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep what was typed for the choice in `what`; it stays typed where it could not be kept."""
        private, what = visit.private, visit.session.slots.get("what", "")
        if (value := private.slots.get(what)) is None:  # the session lost its private part
            return "unavailable"
        entry, now = Entry(what, value), visit.now.astimezone(UTC)
        key, records = visit.key.hex()[:KEY_LETTERS], self._resources.records
        await records.put(visit.address, visit.programme.code, KIND, key, msgspec.json.encode(entry), now)
        most = int(str(visit.facts["diary_entries"]))
        await records.trim(visit.address, visit.programme.code, KIND, most)
        del private.slots[what]
        _show(visit, key, entry, now)
        return "alarming" if is_alarming(entry, visit.facts) else "saved"

    async def recent(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the last entries, the newest first."""
        return await self._bring(visit, 0)

    async def older(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the entries before those on the screen."""
        return await self._bring(visit, int(visit.private.slots.get("entries_from", "0")) + PAGE)

    async def look(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the entry that was picked."""
        key = visit.session.slots.pop("entries", "")
        record = await self._resources.records.get(visit.address, visit.programme.code, KIND, key)
        if record is None:
            return "gone"
        _show(visit, key, _entry(record), record.made_at)
        return "entry"

    async def delete(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Delete the entry that is shown; screens that list it leave the way back."""
        key = visit.private.slots.pop("entry_key", "")
        await self._resources.records.delete(visit.address, visit.programme.code, KIND, key)
        visit.cut = True
        return "deleted"

    async def sum_up(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Work out the lowest, the highest and the average of the last days for the choice in `trend`."""
        what = visit.session.slots.get("trend", "")
        values = [value for _, value in await self._series(visit, what)]
        if not values:
            return "none"
        figures: dict[str, str | int | None] = {"diary_what": what, "diary_count": len(values)}
        for name, one in zip(("diary", "diary_lower"), zip(*values, strict=True), strict=False):
            unit = WHOLE if what in (PRESSURE, "pulse") else TENTH
            mean = (sum(one) / len(one)).quantize(unit, ROUND_HALF_UP)
            figures |= {
                f"{name}_least": str(min(one)),
                f"{name}_most": str(max(one)),
                f"{name}_mean": str(mean),
            }
        visit.private.facts = {**visit.private.facts, **figures}
        return "summed"

    async def send_trend(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send a picture of the last days into the chat; blood pressure has two lines in it."""
        what = visit.session.slots.get("trend", "")
        points = await self._series(visit, what)
        if not points:
            return "none"
        words = self._resources.words[visit.programme.code]
        labels = ("diary-upper", "diary-lower") if what == PRESSURE else ("",)
        series = [
            (
                words.say(visit, label, small=False) if label else "",
                [(at, float(value[line])) for at, value in points],
            )
            for line, label in enumerate(labels)
        ]
        heading, unit = (
            words.say(visit, text, small=False, what=what) for text in ("diary-heading", "diary-unit")
        )
        trend = Trend("diary", visit.session.language, heading, unit, series)
        text = words.say(visit, "diary-picture", small=False, what=what)
        await self._resources.send(visit, text, attachment=encode(trend))
        return "sent"

    async def erase(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Delete all entries."""
        await self._resources.records.trim(visit.address, visit.programme.code, KIND, 0)
        visit.private.facts, visit.cut = {}, True
        return "erased"

    async def _bring(self, visit: Visit, start: int) -> str:
        records = await self._resources.records.all(visit.address, visit.programme.code, KIND)
        newest = records[::-1]
        page = newest[start : start + PAGE]
        if not page:
            return "none"
        private, zone = visit.private, visit.programme.timezone
        private.rows = [
            Row(record.key, {"diary_line": f"{_local(record.made_at, zone)} {_told(_entry(record))}"})
            for record in page
        ]
        private.slots["entries_from"] = str(start)
        older = "yes" if len(newest) > start + PAGE else "no"
        private.facts = {**private.facts, "diary_older": older}
        return "some"

    async def _series(self, visit: Visit, what: str) -> list[tuple[datetime, tuple[Decimal, ...]]]:
        """Return the measurements of the last days in the programme's time zone; of blood pressure both numbers."""
        if what not in MEASURED:
            return []
        since = visit.now - timedelta(days=int(str(visit.facts["diary_days"])))
        records = await self._resources.records.all(visit.address, visit.programme.code, KIND)
        return [
            (record.made_at.astimezone(visit.programme.timezone), numbers(entry))
            for record in records
            if record.made_at >= since and (entry := _entry(record)).what == what
        ]


def numbers(entry: Entry) -> tuple[Decimal, ...]:
    """Return what was measured: one number, of blood pressure the upper and the lower."""
    return tuple(Decimal(part) for part in entry.value.split("/"))


def is_alarming(entry: Entry, facts: Mapping[str, object]) -> bool:
    """Return whether an entry is at or beyond a number that `<what>_danger_from` or `<what>_danger_below` states."""
    if entry.what == NOTE:
        return False
    names: Sequence[str] = ("pressure_upper", "pressure_lower") if entry.what == PRESSURE else (entry.what,)
    for name, value in zip(names, numbers(entry), strict=True):
        least, most = facts.get(f"{name}_danger_from"), facts.get(f"{name}_danger_below")
        if (least is not None and value >= Decimal(str(least))) or (
            most is not None and value < Decimal(str(most))
        ):
            return True
    return False


def _show(visit: Visit, key: str, entry: Entry, at: datetime) -> None:
    visit.private.slots["entry_key"] = key
    visit.private.facts = {**visit.private.facts, "diary_entry": _told(entry), "diary_at": at.isoformat()}


def _told(entry: Entry) -> str:
    return f"{entry.what} {entry.value}"


def _entry(record: Record) -> Entry:
    return msgspec.json.decode(record.value, type=Entry)


def _local(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%dT%H:%M}"
