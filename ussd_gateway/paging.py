"""A screen's words laid out as pages that fit the wire: nothing cut, nothing left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dialogs.turn import Option, Wording
from ussd_gateway.gsm7 import Alphabet, measure, plain, septets

DIGITS = {"back": "0", "home": "00", "language": "97", "more": "98", "agent": "99"}
"""What a person types for the roads that every screen has."""

LINES = 8
"""A small phone shows about this many; a longer page puts short options side by side."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What one page may take, in units of either alphabet."""

    septets: int = 160
    ucs2: int = 70

    def of(self, alphabet: Alphabet) -> int:
        """Return the units that a page in this alphabet may take."""
        return self.septets if alphabet == "gsm7" else self.ucs2


class DoesNotFit(ValueError):
    """Words that no page can hold whole; shorter wording mends it."""

    def __init__(self, what: str, units: int, budget: int) -> None:
        super().__init__(f"“{what}” takes {units} units with its ways out, and a page has {budget}")
        self.what, self.units, self.budget = what, units, budget


class _Piece(NamedTuple):
    """What is never parted: an option, a word, a Chinese character with the punctuation that clings to it."""

    text: str
    joint: str  # what stands before it, unless it begins a page: a space, a newline or nothing
    septets: int  # _WIDE where the text needs UCS-2
    option: bool = False
    turns: bool = False  # it asks for a new page


_WIDE = 1 << 20  # so many septets mark a sum that holds a piece outside GSM-7

