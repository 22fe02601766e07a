"""Answers that agents have ready are whole in every language, and a value that nobody knows is a gap, not a fault."""

from datetime import date
from pathlib import Path

import pytest

from desk.canned import GAP, canned_answers, known_values
from desk.case import Packet
from dialogs.load import BUNDLED, load_programmes
from i18n.catalogue import Catalogue

PROGRAMMES = load_programmes(sorted(folder.name for folder in BUNDLED.iterdir() if folder.is_dir()))
DESKS = [
    (programme, language)
    for programme in PROGRAMMES.values()
    if (programme.folder / "desk.toml").exists()
    for language in programme.languages
]
DAY = date(2026, 11, 23)
INSURED = Packet(insured="…3452", coverage={"until": "2027-03-31"})


def catalogue(folder: Path, texts: str, *, small: bool = False) -> Catalogue:
    (folder / "en").mkdir()
    (folder / "en" / "desk.ftl").write_text(texts, encoding="utf-8")
    return Catalogue("en", [folder], small=small)


@pytest.mark.parametrize(("programme", "language"), DESKS, ids=lambda one: getattr(one, "code", one))
@pytest.mark.parametrize("small", [True, False], ids=["phone", "chat"])
def test_bundled_answers_are_whole(programme, language, small):
    """Each programme has at least eight, which with what a case knows have no gap, in every language and region."""
    for region in ("", *programme.regions):
        values = known_values(INSURED, programme.facts_on(DAY, region or programme.region))
        answers = canned_answers(programme.catalogues[language, small], values)
        assert len(answers) >= 8
        assert [one.name for one in answers if one.gaps or GAP in one.text] == []
        assert all(one.title and one.text == one.text.strip() for one in answers)


def test_languages_have_the_same_answers():
    """An agent finds the same answers whatever language the person speaks."""
    for programme in PROGRAMMES.values():
        names = {
            tuple(sorted(one.name for one in canned_answers(programme.catalogues[language, False], {})))
            for language in programme.languages
        }
        assert len(names) == 1


def test_unknown_value_is_a_gap(tmp_path):
    """What the case does not know stands as a gap to fill, and is named."""
    texts = "canned-until = Covered until { $until }, { $site }.\n    .title = Covered\n"
    (answer,) = canned_answers(catalogue(tmp_path, texts), known_values(Packet(), {"site": "example.org"}))
    assert answer.text == f"Covered until {GAP}, example.org."
    assert answer.gaps == ("until",)


def test_known_values_fill(tmp_path):
    """The last four of the number and the day come from the packet, as the person's language writes them."""
    texts = "canned-until = The number { $number }: until { $until }.\n    .title = Covered\n"
    (answer,) = canned_answers(catalogue(tmp_path, texts), known_values(INSURED, {}))
    assert answer.text == "The number 3452: until 31 March 2027."
    assert answer.gaps == ()


def test_answer_that_cannot_be_said_is_left_out(tmp_path):
    """A text without a name for the list, or with a reference to nothing, does not take the others along."""
    texts = (
        "canned-a = A\ncanned-b = { nothing }\n    .title = B\ncanned-c = C\n    .title = Third\nother = D\n"
    )
    assert [one.name for one in canned_answers(catalogue(tmp_path, texts), {})] == ["c"]
