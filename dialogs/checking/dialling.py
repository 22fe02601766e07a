"""Mistakes in what a dialled part may answer: a dial alone reads, and asks before anything is written."""

from collections.abc import Collection

from dialogs.checking.faults import Faults
from dialogs.model import Call, Menu, Programme

READING = frozenset({"consent_known", "eligibility", "read_card", "open_dropped"})
"""The calls that a dial alone may set off. A number on a handset's list of calls is dialled again by a slip of the thumb,
so whatever books, files, sends or keeps something has a screen before it."""


def judge_dialling(programme: Programme, services: Collection[str], faults: Faults) -> None:
    """Find states that a dialled part passes and from which it would write, with no screen between.

    A call that is none of `services` is a fault of its own.
    """
    for state in programme.states.values():
        if not isinstance(state, Menu) or not state.dialled:
            continue
        if not state.ask:
            faults.at(state, "is `dialled` and asks nothing")
        pending = [state.next.to] if state.next else []
        seen: set[str] = set()
        while pending:
            call = programme.states.get(name := pending.pop())
            if name in seen or not isinstance(call, Call):
                continue
            seen.add(name)
            if call.service in services and call.service not in READING:
                faults.at(state, f"is `dialled` and leads to {call.service!r} without a screen between")
            pending += [road.to for road in call.on.values()]
