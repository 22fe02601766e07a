"""The same turn twice: one effect, the same answer, however it comes again."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from callers import COVERAGE, IVANOV, PETROV, PETROV_PHONE, SMIRNOVA, STRANGER, code_in, consenting, owing

from bot.citizens.channel import Kind
from ussd_gateway.protocols.africas_talking import compose
from ussd_gateway.simulator.profile import Profile


async def test_fifty_copies_of_a_ussd_turn_are_one(house, house_fund):
    """Fifty copies of one lookup at once make one question to the fund and get fifty answers equal in every byte."""
    phone = await consenting(house)
    await house_fund.fail("ru", "slow", 0.3)
    before = house.checks()
    phone.text += f"*{IVANOV}"
    screens = await asyncio.gather(*(house.product.assistant.reply(phone.turn()) for _ in range(50)))
    assert house.checks() == before + 1
    assert len({compose(screen, {}).body for screen in screens}) == 1
    assert await phone.state() == "ru.coverage.conditional"


async def test_copies_wait_as_long_as_the_first_one(house, house_fund):
    """A copy of a turn whose call takes nearly all its time still gets that turn's answer."""
    phone = await consenting(house)
    await house_fund.fail("ru", "slow", 1.7)
    phone.text += f"*{IVANOV}"
    screens = await asyncio.gather(*(house.product.assistant.reply(phone.turn()) for _ in range(5)))
    assert {screen.text for screen in screens} == {screens[0].text}
    assert await phone.state() == "ru.coverage.conditional"


async def test_fifty_copies_of_a_telegram_update_are_one(house):
    """Fifty copies of one update at once make one question to the fund and get fifty equal screens."""
    chat = house.chat(50)
    await chat.send("/start ru-coverage")
    await chat.send(SMIRNOVA)
    await chat.choose("yes", "home", "insured", "coverage")
    before = house.checks()
    turn = chat.turn(IVANOV)
    screens = await asyncio.gather(*(house.product.assistant.reply(turn) for _ in range(50)))
    assert house.checks() == before + 1
    assert len({(screen.text, screen.options, screen.nonce) for screen in screens}) == 1


async def test_fifty_copies_of_wrong_digits_are_one_guess(house, house_fund):
    """Copies of one wrong guess at an answer that waits count as one, so they do not drop it."""
    phone = await owing(house, house_fund)
    await phone.dial("*7309#")
    phone.text = "1111"
    await asyncio.gather(*(house.product.assistant.reply(phone.turn()) for _ in range(10)))
    await phone.type(IVANOV[-4:])
    assert await phone.state() == "ru.coverage.conditional"


async def test_last_request_after_the_end_says_the_same(house):
    """The last request of a call that has ended gets the same bytes again; an older one takes no step."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    end = await phone.choose("services", "privacy", "delete", "yes")
    assert end.final
    assert compose(await phone.take(phone.turn()), {}) == compose(end, {})
    kept = await phone.session()
    older = await phone.take(phone.turn(phone.text.rpartition("*")[0]))
    assert compose(older, {}) == compose(end, {})
    assert await phone.session() == kept


async def test_older_text_takes_no_step(house):
    """A request that was overtaken shows today's screen and changes nothing."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    shown = await phone.choose("services", "account", "features")
    kept = await phone.session()
    stale = await phone.take(phone.turn(phone.text.partition("*")[0]))
    assert stale == shown
    assert await phone.session() == kept
    await phone.choose("enter")
    assert await phone.state() == "ru.account.enter"


