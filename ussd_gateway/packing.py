"""USSD strings as octets: septets packed eight to seven octets, or UCS-2, and the data coding that tells which.

3GPP TS 23.038: packing 6.1.2.3.1, the coding scheme of cell broadcast and USSD in clause 5, the alphabet in 6.2.1.
"""

from typing import NamedTuple

from ussd_gateway.gsm7 import Alphabet, from_septets, measure, to_septets

GSM7_DCS = 0x0F
"""The default alphabet, language unspecified."""
UCS2_DCS = 0x48
"""UCS-2, no message class."""

_CR = 0x0D


class UssdString(NamedTuple):
    """A text on the air: its data coding scheme and its octets."""

    dcs: int
    octets: bytes


def encode(text: str, alphabet: Alphabet | None = None) -> UssdString:
    """Return the text as it goes on the air: in this alphabet, else GSM-7 if all of it is in that one, or UCS-2."""
    if (alphabet or measure(text).alphabet) == "gsm7":
        return UssdString(GSM7_DCS, pack(text))
    return UssdString(UCS2_DCS, text.encode("utf-16-be", "surrogatepass"))


def decode(string: UssdString) -> str:
    """Return what a handset reads in it; raise `ValueError` for a coding scheme that is neither of the two."""
    if string.dcs == GSM7_DCS:
        return unpack(string.octets)
    if string.dcs == UCS2_DCS:
        return string.octets.decode("utf-16-be", "replace")
    raise ValueError(f"the data coding scheme {string.dcs:#04x}")


def pack(text: str) -> bytes:
    """Return a GSM-7 text packed; raise `KeyError` for a character that the alphabet lacks.

    Seven spare bits are filled with CR, lest they be read as `@`; a text whose own CR ends on the octet boundary gets
    another one, since the reader takes one away.
    """
    septets = to_septets(text)
    if len(septets) % 8 == 7 or (septets and len(septets) % 8 == 0 and septets[-1] == _CR):  # noqa: PLR2004
        septets += bytes([_CR])
    bits = sum(code << 7 * at for at, code in enumerate(septets))
    return bits.to_bytes((7 * len(septets) + 7) // 8, "little")


def unpack(octets: bytes) -> str:
    """Return the text of packed septets; a CR that ends on the octet boundary is padding."""
    bits, count = int.from_bytes(octets, "little"), 8 * len(octets) // 7
    septets = bytes(bits >> 7 * at & 0x7F for at in range(count))
    if count and count % 8 == 0 and septets[-1] == _CR:
        septets = septets[:-1]
    return from_septets(septets)


def cut(text: str, most: int) -> str:
    """Return what of a text has room in so many units of its alphabet; an escape and its character are not parted."""
    if measure(text).alphabet == "ucs2":
        return text.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore")
    short = text[:most]
    while measure(short).units > most:
        short = short[:-1]
    return short
