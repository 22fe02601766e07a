"""What a turn of a network that sends the last input alone means."""

from itertools import pairwise

import pytest
from entrances import sign
from hypothesis import given
from hypothesis import strategies as st

from dialogs.turn import Dialled, Repeat, Stale, Turn, Typed
from state.session import Session
from ussd_gateway.last_input import INPUT, START, LastInput
from ussd_gateway.route import Route

NOW = 1_800_000_000.0
CODE = "*1406#"


class Line:
    """A session that takes every turn it is given, as the assistant does."""

    def __init__(self, *, window: float = 0, counted: bool = False) -> None:
        self.route = LastInput(sign, protocol="one", repeat_window=window)
        self.session: Session | None = None
        self.now = NOW
        self.counted = counted
        self.sequence = 0

    def start(self, session_id="a", code=CODE, *, kind=START, ends=False, sequence=1):
        """Return what a dial means, and take it."""
        self.sequence = sequence
        text = code.strip("*#") if kind == "text" else ""
        return self._take(Turn(self.route, "+77010000001", session_id, code, text, kind), ends=ends)

    def type(self, text, session_id="a", *, kind=INPUT, ends=False, raced=False, again=False):
        """Return what an input means, and take it; `again` sends the same sequence number as the last time."""
        self.sequence += not again
        turn = Turn(self.route, "+77010000001", session_id, "", text, kind, raced=raced)
        return self._take(turn, ends=ends)

    def _take(self, turn, *, ends):
        if self.counted:
            turn = Turn(*(getattr(turn, name) for name in Turn.__slots__[:7]), self.sequence, turn.raced)
        meaning, wire = self.route.resolve(turn, self.session, self.now)
        if self.session is None or isinstance(meaning, Dialled):
            self.session = Session("home", "kk")
        if not isinstance(meaning, Repeat | Stale):
            self.session.turned, self.session.ended = int(self.now), ends
        self.session.wire = wire
        assert len(wire) <= 24
        return meaning


@given(st.lists(st.sampled_from(["1", "98", "", "*", "a*b"]), max_size=8), st.booleans())
def test_every_input_is_heard_as_it_was_typed(inputs, counted):
    """The same input after itself is an input, at any time."""
    line = Line(counted=counted)
    assert line.start() == Dialled(CODE)
    for typed in inputs:
        assert line.type(typed) == Typed(typed)


def test_a_copy_of_a_turn_under_way_is_a_repeat():
    """A turn that had to wait for another one, or lost to it, is its repeat if it says the same."""
    line = Line()
    line.start()
    assert line.type("1") == Typed("1")
    assert line.type("1", raced=True) == Repeat()
    assert line.type("2", raced=True) == Typed("2")


@pytest.mark.parametrize(
    ("window", "later", "meaning"), [(0, 0, Typed("1")), (2, 1, Repeat()), (2, 2, Typed("1"))]
)
def test_a_repeat_window(window, later, meaning):
    """Within the window the same input is a repeat; by default there is none."""
    line = Line(window=window)
    line.start()
    line.type("1")
    line.now += later
    assert line.type("1") == meaning


def test_the_first_input_repeats_no_start():
    """Whatever a start held, the first input is an input, in a window and in a race too."""
    for typed in ("", CODE, "1406"):
        line = Line(window=5)
        line.start()
        assert line.type(typed, raced=True) == Typed(typed)


def test_a_sequence_number_tells_repeats():
    """The same number is a repeat however late and whatever it says, a lower one is stale, a window does not count."""
    line = Line(counted=True, window=60)
    line.start()
    line.type("1")
    line.now += 50
    assert line.type("1", again=True) == Repeat()
    assert line.type("1") == Typed("1")
    line.sequence = 1
    assert line.type("2", again=True) == Stale()


@pytest.mark.parametrize("kind", [START, "text"])
@pytest.mark.parametrize("counted", [False, True])
def test_a_start_again(kind, counted):
    """Sent twice it is one start, under one id or under two; after an answer it is overtaken."""
    line = Line(counted=counted)
    line.start(kind=kind)
    line.now += 1
    assert line.start(kind=kind) == Repeat()
    assert line.start("b", kind=kind) == Repeat()
    assert line.type("1", "b") == Typed("1")
    if kind == START:
        assert line.start("b") == Stale()
    line.now += 60
    assert line.start("c", kind=kind) == Dialled(CODE)


@pytest.mark.parametrize("kind", [START, "text"])
@pytest.mark.parametrize("counted", [False, True])
def test_an_id_used_again(kind, counted):
    """A later call under an id of an ended one is a call."""
    line = Line(counted=counted)
    line.start(kind=kind)
    line.type("5", ends=True)
    line.now += 60
    assert line.start(kind=kind, code="*1406*2#") == Dialled("*1406*2#")
    line = Line(counted=counted)
    line.start(kind=kind, ends=True)
    assert line.start(kind=kind) == Repeat()
    line.now += 60
    assert line.start(kind=kind) == Dialled(CODE)


def test_after_the_end():
    """The last request again is a repeat; another one is stale."""
    line = Line()
    line.start()
    line.type("5", ends=True)
    line.now += 60
    assert line.type("5") == Repeat()
    assert line.type("6") == Stale()


def test_an_input_for_a_session_that_is_gone():
    """It begins at the route's code and says so; its copy is a repeat and no input."""
    line = Line()
    assert line.type("1") == Dialled("", lost=True)
    assert line.type("1", raced=True) == Repeat()
    assert line.type("1", "other") == Dialled("", lost=True)


def test_another_route_is_another_session():
    """The same id over two routes is two sessions, whichever way their networks send."""
    routes = [
        LastInput(sign, protocol="one"),
        LastInput(sign, protocol="two"),
        Route(sign, protocol="three"),
        LastInput(sign, protocol="one"),
    ]
    for before, after in pairwise(routes):
        _, wire = before.resolve(Turn(before, "+77010000001", "a", CODE, "", START), None, NOW)
        session = Session("home", "kk", wire=wire, turned=int(NOW))
        meaning, _ = after.resolve(Turn(after, "+77010000001", "a", CODE, "", START), session, NOW)
        assert meaning == Dialled(CODE)


def test_the_wire_holds_nothing_that_was_typed():
    """Neither the input nor the session's id can be read from it."""
    line = Line()
    line.start("870412300502")
    line.type("870412300502", "870412300502")
    assert b"8704" not in line.session.wire
