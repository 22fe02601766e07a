"""The aggregator's side of TruRoute: what it posts as XML and the answers that it takes."""

from xml.etree.ElementTree import ParseError
from xml.sax.saxutils import escape

from defusedxml.ElementTree import fromstring

from ussd_gateway.simulator.aggregator import Answer, BadAnswer, Got, Sent, dial_string, entrance, taken
from ussd_gateway.simulator.call import Call


class TruRoute:
    """The last input in XML; a hang-up and a time-out are told at the same address."""

    name = "truroute"

    def __init__(self, secret: str | None = None) -> None:
        self.path = entrance(self.name, secret)

    def request(self, call: Call) -> Sent:
        """Return the XML of a turn."""
        starts = call.hops == 1
        return self._post(call, 1 if starts else 2, dial_string(call) if starts else call.inputs[-1])

    def read(self, got: Got) -> Answer:
        """Return what the application answered: type 2 goes on, 3 ends."""
        try:
            root = fromstring(taken(got).body)
        except ParseError:
            raise BadAnswer(f"body {got.body[:40]!r}") from None
        kind = root.findtext("type")
        if root.tag != "ussd" or kind not in {"2", "3"}:
            raise BadAnswer(f"body {got.body[:40]!r}")
        return Answer(kind == "3", root.findtext("msg") or "")

    def event(self, call: Call, status: str, seconds: float, error: str) -> Sent | None:  # noqa: ARG002 - no protocol but one tells the seconds
        """Return what tells that the person or the network ended the session; of one that the application ended, nothing."""
        if status == "Success":
            return None
        return self._post(call, 4 if error == "no reply in time" else 3, "")

    def _post(self, call: Call, kind: int, message: str) -> Sent:
        msisdn = call.msisdn.removeprefix("+")
        body = (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<ussd><msisdn>{msisdn}</msisdn>'
            f"<sessionid>{escape(call.session_id)}</sessionid><type>{kind}</type><msg>{escape(message)}</msg></ussd>"
        )
        return Sent("POST", self.path, body.encode(), "text/xml")
