"""Numbers that funds and states give to people, with their checks."""

from coverage_backend import checksums
from dialogs.validators.days import real_day
from dialogs.validators.faults import Fault, Invalid
from dialogs.validators.signs import digits, only_digits, plain, sized

CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
"""A Kazakh IIN's seventh digit: century of birth and sex."""
STARS = ("*", "＊")
"""What stands for the X of a Chinese number on twelve keys, which have none; so it is said there everywhere."""


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
    number = _with_x(sized(plain(text), 18))
    only_digits(number[:-1] + number[-1].replace("X", "0"))
    real_day(int(number[6:10]), number[10:14])
    return checked(number, checksums.cn_resident_id_check(number[:-1]))


def last_four(text: str) -> str:
    """Return the end of a number as answers show it: four digits, or three and the X of a Chinese number."""
    number = _with_x(sized(plain(text).upper(), 4))
    return number if number[:3].isdigit() and number[3] == "X" else only_digits(number)


def _with_x(number: str) -> str:
    return f"{number[:-1]}X" if number.endswith(STARS) else number
