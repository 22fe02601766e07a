"""The results three ways: tables for the terminal, JSON for programs, Markdown for the documentation."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from bench.campaign import CampaignRun
from bench.goals import Goal
from bench.load import Load
from bench.machine import Machine
from bench.queue import QueueRun
from bench.rounds import Contest, counted, pair_ratios
from bench.smpp import OPEN_SESSIONS, UNDER_WAY, SmppRun

LARGEST_FOREIGN: Final = 0.05
SMALLEST_BUSY: Final = 0.85
Rows = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: a title, the names of its columns, its rows."""

    title: str
    columns: tuple[str, ...]
    rows: Rows


def load_sheet(contests: Mapping[str, Contest], base: str, rounds: int, seconds: int) -> Sheet:
    """Return throughput and processor time; ratios are medians of the pairs with `base`, with their quartiles."""
    rows: Rows = []
    for contest in counted(contests):
        rate_ratio, cpu_ratio = "", ""
        if base in contests and not contests[base].disqualified:
            theirs = contests[base].loads
            rate_ratio = _spread(pair_ratios(contest.loads, theirs, lambda load: load.rate))
            cpu_ratio = _spread(pair_ratios(contest.loads, theirs, lambda load: load.cpu_microseconds))
        rows.append(
            (
                contest.name,
                f"{contest.middle(lambda load: load.rate):,.0f}",
                rate_ratio,
                f"{contest.middle(lambda load: load.cpu_microseconds):.0f}",
                cpu_ratio,
                f"{contest.middle(lambda load: load.busy):.0%}",
                f"{contest.middle(lambda load: load.foreign):.0%}",
                str(sum(load.errors for load in contest.loads)),
            )
        )
    title = f"Closed loop: 64 connections, {rounds} rounds of {seconds} s, one core"
    columns = (
        "contestant",
        "requests/s",
        f"× {base}",
        "CPU µs a request",
        f"CPU × {base}",
        "core used",
        "by others",
        "errors",
    )
    return Sheet(title, columns, rows)


def latency_sheet(contests: Mapping[str, Contest]) -> Sheet:
    """Return the open-loop latencies in milliseconds."""
    rows: Rows = []
    for contest in counted(contests):
        if latency := contest.latency:
            figures = (latency.p50, latency.p99, latency.p999, latency.slowest, latency.late_p99)
            rows.append(
                (
                    contest.name,
                    f"{latency.rate}/s",
                    f"{latency.requests:,}",
                    *(f"{figure:.2f}" for figure in figures),
                    f"{latency.failed} / {latency.wrong}",
                )
            )
    columns = ("contestant", "rate", "requests", "p50", "p99", "p99.9", "slowest", "generator late p99")
    return Sheet(
        "Open loop: Poisson arrivals, ms from the scheduled moment", (*columns, "failed / wrong"), rows
    )


def memory_sheet(contests: Mapping[str, Contest]) -> Sheet:
    """Return the bytes a session."""
    rows: Rows = []
    for contest in counted(contests):
        if memory := contest.memory:
            figures = (
                (f"{memory.usage:.0f}", f"{memory.allocated:.0f}") if memory.keys else ("deleted at END",) * 2
            )
            rows.append((contest.name, f"{memory.sessions:,}", f"{memory.keys:,}", *figures))
    columns = ("contestant", "sessions", "keys", "MEMORY USAGE", "used_memory growth")
    return Sheet("Redis bytes a five-step session", columns, rows)


def turn_sheet(turn_costs: Mapping[int, float]) -> Sheet:
    """Return the cost of a turn by the programme's size."""
    rows: Rows = [(f"{size:,}", f"{cost:.1f}") for size, cost in turn_costs.items()]
    return Sheet("Turn in-process, by size of the programme", ("states", "CPU µs a turn"), rows)


def worst_sheet(worst_sessions: Mapping[str, int]) -> Sheet:
    """Return the bytes of the largest session by programme."""
    rows: Rows = [(programme, str(size)) for programme, size in worst_sessions.items()]
    title = "Redis bytes the worst session"
    return Sheet(title, ("programme", "MEMORY USAGE"), rows)


def campaign_sheet(run: CampaignRun) -> Sheet:
    """Return what a campaign took, and what people who dialled felt of it."""
    columns = ("people", "planned/s", "sent/s", "MB more", "turn p99 alone, ms", "turn p99 beside it, ms")
    row = (
        f"{run.people:,}", f"{run.planned_a_second:,.0f}", f"{run.sent_a_second:,.0f}", f"{run.megabytes:.0f}",
        f"{run.alone_p99:.1f}", f"{run.beside_p99:.1f}",
    )  # fmt: skip
    rows: Rows = [row]
    return Sheet("A campaign, from its file to the last message", columns, rows)


def queue_sheet(run: QueueRun) -> Sheet:
    """Return what the agents' queue takes, and how many empty pages of the same server that is."""
    columns = ("open cases", "requests", "page", "p50, ms", "p99, ms", "× empty p50", "× empty p99")
    rows: Rows = [
        (
            f"{run.cases:,}", f"{run.requests:,}", "queue", f"{run.median:.1f}", f"{run.p99:.1f}",
            f"{run.median_share:.1f}", f"{run.p99_share:.1f}",
        ),
        ("", "", "empty", f"{run.nothing_median:.2f}", f"{run.nothing_p99:.2f}", "1", "1"),
    ]  # fmt: skip
    return Sheet("The agents' queue, one request at a time", columns, rows)


