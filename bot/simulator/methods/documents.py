"""Files: sent as documents or as photos, found again by id.

Source: https://core.telegram.org/bots/api#senddocument, #sendphoto, #getfile.
"""

from typing import Any

from bot.simulator.entities import utf16_length
from bot.simulator.files import StoredFile
from bot.simulator.markup import read_markup
from bot.simulator.methods.call import Call, with_words
from bot.simulator.photos import PHOTO_BYTES, read_photo
from bot.simulator.refusal import bad_request

CAPTION_LENGTH = 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024


async def send_document(call: Call) -> dict[str, Any]:
    """Return the message with the file, which came with the call or is named by its file_id."""
    return _send(call, "document")


async def send_photo(call: Call) -> dict[str, Any]:
    """Return the message with the picture, which came with the call or is named by its file_id."""
    return _send(call, "photo")


async def get_file(call: Call) -> dict[str, Any]:
    """Return the File with the path to download it from."""
    file = _known(call, call.fields.text("file_id"))
    if len(file.content) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return file.wire() | {"file_path": file.path}


def _send(call: Call, kind: str) -> dict[str, Any]:
    chat = call.chat()
    caption, entities = call.words("caption", "caption_entities")
    if utf16_length(caption) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    thread = call.thread(chat)
    markup = read_markup(call.fields.tree("reply_markup"), private=chat.private)
    replied = call.replied(chat)
    file = _file(call, kind)
    content = {kind: _photo(file) if kind == "photo" else file.wire_document()}
    call.spend(chat)
    if caption:
        content |= with_words("caption", caption, entities)
    message = chat.post(
        call.bot.wire(), content, call.now(), thread_id=thread, markup=markup, reply_to=replied
    )
    return chat.wire_message(message)


def _photo(file: StoredFile) -> list[dict[str, Any]]:
    """Return the sizes of a picture: this network keeps it in one, as it came."""
    if len(file.content) > PHOTO_BYTES:
        raise bad_request("file is too big for a photo")
    _, width, height = read_photo(file.content)
    return [file.wire() | {"width": width, "height": height}]


def _file(call: Call, kind: str) -> StoredFile:
    named = call.fields.text(kind)
    upload = call.fields.uploads.get(named.removeprefix("attach://") if named else kind)
    if upload is None:
        if not named:
            raise bad_request(f"there is no {kind} in the request")
        if named.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")  # this network has no way out
        return _known(call, named)
    if not upload.content:
        raise bad_request("file must be non-empty")
    return call.network.files.keep(upload.name, upload.content, upload.mime_type)


def _known(call: Call, file_id: str) -> StoredFile:
    if not file_id:
        raise bad_request("invalid file_id: file_id not specified")
    file = call.network.files.by_id(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file
