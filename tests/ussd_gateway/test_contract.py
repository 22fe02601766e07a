"""What every protocol keeps: the same laws for each, through the real entrance and the real conversation."""

import asyncio
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio
from aggregator_phone import Phone
from aiohttp import ClientSession
from entrances import serving
from structlog.testing import capture_logs

from app.product import Product, open_product
from app.settings import Settings
from dialogs.turn import Screen
from ussd_gateway.aggregators import PROTOCOLS, route_over
from ussd_gateway.exchange import Event
from ussd_gateway.gsm7 import measure
from ussd_gateway.paging import Budget
from ussd_gateway.server import BODY_BYTES, Entrance, Gateway, ussd_routes
from ussd_gateway.simulator.aggregator import Answer, BadAnswer, Sent
from ussd_gateway.simulator.aggregators import AGGREGATORS
from ussd_gateway.simulator.call import Call

pytestmark = pytest.mark.asyncio(loop_scope="module")
PROGRAMMES = Path(__file__).parent / "programmes"
LAST_INPUT = [name for name, protocol in PROTOCOLS.items() if not protocol.CUMULATIVE]
UNCOUNTED = [name for name in LAST_INPUT if name != "hubtel"]
TOLD = ["africas-talking", "hubtel", "truroute", "comviva"]
"""Whose aggregators tell how a session ended."""
NUMBERS = count(77010000001)


class Clock:
    """Seconds since the epoch, as the test says."""

    seconds = 1_800_000_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds


class Bench:
    """All protocols of one product, with routes of any budget."""

    def __init__(self, product: Product, client: ClientSession, clock: Clock) -> None:
        self.product, self.client, self.clock = product, client, clock
        self.events: list[Event] = []
        self.gateway: Gateway | None = None
        self._serving: list[serving] = []

    async def open(self, budget: Budget | None = None, *, window: float = 0, code: str = "") -> str:
        """Serve every protocol with this budget and return the address."""
        routes = [
            route_over(protocol, self.product.vault.sign, budget or Budget(), code=code, repeat_window=window)
            for protocol in PROTOCOLS.values()
        ]
        entrances = [
            Entrance(protocol, route) for protocol, route in zip(PROTOCOLS.values(), routes, strict=True)
        ]
        assistant = self.product.assistant
        self.gateway = Gateway(entrances, assistant.reply, assistant.sorry, self.events.append)
        self._serving.append(serving(ussd_routes(self.gateway)))
        return await self._serving[-1].__aenter__()

    async def phone(self, name: str, budget: Budget | None = None, *, window: float = 0) -> Phone:
        """Return a new phone on this protocol."""
        url = await self.open(budget, window=window)
        return Phone(self.client, url, AGGREGATORS[name](None), f"+{next(NUMBERS)}")

    async def state(self, phone: Phone) -> str:
        """Return the state that the phone's conversation is in."""
        found = await self.product.sessions.read(phone.msisdn)
        assert found.session is not None
        return found.session.state

    async def close(self) -> None:
        """Stop serving."""
        for one in self._serving:
            await one.__aexit__()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def product(tmp_path_factory) -> AsyncIterator[tuple[Product, Clock]]:
    folder, clock = tmp_path_factory.mktemp("contract"), Clock()
    settings = Settings(data_dir=folder, programmes=("wire",), programmes_dir=PROGRAMMES)
    async with open_product(settings, {}, clock) as opened:
        yield opened, clock


@pytest_asyncio.fixture(loop_scope="module")
async def bench(product) -> AsyncIterator[Bench]:
    async with ClientSession() as client:
        bench = Bench(product[0], client, product[1])
        yield bench
        await bench.close()


each = pytest.mark.parametrize("name", PROTOCOLS)


@each
async def test_a_call_from_start_to_end(bench, name):
    """A call starts, goes on with what is typed, and ends."""
    phone = await bench.phone(name)
    first = await phone.dial("*900#")
    assert not first.final
    assert first.text.startswith("Wire\n1 Words\n2 Number")
    assert await phone.type("1") == Answer(final=False, text="Type some words.\n0 Back")
    assert (await phone.type("hello you")).text.startswith("You typed: hello you")
    await phone.type("00")
    assert await phone.type("5") == Answer(final=True, text='Good-bye <&> "all"')


@each
async def test_a_start_sent_twice_is_one_start(bench, name):
    """Under the same session id or under two, the same start gets the same answer and the call goes on."""
    for second in ("s-1", "s-2"):
        phone = await bench.phone(name)
        first = await phone.dial("*900#")
        bench.clock.seconds += 1
        assert await phone.dial("*900#", session=second) == first
        await phone.type("1")
        assert await bench.state(phone) == "wire.home.words"


