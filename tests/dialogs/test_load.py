"""A programme's folder read: files become states, roads, codes and facts, whatever is wrong with them."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.codes import dial_parts
from dialogs.kinds import mistakes_in
from dialogs.load import load_programme, load_programmes
from dialogs.model import Call, Checklist, End, Item, Menu, Programme, Road, Turnback

TOY = Path(__file__).parent / "toy"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
KEYS = st.sampled_from(
    ["menu", "ask", "call", "pick", "include", "checklist", "show", "end", "next", "on", "level"]
)


@pytest.fixture(name="toy", scope="module")
def loaded_toy() -> Programme:
    return load_programme(TOY)


@pytest.fixture(name="folder")
def copied_folder(tmp_path: Path) -> Path:
    return shutil.copytree(TOY, tmp_path / "toy")


def test_states(toy: Programme) -> None:
    """Each table is a state of its kind, named by programme and dialog, its words by dialog and state."""
    number, checking = toy.states["toy.coverage.number"], toy.states["toy.coverage.checking"]
    assert isinstance(number, Menu)
    assert (number.ask, number.dialled, number.words, number.file) == (
        "card",
        True,
        "coverage-number",
        "toy/coverage.toml",
    )
    assert isinstance(checking, Call)
    assert checking.on["unavailable"] == Road("toy.coverage.number", "try_again")
    assert toy.states["toy.coverage.own_insured"].level == 1
    assert isinstance(toy.states["toy.coverage.later"], End)
    assert isinstance(toy.states["toy.back"], Turnback)
    assert toy.faults == []


def test_list(toy: Programme) -> None:
    """A list's items come from its own file, with the groups of which one is enough, and what each depends on."""
    assert isinstance(toy.states["toy.documents.once.walk"], Checklist)
    papers = toy.checklists["card"]
    assert (papers.name, papers.source, papers.since) == (
        "card",
        "the toy fund's leaflet, page 2",
        date(2026, 1, 1),
    )
    assert papers.items == (
        Item("passport", one_of="identity", where="police"),
        Item("licence", one_of="identity"),
        Item("abroad", question=True),
        Item("permit", when="abroad", where="police", months=12),
        Item("address", when="region:south"),
        Item("photo", stamp="photographer"),
    )


def test_part(toy: Programme) -> None:
    """A part is there where it is included only, with what it was given in place of its `$names`."""
    assert not any(name.startswith("toy.identify.") for name in toy.states)
    number, opening = toy.states["toy.mine.whom.number"], toy.states["toy.documents.once.opening"]
    assert isinstance(number, Menu)
    assert (number.ask, number.words) == ("card", "identify-number")
    assert isinstance(opening, Call)
    assert opening.given == {"list": "card", "whose": "nobody"}
    inner = toy.states["toy.documents.kept.list.opening"]
    assert isinstance(inner, Call)
    assert inner.given == {"list": "card", "whose": ""}


def test_own_dialog_for_a_part(folder: Path) -> None:
    """A programme's dialog takes the place of a part of that name."""
    (folder / "trees/region.toml").write_text(
        'start = "on"\n[on]\nmenu.go = "return.taken"\n', encoding="utf-8"
    )
    programme = load_programme(folder)
    assert programme.states["toy.office.region.on"].file == "toy/region.toml"
    assert programme.states["toy.region.on"].roads()["go"].to == "toy.back"


def test_include(toy: Programme) -> None:
    """An included dialog is written into the state that includes it, and its returns lead on from there."""
    ask = toy.states["toy.coverage.consent.ask"]
    assert (ask.dialog, ask.words, ask.passing) == ("consent", "consent-ask", True)
    assert ask.roads()["no"].to == "toy.coverage.refused"
    assert toy.states["toy.coverage.number"].roads()["answered"].to == "toy.coverage.consent.known"


def test_roads_of_every_screen(toy: Programme) -> None:
    """Home, language and agent begin where their dialogs begin; so do the dialogs that may stand first."""
    assert toy.home == "toy.home.menu"
    assert toy.roads["language"] == "toy.language.choose"
    assert toy.roads["waiting"] == "toy.waiting.looking"


def test_codes(folder: Path) -> None:
    """A code opens a state, the start of a dialog, or the start of what a state includes."""
    file = folder / "codes.toml"
    more = '\n[[codes]]\ndial = "*7*700#"\nstate = "coverage.consent"\nsince = 2026-01-01\n'
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    home, coverage, included = load_programme(folder).aliases
    assert (home.code, home.state, home.name) == ("*700#", "toy.home.menu", "toy")
    assert coverage.state == "toy.coverage.number"
    assert (included.parts, included.state, included.opens) == (
        ("7", "700"),
        "toy.coverage.consent.known",
        "coverage.consent",
    )


