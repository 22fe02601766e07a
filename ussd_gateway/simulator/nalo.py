"""The aggregator's side of Nalo: what it posts as JSON and the answers that it takes."""

import msgspec

from ussd_gateway.simulator.aggregator import Answer, BadAnswer, Got, Sent, dial_string, entrance, taken
from ussd_gateway.simulator.call import Call

MOST = 120


class _Reply(msgspec.Struct):
    USERID: str
    MSISDN: str
    MSG: str
    MSGTYPE: bool


class Nalo:
    """The last input, messages of at most 120 characters; how a session ended is not told."""

    name = "nalo"

    def __init__(self, secret: str | None = None) -> None:
        self.path = entrance(self.name, secret)

    def request(self, call: Call) -> Sent:
        """Return the JSON of a turn."""
        starts = call.hops == 1
        fields = {
            "USERID": "COVERLINE",
            "MSISDN": call.msisdn.removeprefix("+"),
            "USERDATA": dial_string(call) if starts else call.inputs[-1],
            "MSGTYPE": starts,
            "NETWORK": "MTN",
            "SESSIONID": call.session_id,
        }
        return Sent("POST", self.path, msgspec.json.encode(fields), "application/json")

    def read(self, got: Got) -> Answer:
        """Return what the application answered."""
        try:
            reply = msgspec.json.decode(taken(got).body, type=_Reply)
        except msgspec.MsgspecError:
            raise BadAnswer(f"body {got.body[:40]!r}") from None
        if len(reply.MSG) > MOST:
            raise BadAnswer(f"a message of {len(reply.MSG)} characters")
        return Answer(not reply.MSGTYPE, reply.MSG)

    def event(self, call: Call, status: str, seconds: float, error: str) -> None:
        """Return nothing: the application is not told."""
