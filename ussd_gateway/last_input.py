"""A USSD route whose network sends the last input alone: what is the same turn cannot be read off the text."""

from typing import Literal

from dialogs.turn import Dialled, Meaning, Repeat, Stale, Turn, Typed
from state.session import Session
from ussd_gateway.route import SAME_START, Route, Wire

START: Literal["start"] = "start"
INPUT: Literal["input"] = "input"
"""What such a network says of a request, as `Turn.kind`. One that does not say leaves `text`: an unseen session starts."""

MOST_COUNTED = 0xFFFF
"""A session's wire has two bytes for the count."""


class LastInput(Route):
    """As `Route`, for networks whose requests bring one input each.

    `1 1` and `98 98` are normal there. With a sequence number (`Turn.sequence`) a repeat is known by it; without one
    the same input counts as a repeat while the first is under way, after the end, and within the route's
    `repeat_window`. A session's wire counts its inputs where another route's has the text's length.
    """

    def resolve(self, turn: Turn, session: Session | None, now: float) -> tuple[Meaning, bytes]:
        """Return what the turn means to this session, and the wire bytes to keep; see `Route.resolve`."""
        caller = self._caller(turn)
        kept = Wire.read(session.wire) if session is not None and session.wire else None
        if session is None or kept is None:
            return self._begin(turn, caller)
        recent = now - session.turned <= SAME_START
        same_start = turn.kind != INPUT and kept.start == self._start(turn)
        if not kept.knows(caller):
            if same_start and recent:
                return Repeat(), kept.also(caller).write()
            return self._begin(turn, caller)
        if same_start and (recent or not session.ended):
            return Repeat(), session.wire
        if turn.kind == START:
            # One that comes late is overtaken; one that comes much later dials anew under an id used before.
            return (Stale(), session.wire) if recent and kept.answered else self._begin(turn, caller)
        if turn.kind != INPUT and session.ended and not recent:
            return self._begin(turn, caller)
        return self._follow_input(turn, session, kept, now)

    def _begin(self, turn: Turn, caller: bytes) -> tuple[Meaning, bytes]:
        mark = self._text(turn.text) if turn.kind == INPUT else self._sign(b"dial")[:6]
        wire = Wire(min(turn.sequence, MOST_COUNTED), mark, self._start(turn), caller)
        return Dialled(turn.service_code, lost=turn.kind == INPUT), wire.write()

    def _follow_input(self, turn: Turn, session: Session, kept: Wire, now: float) -> tuple[Meaning, bytes]:
        mark = self._text(turn.text)
        if turn.sequence and turn.sequence <= kept.length:
            return (Repeat() if turn.sequence == kept.length else Stale()), session.wire
        again = turn.raced or session.ended or now - session.turned < self.repeat_window
        if not turn.sequence and mark == kept.text and again:
            return Repeat(), session.wire
        if session.ended:
            return Stale(), session.wire
        return Typed(turn.text), kept.taken(min(turn.sequence or kept.length + 1, MOST_COUNTED), mark).write()
