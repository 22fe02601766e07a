"""Thousands of people on a mean network: nobody's session is lost, no history leaves the tree, nothing fails unheard.

`--soak 10000` walks as many sessions as wished; the seed of a run stands in what it prints.
"""

import asyncio
import time
from collections import Counter
from pathlib import Path

from driving import Clock
from structlog.testing import capture_logs
from walkers import LOST, Walk, strays, walks

from app.demo import Demo, run_demo
from app.health import ENDED
from app.settings import Settings
from ussd_gateway.simulator.aggregators import AGGREGATORS
from ussd_gateway.simulator.call import Outcome
from ussd_gateway.simulator.profile import PROFILES
from ussd_gateway.simulator.smpp import SmppCarrier

AT_ONCE = 16
WINDOW = 10**6
"""Seconds in which the same input is a repeat, where nothing else tells one: longer than the walkers turn the product's clock."""


def ends_heard() -> float:
    """Return how many ends of sessions the product was told of."""
    return sum(
        one.value for metric in ENDED.collect() for one in metric.samples if one.name.endswith("_total")
    )


async def settings_for(folder: Path, centre: SmppCarrier) -> Settings:
    """Return the settings of a product with all HTTP routes that is bound to this message centre too."""
    url = f"smpp://127.0.0.1:{await centre.smsc.listen()}"
    programmes = ("ir", "ru", "kz", "cn")
    return Settings(
        data_dir=folder, http_port=0, programmes=programmes, smpp_url=url, smpp_repeat_window=WINDOW
    )


async def faults_of(demo: Demo, walk: Walk) -> list[str]:
    """Return what was not as it should be in a walk and in what is kept of it."""
    session = (await demo.product.sessions.read(walk.phone)).session
    faults = [walk.lost] if walk.lost else []
    lost = sum(LOST in report for report in walk.reports)
    faults += [f"reported: {report}" for report in walk.reports if LOST not in report]
    if (late := walk.outcomes.count(Outcome.TIMED_OUT)) != lost:
        faults.append(f"{late} timeouts, {lost} requests and replies lost")
    if session is None:
        return faults if lost and walk.steps == lost else [*faults, "no session is kept"]
    return faults + strays(demo.product.programmes, session.transcript, session.state)


async def test_a_mean_network_loses_nobody(request, tmp_path, monkeypatch, capsys):
    """5 % of requests twice, 2 % lost, 1 % of connections broken: every walk is a path of the tree and every fault is known."""
    count, seed = request.config.getoption("--soak"), request.config.getoption("--soak-seed")
    for name in AGGREGATORS:
        monkeypatch.setenv(f"COVERLINE_USSD_{name.upper().replace('-', '_')}_REPEAT_WINDOW", str(WINDOW))
    clock, unheard, faults = Clock(), [], {}
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unheard.append(context["message"]))
    before, places, begun = ends_heard(), asyncio.Semaphore(AT_ONCE), time.perf_counter()
    centre = SmppCarrier()
    with capture_logs() as logs:
        async with centre.smsc, run_demo(await settings_for(tmp_path, centre), clock) as demo:
            await centre.smsc.bound.wait()
            made = walks(demo, count, seed)

            async def go(walk: Walk) -> None:
                async with places:
                    await walk.go(demo, clock, PROFILES["mean"], seed, centre)
                    if found := await faults_of(demo, walk):
                        faults[walk.number, walk.protocol] = found

            async with asyncio.TaskGroup() as group:
                for walk in made:
                    group.create_task(go(walk))
    seconds, steps = time.perf_counter() - begun, sum(walk.steps for walk in made)
    outcomes = Counter(outcome.name for walk in made for outcome in walk.outcomes)
    with capsys.disabled():
        print(f"\nseed {seed}: {count} walks, {steps} turns in {seconds:.0f} s, ended {dict(outcomes)}")  # noqa: T201
    assert not faults, "\n".join(f"{walk}: {told}" for walk, told in faults.items())
    assert unheard == []
    # A disk on which SQLite's writers wait for more than a second is the machine's; people are told "not just now".
    grave = [line for line in logs if line["log_level"] in {"error", "critical"}]
    assert [line for line in grave if line.get("error") != "DatabaseUnavailable"] == []
    assert ends_heard() - before == sum(walk.ends for walk in made)
    assert min(outcomes["TIMED_OUT"], outcomes["ENDED_BY_NETWORK"]) > count / 100
    assert not outcomes["NOT_SUPPORTED"]
