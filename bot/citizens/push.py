"""Notices to people who did not just ask: answers owed, reminders, an agent's words and files."""

import time

import structlog
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
)

from bot.citizens.calls import Calls, Silenced
from bot.citizens.channel import MESSAGE_UNITS, split
from bot.citizens.messages import as_document, handing, saying
from bot.citizens.updates import chat_of
from documents.files import File
from documents.papers import Door
from state.outbox import Postponed, Undeliverable

NOTICE_SECONDS = 30
FILE_SECONDS = 20  # both together are less than the outbox waits for a worker
FILE_BYTES = 50 * 1024 * 1024
"""Longest upload (Bot API, `sendDocument`)."""
REFUSED = "refused"

log = structlog.get_logger(__name__)


async def push(
    calls: Calls, address: str, text: str, file: File | None = None, door: Door | None = None
) -> bool:
    """Return whether the person can be reached: not if they blocked the bot, or never wrote to it.

    Raises `Undelivered` if Telegram did not take the text in time, `Postponed` if it asked for silence: whoever keeps
    the notice sends it again; `Undeliverable` if it never will. The file follows the text. If Telegram does not take
    it the notice still counts as handed over: the text would come twice.
    """
    until = time.monotonic() + NOTICE_SECONDS
    first, *rest = split(text, MESSAGE_UNITS)
    try:
        await calls.make(saying(chat_of(address), first, door), until, waits=False)
        for piece in rest:  # what was begun is ended: a second try would begin again
            await calls.make(saying(chat_of(address), piece), until)
    except Silenced as silence:
        raise Postponed(silence.seconds) from None
    except TelegramForbiddenError:
        return False
    except TelegramBadRequest as refusal:
        return refused(refusal)
    if file is not None and not await hand(calls, chat_of(address), file):
        log.warning("file_dropped")
    return True


async def push_file(calls: Calls, address: str, file: File) -> bool:
    """Return whether the person can be reached; a file that leaves alone is kept until Telegram has taken it.

    Raises as `push` does. A picture that Telegram does not show, being too wide or not whole, leaves as a document.
    """
    until = time.monotonic() + FILE_SECONDS
    chat_id = chat_of(address)
    try:
        try:
            await calls.make(handing(chat_id, file), until, waits=False)
        except (TelegramBadRequest, TelegramEntityTooLarge) as refusal:
            if not file.picture or "chat not found" in refusal.message:
                raise
            await calls.make(as_document(chat_id, file), until, waits=False)
    except Silenced as silence:
        raise Postponed(silence.seconds) from None
    except TelegramForbiddenError:
        return False
    except TelegramEntityTooLarge:
        raise Undeliverable(REFUSED) from None
    except TelegramBadRequest as refusal:
        return refused(refusal)
    return True


def refused(refusal: TelegramBadRequest) -> bool:
    """Return False for somebody who never wrote to the bot; raise `Undeliverable` for whatever else is refused."""
    if "chat not found" in refusal.message:
        return False
    raise Undeliverable(REFUSED) from None


async def hand(calls: Calls, chat_id: int, file: File) -> bool:
    """Return whether Telegram took the file."""
    if len(file.data) > FILE_BYTES:
        return False
    return await calls.attempt(handing(chat_id, file), time.monotonic() + FILE_SECONDS)
