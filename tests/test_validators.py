"""Inputs as people type them: the reference's vectors, independent libraries as oracles, and no slow input."""

import time
import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from idnumbers.nationalid import CHN, IRN, KAZ
from persiantools.jdatetime import JalaliDate
from stdnum import luhn

import i18n
from dialogs.validators import RULES, Fault, Invalid, UnknownRule, checked_input, plain, rule
from i18n.catalogue import Catalogue

VALID = [
    ("ir_national_code", "0012345679"),
    ("ir_national_code", "9990000018"),
    ("ir_national_code", "9990000050"),
    ("ir_national_code", "9990000001"),
    ("kz_iin", "061211600012"),
    ("kz_iin", "900101300017"),
    ("kz_iin", "880115100502"),
    ("ru_enp", "1234567890123452"),
    ("ru_enp", "9900000000000010"),
    ("ru_snils", "11223344595"),
    ("ru_snils", "08765430300"),
    ("ru_snils", "00100199899"),
    ("ru_policy", "1234567890123452"),
    ("ru_policy", "11223344595"),
    ("cn_resident_id", "11010519491231002X"),
    ("cn_resident_id", "440524188001010014"),
    ("ir_booklet", "1111111111"),
    ("ir_fida", "100234567891"),
    ("last_four", "0502"),
    ("one_time_code", "012345"),
    ("year", "1986"),
    ("digits:8", "12345678"),
    ("luhn:8", "12345674"),
    ("date", "2026-12-31"),
    ("age_years", "0"),
    ("weight_kg", "72.5"),
    ("height_cm", "180"),
    ("minutes", "1440"),
    ("pressure", "120/80"),
    ("pulse", "72"),
    ("glucose", "5.6"),
    ("temperature", "36.6"),
    ("phone", "+79271234567"),
    ("phone", "88001007309"),
    ("phone:RU", "+79271234567"),
    ("code4", "0042"),
    ("code6", "004200"),
    ("code8", "00420042"),
    ("words", "Врач не принял: очередь, 3 часа"),
    ("words", "می‌خواهم با یک نفر صحبت کنم"),
    ("name_letters", "пара"),
    ("name_letters", "b12"),
    ("name_letters", "阿司匹林"),
    ("name_letters", "5252"),
]
INVALID = [
    ("ir_national_code", "1111111111", Fault.NEVER_ISSUED),
    ("ir_national_code", "0012345678", Fault.CHECKSUM),
    *[("kz_iin", f"88011510054{last}", Fault.NEVER_ISSUED) for last in range(10)],
    ("kz_iin", "900101300018", Fault.CHECKSUM),
    ("kz_iin", "900230300017", Fault.BAD_DATE),
    ("kz_iin", "900101900017", Fault.BAD_DATE),
    ("kz_iin", "90010130001", Fault.TOO_SHORT),
    ("ru_snils", "11223344596", Fault.CHECKSUM),
    ("ru_enp", "1234567890123453", Fault.CHECKSUM),
    ("ru_policy", "1122334459", Fault.TOO_SHORT),
    ("ru_policy", "112233445951", Fault.TOO_SHORT),
    ("ru_policy", "12345678901234521", Fault.TOO_LONG),
    ("ru_policy", "полис", Fault.NOT_DIGITS),
    ("cn_resident_id", "110105194912310021", Fault.CHECKSUM),
    ("cn_resident_id", "110105194902310021", Fault.BAD_DATE),
    ("cn_resident_id", "1101051949123100X2", Fault.NOT_DIGITS),
    ("cn_resident_id", "1101051949123100*2", Fault.NOT_DIGITS),
    ("cn_resident_id", "11010519491231001*", Fault.CHECKSUM),
    ("last_four", "00**", Fault.NOT_DIGITS),
    ("cn_resident_id", "11010519491231002", Fault.TOO_SHORT),
    ("last_four", "²²²²", Fault.NOT_DIGITS),
    ("last_four", "12a4", Fault.NOT_DIGITS),
    ("last_four", " \u200f- ", Fault.EMPTY),
    ("last_four", "", Fault.EMPTY),
    ("one_time_code", "1234567", Fault.TOO_LONG),
    ("year", "1405", Fault.BAD_DATE),
    ("luhn:8", "12345678", Fault.CHECKSUM),
    ("digits:8", "1234", Fault.TOO_SHORT),
    ("digits:8", "1" * 10_000, Fault.TOO_LONG),
    ("date", "31.02.2026", Fault.BAD_DATE),
    ("date", "29.02.2026", Fault.BAD_DATE),
    ("date", "12/31/2026", Fault.BAD_DATE),
    ("date", "31.12.26", Fault.BAD_DATE),
    ("date", "311226", Fault.BAD_DATE),
    ("date", "1405/12/30", Fault.BAD_DATE),
    ("date", "1500/12/29", Fault.BAD_DATE),
    ("date", "1700-01-01", Fault.BAD_DATE),
    ("date", "31 декабря 2026", Fault.NOT_DIGITS),
    ("date", " ", Fault.EMPTY),
    ("weight_kg", "0", Fault.OUT_OF_RANGE),
    ("weight_kg", "-72", Fault.NOT_DIGITS),
    ("weight_kg", "72 5", Fault.NOT_DIGITS),
    ("weight_kg", "400.1", Fault.OUT_OF_RANGE),
    ("height_cm", "1.80", Fault.OUT_OF_RANGE),
    ("age_years", "121", Fault.OUT_OF_RANGE),
    ("age_years", "30.5", Fault.NOT_DIGITS),
    ("minutes", "0", Fault.OUT_OF_RANGE),
    ("pressure", "80/120", Fault.OUT_OF_RANGE),
    ("pressure", "12/8", Fault.NOT_DIGITS),
    ("pressure", "120", Fault.NOT_DIGITS),
    ("pulse", "301", Fault.OUT_OF_RANGE),
    ("glucose", "100", Fault.OUT_OF_RANGE),
    ("temperature", "366", Fault.OUT_OF_RANGE),
    ("phone", "12", Fault.TOO_SHORT),
    ("phone", "8927123456789", Fault.TOO_LONG),
    ("phone", "+999123456789", Fault.NEVER_ISSUED),
    ("phone", "+7927", Fault.TOO_SHORT),
    ("phone", "+7 927 123 45 67 89 01 2", Fault.TOO_LONG),
    ("phone", "звоните", Fault.NOT_DIGITS),
    ("phone:RU", "123-45-67", Fault.TOO_SHORT),
    ("code4", "123", Fault.TOO_SHORT),
    ("words", "?!", Fault.EMPTY),
    ("words", "\u202e\x00", Fault.EMPTY),
    ("words", "я", Fault.TOO_SHORT),
    ("words", "99", Fault.TOO_SHORT),
    ("words", "слово " * 40, Fault.TOO_LONG),
    ("name_letters", "п", Fault.TOO_SHORT),
    ("name_letters", "97", Fault.TOO_SHORT),
    ("name_letters", "5012", Fault.OUT_OF_RANGE),
    ("name_letters", "пара!", Fault.NOT_LETTERS),
    ("name_letters", "นวด", Fault.NOT_LETTERS),
    ("name_letters", "а" * 41, Fault.TOO_LONG),
]
NATIONAL = ("ir_", "kz_", "ru_", "cn_", "last_four", "one_time_code", "year")
DAYS = [
    "31.12.2026",
    "31/12/2026",
    "2026-12-31",
    "20261231",
    "31122026",
    "31*12*2026",
    "2026年12月31日",
    "３１．１２．２０２６",
]


