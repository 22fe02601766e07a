"""What agents send: pictures and documents, fetched from Telegram as bytes; a file's id is worth nothing to another bot."""

import structlog
from telegram import Document, Message, PhotoSize
from telegram.error import BadRequest, NetworkError
from telegram.ext import ExtBot

from desk.case import FILE_BYTES, FILE_KINDS, File
from desk.errors import Unfit

TRIES = 3
PHOTO_NAME = "photo.jpg"  # Telegram keeps photos as JPEG, without a name

log = structlog.get_logger(__name__)


def attached(message: Message) -> Document | PhotoSize | None:
    """Return what a message carries that can be sent on; raise Unfit for a voice, a sticker and all else that cannot."""
    if message.document is not None and message.animation is None:
        return message.document
    if message.photo:
        return message.photo[-1]  # the largest
    if message.effective_attachment:
        raise Unfit("kind")
    return None


async def fetch(bot: ExtBot[str], sent: Document | PhotoSize) -> File:
    """Return the file; raise Unfit if it is too large or Telegram does not hand it over."""
    if (sent.file_size or 0) > FILE_BYTES:
        raise Unfit("file_size")
    for _ in range(TRIES):
        try:
            file = await bot.get_file(sent.file_id)
            data = bytes(await file.download_as_bytearray())
        except BadRequest as refusal:
            raise Unfit("file_size" if "too big" in refusal.message else "fetch") from None
        except NetworkError as error:
            log.warning("desk_file_not_fetched", error=type(error).__name__)
        else:
            named = sent.file_name if isinstance(sent, Document) else PHOTO_NAME
            told = (sent.mime_type if isinstance(sent, Document) else None) or ""
            return File(named or "file", kind_of(data, told), data)
    raise Unfit("fetch")


def kind_of(data: bytes, told: str) -> str:
    """Return the kind by how the bytes begin, as apps name many a picture wrongly; else what Telegram says."""
    return next((kind for kind, begins in FILE_KINDS.items() if data.startswith(begins)), told)
