"""Reads TOML files and, from a programme's `rules` folder, the facts that it states. Every mistake is kept as a fault."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from dialogs.model import Fact


def read_facts(folder: Path, faults: list[str]) -> dict[str, tuple[Fact, ...]]:
    """Return a programme's facts by name, the oldest of each first."""
    facts: dict[str, tuple[Fact, ...]] = {}
    for file in sorted((folder / "rules").glob("*.toml")):
        for name, rows in read_toml(file, faults).items():
            where = f"{folder.name}/{file.name}: {name}"
            if name in facts:
                faults.append(f"{where} is stated in another file too")
            try:
                facts[name] = tuple(sorted((_fact(row) for row in rows), key=_since))
            except KeyError as missing:
                faults.append(f"{where} has no {missing}")
            except (TypeError, ValueError) as wrong:
                faults.append(f"{where} is no fact: {wrong}")
    return facts


def read_toml(file: Path, faults: list[str]) -> Mapping[str, Any]:
    """Return what a file holds; nothing if it cannot be read."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        faults.append(f"{file.parent.name}/{file.name}: is missing")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{file.parent.name}/{file.name}: is not TOML: {error}")
    return {}


def _fact(row: Mapping[str, Any]) -> Fact:
    value, since, source = row["value"], row["since"], row["source"]
    if type(since) is not date:
        raise ValueError(f"`since` is no date: {since!r}")
    if not isinstance(value, str | int | float | date):
        raise TypeError(f"`value` is a {type(value).__name__}")
    return Fact(Decimal(str(value)) if isinstance(value, float) else value, since, str(source))


def _since(fact: Fact) -> date:
    return fact.since
