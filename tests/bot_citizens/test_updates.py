"""What the Bot API's updates bring."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.citizens.channel import Kind, Telegram
from bot.citizens.updates import Arrival, Elsewhere, chat_of, read
from dialogs.turn import Attachment

CHANNEL = Telegram()
ANN = {"id": 7, "is_bot": False, "first_name": "Ann"}
CHAT = {"id": 7, "type": "private", "first_name": "Ann"}
GROUP = {"id": -100, "type": "supergroup", "title": "Clinic"}


def message(**changes: Any) -> dict[str, Any]:
    return {"message_id": 3, "date": 1, "chat": CHAT, "from": ANN, "text": "hello"} | changes


def press(**changes: Any) -> dict[str, Any]:
    return {"id": "q", "from": ANN, "chat_instance": "1", "data": "n.cover", "message": message()} | changes


def arrive(**kinds: Any) -> Arrival | Elsewhere | None:
    return read(json.dumps({"update_id": 11} | kinds).encode(), CHANNEL)


def turn_of(**kinds: Any) -> tuple[str, str, str]:
    arrival = arrive(**kinds)
    assert isinstance(arrival, Arrival)
    return arrival.turn.kind, arrival.turn.text, arrival.turn.service_code


def test_a_message_is_a_turn_of_its_chat() -> None:
    """Address, update id and message id are where the answer needs them."""
    arrival = arrive(message=message())
    assert isinstance(arrival, Arrival)
    assert (arrival.turn.address, arrival.turn.session_id, arrival.turn.text) == ("tg:7", "11", "hello")
    assert (arrival.chat_id, arrival.message_id, arrival.pressed) == (7, 3, False)
    assert chat_of(arrival.turn.address) == 7


def test_a_press_is_a_turn_of_the_person_who_pressed() -> None:
    """Its data is the text, and the callback query waits for an answer."""
    arrival = arrive(callback_query=press())
    assert isinstance(arrival, Arrival)
    assert (arrival.turn.kind, arrival.turn.text, arrival.callback_id) == (Kind.CALLBACK, "n.cover", "q")


@pytest.mark.parametrize(
    "kinds",
    [
        {"edited_message": message()},
        {"channel_post": message(chat={"id": -1, "type": "channel", "title": "News"})},
        {"message": message(**{"from": ANN | {"is_bot": True}})},
        {"message": message(**{"from": ANN | {"id": 8}})},
        {"message": message(chat=CHAT | {"type": "channel"})},
        {"callback_query": press(**{"from": ANN | {"id": 8}})},
        {"callback_query": press(message=message(chat=GROUP))},
        {"callback_query": press(message=None, inline_message_id="x")},
        {"poll_of_next_year": {}},
        {"message": "no message"},
        {},
    ],
)
def test_what_is_not_a_persons_turn_brings_nothing(kinds: dict[str, Any]) -> None:
    """Edits, channels, bots, and presses of somebody else or somewhere else are no turns."""
    assert arrive(**kinds) is None


def test_a_group_is_told_to_write_privately() -> None:
    """Nothing said in a group is a turn."""
    assert arrive(message=message(chat=GROUP)) == Elsewhere(-100)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("/start ir-entitlement", "ir-entitlement"),
        ("/start@citizens_bot kz_status", "kz_status"),
        ("/start", ""),
        ("/start two words", ""),
        ("/start " + "a" * 65, ""),
        ("/start ۱۲۳", ""),
        ("/menu ir", ""),
        ("start ir", ""),
    ],
)
def test_only_a_deep_link_names_an_alias(text: str, code: str) -> None:
    """What stands behind /start is taken if a link can hold it."""
    kind = Kind.COMMAND if text.startswith("/") else Kind.TEXT
    assert turn_of(message=message(text=text)) == (kind, text, code)


@pytest.mark.parametrize(
    ("card", "kind", "text"),
    [
        ({"user_id": 7, "phone_number": "989120000001"}, Kind.CONTACT, "+989120000001"),
        ({"user_id": 7, "phone_number": "+98 912 000-00-01"}, Kind.CONTACT, "+989120000001"),
        ({"user_id": 8, "phone_number": "989120000001"}, Kind.FOREIGN_CONTACT, ""),
        ({"phone_number": "989120000001"}, Kind.FOREIGN_CONTACT, ""),
        ({"user_id": 7, "phone_number": "112"}, Kind.FOREIGN_CONTACT, ""),
    ],
)
def test_only_ones_own_card_proves_a_number(card: dict[str, Any], kind: Kind, text: str) -> None:
    """Anyone can send anyone's card: another's number is not even kept."""
    contact = {"first_name": "Ann"} | card
    assert turn_of(message=message(text=None, contact=contact)) == (kind, text, "")


def test_forwarded_card_proves_nothing() -> None:
    """One's own card of an earlier day may hold a number that is somebody else's by now."""
    contact = {"first_name": "Ann", "user_id": 7, "phone_number": "989120000001"}
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Ann"}
    forwarded = message(text=None, contact=contact, forward_origin=origin)
    assert turn_of(message=forwarded) == (Kind.FOREIGN_CONTACT, "", "")


PHOTO = [
    {"file_id": f"f{side}", "file_unique_id": "u", "width": side, "height": side, "file_size": side * 9}
    for side in (90, 1280, 320)
]
DOCUMENT = {
    "file_id": "d",
    "file_unique_id": "u",
    "file_name": "заявление.pdf",
    "mime_type": "Application/PDF",
    "file_size": 7,
}
BARE = {"file_id": "b", "file_unique_id": "u"}
VIDEO = BARE | {"width": 1, "height": 1, "duration": 1, "mime_type": "video/mp4"}


@pytest.mark.parametrize(
    ("content", "attachment"),
    [
        ({"photo": PHOTO}, Attachment("f1280", "photo.jpg", "image/jpeg", 11520)),
        ({"document": DOCUMENT}, Attachment("d", "заявление.pdf", "application/pdf", 7)),
        ({"document": BARE}, Attachment("b", "", "", 0)),
        ({"video": VIDEO}, Attachment("b", "", "video/mp4", 0)),
    ],
)
def test_a_file_comes_with_its_caption(content: dict[str, Any], attachment: Attachment) -> None:
    """Of a photo the largest size is taken; what kind a file is its sender says; the caption is its words."""
    arrival = arrive(message=message(text=None, caption="/1", **content))
    assert isinstance(arrival, Arrival)
    assert (arrival.turn.kind, arrival.turn.text, arrival.turn.attachment) == (Kind.FILE, "/1", attachment)
    assert "заявление" not in repr(arrival)


@pytest.mark.parametrize(
    "content",
    [
        {"voice": BARE | {"duration": 1}},
        {
            "sticker": BARE
            | {"width": 1, "height": 1, "type": "regular", "is_animated": False, "is_video": False}
        },
        {"location": {"longitude": 1.0, "latitude": 1.0}},
    ],
)
def test_voices_and_stickers_are_unreadable(content: dict[str, Any]) -> None:
    """A person who sends one sees the screen again."""
    assert turn_of(message=message(text=None, **content)) == (Kind.UNREADABLE, "", "")


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.sampled_from(sorted(message())), TREES, st.sampled_from(["message", "callback_query"]))
def test_no_update_breaks_the_reader(field: str, value: Any, kind: str) -> None:
    """Whatever stands in a field, an update is a turn or nothing."""
    broken = message(**{field: value})
    content = broken if kind == "message" else press(message=broken)
    assert isinstance(arrive(**{kind: content}), Arrival | Elsewhere | None)


@given(st.binary(max_size=100))
def test_bytes_that_are_no_update_bring_nothing(raw: bytes) -> None:
    """Neither broken JSON nor broken UTF-8 gets further."""
    assert read(raw, CHANNEL) is None


def test_an_address_of_another_channel_is_refused() -> None:
    """A phone number is never taken for a chat."""
    with pytest.raises(ValueError, match="tg:"):
        chat_of("+989120000001")
