"""Documents as data: what is kept is what leaves."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest

from documents.papers import Calendar, Event, Export, Paper, Section, Table, Trend, decode, encode

TEHRAN = timezone(timedelta(hours=3, minutes=30))
NINE = datetime(2026, 12, 1, 9, tzinfo=TEHRAN)
DOCUMENTS = [
    Paper("list", "fa", "همراه", [Section("برای همه", ["شناسنامه"])], "foot"),
    Calendar(
        "visit", [Event("u1", "Visit", "", NINE, NINE + timedelta(hours=1), "", 30)], "Asia/Tehran", NINE
    ),
    Trend("weight", "ru", "Вес", "кг", [("утро", [(NINE, 71.5)])]),
    Table("rows", ["a", "b"], [["1", "2"]]),
    Export("mine", '{"a": 1}'),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: type(one).__name__)
def test_a_document_survives_being_kept(document):
    """What was encoded is decoded to the same bytes again, each moment with its distance from UTC."""
    kept = decode(encode(document))
    assert type(kept) is type(document)
    assert encode(kept) == encode(document)


def test_a_moment_keeps_its_own_hour():
    """Nine in the morning stays nine where the reader is: it does not become an hour of UTC."""
    kept = decode(encode(DOCUMENTS[1]))
    assert kept.events[0].start.hour == 9
    assert kept.events[0].start.utcoffset() == timedelta(hours=3, minutes=30)


@pytest.mark.parametrize("garbage", [b"", b"{}", b'{"type": "film"}', b"\xff", b'{"type": "paper"}'])
def test_other_bytes_are_no_document(garbage):
    """Bytes that `encode` did not make are refused."""
    with pytest.raises(msgspec.DecodeError):
        decode(garbage)


def test_an_event_without_a_zone_is_refused():
    """An hour that could be anybody's is found where the event is made, not when it leaves."""
    with pytest.raises(ValueError, match="time zone"):
        Event("u", "t", "", datetime(2026, 1, 1, 9), datetime(2026, 1, 1, 10, tzinfo=UTC))  # noqa: DTZ001