@each
async def test_a_late_start_changes_nothing(bench, name):
    """A copy of the start that comes after the first answer shows today's screen."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    shown = await phone.type("1")
    started = Phone(phone.client, phone.url, phone.aggregator, phone.msisdn)
    if name != "comviva":  # there it would be an input like any other
        assert await started.dial("*900#") == shown
    assert await bench.state(phone) == "wire.home.words"


@each
async def test_a_request_sent_five_times_at_once_takes_one_step(bench, name):
    """While the first is under way, the same input is the same turn: one step, five times the same answer."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    arrived = asyncio.Barrier(5)
    reply = bench.gateway._reply

    async def together(turn):
        await arrived.wait()
        return await reply(turn)

    bench.gateway._reply = together
    phone.call.inputs.append("1")
    phone.call.hops += 1
    answers = await asyncio.gather(*(phone.again() for _ in range(5)))
    assert set(answers) == {Answer(final=False, text="Type some words.\n0 Back")}
    assert await bench.state(phone) == "wire.home.words"


@each
async def test_the_same_input_twice_is_two_inputs(bench, name):
    """`1 1` and `98 98` are what people type."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    assert (await phone.type("6", "1", "1")).text.startswith("Type some words")
    await phone.type("00")
    pages = [await phone.type("3"), await phone.type("98"), await phone.type("98")]
    assert len({page.text for page in pages}) == 3


@pytest.mark.parametrize("name", ["africas-talking", "hubtel"])
async def test_a_repeated_request_is_known_for_good(bench, name):
    """Cumulative text, or a sequence number, tells a repeat however late it comes."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    shown = await phone.type("1")
    bench.clock.seconds += 100
    assert await phone.again() == shown
    phone.call.inputs.append("hello")
    phone.call.hops += 1
    await phone.again()
    phone.call.inputs.pop()
    phone.call.hops -= 1
    assert (await phone.again()).text.startswith("You typed: hello")  # overtaken: today's screen


@pytest.mark.parametrize("name", UNCOUNTED)
@pytest.mark.parametrize(("window", "later", "state"), [(0, 0, "words"), (3, 2, "deepest"), (3, 3, "words")])
async def test_a_repeat_window(bench, name, window, later, state):
    """Within a route's window the same input is a repeat; by default there is none."""
    phone = await bench.phone(name, window=window)
    await phone.dial("*900#")
    await phone.type("6", "1")
    bench.clock.seconds += later
    await phone.again()
    assert await bench.state(phone) == f"wire.home.{state}"


@each
async def test_the_last_request_repeated_after_the_end(bench, name):
    """An ended session still answers its last request, with the same words."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    ended = await phone.type("5")
    assert await phone.again() == ended
    assert (await phone.type("1")).final


@each
@pytest.mark.parametrize(
    ("code", "inputs"),
    [("*900*7*123456#", ()), ("*900#", ("7", "123456")), ("*900*7#", ("123456",))],
)
async def test_what_is_dialled_behind_the_code(bench, name, code, inputs):
    """It opens its place and answers its question, wherever the network puts it; nothing is asked twice."""
    phone = await bench.phone(name)
    assert (await phone.dial(code, *inputs)).text.startswith("The number is 123456")
    await phone.type("1")
    assert (await phone.type("222222")).text.startswith("The number is 222222")


@each
async def test_odd_inputs(bench, name):
    """Nothing, a `*` and a `#` arrive as they were typed."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    assert not (await phone.type("1", "")).final
    assert await bench.state(phone) == "wire.home.words"
    assert (await phone.type("a*b #")).text.startswith("You typed: a*b #")
    await phone.type("0")
    assert (await phone.type("*ab*")).text.startswith("You typed: *ab*")
    await phone.type("0")
    assert (await phone.type("<&> a \"b'+%&=")).text.startswith("You typed: <&> a \"b'+%&=")
    await phone.type("00")
    assert not (await phone.type("*")).final
    assert await bench.state(phone) == "wire.home.menu"


