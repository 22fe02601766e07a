"""What the tests of the desk stand on: a real database, offices that are open when the tests say, and agents."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.agents import Agent
from desk.asking import NewCase
from desk.case import Packet, Step
from desk.desk import Desk
from desk.hours import OfficeHours
from desk.notices import Notices
from desk.tiers import Offices, Subject, Tier
from i18n.catalogue import Catalogue
from state.database import Database, open_database
from state.outbox import Outbox
from state.vault import Vault

LOCALES = Path(__file__).parents[2] / "i18n" / "locales"
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
WEEK = {day: (time(8), time(18)) for day in range(1, 6)}
HOURS = OfficeHours(ZoneInfo("UTC"), WEEK)
OFFICES = Offices(
    "ru",
    tuple(Tier(level, f"tier{level}", HOURS, 60, 120, 600, 30) for level in (1, 2, 3)),
    (Subject("choice", 1), Subject("dispute", 1, "legal")),
    "fund",
    {},
    3,
)
PASSWORD = "correct horse battery"
TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@dataclass
class Room:
    """A desk and a clock that the test turns."""

    desk: Desk
    database: Database
    vault: Vault
    outbox: Outbox
    now: datetime = MONDAY
    count: int = 0
    seconds: float = field(default=0.0)

    def wait(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    async def open(self, address: str = "+79270000001", channel: str = "sms", **changes):
        """Open a case as a person would."""
        self.count += 1
        new = {
            "key": f"turn{self.count}", "programme": "ru", "language": "ru", "channel": channel, "address": address,
            "region": "", "subject": "choice", "text": "Как выбрать поликлинику?",
            "packet": Packet("ru.home.menu", [Step("ОМС", "Полис, поликлиника")], {"status": "insured"}, [], "1234567890123452", "enp"),
        } | changes  # fmt: skip
        return await self.desk.asking.open(NewCase(**new), self.now)

    async def agent(self, login: str = "anna", **changes) -> Agent:
        """Hire an agent."""
        who = {
            "name": login.title(), "password": PASSWORD, "totp": TOTP, "organisation": "fund",
            "programmes": frozenset({"ru"}), "tiers": frozenset({1}),
        } | changes  # fmt: skip
        await self.desk.agents.add(login=login, now=self.now, **who)
        return next(one for one in await self.desk.agents.all() if one.login == login)


@asynccontextmanager
async def open_room(database_url: str, beside: Room | None = None, **outside) -> AsyncIterator[Room]:
    """Yield a desk with three tiers of one fund, open on weekdays from eight to six.

    `beside` another room it is another process on the same database; `outside` is what `Desk.of` takes besides.
    """
    vault = beside.vault if beside else Vault({1: os.urandom(32)}, 1)
    async with await open_database(database_url) as database:
        outbox = Outbox(database, vault)
        catalogues = {
            ("ru", language, small): Catalogue(language, [LOCALES], small=small)
            for language in ("ru", "en")
            for small in (True, False)
        }
        made: list[Room] = []

        def clock() -> float:
            return made[0].now.timestamp()

        notices = Notices(catalogues, {"ru": "*7309#"})
        desk = Desk.of(database, vault, outbox, {"ru": OFFICES}, notices, clock, **outside)
        made.append(Room(desk, database, vault, outbox, beside.now if beside else MONDAY))
        yield made[0]
