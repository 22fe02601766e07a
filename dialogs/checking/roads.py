"""Mistakes in where states lead: roads to nowhere, states that nobody reaches, calls that go round in circles."""

from collections.abc import Iterable, Mapping

from dialogs.assistant import CALLS_A_TURN
from dialogs.checking.faults import Faults
from dialogs.facts import SHOWN
from dialogs.model import GLOBAL_ROADS, PLACE, Call, Checklist, Menu, Pick, Programme, State, Turnback, mark
from dialogs.rows import ROWS
from dialogs.validators import UnknownRule, rule
from dialogs.visit import claim

HIGHEST_LEVEL = 3


def judge_roads(programme: Programme, services: Mapping[str, frozenset[str]], faults: Faults) -> None:
    """Find the mistakes of single states, then those of their roads. `services` are outcomes by name.

    Where the files themselves could not be read as meant, roads to nowhere follow from that and are not told.
    """
    marks: dict[int, State] = {}
    for state in programme.states.values():
        if (other := marks.setdefault(mark(state.name), state)) is not state:
            faults.at(state, f"has the mark of {other.name!r}: sessions could not tell them apart")
        _judge_state(programme, state, services, faults)
    if not programme.faults:
        _judge_targets(programme, faults)
        _judge_reach(programme, faults)
    _judge_silence(programme, faults)


def _judge_state(
    programme: Programme, state: State, services: Mapping[str, frozenset[str]], faults: Faults
) -> None:
    if not 0 <= state.level <= HIGHEST_LEVEL:
        faults.at(state, f"has level {state.level}, and levels are 0 to {HIGHEST_LEVEL}")
    match state:
        case Menu():
            _judge_menu(programme, state, faults)
        case Pick():
            _judge_pick(programme, state, faults)
        case Checklist(next=None):
            faults.at(state, "is a dead end: what is answered leads nowhere, it has no `next`")
        case Call():
            _judge_call(programme, state, services, faults)
        case _:
            pass


def _judge_menu(programme: Programme, state: Menu, faults: Faults) -> None:
    if state.ask and state.ask not in programme.numbers and not known(state.ask):
        faults.at(state, f"asks for {state.ask!r}, which is neither a validator nor a number here")
    _judge_options(programme, state, faults)


def _judge_options(programme: Programme, state: Menu | Pick, faults: Faults) -> None:
    for option in state.options:
        if option.when and not claimable(option.when):
            faults.at(state, f"shows {option.name!r} when {option.when!r}, which nobody can claim")
            continue
        kind, _, name = option.when.removeprefix("!").partition(":")
        if kind == "fact" and name not in programme.facts:
            faults.at(state, f"shows {option.name!r} when {option.when!r}, which is no fact")
        if kind == "part" and name not in SHOWN:
            faults.at(state, f"shows {option.name!r} when {option.when!r}, which is no answer's part")
        if kind == "slot" and not _can_be(programme, *name.split("=", 1)):
            faults.at(state, f"shows {option.name!r} when {option.when!r}, which no state of that name keeps")


def _can_be(programme: Programme, slot: str, option: str = "") -> bool:
    """Return whether a state keeps that option in the slot; what rows there will be to pick, nobody knows."""
    return any(
        state.short == slot
        and (isinstance(state, Pick) or (state.slot and any(option == other.name for other in state.options)))
        for state in programme.states.values()
        if isinstance(state, Menu | Pick)
    )


def _judge_pick(programme: Programme, state: Pick, faults: Faults) -> None:
    _judge_options(programme, state, faults)
    if state.rows not in ROWS:
        faults.at(state, f"picks from {state.rows!r}, which are no rows")
    if state.next is None:
        faults.at(state, "is a dead end: what is picked leads nowhere, it has no `next`")


def _judge_call(
    programme: Programme, state: Call, services: Mapping[str, frozenset[str]], faults: Faults
) -> None:
    for outcome in sorted(state.on.keys() & set(GLOBAL_ROADS)):
        faults.at(state, f"the outcome {outcome!r} is taken for a road that every screen has")
    if (outcomes := services.get(state.service)) is None:
        faults.at(state, f"calls {state.service!r}, which is no service")
        return
    for outcome in sorted(outcomes - state.on.keys()):
        faults.at(state, f"is a dead end when {state.service!r} answers {outcome!r}")
    for outcome in sorted(state.on.keys() - outcomes - {*GLOBAL_ROADS, PLACE}):
        faults.at(state, f"has a road for {outcome!r}, which {state.service!r} never answers")
    called = state.given.get("call")
    if called is not None and not isinstance(programme.states.get(f"{programme.code}.{called}"), Call):
        faults.at(state, f"names {called!r} as a call, which is none")


def claimable(when: str) -> bool:
    """Return whether an option's `when` is something that can be claimed."""
    try:
        claim(when)
    except KeyError:
        return False
    return True


def known(name: str) -> bool:
    """Return whether there is a validator of that name."""
    try:
        rule(name)
    except UnknownRule:
        return False
    return True


def _judge_targets(programme: Programme, faults: Faults) -> None:
    for state in programme.states.values():
        for trigger, road in state.roads().items():
            if road.to not in programme.states:
                faults.at(state, f"{trigger!r} leads to {road.to!r}, which is no state")
    for alias in programme.aliases:
        if alias.state not in programme.states:
            faults.add(f"{programme.code}/codes.toml: {alias.code} opens {alias.state!r}, which is no state")


def _judge_reach(programme: Programme, faults: Faults) -> None:
    """Name the states that no road reaches. One copy of an included state reached is enough; common dialogs are exempt."""
    states = programme.states
    pending = [*programme.roads.values(), *(alias.state for alias in programme.aliases)]
    reached: set[str] = set()
    while pending:
        name = pending.pop()
        if name in states and name not in reached:
            reached.add(name)
            pending += [road.to for road in states[name].roads().values()]
    told = {(states[name].file, states[name].short) for name in reached}
    for state in states.values():
        common = isinstance(state, Turnback) or state.file.startswith("common/")
        if not common and (state.file, state.short) not in told:
            faults.at(state, "is reached by no road from home, a published code or an opening")


def _judge_silence(programme: Programme, faults: Faults) -> None:
    """Find calls that follow each other for ever, or for longer than a turn allows, without a screen between."""
    lengths: dict[str, int] = {}
    for state in programme.states.values():
        if isinstance(state, Call):
            _length(programme, state, lengths, (), faults)


def _length(
    programme: Programme, state: Call, lengths: dict[str, int], above: tuple[str, ...], faults: Faults
) -> int:
    """Return the most calls that one turn may make from this one on."""
    if state.name in lengths:
        return lengths[state.name]
    if state.name in above:
        loop = above[above.index(state.name) :]
        first = programme.states[min(loop)]
        faults.at(first, f"calls go round in a circle without a screen: {' → '.join(_turned(loop))}")
        return 0
    following = [after for road in state.on.values() if (after := _call(programme, road.to))]
    length = 1 + max(
        (_length(programme, after, lengths, (*above, state.name), faults) for after in following), default=0
    )
    if length == CALLS_A_TURN + 1:
        faults.at(state, f"begins {length} calls without a screen, and a turn makes at most {CALLS_A_TURN}")
    lengths[state.name] = length
    return length


def _call(programme: Programme, name: str) -> Call | None:
    state = programme.states.get(name)
    return state if isinstance(state, Call) else None


def _turned(loop: tuple[str, ...]) -> Iterable[str]:
    at = loop.index(min(loop))
    return (*loop[at:], *loop[: at + 1])
