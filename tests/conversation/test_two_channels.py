"""One person on two channels: the phone that they dial from, and the chat that they linked to it."""

import asyncio
import json

import pytest
from callers import STRANGER

from app.channels import other_phone
from bot.citizens.channel import Kind
from documents.papers import decode

OTHER = "+77010000998"


async def linked(house, phone=STRANGER, number=91):
    """Return a phone and a chat whose person shared that phone's number."""
    chat = house.chat(number)
    await chat.send("/start kz")
    await chat.choose("privacy", "link")
    await chat.share(phone)
    return house.handset(phone), chat


async def test_shared_number_links(house):
    """A number shared by Telegram's own button links the chat to it, and that phone is told by SMS."""
    _, chat = await linked(house)
    assert await chat.state() == "kz.link.linked"
    assert await house.product.resources.links.phone(chat.address) == STRANGER
    (message,) = (await house.product.people.export(STRANGER))["outbox"]
    assert message["channel"] == "sms"


async def test_typed_number_links_nothing(house):
    """A number that is typed, or on somebody else's card, proves nothing."""
    chat = house.chat(92)
    await chat.send("/start kz")
    await chat.choose("privacy", "link")
    await chat.send(STRANGER)
    assert await chat.state() == "kz.link.offer"
    await chat.share("", Kind.FOREIGN_CONTACT)
    assert await chat.state() == "kz.link.offer"
    assert await house.product.resources.links.phone(chat.address) is None


async def test_number_shared_elsewhere_is_no_answer(house):
    """A contact that nobody asked for moves nothing."""
    chat = house.chat(93)
    await chat.send("/start kz")
    await chat.share(STRANGER)
    assert await chat.state() == "kz.home.menu"
    assert await house.product.resources.links.phone(chat.address) is None


async def test_link_ends(house):
    """Who ended the link is a stranger to the phone again."""
    _, chat = await linked(house)
    await chat.choose("unlink")
    assert await chat.state() == "kz.link.offer"
    assert await house.product.resources.links.phone(chat.address) is None


async def test_consent_is_shared(house):
    """What was agreed to on the phone is not asked again in the chat."""
    phone, chat = await linked(house)
    await phone.dial("*1406*1*900101300017#")
    await phone.choose("yes")
    await chat.send("/start kz-coverage")
    await chat.send("900101300017")
    assert await chat.state() == "kz.coverage.not_insured"


async def test_deleting_reaches_both(house):
    """Data deleted in the chat is gone on the phone: its session, and all that was kept."""
    phone, chat = await linked(house)
    await phone.dial("*1406*1*900101300017#")
    await phone.choose("yes")
    await chat.send("/delete_my_data")
    await chat.choose("delete", "yes")
    assert not any((await house.product.people.export(STRANGER)).values())
    assert (await house.product.sessions.read(STRANGER)).session is None


async def test_deletion_that_was_cut_short_reaches_both(house, monkeypatch):
    """A deletion killed before it was answered and done again forgets the other channel's conversation all the same."""
    phone, chat = await linked(house)
    await phone.dial("*1406*1*900101300017#")
    await phone.choose("yes")
    await chat.send("/delete_my_data")
    await chat.choose("delete")
    save, turn = house.product.sessions.save, chat.turn("1")

    async def killed(*_: object, **__: object) -> int:
        raise asyncio.CancelledError

    forget = house.product.sessions.forget
    for step in ("forget", "save"):
        monkeypatch.setattr(house.product.sessions, step, killed)
        with pytest.raises(asyncio.CancelledError):
            await chat.take(turn)
        monkeypatch.setattr(house.product.sessions, "forget", forget)
        monkeypatch.setattr(house.product.sessions, "save", save)
    await chat.take(turn)
    assert await chat.state() == "kz.privacy.deleted"
    assert not any((await house.product.people.export(STRANGER)).values())
    assert (await house.product.sessions.read(STRANGER)).session is None


