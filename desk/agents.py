"""Agents: who they are, what they may see, and how they sign in (argon2 and a TOTP code, RFC 6238)."""

import asyncio
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import ColumnElement, RowMapping, String, and_, or_, select, update

from desk.audit import record
from desk.errors import SignInRefused
from desk.tables import agents, cases
from state.database import Database, insert_once
from state.vault import Vault

ROLES = ("agent", "supervisor")
TRIES = 5  # wrong sign-ins in a row, after which the account rests
REST = timedelta(minutes=15)
SHIFT = timedelta(hours=10)
STEP_SECONDS = 30
DRIFT = 1  # steps that a phone's clock may be off, either way
SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 256
LONGEST_CODE = 16  # with the spaces that some phones show in it
HASHES_AT_ONCE = 2
LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
ACTORS = {"nobody", "person", "clock", "operator"}  # others than agents, in the audit
NOBODY = "nobody"  # in the audit, for a login that there is not: what was typed may be a password
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody at the desk, and which cases are theirs to see."""

    id: int
    login: str
    name: str
    role: str
    organisation: str
    programmes: frozenset[str]
    regions: frozenset[str]  # empty: all
    tiers: frozenset[int]
    skills: frozenset[str]
    telegram_id: int | None = None

    @property
    def supervises(self) -> bool:
        """Whether they see every tier of their organisation, and how the others work."""
        return self.role == "supervisor"

    def may_see(self, case: RowMapping) -> bool:
        """Return whether a case, given by its columns, is theirs to see: programme, organisation, region and tier."""
        return (
            case["programme"] in self.programmes
            and case["organisation"] == self.organisation
            and (not self.regions or case["region"] in self.regions)
            and (self.supervises or case["tier"] in self.tiers)
        )

    def seen(self) -> ColumnElement[bool]:
        """Return what `may_see` says, for a query."""
        return and_(
            cases.c.programme.in_(self.programmes),
            cases.c.organisation == self.organisation,
            *([cases.c.region.in_(self.regions)] if self.regions else []),
            *([] if self.supervises else [cases.c.tier.in_(self.tiers)]),
        )

    def can_take(self, skill: str) -> bool:
        """Return whether they know what a case asks for."""
        return not skill or self.supervises or skill in self.skills


class Agents:
    """The agents of an installation."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault
        self._hasher = PasswordHasher()
        self._room = asyncio.Semaphore(HASHES_AT_ONCE)
        self._nobody = self._hasher.hash(
            "nobody's password"
        )  # so that an unknown name takes as long as a wrong password

    async def add(
        self,
        *,
        login: str,
        name: str,
        password: str,
        totp: str,
        now: datetime,
        role: str = "agent",
        organisation: str,
        programmes: frozenset[str],
        regions: frozenset[str] = frozenset(),
        tiers: frozenset[int] = frozenset({1}),
        skills: frozenset[str] = frozenset(),
        telegram_id: int | None = None,
        by: str = "operator",
    ) -> bool:
        """Keep a new agent; return False if the login or the Telegram account is taken. Raises ValueError for unfit words."""
        row: dict[str, Any] = {
            "login": login,
            "name": name,
            "role": role,
            "totp": self._vault.seal(totp.encode(), b"agents.totp:" + login.encode()),
            "totp_step": 0,
            "organisation": organisation,
            "programmes": _joined(programmes),
            "regions": _joined(regions),
            "tiers": _joined(str(tier) for tier in tiers),
            "skills": _joined(skills),
            "telegram_id": telegram_id,
            "active": True,
            "tries": 0,
        }
        _refuse_unfit(row, password)
        pyotp.TOTP(totp)  # raises ValueError for a secret that is too short
        row["password_hash"] = await self._hashing(self._hasher.hash, password)
        async with self._database.write() as connection:
            added = await insert_once(connection, agents, row)
            if added:
                await record(connection, now, by, "agent_added", login, f"{role} of {organisation}")
        return added

    async def sign_in(self, login: str, password: str, code: str, now: datetime) -> Agent:
        """Return the agent and begin their shift. Raises SignInRefused, which does not say what was wrong.

        Whether there is such an agent cannot be told from how long it takes: each refusal hashes and writes once.
        """
        login = login.strip().lower()
        named = select(agents).where(agents.c.login == (login if LOGIN.fullmatch(login) else ""))
        async with self._database.read() as connection:
            row = (await connection.execute(named)).mappings().first()
        right = await self._hashing(self._fits, row["password_hash"] if row else self._nobody, password)
        async with self._database.write() as connection:
            row = (await connection.execute(named.with_for_update())).mappings().first()  # others try too
            step = self._step(row, code, now) if row and right and _may_try(row, now) else 0
            if row and step:
                change = {"tries": 0, "locked_until": None, "totp_step": step, "shift_ends_at": now + SHIFT}
            else:
                change = _after_refusal(row, now)
            await connection.execute(
                update(agents).where(agents.c.id == (row["id"] if row else 0)).values(change)
            )
            who = row["login"] if row else NOBODY
            await record(connection, now, who, "sign_in" if step else "sign_in_refused", who)
        if row is None or not step:
            raise SignInRefused("wrong name, password or code, or too many tries")
        return opened(row)

    async def agent(self, id: int) -> Agent | None:  # noqa: A002 (the column's name)
        """Return the agent of that id; None if they do not work here any more."""
        async with self._database.read() as connection:
            row = (
                (await connection.execute(select(agents).where(agents.c.id == id, agents.c.active.is_(True))))
                .mappings()
                .first()
            )
        return opened(row) if row else None

    async def on_telegram(self, telegram_id: int) -> Agent | None:
        """Return the agent behind a Telegram account; None if it is nobody's."""
        query = select(agents).where(agents.c.telegram_id == telegram_id, agents.c.active.is_(True))
        async with self._database.read() as connection:
            row = (await connection.execute(query)).mappings().first()
        return opened(row) if row else None

    async def all(self, *, organisation: str = "") -> list[Agent]:
        """Return the agents who work here, by name; those of one organisation where it is named."""
        query = select(agents).where(agents.c.active.is_(True)).order_by(agents.c.name, agents.c.id)
        if organisation:
            query = query.where(agents.c.organisation == organisation)
        async with self._database.read() as connection:
            return [opened(row) for row in (await connection.execute(query)).mappings()]

    async def with_secret(self, totp: str) -> list[str]:
        """Return the logins of those who work here and whose codes come from this secret."""
        query = (
            select(agents.c.login, agents.c.totp).where(agents.c.active.is_(True)).order_by(agents.c.login)
        )
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).all()
        return [login for login, sealed in rows if self._secret(login, sealed) == totp]

    async def begin_shift(self, id: int, now: datetime) -> None:  # noqa: A002
        """Have the agent's shift last from now on: they work by Telegram, where nobody signs in."""
        async with self._database.write() as connection:
            await connection.execute(
                update(agents).where(agents.c.id == id).values(shift_ends_at=now + SHIFT)
            )

    async def end_shift(self, id: int, now: datetime) -> None:  # noqa: A002
        """End the agent's shift: what they hold goes back to the queue with the next round of the clock."""
        async with self._database.write() as connection:
            await connection.execute(update(agents).where(agents.c.id == id).values(shift_ends_at=now))

    async def dismiss(self, login: str, now: datetime) -> bool:
        """Let nobody sign in by that login again; what they hold goes back. Return whether there was such an agent."""
        async with self._database.write() as connection:
            leave = update(agents).where(agents.c.login == login, agents.c.active.is_(True))
            gone = (
                await connection.execute(leave.values(active=False, shift_ends_at=now, telegram_id=None))
            ).rowcount == 1
            if gone:
                await record(connection, now, "operator", "agent_dismissed", login)
        return gone

    async def _hashing(self, work: Callable[..., T], *told: str) -> T:
        """Return what the work says, done in a thread; a hash takes 64 MiB, so that few are made at once."""
        async with self._room:
            return await asyncio.to_thread(work, *told)

    def _fits(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password[:LONGEST_PASSWORD])
        except (Argon2Error, InvalidHashError, UnicodeError):
            return False

    def _secret(self, login: str, sealed: bytes) -> str:
        return self._vault.open(sealed, b"agents.totp:" + login.encode()).decode()

    def _step(self, row: RowMapping, code: str, now: datetime) -> int:
        """Return the time step of a right code that was not used yet, else 0."""
        secret = self._secret(row["login"], row["totp"])
        totp, step = pyotp.TOTP(secret), int(now.timestamp()) // STEP_SECONDS
        typed = "".join(str(unicodedata.decimal(sign)) for sign in code[:LONGEST_CODE] if sign.isdecimal())
        for one in range(step - DRIFT, step + DRIFT + 1):
            if pyotp.utils.strings_equal(typed, totp.generate_otp(one)) and one > row["totp_step"]:
                return one
        return 0