async def test_same_input_on_two_menus_is_two_steps(house):
    """Somebody who types 1 on two menus in a row goes two steps."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("services", "account")
    await phone.type("1", "1")
    assert await phone.state() == "ru.account.enter"


async def test_start_under_two_ids_is_one_start(house):
    """A start that comes under two ids makes one lookup, and the walk goes on under either of them."""
    phone = await consenting(house)
    before = house.checks()
    first = await phone.dial(f"*7309*1*{IVANOV}#")
    assert await phone.take(phone.turn(call="other-id")) == first
    assert house.checks() == before + 1
    await phone.choose("contacts")
    assert await phone.state() == "ru.contacts.ways"
    phone.call = "other-id"
    await phone.choose("representatives")
    assert (await phone.state()).startswith("ru.representatives.")


async def test_doubled_start_is_one_start(demo):
    """A network that sends every start under two ids begins one conversation, and the walk goes on."""
    demo.mobile.profile = Profile("doubled starts", doubles=True)
    phone = demo.mobile.handset(STRANGER)
    await phone.dial("*7309#")
    assert phone.outcome == 1
    first = await demo.product.sessions.read(STRANGER)
    assert first.session.state == "ru.home.menu"
    await phone.reply("3")
    await phone.reply("1")
    after = await demo.product.sessions.read(STRANGER)
    assert after.session.state == "ru.coverage.number"
    assert after.version == first.version + 2


# A process that dies in the middle of a turn --------------------------------------------------------------


async def killed_in_call(house: Any, fund: Any, taking: Callable[[], Awaitable[object]]) -> None:
    """Let a turn begin, kill it while the fund thinks, and let its claim's time pass."""
    await fund.fail("ru", "slow", 0.5)
    asked = len(house.asked)
    task = asyncio.ensure_future(taking())
    while len(house.asked) == asked:  # noqa: ASYNC110 - the fund's server tells nobody
        await asyncio.sleep(0.005)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await fund.fail("ru", "none")


async def claim_passes(house: Any, address: str) -> None:
    """Do what Redis does when a claim's milliseconds are over."""
    sessions = house.product.sessions
    assert await house.product.pipeline.execute("DEL", f"c:{sessions._tag(address)}") == 1


async def test_killed_lookup_is_carried_on_by_the_same_turn(house, house_fund):
    """A turn killed while the fund thinks is carried on when the network asks again."""
    phone = await consenting(house)
    phone.text += f"*{IVANOV}"
    await killed_in_call(house, house_fund, lambda: house.product.assistant.reply(phone.turn()))
    assert (await phone.session()).claim
    await claim_passes(house, phone.address)
    await phone.take(phone.turn())
    assert await phone.state() == "ru.coverage.conditional"
    assert not (await phone.session()).claim


async def test_new_call_after_a_killed_turn_begins_anew(house, house_fund, clock):
    """Who dials anew after a turn was killed gets what they dialled, not the dead turn's answer."""
    phone = await consenting(house)
    phone.text += f"*{IVANOV}"
    await killed_in_call(house, house_fund, lambda: house.product.assistant.reply(phone.turn()))
    await claim_passes(house, phone.address)
    clock.pass_time(20)
    await phone.dial("*7309#")
    assert await phone.state() == "ru.home.menu"


async def test_killed_sending_of_a_code_sends_one(house, monkeypatch):
    """A turn killed after its code went into the outbox and before it was answered leaves one code, and it fits."""
    phone = await consenting(house)
    await phone.type(PETROV)
    await phone.choose("details")
    save, killed = house.product.sessions.save, []

    async def killing(*args: Any, release: bool = False, **more: Any) -> int:
        if release and not killed:
            killed.append(True)
            raise asyncio.CancelledError
        return await save(*args, release=release, **more)

    monkeypatch.setattr(house.product.sessions, "save", killing)
    with pytest.raises(asyncio.CancelledError):
        await phone.choose("send")
    await claim_passes(house, phone.address)
    await phone.take(phone.turn())
    assert await phone.state() == "ru.coverage.proof.code"
    (message,) = await house.messages()
    assert message.address == PETROV_PHONE
    await phone.type(code_in(message.text))
    assert await phone.state() == "ru.coverage.own_insured"


async def test_button_of_an_earlier_screen_takes_no_step(house):
    """A button of a screen that is no longer shown, or forged, changes nothing."""
    chat = house.chat(51)
    first = await chat.send("/start ru")
    await chat.choose("services", "account")
    for data in ("{first}.contacts", "{now}.privacy", "{now}.~resume", "{now}.~", "{now}.", "x", "."):
        forged = data.format(first=first.nonce, now=chat.screen.nonce)
        await chat.take(chat.turn(forged, Kind.CALLBACK))
        assert await chat.state() == "ru.account.about"