def test_dial_parts() -> None:
    """A dialled string is its parts, whatever a handset puts around them."""
    assert dial_parts(" *4*1420# ") == ("4", "1420")
    assert dial_parts("*4*1420**#") == ("4", "1420", "", "")


def test_facts_have_history(toy: Programme) -> None:
    """Of a fact's values the one holds whose day has come last; before the first there is none."""
    assert toy.facts_on(date(2024, 12, 31)) == {"region": ""}
    assert toy.facts_on(date(2025, 12, 31)) == {"contact_centre": "1700", "region": ""}
    facts = toy.facts_on(date(2026, 1, 1))
    assert (facts["contact_centre"], facts["dial_code"]) == ("1701", "*700#")


def test_facts_of_a_region(toy: Programme) -> None:
    """A region's facts stand in the place of everybody's, from their own day on; others hold there too."""
    day = date(2026, 1, 1)
    offices = {region: toy.facts_on(day, region)["office"] for region in ("", "north", "south", "gone")}
    assert offices == {
        "": "Harbour 3",
        "north": "Main Street 1",
        "south": "Sea Street 7",
        "gone": "Harbour 3",
    }
    assert toy.facts_on(day, "south")["contact_centre"] == "1701"
    assert "office" not in toy.facts_on(date(2025, 12, 31), "south")


def test_facts_values(folder: Path) -> None:
    """Sums are exact, days are days."""
    rows = '[[rate]]\nvalue = 2.1\nsince = 2026-01-01\nsource = "law"\n[[begins]]\nvalue = 2026-07-01\nsince = 2026-01-01\nsource = "law"\n'
    (folder / "rules/rates.toml").write_text(rows, encoding="utf-8")
    facts = load_programme(folder).facts
    assert facts["rate"][0].value == Decimal("2.1")
    assert facts["begins"][0].value == date(2026, 7, 1)


def test_own_words_for_common_screens(folder: Path) -> None:
    """A programme rewords a common screen by writing its message again."""
    (folder / "locales/en/own.ftl").write_text("language-choose = Pick one\n", encoding="utf-8")
    assert load_programme(folder).catalogues["en", False].text("language-choose") == "Pick one"


def test_own_dialog_for_a_common_one(folder: Path) -> None:
    """A programme's dialog takes the place of the common one of that name."""
    (folder / "trees/resume.toml").write_text('start = "on"\n[on]\nmenu.go = "back"\n', encoding="utf-8")
    programme = load_programme(folder)
    assert programme.roads["resume"] == "toy.resume.on"
    assert programme.states["toy.resume.on"].file == "toy/resume.toml"


def test_dialogs_that_include_each_other(folder: Path) -> None:
    """Two dialogs that begin with each other are a fault, not a reader that never ends."""
    for one, other in (("here", "there"), ("there", "here")):
        tree = f'start = "in"\n[in]\ninclude = "{other}"\n'
        (folder / f"trees/{one}.toml").write_text(tree, encoding="utf-8")
    faults = load_programme(folder).faults
    assert {fault.partition(":")[0] for fault in faults} == {"toy/here.toml", "toy/there.toml"}


def test_empty_folder(tmp_path: Path) -> None:
    """A folder with nothing in it says what is missing."""
    faults = load_programme(tmp_path).faults
    assert f"{tmp_path.name}/programme.toml: is missing" in faults
    assert f"{tmp_path.name}: there is no dialog 'home'" in faults
    assert f"{tmp_path.name}/programme.toml: names no languages" in faults


def test_programmes_outside(tmp_path: Path) -> None:
    """A folder outside the product is looked into first; several programmes come with the lobby before them."""
    shutil.copytree(TOY, tmp_path / "toy")
    assert list(load_programmes(["toy"], tmp_path)) == ["toy"]
    assert list(load_programmes(["toy", "kz"], tmp_path)) == ["lobby", "toy", "kz"]
    with pytest.raises(LookupError, match="atlantis"):
        load_programmes(["atlantis"], tmp_path)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_any_table_is_judged(table) -> None:
    """Whatever a table holds, it is a state of one kind or told why not."""
    mistakes = mistakes_in(table)
    kinds = table.keys() & {"menu", "ask", "call", "pick", "include", "checklist", "show", "end"}
    assert mistakes or len(kinds) == 1 or kinds in ({"menu", "ask"}, {"menu", "pick"})
