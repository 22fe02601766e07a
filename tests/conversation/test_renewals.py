"""A card's end, and the one reminder before it: when it is sent, what it says, how it is replaced and taken back."""

from datetime import UTC, date, datetime

import pytest
from callers import STRANGER, whole

from dialogs.model import Fact
from dialogs.periods import A_YEAR, months_from
from documents.papers import decode
from state.errors import DatabaseUnavailable

DAY = 24 * 3600
ISSUED, UNTIL = "2025-03-01", "2027-03-01"
MOMENT = datetime(2026, 12, 31, 2, tzinfo=UTC).timestamp()
"""Sixty days before the end, at ten in the morning in Shanghai."""
TELLING = ("慢", "病", "证", "医", "card", "illness", "chronic")


async def reminded(caller, issued=ISSUED):
    """Bring the caller from home to a reminder for a card issued that day."""
    await caller.choose("card")
    if "another" in caller.options:
        await caller.choose("another")
    await caller.type(issued)
    return await caller.choose("remind")


async def dialling(house, number=STRANGER):
    phone = house.handset(number)
    await phone.dial("*12393#")
    return phone


async def chatting(house, chat_id=90):
    chat = house.chat(chat_id)
    await chat.send("/start cn")
    return chat


@pytest.mark.parametrize(
    ("issued", "years", "until"),
    [
        (date(2025, 3, 1), 2, date(2027, 3, 1)),
        (date(2024, 2, 29), 2, date(2026, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2023, 2, 28), 1, date(2024, 2, 28)),
        (date(2024, 12, 31), 2, date(2026, 12, 31)),
    ],
)
def test_card_ends_on_the_same_day_of_a_later_year(issued, years, until):
    """A card is valid to the day, and to the 28th where there is no 29 February."""
    assert months_from(issued, years * A_YEAR) == until


async def test_reminder_comes_at_its_hour_and_says_nothing_of_an_illness(house, clock):
    """The SMS leaves at ten in the morning sixty days before the end, not a second earlier, and only once."""
    phone = await dialling(house)
    screen = await reminded(phone)
    assert "2026-12-31 10:00" in screen.text
    clock.seconds = MOMENT - 1
    assert await house.messages() == []
    clock.seconds = MOMENT
    (message,) = await house.messages()
    assert (message.channel, message.address) == ("sms", STRANGER)
    assert "*12393#" in message.text
    assert not [word for word in TELLING if word in message.text]
    clock.pass_time(365 * DAY)
    assert await house.messages() == []


async def test_asked_again_there_is_one_reminder(house, clock):
    """A reminder for another day takes the place of the one before; the same turn twice adds none."""
    phone = await dialling(house)
    await reminded(phone)
    await phone.take(phone.turn())
    await phone.choose("home")
    await reminded(phone, "20260101")
    assert await phone.state() == "cn.card.reminded"
    clock.seconds = MOMENT
    assert await house.messages() == []
    clock.seconds = datetime(2027, 11, 2, 2, tzinfo=UTC).timestamp()
    assert len(await house.messages()) == 1


@pytest.mark.parametrize("where", ["at once", "on coming back"])
async def test_reminder_can_be_taken_back(house, clock, where):
    """After it is taken back nothing is sent, and it may be asked for again."""
    phone = await dialling(house)
    await reminded(phone)
    if where == "on coming back":
        await phone.choose("home", "card")
        assert await phone.state() == "cn.card.kept"
    screen = await phone.choose("stop")
    assert "提醒已取消" in screen.text
    await phone.choose("home", "card")
    assert await phone.state() == "cn.card.issued"
    clock.seconds = MOMENT
    assert await house.messages() == []


async def test_taken_back_it_may_be_asked_for_again(house, clock):
    """A message of the same card is sent although one was deleted before."""
    phone = await dialling(house)
    await reminded(phone)
    await phone.choose("stop", "home")
    await reminded(phone)
    clock.seconds = MOMENT
    assert len(await house.messages()) == 1


async def test_card_that_ends_soon_is_renewed_now(house):
    """Within the sixty days no reminder is offered: it is time now; on the last day too."""
    phone = await dialling(house)
    await phone.choose("card")
    for issued, days in (("20241123", 1), ("20241122", 0)):
        await phone.type(issued)
        assert await phone.state() == "cn.card.due"
        assert "remind" not in phone.options
        assert ("今天是最后一天" if days == 0 else f"还有{days}天") in await whole(phone)
        await phone.choose("another")


