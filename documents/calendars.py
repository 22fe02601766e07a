"""Entries for a calendar as iCalendar (RFC 5545)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from documents.papers import Calendar, Event
from documents.scripts import without_isolation

PRODUCT = "-//Coverline//Coverline//EN"


def ics(calendar: Calendar) -> bytes:
    """Return the entries with the rules of their time zone, so that an app on any clock shows the right hour.

    Raises ValueError without an entry: a calendar must have one.
    """
    wire = icalendar.Calendar()
    wire.add("prodid", PRODUCT)
    wire.add("version", "2.0")
    zone = ZoneInfo(calendar.zone)
    for event in calendar.events:
        wire.add_component(entry(event, zone, calendar.made))
    first, last = min(event.start for event in calendar.events), max(event.end for event in calendar.events)
    wire.add_missing_timezones(date(first.year - 1, 1, 1), date(last.year + 2, 1, 1))
    encoded: bytes = wire.to_ical()
    return encoded


def entry(event: Event, zone: ZoneInfo, made: datetime) -> icalendar.Event:
    """Return one entry. Its sequence grows with time: apps keep the entry of the highest (RFC 5545, 3.8.7.4)."""
    wire = icalendar.Event()
    wire.add("uid", event.uid)
    wire.add("dtstamp", made)
    wire.add("sequence", int(made.timestamp()) // 60)
    wire.add("dtstart", event.start.astimezone(zone))
    wire.add("dtend", event.end.astimezone(zone))
    wire.add("summary", without_isolation(event.title))
    for name, text in (("description", event.note), ("location", event.place)):
        if text:
            wire.add(name, without_isolation(text))
    wire.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if event.alarm_minutes is not None and not event.cancelled:
        wire.add_component(alarm(event.title, event.alarm_minutes))
    return wire


def alarm(title: str, minutes: int) -> icalendar.Alarm:
    """Return a reminder so many minutes before the start."""
    wire = icalendar.Alarm()
    wire.add("action", "DISPLAY")
    wire.add("description", without_isolation(title))
    wire.add("trigger", timedelta(minutes=-minutes))
    return wire
