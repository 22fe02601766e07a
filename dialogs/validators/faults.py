"""Why an input is none."""

from enum import StrEnum


class Fault(StrEnum):
    """Why an input is none."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_DIGITS = "not_digits"
    NOT_LETTERS = "not_letters"
    OUT_OF_RANGE = "out_of_range"
    CHECKSUM = "checksum"
    BAD_DATE = "bad_date"
    FUTURE = "future"
    PAST = "past"
    NEVER_ISSUED = "never_issued"


class Invalid(ValueError):
    """The input is not what was asked for; it is not repeated here, as it may be half of somebody's number."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class UnknownRule(KeyError):
    """A dialog names a rule that does not exist."""
