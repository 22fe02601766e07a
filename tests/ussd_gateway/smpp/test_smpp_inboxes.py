"""SMS on the bind, as they lie in the inbox of a simulated handset: in every alphabet, whole, and at the right phone."""

import asyncio
import random
import time
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import pytest
from test_smpp_network import CODE, On, on

from app.product import open_product
from app.serving import Serving
from app.settings import Settings
from desk.case import code_of
from state.outbox import Undeliverable
from ussd_gateway.gsm7 import to_septets
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.smpp import SmppCarrier
from ussd_gateway.smpp.bodies import Address, Message, write_message
from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.sms import HEADER_FOLLOWS, address_of, messages
from ussd_gateway.smpp.submission import Result
from ussd_gateway.sms import SmsNotSent

LATIN, CYRILLIC = "Your answer waits: *1406# {1} €5", "Жауап күтіп тұр: *1406#"
LONG = "Приходите в понедельник с паспортом. " * 8
PASSWORD, TOTP = "correct horse battery", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


async def submitted(line: On, message: Message) -> Result:
    """Submit a message of any form over the bind and return what became of it."""
    result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
    until_ = asyncio.get_running_loop().time() + 5
    line.entrance._window.put("any", write_message(message), until_, result.set_result, urgent=False)
    return await result


def sms(line: On, octets: bytes, coding: int = 0, **fields: object) -> Message:
    """Return a message to the line's handset."""
    phone = Address(line.handset.msisdn.removeprefix("+"), 1, 1)
    return Message(Address("Fund", 5), phone, octets, coding, **fields)


def inbox(line: On) -> list[tuple[str, str]]:
    """Return senders and texts in the handset's inbox."""
    return [(one.sender, one.text) for one in line.handset.sms]


@pytest.mark.parametrize("text", [LATIN, CYRILLIC, LONG, "a" * 161, "[" * 100, "é" * 500])
async def test_what_we_send_is_what_arrives(text):
    """Short or long, in septets or UCS-2, one message with all of its text lies in the inbox; the answer has an id."""
    async with on() as line:
        assert await line.entrance.sms.send(line.handset.msisdn, text, "case-1")
        assert inbox(line) == [("SMSC", text)]
        assert line.handset.phase == "idle"


@pytest.mark.parametrize(
    ("sender", "shown"), [("Fund", "Fund"), ("1406", "1406"), ("+77010000009", "+77010000009"), ("", "SMSC")]
)
async def test_a_sender_is_shown(sender, shown):
    """A name, a short code, a number with its plus, or the centre's own name."""
    async with on() as line:
        (message,) = messages(address_of(sender), line.handset.msisdn, "a", "1")
        await submitted(line, message)
        assert inbox(line) == [(shown, "a")]


@pytest.mark.parametrize(
    ("octets", "coding", "text"),
    [
        (to_septets("é@{€}"), 0x00, "é@{€}"),
        (b"a@b_$", 0x01, "a@b_$"),
        ("é@_$".encode("latin-1"), 0x03, "é@_$"),
        ("é@_$".encode("latin-1"), 0x04, "é@_$"),
        (CYRILLIC.encode("utf-16-be"), 0x08, CYRILLIC),
    ],
)
async def test_any_alphabet_is_read(octets, coding, text):
    """GSM 7-bit, ASCII, eight bits and UCS-2, by SMPP's own data codings."""
    async with on() as line:
        assert (await submitted(line, sms(line, octets, coding))).message_id
        assert inbox(line) == [("Fund", text)]


async def test_a_payload_is_one_message():
    """A text that travels as `message_payload` is shown like a short one."""
    async with on() as line:
        assert (await submitted(line, sms(line, LONG.encode("utf-16-be"), 8))).status == Status.OK
        assert inbox(line) == [("Fund", LONG)]


async def test_parts_come_in_any_order():
    """Parts of two messages, mixed and with one of them twice, are two messages, each shown when it is whole."""
    async with on() as line:
        sent = [
            part
            for key in ("a", "b")
            for part in messages(address_of("Fund"), line.handset.msisdn, LONG, key)
        ]
        random.Random(7).shuffle(sent)
        for part in (sent[0], *sent):
            assert (await submitted(line, part)).status == Status.OK
        assert inbox(line) == [("Fund", LONG)] * 2


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ([("06 0804 1234 0202", "b"), ("06 0804 1234 0201", "a")], ["ab"]),  # a reference of two octets
        ([("08 0003 77 0201 240101", "a"), ("05 0003 77 0202", "b")], ["ab"]),  # beside another element
        ([("05 0003 77 0203", "a"), ("05 0003 77 0200", "b")], ["a", "b"]),  # places that there are not
        ([("03 240101", "a"), ("00", "b"), ("01 24", "c")], ["a", "b", "c"]),  # nothing of a place
    ],
)
async def test_other_headers(parts, shown):
    """A header may have a wider reference and other elements; one that tells no place hides nothing."""
    async with on() as line:
        for header, text in parts:
            octets = bytes.fromhex(header) + text.encode()
            await submitted(line, sms(line, octets, esm_class=HEADER_FOLLOWS))
        assert [text for _, text in inbox(line)] == shown


