"""Who sees what: level 0 for any phone, level 1 for one that is proven."""

from typing import Any
from unicodedata import decimal
from zoneinfo import ZoneInfo

import pytest
from callers import PETROV, PETROV_PHONE, SMIRNOVA, STRANGER, Handset, House, code_in

from coverage_backend.people import FIXED
from dialogs.facts import AGENT, ANYBODY, CENTRE, PROVEN, SHOWN, visible
from dialogs.model import Call, Checklist, Programme, Turnback
from dialogs.visit import Private, Visit
from state.session import Session

CANARIES = {
    "reason": "REASONCANARY",
    "category": "CATEGORYCANARY",
    "months_paid": 7711,
    "months_asked": 7722,
    "by_employer": 7733,
    "by_self": 7744,
    "tracking": "TRACKINGCANARY",
    "special": "SPECIALCANARY",
    "initials": "INITIALSCANARY",
    "source": "SOURCECANARY",
}
PUBLIC = {
    "last_four": "0502",
    "until": "2027-09-28",
    "has_until": "yes",
    "as_of": "2026-11-22T06:30:00+00:00",
    "opens_at": "2026-11-23T00:00:00+00:00",
}
CODES = {"ir": "*4*1420*1*{}#", "ru": "*7309*1*{}#", "kz": "*1406*1*{}#", "cn": "*12393*1*{}#"}


def test_every_part_has_a_canary_or_is_public():
    """What this file looks for is all that an answer may hold."""
    assert CANARIES.keys() | PUBLIC.keys() == SHOWN.keys()
    assert all(SHOWN[name].levels == frozenset({0, 1, 2, 3}) for name in PUBLIC)


@pytest.mark.parametrize("small", [True, False], ids=["ussd", "telegram"])
@pytest.mark.parametrize("code", ["ir", "ru", "kz", "cn", "lobby"])
async def test_no_state_shows_what_is_above_its_caller(house, code, small):
    """Every state in every language, given every part of an answer, shows a caller none that their level may not see."""
    programme: Programme = house.product.programmes[code]
    channel: Any = house.route if small else house.telegram
    for level in (ANYBODY, PROVEN, CENTRE, AGENT):
        hidden = [str(value) for name, value in CANARIES.items() if level not in SHOWN[name].levels]
        for state in programme.states.values():
            if isinstance(state, Call | Turnback) or state.level not in (ANYBODY, level):
                continue
            for language in programme.languages:
                shown = worded(house, programme, channel, Session(state.name, language), level)
                assert not [value for value in hidden if value in shown], (state.name, language, level)
                if isinstance(state, Checklist):
                    break


def worded(house: House, programme: Programme, channel: Any, session: Session, level: int) -> str:
    """Return everything that a screen says to a caller of this level when every part of an answer is there."""
    product = house.product
    visit = Visit(session, programme, product.programmes, channel, STRANGER, product.vault, product.clock())
    visit.private = Private(number="1" * 12, facts=CANARIES | PUBLIC, level=level)
    laid = product.words[programme.code].lay_out(visit)
    return bare("".join((*laid.pages, *(option.label for option in laid.options))))


def bare(text: str) -> str:
    """Return the letters and digits of a text, digits of any script as ASCII: a canary may stand there as 7,711."""
    return "".join(str(decimal(letter, letter)) for letter in text if letter.isalnum())


@pytest.mark.parametrize("level", [ANYBODY, PROVEN, CENTRE, AGENT])
def test_words_are_given_only_what_the_level_may_see(level):
    """Of an answer with every part in it, the words of a screen are given those parts that the caller's level sees."""
    given = visible(CANARIES | PUBLIC, level, ZoneInfo("UTC"))
    assert given.keys() == {name for name, shown in SHOWN.items() if level in shown.levels}


@pytest.mark.parametrize("code", CODES)
async def test_phone_on_file_is_level_one_and_others_level_zero(house, code):
    """The phone that the fund has on file lands on the screen of level 1, any other on that of level 0."""
    for at, person in enumerate(FIXED[code]):
        system, number = person.numbers[0]
        programme = house.product.programmes[code]
        if system != next(iter(programme.numbers.values())).system:
            continue  # another kind of number has a screen of its own
        own, other = house.handset(person.phones[0]), house.handset(f"+99900000{at:04}")
        for phone, prefix in ((own, "own_"), (other, "")):
            await phone.dial(CODES[code].format(number))
            if (await phone.state()).endswith("consent.ask"):
                await phone.choose("yes")
            assert await phone.state() == f"{code}.coverage.{prefix}{person.standing}"