async def test_changed_options_take_no_step(house):
    """When a screen's options are not those that were shown, it is shown again with a notice and no step is taken."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    found = await house.product.sessions.read(STRANGER)
    found.session.signature ^= 1
    await house.product.sessions.save(STRANGER, found.session, found.version, 600)
    await phone.type("1")
    assert await phone.state() == "ru.home.menu"
    assert (await phone.session()).notice == "changed"
    await phone.type("1")
    assert await phone.state() == "ru.appointment.about"


@pytest.mark.parametrize("channel", ["ussd", "telegram"])
async def test_vanished_state_begins_at_home(house, channel):
    """A session whose state a new release no longer has begins at its programme's home, in its language, and says so."""
    caller = house.handset(STRANGER) if channel == "ussd" else house.chat(52)
    await (caller.dial("*7309#") if channel == "ussd" else caller.send("/start ru"))
    await caller.choose("language", "en", "services", "account")
    await house.product.pipeline.execute("DEL", f"g:{house.product.sessions._tag(caller.address)}")
    found = await house.product.sessions.read(caller.address)
    found.session.state = "ru.account.gone"
    await house.product.sessions.save(caller.address, found.session, found.version, 600)
    screen = await caller.type("1")
    session = await caller.session()
    assert (session.state, session.language, session.notice) == ("ru.home.menu", "en", "restarted")
    assert screen.text.startswith("Let us begin again")


async def test_unknown_session_begins_at_home_or_at_its_code(house):
    """A session id never seen, with text behind it, opens the longest published code, else home with a notice."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#", "77*1*2")
    session = await phone.session()
    assert (session.state, session.notice) == ("ru.home.menu", "restarted")
    await phone.dial(COVERAGE, SMIRNOVA)
    assert await phone.state() == "ru.coverage.consent.ask"


@pytest.mark.parametrize(
    "state", ["coverage.proof.offer", "coverage.unknown", "mine.who.keep", "coverage.checking"]
)
async def test_private_part_that_is_lost_begins_at_home(house, state):
    """A session whose private part no key opens any more begins at home, also where a turn died in a call."""
    phone = await consenting(house)
    await phone.type(PETROV)
    assert await phone.state() == "ru.coverage.insured"
    sessions = house.product.sessions
    found = await sessions.read(phone.address)
    found.session.state, found.session.sealed = f"ru.{state}", b"no key opens this"
    if state == "coverage.checking":
        found.session.claim = b"a turn that died"
    await sessions.save(phone.address, found.session, found.version, 600)
    screen = await phone.type("1")
    assert PETROV[-4:] not in screen.text
    if state != "coverage.checking":
        assert (await phone.state(), (await phone.session()).notice) == ("ru.home.menu", "restarted")
    await phone.choose("home")
    assert await phone.state() == "ru.home.menu"


async def test_way_back_after_five_calls_is_taken(house, house_fund, clock):
    """Five calls in one turn, of which the last sends one back, end on the screen before and not at a new beginning."""
    clock.pass_time(-60 * 86400)
    phone = house.handset(STRANGER)
    people, now = house.product.people, house.worker._now()
    await people.give_consent(STRANGER, "coverage", 1, now)
    await people.prove(STRANGER, f"ru.enp:{PETROV}", "code", now)
    await phone.dial("*7309#")
    await phone.choose("requests", "applications", "insurer")
    assert await phone.state() == "ru.applications.insurer_whom.number"
    phone.screen = await phone.type(PETROV)
    if await phone.state() == "ru.applications.insurer_whom.keep":
        await phone.choose("no")
    await phone.choose("home", "requests", "applications", "insurer")
    await house_fund.fail("ru", "500")
    await phone.type(PETROV)
    assert (await phone.state(), (await phone.session()).notice) == ("ru.applications.menu", "fund_silent")
