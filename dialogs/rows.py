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


ROWS: dict[str, Callable[[Visit], list[Option]]] = {"languages": languages}
