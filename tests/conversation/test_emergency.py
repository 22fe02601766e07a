"""The emergency card: off until its owner switches it on, read by its code only, and the owner hears of each look."""

import re

import pytest
from callers import Handset, House, whole

from dialogs.services.cards import KIND, TRIES_A_DAY
from state.errors import StateError

OWNER, DOCTOR = "+79270007401", "+79270007402"
READ = "*7309*112#"
DAY = 24 * 3600
FILLED = {
    "allergies": "Пенициллин, йод",
    "illnesses": "Астма с детства",
    "medicines": "Сальбутамол по необходимости",
}


async def owner(house: House, number: str = OWNER) -> Handset:
    """Return a phone whose owner has a card, on the card's own screen."""
    phone = house.handset(number)
    await phone.dial("*7309*5#")
    await phone.choose("no", "emergency")
    if await phone.state() == "ru.emergency.consent.ask":
        await phone.choose("yes")
    return phone


async def filled(house: House, number: str = OWNER) -> Handset:
    """Return the phone of somebody who has filled in all of the card."""
    phone = await owner(house, number)
    await phone.choose("fill", "blood", "ab_minus")
    for field, words in FILLED.items():
        await phone.choose(field)
        await phone.type(words)
    await phone.choose("contact")
    await phone.type("Мария, дочь", "8 927 000-00-09")
    await phone.choose("done")
    return phone


async def switched_on(house: House) -> tuple[Handset, str]:
    """Return the owner's phone with the card on, and its code."""
    phone = await filled(house)
    await phone.choose("on", "yes")
    return phone, code_of(await whole(phone))


def code_of(text: str) -> str:
    """Return the six digits of a card's code."""
    return next(iter(re.findall(r"(?<!\d)\d{6}(?!\d)", text)))


async def reading(house: House, code: str, number: str = DOCTOR) -> Handset:
    """Return a phone on which the code was dialled and typed."""
    phone = house.handset(number)
    await phone.dial(READ)
    await phone.type(code)
    return phone


async def test_card_is_off_until_it_is_switched_on(house):
    """A card that is filled in opens to nobody, whatever they type, before its owner says yes to what may be read."""
    phone = await filled(house)
    assert await phone.state() == "ru.emergency.off"
    await phone.choose("on")
    said = await whole(phone)
    assert "врач скорой" in said
    assert READ in said
    assert await phone.state() == "ru.emergency.sure"
    await phone.choose("no")
    assert await phone.state() == "ru.emergency.off"
    assert await house.product.resources.records.open_by("ru", KIND, "") is None


async def test_empty_card_is_not_switched_on(house):
    """There is nothing to switch on before something is filled in."""
    phone = await owner(house)
    assert "on" not in phone.options


async def test_doctor_reads_all_of_it_with_the_code(house):
    """Whoever types the code on another phone reads every field, and needs no consent or proof for it."""
    _, code = await switched_on(house)
    doctor = await reading(house, code)
    assert await doctor.state() == "ru.emergency.card"
    said = await whole(doctor)
    read = re.sub(r"98 Ещё|0 Назад|\s", "", said)
    for words in (*FILLED.values(), "AB(IV) Rh-", "Мария, дочь", "+79270000009"):
        assert words.replace(" ", "") in read


async def test_doctor_dials_code_and_number_at_once(house):
    """The code may stand behind the service's own in one dial."""
    _, code = await switched_on(house)
    doctor = house.handset(DOCTOR)
    await doctor.dial(f"*7309*112*{code}#")
    assert await doctor.state() == "ru.emergency.card"


async def test_doctor_reads_it_in_a_chat(house):
    """The same code opens the card in a chat, and what was typed is marked to be taken out of it."""
    _, code = await switched_on(house)
    chat = house.chat(7401)
    await chat.send("/start ru-emergency-read")
    screen = await chat.send(code)
    assert await chat.state() == "ru.emergency.card"
    assert screen.answers_private
    assert FILLED["allergies"] in screen.text


async def test_each_look_tells_the_owner(house):
    """Every look is one message to the owner, with the moment and no word of what the card says; the card counts them."""
    _, code = await switched_on(house)
    doctor = await reading(house, code)
    await doctor.take(doctor.turn())
    (message,) = await house.messages()
    assert (message.channel, message.address) == ("sms", OWNER)
    assert "22.11.2026 10:30" in message.text
    assert not [
        word for words in FILLED.values() for word in words.split() if len(word) > 3 and word in message.text
    ]
    await reading(house, code)
    assert len(await house.messages()) == 1
    phone = await owner(house)
    said = await whole(phone)
    assert "Просмотры: 2" in said
    assert DOCTOR[-4:] in said


async def test_look_is_told_on_every_channel_of_the_owner(house):
    """An owner with a chat beside the phone hears of a look on both, each in its own language."""
    phone, code = await switched_on(house)
    chat = house.chat(7402)
    await house.product.resources.links.link(chat.address, OWNER, house.worker._now())
    await chat.send("/start ru")
    await chat.choose("language", "en")
    await phone.choose("home")
    await reading(house, code)
    told = {message.channel: message.text for message in await house.messages()}
    assert told.keys() == {"sms", "telegram"}
    assert "открыли" in told["sms"]
    assert "was opened" in told["telegram"]


