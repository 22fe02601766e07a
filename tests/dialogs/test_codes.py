"""The list of codes: what was published never opens anything else, and what is retired leads on."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.product import outcomes
from app.publishing import publish_codes
from app.settings import Settings
from dialogs.check import check, check_all
from dialogs.codes import CODES, LOCK, line_of, publish, published
from dialogs.directory import Directory, UnknownCodeError
from dialogs.load import BUNDLED, load_programme, load_programmes
from dialogs.model import Programme
from dialogs.turn import Wording
from ussd_gateway.paging import Budget, pages

TOY = Path(__file__).parent / "toy"
CODES_FILE = (TOY / CODES).read_text(encoding="utf-8")
NEWER = '\n[[codes]]\ndial = "*700*2#"\nstate = "office"\nsince = 2026-03-01\n'
RETIRED = 'since = 2026-01-01\nretired = 2026-04-01\ninstead = "*700*2#"\n'


def laid(wording: Wording) -> tuple[str, ...]:
    return pages(wording, Budget())


@pytest.fixture(name="folder")
def published_toy(tmp_path: Path) -> Path:
    """The toy programme, whose codes are on posters."""
    folder = shutil.copytree(TOY, tmp_path / "toy")
    publish(folder, load_programme(folder).aliases)
    return folder


def changed(folder: Path, before: str, after: str) -> Programme:
    """Return the programme with these words of its codes changed."""
    assert CODES_FILE.count(before) >= 1
    head, found, tail = CODES_FILE.rpartition(before)
    (folder / CODES).write_text(head + after + tail if found else "", encoding="utf-8")
    return load_programme(folder)


def retired(folder: Path) -> Programme:
    """Return the programme with its second code retired in favour of a third one."""
    return changed(folder, "since = 2026-01-01\n", RETIRED + NEWER)


def test_unchanged(folder: Path) -> None:
    """What was published and is as it was has no fault."""
    assert check(load_programme(folder), outcomes(), laid) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ('"coverage.number"', '"coverage.consent"', "opened coverage.number when it was published, and now coverage.consent"),
        ('"coverage.number"', '"coverage"', "opened coverage.number when it was published, and now coverage"),
        ('name  = "toy-coverage"\n', "", "had the link name toy-coverage when it was published, and now no more"),
        ("since = 2026-01-01", "since = 2026-02-01", "held since 2026-01-01 when it was published, and now 2026-02-01"),
    ],
)  # fmt: skip
def test_published_code_never_changes(folder: Path, before: str, after: str, found: str) -> None:
    """A code opens the same state for as long as there are posters; it also keeps the name of its link and its day."""
    faults = check(changed(folder, before, after), outcomes(), laid)
    assert [fault for fault in faults if "never changes" in fault] == [
        f"toy/codes.toml: *700*1# {found}: a published code never changes, retire it and add another"
    ]


def test_published_code_stays(folder: Path) -> None:
    """A code that is on posters is not taken out."""
    at = CODES_FILE.rindex("[[codes]]")
    faults = check(changed(folder, CODES_FILE[at:], ""), outcomes(), laid)
    assert "toy/codes.toml: *700*1# was published and is gone: retire it, people still dial it" in faults


def test_adding_and_retiring_are_free(folder: Path) -> None:
    """A new code, and one that is retired in favour of it, are no faults; nor is the retired one's state when it is gone."""
    assert check(retired(folder), outcomes(), laid) == []


def test_retired_code_leads_on(folder: Path) -> None:
    """Whoever dials a retired code is where its successor leads, and is told; through several retirements too."""
    programme = retired(folder)
    opening = Directory({"toy": programme}).open("*700*1*12345678#")
    assert (opening.state, opening.say, opening.rest) == ("toy.office.about", "moved_code", ("12345678",))
    written = (folder / CODES).read_text(encoding="utf-8")
    again = written.replace(
        "since = 2026-03-01\n", 'since = 2026-03-01\nretired = 2026-05-01\ninstead = "*700#"\n'
    )
    (folder / CODES).write_text(again, encoding="utf-8")
    assert Directory({"toy": load_programme(folder)}).open("*700*1#").state == "toy.home.menu"


@pytest.mark.parametrize("instead", ["*700*1#", "*700*9#"])
def test_retired_code_leads_somewhere(folder: Path, instead: str) -> None:
    """A code cannot be retired in favour of itself or of none."""
    wrong = RETIRED.replace("*700*2#", instead)
    faults = check(changed(folder, "since = 2026-01-01\n", wrong), outcomes(), laid)
    assert faults == ["toy/codes.toml: *700*1# is retired, and no code is open `instead` of it"]


