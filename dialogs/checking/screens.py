"""Screens laid out as people will see them, for every sample and notice, and measured."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import product
from time import time

from dialogs.checking.alphabets import wide_signs
from dialogs.checking.faults import Faults
from dialogs.checking.notices import notices_at
from dialogs.checking.roads import claimable
from dialogs.checking.samples import accepts, raw, rows, slots, variants
from dialogs.checking.texts import Unsayable, screens
from dialogs.facts import ANYBODY, PROVEN
from dialogs.model import Checklist, Menu, Pick, Programme, State
from dialogs.reader import LONGEST_OPTION
from dialogs.rows import ROWS
from dialogs.steps import RESERVED_DIGITS
from dialogs.turn import Meaning, Repeat, Turn, Wording
from dialogs.visit import OpenList, Private, Visit
from dialogs.wording import EXPLAIN, Laid, Words
from i18n.catalogue import MissingTextError
from state.session import Session
from state.vault import KEY_BYTES, Vault

Pages = Callable[[Wording], tuple[str, ...]]
"""Lays a wording out for feature phones; what does not fit raises a ValueError with `units` and `budget`."""

HOME_PAGES = 2
TELEGRAM_UNITS = 4096
"""Of a message's text, in UTF-16 units (Bot API, sendMessage)."""
NARROW = "en"
"""The language whose words all fit GSM-7, so that a typographic sign would more than halve its pages."""


@dataclass
class _Surface:
    """A channel that only lays out: nobody types on it."""

    name: str
    small: bool
    pager: Pages
    profile: str = ""
    life: int = 0

    def resolve(self, turn: Turn, session: Session | None, now: float) -> tuple[Meaning, bytes]:  # noqa: ARG002
        """Return that nothing new was said."""
        return Repeat(), b""

    def pages(self, wording: Wording) -> tuple[str, ...]:
        """Return the wording's pages."""
        return self.pager(wording)


def _message(wording: Wording) -> tuple[str, ...]:
    """Return a wording as the one message that a chat shows."""
    return ("\n\n".join(filter(None, (wording.notice, wording.body))),)


class Measure:
    """Measures the screens of one programme. `programmes` are all that are served: the lobby offers them."""

    def __init__(
        self, programme: Programme, programmes: Mapping[str, Programme], pages: Pages, faults: Faults
    ) -> None:
        self._programme = programme = replace(programme, states=_claimable(programme))
        self._programmes = programmes
        self._surfaces = (
            _Surface("telegram", small=False, pager=_message, profile="telegram"),
            _Surface("ussd", small=True, pager=pages, profile="ussd"),
        )
        self._faults = faults
        self._words = Words(programme)
        self._notices = notices_at(programme)
        self._slots = slots(programme)
        self._vault = Vault({0: bytes(KEY_BYTES)}, 0)  # nothing is ever sealed with it
        self._now = time()

    def judge(self, unsayable: Unsayable) -> None:
        """Lay out and measure every screen whose words can be said."""
        for state in screens(self._programme):
            if isinstance(state, Pick) and state.rows not in ROWS:
                continue
            for language in self._programme.languages:
                if (state.words, language) not in unsayable:
                    for surface in self._surfaces:
                        self._judge_screen(state, language, surface)

    def _judge_screen(self, state: State, language: str, surface: _Surface) -> None:
        for session, private in self._cases(state, language):
            visit = Visit(session, self._programme, self._programmes, surface, "", self._vault, self._now)
            visit.private = private
            try:
                laid = self._words.lay_out(visit)
            except MissingTextError as missing:
                if not self._faults.tell(f" {missing}"):
                    self._faults.at(state, str(missing).removeprefix(f"{language}: "), language)
            except ValueError as refusal:
                if not hasattr(refusal, "units"):
                    raise
                self._faults.at(state, f"does not fit a feature phone: {refusal}", language)
                return
            else:
                brought = self._brought(state, visit, laid)
                measured = list(_measured(self._programme, state, session, surface, laid, brought))
                for sentence in measured:
                    self._faults.at(state, sentence, language)
                if measured:  # other samples and notices would tell the same of it
                    return

    def _brought(self, state: State, visit: Visit, laid: Laid) -> str:
        """Return what a screen shows that no translator wrote: facts, what was typed, answers, rows of a service."""
        values = visit.facts | visit.session.slots | visit.private.facts
        catalogue = self._programme.catalogues[visit.session.language, True]
        rows = [option.label for option in laid.options] if isinstance(state, Pick) else []
        return "".join([str(values.get(name, "")) for name in catalogue.variables(state.words)] + rows)

    def _cases(self, state: State, language: str) -> Iterator[tuple[Session, Private]]:
        """Yield what the screen may have to show: every sample without a notice, every notice over the longest one."""
        names = self._programme.catalogues[language, True].variables(state.words)
        levels = [state.level]
        if state.level == ANYBODY and isinstance(state, Menu) and any(o.when for o in state.options):
            levels.append(PROVEN)
        notices = ["", *sorted(self._notices[state.name])]
        if isinstance(state, Checklist):
            for papers in self._programme.checklists.values():
                for item, notice in product(papers.items, (*notices, EXPLAIN)):
                    at_item = Private(list=OpenList(papers.name, "me", item.name))
                    yield Session(state.name, language, notice=notice), at_item
            return
        lists: list[OpenList | None] = [None]
        if isinstance(state, Pick) and state.rows == "missing_items":
            lists = [OpenList(name, "me") for name in self._programme.checklists]
        brought = rows() if isinstance(state, Pick) and state.rows == "rows" else []
        for opened, kept in product(lists, self._kept(state, names)):
            for at, values in enumerate(variants(names)):
                facts = raw(values)
                for level in levels:
                    for notice in notices if at == 0 else notices[:1]:
                        session = Session(
                            state.name, language, slots=dict(self._slots), notice=notice, kept=kept
                        )
                        yield session, Private(level=level, facts=facts, rows=brought, list=opened)

    def _kept(self, state: State, names: AbstractSet[str]) -> list[dict[str, str]]:
        """Return what is remembered of people for whom the screen is another one: those of other regions."""
        options = state.options if isinstance(state, Menu | Pick) else ()
        claimed = {option.when.removeprefix("!").removeprefix("fact:") for option in options}
        other = [
            region
            for region, facts in self._programme.regions.items()
            if (facts.keys() | {"region"}) & (names | claimed)
        ]
        return [{}, *({f"{self._programme.code}.region": region} for region in other)]


