"""Transcripts as scenario files: one after the other over a line, up to the first difference."""

import pytest
from aiohttp.test_utils import unused_port
from entrances import sign

from app.dialling import line_of
from app.settings import Settings
from ussd_gateway.last_input import LastInput
from ussd_gateway.simulator import line as simulated_line
from ussd_gateway.simulator.line import USUAL, Line, MessageCentre, NotBound
from ussd_gateway.simulator.scripts import play_scripts
from ussd_gateway.simulator.transcript import NoTranscript
from ussd_gateway.smpp.bodies import Bind
from ussd_gateway.smpp.dialects import Dialect
from ussd_gateway.smpp.entrance import Contract, SmppEntrance
from ussd_gateway.smpp.esme import Account
from ussd_gateway.smpp.submission import Timing

RIGHT = "# It begins.\n> *1406#\nCON *1406#\n1 Ask\n2 End\n\n> 2\nEND Good-bye\n"
QUICK = Timing(first_reconnect=0.01, longest_reconnect=0.05)
WRONG = RIGHT.replace("2 End", "2 Leave")


@pytest.fixture
def line(served):
    """The line to the small conversation."""
    return Line(served.url)


async def test_a_folder_is_played_whole(served, line, tmp_path, capsys):
    """All transcripts below it, in order, and a line of progress for each."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b/two.txt").write_text(RIGHT)
    (tmp_path / "one.txt").write_text(RIGHT)
    assert await play_scripts([tmp_path], line=line) == 0
    printed = capsys.readouterr()
    assert [row.partition(" ")[0] for row in printed.err.splitlines()] == ["1/2", "2/2"]
    assert printed.out == ""
    assert len(served.conversation.meanings) == 4


async def test_the_first_difference_is_the_last_thing_played(served, line, tmp_path, capsys):
    """What was expected and what came stand in one picture; nothing is played after it, and the exit code is 1."""
    for name, text in (("1.txt", RIGHT), ("2.txt", WRONG), ("3.txt", RIGHT)):
        (tmp_path / name).write_text(text)
    assert await play_scripts([tmp_path], line=line) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].endswith("2.txt: expected")
    assert shown[1] == "+++ got"
    assert shown[-2:] == ["-2 Leave", "+2 End"]
    assert len(served.conversation.meanings) == 3


async def test_whose_phone_it_is(served, line, tmp_path):
    """The one that is given, else the transcript's own, else the usual one."""
    (tmp_path / "own.txt").write_text(f"phone +77010000009\n{RIGHT}")
    (tmp_path / "usual.txt").write_text(RIGHT)
    assert await play_scripts([tmp_path], line=line) == 0
    assert set(served.conversation.sessions) == {"+77010000009", USUAL}
    assert await play_scripts([tmp_path / "own.txt"], line=line, msisdn="+77010000008") == 0
    assert "+77010000008" in served.conversation.sessions


async def test_what_is_not_there_is_said(line, tmp_path):
    """A path without anything at it is one sentence."""
    with pytest.raises(NoTranscript, match="there is no"):
        await play_scripts([tmp_path / "none.txt"], line=line)


async def test_a_script_over_another_network(served, tmp_path, capsys):
    """The habits of the network and the letters of the handset are part of what happens."""
    script = tmp_path / "long.txt"
    script.write_text(f"> *1406#\nCON *1406#\n1 Ask\n2 End\n\n> long\nCON {'Ы' * 60}\n", encoding="utf-8")
    assert await play_scripts([script], line=Line(served.url, profile="narrow")) == 0
    assert await play_scripts([script], line=Line(served.url)) == 1
    assert await play_scripts([script], line=Line(served.url, profile="narrow", model="boxes")) == 1
    assert f"+CON {'□' * 60}" in capsys.readouterr().out


async def test_a_script_over_smpp(served, tmp_path):
    """The command is the message centre for as long as it plays, and the product binds to it."""
    script, port = tmp_path / "right.txt", unused_port()
    script.write_text(RIGHT)
    route, conversation = LastInput(sign, protocol="smpp"), served.conversation
    contract = Contract(Account("127.0.0.1", port, Bind("fund", "secret")), route, timing=QUICK)
    entrance = SmppEntrance(contract, conversation.reply, conversation.sorry, served.events.append)
    await entrance.start()
    try:
        centre = MessageCentre("127.0.0.1", port, Dialect())
        assert await play_scripts([script], line=Line(served.url, "smpp", centre=centre)) == 0
    finally:
        await entrance.stop(1)


async def test_a_product_that_does_not_bind(served, tmp_path, monkeypatch):
    """One sentence says so, and nothing is played."""
    monkeypatch.setattr(simulated_line, "BIND_SECONDS", 0.05)
    (tmp_path / "right.txt").write_text(RIGHT)
    line = Line(served.url, "smpp", centre=MessageCentre("127.0.0.1", unused_port(), Dialect()))
    with pytest.raises(NotBound, match="no product"):
        await play_scripts([tmp_path], line=line)


def test_a_line_is_named(monkeypatch, tmp_path):
    """By protocol, profile and handset; the route's own secret goes with it, and a name that there is not is refused."""
    monkeypatch.setenv("COVERLINE_USSD_HUBTEL_SECRET", "hush")
    settings = Settings(data_dir=tmp_path)
    line = line_of(settings, "", "hubtel", "mean", "gsm")
    assert (line.url, line.secret, line.profile, line.model) == (settings.own_url, "hush", "mean", "gsm")
    assert "hush" not in repr(line)
    for names in (("smoke", "mean", "gsm"), ("nalo", "kind", "gsm"), ("nalo", "mean", "red")):
        with pytest.raises(LookupError, match="there are"):
            line_of(settings, "", *names)
    with pytest.raises(LookupError, match="COVERLINE_SMPP_URL"):
        line_of(settings, "", "smpp", "mean", "gsm")
    bound = Settings(data_dir=tmp_path, smpp_url="smpp://127.0.0.1", smpp_end="bit")
    assert line_of(bound, "", "smpp", "mean", "gsm").centre == ("127.0.0.1", 2775, Dialect(end="bit"))
