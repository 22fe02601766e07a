"""A survey's questions, read off its dialog: an agent on the telephone asks the same ones."""

from collections.abc import Iterator

from desk.campaign_questions import Question, Survey
from dialogs.model import Call, Menu, Programme, State

ANSWER = "survey_answer"
KEPT = "kept"


def survey_of(programme: Programme, dialog: str) -> Survey:
    """Return the questions of the dialog in their order. Raises ValueError if it asks none."""
    states = [state for state in programme.states.values() if state.dialog == dialog]
    questions = tuple(_questions(programme, states))
    if not questions:
        raise ValueError(f"{programme.code}: the dialog {dialog!r} asks nothing")
    return Survey(questions)


def _questions(programme: Programme, states: list[State]) -> Iterator[Question]:
    for state in states:
        if not _asks(programme, state):
            continue
        assert isinstance(state, Menu)
        follows = {}
        for option in state.options:
            keeping = programme.states[option.road.to]
            assert isinstance(keeping, Call)
            after = programme.states[keeping.on[KEPT].to]
            follows[option.name] = after.short if _asks(programme, after) else ""
        yield Question(state.short, state.words, follows)


def _asks(programme: Programme, state: State) -> bool:
    """Return whether every option of the state is an answer that is kept."""
    if not isinstance(state, Menu) or not state.slot or not state.options:
        return False
    after = [programme.states.get(option.road.to) for option in state.options]
    return all(isinstance(one, Call) and one.service == ANSWER for one in after)
