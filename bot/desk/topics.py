"""Which topic shows which case, and how much of it: kept in SQL, so that nothing is lost or made twice over a restart."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, exists, insert, or_, select, update

from desk.audit import record
from desk.case import Case, Event, File, Kind, Packet, masked, read_case, read_packet
from desk.ledger import WITH_AGENT, Ledger
from desk.life import OPEN
from desk.tables import cases, events, files, topics

ACTOR = "desk_bot"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a group, and what of its case it shows."""

    case_id: int
    chat_id: int
    thread_id: int
    shown_event: int
    shown_version: int
    header_id: int | None
    closed: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A case as it stands, with what its topic does not show yet."""

    case: Case
    forgotten: bool  # the person had their data deleted
    topic: Topic | None
    packet: Packet = field(repr=False)
    events: tuple[Event, ...] = field(repr=False)
    written: frozenset[int]  # events that agents wrote in this very topic: it shows them already


class Topics:
    """The table of topics, and cases read for them: the insured person's number is masked."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def behind(self, since: datetime | None = None) -> list[int]:
        """Return the ids of cases whose topic is to be made or changed, the one that waits longest first; changed since, if given."""
        new = and_(topics.c.case_id.is_(None), cases.c.address.is_not(None), cases.c.state.in_(OPEN))
        unseen = exists().where(events.c.case_id == cases.c.id, events.c.id > topics.c.shown_event)
        query = (
            select(cases.c.id)
            .outerjoin(topics, topics.c.case_id == cases.c.id)
            .where(
                or_(
                    new,
                    and_(
                        topics.c.case_id.is_not(None), or_(topics.c.shown_version < cases.c.version, unseen)
                    ),
                )
            )
            .order_by(cases.c.changed_at, cases.c.id)
        )
        if since is not None:
            query = query.where(cases.c.changed_at >= since)
        async with self._ledger.read() as connection:
            return list(await connection.scalars(query))

    async def read(self, case_id: int) -> Standing | None:
        """Return a case and its topic; None if there is no such case."""
        async with self._ledger.read() as connection:
            row = (await connection.execute(WITH_AGENT.where(cases.c.id == case_id))).mappings().first()
            if row is None:
                return None
            kept = (
                (await connection.execute(select(topics).where(topics.c.case_id == case_id)))
                .mappings()
                .first()
            )
            topic = Topic(**kept) if kept else None
            every = await self._ledger.events(connection, row, after=topic.shown_event if topic else 0)
            if topic is not None and any(event.kind == Kind.MERGED for event in every):
                # What was said in the other case is this one's now, and may be older than what is shown: all comes again.
                said = await self._ledger.events(connection, row, (Kind.OPENED, Kind.SAID, Kind.ANSWERED))
                every = (*every, *(event for event in said if event.id <= topic.shown_event))
            mine = select(events.c.id).where(
                events.c.case_id == case_id, events.c.id > (topic.shown_event if topic else 0)
            )
            own = events.c.key.startswith(f"{case_id}-{place_of(topic)}", autoescape=True) if topic else None
            written = (
                frozenset(await connection.scalars(mine.where(own))) if own is not None else frozenset[int]()
            )
        packet = masked(read_packet(self._ledger.vault, row))
        in_order = tuple(sorted(every, key=lambda event: event.id))
        return Standing(
            read_case(self._ledger.vault, row), row["address"] is None, topic, packet, in_order, written
        )

    async def begin(self, case_id: int, chat_id: int, thread_id: int, now: datetime) -> Topic:
        """Keep a new topic, which shows nothing yet, and that a group sees the case from now on."""
        topic = Topic(case_id, chat_id, thread_id, 0, 0, None, closed=False)
        row = {name: getattr(topic, name) for name in Topic.__slots__}
        async with self._ledger.write() as connection:
            await connection.execute(delete(topics).where(topics.c.case_id == case_id))
            await connection.execute(insert(topics).values(row))
            number = await connection.scalar(select(cases.c.number).where(cases.c.id == case_id))
            await record(connection, now, ACTOR, "shown", number or "", str(chat_id))
        return topic

    async def keep(self, case_id: int, **shown: Any) -> None:
        """Keep what the case's topic shows now."""
        async with self._ledger.write() as connection:
            await connection.execute(update(topics).where(topics.c.case_id == case_id).values(shown))

    async def forget(self, case_id: int) -> None:
        """Forget the case's topic: it is gone, or the case went elsewhere."""
        async with self._ledger.write() as connection:
            await connection.execute(delete(topics).where(topics.c.case_id == case_id))

    async def case_of(self, chat_id: int, thread_id: int) -> int | None:
        """Return the id of the case that a topic shows; None if it is not one of the desk's."""
        query = select(topics.c.case_id).where(topics.c.chat_id == chat_id, topics.c.thread_id == thread_id)
        async with self._ledger.read() as connection:
            found: int | None = await connection.scalar(query)
        return found

    async def files(self, event_ids: Sequence[int]) -> list[File]:
        """Return the files of these events, in order."""
        query = select(files).where(files.c.event_id.in_(event_ids)).order_by(files.c.event_id, files.c.id)
        async with self._ledger.read() as connection:
            return [self._ledger.file(row) for row in (await connection.execute(query)).mappings()]


def place_of(topic: Topic) -> str:
    """Return how keys of acts begin that were written in that topic."""
    return key_of(topic.chat_id, topic.thread_id, "")


def key_of(chat_id: int, thread_id: int, message_id: int | str) -> str:
    """Return the key of what was written by a message: the same message has its effect once."""
    return f"tg{chat_id}:{thread_id}:{message_id}"
