"""What an agent is handed with a case: where the person was, their last steps in their own words, the fund's last answer."""

from desk.case import Packet, Step
from dialogs.facts.coverage import COVERAGE
from dialogs.model import GLOBAL_ROADS, Checklist, Menu, Pick, State, brief
from dialogs.rows import ROWS
from dialogs.steps import FAILED
from dialogs.visit import Visit
from dialogs.wording import NOT_SAID
from i18n.catalogue import Catalogue, MissingTextError, Value

DESK = "agent"


def of_desk(visit: Visit, name: str) -> bool:
    """Return whether the state is one of the desk's own."""
    return name.startswith(f"{visit.programme.code}.{DESK}.")


def packet_of(visit: Visit) -> Packet:
    """Return the packet of the conversation as it stands. What was typed in private states is not in it."""
    session, private = visit.session, visit.private
    traces = [
        (name, said) for trace, said in session.transcript if (name := visit.programme.names.get(trace))
    ]
    before = [name for trace in session.trail if (name := visit.programme.names.get(trace))]
    places = [name for name in [*(name for name, _ in traces), *before] if not of_desk(visit, name)]
    failed = session.slots.get(FAILED, "")
    return Packet(
        place=places[-1] if places else visit.programme.home,
        steps=[
            _step(visit, visit.programme.states[name], said)
            for name, said in traces
            if not of_desk(visit, name)
        ],
        coverage={name: raw for name, raw in private.facts.items() if name in COVERAGE and raw is not None},
        failed=[failed] if failed else [],
        insured=private.number,
        kind=private.kind,
    )


def _step(visit: Visit, state: State, said: int) -> Step:
    catalogue = visit.programme.catalogues[visit.session.language, False]
    if isinstance(state, Checklist):
        return Step(state.short)  # items are a person's papers: which of them is in the list itself
    values: dict[str, Value] = {**dict.fromkeys(catalogue.variables(state.words), NOT_SAID), **visit.facts}
    try:
        lines = catalogue.text(state.words, values).strip().splitlines()
        return Step(
            lines[0] if lines else state.short, _choice(visit, state, said, catalogue, values) if said else ""
        )
    except MissingTextError:  # a screen that cannot be said without its answer
        return Step(state.short)


def _choice(visit: Visit, state: State, said: int, catalogue: Catalogue, values: dict[str, Value]) -> str:
    for road in GLOBAL_ROADS:
        if brief(road) == said:
            return catalogue.attribute("roads", road)
    if isinstance(state, Menu | Pick):
        for option in state.options:
            if brief(option.name) == said:
                return catalogue.attribute(state.words, option.name, values)
    if isinstance(state, Pick) and state.rows != "rows":
        for row in ROWS[state.rows](visit):
            if brief(row.name) == said:
                return row.label
    return ""
