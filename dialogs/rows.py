"""Rows that a `pick` state offers, by name: options that are known without asking anybody."""

from collections.abc import Callable

from dialogs.turn import Option
from dialogs.visit import Visit


def languages(visit: Visit) -> list[Option]:
    """Return the programme's languages, each under its own name."""
    small = visit.channel.small
    return [
        Option(language, visit.programme.catalogues[language, small].text("language-name"))
        for language in visit.programme.languages
    ]


def programmes(visit: Visit) -> list[Option]:
    """Return the programmes that are served, each in its own language."""
    return [
        Option(code, programme.catalogues[programme.languages[0], visit.channel.small].text("programme-name"))
        for code, programme in visit.programmes.items()
        if code != visit.programme.code
    ]


ROWS: dict[str, Callable[[Visit], list[Option]]] = {"languages": languages, "programmes": programmes}
