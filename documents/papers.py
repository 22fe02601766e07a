"""Documents as data: what leaves with a message, small enough to be kept sealed until it leaves."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec


def _now() -> datetime:
    return datetime.now(UTC)


class Section(msgspec.Struct, frozen=True):
    """Lines to tick off below a title; an empty title is not shown."""

    title: str
    lines: Sequence[str]


class Paper(msgspec.Struct, frozen=True, tag="paper"):
    """A checklist to print. `name` is the file's, without ending; `language` gives direction, face and digits."""

    name: str
    language: str
    heading: str
    sections: Sequence[Section]
    foot: str = ""


class Event(msgspec.Struct, frozen=True):
    """An entry of a calendar. The same `uid` replaces, or if cancelled takes away, what a calendar has under it."""

    uid: str
    title: str
    note: str
    start: datetime
    end: datetime
    place: str = ""
    alarm_minutes: int | None = None  # before the start; none for no alarm
    cancelled: bool = False

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("an event begins and ends in a time zone")


class Calendar(msgspec.Struct, frozen=True, tag="calendar"):
    """Entries for a calendar, shown at the hours of `zone` (an IANA name). A later `made` replaces an earlier one."""

    name: str
    events: Sequence[Event]
    zone: str = "UTC"
    made: datetime = msgspec.field(default_factory=_now)


class Trend(msgspec.Struct, frozen=True, tag="trend"):
    """Measurements over time as a picture: for each series its label and its points, the moments in the reader's zone."""

    name: str
    language: str
    heading: str
    unit: str
    series: Sequence[tuple[str, Sequence[tuple[datetime, float]]]]


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows for a spreadsheet."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


class Export(msgspec.Struct, frozen=True, tag="export"):
    """What is kept about a person, as JSON text."""

    name: str
    json: str


class Door(msgspec.Struct, frozen=True, tag="door"):
    """A button below the message: its words, and the name of the published place that it opens. It is no file."""

    label: str
    place: str


Document = Paper | Calendar | Trend | Table | Export

_decoder: msgspec.json.Decoder[Document] = msgspec.json.Decoder(Document)
_door_decoder: msgspec.json.Decoder[Door] = msgspec.json.Decoder(Door)


def door_of(encoded: bytes) -> Door | None:
    """Return the button that `encode` was given; None if it was a document, or anything else."""
    try:
        return _door_decoder.decode(encoded)
    except msgspec.DecodeError:
        return None


def encode(document: Document | Door) -> bytes:
    """Return a document as bytes. Moments keep their distance from UTC, as msgpack's would not."""
    return msgspec.json.encode(document)


def decode(encoded: bytes) -> Document:
    """Return what `encode` was given; raise `msgspec.DecodeError` for anything else."""
    return _decoder.decode(encoded)
