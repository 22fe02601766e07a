"""What an agent sees of the cases that are theirs to see: the queue, a search, and how the desk is doing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from desk.agents import Agent
from desk.case import Case, read_case
from desk.ledger import WITH_AGENT, Ledger
from desk.life import FREE, HELD, State
from desk.tables import agents, cases

PAGE = 50
DIGITS = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the queue to show; an empty one narrows nothing."""

    programme: str = ""
    language: str = ""
    tier: int = 0
    overdue: bool = False
    mine: bool = False
    ended: bool = False  # those that are over, instead of those that are not


@dataclass(frozen=True, slots=True)
class QueuePage:
    """The first cases by their deadlines, and how many there are in all and of each sort."""

    cases: tuple[Case, ...]
    total: int
    free: int
    mine: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Load:
    """What one agent did since a moment, and holds now."""

    agent: str
    held: int
    resolved: int
    rating: float | None


class Queue:
    """Reads for agents; nothing of a person but what a case's row has."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def page(self, agent: Agent, filters: Filters, now: datetime, offset: int = 0) -> QueuePage:
        """Return a page of the queue: overdue ones first, then by deadline; what waits for the person comes last."""
        shown = _shown(agent, filters)
        last = func.coalesce(cases.c.answer_due_at, datetime.max.replace(tzinfo=now.tzinfo))
        query = WITH_AGENT.where(shown).order_by(cases.c.overdue.desc(), last, cases.c.id)
        if filters.ended:
            query = WITH_AGENT.where(shown).order_by(cases.c.ended_at.desc(), cases.c.id.desc())
        open_ones = and_(agent.seen(), cases.c.state.in_((*FREE, *HELD)))
        counts = select(
            func.count(),
            func.count(case((cases.c.state.in_(FREE), 1))),
            func.count(case((cases.c.agent_id == agent.id, 1))),
            func.count(case((or_(cases.c.overdue, cases.c.answer_due_at <= now), 1))),
        ).where(open_ones)
        async with self._ledger.read() as connection:
            rows = (await connection.execute(query.offset(offset).limit(PAGE))).mappings().all()
            total, free, mine, overdue = (await connection.execute(counts)).one()
        return QueuePage(
            tuple(read_case(self._ledger.vault, row) for row in rows), total, free, mine, overdue
        )

    async def search(self, agent: Agent, words: str) -> tuple[Case, ...]:
        """Return the cases of that number, phone or insured person's number, whole as they are: parts find nothing."""
        digits = DIGITS.sub("", words)
        if not digits:
            return ()
        signs = [self._ledger.vault.sign(one.encode()) for one in (digits, f"+{digits}")]
        fits = or_(cases.c.number == digits, cases.c.address_sign.in_(signs), cases.c.number_sign.in_(signs))
        query = WITH_AGENT.where(agent.seen(), fits).order_by(cases.c.id.desc()).limit(PAGE)
        async with self._ledger.read() as connection:
            return tuple(
                read_case(self._ledger.vault, row) for row in (await connection.execute(query)).mappings()
            )

    async def of_same_person(self, agent: Agent, case_id: int) -> tuple[Case, ...]:
        """Return the person's other cases that the agent may see, on the same address, the newest first."""
        sign = select(cases.c.address_sign).where(cases.c.id == case_id, agent.seen()).scalar_subquery()
        query = WITH_AGENT.where(agent.seen(), cases.c.address_sign == sign, cases.c.id != case_id)
        async with self._ledger.read() as connection:
            rows = (await connection.execute(query.order_by(cases.c.id.desc()).limit(PAGE))).mappings().all()
        return tuple(read_case(self._ledger.vault, row) for row in rows)

    async def load(self, agent: Agent, now: datetime, days: int = 7) -> tuple[Load, ...]:
        """Return what the agents of a supervisor's organisation hold, and did in the last days; nothing for other agents."""
        if not agent.supervises:
            return ()
        since = now - timedelta(days=days)
        over = and_(cases.c.state.in_((State.RESOLVED, State.CLOSED)), cases.c.ended_at >= since)
        query = (
            select(
                agents.c.name,
                func.count(case((cases.c.state.in_(HELD), 1))),
                func.count(case((over, 1))),
                func.avg(case((over, cases.c.rating))),
            )
            .outerjoin(cases, cases.c.agent_id == agents.c.id)
            .where(agents.c.organisation == agent.organisation, agents.c.active.is_(True))
            .group_by(agents.c.id, agents.c.name)
            .order_by(agents.c.name)
        )
        async with self._ledger.read() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(
            Load(name, held, done, None if mean is None else float(mean)) for name, held, done, mean in rows
        )

    async def by_tier(self, agent: Agent, now: datetime) -> Mapping[tuple[str, int], tuple[int, int]]:
        """Return how many cases are open, and how many of them late, by programme and tier."""
        late = or_(cases.c.overdue, cases.c.answer_due_at <= now)
        query = (
            select(cases.c.programme, cases.c.tier, func.count(), func.count(case((late, 1))))
            .where(agent.seen(), cases.c.state.in_((*FREE, *HELD)))
            .group_by(cases.c.programme, cases.c.tier)
            .order_by(cases.c.programme, cases.c.tier)
        )
        async with self._ledger.read() as connection:
            rows = (await connection.execute(query)).all()
        return {(programme, tier): (count, behind) for programme, tier, count, behind in rows}


def _shown(agent: Agent, filters: Filters) -> ColumnElement[bool]:
    if filters.ended:
        states = cases.c.state.in_((State.RESOLVED, State.CLOSED))
    else:
        states = cases.c.state.in_((*FREE, *HELD))
    return and_(
        agent.seen(),
        states,
        *([cases.c.programme == filters.programme] if filters.programme else []),
        *([cases.c.language == filters.language] if filters.language else []),
        *([cases.c.tier == filters.tier] if filters.tier else []),
        *([cases.c.overdue] if filters.overdue else []),
        *([cases.c.agent_id == agent.id] if filters.mine else []),
    )
