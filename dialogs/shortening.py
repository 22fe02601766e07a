"""Names that are longer than a line has room for, cut between words, or where a script has none anywhere."""

from textwrap import shorten


def shortened(name: str, longest: int, end: str) -> str:
    """Return the name on one line, of at most so many characters; `end` stands for what was cut off.

    `textwrap.shorten` leaves nothing but the end of a name without spaces, as Chinese ones are.
    """
    cut = shorten(name, longest, placeholder=end)
    if cut != end.strip():
        return cut
    return f"{name[: longest - len(end)]}{end}"
