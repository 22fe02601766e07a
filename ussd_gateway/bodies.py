"""Bodies in JSON and XML as flat fields: names in small letters, values as text, whatever is nested left out."""

from xml.etree.ElementTree import ParseError

import msgspec
from defusedxml.ElementTree import fromstring

from ussd_gateway.forms import FIELDS, TooManyFields, Unreadable


def read_json(body: bytes) -> dict[str, str]:
    """Return an object's fields: booleans as `true` and `false`, null as nothing. Raise `Unreadable`."""
    try:
        fields = msgspec.json.decode(body, type=dict[str, object])
    except (ValueError, RecursionError):  # a JSON error quotes what it met
        raise Unreadable("The body is not a JSON object.") from None
    if len(fields) > FIELDS:
        raise TooManyFields("The body has too many fields.")
    return {name.lower(): _text(value) for name, value in fields.items()}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else ""


def read_xml(body: bytes) -> dict[str, str]:
    """Return the texts of the root's children. Raise `Unreadable`, also for any document type: none can bring entities."""
    try:
        root = fromstring(body, forbid_dtd=True)
    except (ParseError, ValueError, LookupError):  # the latter two for encodings that there are not
        raise Unreadable("The body is not XML without a document type.") from None
    if len(root) > FIELDS:
        raise TooManyFields("The body has too many fields.")
    return {child.tag.rpartition("}")[2].lower(): child.text or "" for child in root}
