"""What a plain step costs: one read, one script, and neither SQL nor a question to a fund."""

from collections.abc import Iterator

import pytest
from callers import STRANGER
from sqlalchemy import Engine, event

from dialogs.model import Menu, Programme
from state.pipeline import Pipeline

DEEPER = 3


@pytest.fixture
def commands(monkeypatch) -> list[str]:
    """What was sent to Redis, by name."""
    sent: list[str] = []
    execute = Pipeline.execute

    def noted(pipeline, *command):
        sent.append(command[0])
        return execute(pipeline, *command)

    monkeypatch.setattr(Pipeline, "execute", noted)
    return sent


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """What was asked of the SQL database."""
    asked: list[str] = []

    def noted(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", noted)
    yield asked
    event.remove(Engine, "before_cursor_execute", noted)


def ways_down(programme: Programme) -> list[list[str]]:
    """Return ways from home to menus, by options alone: one through each option of home, as deep as they lead."""
    ways = []
    for first in programme.states[programme.home].options:
        way, state = [first.name], programme.states[first.road.to]
        seen = {programme.home}
        while isinstance(state, Menu) and state.name not in seen:
            seen.add(state.name)
            ways.append(list(way))
            following = next((one for one in state.options if not one.when), None)
            if following is None:
                break
            way, state = [*way, following.name], programme.states[following.road.to]
    return sorted(ways, key=len)[-DEEPER:] + ways[:1]


@pytest.mark.parametrize("channel", ["ussd", "telegram"])
@pytest.mark.parametrize("code", ["ir", "ru", "kz", "cn"])
async def test_menu_step_is_one_read_and_one_script(house, commands, statements, code, channel):
    """Dialled, a home costs one MGET and one script, and so does every step from it to its deepest menus and back."""
    programme = house.product.programmes[code]
    alias = programme.aliases[0]
    caller = house.handset(STRANGER) if channel == "ussd" else house.chat(777)
    start = alias.code if channel == "ussd" else f"/start {alias.name}"

    async def begin():
        await (caller.dial(start) if channel == "ussd" else caller.send(start))

    await begin()  # the server has the scripts from now on
    ways = ways_down(programme)
    assert len(ways) == DEEPER + 1
    asked = len(house.asked)
    for way in ways:
        steps = [begin(), *(caller.choose(option) for option in way), caller.choose("back")]
        for step in steps:
            commands.clear()
            statements.clear()
            await step
            assert commands == ["MGET", "EVALSHA"], (await caller.state(), way)
            assert statements == []
    assert len(house.asked) == asked