async def sent(house: House) -> str:
    """Return the code that went to Petrov's phone."""
    (message,) = await house.messages()
    assert (message.channel, message.address) == ("sms", PETROV_PHONE)
    return code_in(message.text)


async def asking(house: House) -> tuple[Handset, str]:
    """Return a stranger's phone that stands on the screen for a code, and the code."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{PETROV}#")
    await phone.choose("yes", "details", "send")
    assert await phone.state() == "ru.coverage.proof.code"
    assert STRANGER not in phone.screen.text
    return phone, await sent(house)


def other_than(code: str) -> str:
    """Return another code of six digits."""
    return f"{(int(code) + 1) % 1_000_000:06}"


async def test_right_code_proves_the_phone(house):
    """The code goes to the phone on file; typed right it opens level 1, and next time no code is needed."""
    phone, code = await asking(house)
    await phone.type(code)
    assert await phone.state() == "ru.coverage.own_insured"
    await phone.dial(f"*7309*1*{PETROV}#")
    assert await phone.state() == "ru.coverage.own_insured"
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    assert await phone.state() == "ru.coverage.not_insured"


async def test_code_comes_by_sms_to_the_phone_on_file(demo):
    """The SMS with the code lies on the handset on file, and on no other."""
    asker, holder = demo.mobile.handset(STRANGER), demo.mobile.handset(PETROV_PHONE)
    person = demo.telegram.person(901, "Я", "ru", STRANGER)
    person.send_text("/start ru-coverage")
    await person.next_change()
    person.send_text(PETROV)
    await person.see("согласны")
    person.press("Согласен, согласна")
    await person.see("полис действует")
    person.press("Подробнее")
    await person.see("одноразовый код")
    person.press("Отправить код")
    await person.see("записан в фонде")
    while not holder.sms:
        await holder.changed(holder.version)
    assert not asker.sms
    person.send_text(code_in(holder.sms[0].text))
    await person.see("Страхует:")


async def test_third_wrong_code_ends_it(house):
    """Three wrong codes use the code up: the right one does not open anything any more."""
    phone, code = await asking(house)
    for _ in range(2):
        await phone.type(other_than(code))
        assert await phone.state() == "ru.coverage.proof.code"
    await phone.type(other_than(code))
    assert await phone.state() == "ru.coverage.proof.offer"
    assert (await phone.session()).notice == "code_expired"


async def test_code_lives_ten_minutes(house, clock):
    """A code is good for ten minutes and not a second longer."""
    phone, code = await asking(house)
    clock.pass_time(601)
    await phone.type(code)
    assert (await phone.state(), (await phone.session()).notice) == (
        "ru.coverage.proof.offer",
        "code_expired",
    )
    await phone.choose("send")
    fresh = await sent(house)
    clock.pass_time(600)
    await phone.type(fresh)
    assert await phone.state() == "ru.coverage.own_insured"


async def test_code_is_for_one_use(house):
    """A code that was used opens nothing in a second try, nor does one that a newer code replaced."""
    phone, code = await asking(house)
    await phone.choose("back", "details", "send")
    newer = await sent(house)
    await phone.type(code)
    assert await phone.state() == "ru.coverage.proof.code"
    await phone.type(newer)
    assert await phone.state() == "ru.coverage.own_insured"
    await put_into(phone, "ru.coverage.proof.code")
    await phone.type(newer)
    assert await phone.state() == "ru.coverage.proof.offer"


async def put_into(phone: Handset, state: str) -> None:
    """Move the conversation to a state, as if it had come there."""
    product, programme = phone.house.product, phone.house.product.programmes["ru"]
    found = await product.sessions.read(phone.address)
    found.session.state = state
    visit = Visit(
        found.session, programme, {}, phone.house.route, phone.address, product.vault, product.clock()
    )
    found.session.signature = product.words["ru"].lay_out(visit).signature
    await product.sessions.save(phone.address, found.session, found.version, 600)


async def test_fourth_code_of_a_day_is_not_sent(house):
    """A phone may ask for three codes a day for one person: the fourth is refused and nobody's phone rings."""
    phone, _ = await asking(house)
    for _ in range(3):
        await phone.choose("back", "details", "send")
    assert await phone.state() == "ru.coverage.proof.offer"
    assert len(await house.messages()) == 2  # after the one that `asking` read
