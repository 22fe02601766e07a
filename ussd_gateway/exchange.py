"""What every HTTP protocol has: the fields of a request, what they mean, and the answer made of a screen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from dialogs.turn import Screen, Turn
from ussd_gateway.paging import Budget
from ussd_gateway.route import Route

LONGEST_ID = 128
LONGEST_TEXT = 4096
_MSISDN = re.compile(r"[1-9][0-9]{5,14}")


class BadRequest(ValueError):
    """A request that is no turn; `turn` is what could be made of it, if it names a phone to answer."""

    def __init__(self, sentence: str, turn: Turn | None = None) -> None:
        super().__init__(sentence)
        self.turn = turn


@dataclass(frozen=True, slots=True)
class Event:
    """How a session ended, as the network tells it. What was typed and shown is not kept."""

    session_id: str
    msisdn: str = field(repr=False)
    service_code: str = field(repr=False)  # with what was dialled behind it
    status: str  # Success, Incomplete or Failed
    milliseconds: int = 0
    hops: int = 0
    error: str = ""


class Answer(NamedTuple):
    """What goes back over HTTP, with status 200."""

    body: bytes
    headers: Mapping[str, str]


class HttpProtocol(Protocol):
    """What a module in `protocols` has, under these names; the first three are all that the server needs to know."""

    NAME: str
    """Stands in the path, `/ussd/<name>`, and in the names of the route's settings."""
    METHOD: str
    KIND: str
    """How the request's content type begins; empty where gateways do not agree on one."""
    CUMULATIVE: bool
    """Whether a request brings all that was typed in its session, or the last input alone."""
    MOST: Budget | None
    """What the aggregator carries at most, where it says so."""

    def read(self, body: bytes) -> dict[str, str]:
        """Return the fields of a body, or of a GET's query; raise `Unreadable`."""
        ...

    def parse(self, fields: Mapping[str, str], route: Route) -> Turn | Event:
        """Return the turn that the fields carry, or how a session ended; raise `BadRequest` for neither."""
        ...

    def compose(self, screen: Screen, fields: Mapping[str, str]) -> Answer:
        """Return the answer to a request with these fields."""
        ...


def address(fields: Mapping[str, str], name: str) -> str:
    """Return the phone's number in E.164; raise `BadRequest` for what is no number in international form.

    Gateways write it with `+`, with `00` or bare; a `+` that was not escaped arrives as a space.
    """
    number = fields.get(name, "").strip().removeprefix("+").removeprefix("00")
    if not _MSISDN.fullmatch(number):
        raise BadRequest(f"The field {name} is not a phone number in international form.")
    return f"+{number}"


def checked(turn: Turn, session_field: str) -> Turn:
    """Return the turn if it names its session and nothing in it is longer than people can type; else raise `BadRequest`."""
    if not turn.session_id:
        raise BadRequest(f"The field {session_field} is missing.", turn)
    if len(turn.session_id) > LONGEST_ID:
        raise BadRequest(f"The field {session_field} is longer than {LONGEST_ID} characters.", turn)
    if len(turn.service_code) + len(turn.text) > LONGEST_TEXT:
        raise BadRequest(f"What was typed is longer than {LONGEST_TEXT} characters.", turn)
    return turn


def whole(number: str) -> int:
    """Return a count that a gateway tells, 0 for what is none."""
    return int(number) if number.isascii() and number.isdigit() and len(number) <= 12 else 0  # noqa: PLR2004
