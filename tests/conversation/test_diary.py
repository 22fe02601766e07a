"""A health diary: kept for the person, whichever phone they use, and nobody is told what a number means."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from callers import Chat, Handset, House, whole
from hypothesis import given
from hypothesis import strategies as st

from dialogs.services.diary import KIND, Entry, is_alarming
from documents.papers import Trend, decode

OWNER = "+79270007301"
DIARY = "*7309*5#"
DAY = 24 * 3600
DANGER = {
    "pressure_upper_danger_from": 180,
    "pressure_lower_danger_from": 120,
    "glucose_danger_below": Decimal("3.0"),
}


async def diary(house: House, number: str = OWNER) -> Handset:
    """Return a phone whose owner keeps a diary, on its menu."""
    phone = house.handset(number)
    await phone.dial(DIARY)
    if await phone.state() == "ru.diary.consent.ask":
        await phone.choose("yes")
    return phone


async def note(phone: Handset | Chat, what: str, value: str) -> str:
    """Note something from the diary's menu and return the state that answers."""
    await phone.choose("add", what)
    await phone.type(value)
    return await phone.state()


async def kept(house: House, number: str = OWNER) -> list[bytes]:
    """Return what the store has of the diary, opened."""
    return [record.value for record in await house.product.resources.records.all(number, "ru", KIND)]


async def test_nothing_is_kept_without_consent(house):
    """Who does not want a diary goes back to the other tools, and is asked again the next time."""
    phone = house.handset(OWNER)
    await phone.dial(DIARY)
    await phone.choose("no")
    assert await phone.state() == "ru.tools.menu"
    await phone.choose("diary")
    assert await phone.state() == "ru.diary.consent.ask"
    assert await kept(house) == []


async def test_entry_is_kept_and_shown(house):
    """What was typed is shown with its moment where the person is, and listed, the newest first."""
    phone = await diary(house)
    assert await note(phone, "pressure", "128*84") == "ru.diary.saved"
    assert "128/84" in phone.screen.text
    await phone.choose("another", "pulse")
    await phone.type("72")
    await phone.choose("entries")
    listed = await whole(phone)
    assert re.search(r"1 22\.11 пульс 72\n.*2 22\.11 128/84", listed, re.DOTALL)


async def test_decimals_are_written_as_the_language_writes_them(house):
    """A Russian reader sees a comma, an English one a point."""
    phone = await diary(house)
    await note(phone, "weight", "72.5")
    assert "72,5" in phone.screen.text
    await phone.choose("language", "en")
    assert "72.5" in phone.screen.text


@pytest.mark.parametrize(
    ("what", "typed"),
    [
        ("weight", "0,0"),
        ("weight", "1000"),
        ("pressure", "80/120"),
        ("pulse", "5"),
        ("glucose", "x"),
        ("note", "?"),
    ],
)
async def test_what_nobody_can_have_is_asked_for_again(house, what, typed):
    """A number out of the living is said to be one, nothing is kept, and the right one is taken then."""
    phone = await diary(house)
    assert await note(phone, what, typed) == f"ru.diary.{what}"
    assert await kept(house) == []
    await phone.type({"pressure": "120/80", "glucose": "5,5", "note": "хорошо"}.get(what, "72"))
    assert len(await kept(house)) == 1


@pytest.mark.parametrize(
    ("what", "typed", "state"),
    [
        ("pressure", "180/90", "alarming"),
        ("pressure", "150/120", "alarming"),
        ("pressure", "179/119", "saved"),
        ("glucose", "2,9", "alarming"),
        ("glucose", "3", "saved"),
        ("glucose", "16,7", "alarming"),
        ("pulse", "40", "alarming"),
        ("pulse", "131", "alarming"),
        ("temperature", "35", "alarming"),
        ("temperature", "40", "alarming"),
        ("temperature", "39,9", "saved"),
        ("weight", "300", "saved"),
    ],
)
async def test_dangerous_numbers_say_who_helps(house, what, typed, state):
    """At a number that a published source calls dangerous the screen names the ambulance, and no illness."""
    phone = await diary(house)
    assert await note(phone, what, typed) == f"ru.diary.{state}"
    said = await whole(phone)
    assert ("103" in said and "112" in said) == (state == "alarming")
    assert not re.search(r"гиперт|криз|инсульт|инфаркт|диабет", said, re.IGNORECASE)


@given(upper=st.integers(60, 300), lower=st.integers(20, 200))
def test_pressure_alarms_by_either_number(upper, lower):
    """Blood pressure alarms if one of its numbers is at its line, whichever."""
    assert is_alarming(Entry("pressure", f"{upper}/{lower}"), DANGER) == (upper >= 180 or lower >= 120)


async def test_last_ten_and_older(house, clock):
    """The entries come five a screen, the newest first, down to the oldest."""
    phone = await diary(house)
    for pulse in range(60, 72):
        await note(phone, "pulse", str(pulse))
        await phone.choose("back", "back")
        clock.pass_time(60)
    await phone.choose("entries")
    seen = re.findall(r"пульс (\d+)", await whole(phone))
    await phone.choose("older")
    seen += re.findall(r"пульс (\d+)", await whole(phone))
    await phone.choose("older")
    seen += re.findall(r"пульс (\d+)", await whole(phone))
    assert seen == [str(pulse) for pulse in range(71, 59, -1)]
    assert "older" not in phone.options


