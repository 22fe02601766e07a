"""The simulated network: real HTTP to the product, timers of its own, handsets with a web face and a terminal."""

import asyncio
import io
import json
from pathlib import Path

import pytest
from aiohttp import web
from entrances import serving
from hand_clock import HandClock
from rich.console import Console

from dialogs.turn import Repeat
from ussd_gateway.paging import Budget
from ussd_gateway.server import ussd_routes
from ussd_gateway.simulator.call import Outcome
from ussd_gateway.simulator.handset import NotNow
from ussd_gateway.simulator.line import Line
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.profile import PROFILES, Profile
from ussd_gateway.simulator.scripts import play_script
from ussd_gateway.simulator.terminal import Face, converse, right_to_left
from ussd_gateway.simulator.transcript import NoTranscript, parse, play, write
from ussd_gateway.sms_africas_talking import PATH

PHONE = "+77010000001"


@pytest.fixture
def clock():
    """A clock for the network's timers."""
    return HandClock()


@pytest.fixture
async def network(served, clock):
    """A network in front of the small conversation."""
    async with Network(served.url, codes=("*1406#", "*4*1420#"), timers=clock) as network:
        yield network


async def test_a_call_from_dial_to_end(served, network):
    """Phases and outcomes follow the answers, and the product hears how the session ended."""
    handset = network.handset(PHONE)
    assert (handset.phase, handset.outcome) == ("idle", None)
    await handset.dial("*1406#")
    assert (handset.phase, handset.outcome, handset.screen) == (
        "open",
        Outcome.NEEDS_REPLY,
        "*1406#\n1 Ask\n2 End",
    )
    await handset.reply("2")
    assert (handset.phase, handset.outcome, handset.screen) == ("ended", Outcome.DONE, "Good-bye")
    with pytest.raises(NotNow):
        await handset.reply("1")
    handset.end()
    assert handset.phase == "idle"
    await network.close()
    assert [(event.status, event.hops) for event in served.events] == [("Success", 2)]


async def test_what_is_typed_is_cumulative(network):
    """Stars and empty replies reach the conversation as they were typed."""
    handset = network.handset(PHONE)
    await handset.dial("*1406#")
    for typed in ("1", "*", "a*b"):
        await handset.reply(typed)
    assert handset.screen == "You said [a*b]"


@pytest.mark.parametrize(
    ("dialled", "code"),
    [("*4*1420*0012345679#", "*4*1420*0012345679#"), ("*1406*1*2#", "*1406*1*2#"), ("* 1406 #", "*1406#")],
)
async def test_a_direct_dial_arrives_whole(network, dialled, code):
    """What is dialled behind a code comes as text and is joined again."""
    handset = network.handset(PHONE)
    await handset.dial(dialled)
    assert handset.screen.startswith(f"{code}\n")


@pytest.mark.parametrize("dialled", ["*999#", "*14067#", "112", "", "hello"])
async def test_a_code_that_leads_nowhere_is_not_supported(served, network, dialled):
    """The network refuses it by itself; the product hears nothing."""
    handset = network.handset(PHONE)
    await handset.dial(dialled)
    assert (handset.phase, handset.outcome) == ("ended", Outcome.NOT_SUPPORTED)
    assert served.conversation.steps == 0


async def test_nobody_replies(served, network, clock):
    """After 60 seconds without a reply the network ends the session."""
    handset = network.handset(PHONE)
    await handset.dial("*1406#")
    clock.advance(59)
    assert (handset.phase, handset.state()["seconds_left"], handset.state()["session_seconds"]) == (
        "open",
        1,
        59,
    )
    clock.advance(1)
    assert (handset.phase, handset.outcome) == ("ended", Outcome.ENDED_BY_NETWORK)
    await network.close()
    assert [event.status for event in served.events] == ["Incomplete"]


async def test_a_session_lasts_three_minutes(network, clock):
    """However busy the person is, the network ends the session after 180 seconds."""
    handset = network.handset(PHONE)
    await handset.dial("*1406#")
    for _ in range(3):
        clock.advance(50)
        await handset.reply("x")
    clock.advance(30)
    assert handset.outcome == Outcome.ENDED_BY_NETWORK


