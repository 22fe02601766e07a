"""Telephone numbers."""

import phonenumbers

from dialogs.validators.faults import Fault, Invalid
from dialogs.validators.signs import only_digits, plain

NATIONAL = range(5, 13)
"""Digits of a number as it is dialled inside a country."""
REGIONS = phonenumbers.SUPPORTED_REGIONS
_DROPPED = str.maketrans({"(": None, ")": None, ".": None, "/": None, "＋": "+"})
_FAULTS = {
    phonenumbers.ValidationResult.TOO_SHORT: Fault.TOO_SHORT,
    phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY: Fault.TOO_SHORT,
    phonenumbers.ValidationResult.TOO_LONG: Fault.TOO_LONG,
}


def phone(text: str, *, region: str = "") -> str:
    """Return a number in E.164, read as dialled in that region (ISO 3166-1).

    Without a region, a number that names no country stays the digits that were typed. Only lengths are judged: ranges
    are opened faster than any list of them is.
    """
    number = plain(text).translate(_DROPPED)
    if number.startswith("00"):
        number = f"+{number[2:]}"
    only_digits(number.removeprefix("+"))
    if not region and not number.startswith("+"):
        if len(number) not in NATIONAL:
            raise Invalid(Fault.TOO_SHORT if len(number) < NATIONAL.start else Fault.TOO_LONG)
        return number
    try:
        found = phonenumbers.parse(number, region or None)
    except phonenumbers.NumberParseException as refusal:
        short = refusal.error_type in {refusal.TOO_SHORT_NSN, refusal.TOO_SHORT_AFTER_IDD}
        raise Invalid(Fault.TOO_SHORT if short else Fault.NEVER_ISSUED) from None
    reason = phonenumbers.is_possible_number_with_reason(found)
    if reason != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise Invalid(_FAULTS.get(reason, Fault.NEVER_ISSUED))
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def unshared(_text: str) -> str:
    """Raise Invalid: what is typed where a channel's own button is to be pressed is no answer."""
    raise Invalid(Fault.EMPTY)
