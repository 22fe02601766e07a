"""Whatever comes in, the same screen with a sentence comes out, or a polite end; never an error."""

import string

import aiohttp
import pytest
from callers import SMIRNOVA, STRANGER, UPDATES, Chat, Handset, House
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from app.settings import DEMO_ADMIN_TOKEN
from bot.citizens.channel import Kind
from ussd_gateway.gsm7 import measure

GARBAGE = {
    "long": "9" * 10_000,
    "words": "слово " * 500,
    "emoji": "👩‍👩‍👧‍👦🇰🇿",
    "NUL": "\x00",
    "bidi": "\u202e12\u202c\u200f\u061c",
    "zero width": "\u200b\u200d\ufeff",
    "combining": "a" + "\u0301" * 90,
    "lone surrogate's stead": "\ufffd",
    "spaces": "   ",
    "nothing": "",
    "callback": "a.b~c",
    "markup": "<b>*_[x](y)",
    "percent": "%s{0}{ $last_four }",
}
SAME = {
    "Persian": SMIRNOVA.translate(str.maketrans(string.digits, "۰۱۲۳۴۵۶۷۸۹")),
    "full width": SMIRNOVA.translate(str.maketrans(string.digits, "０１２３４５６７８９")),
    "spaced": " ".join(SMIRNOVA[at : at + 4] for at in range(0, 16, 4)),
    "marked": f"\u200e{SMIRNOVA}\u200f",
}
PLACES = ("*7309#", "*7309*1#", "*7309*1*1#")


@pytest.mark.parametrize("kind", GARBAGE)
async def test_garbage_stays_on_the_screen(house, kind):
    """Garbage typed on a menu or where a number is asked keeps the screen and says one sentence, on both channels."""
    text = GARBAGE[kind]
    for caller, starts in (
        (house.handset(STRANGER), ("*7309#", "*7309*1#")),
        (house.chat(100), ("/start ru", "/start ru-coverage")),
    ):
        for start in starts:
            await (caller.dial(start) if isinstance(caller, Handset) else caller.send(start))
            before = await caller.state()
            if kind == "nothing" and isinstance(caller, Handset):
                caller.text = "x"  # the network sends an empty answer behind another one
                await caller.take(caller.turn())
            await caller.type(text)
            session = await caller.session()
            assert session.state == before
            assert session.notice
            assert text.strip() == "" or text.strip() not in caller.screen.text


