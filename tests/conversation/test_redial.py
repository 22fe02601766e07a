"""A call that dropped can be gone on with, and the language stays."""

import pytest
from callers import COVERAGE, SMIRNOVA, STRANGER, consenting

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
    """Start over leads home, and no way back leads from there into the call that dropped."""
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
