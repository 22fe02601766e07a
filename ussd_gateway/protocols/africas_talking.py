"""Africa's Talking: a form posted for each turn with cumulative text, answered by `CON …` or `END …`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.channel import Channel
from dialogs.turn import Screen, Turn

_MSISDN = re.compile(r"[1-9][0-9]{5,14}")
_LONGEST = {"sessionId": 128, "serviceCode": 64, "text": 4096}


class BadRequest(ValueError):
    """A request that is no turn; `turn` is what could be made of it, if it names a phone to answer."""

    def __init__(self, sentence: str, turn: Turn | None = None) -> None:
        super().__init__(sentence)
        self.turn = turn


@dataclass(frozen=True, slots=True)
class Event:
    """How a session ended, as the network tells it afterwards. What was typed and shown is not kept."""

    session_id: str
    msisdn: str
    service_code: str
    status: str  # Success, Incomplete or Failed
    milliseconds: int
    hops: int
    error: str


def parse(form: Mapping[str, str], channel: Channel) -> Turn:
    """Return the turn that the form's fields carry; raise `BadRequest` for one that is none."""
    turn = Turn(
        channel=channel,
        address=_msisdn(form),
        session_id=form.get("sessionId", "").strip(),
        service_code=form.get("serviceCode", "").strip(),
        text=form.get("text", ""),
    )
    if not turn.session_id:
        raise BadRequest("The field sessionId is missing.", turn)
    for field, longest in _LONGEST.items():
        if len(form.get(field, "")) > longest:
            raise BadRequest(f"The field {field} is longer than {longest} characters.", turn)
    return turn


def _msisdn(form: Mapping[str, str]) -> str:
    """Return the phone's number in E.164; a `+` that was not escaped arrives as a space."""
    number = form.get("phoneNumber", "").strip().removeprefix("+")
    if not _MSISDN.fullmatch(number):
        raise BadRequest("The field phoneNumber is not a phone number in international form.")
    return f"+{number}"


def compose(screen: Screen) -> str:
    """Return the answer's body."""
    return f"END {screen.text}" if screen.final else f"CON {screen.text}"


def parse_event(form: Mapping[str, str]) -> Event:
    """Return how a session ended; raise `BadRequest` where the form does not say which session it was."""
    msisdn, session_id = _msisdn(form), form.get("sessionId", "").strip()
    if not session_id:
        raise BadRequest("The field sessionId is missing.")
    return Event(
        session_id=session_id,
        msisdn=msisdn,
        service_code=form.get("serviceCode", ""),
        status=form.get("status", ""),
        milliseconds=_whole(form.get("durationInMillis", "")),
        hops=_whole(form.get("hopsCount", "")),
        error=form.get("errorMessage", ""),
    )


def _whole(number: str) -> int:
    return int(number) if number.isascii() and number.isdigit() and len(number) <= 12 else 0  # noqa: PLR2004
