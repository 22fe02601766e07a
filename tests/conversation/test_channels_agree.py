"""One tree, two channels: the same walk leads to the same places with the same ways on."""

import pytest
from callers import UPDATES, Chat, Handset, House
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from coverage_backend.people import FIXED
from dialogs.model import State

CODES = {"ir": "*1420#", "ru": "*7309#", "kz": "*1406#", "cn": "*12393#"}
ENTRIES = {
    "ir": ("*4*1420#", "ir-entitlement"),
    "ru": ("*7309*1#", "ru-coverage"),
    "kz": ("*1406*1#", "kz-coverage"),
    "cn": ("*12393*1#", "cn-coverage"),
}
ROADS = ("back", "home", "language", "agent")


def shared(caller: Handset | Chat, state: State) -> list[str]:
    """Return the options shown that both channels have: only a chat takes files, and only a chat is linked to a phone."""
    apart = {choice.name for choice in getattr(state, "options", ()) if choice.when in {"chat", "phone"}}
    return [name for name in caller.options if name not in apart | {"link"}]


@pytest.fixture
def patient(monkeypatch):
    """A turn that a slow machine delays is not cut short: what is late says other things, on purpose."""
    monkeypatch.setattr("dialogs.assistant.TURN_SECONDS", 20.0)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    code=some.sampled_from(sorted(CODES)),
    choices=some.lists(some.integers(0, 2**16), min_size=1, max_size=14),
)
@pytest.mark.usefixtures("patient")
async def test_same_walk_leads_to_the_same_states(house: House, code: str, choices: list[int]) -> None:
    """Random walks by option names and numbers reach the same states with the same options on both channels."""
    at = next(UPDATES)
    phone, chat = house.handset(f"+7998{at:07}"), house.chat(20_000 + at)
    await phone.dial(CODES[code])
    await chat.send(f"/start {code}")
    programme = house.product.programmes[code]
    for choice in choices:  # drawn before: what earlier walks booked changes what there is to choose from
        assert await phone.state() == await chat.state()
        state = programme.states[await phone.state()]
        assert shared(phone, state) == shared(chat, state)
        assert phone.screen.final == chat.screen.final
        if phone.screen.final:
            break
        asks = programme.numbers.get(getattr(state, "ask", ""))
        numbers = [
            value for one in FIXED[code] for system, value in one.numbers if asks and system == asks.system
        ]
        options = [name for name in shared(phone, state) if name != "call"]  # a phone knows its own number
        moves = [*options * 3, *numbers * 3, *ROADS]
        move = moves[choice % len(moves)]
        if move in numbers:
            await phone.type(move)
            await chat.type(move)
        else:
            await phone.choose(move)
            await chat.choose(move)


@pytest.mark.parametrize("code", sorted(ENTRIES))
async def test_every_answer_is_reached_on_both_channels(house, code):
    """Every fixed person's answer, of level 0 and of level 1, is the same state with the same options on both channels."""
    dialled, name = ENTRIES[code]
    programme = house.product.programmes[code]
    seen = set()
    for person in FIXED[code]:
        system, number = person.numbers[0]
        if system != next(iter(programme.numbers.values())).system:
            continue  # another kind of number is asked for on a screen of its own
        for proven in (False, True):
            at = next(UPDATES)
            phone, chat = house.handset(f"+7997{at:07}"), house.chat(30_000 + at)
            await phone.dial(dialled)
            await chat.send(f"/start {name}")
            name_kept = f"{code}.{next(iter(programme.numbers))}:{number}"
            for caller in (phone, chat):
                if proven:
                    await house.product.people.prove(caller.address, name_kept, "code", house.worker._now())
                await caller.type(number)
                await caller.choose("yes")
            reached = f"{code}.coverage.{'own_' if proven else ''}{person.standing}"
            assert (await phone.state(), await chat.state()) == (reached, reached)
            assert phone.options == chat.options
            seen.add(reached)
    assert len(seen) == 8
