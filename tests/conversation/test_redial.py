"""A call that dropped can be gone on with, and the language stays."""

import pytest
from callers import COVERAGE, IVANOV, SMIRNOVA, STRANGER, code_in, consenting, whole
from test_levels import CODES, canaries, stand

from dialogs.model import Menu, Pick

RESUME = "ru.resume.ask"


async def test_continue_returns_to_the_screen(house, clock):
    """Dialled again five seconds later, past home: continue leads back to the very screen, and back from there too."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    shown = await phone.choose("services", "account", "features")
    clock.pass_time(5)
    await phone.dial("*7309#")
    assert await phone.state() == RESUME
    assert phone.options == ["continue", "start_over"]
    again = await phone.choose("continue")
    assert again.text == shown.text
    assert await phone.state() == "ru.account.features"
    await phone.choose("back")
    assert await phone.state() == "ru.account.about"


async def test_start_over_is_home_with_nothing_behind_it(house, clock):
    """Start over leads to what was dialled, home here, and no way back leads from there into the call that dropped."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("services", "account", "features")
    clock.pass_time(5)
    await phone.dial("*7309#")
    await phone.choose("start_over")
    assert await phone.state() == "ru.home.menu"
    await phone.choose("back")
    assert await phone.state() == "ru.home.menu"


async def test_redial_at_once_begins_anew(house, clock):
    """A new call within five seconds of another code's, and one with more dialled behind it, is no dropped call."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("services", "account")
    clock.pass_time(4)
    await phone.dial("*7309#")
    assert await phone.state() == "ru.home.menu"
    await phone.choose("services", "account")
    clock.pass_time(60)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    assert await phone.state() == "ru.coverage.consent.ask"


@pytest.mark.parametrize("place", ["home", "asking", "answer", "ended", "other code"])
async def test_nothing_to_go_on_with(house, clock, place):
    """Neither home, a screen that asks or tells something private, an ended call nor another code is gone on with."""
    phone = await consenting(house)
    code = "*7309#"
    match place:
        case "home":
            await phone.choose("home")
        case "answer":
            await phone.type(SMIRNOVA)
        case "ended":
            await phone.choose("home", "services", "privacy", "delete", "yes")
        case "other code":
            await phone.choose("home", "services", "account")
            code = "*1406#"
    clock.pass_time(60)
    await phone.dial(code)
    assert await phone.state() == ("kz.home.menu" if place == "other code" else "ru.home.menu")


async def test_language_stays(house, clock):
    """The language picked is spoken at the next dial, also when the session's life is over."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("services", "account", "language", "en")
    assert await phone.state() == "ru.account.about"
    tag = house.product.sessions._tag(STRANGER)
    await house.product.pipeline.execute("DEL", f"s:{tag}")
    clock.pass_time(86400)
    await phone.dial("*7309#")
    assert (await phone.session()).language == "en"
    await phone.dial("*1406#")
    assert (await phone.session()).language == "en"
    await phone.dial("*12393#")
    assert (await phone.session()).language == "en"


async def test_language_that_a_programme_lacks_gives_its_own(house):
    """A programme without the language picked elsewhere speaks its first one."""
    phone = house.handset(STRANGER)
    await phone.dial("*1406#")
    await phone.choose("language", "kk")
    await phone.dial(COVERAGE)
    assert (await phone.session()).language == "ru"


async def test_list_behind_a_code_is_not_gone_on_with(house, clock):
    """A call that dropped while somebody else's list was open is not gone on with: the next one needs its code."""
    phone = house.handset(STRANGER)
    await phone.dial("*1420#")
    await phone.choose("patient", "documents", "list", "child", "go")
    assert await phone.state() == "ir.patient.list.list.walk"
    await phone.choose("agent")
    clock.pass_time(60)
    await phone.dial("*1420#")
    assert await phone.state() == "ir.home.menu"
    await phone.choose("patient", "documents", "list", "child")
    assert await phone.state() == "ir.patient.list.list.code"


