"""What the product has set itself, held against what was measured."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Final

from bench.campaign import CampaignRun
from bench.queue import QueueRun
from bench.rounds import Contest, pair_ratios
from bench.smpp import OPEN_SESSIONS, SmppRun

PRODUCT: Final = "coverline"
SMALLEST_SHARES: Final = {"limit": 0.55, "ussd-menu-builder": 2.5}
"""The product's throughput as a multiple of each other contestant's, at least."""
LARGEST_GROWTH: Final = 1.1
"""Cost of a turn in the largest programme against the smallest, at most."""
LARGEST_SESSION: Final = 300
"""Bytes of Redis a five-step session, at most."""
LARGEST_WORST_SESSION: Final = 800
"""Bytes of Redis the worst session of any bundled programme, at most."""
LARGEST_P99: Final = 100.0
"""Milliseconds at the open-loop rate, at most."""
LARGEST_QUEUE_P99: Final = 100.0
"""Milliseconds of the agents' queue with 10,000 open cases, at most."""
SMALLEST_SMPP_SHARE: Final = 1.0
"""Pairs a second over SMPP as a multiple of the HTTP path's requests in the same rounds, at least."""
LARGEST_CAMPAIGN_SHARE: Final = 1.5
"""The slow turns beside a campaign against those without one, at most."""
LARGEST_CAMPAIGN: Final = 150.0
"""Megabytes by which a campaign lets the process grow, at most."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure, what it should be, and whether it is."""

    what: str
    wanted: str
    measured: str
    met: bool


def judge(
    contests: Mapping[str, Contest],
    turn_costs: Mapping[int, float],
    worst_sessions: Mapping[str, int],
    campaign: CampaignRun,
    queue: QueueRun,
    smpp: SmppRun,
) -> list[Goal]:
    """Return the goals for which there are figures."""
    return [
        *_judge_product(contests),
        *_judge_worst(worst_sessions),
        *_judge_growth(turn_costs),
        *_judge_campaign(campaign),
        _judge_queue(queue),
        _judge_smpp(smpp),
    ]


def _judge_product(contests: Mapping[str, Contest]) -> Iterable[Goal]:
    ours = contests.get(PRODUCT)
    if ours is None or ours.disqualified:
        return
    for name, share in SMALLEST_SHARES.items():
        theirs = contests.get(name)
        if theirs is None or theirs.disqualified:
            continue
        ratio = median(pair_ratios(ours.loads, theirs.loads, lambda load: load.rate))
        yield Goal(f"throughput against {name}", f"≥ {share}", f"{ratio:.2f}", ratio >= share)
    if ours.memory:
        largest = max(ours.memory.usage, ours.memory.allocated)
        yield Goal(
            "Redis bytes a five-step session",
            f"≤ {LARGEST_SESSION}",
            f"{largest:.0f}",
            largest <= LARGEST_SESSION,
        )
    if ours.latency:
        p99 = ours.latency.p99
        clean = ours.latency.failed == ours.latency.wrong == 0
        yield Goal(
            f"p99 at {ours.latency.rate}/s, open loop",
            f"≤ {LARGEST_P99:.0f} ms",
            f"{p99:.1f} ms",
            p99 <= LARGEST_P99 and clean,
        )


def _judge_worst(worst_sessions: Mapping[str, int]) -> Iterable[Goal]:
    if not worst_sessions:
        return
    largest = max(worst_sessions.values())
    yield Goal(
        "Redis bytes the worst session",
        f"≤ {LARGEST_WORST_SESSION}",
        str(largest),
        largest <= LARGEST_WORST_SESSION,
    )


def _judge_growth(turn_costs: Mapping[int, float]) -> Iterable[Goal]:
    if not turn_costs:
        return
    smallest, largest = min(turn_costs), max(turn_costs)
    growth = turn_costs[largest] / turn_costs[smallest]
    yield Goal(
        f"turn at {largest:,} states against {smallest:,}",
        f"≤ {LARGEST_GROWTH}",
        f"{growth:.2f}",
        growth <= LARGEST_GROWTH,
    )


def _judge_campaign(run: CampaignRun) -> Iterable[Goal]:
    yield Goal(
        "p99 of a turn beside a campaign, against without",
        f"≤ {LARGEST_CAMPAIGN_SHARE}",
        f"{run.share:.2f}",
        run.share <= LARGEST_CAMPAIGN_SHARE,
    )
    yield Goal(
        f"memory of a campaign to {run.people:,} people",
        f"≤ {LARGEST_CAMPAIGN:.0f} MB",
        f"{run.megabytes:.0f} MB",
        run.megabytes <= LARGEST_CAMPAIGN,
    )
    wrong = run.twice + abs(run.people - run.sent)
    yield Goal("people of a campaign written to other than once", "0", str(wrong), wrong == 0)


def _judge_queue(run: QueueRun) -> Goal:
    what = f"p99 of the queue with {run.cases:,} open cases"
    return Goal(what, f"≤ {LARGEST_QUEUE_P99:.0f} ms", f"{run.p99:.1f} ms", run.p99 <= LARGEST_QUEUE_P99)


def _judge_smpp(run: SmppRun) -> Goal:
    what = f"pairs over SMPP against requests over HTTP, {OPEN_SESSIONS:,} sessions open"
    return Goal(what, f"≥ {SMALLEST_SMPP_SHARE}", f"{run.share:.2f}", run.share >= SMALLEST_SMPP_SHARE)
