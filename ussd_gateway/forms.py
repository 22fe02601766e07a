"""A urlencoded form's fields, read from bytes that may be anything (WHATWG URL, 5.1)."""

from urllib.parse import unquote_to_bytes

FIELDS = 64
"""A form of more fields is nobody's turn."""

_USUAL = (("+", " "), ("%2B", "+"), ("%23", "#"), ("%2A", "*"))
"""What every turn's form escapes; taken first and at once, since none of them can make or break another escape."""


class Unreadable(ValueError):
    """A body that is not what its protocol sends; the sentence quotes nothing of it."""


class TooManyFields(Unreadable):
    """A form with more fields than any gateway sends."""


def read_form(body: bytes) -> dict[str, str]:
    """Return the fields, the last of each name; bytes that are no UTF-8 become U+FFFD, which no validator takes."""
    text = body.decode("utf-8", "replace")
    for escaped, meant in _USUAL:
        text = text.replace(escaped, meant)
    parts = text.split("&", FIELDS)
    if len(parts) > FIELDS:
        raise TooManyFields("The form has too many fields.")
    fields: dict[str, str] = {}
    for part in parts:
        name, _, value = part.partition("=")
        fields[_unquoted(name) if "%" in name else name] = _unquoted(value) if "%" in value else value
    return fields


def _unquoted(value: str) -> str:
    return unquote_to_bytes(value).decode("utf-8", "replace")
