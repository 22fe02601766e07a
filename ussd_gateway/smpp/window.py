"""What waits to be submitted: so many under way at once, each lane in order, the throttled again after a while."""

import asyncio
from collections import deque
from collections.abc import Callable, Hashable

from ussd_gateway.smpp.bodies import read_id
from ussd_gateway.smpp.link import Link
from ussd_gateway.smpp.pdu import Command, Status
from ussd_gateway.smpp.submission import Fate, Flight, Lane, Result, Submission, Timing


class Window:
    """Submissions of one connection. Answers to people go before SMS, which have half of the places at most."""

    def __init__(self, size: int, timing: Timing) -> None:
        self._size, self._timing = size, timing
        self._lanes: dict[Hashable, Lane] = {}
        self._urgent: deque[Hashable] = deque()
        self._others: deque[Hashable] = deque()
        self._flights: dict[int, Flight] = {}
        self._slow = 0  # flights that are not urgent
        self._link: Link | None = None
        self._loop = asyncio.get_running_loop()
        self._quiet_until = 0.0
        self._throttled = 0  # times in a row
        self._emptied = asyncio.Event()
        self._looking = False

    async def settled(self) -> None:
        """Return when nothing waits and nothing is under way."""
        while self._lanes:
            self._emptied.clear()
            await self._emptied.wait()

    def holds(self, key: Hashable) -> bool:
        """Return whether anything of the lane waits or is under way."""
        return key in self._lanes

    def put(
        self, key: Hashable, body: bytes, until: float, told: Callable[[Result], None], *, urgent: bool
    ) -> Submission:
        """Have a body sent behind what its lane already holds."""
        submission = Submission(body, until, told)
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = Lane(urgent=urgent)
        lane.waiting.append(submission)
        if not self._looking:
            self._looking = True
            self._loop.call_later(self._timing.look, self._look)
        self._list(key, lane)
        self._pump()
        return submission

    def drop(self, key: Hashable) -> None:
        """Forget what the lane has not sent yet; what is under way is not tried again."""
        if (lane := self._lanes.get(key)) is None:
            return
        kept = lane.waiting.popleft() if lane.flying else None
        dropped, lane.waiting = lane.waiting, deque()
        if kept is not None:
            kept.until = 0
            lane.waiting.append(kept)
        else:
            self._close(key)
        for submission in dropped:
            submission.told(Result(Fate.DROPPED))

    def release(self, key: Hashable) -> None:
        """Let a lane go on without the response to what it sent: the other side has gone on already."""
        lane = self._lanes.get(key)
        if lane is None or not lane.flying or not lane.waiting[0].sent:
            return
        lane.flying = False
        lane.waiting.popleft().released = True
        self._next(key, lane)

    def open(self, link: Link) -> None:
        """Send over this connection from now on."""
        self._link = link
        self._pump()

    def close(self) -> None:
        """Keep what was not sent for the next connection; what was under way is not sent twice."""
        self._link = None
        flights, self._flights, self._slow = self._flights, {}, 0
        for flight in flights.values():
            self._land(flight, Result(Fate.LOST))

    def answered(self, sequence: int, status: int, body: bytes) -> bool:
        """Take the response to a submission; return whether there was such a one."""
        if (flight := self._flights.pop(sequence, None)) is None:
            return False
        self._slow -= not flight.lane.urgent
        if status in {Status.THROTTLED, Status.QUEUE_FULL}:
            self._wait(flight, status)
        else:
            self._throttled = 0
            fate = Fate.REFUSED if status else Fate.TAKEN
            self._land(flight, Result(fate, status, "" if status else read_id(body)))
        self._pump()
        return True

    def _look(self) -> None:
        """Give up what was never answered, and what can no longer be sent in time."""
        now = self._loop.time()
        while self._flights:
            sequence, flight = next(iter(self._flights.items()))  # the oldest
            if flight.since + self._timing.response > now:
                break
            del self._flights[sequence]
            self._slow -= not flight.lane.urgent
            self._land(flight, Result(Fate.LOST))
        for key, lane in list(self._lanes.items()):
            while not lane.flying and lane.waiting and lane.waiting[0].until < now:
                self._leave(key, lane, Result(Fate.LATE))
        self._looking = bool(self._lanes)
        if self._looking:
            self._loop.call_later(self._timing.look, self._look)
        self._pump()

    def _pump(self) -> None:
        """Send what may be sent."""
        link = self._link
        if link is None or not link.writable or self._loop.time() < self._quiet_until:
            return
        while len(self._flights) < self._size and (
            self._urgent or (self._others and self._slow < max(1, self._size // 2))
        ):
            key = (self._urgent or self._others).popleft()
            lane = self._lanes.get(key)
            if lane is None or not lane.listed:
                continue
            lane.listed = False
            submission, now = lane.waiting[0], self._loop.time()
            if submission.until < now:
                self._leave(key, lane, Result(Fate.LATE))
                continue
            lane.flying = submission.sent = True
            self._slow += not lane.urgent
            sequence = link.ask(Command.SUBMIT_SM, submission.body)
            self._flights[sequence] = Flight(key, lane, submission, now)

    def _wait(self, flight: Flight, status: int) -> None:
        """Have a submission that met a busy SMSC tried again: all wait for one that throttles, one for a full queue."""
        submission, now = flight.submission, self._loop.time()
        if submission.released:
            self._land(flight, Result(Fate.REFUSED, status))
            return
        submission.sent = False
        if status == Status.QUEUE_FULL:
            again = now + self._patience(submission.refusals)
            submission.refusals += 1
        elif now < self._quiet_until:  # another one was told so before
            again = self._quiet_until
        else:
            again = self._quiet_until = now + self._patience(self._throttled)
            self._throttled += 1
            self._loop.call_at(again, self._resume, again)
        if again > submission.until:
            self._land(flight, Result(Fate.LATE, status))
        elif status == Status.QUEUE_FULL:
            self._loop.call_at(again, self._relist, flight)
        else:
            self._relist(flight)

    def _patience(self, times: int) -> float:
        return min(self._timing.first_throttle * 2.0 ** min(times, 16), self._timing.longest_throttle)

    def _resume(self, moment: float) -> None:
        if self._quiet_until == moment:  # a timer may come a little early
            self._quiet_until = 0
            self._pump()

    def _relist(self, flight: Flight) -> None:
        """Put a lane before all others: its first submission had its turn already."""
        key, lane = flight.key, flight.lane
        lane.flying = False
        if lane.waiting and self._lanes.get(key) is lane and not lane.listed:
            lane.listed = True
            (self._urgent if lane.urgent else self._others).appendleft(key)
        self._pump()

    def _land(self, flight: Flight, result: Result) -> None:
        if flight.submission.released:
            flight.submission.told(result)
            return
        flight.lane.flying = False
        self._leave(flight.key, flight.lane, result)

    def _leave(self, key: Hashable, lane: Lane, result: Result) -> None:
        """Tell the lane's first submission what became of it, and let the next one come."""
        submission = lane.waiting.popleft()
        self._next(key, lane)
        submission.told(result)

    def _next(self, key: Hashable, lane: Lane) -> None:
        if lane.waiting:
            self._list(key, lane)
        else:
            self._close(key)

    def _close(self, key: Hashable) -> None:
        del self._lanes[key]
        if not self._lanes:
            self._emptied.set()

    def _list(self, key: Hashable, lane: Lane) -> None:
        if not lane.flying and not lane.listed:
            lane.listed = True
            (self._urgent if lane.urgent else self._others).append(key)
