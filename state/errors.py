"""What can go wrong with what is kept.

StateError
    StoreUnavailable      Redis or Valkey: no answer in time; the same command may succeed later
    DatabaseUnavailable   SQL: away, locked or full; the same statement may succeed later
    Unreadable            sealed bytes that no key opens here: changed, moved, or sealed with a retired key
    LossyStore            a Redis or Valkey that may forget what it has acknowledged
"""


class StateError(Exception):
    """Something about what is kept went wrong."""

    retryable = False


class StoreUnavailable(StateError):
    """Redis or Valkey gave no answer in time, or cannot serve now; whether the command ran is unknown."""

    retryable = True


class DatabaseUnavailable(StateError):
    """The SQL database is away, locked or full; nothing of the transaction was acknowledged."""

    retryable = True


class Unreadable(StateError):
    """Sealed bytes that cannot be opened: changed, bound to something else, or under a key we do not have."""


class LossyStore(StateError):
    """The server's policy lets it forget what it has acknowledged, so we refuse to start on it."""