@pytest.mark.parametrize("octets", [b"", b"\x05\x00\x03"])
async def test_a_header_that_ends_early_is_refused(octets):
    """A text shorter than its header is no message, and the bind goes on."""
    async with on() as line:
        told = await submitted(line, sms(line, octets, esm_class=HEADER_FOLLOWS))
        assert told.status == Status.INVALID_LENGTH
        await line.handset.dial(CODE)
        assert (line.handset.phase, line.handset.sms) == ("open", [])


@pytest.mark.parametrize(
    "phone", [Address(""), Address("nobody", 5), Address("112", 1, 1), Address("+77010000001", 1, 1), Address("7010000001", 2, 1)]
)  # fmt: skip
async def test_what_is_no_phone_is_refused(phone):
    """A number that no phone of the network can have, and one without its country, is ESME_RINVDSTADR."""
    async with on() as line:
        told = await submitted(line, sms(line, b"a")._replace(destination=phone))
        assert (told.status, told.message_id) == (Status.INVALID_DESTINATION, "")


async def test_a_wrong_number_is_given_up():
    """The outbox hears that it never will arrive."""
    async with on() as line:
        with pytest.raises(Undeliverable):
            await line.entrance.sms.send("+112", "a", "1")


async def test_a_centre_without_handsets_takes_no_sms():
    """It refuses for now, so that nothing is lost that another centre would show."""
    async with on() as line:
        line.carrier.network = None
        with pytest.raises(SmsNotSent):
            await line.entrance.sms.send(line.handset.msisdn, "a", "1")


async def test_an_sms_and_a_call_at_once():
    """An SMS that comes in a session lies in the inbox, and the session goes on."""
    async with on() as line:
        await line.handset.dial(CODE)
        await line.entrance.sms.send(line.handset.msisdn, CYRILLIC, "1")
        await line.handset.reply("1")
        assert (line.handset.phase, line.handset.screen, inbox(line)) == (
            "open",
            "You said []",
            [("SMSC", CYRILLIC)],
        )


async def test_an_agents_answer_reaches_the_handset(tmp_path):
    """With SMPP as the only way in and out: a case from the keypad, an SMS that its answer waits, the answer at the next dial."""
    carrier, words = SmppCarrier(), "Приходите в понедельник"
    async with AsyncExitStack() as stack:
        smsc = await stack.enter_async_context(carrier.smsc)
        carrier.network = await stack.enter_async_context(Network("", codes=["*7309#"], carrier=carrier))
        settings = Settings(
            data_dir=tmp_path, programmes=("ru",), ussd_routes=(), smpp_url=f"smpp://127.0.0.1:{await smsc.listen()}",
            sms_sender="Coverline",
        )  # fmt: skip
        product = await stack.enter_async_context(open_product(settings, {}))
        await Serving(product, time.time).start(stack, api_url="", token="", sms=None)
        await smsc.bound.wait()
        handset = carrier.network.handset("+79270000077")
        await handset.dial("*7309#")
        for typed in ("99", "1", "1", "Как выбрать поликлинику?", "1"):
            await handset.reply(typed)
        handset.end()
        desk, now = product.desk, datetime.now(UTC)
        await desk.agents.add(
            login="vera", name="Vera", password=PASSWORD, totp=TOTP, now=now, role="supervisor",
            organisation=desk.offices["ru"].organisation, programmes=frozenset({"ru"}),
        )  # fmt: skip
        (agent,) = await desk.agents.all()
        (case,) = await desk.asking.of_person(handset.msisdn, "ru")
        await desk.working.claim(agent, case.id, now)
        await desk.working.answer(agent, case.id, words, "1", now)
        async with asyncio.timeout(30):
            while not handset.sms:
                await handset.changed(handset.version)
            while not (await product.sessions.read(handset.msisdn)).waiting:  # noqa: ASYNC110 - a worker's flag, for the next dial
                await asyncio.sleep(0.01)
        (message,) = handset.sms
        assert message.sender == "Coverline"
        assert "*7309#" in message.text
        assert words not in message.text
        await handset.dial("*7309#")
        await handset.reply(code_of(product.vault, case.number))
        assert words in handset.screen
        assert not carrier.network.reports
