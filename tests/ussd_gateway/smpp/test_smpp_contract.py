"""The real conversation over SMPP keeps what it keeps over HTTP."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio
from centre import Shown, joined, until
from structlog.testing import capture_logs

from app.product import Product, open_product
from app.settings import Settings
from ussd_gateway.gsm7 import measure
from ussd_gateway.paging import Budget
from ussd_gateway.smpp.bodies import write_message
from ussd_gateway.smpp.codings import decode
from ussd_gateway.smpp.dialects import Dialect, Operation
from ussd_gateway.smpp.pdu import Command, Pdu, Status

pytestmark = pytest.mark.asyncio(loop_scope="module")
PROGRAMMES = Path(__file__).parents[1] / "programmes"
DIALECTS = [Dialect(), Dialect("reference", "bit", "cbs"), Dialect("address", "operation", "cbs")]
NUMBERS = count(77030000001)


class Clock:
    """Seconds since the epoch, as the test says."""

    seconds = 1_800_000_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def product(tmp_path_factory) -> AsyncIterator[Product]:
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("smpp"), programmes=("wire",), programmes_dir=PROGRAMMES
    )
    async with open_product(settings, {}, Clock()) as opened:
        yield opened


@pytest.fixture
def phone_number() -> str:
    return f"+{next(NUMBERS)}"


each = pytest.mark.parametrize("dialect", DIALECTS, ids=str)


@each
async def test_a_call_from_start_to_end(product, phone_number, dialect):
    """A call starts, goes on with what is typed, and ends, in any letters."""
    async with joined(product.assistant, sign=product.vault.sign, dialect=dialect) as call:
        phone = call.centre.phone(phone_number)
        assert (await phone.dial("*900#")).text.startswith("Wire\n1 Words\n2 Number")
        assert await phone.type("1") == Shown(final=False, text="Type some words.\n0 Back")
        assert (await phone.type("سلام")).text.startswith("You typed: سلام")
        assert (await phone.type("0", "{a}@_€")).text.startswith("You typed: {a}@_€")
        assert await phone.type("00", "5") == Shown(final=True, text='Good-bye <&> "all"')


@each
async def test_what_is_dialled_behind_the_code(product, phone_number, dialect):
    """It opens its place and answers its question; nothing is asked twice."""
    async with joined(product.assistant, sign=product.vault.sign, dialect=dialect) as call:
        phone = call.centre.phone(phone_number)
        assert (await phone.dial("*900*7*123456#")).text.startswith("The number is 123456")


@each
async def test_a_start_sent_twice_is_one_start(product, phone_number, dialect):
    """Before and after the answer, under one name or under two: the same screen, and the call goes on."""
    async with joined(product.assistant, sign=product.vault.sign, dialect=dialect) as call:
        phone, again = call.centre.phone(phone_number), call.centre.phone(phone_number, info=0x4444)
        first = await phone.dial("*900#")
        assert await phone.dial("*900#") == await again.dial("*900#") == first
        assert (await again.type("1")).text.startswith("Type some words")


@each
async def test_the_same_input_twice_is_two_inputs(product, phone_number, dialect):
    """`1 1` and `98 98` are what people type."""
    async with joined(product.assistant, sign=product.vault.sign, dialect=dialect) as call:
        phone = call.centre.phone(phone_number)
        await phone.dial("*900#")
        assert (await phone.type("6", "1", "1")).text.startswith("Type some words")
        await phone.type("00")
        pages = [await phone.type("3"), await phone.type("98"), await phone.type("98")]
        assert len({page.text for page in pages}) == 3


@each
async def test_odd_inputs(product, phone_number, dialect):
    """Nothing, a `*` and a `#` arrive as they were typed, a whole dial string too; digits of any script choose."""
    async with joined(product.assistant, sign=product.vault.sign, dialect=dialect) as call:
        phone = call.centre.phone(phone_number)
        await phone.dial("*900#")
        assert (await phone.type("1", "")).text.endswith("Type some words.\n0 Back")
        for typed in ("a*b #", "*ab*", "*900#", "<&> a \"b'+%&="):
            assert (await phone.type(typed)).text.startswith(f"You typed: {typed}")
            await phone.type("0")
        assert "\n1 Words\n" in (await phone.type("00", "*")).text
        assert (await phone.type("۲", "۱۲۳۴۵۶")).text.startswith("The number is 123456")


@each
@pytest.mark.parametrize("told", [True, False])
async def test_a_call_that_broke_off_goes_on(product, phone_number, dialect, told):
    """Dialled again, it goes on at the very screen, whether or not the network said that it broke off."""
    async with joined(product.assistant, sign=product.vault.sign, dialect=dialect) as call:
        phone = call.centre.phone(phone_number)
        await phone.dial("*900#")
        page = await phone.type("3", "98")
        if told:
            assert await phone.send(Operation.USER_ABORT, "", over=True) == Status.OK
            assert [event.status for event in call.events] == ["Incomplete"]
        product.clock.seconds += 60
        again = call.centre.phone(phone_number, info=0x4444)
        assert (await again.dial("*900#")).text.startswith("The line dropped. Go on?")
        assert await again.type("1") == page


@pytest.mark.parametrize("budget", [Budget(), Budget(120, 60), Budget(182, 80)])
@each
async def test_every_page_fits_the_route(product, phone_number, dialect, budget):
    """What leaves is one octet a septet or two a unit, and never more of either than the route carries."""
    async with joined(product.assistant, sign=product.vault.sign, dialect=dialect, budget=budget) as call:
        phone = call.centre.phone(phone_number)
        await phone.dial("*900#")
        for words in (("3", "98", "98"), ("00", "4", "98"), ("00", "1", "€" * 100, "98")):
            await phone.type(*words)
        for message in call.centre.taken:
            ucs2 = message.coding in {0x08, 0x48}
            assert len(message.text) <= (2 * budget.ucs2 if ucs2 else budget.septets)
            text = decode(message.text, message.coding, dialect.coding)
            assert measure(text).units == len(message.text) // (2 if ucs2 else 1)
            assert (measure(text).alphabet == "ucs2") is ucs2


async def test_the_same_session_name_is_used_again(product, phone_number):
    """Fifteen bits come round: the same phone's later call may have the name of an earlier one."""
    async with joined(product.assistant, sign=product.vault.sign) as call:
        phone = call.centre.phone(phone_number)
        await phone.dial("*900#")
        await phone.type("1", "hello")
        product.clock.seconds += 60
        assert not (await phone.dial("*900#")).final
        other = call.centre.phone(f"+{next(NUMBERS)}")
        assert (await other.dial("*900#")).text.startswith("Wire")


