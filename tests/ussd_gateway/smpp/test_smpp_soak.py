"""A mean SMSC: it throttles, refuses, forgets to answer, sends twice, aborts and breaks; what is promised holds all the same."""

import asyncio
import random
from collections import Counter

import pytest
from centre import SECONDS, Joined, Phone, joined, until
from entrances import sign
from two_screens import Conversation

from ussd_gateway.simulator.smsc import NobodyBound
from ussd_gateway.smpp.bodies import Message
from ussd_gateway.smpp.dialects import Dialect, Operation
from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.submission import Timing

PHONES = 400
AT_ONCE = 50
BREAKS_EVERY = 300  # submissions
QUICK = Timing(
    idle=30, response=0.05, look=0.01, first_throttle=0.002, longest_throttle=0.02, first_reconnect=0.005,
    longest_reconnect=0.02, stable=30,
)  # fmt: skip
PATIENCE = 0.3
"""Seconds after which a phone gives up: its answer was lost on the way."""


class Dawdling(Conversation):
    """A conversation whose turns overtake each other."""

    def __init__(self, dice: random.Random) -> None:
        super().__init__()
        self._dice = dice

    async def reply(self, turn):
        """Answer a little later."""
        for _ in range(self._dice.randrange(20)):
            await asyncio.sleep(0)
        return await super().reply(turn)


class Mean:
    """What goes wrong at the SMSC, and what it saw."""

    def __init__(self, call: Joined, dice: random.Random) -> None:
        self.sent, self.arrived = Counter(), Counter()
        self._call, self._dice = call, dice
        self._take = call.centre.smsc._submitted
        call.centre.smsc._submitted = self._submitted

    def _submitted(self, message: Message) -> int | None:
        centre = self._call.centre
        chance = self._dice.random()
        answer = (
            Status.THROTTLED if chance < 0.04
            else Status.QUEUE_FULL if chance < 0.06
            else None if chance < 0.08
            else Status.SYSTEM_ERROR if chance < 0.09
            else Status.OK
        )  # fmt: skip
        if answer in (None, Status.OK):
            self.arrived[message.destination.number] += 1
        centre.answers = [answer]
        if len(centre.taken) % BREAKS_EVERY == BREAKS_EVERY - 1:
            centre.smsc.cut()
        return self._take(message)

    async def call(self, phone: Phone) -> None:
        """Have a phone call, type three times and hang up, as far as it gets."""
        operation, text = Operation.PSSR_INDICATION, "*900#"
        for _ in range(4):
            try:
                for _ in range(2 if self._dice.random() < 0.05 else 1):
                    self.sent[phone.number] += 1
                    await phone.send(operation, text)
                if self._dice.random() < 0.03:
                    await phone.send(Operation.USER_ABORT, "", over=True)
                    return
                async with asyncio.timeout(PATIENCE):
                    await phone.shown()
            except (NobodyBound, TimeoutError):
                return
            operation, text = Operation.USSR_CONFIRM, self._dice.choice(["1", "x", "2"])


@pytest.mark.parametrize(
    "dialect", [Dialect(), Dialect("reference", "bit", "cbs"), Dialect("address")], ids=str
)
async def test_a_mean_smsc(dialect):
    """No message has two answers, every answer meets one fate, and nothing stays in memory."""
    dice = random.Random(20261123)
    async with joined(Dawdling(dice), sign=sign, dialect=dialect, window=8, timing=QUICK) as call:
        mean, places = Mean(call, dice), asyncio.Semaphore(AT_ONCE)

        async def caller(number: int) -> None:
            async with places:
                async with asyncio.timeout(SECONDS):
                    await call.centre.smsc.bound.wait()
                await mean.call(call.centre.phone(f"+7701{number:07}", info=2 * number))

        await asyncio.gather(*(caller(number) for number in range(1, PHONES + 1)))
        window, gateway = call.entrance._window, call.entrance._gateway
        await until(lambda: not (window._lanes or window._flights or gateway._dialogues))
        assert all(count <= mean.sent[number] for number, count in mean.arrived.items())
        assert sum(mean.arrived.values()) > PHONES // 2
        assert {"taken", "refused", "lost"} <= set(call.fates)
        assert call.fates.count("taken") <= sum(mean.arrived.values())
