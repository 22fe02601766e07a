"""Who sees what: proven for every state, in every language, on both channels."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from callers import STRANGER, Chat, Handset, House
from every_screen import (
    LAST_FOUR,
    LEVELS,
    PROGRAMMES,
    bare,
    canaries,
    hidden_from,
    lay_out,
    more_than_four,
    samples,
    seen_by,
    states,
    told,
)

from coverage_backend.people import FIXED
from dialogs.facts import AGENT, ANYBODY, CENTRE, PROVEN, SHOWN, visible
from dialogs.facts.account import ACCOUNT
from dialogs.facts.applications import APPLICATIONS
from dialogs.facts.bookings import BOOKINGS
from dialogs.facts.centres import CENTRES
from dialogs.facts.coverage import COVERAGE
from dialogs.model import Call, State
from dialogs.visit import Private, Visit
from i18n.catalogue import Catalogue, MissingTextError

SURFACES = pytest.mark.parametrize("small", [True, False], ids=["ussd", "telegram"])
CODES = {"ir": "*4*1420*1*{}#", "ru": "*7309*1*{}#", "kz": "*1406*1*{}#", "cn": "*12393*1*{}#"}
OF_THE_FUND = COVERAGE | ACCOUNT | APPLICATIONS | BOOKINGS | CENTRES
"""What a fund tells of a person; the rest is what people typed themselves, and what is worked out from it."""
SAID_TO_ANYBODY = {"last_four", "until", "has_until", "as_of", "opens_at"}
RULES_OF_THE_YEAR = {"due_year", "due_next", "insurer_last", "insurer_opens", "complaint_step", "checks_kept"}
"""Beside them, but of nobody: worked out from a year of birth, from today, or the same for everybody."""


# What each level may see ---------------------------------------------------------------------------------


def test_anybody_sees_whether_and_until_when():
    """Of what the fund tells of a person, a phone that is nobody's sees the status' day and hour, and what it typed itself."""
    seen = {name for name, shown in OF_THE_FUND.items() if ANYBODY in shown.levels}
    assert seen == SAID_TO_ANYBODY | RULES_OF_THE_YEAR


def test_centre_sees_what_its_work_needs():
    """A centre sees of a patient what a stranger sees, whom to compare, why not, and what it writes onto the sheet."""
    seen = {name for name, shown in SHOWN.items() if CENTRE in shown.levels and ANYBODY not in shown.levels}
    assert seen == {"standing", "reason", "tracking", "special", "initials", "day_count", "day_checks"}


def test_own_phone_does_not_see_a_centres_list():
    """Levels are no ladder: whom a centre checked, and the initials it compares, are for no phone of a person's own."""
    hidden = {name for name, shown in SHOWN.items() if PROVEN not in shown.levels}
    assert hidden == {"standing", "initials", "day_count", "day_checks"}


def test_what_anybody_sees_every_level_sees():
    """Nothing public is kept from somebody who is known."""
    assert all(shown.levels == set(LEVELS) for shown in SHOWN.values() if ANYBODY in shown.levels)
    assert all(AGENT in shown.levels for shown in SHOWN.values())


@pytest.mark.parametrize("level", LEVELS)
def test_words_are_given_only_what_the_level_sees(level):
    """Of an answer with every part in it, the words of a screen are given those parts that the caller's level sees."""
    plain = {name: value for name, value in canaries().items() if not (SHOWN[name].words or SHOWN[name].said)}
    given = visible(plain, level, ZoneInfo("UTC"), Catalogue("en", (), small=True))
    assert given.keys() == seen_by(level, plain).keys()


# What screens show ---------------------------------------------------------------------------------------


@SURFACES
@pytest.mark.parametrize("code", PROGRAMMES)
async def test_no_screen_tells_what_its_caller_may_not_see(house, code, small):
    """No part of an answer stands on a screen above its reader's level, nor do five digits of the number.

    That holds even where the reader could not stand: a tree that forgot a level would still tell nothing.
    """
    facts, four_seen = canaries(), False
    for level in LEVELS:
        hidden = [bare(str(value)) for value in hidden_from(level, facts).values()]
        hidden = [value for value in hidden if value.startswith("CANARY") or value.isdecimal()]
        for state, language in states(house, code):
            try:
                text = bare(told(lay_out(house, state, language, small=small, level=level, facts=facts)))
            except MissingTextError:  # a row without its values is not shown at all
                assert state.level not in (ANYBODY, level)
                continue
            assert not [value for value in hidden if value in text], (state.name, language, level)
            assert not more_than_four(text), (state.name, language, level)
            four_seen = four_seen or LAST_FOUR in text
    assert four_seen or code == "lobby"  # the number is looked for where its end is shown