@pytest.mark.parametrize(("name", "text"), VALID)
def test_a_valid_number_comes_back_as_it_is(name, text):
    """The reference's valid numbers pass."""
    assert rule(name)(text) == text


@pytest.mark.parametrize(("name", "text", "fault"), INVALID)
def test_an_invalid_number_says_what_is_wrong(name, text, fault):
    """Each wrong number has its fault, and the error does not repeat the number."""
    with pytest.raises(Invalid) as caught:
        rule(name)(text)
    assert caught.value.fault is fault
    assert str(caught.value) == fault.value


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("ir_national_code", "۰۰۱۲۳۴۵۶۷۹", "0012345679"),
        ("ir_national_code", "٠٠١-٢٣٤٥٦٧-٩", "0012345679"),
        ("ir_national_code", "\u200f001\u202f234567\u200e 9\n", "0012345679"),
        ("kz_iin", "८८०११५१००५०२", "880115100502"),
        ("ru_snils", "112-233-445 95", "11223344595"),
        ("ru_snils", "112–233—445\u00a095", "11223344595"),
        ("ru_enp", "1234 5678 9012 3452", "1234567890123452"),
        ("cn_resident_id", "11010519491231002x", "11010519491231002X"),
        ("cn_resident_id", "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
        ("cn_resident_id", "11010519491231002*", "11010519491231002X"),
        ("last_four", "002*", "002X"),
        ("last_four", "００２＊", "002X"),
        *[("date", text, "2026-12-31") for text in DAYS],
        ("date", "1405/09/01", "2026-11-22"),
        ("date", "۱۴۰۵٫۹٫۱", "2026-11-22"),
        ("date", "14050901", "2026-11-22"),
        ("date", "1/9/1405", "2026-11-22"),
        ("date", "20122026", "2026-12-20"),
        ("weight_kg", "72,5", "72.5"),
        ("weight_kg", "۷۲٫۵", "72.5"),
        ("weight_kg", "72*5", "72.5"),
        ("weight_kg", " ７２．５０ ", "72.5"),
        ("weight_kg", "072.0", "72"),
        ("glucose", "5.55", "5.6"),
        ("pressure", "120 80", "120/80"),
        ("pressure", "120*80", "120/80"),
        ("pressure", "120 на 80", "120/80"),
        ("pressure", "۱۲۰/۸۰", "120/80"),
        ("pressure", "9060", "90/60"),
        ("pressure", "140100", "140/100"),
        ("phone", "+7 (927) 123-45-67", "+79271234567"),
        ("phone", "0098 912 123 4567", "+989121234567"),
        ("phone", "۰۹۱۲ ۱۲۳ ۴۵۶۷", "09121234567"),
        ("phone:RU", "8 927 123-45-67", "+79271234567"),
        ("phone:IR", "0912 123 4567", "+989121234567"),
        ("words", "  мне \t\n не\u202e помогли ", "мне не помогли"),
        ("name_letters", "Но-Шпа", "ношпа"),
    ],
)
def test_any_script_and_spacing_is_one_spelling(name, text, number):
    """Digits of any script, spaces, dashes and direction marks are evened out."""
    assert rule(name)(text) == number