async def test_a_slow_application_times_out(served, network, clock):
    """After ten seconds without an answer the handset reports a timeout."""
    hold = asyncio.Event()
    reply = served.conversation.reply

    async def slow(turn):
        await hold.wait()
        return await reply(turn)

    served.gateway._reply = slow
    handset = network.handset(PHONE)
    dialling = asyncio.ensure_future(handset.dial("*1406#"))
    while handset.phase != "waiting":
        await handset.changed(handset.version)
    with pytest.raises(NotNow):
        await handset.dial("*1406#")
    clock.advance(10)
    await dialling
    assert (handset.phase, handset.outcome) == ("ended", Outcome.TIMED_OUT)
    hold.set()


async def test_hanging_up_while_the_network_works(served, network):
    """The phone is idle at once, and the answer that comes too late is not shown."""
    hold = asyncio.Event()

    async def slow(turn):
        await hold.wait()
        return served.conversation.sorry(turn)

    served.gateway._reply = slow
    handset = network.handset(PHONE)
    dialling = asyncio.ensure_future(handset.dial("*1406#"))
    while handset.phase != "waiting":
        await handset.changed(handset.version)
    handset.end()
    await dialling
    assert (handset.phase, handset.screen) == ("idle", "")
    hold.set()


async def test_an_answer_that_is_none_kills_the_session(clock):
    """A 5xx, or a body without CON or END, ends the session, and the network reports it."""

    async def wrong(request):
        return web.Response(text="Hello" if request.path.endswith("talking") else "")

    async with serving([web.post("/{any:.*}", wrong)]) as url, Network(url, timers=clock) as network:
        handset = network.handset(PHONE)
        await handset.dial("*1406#")
        assert handset.outcome == Outcome.ENDED_BY_NETWORK
        assert "Hello" in network.reports[-1]


async def test_nobody_listens(clock):
    """A product that is not running is a session that the network ends."""
    async with Network("http://127.0.0.1:9", timers=clock) as network:
        handset = network.handset(PHONE)
        await handset.dial("*1406#")
        assert handset.outcome == Outcome.ENDED_BY_NETWORK
        assert network.reports


async def test_a_screen_too_long_is_shown_cut_and_reported(network):
    """The network carries 70 units of UCS-2 and no more."""
    handset = network.handset(PHONE)
    await handset.dial("*1406#")
    await handset.reply("long")
    assert handset.screen == "Ы" * 70
    assert handset.state()["meter"] == {"alphabet": "ucs2", "units": 70, "budget": 70, "cut": True}
    assert "cut at 70 of 90" in network.reports[-1]


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("a" * 10, "a" * 10),
        ("a" * 11, "a" * 10),
        ("[" * 6, "[" * 5),
        ("a[[[[[", "a[[[["),
        ("Ы" * 5, "Ы" * 4),
        ("abcdefЫ", "abcd"),
    ],
)
def test_a_cut_is_exact_in_septets(text, carried):
    """An escape and its character are never parted, and a text that needs UCS-2 is cut in its units."""
    assert Network("", profile=Profile(carries=Budget(10, 4))).carry(text) == carried


async def test_a_network_that_sends_every_start_twice(served, clock):
    """Two session ids, one start: the second answer is the first's, and the conversation goes on."""
    async with Network(served.url, profile=PROFILES["doubled starts"], timers=clock) as network:
        handset = network.handset(PHONE)
        await handset.dial("*1406#")
        assert isinstance(served.conversation.meanings[-1], Repeat)
        await handset.reply("1")
        assert handset.screen == "You said []"
        assert served.conversation.steps == 2


async def test_a_network_that_reports_the_whole_string(served, clock):
    """The code field then holds everything that was dialled."""
    async with Network(
        served.url, profile=PROFILES["whole string"], codes=["*1406#"], timers=clock
    ) as network:
        handset = network.handset(PHONE)
        await handset.dial("*1406*1*2#")
        assert handset.screen.startswith("*1406*1*2#")


# The web face ------------------------------------------------------------------------------------------------


@pytest.fixture
async def face(network):
    """The web face of the network on loopback."""
    async with serving(network=network) as url:
        yield url


