"""Bodies that are no requests: never a 5xx, always Telegram's form."""

import asyncio
import json

import aiohttp
import pytest
from aiohttp.test_utils import TestServer
from hypothesis import given, settings
from hypothesis import strategies as st
from yarl import URL

from bot.simulator import TelegramNetwork, simulator
from bot.simulator.methods import METHODS

TOKEN = "7001:citizens-secret"
NAMES = st.sampled_from(
    [
        "chat_id",
        "text",
        "message_id",
        "reply_markup",
        "parse_mode",
        "entities",
        "message_thread_id",
        "offset",
        "limit",
        "allowed_updates",
        "commands",
        "scope",
        "language_code",
        "document",
        "photo",
        "caption",
        "caption_entities",
        "file_id",
        "name",
        "icon_color",
        "callback_query_id",
        "action",
    ]
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from([42, "HTML", -1001, "<b"])
)
KEYS = st.sampled_from(
    ["type", "offset", "length", "inline_keyboard", "keyboard", "text", "callback_data", "url", "chat_id"]
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
)
FIELDS = st.dictionaries(NAMES, VALUES, max_size=5)
METHOD = st.sampled_from([name for name in METHODS if name != "setwebhook"])
KINDS = st.sampled_from(
    [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "text/plain; charset=nonsense",
        "application/x-www-form-urlencoded; charset=nonsense",
        "",
    ]
)


async def outcomes(method, requests):
    """Return the statuses of a few requests to a fresh server."""
    network = TelegramNetwork()
    network.add_bot(TOKEN, "coverline_bot", "Coverline", "citizens")
    network.add_group(-1001, "Agents")
    network.person(42, "Айгүл", "kk").send_text("/start")
    server = TestServer(simulator(network))
    await server.start_server()
    statuses = []
    async with aiohttp.ClientSession() as http:
        for options in requests:
            async with http.post(f"http://127.0.0.1:{server.port}/bot{TOKEN}/{method}", **options) as answer:
                assert (await answer.json())["ok"] is (answer.status == 200)
                statuses.append(answer.status)
    await server.close()
    return statuses


@settings(max_examples=150, deadline=None)
@given(METHOD, FIELDS)
def test_any_fields_get_an_answer(method, fields):
    """Whatever the fields hold, the answer is a result or a 4xx."""
    body = json.dumps(fields).encode("utf-8", "replace")
    form = {name: json.dumps(value) for name, value in fields.items()}
    requests = [{"data": body, "headers": {"Content-Type": "application/json"}}, {"data": form}]
    assert all(status < 500 for status in asyncio.run(outcomes(method, requests)))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.binary(max_size=200), KINDS), min_size=1, max_size=5))
def test_any_bytes_get_an_answer(bodies):
    """Whatever the body is, the answer is a result or a 4xx."""
    requests = [{"data": body, "headers": {"Content-Type": kind}} for body, kind in bodies]
    assert all(status < 500 for status in asyncio.run(outcomes("sendMessage", requests)))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"[" * 100_000, "application/json"),
        (b'{"chat_id":' + b"9" * 5000 + b"}", "application/json"),
        (b'{"chat_id":42,"text":"\\ud800"}', "application/json"),
        (b"\xff\xfe", "application/json"),
        (
            b'--x\r\nContent-Disposition: form-data; name="document"; filename="a"\r\n\r\nbroken',
            "multipart/form-data; boundary=x",
        ),
        (
            b'--x\r\nContent-Disposition: form-data; name="_charset_"\r\n\r\n' + b"u" * 99 + b"\r\n--x--",
            "multipart/form-data; boundary=x",
        ),
        (b"chat_id=%ff%fe&text=%ff", "application/x-www-form-urlencoded"),
        (b'{"chat_id":42,"text":"x","reply_markup":"' + b"[" * 50_000 + b'"}', "application/json"),
    ],
)
@pytest.mark.usefixtures("aigul")
async def test_hostile_bodies_are_refused(http, base, body, kind):
    """Deep nesting, endless numbers, lone surrogates and broken parts are 400."""
    url = f"{base}/bot{TOKEN}/sendMessage"
    async with http.post(url, data=body, headers={"Content-Type": kind}) as answer:
        assert answer.status == 400
        assert (await answer.json())["ok"] is False


@pytest.mark.parametrize(
    "path",
    [
        "/bot%ff/getMe",
        "/bot/getMe",
        "/file/bot7001:citizens-secret/%ff%00",
        "/simulator/people/9999999999999999999/chat",
    ],
)
async def test_hostile_paths_are_refused(http, base, path):
    """A path that names nothing is 401 or 404."""
    async with http.get(URL(base + path, encoded=True)) as answer:
        assert answer.status in {401, 404}
        assert (await answer.json())["ok"] is False
