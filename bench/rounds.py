"""Contestants in turns: every round measures each of them once, and each round begins with another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from bench.latency import Latency
from bench.load import Load
from bench.memory import Memory

ROUND_NUMBERS: Final = 2_000
"""Session numbers a connection may use in one measurement."""


@dataclass(slots=True)
class Contest:
    """What was measured of one contestant; `disqualified` says why its numbers do not count."""

    name: str
    loads: list[Load] = field(default_factory=list)
    memory: Memory | None = None
    latency: Latency | None = None
    disqualified: str = ""

    def middle(self, figure: Callable[[Load], float]) -> float:
        """Return the median of a figure over all rounds."""
        return median(figure(load) for load in self.loads)


def rotations(names: Sequence[str], rounds: int) -> Iterator[tuple[int, str]]:
    """Yield (round, name): each round has every name once, beginning one further than the round before."""
    for number in range(rounds):
        first = number % len(names)
        for name in (*names[first:], *names[:first]):
            yield number, name


def pair_ratios(ours: Sequence[Load], theirs: Sequence[Load], figure: Callable[[Load], float]) -> list[float]:
    """Return a figure's ratio of each pair that was measured in the same round."""
    return [figure(one) / figure(other) for one, other in zip(ours, theirs, strict=True)]


def counted(contests: Mapping[str, Contest]) -> list[Contest]:
    """Return the contestants whose numbers count."""
    return [contest for contest in contests.values() if contest.loads and not contest.disqualified]
