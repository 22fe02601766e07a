"""What a programme's tables name, by the message under which texts say it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dialogs.medicines.table import Table, read_table
from dialogs.services.calculators import Activity, read_activities

MEDICINES, ACTIVITIES = "medicines", "tables/activities.toml"
"""Where a programme's folder keeps them, if it has them."""


@cache
def medicines_of(folder: Path) -> Table:
    """Return the medicines of a programme's folder. Raises FaultyTable, or OSError where it has none."""
    return read_table(folder / MEDICINES)


@cache
def activities_of(folder: Path) -> Mapping[str, Activity]:
    """Return the activities of a programme's folder by name. Raises what `read_activities` does."""
    return {activity.name: activity for activity in read_activities(folder / ACTIVITIES)}


def labels(folder: Path, language: str, faults: list[str]) -> dict[str, str]:
    """Return the names of a programme's medicines (`medicine-<name>`) and activities (`activity-<name>`)."""
    named: dict[str, str] = {}
    try:
        if (folder / MEDICINES).is_dir():
            every = medicines_of(folder).medicines.values()
            named |= {f"medicine-{medicine.name}": medicine.label(language) for medicine in every}
        if (folder / ACTIVITIES).is_file():
            named |= {f"activity-{name}": one.labels[language] for name, one in activities_of(folder).items()}
    except (ArithmeticError, KeyError, OSError, ValueError) as error:
        faults.append(f"{folder.name}: {error}")
    return named