# Chinese text has no spaces: it breaks between characters, but closing punctuation begins no line and opening
# punctuation ends none.
_HAN = r"\u2e80-\u2fdf\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_OPENING = r"（《「『【〔〈(\[{«"
_CLOSING = r"、。，．：；！？）》」』】〕〉％～,.;:!?)\]}»%"
_PIECE = re.compile(rf"([ \n]*)([{_OPENING}]*(?:[{_HAN}][{_CLOSING}]*|[^\s{_HAN}{_OPENING}]+)|[{_OPENING}]+)")
_TIED = re.compile(r"([ \n]*)(\S+)")
"""As above, for text with no-break spaces, which stand here as zeros: what they hold together is one piece."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


def _septets(text: str) -> int:
    counted = septets(text)
    return _WIDE if counted is None else counted


def _prose(text: str, *, turns: bool) -> Iterator[_Piece]:
    for space, words in _chunks(text):
        yield _Piece(words, "\n" if "\n" in space else " " if space else "", _septets(words), turns=turns)
        turns = False


def _chunks(text: str) -> Iterator[tuple[str, str]]:
    if "\0" not in text:
        yield from _PIECE.findall(text)
        return
    for space, tied in _TIED.findall(text):
        if "\0" in tied:
            yield space, tied.replace("\0", " ")
        else:
            yield from _PIECE.findall(space + tied)


def _pieces(wording: Wording) -> list[_Piece]:
    """Return everything that a person reads, in order, without the ways out."""
    said = "\n".join(filter(None, (wording.notice.strip(), wording.body.strip())))
    body = "\0".join(plain(part) for part in said.split("\u00a0"))
    pieces: list[_Piece] = []
    for paragraph in _PARAGRAPH.split(body):
        pieces += _prose(paragraph, turns=bool(pieces))
    for number, option in enumerate(wording.options, 1):
        line = _line(str(number), option)
        pieces.append(_Piece(line, "\n", _septets(line), option=True))
    return pieces


def _line(number: str, option: Option) -> str:
    return " ".join((number, *plain(option.label).split()))


def pages(wording: Wording, budget: Budget) -> tuple[str, ...]:
    """Return the wording as pages within the budget; raise `DoesNotFit` for an option that no page can hold.

    `98` is printed where more follows; the language and the agent on the last page of home; `0` on every page if
    that asks for no further page, else where there is room. The last page of a final screen prints no way out.
    """
    labels = {road.name: _line(DIGITS[road.name], road) for road in wording.roads}
    more, back = labels.get("more", DIGITS["more"]), labels.get("back")
    ways = [labels[name] for name in ("language", "agent") if wording.home and name in labels]
    pieces = _pieces(wording)
    if wording.final or back is None:
        return _lay(pieces, budget, [more], [] if wording.final else ways)
    try:
        with_back = _lay(pieces, budget, [f"{more} {back}"], [*ways, back])
        if len(with_back) == 1:
            return with_back
    except DoesNotFit:
        with_back = ()
    without = _lay(pieces, budget, [more], ways)
    if len(with_back) == len(without):
        return with_back
    return tuple(_with_way(page, back, budget) for page in without)


def _with_way(page: str, way: str, budget: Budget) -> str:
    """Return the page with one more way out if there is room for it."""
    longer = f"{page} {way}" if page.rpartition("\n")[2].startswith(DIGITS["more"]) else f"{page}\n{way}"
    measured = measure(longer)
    return longer if measured.units <= budget.of(measured.alphabet) else page


class _Room:
    """What pages closed by the same ways out have left for everything else."""

    def __init__(self, budget: Budget, ways: Sequence[str]) -> None:
        self._budget = budget
        self._septets = sum(_septets(way) + 1 for way in ways)
        self._units = sum(len(way) + 1 for way in ways)

    def reach(self, pieces: Sequence[_Piece], start: int) -> int:
        """Return how far a page that begins at `start` can go: the index of the first piece it cannot take."""
        narrow, units = self._septets, self._units
        most, widest = self._budget.septets, self._budget.ucs2
        for index in range(start, len(pieces)):
            piece = pieces[index]
            joint = 1 if piece.joint and index > start else 0
            narrow += piece.septets + joint
            units += len(piece.text) + joint
            if (narrow > most if narrow < _WIDE else units > widest) or (piece.turns and index > start):
                return index
        return len(pieces)

    def refuse(self, piece: _Piece) -> DoesNotFit:
        """Return the error that says by how much this piece is too long."""
        narrow = self._septets + piece.septets
        if narrow < _WIDE:
            return DoesNotFit(piece.text, narrow, self._budget.septets)
        return DoesNotFit(piece.text, self._units + len(piece.text), self._budget.ucs2)


def _lay(pieces: list[_Piece], budget: Budget, more: list[str], last: list[str]) -> tuple[str, ...]:
    """Return the pages, those before the last closed by the ways `more` and the last one by `last`."""
    room_more, room_last = _Room(budget, more), _Room(budget, last)
    laid: list[str] = []
    start = 0
    while room_last.reach(pieces, start) < len(pieces):
        # Something is always left for the page after this one.
        end = min(room_more.reach(pieces, start), len(pieces) - 1)
        if end == start:
            pieces = _parted(pieces, start, room_more, room_last)
            end = start + 1
        laid.append(_page(pieces[start:end], more))
        start = end
    return (*laid, _page(pieces[start:], last))


def _parted(pieces: list[_Piece], at: int, room_more: _Room, room_last: _Room) -> list[_Piece]:
    """Return the pieces with a word that is longer than a page parted in two; an option is never parted."""
    piece = pieces[at]
    if not piece.option:
        for length in range(len(piece.text) - 1, 0, -1):
            text, rest = piece.text[:length], piece.text[length:]
            head = piece._replace(text=text, septets=_septets(text))
            if room_more.reach([head], 0):
                return [*pieces[:at], head, _Piece(rest, "", _septets(rest)), *pieces[at + 1 :]]
    raise (room_last if at == len(pieces) - 1 else room_more).refuse(piece)


def _page(pieces: Sequence[_Piece], ways: list[str]) -> str:
    """Return the page's text: options one a line, or side by side where that is too many lines."""
    prose = "".join(
        piece.joint + piece.text if at else piece.text for at, piece in enumerate(pieces) if not piece.option
    )
    above = prose.count("\n") + 1 if prose else 0
    options = [piece.text for piece in pieces if piece.option]
    closing = list(ways)
    while above + len(options) + len(closing) > LINES and (len(options) > 1 or len(closing) > 1):
        _join_shortest(options if len(options) > 1 else closing)
    return "\n".join(filter(None, (prose, *options, *closing)))


def _join_shortest(lines: list[str]) -> None:
    """Put the two neighbours that are shortest together on one line."""
    _, at = min((len(line) + len(after), at) for at, (line, after) in enumerate(pairwise(lines)))
    lines[at : at + 2] = [f"{lines[at]} {lines[at + 1]}"]
