"""The aggregator's side of Hubtel: what it posts as JSON and the answers that it takes."""

import msgspec

from ussd_gateway.simulator.aggregator import Answer, BadAnswer, Got, Sent, dial_string, entrance, taken
from ussd_gateway.simulator.call import Call


class _Reply(msgspec.Struct):
    SessionId: str
    Type: str
    Message: str
    Label: str
    DataType: str
    FieldType: str


class Hubtel:
    """The last input and a sequence number; a hang-up and a time-out are told at the same address."""

    name = "hubtel"

    def __init__(self, secret: str | None = None) -> None:
        self.path = entrance(self.name, secret)

    def request(self, call: Call) -> Sent:
        """Return the JSON of a turn."""
        starts = call.hops == 1
        message = dial_string(call) if starts else call.inputs[-1]
        return self._post(call, "Initiation" if starts else "Response", message, call.hops)

    def read(self, got: Got) -> Answer:
        """Return what the application answered: `Response` goes on, `Release` ends."""
        try:
            reply = msgspec.json.decode(taken(got).body, type=_Reply)
        except msgspec.MsgspecError:
            raise BadAnswer(f"body {got.body[:40]!r}") from None
        if reply.Type.lower() not in {"response", "release"}:
            raise BadAnswer(f"the type {reply.Type!r}")
        return Answer(reply.Type.lower() == "release", reply.Message)

    def event(self, call: Call, status: str, seconds: float, error: str) -> Sent | None:  # noqa: ARG002 - no protocol but one tells the seconds
        """Return what tells that the person or the network ended the session; of one that the application ended, nothing."""
        if status == "Success":
            return None
        return self._post(call, "Timeout" if error == "no reply in time" else "Release", "", call.hops + 1)

    def _post(self, call: Call, kind: str, message: str, sequence: int) -> Sent:
        fields = {
            "Type": kind,
            "Mobile": call.msisdn.removeprefix("+"),
            "SessionId": call.session_id,
            "ServiceCode": call.service_code.strip("*#"),
            "Message": message,
            "Operator": "mtn",
            "Sequence": sequence,
            "ClientState": "",
            "Platform": "USSD",
        }
        return Sent("POST", self.path, msgspec.json.encode(fields), "application/json")
