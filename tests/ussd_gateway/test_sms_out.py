"""SMS out: what Africa's Talking is asked, what its answers mean, and how many parts a text takes."""

import asyncio
import json

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from hypothesis import given
from hypothesis import strategies as st

from state.outbox import Postponed, Undeliverable
from ussd_gateway import sms_africas_talking
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.web import handset_app
from ussd_gateway.sms import SmsNotSent, parts
from ussd_gateway.sms_africas_talking import PATH, AfricasTalkingSms

PHONE = "+77010000001"


class Provider:
    """A server that answers as a test says and remembers what it was asked."""

    def __init__(self) -> None:
        self.status, self.body, self.headers = 201, "", {}
        self.asked: list[tuple[str, dict, dict]] = []

    async def take(self, request: web.Request) -> web.Response:
        """Answer a request."""
        self.asked.append((request.path_qs, dict(await request.post()), dict(request.headers)))
        return web.Response(status=self.status, text=self.body, headers=self.headers)

    def answers(self, code: int) -> None:
        """Let it answer with this status code for the one recipient."""
        recipient = {
            "statusCode": code,
            "number": PHONE,
            "status": "?",
            "cost": "KES 0.8000",
            "messageId": "ATXid_1",
        }
        data = {"Message": "Sent to 1/1", "Recipients": [recipient]}
        self.body = json.dumps({"SMSMessageData": data})


@pytest.fixture
async def client():
    async with ClientSession() as session:
        yield session


@pytest.fixture
async def provider():
    return Provider()


