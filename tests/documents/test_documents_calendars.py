"""Calendar entries as another program reads them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from documents.files import render
from documents.papers import Calendar, Event

ALMATY = ZoneInfo("Asia/Almaty")
NINE = datetime(2026, 12, 1, 9, tzinfo=ALMATY)
MADE = datetime(2026, 11, 1, tzinfo=UTC)


def event(**changes: object) -> Event:
    fields = {
        "uid": "visit-1@coverline",
        "title": "Визит, \u2068важно\u2069; да",
        "note": "Две\nстроки",
        "start": NINE,
    }
    return Event(**({"end": NINE + timedelta(minutes=30)} | fields | changes))


def read(*events: Event, zone: str = "Asia/Almaty", made: datetime = MADE) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(render(Calendar("visit", events, zone, made)).data)


def test_an_entry_names_its_hour_its_zone_and_itself():
    """The hour is that of the zone, whose rules come along; text comes back as it was, without isolation marks."""
    calendar = read(event(place="Поликлиника", alarm_minutes=90))
    [entry] = calendar.events
    assert entry["UID"] == "visit-1@coverline"
    assert entry.decoded("DTSTART") == NINE
    assert entry["DTSTART"].params["TZID"] == "Asia/Almaty"
    assert [zone["TZID"] for zone in calendar.timezones] == ["Asia/Almaty"]
    assert (entry["SUMMARY"], entry["DESCRIPTION"], entry["LOCATION"]) == (
        "Визит, важно; да",
        "Две\nстроки",
        "Поликлиника",
    )
    [alarm] = entry.alarms.times
    assert alarm.trigger == NINE - timedelta(minutes=90)


def test_an_entry_kept_as_utc_is_shown_in_its_zone():
    """What the outbox kept with another distance from UTC leaves at the zone's hour."""
    [entry] = read(event(start=NINE.astimezone(UTC))).events
    assert entry.decoded("DTSTART").hour == 9


def test_a_later_entry_replaces_an_earlier_one():
    """The same uid with a higher sequence is what calendars keep."""
    [first], [second] = read(event()).events, read(event(), made=MADE + timedelta(hours=1)).events
    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"]


def test_a_cancelled_entry_says_so_and_does_not_ring():
    """It is cancelled under its own uid, without an alarm."""
    [entry] = read(event(cancelled=True, alarm_minutes=60)).events
    assert (entry["STATUS"], entry["UID"], entry.subcomponents) == ("CANCELLED", "visit-1@coverline", [])


def test_the_same_calendar_is_the_same_file():
    """Nothing in it depends on when it is rendered."""
    calendar = Calendar("visit", [event()], "Asia/Almaty", MADE)
    assert render(calendar) == render(calendar)
    assert render(calendar).mime == "text/calendar"


def test_a_calendar_without_entries_is_refused():
    """RFC 5545 wants at least one."""
    with pytest.raises(ValueError, match="empty"):
        render(Calendar("visit", []))
