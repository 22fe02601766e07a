"""How the server says no: an HTTP status, a description and sometimes parameters.

Refusal
  400 Bad Request         what was sent cannot be done
  401 Unauthorized        no bot has this token
  403 Forbidden           the person blocked the bot, or it is not in the group
  404 Not Found           no such method or file
  409 Conflict            polling beside a webhook or beside another poll
  413 Request Entity Too Large
  429 Too Many Requests   parameters.retry_after says when to come back, in seconds
"""

from typing import Any


class Refusal(Exception):
    """A request the server turns down; carries the whole answer."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def wire(self) -> dict[str, Any]:
        """Return the Bot API's error object."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str) -> Refusal:
    """Return a 400 with the Bot API's prefix."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """Return a 403 with the Bot API's prefix."""
    return Refusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    """Return a 409 with the Bot API's prefix."""
    return Refusal(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> Refusal:
    """Return a 429 asking to wait `retry_after` seconds."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
