"""Makes a document the file that leaves. Each kind's library is loaded with the first of its kind."""

import json
import re
from dataclasses import dataclass, field
from typing import assert_never

from documents.papers import Calendar, Document, Export, Paper, Table, Trend

UNFIT = re.compile(r"[\\/:*?\"<>|\x00-\x1f\u2066-\u2069]+")  # in a file's name, on one system or another


@dataclass(frozen=True, slots=True)
class File:
    """A file as a channel sends it."""

    name: str
    mime: str
    data: bytes = field(repr=False)

    @property
    def picture(self) -> bool:
        """Whether a chat should show it at once."""
        return self.mime.startswith("image/")


def render(document: Document) -> File:
    """Return the document's file; it takes up to seconds of a processor. Raises `FaceMissing` before set-up."""
    match document:
        case Paper():
            from documents.printing import pdf  # noqa: PLC0415

            return _file(document.name, "pdf", "application/pdf", pdf(document))
        case Calendar():
            from documents.calendars import ics  # noqa: PLC0415

            return _file(document.name, "ics", "text/calendar", ics(document))
        case Trend():
            from documents.pictures import png  # noqa: PLC0415

            return _file(document.name, "png", "image/png", png(document))
        case Table():
            from documents.spreadsheets import csv_file  # noqa: PLC0415

            return _file(document.name, "csv", "text/csv", csv_file(document))
        case Export():
            text = json.dumps(json.loads(document.json), ensure_ascii=False, indent=2)
            return _file(document.name, "json", "application/json", text.encode())
        case _:
            assert_never(document)


def _file(name: str, ending: str, mime: str, data: bytes) -> File:
    return File(f"{UNFIT.sub(' ', name).strip(' .') or 'coverline'}.{ending}", mime, data)
