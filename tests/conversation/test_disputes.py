"""A disputed case reaches the desk as one letter: what was answered in menus, then what the person wrote (RU-25)."""

import pytest
from callers import Chat, Handset, House
from desks import Desk

from desk.case import Case

OWNER = "+79270007401"
FACTS = "Взяли 1200 рублей за УЗИ по направлению"
HOSPITAL = "Городская больница № 2"


async def dispute(person: Handset | Chat) -> None:
    """Answer what is asked about a dispute, up to the facts."""
    await person.choose("services", "contacts", "dispute", "dispute", "paid")
    await person.type(HOSPITAL)
    await person.choose("some", "money")


async def told(house: House, address: str) -> tuple[Case, str]:
    """Return the person's newest case and the letter that opened it."""
    asking = house.product.desk.asking
    case, (letter, *_) = await asking.told(address, (await Desk(house.product, "ru").case(address)).id)
    return case, letter.text


async def test_letter_has_all_five(house):
    """Subject, organisation, papers and outcome stand before the facts, and the case begins at the first tier."""
    phone = house.handset(OWNER)
    await phone.dial("*7309#")
    await dispute(phone)
    await phone.type(FACTS)
    await phone.choose("yes")
    assert await phone.state() == "ru.agent.opened"
    case, letter = await told(house, OWNER)
    assert (case.subject, case.tier) == ("dispute", 1)
    assert letter.split("\n") == [
        "О чём: взяли или просят деньги",
        f"С кем: {HOSPITAL}",
        "Бумаги: есть",
        "Чего хочу: вернуть деньги",
        "",
        FACTS,
    ]


async def test_dispute_can_be_told_in_a_call(house):
    """Who would rather talk is called, and the agent who calls has read what was answered before."""
    phone = house.handset(OWNER)
    await phone.dial("*7309#")
    await dispute(phone)
    await phone.choose("call", "yes", "yes")
    case, letter = await told(house, OWNER)
    assert (case.subject, case.call_wanted) == ("dispute", True)
    assert letter.endswith("Чего хочу: вернуть деньги")


async def test_chat_in_english(house):
    """A chat has the same questions, and the letter is in the person's language."""
    chat = house.chat(7402)
    await chat.send("/start ru")
    await chat.choose("language", "en")
    await dispute(chat)
    await chat.type("They took 1200 roubles")
    await chat.choose("yes")
    _, letter = await told(house, chat.address)
    assert letter.startswith("About: money was taken or asked for\nWith: ")
    assert letter.endswith("\n\nThey took 1200 roubles")


@pytest.mark.parametrize("subject", ["quality", "paid"])
async def test_complaint_begins_at_the_clinic(house, subject):
    """A complaint written from the way to the clinic's service is one of its subjects, and its tier the first (KZ-7)."""
    phone = house.handset("+77010007403")
    await phone.dial("*1406*4#")
    await phone.choose(phone.options[0], "write", subject)
    await phone.type("Үш апта КТ кезегін күтіп жүрмін")
    await phone.choose("yes")
    desk = Desk(house.product, "kz")
    case = await desk.case("+77010007403")
    tier = house.product.desk.offices["kz"].tier(case.tier)
    assert (case.subject, tier.name) == (subject, "clinic_support")
