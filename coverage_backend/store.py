"""The reference backend's people and the resources put to it, in one SQLite file; memory does not grow with them."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from coverage_backend import shelf
from coverage_backend.codes import Resource
from coverage_backend.eligibility import Status
from coverage_backend.person import Person, coverage_of, invoices_of, patient_of
from coverage_backend.shelf import Shelf, decode_document

SCHEMA = """
CREATE TABLE IF NOT EXISTS people (patient TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS numbers (
    value TEXT NOT NULL, system TEXT NOT NULL, patient TEXT NOT NULL, PRIMARY KEY (value, system)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS numbers_of ON numbers (patient);
"""
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32768; PRAGMA busy_timeout=5000;"
)
NOBODY = Person(
    *(
        "nobody",
        (("urn:x", "0"),),
        "N",
        "N",
        "1990-01-01",
        (),
        "N",
        "N",
        Status.NOT_INSURED,
        "arrears",
        "self",
    ),
    *(-1, 0xFFE, (("employer", 1), ("self", 1)), "KZT"),
)
"""Looked up in the stead of an unknown person, so that "unknown" takes as long as "not covered"."""

encode_record = msgspec.msgpack.Encoder().encode
decode_record = msgspec.msgpack.Decoder(Person).decode
NOBODY_RECORD = encode_record(NOBODY)


class NumberTaken(Exception):
    """Another patient has that number already."""


@dataclass(slots=True)
class Dossier:
    """Everything on file about one person, as FHIR resources by their id."""

    known: bool
    patient_id: str
    patient: Resource | None = None
    coverages: dict[str, Resource] = field(default_factory=dict)
    invoices: dict[str, Resource] = field(default_factory=dict)


class PeopleStore:
    """One programme's insured persons. Safe to use from several threads."""

    def __init__(self, path: Path | str) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, check_same_thread=False)
        self._connection.executescript(PRAGMAS + SCHEMA + shelf.SCHEMA)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._connection:
            yield self._connection

    def add(self, people: Iterable[Person]) -> None:
        """Add people, or replace those with the same patient id, in one transaction; a taken number stays whose it is."""
        rows = list(people)
        with self._transaction() as database:
            database.executemany(
                "INSERT OR REPLACE INTO people VALUES (?, ?)",
                [(one.patient, encode_record(one)) for one in rows],
            )
            database.executemany(
                "INSERT OR IGNORE INTO numbers VALUES (?, ?, ?)",
                [(value, system, one.patient) for one in rows for system, value in one.numbers],
            )

    def count(self) -> int:
        """Return how many people were added."""
        with self._transaction() as database:
            return int(database.execute("SELECT count(*) FROM people").fetchone()[0])

    def find(self, system: str, value: str) -> str:
        """Return the patient id behind a number, or an empty string."""
        with self._transaction() as database:
            row = database.execute(
                "SELECT patient FROM numbers WHERE value = ? AND system = ?", (value, system)
            ).fetchone()
        return str(row[0]) if row else ""

    def dossier(self, patient_id: str, today: date) -> Dossier:
        """Return what is on file about a patient; for an unknown id the same work is done and nobody returned."""
        with self._transaction() as database:
            row = database.execute("SELECT record FROM people WHERE patient = ?", (patient_id,)).fetchone()
            put = database.execute(
                "SELECT kind, id, body FROM documents"
                " WHERE patient = ? AND kind IN ('Patient', 'Coverage', 'Invoice')",
                (patient_id,),
            ).fetchall()
        known = bool(row) or any(kind == "Patient" for kind, _, _ in put)
        file = Dossier(known, patient_id)
        if row or not known:
            person = decode_record(row[0] if row else NOBODY_RECORD)
            file.patient = patient_of(person)
            cover = coverage_of(person, today)
            file.coverages[cover["id"]] = cover
            file.invoices = {invoice["id"]: invoice for invoice in invoices_of(person, today)}
        for kind, resource_id, body in put:
            resource = decode_document(body)
            match kind:
                case "Patient":
                    file.patient = resource
                case "Coverage":
                    file.coverages[resource_id] = resource
                case "Invoice":
                    file.invoices[resource_id] = resource
        return file

    def put(self, resource: Resource, patient_id: str, *, after: int = 0) -> tuple[Resource, int]:
        """Keep a resource that belongs to a patient; return it with its `meta` and its version, which is above `after`.

        Raises NumberTaken if a Patient claims a number that is another one's.
        """
        with self._transaction() as database:
            if resource["resourceType"] == "Patient":
                claim(database, resource)
            return Shelf(database).put(resource, patient_id, after=after)

    @contextmanager
    def shelf(self) -> Iterator[Shelf]:
        """Yield what was put, to read and write in one transaction; an exception undoes it. Ask nothing else of the store meanwhile."""
        with self._transaction() as database:
            yield Shelf(database)

    def document(self, kind: str, resource_id: str) -> Resource | None:
        """Return a resource that was put, or None."""
        with self.shelf() as found:
            return found.get(kind, resource_id)

    def knows(self, patient_id: str) -> bool:
        """Tell whether a patient is on file."""
        with self._transaction() as database:
            row = database.execute("SELECT 1 FROM people WHERE patient = ?", (patient_id,)).fetchone()
            return bool(row) or Shelf(database).get("Patient", patient_id) is not None


def claim(database: sqlite3.Connection, patient: Resource) -> None:
    """Make the numbers of a Patient lead to it, and only those."""
    database.execute("DELETE FROM numbers WHERE patient = ?", (patient["id"],))
    numbers = {
        (one.get("value", ""), one.get("system", ""), patient["id"]) for one in patient.get("identifier", [])
    }
    try:
        database.executemany("INSERT INTO numbers VALUES (?, ?, ?)", numbers)
    except sqlite3.IntegrityError:
        raise NumberTaken from None
