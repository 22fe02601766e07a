"""Words a session's state for its channel: message, options and roads, cached where nothing in them is personal."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from dialogs.facts import SHOWN, visible
from dialogs.model import Checklist, End, Menu, Pick, Programme, State
from dialogs.rows import ROWS
from dialogs.turn import Option, Wording
from dialogs.visit import CLAIMS, Visit
from i18n.catalogue import Catalogue, Value

NOT_SAID = "-"  # stands where a fund leaves a part of its answer out
CHECKLIST_OPTIONS = ("have", "not_yet", "explain")


@dataclass(frozen=True, slots=True)
class Laid:
    """A screen as it was laid out: its pages, its options, and the two bytes that stand for them."""

    pages: tuple[str, ...]
    options: tuple[Option, ...]
    roads: tuple[Option, ...]
    last_roads: tuple[Option, ...]  # those of the last page, which has no more
    final: bool
    signature: int
    private: bool
    notice: str  # what stands above, by name


class Words:
    """The wording of one programme."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._laid: dict[tuple[object, ...], Laid] = {}
        self._day_begins, self._day_ends = 0.0, 0.0
        self._facts: dict[str, Value] = {}
        self._variables: dict[tuple[str, str], frozenset[str]] = {}
        self._choosy = {
            state.name
            for state in programme.states.values()
            if isinstance(state, Menu) and any(option.when for option in state.options)
        }

    def lay_out(self, visit: Visit) -> Laid:
        """Return the screen of the session's state, laid out for its channel."""
        session, state = visit.session, visit.state
        if not self._day_begins <= visit.seconds < self._day_ends:
            self._begin_day(visit)
        shown: tuple[str, ...] = ()
        if state.name in self._choosy and isinstance(state, Menu):
            shown = tuple(o.name for o in state.options if not o.when or CLAIMS[o.when](visit))
        key = (state.name, session.language, visit.channel.profile, session.notice, shown)
        if (laid := self._laid.get(key)) is not None:
            return laid
        needed = self._needed(state, session.language)
        personal = needed - self._facts.keys()
        wording, names = self._word(visit, state, self._values(visit, personal))
        laid = Laid(
            pages=visit.channel.pages(wording),
            options=wording.options,
            roads=wording.roads,
            last_roads=tuple(road for road in wording.roads if road.name != "more"),
            final=wording.final,
            signature=zlib.crc32("\n".join((state.name, *names)).encode()) & 0xFFFF,
            private=bool(personal & SHOWN.keys()) or visit.asks_number,
            notice=session.notice,
        )
        if not personal and not isinstance(state, Pick | Checklist):
            self._laid[key] = laid
        return laid

    def _begin_day(self, visit: Visit) -> None:
        """Facts hold from a day on: what was laid out yesterday is not today's."""
        midnight = datetime.combine(visit.today, time(), self._programme.timezone)
        self._day_begins = midnight.timestamp()
        self._day_ends = (midnight + timedelta(days=1)).timestamp()
        self._facts = self._programme.facts_on(visit.today)
        self._laid.clear()

    def shows_answer(self, state: State) -> bool:
        """Return whether the state's words hold a part of somebody's answer."""
        return bool(self._needed(state, self._programme.languages[0]) & SHOWN.keys())

    def say(self, visit: Visit, message: str, *, small: bool, **more: Value) -> str:
        """Return a text that is no screen (an SMS, a notice to push) in the session's language."""
        catalogue = self._programme.catalogues[visit.session.language, small]
        return catalogue.text(message, {**self._programme.facts_on(visit.today), **more})

    def _needed(self, state: State, language: str) -> frozenset[str]:
        key = (state.words, language)
        if (names := self._variables.get(key)) is None:
            names = self._programme.catalogues[language, True].variables(state.words)
            if isinstance(state, Checklist):
                names |= {"item"}
            self._variables[key] = names
        return names

    def _values(self, visit: Visit, personal: frozenset[str]) -> Mapping[str, Value]:
        if not personal:
            return self._facts
        private = visit.private
        values: dict[str, Value] = dict.fromkeys(personal, NOT_SAID) | self._facts | visit.session.slots
        values |= visible(private.facts, private.level, visit.programme.timezone)
        return values

    def _word(self, visit: Visit, state: State, values: Mapping[str, Value]) -> tuple[Wording, list[str]]:
        session = visit.session
        catalogue = self._programme.catalogues[session.language, visit.channel.small]
        options: list[Option] = []
        body_of = state.words
        match state:
            case Menu(options=choices):
                options = [
                    Option(choice.name, catalogue.attribute(state.words, choice.name, values))
                    for choice in choices
                    if not choice.when or CLAIMS[choice.when](visit)
                ]
            case Pick(rows=rows):
                options = ROWS[rows](visit)
            case Checklist(items=items):
                item = items[min(int(session.slots.get(state.short, "0")), len(items) - 1)]
                body_of = f"{state.words}-{item.name}"
                options = [Option(name, catalogue.text(f"checklist-{name}")) for name in CHECKLIST_OPTIONS]
            case _:
                pass
        home, final = state.name == self._programme.home, isinstance(state, End)
        names = () if final else (("language", "agent") if home else ("back", "home", "language", "agent"))
        wording = Wording(
            notice=self._notice(catalogue, state, session.notice, values),
            body=catalogue.text(body_of, values),
            options=tuple(options),
            roads=tuple(Option(name, _road(catalogue, state, name)) for name in (*names, "more")),
            home=home,
            final=final,
            language=session.language,
        )
        return wording, [option.name for option in options]

    def _notice(self, catalogue: Catalogue, state: State, notice: str, values: Mapping[str, Value]) -> str:
        if not notice:
            return ""
        if f"say-{notice}" in catalogue.attributes(state.words):
            return catalogue.attribute(state.words, f"say-{notice}", values)
        while (
            f"say-{notice}" not in catalogue and "-" in notice
        ):  # say-wrong-kz_iin-checksum, else say-wrong-kz_iin, else say-wrong
            notice = notice.rpartition("-")[0]
        return catalogue.text(f"say-{notice}", values)


def _road(catalogue: Catalogue, state: State, name: str) -> str:
    """Return the words of a road: the screen's own (home names the other languages), else those all screens share."""
    own = state.words if name in catalogue.attributes(state.words) else "roads"
    return catalogue.attribute(own, name)