@each
async def test_digits_of_another_script(bench, name):
    """Persian digits choose and answer like any others, and screens print ASCII ones."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    assert (await phone.type("۲", "۱۲۳۴۵۶")).text.startswith("The number is 123456")
    await phone.type("00", "1")
    assert (await phone.type("سلام")).text.startswith("You typed: سلام")


@each
async def test_a_session_id_of_another_phone(bench, name):
    """Two phones may have one session id; neither hears the other."""
    one = await bench.phone(name)
    other = Phone(one.client, one.url, one.aggregator, f"+{next(NUMBERS)}")
    await one.dial("*900#", session="same")
    await one.type("1")
    assert (await other.dial("*900#", session="same")).text.startswith("Wire")
    await other.type("5")
    assert (await one.type("still here")).text.startswith("You typed: still here")


@each
async def test_a_session_id_of_another_route(bench, name):
    """One phone's session of the same id over another route is another session."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    await phone.type("1", "hello")
    bench.clock.seconds += 100
    elsewhere = next(one for one in PROTOCOLS if one != name)
    other = Phone(phone.client, phone.url, AGGREGATORS[elsewhere](None), phone.msisdn)
    assert (await other.dial("*900#")).text.startswith("Continue") or await bench.state(
        other
    ) != "wire.home.said"


@pytest.mark.parametrize("name", LAST_INPUT)
async def test_a_session_id_used_again(bench, name):
    """The same phone's next call may have the id of its last one."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    await phone.type("5")
    bench.clock.seconds += 60
    assert (await phone.dial("*900#")).text.startswith("Wire")
    await phone.type("1")
    assert await bench.state(phone) == "wire.home.words"


@pytest.mark.parametrize("name", ["hubtel", "arkesel", "nalo", "truroute"])
async def test_a_session_that_we_do_not_have(bench, name):
    """An input for a session that is gone begins at home and says so; sent twice it does that twice."""
    url = await bench.open(code="*900#")
    phone = Phone(bench.client, url, AGGREGATORS[name](None), f"+{next(NUMBERS)}")
    await phone.dial("*900#")
    await bench.product.sessions.forget(phone.msisdn)
    begun = await phone.type("1")
    assert begun.text.startswith("Let us begin again")
    assert await bench.state(phone) == "wire.home.menu"


@pytest.mark.parametrize("name", ["arkesel", "nalo", "truroute"])
async def test_a_network_that_does_not_say_what_was_dialled(bench, name):
    """The route's own code is taken then."""
    url = await bench.open(code="*900*7#")
    phone = Phone(bench.client, url, AGGREGATORS[name](None), f"+{next(NUMBERS)}")
    sent = phone.aggregator.request(_call(phone, "*0#"))
    sent = sent._replace(body=sent.body.replace(b"*0#", b""))
    assert phone.aggregator.read(await phone.send(sent)).text.startswith("Type six digits")


def _call(phone: Phone, code: str) -> Call:
    return Call("s-1", phone.msisdn, code, [], 0.0, hops=1)


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("error", ["", "no reply in time"])
async def test_a_session_that_the_network_ended(bench, name, error):
    """A hang-up and a time-out are heard, answered with 200, and the next dial offers to go on."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    await phone.type("1", "hello")
    got = await phone.over(error)
    assert got.status == 200
    (event,) = bench.events
    assert (event.msisdn, event.session_id, event.status) == (phone.msisdn, "s-1", "Incomplete")
    assert await bench.state(phone) == "wire.home.said"
    bench.clock.seconds += 20
    await phone.dial("*900#", session="s-2")
    assert await bench.state(phone) == "wire.common.resume" or not (await phone.again()).final


@each
@pytest.mark.parametrize("septets", [120, 160, 182])
async def test_every_page_fits_the_route(bench, name, septets):
    """Whatever the budget, no page is longer, and the words are all there."""
    budget = Budget(septets, 70)
    phone = await bench.phone(name, budget)
    await phone.dial("*900#")
    said = ""
    page = await phone.type("3")
    while True:
        assert _fits(page.text, budget)
        said += page.text.split("\n98", 1)[0].split("\n0", 1)[0] + " "
        if "\n98" not in page.text:
            break
        page = await phone.type("98")
    assert said.split().count("nineteen") == 2
    assert "[€] and {braces}" in said


@each
async def test_a_screen_in_other_letters_fits(bench, name):
    """Persian, Kazakh and Chinese on one screen go out whole in 70 units a page."""
    phone = await bench.phone(name)
    await phone.dial("*900#")
    first = await phone.type("4")
    second = await phone.type("98")
    assert _fits(first.text, Budget())
    assert _fits(second.text, Budget())
    assert "پوشش درمانی" in first.text
    assert "& < >" in first.text + second.text
    assert "参保有效" in first.text + second.text


def _fits(text: str, budget: Budget) -> bool:
    measured = measure(text)
    return measured.units <= budget.of(measured.alphabet)


# What is no turn ---------------------------------------------------------------------------------------------


BROKEN = (
    b"",
    b"\x00",
    b"{",
    b"[]",
    b"null",
    b'"a"',
    b"{}",
    b"<ussd>",
    b"<a/>",
    b"\xff\xfe",
    b"[" * 9000,
    b"<a>" * 3000,
    b'{"a":' * 2000,
    b"&" * 100,
    b"=",
    b"%",
    b"\xf0\x9f",
    b'{"msisdn":1e999}',
    b'{"sessionID":"\\ud800"}',
)


async def _refused(phone: Phone, sent: Sent) -> bool:
    """Return whether a request was refused: by a 4xx, or by a last screen in the protocol's own words."""
    got = await phone.send(sent)
    if 400 <= got.status < 500:
        return True
    try:
        return phone.aggregator.read(got).final
    except BadAnswer:
        return False


