"""Dialogues over SMPP: one answer each, in every dialect, in order, and none into a session that is over."""

import asyncio
import itertools

import pytest
from centre import Shown, joined, until
from entrances import sign
from structlog.testing import capture_logs
from two_screens import Conversation

from ussd_gateway.exchange import Event
from ussd_gateway.smpp.bodies import Address, Message, Tag
from ussd_gateway.smpp.codings import decode
from ussd_gateway.smpp.dialects import Dialect, Operation
from ussd_gateway.smpp.pdu import Command, Status

PHONE = "+77010000001"
DIALECTS = [
    Dialect(session, end, coding)
    for session, end, coding in itertools.product(
        ("info", "reference", "address"), ("operation", "bit"), ("smpp", "cbs")
    )
]


class Held(Conversation):
    """A conversation that answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = asyncio.Event()
        self.asked = asyncio.Event()
        self.turns = 0

    async def reply(self, turn):
        """Answer when it may."""
        self.turns += 1
        self.asked.set()
        await self.let.wait()
        return await super().reply(turn)


@pytest.mark.parametrize("dialect", DIALECTS, ids=str)
async def test_a_call_in_every_dialect(dialect):
    """A call starts, goes on and ends, however the SMSC names sessions, ends them and calls alphabets."""
    async with joined(Conversation(), sign=sign, dialect=dialect) as call:
        phone = call.centre.phone(PHONE)
        assert await phone.dial("*900#") == Shown(final=False, text="*900#\n1 Ask\n2 End")
        assert await phone.type("1", "да", "é") == Shown(final=False, text="You said [é]")
        other = call.centre.phone("+77010000002", info=0x4320)
        assert (await other.dial("*900*7#")).text.startswith("*900*7#")
        assert await other.type("2") == Shown(final=True, text="Good-bye")
        codings = {message.coding for message in call.centre.taken}
        assert codings == ({0, 8} if dialect.coding == "smpp" else {0x0F, 0x48})


async def test_sessions_are_told_apart_by_their_name():
    """Two phones with one session number, and one phone with two, are different calls."""
    async with joined(Conversation(), sign=sign) as call:
        one, two = call.centre.phone(PHONE), call.centre.phone("+77010000002")
        await one.dial("*900#")
        await two.dial("*900#")
        await one.type("1")
        assert (await two.type("2")).final
        assert (await one.type("x")).text == "You said [x]"


async def test_what_changes_within_a_session_is_no_name():
    """Where both parameters change from message to message, phone and code name the session; what came is echoed."""
    async with joined(Conversation(), sign=sign, dialect=Dialect("address")) as call:
        phone = call.centre.phone(PHONE)
        await phone.dial("*900#")
        for word in ("1", "x", "y"):
            phone.info += 2
            shown = await phone.type(word)
        assert shown.text == "You said [y]"
        assert call.conversation.steps == 4


@pytest.mark.parametrize("session", ["info", "reference", "address"])
async def test_whoever_hangs_up_and_dials_begins_anew(session):
    """A call that follows at once is a new one, also where it has the name of the one before."""
    async with joined(Conversation(), sign=sign, dialect=Dialect(session)) as call:
        await call.centre.phone(PHONE).dial("*900#")
        phone = call.centre.phone(PHONE, info=0x2222)
        await phone.send(Operation.USER_ABORT, "")
        await phone.dial("*900#")
        await phone.type("1", "secret")
        await phone.send(Operation.USER_ABORT, "")
        again = call.centre.phone(PHONE, info=0x3332)
        assert await again.dial("*900#") == Shown(final=False, text="*900#\n1 Ask\n2 End")
        assert await again.type("2") == Shown(final=True, text="Good-bye")
        assert (await call.centre.phone(PHONE, info=0x4442).dial("*900#")).text.startswith("*900#")


@pytest.mark.parametrize(
    ("code", "text", "dialled"),
    [
        ("900", "*900*4#", "*900*4#"),
        ("4", "*900*4#", "*900*4#"),  # the SMSC's own number, not what was dialled
        ("900", "", "*900#"),
        ("*900#", "4*2", "*900*4*2#"),
    ],
)
async def test_what_was_dialled(code, text, dialled):
    """A whole dial string is taken alone; what stands for a code and what follows it are joined."""
    async with joined(Conversation(), sign=sign) as call:
        shown = await call.centre.phone(PHONE, code).dial(text)
        assert shown.text.partition("\n")[0] == dialled


async def test_one_answer_a_message():
    """A message that is sent again before it is answered is the same one: one turn, one answer."""
    async with joined(Held(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        for _ in range(3):
            assert await phone.send(Operation.PSSR_INDICATION, "*900#") == Status.OK
        call.conversation.let.set()
        await phone.shown()
        await phone.type("1")
        assert await phone.send(Operation.USSR_CONFIRM, "a") == Status.OK
        assert (await phone.shown()).text == "You said [a]"
        assert call.conversation.turns == len(call.centre.taken) == 3


async def test_the_same_key_twice_is_two_inputs():
    """After an answer, the same input is what people type."""
    async with joined(Conversation(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        await phone.dial("*900#")
        await phone.type("1", "1", "1")
        assert call.conversation.steps == len(call.centre.taken) == 4


@pytest.mark.parametrize("late", [Status.OK, Status.THROTTLED])
async def test_a_response_that_is_late_holds_up_nobody(late):
    """A phone that answers a screen has seen it: the next one does not wait for the response, and none is sent twice."""
    async with joined(Conversation(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        await phone.dial("*900#")
        call.centre.answers = [None, None]
        for count in (2, 3):
            await phone.send(Operation.USSR_CONFIRM, "1")
            await call.centre.so_many(count)
        assert (await phone.type("1")).text == "You said [1]"
        for sequence in (3, 4):
            call.centre.smsc.link.send(Command.SUBMIT_SM_RESP, late, sequence, b"1\0")
        assert (await phone.type("2")).text == "You said [2]"
        assert len(call.centre.taken) == 5
        await until(lambda: len(call.fates) == 5)
        assert call.fates.count("refused") == (2 if late else 0)


async def test_inputs_of_a_session_are_answered_in_order():
    """What comes before the answer to the one before waits for it."""
    async with joined(Held(), sign=sign, window=1) as call:
        phone = call.centre.phone(PHONE)
        await phone.send(Operation.PSSR_INDICATION, "*900#")
        for word in ("1", "a", "b"):
            assert await phone.send(Operation.USSR_CONFIRM, word) == Status.OK
        call.conversation.let.set()
        said = [(await phone.shown()).text for _ in range(4)]
        assert said[1:] == ["You said []", "You said [a]", "You said [b]"]


@pytest.mark.parametrize("how", ["abort", "response", "bit"])
async def test_no_answer_into_a_session_that_is_over(how):
    """When the network ends a session while it is being answered, the answer is dropped, and the end is told."""
    dialect = Dialect(end="bit" if how == "bit" else "operation")
    async with joined(Held(), sign=sign, dialect=dialect) as call:
        phone, other = call.centre.phone(PHONE), call.centre.phone("+77010000002")
        await phone.send(Operation.PSSR_INDICATION, "*900#")
        await call.conversation.asked.wait()
        operation = {
            "abort": Operation.USER_ABORT, "response": Operation.PSSR_RESPONSE, "bit": Operation.USSR_CONFIRM,
        }[how]  # fmt: skip
        assert await phone.send(operation, "", over=how == "bit") == Status.OK
        call.conversation.let.set()
        await call.told("late")
        await other.dial("*900#")
        assert {message.destination.number for message in call.centre.taken} == {other.number}
        assert call.events == [Event("1234", PHONE, "*900#", "Incomplete")]


async def test_a_waiting_answer_is_dropped_with_its_session():
    """An answer that waits for room in the window does not leave after the session's end."""
    async with joined(Conversation(), sign=sign, window=1) as call:
        first, second, third = (call.centre.phone(f"+7701000000{number}") for number in (1, 2, 3))
        call.centre.answers = [None]  # the first one's response never comes: the window is full
        await first.send(Operation.PSSR_INDICATION, "*900#")
        await call.centre.so_many(1)
        for phone in (second, third):
            await phone.send(Operation.PSSR_INDICATION, "*900#")
        await second.send(Operation.USER_ABORT, "")
        await call.told("dropped")
        call.entrance._window.answered(2, Status.OK, b"1\0")
        assert (await third.shown()).text.startswith("*900#")
        assert [one.destination.number for one in call.centre.taken] == [first.number, third.number]