async def test_the_last_entry_is_deleted(house):
    """Deleting the entry just made leaves the one before; the same turn again deletes no more."""
    phone = await diary(house)
    await note(phone, "pulse", "60")
    await phone.choose("another", "pulse")
    await phone.type("61")
    await phone.choose("delete")
    await phone.take(phone.turn())
    assert [b'"60"' in value for value in await kept(house)] == [True]
    assert await phone.state() == "ru.diary.menu"


async def test_deleted_entries_are_nowhere_on_the_way_back(house):
    """After deleting, back never leads to a screen that lists what is gone."""
    phone = await diary(house)
    await note(phone, "note", "секретная запись")
    await phone.choose("entries")
    await phone.type("1")
    await phone.choose("delete")
    for _ in range(4):
        await phone.choose("back")
        assert "секретная" not in await whole(phone)


async def test_the_whole_diary_is_deleted(house):
    """After a yes nothing of it is left."""
    phone = await diary(house)
    await note(phone, "pulse", "60")
    await phone.choose("back", "back", "erase", "no")
    assert len(await kept(house)) == 1
    await phone.choose("erase", "yes")
    assert await kept(house) == []


async def test_figures_of_thirty_days(house, clock):
    """Lowest, highest and average are those of the last thirty days, of both numbers of blood pressure."""
    phone = await diary(house)
    await note(phone, "pressure", "200/100")
    clock.pass_time(31 * DAY)
    phone = await diary(house)
    for typed in ("120/80", "130/90", "141/100"):
        await note(phone, "pressure", typed)
        await phone.choose("back", "back")
    await phone.choose("trend", "pulse")
    assert await phone.state() == "ru.diary.trend"
    await phone.choose("pressure")
    said = await whole(phone)
    assert "120-141 / 80-100" in said
    assert "В среднем 130/90" in said
    assert "200" not in said


async def test_picture_is_sent_into_a_chat(house, clock):
    """In a chat the last days come as a picture, blood pressure with its two lines, at the hours of the person."""
    chat = house.chat(7301)
    await chat.send("/start ru-diary")
    await chat.choose("yes")
    for typed in ("120/80", "130/90"):
        await note(chat, "pressure", typed)
        await chat.choose("back", "back")
        clock.pass_time(60)
    await chat.choose("trend", "pressure", "picture")
    (message,) = await house.messages()
    trend = decode(message.attachment)
    assert isinstance(trend, Trend)
    assert [[value for _, value in points] for _, points in trend.series] == [[120, 130], [80, 90]]
    assert {at.utcoffset() for _, points in trend.series for at, _ in points} == {timedelta(hours=4)}
    assert all(label for label, _ in trend.series)


async def test_feature_phone_has_no_picture(house):
    """A phone that shows no pictures is not offered one: it has the numbers."""
    phone = await diary(house)
    await note(phone, "pulse", "60")
    await phone.choose("back", "back", "trend", "pulse")
    assert "picture" not in phone.options


async def test_entries_survive_a_lost_session_and_are_the_same_on_the_other_channel(house):
    """The diary is the person's: neither a lost session nor the other channel changes what is in it."""
    phone = await diary(house)
    await note(phone, "pulse", "66")
    await house.product.sessions.forget(OWNER)
    phone = await diary(house)
    await phone.choose("entries")
    assert "пульс 66" in phone.screen.text
    chat = house.chat(7302)
    await house.product.resources.links.link(chat.address, OWNER, house.worker._now())
    await chat.send("/start ru-diary")
    assert await chat.state() == "ru.diary.menu"
    await chat.choose("entries")
    assert ["66" in option.label for option in chat.screen.options] == [True]


async def test_somebody_elses_diary_is_not_seen(house):
    """Another phone has a diary of its own."""
    await note(await diary(house), "pulse", "66")
    other = await diary(house, "+79270007302")
    await other.choose("entries")
    assert await other.state() == "ru.diary.menu"


async def test_the_same_turn_twice_is_one_entry(house):
    """A network that repeats a request notes nothing twice."""
    phone = await diary(house)
    await note(phone, "pulse", "66")
    screen = phone.screen.text
    assert (await phone.take(phone.turn())).text == screen
    assert len(await kept(house)) == 1


async def test_nothing_readable_lies_in_the_store(house):
    """Neither the session nor the database holds a note's words in the open."""
    phone = await diary(house)
    await note(phone, "note", "приснилась канарейка")
    tag = house.product.sessions._tag(OWNER)
    session = await house.product.pipeline.execute("GET", f"s:{tag}")
    secret = "канарейка".encode()
    assert secret not in session
    for file in house.product.settings.data_dir.glob("coverline.sqlite*"):
        assert secret not in file.read_bytes()


async def test_oldest_entries_go_first(house, clock, monkeypatch):
    """A diary that is full keeps its newest entries."""
    phone = await diary(house)
    programme = house.product.programmes["ru"]
    facts = programme.facts_on(phone.house.worker._now().date(), programme.region)
    monkeypatch.setitem(facts, "diary_entries", 2)
    for pulse in ("60", "61", "62"):
        await note(phone, "pulse", pulse)
        await phone.choose("back", "back")
        clock.pass_time(60)
    assert [value.decode().partition('"value":')[2] for value in await kept(house)] == ['"61"}', '"62"}']
