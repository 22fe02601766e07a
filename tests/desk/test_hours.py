"""Office hours: minutes counted forth and back agree, whatever the week, the holidays and the changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.hours import OfficeHours

ZONES = tuple(
    ZoneInfo(name)
    for name in (
        "UTC",
        "Asia/Tehran",
        "Europe/Moscow",
        "Asia/Almaty",
        "Asia/Shanghai",
        "Europe/Berlin",
        "Asia/Beirut",
    )
)  # the last two put their clocks forward and back, Beirut at midnight
ROUND_THE_CLOCK = {day: (time(0), time(0)) for day in range(1, 8)}


@st.composite
def spans(draw: st.DrawFn) -> tuple[time, time]:
    """Hours of a day; an end at 0 is midnight."""
    begins = draw(st.integers(0, 24 * 60 - 1))
    ends = draw(st.integers(begins + 1, 24 * 60))
    return time(begins // 60, begins % 60), time(ends // 60 % 24, ends % 60)


days = st.dates(date(2026, 1, 1), date(2027, 6, 1))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 6, 1), timezones=st.just(UTC))  # noqa: DTZ001
offices = st.builds(
    OfficeHours,
    st.sampled_from(ZONES),
    st.one_of(
        st.just(ROUND_THE_CLOCK),
        st.dictionaries(st.integers(1, 7), spans(), min_size=1).filter(
            lambda week: sum(_minutes(span) for span in week.values()) >= 60
        ),
    ),
    st.frozensets(days, max_size=12),
    st.dictionaries(days, spans(), max_size=4),
)


def _minutes(span: tuple[time, time]) -> int:
    begins, ends = (one.hour * 60 + one.minute for one in span)
    return (ends or 24 * 60) - begins


@given(offices, moments, st.integers(0, 5_000))
def test_after_and_between_agree(office: OfficeHours, at: datetime, minutes: int):
    """So many minutes of office time after a moment, so many lie between the two; and the deadline is in office hours."""
    due = office.after(at, minutes)
    assert due >= at
    assert office.between(at, due) == minutes
    assert minutes == 0 or office.between(at, due - timedelta(minutes=1)) == minutes - 1
    assert office.is_open(due) or office.is_open(due - timedelta(microseconds=1))


@given(offices, moments, st.integers(0, 2_000), st.integers(0, 2_000))
def test_waiting_twice_is_waiting_once(office: OfficeHours, at: datetime, first: int, second: int):
    """A deadline that was paused and goes on ends when it would have ended."""
    assert office.after(office.after(at, first), second) == office.after(at, first + second)


@given(offices, moments)
def test_it_opens_next_when_it_says(office: OfficeHours, at: datetime):
    """At the moment named the office is open, and before it was closed all the time."""
    opens = office.opens_at(at)
    assert office.is_open(opens)
    assert office.between(at, opens) == 0
    assert office.is_open(at) is (opens == at)


@given(offices, days)
def test_holidays_and_worked_days(office: OfficeHours, day: date):
    """A holiday is closed unless it is worked, and a worked day has its own hours."""
    hours = office.of(day)
    if day in office.open:
        assert hours is None or hours[0].time() == office.open[day][0]
    elif day in office.closed or day.isoweekday() not in office.week:
        assert hours is None


@pytest.mark.parametrize(
    ("day", "minutes"),
    [(date(2026, 3, 29), 23 * 60), (date(2026, 10, 25), 25 * 60), (date(2026, 7, 1), 24 * 60)],
)
def test_day_of_a_change_is_as_long_as_it_is(day: date, minutes: int):
    """Round the clock a day in Berlin has 23, 25 or 24 hours."""
    office = OfficeHours(ZoneInfo("Europe/Berlin"), ROUND_THE_CLOCK)
    opens, closes = office.of(day)
    assert office.between(opens, closes) == minutes
    assert office.after(opens, minutes) == closes.astimezone(UTC)


def test_office_that_never_opens_is_refused():
    """Hours that no day has are a mistake in the data, and no deadline."""
    with pytest.raises(ValueError, match="never opens"):
        OfficeHours(ZoneInfo("UTC"), {}).after(datetime(2026, 1, 1, tzinfo=UTC), 1)
