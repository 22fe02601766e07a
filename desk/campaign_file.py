"""Reads the file of a campaign's people, row by row: wrong rows are told by their line, and the rest is taken."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from desk.campaign_people import Insured, Invited

PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
"""ITU-T E.164: at most fifteen digits; the shortest subscriber numbers in use have seven."""
CHAT = re.compile(r"(?:tg:)?([1-9][0-9]{0,18})")
REASON = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")
TOLD_EVERY = 1000  # lines
COLUMNS = frozenset({"phone", "chat", "language", "region", "number", "reason"})

Known = Callable[[str], Insured | None]
"""Returns the insured person of a number as it was written; None if it is no number of the programme."""


class NoPeople(ValueError):
    """The file is none that could name people: it has no heading, or no column that says how to reach them."""


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row that was left out: its line in the file and what is wrong with it, without what it says."""

    line: int
    fault: str


@dataclass(frozen=True, slots=True)
class Reader:
    """How a programme reads such a file."""

    languages: tuple[str, ...]
    regions: frozenset[str]
    known: Known

    def read(
        self, file: Path, told: Callable[[int], None] = lambda _bytes: None
    ) -> Iterator[Invited | WrongRow]:
        """Yield a person or a wrong row for each row of the CSV file (UTF-8); `told` hears how many bytes were read. Raises NoPeople.

        Columns: `phone` (E.164) or `chat`, `language`, and if wished `region`, `number`, `reason`.
        """
        with file.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
            yield from self._rows(lines, told)

    def _rows(self, lines: TextIO, told: Callable[[int], None]) -> Iterator[Invited | WrongRow]:
        first = next(lines, "")
        mark = ";" if first.count(";") > first.count(",") else ","
        heading = [name.lower() for name in _cells(first, mark)]
        if not {"phone", "chat"} & {*heading}:
            raise NoPeople("the first line names the columns, and one of them is phone or chat")
        if strange := [name for name in heading if name not in COLUMNS]:
            raise NoPeople(f"there is no column {strange[0][:32]!r}; there are {', '.join(sorted(COLUMNS))}")
        read = len(first)
        for number, line in enumerate(lines, 2):
            read += len(line)
            if number % TOLD_EVERY == 0:
                told(read)
            if not line.strip():
                continue
            row = _cells(line, mark)
            taken: Invited | str = "has another number of columns than the first line"
            if len(row) == len(heading):
                taken = self.person(dict(zip(heading, row, strict=True)))
            yield WrongRow(number, taken) if isinstance(taken, str) else taken

    def person(self, told: Mapping[str, str]) -> Invited | str:
        """Return the person of a row, or what is wrong with it."""
        phone, chat = told.get("phone", ""), told.get("chat", "")
        if bool(phone) == bool(chat):
            return (
                "names neither a phone nor a chat" if not phone else "names a phone and a chat: one of them"
            )
        digits = re.sub(r"[ ()-]", "", phone)
        if phone and not PHONE.fullmatch(digits):
            return "the phone is not written as +79270000001"
        number = CHAT.fullmatch(chat)
        if chat and not number:
            return "the chat is not its number"
        language = told.get("language") or self.languages[0]
        if language not in self.languages:
            return f"the language is none of {', '.join(self.languages)}"
        region = told.get("region", "")
        if region and region not in self.regions:
            return "there is no such region"
        reason = told.get("reason", "")
        if reason and not REASON.fullmatch(reason):
            return "the reason is not one short word in small Latin letters"
        insured = self.known(told["number"]) if told.get("number") else None
        if told.get("number") and insured is None:
            return "the insured person's number has a mistake in it, or needs its kind before it, as in enp:…"
        if number:
            return Invited(f"tg:{number[1]}", "telegram", language, region, insured, reason)
        return Invited(digits, "sms", language, region, insured, reason)


def _cells(line: str, mark: str) -> list[str]:
    """Return the cells of one line, which is read by itself: a quote that nobody closes swallows no other lines."""
    try:
        return [cell.strip() for cell in next(csv.reader([line.replace("\0", "")], delimiter=mark), [])]
    except csv.Error:
        return []
