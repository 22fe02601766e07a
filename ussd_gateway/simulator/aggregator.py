"""The aggregator's side of a protocol, as the simulated network needs it: what it sends and what it takes."""

from typing import NamedTuple, Protocol

from ussd_gateway.simulator.call import Call

OK = 200


class BadAnswer(ValueError):
    """An answer that ends the session: another status than 200, or a body that the aggregator does not take."""


class Sent(NamedTuple):
    """A request to the application; a query stands in the path."""

    method: str
    path: str
    body: bytes = b""
    kind: str = ""  # its content type


class Got(NamedTuple):
    """What came back, with the headers' names in small letters."""

    status: int
    headers: dict[str, str]
    body: str


class Answer(NamedTuple):
    """What the application says."""

    final: bool
    text: str


class Aggregator(Protocol):
    """One protocol from the network's side."""

    name: str

    def request(self, call: Call) -> Sent:
        """Return the request of the call's next turn."""
        ...

    def read(self, got: Got) -> Answer:
        """Return what the application answered; raise `BadAnswer` for what the aggregator would not take."""
        ...

    def event(self, call: Call, status: str, seconds: float, error: str) -> Sent | None:
        """Return what tells how a session ended, if the aggregator does; `status` is Success, Incomplete or Failed."""
        ...


def entrance(name: str, secret: str | None) -> str:
    """Return the path of a route; a secret, if there is one, stands in it."""
    return f"/ussd/{name}/{secret}" if secret else f"/ussd/{name}"


def dial_string(call: Call) -> str:
    """Return all that was dialled to begin the call."""
    return "*".join([call.service_code.removesuffix("#"), *call.inputs]) + "#"


def taken(got: Got) -> Got:
    """Return what came back with status 200; raise `BadAnswer` for another one."""
    if got.status != OK:
        raise BadAnswer(f"status {got.status}, body {got.body[:40]!r}")
    return got