async def test_dialling_anew_leaves_the_old_answer():
    """A phone that dials another code gets that one's screen alone."""
    async with joined(Held(), sign=sign, dialect=Dialect("address")) as call:
        phone = call.centre.phone(PHONE)
        await phone.send(Operation.PSSR_INDICATION, "*900#")
        await call.conversation.asked.wait()
        await phone.send(Operation.PSSR_INDICATION, "*900*5#")
        call.conversation.let.set()
        assert (await phone.shown()).text.startswith("*900*5#")
        assert len(call.centre.taken) == 1


async def test_a_full_window_keeps_the_order():
    """With one place in the window, answers leave one by one, each when the one before was taken."""
    async with joined(Conversation(), sign=sign, window=1) as call:
        phones = [call.centre.phone(f"+770100000{number:02}") for number in range(20)]
        call.centre.answers = [None]
        for phone in phones:
            await phone.send(Operation.PSSR_INDICATION, "*900#")
        await call.centre.so_many(1)
        for _ in range(10):
            await asyncio.sleep(0)
        assert len(call.centre.taken) == 1
        call.entrance._window.answered(2, Status.OK, b"1\0")
        await call.centre.so_many(20)
        assert [one.destination.number for one in call.centre.taken] == [phone.number for phone in phones]


@pytest.mark.parametrize("busy", [Status.THROTTLED, Status.QUEUE_FULL])
async def test_a_busy_smsc_is_asked_again(busy):
    """An answer that is throttled is sent again after a while, the same one, before what came later in its session."""
    async with joined(Conversation(), sign=sign) as call:
        call.centre.answers = [busy] * 3
        phone = call.centre.phone(PHONE)
        await phone.send(Operation.PSSR_INDICATION, "*900#")
        await phone.send(Operation.USSR_CONFIRM, "1")
        assert [(await phone.shown()).text for _ in range(2)] == ["*900#\n1 Ask\n2 End", "You said []"]
        sent = call.centre.taken
        assert len(sent) == 5
        assert sent[0] == sent[1] == sent[2] == sent[3] != sent[4]
        await call.told("taken")


