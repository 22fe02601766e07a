"""Every kind of mistake in who answers people is found, named by file, and one programme's sound data has none."""

import shutil
from pathlib import Path

import pytest

from dialogs.checking.faults import Faults
from dialogs.checking.offices import judge_offices
from dialogs.load import load_programme

TOY = Path(__file__).parent / "toy"
DESK = """
organisation = "fund"

[hours.office]
mon = "09:00-18:00"

[holidays]
closed = [2027-01-04]

[holidays.worked]
2027-01-09 = "09:00-24:00"

[[tiers]]
level = 1
name = "front"
hours = "office"
first_answer = "2 h"
next_answer = "90 min"
resolution = "9 h"
warning = "30 min"

[[tiers]]
level = 2
name = "back"
hours = "office"
first_answer = "4 h"
next_answer = "4 h"
resolution = "18 h"
warning = "60 min"

[subjects]
cover = { tier = 2 }
other = {}

[organisations]
"""
WORDS = """tier-front = Front
    .duties = Answers.
tier-back = Back
    .duties = Decides.
subject-cover = My cover
subject-other = Something else
organisation-fund = Fund
canned-cover = The number ending in { $number } is covered until { $until }.
    .title = Covered
"""
RUSSIAN = """tier-front = Приём
    .duties = Отвечает.
tier-back = Отдел
    .duties = Решает.
subject-cover = Моя страховка
subject-other = Другое
organisation-fund = Фонд
canned-cover = Номер …{ $number } застрахован до { $until }.
    .title = Застрахован
"""


LETTER = """
start = "about"

[about]
slot = true
menu.this = "prefacing"

[prefacing]
call = "preface_message"
with.words = "letter-begins"
on.done = "home"
"""


def found(folder: Path, *changes: tuple[str, str], words: str = WORDS, tree: str = "") -> list[str]:
    """Return what the check says of the toy programme with a desk, changed in these places."""
    toy = folder / "toy"
    shutil.copytree(TOY, toy)
    data = DESK
    for before, after in changes:
        assert data.count(before) == 1
        data = data.replace(before, after)
    (toy / "desk.toml").write_text(data, encoding="utf-8")
    (toy / "locales" / "en" / "desk.ftl").write_text(words, encoding="utf-8")
    (toy / "locales" / "ru" / "desk.ftl").write_text(RUSSIAN, encoding="utf-8")
    if tree:
        (toy / "trees" / "letter.toml").write_text(tree, encoding="utf-8")
    faults = Faults()
    judge_offices(load_programme(toy), faults)
    return faults.lines()


def test_sound_desk(tmp_path):
    """Data that can be kept, with words in every language, have no faults."""
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("[subjects]", "[subjects", "is not TOML: Expected ']' at the end of a table declaration (at line 31, column 10)"),
        ("[hours.office]", "[[hours]]", "has a `hours` that is no table"),
        ('organisation = "fund"', "max_calls = 3", "has no `organisation`"),
        ('organisation = "fund"', 'organisation = "fund"\norganization = "fund"', "does not know `organization`"),
        ('mon = "09:00-18:00"', 'man = "09:00-18:00"', "hours 'office' have a day 'man', which is none"),
        ('mon = "09:00-18:00"', 'mon = "09:00"', "hours 'office' are '09:00' on mon, which is no time of a day such as 09:00-18:00"),
        ('mon = "09:00-18:00"', 'mon = "22:00-06:00"', "hours 'office' are '22:00-06:00' on mon, which is no time of a day such as 09:00-18:00"),
        ("[2027-01-04]", '["4 January"]', "holidays name '4 January', which is no day"),
        ("2027-01-09 =", "2027-02-30 =", "holidays name '2027-02-30', which is no day"),
        ('"09:00-24:00"', '"all day"', "holidays are worked 'all day' on 2027-01-09, which is no time of a day such as 09:00-18:00"),
        ('name = "front"\nhours = "office"', 'name = "front"\nhours = "shop"', "tier 'front' works in hours 'shop', which are not told"),
        ('name = "front"', "", "tier 'number 1' has no `name`"),
        ('name = "front"', 'name = "front"\nskill = "legal"', "tier 'front' does not know `skill`"),
        ('"90 min"', '"2 days"', "tier 'front' has a `next_answer` of '2 days', which is no time such as 30 min or 4 h"),
        ("level = 2", "level = 1", "tiers have the levels [1, 1], and each is above the one before"),
        ("cover = { tier = 2 }", "cover = { tier = 3 }", "subject 'cover' begins at tier 3, which there is not"),
        ("other = {}", "other = { level = 2 }", "subject 'other' does not know `level`"),
        ('first_answer = "2 h"', 'first_answer = "30 min"', "tier 'front' warns 30 minutes before its first answer, which has 30"),
        ('resolution = "9 h"', 'resolution = "1 h"', "tier 'front' is to resolve a case in 60 minutes, and its first answer has 120"),
        ("[organisations]", '[organisations]\natlantis = "fund"', "an organisation takes the cases of 'atlantis', which is no region"),
    ],
)  # fmt: skip
def test_mistake_in_data(tmp_path, before, after, sentence):
    """A mistake in the file is named with it."""
    assert f"toy/desk.toml: {sentence}" in found(tmp_path, (before, after))


def test_office_that_never_opens(tmp_path):
    """Hours without a day promise answers that nobody gives."""
    changes = ('mon = "09:00-18:00"', ""), ('2027-01-09 = "09:00-24:00"', "")
    assert found(tmp_path, *changes) == [
        f"toy/desk.toml: tier {name!r} never opens" for name in ("front", "back")
    ]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("tier-front = Front\n    .duties = Answers.\n", "", "toy: [tier-front] en: no text tier-front"),
        ("    .duties = Answers.\n", "", "toy: [tier-front] en: no text tier-front.duties"),
        ("subject-cover = My cover\n", "", "toy: [subject-cover] en: no text subject-cover"),
        ("organisation-fund = Fund\n", "", "toy: [organisation-fund] en: no text organisation-fund"),
        ("    .title = Covered\n", "", "toy: [canned-cover] en: no text canned-cover.title"),
        ("canned-cover", "canned-covered", "toy: [canned-cover] en: no text canned-cover"),
        ("$until", "$untill", "toy: [canned-cover] en: asks for { $untill }, which is no fact and known of no case"),
    ],
)  # fmt: skip
def test_missing_words(tmp_path, before, after, line):
    """A name without words in one language is told, and so is an answer that asks for what no case knows."""
    assert line in found(tmp_path, words=WORDS.replace(before, after))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "no text letter-begins"),
        ("letter-begins = About { $about }, { $nothing }\n", "letter-begins: Unknown external: nothing"),
    ],
)
def test_letters_beginning(tmp_path, text, line):
    """What a letter begins with is written in every language and names slots that some state keeps."""
    lines = found(tmp_path, words=WORDS + text, tree=LETTER)
    assert any(line in one for one in lines if "[prefacing] en:" in one)


def test_sound_letter(tmp_path):
    """A letter that begins with what was chosen has no faults where the words are there."""
    lines = found(tmp_path, words=WORDS + "letter-begins = About { $about }\n", tree=LETTER)
    assert [one for one in lines if " en:" in one] == []
