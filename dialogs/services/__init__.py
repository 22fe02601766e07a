"""Named calls that a tree may make; each outcome is a trigger of the state that calls."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from dialogs.visit import Visit

Run = Callable[[Visit, Mapping[str, str]], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Service:
    """A call by name. `local` ones reach nothing that could take effect twice, so the turn is not claimed for them.

    A call that runs over its time gives `later` where the answer can be owed, else `unavailable`.
    """

    run: Run
    outcomes: frozenset[str]
    local: bool = False
    owed: bool = False


Services = Mapping[str, Service]
