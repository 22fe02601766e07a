"""How a case changes: one transaction for its row, its history, the audit, and the message to the person."""

import hashlib
import secrets
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desk import deadlines
from desk.agents import Agent
from desk.audit import record
from desk.case import FOLLOWED, Case, Event, File, FileName, Kind, bound_to, code_of, read_case
from desk.errors import CaseGone, NotNow, Taken
from desk.life import FREE, HELD, State, Trigger, after
from desk.notices import Notices
from desk.tables import agents, cases, events, files
from desk.tiers import Offices, Tier
from state.database import Database, after_commit, hold_name, writes
from state.outbox import Outbox
from state.owners import addresses_of
from state.vault import Vault

NUMBERS_TRIED = 8
NUMBER_DIGITS = 7
RECORDED_WORDS = frozenset({Kind.UNMASKED})
"""Of which the audit keeps the agent's own words: why a number was wanted."""
_name = select(agents.c.name).where(agents.c.id == cases.c.agent_id).scalar_subquery()
WITH_AGENT = select(cases, func.coalesce(_name, "").label("agent"))
"""Not a join: PostgreSQL reads a row again once its lock is free, but not what is joined to it."""
LONGEST_KEY = 96
LARGEST_ID = 2**63 - 1
PERSON = "person"  # who acted, in the audit
Columns = RowMapping


def kept_key(key: str, case_id: int = 0) -> str:
    """Return the key of an act as it is kept, of one case if it is given: two agents' pages may choose the same one."""
    name = f"{case_id}-{key}" if case_id else key
    return name if len(name) <= LONGEST_KEY else hashlib.sha256(name.encode()).hexdigest()


