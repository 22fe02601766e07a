"""What a turn of a network with cumulative text means."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.turn import Dialled, Repeat, Stale, Turn, Typed
from state.session import Session
from ussd_gateway.route import Route, dialled


def sign(data: bytes) -> bytes:
    return hashlib.blake2b(data, key=b"tests", digest_size=16).digest()


ROUTE = Route(sign)
NOW = 1_800_000_000.0


def turn(text="", session_id="a", code="*1406#"):
    return Turn(ROUTE, "+77010000001", session_id, code, text)


class Line:
    """A session that takes every turn it is given, as the assistant does."""

    def __init__(self) -> None:
        self.session: Session | None = None
        self.now = NOW

    def send(self, text="", session_id="a", code="*1406#", *, ends=False):
        """Return what a turn means, and take it."""
        meaning, wire = ROUTE.resolve(turn(text, session_id, code), self.session, self.now)
        if self.session is None or isinstance(meaning, Dialled):
            self.session = Session("home", "kk")
        if not isinstance(meaning, Repeat | Stale):
            self.session.turned, self.session.ended = int(self.now), ends
        self.session.wire = wire
        assert len(wire) <= 24
        return meaning


def test_a_first_turn_is_dialled():
    """An empty text under an unseen session id begins a conversation."""
    assert Line().send() == Dialled("*1406#")


def test_what_follows_the_stored_text_was_typed():
    """Each input is the rest of the cumulative text, a `*` or nothing included."""
    line = Line()
    line.send()
    assert line.send("1") == Typed("1")
    assert line.send("1*1") == Typed("1")
    assert line.send("1*1*") == Typed("")
    assert line.send("1*1**2*3") == Typed("2*3")
    assert line.send("1*1**2*3*#") == Typed("#")


def test_the_same_text_is_a_repeat():
    """A gateway that asks again gets the same answer, at the start, in the middle and after the end."""
    line = Line()
    line.send()
    wire = line.session.wire
    assert line.send() == Repeat()
    assert line.session.wire == wire
    line.send("1", ends=True)
    assert line.send("1") == Repeat()


def test_an_older_text_is_stale():
    """A turn overtaken by the next one changes nothing, and the next still follows."""
    line = Line()
    line.send()
    line.send("1")
    line.send("1*2")
    assert line.send("1") == Stale()
    assert line.send("") == Stale()
    assert line.send("1*2*3") == Typed("3")


def test_another_history_is_stale_once_and_then_followed():
    """A network that dropped an answer we took gets today's screen, and what is typed on that counts."""
    line = Line()
    line.send()
    line.send("1")
    assert line.send("12") == Stale()
    assert line.send("12*3") == Typed("3")


def test_nothing_happens_after_the_end():
    """A new text under the id of an ended session is stale."""
    line = Line()
    line.send()
    line.send("1", ends=True)
    assert line.send("1*2") == Stale()


def test_a_new_session_id_is_a_new_dial():
    """A redial begins again; what the network thinks was typed before tells of a session we lost."""
    line = Line()
    line.send()
    line.send("1")
    line.now += 60
    assert line.send("", "b") == Dialled("*1406#")
    assert line.send("9*9", "c") == Dialled("*1406*9*9#", lost=True)


def test_a_start_sent_twice_under_two_ids_is_one_start():
    """Within five seconds the same code is the same start, and either id carries it on."""
    for goes_on in ("a", "b"):
        line = Line()
        line.send()
        line.now += 1
        assert line.send("", "b") == Repeat()
        assert line.send("1", goes_on) == Typed("1")
        assert line.send("", "b") == Stale()


def test_a_direct_dial_sent_twice_is_one_start():
    """What was dialled behind the code is part of what makes two starts the same."""
    line = Line()
    assert line.send("1*5", "a") == Dialled("*1406*1*5#", lost=True)
    assert line.send("1*5", "b") == Repeat()
    assert line.send("1*6", "c") == Dialled("*1406*1*6#", lost=True)


@pytest.mark.parametrize(
    ("text", "code", "later", "answered"),
    [("", "*1406#", 6, False), ("", "*1420#", 1, False), ("", "*1406#", 1, True)],
)
def test_other_starts_are_starts(text, code, later, answered):
    """Five seconds later, another code, or after an answer: a new dial."""
    line = Line()
    line.send()
    if answered:
        line.send("1")
    line.now += later
    assert isinstance(line.send(text, "b", code), Dialled)


def test_a_text_that_looks_like_a_start_is_none():
    """A second id whose text equals an answered text is not taken for the start sent twice."""
    line = Line()
    line.send("")
    line.send("1")
    assert isinstance(line.send("1", "b"), Dialled)


def test_a_session_of_another_channel_is_no_history():
    """A session without wire bytes is dialled into."""
    meaning, _ = ROUTE.resolve(turn("1"), Session("home", "kk"), NOW)
    assert meaning == Dialled("*1406*1#", lost=True)


def test_the_wire_holds_nothing_that_was_typed():
    """Neither the text nor the session's id can be read from it."""
    _, wire = ROUTE.resolve(turn("870412300502", "ATUid_1"), None, NOW)
    assert b"8704" not in wire
    assert b"ATU" not in wire


@given(st.lists(st.text(max_size=8), max_size=8))
def test_every_input_is_heard_as_it_was_typed(inputs):
    """Whatever people type, stars and nothing included, arrives as they typed it."""
    line = Line()
    line.send("0")
    text = "0"
    for typed in inputs:
        text = f"{text}*{typed}"
        assert line.send(text) == Typed(typed)
        assert line.send(text) == Repeat()


@pytest.mark.parametrize(
    ("code", "text", "whole"),
    [
        ("*4*1420#", "", "*4*1420#"),
        ("*4*1420#", "0012345679", "*4*1420*0012345679#"),
        ("*4#", "1420*1*0012345679", "*4*1420*1*0012345679#"),
        ("*4*1420*0012345679#", "", "*4*1420*0012345679#"),
        ("*4*1420#", "*4*1420*0012345679#", "*4*1420*0012345679#"),
        ("", "*1666#", "*1666#"),
        (" 1420 ", "", "*1420#"),
        ("＊１４２０＃", "", "*1420#"),
        ("٭۱۴۲۰#", "", "*1420#"),
        ("*1406#", "14061", "*1406*14061#"),
        ("", "", ""),
    ],
)
def test_a_dial_string_is_whole(code, text, whole):
    """The code and what was typed behind it are one string, however the gateway cuts and writes them."""
    assert dialled(code, text) == whole
