"""One tree, two channels: the same walk leads to the same places with the same ways on."""

from callers import UPDATES, House
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from coverage_backend.people import FIXED

CODES = {"ir": "*1420#", "ru": "*7309#", "kz": "*1406#", "cn": "*12393#"}
ROADS = ("back", "home", "language", "agent")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(code=some.sampled_from(sorted(CODES)), data=some.data())
async def test_same_walk_leads_to_the_same_states(house: House, code: str, data: some.DataObject) -> None:
    """Random walks by option names and numbers reach the same states with the same options on both channels."""
    at = next(UPDATES)
    phone, chat = house.handset(f"+7998{at:07}"), house.chat(20_000 + at)
    await phone.dial(CODES[code])
    await chat.send(f"/start {code}")
    programme = house.product.programmes[code]
    for _ in range(data.draw(some.integers(1, 14))):
        assert await phone.state() == await chat.state()
        assert phone.options == chat.options
        assert phone.screen.final == chat.screen.final
        if phone.screen.final:
            break
        state = programme.states[await phone.state()]
        asks = programme.numbers.get(getattr(state, "ask", ""))
        numbers = [
            value for one in FIXED[code] for system, value in one.numbers if asks and system == asks.system
        ]
        moves = [*phone.options * 3, *numbers * 3, *ROADS]
        move = data.draw(some.sampled_from(moves))
        if move in numbers:
            await phone.type(move)
            await chat.type(move)
        else:
            await phone.choose(move)
            await chat.choose(move)


async def test_every_answer_is_reached_on_both_channels(house, house_fund):
    """Every fixed person's answer is the same state with the same options and the same parts on both channels."""
    seen = set()
    for code, people in FIXED.items():
        for person in people:
            programme = house.product.programmes[code]
            system, number = person.numbers[0]
            if system != next(iter(programme.numbers.values())).system:
                continue
            at = next(UPDATES)
            phone, chat = house.handset(f"+7997{at:07}"), house.chat(30_000 + at)
            await phone.dial(CODES[code])
            await chat.send(f"/start {code}")
            await house.product.people.prove(chat.address, "-", "code", house.worker._now())
            for caller in (phone, chat):
                found = await house.product.sessions.read(caller.address)
                entry = next(name for name in programme.states if name == f"{code}.coverage.number")
                found.session.state = entry
                found.session.signature = 0
                await house.product.sessions.save(caller.address, found.session, found.version, 600)
                await caller.type("1")  # another screen than was shown: it is shown again
                await caller.type(number)
                await caller.choose("yes")
            assert await phone.state() == await chat.state()
            assert phone.options == chat.options
            seen.add(f"{code} {person.standing}")
    assert len(seen) == 4 * 4