@SURFACES
@pytest.mark.parametrize("code", PROGRAMMES)
async def test_nothing_hidden_decides_what_is_shown(house, code, small):
    """Where a caller may stand, whatever else is kept of an answer, their screen is the same, word for word."""
    facts = canaries()
    for level in LEVELS:
        for state, language in states(house, code):
            if state.level not in (ANYBODY, level):
                continue
            seen = seen_by(level, facts)
            shown = lay_out(house, state, language, small=small, level=level, facts=seen)
            for hidden in (facts, samples(0)):
                kept = seen | hidden_from(level, hidden)
                other = lay_out(house, state, language, small=small, level=level, facts=kept)
                assert other is shown or told(other) == told(shown), (state.name, language, level)


@SURFACES
async def test_those_who_may_see_a_part_see_it(house, small):
    """What the screens are searched for does stand on them where it may: the test above looks at the right things."""
    facts, found = canaries(), set[str]()
    for code in PROGRAMMES:
        for level in (PROVEN, CENTRE):
            for state, language in states(house, code):
                if state.level == level:
                    shown = bare(told(lay_out(house, state, language, small=small, level=level, facts=facts)))
                    found |= {name for name, value in facts.items() if bare(str(value)) in shown}
    assert {"source", "tracking", "initials", "months_paid", "booking_time", "application_number"} <= found


# Where a caller may stand --------------------------------------------------------------------------------


def callers(house: House) -> Iterator[Handset | Chat]:
    """Yield somebody on each channel."""
    yield house.handset(STRANGER)
    yield house.chat(777)


async def stand(caller: Handset | Chat, state: State, level: int) -> None:
    """Put a conversation onto a state, as somebody of that level, with an answer kept."""
    product, code = caller.house.product, state.name.partition(".")[0]
    found = await product.sessions.read(caller.address)
    session = found.session
    assert session is not None
    session.state, session.notice, session.page = state.name, "", 0
    channel = caller.turn("").channel
    programme = product.programmes[code]
    visit = Visit(
        session, programme, product.programmes, channel, caller.address, product.vault, product.clock()
    )
    visit.private = Private(
        number="1" * 12, kind=next(iter(programme.numbers)), level=level, facts=canaries()
    )
    session.signature = product.words[code].lay_out(visit).signature
    visit.close()
    await product.sessions.save(caller.address, session, found.version, 600)


@pytest.mark.parametrize("code", CODES)
async def test_who_may_not_stand_there_is_sent_home(house, code):
    """On a screen of another level than the caller's nothing is answered: home, and what was kept of the answer is gone."""
    programme = house.product.programmes[code]
    for caller in callers(house):
        if isinstance(caller, Handset):
            await caller.dial(programme.aliases[0].code)
        else:
            await caller.send(f"/start {programme.aliases[0].name}")
        for state in programme.states.values():
            for level in set(LEVELS) - {state.level} if state.level else ():
                await stand(caller, state, level)
                screen = await caller.type("1")
                session = await caller.session()
                assert (session.state, session.notice) == (programme.home, "restarted"), (state.name, level)
                assert not session.sealed
                assert not [
                    v for v in canaries().values() if str(v).startswith("CANARY") and str(v) in screen.text
                ]


@pytest.mark.parametrize("code", CODES)
async def test_nobody_chooses_a_level(house, code):
    """A screen of a level is entered from its own level, or from a call that found out who is there: by no option."""
    programme = house.product.programmes[code]
    for state in programme.states.values():
        for trigger, road in state.roads().items() if not isinstance(state, Call) else ():
            assert programme.states[road.to].level in (ANYBODY, state.level), (state.name, trigger)
    for alias in programme.aliases:
        assert programme.states[alias.state].level == ANYBODY


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