async def test_a_handset_in_a_page(face, client):
    """Dial, reply, look and hang up as JSON."""
    url = f"{face}/simulator/handsets/{PHONE}"
    async with client.post(f"{url}/dial", json={"string": "*1406#"}) as response:
        state = await response.json()
    assert state["phase"] == "open"
    assert state["outcome"] == 1
    assert state["screen"] == "*1406#\n1 Ask\n2 End"
    assert state["meter"] == {"alphabet": "gsm7", "units": 18, "budget": 160, "cut": False}
    assert state["network"]["name"] == "standard"
    async with client.post(f"{url}/reply", json={"text": "2"}) as response:
        assert (await response.json())["outcome"] == 0
    async with client.post(f"{url}/reply", json={"text": "2"}) as response:
        assert response.status == 409
    async with client.post(f"{url}/end") as response:
        assert (await response.json())["phase"] == "idle"
    async with client.get(url) as response:
        assert (await response.json())["dialled"] == "*1406#"


@pytest.mark.parametrize(
    ("path", "request_", "status"),
    [
        ("handsets/me/dial", {"json": {"string": "*1#"}}, 404),
        (f"handsets/{PHONE}/dial", {"json": {"text": "*1#"}}, 400),
        (f"handsets/{PHONE}/dial", {"data": {"string": "*1#"}}, 415),
        (f"handsets/{PHONE}/sms/9/read", {}, 404),
        (f"handsets/{PHONE}/kind", {"json": {"profile": "none"}}, 400),
        (f"handsets/{PHONE}/kind", {"json": {"model": "none"}}, 400),
        (PATH[1:], {"data": {"username": "a", "to": PHONE, "message": "b"}}, 401),
        (PATH[1:], {"data": {"to": PHONE, "message": "b"}, "headers": {"apiKey": "k"}}, 401),
        (PATH[1:], {"data": {"username": "a", "to": PHONE}, "headers": {"apiKey": "k"}}, 400),
        (PATH[1:], {"data": {f"f{n}": "" for n in range(99)}, "headers": {"apiKey": "k"}}, 400),
    ],
)
async def test_the_web_face_refuses_what_makes_no_sense(face, client, path, request_, status):
    """Each with its own status."""
    async with client.post(f"{face}/simulator/{path}", **request_) as response:
        assert response.status == status


async def test_a_handset_becomes_another_in_a_page(face, client):
    """Its network's profile and its model are chosen by name, each by itself."""
    url = f"{face}/simulator/handsets/{PHONE}"
    for body in ({"profile": "narrow"}, {"model": "gsm"}):
        async with client.post(f"{url}/kind", json=body) as response:
            state = await response.json()
    assert (state["network"]["name"], state["model"]["name"]) == ("narrow", "gsm")


async def test_changes_are_told_as_they_happen(face, client, network):
    """The stream begins with the state and has one event a change."""
    async with client.get(f"{face}/simulator/handsets/{PHONE}/events") as response:
        assert response.headers["Content-Type"] == "text/event-stream"

        async def event():
            line = await response.content.readline()
            assert await response.content.readline() == b"\n"
            return json.loads(line.removeprefix(b"data: "))

        assert (await event())["phase"] == "idle"
        network.deliver_sms(PHONE, "Coverline", "Сәлем", "1")
        (message,) = (await event())["sms"]
        assert (message["sender"], message["text"], message["read"]) == ("Coverline", "Сәлем", False)
        async with client.post(f"{face}/simulator/handsets/{PHONE}/sms/{message['id']}/read") as marked:
            assert marked.status == 200
        assert (await event())["sms"][0]["read"] is True
        network.stop_watching()
        assert await response.content.read() == b""


# Transcripts -------------------------------------------------------------------------------------------------

TRANSCRIPT = f"""\
# Stars are heard.
phone {PHONE}
> *1406#
CON *1406#
1 Ask
2 End

> 1
CON You said []

> a*b
CON You said [a*b]

> (hang up)

> *1406#
CON *1406#
1 Ask
2 End

> 2
END Good-bye
"""


def test_a_transcript_is_read_and_written_alike():
    """What is parsed is printed as it was."""
    transcript = parse(TRANSCRIPT)
    assert (transcript.phone, len(transcript.blocks)) == (PHONE, 6)
    assert write(transcript) == TRANSCRIPT
    with pytest.raises(NoTranscript):
        parse("hello\n> *1#\n")


