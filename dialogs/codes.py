"""The registry of published codes: what people dial, the state it opens, and what becomes of a code that is retired."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from dialogs.model import Alias
from dialogs.reader import DialogReader
from dialogs.rules import read_toml

CODES = "codes.toml"
LOCK = "codes.lock"
"""What was published, a line a code, as `coverline publish-codes` wrote it."""
MOVED = "moved_code"
"""The sentence that a retired code is met with, unless the registry has another one."""
_KNOWN = {"dial", "name", "state", "since", "retired", "instead", "say"}
_HEAD = (
    "# What stands on posters and in leaflets. Written by `coverline publish-codes`; a line may be added, and one of a\n"
    "# retired code may say so, but nothing else ever changes here.\n"
)


def dial_parts(code: str) -> tuple[str, ...]:
    """Return the parts of a dialled string: `*4*1420#` gives ("4", "1420")."""
    return tuple(code.strip().removeprefix("*").rstrip("#").split("*"))


def read_codes(code: str, folder: Path, reader: DialogReader, faults: list[str]) -> tuple[Alias, ...]:
    """Return the registry of a programme's folder; a retired code opens what its successor opens."""
    if not (folder / CODES).exists():
        return ()
    tables = [
        table for table in read_toml(folder / CODES, faults).get("codes", ()) if isinstance(table, dict)
    ]
    rows: dict[str, Mapping[str, Any]] = {str(table.get("dial", "")): table for table in tables}
    aliases = []
    for table in tables:
        dial, opens, since = str(table.get("dial", "")), str(table.get("state", "")), table.get("since")
        mistakes = [f"{dial} does not know `{key}`" for key in sorted(table.keys() - _KNOWN)]
        if not all(part.isascii() and part.isdecimal() for part in dial_parts(dial)):
            mistakes.append(f"{dial!r} is no code that can be dialled")
        if not isinstance(since, date):
            mistakes.append(f"{dial} does not say `since` which day it holds")
        if ("retired" in table) != ("instead" in table):
            mistakes.append(f"{dial} is retired and has no code `instead`, or has one and is not `retired`")
        living = _successor(rows, dial) if "instead" in table else table
        if living is None:
            mistakes.append(f"{dial} is retired, and no code is open `instead` of it")
        # A code that is retired keeps the name of what it opened, which may be there no more.
        elif not (opened := reader.opened(str(living.get("state", "")))):
            if living is table:
                mistakes.append(f"{dial} opens {opens!r}, which is no state")
        elif not mistakes:
            retired = living is not table
            aliases.append(
                Alias(
                    dial_parts(dial),
                    opened,
                    table.get("name", ""),
                    table.get("say", MOVED) if retired else "",
                    opens=opens,
                    since=since,
                    retired=table.get("retired"),
                    instead=table.get("instead", ""),
                )
            )
        faults += [f"{code}/{CODES}: {mistake}" for mistake in mistakes]
    return tuple(aliases)


def published(folder: Path, faults: list[str]) -> Mapping[str, Mapping[str, Any]]:
    """Return what was published of a programme's codes, by code: the fields of its line. Nothing if nothing was."""
    lock = folder / LOCK
    return read_toml(lock, faults) if lock.exists() else {}


def line_of(alias: Alias) -> dict[str, Any]:
    """Return the fields of a code's line among what was published: those that a poster relies on."""
    fields = {
        "state": alias.opens,
        "name": alias.name,
        "since": alias.since,
        "retired": alias.retired,
        "instead": alias.instead,
    }
    return {name: value for name, value in fields.items() if value}


def publish(folder: Path, aliases: Iterable[Alias]) -> int:
    """Write down that these codes are published; return how many lines are new or changed.

    The caller has checked that none of those already published is broken (`dialogs.checking.published`).
    """
    before = published(folder, [])
    lines = {alias.code: line_of(alias) for alias in aliases}
    text = "".join(f"{_quoted(code)} = {{ {_fields(fields)} }}\n" for code, fields in lines.items())
    (folder / LOCK).write_text(_HEAD + text, encoding="utf-8")
    return sum(before.get(code) != fields for code, fields in lines.items())


def _successor(rows: Mapping[str, Mapping[str, Any]], dial: str) -> Mapping[str, Any] | None:
    """Return the row of the code that is open in place of this one, itself if it is; None if none is."""
    seen: set[str] = set()
    while (row := rows.get(dial)) is not None and dial not in seen:
        if "instead" not in row:
            return row
        seen.add(dial)
        dial = str(row["instead"])
    return None


def _fields(fields: Mapping[str, Any]) -> str:
    return ", ".join(
        f"{name} = {value.isoformat() if isinstance(value, date) else _quoted(value)}"
        for name, value in fields.items()
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
