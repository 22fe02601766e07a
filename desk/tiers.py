"""Who answers people of a programme: tiers with their deadlines, subjects, organisations and office hours, read from `desk.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desk.hours import OfficeHours

FILE = "desk.toml"
WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}


@dataclass(frozen=True, slots=True)
class Tier:
    """One tier of agents; times in minutes of its office hours. Its words: `tier-<name>` in the programme's desk.ftl."""

    level: int
    name: str
    hours: OfficeHours
    first_answer: int
    next_answer: int
    resolution: int
    warning: int  # before an answer is due


@dataclass(frozen=True, slots=True)
class Subject:
    """What a person may write about. Its words: `subject-<name>`, on a small screen its `.short`."""

    name: str
    tier: int
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Offices:
    """A programme's agents, as data."""

    programme: str
    tiers: tuple[Tier, ...]
    subjects: tuple[Subject, ...]
    organisation: str  # takes what no other one does
    organisations: Mapping[str, str]  # the one that takes a region's cases, by region
    max_calls: int  # tries of a call back

    def tier(self, level: int) -> Tier:
        """Return the tier of that level; the highest one for a case whose tier is no longer in the data."""
        return next((one for one in self.tiers if one.level == level), self.tiers[-1])

    def subject(self, name: str) -> Subject:
        """Return the subject; one that is not listed begins at the first tier."""
        return next((one for one in self.subjects if one.name == name), Subject(name, self.tiers[0].level))

    def above(self, level: int) -> tuple[Tier, ...]:
        """Return the tiers to which a case of that level can be raised, the next one first."""
        return tuple(one for one in self.tiers if one.level > level)

    def takes(self, region: str) -> str:
        """Return the organisation that takes a region's cases."""
        return self.organisations.get(region, self.organisation)


def read_offices(folder: Path, programme: str, zone: ZoneInfo) -> Offices | None:
    """Return the offices of the programme in that folder, None if it has no agents. Raises ValueError for faulty data."""
    file = folder / FILE
    if not file.exists():
        return None
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    try:
        hours = {name: _hours(told, zone, table.get("holidays", {})) for name, told in table["hours"].items()}
        tiers = tuple(
            Tier(
                told["level"], told["name"], hours[told["hours"]], _minutes(told["first_answer"]),
                _minutes(told["next_answer"]), _minutes(told["resolution"]), _minutes(told["warning"]),
            )
            for told in table["tiers"]
        )  # fmt: skip
        subjects = tuple(
            Subject(name, told.get("tier", tiers[0].level), told.get("skill", ""))
            for name, told in table["subjects"].items()
        )
        _refuse_unordered(tiers, subjects)
        return Offices(
            programme, tiers, subjects, table["organisation"], table.get("organisations", {}),
            table.get("max_calls", 3),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{file}: {error!r}") from error


def _hours(told: Mapping[str, Any], zone: ZoneInfo, holidays: Mapping[str, Any]) -> OfficeHours:
    week = {WEEKDAYS[day]: _span(span) for day, span in told.items() if day in WEEKDAYS}
    kept = told.get("holidays", True)
    closed = frozenset(day for day in holidays.get("closed", ()) if kept)
    worked = {
        date.fromisoformat(day): _span(span) for day, span in holidays.get("worked", {}).items() if kept
    }
    return OfficeHours(zone, week, closed, worked)


def _span(told: str) -> tuple[time, time]:
    """Return the hours written `09:00-18:00`; `24:00` is the day's end. Raises ValueError for hours over midnight."""
    begins, _, ends = told.partition("-")
    span = time.fromisoformat(begins), time(0) if ends == "24:00" else time.fromisoformat(ends)
    if span[1] <= span[0] and ends != "24:00":
        raise ValueError(f"{told}: hours end after they begin, at 24:00 at the latest")
    return span


def _minutes(told: str) -> int:
    """Return the minutes of `30 min`, `4 h`."""
    amount, unit = told.split()
    return int(amount) * {"min": 1, "h": 60}[unit]


def _refuse_unordered(tiers: tuple[Tier, ...], subjects: tuple[Subject, ...]) -> None:
    """Raise ValueError if the tiers do not count up, or a subject begins at one that there is not."""
    levels = [one.level for one in tiers]
    if not levels or levels != sorted(set(levels)):
        raise ValueError("tiers stand in the order of their levels, each once")
    for subject in subjects:
        if subject.tier not in levels:
            raise ValueError(f"{subject.name}: there is no tier {subject.tier}")
