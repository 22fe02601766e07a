"""The USSD centre between handsets and the product: its limits, its timers, its faults, and what it begins by itself."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

import pytest
from hand_clock import HandClock

from dialogs.turn import Repeat
from ussd_gateway.paging import Budget
from ussd_gateway.simulator.aggregator import Answer
from ussd_gateway.simulator.call import Outcome
from ussd_gateway.simulator.centre import NotTaken
from ussd_gateway.simulator.handset import NotNow
from ussd_gateway.simulator.model import MODELS
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.profile import PROFILES, Faults, Profile, read_profiles

PHONE = "+77010000001"
CODE = "*1406#"
HOME = "*1406#\n1 Ask\n2 End"


@pytest.fixture
def clock():
    """A clock for the network's timers."""
    return HandClock()


@pytest.fixture
async def on(served, clock):
    """Return the handset of a new network of this profile."""
    async with AsyncExitStack() as stack:

        async def switch_on(profile=PROFILES["standard"], **options):
            network = Network(served.url, profile=profile, codes=[CODE], timers=clock, **options)
            await stack.enter_async_context(network)
            return network.handset(PHONE)

        yield switch_on


@asynccontextmanager
async def held(served):
    """Hold back the product's answers while the block runs; what is yielded counts the turns that came."""
    reply, came, hold = served.gateway._reply, [], asyncio.Event()

    async def slow(turn):
        came.append(turn)
        await hold.wait()
        return await reply(turn)

    served.gateway._reply = slow
    yield came
    served.gateway._reply = reply
    hold.set()


def failing(**shares):
    """Return a profile with faults."""
    return Profile(faults=Faults(**shares))


async def until(claim):
    """Return when a claim is true."""
    async with asyncio.timeout(5):
        while not claim():  # noqa: ASYNC110 - made true by plain objects, which wake nobody
            await asyncio.sleep(0)


async def dialling(handset, came=None):
    """Return the dial that waits for the product, which has got its turn if `came` is given."""
    task = asyncio.ensure_future(handset.dial(CODE))
    await until(lambda: handset.phase == "waiting" and (came is None or came))
    return task


