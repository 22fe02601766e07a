"""What becomes of cases that are long over: who asked, about whom and what was said goes; number, times and acts stay."""

from datetime import datetime, timedelta

from sqlalchemy import select

from desk.audit import record
from desk.ledger import Ledger
from desk.life import State
from desk.tables import NOT_EMPTIED, cases

ENDED_STAY = timedelta(days=90)
BATCH = 20


class Retention:
    """Empties cases."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def purge(self, now: datetime) -> int:
        """Empty the cases that ended 90 days ago or more; return how many."""
        count = 0
        old = (
            cases.c.state == State.CLOSED,
            cases.c.ended_at <= now - ENDED_STAY,
            NOT_EMPTIED,
        )
        query = select(cases.c.id, cases.c.number).where(*old).order_by(cases.c.id).limit(BATCH)
        while True:
            async with self._ledger.write() as connection:
                rows = (await connection.execute(query.with_for_update(skip_locked=True))).all()
                await self._ledger.empty(connection, [row.id for row in rows], now)
                for row in rows:
                    await record(connection, now, "clock", "emptied", row.number)
            count += len(rows)
            if len(rows) < BATCH:
                return count
