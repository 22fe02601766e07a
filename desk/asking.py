"""What people do with their cases: open one, write, read the answers, rate, end, have them forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from sqlalchemy import delete, insert, select, update

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
from desk.ledger import PERSON, Ledger, kept_key
from desk.life import State, Trigger, after
from desk.tables import cases, events
from state.outbox_table import outbox

GUESSES = 3  # wrong codes, after which a case's answers are told by an agent only
RATINGS = range(1, 6)
PHONES = "sms"  # the channel of cases whose answers wait behind their code
READ = (Kind.ANSWERED, Kind.RESOLVED)
"""What a person on a phone has to dial for: SMS say only that it waits."""


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


@dataclass(frozen=True, slots=True)
class Waiting:
    """Cases of a phone with something in them that the person has not read, the newest first."""

    open: tuple[Case, ...]  # those whose code opens them
    locked: tuple[Case, ...]  # after three wrong codes: an agent tells them


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
        key = kept_key(new.key)
        async with self._ledger.write() as connection:
            await self._ledger.hold_person(connection, new.address)
            if (known := await self._ledger.row(connection, cases.c.key == key)) is not None:
                return read_case(self._ledger.vault, known)
            if joined := await self._ledger.done(connection, f"open-{key}"):
                return read_case(self._ledger.vault, await self._ledger.known(connection, joined))
            every = await self._ledger.rows_of(connection, new.address, "")
            going_on = [
                row["id"]
                for row in every
                if (row["programme"], row["subject"]) == (new.programme, new.subject)
                and row["state"] != State.CLOSED
            ]
            row = await self._ledger.known(connection, going_on[0]) if going_on else None
            if row is not None and row["state"] != State.CLOSED:
                if new.call_back and row["call_back"] is None:
                    sealed = self._ledger.vault.seal(
                        new.call_back.encode(), bound_to("call_back", row["number"])
                    )
                    await self._ledger.change(connection, row, now, call_back=sealed, calls_tried=0)
                await self._ledger.say(connection, row["id"], text, checked, f"open-{key}", now)
                return read_case(self._ledger.vault, await self._ledger.known(connection, row["id"]))
            tier = offices.tier(subject.tier)
            region, insured = new.region, new.packet.insured
            codes = {code_of(self._ledger.vault, one["number"]) for one in every}
            number = await self._ledger.free_number(connection, key, codes)
            opened = {
                "number": number,
                "key": key,
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
            await record(connection, now, PERSON, Kind.OPENED, number, f"{new.subject}, tier {tier.level}")
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
            return await self._ledger.say(connection, case_id, words, checked, kept_key(key, case_id), now)

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
            await record(connection, now, PERSON, Kind.RATED, row["number"], str(stars))

    async def end(self, address: str, case_id: int, now: datetime) -> None:
        """Close the person's own case as they wish. Raises CaseGone, NotNow."""
        async with self._ledger.write() as connection:
            row = await self._ledger.own(connection, address, case_id)
            await self._ledger.move(
                connection, row, Trigger.CLOSE, now, agent_id=None, ended_at=now, unread=0, **deadlines.NONE
            )
            await self._ledger.tell(connection, case_id, Kind.CLOSED, now, about=PERSON)
            await record(connection, now, PERSON, Kind.CLOSED, row["number"])

    async def unlock(self, address: str, code: str, now: datetime) -> Case | None:
        """Return the person's case whose code this is, None if it is none's: three wrong ones lock what waits.

        Cases that are over open too; one that was merged opens the case in which it goes on.
        """
        async with self._ledger.write() as connection:
            await self._ledger.hold_person(connection, address)
            rows = await self._ledger.rows_of(connection, address, "")
            usable = [row for row in rows if row["guesses"] < GUESSES]
            for row in usable:
                if code_of(self._ledger.vault, row["number"]) == code:
                    await self._ledger.change(connection, row, now, guesses=0)
                    return read_case(self._ledger.vault, await self._ledger.goes_on(connection, row))
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

    async def waiting(self, address: str) -> Waiting:
        """Return the person's cases, opened on a phone, with an answer that they have not read."""
        async with self._ledger.read() as connection:
            rows = [
                row for row in await self._ledger.rows_of(connection, address, "") if row["channel"] == PHONES
            ]
            query = select(events.c.case_id).where(
                events.c.case_id.in_([row["id"] for row in rows]),
                events.c.kind.in_(READ),
                events.c.seen_at.is_(None),
            )
            unread = set(await connection.scalars(query))
        vault = self._ledger.vault
        return Waiting(
            *(
                tuple(
                    read_case(vault, row)
                    for row in rows
                    if row["id"] in unread and (row["guesses"] >= GUESSES) is locked
                )
                for locked in (False, True)
            )
        )

    async def locked(self, address: str) -> bool:
        """Return whether wrong codes have locked every case that the person could open."""
        async with self._ledger.read() as connection:
            rows = await self._ledger.rows_of(connection, address, "")
        return bool(rows) and all(row["guesses"] >= GUESSES for row in rows)

    async def saw(self, address: str, case_id: int, now: datetime) -> None:
        """Keep that the person has seen the answers of their case, and whether it was closed."""
        async with self._ledger.write() as connection:
            row = await self._ledger.own(connection, address, case_id)
            unread = (events.c.case_id == case_id, events.c.kind.in_(READ), events.c.seen_at.is_(None))
            if (await connection.execute(update(events).where(*unread).values(seen_at=now))).rowcount:
                await self._ledger.change(connection, row, now)

    async def want_call(self, address: str, case_id: int, phone: str, now: datetime) -> None:
        """Keep that the person wants to be called about their own case, at that number (E.164). Raises CaseGone, NotNow."""
        async with self._ledger.write() as connection:
            row = await self._ledger.own(connection, address, case_id)
            if row["call_back"] is not None:
                return
            sealed = self._ledger.vault.seal(phone.encode(), bound_to("call_back", row["number"]))
            due = deadlines.asked(self._ledger.tier(row), row, now)
            reopened = {"agent_id": None, "ended_at": None} if row["state"] == State.RESOLVED else {}
            await self._ledger.move(
                connection, row, Trigger.SAY, now, call_back=sealed, calls_tried=0, **due, **reopened
            )
            await self._ledger.tell(connection, case_id, Kind.SAID, now, about="call")

    async def all_told(self, address: str) -> list[tuple[Case, tuple[Event, ...]]]:
        """Return all cases of the person, the closed ones too, with what both sides said in each."""
        spoken = (Kind.OPENED, Kind.SAID, Kind.ANSWERED)
        async with self._ledger.read() as connection:
            return [
                (read_case(self._ledger.vault, row), await self._ledger.events(connection, row, spoken))
                for row in await self._ledger.rows_of(connection, address, "")
            ]

    async def forget(self, address: str, now: datetime) -> int:
        """Close all cases of the person and drop what was said in them, whom they were about and who asked; return how many.

        Their number, times and acts stay: they say nothing of a person any more.
        """
        async with self._ledger.write() as connection:
            await self._ledger.hold_person(connection, address)
            ids = sorted(row["id"] for row in await self._ledger.rows_of(connection, address, ""))
            rows = [await self._ledger.known(connection, one) for one in ids]
            await self._ledger.empty(connection, ids, now)
            for row in rows:
                if row["state"] != State.CLOSED:
                    ended = {"ended_at": row["ended_at"] or now, "agent_id": None, "unread": 0}
                    await self._ledger.move(connection, row, Trigger.CLOSE, now, **ended, **deadlines.NONE)
                    # Nobody's session goes along: it is forgotten too.
                    await self._ledger.tell(
                        connection, row["id"], Kind.CLOSED, now, about="forgotten", followed=True
                    )
                await record(connection, now, PERSON, "forgotten", row["number"])
            signs = await self._ledger.signs_of(connection, address)
            await connection.execute(
                delete(outbox).where(outbox.c.address_sign.in_(signs), outbox.c.key.startswith("case-"))
            )
        return len(rows)
