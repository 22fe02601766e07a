"""Reads a programme's `medicines` folder: medicines, and what they do with each other, with food and in conditions."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

SPOKEN_EVERYWHERE = "en"
"""The language of labels where a medicine has none in the reader's."""


class FaultyTable(ValueError):
    """The folder's files do not fit together; the sentence says where."""


class Severity(StrEnum):
    """How much an entry weighs; the worst comes first."""

    NEVER = "never"
    SERIOUS = "serious"
    CAREFUL = "careful"


class Effect(StrEnum):
    """What may happen."""

    BLEEDING = "bleeding"
    SEROTONIN = "serotonin"
    RHYTHM = "rhythm"
    LOW_PRESSURE = "low_pressure"
    HIGH_PRESSURE = "high_pressure"
    LOW_SUGAR = "low_sugar"
    SEDATION = "sedation"
    KIDNEY = "kidney"
    POTASSIUM = "potassium"
    MUSCLE = "muscle"
    TOXICITY = "toxicity"
    WEAKER = "weaker"
    LIVER = "liver"
    SEIZURES = "seizures"
    BONE_MARROW = "bone_marrow"
    ALCOHOL_REACTION = "alcohol_reaction"
    UNBORN = "unborn"
    BABY = "baby"
    CHILD = "child"
    BREATHING = "breathing"
    HEART = "heart"
    EYES = "eyes"


@dataclass(frozen=True, slots=True)
class Medicine:
    """A substance, by its international name, and what people call it."""

    name: str
    labels: Mapping[str, str]
    brands: tuple[str, ...]
    groups: frozenset[str]

    def label(self, language: str) -> str:
        """Return what the medicine is called in that language."""
        return self.labels.get(language, self.labels[SPOKEN_EVERYWHERE])


@dataclass(frozen=True, slots=True)
class Entry:
    """A published fact: how bad, what happens, and who says so."""

    severity: Severity
    effect: Effect
    source: str


@dataclass(frozen=True, slots=True)
class Ages:
    """A condition that age tells, and for some also sex: both ends belong to it."""

    least: int
    most: int
    sex: str = ""

    def hold(self, age: int, sex: str) -> bool:
        """Return whether somebody of that age and sex is in the condition."""
        return self.least <= age <= self.most and self.sex in {"", sex}


@dataclass(frozen=True, slots=True)
class Table:
    """All that is known. Entries are kept by what they hold for: two medicines or groups, a food or condition and one."""

    medicines: Mapping[str, Medicine]
    pairs: Mapping[frozenset[str], tuple[Entry, ...]]
    foods: Mapping[tuple[str, str], tuple[Entry, ...]]
    conditions: Mapping[tuple[str, str], tuple[Entry, ...]]
    twice: Entry
    ages: Mapping[str, Ages]
    womens: frozenset[str]
    """Conditions that no man is in."""


def read_table(folder: Path) -> Table:
    """Return what a `medicines` folder holds. Raises FaultyTable, or OSError if a file is missing."""
    try:
        return _read(
            *(_toml(folder / f"{name}.toml") for name in ("medicines", "pairs", "foods", "conditions"))
        )
    except (KeyError, TypeError, ValueError) as error:
        raise FaultyTable(f"{folder}: {error}") from error


def _toml(file: Path) -> Mapping[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _read(
    medicines: Mapping[str, Any],
    pairs: Mapping[str, Any],
    foods: Mapping[str, Any],
    conditions: Mapping[str, Any],
) -> Table:
    known = {row["name"]: _medicine(row) for row in medicines["medicines"]}
    if len(known) != len(medicines["medicines"]):
        raise FaultyTable("a medicine is written twice")
    groups = {group for medicine in known.values() for group in medicine.groups}
    if shared := groups & known.keys():
        raise FaultyTable(f"groups have the names of medicines: {sorted(shared)}")
    named = known.keys() | groups
    together: dict[frozenset[str], tuple[Entry, ...]] = {}
    for first, second, entry in _rows(pairs, "pairs"):
        _require(named, first, second)
        key = frozenset((first, second))
        together[key] = (*together.get(key, ()), entry)
    twice = pairs["twice"]
    return Table(
        medicines=known,
        pairs=together,
        foods=_by_pair(named, _rows(foods, "foods")),
        conditions=_by_pair(named, _rows(conditions, "conditions")),
        twice=Entry(Severity(twice["severity"]), Effect(twice["effect"]), twice["source"]),
        ages={name: Ages(**row) for name, row in conditions["ages"].items()},
        womens=frozenset(conditions["women"]["conditions"]),
    )


def _medicine(row: Mapping[str, Any]) -> Medicine:
    labels = {key: value for key, value in row.items() if key not in {"name", "brands", "groups"}}
    if SPOKEN_EVERYWHERE not in labels:
        raise FaultyTable(f"{row['name']} has no label in {SPOKEN_EVERYWHERE!r}")
    return Medicine(row["name"], labels, tuple(row["brands"]), frozenset(row["groups"]))


def _rows(table: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str, Entry]]:
    for block in table["rows"]:
        if not block["source"].strip():
            raise FaultyTable(f"{kind} without a source: {block[kind]}")
        for first, second, severity, effect in block[kind]:
            yield first, second, Entry(Severity(severity), Effect(effect), block["source"])


def _by_pair(
    named: Iterable[str], rows: Iterable[tuple[str, str, Entry]]
) -> dict[tuple[str, str], tuple[Entry, ...]]:
    """Return entries by food or condition, and medicine or group."""
    found: dict[tuple[str, str], tuple[Entry, ...]] = {}
    for what, medicine, entry in rows:
        _require(named, medicine)
        found[what, medicine] = (*found.get((what, medicine), ()), entry)
    return found


def _require(named: Iterable[str], *names: str) -> None:
    for name in names:
        if name not in named:
            raise FaultyTable(f"{name!r} is neither a medicine nor a group")