async def test_a_refused_answer_is_not_sent_again():
    """What the SMSC refuses for good is counted; the next message is answered."""
    async with joined(Conversation(), sign=sign) as call:
        call.centre.answers = [Status.SYSTEM_ERROR]
        phone = call.centre.phone(PHONE)
        with capture_logs() as logs:
            await phone.send(Operation.PSSR_INDICATION, "*900#")
            await call.told("refused")
        assert [line["status"] for line in logs if line["event"] == "smpp_answer_refused"] == [8]
        assert (await phone.type("1")).text == "You said []"


async def test_an_answer_that_was_lost_is_not_sent_twice():
    """A connection that breaks before the response leaves open whether the answer arrived: it is not sent again."""
    async with joined(Conversation(), sign=sign) as call:
        call.centre.answers = [None]
        phone = call.centre.phone(PHONE)
        await phone.send(Operation.PSSR_INDICATION, "*900#")
        await call.centre.so_many(1)
        call.centre.smsc.cut()
        await call.told("lost")
        async with asyncio.timeout(5):
            await call.centre.smsc.bound.wait()
        assert (await phone.type("1")).text == "You said []"
        assert len(call.centre.taken) == 2


async def test_an_answer_is_kept_over_a_new_connection():
    """An answer that was not sent when the connection broke leaves over the next one, if that comes in time."""
    async with joined(Held(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        await phone.send(Operation.PSSR_INDICATION, "*900#")
        link = call.entrance._esme._link
        call.centre.smsc.cut()
        await until(lambda: call.entrance._esme._link is not link)
        call.conversation.let.set()
        assert (await phone.shown()).text.startswith("*900#")


async def test_what_is_no_ussd_is_taken_and_forgotten():
    """A delivery receipt, an SMS from a phone and a confirmed notification are taken; nothing answers them."""
    async with joined(Conversation(), sign=sign) as call:
        sms = Message(Address("77010000001", 1, 1), Address("900"), b"hello")
        for message in (sms, sms._replace(esm_class=0x04), call.centre.phone(PHONE).message(19, "")):
            assert await call.centre.smsc.deliver(message) == Status.OK
        await call.centre.phone(PHONE).dial("*900#")
        assert len(call.centre.taken) == call.conversation.steps == 1


@pytest.mark.parametrize("esm_class", [0x04, 0x20, 0x08, 0x10, 0x44])
@pytest.mark.parametrize("operation", [None, Operation.PSSR_INDICATION, Operation.USSR_CONFIRM])
async def test_a_receipt_is_nothing_typed(esm_class, operation):
    """What tells of our own messages is taken and answers nothing, with all that names a session too; the session goes on."""
    receipt = "id:1 sub:001 dlvrd:001 submit date:2611230900 done date:2611230900 stat:DELIVRD err:000 text:"
    async with joined(Conversation(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        await phone.dial("*900#")
        told = phone.message(operation, receipt)._replace(esm_class=esm_class)
        assert await call.centre.smsc.deliver(told) == Status.OK
        assert (await phone.type("1")).text == "You said []"
        assert (len(call.centre.taken), call.conversation.steps, call.events) == (2, 2, [])


@pytest.mark.parametrize(
    ("country", "number", "msisdn"),
    [
        ("98", "9120000001", "+989120000001"),
        ("98", "09120000001", "+989120000001"),
        ("7", "7010000001", "+77010000001"),
        ("7", "87010000001", "+77010000001"),
        ("7", "+77010000001", "+77010000001"),  # international, whatever its type says
        ("", "+77010000001", "+77010000001"),
    ],
)
async def test_a_number_without_its_country_is_given_it(country, number, msisdn):
    """A phone in national form is the person of its international number; what answers it goes to the number that came."""
    async with joined(Conversation(), sign=sign, dialect=Dialect(country=country), push_code="*900#") as call:
        message = call.centre.phone(number).message(Operation.PSSR_INDICATION, "*900#")
        message = message._replace(source=Address(number, 2, 1))
        assert await call.centre.smsc.deliver(message) == Status.OK
        await call.centre.so_many(1)
        assert set(call.conversation.sessions) == {msisdn}
        assert call.centre.taken[0].destination == message.source
        pushed = asyncio.create_task(call.entrance.push.tell(msisdn, "Hello"))
        await call.centre.so_many(2)
        confirm = call.centre.phone(number).message(Operation.USSN_CONFIRM, "")
        await call.centre.smsc.deliver(confirm._replace(source=message.source))
        assert await pushed


@pytest.mark.parametrize("operation", [Operation.PSSR_INDICATION, Operation.USSR_CONFIRM])
async def test_a_number_whose_country_nobody_knows_is_refused(operation):
    """Read as an international one, a national number might be somebody else's phone."""
    async with joined(Conversation(), sign=sign) as call:
        message = call.centre.phone("7010000001").message(operation, "*900#")
        message = message._replace(source=Address("7010000001", 2, 1))
        assert await call.centre.smsc.deliver(message) == Status.REJECTED
        assert not call.conversation.sessions


@pytest.mark.parametrize(
    ("number", "operation"), [("nobody", 1), ("", 18), ("77010000001", 20), ("77010000001", 0x90)]
)
async def test_what_nobody_can_answer_is_rejected(number, operation):
    """A phone that is no number, or an operation that nobody knows, is refused for good, and nothing of it logged."""
    async with joined(Conversation(), sign=sign) as call:
        phone = call.centre.phone(number)
        with capture_logs() as logs:
            assert await phone.send(operation, "secret words") == Status.REJECTED
        assert "secret" not in str(logs)
        assert "7701" not in str(logs)


async def test_a_text_that_nobody_typed_gets_a_last_screen():
    """What is longer than people can type is answered, politely, and steps nowhere."""
    async with joined(Conversation(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        shown = await phone.dial("9" * 5000)
        assert shown.final
        assert shown.text.startswith("Sorry")
        assert call.conversation.steps == 0


async def test_without_an_operation_the_session_says_what_it_is():
    """An SMSC that sends no operation: the first text of a session dials, what follows is typed."""
    async with joined(Conversation(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        await phone.send(None, "*900#")
        assert (await phone.shown()).text.startswith("*900#")
        await phone.send(None, "1")
        assert (await phone.shown()).text == "You said []"


async def test_a_conversation_that_fails_says_sorry():
    """Whatever fails, the phone gets a last screen and the log no word of it."""
    async with joined(Conversation(), sign=sign) as call:
        call.conversation.failing = RuntimeError("secret")
        with capture_logs() as logs:
            shown = await call.centre.phone(PHONE).dial("*900#")
        assert shown == Shown(final=True, text="Sorry, dial *900# again.")
        assert [line["event"] for line in logs if line["log_level"] == "error"] == ["turn_failed"]
        assert "secret" not in str(logs)


async def test_a_screen_beyond_a_short_message_is_a_payload():
    """A screen of more octets than a short message holds travels whole."""
    async with joined(Conversation(), sign=sign) as call:
        phone = call.centre.phone(PHONE)
        await phone.dial("*900#")
        await phone.type("1", "б" * 200)
        message = call.centre.taken[-1]
        assert decode(message.text, message.coding, "smpp") == f"You said [{'б' * 200}]"
        assert Tag.MESSAGE_PAYLOAD not in message.tlvs


async def test_nothing_new_is_taken_while_it_stops():
    """What was taken is answered before the connection closes; what comes then is told to come again."""
    conversation = Held()
    async with joined(conversation, sign=sign) as call:
        phone = call.centre.phone(PHONE)
        await phone.send(Operation.PSSR_INDICATION, "*900#")
        await conversation.asked.wait()
        stopping = asyncio.create_task(call.entrance.stop(5))
        await until(lambda: call.entrance._gateway.closing)
        assert (
            await call.centre.phone("+77010000002").send(Operation.PSSR_INDICATION, "*900#") == Status.NOT_NOW
        )
        conversation.let.set()
        await stopping
        assert (await phone.shown()).text.startswith("*900#")
        assert call.centre.smsc.heard[-1].command == Command.UNBIND
        assert call.fates == ["taken"]


async def test_nothing_is_kept_of_a_call_that_was_answered():
    """When all is answered and taken, no session is held in memory."""
    async with joined(Conversation(), sign=sign) as call:
        for number in range(50):
            phone = call.centre.phone(f"+770100000{number:02}")
            await phone.dial("*900#")
            await phone.type("2")
        await call.entrance._window.settled()
        assert not call.entrance._gateway._dialogues
        assert not call.entrance._window._lanes
        assert not call.entrance._window._flights
