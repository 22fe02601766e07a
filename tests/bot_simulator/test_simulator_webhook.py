"""setWebhook: the secret, redelivery, order, and what getWebhookInfo says."""

import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.simulator import simulator


class Hook:
    """A bot's webhook whose answers a test chooses; 200 when it has chosen none."""

    def __init__(self):
        self.answers: list[web.Response] = []
        self.got: asyncio.Queue[web.Request] = asyncio.Queue()
        self.url = ""

    async def handle(self, request):
        """Note a delivery and give the next answer."""
        body = await request.json()
        self.got.put_nowait((request.headers, body))
        return self.answers.pop(0) if self.answers else web.Response()

    async def next(self):
        """Return the headers and the update of the next delivery."""
        async with asyncio.timeout(5):
            return await self.got.get()


@pytest.fixture
async def hook():
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    server = TestServer(app)
    await server.start_server()
    hook.url = f"http://127.0.0.1:{server.port}/hook"
    yield hook
    await server.close()


async def pending(api, count):
    """Wait until this many updates are pending."""
    async with asyncio.timeout(5):
        while (info := await api.call("getWebhookInfo"))["pending_update_count"] != count:
            pass
    return info


async def test_update_comes_with_the_secret(api, aigul, hook):
    """An update is posted as JSON under the secret header."""
    await api.call("setWebhook", url=hook.url, secret_token="a-secret_1")
    aigul.send_text("hello")
    headers, body = await hook.next()
    assert headers["X-Telegram-Bot-Api-Secret-Token"] == "a-secret_1"
    assert body["message"]["text"] == "hello"
    await pending(api, 0)


async def test_no_secret_no_header(api, aigul, hook):
    """Without a secret there is no header."""
    await api.call("setWebhook", url=hook.url)
    aigul.send_text("hello")
    headers, _ = await hook.next()
    assert "X-Telegram-Bot-Api-Secret-Token" not in headers


async def test_failed_delivery_comes_again_with_growing_delay(api, aigul, hook, pauses):
    """Any answer but 2xx brings the same update again, later each time."""
    hook.answers = [web.Response(status=500), web.Response(status=302), web.Response(status=403)]
    await api.call("setWebhook", url=hook.url)
    aigul.send_text("hello")
    deliveries = [(await hook.next())[1] for _ in range(4)]
    assert deliveries == [deliveries[0]] * 4
    assert pauses.seconds == [60, 120, 240]
    info = await pending(api, 0)
    assert info["last_error_message"] == "Wrong response from the webhook: 403 Forbidden"


async def test_retry_after_is_obeyed(api, aigul, hook, pauses):
    """A bot that answers 503 with Retry-After is left alone for as long as it asked."""
    hook.answers = [web.Response(status=503, headers={"Retry-After": "7"})]
    await api.call("setWebhook", url=hook.url)
    aigul.send_text("hello")
    await hook.next()
    await hook.next()
    assert pauses.seconds == [7]


async def test_updates_of_one_chat_wait_for_each_other(api, network, aigul, hook, pauses):
    """A failing update holds its own chat back, not another one."""
    pauses.over.clear()
    hook.answers = [web.Response(status=500)]
    await api.call("setWebhook", url=hook.url)
    aigul.send_text("one")
    await hook.next()
    aigul.send_text("two")
    network.person(43, "Иван", "ru").send_text("other chat")
    assert (await hook.next())[1]["message"]["text"] == "other chat"
    info = await pending(api, 2)
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")
    pauses.over.set()
    assert [(await hook.next())[1]["message"]["text"] for _ in range(2)] == ["one", "two"]


async def test_webhook_away_keeps_the_update(api, aigul, pauses):
    """Nobody listening is a failure like any other, and polling finds the update afterwards."""
    pauses.over.clear()
    await api.call("setWebhook", url="http://127.0.0.1:9/")
    aigul.send_text("hello")
    async with asyncio.timeout(5):
        while "last_error_message" not in (info := await api.call("getWebhookInfo")):
            pass
    assert info["last_error_message"] == "Connection refused"
    await api.call("deleteWebhook")
    assert [one["message"]["text"] for one in await api.call("getUpdates")] == ["hello"]


async def test_waiting_updates_go_to_a_new_webhook_unless_dropped(api, aigul, hook):
    """Setting a webhook delivers what waits; drop_pending_updates forgets it."""
    aigul.send_text("waiting")
    await api.call("setWebhook", url=hook.url)
    assert (await hook.next())[1]["message"]["text"] == "waiting"
    await pending(api, 0)
    await api.call("deleteWebhook")
    aigul.send_text("dropped")
    await api.call("setWebhook", url=hook.url, drop_pending_updates=True)
    aigul.send_text("kept")
    assert (await hook.next())[1]["message"]["text"] == "kept"


async def test_webhook_survives_a_restart_of_the_server(network, connect, aigul, hook):
    """The network remembers a webhook when its server stops and starts."""
    for text in ("before", "after"):
        server = TestServer(simulator(network))
        await server.start_server()
        if text == "before":
            await connect(f"http://127.0.0.1:{server.port}").call("setWebhook", url=hook.url)
        aigul.send_text(text)
        assert (await hook.next())[1]["message"]["text"] == text
        await pending(connect(f"http://127.0.0.1:{server.port}"), 0)
        await server.close()


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"url": "no address"}, "Bad Request: invalid webhook URL specified"),
        ({"url": "ftp://127.0.0.1/"}, "Bad Request: invalid webhook URL specified"),
        (
            {"url": "http://127.0.0.1/", "secret_token": "a b"},
            "Bad Request: secret token contains unallowed characters",
        ),
        (
            {"url": "http://127.0.0.1/", "secret_token": "секрет"},
            "Bad Request: secret token contains unallowed characters",
        ),
        ({"url": "http://127.0.0.1/", "secret_token": "a" * 257}, "Bad Request: secret token is too long"),
    ],
)
async def test_wrong_webhooks_are_refused(api, fields, description):
    """A webhook needs an address and, if any, a secret of the allowed letters."""
    assert await api.refused("setWebhook", **fields) == (400, description)


async def test_info_names_the_webhook(api, hook):
    """GetWebhookInfo shows address, connections and kinds, and an empty address when there is none."""
    assert await api.call("getWebhookInfo") == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 0,
    }
    await api.call("setWebhook", url=hook.url, max_connections=5, allowed_updates=["message"])
    info = await api.call("getWebhookInfo")
    assert (info["url"], info["max_connections"], info["allowed_updates"]) == (hook.url, 5, ["message"])
    await api.call("setWebhook", url="")
    assert (await api.call("getWebhookInfo"))["url"] == ""
