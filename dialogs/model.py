"""What a programme's dialogs are made of, once read: states and the roads between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from zlib import crc32
from zoneinfo import ZoneInfo

from i18n.catalogue import Catalogue

ANSWERED = "answered"  # the trigger of a state whose question was answered
MISTYPED = "mistyped"  # the trigger of a state that does not stay when what was typed is no answer
PICKED = "picked"  # the trigger of a state whose row was picked
PLACE = "state"  # where a session says which state it is in: `transitions` takes no trigger of that name
GLOBAL_ROADS = ("home", "language", "agent")
OPENINGS = (
    "resume",
    "resume_text",
    "resume_code",
    "waiting",
    "privacy",
    "messages",
)  # dialogs that may stand before, or instead of, the state that was dialled
DAYS_HELD = 4  # how many days' facts are kept ready
RESERVED = frozenset(
    {
        "back",
        "home",
        "language",
        "agent",
        "more",
        "previous",
        "short",
        "return",
        "start",
        "owed",
        ANSWERED,
        MISTYPED,
        PICKED,
        PLACE,
    }
)


@dataclass(frozen=True, slots=True)
class Road:
    """A way out of a state: where it leads, and the sentence to say on arrival."""

    to: str
    say: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a menu; `when` names the claim under which it is shown."""

    name: str
    road: Road
    when: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What every state has. `words` is the message's id; one message may serve several states."""

    name: str
    dialog: str
    words: str
    level: int = 0
    passing: bool = False  # a screen that one does not come back to
    unfinished: bool = False  # whoever drops out here has done half of something
    file: str = ""

    @property
    def short(self) -> str:
        """The name within its dialog, after which its slot is called."""
        return self.name.rpartition(".")[2]

    def roads(self) -> Mapping[str, Road]:
        """Return the ways out: trigger to road."""
        return {}


@dataclass(frozen=True, slots=True)
class Menu(State):
    """Named options, one trigger each; typed text as well where it also asks; prose where it has neither."""

    options: tuple[Choice, ...] = ()
    ask: str = ""
    next: Road | None = None
    dialled: bool = False  # a part of a dialled string may answer it
    slot: bool = False  # the option taken is kept in the slot named after the state
    private: bool = False  # what is typed, or the option taken, is kept encrypted
    mistyped: Road | None = None  # where it is asked again, away from an answer that stands here
    files: bool = False  # a file may answer it, its caption taken for what is typed

    def roads(self) -> Mapping[str, Road]:
        """Return the ways out: trigger to road."""
        roads = {option.name: option.road for option in self.options}
        if self.next:
            roads[ANSWERED] = self.next
        if self.mistyped:
            roads[MISTYPED] = self.mistyped
        return roads


@dataclass(frozen=True, slots=True)
class Pick(State):
    """Rows that a service brings, then options; the row picked is kept in the slot named after the state."""

    rows: str = ""
    next: Road | None = None
    options: tuple[Choice, ...] = ()

    def roads(self) -> Mapping[str, Road]:
        """Return the ways out: trigger to road."""
        roads = {option.name: option.road for option in self.options}
        if self.next:
            roads[PICKED] = self.next
        return roads


