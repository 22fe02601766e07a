"""What is dialled behind a code answers questions, if their validators take it."""

import pytest
from callers import SMIRNOVA, STRANGER, whole

ASKING = "ru.coverage.number"


@pytest.mark.parametrize(
    ("part", "notice"),
    [
        ("123", "wrong-ru_enp-too_short"),
        (SMIRNOVA[:-1] + "1", "wrong-ru_enp-checksum"),
        (SMIRNOVA + "0", "wrong-ru_enp-too_long"),
    ],
)
async def test_wrong_part_stays_on_the_asking_screen(house, part, notice):
    """A part that the validator refuses leaves the person on the screen that asks, with the sentence why."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{part}#")
    session = await phone.session()
    assert (session.state, session.notice) == (ASKING, notice)
    assert part not in await whole(phone)
    await phone.type(SMIRNOVA)
    assert await phone.state() == "ru.coverage.consent.ask"


async def test_parts_without_a_question_are_not_understood(house):
    """Parts behind a code that asks nothing, or more parts than questions, are said to be not understood."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309*777#")
    session = await phone.session()
    assert (session.state, session.notice) == ("ru.home.menu", "not_understood")
    await phone.dial(f"*7309*1*{SMIRNOVA}*5#")
    session = await phone.session()
    assert (session.state, session.notice) == ("ru.coverage.consent.ask", "not_understood")


async def test_code_that_nobody_published_ends_with_a_sentence(house):
    """A code that nobody published is answered by one last sentence, and keeps no session."""
    phone = house.handset(STRANGER)
    screen = await phone.dial("*9999#")
    assert screen.final
    assert screen.text.strip()
    assert (await house.product.sessions.read(STRANGER)).session is None


async def test_network_that_sends_the_suffix_as_text(house):
    """A number behind a code comes to the same state whichever way a network reports it."""
    for number, (code, text) in enumerate(
        [(f"*7309*1*{SMIRNOVA}#", ""), ("*7309#", f"1*{SMIRNOVA}"), ("*7309*1#", SMIRNOVA)]
    ):
        phone = house.handset(f"{STRANGER}{number}")
        await phone.dial(code, text)
        assert await phone.state() == "ru.coverage.consent.ask"
        await phone.choose("yes")
        assert await phone.state() == "ru.coverage.not_insured"


async def test_nothing_is_taken_behind_a_wrong_part(house):
    """What was dialled behind a part that was refused answers nothing either."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*123*{SMIRNOVA}#")
    session = await phone.session()
    assert (session.state, session.notice) == (ASKING, "wrong-ru_enp-too_short")


async def test_part_behind_a_retired_code_is_taken(house):
    """Whoever dials a retired code with a number behind it goes on with the number, as with today's code."""
    phone = house.handset(STRANGER)
    await phone.dial("*4*1420*1*2#")
    assert (await phone.session()).notice == "retired_code"
    await phone.dial("*4*1420*1*2*9990000018#")
    session = await phone.session()
    assert (session.state, session.notice) == ("ir.coverage.consent.ask", "")
