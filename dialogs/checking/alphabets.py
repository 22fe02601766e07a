"""Letters that do not belong into a language's texts, and characters that make a short message shorter."""

import re
import unicodedata

from babel.core import get_global

SCRIPTS = {
    "ARABIC": frozenset({"Arab"}),
    "CYRILLIC": frozenset({"Cyrl"}),
    "CJK": frozenset({"Hans", "Hant", "Jpan"}),
}
"""Scripts by the first word of their letters' Unicode names, and ISO 15924 codes of the languages written in them."""

KAZAKH = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
"""Cyrillic letters that Kazakh has and Russian has not."""

GSM7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""One septet each (3GPP TS 23.038, 6.2.1)."""
GSM7_EXTENSION = frozenset("\f^{}\\[~]|€")
"""Two septets each (6.2.1.1)."""
SMS_SEPTETS, SMS_UNITS = 160, 70

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"«[^»\n]*»|“[^”\n]*”|„[^“\n]*“|\"[^\"\n]*\"")


def foreign_words(text: str, language: str) -> list[str]:
    """Return the words that hold a letter of a script in which the language is not written.

    Latin is at home anywhere, and so is what stands in quotation marks: it is cited as a page or a paper has it.
    Scripts of languages are CLDR's likely ones (LDML part 1, 4.3).
    """
    likely = get_global("likely_subtags").get(language.replace("-", "_"), "").split("_")
    return [
        word
        for word in _WORD.findall(_QUOTED.sub(" ", text))
        if any(_foreign(letter, language, likely[1:2]) for letter in word)
    ]


def _foreign(letter: str, language: str, scripts: list[str]) -> bool:
    if letter.isascii() or not letter.isalpha():
        return False
    written = SCRIPTS.get(_script(letter))
    return (written is not None and written.isdisjoint(scripts)) or (language == "ru" and letter in KAZAKH)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def wide_signs(text: str) -> list[str]:
    """Return the characters outside GSM-7, each once; not the letters of other scripts, which have no narrow form."""
    return [
        character
        for character in dict.fromkeys(text)
        if character not in GSM7 | GSM7_EXTENSION
        and not (character.isalpha() and _script(character) != "LATIN")
    ]


def sms_size(text: str) -> tuple[int, int]:
    """Return the septets or UCS-2 units that a text takes, and how many of them one SMS has."""
    if GSM7.union(GSM7_EXTENSION).issuperset(text):
        return len(text) + sum(character in GSM7_EXTENSION for character in text), SMS_SEPTETS
    return len(text.encode("utf-16-le")) // 2, SMS_UNITS