@dataclass(frozen=True, slots=True)
class Call(State):
    """A service runs and its outcome is the trigger; it has no screen."""

    service: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    on: Mapping[str, Road] = field(default_factory=dict)

    def roads(self) -> Mapping[str, Road]:
        """Return the ways out: outcome to road."""
        return self.on


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a checklist: a paper to have, or a question that decides which papers are needed."""

    name: str
    one_of: str = ""  # items of one group are alternatives: one of them is enough
    question: bool = False  # answered by yes or no, and nothing to have
    when: str = (
        ""  # asked only after this question was answered with yes, `!name` with no, `region:name` there
    )
    where: str = ""  # who gives it out: the message `place-<where>`
    stamp: str = ""  # who stamps or signs it: `stamp-<stamp>`
    months: int = 0  # how many months old it may be; 0: any age


@dataclass(frozen=True, slots=True)
class PaperList:
    """A checklist as its file has it. Its words are the messages `<name>` (heading) and `<name>-<item>`."""

    name: str
    items: tuple[Item, ...]
    source: str
    since: date


@dataclass(frozen=True, slots=True)
class Checklist(State):
    """Asks for the item at which the list that is open stands: have it, not yet, explain."""

    next: Road | None = None

    def roads(self) -> Mapping[str, Road]:
        """Return the way on, whatever was answered."""
        return {ANSWERED: self.next} if self.next else {}


@dataclass(frozen=True, slots=True)
class End(State):
    """A last screen: the conversation is over."""


@dataclass(frozen=True, slots=True)
class Turnback(State):
    """A silent state: `back` to the screen before, `owed` to an answer that waited, `door` out of the lobby.

    Of a call that broke off: `dropped` to the very screen, `anew` to where the code that was dialled leads.
    """


@dataclass(frozen=True, slots=True)
class Number:
    """A kind of insured person's number: the rule that checks it and its FHIR system."""

    name: str
    rule: str
    system: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A published code and the state it opens. Retired codes stay, and open what their successors open."""

    parts: tuple[str, ...]  # ("4", "1420") for *4*1420#
    state: str
    name: str = ""  # the payload of a Telegram link
    say: str = ""  # that it is retired
    opens: str = ""  # the dialog or state as the registry names it
    since: date | None = None
    retired: date | None = None
    instead: str = ""  # the code to which a retired one leads

    @property
    def code(self) -> str:
        """The code as it is printed: `*4*1420#`."""
        return f"*{'*'.join(self.parts)}#"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the product states, with its source and the day from which it holds."""

    value: str | int | Decimal | date
    since: date
    source: str


@dataclass
class Programme:
    """One insurance programme: data only, whatever country it comes from."""

    code: str
    folder: Path
    languages: tuple[str, ...]
    roads: Mapping[str, str]  # where home, language, agent and the openings begin
    timezone: ZoneInfo
    insurer: str
    numbers: Mapping[str, Number]
    aliases: tuple[Alias, ...]
    facts: Mapping[str, tuple[Fact, ...]]  # oldest first
    regions: Mapping[str, Mapping[str, tuple[Fact, ...]]]  # what is otherwise there than in `facts`
    region: str  # the one that is taken for a person's own until they say otherwise, if there are any
    checklists: Mapping[str, PaperList]
    subjects: tuple[str, ...]  # what its agents may be written to about; none if it has no agents
    states: dict[str, State]
    catalogues: Mapping[tuple[str, bool], Catalogue]  # by language and smallness
    faults: list[str]
    _held: dict[tuple[date, str], dict[str, str | int | Decimal | date]] = field(default_factory=dict)

    @property
    def home(self) -> str:
        """The state that every conversation can return to."""
        return self.roads["home"]

    def facts_on(self, day: date, region: str = "") -> dict[str, str | int | Decimal | date]:
        """Return each fact's value as it holds on that day, in that region, and `region` itself where there are any."""
        if (held := self._held.get((day, region))) is None:
            if len(self._held) > DAYS_HELD * (len(self.regions) + 1):
                self._held.clear()
            held = self._held[day, region] = {
                name: standing[-1].value
                for facts in (self.facts, self.regions.get(region, {}))
                for name, rows in facts.items()
                if (standing := [fact for fact in rows if fact.since <= day])
            } | ({"region": region} if self.regions else {})
        return held

    @cached_property
    def names(self) -> dict[int, str]:
        """Every state's name by its mark."""
        return {mark(name): name for name in self.states}


def brief(said: str) -> int:
    """Return the two bytes by which a transcript remembers what was chosen, 0 for what was typed.

    The state beside it has a few options, of which one has these two bytes.
    """
    return crc32(said.encode()) & 0xFFFF if said else 0


def mark(name: str) -> int:
    """Return the four-byte number by which sessions remember a state. `check` refuses two states with one mark."""
    return crc32(name.encode())
