"""What is new at the desk, told to every open page: from this process at once, from others within a second."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import func, select

from desk.agents import Agent
from desk.desk import Desk
from desk.tables import cases, events
from state.errors import StateError

LOOK_SECONDS = 1.0
BEAT_SECONDS = 15.0  # so often a page hears that the line stands
LATE = timedelta(seconds=10)  # a transaction that began earlier may commit later: look back so far
HELLO = "hello"  # read everything anew
QUEUE = "queue"

log = structlog.get_logger()


@dataclass(eq=False)
class Listener:
    """One open page: what it has not been told yet."""

    agent: Agent
    news: set[str] = field(default_factory=set)
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, name: str) -> None:
        """Have the page told; the same news twice is told once."""
        self.news.add(name)
        self.woken.set()


class Live:
    """One look at the database for all pages that are open."""

    def __init__(self, desk: Desk) -> None:
        self._ledger = desk.ledger
        self._listeners: set[Listener] = set()
        self._woken = asyncio.Event()
        self._looking: asyncio.Task[None] | None = None
        self._told: dict[int, int] = {}  # versions by case
        self._began = False
        self._last_change: datetime | None = None
        self._last_event = 0
        self._ended = False

    async def start(self) -> None:
        """Begin to look."""
        self._ledger.watchers.add(self._woken.set)
        self._looking = asyncio.create_task(self._look())

    async def stop(self) -> None:
        """Send every page away and stop looking."""
        self._ended = True
        self._ledger.watchers.discard(self._woken.set)
        for one in self._listeners:
            one.woken.set()
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    @contextmanager
    def _listening(self, agent: Agent) -> Iterator[Listener]:
        listener = Listener(agent)
        listener.tell(HELLO)
        self._listeners.add(listener)
        self._woken.set()
        try:
            yield listener
        finally:
            self._listeners.discard(listener)

    async def news(self, agent: Agent) -> AsyncIterator[tuple[str, ...]]:
        """Yield the names of what is new for an agent; nothing, now and then, so that a lost line is noticed."""
        with self._listening(agent) as listener:
            while not self._ended:
                try:
                    async with asyncio.timeout(BEAT_SECONDS):
                        await listener.woken.wait()
                except TimeoutError:
                    yield ()
                    continue
                listener.woken.clear()
                new, listener.news = tuple(sorted(listener.news)), set()
                if new:
                    yield new

    async def _look(self) -> None:
        while True:
            try:
                await self._look_once()
            except StateError as error:
                log.warning("desk_page_look", error=type(error).__name__)
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._woken.wait()
            except TimeoutError:
                continue
            self._woken.clear()

    async def _look_once(self) -> None:
        if not self._listeners:
            self._began = False  # a page that opens is told to read everything anew
            return
        began, self._began = self._began, True
        async with self._ledger.read() as connection:
            if not began:
                self._last_change = await connection.scalar(select(func.max(cases.c.changed_at)))
                self._last_event = await connection.scalar(select(func.max(events.c.id))) or 0
            query = select(
                cases.c.id, cases.c.version, cases.c.programme, cases.c.organisation, cases.c.changed_at
            )
            if self._last_change is not None:
                query = query.where(cases.c.changed_at > self._last_change - LATE)
            rows = (await connection.execute(query)).all()
            new = select(events.c.id, events.c.case_id, cases.c.programme, cases.c.organisation).join(cases)
            happened = (await connection.execute(new.where(events.c.id > self._last_event))).all()
        changed = {
            row.id: (row.programme, row.organisation) for row in rows if self._told.get(row.id) != row.version
        } | {row.case_id: (row.programme, row.organisation) for row in happened}
        self._told = {row.id: row.version for row in rows}
        self._last_change = max((row.changed_at for row in rows), default=self._last_change)
        self._last_event = max((row.id for row in happened), default=self._last_event)
        if began:
            self._tell(changed)
        else:
            for listener in self._listeners:
                listener.tell(HELLO)

    def _tell(self, changed: dict[int, tuple[str, str]]) -> None:
        for listener in self._listeners:
            for id, (programme, organisation) in changed.items():  # noqa: A001 (the column's name)
                if programme in listener.agent.programmes and organisation == listener.agent.organisation:
                    listener.tell(QUEUE)
                    listener.tell(f"case-{id}")
