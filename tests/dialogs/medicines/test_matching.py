"""Medicines found by what people type: names, brands, misspellings, look-alike letters and keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.medicines.matching import SHORTEST_KEYED
from dialogs.medicines.spelling import fold, keyed, roman

CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"


def every_name(table):
    """Return all names with their medicines."""
    return [(name, m.name) for m in table.medicines.values() for name in (*m.labels.values(), *m.brands)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("аспирин", "acetylsalicylic_acid"),
        ("АЦЕТИЛСАЛИЦИЛОВАЯ", "acetylsalicylic_acid"),
        ("нурафен", "ibuprofen"),
        ("Нурофен Форте 400", "ibuprofen"),
        ("nurofen", "ibuprofen"),
        ("Konkor", "bisoprolol"),
        ("варфорин", "warfarin"),
        ("амепразол", "omeprazole"),
        ("но шпа", "drotaverine"),
        ("Bиaгpa", "sildenafil"),
        ("омез", "omeprazole"),
        ("st john's", "st_johns_wort"),
        ("карвалол", "phenobarbital"),
    ],
)
def test_people_are_understood(finder, text, name) -> None:
    """What people really type finds the medicine first."""
    assert finder.find(text)[0].name == name


def test_every_name_finds_its_medicine(table, finder) -> None:
    """Each label and brand, however spaced and cased, finds its own medicine first; so does it in Latin letters."""
    for written, name in every_name(table):
        for typed in (written, written.upper(), f"  {written} ", roman(fold(written))):
            assert finder.find(typed)[0].name == name, typed


@given(data=st.data())
def test_one_wrong_letter_is_forgiven(table, finder, data) -> None:
    """A name of six letters and more with one other letter is still among the first three."""
    names = [(written, name) for written, name in every_name(table) if len(fold(written)) >= 6]
    written, name = data.draw(st.sampled_from(names))
    folded = fold(written)
    at = data.draw(st.integers(0, len(folded) - 1))
    letter = data.draw(st.sampled_from(LATIN if folded.isascii() else CYRILLIC))
    typed = folded[:at] + letter + folded[at + 1 :]
    assert name in [medicine.name for medicine in finder.find(typed)[:3]]


@given(data=st.data())
def test_keys_find_the_beginning(table, finder, data) -> None:
    """The keys of a whole name find it; those of its beginning find it among all that begin so."""
    written, name = data.draw(st.sampled_from(every_name(table)))
    keys = keyed(fold(written))
    if len(keys) < SHORTEST_KEYED:
        return
    assert finder.find(keys)[0].name == name or any(
        keyed(fold(other)) == keys for other, owner in every_name(table) if owner != name
    )
    beginning = keys[: data.draw(st.integers(SHORTEST_KEYED, len(keys)))]
    found = [medicine.name for medicine in finder.find(beginning, limit=len(table.medicines))]
    assert name in found


@pytest.mark.parametrize(
    ("keys", "name"),
    [("22672645", "warfarin"), ("92732746", "warfarin"), ("5665735", "ibuprofen"), ("6876336", "ibuprofen")],
)
def test_keys_as_a_phone_prints_them(finder, keys, name) -> None:
    """ВАРФАРИН, WARFARIN, НУРОФЕН (which has the keys of ОРТОФЕН), NUROFEN."""
    assert name in [medicine.name for medicine in finder.find(keys, limit=2)]


@pytest.mark.parametrize(
    "text", ["", "я", "!!", "кока-кола", "здравствуйте", "zzzz", "99999", "26", "мама мыла раму", "😀"]
)
def test_what_nobody_knows_finds_nothing(finder, text) -> None:
    """Rather nothing than another medicine."""
    assert finder.find(text) == []


@given(text=st.text(max_size=30), limit=st.integers(1, 6))
def test_any_text_has_an_answer(finder, text, limit) -> None:
    """No input raises; no more than the limit is found, each once."""
    found = [medicine.name for medicine in finder.find(text, limit)]
    assert len(found) <= limit
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    "typed",
    ["Нурофен Плюс", "Лориста Н", "лориста-н", "Лозап Плюс", "Энап-Н", "Энап HL", "Диован Ко", "Ибуклин"],
)
def test_a_mixture_is_not_one_of_its_substances(finder, typed) -> None:
    """A name for two substances in one is not found as the first of them: what the second does would be missed."""
    assert finder.find(typed) == []


def test_a_strength_or_a_form_is_no_mixture(finder) -> None:
    """What goes on after a name with a strength, a form or an ending is that name still."""
    for typed, name in [
        ("Нурофен 200 мг", "ibuprofen"),
        ("Лозартана", "losartan"),
        ("Лориста 50", "losartan"),
    ]:
        assert finder.find(typed)[0].name == name
