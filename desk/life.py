"""The life of a case: one shared machine, which moves anything that has a `state`."""

from enum import StrEnum
from typing import Any

from transitions import Machine, MachineError

from desk.errors import NotNow


class State(StrEnum):
    """Where a case stands."""

    NEW = "new"
    QUEUED = "queued"
    CLAIMED = "claimed"
    WAITING = "waiting"  # for the person
    RESOLVED = "resolved"
    REOPENED = "reopened"
    CLOSED = "closed"


class Trigger(StrEnum):
    """What happens to a case."""

    QUEUE = "queue"
    CLAIM = "claim"
    ANSWER = "answer"
    SAY = "say"  # the person writes
    HAND_BACK = "hand_back"
    RAISE = "raise"
    RESOLVE = "resolve"
    CLOSE = "close"


HELD = (State.CLAIMED, State.WAITING)
FREE = (State.QUEUED, State.REOPENED)
OPEN = (State.NEW, *FREE, *HELD)
TRANSITIONS: tuple[tuple[Trigger, tuple[State, ...], State | None], ...] = (
    (Trigger.QUEUE, (State.NEW,), State.QUEUED),
    (Trigger.CLAIM, FREE, State.CLAIMED),
    (Trigger.ANSWER, HELD, State.WAITING),
    (Trigger.SAY, (State.WAITING,), State.CLAIMED),
    (Trigger.SAY, (State.RESOLVED,), State.REOPENED),
    (Trigger.SAY, (State.NEW, State.QUEUED, State.CLAIMED, State.REOPENED), None),  # stays as it is
    (Trigger.HAND_BACK, HELD, State.QUEUED),
    (Trigger.RAISE, (*FREE, *HELD), State.QUEUED),
    (Trigger.RESOLVE, HELD, State.RESOLVED),
    (Trigger.CLOSE, (*OPEN, State.RESOLVED), State.CLOSED),
)


class _Standing:
    """What the machine moves."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


def _machine() -> Machine:
    transitions: list[Any] = [
        [trigger.value, [one.value for one in sources], "=" if target is None else target.value]
        for trigger, sources, target in TRANSITIONS
    ]
    return Machine(
        model=None, states=[state.value for state in State], initial=State.NEW.value,
        transitions=transitions, auto_transitions=False, send_event=True,
    )  # fmt: skip


MACHINE = _machine()


def after(state: str, trigger: Trigger) -> State:
    """Return where the trigger leads from a state; raise NotNow where it leads nowhere."""
    standing = _Standing(State(state).value)
    try:
        MACHINE.events[trigger.value].trigger(standing)
    except MachineError:
        raise NotNow(f"a case that is {state} cannot {trigger}") from None
    return State(standing.state)


def allows(state: str, trigger: Trigger) -> bool:
    """Return whether the trigger leads anywhere from that state."""
    return state in MACHINE.events[trigger.value].transitions
