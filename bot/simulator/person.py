"""A person at a chat: what they see, and what they can do on their phone."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.simulator.accounts import Bot
from bot.simulator.chats import Change, Chat, Message, User
from bot.simulator.entities import utf16_length, with_found
from bot.simulator.photos import read_photo

if TYPE_CHECKING:
    from bot.simulator.network import TelegramNetwork

TEXT_LENGTH = 4096
PATIENCE = 5.0  # seconds a person waits for a bot unless told otherwise
SCREEN = frozenset({"sent", "edited", "deleted"})


class NoSuchButton(LookupError):
    """No keyboard in the chat has this button."""


class BotBlocked(RuntimeError):
    """The person has blocked the bot and cannot write to it."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact card; `user_id` is None for somebody who is not on Telegram."""

    phone_number: str
    first_name: str
    user_id: int | None = None

    def wire(self) -> dict[str, Any]:
        """Return the Bot API's Contact."""
        body: dict[str, Any] = {"phone_number": self.phone_number, "first_name": self.first_name}
        return body if self.user_id is None else body | {"user_id": self.user_id}


class Person:
    """One person in one chat. Every object waits for the bot's changes on its own account."""

    def __init__(self, network: TelegramNetwork, user: User, chat: Chat) -> None:
        self.user = user
        self.chat = chat
        self._network = network
        self._seen = chat.revision
        self._answers_seen = chat.revision

    @property
    def messages(self) -> list[Message]:
        """The chat as it stands: edits in place, deleted messages gone."""
        return list(self.chat.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of a bot; IndexError if it has said nothing."""
        return [message for message in self.messages if message.by_bot][-1]

    @property
    def bot(self) -> Bot:
        """The bot of a private chat, the first bot of a group."""
        return self._network.bot_by_id(min(self.chat.bots))

    @property
    def blocked(self) -> bool:
        """Whether the person has blocked the bot."""
        return self.chat.private and self.user.id in self.bot.blocked_by

    @property
    def commands(self) -> list[dict[str, str]]:
        """The bot's menu in the person's language."""
        return self.bot.menu(self.chat.id, self.user.language_code)

    def send_text(self, text: str, *, thread_id: int | None = None, reply_to: int | None = None) -> Message:
        """Return the message the person wrote, as a reply if it is one; ValueError if Telegram would not send it."""
        text = text.strip()
        if not 1 <= utf16_length(text) <= TEXT_LENGTH:
            raise ValueError(f"a text has 1 to {TEXT_LENGTH} characters")
        content: dict[str, Any] = {"text": text}
        if entities := with_found(text, []):
            content["entities"] = entities
        return self._say(content, thread_id, reply_to)

    def send_document(
        self, name: str, content: bytes, caption: str = "", *, thread_id: int | None = None
    ) -> Message:
        """Return the message with a file the person sent."""
        file = self._network.files.keep(name, content)
        return self._say({"document": file.wire_document()} | _captioned(caption), thread_id)

    def send_photo(self, content: bytes, caption: str = "", *, thread_id: int | None = None) -> Message:
        """Return the message with a picture the person sent, which a real client has made a JPEG."""
        _, width, height = read_photo(content)
        file = self._network.files.keep("photo.jpg", content, "image/jpeg")
        sizes = [file.wire() | {"width": width, "height": height}]
        return self._say({"photo": sizes} | _captioned(caption), thread_id)

    def send_voice(self, content: bytes, *, thread_id: int | None = None) -> Message:
        """Return the message with a voice recording of one second."""
        voice = self._network.files.keep("voice.oga", content, "audio/ogg").wire() | {"duration": 1}
        return self._say({"voice": voice}, thread_id)

    def edit_text(self, message_id: int, text: str) -> Message:
        """Return the person's own message with other words; its bots hear of it."""
        message = self.chat.messages[message_id]
        if message.sender["id"] != self.user.id:
            raise ValueError("somebody else's message")
        message.content = {"text": text}
        message.edit_date = int(self._network.clock())
        self.chat.log("edited", by_bot=False, message_id=message_id)
        self._tell("edited_message", message)
        return message

    def delete_topic(self, thread_id: int) -> None:
        """Delete a topic with all that is in it, as an administrator may; no bot hears of it."""
        self.chat.delete_topic(thread_id, by_bot=False)

    def share_contact(self, card: Contact | None = None) -> Message:
        """Return the message with a contact card: the person's own, or the one given."""
        own = Contact(self.user.phone, self.user.first_name, self.user.id)
        return self._say({"contact": (card or own).wire()}, None)

    def press(self, button: str, *, message_id: int | None = None) -> str:
        """Press a button by its label or callback_data, on one message or on the newest that has it.

        Return the callback query's id, or the text that a reply keyboard's button sent.
        """
        for message in reversed(self.messages):
            if message_id not in {None, message.message_id}:
                continue
            for one in (one for row in message.inline_keyboard or [] for one in row):
                if button in {one["text"], one.get("callback_data")} and "callback_data" in one:
                    return self.forge_press(one["callback_data"], message.message_id)
        for one in (one for row in (self.chat.reply_keyboard or {}).get("keyboard", []) for one in row):
            if message_id is None and button == one["text"]:
                said = self.share_contact() if one.get("request_contact") else self.send_text(button)
                return said.text
        raise NoSuchButton(button)

    def forge_press(self, callback_data: str, message_id: int) -> str:
        """Return the id of a callback query with any data, as a forged client could send it."""
        message = self.chat.messages.get(message_id)
        if message is None or not message.by_bot:
            raise NoSuchButton(callback_data)
        if self.blocked:
            raise BotBlocked
        bot = self._network.bot_by_id(message.sender["id"])
        query = self._network.open_query(bot, self.chat, message)
        body = {
            "id": query,
            "from": self.user.wire(),
            "message": self.chat.wire_message(message),
            "chat_instance": str(hash((bot.id, self.chat.id))),
            "data": callback_data,
        }
        bot.inbox.put("callback_query", body, self.chat.id)
        return query

    def block(self) -> None:
        """Block the bot: it hears of it, and is refused from then on."""
        self._move("member", "kicked")

    def unblock(self) -> None:
        """Let the bot write again."""
        self._move("kicked", "member")

    async def next_change(self, patience: float = PATIENCE) -> Change:
        """Return the bot's next message, edit or deletion not returned before; TimeoutError if none comes."""
        change = await self._next(SCREEN, self._seen, patience)
        self._seen = change.number
        return change

    async def next_answer(self, patience: float = PATIENCE) -> Change:
        """Return the bot's next answer to a press, with its text and whether it is an alert."""
        change = await self._next({"answered"}, self._answers_seen, patience)
        self._answers_seen = change.number
        return change

    async def see(self, fragment: str, patience: float = PATIENCE) -> Message:
        """Return the newest message of a bot with this text in it, as soon as there is one."""
        async with asyncio.timeout(patience):
            while True:
                for message in reversed(self.messages):
                    if message.by_bot and fragment in message.text:
                        return message
                await self.chat.changes_after(self.chat.revision)

    async def _next(self, kinds: frozenset[str] | set[str], seen: int, patience: float) -> Change:
        async with asyncio.timeout(patience):
            while True:
                for change in await self.chat.changes_after(seen):
                    if change.by_bot and change.kind in kinds:
                        return change
                seen = self.chat.revision

    def _say(self, content: dict[str, Any], thread_id: int | None, reply_to: int | None = None) -> Message:
        if self.blocked:
            raise BotBlocked
        if thread_id is not None and thread_id not in self.chat.topics:
            raise ValueError("no such topic")
        if thread_id is not None and self.chat.topics[thread_id].closed:
            raise ValueError("the topic is closed")
        if reply_to is not None and reply_to not in self.chat.messages:
            raise ValueError("no such message")
        self.chat.open = True
        now = int(self._network.clock())
        message = self.chat.post(self.user.wire(), content, now, thread_id=thread_id, reply_to=reply_to)
        keyboard = self.chat.reply_keyboard
        if keyboard is not None and keyboard.get("one_time_keyboard"):
            self.chat.reply_keyboard = None
        self._tell("message", message)
        return message

    def _tell(self, kind: str, message: Message) -> None:
        for bot_id in self.chat.bots:
            self._network.bot_by_id(bot_id).inbox.put(kind, self.chat.wire_message(message), self.chat.id)

    def _move(self, old: str, new: str) -> None:
        """Change the bot's standing in the person's chat and tell it."""
        if not self.chat.private or self.blocked == (new == "kicked"):
            return
        bot = self.bot
        if new == "kicked":
            bot.blocked_by.add(self.user.id)
        else:
            bot.blocked_by.discard(self.user.id)
        self.chat.log("blocked", by_bot=False)
        body = {
            "chat": self.chat.wire(),
            "from": self.user.wire(),
            "date": int(self._network.clock()),
            "old_chat_member": bot.standing(old),
            "new_chat_member": bot.standing(new),
        }
        bot.inbox.put("my_chat_member", body, self.chat.id)


def _captioned(caption: str) -> dict[str, Any]:
    return {"caption": caption} if caption else {}
