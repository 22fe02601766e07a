"""The lean machine against the library's own: the same states on every walk, the same errors."""

import random
from dataclasses import replace

import pytest
from transitions import Machine, MachineError

from dialogs.load import load_programmes
from dialogs.machine import Conversation, LeanMachine
from dialogs.model import GLOBAL_ROADS, PLACE, Call, Road
from state.session import Session

PROGRAMMES = load_programmes(("ir", "ru", "kz", "cn"))
STEPS = 3_000


def taken(conversation: Conversation, session: Session, trigger: str) -> str:
    """Return where the trigger led, or what it raised."""
    try:
        conversation.follow(session, trigger)
    except (MachineError, KeyError) as error:
        return f"{type(error).__name__}: {error}"
    return session.state


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=PROGRAMMES)
def test_random_walks_stand_where_the_plain_machine_stands(programme):
    """Whatever is triggered from wherever, the state after it, or the error, is the library's own."""
    lean, plain = Conversation(programme), Conversation(programme, Machine)
    ours, theirs = (Session(programme.home, "en") for _ in range(2))
    chance = random.Random(programme.code)
    triggers = sorted({trigger for state in programme.states.values() for trigger in state.roads()})
    errors = 0
    for _ in range(STEPS):
        own = list(programme.states[ours.state].roads())
        trigger = chance.choice(chance.choice([own or triggers, triggers, GLOBAL_ROADS]))
        came = taken(lean, ours, trigger)
        assert came == taken(plain, theirs, trigger)
        errors += came != ours.state
        if chance.random() < 0.1:
            anywhere = chance.choice(list(programme.states))
            lean.place(ours, anywhere)
            plain.place(theirs, anywhere)
        assert ours.state == theirs.state
    assert 0 < errors < STEPS


@pytest.mark.parametrize("machine", [LeanMachine, Machine])
def test_what_cannot_move_fails_and_stays(machine):
    """A road that is not there, or a state that is gone, is an error, and the session stands where it stood."""
    conversation = Conversation(PROGRAMMES["kz"], machine)
    session = Session(PROGRAMMES["kz"].home, "en")
    with pytest.raises(MachineError, match="Can't trigger event sent from state"):
        conversation.follow(session, "sent")
    assert session.state == PROGRAMMES["kz"].home
    gone = Session("kz.gone", "en")
    with pytest.raises(ValueError, match=r"'kz\.gone' is not a registered state"):
        conversation.follow(gone, "home")
    assert gone.state == "kz.gone"
    with pytest.raises(KeyError):
        conversation.follow(session, "no-such-trigger")


@pytest.mark.parametrize("machine", [LeanMachine, Machine])
def test_a_road_to_nowhere_is_the_same_error(machine):
    """A road whose end is no state raises, and leads nowhere."""
    made = machine(
        model=None,
        states=["here"],
        initial=None,
        transitions=[["go", "here", "nowhere"]],
        auto_transitions=False,
    )
    session = Session("here", "en")
    with pytest.raises(ValueError, match="'nowhere' is not a registered state"):
        made.events["go"].trigger(session)
    assert session.state == "here"


@pytest.mark.parametrize("machine", [LeanMachine, Machine])
@pytest.mark.parametrize("trigger", ["trigger", "to_here", "is_here", "may_go", "events", "add_model"])
def test_a_road_may_be_named_like_what_a_model_is_given(machine, trigger):
    """Sessions are no models of the machine, so that what it would put on one stands in no road's way."""
    conversation, session = with_outcome(trigger, machine), Session("kz.asked", "en")
    conversation.follow(session, trigger)
    assert session.state == PROGRAMMES["kz"].home


def test_one_name_is_refused_by_the_library():
    """A road cannot be named like the attribute in which a session's state stands: what `check` refuses for that reason."""
    with pytest.raises(ValueError, match="Trigger name cannot be same"):
        with_outcome(PLACE, LeanMachine)


def with_outcome(outcome: str, machine: type[Machine]) -> Conversation:
    """Return a programme's conversation with one call more, whose only outcome leads home."""
    programme = PROGRAMMES["kz"]
    call = Call("kz.asked", "asked", "", service="ask", on={outcome: Road(programme.home)})
    return Conversation(replace(programme, states={**programme.states, call.name: call}), machine)


def test_the_conversation_gives_the_lean_machine_nothing_that_it_would_skip():
    """No transition of any programme has a condition or a callback, nor has the machine or a state."""
    for programme in PROGRAMMES.values():
        machine = Conversation(programme)._machine
        roads = [
            road for event in machine.events.values() for held in event.transitions.values() for road in held
        ]
        skipped = [
            *(machine.prepare_event, machine.before_state_change, machine.after_state_change),
            *(machine.finalize_event, machine.on_exception, machine.on_final),
            *(part for road in roads for part in (road.prepare, road.conditions, road.before, road.after)),
            *(part for state in machine.states.values() for part in (state.on_enter, state.on_exit)),
            *(state.final or state.ignore_invalid_triggers for state in machine.states.values()),
        ]
        assert not any(skipped)