def _claimable(programme: Programme) -> dict[str, State]:
    """Return the states without those that show an option when nobody can claim it: they cannot be laid out."""
    return {
        name: state
        for name, state in programme.states.items()
        if not isinstance(state, Menu | Pick)
        or all(claimable(option.when) for option in state.options if option.when)
    }


def _measured(
    programme: Programme, state: State, session: Session, surface: _Surface, laid: Laid, brought: str
) -> Iterator[str]:
    """Yield what is wrong with one showing of a screen. `brought` came into its words from facts and answers."""
    if not surface.small:
        yield from _measured_message(state, laid)
        return
    pages = len(laid.pages)
    # What stands above home stands there once; its own words are what everybody who dials pays for each time.
    if state.name == programme.home and programme.aliases and not session.notice and pages > HOME_PAGES:
        yield f"takes {pages} pages on a feature phone, and home has at most {HOME_PAGES}"
    if pages > 1 and (key := _answer_like_a_key(programme, state)):
        yield f"takes {pages} pages on a feature phone, and has one because its answer may be {key}"
    if session.language == NARROW:
        for sign in wide_signs("".join(laid.pages)):
            if sign not in brought:
                yield f"needs UCS-2 on a feature phone, 70 units a page instead of 160, because of “{sign}”"


def _measured_message(state: State, laid: Laid) -> Iterator[str]:
    for option in laid.options if isinstance(state, Pick) else ():
        if not option.label.strip():
            yield f"the option {option.name!r} has no words"
        if not option.name.isascii() or len(option.name) > LONGEST_OPTION:
            yield f"the option {option.name!r} does not fit a button's data"
    units = len(laid.pages[0].encode("utf-16-le")) // 2
    if units > TELEGRAM_UNITS:
        yield f"takes {units} units on Telegram, and a message has {TELEGRAM_UNITS}"


def _answer_like_a_key(programme: Programme, state: State) -> str:
    """Return a key for a road which the state would take as its answer, so that this road cannot be had there."""
    if not isinstance(state, Menu) or not state.ask:
        return ""
    number = programme.numbers.get(state.ask)
    check = number.rule if number else state.ask
    return next((key for key, road in RESERVED_DIGITS.items() if road != "home" and accepts(check, key)), "")