async def test_switching_off_kills_the_code(house):
    """From the moment the card is off its code opens nothing; on again it has another one."""
    phone, code = await switched_on(house)
    await phone.choose("done", "off")
    assert await phone.state() == "ru.emergency.off"
    assert await (await reading(house, code)).state() == "ru.emergency.read"
    assert await house.messages() == []
    await phone.choose("on", "yes")
    after = code_of(await whole(phone))
    assert after != code
    assert await (await reading(house, code)).state() == "ru.emergency.read"
    assert await (await reading(house, after)).state() == "ru.emergency.card"


async def test_deleted_card_opens_nothing(house):
    """A card that was deleted is gone with its code and its looks."""
    phone, code = await switched_on(house)
    await phone.choose("done", "erase", "yes")
    assert await (await reading(house, code)).state() == "ru.emergency.read"
    phone = await owner(house)
    assert "on" not in phone.options


async def test_deleting_ones_data_deletes_the_card(house):
    """The right to be forgotten includes the card and its code."""
    _, code = await switched_on(house)
    await house.product.people.forget(OWNER)
    assert await (await reading(house, code)).state() == "ru.emergency.read"


async def test_changing_it_leaves_it_on(house):
    """A field changed while the card is on is read with the same code."""
    phone, code = await switched_on(house)
    await phone.choose("done", "fill", "allergies")
    await phone.type("Только йод")
    await phone.choose("illnesses", "clear")
    said = await whole(await reading(house, code))
    assert "Только йод" in said
    assert "не указано" in said
    assert "Астма" not in said


async def test_guessing_ends_after_five_codes(house, clock):
    """A phone that typed five wrong codes opens no card until tomorrow, not even with the right one; others do."""
    _, code = await switched_on(house)
    wrong = [f"{(int(code) + at) % 1_000_000:06}" for at in range(1, TRIES_A_DAY + 1)]
    for guess in wrong:
        thief = await reading(house, guess)
    assert await thief.state() == "ru.emergency.locked"
    assert await (await reading(house, code)).state() == "ru.emergency.locked"
    assert await (await reading(house, code, "+79270007403")).state() == "ru.emergency.card"
    clock.pass_time(DAY)
    assert await (await reading(house, code)).state() == "ru.emergency.card"


async def test_right_codes_are_not_counted(house):
    """An ambulance that reads many cards in a day is not stopped."""
    _, code = await switched_on(house)
    for _ in range(TRIES_A_DAY + 2):
        assert await (await reading(house, code)).state() == "ru.emergency.card"


async def test_what_was_read_is_not_on_the_way_back(house):
    """Leaving the card leaves it: back does not show it again."""
    _, code = await switched_on(house)
    doctor = await reading(house, code)
    await doctor.choose("home", "back")
    assert "Пенициллин" not in await whole(doctor)


async def test_reader_sees_no_card_of_their_own_mixed_in(house):
    """A doctor who has a card reads the patient's, and of a field the patient left empty nothing of their own."""
    await filled(house, DOCTOR)
    phone = await owner(house)
    await phone.choose("fill", "allergies")
    await phone.type("Орехи")
    await phone.choose("done", "on", "yes")
    said = await whole(await reading(house, code_of(await whole(phone))))
    assert "Орехи" in said
    assert "Астма" not in said


async def test_card_is_the_same_on_the_other_channel(house):
    """A card filled in on the phone is switched off in the chat, and then its code is dead."""
    _, code = await switched_on(house)
    chat = house.chat(7403)
    await house.product.resources.links.link(chat.address, OWNER, house.worker._now())
    await chat.send("/start ru-diary")
    await chat.choose("no", "emergency")
    assert await chat.state() == "ru.emergency.on"
    assert code in chat.screen.text
    await chat.choose("off")
    assert await (await reading(house, code)).state() == "ru.emergency.read"


async def test_store_away_loses_nothing(house, monkeypatch):
    """What was typed while the store was away is asked for again in plain words; the card stays as it was."""
    phone = await filled(house)

    async def away(*_: object) -> None:
        raise StateError

    await phone.choose("fill", "allergies")
    with monkeypatch.context() as storm:
        storm.setattr(house.product.resources.records, "change", away)
        await phone.type("Орехи")
    assert await phone.state() == "ru.emergency.allergies"
    await phone.type("Орехи")
    assert await phone.state() == "ru.emergency.fill"


@pytest.mark.parametrize("typed", ["12345", "1234567", "abcdef"])
async def test_what_is_no_code_is_asked_for_again(house, typed):
    """What cannot be a code counts as no guess."""
    for _ in range(TRIES_A_DAY + 1):
        doctor = await reading(house, typed)
        assert await doctor.state() == "ru.emergency.read"