# What reaches the handset ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "septets", "units", "octets"),
    [("standard", 160, 70, 140), ("roomy", 182, 80, 160), ("narrow", 120, 60, 105)],
)
def test_a_network_cuts_at_its_own_limit(profile, septets, units, octets):
    """To the septet, and to the unit of UCS-2."""
    network = Network("", profile=PROFILES[profile])
    assert network.carry("a" * 200) == "a" * septets
    assert network.carry("a" * (septets - 1) + "[b") == "a" * (septets - 1)
    assert network.carry("ы" * 200) == "ы" * units
    assert network.carry("a" * septets) == "a" * septets
    assert -(-septets * 7 // 8) == octets


async def test_what_came_over_the_air_is_told(on):
    """A handset knows the data coding and the octets of its screen: 18 letters are 16 octets, 70 units are 140."""
    handset = await on()
    await handset.dial(CODE)
    assert handset.state()["wire"] == {"dcs": 0x0F, "octets": 16}
    await handset.reply("long")
    assert handset.state()["wire"] == {"dcs": 0x48, "octets": 140}
    assert handset.state()["meter"]["cut"] is True


async def test_a_strict_network_ends_what_it_cannot_carry(served, on):
    """It shows nothing of a screen that is too long, and the product hears that the session failed."""
    handset = await on(PROFILES["strict"])
    await handset.dial(CODE)
    await handset.reply("long")
    assert (handset.phase, handset.outcome) == ("ended", Outcome.ENDED_BY_NETWORK)
    assert "Ы" not in handset.screen
    await handset.network.close()
    assert [event.status for event in served.events] == ["Failed"]


async def test_a_reply_ends_where_the_string_is_full(served, on):
    """182 letters of what is typed arrive, or 80 of other scripts."""
    handset = await on()
    await handset.dial(CODE)
    await handset.reply("1")
    await handset.reply("a" * 200)
    await handset.reply("ы" * 100)
    assert served.conversation.sessions[PHONE].slots["said"] == "ы" * 80
    assert [len(meaning.text) for meaning in served.conversation.meanings[1:]] == [1, 182, 80]


# One session a handset -----------------------------------------------------------------------------------------


async def test_a_second_dial_replaces_the_first(served, on):
    """The network ends the session that was open and tells the product."""
    handset = await on()
    await handset.dial(CODE)
    await handset.dial(CODE)
    assert (handset.phase, handset.screen) == ("open", HOME)
    await handset.network.close()
    assert [event.status for event in served.events] == ["Incomplete"]


async def test_a_second_dial_is_refused(served, on):
    """The session that is open goes on, and the product hears nothing of the dial."""
    handset = await on(PROFILES["roomy"])
    await handset.dial(CODE)
    with pytest.raises(NotNow):
        await handset.dial(CODE)
    await handset.reply("2")
    assert (handset.outcome, handset.screen) == (Outcome.DONE, "Good-bye")
    assert served.conversation.steps == 2
    await handset.dial(CODE)
    assert handset.phase == "open"


# Timers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("profile", "seconds"), [("standard", 60), ("hurried", 30)])
async def test_a_reply_has_its_time(on, clock, profile, seconds):
    """One second before its end the session is open, then the network ends it."""
    handset = await on(PROFILES[profile])
    await handset.dial(CODE)
    clock.advance(seconds - 1)
    assert (handset.phase, handset.state()["seconds_left"]) == ("open", 1)
    clock.advance(1)
    assert (handset.phase, handset.outcome) == ("ended", Outcome.ENDED_BY_NETWORK)


@pytest.mark.parametrize(("profile", "seconds"), [("standard", 180), ("hurried", 60)])
async def test_a_session_has_its_time(on, clock, profile, seconds):
    """However often the person replies, and the clock shows what is left of the whole."""
    handset = await on(PROFILES[profile])
    await handset.dial(CODE)
    for _ in range(seconds // 20 - 1):
        clock.advance(20)
        await handset.reply("x")
    assert (handset.phase, handset.state()["seconds_left"]) == ("open", 20)
    clock.advance(20)
    assert handset.outcome == Outcome.ENDED_BY_NETWORK


async def test_a_replys_time_ends_with_the_reply(served, on, clock):
    """Whoever has replied in the last second waits for the product as long as anybody."""
    handset = await on()
    await handset.dial(CODE)
    clock.advance(59)
    async with held(served) as came:
        task = asyncio.ensure_future(handset.reply("1"))
        await until(lambda: came)
        clock.advance(9)
        assert handset.phase == "waiting"
    await task
    assert handset.screen == "You said []"


async def test_a_session_ends_while_the_product_thinks(served, on, clock):
    """The session's own timer runs on while an answer is awaited."""
    handset = await on(replace(PROFILES["standard"], session_seconds=8))
    async with held(served) as came:
        task = await dialling(handset, came)
        clock.advance(8)
        await task
        assert (handset.phase, handset.outcome) == ("ended", Outcome.ENDED_BY_NETWORK)


@pytest.mark.parametrize(("profile", "seconds"), [("standard", 10), ("hurried", 5)])
async def test_an_answer_has_its_time(served, on, clock, profile, seconds):
    """The handset reports a timeout, and the answer that comes after it is not shown."""
    handset = await on(PROFILES[profile])
    async with held(served) as came:
        task = await dialling(handset, came)
        clock.advance(seconds - 1)
        assert handset.phase == "waiting"
        clock.advance(1)
        await task
    assert (handset.phase, handset.outcome) == ("ended", Outcome.TIMED_OUT)
    assert "Ask" not in handset.screen


# Faults --------------------------------------------------------------------------------------------------------


async def test_a_lost_request_never_came(served, on, clock):
    """The product knows nothing of it, and the handset times out."""
    handset = await on(failing(lost_requests=1.0))
    task = await dialling(handset)
    await until(lambda: handset.network.reports)
    await asyncio.gather(*handset.network.way._sending)
    clock.advance(10)
    await task
    assert (handset.outcome, served.conversation.meanings) == (Outcome.TIMED_OUT, [])


async def test_a_lost_reply_was_given(served, on, clock):
    """The product has taken its step, and the handset times out all the same."""
    handset = await on(failing(lost_replies=1.0))
    task = await dialling(handset)
    await until(lambda: served.conversation.steps)
    clock.advance(10)
    await task
    assert (handset.outcome, served.conversation.steps) == (Outcome.TIMED_OUT, 1)


async def test_a_repeated_request_is_one_step(served, on):
    """Both copies are answered, and one of the answers is shown."""
    handset = await on(failing(repeated=1.0))
    await handset.dial(CODE)
    await handset.reply("1")
    await until(lambda: len(served.conversation.meanings) == 4)
    assert handset.screen == "You said []"
    assert served.conversation.steps == 2
    assert sum(isinstance(meaning, Repeat) for meaning in served.conversation.meanings) == 2


async def test_a_request_without_an_answer_is_sent_again(served, on, clock):
    """After three seconds the forgetful network asks once more; whichever answer comes first is shown."""
    handset = await on(PROFILES["forgetful"])
    async with held(served) as came:
        task = await dialling(handset, came)
        clock.advance(2)
        assert len(came) == 1
        clock.advance(1)
        await until(lambda: len(came) == 2)
    await task
    assert handset.screen == HOME
    assert served.conversation.steps == 1


async def test_a_forgetful_network_loses_what_is_dialled_behind_the_code(on):
    """The product is told the code alone."""
    handset = await on(PROFILES["forgetful"])
    await handset.dial("*1406*1*2#")
    assert handset.screen == HOME


async def test_a_connection_breaks(served, on):
    """The screen that was on its way is not shown, and the product hears of it."""
    handset = await on(failing(broken=1.0))
    await handset.dial(CODE)
    assert (handset.phase, handset.outcome) == ("ended", Outcome.ENDED_BY_NETWORK)
    await handset.network.close()
    assert [(event.status, event.error) for event in served.events] == [
        ("Incomplete", "the connection broke")
    ]


async def test_the_same_seed_has_the_same_faults(on):
    """What goes wrong by chance goes wrong again, each handset's own."""

    async def ends(seed, phone):
        network = (await on(failing(broken=0.5), seed=seed)).network
        handset = network.handset(phone)
        told = []
        for _ in range(12):
            await handset.dial(CODE)
            told.append(handset.phase)
        return told

    assert await ends(7, PHONE) == await ends(7, PHONE)
    assert await ends(7, PHONE) != await ends(8, PHONE)
    assert await ends(7, PHONE) != await ends(7, "+77010000002")


async def test_hanging_up_is_told(served, on):
    """The product hears that the session stayed incomplete."""
    handset = await on()
    await handset.dial(CODE)
    handset.end()
    assert (handset.phase, handset.outcome) == ("idle", None)
    await handset.network.close()
    assert [(event.status, event.hops) for event in served.events] == [("Incomplete", 1)]


# What the network begins ---------------------------------------------------------------------------------------


async def test_a_notice_is_shown_and_done(on):
    """USSN: the text, an outcome of 0, and nothing to reply."""
    handset = await on()
    handset.network.push(PHONE).tell("Жауап келді")
    assert (handset.phase, handset.outcome, handset.screen) == ("ended", Outcome.DONE, "Жауап келді")
    with pytest.raises(NotNow):
        await handset.reply("1")


async def test_a_question_is_answered(on):
    """USSR: the text, an outcome of 1, the reply to whoever asked, and so on until it is told an end."""
    handset = await on()
    pushed = handset.network.push(PHONE)
    asking = asyncio.ensure_future(pushed.ask("Come tomorrow?\n1 Yes"))
    await asyncio.sleep(0)
    assert (handset.phase, handset.outcome) == ("open", Outcome.NEEDS_REPLY)
    await handset.reply("1")
    assert (await asking, handset.phase) == ("1", "waiting")
    pushed.tell("Thank you")
    assert (handset.phase, handset.outcome, handset.screen) == ("ended", Outcome.DONE, "Thank you")


@pytest.mark.parametrize("phase", ["open", "waiting"])
async def test_a_busy_handset_takes_nothing(served, on, phase):
    """USSD-Busy: the session that it is in goes on undisturbed."""
    handset = await on()
    async with held(served) as came:
        task = await dialling(handset, came)
        if phase == "waiting":
            with pytest.raises(NotTaken, match="busy"):
                handset.network.push(PHONE)
    await task
    with pytest.raises(NotTaken, match="busy"):
        handset.network.push(PHONE)
    assert handset.screen == HOME


async def test_a_network_without_push_says_so(on):
    """Where the network begins no sessions, nothing is shown."""
    handset = await on(PROFILES["strict"])
    with pytest.raises(NotTaken, match="unsupported"):
        handset.network.push(PHONE)
    assert handset.phase == "idle"


@pytest.mark.parametrize(
    ("what", "why"), [("hangs up", "hung up"), ("is silent", "no reply in time"), ("dials", "hung up")]
)
async def test_a_question_without_a_reply(on, clock, what, why):
    """Whoever asked hears why there is none, and the handset is free again."""
    handset = await on()
    asking = asyncio.ensure_future(handset.network.push(PHONE).ask("Well?"))
    await asyncio.sleep(0)
    match what:
        case "hangs up":
            handset.end()
        case "dials":
            await handset.dial(CODE)
        case _:
            clock.advance(60)
    with pytest.raises(NotTaken, match=why):
        await asking
    assert handset.phase == {"hangs up": "idle", "is silent": "ended", "dials": "open"}[what]


async def test_a_program_that_does_not_go_on_times_out(on, clock):
    """After a reply the program has the time that any product has."""
    handset = await on()
    pushed = handset.network.push(PHONE)
    asking = asyncio.ensure_future(pushed.ask("Well?"))
    await asyncio.sleep(0)
    await handset.reply("1")
    await asking
    clock.advance(10)
    assert (handset.phase, handset.outcome) == ("ended", Outcome.TIMED_OUT)
    with pytest.raises(NotTaken):
        pushed.tell("too late")
    with pytest.raises(NotTaken):
        await pushed.ask("too late")


# Handsets ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", ["gsm", "boxes"])
async def test_a_handset_with_gsm_letters_alone(served, on, model):
    """It shows what is in its alphabet; anything else it refuses, or shows as boxes; it types no other letters."""
    handset = await on()
    handset.become(MODELS[model])
    await handset.dial(CODE)
    assert handset.screen == HOME
    with pytest.raises(NotNow):
        await handset.reply("Сәлем")
    assert handset.phase == "open"
    await handset.reply("long")
    if model == "boxes":
        assert (handset.phase, handset.screen) == ("open", "□" * 70)
        return
    assert (handset.phase, handset.outcome) == ("ended", Outcome.NOT_SUPPORTED)
    await handset.network.close()
    assert [event.status for event in served.events] == ["Failed"]


async def test_a_question_in_letters_that_the_handset_lacks(on):
    """Whoever pushed it hears that it was not shown."""
    handset = await on()
    handset.become(MODELS["gsm"])
    with pytest.raises(NotTaken, match="alphabet"):
        handset.network.push(PHONE).tell("Жауап")
    with pytest.raises(NotTaken, match="alphabet"):
        await handset.network.push(PHONE).ask("Жауап")


async def test_becoming_another_hangs_up(served, on):
    """A handset changes its network between two sessions, not within one."""
    handset = await on()
    await handset.dial(CODE)
    handset.become(MODELS["leftward"], PROFILES["narrow"])
    assert handset.phase == "idle"
    state = handset.state()
    assert (state["network"]["name"], state["model"]) == (
        "narrow",
        {"name": "leftward", "right_to_left": False},
    )
    await handset.network.close()
    assert [event.status for event in served.events] == ["Incomplete"]


# Profiles ------------------------------------------------------------------------------------------------------


def test_every_profile_says_what_it_is():
    """Each has a name of its own and a line for whoever chooses it; the first is the one without habits."""
    assert len(PROFILES) == len({profile.about for profile in PROFILES.values()}) == 9
    assert replace(PROFILES["standard"], about="") == Profile()
    assert all(0 < len(profile.about) < 70 for profile in PROFILES.values())


def test_a_profile_is_data(tmp_path):
    """Octets give both limits unless lower ones are said; a key that there is not is a mistake."""
    (tmp_path / "a.toml").write_text('name = "a"\noctets = 160\nseptets = 100\n[faults]\nbroken = 0.5\n')
    assert read_profiles(tmp_path) == {"a": Profile("a", carries=Budget(100, 80), faults=Faults(broken=0.5))}
    (tmp_path / "a.toml").write_text('name = "a"\noctets = 160\nuser_second = 1\n')
    with pytest.raises(TypeError, match="user_second"):
        read_profiles(tmp_path)


async def test_any_carrier_takes_the_turns(clock):
    """What is no aggregator over HTTP stands in its place, and gets each turn as it was when it was sent."""

    class Echo:
        name = "echo"
        told = ()

        async def ask(self, call):
            return Answer(call.hops == 2, f"{call.service_code} {'*'.join(call.inputs)}")

        async def tell(self, call, status, seconds, error):
            self.told += ((call.hops, status, seconds, error),)

    carrier = Echo()
    async with Network("", codes=[CODE], timers=clock, carrier=carrier) as network:
        handset = network.handset(PHONE)
        await handset.dial("*1406*7#")
        assert (handset.screen, handset.state()["network"]["protocol"]) == ("*1406# 7", "echo")
        clock.advance(5)
        await handset.reply("8")
        assert (handset.screen, handset.outcome) == ("*1406# 7*8", Outcome.DONE)
    assert carrier.told == ((2, "Success", 5.0, ""),)