async def test_more_after_the_last_page_is_the_last_page(house):
    """Who asks for more where no more is sees that page again, and that it is the last one only where it is shown to be."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    while "98" in phone.screen.text:
        last = await phone.type("98")
    assert (await phone.type("98")).text == last.text
    await phone.choose("language", "en")
    home = phone.screen.text
    assert (await phone.type("98")).text == home
    await phone.dial("*7309*1#")
    asked = phone.screen.text
    assert (await phone.type("98")).text == f"This is the last page.\n{asked}"


@pytest.mark.parametrize("kind", SAME)
async def test_digits_of_any_script_are_digits(house, kind):
    """A number in other digits, with spaces or marks, is the number."""
    for caller in (house.handset(STRANGER), house.chat(101)):
        await (caller.dial("*7309*1#") if isinstance(caller, Handset) else caller.send("/start ru-coverage"))
        await caller.type(SAME[kind])
        await caller.choose("yes")
        assert await caller.state() == "ru.coverage.not_insured"


@pytest.mark.parametrize("kind", [Kind.CONTACT, Kind.FOREIGN_CONTACT, Kind.UNREADABLE])
async def test_what_is_no_text_keeps_the_screen(house, kind):
    """A photo, a voice message or a contact card that was not asked for keeps the screen and says a sentence."""
    chat = house.chat(102)
    await chat.send("/start ru-coverage")
    await chat.take(chat.turn("" if kind != Kind.CONTACT else STRANGER, kind))
    session = await chat.session()
    assert session.state == "ru.coverage.number"
    assert session.notice


BODIES = {
    "no UTF-8": b"sessionId=b%ff%fe&phoneNumber=%2B79990000001&serviceCode=*7309%23&text=%ff%fe%80",
    "raw bytes": b"sessionId=\xff\xfe&phoneNumber=+79990000001&serviceCode=*7309#&text=\x00\xff",
    "long text": b"sessionId=c&phoneNumber=%2B79990000001&serviceCode=*7309%23&text=" + b"9" * 10_000,
    "no code": b"sessionId=d&phoneNumber=%2B79990000001&serviceCode=&text=",
    "letters as code": b"sessionId=e&phoneNumber=%2B79990000001&serviceCode=abc&text=",
    "many stars": b"sessionId=f&phoneNumber=%2B79990000001&serviceCode=*7309%23&text=" + b"*" * 900,
    "no phone": b"sessionId=g&serviceCode=*7309%23&text=",
    "nothing": b"",
    "fields": b"&".join(b"a%d=1" % at for at in range(50_000))[:16_000],
}


async def test_bytes_that_are_no_text_get_an_answer(demo):
    """Any bytes posted to the USSD entrance are answered by CON, END or a 4xx; never by a 5xx."""
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    async with aiohttp.ClientSession(headers=form) as http:
        for name, body in BODIES.items():
            async with http.post(f"{demo.url}/ussd/africas-talking", data=body) as answer:
                text = await answer.text()
                assert answer.status < 500, name
                assert answer.status != 200 or text.startswith(("CON ", "END ")), name
                assert answer.status != 200 or len(text) > 4, name


JSON, FORM = "application/json", "application/x-www-form-urlencoded"
READERS = {
    "/fhir/ru/Slot/1": ("PUT", JSON),
    "/fhir/ru/Task": ("POST", JSON),
    "/fhir/ru/Patient/_search": ("POST", FORM),
    "/fhir/ru/$fault": ("PUT", JSON),
    "/simulator/calls": ("POST", JSON),
    "/simulator/version1/messaging": ("POST", FORM),
    "/simulator/people/7": ("PUT", JSON),
    "/bot700000001:demo-citizens/sendMessage": ("POST", JSON),
    "/desk/sign-in": ("POST", FORM),
    "/ussd/africas-talking": ("POST", FORM),
}


@pytest.mark.parametrize("path", READERS)
async def test_a_body_that_is_not_pressed_as_it_says_is_refused(demo, path):
    """A body that its headers call gzip and that is none is refused with a 400, by every reader of bodies."""
    method, kind = READERS[path]
    says = {"Content-Type": kind, "Content-Encoding": "gzip", "Authorization": f"Bearer {DEMO_ADMIN_TOKEN}"}
    own = {"Origin": demo.url, "Sec-Fetch-Site": "same-origin"}
    async with (
        aiohttp.ClientSession(headers=says | own) as http,
        http.request(method, demo.url + path, data=b"abc") as answer,
    ):
        assert answer.status == 400


ANYTHING = some.one_of(
    some.text(max_size=200),
    some.text(alphabet="0123456789*#", max_size=30),
    some.sampled_from([*GARBAGE.values(), *SAME.values()]),
)
MANY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@MANY
@given(place=some.sampled_from(PLACES), words=some.lists(ANYTHING, max_size=5))
async def test_anything_typed_gives_a_screen_that_fits(house: House, place: str, words: list[str]) -> None:
    """Any words typed anywhere give a screen, and each page of it fits the route's budget."""
    phone = house.handset(f"+7999{next(UPDATES):07}")
    await phone.dial(place)
    for word in words:
        await phone.type(word)
        assert phone.screen.text
        measured = measure(phone.screen.text)
        assert measured.units <= house.route.budget.of(measured.alphabet)
        if phone.screen.final:
            break


@MANY
@given(code=ANYTHING, text=ANYTHING)
async def test_anything_dialled_gives_a_screen(house: House, code: str, text: str) -> None:
    """Any service code with any text behind it gives a screen."""
    assert (await house.handset(f"+7999{next(UPDATES):07}").dial(code, text)).text


@MANY
@given(words=some.lists(some.tuples(some.sampled_from(Kind), ANYTHING), max_size=6))
async def test_any_update_gives_a_screen(house: House, words: list[tuple[Kind, str]]) -> None:
    """Any messages, commands and button data give a screen that Telegram takes."""
    chat = Chat(house, 10_000 + next(UPDATES))
    for kind, text in words:
        screen = await chat.take(chat.turn(text, kind))
        assert 0 < len(screen.text) <= 4096
