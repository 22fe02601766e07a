"""Pictures of dialogs: everything of a tree is on its page, and a page says when it is no longer true."""

import shutil
from pathlib import Path

import pytest

from dialogs.draw import draw, stale, write
from dialogs.load import load_programme, load_programmes

TOY = Path(__file__).parent / "toy"


@pytest.fixture(name="page")
def drawn_coverage() -> str:
    return draw(load_programme(TOY))["coverage"]


def test_dialogs() -> None:
    """There is a page for each dialog, the common ones too."""
    assert set(draw(load_programme(TOY))) >= {
        "home",
        "coverage",
        "documents",
        "tests",
        "agent",
        "waiting",
    }


@pytest.mark.parametrize(
    "line",
    [
        'toy__coverage__number[/"Type the number of your card: 8 digits."/]',
        'toy__coverage__checking{{"call eligibility"}}',
        'toy__coverage__own_insured["0502: 12 months are paid.<br/>level 1"]',
        'toy__coverage__later(["The answer takes longer. We will send you an SMS."])',
        'toy__coverage__unknown -->|"Check again"| toy__coverage__checking',
        'toy__coverage__checking -->|"unavailable, says try_again"| toy__coverage__number',
        'toy__coverage__consent__known -->|"given"| toy__coverage__checking',
    ],
)
def test_line(page: str, line: str) -> None:
    """Screens show their English words, calls another shape; options, outcomes and levels stand by their names."""
    assert f"    {line}\n" in page


def test_list() -> None:
    """A list is drawn where it is included, and a road out of the dialog leads to what it opens."""
    pages = draw(load_programme(TOY))
    assert 'toy__documents__once__walk[["walk: the next item"]]' in pages["documents"]
    assert 'toy__documents__menu(["documents.menu"])' in pages["home"]
    assert 'toy__dropped(("dropped"))' in pages["resume"]


def test_signs_of_mermaid(tmp_path: Path) -> None:
    """Words that hold Mermaid's own signs do not break the picture."""
    toy = shutil.copytree(TOY, tmp_path / "toy")
    words = toy / "locales/en/toy.ftl"
    said = words.read_text(encoding="utf-8").replace("All right, we do not ask.", 'Dial "*700#" <now>')
    words.write_text(said, encoding="utf-8")
    assert '["Dial #quot;*700#35;#quot; #lt;now#gt;"]' in draw(load_programme(toy))["coverage"]


def test_same_pages() -> None:
    """The same data gives the same pages, so that a test can keep drawn files current."""
    assert draw(load_programme(TOY)) == draw(load_programme(TOY))


def test_stale(tmp_path: Path) -> None:
    """Pages that are missing, changed or no longer wanted are named; writing makes them current again."""
    programmes = {"toy": load_programme(TOY)}
    assert "toy/coverage.md" in stale(programmes, tmp_path)
    write(programmes, tmp_path)
    assert stale(programmes, tmp_path) == []
    folder = tmp_path / "toy"
    (folder / "home.md").unlink()
    (folder / "tests.md").write_text("once", encoding="utf-8")
    (folder / "gone.md").write_text("once", encoding="utf-8")
    assert stale(programmes, tmp_path) == ["toy/gone.md", "toy/home.md", "toy/tests.md"]
    write(programmes, tmp_path)
    assert stale(programmes, tmp_path) == []


def test_own_pictures_are_current() -> None:
    """The pictures in docs/dialogs are those of today's trees; `make draw` makes them so."""
    programmes = load_programmes(("ir", "ru", "kz", "cn"))
    assert stale(programmes, Path(__file__).parents[2] / "docs" / "dialogs") == []
