"""Parts of a programme's own: read where they are included, with what the including dialog gives them."""

import shutil
from pathlib import Path

import pytest

from dialogs.load import load_programme

TOY = Path(__file__).parent / "toy"
PART = 'start = "ask"\n[ask]\nwords = "$asking|part-ask"\nmenu.yes = "return.done"\n'
DIALOG = 'start = "in"\n[in]\ninclude = "part"\n{given}on.done = "after"\n[after]\nshow = true\n'


@pytest.fixture(name="folder")
def copied_folder(tmp_path: Path) -> Path:
    folder = shutil.copytree(TOY, tmp_path / "toy")
    (folder / "parts").mkdir()
    return folder


@pytest.mark.parametrize(
    ("given", "words"),
    [("", "part-ask"), ('with.asking = "own-ask"\n', "own-ask")],
    ids=["left out", "given"],
)
def test_optional_gift(folder: Path, given: str, words: str) -> None:
    """What `$name|this` stands for is what the including dialog gives, or `this` where it gives nothing."""
    (folder / "parts/part.toml").write_text(PART, encoding="utf-8")
    (folder / "trees/own.toml").write_text(DIALOG.replace("{given}", given), encoding="utf-8")
    programme = load_programme(folder)
    assert programme.faults == []
    assert programme.states["toy.own.in.ask"].words == words
    assert programme.states["toy.own.in.ask"].roads()["yes"].to == "toy.own.after"
    assert "toy.part.ask" not in programme.states


def test_gift_that_is_missing(folder: Path) -> None:
    """What a part must be given and is not is a fault."""
    (folder / "parts/part.toml").write_text(PART.replace("|part-ask", ""), encoding="utf-8")
    (folder / "trees/own.toml").write_text(DIALOG.replace("{given}", ""), encoding="utf-8")
    assert "not given" in load_programme(folder).faults[0]
