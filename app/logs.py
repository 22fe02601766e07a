"""Logs as JSON lines that cannot hold a person: only fields on a list are written, whatever was passed."""

import logging
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

FIELDS = frozenset(
    {
        "event", "level", "timestamp", "error", "place", "programme", "service", "channel", "tries", "method", "status",
        "count", "state", "group", "id",
    }
)  # fmt: skip
"""None of them may hold an identity number, a phone, a token or anything that a person typed. `id` is a row's of ours."""


def keep_listed(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Drop every field that is not listed; how many were dropped is said."""
    kept = {name: value for name, value in event.items() if name in FIELDS}
    if dropped := len(event) - len(kept):
        kept["dropped"] = dropped
    return kept


def set_up_logs(level: int = logging.INFO) -> None:
    """Send our own logs and other libraries' to standard error; aiohttp's access log stays off, its lines hold paths."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            keep_listed,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.CRITICAL)  # other libraries' messages may quote what they were given
