"""Keyboards: inline ones under a message, and those that stand in for the person's own.

Source: https://core.telegram.org/bots/api#inlinekeyboardmarkup and #replykeyboardmarkup.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.refusal import Refusal, bad_request

CALLBACK_DATA_BYTES = 64
BUTTONS = 100
Rows = list[list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Markup:
    """What a message's `reply_markup` does: its inline keyboard, or the change of the person's keyboard."""

    inline: Rows | None = None
    reply: dict[str, Any] | None = None
    removes_reply: bool = False


def read_markup(tree: Any, *, private: bool) -> Markup:
    """Return the checked markup of a message in a private chat or a group; 400 as Telegram words it."""
    match tree:
        case None:
            return Markup()
        case {"inline_keyboard": rows}:
            return Markup(inline=read_inline(rows))
        case {"keyboard": rows, **rest}:
            keyboard = _rows(rows, "keyboard")
            options = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective")
            reply: dict[str, Any] = {
                "keyboard": [[_reply_button(one, private=private) for one in row] for row in keyboard]
            }
            reply |= {name: True for name in options if rest.get(name) is True}
            if isinstance(rest.get("input_field_placeholder"), str):
                reply["input_field_placeholder"] = rest["input_field_placeholder"]
            return Markup(reply=reply)
        case {"remove_keyboard": True}:
            return Markup(removes_reply=True)
        case dict():
            return Markup()  # force_reply, or an empty object: nothing to draw
        case _:
            raise bad_request("object expected as reply markup")


def read_inline(rows: Any) -> Rows | None:
    """Return the rows of an inline keyboard, None for one without buttons."""
    keyboard = [[_inline_button(one) for one in row] for row in _rows(rows, "inline keyboard")]
    return [row for row in keyboard if row] or None


def _rows(rows: Any, name: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f"can't parse {name} markup JSON object: Array of Arrays expected")
    if sum(len(row) for row in rows) > BUTTONS:
        raise bad_request("reply markup is too long")
    return rows


def _inline_button(button: Any) -> dict[str, Any]:
    match button:
        case {"text": str(text)} if text.strip():
            pass
        case _:
            raise _wrong_button('Field "text" must be a non-empty String')
    match button:
        case {"callback_data": str(data)}:
            if not 1 <= len(data.encode()) <= CALLBACK_DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
            return {"text": text, "callback_data": data}
        case {"url": str(url)}:
            if not valid_url(url, ("http", "https", "tg")):
                raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
            return {"text": text, "url": url}
        case _:
            raise _wrong_button("Text buttons are unallowed in the inline keyboard")


def _wrong_button(reason: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {reason}")


def _reply_button(button: Any, *, private: bool) -> dict[str, Any]:
    match button:
        case str() if button.strip():
            return {"text": button}
        case {"text": str(text), "request_contact": True} if text.strip():
            if not private:
                raise bad_request("phone number can be requested in private chats only")
            return {"text": text, "request_contact": True}
        case {"text": str(text)} if text.strip():
            return {"text": text}
        case _:
            raise bad_request('can\'t parse keyboard button: Field "text" must be a non-empty String')


def valid_url(url: str, schemes: tuple[str, ...]) -> bool:
    """Return whether an address has one of the schemes and a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
