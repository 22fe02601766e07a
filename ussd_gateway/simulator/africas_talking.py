"""The aggregator's side of Africa's Talking: the forms that it posts and the answers that it takes."""

from datetime import UTC, datetime
from typing import NamedTuple

from ussd_gateway.simulator.call import Call

ENTRANCE = "/ussd/africas-talking"
OK = 200


class BadAnswer(ValueError):
    """An answer that ends the session: another status than 200, or a body that is neither CON nor END."""


class Answer(NamedTuple):
    """What the application says."""

    final: bool
    text: str


class AfricasTalking:
    """Cumulative text in forms; a secret, if there is one, stands in the path."""

    name = "africas-talking"

    def __init__(self, secret: str | None = None) -> None:
        self.path = f"{ENTRANCE}/{secret}" if secret else ENTRANCE
        self.events_path = f"{self.path}/events"

    def request(self, call: Call) -> dict[str, str]:
        """Return the form of a turn."""
        return {
            "sessionId": call.session_id,
            "phoneNumber": call.msisdn,
            "networkCode": "99999",
            "serviceCode": call.service_code,
            "text": "*".join(call.inputs),
        }

    def read(self, status: int, body: str) -> Answer:
        """Return what the application answered; raise `BadAnswer` for what the aggregator would not take."""
        word, _, text = body.partition(" ")
        if status != OK or word not in {"CON", "END"}:
            raise BadAnswer(f"status {status}, body {body[:40]!r}")
        return Answer(word == "END", text)

    def event(self, call: Call, status: str, seconds: float, error: str) -> dict[str, str]:
        """Return the form that tells how a session ended; `status` is Success, Incomplete or Failed."""
        return {
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
        }
