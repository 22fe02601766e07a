"""Every kind of mistake that a programme's data can hold is found, named by file, state and language, and nothing else."""

import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.product import outcomes
from dialogs.check import check, check_all
from dialogs.checking.alphabets import foreign_words, sms_size, wide_signs
from dialogs.checking.notices import notices_at
from dialogs.load import BUNDLED, load_programme, load_programmes
from dialogs.model import Programme
from dialogs.turn import Wording
from ussd_gateway.gsm7 import BASIC, EXTENSION, measure
from ussd_gateway.paging import Budget, pages

HERE = Path(__file__).parent
TOY = HERE / "toy"
ENGLISH = "locales/en/toy.ftl"
MISTAKES = tomllib.loads((HERE / "mistakes.toml").read_text(encoding="utf-8"))["mistakes"]


def laid(wording: Wording) -> tuple[str, ...]:
    return pages(wording, Budget())


def mistaken(folder: Path, *changes: tuple[str, str, str]) -> Programme:
    """Return the toy programme with these changes: a file, words that stand there once, words instead of them."""
    toy = folder / "toy"
    shutil.copytree(TOY, toy)
    for name, before, after in changes:
        file = toy / name
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        assert not text or text.count(before) == 1
        file.write_text(text.replace(before, after) if text else after, encoding="utf-8")
    return load_programme(toy)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_mistake(tmp_path: Path, mistake) -> None:
    """Each mistake is found, and no other fault is told because of it."""
    assert check(mistaken(tmp_path, *mistake["changes"]), outcomes(), laid) == mistake["found"]


def test_toy() -> None:
    """A fifth programme is one folder of data, and a sound one has no faults."""
    assert check(load_programme(TOY), outcomes(), laid) == []


def test_bundled_programmes() -> None:
    """What we ship has no faults, alone and served together with the lobby."""
    codes = sorted(folder.name for folder in BUNDLED.iterdir() if folder.is_dir())
    assert check_all(load_programmes(codes), outcomes(), laid) == []


def test_code_of_two_programmes(tmp_path: Path) -> None:
    """One code opens one programme: the second that publishes it is named, with its link's name."""
    other = mistaken(tmp_path, ("programme.toml", 'code      = "toy"', 'code      = "other"'))
    found = check_all({"toy": load_programme(TOY), "other": other}, outcomes(), laid)
    assert found == [
        f"other/codes.toml: {shown} is already published by toy"
        for shown in ("*700#", "toy", "*700*1#", "toy-coverage")
    ]


def test_several_mistakes(tmp_path: Path) -> None:
    """All mistakes are told in one run, those of words beside those of trees."""
    changes = [
        change
        for mistake in MISTAKES
        if mistake["name"] in ("unknown target", "no option", "unknown variable")
        for change in mistake["changes"]
    ]
    found = check(mistaken(tmp_path, *changes), outcomes(), laid)
    assert found == [
        "toy/tests.toml: [year] leads to 'fre', which is no state",
        "toy/agent.toml: [reach] en: asks for { $contact_center }, which is no fact, no answer's part and no slot",
        "toy/coverage.toml: [unknown] ru: no text coverage-unknown.again",
    ]


def test_message_longer_than_telegrams(tmp_path: Path) -> None:
    """A screen is one message of at most 4096 units."""
    programme = mistaken(tmp_path, (ENGLISH, "All right, we do not ask.", "All right. " * 400))
    assert check(programme, outcomes(), laid) == [
        "toy/coverage.toml: [refused] en: takes 4399 units on Telegram, and a message has 4096"
    ]


def test_narrow_budget() -> None:
    """The measure is the route's own: a network with half the room makes other screens too long."""
    found = check(load_programme(TOY), outcomes(), lambda wording: pages(wording, Budget(60, 30)))
    assert [one for one in found if one.startswith("toy/home.toml")][:2] == [
        "toy/home.toml: [menu] en: takes 3 pages on a feature phone, and home has at most 2",
        "toy/home.toml: [menu] ru: does not fit a feature phone: “6 Мои данные” takes 33 units with its ways out, and a page has 30",
    ]


def test_too_many_calls(tmp_path: Path) -> None:
    """A turn makes at most five calls, so a sixth in a row is a fault of the tree."""
    chain = "\n".join(
        f'[call{n}]\ncall = "give_consent"\nwith.purpose = "coverage"\n'
        f'on.given = "{f"call{n + 1}" if n < 6 else "checking"}"\non.unavailable = "refused"\n'
        for n in range(2, 7)
    )
    changes = [("trees/coverage.toml", 'menu.again = "checking"', f'menu.again = "call2"\n\n{chain}')]
    assert check(mistaken(tmp_path, *changes), outcomes(), laid) == [
        "toy/coverage.toml: [call2] begins 6 calls without a screen, and a turn makes at most 5"
    ]


def test_notices_pass_calls() -> None:
    """What a road says before a call is heard on the screen after it, and what is typed wrongly where it is asked."""
    heard = notices_at(load_programme(TOY))
    assert {"try_again", "wrong-digits-too_short", "not_understood"} <= heard["toy.coverage.number"]
    assert "code_expired" in heard["toy.coverage.proof.offer"]
    assert "restarted" in heard["toy.home.menu"]
    assert heard["toy.coverage.later"] == set()


@pytest.mark.parametrize(
    ("text", "language", "foreign"),
    [
        ("SMS ОМС", "ru", []),
        ("SMS ОМС", "en", ["ОМС"]),
        ("ОМС", "kk", []),
        ("әке", "kk", []),
        ("әке", "ru", ["әке"]),
        ("خاص", "fa", []),
        ("خاص", "zh", ["خاص"]),
        ("医保", "zh", []),
        ("医保", "fa", ["医保"]),
        ("click «Мәртебені анықтау»", "en", []),
        ('click "Мәртебені анықтау"', "ru", []),
        ("ОМС", "uk", []),
        ("خاص", "ar", []),
    ],
)
def test_foreign_words(text: str, language: str, foreign: list[str]) -> None:
    """Letters belong to the languages written in them, a new programme's too; Latin and citations stand anywhere."""
    assert foreign_words(text, language) == foreign


@given(st.text(st.one_of(st.sampled_from(BASIC + EXTENSION), st.characters(codec="utf-8"))))
def test_sms_size_is_the_gateways(text: str) -> None:
    """The check and the gateway measure a text alike."""
    measured = measure(text)
    assert sms_size(text) == (measured.units, Budget().of(measured.alphabet))


def test_wide_signs() -> None:
    """A sign is named once; a letter of another script, which has no narrow form, is not."""
    assert wide_signs("a – b – «Ж» č €") == ["–", "«", "»", "č"]
