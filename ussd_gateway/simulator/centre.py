"""The USSD centre: one session a handset, its timers, what goes over the air, and what the network begins by itself."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

from ussd_gateway.gsm7 import measure
from ussd_gateway.packing import encode
from ussd_gateway.simulator.aggregator import Answer, BadAnswer
from ussd_gateway.simulator.call import Call, Outcome, Timer
from ussd_gateway.simulator.model import UnknownAlphabet

if TYPE_CHECKING:
    from ussd_gateway.simulator.handset import Handset

NO_REPLY = "no reply in time"
"""Why a session ended, in the words that tell an aggregator a time-out from everything else."""


class TooLong(ValueError):
    """A screen that the network does not carry, where it cuts none."""


class NotTaken(Exception):
    """What the network began did not come to its end; the text says why: `busy`, `unsupported`, or how the session ended."""


class Session(ABC):
    """A session between a handset and its network; `over` once it has ended, whoever ended it."""

    def __init__(self, handset: "Handset", call: Call) -> None:
        self.handset, self.call, self.profile = handset, call, handset.profile
        self.over = False
        self._network = handset.network
        self._timers: dict[str, tuple[float, Timer]] = {}
        self.start_timer("session", self.profile.session_seconds, self._no_reply)

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the first of its timers ends it."""
        now = self._network.timers.time()
        return max(0.0, min(at for at, _ in self._timers.values()) - now) if self._timers else None

    def start_timer(self, name: str, seconds: float, then: Callable[[], object]) -> None:
        """Start a timer, in place of the one of that name."""
        self.stop_timer(name)
        timers = self._network.timers
        self._timers[name] = (timers.time() + seconds, timers.call_later(seconds, then))

    def stop_timer(self, name: str) -> None:
        """Stop a timer, if it runs."""
        if name in self._timers:
            self._timers.pop(name)[1].cancel()

    @abstractmethod
    def reply(self, text: str) -> None:
        """Take what the person typed."""

    def end(self, outcome: Outcome | None, status: str, error: str = "", screen: str | None = None) -> None:
        """End the session, once; the handset shows the screen, or its own sentence for the outcome.

        No outcome: the person hung up, and the handset has nothing to show.
        """
        if self.over:
            return
        self.drop()
        self._ended(status, error)
        self.handset.released(outcome, screen)

    def drop(self) -> None:
        """End the session without a word to anybody, as when the network is switched off."""
        self.over = True
        for name in list(self._timers):
            self.stop_timer(name)

    def show(self, answer: Answer) -> None:
        """Carry a screen to the handset; it ends the session if it is final, or cannot be carried or shown."""
        if self.handset.dice.random() < self.profile.faults.broken:
            self.end(Outcome.ENDED_BY_NETWORK, "Incomplete", "the connection broke")
            return
        try:
            carried = self._network.carry(answer.text, self.profile)
            string = encode(carried, measure(answer.text).alphabet)
            screen = self.handset.model.read(string)
        except TooLong as error:
            self.end(Outcome.ENDED_BY_NETWORK, "Failed", str(error))
            return
        except UnknownAlphabet as error:
            self.end(Outcome.NOT_SUPPORTED, "Failed", str(error))
            return
        self.handset.heard(string, cut=carried != answer.text)
        if answer.final:
            self.end(Outcome.DONE, "Success", screen=screen)
            return
        self.handset.asked(screen)
        self.start_timer("user", self.profile.user_seconds, self._no_reply)

    @abstractmethod
    def _ended(self, status: str, error: str) -> None:
        """Let whoever is at the other end know."""

    def _no_reply(self) -> None:
        self.end(Outcome.ENDED_BY_NETWORK, "Incomplete", NO_REPLY)


class Dialled(Session):
    """A session that a person began: each reply is a turn to the product."""

    _asking: asyncio.Task[Answer] | None = None

    def exchange(self) -> Coroutine[object, object, None]:
        """Take the call's next turn to the product at once; what is returned waits for the answer and shows it."""
        network = self._network
        self.stop_timer("user")
        asking = self._asking = asyncio.ensure_future(
            network.way.ask(network.carrier, self.call, self.profile, network.timers, self.handset.dice)
        )
        self.start_timer("application", self.profile.app_seconds, self._silent)
        return self._answered(asking)

    async def _answered(self, asking: asyncio.Task[Answer]) -> None:
        await asyncio.wait({asking})
        if self.over:
            return
        self.stop_timer("application")
        if isinstance(error := asking.exception(), BadAnswer):
            self.end(Outcome.ENDED_BY_NETWORK, "Failed", str(error))
        else:
            self.show(asking.result())

    def reply(self, text: str) -> None:
        """Take what the person typed; `exchange` is what follows."""
        self.call.inputs.append(text)

    def _silent(self) -> None:
        self.end(Outcome.TIMED_OUT, "Failed", "the application did not answer in time")

    def drop(self) -> None:
        """End the session without a word to anybody."""
        super().drop()
        if self._asking is not None:
            self._asking.cancel()

    def _ended(self, status: str, error: str) -> None:
        self._network.tell(self.call, status, error)


class Pushed(Session):
    """A session that the network began (USSR): a program asks, the person replies."""

    def __init__(self, handset: "Handset", call: Call) -> None:
        super().__init__(handset, call)
        self._reply: asyncio.Future[str] | None = None
        self._why = ""

    async def ask(self, text: str) -> str:
        """Show a text and return the reply; raise `NotTaken` if none comes."""
        if self.over:
            raise NotTaken(self._why)
        self.stop_timer("application")
        self._reply = asyncio.get_running_loop().create_future()
        self.show(Answer(final=False, text=text))
        return await self._reply

    def tell(self, text: str) -> None:
        """Show a last text (USSN) and end; raise `NotTaken` if it cannot be shown."""
        if not self.over:
            self.show(Answer(final=True, text=text))
        if self._why:
            raise NotTaken(self._why)

    def reply(self, text: str) -> None:
        """Take what the person typed; whoever asked has the profile's time to go on."""
        self.stop_timer("user")
        self.start_timer("application", self.profile.app_seconds, self._silent)
        if self._reply is not None:
            self._reply.set_result(text)

    def _silent(self) -> None:
        self.end(Outcome.TIMED_OUT, "Failed", "the application did not go on in time")

    def _ended(self, status: str, error: str) -> None:
        if status != "Success":
            self._why = error or "hung up"
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(NotTaken(self._why))