def accepts(name: str, text: str) -> bool:
    """Tell whether the rule takes the text."""
    try:
        rule(name)(text)
    except Invalid:
        return False
    return True


def near(length: int, valid: str) -> st.SearchStrategy[str]:
    """Return digits of that length: any, or a valid number with a few changed."""
    digit = st.sampled_from("0123456789")
    changed = st.tuples(st.integers(0, length - 1), digit).map(
        lambda one: valid[: one[0]] + one[1] + valid[one[0] + 1 :]
    )
    return st.text(digit, min_size=length, max_size=length) | changed


@given(near(10, "0012345679"))
def test_national_codes_agree_with_the_oracle(text):
    """Iranian national codes: the same verdict as an independent library's."""
    assert accepts("ir_national_code", text) == IRN.NationalID.validate(text)


@given(near(12, "880115300502"))
def test_iins_agree_with_the_oracle(text):
    """Kazakh IINs: the same verdict as an independent library's."""
    assert accepts("kz_iin", text) == KAZ.IndividualIDNumber.validate(text)


@given(near(17, "11010519491231002"), st.sampled_from("0123456789X"))
def test_resident_ids_agree_with_the_oracle(text, check):
    """Chinese resident ids: the same verdict as an independent library's."""
    assert accepts("cn_resident_id", text + check) == CHN.ResidentID.validate(text + check)


@given(near(16, "1234567890123452"))
def test_policies_agree_with_luhn(text):
    """A Russian ENP is a Luhn number."""
    assert accepts("ru_enp", text) == luhn.is_valid(text)


