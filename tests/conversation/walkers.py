"""People who wander: they dial, press what stands on the screen or something else, hang up, and dial again."""

import asyncio
import re
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from driving import Clock
from hand_clock import HandClock
from test_history import landings, words

from app.demo import Demo
from coverage_backend.people import FIXED
from dialogs.model import ANSWERED, GLOBAL_ROADS, MISTYPED, PICKED, Programme
from ussd_gateway.simulator.aggregators import AGGREGATORS
from ussd_gateway.simulator.call import Call, Outcome
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.profile import Profile
from ussd_gateway.simulator.smpp import SmppCarrier

OPTION = re.compile(r"(?:^|[\n ])([1-9][0-9]?|0|00) (?=\S)")
ROADS = ("0", "00", "97", "98", "98", "99")
ODDITIES = ("", "*", "1*2", "#", "77", "abc", "№ 5", "0" * 16, "2026-01-01", "9" * 80)
STEPS = 12  # at most, of one session
REDIAL = 6  # seconds after which a call that broke off can be gone on with
LOST = "was lost"
SMPP = SmppCarrier.name


@dataclass
class Walk:
    """One person's walk, and what was seen of it. The network's timers go as the person lets time pass."""

    number: int
    chance: Random
    phone: str
    protocol: str
    codes: tuple[str, ...]
    numbers: tuple[str, ...]
    timers: HandClock = field(default_factory=HandClock)
    outcomes: list[Outcome] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    steps: int = 0
    ends: int = 0
    """Sessions whose end the aggregator tells the product."""
    lost: str = ""
    """What was not as it should be."""
    _quiet: asyncio.Event = field(default_factory=asyncio.Event)

    async def go(self, demo: Demo, clock: Clock, profile: Profile, seed: int, centre: SmppCarrier) -> None:
        """Walk through one session on a network of one's own, and through a second one if the first broke off."""
        network = self._network(demo, profile, seed, centre)
        async with network:
            handset = network.handset(self.phone)
            code = self.chance.choice(self.codes)
            for _ in range(2):
                await self._session(handset, code)
                if handset.outcome in {Outcome.DONE, None}:
                    break
                clock.pass_time(REDIAL)
            if handset.phase == "open":
                await self._ask_again(handset)
                handset.end()
            await self._answered(network)

    def _network(self, demo: Demo, profile: Profile, seed: int, centre: SmppCarrier) -> Network:
        codes = [alias.code for one in demo.product.programmes.values() for alias in one.aliases]
        aggregator = AGGREGATORS[self.protocol](None) if self.protocol != SMPP else None
        carrier = centre if aggregator is None else None
        options = {"codes": codes, "timers": self.timers, "seed": seed + self.number, "carrier": carrier}
        network = Network(demo.url, aggregator, profile, **options)
        network.reports, network.way._report = self, self.append
        tell = network.tell

        def count(call: Call, status: str, error: str = "") -> None:
            told = aggregator.event(call, status, 0, error) if aggregator else status != "Success" or None
            self.ends += told is not None
            tell(call, status, error)

        network.tell = count
        return network

    def append(self, report: str) -> None:
        """Take what the network reports."""
        self.reports.append(report)
        if LOST in report:
            self._quiet.set()

    async def _session(self, handset: Handset, code: str) -> None:
        await self._act(handset, handset.dial(self._dialled(code)))
        for _ in range(self.chance.randrange(STEPS)):
            self.timers.advance(70 if self.chance.random() < 0.02 else self.chance.randrange(1, 20))
            if handset.phase != "open":
                break
            await self._act(handset, handset.reply(self._typed(handset.screen)))
        if handset.phase != "open":
            assert handset.outcome is not None
            self.outcomes.append(handset.outcome)
        elif self.chance.random() < 0.3:
            handset.end()

    async def _act(self, handset: Handset, doing: Coroutine[object, object, None]) -> None:
        """Do something on the handset; where a request or a reply is lost, the network's patience ends at once."""
        self.steps += 1
        self._quiet.clear()
        shown, quiet = asyncio.ensure_future(doing), asyncio.ensure_future(self._quiet.wait())
        await asyncio.wait({shown, quiet}, return_when=asyncio.FIRST_COMPLETED)
        quiet.cancel()
        if not shown.done():
            await self._answered(handset.network)
            self.timers.advance(handset.profile.app_seconds)
        await shown
        await self._answered(
            handset.network
        )  # nobody reads a screen faster than a copy of a request is answered

    async def _answered(self, network: Network) -> None:
        """Return when the product has answered all that was sent, whether anybody waits for it or not."""
        await asyncio.gather(*network.way._sending, return_exceptions=True)

    def _dialled(self, code: str) -> str:
        if self.chance.random() < 0.8:
            return code
        behind = [number for number in (*self.numbers, "1", "2", "9", "404") if number.isdigit()]
        return f"{code[:-1]}*{self.chance.choice(behind)}#"

    def _typed(self, screen: str) -> str:
        chance = self.chance.random()
        if chance < 0.7 and (options := OPTION.findall(screen)):
            return self.chance.choice(options)
        if chance < 0.85:
            return self.chance.choice(self.numbers)
        return self.chance.choice(ROADS if chance < 0.95 else ODDITIES)

    async def _ask_again(self, handset: Handset) -> None:
        """Have the network send the last request once more: what stands on the screen is what the product says."""
        call: Call = handset._session.call
        again = await handset.network.carrier.ask(replace(call))
        if again.text != handset.screen:
            self.lost = f"the screen was {handset.screen!r} and is {again.text!r}"


def walks(demo: Demo, count: int, seed: int) -> list[Walk]:
    """Return so many walks of people whom nobody knows, through all protocols and programmes in turn."""
    protocols, programmes = [*AGGREGATORS, SMPP], [*FIXED]
    made = []
    for number in range(count):
        code = programmes[number % len(programmes)]
        programme = demo.product.programmes[code]
        made.append(
            Walk(
                number,
                Random(f"{seed} {number}"),
                f"+7999{number:07}",
                protocols[number // len(programmes) % len(protocols)],
                tuple(alias.code for alias in programme.aliases),
                tuple(number for person in FIXED[code] for _, number in person.numbers),
            )
        )
    return made


def strays(programmes: Mapping[str, Programme], transcript: list[tuple[int, int]], last: str) -> list[str]:
    """Return each pair of steps that no road, back, home or dropped line connects; the choice of programme may stand before."""
    programme = programmes[last.partition(".")[0]]
    transcript = [step for step in transcript if step[0] not in programmes["lobby"].names]
    states, openings = programme.states, {programme.roads["resume"], programme.roads["resume_text"]}
    steps = [
        (programme.names[mark], words(programme, programme.names[mark], said)) for mark, said in transcript
    ]
    seen, found = {programme.home}, []
    for (here, said), (there, _) in pairwise([*steps, (last, "")]):
        seen.add(here)
        roads = states[here].roads()
        if said in GLOBAL_ROADS:
            ways = {programme.roads[said]}
        elif said or not getattr(states[here], "private", False):
            ways = {roads[way].to for way in (said, ANSWERED, PICKED, MISTYPED) if way in roads}
        else:  # what is taken on a private screen is not kept
            ways = {road.to for road in roads.values()}
        arrivals = set().union(*(landings(programme, way) for way in ways))
        if there in openings:  # the line dropped at one of these, and the way back leads there
            seen |= arrivals
        elif there not in seen | arrivals:
            found.append(f"{here} -{said}-> {there}")
    return found
