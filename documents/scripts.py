"""How each language is set: its direction, its digits, where its lines may break."""

import re
from collections.abc import Callable

PERSIAN_DIGITS = str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫٬")
ISOLATION = dict.fromkeys(range(0x2066, 0x206A))  # marks of direction, which not every reader knows
NUMBER = re.compile(
    r"\+[0-9][0-9 ()-]*[0-9]|[+*#]?[A-Za-z0-9۰-۹](?:[A-Za-z0-9۰-۹*#/.,:٫٬@_-]*[A-Za-z0-9۰-۹#*])?"
)  # a phone number, a dial code, a date, an amount, a form's name: one run that must not be turned round
UNBREAKABLE = re.compile(
    r"[（《「『“‘]*(?:[!-~]+|.)[，。、；：？！）》」』”’…]* ?", re.DOTALL
)  # no Chinese line begins with a closing mark or ends with an opening one (GB/T 15834)


def runs_from_right(language: str) -> bool:
    """Return whether lines of the language begin at the right."""
    return language == "fa"


def own_digits(number: str, language: str) -> str:
    """Return a number, written in ASCII, in the digits and separators that the language prints."""
    return number.translate(PERSIAN_DIGITS) if language == "fa" else number


def isolated(text: str, language: str) -> str:
    """Return the text with each number isolated from a direction that would turn it round."""
    return NUMBER.sub("\u2066\\g<0>\u2069", text) if runs_from_right(language) else text


def without_isolation(text: str) -> str:
    """Return the text as programs read it, without the marks that isolate a value in a sentence."""
    return text.translate(ISOLATION)


def broken(text: str, language: str, width: float, measure: Callable[[str], float]) -> str:
    """Return the text with its lines broken where the language, unlike others, has no spaces to break at."""
    if language != "zh":
        return text
    lines = [""]
    for piece in UNBREAKABLE.findall(text):
        if piece == "\n":
            lines.append("")
        elif lines[-1] and measure((lines[-1] + piece).rstrip()) > width:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece)
        else:
            lines[-1] += piece
    return "\n".join(lines)
