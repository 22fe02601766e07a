"""Money as people of a language write it: digits grouped, its sign behind, hundredths only where there are any."""

from decimal import Decimal

from babel.numbers import format_decimal

from i18n.numerals import persian_digits

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
SIGNS = {"RUB": "₽", "KZT": "₸"}
"""By ISO 4217; other currencies are named by their code."""


def money(amount: Decimal, currency: str, language: str, *, small: bool) -> str:
    """Return a sum: `18 750 ₽`, `612,50 ₽`; in English on a small screen `18,750 RUB`, whose letters all fit GSM-7.

    In other languages a small screen has it in one word, `18750₽`: a page that ends within a sum would tell another one.
    """
    whole = amount == amount.to_integral_value()
    grouped = "#,##0" if language == "en" or not small else "0"
    figure = format_decimal(amount, format=grouped if whole else f"{grouped}.00", locale=language)
    if language == "fa" and not small:
        figure = persian_digits(figure).replace(",", "٬").replace(".", "٫")
    sign = SIGNS.get(currency)
    if sign is None or (small and language == "en"):
        return f"{figure} {currency}"
    return f"{figure}{sign}" if small else f"{figure}{NO_BREAK_SPACE}{sign}"