@given(
    st.dates(date(1880, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["%d.%m.%Y", "%Y/%m/%d", "%d%m%Y", "%Y%m%d"]),
)
def test_any_day_in_any_order_is_that_day(day, order):
    """Day first or year first, with signs between or none: always the day that was meant."""
    assert rule("date")(day.strftime(order)) == day.isoformat()


@given(
    st.dates(date(1921, 3, 21), date(2100, 12, 31)),
    st.sampled_from(["%Y/%m/%d", "%d.%m.%Y", "%Y%m%d", "%d%m%Y"]),
)
def test_any_jalali_day_in_any_order_is_that_day(day, order):
    """A Jalali day is told from a Gregorian one by its year, in either order."""
    assert rule("date")(JalaliDate(day).strftime(order, locale="en")) == day.isoformat()


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-400, 400))
def test_today_decides_what_is_past_and_future(today, apart):
    """Today is neither over nor still to come; the clockless rules ask nothing of it."""
    day = (today + timedelta(days=apart)).isoformat()
    assert checked_input("date", day, today) == day
    for name, refused, fault in (
        ("past_date", apart > 0, Fault.FUTURE),
        ("future_date", apart < 0, Fault.PAST),
    ):
        if refused:
            with pytest.raises(Invalid) as caught:
                checked_input(name, day, today)
            assert caught.value.fault is fault
        else:
            assert checked_input(name, day, today) == day


SAID = (
    st.text(max_size=30)
    | st.text("0123456789 .,/-*+()۱۲٫", max_size=12)
    | st.text("аяabйёßİŉﬁ阿ي\u0306\u200c\u202e 29-", max_size=12)
)


@given(SAID, st.sampled_from([*RULES, "digits:3", "luhn:3", "phone:RU", "phone:IR"]))
def test_any_text_is_a_value_or_invalid(text, name):
    """No input raises anything else; what passes is in the signs of its rule, and passes again unchanged."""
    try:
        value = rule(name)(text)
    except Invalid:
        return
    if name not in {"words", "name_letters", "letter"}:
        assert value.isascii()
        assert value.translate(str.maketrans("", "", "+-./")).isalnum()
    assert not {unicodedata.category(sign) for sign in value if sign not in "\u200c\u200d"} & {
        "Cc",
        "Cf",
        "Cs",
        "Co",
    }
    assert rule(name)(value) == value


@pytest.mark.parametrize("filler", [" ", "1", "\u200f", "ﷺ", "-"])
def test_a_long_input_is_refused_at_once(filler):
    """A million characters cost no more than a hundred."""
    text = filler * 1_000_000
    began = time.process_time()
    for name in RULES:
        with pytest.raises(Invalid):
            rule(name)(text)
    assert time.process_time() - began < 0.1


@pytest.mark.parametrize(
    "name",
    [
        "",
        "kz",
        "digits",
        "digits:",
        "digits:0",
        "digits:-1",
        "digits:65",
        "luhn:1e3",
        "a:4",
        "phone:",
        "phone:ru",
        "RU",
    ],
)
def test_an_unknown_rule_is_an_error(name):
    """A dialog with a misspelt rule fails when it is loaded."""
    with pytest.raises(UnknownRule):
        rule(name)


def test_plain_keeps_what_it_does_not_know():
    """Letters stay, so that they can be refused, not silently dropped."""
    assert plain("a²۱") == "A²1"


@pytest.mark.parametrize("language", ["fa", "ru", "kk", "zh", "en"])
def test_every_new_rule_says_what_it_wants(language):
    """A wrong day, measure, phone or word has its own sentence, short enough to stand above a small screen."""
    for small in (False, True):
        words = Catalogue(language, (Path(i18n.__file__).parent / "locales",), small=small)
        sentences = [name for name in words.messages() if name.startswith("say-wrong-")]
        for name in [name for name in RULES if not name.startswith(NATIONAL)]:
            assert f"say-wrong-{name}" in sentences
            for sentence in sentences:
                if sentence.split("-")[2] == name:
                    assert len(words.text(sentence)) <= 45, sentence
