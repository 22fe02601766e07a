"""A bot's account at a Bot API server, and how its updates come."""

from dataclasses import dataclass, field
from enum import StrEnum


class Mode(StrEnum):
    """How updates come."""

    POLLING = "polling"
    WEBHOOK = "webhook"


@dataclass(frozen=True, slots=True)
class Account:
    """The bot's account at a Bot API server."""

    token: str = field(repr=False)
    api_url: str
    mode: Mode
    webhook_url: str = ""  # where Telegram reaches the bot's path on this server
    secret: str = field(
        repr=False, default=""
    )  # 1–256 of A-Za-z0-9_-; without it the webhook refuses everything
