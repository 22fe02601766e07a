"""One USSD route: the channel that tells what a turn means to the session and lays screens out."""

import struct
import unicodedata
from typing import NamedTuple, Self

from dialogs.turn import Dialled, Meaning, Repeat, Sign, Stale, Turn, Typed, Wording
from state.session import Session
from ussd_gateway import paging
from ussd_gateway.gsm7 import plain
from ussd_gateway.paging import Budget

SAME_START = 5.0
"""Seconds within which the same code dialled under a second session id is the same start: some gateways send every start twice."""

_FIXED = struct.Struct(">H6s4s")
_CALLER = 6
_NO_START = bytes(4)
_MARKS = str.maketrans(dict.fromkeys("﹡∗٭✱", "*") | dict.fromkeys("﹟♯", "#"))


class Wire(NamedTuple):
    """What a session keeps of its last turn, without anything that a person typed.

    12 bytes and 6 for each of one or two session ids: the text's length in characters and its keyed hash, the keyed
    hash of the dialled code as long as nothing was answered, the keyed hashes of the ids. All routes have it in this
    form, since one phone's session may be met again over another route.
    """

    length: int
    text: bytes
    start: bytes
    callers: bytes

    @classmethod
    def read(cls, wire: bytes) -> Self:
        """Return what the session's bytes say."""
        length, text, start = _FIXED.unpack_from(wire)
        return cls(length, text, start, wire[_FIXED.size :])

    def write(self) -> bytes:
        """Return the bytes to keep."""
        return _FIXED.pack(self.length, self.text, self.start) + self.callers

    def knows(self, caller: bytes) -> bool:
        """Return whether this keyed hash is of one of the session's ids."""
        return caller in (self.callers[:_CALLER], self.callers[_CALLER:])

    def also(self, caller: bytes) -> Self:
        """Return the wire of a start that came under a second id."""
        return self._replace(callers=self.callers[:_CALLER] + caller)

    def taken(self, length: int, text: bytes) -> Self:
        """Return the wire after an answer, with which no start is repeated any more."""
        return type(self)(length, text, _NO_START, self.callers)

    @property
    def answered(self) -> bool:
        """Whether anything was typed since the start."""
        return self.start == _NO_START


class Route:
    """A USSD route whose network sends everything typed so far, joined by `*` (cumulative text)."""

    name = "ussd"
    small = True

    def __init__(
        self,
        sign: Sign,
        budget: Budget | None = None,
        *,
        protocol: str = "",
        code: str = "",
        repeat_window: float = 0,
        life: int = 1800,
    ) -> None:
        """`protocol`: since session ids are unique only together with the route they came over.

        `code`: what is dialled, where the network does not say. `repeat_window`: seconds within which the same input is
        a repeat, where nothing else tells one. `life`: seconds a session is kept, longer than the network's own 180 so
        that a redial may go on.
        """
        self._sign = sign
        self._session_of, self._code_of = f"session {protocol} ".encode(), f"code {protocol} ".encode()
        self.budget = budget or Budget()
        self.code = code
        self.repeat_window = repeat_window
        self.life = life
        self.profile = f"ussd:{self.budget.septets}:{self.budget.ucs2}"

    def pages(self, wording: Wording) -> tuple[str, ...]:
        """Return the wording as pages within the route's budget; raise `DoesNotFit` for too long an option."""
        return paging.pages(wording, self.budget)

    def resolve(self, turn: Turn, session: Session | None, now: float) -> tuple[Meaning, bytes]:
        """Return what the turn means to this session, and the wire bytes to keep.

        The bytes are to be kept for a `Repeat` or `Stale` too where they differ from the session's: a start came under
        a second id, or the network's history went another way than ours.
        """
        caller = self._caller(turn)
        kept = Wire.read(session.wire) if session is not None and session.wire else None
        if session is None or kept is None:
            return self._begin(turn, caller)
        if kept.knows(caller):
            return self._follow(turn, session, kept)
        if self._starts_again(turn, kept) and now - session.turned <= SAME_START:
            return Repeat(), kept.also(caller).write()
        return self._begin(turn, caller)

    def holds(self, session: Session, session_id: str) -> bool:
        """Return whether this is the session of the call that had this id on this route."""
        return bool(session.wire) and Wire.read(session.wire).knows(self._called(session_id))

    def _begin(self, turn: Turn, caller: bytes) -> tuple[Meaning, bytes]:
        text = turn.text
        wire = Wire(_length(text), self._text(text), self._start(turn), caller)
        return Dialled(dialled(turn.service_code, text), lost=bool(text)), wire.write()

    def _follow(self, turn: Turn, session: Session, kept: Wire) -> tuple[Meaning, bytes]:
        """Return what follows the stored text in the cumulative one; people may type `*`, or send nothing."""
        text = turn.text
        mark = self._text(text)
        if mark == kept.text:
            return Repeat(), session.wire
        taken = kept.taken(_length(text), mark).write()
        typed = text[kept.length :]
        joined = typed.startswith("*") or kept.length == 0
        if len(text) <= kept.length or not joined or self._text(text[: kept.length]) != kept.text:
            # An older turn that came late is shorter. Otherwise the network has lost or replaced an answer: what
            # comes next is joined to its history, so that history is the one to follow.
            return Stale(), session.wire if len(text) < kept.length else taken
        if session.ended:
            return Stale(), session.wire
        return Typed(typed[1:] if kept.length else typed), taken

    def _starts_again(self, turn: Turn, kept: Wire) -> bool:
        return kept.start == self._start(turn) and kept.text == self._text(turn.text)

    def _caller(self, turn: Turn) -> bytes:
        return self._called(turn.session_id)

    def _called(self, session_id: str) -> bytes:
        return self._sign(self._session_of + session_id.encode())[:_CALLER]

    def _start(self, turn: Turn) -> bytes:
        return self._sign(self._code_of + turn.service_code.encode())[:4]

    def _text(self, text: str) -> bytes:
        return self._sign(b"text " + text.encode())[:6]


def _length(text: str) -> int:
    return min(len(text), 0xFFFF)


def dialled(code: str, text: str) -> str:
    """Return the whole dial string: the code as a network reports it and what was typed behind it.

    `*4*1420#` and `0012345679` give `*4*1420*0012345679#`; a text that repeats the code is taken alone.
    """
    head, tail = _stem(code), _stem(text)
    if not head or tail == head or tail.startswith(head + "*"):
        whole = tail or head
    else:
        whole = f"{head}*{tail}" if tail else head
    return f"*{whole}#" if whole else ""


def _stem(dial: str) -> str:
    """Return a dial string without its marks at both ends, in ASCII digits and without spaces."""
    bare = plain(unicodedata.normalize("NFKC", dial.translate(_MARKS)))
    return "".join(bare.split()).strip("*#")
