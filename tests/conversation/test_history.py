"""A conversation's history is a path of its tree, whatever comes at once."""

import asyncio
import random
from collections.abc import Iterator
from itertools import pairwise

from callers import STRANGER

from dialogs.model import ANSWERED, GLOBAL_ROADS, PICKED, Call, Programme, Turnback, brief

TURNS = 50


def landings(programme: Programme, state: str) -> set[str]:
    """Return the screens at which somebody arrives who is sent to a state: a silent one leads on by any outcome."""
    found, before, waiting = set(), set(), [state]
    while waiting:
        name = waiting.pop()
        if name in before:
            continue
        before.add(name)
        made = programme.states[name]
        if isinstance(made, Call):
            waiting += [road.to for road in made.roads().values()]
        elif isinstance(made, Turnback):
            found |= set(programme.states)  # wherever one came from
        else:
            found.add(name)
    return found


def words(programme: Programme, state: str, said: int) -> str:
    """Return the option or road that a transcript remembers by two bytes."""
    known = [*programme.states[state].roads(), *GLOBAL_ROADS]
    return next((name for name in known if brief(name) == said), "")


def broken(programme: Programme, transcript: list[tuple[int, int]], last: str) -> Iterator[str]:
    """Yield each pair of steps that no road, back or home connects."""
    steps = [
        (programme.names[mark], words(programme, programme.names[mark], said)) for mark, said in transcript
    ]
    seen = {programme.home}
    for (here, said), (there, _) in pairwise([*steps, (last, "")]):
        seen.add(here)
        roads = programme.states[here].roads()
        if said in GLOBAL_ROADS:
            to = programme.roads[said]
        else:
            trigger = said if said in roads else PICKED if PICKED in roads else ANSWERED
            if trigger not in roads:
                yield f"{here} has no {said!r}"
                continue
            to = roads[trigger].to
        if there not in landings(programme, to) | seen:
            yield f"{here} -{said}-> {there}"


async def test_turns_at_once_keep_a_path(house):
    """Fifty different turns of one session at once leave a history of steps that the tree has."""
    chance = random.Random(20261122)
    ru = house.product.programmes["ru"]
    for run in range(4):
        phone = house.handset(f"{STRANGER}{run}")
        await phone.dial("*7309#")
        words = [chance.choice(["1", "2", "3", "4", "5", "0", "00", "97", "98", "99"]) for _ in range(TURNS)]
        texts = ["*".join(words[: length + 1]) for length in range(TURNS)]
        chance.shuffle(texts)
        screens = await asyncio.gather(
            *(house.product.assistant.reply(phone.turn(text)) for text in texts), return_exceptions=True
        )
        assert [screen for screen in screens if isinstance(screen, BaseException)] == []
        session = await phone.session()
        assert session.transcript or session.state == ru.home
        assert list(broken(ru, session.transcript, session.state)) == []


async def test_updates_at_once_keep_a_path(house):
    """Fifty messages of one chat handled at once leave a history of steps that the tree has."""
    chance = random.Random(7)
    ru = house.product.programmes["ru"]
    chat = house.chat(60)
    await chat.send("/start ru")
    turns = [chat.turn(chance.choice(["1", "2", "3", "4", "0", "97", "привет"])) for _ in range(TURNS)]
    chance.shuffle(turns)
    await asyncio.gather(*(house.product.assistant.reply(turn) for turn in turns))
    session = await chat.session()
    assert list(broken(ru, session.transcript, session.state)) == []
