"""Bot API updates → turns; pure."""

import re
from dataclasses import dataclass

from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Contact, Message, Update, User
from pydantic import ValidationError

from bot.citizens.channel import Kind, Telegram, payload
from dialogs.turn import Attachment, Turn

ALLOWED = ["message", "callback_query"]
"""The kinds of update the bot asks Telegram for."""
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
NOT_DIGITS = re.compile(r"\D")
E164_DIGITS = range(7, 16)  # ITU-T E.164: at most 15; the shortest subscriber numbers in use have 7


@dataclass(frozen=True, slots=True)
class Arrival:
    """A turn of a private chat, with what an answer to it needs."""

    turn: Turn
    chat_id: int
    message_id: int  # the person's message, or ours whose button they pressed
    callback_id: str = ""

    @property
    def pressed(self) -> bool:
        """Whether a button was pressed, rather than a message sent."""
        return bool(self.callback_id)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody spoke in a group, where nothing about a person's cover may be said."""

    chat_id: int


def read(raw: bytes, channel: Telegram) -> Arrival | Elsewhere | None:
    """Return what an update's JSON brings; nothing if it is not an update that this bot answers."""
    try:
        update = Update.model_validate_json(raw)
    except ValidationError:
        return None
    return parse(update, channel)


def parse(update: Update, channel: Telegram) -> Arrival | Elsewhere | None:
    """Return what an update brings; edited messages, channel posts and other bots bring nothing."""
    if update.callback_query is not None:
        return parse_callback(update.update_id, update.callback_query, channel)
    if update.message is not None:
        return parse_message(update.update_id, update.message, channel)
    return None


def parse_callback(number: int, query: CallbackQuery, channel: Telegram) -> Arrival | None:
    """Return the button pressed, if the one who pressed it is the one the chat is with."""
    message = query.message
    if message is None or not is_private(message.chat.type) or message.chat.id != query.from_user.id:
        return None
    turn = turn_of(number, message.chat.id, channel, query.data or "", Kind.CALLBACK, query.from_user)
    return Arrival(turn, message.chat.id, message.message_id, query.id)


def parse_message(number: int, message: Message, channel: Telegram) -> Arrival | Elsewhere | None:
    """Return the message of a private chat, or where else it was written."""
    sender = message.from_user
    if sender is None or sender.is_bot:
        return None
    if message.chat.type in GROUPS:
        return Elsewhere(message.chat.id)
    if not is_private(message.chat.type) or message.chat.id != sender.id:
        return None
    text, kind = content(message, sender)
    turn = turn_of(number, message.chat.id, channel, text, kind, sender, attached(message))
    return Arrival(turn, message.chat.id, message.message_id)


def content(message: Message, sender: User) -> tuple[str, Kind]:
    """Return the words of a message and what kind of message it is."""
    if message.contact is not None and message.forward_origin is not None:
        return "", Kind.FOREIGN_CONTACT  # a card of an earlier day: the number may be somebody else's by now
    if message.contact is not None:
        return own_number(message.contact, sender)
    if attached(message) is not None:
        return message.caption or "", Kind.FILE
    if message.text is None:
        return "", Kind.UNREADABLE
    return message.text, Kind.COMMAND if message.text.startswith("/") else Kind.TEXT


def attached(message: Message) -> Attachment | None:
    """Return the file of a message: of a photo, which Telegram makes a JPEG in several sizes, the largest."""
    if message.photo:
        photo = max(message.photo, key=lambda size: size.width * size.height)
        return Attachment(photo.file_id, "photo.jpg", "image/jpeg", photo.file_size or 0)
    file = message.document or message.video or message.audio or message.animation
    if file is None:
        return None
    return Attachment(file.file_id, file.file_name or "", (file.mime_type or "").lower(), file.file_size or 0)


def own_number(contact: Contact, sender: User) -> tuple[str, Kind]:
    """Return the number of a card in E.164 if it is the sender's own: anyone can send anyone's card."""
    digits = NOT_DIGITS.sub("", contact.phone_number)
    if contact.user_id != sender.id or len(digits) not in E164_DIGITS:
        return "", Kind.FOREIGN_CONTACT
    return f"+{digits}", Kind.CONTACT


def turn_of(
    number: int,
    chat_id: int,
    channel: Telegram,
    text: str,
    kind: Kind,
    sender: User | None = None,
    attachment: Attachment | None = None,
) -> Turn:
    """Return the turn; behind `/start` stands the alias's name of a deep link."""
    code = payload(text) if kind == Kind.COMMAND else ""
    tag = (sender and sender.language_code) or ""  # of the IETF: pt-br
    language = tag.partition("-")[0]
    address = address_of(chat_id)
    return Turn(channel, address, str(number), code, text, kind, language, attachment=attachment)


def address_of(chat_id: int) -> str:
    """Return the conversation's address of a private chat."""
    return f"tg:{chat_id}"


def chat_of(address: str) -> int:
    """Return the chat behind an address; raise `ValueError` for an address of another channel."""
    scheme, _, number = address.partition(":")
    if scheme != "tg":
        raise ValueError("an address on Telegram begins with tg:")
    return int(number)


def is_private(chat_type: str) -> bool:
    """Return whether a chat is with one person."""
    return chat_type == ChatType.PRIVATE
