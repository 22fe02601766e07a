"""Texts that the network shows by itself: shown when the phone says so, and in every other case not."""

import asyncio

import pytest
from centre import joined
from entrances import sign
from two_screens import Conversation

from ussd_gateway.smpp import push as smpp_push
from ussd_gateway.smpp.bodies import Tag
from ussd_gateway.smpp.codings import decode
from ussd_gateway.smpp.dialects import Dialect, Operation
from ussd_gateway.smpp.pdu import Status

PHONE, TEXT = "+77010000001", "Сұрағыңыздың жауабы дайын: *1406#"


@pytest.mark.parametrize("coding", ["smpp", "cbs"])
async def test_a_text_is_shown(coding):
    """One USSN request from the code to the phone; the phone's confirm says that it was shown, and answers nothing."""
    async with joined(Conversation(), sign=sign, dialect=Dialect(coding=coding), push_code="*1406#") as net:
        telling = asyncio.create_task(net.entrance.push.tell(PHONE, TEXT))
        message = await net.centre.next(PHONE.removeprefix("+"))
        assert (message.source.number, message.destination.number) == ("1406", PHONE.removeprefix("+"))
        assert (message.service_type, message.tlvs[Tag.USSD_SERVICE_OP]) == (
            "USSD",
            bytes((Operation.USSN_REQUEST,)),
        )
        assert not message.tlvs[Tag.ITS_SESSION_INFO][-1] & 1
        assert decode(message.text, message.coding, coding) == TEXT
        assert not telling.done()
        phone = net.centre.phone(PHONE, "1406")
        assert await phone.send(Operation.USSN_CONFIRM, "") == Status.OK
        assert await telling
        assert len(net.centre.taken) == 1


@pytest.mark.parametrize("status", [Status.REJECTED, Status.INVALID_DESTINATION])
async def test_a_phone_that_takes_none(status):
    """A network that refuses, because the phone is busy or off, has not shown it; the next one is tried anew."""
    async with joined(Conversation(), sign=sign, push_code="*1406#") as net:
        net.centre.answers += [status]
        assert not await net.entrance.push.tell(PHONE, TEXT)
        telling = asyncio.create_task(net.entrance.push.tell(PHONE, TEXT))
        await net.centre.next(PHONE.removeprefix("+"))
        await net.centre.phone(PHONE, "1406").send(Operation.USSN_CONFIRM, "")
        assert await telling


async def test_a_phone_that_says_nothing(monkeypatch):
    """Taken by the network and confirmed by nobody, it is not shown; a confirm that comes later changes nothing."""
    monkeypatch.setattr(smpp_push, "SECONDS", 0.1)
    async with joined(Conversation(), sign=sign, push_code="*1406#") as net:
        assert not await net.entrance.push.tell(PHONE, TEXT)
        assert await net.centre.phone(PHONE, "1406").send(Operation.USSN_CONFIRM, "") == Status.OK
        assert len(net.centre.taken) == 1


async def test_a_confirm_is_its_phones_alone():
    """Another phone's confirm, and what else a phone does, confirm nothing; each of two phones has its own."""
    async with joined(Conversation(), sign=sign, push_code="*1406#") as net:
        first, second = (asyncio.create_task(net.entrance.push.tell(f"+7701000000{n}", TEXT)) for n in (1, 2))
        await net.centre.so_many(2)
        await net.centre.phone("+77010000003", "1406").send(Operation.USSN_CONFIRM, "")
        await net.centre.phone("+77010000002", "1406").send(Operation.USSN_CONFIRM, "")
        assert await second
        assert not first.done()
        await net.centre.phone("+77010000001", "1406").send(Operation.USSN_CONFIRM, "")
        assert await first


async def test_what_no_screen_holds_is_not_tried():
    """A text of more than a screen, and a second one while the first is shown, are not submitted."""
    async with joined(Conversation(), sign=sign, push_code="*1406#") as net:
        assert not await net.entrance.push.tell(PHONE, "я" * 71)
        telling = asyncio.create_task(net.entrance.push.tell(PHONE, TEXT))
        await net.centre.so_many(1)
        assert not await net.entrance.push.tell(PHONE, "one more")
        await net.centre.phone(PHONE, "1406").send(Operation.USSN_CONFIRM, "")
        assert await telling
        assert len(net.centre.taken) == 1


async def test_without_a_code_there_is_none():
    """A route that was not told under which code has no pushes, and a confirm out of the blue is taken in silence."""
    async with joined(Conversation(), sign=sign) as net:
        assert net.entrance.push is None
        assert await net.centre.phone(PHONE, "1406").send(Operation.USSN_CONFIRM, "") == Status.OK
