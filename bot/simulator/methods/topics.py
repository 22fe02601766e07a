"""Forum topics of a group; the bot is an administrator there.

Source: https://core.telegram.org/bots/api#createforumtopic.
"""

from typing import Any

from bot.simulator.chats import Chat, Topic
from bot.simulator.methods.call import Call
from bot.simulator.refusal import bad_request

NAME_LENGTH = 128
BLUE = 0x6FB9F0
COLORS = {BLUE, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F}


async def create_forum_topic(call: Call) -> dict[str, Any]:
    """Return the new ForumTopic; its thread id is that of the service message that opens it."""
    chat = _forum(call)
    name = _name(call)
    color = call.fields.integer("icon_color", BLUE)
    if color not in COLORS:
        raise bad_request("invalid icon color specified")
    call.spend(chat)
    note = {"forum_topic_created": {"name": name, "icon_color": color}}
    message = chat.post(call.bot.wire(), note, call.now(), opens_topic=True)
    chat.topics[message.message_id] = Topic(name, color)
    return {"message_thread_id": message.message_id, "name": name, "icon_color": color}


async def edit_forum_topic(call: Call) -> bool:
    """Rename a topic."""
    chat, thread_id, topic = _topic(call)
    name = _name(call) if call.fields.text("name") else topic.name
    if name == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    call.spend(chat)
    topic.name = name
    _note(call, chat, thread_id, {"forum_topic_edited": {"name": name}})
    return True


async def close_forum_topic(call: Call) -> bool:
    """Close an open topic."""
    _turn(call, closed=True)
    return True


async def reopen_forum_topic(call: Call) -> bool:
    """Open a closed topic again."""
    _turn(call, closed=False)
    return True


async def delete_forum_topic(call: Call) -> bool:
    """Take a topic away with all its messages."""
    chat, thread_id, _ = _topic(call)
    call.spend(chat)
    chat.delete_topic(thread_id, by_bot=True)
    return True


def _turn(call: Call, *, closed: bool) -> None:
    chat, thread_id, topic = _topic(call)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    call.spend(chat)
    topic.closed = closed
    _note(call, chat, thread_id, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def _note(call: Call, chat: Chat, thread_id: int, note: dict[str, Any]) -> None:
    chat.post(call.bot.wire(), note, call.now(), thread_id=thread_id)


def _forum(call: Call) -> Chat:
    chat = call.chat()
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    return chat


def _topic(call: Call) -> tuple[Chat, int, Topic]:
    chat = _forum(call)
    thread_id = call.fields.integer("message_thread_id")
    topic = chat.topics.get(thread_id)
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return chat, thread_id, topic


def _name(call: Call) -> str:
    name = call.fields.text("name").strip()
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    if len(name) > NAME_LENGTH:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name
