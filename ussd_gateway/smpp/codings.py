"""Texts as octets in SMPP's data codings, and back.

Two habits are about: SMPP's own values (SMPP 3.4, 5.2.19), where 0 is the SMSC's default alphabet and 8 UCS-2, and those of
USSD on the radio side, the cell broadcast's (3GPP TS 23.038, 5), where 0x0F is GSM 7-bit and 0x48 UCS-2. Septets travel
one an octet; packing them is the SMSC's business.
"""

import re
from typing import Literal

from ussd_gateway.gsm7 import BASIC, EXTENSION, from_septets, septets, to_septets

Habit = Literal["smpp", "cbs"]

SMPP_GSM7, SMPP_UCS2 = 0x00, 0x08
CBS_GSM7, CBS_UCS2 = 0x0F, 0x48
CBS_UCS2_LANGUAGE = 0x11
"""UCS-2 behind two octets that name its language."""

_SMPP = {0x01: "ascii", 0x02: "latin1", 0x03: "latin1", 0x04: "latin1", SMPP_UCS2: "ucs2"}
"""Of 0x02 and 0x04 nobody says what the octets are; whoever sends a text so means one octet a character."""
_NAMED_BY_BITS = frozenset({0b0100, 0b0101, 0b0110, 0b0111, 0b1001})
"""Groups of codings whose bits 3 and 2 name the alphabet."""
_DATA = 0b1111

_SEPTETS = str.maketrans(
    {character: to_septets(character).decode("latin-1") for character in BASIC + EXTENSION}
)
_BEYOND = re.compile(rb"[\x80-\xff]")


def encode(text: str, habit: Habit) -> tuple[bytes, int]:
    """Return the octets and the data coding: GSM 7-bit if the whole text is in that alphabet, else UCS-2."""
    if septets(text) is not None:
        return text.translate(_SEPTETS).encode("latin-1"), SMPP_GSM7 if habit == "smpp" else CBS_GSM7
    return text.encode("utf-16-be", "replace"), SMPP_UCS2 if habit == "smpp" else CBS_UCS2


def decode(octets: bytes, coding: int, habit: Habit) -> str:
    """Return the text, U+FFFD where octets are none in this coding, without the CR that fills a packed text's last octet."""
    match _alphabet(coding, habit):
        case "ucs2":
            text = octets[2 if coding == CBS_UCS2_LANGUAGE else 0 :].decode("utf-16-be", "replace")
        case "gsm7":
            text = "\ufffd".join([from_septets(septets) for septets in _BEYOND.split(octets)])
        case "ascii":
            text = octets.decode("ascii", "replace")
        case _:
            text = octets.decode("latin-1")
    return text.rstrip("\r")


def _alphabet(coding: int, habit: Habit) -> str:
    """Return what a data coding stands for; 0x0F and 0x48 mean the same under both habits."""
    if habit == "smpp" and coding in _SMPP:
        return _SMPP[coding]
    if coding == CBS_UCS2_LANGUAGE:
        return "ucs2"
    if coding >> 4 in _NAMED_BY_BITS:
        return ("gsm7", "latin1", "ucs2", "gsm7")[coding >> 2 & 0b11]
    return "latin1" if coding >> 4 == _DATA and coding & 0b100 else "gsm7"
