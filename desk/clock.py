"""What the clock does: warns before a deadline, raises what missed it, ends shifts, closes what stayed resolved."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, RowMapping, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from desk import deadlines
from desk.agents import on_shift
from desk.case import Kind
from desk.ledger import WITH_AGENT, Ledger
from desk.life import FREE, HELD, State, Trigger
from desk.tables import NOT_EMPTIED, OPEN_STATES, agents, cases
from state.errors import Unreadable

LOOK_SECONDS = 5.0
BATCH = 50
RESOLVED_STAYS = timedelta(days=3)  # so long a person may write again, and the case goes on

log = structlog.get_logger()

Act = Awaitable[None]


class Clock:
    """One worker; several may work at once: what one has done is no more due for the other."""

    def __init__(self, ledger: Ledger, clock: Callable[[], float]) -> None:
        self._ledger = ledger
        self._clock = clock
        self._unfit: set[int] = set()

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

    async def _each(self, due: ColumnElement[bool], do: Callable[[AsyncConnection, RowMapping], Act]) -> int:
        """Do it to each case that is due, in a transaction of its own; return to how many it was done.

        One that cannot be read, for want of a key, is set aside until the next start: the others must not wait for it.
        """
        served = and_(due, cases.c.programme.in_(self._ledger.offices), cases.c.id.not_in(self._unfit))
        async with self._ledger.read() as connection:
            ids = (
                await connection.scalars(select(cases.c.id).where(served).order_by(cases.c.id).limit(BATCH))
            ).all()
        done = 0
        for one in ids:
            query = WITH_AGENT.where(served, cases.c.id == one).with_for_update(of=cases, skip_locked=True)
            try:
                async with self._ledger.write() as connection:
                    row = (await connection.execute(query)).mappings().first()
                    if row is not None:  # else another process was faster
                        await do(connection, row)
                        done += 1
            except Unreadable as error:
                self._unfit.add(one)
                log.error("desk_clock", id=one, error=type(error).__name__)  # noqa: TRY400 - the place is known
        return done

    async def _end_shifts(self, now: datetime) -> int:
        """Give back what agents hold who do not work any more. What waits for the person stays theirs over night."""
        working = select(agents.c.id).where(on_shift(now))
        over = and_(OPEN_STATES, cases.c.state == State.CLAIMED, cases.c.agent_id.not_in(working))

        async def hand_back(connection: AsyncConnection, row: RowMapping) -> None:
            due = deadlines.asked(self._ledger.tier(row), row, now)
            await self._ledger.move(connection, row, Trigger.HAND_BACK, now, agent_id=None, **due)
            await self._ledger.act(connection, None, row["id"], Kind.HANDED_BACK, now, about="shift")

        return await self._each(over, hand_back)

    async def _meet_deadlines(self, now: datetime) -> int:
        late = or_(cases.c.answer_due_at <= now, cases.c.resolve_due_at <= now)
        due = and_(
            OPEN_STATES,
            cases.c.state.in_((*FREE, *HELD)),
            or_(cases.c.warn_at <= now, and_(late, ~cases.c.overdue)),
        )

        async def meet(connection: AsyncConnection, row: RowMapping) -> None:
            passed = [one for one in (row["answer_due_at"], row["resolve_due_at"]) if one and one <= now]
            above = self._ledger.offices[row["programme"]].above(row["tier"])
            if passed and above and not row["overdue"]:
                await self._ledger.raise_to(connection, row, above[0].level, now)
                about = f"{above[0].level} deadline"
                await self._ledger.act(connection, None, row["id"], Kind.RAISED, now, about=about)
            elif passed and not row["overdue"]:
                await self._ledger.change(connection, row, now, overdue=True, warn_at=None)
                await self._ledger.act(connection, None, row["id"], Kind.OVERDUE, now)
            else:
                await self._ledger.change(connection, row, now, warn_at=None)
                await self._ledger.act(connection, None, row["id"], Kind.WARNED, now)

        return await self._each(due, meet)

    async def _close_resolved(self, now: datetime) -> int:
        old = and_(NOT_EMPTIED, cases.c.state == State.RESOLVED, cases.c.ended_at <= now - RESOLVED_STAYS)

        async def close(connection: AsyncConnection, row: RowMapping) -> None:
            await self._ledger.move(connection, row, Trigger.CLOSE, now)
            await self._ledger.act(connection, None, row["id"], Kind.CLOSED, now, about="time")

        return await self._each(old, close)
