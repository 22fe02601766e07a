"""Mistakes in what a programme states beside its trees: numbers and facts."""

from dialogs.checking.faults import Faults
from dialogs.checking.roads import known
from dialogs.facts import SHOWN
from dialogs.model import Programme


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
