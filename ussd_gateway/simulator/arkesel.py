"""The aggregator's side of Arkesel: what it posts as JSON and the answers that it takes."""

import msgspec

from ussd_gateway.simulator.aggregator import Answer, BadAnswer, Got, Sent, dial_string, entrance, taken
from ussd_gateway.simulator.call import Call


class _Reply(msgspec.Struct):
    sessionID: str  # noqa: N815 - the wire's own name
    userID: str  # noqa: N815
    msisdn: str
    message: str
    continueSession: bool  # noqa: N815


class Arkesel:
    """The last input; how a session ended is not told."""

    name = "arkesel"

    def __init__(self, secret: str | None = None) -> None:
        self.path = entrance(self.name, secret)

    def request(self, call: Call) -> Sent:
        """Return the JSON of a turn."""
        starts = call.hops == 1
        fields = {
            "sessionID": call.session_id,
            "userID": "COVERLINE",
            "newSession": starts,
            "msisdn": call.msisdn.removeprefix("+"),
            "userData": dial_string(call) if starts else call.inputs[-1],
            "network": "MTN",
        }
        return Sent("POST", self.path, msgspec.json.encode(fields), "application/json")

    def read(self, got: Got) -> Answer:
        """Return what the application answered."""
        try:
            reply = msgspec.json.decode(taken(got).body, type=_Reply)
        except msgspec.MsgspecError:
            raise BadAnswer(f"body {got.body[:40]!r}") from None
        return Answer(not reply.continueSession, reply.message)

    def event(self, call: Call, status: str, seconds: float, error: str) -> None:
        """Return nothing: the application is not told."""
