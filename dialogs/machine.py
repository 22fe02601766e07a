"""A programme's states as one shared, synchronous `transitions` machine that moves bare sessions."""

from typing import Any

from transitions import Event, Machine

from dialogs.model import GLOBAL_ROADS, Programme
from state.session import Session


class _Leap(Event):
    """An event that knows no conditions and no callbacks, as a conversation has none: 0.3 µs a step in place of 8."""

    def trigger(self, model: Any, *args: Any, **kwargs: Any) -> bool:
        """Move the model along its state's first road of this name; what cannot move fails as the library says."""
        roads = self.transitions.get(model.state)
        if roads and (to := roads[0].dest) in self.machine.states:
            model.state = to
            return True
        taken: bool = super().trigger(model, *args, **kwargs)
        return taken


class LeanMachine(Machine):
    """A machine for transitions that have neither conditions nor callbacks; a test holds it against the plain one."""

    event_cls = _Leap


class Conversation:
    """Moves sessions through one programme. Sessions are never registered as models: that costs 190 µs each."""

    def __init__(self, programme: Programme, machine: type[Machine] = LeanMachine) -> None:
        rows = [
            [trigger, state.name, road.to]
            for state in programme.states.values()
            for trigger, road in state.roads().items()
        ]
        self._machine = machine(
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
