"""The window, whatever an SMSC does: everything is told once, lanes keep their order, no place is taken twice."""

import asyncio
import heapq
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.submission import Fate, Result, Submission, Timing
from ussd_gateway.smpp.window import Window

SIZE = 3
LIFE = 20.0
TIMING = Timing(response=6.0, look=1.0, first_throttle=0.5, longest_throttle=4.0)


class Loop:
    """A clock that a test moves, with timers."""

    def __init__(self) -> None:
        self.now = 100.0
        self._timers: list = []
        self._order = count()

    def time(self) -> float:
        """Return the time."""
        return self.now

    def call_at(self, when, then, *given) -> None:
        """Call back at a moment."""
        heapq.heappush(self._timers, (when, next(self._order), then, given))

    def call_later(self, delay, then, *given) -> None:
        """Call back after so many seconds."""
        self.call_at(self.now + delay, then, *given)

    def pass_time(self, seconds: float) -> None:
        """Move the clock and call back what is due."""
        until = self.now + seconds
        while self._timers and self._timers[0][0] <= until:
            self.now, _, then, given = heapq.heappop(self._timers)
            then(*given)
        self.now = until


class Wire:
    """A connection that remembers what was sent over it and not yet answered."""

    writable = True

    def __init__(self, model: "Model") -> None:
        self._model = model
        self._sequences = count(1)
        self.open: dict[int, bytes] = {}

    def ask(self, _command: int, body: bytes) -> int:
        """Send a submission."""
        sequence = next(self._sequences)
        self.open[sequence] = body
        self._model.sent(body)
        return sequence


class Model:
    """What must be true of a window at any moment."""

    def __init__(self) -> None:
        self.loop = Loop()
        self.window = asyncio.run(self._window())
        self.window._loop = self.loop
        self.wire: Wire | None = None
        self.told: dict[bytes, Result] = {}
        self.tries: dict[bytes, int] = {}
        self.put_in_order: dict[int, list[bytes]] = {}
        self.submissions: dict[bytes, Submission] = {}
        self.refused_for_now: set[bytes] = set()
        self._numbers = count(1)

    async def _window(self) -> Window:
        return Window(SIZE, TIMING)

    def put(self, lane: int) -> None:
        """Submit something in a lane; even lanes are people's."""
        body = b"%d-%d" % (lane, next(self._numbers))
        self.put_in_order.setdefault(lane, []).append(body)

        def tell(result: Result) -> None:
            assert body not in self.told
            self.told[body] = result

        until = self.loop.now + LIFE
        self.submissions[body] = self.window.put(lane, body, until, tell, urgent=lane % 2 == 0)

    def sent(self, body: bytes) -> None:
        """Check a submission as it leaves."""
        assert body not in self.told
        assert self.submissions.get(body) is None or self.loop.now <= self.submissions[body].until
        assert self.tries.get(body, 0) == 0 or body in self.refused_for_now, (
            "sent again without being asked to"
        )
        self.refused_for_now.discard(body)
        self.tries[body] = self.tries.get(body, 0) + 1
        lane = self.put_in_order[int(body.partition(b"-")[0])]
        before = lane[: lane.index(body)]
        assert all(one in self.told for one in before), "sent before what came first"

    def answer(self, which: int, status: int) -> None:
        """Have the SMSC answer one of those under way."""
        if self.wire is None or not self.wire.open:
            return
        sequence = sorted(self.wire.open)[which % len(self.wire.open)]
        body = self.wire.open.pop(sequence)
        if status in {Status.THROTTLED, Status.QUEUE_FULL}:
            self.refused_for_now.add(body)
        self.window.answered(sequence, status, b"id\0")

    def connect(self) -> None:
        """Have a new connection, or lose the one there is."""
        if self.wire is None:
            self.wire = Wire(self)
            self.window.open(self.wire)
        else:
            self.wire = None
            self.window.close()

    def drop(self, lane: int) -> None:
        """Have a session end."""
        self.window.drop(lane)


actions = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 4)),
        st.tuples(st.just("put"), st.integers(0, 4)),
        st.tuples(
            st.just("answer"),
            st.integers(0, 9),
            st.sampled_from([Status.OK, Status.OK, Status.THROTTLED, Status.QUEUE_FULL, Status.SYSTEM_ERROR]),
        ),
        st.tuples(st.just("connect")),
        st.tuples(st.just("drop"), st.integers(0, 4)),
        st.tuples(st.just("pass_time"), st.sampled_from([0.1, 0.5, 1.0, 3.0, 7.0])),
    ),
    max_size=60,
)


@settings(max_examples=300, deadline=None)
@given(actions)
def test_a_window_keeps_its_word(steps):
    """Each submission meets one fate, in time; a lane's leave in order; none is sent again but the throttled."""
    model = Model()
    model.connect()
    for name, *given_ in steps:
        (model.loop.pass_time if name == "pass_time" else getattr(model, name))(*given_)
        if model.wire is not None:
            assert len(model.window._flights) <= SIZE
    for _ in range(60):
        model.loop.pass_time(1.0)
    assert set(model.told) == {body for lane in model.put_in_order.values() for body in lane}
    assert not model.window._lanes
    assert not model.window._flights
    assert model.window._slow == 0


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=30), st.integers(0, 3))
def test_a_willing_smsc_takes_everything(lanes, throttles):
    """With an SMSC that answers, after some throttling too, everything is taken, in each lane's order."""
    model = Model()
    model.connect()
    for lane in lanes:
        model.put(lane)
    for _ in range(throttles):
        model.answer(0, Status.THROTTLED)
    for _ in range(200):
        model.answer(0, Status.OK)
        model.loop.pass_time(0.05)
    assert {result.fate for result in model.told.values()} == {Fate.TAKEN}
    assert len(model.told) == len(lanes)
