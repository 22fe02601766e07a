"""What an agent sees of the cases that are theirs to see: the queue, a search, and how the desk is doing."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, TextClause, and_, case, func, or_, select

from desk.agents import Agent
from desk.case import Case, read_case
from desk.ledger import WITH_AGENT, Ledger
from desk.life import FREE, HELD, State
from desk.tables import OPEN_STATES, agents, cases

PAGE = 50
ONLY_NUMBERS = re.compile(r"[^0-9A-Z]")
LONGEST_NUMBER = 32
HIGHEST_TIER = 99
FURTHEST = 1_000_000  # cases into the queue that anybody pages


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
        order: tuple[ColumnElement[Any], ...] = (
            cases.c.overdue.desc(),
            cases.c.answer_due_at.asc().nulls_last(),
            cases.c.id,
        )
        if filters.ended:
            order = (cases.c.ended_at.desc(), cases.c.id.desc())
        shown = select(cases.c.id).where(_shown(agent, filters)).order_by(*order)
        shown = shown.offset(max(0, min(offset, FURTHEST))).limit(PAGE)
        open_ones = and_(agent.seen(), OPEN_STATES)
        counts = select(
            func.count(),
            func.count(case((cases.c.state.in_(FREE), 1))),
            func.count(case((cases.c.agent_id == agent.id, 1))),
            func.count(case((or_(cases.c.overdue, cases.c.answer_due_at <= now), 1))),
        ).where(open_ones)
        async with self._ledger.read() as connection:
            ids = (await connection.scalars(shown)).all()
            rows = (await connection.execute(WITH_AGENT.where(cases.c.id.in_(ids)))).mappings().all()
            total, free, mine, overdue = (await connection.execute(counts)).one()
        return QueuePage(
            tuple(
                read_case(self._ledger.vault, row)
                for row in sorted(rows, key=lambda row: ids.index(row["id"]))
            ),
            total,
            free,
            mine,
            overdue,
        )

    async def search(self, agent: Agent, words: str) -> tuple[Case, ...]:
        """Return the cases of that number, phone or insured person's number, whole as they are: parts find nothing."""
        named = ONLY_NUMBERS.sub("", "".join(map(_western, words.upper())))
        if not named or len(named) > LONGEST_NUMBER:
            return ()
        number = self._ledger.vault.sign(named.encode())
        async with self._ledger.read() as connection:
            signs = await self._ledger.signs_of(connection, f"+{named}")
            fits = or_(
                cases.c.number == named, cases.c.address_sign.in_(signs), cases.c.number_sign == number
            )
            query = WITH_AGENT.where(agent.seen(), fits).order_by(cases.c.id.desc()).limit(PAGE)
            return tuple(
                read_case(self._ledger.vault, row) for row in (await connection.execute(query)).mappings()
            )

    async def of_same_person(self, agent: Agent, case_id: int) -> tuple[Case, ...]:
        """Return the person's other cases that the agent may see, on all their channels, the newest first."""
        async with self._ledger.read() as connection:
            address = self._ledger.address(await self._ledger.seen(connection, agent, case_id))
            signs = await self._ledger.signs_of(connection, address) if address else []
            query = WITH_AGENT.where(agent.seen(), cases.c.address_sign.in_(signs), cases.c.id != case_id)
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
            .where(agent.seen(), OPEN_STATES)
            .group_by(cases.c.programme, cases.c.tier)
            .order_by(cases.c.programme, cases.c.tier)
        )
        async with self._ledger.read() as connection:
            rows = (await connection.execute(query)).all()
        return {(programme, tier): (count, behind) for programme, tier, count, behind in rows}


def _shown(agent: Agent, filters: Filters) -> ColumnElement[bool]:
    if filters.ended:
        states: ColumnElement[bool] | TextClause = cases.c.state.in_((State.RESOLVED, State.CLOSED))
    else:
        states = OPEN_STATES
    return and_(
        agent.seen(),
        states,
        *([cases.c.programme == _name(filters.programme)] if filters.programme else []),
        *([cases.c.language == _name(filters.language)] if filters.language else []),
        *([cases.c.tier == min(filters.tier, HIGHEST_TIER)] if filters.tier else []),
        *([cases.c.overdue] if filters.overdue else []),
        *([cases.c.agent_id == agent.id] if filters.mine else []),
    )


def _name(told: str) -> str:
    """Return what an address may say for the name of something: others than letters and digits no database wants."""
    return "".join(sign for sign in told if sign.isascii() and sign.isprintable())


def _western(sign: str) -> str:
    """Return the digit as 0 to 9, whichever script it is typed in; any other sign as it is."""
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
