"""What the clock does: warns before a deadline, raises what missed it, ends shifts, closes what stayed resolved."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy import and_, or_

from desk import deadlines
from desk.agents import on_shift
from desk.case import Kind
from desk.ledger import WITH_AGENT, Ledger
from desk.life import FREE, HELD, State, Trigger
from desk.tables import cases

LOOK_SECONDS = 5.0
BATCH = 50
RESOLVED_STAYS = timedelta(days=3)  # so long a person may write again, and the case goes on

log = structlog.get_logger()


class Clock:
    """One worker; several may work at once: what one has done is no more due for the other."""

    def __init__(self, ledger: Ledger, clock: Callable[[], float]) -> None:
        self._ledger = ledger
        self._clock = clock

    async def run(self) -> None:
        """Work until cancelled; a database that is away is waited for."""
        while True:
            try:
                done = await self.work_once()
            except Exception as error:  # noqa: BLE001 - a worker that dies lets deadlines pass in silence
                log.error("desk_clock", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold what people wrote
                done = 0
            if not done:
                await asyncio.sleep(LOOK_SECONDS)

    async def work_once(self) -> int:
        """Do what is due to a few cases; return to how many."""
        now = datetime.fromtimestamp(self._clock(), UTC)
        done = await self._end_shifts(now) + await self._meet_deadlines(now)
        return done + await self._close_resolved(now)

    async def _end_shifts(self, now: datetime) -> int:
        """Give back what agents hold who do not work any more. What waits for the person stays theirs over night."""
        over = and_(cases.c.state == State.CLAIMED, ~on_shift(now))
        async with self._ledger.write() as connection:
            query = WITH_AGENT.where(over).limit(BATCH).with_for_update(of=cases, skip_locked=True)
            rows = (await connection.execute(query)).mappings().all()
            for row in rows:
                due = deadlines.asked(self._ledger.tier(row), row, now)
                await self._ledger.move(connection, row, Trigger.HAND_BACK, now, agent_id=None, **due)
                await self._ledger.act(connection, None, row["id"], Kind.HANDED_BACK, now, about="shift")
        return len(rows)

    async def _meet_deadlines(self, now: datetime) -> int:
        late = or_(cases.c.answer_due_at <= now, cases.c.resolve_due_at <= now)
        due = and_(
            cases.c.state.in_((*FREE, *HELD)), or_(cases.c.warn_at <= now, and_(late, ~cases.c.overdue))
        )
        async with self._ledger.write() as connection:
            query = WITH_AGENT.where(due).order_by(cases.c.id).limit(BATCH)
            rows = (
                (await connection.execute(query.with_for_update(of=cases, skip_locked=True))).mappings().all()
            )
            for row in rows:
                passed = [one for one in (row["answer_due_at"], row["resolve_due_at"]) if one and one <= now]
                above = self._ledger.offices[row["programme"]].above(row["tier"])
                if passed and above and not row["overdue"]:
                    await self._ledger.raise_to(connection, row, above[0].level, now)
                    about = f"{above[0].level} deadline"
                    await self._ledger.act(connection, None, row["id"], Kind.RAISED, now, about=about)
                elif passed:
                    await self._ledger.change(connection, row, now, overdue=True, warn_at=None)
                    await self._ledger.act(connection, None, row["id"], Kind.OVERDUE, now)
                else:
                    await self._ledger.change(connection, row, now, warn_at=None)
                    await self._ledger.act(connection, None, row["id"], Kind.WARNED, now)
        return len(rows)

    async def _close_resolved(self, now: datetime) -> int:
        old = and_(cases.c.state == State.RESOLVED, cases.c.ended_at <= now - RESOLVED_STAYS)
        async with self._ledger.write() as connection:
            query = WITH_AGENT.where(old).limit(BATCH).with_for_update(of=cases, skip_locked=True)
            rows = (await connection.execute(query)).mappings().all()
            for row in rows:
                await self._ledger.move(connection, row, Trigger.CLOSE, now)
                await self._ledger.act(connection, None, row["id"], Kind.CLOSED, now, about="time")
        return len(rows)
