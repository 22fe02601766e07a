"""Hubtel: JSON posted for each turn with the last input and a sequence number.

After its "Programmable Services" reference (developers.hubtel.com): `Type` is Initiation, Response, Release or Timeout
in any case of letters, and `Message` holds the dialled string at the start. A message is cut at 182 characters.
"""

from collections.abc import Mapping

import msgspec

from dialogs.turn import Screen, Turn
from ussd_gateway.bodies import read_json as read
from ussd_gateway.exchange import Answer, BadRequest, Event, address, checked, whole
from ussd_gateway.last_input import INPUT, START
from ussd_gateway.paging import Budget
from ussd_gateway.route import Route, dialled

__all__ = ["CUMULATIVE", "KIND", "METHOD", "MOST", "NAME", "compose", "parse", "read"]

NAME = "hubtel"
METHOD = "POST"
KIND = ""
CUMULATIVE = False
MOST: Budget | None = Budget(182, 80)
_JSON = {"Content-Type": "application/json"}
_KINDS = {"initiation": START, "response": INPUT}
_ENDS = {"release": "Incomplete", "timeout": "Incomplete"}


def parse(fields: Mapping[str, str], route: Route) -> Turn | Event:
    """Return the turn that the fields carry, or how a session ended; raise `BadRequest` for neither."""
    kind, session_id = fields.get("type", "").strip().lower(), fields.get("sessionid", "").strip()
    msisdn, message = address(fields, "mobile"), fields.get("message", "")
    code = fields.get("servicecode", "").strip() or route.code
    if kind in _ENDS:
        return Event(session_id, msisdn, code, _ENDS[kind], error=kind)
    starts = kind == "initiation"
    turn = Turn(
        channel=route,
        address=msisdn,
        session_id=session_id,
        service_code=dialled(code, message if starts else ""),
        text="" if starts else message,
        kind=_KINDS.get(kind, INPUT),
        sequence=whole(fields.get("sequence", "")),
    )
    if kind not in _KINDS:
        raise BadRequest("The field Type is none of Initiation, Response, Release and Timeout.", turn)
    return checked(turn, "SessionId")


def compose(screen: Screen, fields: Mapping[str, str]) -> Answer:
    """Return the answer. `Label` is the title that Hubtel's app shows; a phone shows the message alone."""
    answer = {
        "SessionId": fields.get("sessionid", ""),
        "Type": "Release" if screen.final else "Response",
        "Message": screen.text,
        "Label": screen.text.partition("\n")[0],
        "ClientState": "",
        "Mask": "",
        "MaskNextRoute": False,
        "DataType": "display" if screen.final else "input",
        "FieldType": "text",
    }
    return Answer(msgspec.json.encode(answer), _JSON)
