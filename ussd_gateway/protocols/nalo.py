"""Nalo Solutions: JSON posted for each turn with the last input; the dialled string is the first one, where it comes.

After its "USSD API" documentation (documenter pages of nalosolutions.com). `MSGTYPE` is true at the start; in an answer it
says whether the session goes on. A message has at most 120 characters. How a session ended is not told.
"""

from collections.abc import Mapping

import msgspec

from dialogs.turn import Screen, Turn
from ussd_gateway.bodies import read_json as read
from ussd_gateway.exchange import Answer, BadRequest, address, checked
from ussd_gateway.last_input import INPUT, START
from ussd_gateway.paging import Budget
from ussd_gateway.route import Route, dialled

__all__ = ["CUMULATIVE", "KIND", "METHOD", "MOST", "NAME", "compose", "parse", "read"]

NAME = "nalo"
METHOD = "POST"
KIND = ""
CUMULATIVE = False
MOST: Budget | None = Budget(120, 80)
_JSON = {"Content-Type": "application/json"}
_KINDS = {"true": START, "false": INPUT}


def parse(fields: Mapping[str, str], route: Route) -> Turn:
    """Return the turn that the fields carry; raise `BadRequest` for one that is none."""
    new, typed = fields.get("msgtype", "").strip().lower(), fields.get("userdata", "")
    starts = new == "true"
    turn = Turn(
        channel=route,
        address=address(fields, "msisdn"),
        session_id=fields.get("sessionid", "").strip(),
        service_code=dialled(route.code, typed if starts else ""),
        text="" if starts else typed,
        kind=_KINDS.get(new, INPUT),
    )
    if new not in _KINDS:
        raise BadRequest("The field MSGTYPE is neither true nor false.", turn)
    return checked(turn, "SESSIONID")


def compose(screen: Screen, fields: Mapping[str, str]) -> Answer:
    """Return the answer, which names account and phone as the request did."""
    answer = {
        "USERID": fields.get("userid", ""),
        "MSISDN": fields.get("msisdn", ""),
        "MSG": screen.text,
        "MSGTYPE": not screen.final,
    }
    return Answer(msgspec.json.encode(answer), _JSON)