@pytest.fixture
async def sms(provider, client):
    """Return our side, in front of the provider."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", provider.take)
    async with TestServer(app) as server:
        yield AfricasTalkingSms(client, str(server.make_url("/")), "fund", "s3cret", "Fund")


@pytest.mark.parametrize("code", [100, 101, 102])
async def test_what_is_asked(sms, provider, code):
    """Number, words, account and sender are in the form, the key in a header, nothing of a person in the address."""
    provider.answers(code)
    assert await sms.send(PHONE, "Вас ждёт ответ", "case-1") == "ATXid_1"
    ((path, form, headers),) = provider.asked
    assert path == PATH
    assert form == {
        "username": "fund",
        "to": PHONE,
        "message": "Вас ждёт ответ",
        "from": "Fund",
        "bulkSMSMode": "1",
    }
    assert headers["apiKey"] == "s3cret"
    assert headers["Accept"] == "application/json"


async def test_the_reference_is_the_same_at_each_try(sms, provider):
    """A second try names the message as the first did, another message otherwise."""
    provider.answers(101)
    for reference in ("خبر", "خبر", "other"):
        await sms.send(PHONE, "a", reference)
    first, again, other = (headers["Idempotency-Key"] for _, _, headers in provider.asked)
    assert first == again != other


@pytest.mark.parametrize(
    ("code", "reason"),
    [(403, "invalid_number"), (404, "unsupported_number"), (406, "opted_out"), (409, "do_not_disturb")],
)
async def test_what_no_later_try_changes(sms, provider, code, reason):
    """A number that is none, or whose owner wants no SMS, is given up at once."""
    provider.answers(code)
    with pytest.raises(Undeliverable) as refusal:
        await sms.send(PHONE, "a", "1")
    assert refusal.value.reason == reason


@pytest.mark.parametrize("code", [401, 402, 405, 407, 500, 501, 502, 999])
async def test_what_may_be_mended(sms, provider, code):
    """No money, a name not approved, a gateway away: the message is tried again."""
    provider.answers(code)
    with pytest.raises(SmsNotSent):
        await sms.send(PHONE, "a", "1")


@pytest.mark.parametrize("status", [301, 401, 403, 404, 500, 502, 503])
async def test_statuses_that_pass(sms, provider, status):
    """Servers that are away, keys that an operator mends, redirections that are not followed."""
    provider.answers(101)
    provider.status, provider.headers = status, {"Location": "/elsewhere"}
    with pytest.raises(SmsNotSent):
        await sms.send(PHONE, "a", "1")
    assert len(provider.asked) == 1


@pytest.mark.parametrize("status", [400, 413, 422])
async def test_statuses_that_stay(sms, provider, status):
    """What is refused as it is would be refused again."""
    provider.status = status
    with pytest.raises(Undeliverable):
        await sms.send(PHONE, "a", "1")


@pytest.mark.parametrize(
    ("told", "seconds"), [("7", 7), ("", 5), ("soon", 5), ("-1", 5), ("999999", 3600), ("٧", 5)]
)
async def test_silence_is_kept(sms, provider, told, seconds):
    """A 429 says for how long; what says nothing usable is a few seconds."""
    provider.status = 429
    if told.isascii():
        provider.headers = {"Retry-After": told}
    with pytest.raises(Postponed) as silence:
        await sms.send(PHONE, "a", "1")
    assert silence.value.seconds == seconds


@pytest.mark.parametrize(
    "body",
    [
        "", "null", "[]", "<html>", '{"SMSMessageData": {"Message": "InvalidSenderId", "Recipients": []}}',
        '{"SMSMessageData": {"Recipients": [{"statusCode": "x"}]}}', "\ufeff{", "[" * 100_000,
    ],
)  # fmt: skip
async def test_answers_that_are_none(sms, provider, body):
    """Garbage is no proof that the message was taken: it is tried again."""
    provider.body = body
    with pytest.raises(SmsNotSent):
        await sms.send(PHONE, "a", "1")


async def test_nothing_of_a_person_in_an_error(sms, provider):
    """Neither number, words nor key are in what is raised."""
    provider.answers(405)
    with pytest.raises(SmsNotSent) as fault:
        await sms.send(PHONE, "words", "1")
    assert not any(word in str(fault.value) for word in (PHONE, "words", "s3cret"))


async def test_a_provider_that_hangs(client, monkeypatch):
    """A provider that says nothing, or nobody at its address, ends in time."""
    monkeypatch.setattr(sms_africas_talking, "SECONDS", 0.1)

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    silent = await asyncio.start_server(listen, "127.0.0.1")
    port = silent.sockets[0].getsockname()[1]
    try:
        for url in (f"http://127.0.0.1:{port}", "http://127.0.0.1:9"):
            with pytest.raises(SmsNotSent):
                await AfricasTalkingSms(client, url, "a", "b").send(PHONE, "a", "1")
    finally:
        silent.close()


async def test_the_simulated_network_speaks_it(client):
    """A message lies whole in the handset's inbox, once a reference; a number that is none is refused for good."""
    async with Network("http://127.0.0.1:9") as network, TestServer(handset_app(network)) as face:
        sms = AfricasTalkingSms(client, str(face.make_url("/")), "demo", "demo", "Coverline")
        long = "Сәлем, әлем! " * 60
        for reference in ("1", "1", "2"):
            await sms.send(PHONE, long, reference)
        assert [(one.sender, one.text) for one in network.handset(PHONE).sms] == [("Coverline", long)] * 2
        with pytest.raises(Undeliverable):
            await sms.send("nobody", "Сәлем", "3")
        with pytest.raises(SmsNotSent):
            await AfricasTalkingSms(client, str(face.make_url("/")), "demo", "").send(PHONE, "a", "4")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1), ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2),
        ("a" * 152 + "€" + "a" * 153, 3), ("я" * 70, 1), ("я" * 71, 2), ("я" * 134, 2), ("я" * 135, 3),
        ("😀" * 35, 1), ("😀" * 66, 2), ("😀" * 67, 3),
    ],
)  # fmt: skip
def test_parts(text, count):
    """160 septets or 70 units alone, 153 or 67 a part; no character is torn between two."""
    assert parts(text) == count


@given(st.text(max_size=600))
def test_parts_hold_every_text(text):
    """No text needs fewer parts than its units fill, nor more than one a character."""
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert 1 <= parts(text) <= max(1, len(text))
    assert parts(text) * 160 >= units // 2
