"""What tables name is said like any other text, in the reader's language, and a faulty table is a fault."""

import shutil

import pytest

from dialogs.labels import activities_of, medicines_of
from dialogs.load import BUNDLED, load_programme


@pytest.mark.parametrize("small", [True, False])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_medicine_and_activity_has_its_name(language, small):
    """Each name of the tables is a message of each language, on both screens."""
    catalogue = load_programme(BUNDLED / "ru").catalogues[language, small]
    for medicine in medicines_of(BUNDLED / "ru").medicines.values():
        assert catalogue.text(f"medicine-{medicine.name}") == medicine.label(language)
    for activity in activities_of(BUNDLED / "ru").values():
        assert catalogue.text(f"activity-{activity.name}") == activity.labels[language]


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("medicines/pairs.toml", '"warfarin"', '"warfarine"'),
        ("medicines/foods.toml", "[[rows]]", "[rows]"),
        ("tables/activities.toml", 'labels = { ru = "Ходьба"', 'labels = { fa = "Ходьба"'),
        ("tables/activities.toml", "met = 3.8", 'met = "much"'),
    ],
)
def test_faulty_table_is_a_fault_of_the_programme(tmp_path, file, before, after):
    """A table that does not fit together is told by the programme's faults instead of at somebody's call."""
    folder = shutil.copytree(BUNDLED / "ru", tmp_path / "ru")
    table = folder / file
    table.write_text(table.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    assert [fault for fault in load_programme(folder).faults if fault.startswith("ru: ")]


def test_programme_without_tables_has_no_faults():
    """Most programmes name neither medicines nor activities."""
    assert not [fault for fault in load_programme(BUNDLED / "kz").faults if "medicines" in fault]
