"""Short answers to agents: said beside what the bot does, never in the way of the next update."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from functools import partial

import structlog
from telegram import ForceReply, InlineKeyboardMarkup, MessageEntity, ReplyParameters, User
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.ext import ExtBot

from bot.desk.pace import URGENT
from bot.desk.rendering import units

PAUSES = (0.5, 2.0)  # seconds before a reply is tried again
ANSWER_LENGTH = 200
"""Longest answer to a press (Bot API, `answerCallbackQuery`)."""
DRAIN_SECONDS = 5.0

log = structlog.get_logger(__name__)


class Replies:
    """What the bot says to agents outside of a case's history."""

    def __init__(self, bot: ExtBot[str]) -> None:
        self._bot = bot
        self._tasks: dict[asyncio.Task[None], Hashable] = {}

    def say(self, chat_id: int, thread_id: int | None, text: str, message_id: int = 0) -> None:
        """Say something in a topic, as a reply to a message if it is given."""
        replied = ReplyParameters(message_id, allow_sending_without_reply=True) if message_id else None
        self._begin(
            (chat_id, thread_id, text),
            partial(
                self._bot.send_message, chat_id, text, message_thread_id=thread_id, reply_parameters=replied,
                rate_limit_args=URGENT,
            ),
        )  # fmt: skip

    def ask(self, chat_id: int, thread_id: int | None, text: str, agent: User) -> None:
        """Ask one agent something that they answer by a reply: Telegram opens it for those whose name is in the text."""
        offset = units(text[: text.find(agent.full_name)]) if agent.full_name in text else 0
        length = units(agent.full_name) if agent.full_name in text else 1
        mention = MessageEntity(MessageEntity.TEXT_MENTION, offset, length, user=agent)
        self._begin(
            (chat_id, thread_id, text),
            partial(
                self._bot.send_message, chat_id, text, message_thread_id=thread_id, entities=[mention],
                reply_markup=ForceReply(selective=True), rate_limit_args=URGENT,
            ),
        )  # fmt: skip

    def answer(self, query_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a press."""
        told = text[:ANSWER_LENGTH] or None
        self._begin(query_id, partial(self._bot.answer_callback_query, query_id, told, show_alert=alert))

    def redraw(self, chat_id: int, message_id: int, keyboard: InlineKeyboardMarkup | None) -> None:
        """Put other buttons below a message."""
        edit = partial(
            self._bot.edit_message_reply_markup, chat_id=chat_id, message_id=message_id, reply_markup=keyboard,
            rate_limit_args=URGENT,
        )  # fmt: skip
        self._begin((chat_id, message_id, str(keyboard)), edit)

    def react(self, chat_id: int, message_id: int, emoji: str) -> None:
        """Show an agent that their message did what it was for."""
        self._begin(
            (chat_id, message_id, emoji),
            partial(self._bot.set_message_reaction, chat_id, message_id, emoji, rate_limit_args=URGENT),
        )

    async def drain(self) -> None:
        """Return once all is said, or time is up."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=DRAIN_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _begin(self, what: Hashable, call: Callable[[], Awaitable[object]]) -> None:
        if what in self._tasks.values():  # the same is about to be said there: once is enough
            return
        task = asyncio.create_task(self._make(call))
        self._tasks[task] = what
        task.add_done_callback(lambda done: self._tasks.pop(done, None))

    async def _make(self, call: Callable[[], Awaitable[object]]) -> None:
        for pause in (*PAUSES, None):
            try:
                await call()
            except TelegramError as error:
                if pause is None or isinstance(error, BadRequest) or not isinstance(error, NetworkError):
                    log.info("desk_reply_dropped", error=type(error).__name__)
                    return
                await asyncio.sleep(pause)
            else:
                return
