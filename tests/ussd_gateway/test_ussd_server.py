"""The HTTP entrance: fields in, CON or END out, never a 5xx."""

import asyncio
from ipaddress import ip_network

import pytest
from aiohttp import ClientSession, web
from entrances import serving
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from two_screens import Conversation

from dialogs.turn import Screen, Typed
from ussd_gateway.exchange import BadRequest, Event
from ussd_gateway.forms import read_form
from ussd_gateway.protocols import africas_talking
from ussd_gateway.protocols.africas_talking import KIND as FORM
from ussd_gateway.protocols.africas_talking import compose, parse, parse_event
from ussd_gateway.server import BODY_BYTES, Entrance, Gateway, ussd_routes

PATH = "/ussd/africas-talking"
START = {
    "sessionId": "ATUid_4bda7e0c",
    "phoneNumber": "+77010000001",
    "networkCode": "63902",
    "serviceCode": "*1406#",
    "text": "",
}


def test_the_fields_of_a_turn(route):
    """Every field of the protocol lands where the conversation looks for it."""
    turn = parse(START | {"text": "1*2"}, route)
    assert (turn.channel, turn.address, turn.session_id, turn.service_code, turn.text) == (
        route,
        "+77010000001",
        "ATUid_4bda7e0c",
        "*1406#",
        "1*2",
    )


def test_a_plus_that_was_not_escaped(route):
    """`+254…` sent raw in a form arrives as a space."""
    form = read_form(b"sessionId=a&phoneNumber=+254711000111&serviceCode=*384%23&text=")
    assert parse(form, route).address == "+254711000111"


@pytest.mark.parametrize("number", ["", "abc", "+0123456", "+123", "+12345678901234567", "+٢٥٤٧١١٠٠٠"])
def test_without_a_phone_there_is_nobody_to_answer(route, number):
    """A turn must name a phone in international form."""
    with pytest.raises(BadRequest) as refusal:
        parse(START | {"phoneNumber": number}, route)
    assert refusal.value.turn is None


@pytest.mark.parametrize("broken", [{"sessionId": ""}, {"sessionId": "x" * 200}, {"text": "1" * 5000}])
def test_garbage_from_a_phone_can_be_answered(route, broken):
    """The error carries what could be understood, so that the phone gets a sentence."""
    with pytest.raises(BadRequest) as refusal:
        parse(START | broken, route)
    assert refusal.value.turn.address == "+77010000001"


def test_an_answer_says_whether_it_goes_on():
    """`CON` and `END` are all that the protocol knows."""
    assert compose(Screen("a\nb", (), (), final=False, language="en"), {}).body == b"CON a\nb"
    assert compose(Screen("a", (), (), final=True, language="en"), {}).body == b"END a"


def test_an_event_keeps_nothing_that_was_typed():
    """Input and last answer are people's business; the rest tells how a session ended."""
    event = parse_event(
        START
        | {
            "date": "2026-05-01 10:00:00",
            "status": "Failed",
            "cost": "KES 0.1",
            "durationInMillis": "20111",
            "hopsCount": "3",
            "input": "1*870412300502",
            "lastAppResponse": "END 0502",
            "errorMessage": "timed out",
        }
    )
    assert event == Event("ATUid_4bda7e0c", "+77010000001", "*1406#", "Failed", 20111, 3, "timed out")
    assert parse_event(START | {"hopsCount": "many"}).hops == 0


async def post(client, url, **fields):
    async with client.post(url, data=START | fields) as response:
        return response.status, await response.text()


async def test_a_conversation_over_http(served, client):
    """Dial, answer, answer, end."""
    url = served.url + PATH
    assert await post(client, url) == (200, "CON *1406#\n1 Ask\n2 End")
    assert await post(client, url, text="1") == (200, "CON You said []")
    assert await post(client, url, text="1*сәлем * #") == (200, "CON You said [сәлем * #]")
    assert await post(client, url, sessionId="b") == (200, "CON *1406#\n1 Ask\n2 End")
    assert await post(client, url, sessionId="b", text="2") == (200, "END Good-bye")


async def test_a_request_sent_five_times_takes_one_step(served, client):
    """The same bytes each time and no second effect."""
    url = served.url + PATH
    await post(client, url)
    answers = await asyncio.gather(*(post(client, url, text="1") for _ in range(5)))
    assert set(answers) == {(200, "CON You said []")}
    assert served.conversation.steps == 2


async def test_the_answer_is_plain_utf8(served, client):
    """Gateways look at the body alone, but the header says what it is."""
    async with client.post(served.url + PATH, data=START) as response:
        assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


async def test_a_failing_conversation_ends_politely(served, client):
    """Whatever is raised, the phone gets a sentence."""
    served.conversation.failing = RuntimeError("870412300502")
    assert await post(client, served.url + PATH) == (200, "END Sorry, dial *1406# again.")


async def test_garbage_from_a_phone_gets_a_sentence(served, client):
    """A phone that is named is answered even when the rest makes no sense."""
    assert await post(client, served.url + PATH, sessionId="") == (200, "END Sorry, dial *1406# again.")


async def test_events_are_heard(served, client):
    """The second callback address tells how a session ended and is answered with nothing."""
    assert await post(client, f"{served.url}{PATH}/events", status="Success", hopsCount="2") == (200, "")
    assert [(event.status, event.hops) for event in served.events] == [("Success", 2)]


