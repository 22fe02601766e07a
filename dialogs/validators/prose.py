"""Words in a person's own language, and the first letters of a name."""

import unicodedata

from dialogs.validators.faults import Fault, Invalid
from dialogs.validators.signs import plain

SHORTEST, LONGEST = 2, 200
"""Characters of free text."""
LONGEST_LETTER = 4096
REMOVED = frozenset({"Cc", "Cf", "Cs", "Co"})
JOINERS = frozenset("\u200c\u200d")
"""Part of Persian spelling, and of signs that are drawn as one."""
KEYS = 3
"""Presses that say something of a name; two could be a road."""
LONGEST_NAME = 40
SCRIPTS = frozenset({"LATIN", "CYRILLIC", "ARABIC", "CJK"})
"""First words of the Unicode names of letters that names of medicines are written in."""
_RECKONED = set("23456789")


def words(text: str) -> str:
    """Return free text on one line: spaces single, no control signs, nothing that turns the text around it.

    Two digits alone are no words: they could be a key.
    """
    if len(text) > 2 * LONGEST:
        raise Invalid(Fault.TOO_LONG)
    kept = "".join(_shown(sign) for sign in text)
    said = " ".join(unicodedata.normalize("NFC", kept).split())
    if not any(sign.isalnum() for sign in said):
        raise Invalid(Fault.EMPTY)
    if len(said) < SHORTEST or (len(said) < KEYS and said.isdigit()):
        raise Invalid(Fault.TOO_SHORT)
    if len(said) > LONGEST:
        raise Invalid(Fault.TOO_LONG)
    return said


def letter(text: str) -> str:
    """Return what is written to an agent, its lines kept; as `words`, two digits alone are none.

    The Bot API's longest message is the longest letter, in UTF-16 units.
    """
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_LETTER:
        raise Invalid(Fault.TOO_LONG)
    lines = ("".join(_shown(sign) for sign in line).strip() for line in text.splitlines())
    said = unicodedata.normalize("NFC", "\n".join(lines)).strip()
    if not any(sign.isalnum() for sign in said):
        raise Invalid(Fault.EMPTY)
    if len(said) < SHORTEST or (len(said) < KEYS and said.isdigit()):
        raise Invalid(Fault.TOO_SHORT)
    return said


def _shown(sign: str) -> str:
    if sign.isspace():
        return " "
    return sign if sign in JOINERS or unicodedata.category(sign) not in REMOVED else ""


def name_letters(text: str) -> str:
    """Return the beginning of a name in small letters without spaces and dashes, or the keys 2 to 9 that stand for it."""
    name = _small(plain(text))
    if name.isdigit():
        if not _RECKONED.issuperset(name):
            raise Invalid(Fault.OUT_OF_RANGE)
        if len(name) < KEYS:
            raise Invalid(Fault.TOO_SHORT)
    elif _small(name) != name or not all(sign.isdigit() or _script(sign) in SCRIPTS for sign in name):
        raise Invalid(Fault.NOT_LETTERS)
    if len(name) < SHORTEST:
        raise Invalid(Fault.TOO_SHORT)
    if len(name) > LONGEST_NAME:
        raise Invalid(Fault.TOO_LONG)
    return name


def _small(name: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).lower())


def _script(sign: str) -> str:
    return unicodedata.name(sign, "").partition(" ")[0] if sign.isalpha() else ""
