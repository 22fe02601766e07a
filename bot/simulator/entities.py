"""Text with its entities: HTML read as Telegram reads it, commands and links found, lengths in UTF-16 units.

Source: https://core.telegram.org/bots/api#html-style; the error sentences are those of TDLib's parser.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.refusal import Refusal, bad_request

Entity = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
START = re.compile(r"<([^\s>]*)")
ATTRIBUTE = re.compile(r"""\s+([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
CLOSE = re.compile(r"\s*>")
END = re.compile(r"</\s*([^\s>]*)\s*>")
CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+)|(?<![\w/])(?P<bot_command>/\w{1,64}(?:@\w{3,32})?)(?![\w/])", re.ASCII
)
CODE_POINTS = 0x110000
SURROGATES = range(0xD800, 0xE000)


@dataclass(slots=True)
class Open:
    """A tag whose end has not come yet."""

    tag: str
    offset: int
    attributes: dict[str, str] = field(default_factory=dict)


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 units, which is how entities are counted."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities; 400 with the place for markup Telegram does not take."""
    text: list[str] = []
    length = at = 0
    opened: list[Open] = []
    entities: list[Entity] = []
    while at < len(source):
        if source.startswith("</", at):
            at = _close_tag(source, at, opened, entities, length)
            continue
        if source[at] == "<":
            tag, at = _open_tag(source, at, length)
            opened.append(tag)
            continue
        letter, at = _next_letter(source, at)
        text.append(letter)
        length += utf16_length(letter)
    if opened:
        raise _unreadable(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(text), _join_code(entities)


def _next_letter(source: str, at: int) -> tuple[str, int]:
    if (match := CHARACTER.match(source, at)) is None:
        return source[at], at + 1
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED[name], match.end()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if not 0 < code < CODE_POINTS or code in SURROGATES:
        return source[at], at + 1
    return chr(code), match.end()


def _open_tag(source: str, at: int, length: int) -> tuple[Open, int]:
    match = START.match(source, at)
    assert match is not None
    if match.end() == len(source):
        raise _unreadable(f"Unclosed start tag at byte offset {_bytes(source, at)}")
    name = match[1].lower()
    if name not in TAGS:
        raise _unreadable(f'Unsupported start tag "{name}" at byte offset {_bytes(source, at)}')
    tag = Open(name, length)
    end = match.end()
    while attribute := ATTRIBUTE.match(source, end):
        tag.attributes[attribute[1].lower()] = attribute[2] or attribute[3] or attribute[4] or ""
        end = attribute.end()
    if (closing := CLOSE.match(source, end)) is None:
        raise _unreadable(f"Unclosed start tag at byte offset {_bytes(source, at)}")
    if name == "span" and tag.attributes.get("class") != "tg-spoiler":
        raise _unreadable(f'Tag "span" must have class "tg-spoiler" at byte offset {_bytes(source, at)}')
    return tag, closing.end()


def _close_tag(source: str, at: int, opened: list[Open], entities: list[Entity], length: int) -> int:
    if not opened:
        raise _unreadable(f"Unexpected end tag at byte offset {_bytes(source, at)}")
    if (match := END.match(source, at)) is None:
        raise _unreadable(f"Unclosed end tag at byte offset {_bytes(source, at)}")
    tag, found = opened.pop(), match[1].lower()
    if found and found != tag.tag:
        place = f"at byte offset {_bytes(source, at)}"
        raise _unreadable(f'Unmatched end tag {place}, expected "</{tag.tag}>", found "</{found}>"')
    if length > tag.offset and (entity := _entity(tag, length - tag.offset)):
        entities.append(entity)
    return match.end()


def _entity(tag: Open, length: int) -> Entity | None:
    entity: Entity = {"type": TAGS[tag.tag], "offset": tag.offset, "length": length}
    match tag.tag:
        case "a" if tag.attributes.get("href", "").startswith(
            ("http://", "https://", "tg://", "tel:", "mailto:")
        ):
            return entity | {"url": tag.attributes["href"]}
        case "a":
            return None
        case "tg-emoji":
            return entity | {"custom_emoji_id": tag.attributes.get("emoji-id", "")}
        case "blockquote" if "expandable" in tag.attributes:
            return entity | {"type": "expandable_blockquote"}
        case "code" if tag.attributes.get("class", "").startswith("language-"):
            return entity | {"language": tag.attributes["class"].removeprefix("language-")}
        case _:
            return entity


def _join_code(entities: list[Entity]) -> list[Entity]:
    """Return the entities with `<pre><code class=…>` as the one entity it stands for."""
    blocks = {(one["offset"], one["length"]): one for one in entities if one["type"] == "pre"}
    kept = []
    for one in entities:
        block = blocks.get((one["offset"], one["length"]))
        language = one.pop("language", "") if one["type"] == "code" else ""
        if one["type"] == "code" and block is not None:
            if language:
                block["language"] = language
            continue
        kept.append(one)
    return kept


def read_entities(listed: Any, length: int) -> list[Entity]:
    """Return entities a bot sent itself, checked against the text's length in UTF-16 units."""
    if listed is None:
        return []
    if not isinstance(listed, list):
        raise _unreadable("expected an Array of entities")
    entities = []
    for one in listed:
        match one:
            case {"type": str(), "offset": int(offset), "length": int(size)} if offset >= 0 and size >= 0:
                if offset + size > length:
                    raise _unreadable(
                        f"entity ends after the end of the text at UTF-16 offset {offset + size}"
                    )
                known = ("type", "offset", "length", "url", "language", "custom_emoji_id")
                entities.append({name: one[name] for name in known if isinstance(one.get(name), str | int)})
            case _:
                raise _unreadable("expected type, offset and length of an entity")
    return entities


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Return the text without blank edges, as Telegram keeps it, and the entities moved along."""
    lead = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    length = utf16_length(text)
    moved = []
    for one in entities:
        begin = max(0, one["offset"] - lead)
        end = min(length, one["offset"] + one["length"] - lead)
        if end > begin:
            moved.append(one | {"offset": begin, "length": end - begin})
    return text, moved


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Return the entities and the commands and links found in the rest of the text."""
    taken = [
        (one["offset"], one["offset"] + one["length"])
        for one in entities
        if one["type"] in {"code", "pre", "text_link"}
    ]
    found = []
    for match in FOUND.finditer(text):
        begin = utf16_length(text[: match.start()])
        end = begin + utf16_length(match[0])
        if all(end <= start or begin >= stop for start, stop in taken):
            found.append({"type": match.lastgroup, "offset": begin, "length": end - begin})
    return sorted([*entities, *found], key=lambda one: (one["offset"], -one["length"]))


def _bytes(source: str, at: int) -> int:
    return len(source[:at].encode())


def _unreadable(reason: str) -> Refusal:
    return bad_request(f"can't parse entities: {reason}")