def smpp_sheet(run: SmppRun, seconds: int) -> Sheet:
    """Return what one server does over HTTP and over SMPP."""
    title = (
        f"Over SMPP: {OPEN_SESSIONS:,} sessions open, {UNDER_WAY} waiting for an answer, {len(run.smpp)} rounds of "
        f"{seconds} s in turn with HTTP, one core"
    )
    rows: Rows = [_way("HTTP, requests", run.http), _way("SMPP, pairs", run.smpp)]
    return Sheet(title, ("way", "a second", "CPU µs each", "core used", "by others"), rows)


def _way(name: str, loads: Sequence[Load]) -> tuple[str, ...]:
    return (
        name,
        f"{median(load.rate for load in loads):,.0f}",
        f"{median(load.cpu_microseconds for load in loads):.0f}",
        f"{median(load.busy for load in loads):.0%}",
        f"{median(load.foreign for load in loads):.0%}",
    )


def goal_sheet(goals: Sequence[Goal]) -> Sheet:
    """Return the goals and whether they were met."""
    rows: Rows = [(goal.what, goal.wanted, goal.measured, "met" if goal.met else "MISSED") for goal in goals]
    return Sheet("Goals", ("figure", "goal", "measured", ""), rows)


def print_sheets(console: Console, sheets: Sequence[Sheet]) -> None:
    """Print every sheet that has rows."""
    for sheet in sheets:
        if sheet.rows:
            table = Table(*sheet.columns, title=sheet.title, title_justify="left")
            for row in sheet.rows:
                table.add_row(*row)
            console.print(table)


def print_doubts(console: Console, contests: Mapping[str, Contest]) -> None:
    """Say when the machine was too busy for the throughput to mean anything."""
    for contest in counted(contests):
        busy, foreign = contest.middle(lambda load: load.busy), contest.middle(lambda load: load.foreign)
        if busy < SMALLEST_BUSY or foreign > LARGEST_FOREIGN:
            console.print(
                f"{contest.name} used {busy:.0%} of its core, other programs {foreign:.0%}: this machine was too "
                "busy. Go by the processor time, not by the throughput, and measure again when it is quiet.",
                style="bold yellow",
            )


def print_missed(console: Console, goals: Sequence[Goal]) -> None:
    """Say which goals were missed; a goal missed is a figure, not a failure of the bench."""
    for goal in goals:
        if not goal.met:
            console.print(
                f"MISSED: {goal.what}: {goal.measured}, wanted {goal.wanted}", style="bold red", markup=False
            )


def print_disqualified(console: Console, contests: Mapping[str, Contest]) -> None:
    """Say loudly who is out and why."""
    for contest in contests.values():
        if contest.disqualified:
            console.print(
                f"DISQUALIFIED: {contest.name}: {contest.disqualified}", style="bold red", markup=False
            )


def markdown(machine: Machine, sheets: Sequence[Sheet]) -> str:
    """Return the sheets as Markdown, headed by the machine."""
    parts = [f"Measured by `make bench` on {machine}."]
    for sheet in sheets:
        if sheet.rows:
            lines = (sheet.columns, ("---",) * len(sheet.columns), *sheet.rows)
            parts.append(f"**{sheet.title}**\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines))
    return "\n\n".join(parts) + "\n"


def as_json(
    machine: Machine,
    contests: Mapping[str, Contest],
    turn_costs: Mapping[int, float],
    worst_sessions: Mapping[str, int],
    campaign: CampaignRun,
    queue: QueueRun,
    smpp: SmppRun,
    goals: Sequence[Goal],
) -> dict[str, Any]:
    """Return every figure measured, each round's included."""
    return {
        "machine": asdict(machine),
        "contestants": [
            asdict(contest) | {"summary": _summary(contest.loads)} for contest in contests.values()
        ],
        "turn_cost_microseconds": {str(size): cost for size, cost in turn_costs.items()},
        "worst_session_bytes": dict(worst_sessions),
        "campaign": asdict(campaign),
        "queue": asdict(queue),
        "smpp": asdict(smpp) | {"share": smpp.share},
        "goals": [asdict(goal) for goal in goals],
    }


def _summary(loads: Sequence[Load]) -> dict[str, float]:
    if not loads:
        return {}
    return {
        "requests_a_second": median(load.rate for load in loads),
        "cpu_microseconds": median(load.cpu_microseconds for load in loads),
        "core_used": median(load.busy for load in loads),
        "core_used_by_others": median(load.foreign for load in loads),
    }


def _spread(ratios: Sequence[float]) -> str:
    """Return the median, and the quarter points where there are enough pairs to have any."""
    ordered = sorted(ratios)
    middle = f"{median(ordered):.2f}"
    if ordered[0] == ordered[-1] or len(ordered) < 4:
        return middle
    low, high = ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]
    return f"{middle} ({low:.2f} to {high:.2f})"
