"""The same requests to another implementation of the Bot API, which must answer in the same form."""

from typing import Any

import pytest
from aiohttp.test_utils import TestServer
from lo_bot_api_emulator import LoBotApiEmulator

TOKEN = "7001:citizens-secret"
INLINE = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
TOO_LONG = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y" * 65}]]}
UPDATE = {
    "message": {
        "message_id": 1,
        "date": 1_800_000_000,
        "chat": {"id": 42, "type": "private", "first_name": "Айгүл"},
        "from": {"id": 42, "is_bot": False, "first_name": "Айгүл", "language_code": "kk"},
        "text": "hello",
    }
}


@pytest.fixture
async def other():
    """The other implementation on loopback, with one update waiting."""
    emulator = LoBotApiEmulator(allow_insecure_loopback_webhooks=True)
    await emulator.enqueue_update(UPDATE, token=TOKEN)
    server = TestServer(emulator.app())
    await server.start_server()
    yield f"http://127.0.0.1:{server.port}"
    await server.close()


def form_of(value: Any) -> Any:
    """Return the names and types of an answer, without its values."""
    match value:
        case dict():
            return {name: form_of(inner) for name, inner in value.items()}
        case list():
            return [form_of(inner) for inner in value]
        case _:
            return type(value).__name__


def holds(form: Any, other: Any) -> bool:
    """Return whether a form has at least the other's fields, of the same types."""
    match form, other:
        case dict(), dict():
            return all(name in form and holds(form[name], inner) for name, inner in other.items())
        case list(), list():
            return len(form) == len(other) and all(map(holds, form, other))
        case _:
            return bool(form == other)


@pytest.mark.parametrize(
    "request_made",
    [
        ("getUpdates", {}),
        ("getUpdates", {"offset": 2}),
        ("getUpdates", {"offset": -1, "limit": 1}),
        ("sendMessage", {"chat_id": 42, "text": "hello"}),
        ("sendMessage", {"chat_id": 42, "text": "hello", "reply_markup": INLINE}),
        ("sendMessage", {"chat_id": 42, "text": ""}),
        ("sendMessage", {"chat_id": 42, "text": "a" * 4097}),
        ("sendMessage", {"chat_id": 42, "text": "hello", "reply_markup": TOO_LONG}),
        ("sendChatAction", {"chat_id": 42, "action": "typing"}),
        ("sendChatAction", {"chat_id": 42, "action": "dancing"}),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}),
        ("setWebhook", {"url": "nowhere"}),
        ("setWebhook", {"url": "http://127.0.0.1:9/", "secret_token": "a b"}),
        ("deleteWebhook", {}),
        ("deleteWebhook", {"drop_pending_updates": True}),
        ("flyAway", {}),
    ],
)
async def test_same_request_same_form_of_answer(http, base, other, network, request_made):
    """Status and the other's fields agree, on success and on refusal."""
    method, fields = request_made
    network.person(42, "Айгүл", "kk").send_text("hello")
    answers = []
    for server in (base, other):
        async with http.post(f"{server}/bot{TOKEN}/{method}", json=fields) as answer:
            answers.append((answer.status, form_of(await answer.json())))
    (status, form), (other_status, other_form) = answers
    assert status == other_status
    assert holds(form, other_form), (form, other_form)


async def test_polling_beside_a_webhook_is_409_for_both(http, base, other):
    """Both refuse getUpdates while a webhook is set."""
    for server in (base, other):
        async with http.post(
            f"{server}/bot{TOKEN}/setWebhook", json={"url": "http://127.0.0.1:9/"}
        ) as answer:
            assert answer.status == 200
        async with http.post(f"{server}/bot{TOKEN}/getUpdates", json={}) as answer:
            assert (answer.status, (await answer.json())["error_code"]) == (409, 409)
