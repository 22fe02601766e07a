"""Agents: who they are, what they may see, and how they sign in (argon2 and a TOTP code, RFC 6238)."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import ColumnElement, RowMapping, and_, or_, select, update

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
SHORTEST_PASSWORD = 10


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
        """Keep a new agent; return False if the login is taken. Raises ValueError for a password that is too short."""
        if len(password) < SHORTEST_PASSWORD:
            raise ValueError(f"a password has at least {SHORTEST_PASSWORD} characters")
        if role not in ROLES:
            raise ValueError(f"a role is one of {', '.join(ROLES)}")
        hashed = await asyncio.to_thread(self._hasher.hash, password)
        row = {
            "login": login,
            "name": name,
            "role": role,
            "password_hash": hashed,
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
        async with self._database.write() as connection:
            added = await insert_once(connection, agents, row)
            if added:
                await record(connection, now, by, "agent_added", login, f"{role} of {organisation}")
        return added

    async def sign_in(self, login: str, password: str, code: str, now: datetime) -> Agent:
        """Return the agent and begin their shift. Raises SignInRefused, which does not say what was wrong."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(agents).where(agents.c.login == login))).mappings().first()
        known = row is not None and row["active"] and not (row["locked_until"] and row["locked_until"] > now)
        right = await asyncio.to_thread(
            self._fits, row["password_hash"] if row and known else self._nobody, password
        )
        if row is None or not known:
            raise SignInRefused("no such agent, or one who has to wait")
        step = self._step(row, code, now) if right else 0
        async with self._database.write() as connection:
            if not step:
                tries = row["tries"] + 1
                rests = {"tries": 0, "locked_until": now + REST} if tries >= TRIES else {"tries": tries}
                await connection.execute(update(agents).where(agents.c.id == row["id"]).values(rests))
                await record(connection, now, login, "sign_in_refused", login)
            else:
                begins = {"tries": 0, "locked_until": None, "totp_step": step, "shift_ends_at": now + SHIFT}
                fresh = agents.c.id == row["id"], agents.c.totp_step < step
                if not (await connection.execute(update(agents).where(*fresh).values(begins))).rowcount:
                    step = 0  # the same code at the same moment, a second time
                else:
                    await record(connection, now, login, "sign_in", login)
        if not step:
            raise SignInRefused("wrong password or code")
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

    async def dismiss(self, login: str, now: datetime, by: str = "operator") -> bool:
        """Let nobody sign in by that login again; what they hold goes back. Return whether there was such an agent."""
        async with self._database.write() as connection:
            leave = update(agents).where(agents.c.login == login, agents.c.active.is_(True))
            gone = (await connection.execute(leave.values(active=False, shift_ends_at=now))).rowcount == 1
            if gone:
                await record(connection, now, by, "agent_dismissed", login)
        return gone

    def _fits(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (Argon2Error, InvalidHashError):
            return False

    def _step(self, row: RowMapping, code: str, now: datetime) -> int:
        """Return the time step of a right code that was not used yet, else 0."""
        secret = self._vault.open(row["totp"], b"agents.totp:" + row["login"].encode()).decode()
        totp, step = pyotp.TOTP(secret), int(now.timestamp()) // STEP_SECONDS
        for one in range(step - DRIFT, step + DRIFT + 1):
            if pyotp.utils.strings_equal(code, totp.generate_otp(one)) and one > row["totp_step"]:
                return one
        return 0


def opened(row: RowMapping) -> Agent:
    """Return the agent of a row."""
    return Agent(
        row["id"], row["login"], row["name"], row["role"], row["organisation"], _split(row["programmes"]),
        _split(row["regions"]), frozenset(int(tier) for tier in _split(row["tiers"])), _split(row["skills"]),
        row["telegram_id"],
    )  # fmt: skip


def on_shift(now: datetime) -> ColumnElement[bool]:
    """Return the claim that an agent works now, for a query."""
    return and_(
        agents.c.active.is_(True), or_(agents.c.shift_ends_at.is_(None), agents.c.shift_ends_at > now)
    )


def _joined(words: Any) -> str:
    return ",".join(sorted(words))


def _split(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))
