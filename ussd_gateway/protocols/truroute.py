"""TruRoute: XML posted for each turn with the last input; the dialled string is the first one.

After the XML that Telekom Networks Malawi's public client for it exchanges (github.com/tnmdevs/ussd). `type` is 1 start,
2 goes on, 3 released, 4 timed out, 10 charge failed; in an answer 2 goes on and 3 ends.
"""

from collections.abc import Mapping
from xml.sax.saxutils import escape

from dialogs.turn import Screen, Turn
from ussd_gateway.bodies import read_xml as read
from ussd_gateway.exchange import Answer, BadRequest, Event, address, checked
from ussd_gateway.last_input import INPUT, START
from ussd_gateway.paging import Budget
from ussd_gateway.route import Route, dialled

__all__ = ["CUMULATIVE", "KIND", "METHOD", "MOST", "NAME", "compose", "parse", "read"]

NAME = "truroute"
METHOD = "POST"
KIND = ""
CUMULATIVE = False
MOST: Budget | None = None
_XML = {"Content-Type": "text/xml; charset=utf-8"}
_KINDS = {"1": START, "2": INPUT}
_ENDS = {"3": ("Incomplete", "released"), "4": ("Incomplete", "timed out"), "10": ("Failed", "charge failed")}


def parse(fields: Mapping[str, str], route: Route) -> Turn | Event:
    """Return the turn that the fields carry, or how a session ended; raise `BadRequest` for neither."""
    kind, session_id = fields.get("type", "").strip(), fields.get("sessionid", "").strip()
    msisdn, message = address(fields, "msisdn"), fields.get("msg", "")
    if kind in _ENDS:
        status, error = _ENDS[kind]
        return Event(session_id, msisdn, route.code, status, error=error)
    starts = kind == "1"
    turn = Turn(
        channel=route,
        address=msisdn,
        session_id=session_id,
        service_code=dialled(route.code, message if starts else ""),
        text="" if starts else message,
        kind=_KINDS.get(kind, INPUT),
    )
    if kind not in _KINDS:
        raise BadRequest("The element type is none of 1, 2, 3, 4 and 10.", turn)
    return checked(turn, "sessionid")


def compose(screen: Screen, _fields: Mapping[str, str]) -> Answer:
    """Return the answer."""
    kind = 3 if screen.final else 2
    return Answer(f"<ussd><type>{kind}</type><msg>{escape(screen.text)}</msg></ussd>".encode(), _XML)
