"""`python -m bench`: measures every contestant in one run, prints the tables and writes `bench/results.json`."""

import argparse
import asyncio
import json
import os
import signal
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Final, NoReturn

import uvloop
from rich.console import Console

from bench.arena import Plan, open_arena
from bench.campaign import measure_campaign
from bench.contestants import CONTESTANTS, HERE, LIMIT, WORK
from bench.goals import judge
from bench.machine import look_at_machine, missing_tools
from bench.peer import InstallFailed, install_peer
from bench.processes import ServerFailed, cores
from bench.queue import measure_queue
from bench.report import (
    as_json,
    campaign_sheet,
    goal_sheet,
    latency_sheet,
    load_sheet,
    markdown,
    memory_sheet,
    print_disqualified,
    print_doubts,
    print_missed,
    print_sheets,
    queue_sheet,
    smpp_sheet,
    turn_sheet,
    worst_sheet,
)
from bench.smpp import WrongSubmission, measure_smpp
from bench.store import open_store, redis_url
from bench.turn_cost import measure_turn_cost
from bench.worst_session import measure_worst_sessions

FULL: Final = Plan(
    rounds=11, seconds=2, warm_seconds=6, sessions=10_000, rate=300, latency_seconds=60, people=100_000
)
QUICK: Final = Plan(
    rounds=3, seconds=2, warm_seconds=3, sessions=2_000, rate=300, latency_seconds=10, people=10_000
)
WALKS: Final = 640
"""Five-turn walks a round and size, when a turn's cost is measured in-process."""
QUEUE_REQUESTS: Final = 500
"""Times that the agents' queue is asked for."""
INTERRUPTED: Final = 130
PIPED_WIDTH: Final = 150


def parse_arguments() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="3 rounds instead of 11, and shorter everything else"
    )
    return parser.parse_args()


def stop(*_: object) -> NoReturn:
    """End as after Ctrl-C, so that every child is stopped."""
    raise KeyboardInterrupt


def measure(plan: Plan, console: Console) -> int:
    """Run the plan and leave its results; return the exit status: 1 if a contestant was disqualified."""
    load_average = os.getloadavg()
    places = cores()
    os.sched_setaffinity(0, {places[1]})
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="coverline-bench-")))
        status = stack.enter_context(console.status("setting up ussd-menu-builder"))
        install_peer()
        store = stack.enter_context(open_store(folder, places[1]))
        machine = look_at_machine(store, load_average)
        arena = stack.enter_context(open_arena(CONTESTANTS, store, folder, places, status.update))
        arena.measure(plan)
        status.update("USSD over SMPP")
        smpp = uvloop.run(measure_smpp(folder, store, places, plan.rounds, plan.seconds))
        # The servers have nothing to do now; what is measured in this process takes their core.
        os.sched_setaffinity(0, {places[0]})
        status.update("turns in programmes of 100, 1,000 and 10,000 states")
        store.flushall()
        turn_costs = uvloop.run(measure_turn_cost(folder, redis_url(folder), plan.rounds, WALKS))
        status.update("the worst session")
        worst_sessions = asyncio.run(measure_worst_sessions(folder, store))
        status.update(f"a campaign to {plan.people:,} people")
        store.flushall()
        campaign = uvloop.run(
            measure_campaign(folder, redis_url(folder), plan.people, plan.latency_seconds / 2)
        )
        status.update("the agents' queue")
        store.flushall()
        queue = uvloop.run(measure_queue(folder, redis_url(folder), QUEUE_REQUESTS))
    goals = judge(arena.contests, turn_costs, worst_sessions, campaign, queue, smpp)
    sheets = [
        load_sheet(arena.contests, LIMIT.name, plan.rounds, plan.seconds),
        latency_sheet(arena.contests),
        memory_sheet(arena.contests),
        worst_sheet(worst_sessions),
        turn_sheet(turn_costs),
        campaign_sheet(campaign),
        queue_sheet(queue),
        smpp_sheet(smpp, plan.seconds),
        goal_sheet(goals),
    ]
    console.print(str(machine), style="dim")
    print_sheets(console, sheets)
    print_doubts(console, arena.contests)
    print_disqualified(console, arena.contests)
    print_missed(console, goals)
    results = as_json(machine, arena.contests, turn_costs, worst_sessions, campaign, queue, smpp, goals)
    (HERE / "results.json").write_text(json.dumps(results, indent=2) + "\n")
    (WORK / "results.md").write_text(markdown(machine, sheets))
    console.print("written: bench/results.json, and bench/.work/results.md for docs/performance.md")
    return 1 if any(contest.disqualified for contest in arena.contests.values()) else 0


def main() -> int:
    """Return the exit status: 2 if the machine lacks a tool, 1 if a contestant failed, 130 after Ctrl-C."""
    arguments = parse_arguments()
    if missing := missing_tools():
        print(f"The bench needs {' and '.join(missing)}, which this machine lacks.", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, stop)
    try:
        return measure(
            QUICK if arguments.quick else FULL, Console(width=None if sys.stdout.isatty() else PIPED_WIDTH)
        )
    except (ServerFailed, InstallFailed, WrongSubmission) as failure:
        print(f"The bench could not run: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; every process that the bench had started has ended", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
