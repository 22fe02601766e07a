"""The aggregator's side of Africa's Talking: the forms that it posts and the answers that it takes."""

from datetime import UTC, datetime
from urllib.parse import urlencode

from ussd_gateway.simulator.aggregator import Answer, BadAnswer, Got, Sent, entrance, taken
from ussd_gateway.simulator.call import Call

ENTRANCE = "/ussd/africas-talking"
FORM = "application/x-www-form-urlencoded"


class AfricasTalking:
    """Cumulative text in forms; a second address hears how sessions ended."""

    name = "africas-talking"

    def __init__(self, secret: str | None = None) -> None:
        self.path = entrance(self.name, secret)

    def request(self, call: Call) -> Sent:
        """Return the form of a turn."""
        return self._form(
            self.path,
            {
                "sessionId": call.session_id,
                "phoneNumber": call.msisdn,
                "networkCode": "99999",
                "serviceCode": call.service_code,
                "text": "*".join(call.inputs),
            },
        )

    def read(self, got: Got) -> Answer:
        """Return what the application answered: `CON` goes on, `END` ends."""
        word, _, text = taken(got).body.partition(" ")
        if word not in {"CON", "END"}:
            raise BadAnswer(f"status {got.status}, body {got.body[:40]!r}")
        return Answer(word == "END", text)

    def event(self, call: Call, status: str, seconds: float, error: str) -> Sent:
        """Return the form that tells how a session ended."""
        return self._form(
            f"{self.path}/events",
            {
                "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S"),
                "sessionId": call.session_id,
                "phoneNumber": call.msisdn,
                "networkCode": "99999",
                "serviceCode": call.service_code,
                "status": status,
                "cost": "0",
                "durationInMillis": str(round(seconds * 1000)),
                "hopsCount": str(call.hops),
                "input": "*".join(call.inputs),
                "lastAppResponse": call.last_answer,
                "errorMessage": error,
            },
        )

    def _form(self, path: str, fields: dict[str, str]) -> Sent:
        return Sent("POST", path, urlencode(fields).encode(), FORM)
