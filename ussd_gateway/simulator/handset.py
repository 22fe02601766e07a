"""A handset of the simulated network: it dials, replies, hangs up, and keeps what it was sent."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from ussd_gateway.gsm7 import measure
from ussd_gateway.simulator.africas_talking import Answer, BadAnswer
from ussd_gateway.simulator.call import Call, Outcome, Timer

if TYPE_CHECKING:
    from ussd_gateway.simulator.network import Network

Phase = Literal["idle", "waiting", "open", "ended"]

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
        self.phase: Phase = "idle"
        self.dialled = ""
        self.screen = ""
        self.outcome: Outcome | None = None
        self.sms: list[Sms] = []
        self.exchanges = 0
        self.version = 0
        """Counts the changes of everything that the handset shows."""
        self._cut = False
        self._call: Call | None = None
        self._asking: asyncio.Task[Answer] | None = None
        self._timer: Timer | None = None
        self._until = 0.0
        self._stopped = 0.0
        self._changed = asyncio.Event()

    async def dial(self, dialled: str) -> None:
        """Begin a session and wait for its first screen; one that is open is hung up before."""
        self._refuse_while_waiting()
        self.end()
        self.dialled = "".join(dialled.split())
        call = self.network.open(self.msisdn, self.dialled)
        if call is None:
            self._finish(Outcome.NOT_SUPPORTED, SENTENCES[Outcome.NOT_SUPPORTED])
        else:
            await self._exchange(call)

    async def reply(self, text: str) -> None:
        """Send what was typed and wait for the next screen; raise `NotNow` if no reply is asked for."""
        self._refuse_while_waiting()
        if self.phase != "open" or self._call is None:
            raise NotNow("no session is open: dial first")
        self._call.inputs.append(text)
        await self._exchange(self._call)

    def end(self) -> None:
        """Hang up, or close the last screen; the phone is idle afterwards."""
        call, asking, self._call, self._asking = self._call, self._asking, None, None
        if asking is not None:
            asking.cancel()
        if call is not None:
            self.network.tell(call, "Incomplete")
        self._show("idle", "", None)

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
        now, call, profile = self.network.timers.time(), self._call, self.network.profile
        measured = measure(self.screen)
        budget = profile.carries.of(measured.alphabet)
        return {
            "msisdn": self.msisdn,
            "dialled": self.dialled,
            "phase": self.phase,
            "screen": self.screen,
            "outcome": self.outcome,
            "session_seconds": round((now if call else self._stopped) - (call.started if call else 0.0)),
            "seconds_left": max(0, round(self._until - now)) if self._timer else None,
            "meter": {
                "alphabet": measured.alphabet,
                "units": measured.units,
                "budget": budget,
                "cut": self._cut,
            },
            "sms": self.sms,
            "network": {
                "name": profile.name,
                "protocol": self.network.protocol.name,
                "user_seconds": profile.user_seconds,
                "session_seconds": profile.session_seconds,
            },
        }

    def _refuse_while_waiting(self) -> None:
        if self.phase == "waiting":
            raise NotNow("the network has not answered yet")

    async def _exchange(self, call: Call) -> None:
        """Send the call's turn and show what comes: a screen, or the network's own sentence."""
        self._call = call
        self.exchanges += 1
        asking = self._asking = asyncio.ensure_future(self.network.ask(call))
        self._show("waiting", self.screen, self.outcome)
        self._start_timer(self.network.profile.app_seconds, asking.cancel)
        await asyncio.wait({asking})
        if self._asking is not asking:  # hung up meanwhile
            return
        self._asking = None
        if asking.cancelled():
            self._give_up(Outcome.TIMED_OUT, "the application did not answer in time")
        elif isinstance(error := asking.exception(), BadAnswer):
            self._give_up(Outcome.ENDED_BY_NETWORK, str(error))
        else:
            self._answered(call, asking.result())

    def _answered(self, call: Call, answer: Answer) -> None:
        screen = self.network.carry(answer.text)
        self._cut = screen != answer.text
        if answer.final:
            self.network.tell(call, "Success")
            self._finish(Outcome.DONE, screen)
            return
        self._show("open", screen, Outcome.NEEDS_REPLY)
        profile, now = self.network.profile, self.network.timers.time()
        left = min(profile.user_seconds, call.started + profile.session_seconds - now)
        self._start_timer(left, lambda: self._give_up(Outcome.ENDED_BY_NETWORK, "no reply in time"))

    def _give_up(self, outcome: Outcome, error: str) -> None:
        if self._call is not None:
            self.network.tell(self._call, "Incomplete" if error == "no reply in time" else "Failed", error)
        self._finish(outcome, SENTENCES[outcome])

    def _finish(self, outcome: Outcome, screen: str) -> None:
        self._stopped = self.network.timers.time() - self._call.started if self._call else 0.0
        self._call = None
        self._show("ended", screen, outcome)

    def _show(self, phase: Phase, screen: str, outcome: Outcome | None) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self.phase, self.screen, self.outcome = phase, screen, outcome
        self.change()

    def _start_timer(self, seconds: float, then: Callable[[], object]) -> None:
        self._until = self.network.timers.time() + seconds
        self._timer = self.network.timers.call_later(seconds, then)