async def test_export_opens_no_list_that_has_a_code(house):
    """An export tells that there is a list of somebody else's, and neither its code nor what was answered in it."""
    chat = house.chat(94)
    await chat.send("/start ir")
    await chat.choose("patient", "documents", "list", "child")
    await chat.choose("go", "no", "home", "patient", "documents", "list", "me", "no")
    await chat.send("/delete_my_data")
    await chat.choose("kept", "send")
    (message,) = await house.messages()
    theirs, mine = json.loads(decode(message.attachment).json)["records"]
    assert (theirs["key"], mine["key"]) == ("visit:child", "visit:me")
    assert "value" not in theirs
    assert mine["value"] == {"marks": {"foreign": "no"}, "code": "", "begun": ""}


async def test_export_is_sent(house):
    """All that is kept goes into the chat as a file, and to a phone as an SMS of counts; numbers stay cut."""
    phone, chat = await linked(house)
    await phone.dial("*1406#")
    await phone.choose("privacy", "kept", "send")
    await chat.send("/menu")
    await chat.choose("privacy", "kept", "send")
    claimed = await house.product.outbox.claim(house.worker._now(), 10, "test")
    files = {message.channel: message.attachment for message in claimed}
    assert b"consents" in files["telegram"]
    assert STRANGER.encode() not in files["telegram"]


async def test_forgetting_keeps_consent(house):
    """A forgotten phone knows no list, region or language, and is proven for nobody; what was agreed to stands."""
    phone, chat = await linked(house)
    await phone.dial("*1406*1*900101300017#")
    await phone.choose("yes")
    await house.product.people.prove(STRANGER, "kz.iin:900101300017", "code", house.worker._now())
    await phone.choose("home", "privacy", "forget", "yes")
    kept = await house.product.people.export(STRANGER)
    assert kept["consents"]
    assert not kept["records"]
    assert not kept["proofs"]
    await chat.send("/menu")
    await chat.choose("privacy", "forget", "yes")
    assert await house.product.resources.links.phone(chat.address) is None


async def test_a_forgotten_phone_is_linked_to_no_chat(house):
    """Whose phone it was before sees nothing of whose it is now: the chat knows neither the number nor its consents."""
    phone, chat = await linked(house)
    await phone.dial("*1406*1*900101300017#")
    await phone.choose("yes")
    await chat.send("/start kz-coverage")
    await chat.send("900101300017")
    assert await chat.state() == "kz.coverage.not_insured"
    await phone.choose("home", "privacy", "forget", "yes")
    assert await house.product.resources.links.phone(chat.address) is None
    await chat.send("/start kz-coverage")
    await chat.send("900101300017")
    assert await chat.state() == "kz.coverage.consent.ask"


async def test_an_sms_in_place_of_the_bot_is_agreed_to(house):
    """Who links a chat says whether an SMS may come where the bot cannot reach them; the yes is taken back as easily."""
    _, chat = await linked(house)
    find = other_phone(house.product)
    assert (chat.options, await find(chat.address)) == (["sms", "unlink"], None)
    await chat.choose("sms")
    assert (chat.options, await find(chat.address)) == (["no_sms", "unlink"], STRANGER)
    assert await find(STRANGER) is None
    await chat.choose("no_sms")
    assert (chat.options, await find(chat.address)) == (["sms", "unlink"], None)
    await chat.choose("sms", "unlink")
    assert await find(chat.address) is None


async def test_an_owed_answer_has_words_for_both(house, house_fund):
    """What is owed to a chat says in an SMS only that something waits and what to dial."""
    _, chat = await linked(house)
    await house_fund.fail("kz", "slow", 5)
    await chat.send("/start kz-coverage")
    await chat.send("900101300017")
    await chat.choose("yes")
    await house_fund.fail("kz", "none")
    await house.messages()
    await house.worker.work_once()
    (notice,) = await house.messages()
    assert notice.channel == "telegram"
    assert "*1406#" in notice.instead
    assert "*1406#" not in notice.text