async def test_every_screen_that_nothing_private_is_open_at_comes_back_whole(house, clock):
    """Page, sentence above and options: a screen gone on with is the one that was left, letter for letter."""
    phone = house.handset(STRANGER)
    await phone.dial("*1406#")
    await phone.choose("language", "en", "ways")
    for _ in range(6):
        typed = "98" if any(road.name == "more" for road in phone.screen.roads) else "1"
        for words in (typed, "777"):
            shown = await phone.type(words)
            if await phone.state() == "kz.home.menu":
                return
            clock.pass_time(60)
            await phone.dial("*1406#")
            assert await phone.state() == "kz.resume.ask"
            again = await phone.choose("continue")
            assert (again.text, again.options, again.roads) == (shown.text, shown.options, shown.roads)


async def test_nobody_goes_on_where_somebody_is_known(house, clock):
    """After an answer about somebody, even a screen that says nothing of them is not gone on with: back would show it."""
    phone = await consenting(house)
    await phone.type(SMIRNOVA)
    before = await phone.session()
    await phone.choose(next(name for name in phone.options if name != "another"))
    assert (await phone.session()).trail != before.trail
    clock.pass_time(60)
    await phone.dial("*7309#")
    assert await phone.state() == "ru.home.menu"
    await phone.choose("back")
    assert await phone.state() == "ru.home.menu"
    assert not (await phone.session()).sealed


async def test_code_of_a_place_is_gone_on_with(house, clock):
    """A call begun by a place's own code goes on when that code, or the programme's, is dialled, and at no other one."""
    for again, state in (
        ("*1406*2#", "kz.resume.ask"),
        ("*1406#", "kz.resume.ask"),
        ("*1406*1#", "kz.coverage.number"),
    ):
        phone = house.handset(STRANGER)
        await phone.dial("*1406*2#")
        shown = await phone.choose("sends")
        clock.pass_time(60)
        await phone.dial(again)
        assert await phone.state() == state
        if state == "kz.resume.ask":
            assert (await phone.choose("continue")).text == shown.text
            clock.pass_time(60)
            await phone.dial(again)
            await phone.choose("start_over")
            assert await phone.state() == ("kz.home.menu" if again == "*1406#" else "kz.appointment.about")


@pytest.mark.parametrize("code", CODES)
async def test_no_redial_passes_what_is_private(house, clock, code):
    """Wherever a call about somebody dropped, the next one neither shows nor keeps anything of them, and steps no further."""
    programme = house.product.programmes[code]
    phone = house.handset(STRANGER)
    tried = 0
    for state in programme.states.values():
        if not isinstance(state, Menu | Pick) or (isinstance(state, Pick) and state.rows != "rows"):
            continue
        await phone.dial(programme.aliases[0].code)
        await stand(phone, state, state.level)
        if state.name == programme.home:
            continue
        clock.pass_time(60)
        screen = await phone.dial(programme.aliases[0].code)
        session, shown = await phone.session(), await whole(phone)
        assert not [
            text for text in map(str, canaries().values()) if text.startswith("CANARY") and text in shown
        ]
        if session.state == programme.home:
            assert not session.sealed, state.name
        elif session.state == f"{code}.resume.ask":
            assert (state.ask, state.options) == ("one_time_code", ())
            await phone.dial(programme.aliases[0].code)
            await phone.choose("continue", "back")
            assert await phone.state() == programme.home
        else:
            assert session.state == f"{code}.resume_text.ask"
            assert state.unfinished or state.name == session.state
            assert [option.name for option in screen.options] == ["once", "always", "start_over"]
        tried += 1
    assert tried > 40


async def test_hanging_up_to_read_the_code(house, clock):
    """Who hangs up to read the SMS with the code that proves the phone comes back to where it is typed, and to nothing else."""
    phone = await consenting(house)
    await phone.type(IVANOV)
    await phone.choose("details", "send")
    assert await phone.state() == "ru.coverage.proof.code"
    assert await house.messages()
    for _ in range(2):  # also when that call breaks off at the question
        clock.pass_time(60)
        await phone.dial("*7309#")
        assert await phone.state() == RESUME
    await phone.choose("continue")
    assert await phone.state() == "ru.coverage.proof.code"
    await phone.choose("back")
    assert await phone.state() == "ru.home.menu"
    await phone.dial(f"*7309*1*{IVANOV}#")
    await phone.choose("details", "send")
    (message,) = await house.messages()
    clock.pass_time(60)
    await phone.dial("*7309*1#")
    await phone.choose("continue")
    await phone.type(code_in(message.text))
    assert await phone.state() == "ru.coverage.own_conditional"