def test_retired_is_for_ever(folder: Path) -> None:
    """A retired code that was published as such is neither taken back nor led elsewhere."""
    publish(folder, retired(folder).aliases)
    (folder / CODES).write_text(CODES_FILE + NEWER, encoding="utf-8")
    faults = check(load_programme(folder), outcomes(), laid)
    assert len([fault for fault in faults if "*700*1#" in fault and "now no more" in fault]) == 2


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("since = 2026-01-01\n", "", "*700*1# does not say `since` which day it holds"),
        ("since = 2026-01-01\n", "since = 2026-01-01\nretired = 2026-02-01\n", "*700*1# is retired and has no code `instead`, or has one and is not `retired`"),
        ("since = 2026-01-01\n", "since = 2026-01-01\nsays = 'x'\n", "*700*1# does not know `says`"),
    ],
)  # fmt: skip
def test_registry_mistakes(tmp_path: Path, before: str, after: str, found: str) -> None:
    """Every line says since when it holds, and nothing that nobody reads."""
    folder = shutil.copytree(TOY, tmp_path / "toy")
    assert f"toy/codes.toml: {found}" in changed(folder, before, after).faults


def test_codes_have_a_file_of_their_own(tmp_path: Path) -> None:
    """Codes left in the programme's settings would open nothing, so it is said where they stand."""
    folder = shutil.copytree(TOY, tmp_path / "toy")
    with (folder / "programme.toml").open("a", encoding="utf-8") as file:
        file.write(NEWER)
    assert load_programme(folder).faults == ["toy/programme.toml: codes stand in codes.toml"]


def test_lock_is_read_as_written(folder: Path) -> None:
    """What is written down comes back field by field, and writing it again changes nothing."""
    aliases = retired(folder).aliases
    assert publish(folder, aliases) == 2
    assert publish(folder, aliases) == 0
    assert published(folder, []) == {alias.code: line_of(alias) for alias in aliases}
    assert published(folder, [])["*700*1#"]["retired"] == date(2026, 4, 1)


def test_command_writes_nothing_with_faults(folder: Path) -> None:
    """`coverline publish-codes` adds new codes, and refuses for as long as a published one is broken."""
    settings = Settings(programmes=("toy",), programmes_dir=folder.parent)
    changed(folder, '"coverage.number"', '"office"')
    before = (folder / LOCK).read_text(encoding="utf-8")
    faults, new = publish_codes(settings)
    assert (len(faults), new) == (1, 0)
    assert (folder / LOCK).read_text(encoding="utf-8") == before
    (folder / CODES).write_text(CODES_FILE + NEWER, encoding="utf-8")
    assert publish_codes(settings) == ([], 1)


def test_all_our_codes_are_published() -> None:
    """Each code of each programme that we ship is written down, so that none of them can change unseen."""
    codes = sorted(folder.name for folder in BUNDLED.iterdir() if folder.is_dir())
    for programme in load_programmes(codes).values():
        assert published(programme.folder, []).keys() == {alias.code for alias in programme.aliases}


def test_longest_code_first() -> None:
    """The longest published code that begins what was dialled is taken, and the rest are parts."""
    directory = Directory(load_programmes(("ir",)))
    for dialled, state, rest in (
        ("*1420#", "ir.home.menu", ()),
        ("*1420*8#", directory.open("*1420*8#").state, ()),
        ("*4*1420*0012345679#", "ir.coverage.entry", ("0012345679",)),
        ("*4*1420*1*0012345679#", "ir.coverage.number", ("0012345679",)),
        ("*4*1420*1*2*0012345679#", "ir.coverage.entry", ("0012345679",)),
    ):
        opening = directory.open(dialled)
        assert (opening.state, opening.rest) == (state, rest), dialled


def test_unknown_code_is_not_repeated() -> None:
    """What nobody published may hold somebody's number: the error does not say it."""
    with pytest.raises(UnknownCodeError) as error:
        Directory(load_programmes(("ir",))).open("*9999*0012345679#")
    assert "0012345679" not in str(error.value) + repr(error.value)


def test_dialled_part_writes_nothing(tmp_path: Path) -> None:
    """A state that a dialled part passes, with a call that writes and no screen between, is a fault."""
    folder = shutil.copytree(TOY, tmp_path / "toy")
    tree = folder / "trees" / "coverage.toml"
    text = tree.read_text(encoding="utf-8")
    tree.write_text(text.replace('next        = "consent"', 'next = "sending"', 1).replace('next    = "consent"', 'next = "sending"', 1) + (
        '\n[sending]\ncall = "owe"\nwith.call = "coverage.checking"\non.later = "later"\non.unavailable = "unknown"\n'
    ), encoding="utf-8")  # fmt: skip
    assert 'next = "sending"' in tree.read_text(encoding="utf-8")
    assert (
        "toy/coverage.toml: [number] is `dialled` and leads to 'owe' without a screen between"
        in check_all({"toy": load_programme(folder)}, outcomes(), laid)
    )
