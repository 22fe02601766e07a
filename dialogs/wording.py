"""Words a session's state for its channel: message, options and roads, cached where nothing in them is personal."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from dialogs.checklists import options_of
from dialogs.facts import SHOWN, visible
from dialogs.model import Checklist, Choice, End, Item, Menu, Pick, Programme, State
from dialogs.rows import ROWS
from dialogs.turn import Option, Wording
from dialogs.visit import Visit, claim
from i18n.catalogue import Catalogue, Value

NOT_SAID = "-"  # stands where a fund leaves a part of its answer out
EXPLAIN = "explain"


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
        self._variables: dict[tuple[str, str], frozenset[str]] = {}
        self._claims = {
            state.name: {option.name: claim(option.when) for option in state.options if option.when}
            for state in programme.states.values()
            if isinstance(state, Menu | Pick) and any(option.when for option in state.options)
        }

    def lay_out(self, visit: Visit) -> Laid:
        """Return the screen of the session's state, laid out for its channel."""
        session, state = visit.session, visit.state
        if not self._day_begins <= visit.seconds < self._day_ends:
            self._begin_day(visit)
        shown = tuple(o.name for o in self._choices(visit, state)) if state.name in self._claims else ()
        key = (state.name, session.language, visit.channel.profile, session.notice, shown, visit.region)
        if (laid := self._laid.get(key)) is not None:
            return laid
        needed = self._needed(state, session.language)
        personal = needed - visit.facts.keys()
        wording, names = self._word(visit, state, self._values(visit, personal))
        laid = Laid(
            pages=visit.channel.pages(wording),
            options=wording.options,
            roads=wording.roads,
            last_roads=tuple(road for road in wording.roads if road.name != "more"),
            final=wording.final,
            signature=zlib.crc32("\n".join((state.name, *names)).encode()) & 0xFFFF,
            private=bool(personal & SHOWN.keys()) or visit.asks_private or _of_somebody_else(visit, state),
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
        self._laid.clear()

    def shows_answer(self, state: State) -> bool:
        """Return whether the state's words hold a part of somebody's answer."""
        return bool(self._needed(state, self._programme.languages[0]) & SHOWN.keys())

    def say(self, visit: Visit, message: str, *, small: bool, **more: Value) -> str:
        """Return a text that is no screen (an SMS, a notice to push) in the session's language."""
        catalogue = self._programme.catalogues[visit.session.language, small]
        return catalogue.text(message, {**visit.facts, **more})

    def _needed(self, state: State, language: str) -> frozenset[str]:
        key = (state.words, language)
        if (names := self._variables.get(key)) is None:
            names = self._programme.catalogues[language, True].variables(state.words)
            self._variables[key] = names
        return names

    def _values(self, visit: Visit, personal: frozenset[str]) -> Mapping[str, Value]:
        if not personal:
            return visit.facts
        catalogue = self._programme.catalogues[visit.session.language, visit.channel.small]
        private = visit.private
        values: dict[str, Value] = dict.fromkeys(personal, NOT_SAID)
        values |= {**visit.facts, **visit.session.slots, **private.slots}
        kept = {name: private.facts[name] for name in personal & private.facts.keys()}
        values |= visible(kept, private.level, visit.programme.timezone, catalogue)
        return values

    def _choices(self, visit: Visit, state: State) -> list[Choice]:
        if not isinstance(state, Menu | Pick):
            return []
        claims = self._claims.get(state.name, {})
        return [o for o in state.options if o.name not in claims or claims[o.name](visit)]

    def _word(self, visit: Visit, state: State, values: Mapping[str, Value]) -> tuple[Wording, list[str]]:
        session = visit.session
        catalogue = self._programme.catalogues[session.language, visit.channel.small]
        options = ROWS[state.rows](visit) if isinstance(state, Pick) else []
        options += [
            Option(choice.name, catalogue.attribute(state.words, choice.name, values))
            for choice in self._choices(visit, state)
        ]
        body, notice = "", session.notice
        if isinstance(state, Checklist):
            item = visit.item
            options = [Option(name, _reply(visit, catalogue, name)) for name in options_of(item)]
            body = self._item(visit, catalogue, item)
            notice = "" if notice == EXPLAIN else notice
        home, final = state.name == self._programme.home, isinstance(state, End)
        names = () if final else (("language", "agent") if home else ("back", "home", "language", "agent"))
        wording = Wording(
            notice=self._notice(catalogue, state, notice, values),
            body=body or catalogue.text(state.words, values),
            options=tuple(options),
            roads=tuple(Option(name, _road(catalogue, state, name)) for name in (*names, "more")),
            home=home,
            final=final,
            language=session.language,
        )
        names_shown = [option.name for option in options]
        return wording, [visit.item.name, *names_shown] if isinstance(state, Checklist) else names_shown

    def _item(self, visit: Visit, catalogue: Catalogue, item: Item) -> str:
        """Return the words of a checklist's item, or what it is for and where it is had."""
        assert visit.papers
        message = f"{visit.papers.name}-{item.name}"
        if visit.session.notice != EXPLAIN:
            return catalogue.text(message, visit.facts)
        given: dict[str, Value] = {
            "why": catalogue.attribute(message, "why", visit.facts),
            "where": catalogue.text(f"place-{item.where}", visit.facts) if item.where else "",
            "stamp": catalogue.text(f"stamp-{item.stamp}", visit.facts) if item.stamp else "",
            "months": item.months,
        }
        parts = [part for part in ("where", "stamp", "months") if given[part]]
        lines = [str(given["why"]), *(catalogue.text(f"checklist-explain-{part}", given) for part in parts)]
        return "\n".join(lines)

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


def _of_somebody_else(visit: Visit, state: State) -> bool:
    """Return whether the screen is about another person's papers, which are behind a code."""
    if not isinstance(state, Checklist) and not (isinstance(state, Pick) and state.rows == "missing_items"):
        return False
    return visit.behind_code


def _reply(visit: Visit, catalogue: Catalogue, name: str) -> str:
    """Return the words of an answer to a checklist's item: the list's own (a sheet has it, a person does), else the shared."""
    heading = visit.private.list.name if visit.private.list else ""
    if name in catalogue.attributes(heading):
        return catalogue.attribute(heading, name)
    return catalogue.text(f"checklist-{name}")


def _road(catalogue: Catalogue, state: State, name: str) -> str:
    """Return the words of a road: the screen's own (home names the other languages), else those all screens share."""
    own = state.words if name in catalogue.attributes(state.words) else "roads"
    return catalogue.attribute(own, name)