async def test_time_that_passes_on_the_screen_counts(house, clock):
    """Who asks for a reminder when its moment has come is told that it is time now, and none is kept."""
    phone = await dialling(house)
    await phone.choose("card")
    await phone.type(ISSUED)
    clock.seconds = MOMENT
    await phone.choose("remind")
    assert await phone.state() == "cn.card.due"
    clock.pass_time(365 * DAY)
    assert await house.messages() == []


async def test_card_that_has_ended_says_so(house):
    """The day after the last one is too late, and a day that is still to come is no day of issue."""
    phone = await dialling(house)
    await phone.choose("card")
    await phone.type("20241121")
    assert await phone.state() == "cn.card.expired"
    await phone.choose("another")
    screen = await phone.type("20261123")
    assert await phone.state() == "cn.card.issued"
    assert "还没到" in screen.text


async def test_coming_back_shows_how_the_card_stands(house, clock):
    """A kept reminder is shown until it was sent, then that it is time, and once that the card has ended."""
    phone = await dialling(house)
    await reminded(phone)
    clock.seconds = MOMENT
    await house.messages()
    stood = []
    for _ in range(3):
        await phone.dial("*12393#")
        await phone.choose("card")
        stood.append((await phone.state()).rpartition(".")[2])
        await phone.choose("home")
        clock.seconds = datetime(2027, 3, 2, 2, tzinfo=UTC).timestamp()
    assert stood == ["due", "expired", "issued"]


async def test_chat_gets_its_reminder_and_an_entry_for_the_calendar(house, clock):
    """In a chat the entry comes at once and names no illness, the message at its hour; taken back, the entry goes too."""
    chat = await chatting(house)
    await reminded(chat)
    (entry,) = await house.messages()
    (event,) = decode(entry.attachment).events
    assert event.start.timestamp() == MOMENT
    assert not [word for word in ("慢", "病", "医") if word in event.title]
    await chat.choose("stop")
    (gone,) = await house.messages()
    (cancelled,) = decode(gone.attachment).events
    assert (cancelled.uid, cancelled.cancelled) == (event.uid, True)
    await chat.choose("home")
    await reminded(chat)
    await house.messages()
    clock.seconds = MOMENT
    (message,) = await house.messages()
    assert (message.channel, message.address) == ("telegram", chat.address)


async def test_one_person_on_two_channels_has_one_reminder(house, clock):
    """Asked for on the phone and then in the linked chat, it comes into the chat only."""
    phone, chat = await dialling(house), await chatting(house)
    await house.product.resources.links.link(chat.address, STRANGER, house.worker._now())
    await reminded(phone)
    await chat.choose("card")
    assert await chat.state() == "cn.card.kept"
    await chat.choose("home")
    await reminded(chat)
    await house.messages()
    clock.seconds = MOMENT
    assert [message.address for message in await house.messages()] == [chat.address]


async def test_deleting_ones_data_takes_the_reminder_along(house, clock):
    """Nobody is reminded who had everything deleted."""
    phone = await dialling(house)
    await reminded(phone)
    await phone.choose("home", "privacy", "delete", "yes")
    clock.seconds = MOMENT
    assert await house.messages() == []


async def test_region_may_have_another_validity(house):
    """A region's own `card_years` moves the end, also for the day that was typed before the region was chosen."""
    programme = house.product.programmes["cn"]
    own = {"card_years": (Fact(3, date(2026, 1, 1), "test"),)}
    programme.regions["anhui"] = {**programme.regions["anhui"], **own}
    phone = await dialling(house)
    await phone.choose("card")
    screen = await phone.type(ISSUED)
    assert UNTIL in screen.text
    await phone.choose("region", "anhui")
    assert await phone.state() == "cn.card.valid"
    assert "2028-03-01" in phone.screen.text
    await phone.choose("back")
    assert await phone.state() == "cn.card.issued"


async def test_database_away_is_said_and_nothing_is_promised(house, monkeypatch, clock):
    """A reminder that could not be kept is not promised; the screen stays and it can be asked for again."""
    phone = await dialling(house)
    await phone.choose("card")
    await phone.type(ISSUED)
    with monkeypatch.context() as away:
        away.setattr(house.product.resources.outbox._database, "write", _locked)
        await phone.choose("remind")
    assert await phone.state() == "cn.card.valid"
    await phone.choose("remind")
    clock.seconds = MOMENT
    assert len(await house.messages()) == 1


def _locked():
    raise DatabaseUnavailable("locked")