class Ledger:
    """What the desk's rooms write with. Every function but `write` and `read` works in the caller's transaction."""

    def __init__(
        self,
        database: Database,
        vault: Vault,
        outbox: Outbox,
        offices: Mapping[str, Offices],
        notices: Notices,
    ) -> None:
        self.vault = vault
        self.offices = offices
        self.watchers: set[Callable[[], None]] = set()
        """Called in this process whenever something happened to a case."""
        self._database = database
        self._outbox = outbox
        self._notices = notices

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """Yield a connection in a transaction after which the watchers are called."""
        async with self._database.write() as connection:
            yield connection
            after_commit(connection, self.wake)

    def read(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """Return a connection that changes nothing."""
        return self._database.read()

    async def say(
        self,
        connection: AsyncConnection,
        case_id: int,
        text: str,
        sent: Sequence[File],
        key: str,
        now: datetime,
    ) -> Case:
        """Add what the person says; the same key adds it once."""
        row = await self.known(connection, case_id)
        if not await self.done(connection, key):
            due = deadlines.asked(self.tier(row), row, now)
            reopened = {"agent_id": None, "ended_at": None} if row["state"] == State.RESOLVED else {}
            await self.move(connection, row, Trigger.SAY, now, unread=row["unread"] + 1, **due, **reopened)
            event = await self.tell(connection, case_id, Kind.SAID, now, key=key, text=text)
            await self.put_files(connection, event, sent)
            await record(connection, now, PERSON, Kind.SAID, row["number"])
        return read_case(self.vault, await self.known(connection, case_id))

    async def raise_to(self, connection: AsyncConnection, row: Columns, level: int, now: datetime) -> None:
        """Put the case into a higher tier's queue, with that tier's deadlines."""
        tier = self.offices[row["programme"]].tier(level)
        begun = deadlines.begun(tier, now)
        await self.move(connection, row, Trigger.RAISE, now, tier=level, agent_id=None, skill="", **begun)

    async def move(
        self, connection: AsyncConnection, row: Columns, trigger: Trigger, now: datetime, **change: Any
    ) -> None:
        """Move the case by the trigger and change its columns; raise NotNow where its state has no such way out."""
        await self.change(connection, row, now, state=after(row["state"], trigger).value, **change)

    async def change(self, connection: AsyncConnection, row: Columns, now: datetime, **change: Any) -> None:
        """Change columns of the case; its version counts up."""
        values = {"version": cases.c.version + 1, "changed_at": now, **change}
        await connection.execute(update(cases).where(cases.c.id == row["id"]).values(values))

    async def act(
        self,
        connection: AsyncConnection,
        agent: Agent | None,
        case_id: int,
        kind: Kind,
        now: datetime,
        *,
        key: str = "",
        text: str = "",
        about: str = "",
        sent: Sequence[File] = (),
    ) -> None:
        """Keep what an agent, or the clock, did: the event, the audit's row, and what the person is told."""
        row = await self.known(connection, case_id)
        event = await self.tell(
            connection,
            case_id,
            kind,
            now,
            key=key,
            text=text,
            about=about,
            agent_id=agent.id if agent else None,
        )
        kept = await self.put_files(connection, event, sent)
        actor = agent.login if agent else "clock"
        why = text if kind in RECORDED_WORDS else ""
        await record(connection, now, actor, kind, row["number"], ": ".join(filter(None, (about, why))))
        if row["address"] is not None:
            case = read_case(self.vault, row)
            message = self._notices.message(case, kind, text, f"{kind}-{event}", now, about)
            for one in ([message] if message else []) + self._notices.files(case, kept, now):
                await self._outbox.add(one, connection)

    async def tell(
        self,
        connection: AsyncConnection,
        case_id: int,
        kind: Kind,
        now: datetime,
        *,
        key: str = "",
        text: str = "",
        about: str = "",
        agent_id: int | None = None,
        followed: bool = False,
    ) -> int:
        """Append to the case's history and return the event's id."""
        name = key or f"{case_id}-{kind}-{secrets.token_hex(8)}"
        row = {
            "case_id": case_id,
            "key": name,
            "kind": kind.value,
            "at": now,
            "agent_id": agent_id,
            "text": self.vault.seal(text.encode(), b"case_events.text:" + name.encode()) if text else None,
            "about": about,
            "followed": followed or kind not in FOLLOWED,
        }
        return int((await connection.execute(insert(events).values(row).returning(events.c.id))).scalar_one())

    async def put_files(self, connection: AsyncConnection, event: int, sent: Sequence[File]) -> list[int]:
        """Keep files with an event and return their ids."""
        ids = []
        for one in sent:
            row = {
                "event_id": event,
                "name": self.vault.seal(one.name[:255].encode(), b"case_files.name:%d" % event),
                "kind": one.kind,
                "size": len(one.data),
                "data": self.vault.seal(one.data, b"case_files.data:%d" % event),
            }
            kept = insert(files).values(row).returning(files.c.id)
            ids.append((await connection.execute(kept)).scalar_one())
        return ids

    async def sent_file(self, file_id: int) -> File | None:
        """Return an agent's file on its way to the person; None if they had it forgotten meanwhile."""
        async with self.read() as connection:
            row = (await connection.execute(select(files).where(files.c.id == file_id))).mappings().first()
        return self.file(row) if row else None

    def file(self, row: Columns) -> File:
        """Return the file of a row of `case_files`."""
        event = row["event_id"]
        name = self.vault.open(row["name"], b"case_files.name:%d" % event).decode()
        return File(name, row["kind"], self.vault.open(row["data"], b"case_files.data:%d" % event))

    async def events(
        self, connection: AsyncConnection, case: Columns, kinds: Sequence[Kind] = (), after: int = 0
    ) -> tuple[Event, ...]:
        """Return what happened to the case after an event, the oldest first."""
        query = (
            select(events, func.coalesce(agents.c.name, "").label("agent"))
            .outerjoin(agents, events.c.agent_id == agents.c.id)
            .where(events.c.case_id == case["id"], events.c.id > after)
            .order_by(events.c.at, events.c.id)
        )
        if kinds:
            query = query.where(events.c.kind.in_(kinds))
        rows = (await connection.execute(query)).mappings().all()
        names: dict[int, list[FileName]] = {}
        sent = select(files.c.id, files.c.event_id, files.c.name, files.c.kind, files.c.size).where(
            files.c.event_id.in_([row["id"] for row in rows])
        )
        for row in (await connection.execute(sent)).mappings():
            name = self.vault.open(row["name"], b"case_files.name:%d" % row["event_id"]).decode()
            names.setdefault(row["event_id"], []).append(FileName(row["id"], name, row["kind"], row["size"]))
        return tuple(
            Event(
                row["id"], row["kind"], row["at"], row["agent"], self.words(row), row["about"], row["seen_at"],
                tuple(names.get(row["id"], ())),
            )
            for row in rows
        )  # fmt: skip

    def words(self, row: Columns) -> str:
        """Return the text of an event's row."""
        return (
            self.vault.open(row["text"], b"case_events.text:" + row["key"].encode()).decode()
            if row["text"]
            else ""
        )

    async def done(self, connection: AsyncConnection, key: str) -> int:
        """Return the id of the case in whose history the key stands, 0 if none: what it names was done before."""
        return int(await connection.scalar(select(events.c.case_id).where(events.c.key == key)) or 0)

    async def empty(self, connection: AsyncConnection, ids: Sequence[int], now: datetime) -> None:
        """Drop what was said in the cases, whom they were about and who asked; number, times and acts stay."""
        its = select(events.c.id).where(events.c.case_id.in_(ids))
        await connection.execute(delete(files).where(files.c.event_id.in_(its)))
        await connection.execute(update(events).where(events.c.case_id.in_(ids)).values(text=None))
        empty = dict.fromkeys(("address", "address_sign", "number_sign", "packet", "call_back"))
        gone = {"version": cases.c.version + 1, "changed_at": now, **empty}
        await connection.execute(update(cases).where(cases.c.id.in_(ids)).values(gone))

    async def row(self, connection: AsyncConnection, *where: Any) -> Columns | None:
        """Return the one case that fits, with its agent's name; None if there is none. Who writes holds it till the end."""
        query = WITH_AGENT.where(*where)
        if writes(connection):
            query = query.with_for_update(of=cases)
        return (await connection.execute(query)).mappings().first()

    async def known(self, connection: AsyncConnection, case_id: int) -> Columns:
        """Return the case of that id; raise CaseGone if there is none."""
        row = await self.row(connection, cases.c.id == case_id) if 0 < case_id <= LARGEST_ID else None
        if row is None:
            raise CaseGone("no such case")
        return row

    async def goes_on(self, connection: AsyncConnection, row: Columns) -> Columns:
        """Return the case in which the one of that row goes on, itself if it was not merged."""
        while row["merged_into"]:
            row = await self.known(connection, row["merged_into"])
        return row

    async def seen(self, connection: AsyncConnection, agent: Agent, case_id: int) -> Columns:
        """Return a case that the agent may see; raise CaseGone if it is not theirs to see."""
        row = await self.known(connection, case_id)
        if not agent.may_see(row):
            raise CaseGone("not this agent's to see")
        return row

    async def held(self, connection: AsyncConnection, agent: Agent, case_id: int) -> Columns:
        """Return a case that the agent holds; raise Taken if they do not, CaseGone if they may not see it, NotNow if it is over."""
        row = await self.seen(connection, agent, case_id)
        if row["state"] in FREE:
            raise Taken
        if row["state"] not in HELD:
            raise NotNow("the case is over")
        if row["agent_id"] != agent.id:
            raise Taken(row["agent"])
        return row

    async def own(self, connection: AsyncConnection, address: str, case_id: int) -> Columns:
        """Return a case of the person behind the address; raise CaseGone if it is somebody else's."""
        row = await self.known(connection, case_id)
        if self.address(row) not in await addresses_of(connection, self.vault, address):
            raise CaseGone("not this person's")
        return row

    async def hold_person(self, connection: AsyncConnection, address: str) -> None:
        """Let one transaction at a time do what depends on all cases of a person. Called before any case is held."""
        owner = (await addresses_of(connection, self.vault, address))[0]
        await hold_name(connection, self.vault.sign(b"cases of " + owner.encode()))

    async def signs_of(self, connection: AsyncConnection, address: str) -> list[bytes]:
        """Return the signs of all addresses of the person behind the address."""
        return [self.vault.sign(one.encode()) for one in await addresses_of(connection, self.vault, address)]

    async def rows_of(self, connection: AsyncConnection, address: str, programme: str) -> Sequence[Columns]:
        """Return the cases of the person behind the address, the newest first; of one programme where it is named."""
        signs = await self.signs_of(connection, address)
        query = WITH_AGENT.where(cases.c.address_sign.in_(signs)).order_by(cases.c.id.desc())
        if programme:
            query = query.where(cases.c.programme == programme)
        return (await connection.execute(query)).mappings().all()

    async def free_number(
        self, connection: AsyncConnection, key: str, codes: Collection[str] = frozenset()
    ) -> str:
        """Return a number that no case has and whose code is none of these, the same one for the same key."""
        for at in range(NUMBERS_TRIED):
            sign = self.vault.sign(f"case{at}{key}".encode())
            number = f"{int.from_bytes(sign, 'big') % 10**NUMBER_DIGITS:0{NUMBER_DIGITS}}"
            if code_of(self.vault, number) in codes:
                continue
            if not await connection.scalar(select(cases.c.id).where(cases.c.number == number)):
                return number
        raise NotNow("no number is free")

    def address(self, row: Columns) -> str:
        """Return the address of who opened the case; empty if they had it forgotten."""
        return (
            self.vault.open(row["address"], bound_to("address", row["number"])).decode()
            if row["address"]
            else ""
        )

    def tier(self, row: Columns) -> Tier:
        """Return the tier at which the case is."""
        return self.offices[row["programme"]].tier(row["tier"])

    def wake(self) -> None:
        """Call who watches."""
        for call in tuple(self.watchers):
            call()
