"""A programme's states as one shared, synchronous `transitions` machine that moves bare sessions."""

from transitions import Machine

from dialogs.model import GLOBAL_ROADS, Programme
from state.session import Session


class Conversation:
    """Moves sessions through one programme. Sessions are never registered as models: that costs 190 µs each."""

    def __init__(self, programme: Programme) -> None:
        rows = [
            [trigger, state.name, road.to]
            for state in programme.states.values()
            for trigger, road in state.roads().items()
        ]
        self._machine = Machine(
            model=None,
            states=list(programme.states),
            initial=None,
            transitions=rows,
            send_event=True,
            auto_transitions=False,
        )
        for road in GLOBAL_ROADS:  # last, so that no state's own trigger can be taken for one of them
            self._machine.add_transition(road, "*", programme.roads[road])
        self._events = self._machine.events

    def follow(self, session: Session, trigger: str) -> None:
        """Take the road of this trigger. Raises transitions.MachineError where the state has none."""
        self._events[trigger].trigger(session)

    def place(self, session: Session, state: str) -> None:
        """Put the session into a state: back, pages and returns are no transitions."""
        self._machine.set_state(state, session)
