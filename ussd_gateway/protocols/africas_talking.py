"""Africa's Talking: a form posted for each turn with cumulative text, answered by `CON …` or `END …`.

After its "USSD" and "USSD events" documentation (developers.africastalking.com): a second address is posted how each
session ended.
"""

from collections.abc import Mapping

from dialogs.turn import Screen, Turn
from ussd_gateway.exchange import Answer, BadRequest, Event, address, checked, whole
from ussd_gateway.forms import read_form as read
from ussd_gateway.paging import Budget
from ussd_gateway.route import Route

__all__ = ["CUMULATIVE", "KIND", "METHOD", "MOST", "NAME", "compose", "parse", "parse_event", "read"]

NAME = "africas-talking"
METHOD = "POST"
KIND = "application/x-www-form-urlencoded"
CUMULATIVE = True
MOST: Budget | None = None
_TEXT = {"Content-Type": "text/plain; charset=utf-8"}


def parse(fields: Mapping[str, str], route: Route) -> Turn:
    """Return the turn that the form's fields carry; raise `BadRequest` for one that is none."""
    turn = Turn(
        channel=route,
        address=address(fields, "phoneNumber"),
        session_id=fields.get("sessionId", "").strip(),
        service_code=fields.get("serviceCode", "").strip(),
        text=fields.get("text", ""),
    )
    return checked(turn, "sessionId")


def compose(screen: Screen, _fields: Mapping[str, str]) -> Answer:
    """Return the answer."""
    return Answer(f"{'END' if screen.final else 'CON'} {screen.text}".encode(), _TEXT)


def parse_event(fields: Mapping[str, str]) -> Event:
    """Return how a session ended; raise `BadRequest` where the form does not say which session it was."""
    msisdn, session_id = address(fields, "phoneNumber"), fields.get("sessionId", "").strip()
    if not session_id:
        raise BadRequest("The field sessionId is missing.")
    return Event(
        session_id=session_id,
        msisdn=msisdn,
        service_code=fields.get("serviceCode", ""),
        status=fields.get("status", ""),
        milliseconds=whole(fields.get("durationInMillis", "")),
        hops=whole(fields.get("hopsCount", "")),
        error=fields.get("errorMessage", ""),
    )
