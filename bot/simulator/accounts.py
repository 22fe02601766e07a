"""A bot's account: who it is, its inbox, webhook, menu of commands and the people who blocked it."""

from dataclasses import dataclass, field
from typing import Any

from bot.simulator.updates import Inbox
from bot.simulator.webhook import Delivery

DEFAULT_SCOPE = ("default", 0, 0)
PRIVATE_SCOPE = ("all_private_chats", 0, 0)
Scope = tuple[str, int, int]  # its type, chat id and user id


@dataclass(slots=True)
class Bot:
    """A bot as the network knows it; `alias` is how the person's side names it, never the token."""

    id: int
    token: str = field(repr=False)
    username: str
    name: str
    alias: str
    inbox: Inbox
    delivery: Delivery | None = None
    commands: dict[tuple[Scope, str], list[dict[str, str]]] = field(default_factory=dict)
    blocked_by: set[int] = field(default_factory=set)

    def wire(self) -> dict[str, Any]:
        """Return the Bot API's User."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def standing(self, status: str) -> dict[str, Any]:
        """Return the Bot API's ChatMember of the bot."""
        body: dict[str, Any] = {"user": self.wire(), "status": status}
        return body | {"until_date": 0} if status == "kicked" else body

    def menu(self, chat_id: int, language_code: str) -> list[dict[str, str]]:
        """Return the commands a person sees in their private chat, in their language if there are any in it.

        Order: https://core.telegram.org/bots/api#determining-list-of-commands.
        """
        for scope in (("chat", chat_id, 0), PRIVATE_SCOPE, DEFAULT_SCOPE):
            for language in (language_code.partition("-")[0].lower(), ""):
                if commands := self.commands.get((scope, language)):
                    return commands
        return []
