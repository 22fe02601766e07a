"""The medicines of the programme that has them, read once."""

from pathlib import Path

import pytest

import dialogs
from dialogs.medicines.matching import Finder
from dialogs.medicines.table import Table, read_table


@pytest.fixture(name="source_folder", scope="session")
def medicines_folder() -> Path:
    return Path(dialogs.__file__).parent / "programmes" / "ru" / "medicines"


@pytest.fixture(name="table", scope="session")
def read_medicines(source_folder: Path) -> Table:
    return read_table(source_folder)


@pytest.fixture(name="finder", scope="session")
def built_finder(table: Table) -> Finder:
    return Finder(table.medicines.values())
