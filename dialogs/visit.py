"""One turn's working copy of a session, with what is private opened when it is needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from string import ascii_lowercase

import msgspec

from dialogs.channel import Channel
from dialogs.model import Menu, Programme, State
from state.errors import Unreadable
from state.session import Session
from state.vault import Vault


class Private(
    msgspec.Struct, omit_defaults=True, rename={"number": "n", "kind": "k", "facts": "f", "level": "l"}
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


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Private).decode
_NAMES = (  # of an answer's parts: kept as one letter each, by their place here, so new ones come at the end
    "last_four", "until", "has_until", "as_of", "source", "reason", "category", "months_paid", "months_asked",
    "by_employer", "by_self", "tracking", "special", "initials", "opens_at",
)  # fmt: skip
_SHORT = dict(zip(_NAMES, ascii_lowercase, strict=False))
_LONG = {short: name for name, short in _SHORT.items()}


def _pack(private: Private) -> bytes:
    facts = {_SHORT.get(name, name): value for name, value in private.facts.items()}
    return _encode(msgspec.structs.replace(private, facts=facts))


def _unpack(plain: bytes) -> Private:
    private = _decode(plain)
    private.facts = {_LONG.get(name, name): value for name, value in private.facts.items()}
    return private


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
    def asks_number(self) -> bool:
        """Whether the screen asks for an insured person's number."""
        state = self.state
        return isinstance(state, Menu) and state.ask in self.programme.numbers

    @property
    def now(self) -> datetime:
        """When the turn began, in the programme's time zone."""
        return datetime.fromtimestamp(self.seconds, self.programme.timezone)

    @property
    def today(self) -> date:
        """The day where the programme is."""
        return self.now.date()

    @property
    def private(self) -> Private:
        """What the session keeps encrypted; empty when it cannot be opened (a key that was thrown away)."""
        if self._private is None:
            self._private = Private()
            if self.session.sealed:
                try:
                    self._private = _unpack(self.vault.open(self.session.sealed, self.address.encode()))
                except (Unreadable, msgspec.DecodeError):
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
    "unproven": lambda visit: visit.private.level == 0,
    "proven": lambda visit: visit.private.level > 0,
}
"""What an option's `when` may claim, by name."""
