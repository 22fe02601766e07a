"""Deletes what has outlived its time.

Owed answers go after 48 hours, sent messages after a week, dead letters after 30 days, the centres' checks after 90 days;
of cases that ended 90 days ago what was said, about whom and by whom.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import structlog

from desk.retention import Retention
from state.centres import Centres
from state.outbox import Outbox
from state.owed import Owed

ROUND_SECONDS = 600.0

log = structlog.get_logger()


async def keep_house(
    owed: Owed, outbox: Outbox, centres: Centres, cases: Retention, clock: Callable[[], float]
) -> None:
    """Clear up every ten minutes until cancelled."""
    while True:
        try:
            count = await clear_up(owed, outbox, centres, cases, datetime.fromtimestamp(clock(), UTC))
            if count:
                log.info("cleared_up", count=count)
        except Exception as error:  # noqa: BLE001 - a worker that dies lets everything pile up
            log.warning("not_cleared_up", error=type(error).__name__)
        await asyncio.sleep(ROUND_SECONDS)


async def clear_up(owed: Owed, outbox: Outbox, centres: Centres, cases: Retention, now: datetime) -> int:
    """Delete what has outlived its time; return how many rows."""
    rows = await owed.purge(now) + await outbox.purge(now) + await centres.purge(now)
    return rows + await cases.purge(now)
