"""What a person types where a number is asked, checked and in one spelling: pure functions from text to text."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial

from coverage_backend import checksums

LONGEST_INPUT = 100
"""Characters; nothing longer is looked at."""
LONGEST_NUMBER = 64
SKIPPED = frozenset({"Zs", "Pd", "Cf", "Zl", "Zp"})
"""Unicode categories of spaces, dashes and direction marks."""
YEARS = range(1880, 2101)
CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
"""A Kazakh IIN's seventh digit: century of birth and sex."""
PARAMETRISED = re.compile(r"(digits|luhn):([1-9][0-9]?)")

Validator = Callable[[str], str]


class Fault(StrEnum):
    """Why an input is none."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_DIGITS = "not_digits"
    CHECKSUM = "checksum"
    BAD_DATE = "bad_date"
    NEVER_ISSUED = "never_issued"


class Invalid(ValueError):
    """The input is not what was asked for; it is not repeated here, as it may be half of somebody's number."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class UnknownRule(KeyError):
    """A dialog names a rule that does not exist."""


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


def luhn(text: str, *, length: int) -> str:
    """Return that many digits, the last of which is a Luhn check digit."""
    number = digits(text, length=length)
    return checked(number, checksums.luhn_check(number[:-1]))


def checked(number: str, check: str) -> str:
    """Return the number if it ends in that check; raise Invalid if not."""
    if not number.endswith(check):
        raise Invalid(Fault.CHECKSUM)
    return number


def ir_national_code(text: str) -> str:
    """Return an Iranian national code, ten digits; ten equal ones were never issued."""
    number = digits(text, length=10)
    if len(set(number)) == 1:
        raise Invalid(Fault.NEVER_ISSUED)
    return checked(number, checksums.ir_national_code_check(number[:-1]))


def kz_iin(text: str) -> str:
    """Return a Kazakh IIN, twelve digits: birth date, century and sex, serial, check."""
    number = digits(text, length=12)
    if number[6] not in CENTURIES:
        raise Invalid(Fault.BAD_DATE)
    real_day(CENTURIES[number[6]] + int(number[:2]), number[2:6])
    check = checksums.kz_iin_check(number[:-1])
    if not check:
        raise Invalid(Fault.NEVER_ISSUED)
    return checked(number, check)


def ru_snils(text: str) -> str:
    """Return a Russian SNILS, eleven digits, the last two a check above 001-001-998."""
    number = digits(text, length=11)
    return checked(number, checksums.snils_check(number[:9]))


def ru_policy(text: str) -> str:
    """Return an ENP (16 digits) or a SNILS (11 digits): the length tells which."""
    number = only_digits(plain(text))
    return ru_snils(number) if len(number) <= 11 else luhn(number, length=16)  # noqa: PLR2004


def cn_resident_id(text: str) -> str:
    """Return a Chinese resident id, 17 digits and a check that may be X; the region is not looked up."""
    number = sized(plain(text), 18)
    only_digits(number[:-1] + number[-1].replace("X", "0"))
    real_day(int(number[6:10]), number[10:14])
    return checked(number, checksums.cn_resident_id_check(number[:-1]))


def last_four(text: str) -> str:
    """Return the end of a number as answers show it: four digits, or three and the X of a Chinese number."""
    number = sized(plain(text).upper(), 4)
    return number if number[:3].isdigit() and number[3] == "X" else only_digits(number)


def year(text: str) -> str:
    """Return a year of the Gregorian calendar, four digits."""
    number = digits(text, length=4)
    if int(number) not in YEARS:
        raise Invalid(Fault.BAD_DATE)
    return number


def real_day(of_year: int, month_and_day: str) -> None:
    """Raise Invalid if the calendar has no such day; `month_and_day` is four digits."""
    try:
        date(of_year, int(month_and_day[:2]), int(month_and_day[2:]))
    except ValueError:
        raise Invalid(Fault.BAD_DATE) from None


RULES: dict[str, Validator] = {
    "ir_national_code": ir_national_code,
    "ir_booklet": partial(digits, length=10),
    "ir_fida": partial(digits, length=12),
    "kz_iin": kz_iin,
    "ru_enp": partial(luhn, length=16),
    "ru_snils": ru_snils,
    "ru_policy": ru_policy,
    "cn_resident_id": cn_resident_id,
    "last_four": last_four,
    "one_time_code": partial(digits, length=6),
    "year": year,
}
"""By the name that a dialog uses; beside them `digits:<length>` and `luhn:<length>`."""


def rule(name: str) -> Validator:
    """Return the validator of that name; raise UnknownRule if there is none."""
    if name in RULES:
        return RULES[name]
    found = PARAMETRISED.fullmatch(name)
    if not found or int(found[2]) > LONGEST_NUMBER:
        raise UnknownRule(name)
    return partial(digits if found[1] == "digits" else luhn, length=int(found[2]))
