"""Units of USSD text, after 3GPP TS 23.038."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ussd_gateway.gsm7 import BASIC, EXTENSION, Measure, measure, plain

# TS 23.038 6.2.1, column by column as the table prints it, without its escape at 1/B.
COLUMNS = (
    "@£$¥èéùìòÇ\nØø\rÅå",
    "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ",
    " !\"#¤%&'()*+,-./",
    "0123456789:;<=>?",
    "¡ABCDEFGHIJKLMNO",
    "PQRSTUVWXYZÄÖÑÜ§",
    "¿abcdefghijklmno",
    "pqrstuvwxyzäöñüà",
)

# Screens counted by hand when the wording was designed, with the units that were counted.
COUNTED = (
    ("1 اعتبار درمانی\n2 راهنمای بیمار\n3 مرکز درمانی\n97 English\n99 کارشناس", 67),
    ("6679: مشمول حمایت درمانی\nتا 1405/12/29\nپیگیری 48213907\n98 بیشتر 0 قبل", 69),
    ("پاسخی نرسید؛ وضعیت نامعلوم است\n1 دوباره 2 پیامک\n3 راه دیگر 0 قبل", 64),
    ("МӘМС\n1 Мәртебем\n2 Отбасым\n3 Тегін көмек\n4 Емхана\n5 Шағым\n97 Рус/Eng", 67),
    ("0502: сақтандырылмаған\nТөлем: 9/12 ай\n1 Не істеу 2 Тегін 0 Артқа", 64),
    ("Диспансеризация: в 2027\nПрофосмотр можно в 2026\n1 Запись 0 Назад", 64),
    (
        "门诊慢特病办理\n1 我的病能办吗\n2 怎么办\n3 我还缺什么\n4 慢病证续期\n5 法律依据\n97 English 99 人工",
        62,
    ),
)


def test_the_default_alphabet_is_the_standards_table():
    """127 characters of one septet and ten of two."""
    assert "".join(COLUMNS) == BASIC
    assert sorted(EXTENSION) == sorted("\f^{}\\[~]|€")
    assert len(set(BASIC + EXTENSION)) == 137


@pytest.mark.parametrize("character", BASIC)
def test_a_basic_character_is_one_septet(character):
    """Every character of the default alphabet costs one."""
    assert measure(character) == Measure("gsm7", 1)


@pytest.mark.parametrize("character", EXTENSION)
def test_an_extension_character_is_two_septets(character):
    """An extension character needs an escape before it."""
    assert measure(f"a{character}") == Measure("gsm7", 3)


@pytest.mark.parametrize(("text", "units"), COUNTED)
def test_screens_counted_by_hand(text, units):
    """The design's own figures hold, and none of these screens changes when made plain."""
    assert measure(text) == Measure("ucs2", units)
    assert plain(text) == text


def test_one_foreign_character_turns_the_whole_text():
    """One letter outside the alphabet makes every character a 16-bit unit."""
    assert measure("a" * 100) == Measure("gsm7", 100)
    assert measure("a" * 99 + "ы") == Measure("ucs2", 100)
    assert measure("[" * 10) == Measure("gsm7", 20)
    assert measure("[" * 9 + "ы") == Measure("ucs2", 10)
    assert measure("😀") == Measure("ucs2", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I don’t know” – he said…", '"I don\'t know" - he said...'),
        ("10\u00a0000\u202fт", "10 000 т"),
        ("\u2068Ali\u2069\u200f\u00ad\ufeff", "Ali"),
        ("a\tb\r\nc\rd\u2028e\x00\x1b", "a b\nc\nd\ne"),
        ("۱۴۰۵/۱۲/۲۹ ٣", "1405/12/29 3"),
        ("e\u0301", "é"),
        ("ok 👍\ufe0f", "ok "),
        ("𠮷田", "?田"),
        ("«خاص»", "«خاص»"),
        ("阿卜杜拉·买买提", "阿卜杜拉·买买提"),
    ],
)
def test_typography_becomes_plain(text, expected):
    """What phones show as boxes or what turns a screen into UCS-2 for nothing is replaced."""
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("کارت\u200cها", "کارت ها"),  # joins on: kept apart by a space
        ("قرارداد\u200cها", "قراردادها"),  # the letter before never joins: nothing is lost
        ("بیمه\u200c شده\u200c", "بیمه شده"),
    ],
)
def test_a_non_joiner_keeps_words_legible(text, expected):
    """A zero-width non-joiner is dropped where it does nothing and becomes a space where it parts letters."""
    assert plain(text) == expected


@given(st.text())
def test_plain_text_is_carried_whole(text):
    """Plain text is NFC, has no character that UCS-2 lacks, no control but newline, and stays as it is."""
    result = plain(text)
    assert plain(result) == result
    assert unicodedata.is_normalized("NFC", result)
    assert all(ord(character) <= 0xFFFF for character in result)
    assert all(
        unicodedata.category(character) not in {"Cc", "Cf", "Cs"} for character in result if character != "\n"
    )
    assert measure(result).units >= len(result)
