"""Reads what a programme states beside its trees: facts, a region's own ones, checklists. Mistakes are kept as faults."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from dialogs.model import Fact, Item, PaperList


def read_facts(folder: Path, faults: list[str]) -> dict[str, tuple[Fact, ...]]:
    """Return the facts of a folder's files by name, the oldest of each first."""
    facts: dict[str, tuple[Fact, ...]] = {}
    for file in sorted(folder.glob("*.toml")):
        for name, rows in _facts_of(file, faults).items():
            if name in facts:
                faults.append(f"{_path(file)}: {name} is stated in another file too")
            facts[name] = rows
    return facts


def read_regions(folder: Path, faults: list[str]) -> dict[str, dict[str, tuple[Fact, ...]]]:
    """Return, by region, the facts that are otherwise there."""
    return {file.stem: _facts_of(file, faults) for file in sorted((folder / "regions").glob("*.toml"))}


def read_checklists(folder: Path, faults: list[str]) -> dict[str, PaperList]:
    """Return a programme's checklists by name."""
    lists = {}
    for file in sorted((folder / "checklists").glob("*.toml")):
        table = read_toml(file, faults)
        try:
            items = tuple(Item(**item) for item in table["items"])
            lists[file.stem] = PaperList(file.stem, items, str(table["source"]), table["since"])
        except KeyError as missing:
            faults.append(f"{_path(file)}: has no {missing}")
        except TypeError as wrong:
            faults.append(f"{_path(file)}: is no checklist: {wrong}")
    return lists


def read_toml(file: Path, faults: list[str]) -> Mapping[str, Any]:
    """Return what a file holds; nothing if it cannot be read."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        faults.append(f"{file.parent.name}/{file.name}: is missing")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{file.parent.name}/{file.name}: is not TOML: {error}")
    return {}


def _facts_of(file: Path, faults: list[str]) -> dict[str, tuple[Fact, ...]]:
    facts = {}
    for name, rows in read_toml(file, faults).items():
        try:
            facts[name] = tuple(sorted((_fact(row) for row in rows), key=_since))
        except KeyError as missing:
            faults.append(f"{_path(file)}: {name} has no {missing}")
        except (TypeError, ValueError) as wrong:
            faults.append(f"{_path(file)}: {name} is no fact: {wrong}")
    return facts


def _path(file: Path) -> str:
    return f"{file.parent.parent.name}/{file.name}"


def _fact(row: Mapping[str, Any]) -> Fact:
    value, since, source = row["value"], row["since"], row["source"]
    if type(since) is not date:
        raise ValueError(f"`since` is no date: {since!r}")
    if not isinstance(value, str | int | float | date):
        raise TypeError(f"`value` is a {type(value).__name__}")
    return Fact(Decimal(str(value)) if isinstance(value, float) else value, since, str(source))


def _since(fact: Fact) -> date:
    return fact.since
