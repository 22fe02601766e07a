"""One turn's working copy of a session, with what is private opened when it is needed."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

import msgspec

from dialogs.channel import Channel
from dialogs.facts.shown import PROVEN
from dialogs.model import Checklist, Item, Menu, PaperList, Pick, Programme, State
from dialogs.short_names import LONG, SHORT
from dialogs.validators import LETTER
from state.errors import Unreadable
from state.session import Session
from state.vault import Vault


class Row(msgspec.Struct, array_like=True):
    """Something to pick: its name for the machine, and the values that its words show."""

    name: str
    values: dict[str, str | int | None] = msgspec.field(default_factory=dict)


class OpenList(msgspec.Struct, array_like=True):
    """The checklist that a person is walking through."""

    name: str
    whose: str = ""  # `me`, the relation of somebody else, or `nobody`
    at: str = ""  # the item asked for
    marks: dict[str, str] = msgspec.field(default_factory=dict)  # by item (see dialogs.checklists)


class Private(
    msgspec.Struct,
    omit_defaults=True,
    rename={
        "number": "n",
        "kind": "k",
        "facts": "f",
        "level": "l",
        "rows": "r",
        "slots": "s",
        "list": "c",
        "rows_before": "b",
    },
):
    """What a session keeps encrypted: the number asked about and the last answer, for as long as the session lives."""

    number: str = ""
    kind: str = ""  # which of the programme's numbers it is
    facts: dict[str, str | int | None] = msgspec.field(default_factory=dict)
    level: int = 0  # what this phone may see of that person
    code_sign: bytes = b""  # keyed hash of the one-time code that was sent
    code_until: int = 0
    code_tries: int = 0
    owed_state: str = ""  # where an answer that waited opens
    rows: list[Row] = msgspec.field(default_factory=list)  # what a `pick` shows
    slots: dict[str, str] = msgspec.field(default_factory=dict)  # typed where the state says `private`
    rows_before: dict[int, list[Row]] = msgspec.field(
        default_factory=dict
    )  # of screens on the way back, by mark
    list: OpenList | None = None
    left: bytes = b""  # a call that broke off and that only a code leads back into (dialogs.redial)


PRESSED = b"z"  # what is not pressed begins with the sign of a MessagePack map
PRESSED_FROM = 200
"""Bytes. A number and a status are less; an answer of level 1, rows and lists are more."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Private).decode
Kept = Mapping[str, str | int | None]


def _pack(private: Private) -> bytes:
    """Return what is private under short names, and pressed together where that is worth the time: lists are."""
    plain = _encode(_renamed(private, SHORT))
    if len(plain) < PRESSED_FROM:
        return plain
    return PRESSED + zlib.compress(plain, wbits=-zlib.MAX_WBITS)


def _unpack(plain: bytes) -> Private:
    if plain.startswith(PRESSED):
        plain = zlib.decompress(plain[1:], wbits=-zlib.MAX_WBITS)
    return _renamed(_decode(plain), LONG)


def _renamed(private: Private, names: Mapping[str, str]) -> Private:
    def named(values: Kept) -> dict[str, str | int | None]:
        return {names.get(name, name): value for name, value in values.items()}

    def table(rows: list[Row]) -> list[Row]:
        return [Row(row.name, named(row.values)) for row in rows]

    return msgspec.structs.replace(
        private,
        facts=named(private.facts),
        rows=table(private.rows),
        rows_before={trace: table(rows) for trace, rows in private.rows_before.items()},
    )


