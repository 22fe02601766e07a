"""Office hours: when agents work, and deadlines counted in minutes of their time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS_AHEAD = 370  # no office is closed for longer; beyond that its hours are a mistake
MIDNIGHT = time(0)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """A week's hours in the office's own time, and the days on which it is closed.

    `week` has the hours by ISO weekday (1 is Monday); an end at midnight is the day's end, and a day without hours is
    closed. `closed` names holidays, `open` days that are worked although the week says otherwise, with their hours.
    """

    zone: ZoneInfo
    week: Mapping[int, tuple[time, time]]
    closed: frozenset[date] = frozenset()
    open: Mapping[date, tuple[time, time]] = field(default_factory=dict)

    def of(self, day: date) -> tuple[datetime, datetime] | None:
        """Return when the office opens and closes on a day; None if it stays closed."""
        hours = self.open.get(day) or (None if day in self.closed else self.week.get(day.isoweekday()))
        if hours is None:
            return None
        begins, ends = hours
        last = day if ends > MIDNIGHT else day + DAY
        span = datetime.combine(day, begins, self.zone), datetime.combine(last, ends, self.zone)
        return span if _utc(span[0]) < _utc(span[1]) else None  # hours that a change of the clock leaves out

    def is_open(self, at: datetime) -> bool:
        """Return whether somebody works at that moment."""
        hours = self.of(self._day(at))
        return hours is not None and _utc(hours[0]) <= _utc(at) < _utc(hours[1])

    def opens_at(self, at: datetime) -> datetime:
        """Return the moment itself if the office is open, else when it next opens. Raises ValueError if it never does."""
        day = self._day(at)
        for ahead in range(DAYS_AHEAD):
            hours = self.of(day + timedelta(days=ahead))
            if hours is not None and _utc(at) < _utc(hours[1]):
                return at if _utc(hours[0]) <= _utc(at) else hours[0]
        raise ValueError("an office that never opens")

    def after(self, at: datetime, minutes: int) -> datetime:
        """Return when so many minutes of office time have passed since a moment."""
        left = timedelta(minutes=minutes)
        for _ in range(DAYS_AHEAD * 2):
            begins = self.opens_at(at)
            hours = self.of(self._day(begins))
            assert hours is not None
            room = _utc(hours[1]) - _utc(begins)
            if left <= room:
                return (_utc(begins) + left).astimezone(self.zone)
            left -= room
            at = hours[1]
        raise ValueError("a deadline further off than any office works")

    def between(self, begin: datetime, end: datetime) -> int:
        """Return the whole minutes of office time from one moment to another; 0 if the second is not later."""
        total, day, last = timedelta(0), self._day(begin), self._day(end)
        while day <= last:
            if hours := self.of(day):
                span = min(_utc(end), _utc(hours[1])) - max(_utc(begin), _utc(hours[0]))
                total += max(timedelta(0), span)
            day += DAY
        return total // timedelta(minutes=1)

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()


def _utc(at: datetime) -> datetime:
    """Return the moment where time passes evenly: two times of one zone are compared by the clock on the wall otherwise."""
    return at.astimezone(UTC)
