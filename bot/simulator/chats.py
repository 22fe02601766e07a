"""A chat as Telegram keeps it: its messages, topics, keyboard, and a log of what changed."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.markup import Markup, Rows

MESSAGES_KEPT = 200
CHANGES_KEPT = 1000


@dataclass(frozen=True, slots=True)
class User:
    """A person's account. The phone number is seen by a bot only on a contact card."""

    id: int
    first_name: str
    language_code: str
    phone: str

    def wire(self) -> dict[str, Any]:
        """Return the Bot API's User."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }


@dataclass(slots=True)
class Message:
    """One message, in the words of the Bot API: `content` is text, a document, a photo, a contact or a service note."""

    message_id: int
    date: int
    sender: dict[str, Any]
    content: dict[str, Any]
    inline_keyboard: Rows | None = None
    thread_id: int | None = None
    edit_date: int | None = None
    reply_to: int | None = None
    reactions: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text or the caption, empty for a message without words."""
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def by_bot(self) -> bool:
        """Whether a bot wrote it."""
        return bool(self.sender["is_bot"])

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.edit_date is not None

    @property
    def labels(self) -> list[str]:
        """The labels of its inline keyboard, from top to bottom."""
        return [button["text"] for row in self.inline_keyboard or [] for button in row]


@dataclass(slots=True)
class Topic:
    """A forum topic; its id is that of the message that opened it."""

    name: str
    icon_color: int
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened in a chat: sent, edited, deleted, answered, action, keyboard, topic, reaction, blocked."""

    number: int
    kind: str
    by_bot: bool
    message_id: int = 0
    text: str = ""
    alert: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat of one person with one bot, or a group with its bots."""

    id: int
    type: str
    title: str
    bots: set[int]
    is_forum: bool = False
    open: bool = False  # in a private chat: the person has written first
    reply_keyboard: dict[str, Any] | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    changes: deque[Change] = field(default_factory=lambda: deque(maxlen=CHANGES_KEPT))
    revision: int = 0
    _last_message_id: int = 0
    _bell: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def private(self) -> bool:
        """Whether it is one person's chat with a bot."""
        return self.type == "private"

    def wire(self) -> dict[str, Any]:
        """Return the Bot API's Chat."""
        if self.private:
            return {"id": self.id, "type": "private", "first_name": self.title}
        body: dict[str, Any] = {"id": self.id, "type": self.type, "title": self.title}
        return body | {"is_forum": True} if self.is_forum else body

    def wire_message(self, message: Message, *, replies: bool = True) -> dict[str, Any]:
        """Return the Bot API's Message as it stands now; one that is replied to comes without what it replied to itself."""
        body: dict[str, Any] = {
            "message_id": message.message_id,
            "from": message.sender,
            "chat": self.wire(),
            "date": message.date,
            **message.content,
        }
        if message.edit_date is not None:
            body["edit_date"] = message.edit_date
        if message.inline_keyboard is not None:
            body["reply_markup"] = {"inline_keyboard": message.inline_keyboard}
        if message.thread_id is not None:
            body |= {"message_thread_id": message.thread_id, "is_topic_message": True}
        if replies and (replied := self._replied(message)) is not None:
            body["reply_to_message"] = self.wire_message(replied, replies=False)
        return body

    def _replied(self, message: Message) -> Message | None:
        """Return what a message replies to: in a topic the note that opened it, if nothing else."""
        number = message.reply_to or message.thread_id
        return None if number == message.message_id else self.messages.get(number or 0)

    def post(
        self,
        sender: dict[str, Any],
        content: dict[str, Any],
        date: int,
        *,
        thread_id: int | None = None,
        markup: Markup | None = None,
        opens_topic: bool = False,
        reply_to: int | None = None,
    ) -> Message:
        """Return a new message; the oldest goes when the chat is full."""
        markup = markup or Markup()
        self._last_message_id += 1
        number = self._last_message_id
        thread = number if opens_topic else thread_id
        message = Message(number, date, sender, content, markup.inline, thread, reply_to=reply_to)
        self.messages[number] = message
        if len(self.messages) > MESSAGES_KEPT:
            del self.messages[next(iter(self.messages))]
        if markup.reply is not None or markup.removes_reply:
            self.reply_keyboard = markup.reply
        self.log("sent", by_bot=message.by_bot, message_id=number)
        return message

    def delete_topic(self, thread_id: int, *, by_bot: bool) -> None:
        """Take a topic away with all its messages; KeyError if there is none."""
        del self.topics[thread_id]
        for number in [number for number, message in self.messages.items() if message.thread_id == thread_id]:
            del self.messages[number]
        self.log("topic", by_bot=by_bot, message_id=thread_id)

    def log(
        self, kind: str, *, by_bot: bool, message_id: int = 0, text: str = "", alert: bool = False
    ) -> None:
        """Note a change and wake whoever waits for one."""
        self.revision += 1
        self.changes.append(Change(self.revision, kind, by_bot, message_id, text, alert))
        self.ring()

    def ring(self) -> None:
        """Wake whoever waits, changed or not."""
        bell, self._bell = self._bell, asyncio.Event()
        bell.set()

    async def changes_after(self, number: int) -> list[Change]:
        """Return the changes after one, waiting for the next ring if there is none yet (then maybe still none)."""
        if self.revision <= number:
            await self._bell.wait()
        return [change for change in self.changes if change.number > number]
