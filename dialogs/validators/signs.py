"""The signs of an input in one spelling: digits of any script, spaces and dashes, length."""

import unicodedata

from dialogs.validators.faults import Fault, Invalid

LONGEST_INPUT = 100
"""Characters; nothing longer is looked at."""
SKIPPED = frozenset({"Zs", "Pd", "Cf", "Zl", "Zp"})
"""Unicode categories of spaces, dashes and direction marks."""


def plain(text: str) -> str:
    """Return the text with digits of any script as ASCII, letters upper case and narrow, spaces, dashes and marks gone.

    Raises Invalid if nothing is left, or if it is longer than anybody types.
    """
    if len(text) > LONGEST_INPUT:
        raise Invalid(Fault.TOO_LONG)
    letters = []
    for letter in text:
        digit = unicodedata.decimal(letter, None)
        if digit is not None:
            letters.append(str(digit))
        elif unicodedata.category(letter) not in SKIPPED and not letter.isspace():
            letters.append(unicodedata.normalize("NFKC", letter).upper() if letter.isalpha() else letter)
    if not letters:
        raise Invalid(Fault.EMPTY)
    return "".join(letters)


def spaced(text: str) -> str:
    """Return the text with ASCII digits, narrow signs, hyphens for dashes, single spaces and no direction marks.

    Raises Invalid if nothing is left, or if it is longer than anybody types.
    """
    if len(text) > LONGEST_INPUT:
        raise Invalid(Fault.TOO_LONG)
    signs = []
    for sign in text:
        digit, category = unicodedata.decimal(sign, None), unicodedata.category(sign)
        if digit is not None:
            signs.append(str(digit))
        elif category == "Pd":
            signs.append("-")
        elif category != "Cf":
            signs.append(unicodedata.normalize("NFKC", sign))
    tidied = " ".join("".join(signs).split())
    if not tidied:
        raise Invalid(Fault.EMPTY)
    return tidied


def sized(number: str, length: int) -> str:
    """Return the number if it has that length; raise Invalid if not."""
    if len(number) != length:
        raise Invalid(Fault.TOO_SHORT if len(number) < length else Fault.TOO_LONG)
    return number


def digits(text: str, *, length: int) -> str:
    """Return exactly that many ASCII digits."""
    return sized(only_digits(plain(text)), length)


def only_digits(number: str) -> str:
    """Return the number if it is ASCII digits; raise Invalid if not."""
    if not (number.isascii() and number.isdigit()):
        raise Invalid(Fault.NOT_DIGITS)
    return number
