"""Texts by language and size of screen: the right words, digits and marks, and an error for what is not there."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from i18n.catalogue import Catalogue, MissingTextError
from i18n.numerals import PERSIAN_DIGITS

ISOLATE, RELEASE = "\u2068", "\u2069"


def bare(text: str) -> str:
    return text.replace(ISOLATE, "").replace(RELEASE, "")


@pytest.fixture(name="written")
def catalogue_writer(tmp_path: Path):
    def write(source: str, language: str = "en", *, small: bool = False) -> Catalogue:
        folder = tmp_path / "locales" / language
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "words.ftl").write_text(source, encoding="utf-8")
        return Catalogue(language, (tmp_path / "locales",), small=small)

    return write


def test_persian_on_a_large_screen(written) -> None:
    """Telegram shows Persian digits, signs and months, also within text that is right to left."""
    words = written("sum = { $sum } ریال، { $count } ماه، تا { $until }، { $as_of }", "fa")
    text = words.text(
        "sum",
        {
            "sum": 1234567,
            "count": Decimal("2.5"),
            "until": date(2027, 3, 20),
            "as_of": datetime(2026, 9, 28, 23, 5, tzinfo=UTC),
        },
    )
    assert bare(text) == "۱٬۲۳۴٬۵۶۷ ریال، ۲٫۵ ماه، تا ۲۹ اسفند ۱۴۰۵، ۶ مهر ۱۴۰۵، ۲۳:۰۵"


def test_persian_on_a_small_screen(written) -> None:
    """A feature phone shows ASCII digits and the same Jalali day, without marks that it could not carry."""
    words = written("sum = { $count } ماه، تا { $until }", "fa", small=True)
    text = words.text("sum", {"count": 12, "until": date(2027, 3, 20)})
    assert text == "12 ماه، تا 1405/12/29"
    assert not set(text) & set(PERSIAN_DIGITS.values())


PLURALS = [
    ("fa", "[one] { $n } ماه *[other] { $n } ماه‌ها", {0: "۰ ماه", 1: "۱ ماه", 2: "۲ ماه‌ها", 12: "۱۲ ماه‌ها"}),
    (
        "ru",
        "[one] { $n } месяц [few] { $n } месяца *[many] { $n } месяцев",
        {0: "0 месяцев", 1: "1 месяц", 3: "3 месяца", 5: "5 месяцев", 11: "11 месяцев", 21: "21 месяц"},
    ),
    ("kk", "[one] бір ай *[other] { $n } ай", {1: "бір ай", 2: "2 ай", 12: "12 ай"}),
    ("zh", "[one] 不会 *[other] { $n }个月", {0: "0个月", 1: "1个月", 12: "12个月"}),
    ("en", "[one] { $n } month *[other] { $n } months", {0: "0 months", 1: "1 month", 12: "12 months"}),
]


@pytest.mark.parametrize(("language", "forms", "counted"), PLURALS, ids=[case[0] for case in PLURALS])
def test_plurals(written, language: str, forms: str, counted: dict[int, str]) -> None:
    """Numbers pick the plural that CLDR gives the language, in whichever digits they print."""
    variants = forms.replace(" *[", "\n   *[").replace(" [", "\n    [")
    words = written(f"months = {{ $n ->\n    {variants}\n}}", language)
    assert {n: bare(words.text("months", {"n": n})) for n in counted} == counted


def test_isolation(written) -> None:
    """On a large screen a value cannot turn the direction of the text around it; a small one has no such marks."""
    source = "code = کد { $code } را بگیرید"
    assert (
        written(source, "fa").text("code", {"code": "*4*1420#"}) == f"کد {ISOLATE}*4*1420#{RELEASE} را بگیرید"
    )
    assert written(source, "fa", small=True).text("code", {"code": "*4*1420#"}) == "کد *4*1420# را بگیرید"


def test_digits_to_compare(written) -> None:
    """The last four digits of a number stand in the digits of the sentence around them; a small screen has ASCII alone."""
    assert written("told = x", "fa").digits("0502 10:42") == "۰۵۰۲ ۱۰:۴۲"
    assert written("told = x", "fa", small=True).digits("0502") == "0502"
    assert written("told = x", "zh").digits("0502") == "0502"


def test_a_letter_has_room(written) -> None:
    """A value longer than Fluent lets one be stands in the text whole, beside others and inside a choice."""
    source = "told = { $kind ->\n    [one] Here: { $letter }, { $name }\n   *[other] { $letter }\n }\n"
    letter = "a word " * 585
    for kind, text in (("one", f"Here: {letter}, Anna"), ("two", letter)):
        values = {"kind": kind, "letter": letter, "name": "Anna"}
        assert written(source, "en", small=True).text("told", values) == text


def test_short_words(written) -> None:
    """A small screen reads `.short` where there is one, an option its own short words; a large one never does."""
    source = "menu = A long question\n    .short = Ask\n    .yes = Yes, please\n    .yes-short = Yes\n    .no = No\n"
    large, small = written(source), written(source, small=True)
    assert (large.text("menu"), small.text("menu")) == ("A long question", "Ask")
    assert (large.attribute("menu", "yes"), small.attribute("menu", "yes")) == ("Yes, please", "Yes")
    assert small.attribute("menu", "no") == "No"
    assert large.attributes("menu") == ["short", "yes", "yes-short", "no"]


def test_later_folder_wins(tmp_path: Path) -> None:
    """A programme rewords a common text by writing it again, and its other texts stay."""
    for name, source in (("common", "sorry = Sorry\nbye = Bye\n"), ("own", "sorry = We regret\n")):
        folder = tmp_path / name / "en"
        folder.mkdir(parents=True)
        (folder / "words.ftl").write_text(source, encoding="utf-8")
    words = Catalogue("en", (tmp_path / "common", tmp_path / "own"), small=False)
    assert (words.text("sorry"), words.text("bye"), words.faults) == ("We regret", "Bye", [])


def test_variables(written) -> None:
    """All values that a message needs are known: those of its options, branches and of messages within it too."""
    words = written(
        "end = until { $until }\n"
        "menu = { end } { $n ->\n    [one] { $month }\n   *[other] { $n }\n}\n    .yes = Call { $phone }\n"
    )
    assert words.variables("menu") == {"until", "n", "month", "phone"}
    assert words.variables("nothing") == frozenset()


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("hello = Hello\n!!!\n", "words.ftl:2: not Fluent: Expected an entry start"),
        ("hello = { $name\n", "words.ftl:1: not Fluent: "),
        ("hello = One\nbye = Bye\nhello = Two\n", "words.ftl: hello is written twice"),
    ],
)
def test_faulty_file(written, source: str, fault: str) -> None:
    """What is not Fluent is named by file and line, and so is a text written twice; the rest still reads."""
    (found,) = written(source).faults
    assert found.startswith(fault)


def test_missing_texts(written) -> None:
    """No text is an error that names it, never an id on somebody's screen."""
    words = written("menu =\n    .short = Ask\n")
    for say in (
        lambda: words.text("menu"),
        lambda: words.text("nothing"),
        lambda: words.attribute("menu", "yes"),
        lambda: words.attribute("nothing", "yes"),
    ):
        with pytest.raises(MissingTextError, match=r"en: no text (menu|nothing)"):
            say()


@pytest.mark.parametrize("source", ["menu = Until { $until }", "menu = { thing }", "menu = { -fund }"])
def test_unknown_reference(written, source: str) -> None:
    """A value, message or term that is not there is an error, not a hole in a sentence."""
    with pytest.raises(MissingTextError, match="en: menu: Unknown"):
        written(source).text("menu", {"other": 1})


def test_other_languages(written) -> None:
    """A language without a folder has no texts, and says so when it is asked."""
    written("menu = Menu")
    with pytest.raises(MissingTextError, match="zh: no text menu"):
        written("", "zh").text("menu")
