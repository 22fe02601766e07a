"""A handset of the simulated network: it dials, replies, hangs up, and keeps what it was sent."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING, Any, Literal

from ussd_gateway.gsm7 import measure
from ussd_gateway.packing import UssdString, cut, decode, encode
from ussd_gateway.paging import Budget
from ussd_gateway.simulator.call import Outcome
from ussd_gateway.simulator.centre import Dialled, Pushed, Session
from ussd_gateway.simulator.model import MODELS, Model
from ussd_gateway.simulator.profile import Profile

if TYPE_CHECKING:
    from ussd_gateway.simulator.network import Network

Phase = Literal["idle", "waiting", "open", "ended"]

TYPED = Budget(182, 80)
"""What a reply has room for: a whole USSD string of 160 octets."""

SENTENCES = {
    Outcome.ENDED_BY_NETWORK: "The network ended the session.",
    Outcome.NOT_SUPPORTED: "Connection problem or invalid MMI code.",
    Outcome.TIMED_OUT: "The network timed out.",
}
"""What the handset itself says when no screen came."""


class NotNow(Exception):
    """The handset cannot do this in the phase that it is in."""


@dataclass(slots=True)
class Sms:
    """A message in the inbox."""

    id: str
    sender: str
    text: str
    at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    read: bool = False


class Handset:
    """One phone. `phase`: idle, waiting for the network, open (a reply can be typed), ended (the last screen shows)."""

    def __init__(self, msisdn: str, network: "Network") -> None:
        self.msisdn = msisdn
        self.network = network
        self.model: Model = MODELS["any"]
        self.dice = Random(f"{network.seed} {msisdn}")  # noqa: S311 - faults that happen again alike, not secrets
        self.phase: Phase = "idle"
        self.dialled = ""
        self.screen = ""
        self.outcome: Outcome | None = None
        self.sms: list[Sms] = []
        self.exchanges = 0
        self.version = 0
        """Counts the changes of everything that the handset shows."""
        self._own: Profile | None = None
        self._string: UssdString | None = None
        self._cut = False
        self._session: Session | None = None
        self._stopped = 0.0
        self._changed = asyncio.Event()

    @property
    def profile(self) -> Profile:
        """The habits of the network that it is on."""
        return self._own or self.network.profile

    def become(self, model: Model | None = None, profile: Profile | None = None) -> None:
        """Be another kind of handset, or on a network of other habits; it is hung up first."""
        self.end()
        self.model, self._own = model or self.model, profile or self._own
        self.change()

    async def dial(self, dialled: str) -> None:
        """Begin a session and wait for its first screen; one that is open ends, or raises `NotNow` by the network's habit."""
        self._refuse_while_waiting()
        if self._session is not None and self.profile.second_dial == "refused":
            raise NotNow("the network refuses: a session is open")
        self.end()
        self.dialled = "".join(dialled.split())
        call = self.network.open(self.msisdn, self.dialled)
        if call is None:
            self.released(Outcome.NOT_SUPPORTED, None)
        else:
            self._session = Dialled(self, call)
            await self._exchange(self._session)

    async def reply(self, text: str) -> None:
        """Send what was typed and wait for the next screen; raise `NotNow` if no reply is asked for."""
        self._refuse_while_waiting()
        if self.phase != "open" or self._session is None:
            raise NotNow("no session is open: dial first")
        measured = measure(text)
        if measured.alphabet == "ucs2" and self.model.ucs2 != "shows":
            raise NotNow("this handset cannot type such letters")
        self._session.reply(decode(encode(cut(text, TYPED.of(measured.alphabet)))))
        if isinstance(self._session, Dialled):
            await self._exchange(self._session)
        else:
            self._show("waiting", self.screen, self.outcome)

    def push(self) -> Pushed:
        """Return a session that the network begins."""
        self.dialled = ""
        self._session = session = Pushed(self, self.network.begun(self.msisdn))
        return session

    def end(self) -> None:
        """Hang up, or close the last screen; the phone is idle afterwards."""
        if self._session is not None:
            self._session.end(None, "Incomplete")
        else:
            self._show("idle", "", None)

    def heard(self, string: UssdString, *, cut: bool) -> None:
        """Keep what came over the air, and whether the network cut it."""
        self._string, self._cut = string, cut

    def asked(self, screen: str) -> None:
        """Show a screen that wants a reply."""
        self._show("open", screen, Outcome.NEEDS_REPLY)

    def released(self, outcome: Outcome | None, screen: str | None) -> None:
        """Show how the session ended: its last screen, the handset's own sentence, or nothing where the person hung up."""
        call = self._session.call if self._session else None
        self._stopped = self.network.timers.time() - call.started if call else 0.0
        self._session = None
        if outcome is None:
            self._show("idle", "", None)
            return
        if screen is None:
            self._string, self._cut = None, False
        self._show("ended", SENTENCES[outcome] if screen is None else screen, outcome)

    def switch_off(self) -> None:
        """Let go of the session without a word to the network."""
        if self._session is not None:
            self._session.drop()

    def receive(self, message: Sms) -> None:
        """Put a message into the inbox."""
        self.sms.append(message)
        self.change()

    def read(self, message_id: str) -> bool:
        """Mark a message as read; say whether there is such a one."""
        for message in self.sms:
            if message.id == message_id:
                message.read = True
                self.change()
                return True
        return False

    def change(self) -> None:
        """Wake whoever waits for a change."""
        self.version += 1
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def changed(self, since: int) -> int:
        """Return the version once it is another than `since`."""
        while self.version == since:
            await self._changed.wait()
        return self.version

    def state(self) -> dict[str, Any]:
        """Return everything that a face of the handset shows, ready for JSON."""
        now, session, profile = self.network.timers.time(), self._session, self.profile
        measured = measure(self.screen)
        left = session.seconds_left if session else None
        return {
            "msisdn": self.msisdn,
            "dialled": self.dialled,
            "phase": self.phase,
            "screen": self.screen,
            "outcome": self.outcome,
            "session_seconds": round(now - session.call.started if session else self._stopped),
            "seconds_left": None if left is None else round(left),
            "meter": {
                "alphabet": measured.alphabet,
                "units": measured.units,
                "budget": profile.carries.of(measured.alphabet),
                "cut": self._cut,
            },
            "wire": self._string and {"dcs": self._string.dcs, "octets": len(self._string.octets)},
            "sms": self.sms,
            "model": {"name": self.model.name, "right_to_left": self.model.right_to_left},
            "network": {
                "name": profile.name,
                "protocol": self.network.carrier_name,
                "user_seconds": profile.user_seconds,
                "session_seconds": profile.session_seconds,
            },
        }

    def _refuse_while_waiting(self) -> None:
        if self.phase == "waiting":
            raise NotNow("the network has not answered yet")

    async def _exchange(self, session: Dialled) -> None:
        self.exchanges += 1
        exchange = session.exchange()
        self._show("waiting", self.screen, self.outcome)
        await self.network.run(exchange)

    def _show(self, phase: Phase, screen: str, outcome: Outcome | None) -> None:
        self.phase, self.screen, self.outcome = phase, screen, outcome
        self.change()
