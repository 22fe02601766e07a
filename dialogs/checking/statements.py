"""Mistakes in what a programme states beside its trees: numbers, facts and published codes."""

import re
from collections.abc import Mapping

from dialogs.checking.faults import Faults
from dialogs.checking.roads import known
from dialogs.facts import SHOWN
from dialogs.model import Programme

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What a Telegram link may carry (Bot API, deep linking)."""


def judge_numbers(programme: Programme, faults: Faults) -> None:
    """Find numbers that nothing checks or that belong to no system."""
    for number in programme.numbers.values():
        if not known(number.rule):
            faults.add(
                f"{programme.code}/programme.toml: the number {number.name!r} has no known rule: {number.rule!r}"
            )
        if not number.system:
            faults.add(f"{programme.code}/programme.toml: the number {number.name!r} has no FHIR system")


def judge_facts(programme: Programme, faults: Faults) -> None:
    """Find facts without a source, two that begin to hold on one day, and names that an answer's parts have."""
    for name, rows in programme.facts.items():
        where = f"{programme.code}/rules: {name}"
        if name in SHOWN:
            faults.add(f"{where} is the name of a part of people's answers")
        if not all(row.source.strip() for row in rows):
            faults.add(f"{where} has no source")
        if len({row.since for row in rows}) < len(rows):
            faults.add(f"{where} has two values that hold since the same day")


def judge_regions(programme: Programme, faults: Faults) -> None:
    """Find facts that hold in one region and nowhere else, and regions that have no name."""
    if programme.region and programme.region not in programme.regions:
        faults.add(f"{programme.code}/programme.toml: {programme.region!r} is no region")
    for region, facts in programme.regions.items():
        where = f"{programme.code}/regions/{region}.toml"
        for name, rows in facts.items():
            if name not in programme.facts:
                faults.add(f"{where}: {name} does not hold anywhere else, so texts cannot state it")
            if not all(row.source.strip() for row in rows):
                faults.add(f"{where}: {name} has no source")
        for language in programme.languages:
            if f"region-{region}" not in programme.catalogues[language, True]:
                faults.add(f"{programme.code}: [region-{region}] {language}: no text region-{region}")


def judge_codes(programmes: Mapping[str, Programme], faults: Faults) -> None:
    """Find codes, and names of Telegram links, that are published twice."""
    published: dict[object, str] = {}
    for programme in programmes.values():
        file = f"{programme.code}/programme.toml"
        for alias in programme.aliases:
            if alias.name and not PAYLOAD.fullmatch(alias.name):
                faults.add(f"{file}: {alias.name!r} cannot stand in a Telegram link")
            for key, shown in ((alias.parts, alias.code), (alias.name, alias.name)):
                if key and key in published:
                    faults.add(f"{file}: {shown} is already published by {published[key]}")
                published.setdefault(key, programme.code)
