"""Comviva Flares (pull): a GET for each turn with the last input; what ends a session is a header of the answer.

After Flares 1.5.0 as the public client for Airtel Kenya speaks it (vumi, `vumi.transports.airtel`). The first input is the
dialled string without the `*` and `#` at its ends, and nothing else tells a start; the clean-up call after a session has
`clean` and `error`, and its `msisdn` in small letters.
"""

from collections.abc import Mapping

from dialogs.turn import Screen, Turn
from ussd_gateway.exchange import Answer, BadRequest, Event, address, checked
from ussd_gateway.forms import read_form
from ussd_gateway.paging import Budget
from ussd_gateway.route import Route, dialled

NAME = "comviva"
METHOD = "GET"
KIND = ""
CUMULATIVE = False
MOST: Budget | None = None
_FREE = {"Content-Type": "text/plain; charset=utf-8", "charge": "N", "amount": "0"}
_GOES_ON = {**_FREE, "Freeflow": "FC"}
_ENDS = {**_FREE, "Freeflow": "FB"}


def read(body: bytes) -> dict[str, str]:
    """Return the query's fields, their names in small letters."""
    return {name.lower(): value for name, value in read_form(body).items()}


def parse(fields: Mapping[str, str], route: Route) -> Turn | Event:
    """Return the turn that the query carries, or how a session ended; raise `BadRequest` for neither."""
    msisdn, session_id = address(fields, "msisdn"), fields.get("sessionid", "").strip()
    if "clean" in fields:
        error = fields.get("error", "").strip()
        return Event(
            session_id, msisdn, route.code, "Incomplete" if error.strip("0") else "Success", error=error
        )
    typed = fields.get("input")
    turn = Turn(
        channel=route,
        address=msisdn,
        session_id=session_id,
        service_code=dialled("", typed or "") or route.code,
        text=typed or "",
    )
    if typed is None:
        raise BadRequest("The field input is missing.", turn)
    return checked(turn, "SessionID")


def compose(screen: Screen, _fields: Mapping[str, str]) -> Answer:
    """Return the answer; nobody is charged for it."""
    return Answer(screen.text.encode(), _ENDS if screen.final else _GOES_ON)
