"""Every state as a screen: in every language, on both channels, for any caller, with an answer that holds everything."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from unicodedata import decimal

from callers import STRANGER, House

from dialogs.checking.samples import LONGEST, raw, slots
from dialogs.checking.texts import screens
from dialogs.facts import AGENT, ANYBODY, CENTRE, PROVEN, SHOWN
from dialogs.model import Checklist, Pick, Programme, State
from dialogs.visit import OpenList, Private, Row, Visit
from dialogs.wording import Laid
from i18n.catalogue import Value
from state.session import Session

LEVELS = (ANYBODY, PROVEN, CENTRE, AGENT)
PROGRAMMES = ("ir", "ru", "kz", "cn", "lobby")
NUMBER = "739164820517364829"
"""As long as the longest that is asked for; no five of its digits stand together anywhere else."""
LAST_FOUR = NUMBER[-4:]
Facts = Mapping[str, str | int | None]


def canaries() -> dict[str, str | int | None]:
    """Return a value for every part of an answer that no other part has; a code, and what is said in words, keep a sample."""
    values: dict[str, Value] = {}
    for at, (name, shown) in enumerate(sorted(SHOWN.items())):
        coded = shown.words or shown.said or set(shown.samples) == {"no", "yes"}
        if coded or shown.kind not in (str, int, Decimal, date):
            values[name] = LONGEST[name]
        elif shown.kind is date:
            values[name] = date(2031, 1, 1) + timedelta(days=at)
        else:
            values[name] = {str: f"CANARY{at:03}Z", int: 41_000 + at, Decimal: Decimal(52_000 + at)}[
                shown.kind
            ]
    return raw(values | {"last_four": LAST_FOUR, "person": LAST_FOUR})


def samples(at: int) -> dict[str, str | int | None]:
    """Return the first sample of every part (0), the last one (-1), or another."""
    return raw({name: shown.samples[at] for name, shown in SHOWN.items()})


def seen_by(level: int, facts: Facts) -> dict[str, str | int | None]:
    """Return those parts that a level sees."""
    return {name: value for name, value in facts.items() if level in SHOWN[name].levels}


def hidden_from(level: int, facts: Facts) -> dict[str, str | int | None]:
    """Return the other parts."""
    return {name: value for name, value in facts.items() if level not in SHOWN[name].levels}


def states(house: House, code: str) -> Iterator[tuple[State, str]]:
    """Yield each screen of a programme with each language."""
    programme = house.product.programmes[code]
    for state in screens(programme):
        yield from ((state, language) for language in programme.languages)


def lay_out(house: House, state: State, language: str, *, small: bool, level: int, facts: Facts) -> Laid:
    """Return the screen for a caller of whose answer these parts are kept, and whose rows hold the same."""
    product, code = house.product, state.name.partition(".")[0]
    programme: Programme = product.programmes[code]
    channel: Any = house.route if small else house.telegram
    session = Session(state.name, language, slots=slots(programme))
    visit = Visit(session, programme, product.programmes, channel, STRANGER, product.vault, product.clock())
    rows = [Row(f"r{place}", dict(facts)) for place in (1, 2)]
    lists = next(iter(programme.checklists), "")
    of_list = isinstance(state, Checklist) or (isinstance(state, Pick) and state.rows == "missing_items")
    papers = programme.checklists[lists] if of_list else None
    visit.private = Private(
        number=NUMBER,
        kind=next(iter(programme.numbers), ""),
        facts=dict(facts),
        level=level,
        rows=rows,
        list=OpenList(papers.name, "me", papers.items[0].name) if papers else None,
    )
    return product.words[code].lay_out(visit)


def told(laid: Laid) -> str:
    """Return all that a screen says and sends beside it, the names of its buttons too."""
    options = [word for option in laid.options for word in (option.label, option.name)]
    return "\n".join((*laid.pages, *options))


def bare(text: str) -> str:
    """Return the letters and digits of a text, digits of any script as ASCII: a canary may stand there as 41,007."""
    return "".join(str(decimal(letter, letter)) for letter in text if letter.isalnum())


def more_than_four(text: str) -> list[str]:
    """Return the stretches of five digits of the insured person's number that a text holds."""
    letters = bare(text)
    return [NUMBER[at : at + 5] for at in range(len(NUMBER) - 4) if NUMBER[at : at + 5] in letters]