async def test_a_transcript_is_played(network):
    """What happens is what is written."""
    assert await play(TRANSCRIPT, network.handset(PHONE)) == TRANSCRIPT


async def test_what_happened_is_told_whatever_was_written(network):
    """Playing returns what really came: other screens, and messages that nobody wrote down."""
    handset = network.handset(PHONE)
    network.deliver_sms(PHONE, "Coverline", "an old one", "0")
    written = f"phone {PHONE}\n> *1406#\nCON wrong\n\n> *999#\n"
    told = await play(written, handset)
    assert told == written.replace("CON wrong", "CON *1406#\n1 Ask\n2 End").replace(
        "> *999#", "> *999#\nCON *1406#\n1 Ask\n2 End"
    )


async def test_a_message_is_waited_for(network):
    """An SMS comes when it comes; the transcript has it where it is expected."""
    handset = network.handset(PHONE)
    asyncio.get_running_loop().call_later(0.05, network.deliver_sms, PHONE, "Coverline", "Two\nlines", "1")
    written = "> *1406#\nCON *1406#\n1 Ask\n2 End\n\nSMS from Coverline: Two\nlines\n"
    assert await play(written, handset) == written


async def test_the_terminal_plays_a_script(served, tmp_path: Path, capsys):
    """Exit code 0 if all is as written; else 1 and the first difference."""
    script = tmp_path / "stars.txt"
    script.write_text(TRANSCRIPT, encoding="utf-8")
    assert await play_script(script.read_text(encoding="utf-8"), name=str(script), line=Line(served.url)) == 0
    script.write_text(TRANSCRIPT.replace("[a*b]", "[a]"), encoding="utf-8")
    capsys.readouterr()
    assert await play_script(script.read_text(encoding="utf-8"), name=str(script), line=Line(served.url)) == 1
    printed = capsys.readouterr().out
    assert "-CON You said [a]\n" in printed
    assert "+CON You said [a*b]\n" in printed
    assert "Good-bye" not in printed


async def test_the_terminal_gets_the_demos_messages(served, network, tmp_path: Path):
    """What the product sends to the demo's network for this number is shown on the terminal's handset."""
    script = tmp_path / "sms.txt"
    script.write_text(
        f"phone {PHONE}\n> *1406#\nCON *1406#\n1 Ask\n2 End\n\nSMS from Coverline: Now\n", encoding="utf-8"
    )
    network.deliver_sms(PHONE, "Coverline", "Long ago", "1")
    reply = served.conversation.reply

    async def reply_and_send(turn):
        network.deliver_sms(PHONE, "Coverline", "Now", "2")
        return await reply(turn)

    served.gateway._reply = reply_and_send
    async with serving(ussd_routes(served.gateway), network) as url:
        assert await play_script(script.read_text(encoding="utf-8"), name=str(script), line=Line(url)) == 0


async def test_a_conversation_at_the_keyboard(served, capsys, monkeypatch):
    """Lines typed are replies; what is no terminal gets bare screens."""
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nhello\n"))
    assert await converse("*1406#", msisdn=PHONE, line=Line(served.url)) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("CON *1406#\n1 Ask\n2 End\n\nCON You said []\n\nCON You said [hello]\n")


async def test_the_box_on_a_terminal(network):
    """The box has no side walls, right-to-left lines stand on the right, and the meter is in its title."""
    handset = network.handset(PHONE)
    await handset.dial("*1406#")
    handset.screen = "1 اعتبار درمانی\nabc"
    out = io.StringIO()
    Face(Console(file=out, force_terminal=True, width=60, color_system=None)).show(handset)
    box = out.getvalue().splitlines()
    assert "*1406#  19/70 ucs2" in box[0]
    assert box[1].rstrip().endswith("1 اعتبار درمانی")
    assert len(box[1].rstrip()) - len(box[1].strip()) > 20
    assert box[2].strip() == "abc"
    assert "│" not in out.getvalue()


def test_the_side_a_line_is_written_from():
    """The first strong character decides."""
    assert right_to_left("1 اعتبار")
    assert not right_to_left("1 Ask اعتبار")
    assert not right_to_left("12")
