"""What a case is once it is read: where it stands, what happened to it, and what it was handed over with."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

import msgspec
from sqlalchemy import RowMapping

from desk.errors import Unfit
from state.vault import Vault

CODE_DIGITS = 4
ANSWER_LENGTH = 4096
"""Longest text either way (Bot API, `sendMessage`)."""
NAME_LENGTH = 120  # of a file, its end kept
FILE_BYTES = 10 * 1024 * 1024
FILE_KINDS = {
    "application/pdf": b"%PDF-",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
}
"""What may be sent either way, and how its bytes begin."""


class Kind(StrEnum):
    """What happened."""

    OPENED = "opened"
    SAID = "said"  # by the person
    CLAIMED = "claimed"
    ANSWERED = "answered"
    NOTED = "noted"
    HANDED_BACK = "handed_back"
    RAISED = "raised"
    RESOLVED = "resolved"
    CLOSED = "closed"
    MERGED = "merged"
    CALLED = "called"
    UNMASKED = "unmasked"
    RATED = "rated"
    WARNED = "warned"
    OVERDUE = "overdue"


FOLLOWED = frozenset({Kind.CLAIMED, Kind.ANSWERED, Kind.HANDED_BACK, Kind.RAISED, Kind.RESOLVED, Kind.CLOSED})
"""What the person's session goes along with."""


class Step(msgspec.Struct, array_like=True):
    """A screen that the person was on, in their language, and what they chose there; nothing where they typed."""

    screen: str
    said: str = ""


class Packet(msgspec.Struct, omit_defaults=True):
    """What a case is handed over with."""

    place: str = ""  # the state in which they were
    steps: list[Step] = msgspec.field(default_factory=list)  # the last ones, the oldest first
    coverage: dict[str, str | int | None] = msgspec.field(
        default_factory=dict
    )  # the last answer of the fund, as kept
    failed: list[str] = msgspec.field(
        default_factory=list
    )  # what they were told that went wrong: notices' ids
    insured: str = ""  # the number of the person it is about: masked until it is asked for with a reason
    kind: str = ""  # of that number


@dataclass(frozen=True, slots=True)
class File:
    """A file sent either way."""

    name: str = field(repr=False)
    kind: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FileName:
    """A file that a case has, without its bytes."""

    id: int
    name: str = field(repr=False)
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a case. `agent` is empty where it was the person, or the clock."""

    id: int
    kind: str
    at: datetime
    agent: str
    text: str = field(repr=False)
    about: str
    seen_at: datetime | None
    files: tuple[FileName, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Where a case stands."""

    id: int
    number: str
    programme: str
    organisation: str
    region: str
    language: str
    channel: str
    subject: str
    skill: str
    tier: int
    state: str
    version: int
    agent_id: int | None
    agent: str  # the name of who holds it
    opened_at: datetime
    changed_at: datetime
    warned: bool
    answer_due_at: datetime | None
    resolve_due_at: datetime | None
    overdue: bool
    unread: int
    rating: int | None
    call_wanted: bool
    calls_tried: int
    address: str = field(repr=False, default="")

    @property
    def address_end(self) -> str:
        """The last four digits of the phone, or of the chat."""
        return self.address[-4:]

    @property
    def due_at(self) -> datetime | None:
        """The deadline that comes first."""
        return min(filter(None, (self.answer_due_at, self.resolve_due_at)), default=None)


@dataclass(frozen=True, slots=True)
class Opened:
    """A case with all that belongs to it, as an agent sees it: the insured person's number is masked."""

    case: Case
    packet: Packet = field(repr=False)
    events: tuple[Event, ...] = field(repr=False)
    seen: Mapping[int, datetime] = field(default_factory=dict)
    """When the person saw which answer, by the event's id; of those before `events` too."""


def read_case(vault: Vault, row: RowMapping) -> Case:
    """Return the case of a row that has the agent's name as `agent`."""
    address = (
        vault.open(row["address"], bound_to("address", row["number"])).decode() if row["address"] else ""
    )
    return Case(
        **{name: row[name] for name in Case.__slots__ if name in row and name != "address"},
        call_wanted=row["call_back"] is not None,
        warned=row["warn_at"] is None and row["answer_due_at"] is not None,
        address=address,
    )


def read_packet(vault: Vault, row: RowMapping) -> Packet:
    """Return what the case of that row was handed over with."""
    if not row["packet"]:
        return Packet()
    return msgspec.json.decode(vault.open(row["packet"], bound_to("packet", row["number"])), type=Packet)


def masked(packet: Packet) -> Packet:
    """Return the packet with the last four of the insured person's number."""
    return msgspec.structs.replace(packet, insured=packet.insured and f"…{packet.insured[-4:]}")


def code_of(vault: Vault, number: str) -> str:
    """Return the four digits that open a case's answers on a phone: the same ones each time, kept nowhere."""
    sign = vault.sign(b"case code:" + number.encode())
    return f"{int.from_bytes(sign, 'big') % 10**CODE_DIGITS:0{CODE_DIGITS}}"


def bound_to(column: str, number: str) -> bytes:
    """Return what a case's column is sealed together with."""
    return f"cases.{column}:{number}".encode()


def checked_text(text: str, *, files: bool = False) -> str:
    """Return the words as they are kept; raise Unfit if there are none, too many, or signs that are no text."""
    words = "".join(map(_sign, text.replace("\r\n", "\n"))).strip()
    if not words and not files:
        raise Unfit("empty")
    if len(words.encode("utf-16-le")) // 2 > ANSWER_LENGTH:
        raise Unfit("too_long")
    return words


JOINERS = "\u200c\u200d"  # part of Persian spelling, and of pictures made of several
SPACES = {"Zs": " ", "Zl": "\n", "Zp": "\n"}
UNSEEN = frozenset({"Cc", "Cf", "Cs"})  # controls, marks that turn a line round, halves of signs


def _sign(sign: str) -> str:
    """Return the sign as it is kept: any space is a space, what cannot be seen is nothing."""
    kind = unicodedata.category(sign)
    if sign in "\n\t" or sign in JOINERS:
        return sign
    return "" if kind in UNSEEN else SPACES.get(kind, sign)


def checked_file(file: File) -> File:
    """Return the file under a name without a folder; raise Unfit if it is too large, empty, or not what its kind says."""
    if not file.data or len(file.data) > FILE_BYTES:
        raise Unfit("file_size")
    if not file.data.startswith(FILE_KINDS.get(file.kind, b"\0never\0")):
        raise Unfit("file_kind")
    name = "".join(map(_sign, file.name.replace("\\", "/").rpartition("/")[2]))
    return replace(file, name=" ".join(name.split())[-NAME_LENGTH:] or "file")
