"""Why the desk refuses what an agent or a person wants.

DeskError
    CaseGone          no such case, or none that this agent may know of
    Taken             another agent holds the case
    NotNow            the case's state does not allow it
    Unfit             what was written or sent cannot be taken: empty, too long, of the wrong kind
    ExchangeAway      the telephone exchange did not take a call
    SignInRefused     name, password or code are wrong, or were wrong too often
"""

from state.errors import StateError


class DeskError(StateError):
    """Something that was asked of the desk is refused; nothing was changed."""


class CaseGone(DeskError):
    """No such case, or none that this agent may know of: the two look the same from outside."""


class Taken(DeskError):
    """Another agent holds the case; `by` is their name, empty if nobody holds it."""

    def __init__(self, by: str = "") -> None:
        super().__init__(f"held by {by}" if by else "held by nobody")
        self.by = by


class NotNow(DeskError):
    """The case's state does not allow it."""


class Unfit(DeskError):
    """What was written or sent cannot be taken; `fault` is the id of the sentence that says why."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


class ExchangeAway(DeskError):
    """The telephone exchange did not take a call; it may later."""


class SignInRefused(DeskError):
    """Name, password or code are wrong, or were wrong too often."""
