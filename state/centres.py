"""Health centres that a fund invited: their lines, which may check anybody, and the log of what they checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from state.centre_tables import centres, checks, invitations, lines, tries
from state.database import Database, insert_once
from state.vault import Vault

TRIES = 5  # codes that an address may get wrong within a day
DAY = timedelta(days=1)
CHECKS_STAY = timedelta(days=90)
LAST = 10  # checks that a day's view shows


class Registration(StrEnum):
    """What came of a code."""

    REGISTERED = "registered"
    WRONG = "wrong"
    EXPIRED = "expired"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Line:
    """One address of a centre."""

    id: int
    centre_id: int
    centre: str
    ending: str  # the last four characters of its address
    registered_at: datetime


@dataclass(frozen=True, slots=True)
class Check:
    """One check of somebody's cover."""

    last_four: str
    status: str
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class Day:
    """What a line did since a moment: how many checks, and the last ten, the newest first."""

    count: int
    last: list[Check]


class Centres:
    """Invitations, lines and checks; codes and insured persons' numbers only as signs, these with their last four."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def invite(self, programme: str, name: str, now: datetime, expires: datetime, code: str) -> bool:
        """Let one address register for the centre of this name; False if the code is out already.

        Raises ValueError if the code would be over before it can be used.
        """
        if expires <= now:
            raise ValueError("the invitation is over before it begins")
        async with self._database.write() as connection:
            await insert_once(connection, centres, {"programme": programme, "name": name})
            centre = await connection.scalar(_centre(programme, name))
            row = {"code_sign": self._sign_code(programme, code), "centre_id": centre, "expires_at": expires}
            return await insert_once(connection, invitations, row)

    async def register(self, address: str, programme: str, code: str, now: datetime) -> Registration:
        """Make the address a line of the centre that invited with this code, in place of a line it was before.

        A code is used once. After five wrong or expired ones within a day even a right one gives `too_many`.
        """
        sign = self._vault.sign(address.encode())
        async with self._database.write() as connection:
            if await _count_try(connection, sign, now) > TRIES:
                return Registration.TOO_MANY
            code_sign = self._sign_code(programme, code)
            query = select(invitations).where(invitations.c.code_sign == code_sign).with_for_update()
            found = (await connection.execute(query)).mappings().first()
            if found is None:
                return Registration.WRONG
            if found["expires_at"] <= now:
                return Registration.EXPIRED
            await connection.execute(delete(invitations).where(invitations.c.code_sign == code_sign))
            await connection.execute(delete(tries).where(tries.c.address_sign == sign))
            await end_lines(connection, _line(sign, programme))
            row = {
                "centre_id": found["centre_id"],
                "programme": programme,
                "address_sign": sign,
                "ending": self._vault.seal(address[-4:].encode(), _bound_to(sign)),
                "registered_at": now,
            }
            await connection.execute(lines.insert(), row)
        return Registration.REGISTERED

    async def line(self, address: str, programme: str) -> Line | None:
        """Return the line that this address is, or None."""
        query = _lines().where(_line(self._vault.sign(address.encode()), programme))
        async with self._database.read() as connection:
            row = (await connection.execute(query)).mappings().first()
        return self._opened(row) if row else None

    async def lines(self, programme: str) -> list[Line]:
        """Return the lines that stand, by centre, and of one centre in the order in which they registered."""
        query = _lines().where(lines.c.programme == programme, lines.c.address_sign.is_not(None))
        async with self._database.read() as connection:
            rows = (await connection.execute(query.order_by(centres.c.name, lines.c.id))).mappings().all()
        return [self._opened(row) for row in rows]

    async def revoke_line(self, line_id: int) -> bool:
        """End the line; return whether it stood. What it checked stays on record."""
        async with self._database.write() as connection:
            return await end_lines(connection, lines.c.id == line_id) > 0

    async def revoke_centre(self, programme: str, name: str) -> int:
        """End all lines of the centre and take its open invitations back; return how many lines stood."""
        centre = _centre(programme, name).scalar_subquery()
        async with self._database.write() as connection:
            await connection.execute(delete(invitations).where(invitations.c.centre_id == centre))
            return await end_lines(connection, lines.c.centre_id == centre)

    async def record(
        self, line: Line, number_sign: bytes, last_four: str, status: str, now: datetime
    ) -> None:
        """Keep that the line checked the insured person of this number, and what it was told."""
        row = {
            "line_id": line.id,
            "number_sign": number_sign,
            "last_four": last_four,
            "status": status,
            "checked_at": now,
        }
        async with self._database.write() as connection:
            await connection.execute(checks.insert(), row)

    async def today(self, line: Line, since: datetime) -> Day:
        """Return how many checks the line made since then, and the last ten."""
        newest = _checks(line, since).order_by(checks.c.checked_at.desc(), checks.c.id.desc()).limit(LAST)
        async with self._database.read() as connection:
            count = await connection.scalar(_count(line, since))
            return Day(count or 0, [_check(row) for row in await connection.execute(newest)])

    async def all_of(self, line: Line, since: datetime) -> list[Check]:
        """Return all checks of the line since then, the oldest first; older ones than 90 days are gone."""
        query = _checks(line, since).order_by(checks.c.checked_at, checks.c.id)
        async with self._database.read() as connection:
            return [_check(row) for row in await connection.execute(query)]

    async def count(self, line: Line, since: datetime, *, but: str = "") -> int:
        """Return how many checks the line made since then, without those that came to the status `but`."""
        async with self._database.read() as connection:
            return await connection.scalar(_count(line, since).where(checks.c.status != but)) or 0

    async def checked_by(self, number_sign: bytes, limit: int) -> list[tuple[str, datetime]]:
        """Return which centres last checked this insured person, and when, the newest first."""
        query = (
            select(centres.c.name, checks.c.checked_at)
            .select_from(checks.join(lines).join(centres))
            .where(checks.c.number_sign == number_sign)
            .order_by(checks.c.checked_at.desc(), checks.c.id.desc())
            .limit(limit)
        )
        async with self._database.read() as connection:
            return [(name, checked_at) for name, checked_at in await connection.execute(query)]

    async def purge(self, now: datetime) -> int:
        """Delete checks older than 90 days, invitations that are over, and tries of more than a day ago; return how many."""
        async with self._database.write() as connection:
            gone = [
                await connection.execute(delete(table).where(over))
                for table, over in (
                    (checks, checks.c.checked_at < now - CHECKS_STAY),
                    (invitations, invitations.c.expires_at <= now),
                    (tries, tries.c.since <= now - DAY),
                )
            ]
        return sum(result.rowcount for result in gone)

    def _sign_code(self, programme: str, code: str) -> bytes:
        return self._vault.sign(f"centre of {programme}: {code}".encode())

    def _opened(self, row: Mapping[str, Any]) -> Line:
        return Line(
            id=row["id"],
            centre_id=row["centre_id"],
            centre=row["name"],
            ending=self._vault.open(row["ending"], _bound_to(row["address_sign"])).decode(),
            registered_at=row["registered_at"],
        )


async def end_lines(connection: AsyncConnection, which: ColumnElement[bool]) -> int:
    """Take their addresses from these lines, and so end them; return how many stood."""
    standing = update(lines).where(which, lines.c.address_sign.is_not(None))
    return (await connection.execute(standing.values(address_sign=None, ending=None))).rowcount


async def _count_try(connection: AsyncConnection, sign: bytes, now: datetime) -> int:
    """Count a try of this address and return how many it made since the first of the day."""
    await insert_once(connection, tries, {"address_sign": sign, "since": now, "tries": 0})
    mine = update(tries).where(tries.c.address_sign == sign)
    await connection.execute(mine.where(tries.c.since <= now - DAY).values(since=now, tries=0))
    counted = mine.values(tries=tries.c.tries + 1).returning(tries.c.tries)
    return int(await connection.scalar(counted) or 0)


def _centre(programme: str, name: str) -> Select[tuple[int]]:
    return select(centres.c.id).where(centres.c.programme == programme, centres.c.name == name)


def _line(sign: bytes, programme: str) -> ColumnElement[bool]:
    return and_(lines.c.address_sign == sign, lines.c.programme == programme)


def _lines() -> Select[Any]:
    return select(lines, centres.c.name).join_from(lines, centres)


def _checks(line: Line, since: datetime) -> Select[Any]:
    return select(checks).where(checks.c.line_id == line.id, checks.c.checked_at >= since)


def _check(row: Row[Any]) -> Check:
    return Check(row.last_four, row.status, row.checked_at)


def _count(line: Line, since: datetime) -> Select[int]:
    return select(func.count()).where(checks.c.line_id == line.id, checks.c.checked_at >= since)


def _bound_to(address_sign: bytes) -> bytes:
    return b"centre_lines.ending:" + address_sign