@pytest.mark.parametrize(
    ("method", "path", "kind", "body", "status"),
    [
        ("GET", PATH, None, b"", 405),
        ("POST", PATH, "application/json", b"{}", 415),
        ("POST", PATH, None, b"a=b", 415),
        ("POST", PATH, FORM, b"", 400),
        ("POST", PATH, FORM, b"x" * (BODY_BYTES + 1), 413),
        (
            "POST",
            PATH,
            FORM,
            b"phoneNumber=%2B77010000001&" + b"&".join(b"%d=" % n for n in range(2000)),
            400,
        ),
        ("POST", f"{PATH}/events", FORM, b"status=Success", 400),
        ("POST", f"{PATH}/key", FORM, b"a=b", 404),
        ("POST", f"{PATH}x", FORM, b"a=b", 404),
        ("POST", "/ussd/nobody", FORM, b"a=b", 404),
    ],
)
async def test_what_is_no_turn_is_refused(served, client, *, method, path, kind, body, status):
    """One sentence and the status that says what was wrong."""
    headers = {"Content-Type": kind} if kind else {}
    async with client.request(
        method, served.url + path, data=body, headers=headers, skip_auto_headers=["Content-Type"]
    ) as response:
        assert response.status == status
        assert (await response.text()).endswith(".\n")


async def test_a_secret_stands_in_the_path(route, client):
    """Without it, or with another one, nobody is answered."""
    conversation = Conversation()
    events: list[Event] = []
    entrance = Entrance(africas_talking, route, secret="құпия")
    gateway = Gateway([entrance], conversation.reply, conversation.sorry, events.append)
    async with serving(ussd_routes(gateway)) as url:
        for key, status in (
            ("", 401),
            ("/wrong", 401),
            ("/%F0%9F", 401),
            ("/құпия", 200),
            ("/құпия/events", 200),
        ):
            assert (await post(client, f"{url}{PATH}{key}"))[0] == status, key
        assert (await post(client, f"{url}{PATH}/events"))[0] == 401
    assert (conversation.steps, len(events)) == (1, 1)


async def test_only_allowed_addresses_connect(route, client):
    """A route may list the networks of its gateway."""
    conversation = Conversation()
    for network, status in (("10.0.0.0/8", 403), ("127.0.0.0/8", 200)):
        entrance = Entrance(africas_talking, route, allowed=(ip_network(network),))
        gateway = Gateway([entrance], conversation.reply, conversation.sorry, [].append)
        async with serving(ussd_routes(gateway)) as url:
            assert (await post(client, url + PATH))[0] == status


async def test_a_bare_server_answers_alike(route, client):
    """`handle` needs no application: aiohttp's low-level server serves it too."""
    conversation = Conversation()
    gateway = Gateway([Entrance(africas_talking, route)], conversation.reply, conversation.sorry, [].append)
    runner = web.ServerRunner(web.Server(gateway.handle, access_log=None))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
    assert await post(client, url) == (200, "CON *1406#\n1 Ask\n2 End")
    assert (await post(client, url + "/elsewhere"))[0] == 404
    await runner.cleanup()


async def test_a_body_in_pieces_is_read(served):
    """Some gateways send the body after the headers."""

    async def pieces():
        for piece in (b"sessionId=a&phoneNumber=%2B", b"77010000001&serviceCode=*1406%23", b"&text="):
            yield piece
            await asyncio.sleep(0)

    async with (
        ClientSession() as client,
        client.post(served.url + PATH, data=pieces(), headers={"Content-Type": FORM}) as response,
    ):
        assert await response.text() == "CON *1406#\n1 Ask\n2 End"


async def test_bytes_that_are_no_text_are_heard_as_nonsense(served, client):
    """A wrong charset reaches the conversation as characters that no validator takes."""
    await post(client, served.url + PATH)
    body = b"sessionId=ATUid_4bda7e0c&phoneNumber=%2B77010000001&serviceCode=*1406%23&text=%C0%FE\xff"
    async with client.post(served.url + PATH, data=body, headers={"Content-Type": FORM}) as response:
        assert response.status == 200
    assert served.conversation.meanings[-1] == Typed("\ufffd\ufffd\ufffd")


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=400) | st.lists(st.binary(max_size=40)).map(b"&".join))
def test_any_bytes_are_a_form(body):
    """Reading a form never fails."""
    try:
        fields = read_form(body)
    except ValueError:
        assert body.count(b"&") >= 64
        return
    assert all(isinstance(value, str) for value in fields.values())


async def test_garbage_never_makes_a_5xx(served, client):
    """Any bytes at any path get an answer below 500."""
    statuses = set()

    async def send(body: bytes, path: str, kind: str) -> None:
        async with client.post(served.url + path, data=body, headers={"Content-Type": kind}) as response:
            statuses.add(response.status)

    phone = b"phoneNumber=%2B77010000001&sessionId=a&serviceCode=*1406%23&text="
    bodies: list[bytes] = []

    @settings(max_examples=300, database=None)
    @given(st.binary(max_size=200), st.booleans())
    def collect(noise: bytes, known: bool) -> None:
        bodies.append(phone + noise if known else noise)

    collect()
    for body in bodies:
        await send(body, PATH, FORM)
    await send(b"\x1f\x8b", PATH, FORM + "; charset=utf-16")
    await send(b"a", PATH + "/%00%ff", FORM)
    assert statuses <= {200, 400, 404}


async def test_a_body_that_never_comes_is_given_up(served, monkeypatch):
    """A connection that sends headers and then nothing is answered and not kept."""
    monkeypatch.setattr("ussd_gateway.server.RECEIVE_SECONDS", 0.01)
    reader, writer = await asyncio.open_connection("127.0.0.1", int(served.url.rpartition(":")[2]))
    head = f"POST {PATH} HTTP/1.1\r\nHost: a\r\nContent-Type: {FORM}\r\nContent-Length: 9\r\nConnection: close\r\n\r\n"
    writer.write(head.encode())
    assert b" 408 " in await reader.readline()
    writer.close()
    await writer.wait_closed()
