"""The simulated network's handsets on the product's SMPP bind: calls, faults, and what the product begins by itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count

import pytest
from centre import QUICK, until
from entrances import sign
from two_screens import Conversation

from ussd_gateway.exchange import Event
from ussd_gateway.last_input import LastInput
from ussd_gateway.simulator.call import Outcome
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.model import MODELS
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.profile import PROFILES, Faults, Profile
from ussd_gateway.simulator.smpp import SmppCarrier
from ussd_gateway.smpp.bodies import Bind
from ussd_gateway.smpp.dialects import Dialect
from ussd_gateway.smpp.entrance import Contract, SmppEntrance
from ussd_gateway.smpp.esme import Account

DIALECTS = [Dialect(), Dialect("reference", "bit", "cbs"), Dialect("address", "operation", "cbs")]
NUMBERS = count(77020000001)
CODE = "*1406#"
HOME = "*1406#\n1 Ask\n2 End"
TEXT = "Сұрағыңыздың жауабы дайын: *1406#"


@dataclass
class On:
    """A handset, and the product at the other end of its network."""

    handset: Handset
    carrier: SmppCarrier
    conversation: Conversation
    entrance: SmppEntrance
    events: list[Event]


@asynccontextmanager
async def on(dialect: Dialect | None = None, profile: Profile = PROFILES["standard"]) -> AsyncIterator[On]:
    """Yield a handset whose network speaks SMPP with the small conversation."""
    carrier, conversation, events = SmppCarrier(dialect), Conversation(), []
    async with carrier.smsc as smsc, Network("", profile=profile, codes=[CODE], carrier=carrier) as network:
        carrier.network = network
        account = Account("127.0.0.1", await smsc.listen(), Bind("fund", "secret"))
        route = LastInput(sign, protocol="smpp", repeat_window=1)
        contract = Contract(account, route, carrier.dialect, 10, "", QUICK, CODE)
        entrance = SmppEntrance(
            contract, conversation.reply, conversation.sorry, events.append, lambda _fate: None
        )
        await entrance.start()
        try:
            await until(lambda: entrance.bound)
            yield On(network.handset(f"+{next(NUMBERS)}"), carrier, conversation, entrance, events)
        finally:
            await entrance.stop(1)


@pytest.mark.parametrize("dialect", DIALECTS, ids=str)
async def test_a_call_from_dial_to_end(dialect):
    """In every dialect a handset dials, replies in any letters, and is told the end."""
    async with on(dialect) as line:
        handset = line.handset
        await handset.dial(CODE)
        assert (handset.phase, handset.screen) == ("open", HOME)
        await handset.reply("1")
        await handset.reply("Әлия")
        assert handset.screen == "You said [Әлия]"
        now = (
            line.conversation.clock() + 10
        )  # a start that comes sooner, where nothing names a session, is an old one
        line.conversation.clock = lambda: now
        await handset.dial(f"{CODE[:-1]}*7#")
        assert handset.screen.startswith("*1406*7#")
        await handset.reply("2")
        assert (handset.outcome, handset.screen) == (Outcome.DONE, "Good-bye")
        assert handset.state()["network"]["protocol"] == "smpp"


async def test_a_network_repeats_itself():
    """Two copies of each message are one step."""
    async with on(profile=replace(PROFILES["standard"], faults=Faults(repeated=1.0))) as line:
        await line.handset.dial(CODE)
        await line.handset.reply("1")
        assert (line.handset.screen, line.conversation.steps) == ("You said []", 2)


async def test_hanging_up_is_told():
    """The product hears of a user abort."""
    async with on() as line:
        await line.handset.dial(CODE)
        line.handset.end()
        await until(lambda: line.events)
        assert [event.status for event in line.events] == ["Incomplete"]


async def test_a_product_that_is_not_bound():
    """Without anybody to deliver to, the network ends the session."""
    async with Network("", codes=[CODE], carrier=SmppCarrier()) as network:
        handset = network.handset("+77010000001")
        await handset.dial(CODE)
        assert handset.outcome == Outcome.ENDED_BY_NETWORK
        assert "nobody is bound" in network.reports[-1]


async def test_a_notice_is_shown_on_an_idle_handset():
    """What the product begins stands on the screen, and the handset's confirm says so."""
    async with on() as line:
        assert await line.entrance.push.tell(line.handset.msisdn, TEXT)
        assert (line.handset.phase, line.handset.outcome, line.handset.screen) == (
            "ended",
            Outcome.DONE,
            TEXT,
        )


@pytest.mark.parametrize("why", ["busy", "no letters", "no push"])
async def test_a_notice_is_refused(why):
    """A handset in a session, one without such letters, and a network without push show nothing, and the product knows."""
    async with on(profile=PROFILES["strict" if why == "no push" else "standard"]) as line:
        if why == "busy":
            await line.handset.dial(CODE)
        elif why == "no letters":
            line.handset.become(MODELS["gsm"])
        async with asyncio.timeout(5):
            assert not await line.entrance.push.tell(line.handset.msisdn, TEXT)
        assert line.handset.screen != TEXT
        assert line.handset.phase == {"busy": "open", "no letters": "ended", "no push": "idle"}[why]
