"""Deletes what has outlived its time.

Owed answers go after 48 hours, ended messages after a week, the centres' checks after 90 days.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog

from state.centres import Centres
from state.outbox import Outbox
from state.owed import Owed

ROUND_SECONDS = 600.0
ENDED_MESSAGES_STAY = timedelta(
    days=7
)  # their keys keep a repeat from being sent; their words are gone already

log = structlog.get_logger()


async def keep_house(owed: Owed, outbox: Outbox, centres: Centres, clock: Callable[[], float]) -> None:
    """Clear up every ten minutes until cancelled."""
    while True:
        try:
            count = await clear_up(owed, outbox, centres, datetime.fromtimestamp(clock(), UTC))
            if count:
                log.info("cleared_up", count=count)
        except Exception as error:  # noqa: BLE001 - a worker that dies lets everything pile up
            log.warning("not_cleared_up", error=type(error).__name__)
        await asyncio.sleep(ROUND_SECONDS)


async def clear_up(owed: Owed, outbox: Outbox, centres: Centres, now: datetime) -> int:
    """Delete what has outlived its time; return how many rows."""
    return await owed.purge(now) + await outbox.purge(now - ENDED_MESSAGES_STAY) + await centres.purge(now)