def _fields(phone: Phone) -> Sent:
    return phone.aggregator.request(_call(phone, "*900#"))


@each
@pytest.mark.parametrize("body", BROKEN)
async def test_garbage_is_refused(bench, name, body):
    """Broken bodies of any kind are refused, never with a 5xx."""
    phone = await bench.phone(name)
    sent = _fields(phone)
    path = sent.path.partition("?")[0]
    broken = (
        Sent("POST", path, body, sent.kind)
        if sent.method == "POST"
        else Sent("GET", f"{path}?" + "".join(f"%{byte:02x}" for byte in body[:1000]))
    )
    assert await _refused(phone, broken)


@each
async def test_a_field_that_is_missing_is_refused(bench, name):
    """Without any one of the fields that matter, nobody gets into a menu."""
    phone = await bench.phone(name)
    sent = _fields(phone)
    texts = {
        "africas-talking": ("sessionId", "phoneNumber"),
        "hubtel": ("Type", "Mobile", "SessionId"),
        "arkesel": ("sessionID", "newSession", "msisdn"),
        "nalo": ("MSISDN", "MSGTYPE", "SESSIONID"),
        "truroute": ("msisdn", "sessionid", "type"),
        "comviva": ("MSISDN", "input", "SessionID"),
    }[name]
    for text in texts:
        without = sent._replace(
            body=sent.body.replace(text.encode(), b"x"), path=sent.path.replace(text, "x")
        )
        assert without != sent
        assert await _refused(phone, without), text


@each
async def test_a_wrong_method_is_refused(bench, name):
    """Each protocol has its one method."""
    phone = await bench.phone(name)
    sent = _fields(phone)
    for method in {"GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"} - {sent.method}:
        got = await phone.send(sent._replace(method=method, body=b"" if method == "GET" else sent.body))
        assert (got.status, got.headers["allow"]) == (405, sent.method)


@each
async def test_a_mebibyte_is_refused(bench, name):
    """A body or a query of one MiB is refused before it is read to its end."""
    phone = await bench.phone(name)
    sent = _fields(phone)
    big = b"9" * 2**20
    if sent.method == "POST":
        assert (await phone.send(sent._replace(body=sent.body + big))).status == 413
        assert (await phone.send(sent._replace(body=sent.body + big[:BODY_BYTES]))).status == 413
    else:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(phone.url.rpartition(":")[2]))
        writer.write(f"GET {sent.path}&x=".encode() + big[: 2**16] + b" HTTP/1.1\r\nHost: a\r\n\r\n")
        assert b" 400 " in await reader.readline()
        writer.close()
        assert (await phone.send(sent._replace(body=big))).status < 500


BOMBS = {
    "laughs": '<!DOCTYPE a [<!ENTITY b "{}"><!ENTITY c "&b;&b;&b;">]>'.format("x" * 1000),
    "outside": '<!DOCTYPE a [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE a [<!ENTITY % c SYSTEM "http://127.0.0.1:9/x"> %c;]>',
    "bare": '<!DOCTYPE ussd SYSTEM "http://127.0.0.1:9/ussd.dtd">',
}


@pytest.mark.parametrize("kind", BOMBS)
async def test_xml_with_entities_is_refused(bench, kind):
    """No document type is taken, so no entity is ever expanded or fetched."""
    phone = await bench.phone("truroute")
    sent = _fields(phone)
    body = sent.body.replace(b"<ussd>", BOMBS[kind].encode() + b"<ussd>").replace(b"*900#", b"&c;")
    assert (await phone.send(sent._replace(body=body))).status == 400


