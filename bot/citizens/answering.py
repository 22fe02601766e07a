"""Answers one arrival: asks the conversation for the screen, shows it, and tidies up."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import AnswerCallbackQuery, DeleteMessage

from bot.citizens.blocked import Blocked
from bot.citizens.calls import Calls, Undelivered
from bot.citizens.faults import name_of
from bot.citizens.inbox import Inbox
from bot.citizens.messages import asking_contact, editing, saying, sending
from bot.citizens.updates import Arrival, Elsewhere
from dialogs.turn import Screen, Turn

REPLY_SECONDS = 60
"""A screen that could not be shown for so long is dropped: the person has gone on."""
TRY_AGAIN = (0.2, 1.0)  # seconds between the tries of a turn that failed

Reply = Callable[[Turn], Awaitable[Screen]]

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Sentences:
    """What the bot says outside of the conversation, in all languages of its programmes at once."""

    elsewhere: str  # in a group: write to me privately
    sorry: str  # a turn failed: try again


class Answering:
    """The conversation in Telegram's private chats."""

    def __init__(
        self, reply: Reply, calls: Calls, inbox: Inbox, blocked: Blocked, sentences: Sentences
    ) -> None:
        self._reply = reply
        self._calls = calls
        self._inbox = inbox
        self._blocked = blocked
        self._sentences = sentences

    async def answer(self, arrival: Arrival | Elsewhere) -> None:
        """Answer one arrival; what Telegram refuses for good, or for a minute, is given up.

        While Telegram tells the bot to be silent no turn is begun, so that answers are fresh when it may speak.
        """
        await self._calls.unpaused()
        match arrival:
            case Elsewhere(chat_id):
                if await self._inbox.first_time(chat_id):
                    await self._calls.attempt(saying(chat_id, self._sentences.elsewhere), deadline())
            case Arrival():
                await self._answer_turn(arrival)

    async def _answer_turn(self, arrival: Arrival) -> None:
        turn = arrival.turn
        screen, _ = await asyncio.gather(self._screen(turn), self._blocked.clear(turn.address))
        until = deadline()
        async with asyncio.TaskGroup() as calls:
            if arrival.pressed:
                query = AnswerCallbackQuery(callback_query_id=arrival.callback_id)
                calls.create_task(self._calls.attempt(query, until))
            if screen is None:
                calls.create_task(self._calls.attempt(saying(arrival.chat_id, self._sentences.sorry), until))
                return
            if screen.answers_private and not arrival.pressed:
                message = DeleteMessage(chat_id=arrival.chat_id, message_id=arrival.message_id)
                calls.create_task(self._calls.attempt(message, until))
            await self.show(arrival, screen, until)

    async def show(self, arrival: Arrival, screen: Screen, until: float) -> bool:
        """Return whether the person can see the screen: in place of the one whose button they pressed, or below."""
        try:
            if not (arrival.pressed and await self._edit(arrival, screen, until)):
                await self._calls.make(sending(arrival.chat_id, screen), until)
            if (contact := asking_contact(arrival.chat_id, screen)) is not None:
                await self._calls.make(contact, until)
        except TelegramForbiddenError:
            log.info("chat_blocked")
        except (AiogramError, Undelivered) as fault:
            log.warning("screen_dropped", error=type(fault).__name__)
        else:
            return True
        return False

    async def _edit(self, arrival: Arrival, screen: Screen, until: float) -> bool:
        """Return whether the message now shows the screen; one that is gone or too old cannot."""
        try:
            await self._calls.make(editing(arrival.chat_id, arrival.message_id, screen), until)
        except TelegramBadRequest as refusal:
            return "message is not modified" in refusal.message
        return True

    async def _screen(self, turn: Turn) -> Screen | None:
        """Return the conversation's screen; a turn that fails is taken again, as the same turn has its effects once."""
        for pause in (*TRY_AGAIN, None):
            try:
                return await self._reply(turn)
            except Exception as fault:  # noqa: BLE001  # whatever it is, the person gets an answer
                log.error("turn_failed", error=name_of(fault))  # noqa: TRY400  # a message may hold what people wrote
            if pause is not None:
                await asyncio.sleep(pause)
        return None


def deadline() -> float:
    """Return until when a screen made now may be shown, in monotonic seconds."""
    return time.monotonic() + REPLY_SECONDS
