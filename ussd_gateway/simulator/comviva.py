"""The aggregator's side of Comviva Flares: its queries and the answers that it takes."""

from urllib.parse import urlencode

from ussd_gateway.simulator.aggregator import Answer, BadAnswer, Got, Sent, dial_string, entrance, taken
from ussd_gateway.simulator.call import Call


class Comviva:
    """The last input in a query; a clean-up call follows every session."""

    name = "comviva"

    def __init__(self, secret: str | None = None) -> None:
        self.path = entrance(self.name, secret)

    def request(self, call: Call) -> Sent:
        """Return the query of a turn; the first input is the dialled string without the marks at its ends."""
        typed = dial_string(call).strip("*#") if call.hops == 1 else call.inputs[-1]
        return self._get(
            {
                "MSISDN": call.msisdn.removeprefix("+"),
                "MSC": "1",
                "input": typed,
                "SessionID": call.session_id,
            }
        )

    def read(self, got: Got) -> Answer:
        """Return what the application answered: the header `Freeflow` is FC to go on, FB to end."""
        flow = taken(got).headers.get("freeflow")
        if flow not in {"FC", "FB"} or not {"charge", "amount"} <= got.headers.keys():
            raise BadAnswer(f"the headers {sorted(got.headers)}")
        return Answer(flow == "FB", got.body)

    def event(self, call: Call, status: str, seconds: float, error: str) -> Sent:  # noqa: ARG002 - no protocol but one tells the seconds
        """Return the clean-up call."""
        return self._get(
            {
                "msisdn": call.msisdn.removeprefix("+"),
                "SessionID": call.session_id,
                "clean": "clean-session",
                "error": "" if status == "Success" else "522",
            }
        )

    def _get(self, fields: dict[str, str]) -> Sent:
        return Sent("GET", f"{self.path}?{urlencode(fields)}")
