"""Mistakes in a programme's `desk.toml`: hours nobody works, deadlines that cannot be met, names without words."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from desk.hours import OfficeHours
from desk.tiers import FILE, WEEKDAYS, Offices, Tier, read_offices
from dialogs.checking.desk_words import judge_desk_words, judge_prefaces
from dialogs.checking.faults import Faults
from dialogs.model import Programme

NEEDED = ("organisation", "hours", "tiers", "subjects")
TABLES = ("hours", "holidays", "subjects", "organisations")
KEYS = frozenset({*NEEDED, *TABLES, "max_calls"})
TIMES = ("first_answer", "next_answer", "resolution", "warning")
TIER = frozenset({"level", "name", "hours", *TIMES})
SUBJECT = frozenset({"tier", "skill"})
UNITS = frozenset({"min", "h"})


def judge_offices(programme: Programme, faults: Faults) -> None:
    """Find what is wrong with who answers people; a programme without the file has no agents."""
    where = f"{programme.code}/{FILE}:"
    try:
        table = tomllib.loads((programme.folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.add(f"{where} is not TOML: {error}")
        return
    mistakes = [*_mistakes(table)]
    for sentence in mistakes:
        faults.add(f"{where} {sentence}")
    if mistakes:  # what follows reads the file as the product does
        return
    offices = read_offices(programme.folder, programme.code, programme.timezone)
    assert offices is not None
    for sentence in _promises(offices):
        faults.add(f"{where} {sentence}")
    for region in sorted(offices.organisations.keys() - programme.regions.keys()):
        faults.add(f"{where} an organisation takes the cases of {region!r}, which is no region")
    judge_desk_words(programme, offices, faults)
    judge_prefaces(programme, faults)


def _mistakes(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield what keeps the file from being read."""
    yield from (f"does not know `{key}`" for key in sorted(table.keys() - KEYS))
    yield from (f"has no `{key}`" for key in NEEDED if not table.get(key))
    shapeless = [key for key in TABLES if not isinstance(table.get(key, {}), dict)]
    if shapeless:
        yield from (f"has a `{key}` that is no table" for key in shapeless)
        return
    for name, week in table.get("hours", {}).items():
        yield from (f"hours {name!r} {sentence}" for sentence in _hours(week))
    yield from (f"holidays {sentence}" for sentence in _holidays(table.get("holidays", {})))
    tiers = table.get("tiers", [])
    for at, tier in enumerate(tiers, 1):
        name = tier.get("name", f"number {at}")
        yield from (f"tier {name!r} {sentence}" for sentence in _tier(tier, table.get("hours", {})))
    levels = [tier.get("level", 0) for tier in tiers]
    if levels != sorted(set(levels)):
        yield f"tiers have the levels {levels}, and each is above the one before"
    for name, subject in table.get("subjects", {}).items():
        yield from (f"subject {name!r} does not know `{key}`" for key in sorted(subject.keys() - SUBJECT))
        if "tier" in subject and subject["tier"] not in levels:
            yield f"subject {name!r} begins at tier {subject['tier']}, which there is not"


def _hours(week: Mapping[str, Any]) -> Iterator[str]:
    for day, span in week.items():
        if day not in WEEKDAYS and day != "holidays":
            yield f"have a day {day!r}, which is none"
        elif day in WEEKDAYS and not _is_span(span):
            yield f"are {span!r} on {day}, which is no time of a day such as 09:00-18:00"


def _holidays(told: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"name {day!r}, which is no day" for day in told.get("closed", ()) if type(day) is not date)
    for day, span in told.get("worked", {}).items():
        if not _is_day(day):
            yield f"name {day!r}, which is no day"
        elif not _is_span(span):
            yield f"are worked {span!r} on {day}, which is no time of a day such as 09:00-18:00"


def _tier(tier: Mapping[str, Any], hours: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"has no `{key}`" for key in sorted(TIER - tier.keys()))
    yield from (f"does not know `{key}`" for key in sorted(tier.keys() - TIER))
    if "hours" in tier and tier["hours"] not in hours:
        yield f"works in hours {tier['hours']!r}, which are not told"
    for key in TIMES:
        amount, _, unit = str(tier.get(key, "0 h")).partition(" ")
        if not amount.isdecimal() or unit not in UNITS:
            yield f"has a `{key}` of {tier[key]!r}, which is no time such as 30 min or 4 h"


def _promises(offices: Offices) -> Iterator[str]:
    """Yield what cannot be kept: a tier at which nobody ever works, deadlines in the wrong order."""
    for tier in offices.tiers:
        if not _opens(tier.hours):
            yield f"tier {tier.name!r} never opens"
        yield from (f"tier {tier.name!r} {sentence}" for sentence in _order(tier))


def _order(tier: Tier) -> Iterator[str]:
    for name, minutes in (("first", tier.first_answer), ("next", tier.next_answer)):
        if tier.warning >= minutes:
            yield f"warns {tier.warning} minutes before its {name} answer, which has {minutes}"
        if minutes > tier.resolution:
            yield f"is to resolve a case in {tier.resolution} minutes, and its {name} answer has {minutes}"


def _opens(hours: OfficeHours) -> bool:
    try:
        hours.opens_at(datetime.now(hours.zone))
    except ValueError:
        return False
    return True


def _is_span(told: object) -> bool:
    """Return whether it is the hours of a day, the end after the beginning; `24:00` is the day's end."""
    begins, _, ends = str(told).partition("-")
    try:
        return time.fromisoformat(begins) < (time.max if ends == "24:00" else time.fromisoformat(ends))
    except ValueError:
        return False


def _is_day(told: str) -> bool:
    try:
        date.fromisoformat(told)
    except ValueError:
        return False
    return True
