"""SMS over the bind: whole, in order, behind the answers that people wait for; each refusal says whether to try again."""

import asyncio

import pytest
from centre import QUICK, joined, until
from entrances import sign
from hypothesis import given
from hypothesis import strategies as st
from two_screens import Conversation

from state.outbox import Postponed, Undeliverable
from ussd_gateway.gsm7 import measure
from ussd_gateway.smpp import sms as smpp_sms
from ussd_gateway.smpp.bodies import Address
from ussd_gateway.smpp.codings import decode
from ussd_gateway.smpp.dialects import Operation
from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.sms import address_of, messages
from ussd_gateway.sms import SmsNotSent, parts, split

PHONE = "+77010000001"


@given(st.text(max_size=700))
def test_a_text_is_split_and_nothing_lost(text):
    """The parts are the text, each fits its SMS, in the alphabet of the whole."""
    pieces = split(text)
    assert "".join(pieces) == text
    assert len(pieces) == parts(text)
    alphabet = measure(text).alphabet
    room = (160 if alphabet == "gsm7" else 70) if len(pieces) == 1 else (153 if alphabet == "gsm7" else 67)
    for piece in pieces:
        units = (
            measure(piece).units
            if alphabet == "gsm7"
            else len(piece.encode("utf-16-le", "surrogatepass")) // 2
        )
        assert units <= room


@given(st.text(st.sampled_from("1aZ é€{\n") | st.sampled_from("1aДәҚ پ参。"), max_size=500))
def test_every_part_fits_a_short_message(text):
    """With its header no part is longer than 160 octets; read together they are the text again."""
    sent = messages(address_of("Fund"), PHONE, text, "case-1")
    bodies = [one.text[6:] if one.esm_class else one.text for one in sent]
    assert all(len(one.text) <= (159 if one.esm_class else 160) for one in sent)
    assert len({one.coding for one in sent}) == 1
    assert decode(b"".join(bodies), sent[0].coding, "smpp") == text.rstrip("\r")


def test_parts_are_joined_by_their_header():
    """Each part says which message it belongs to, of how many it is and which; a second try says the same."""
    first, again, other = (messages(address_of(""), PHONE, "я" * 150, key) for key in ("a", "a", "b"))
    assert first == again
    assert [one.text[:3] + one.text[4:6] for one in first] == [
        bytes((5, 0, 3, 3, 1)), bytes((5, 0, 3, 3, 2)), bytes((5, 0, 3, 3, 3)),
    ]  # fmt: skip
    assert first[0].text[3] != other[0].text[3]
    assert {one.esm_class for one in first} == {0x40}


@pytest.mark.parametrize(
    ("sender", "address"),
    [
        ("", Address("")),
        ("Coverline", Address("Coverline", 5, 0)),
        ("1406", Address("1406", 3, 0)),
        ("+77010000009", Address("77010000009", 1, 1)),
    ],
)
def test_a_sender_is_a_name_a_code_or_a_number(sender, address):
    """The type of number says which."""
    assert address_of(sender) == address


async def test_an_sms_arrives_whole():
    """Number, words and sender are those given; the id is the SMSC's."""
    async with joined(Conversation(), sign=sign, sender="Fund") as call:
        assert await call.entrance.sms.send(PHONE, "Вас ждёт ответ", "case-1") == "1"
        await call.entrance.sms.send(PHONE, "a" * 320, "case-2")
        one, *others = call.centre.taken
        assert (one.source, one.destination) == (Address("Fund", 5), Address("77010000001", 1, 1))
        assert (decode(one.text, one.coding, "smpp"), one.service_type) == ("Вас ждёт ответ", "")
        assert b"".join(part.text[6:] for part in others) == b"a" * 320


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ([Status.INVALID_DESTINATION], Undeliverable),
        ([Status.SYSTEM_ERROR], SmsNotSent),
        ([0x0A], SmsNotSent),  # the sender's name: an operator mends it
        ([0, Status.SYSTEM_ERROR], SmsNotSent),
        ([Status.THROTTLED] * 1000, Postponed),
        ([Status.QUEUE_FULL] * 1000, Postponed),
    ],
)
async def test_what_a_refusal_means(monkeypatch, answers, error):
    """A number that is none is given up, an SMSC without room gets silence, anything else is tried again."""
    monkeypatch.setattr(smpp_sms, "SECONDS", 0.1)
    async with joined(Conversation(), sign=sign) as call:
        call.centre.answers = list(answers)
        with pytest.raises(error) as fault:
            await call.entrance.sms.send(PHONE, "a" * 200, "1")
        assert "7701" not in str(fault.value)


async def test_an_sms_without_an_smsc_is_given_back(monkeypatch):
    """When the SMSC stays away, the message goes back to the outbox in time."""
    monkeypatch.setattr(smpp_sms, "SECONDS", 0.05)
    async with joined(Conversation(), sign=sign) as call:
        await call.centre.smsc.close()
        await until(lambda: not call.entrance.bound)
        with pytest.raises(SmsNotSent, match="late"):
            async with asyncio.timeout(5):
                await call.entrance.sms.send(PHONE, "a", "1")


async def test_an_sms_that_was_lost_may_be_sent_again():
    """A response that never comes is a failure that may be tried again."""
    timing = QUICK.__class__(response=0.05, look=0.01)
    async with joined(Conversation(), sign=sign, timing=timing) as call:
        call.centre.answers = [None]
        with pytest.raises(SmsNotSent, match="lost"):
            await call.entrance.sms.send(PHONE, "a", "1")


async def test_people_go_before_sms():
    """SMS take half of the window at most, and an answer leaves before every SMS that waits."""
    async with joined(Conversation(), sign=sign, window=4) as call:
        call.centre.answers = [None] * 3
        sending = [
            asyncio.create_task(call.entrance.sms.send(f"+7702000000{n}", "a", str(n))) for n in range(6)
        ]
        await call.centre.so_many(2)
        await call.centre.phone(PHONE).send(Operation.PSSR_INDICATION, "*900#")
        await call.centre.so_many(3)
        for _ in range(10):
            await asyncio.sleep(0)
        assert [one.destination.number[:4] for one in call.centre.taken] == ["7702", "7702", "7701"]
        for sequence in (2, 3, 4):
            call.entrance._window.answered(sequence, Status.OK, b"x\0")
        await asyncio.gather(*sending)


async def test_a_throttled_sms_does_not_hold_up_another_phone():
    """A full queue of one phone is that phone's: others' SMS and all answers go on."""
    async with joined(Conversation(), sign=sign, window=2) as call:
        call.centre.answers = [Status.QUEUE_FULL]
        slow = asyncio.create_task(call.entrance.sms.send("+77020000001", "a", "1"))
        await call.centre.so_many(1)
        assert (await call.centre.phone(PHONE).dial("*900#")).text.startswith("*900#")
        await call.entrance.sms.send("+77020000002", "b", "2")
        await slow
        last = [one.destination.number for one in call.centre.taken]
        assert last.count("77020000001") == 2
