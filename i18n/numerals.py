"""Numbers in the digits that a language prints."""

from typing import Any

from fluent.runtime.types import FluentDecimal, FluentInt

PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


class PersianInt(FluentInt):
    """A whole number that picks its plural as any other and prints in Persian digits.

    Babel prints Latin digits for `fa` unless it is told otherwise, and Fluent does not tell it.
    """

    def format(self, locale: Any) -> str:
        """Return the number grouped by the locale's rule, in Persian digits."""
        return str(super().format(locale)).translate(PERSIAN_DIGITS).replace(",", "٬")


class PersianDecimal(FluentDecimal):
    """A sum of money or a measure in Persian digits."""

    def format(self, locale: Any) -> str:
        """Return the number grouped by the locale's rule, in Persian digits."""
        return str(super().format(locale)).translate(PERSIAN_DIGITS).replace(",", "٬").replace(".", "٫")


def persian_digits(text: str) -> str:
    """Return the text with its ASCII digits turned into Persian ones."""
    return text.translate(PERSIAN_DIGITS)
