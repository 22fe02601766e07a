"""What agents do with cases. Whoever may not see a case is told that there is none."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desk import deadlines
from desk.agents import Agent
from desk.audit import record
from desk.case import (
    Case,
    File,
    Kind,
    Opened,
    bound_to,
    checked_file,
    checked_text,
    masked,
    read_case,
    read_packet,
)
from desk.errors import CaseGone, NotNow, Taken
from desk.ledger import LARGEST_ID, Ledger, kept_key
from desk.life import FREE, HELD, Trigger
from desk.notices import NO_ANSWER
from desk.tables import events, files
from state.owners import addresses_of
from state.vault import Vault


class Working:
    """The desk, for one agent at a time."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def read(self, agent: Agent, case_id: int, now: datetime) -> Opened:
        """Return a case for an agent who may see it; that they looked is recorded. Raises CaseGone."""
        async with self._ledger.write() as connection:
            row = await self._ledger.seen(connection, agent, case_id)
            await record(connection, now, agent.login, "looked", row["number"])
            every = await self._ledger.events(connection, row)
        return Opened(read_case(self._ledger.vault, row), masked(read_packet(self._ledger.vault, row)), every)

    async def follow(self, agent: Agent, case_id: int, after: int) -> Opened:
        """Return a case that the agent has open, with what happened since an event. Raises CaseGone.

        The look was recorded when they opened it.
        """
        async with self._ledger.read() as connection:
            row = await self._ledger.seen(connection, agent, case_id)
            every = await self._ledger.events(connection, row, after=after)
            seen = select(events.c.id, events.c.seen_at).where(
                events.c.case_id == case_id, events.c.kind == Kind.ANSWERED, events.c.seen_at.is_not(None)
            )
            marks = {one.id: one.seen_at for one in await connection.execute(seen)}
        case, packet = read_case(self._ledger.vault, row), masked(read_packet(self._ledger.vault, row))
        return Opened(case, packet, every, marks)

    async def claim(self, agent: Agent, case_id: int, now: datetime) -> Case:
        """Make the case the agent's; claiming one's own again changes nothing. Raises CaseGone, Taken, NotNow."""
        async with self._ledger.write() as connection:
            row = await self._ledger.seen(connection, agent, case_id)
            if row["agent_id"] == agent.id and row["state"] in HELD:
                return read_case(self._ledger.vault, row)
            if row["state"] in HELD:
                raise Taken(row["agent"])
            if not agent.can_take(row["skill"]):
                raise NotNow("another skill is asked for")
            await self._ledger.move(connection, row, Trigger.CLAIM, now, agent_id=agent.id)
            await self._ledger.act(connection, agent, case_id, Kind.CLAIMED, now)
            return read_case(self._ledger.vault, await self._ledger.known(connection, case_id))

    async def answer(
        self, agent: Agent, case_id: int, text: str, key: str, now: datetime, sent: Sequence[File] = ()
    ) -> Case:
        """Send the holder's answer to the person; the same key sends it once. Raises CaseGone, Taken, NotNow, Unfit."""
        words, checked = checked_text(text, files=bool(sent)), [checked_file(one) for one in sent]
        name = kept_key(key, case_id)
        async with self._ledger.write() as connection:
            row = await self._ledger.seen(connection, agent, case_id)
            if await self._ledger.done(connection, name):
                return read_case(self._ledger.vault, row)
            row = await self._ledger.held(connection, agent, case_id)
            waits = deadlines.answered(self._ledger.tier(row), row, now)
            await self._ledger.move(connection, row, Trigger.ANSWER, now, unread=0, **waits)
            await self._ledger.act(
                connection, agent, case_id, Kind.ANSWERED, now, key=name, text=words, sent=checked
            )
            return read_case(self._ledger.vault, await self._ledger.known(connection, case_id))

    async def note(self, agent: Agent, case_id: int, text: str, key: str, now: datetime) -> None:
        """Keep a note that only agents see; the same key keeps it once. Raises CaseGone, Unfit."""
        words, name = checked_text(text), kept_key(key, case_id)
        async with self._ledger.write() as connection:
            row = await self._ledger.seen(connection, agent, case_id)
            if await self._ledger.done(connection, name):
                return
            await self._ledger.change(connection, row, now)
            await self._ledger.act(connection, agent, case_id, Kind.NOTED, now, key=name, text=words)

    async def hand_back(self, agent: Agent, case_id: int, reason: str, now: datetime) -> None:
        """Give the case back to its queue, with a reason. Raises CaseGone, Taken, NotNow, Unfit."""
        words = checked_text(reason)
        async with self._ledger.write() as connection:
            row = await self._ledger.held(connection, agent, case_id)
            due = deadlines.asked(self._ledger.tier(row), row, now)
            await self._ledger.move(connection, row, Trigger.HAND_BACK, now, agent_id=None, **due)
            await self._ledger.act(connection, agent, case_id, Kind.HANDED_BACK, now, text=words)

    async def raise_to(self, agent: Agent, case_id: int, level: int, reason: str, now: datetime) -> None:
        """Raise the case to a higher tier, with a reason and its history. Raises CaseGone, Taken, NotNow, Unfit."""
        words = checked_text(reason)
        async with self._ledger.write() as connection:
            row = await self._ledger.held(connection, agent, case_id)
            if level not in {one.level for one in self._ledger.offices[row["programme"]].above(row["tier"])}:
                raise NotNow("no such tier above")
            await self._ledger.raise_to(connection, row, level, now)
            await self._ledger.act(connection, agent, case_id, Kind.RAISED, now, text=words, about=str(level))

    async def resolve(self, agent: Agent, case_id: int, now: datetime) -> None:
        """End the case: the person is told and may write again or rate it. Raises CaseGone, Taken, NotNow."""
        async with self._ledger.write() as connection:
            row = await self._ledger.held(connection, agent, case_id)
            await self._ledger.move(
                connection, row, Trigger.RESOLVE, now, ended_at=now, unread=0, **deadlines.NONE
            )
            await self._ledger.act(connection, agent, case_id, Kind.RESOLVED, now)

    async def close(self, agent: Agent, case_id: int, now: datetime) -> None:
        """Close the case for good; one that others hold only their supervisor closes. Raises CaseGone, Taken, NotNow."""
        async with self._ledger.write() as connection:
            row = await self._ledger.seen(connection, agent, case_id)
            if row["state"] in HELD and row["agent_id"] != agent.id and not agent.supervises:
                raise Taken(row["agent"])
            await self._ledger.move(
                connection, row, Trigger.CLOSE, now, ended_at=now, unread=0, **deadlines.NONE
            )
            await self._ledger.act(connection, agent, case_id, Kind.CLOSED, now)

    async def merge(self, agent: Agent, case_id: int, into: int, now: datetime) -> None:
        """Go on with two open cases of one person in the second: the earlier deadline holds. Raises CaseGone, Taken, NotNow."""
        async with self._ledger.write() as connection:
            for one in sorted(
                (case_id, into)
            ):  # the same way round for all, or two merges wait for each other
                await self._ledger.seen(connection, agent, one)
            row, other = (
                await self._ledger.held(connection, agent, case_id),
                await self._ledger.seen(connection, agent, into),
            )
            addresses = await addresses_of(connection, self._ledger.vault, self._ledger.address(row))
            if (
                case_id == into
                or other["state"] not in (*FREE, *HELD)
                or self._ledger.address(other) not in addresses
            ):
                raise NotNow("only two open cases of one person become one")
            follow_on = {
                "agent_id": None,
                "ended_at": now,
                "merged_into": into,
                "unread": 0,
                "call_back": None,
            }
            await self._ledger.move(connection, row, Trigger.CLOSE, now, **follow_on, **deadlines.NONE)
            await connection.execute(
                update(events)
                .where(
                    events.c.case_id == case_id, events.c.kind.in_((Kind.OPENED, Kind.SAID, Kind.ANSWERED))
                )
                .values(case_id=into)
            )
            await self._take_over(connection, row, other, now)
            await self._ledger.act(connection, agent, case_id, Kind.MERGED, now, about=other["number"])
            await self._ledger.act(connection, agent, into, Kind.MERGED, now, about=row["number"])

    async def _take_over(
        self, connection: AsyncConnection, row: RowMapping, other: RowMapping, now: datetime
    ) -> None:
        """Give a case what another one leaves: its unread words, its deadline, and a call that was asked for."""
        change: dict[str, Any] = {"unread": other["unread"] + row["unread"]}
        if row["call_back"] is not None and other["call_back"] is None:
            vault, number = self._ledger.vault, number_of_call(self._ledger.vault, row)
            sealed = vault.seal(number.encode(), bound_to("call_back", other["number"]))
            change |= {"call_back": sealed, "calls_tried": row["calls_tried"]}
        if row["answer_due_at"] is None:
            await self._ledger.change(connection, other, now, **change)
            return
        change |= deadlines.asked(self._ledger.tier(other), other, now)
        for name in ("warn_at", "answer_due_at", "resolve_due_at"):
            due = change.get(name, other[name])
            change[name] = min(filter(None, (due, row[name])), default=None)
        await self._ledger.move(connection, other, Trigger.SAY, now, **change)

    async def called(self, agent: Agent, case_id: int, *, reached: bool, now: datetime) -> Case:
        """Keep how a call back went; after the last try nobody answered the person is told. Raises CaseGone, Taken, NotNow."""
        async with self._ledger.write() as connection:
            row = await self._ledger.held(connection, agent, case_id)
            if row["call_back"] is None:
                raise NotNow("no call was asked for")
            over = reached or row["calls_tried"] + 1 >= self._ledger.offices[row["programme"]].max_calls
            change = {"call_back": None} if over else {}
            await self._ledger.change(connection, row, now, calls_tried=row["calls_tried"] + 1, **change)
            about = "reached" if reached else f"{NO_ANSWER} {row['calls_tried'] + 1}"
            await self._ledger.act(connection, agent, case_id, Kind.CALLED, now, about=about)
            return read_case(self._ledger.vault, await self._ledger.known(connection, case_id))

    async def unmask(self, agent: Agent, case_id: int, reason: str, now: datetime) -> str:
        """Return the insured person's whole number to who holds the case; why is recorded. Raises CaseGone, Taken, Unfit."""
        words = checked_text(reason)
        async with self._ledger.write() as connection:
            row = await self._ledger.held(connection, agent, case_id)
            await self._ledger.act(connection, agent, case_id, Kind.UNMASKED, now, text=words)
            return read_packet(self._ledger.vault, row).insured

    async def show_number_to_call(self, agent: Agent, case_id: int, reason: str, now: datetime) -> str:
        """Return the number to call to its holder, where no exchange dials it; why is recorded. Raises as `unmask`, NotNow."""
        words = checked_text(reason)
        async with self._ledger.write() as connection:
            row = await self._ledger.held(connection, agent, case_id)
            if row["call_back"] is None:
                raise NotNow("no call was asked for")
            await self._ledger.act(
                connection, agent, case_id, Kind.UNMASKED, now, text=words, about="call_back"
            )
            return number_of_call(self._ledger.vault, row)

    async def file(self, agent: Agent, file_id: int, now: datetime) -> File:
        """Return a file of a case that the agent may see; the look is recorded. Raises CaseGone."""
        async with self._ledger.write() as connection:
            query = select(files, events.c.case_id).join(events).where(files.c.id == file_id)
            found = (
                (await connection.execute(query)).mappings().first() if 0 < file_id <= LARGEST_ID else None
            )
            if found is None:
                raise CaseGone("no such file")
            row = await self._ledger.seen(connection, agent, found["case_id"])
            await record(connection, now, agent.login, "looked_at_file", row["number"], str(file_id))
        return self._ledger.file(found)


def number_of_call(vault: Vault, row: RowMapping) -> str:
    """Return the number that a person who asked for a call wants to be called at."""
    return vault.open(row["call_back"], bound_to("call_back", row["number"])).decode()
