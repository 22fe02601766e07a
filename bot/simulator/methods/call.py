"""One call of a method: who calls, with which fields, and what all methods read from them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator.accounts import Bot
from bot.simulator.chats import Chat
from bot.simulator.entities import Entity, parse_html, read_entities, trim, utf16_length, with_found
from bot.simulator.fields import Fields
from bot.simulator.network import TelegramNetwork
from bot.simulator.refusal import bad_request


@dataclass(frozen=True, slots=True)
class Call:
    """A bot's request."""

    network: TelegramNetwork
    bot: Bot
    fields: Fields

    def now(self) -> int:
        """Return the network's unix time."""
        return int(self.network.clock())

    def chat(self) -> Chat:
        """Return the chat the call is about; 400 or 403 if the bot may not write there."""
        if not self.fields.text("chat_id").strip():
            raise bad_request("chat_id is empty")
        return self.network.chat_for(self.bot, self.fields.integer("chat_id"))

    def spend(self, chat: Chat) -> None:
        """Count a message, edit or topic against the limits; 429 if it is one too many."""
        self.network.flood.spend(self.bot.id, chat)

    def thread(self, chat: Chat) -> int | None:
        """Return the topic to write to; 400 if there is none with that id."""
        if not self.fields.text("message_thread_id"):
            return None
        thread_id = self.fields.integer("message_thread_id")
        if thread_id not in chat.topics:
            raise bad_request("message thread not found")
        return thread_id

    def replied(self, chat: Chat) -> int | None:
        """Return the message that this one replies to; 400 if it is gone and the reply must not go without it."""
        given = self.fields.tree("reply_parameters")
        told: dict[str, Any] = given if isinstance(given, dict) else {}
        number = told.get("message_id", self.fields.integer("reply_to_message_id"))
        if not isinstance(number, int) or not number:
            return None
        if number in chat.messages:
            return number
        if told.get("allow_sending_without_reply") is True or self.fields.flag("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")

    def words(self, name: str, entities_name: str) -> tuple[str, list[Entity]]:
        """Return a field's text with its entities, trimmed, parsed if a parse mode asks for it."""
        text = self.fields.text(name)
        mode = self.fields.text("parse_mode").lower()
        entities: list[Entity] = []
        if mode == "html":
            text, entities = parse_html(text)
        elif mode:
            raise bad_request("unsupported parse_mode")
        else:
            entities = read_entities(self.fields.tree(entities_name), utf16_length(text))
        text, entities = trim(text, entities)
        return text, with_found(text, entities)


Method = Callable[[Call], Awaitable[Any]]


def with_words(name: str, text: str, entities: list[Entity]) -> dict[str, Any]:
    """Return a message's content of this text; no entities, no field for them."""
    entities_name = "entities" if name == "text" else f"{name}_entities"
    return {name: text} | ({entities_name: entities} if entities else {})
