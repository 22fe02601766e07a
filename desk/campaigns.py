"""Campaigns: planned from a file or from who wants messages, started, paused; who is in them, and what they say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import RowMapping, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from desk.audit import record
from desk.campaign_people import Invited, Standing, sealed_person
from desk.campaign_questions import Survey
from desk.campaign_rules import About, CampaignRules
from desk.campaign_tables import campaigns, people
from desk.campaign_wishes import Wishes, owners_now
from desk.errors import CaseGone, NotNow, Unfit
from desk.notices import Catalogues
from state.database import Database
from state.outbox import Outbox, Priority
from state.outbox_table import outbox
from state.vault import Vault

CHUNK = 500
"""People written in one transaction while a campaign is planned."""
LONGEST_NAME = 128
RATES = range(1, 60_001)

OPERATOR = "operator"  # who acts, in the audit: campaigns are planned and started by commands
PLANNING, PLANNED, RUNNING, PAUSED, DONE = "planning", "planned", "running", "paused", "done"


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """What an operator wants to send. Rate and days are the programme's own where they are not told."""

    programme: str
    organisation: str
    name: str
    subject: str
    rate: int = 0  # messages a minute
    second_after: int | None = None  # days; 0: no second notice


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign as it stands."""

    id: int
    programme: str
    organisation: str
    name: str
    subject: str
    tier: int
    state: str
    rate: int
    second_after: int
    planned_at: datetime
    ended_at: datetime | None


class Campaigns:
    """The campaigns of an installation."""

    def __init__(
        self,
        database: Database,
        vault: Vault,
        outbox: Outbox,
        rules: Mapping[str, CampaignRules],
        surveys: Mapping[tuple[str, str], Survey],
        catalogues: Catalogues,
    ) -> None:
        self.database = database
        self.vault = vault
        self.outbox = outbox
        self.rules = rules
        self.surveys = surveys  # by programme and subject
        self.catalogues = catalogues
        self.wishes = Wishes(database, vault)

    def about(self, new: NewCampaign) -> About:
        """Return what the campaign is about; raise Unfit if the programme has no such subject."""
        rules = self.rules.get(new.programme)
        if rules is None or (about := rules.subjects.get(new.subject)) is None:
            raise Unfit("campaign_subject")
        return about

    async def plan(self, new: NewCampaign, invited: Iterable[Invited], now: datetime) -> Campaign:
        """Return the campaign with these people in it, each once; nothing is sent before it is started.

        Raises Unfit. One whose planning was broken off cannot be started.
        """
        about, rules = self.about(new), self.rules[new.programme]
        name = new.name.strip()
        if not name or len(name) > LONGEST_NAME:
            raise Unfit("campaign_name")
        rate = new.rate or rules.rate
        if rate not in RATES:
            raise Unfit("campaign_rate")
        row = {
            "programme": new.programme,
            "organisation": new.organisation,
            "name": name,
            "subject": new.subject,
            "tier": about.tier,
            "state": PLANNING,
            "rate": rate,
            "second_after": rules.second_after if new.second_after is None else new.second_after,
            "planned_at": now,
        }
        async with self.database.write() as connection:
            made = insert(campaigns).values(row).returning(campaigns.c.id)
            campaign_id = (await connection.execute(made)).scalar_one()
        count = 0
        for some in _chunks(iter(invited), CHUNK):
            await self._add(campaign_id, some, now)
            count += len(some)
        async with self.database.write() as connection:
            planned = update(campaigns).where(campaigns.c.id == campaign_id).values(state=PLANNED)
            await connection.execute(planned)
            told = f"{about.name} {count}"
            await record(connection, now, OPERATOR, "campaign_planned", str(campaign_id), told)
        return await self.campaign(campaign_id)

    async def start(self, campaign_id: int, now: datetime) -> Campaign:
        """Begin to write to people, or go on after a pause. Raises CaseGone, NotNow."""
        return await self._turn(campaign_id, (PLANNED, PAUSED, RUNNING), RUNNING, now)

    async def pause(self, campaign_id: int, now: datetime) -> Campaign:
        """Write to nobody until it is started again; what waits in the outbox is taken back. Raises CaseGone, NotNow."""
        campaign = await self._turn(campaign_id, (RUNNING, PAUSED), PAUSED, now)
        async with self.database.write() as connection:
            await take_back(connection, campaign_id, now)
        return campaign

    async def campaign(self, campaign_id: int) -> Campaign:
        """Return the campaign; raise CaseGone if there is none of that number."""
        async with self.database.read() as connection:
            found = await connection.execute(select(campaigns).where(campaigns.c.id == campaign_id))
            row = found.mappings().first()
        if row is None:
            raise CaseGone("no such campaign")
        return Campaign(**_told(row))

    async def all(self, programme: str = "") -> list[tuple[Campaign, int]]:
        """Return the campaigns, the newest first, each with how many people it has."""
        counted = select(func.count()).where(people.c.campaign_id == campaigns.c.id).scalar_subquery()
        query = select(campaigns, counted.label("count")).order_by(campaigns.c.id.desc())
        if programme:
            query = query.where(campaigns.c.programme == programme)
        async with self.database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        return [(Campaign(**_told(row)), row["count"]) for row in rows]

    async def _add(self, campaign_id: int, some: list[Invited], now: datetime) -> None:
        """Add people, but nobody who is in the campaign already, on this channel or on another one of theirs."""
        async with self.database.write() as connection:
            signs = [self.vault.sign(one.address.encode()) for one in some]
            owners = await owners_now(connection, signs)
            rows = [
                {
                    "campaign_id": campaign_id,
                    "owner_sign": owners[sign],
                    **sealed_person(self.vault, campaign_id, one, sign),
                    "channel": one.channel,
                    "language": one.language,
                    "region": one.region,
                    "reason": one.reason,
                    "state": Standing.WAITING,
                    "due_at": now,
                    "changed_at": now,
                    "calls": 0,
                }
                for one, sign in zip(some, signs, strict=True)
            ]
            construct = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
            await connection.execute(construct(people).on_conflict_do_nothing(), rows)

    async def _turn(self, campaign_id: int, before: tuple[str, ...], after: str, now: datetime) -> Campaign:
        async with self.database.write() as connection:
            held = select(campaigns).where(campaigns.c.id == campaign_id).with_for_update()
            row = (await connection.execute(held)).mappings().first()
            if row is None:
                raise CaseGone("no such campaign")
            if row["state"] not in before:
                raise NotNow(f"the campaign is {row['state']}")
            if row["state"] != after:
                change = update(campaigns).where(campaigns.c.id == campaign_id)
                await connection.execute(change.values(state=after))
                await record(connection, now, OPERATOR, f"campaign_{after}", str(campaign_id))
        return await self.campaign(campaign_id)


async def take_back(connection: AsyncConnection, campaign_id: int, due_at: datetime) -> int:
    """Take back what no worker has in hand, so that it is sent then; return how many messages."""
    begins = f"{key_of(campaign_id)}-"
    waiting = (
        outbox.c.ended_at.is_(None),
        outbox.c.worker.is_(None),
        outbox.c.priority == Priority.CAMPAIGN,
        func.substr(outbox.c.key, 1, len(begins)) == begins,
    )
    keys = (await connection.scalars(delete(outbox).where(*waiting).returning(outbox.c.key))).all()
    for state, which in ((Standing.WAITING, "1"), (Standing.TOLD, "2")):
        ids = [int(key.split("-")[2]) for key in keys if key.endswith(f"-{which}")]
        told = (Standing.TOLD,) if which == "1" else (Standing.REMINDED,)
        change = update(people).where(people.c.id.in_(ids), people.c.state.in_(told))
        await connection.execute(change.values(state=state, due_at=due_at))
    return len(keys)


def key_of(campaign_id: int) -> str:
    """Return how the keys of a campaign's messages begin."""
    return f"campaign-{campaign_id}"


def _told(row: Mapping[Any, Any] | RowMapping) -> dict[str, Any]:
    return {name: row[name] for name in Campaign.__slots__}


def _chunks(every: Iterator[Invited], size: int) -> Iterator[list[Invited]]:
    while some := list(islice(every, size)):
        yield some