@dataclass(slots=True)
class Visit:
    """What a step and its services work with. `private` is decrypted at the first look and sealed by `close`."""

    session: Session
    programme: Programme
    programmes: Mapping[str, Programme]  # all that are served
    channel: Channel
    address: str
    vault: Vault
    seconds: float  # since the epoch, when the turn began
    version: int = 0  # of the stored session that this turn began with, or that its claim left
    key: bytes = b""  # names the turn: idempotency of everything it causes
    patience: float = 2.0  # seconds that a call may take
    cut: bool = False  # the answer changed: screens that showed the old one leave the way back
    _private: Private | None = field(default=None)

    @property
    def state(self) -> State:
        """The state in which the session stands."""
        return self.programme.states[self.session.state]

    @property
    def asks_private(self) -> bool:
        """Whether what the screen asks for is an insured person's number, or private otherwise."""
        state = self.state
        return isinstance(state, Menu) and (state.private or state.ask in self.programme.numbers)

    @property
    def takes_away(self) -> bool:
        """Whether what is typed here leaves the chat again; a letter to an agent stays, as in any correspondence."""
        state = self.state
        return self.asks_private and not (isinstance(state, Menu) and state.ask == LETTER)

    @property
    def papers(self) -> PaperList | None:
        """The checklist that is open; None if none is, or if the programme has it no more."""
        opened = self.private.list
        return self.programme.checklists.get(opened.name) if opened else None

    @property
    def marks(self) -> dict[str, str]:
        """What was answered so far in the checklist that is open."""
        return self.private.list.marks if self.private.list else {}

    @property
    def item(self) -> Item:
        """The item at which the checklist that is open stands; the first one where the list has changed meanwhile."""
        opened, papers = self.private.list, self.papers
        assert opened
        assert papers
        return next((item for item in papers.items if item.name == opened.at), papers.items[0])

    @property
    def whole(self) -> bool:
        """Whether the session still has what it keeps encrypted, about a number of a kind that there is."""
        if not self.session.sealed:
            return True
        kind = self.private.kind
        return bool(self.session.sealed) and (not kind or kind in self.programme.numbers)

    @property
    def behind_code(self) -> bool:
        """Whether the checklist that is open is somebody else's, which only its code opens."""
        opened = self.private.list
        return opened is not None and opened.whose not in {"", "me", "nobody"}

    def may_show(self, state: State) -> bool:
        """Return whether the state's level is the phone's, or anybody's, and, for a list's screens, whether a list is open."""
        if state.level and state.level != self.private.level:  # levels are no order: dialogs.facts.shown
            return False
        of_list = isinstance(state, Checklist) or (isinstance(state, Pick) and state.rows == "missing_items")
        return not of_list or self.papers is not None

    @property
    def now(self) -> datetime:
        """When the turn began, in the programme's time zone."""
        return datetime.fromtimestamp(self.seconds, self.programme.timezone)

    @property
    def today(self) -> date:
        """The day where the programme is."""
        return self.now.date()

    @property
    def region(self) -> str:
        """The person's region: the one they chose, else the programme's own; empty where there are none."""
        chosen = self.known("region")
        return chosen if chosen in self.programme.regions else self.programme.region

    def known(self, name: str) -> str:
        """Return what is remembered of this person in this programme, beyond the conversation; empty if nothing."""
        return self.session.kept.get(f"{self.programme.code}.{name}", "")

    def keep(self, name: str, value: str) -> None:
        """Have it remembered in the session; an empty value forgets it. `Sessions.remember` keeps it for longer."""
        key = f"{self.programme.code}.{name}"
        if value:
            self.session.kept[key] = value
        else:
            self.session.kept.pop(key, None)

    @property
    def facts(self) -> dict[str, str | int | Decimal | date]:
        """What the programme states today in the person's region."""
        return self.programme.facts_on(self.today, self.region)

    @property
    def private(self) -> Private:
        """What the session keeps encrypted; empty when it cannot be opened (a key that was thrown away)."""
        if self._private is None:
            self._private = Private()
            if self.session.sealed:
                try:
                    self._private = _unpack(self.vault.open(self.session.sealed, self.address.encode()))
                except (Unreadable, msgspec.DecodeError, zlib.error):
                    self.session.sealed = b""
        return self._private

    @private.setter
    def private(self, private: Private) -> None:
        self._private = private

    def forget_private(self) -> None:
        """Drop the number and the answer."""
        self._private = None
        self.session.sealed = b""

    def close(self) -> None:
        """Seal what was opened back into the session."""
        if self._private is not None:
            plain = _pack(self._private)
            self.session.sealed = self.vault.seal(plain, self.address.encode()) if len(plain) > 1 else b""


Claim = Callable[[Visit], bool]
CLAIMS: dict[str, Claim] = {
    "unproven": lambda visit: visit.private.level != PROVEN,
    "proven": lambda visit: visit.private.level == PROVEN,
    "chat": lambda visit: not visit.channel.small,
    "phone": lambda visit: visit.channel.small,
}
"""What an option's `when` may claim, by name. Beside these: `fact:<name>` says that a fact holds today in the person's
region, `part:<name>` that the answer has this part, `slot:<state>=<option>` what was chosen, `kept:<name>` what is known
beyond the conversation. `!` before any of them says the contrary."""


def claim(when: str) -> Claim:
    """Return what an option's `when` claims. Raises KeyError if nobody can claim that."""
    if when.startswith("!"):
        denied = claim(when[1:])
        return lambda visit: not denied(visit)
    kind, colon, name = when.partition(":")
    if not (colon and name):
        return CLAIMS[when]
    match kind:
        case "fact":
            return lambda visit: bool(visit.facts.get(name))
        case "part":
            return lambda visit: visit.private.facts.get(name) not in (None, "", "no", 0)
        case "slot":
            state, _, option = name.partition("=")
            return lambda visit: visit.session.slots.get(state) == option
        case "kept":
            return lambda visit: bool(visit.known(name))
        case _:
            raise KeyError(when)
