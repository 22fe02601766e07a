"""Messages: sent, edited, deleted; answers to presses; "typing".

Source: https://core.telegram.org/bots/api#sendmessage, #updating-messages, #answercallbackquery.
"""

from typing import Any

from bot.simulator.chats import Chat, Message
from bot.simulator.entities import Entity, utf16_length
from bot.simulator.markup import Rows, read_markup
from bot.simulator.methods.call import Call, with_words
from bot.simulator.refusal import bad_request

TEXT_LENGTH = 4096
ANSWER_LENGTH = 200
DELETABLE = 48 * 3600  # seconds after which a message stays
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
REACTIONS = frozenset("👍👎🔥🎉😢🙏👌✍👀🤝💯")
"""Some of those that a bot may choose (Bot API, `ReactionTypeEmoji`)."""
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


async def send_message(call: Call) -> dict[str, Any]:
    """Return the message sent."""
    chat = call.chat()
    text, entities = _text(call)
    thread = call.thread(chat)
    markup = read_markup(call.fields.tree("reply_markup"), private=chat.private)
    replied = call.replied(chat)
    call.spend(chat)
    content = with_words("text", text, entities)
    message = chat.post(
        call.bot.wire(), content, call.now(), thread_id=thread, markup=markup, reply_to=replied
    )
    return chat.wire_message(message)


async def edit_message_text(call: Call) -> dict[str, Any]:
    """Return the message with its new text; without a keyboard in the call it loses its own."""
    chat = call.chat()
    message = _editable(call, chat)
    content = with_words("text", *_text(call))
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _edit(call, chat, message, content, _keyboard(call, chat))


async def edit_message_reply_markup(call: Call) -> dict[str, Any]:
    """Return the message with its new keyboard, or without one."""
    chat = call.chat()
    message = _editable(call, chat)
    return _edit(call, chat, message, message.content, _keyboard(call, chat))


async def delete_message(call: Call) -> bool:
    """Take a message away, the bot's own or the person's, within 48 hours."""
    chat = call.chat()
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request("message to delete not found")
    if call.now() - message.date > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    if message.message_id in chat.topics:
        raise bad_request(
            "message can't be deleted"
        )  # it opened a topic: only deleteForumTopic takes it away
    del chat.messages[message.message_id]
    chat.log("deleted", by_bot=True, message_id=message.message_id)
    return True


async def answer_callback_query(call: Call) -> bool:
    """End the wait of the person who pressed a button, with a short text or none."""
    text = call.fields.text("text")
    if len(text) > ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    query = call.network.query(call.bot, call.fields.text("callback_query_id"))
    alert = call.fields.flag("show_alert")
    query.chat.log("answered", by_bot=True, message_id=query.message_id, text=text, alert=alert)
    return True


async def set_message_reaction(call: Call) -> bool:
    """Put the bot's reaction below a message, or take it away: one, of the emoji that Telegram offers."""
    chat = call.chat()
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request("message to react not found")
    match call.fields.tree("reaction"):
        case None | []:
            message.reactions = []
        case [{"type": "emoji", "emoji": str(emoji)}] if emoji in REACTIONS:
            message.reactions = [emoji]
        case _:
            raise bad_request("REACTION_INVALID")
    chat.log("reaction", by_bot=True, message_id=message.message_id)
    return True


async def send_chat_action(call: Call) -> bool:
    """Show "typing" and its like."""
    chat = call.chat()
    action = call.fields.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    if call.fields.integer("message_thread_id") != 1:  # 1 is the general topic, which only this method names
        call.thread(chat)
    chat.log("action", by_bot=True, text=action)
    return True


def _text(call: Call) -> tuple[str, list[Entity]]:
    if not call.fields.text("text"):
        raise bad_request("message text is empty")
    text, entities = call.words("text", "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > TEXT_LENGTH:
        raise bad_request("message is too long")
    return text, entities


def _message_id(call: Call) -> int:
    number = call.fields.integer("message_id")
    if number <= 0:
        raise bad_request("message identifier is not specified")
    return number


def _editable(call: Call, chat: Chat) -> Message:
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender["id"] != call.bot.id:
        raise bad_request("message can't be edited")
    return message


def _keyboard(call: Call, chat: Chat) -> Rows | None:
    markup = read_markup(call.fields.tree("reply_markup"), private=chat.private)
    if markup.reply is not None or markup.removes_reply:
        raise bad_request("inline keyboard expected")
    return markup.inline


def _edit(
    call: Call, chat: Chat, message: Message, content: dict[str, Any], rows: Rows | None
) -> dict[str, Any]:
    if content == message.content and rows == message.inline_keyboard:
        raise bad_request(NOT_MODIFIED)
    call.spend(chat)
    message.content, message.inline_keyboard, message.edit_date = content, rows, call.now()
    chat.log("edited", by_bot=True, message_id=message.message_id)
    return chat.wire_message(message)
