"""One part of an answer: who may see it, of what type it is, and samples to measure screens by."""

from collections.abc import Callable
from dataclasses import dataclass

from i18n.catalogue import Catalogue, Value

ANYBODY, PROVEN, CENTRE, AGENT = 0, 1, 2, 3
"""Levels are kinds of callers and no order: a centre sees what a proven phone does not, and the other way round. A state
above level 0 is entered by callers of its own level only."""
EVERYBODY = frozenset({ANYBODY, PROVEN, CENTRE, AGENT})
OWN = frozenset({PROVEN, AGENT})
OWN_OR_CENTRE = frozenset({PROVEN, CENTRE, AGENT})
OF_CENTRE = frozenset({CENTRE, AGENT})


def digits_said(digits: str, catalogue: Catalogue) -> str:
    """Return digits that are compared and not dialled, as the sentence around them prints numbers."""
    return catalogue.digits(digits)


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of an answer: the levels that see it, and samples by which `coverline check` measures screens."""

    levels: frozenset[int]
    kind: type  # str, int, Decimal, date or datetime
    samples: tuple[Value, ...]
    words: str = ""  # a code that is said by the message `<words>-<code>`, which each language has
    said: Callable[[str, Catalogue], str] | None = None  # how something of several parts is said
