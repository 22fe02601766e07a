"""What people do with their cases: open one, write, read the answers, rate, end, have them forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from sqlalchemy import func, insert, select, update

from desk import deadlines
from desk.audit import record
from desk.case import (
    Case,
    Event,
    File,
    Kind,
    Packet,
    bound_to,
    checked_file,
    checked_text,
    code_of,
    read_case,
)
from desk.errors import NotNow, Unfit
from desk.ledger import Ledger
from desk.life import State, Trigger, after
from desk.tables import cases, events, files

GUESSES = 3  # wrong codes, after which a case's answers are told by an agent only
RATINGS = range(1, 6)


@dataclass(frozen=True, slots=True)
class NewCase:
    """What a person asks for. `key` names the turn: the same one opens no second case."""

    key: str
    programme: str
    language: str
    channel: str  # as the outbox names it: sms, telegram
    address: str = field(repr=False)
    region: str
    subject: str
    text: str = field(repr=False)
    packet: Packet = field(repr=False)
    call_back: str = field(repr=False, default="")  # E.164, if they want to be called
    files: tuple[File, ...] = ()


class Asking:
    """The cases of people. Whoever asks by an address of a person may do so for all of them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def open(self, new: NewCase, now: datetime) -> Case:
        """Return the case opened for a person: the one of that turn, or the open one on that subject, which takes the words."""
        offices = self._ledger.offices[new.programme]
        subject = offices.subject(new.subject)
        text = checked_text(new.text, files=True) if new.text else ""
        checked = [checked_file(one) for one in new.files]
        async with self._ledger.write() as connection:
            if (known := await self._ledger.row(connection, cases.c.key == new.key)) is not None:
                return read_case(self._ledger.vault, known)
            going_on = [
                row
                for row in await self._ledger.rows_of(connection, new.address, new.programme)
                if row["subject"] == new.subject and row["state"] != State.CLOSED
            ]
            if going_on:
                row = going_on[0]
                if new.call_back and row["call_back"] is None:
                    sealed = self._ledger.vault.seal(
                        new.call_back.encode(), bound_to("call_back", row["number"])
                    )
                    await self._ledger.change(connection, row, now, call_back=sealed, calls_tried=0)
                await self._ledger.say(connection, row["id"], text, checked, f"open-{new.key}", now)
                return read_case(self._ledger.vault, await self._ledger.known(connection, row["id"]))
            tier = offices.tier(subject.tier)
            region, insured = new.region, new.packet.insured
            number = await self._ledger.free_number(connection, new.key)
            opened = {
                "number": number,
                "key": new.key,
                "programme": new.programme,
                "organisation": offices.takes(region),
                "region": region,
                "language": new.language,
                "channel": new.channel,
                "subject": new.subject,
                "skill": subject.skill,
                "tier": tier.level,
                "state": after(State.NEW, Trigger.QUEUE).value,
                "version": 1,
                "address": self._ledger.vault.seal(new.address.encode(), bound_to("address", number)),
                "address_sign": self._ledger.vault.sign(new.address.encode()),
                "number_sign": self._ledger.vault.sign(insured.encode()) if insured else None,
                "packet": self._ledger.vault.seal(
                    msgspec.json.encode(new.packet), bound_to("packet", number)
                ),
                "call_back": self._ledger.vault.seal(new.call_back.encode(), bound_to("call_back", number))
                if new.call_back
                else None,
                "opened_at": now,
                "changed_at": now,
                "unread": 1,
                **deadlines.begun(tier, now),
            }
            case_id = (
                await connection.execute(insert(cases).values(opened).returning(cases.c.id))
            ).scalar_one()
            event = await self._ledger.tell(
                connection, case_id, Kind.OPENED, now, key=f"opened-{number}", text=text
            )
            await self._ledger.put_files(connection, event, checked)
            await record(connection, now, "person", Kind.OPENED, number, f"{new.subject}, tier {tier.level}")
            return read_case(self._ledger.vault, await self._ledger.known(connection, case_id))

    async def of_person(self, address: str, programme: str = "") -> list[Case]:
        """Return the cases of the person on all their channels that are not closed, the newest first."""
        async with self._ledger.read() as connection:
            rows = await self._ledger.rows_of(connection, address, programme)
        return [read_case(self._ledger.vault, row) for row in rows if row["state"] != State.CLOSED]

    async def say(
        self, address: str, case_id: int, text: str, key: str, now: datetime, sent: Sequence[File] = ()
    ) -> Case:
        """Add what the person says to their own case; the same key adds it once. Raises CaseGone, NotNow, Unfit."""
        words, checked = checked_text(text, files=bool(sent)), [checked_file(one) for one in sent]
        async with self._ledger.write() as connection:
            await self._ledger.own(connection, address, case_id)
            return await self._ledger.say(connection, case_id, words, checked, key, now)

    async def rate(self, address: str, case_id: int, stars: int, now: datetime) -> None:
        """Keep how content the person is with a case that was answered, 1 to 5; a second time replaces the first."""
        if stars not in RATINGS:
            raise Unfit("rating")
        async with self._ledger.write() as connection:
            row = await self._ledger.own(connection, address, case_id)
            if row["state"] not in {State.RESOLVED, State.CLOSED}:
                raise NotNow("a case is rated when it is over")
            await self._ledger.change(connection, row, now, rating=stars)
            await self._ledger.tell(connection, case_id, Kind.RATED, now, about=str(stars))

    async def end(self, address: str, case_id: int, now: datetime) -> None:
        """Close the person's own case as they wish. Raises CaseGone, NotNow."""
        async with self._ledger.write() as connection:
            row = await self._ledger.own(connection, address, case_id)
            await self._ledger.move(
                connection, row, Trigger.CLOSE, now, agent_id=None, ended_at=now, **deadlines.NONE
            )
            await self._ledger.tell(connection, case_id, Kind.CLOSED, now, about="person")

    async def unlock(self, address: str, code: str, now: datetime) -> Case | None:
        """Return the person's case whose code this is, None if it is none's: three wrong ones lock what waits."""
        async with self._ledger.write() as connection:
            rows = await self._ledger.rows_of(connection, address, "")
            usable = [row for row in rows if row["guesses"] < GUESSES]
            for row in usable:
                if code_of(self._ledger.vault, row["number"]) == code:
                    await self._ledger.change(connection, row, now, guesses=0)
                    return read_case(self._ledger.vault, row)
            ids = [row["id"] for row in usable]
            await connection.execute(
                update(cases).where(cases.c.id.in_(ids)).values(guesses=cases.c.guesses + 1)
            )
        return None

    async def told(self, address: str, case_id: int) -> tuple[Case, tuple[Event, ...]]:
        """Return the person's case and what both sides said, the oldest first. Raises CaseGone."""
        async with self._ledger.read() as connection:
            row = await self._ledger.own(connection, address, case_id)
            every = await self._ledger.events(connection, row, (Kind.OPENED, Kind.SAID, Kind.ANSWERED))
        return read_case(self._ledger.vault, row), every

    async def unseen(self, address: str) -> int:
        """Return how many answers the person has not seen yet, on all their channels."""
        async with self._ledger.read() as connection:
            ids = [row["id"] for row in await self._ledger.rows_of(connection, address, "")]
            query = select(func.count()).where(
                events.c.case_id.in_(ids), events.c.kind == Kind.ANSWERED, events.c.seen_at.is_(None)
            )
            return int(await connection.scalar(query) or 0)

    async def saw(self, address: str, case_id: int, now: datetime) -> None:
        """Keep that the person has seen the answers of their case."""
        async with self._ledger.write() as connection:
            await self._ledger.own(connection, address, case_id)
            await connection.execute(
                update(events)
                .where(
                    events.c.case_id == case_id, events.c.kind == Kind.ANSWERED, events.c.seen_at.is_(None)
                )
                .values(seen_at=now)
            )

    async def forget(self, address: str, now: datetime) -> int:
        """Close all cases of the person and drop what was said in them, whom they were about and who asked; return how many.

        Their number, times and acts stay: they say nothing of a person any more.
        """
        async with self._ledger.write() as connection:
            rows = await self._ledger.rows_of(connection, address, "")
            ids = [row["id"] for row in rows]
            its = select(events.c.id).where(events.c.case_id.in_(ids))
            await connection.execute(files.delete().where(files.c.event_id.in_(its)))
            await connection.execute(update(events).where(events.c.case_id.in_(ids)).values(text=None))
            for row in rows:
                ended = {"state": State.CLOSED, "ended_at": row["ended_at"] or now, "agent_id": None}
                empty = dict.fromkeys(("address", "address_sign", "number_sign", "packet", "call_back"))
                await self._ledger.change(connection, row, now, **ended, **empty, **deadlines.NONE)
                await record(connection, now, "person", "forgotten", row["number"])
        return len(rows)