def opened(row: RowMapping) -> Agent:
    """Return the agent of a row."""
    return Agent(
        row["id"], row["login"], row["name"], row["role"], row["organisation"], _split(row["programmes"]),
        _split(row["regions"]), frozenset(int(tier) for tier in _split(row["tiers"])), _split(row["skills"]),
        row["telegram_id"],
    )  # fmt: skip


def _may_try(row: RowMapping, now: datetime) -> bool:
    return bool(row["active"]) and not (row["locked_until"] and row["locked_until"] > now)


def _after_refusal(row: RowMapping | None, now: datetime) -> dict[str, Any]:
    """Return the columns after a wrong sign-in; tries while the account rests do not lengthen its rest."""
    if row is None or not _may_try(row, now):
        return {"tries": 0}
    tries = row["tries"] + 1
    return {"tries": 0, "locked_until": now + REST} if tries >= TRIES else {"tries": tries}


def _refuse_unfit(row: dict[str, Any], password: str) -> None:
    """Raise ValueError, with a sentence for the operator, for what could not be kept or typed again."""
    if not LOGIN.fullmatch(row["login"]) or row["login"] in ACTORS:
        raise ValueError("a login has small Latin letters, digits, '.', '_' and '-', at most 64 of them")
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise ValueError(f"a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters")
    if row["role"] not in ROLES:
        raise ValueError(f"a role is one of {', '.join(ROLES)}")
    for name, words in row.items():
        column = agents.c[name]
        if (
            isinstance(words, str)
            and isinstance(column.type, String)
            and len(words) > (column.type.length or 0)
        ):
            raise ValueError(f"{name}: at most {column.type.length} characters")
        if isinstance(words, str) and not words.isprintable():
            raise ValueError(f"{name}: letters that can be seen only")
    if not row["name"].strip():
        raise ValueError("an agent has a name, by which the others know them")


def on_shift(now: datetime) -> ColumnElement[bool]:
    """Return the claim that an agent works now, for a query."""
    return and_(
        agents.c.active.is_(True), or_(agents.c.shift_ends_at.is_(None), agents.c.shift_ends_at > now)
    )


def _joined(words: Iterable[str]) -> str:
    """Return the words between commas. Raises ValueError for one that has a comma itself."""
    words = frozenset(words)
    if any("," in word for word in words):
        raise ValueError("a region or skill is one word without a comma")
    return ",".join(sorted(words))


def _split(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))