async def test_nothing_of_a_person_is_logged(product, phone_number):
    """Neither phone, words nor screens reach the log, whatever goes wrong on the way."""
    with capture_logs() as logs:
        async with joined(product.assistant, sign=product.vault.sign) as call:
            call.centre.answers = [Status.SYSTEM_ERROR, None]
            phone = call.centre.phone(phone_number)
            await phone.send(Operation.PSSR_INDICATION, "*900*7*123456#")
            await call.told("refused")
            await phone.send(Operation.USSR_CONFIRM, "secret words")
            await phone.send(0x90, "secret words")
            await phone.send(Operation.USER_ABORT, "secret words")
            call.centre.smsc.link.ask(Command.DELIVER_SM, b"USSD\0\1\1" + phone_number.encode())
            await until(lambda: "smpp_malformed" in str(logs))
    for word in (phone_number.removeprefix("+"), "123456", "secret"):
        assert word not in str(logs)


async def test_nothing_that_carries_a_person_shows_it(product, phone_number):
    """What stands for a message, a phone or a submission in a traceback or a debugger's line names nobody."""
    async with joined(product.assistant, sign=product.vault.sign) as call:
        phone = call.centre.phone(phone_number)
        call.centre.answers = [None]
        message = phone.message(Operation.PSSR_INDICATION, "*900*7*123456#")
        await phone.send(Operation.PSSR_INDICATION, "*900*7*123456#")
        await call.centre.so_many(1)
        (dialogue,) = call.entrance._gateway._dialogues.values()
        (flight,) = call.entrance._window._flights.values()
        pdu = Pdu(Command.DELIVER_SM, 0, 1, write_message(message))
        for one in (message, message.source, pdu, dialogue, flight, flight.submission, dialogue.last):
            told = f"{one!r} {one}"
            assert phone.number not in told
            assert "123456" not in told
