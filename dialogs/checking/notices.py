"""Which sentences can stand above which screen."""

from dialogs.model import Call, Checklist, End, Menu, Pick, Programme, State, Turnback
from dialogs.validators import Fault


def notices_at(programme: Programme) -> dict[str, set[str]]:
    """Return, by state, the names of the notices that a person may see there.

    What a road says is heard where it arrives; calls say nothing themselves and pass it on; what is said on the way
    back may stand above any screen.
    """
    states = programme.states
    heard: dict[str, set[str]] = {name: set() for name in states}
    for alias in programme.aliases:
        if alias.state in heard:
            heard[alias.state] |= {alias.say, "not_understood"} - {""}
    for state in states.values():
        for road in state.roads().values():
            if road.say and road.to in heard:
                heard[road.to].add(road.say)
        if isinstance(state, Menu) and state.mistyped and state.mistyped.to in heard:
            heard[state.mistyped.to] |= _refusals(programme, state)
    _pass_on(programme, heard)
    anywhere = {
        notice for name, state in states.items() if isinstance(state, Turnback) for notice in heard[name]
    }
    for name, state in states.items():
        heard[name] |= _own(programme, state)
        if not isinstance(state, End):  # nobody comes back to where the conversation was over
            heard[name] |= anywhere
        if name == programme.home:
            heard[name].add("restarted")
    return heard


def _pass_on(programme: Programme, heard: dict[str, set[str]]) -> None:
    pending = [state for state in programme.states.values() if isinstance(state, Call)]
    while pending:
        call = pending.pop()
        for road in call.on.values():
            if road.say or road.to not in heard or heard[call.name] <= heard[road.to]:
                continue
            heard[road.to] |= heard[call.name]
            if isinstance(after := programme.states[road.to], Call):
                pending.append(after)


def _own(programme: Programme, state: State) -> set[str]:
    """Return what a screen says when it cannot take what was typed."""
    match state:
        case Menu(ask=asked) if asked:
            return {"changed", "no_more"} | (set() if state.mistyped else _refusals(programme, state))
        case Menu(options=options):
            return {"changed", "no_more", "choose" if options else "keys"}
        case Pick() | Checklist():
            return {"changed", "no_more", "choose"}
        case End() | _:
            return set()


def _refusals(programme: Programme, state: Menu) -> set[str]:
    """Return what may be said of something typed that is no answer to what the state asks."""
    number = programme.numbers.get(state.ask)
    check = (number.rule if number else state.ask).partition(":")[0]
    return {f"wrong-{check}-{fault}" for fault in Fault}
