"""Check digits of insured persons' numbers, as arithmetic on strings of ASCII digits."""

KZ_FIRST = range(1, 12)
KZ_SECOND = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
KZ_NEVER = 10
SNILS_UNCHECKED = 1_001_998
"""Up to 001-001-998 a SNILS has no check number."""


def ir_national_code_check(first: str) -> str:
    """Return the tenth digit of an Iranian national code whose first nine are given."""
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(first)) % 11
    return str(rest if rest < 2 else 11 - rest)  # noqa: PLR2004


def kz_iin_check(first: str) -> str:
    """Return the twelfth digit of a Kazakh IIN whose first eleven are given; empty if such a number is never issued."""
    for weights in (KZ_FIRST, KZ_SECOND):
        rest = sum(int(digit) * weight for digit, weight in zip(first, weights, strict=True)) % 11
        if rest != KZ_NEVER:
            return str(rest)
    return ""


def luhn_check(first: str) -> str:
    """Return the Luhn digit (ISO/IEC 7812-1, annex B) that follows; a Russian ENP ends in it."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(first)))
    return str(-sum(number - 9 if number > 9 else number for number in doubled) % 10)  # noqa: PLR2004


def snils_check(first: str) -> str:
    """Return the two last digits of a SNILS whose first nine are given; empty where they carry no check."""
    if int(first) <= SNILS_UNCHECKED:
        return ""
    rest = sum(int(digit) * (9 - place) for place, digit in enumerate(first)) % 101 % 100
    return f"{rest:02}"


def cn_resident_id_check(first: str) -> str:
    """Return the last character of a Chinese resident id whose first seventeen digits are given (GB 11643, ISO 7064)."""
    return "10X98765432"[sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(first)) % 11]
