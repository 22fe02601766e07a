"""The data: enough of it, each row with its source, each name known, each word written in every language."""

import re
import shutil
from pathlib import Path

import pytest

from dialogs.medicines.spelling import fold
from dialogs.medicines.table import Effect, FaultyTable, Severity, read_table
from i18n.catalogue import Catalogue

LANGUAGES = ("ru", "en")
REASSURING = re.compile(r"\bsafe\b|безопас|совместим", re.IGNORECASE)
SMALL = 22
"""Units of a term on a screen of 70."""


@pytest.fixture(name="folder")
def copied_folder(tmp_path: Path, source_folder: Path) -> Path:
    return shutil.copytree(source_folder, tmp_path / "medicines")


def test_there_is_enough(table) -> None:
    """At least fifty pairs, each well known, and rows for food and conditions."""
    assert len(table.medicines) >= 70
    assert sum(len(entries) for entries in table.pairs.values()) >= 55
    assert {food for food, _ in table.foods} >= {"alcohol", "grapefruit", "milk", "coffee", "tyramine"}
    assert {condition for condition, _ in table.conditions} >= {
        *("pregnancy", "breast_feeding", "kidney", "liver", "age_65", "child_12"),
        *("asthma", "ulcer", "glaucoma", "heart_failure", "driving"),
    }
    assert set(table.ages) <= {condition for condition, _ in table.conditions}


def test_every_entry_has_a_source(table) -> None:
    """Whoever doubts an answer can look it up."""
    for entries in (*table.pairs.values(), *table.foods.values(), *table.conditions.values(), (table.twice,)):
        for entry in entries:
            assert len(entry.source) > 10


def test_no_entry_is_written_twice(table) -> None:
    """Two rows for the same two and the same effect would contradict each other one day."""
    for known in (table.pairs, table.foods, table.conditions):
        for key, entries in known.items():
            assert len({entry.effect for entry in entries}) == len(entries), key


def test_every_name_means_one_medicine(table) -> None:
    """No label and no brand stands with two medicines, however it is written."""
    owners: dict[str, str] = {}
    for medicine in table.medicines.values():
        assert re.fullmatch(r"[a-z0-9_]{1,32}", medicine.name)
        assert set(medicine.labels) == set(LANGUAGES)
        for name in {*medicine.labels.values(), *medicine.brands}:
            assert owners.setdefault(fold(name), medicine.name) == medicine.name, name


def test_every_term_has_words(table, source_folder) -> None:
    """Severities, effects, foods and conditions can be said in each language, shortly on a small screen."""
    locales = source_folder.parent / "locales"
    wanted = {f"medicine-severity-{severity}" for severity in Severity}
    wanted |= {f"medicine-effect-{effect}" for effect in Effect}
    wanted |= {f"medicine-food-{food}" for food, _ in table.foods}
    wanted |= {f"medicine-condition-{condition}" for condition, _ in table.conditions}
    for language in LANGUAGES:
        for small in (False, True):
            catalogue = Catalogue(language, (locales,), small=small)
            for term in sorted({*wanted, "medicine-twice"}):
                assert len(catalogue.text(term)) <= (SMALL if small else 45), (language, term)
        terms = {name for name in catalogue.messages() if name.startswith("medicine-")}
        assert {
            name for name in terms if name.split("-")[1] in {"severity", "effect", "food", "condition"}
        } == wanted


def test_nothing_reassures(source_folder) -> None:
    """Data and words never say that medicines go together."""
    files = [*source_folder.glob("*.toml"), *source_folder.parent.glob("locales/*/medicines_terms.ftl")]
    assert len(files) == 6
    for file in files:
        assert not REASSURING.search(file.read_text(encoding="utf-8")), file.name


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("pairs.toml", '["warfarin", "nsaid"', '["warfarin", "nsiad"', "'nsiad' is neither"),
        ("foods.toml", '"warfarin"', '"wafarin"', "'wafarin' is neither"),
        ("conditions.toml", '"never"', '"perhaps"', "'perhaps' is not a valid Severity"),
        ("pairs.toml", '"bleeding"', '"blood"', "'blood' is not a valid Effect"),
        ("pairs.toml", 'source = "FDA label Plavix (clopidogrel), 7.1"', 'source = " "', "without a source"),
        ("medicines.toml", 'name = "ibuprofen"', 'name = "naproxen"', "written twice"),
        ("medicines.toml", 'groups = ["statin"]', 'groups = ["warfarin"]', "names of medicines"),
        ("medicines.toml", 'en = "Digoxin"', 'kk = "Digoxin"', "no label in 'en'"),
        ("conditions.toml", "[women]", "[men]", "women"),
        ("medicines.toml", "medicines = [", "medicines = (", "medicines"),
    ],
)
def test_a_mistake_is_told_when_the_table_is_read(folder, file, old, new, said) -> None:
    """A name nobody knows, a missing source or a wrong word never reaches a caller."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(FaultyTable, match=re.escape(said)):
        read_table(folder)
