"""Arkesel: JSON posted for each turn with the last input; the dialled string is the first one.

After its USSD documentation (developers.arkesel.com). How a session ended on the network is not told. Messages of 160
characters at most are advised.
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

NAME = "arkesel"
METHOD = "POST"
KIND = ""
CUMULATIVE = False
MOST: Budget | None = None
_JSON = {"Content-Type": "application/json"}
_KINDS = {"true": START, "false": INPUT}


def parse(fields: Mapping[str, str], route: Route) -> Turn:
    """Return the turn that the fields carry; raise `BadRequest` for one that is none."""
    new, typed = fields.get("newsession", "").strip().lower(), fields.get("userdata", "")
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
        raise BadRequest("The field newSession is neither true nor false.", turn)
    return checked(turn, "sessionID")


def compose(screen: Screen, fields: Mapping[str, str]) -> Answer:
    """Return the answer, which names session, account and phone as the request did."""
    answer = {
        "sessionID": fields.get("sessionid", ""),
        "userID": fields.get("userid", ""),
        "msisdn": fields.get("msisdn", ""),
        "message": screen.text,
        "continueSession": not screen.final,
    }
    return Answer(msgspec.json.encode(answer), _JSON)
