"""The resources put to the reference backend, as they stand inside one transaction."""

import sqlite3
from decimal import Decimal

import msgspec

from coverage_backend.codes import Resource

SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, patient TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS documents_of ON documents (patient);
CREATE TABLE IF NOT EXISTS handles (
    value TEXT NOT NULL, system TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (value, system, kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS handles_of ON handles (id, kind);
"""
"""`documents.patient` is the patient id that a resource belongs to, `Schedule/<id>` for a Slot, or empty."""
HANDLED = frozenset({"Appointment", "Task"})
"""Kinds that are found by their own identifiers."""

encode_document = msgspec.json.Encoder(decimal_format="number").encode
decode_document = msgspec.json.Decoder(float_hook=Decimal).decode


class Shelf:
    """Reads and writes documents; whoever opened the transaction ends it."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def get(self, kind: str, resource_id: str) -> Resource | None:
        """Return a resource that was put, or None."""
        row = self._database.execute(
            "SELECT body FROM documents WHERE kind = ? AND id = ?", (kind, resource_id)
        ).fetchone()
        return decode_document(row[0]) if row else None

    def of(self, kind: str, owner: str) -> list[Resource]:
        """Return the resources of a kind that belong to somebody."""
        rows = self._database.execute(
            "SELECT body FROM documents WHERE patient = ? AND kind = ?", (owner, kind)
        ).fetchall()
        return [decode_document(body) for (body,) in rows]

    def every(self, kind: str) -> list[Resource]:
        """Return all resources of a kind."""
        rows = self._database.execute("SELECT body FROM documents WHERE kind = ?", (kind,)).fetchall()
        return [decode_document(body) for (body,) in rows]

    def named(self, kind: str, system: str, value: str) -> list[Resource]:
        """Return the resources of a kind with an identifier."""
        rows = self._database.execute(
            "SELECT id FROM handles WHERE value = ? AND system = ? AND kind = ?", (value, system, kind)
        ).fetchall()
        return [found for (one,) in rows if (found := self.get(kind, one)) is not None]

    def put(self, resource: Resource, owner: str, *, after: int = 0) -> tuple[Resource, int]:
        """Keep a resource; return it with its `meta` and its version, above its last one and `after`."""
        kind, resource_id = resource["resourceType"], resource["id"]
        row = self._database.execute(
            "SELECT version FROM documents WHERE kind = ? AND id = ?", (kind, resource_id)
        ).fetchone()
        version = max(row[0] if row else 0, after) + 1
        kept = {**resource, "meta": {**resource.get("meta", {}), "versionId": str(version)}}
        self._database.execute(
            "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)",
            (kind, resource_id, version, owner, encode_document(kept)),
        )
        if kind in HANDLED:
            self._database.execute("DELETE FROM handles WHERE id = ? AND kind = ?", (resource_id, kind))
            self._database.executemany(
                "INSERT OR IGNORE INTO handles VALUES (?, ?, ?, ?)",
                [(one["value"], one["system"], kind, resource_id) for one in resource.get("identifier", [])],
            )
        return kept, version
