"""The channel of an SMPP route, as its dialect needs it."""

from dialogs.turn import Meaning, Sign, Turn
from state.session import Session
from ussd_gateway.last_input import START, LastInput
from ussd_gateway.paging import Budget
from ussd_gateway.route import Wire
from ussd_gateway.smpp.dialects import Dialect

NAME = "smpp"


class Nameless(LastInput):
    """As `LastInput`, where one call of a phone has no other name than the next: dialling is always dialling.

    A start that comes twice is one start only as long as nothing was answered.
    """

    def resolve(self, turn: Turn, session: Session | None, now: float) -> tuple[Meaning, bytes]:
        """Return what the turn means to this session, and the wire bytes to keep; see `Route.resolve`."""
        if turn.kind == START and session is not None and session.wire and Wire.read(session.wire).answered:
            return self._begin(turn, self._caller(turn))
        return super().resolve(turn, session, now)


def route_in(
    dialect: Dialect, sign: Sign, budget: Budget | None = None, *, code: str = "", repeat_window: float = 0
) -> LastInput:
    """Return the channel of a route that speaks this dialect."""
    kind = Nameless if dialect.session == "address" else LastInput
    return kind(sign, budget, protocol=NAME, code=code, repeat_window=repeat_window)