@each
async def test_nothing_of_a_person_is_logged(bench, name):
    """A turn that fails ends politely and leaves neither number nor words in the log."""
    phone = await bench.phone(name)
    await phone.dial("*900#")

    async def failing(turn):
        raise RuntimeError(f"{turn.address} typed {turn.text}")

    bench.gateway._reply = failing
    with capture_logs() as logs:
        assert (await phone.type("870412300502")).final
    assert [entry["event"] for entry in logs] == ["turn_failed"]
    assert phone.msisdn[1:] not in str(logs)
    assert "870412300502" not in str(logs)


@each
async def test_a_secret_and_an_allow_list(bench, name):
    """A route with a secret answers at the path that ends in it and nowhere else."""
    protocol = PROTOCOLS[name]
    route = route_over(protocol, bench.product.vault.sign, Budget())

    async def reply(_turn):
        return Screen("Hello", (), (), final=True, language="en")

    gateway = Gateway([Entrance(protocol, route, "s3cret")], reply, bench.product.assistant.sorry, [].append)
    async with serving(ussd_routes(gateway)) as url:
        for secret, status in ((None, 401), ("wrong", 401), ("s3cret", 200)):
            phone = Phone(bench.client, url, AGGREGATORS[name](secret), "+77010000009")
            assert (await phone.send(_fields(phone))).status == status


async def dropped(bench: Bench, name: str, code: str = "*900#") -> tuple[Phone, Answer]:
    """Return a phone whose call broke off a minute ago on the second page of a long screen, and that page."""
    phone = await bench.phone(name)
    await phone.dial(code, session="s-1")
    if code != "*900#":
        await phone.type("00")
    page = await phone.type("3", "98")
    bench.clock.seconds += 60
    return phone, page


@each
async def test_a_call_that_broke_off_goes_on(bench, name):
    """Dialled again under another session id, the call goes on at the very screen, page and all; at the question too."""
    phone, page = await dropped(bench, name)
    asked = await phone.dial("*900#", session="s-2")
    assert asked.text.startswith("The line dropped. Go on?\n1 Go on\n2 Start over")
    bench.clock.seconds += 60  # and it breaks off once more
    assert await phone.dial("*900#", session="s-3") == asked
    assert await phone.type("1") == page
    assert (await phone.type("0", "0")).text.startswith("Wire\n1 Words")


@each
async def test_a_start_sent_twice_after_a_call_that_broke_off(bench, name):
    """The new call's start under two ids asks once, and what is answered goes on from there."""
    phone, page = await dropped(bench, name)
    asked = await phone.dial("*900#", session="s-2")
    assert await phone.dial("*900#", session="s-3") == asked
    assert await phone.type("1") == page


@pytest.mark.parametrize("name", [name for name in LAST_INPUT if name != "comviva"])
async def test_a_new_call_under_the_old_id(bench, name):
    """A network that says what a start is may use the id of the call that broke off, and it goes on too."""
    phone, page = await dropped(bench, name)
    assert (await phone.dial("*900#", session="s-1")).text.startswith("The line dropped.")
    assert await phone.type("1") == page


@each
async def test_start_over_begins_where_the_code_leads(bench, name):
    """Begun by a code of its own, a call that broke off starts over at that code's place, and goes on if one likes."""
    phone, page = await dropped(bench, name, "*900*7#")
    assert (await phone.dial("*900*7#", session="s-2")).text.startswith("The line dropped.")
    await phone.type("2")
    assert await bench.state(phone) == "wire.home.number"
    await phone.type("00", "3", "98")
    bench.clock.seconds += 60
    assert (await phone.dial("*900#", session="s-4")).text.startswith("The line dropped.")
    assert await phone.type("1") == page


WISHES = [
    *((name, "*900*7#", (), "number") for name in PROTOCOLS),
    *((name, "*900*7*123456#", (), "numbered") for name in PROTOCOLS),
    ("africas-talking", "*900*7#", ("123456",), "numbered"),
]


@pytest.mark.parametrize(("name", "code", "inputs", "state"), WISHES)
async def test_another_code_is_another_wish(bench, name, code, inputs, state):
    """Whoever dials another code, or more behind it, is where it leads, and not asked about the call before."""
    phone, _ = await dropped(bench, name)
    await phone.dial(code, *inputs, session="s-2")
    assert await bench.state(phone) == f"wire.home.{state}"


@each
async def test_a_call_that_ended_is_over(bench, name):
    """After the product's own end, and from home, the next call begins anew."""
    phone = await bench.phone(name)
    first = await phone.dial("*900#", session="s-1")
    bench.clock.seconds += 60
    assert await phone.dial("*900#", session="s-2") == first
    assert (await phone.type("5")).final
    bench.clock.seconds += 60
    assert await phone.dial("*900#", session="s-3") == first
