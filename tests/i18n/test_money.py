"""Money in the digits and with the sign of a language."""

from decimal import Decimal

import pytest

from i18n.money import money


@pytest.mark.parametrize(
    ("amount", "currency", "language", "small", "said"),
    [
        ("18750", "RUB", "ru", False, "18\N{NO-BREAK SPACE}750\N{NO-BREAK SPACE}₽"),
        ("612.00", "RUB", "ru", False, "612\N{NO-BREAK SPACE}₽"),
        ("612.50", "RUB", "ru", False, "612,50\N{NO-BREAK SPACE}₽"),
        ("18750.5", "RUB", "ru", True, "18750,50₽"),
        ("12750", "KZT", "kk", True, "12750₸"),
        ("12750", "KZT", "kk", False, "12\N{NO-BREAK SPACE}750\N{NO-BREAK SPACE}₸"),
        ("12750", "KZT", "en", True, "12,750 KZT"),
        ("12750", "KZT", "en", False, "12,750\N{NO-BREAK SPACE}₸"),
        ("3", "USD", "ru", True, "3 USD"),
        ("1204", "IRR", "fa", False, "۱٬۲۰۴ IRR"),
    ],
)
def test_money(amount, currency, language, small, said):
    """Hundredths are said only where there are any; a small screen never parts a sum, and in English needs no UCS-2."""
    assert money(Decimal(amount), currency, language, small=small) == said
