"""What a request carries: its fields as text, its files, whichever of the three encodings was used."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.simulator.refusal import bad_request

BODY_BYTES = 51 * 1024 * 1024  # an upload of 50 MB and its form
UNREADABLE = (
    ValueError,
    LookupError,
    AssertionError,
    RuntimeError,
    HttpProcessingError,
)  # aiohttp on broken bodies
INTEGER = re.compile(r"\s*[+-]?\d{1,18}\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the request."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one request. Like the real server, everything is text until a method asks."""

    values: dict[str, str]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a field as text, empty when it is absent."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Return a field as a whole number, the default when it is absent or no number."""
        value = self.values.get(name, "")
        return int(value) if INTEGER.fullmatch(value) else default

    def flag(self, name: str) -> bool:
        """Return whether a field says yes in one of the ways the Bot API takes."""
        return self.values.get(name, "").strip().lower() in {"true", "yes", "1"}

    def tree(self, name: str) -> Any:
        """Return a JSON-serialised field, or None when it is absent; 400 if it is not JSON."""
        value = self.values.get(name, "")
        return load_json(value) if value else None


def load_json(text: str | bytes) -> Any:
    """Return parsed JSON; 400 for anything else."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise bad_request("can't parse JSON encoded object") from None


async def read_fields(request: web.Request) -> Fields:
    """Return the fields of the query and of a JSON, form or multipart body; 400 for an unreadable one, 413 over 51 MB."""
    fields = Fields(dict(request.query))
    try:
        match request.content_type:
            case "application/json":
                body = load_json(await request.read() or b"{}")
                if not isinstance(body, dict):
                    raise bad_request("object expected as the request's JSON")
                fields.values.update(
                    {name: as_text(value) for name, value in body.items() if value is not None}
                )
            case "multipart/form-data":
                await _read_parts(request, fields)
            case "application/x-www-form-urlencoded":
                form = await request.post()
                fields.values.update({name: value for name, value in form.items() if isinstance(value, str)})
    except UNREADABLE:
        raise bad_request("can't parse the request's body") from None
    for value in fields.values.values():
        check_utf8(value)
    return fields


async def _read_parts(request: web.Request, fields: Fields) -> None:
    """Add the parts of a multipart body to the fields; the parts with a file name are uploads."""
    reader = await request.multipart()
    size = 0
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or not part.name:
            raise bad_request("can't parse the request's body")
        content = bytearray()
        while chunk := await part.read_chunk():
            content += chunk
            if size + len(content) > BODY_BYTES:
                raise web.HTTPRequestEntityTooLarge(BODY_BYTES, size + len(content))
        size += len(content)
        if part.filename is None:
            fields.values[part.name] = content.decode("utf-8", "surrogateescape")
        else:
            kind = part.headers.get("Content-Type", "")
            fields.uploads[part.name] = Upload(part.filename, kind, bytes(content))


def as_text(value: Any) -> str:
    """Return a JSON value the way a form would have carried it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def check_utf8(text: str) -> None:
    """Refuse lone surrogates, which no UTF-8 text can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
