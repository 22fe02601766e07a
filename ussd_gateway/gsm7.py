"""How many units of a USSD string a text takes, and the same text in plainer characters (3GPP TS 23.038, 6.2.1)."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Alphabet = Literal["gsm7", "ucs2"]

BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet (6.2.1): one septet a character."""

EXTENSION = "\f^{}\\[~]|€"
"""The extension table (6.2.1.1): an escape and a character, two septets."""

_LAST = 0xFFFF  # of the Basic Multilingual Plane, all that UCS-2 has
_GSM7 = frozenset(BASIC + EXTENSION)
_EXTENDED = re.compile(f"[{re.escape(EXTENSION)}]")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a text takes on the wire: septets of GSM-7, or 16-bit units of UCS-2."""

    alphabet: Alphabet
    units: int


def septets(text: str) -> int | None:
    """Return the text's length in septets, or nothing if it needs UCS-2."""
    if not _GSM7.issuperset(text):
        return None
    return len(text) if _EXTENDED.search(text) is None else len(text) + len(_EXTENDED.findall(text))


def measure(text: str) -> Measure:
    """Return the alphabet that the whole text needs and its length in that alphabet's units."""
    if (counted := septets(text)) is not None:
        return Measure("gsm7", counted)
    return Measure("ucs2", len(text.encode("utf-16-le", "surrogatepass")) // 2)


_ESCAPE = 0x1B
_CODES: dict[str, tuple[int, ...]] = {
    character: (at if at < _ESCAPE else at + 1,) for at, character in enumerate(BASIC)
} | {
    character: (_ESCAPE, code)
    for character, code in zip(
        EXTENSION, (0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65), strict=True
    )
}
_CHARACTERS = {codes: character for character, codes in _CODES.items()}
_BASIC_CODES = {codes[0]: character for codes, character in _CHARACTERS.items() if len(codes) == 1}


def to_septets(text: str) -> bytes:
    """Return the septets of a text, one an octet; raise `KeyError` for a character that the alphabet lacks."""
    return bytes(code for character in text for code in _CODES[character])


def from_septets(codes: bytes) -> str:
    """Return the text of septets; a code that the extension table lacks is read by the basic one (6.2.1.1)."""
    if _ESCAPE not in codes:
        return codes.decode("latin-1").translate(_BASIC_CODES)
    text: list[str] = []
    waiting = iter(codes)
    for code in waiting:
        if code != _ESCAPE:
            text.append(_CHARACTERS[code,])
        elif (extended := next(waiting, None)) is not None:
            text.append(_CHARACTERS.get((_ESCAPE, extended)) or _CHARACTERS.get((extended,), " "))
    return "".join(text)


class _Plainer(dict[int, str]):
    """Translation of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = _plain_character(chr(code))
        if code <= _LAST:  # the table stays bounded whatever people send
            self[code] = plain
        return plain


def _plain_character(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category in {"Zl", "Zp"}:
        return "\n"
    if category in {"Cf", "Cc", "Cs", "Co", "Cn"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if ord(character) > _LAST:  # a picture goes, a letter leaves a mark
        return "" if category in {"So", "Sk", "Mn"} else "?"
    return character


_PLAINER = _Plainer(
    {
        **{ord(character): character for character in BASIC + EXTENSION if character not in "\r\f"},
        **dict.fromkeys(map(ord, "‘’‚‛′ʹ"), "'"),
        **dict.fromkeys(map(ord, "“”„‟″"), '"'),
        **dict.fromkeys(map(ord, "‐‑‒–—―−⁃•"), "-"),
        ord("…"): "...",
        ord("\t"): " ",
        **dict.fromkeys(range(0xFE00, 0xFE10), ""),  # variation selectors
    }
)

# A zero-width non-joiner changes nothing after a letter that never joins the next one; after another letter a
# space keeps the word's parts apart, as Persian is written on phones that lack the character.
_IDLE_NON_JOINER = re.compile("(?<=[اأإآٱدذرزژوؤةء \n])\u200c|\u200c(?=[ \n]|$)")


def plain(text: str) -> str:
    """Return the text in NFC with ASCII typography and digits, no format or control characters but newline.

    Characters beyond the Basic Multilingual Plane cannot be carried: pictures are left out, letters become `?`.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\u200c" in text:
        text = _IDLE_NON_JOINER.sub("", text).replace("\u200c", " ")
    return unicodedata.normalize("NFC", text.translate(_PLAINER))
