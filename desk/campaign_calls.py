"""A campaign by telephone: an agent calls who was written to, asks the survey's questions, and enters what is said."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, RowMapping, and_, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desk.agents import Agent
from desk.audit import record
from desk.campaign_answers import put_answer, settle
from desk.campaign_people import WRITTEN_TO, Person, Standing, address_of
from desk.campaign_tables import answers, campaigns, people
from desk.campaigns import DONE, PAUSED, RUNNING, Campaign, Campaigns
from desk.errors import CaseGone, NotNow

PAGE = 50
CALLABLE = (*WRITTEN_TO, Standing.ANSWERED)
"""Whoever answered may have an answer put right."""


class Outcome(StrEnum):
    """How a call went, beside "reached", which brings answers."""

    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    CAME = "came"  # they say, or the clinic does, that they have been there
    STOP = "stop"  # they want no messages any more


class Calling:
    """The agents' side. What an agent may not see looks to them as if it were not there."""

    def __init__(self, kept: Campaigns) -> None:
        self._kept = kept

    async def campaigns(self, agent: Agent) -> list[Campaign]:
        """Return the campaigns that are the agent's business, the newest first."""
        return [campaign for campaign, _ in await self._kept.all() if may_see(agent, campaign)]

    async def campaign(self, agent: Agent, campaign_id: int) -> Campaign:
        """Return the campaign; raise CaseGone if it is not the agent's to see."""
        campaign = await self._kept.campaign(campaign_id)
        if not may_see(agent, campaign):
            raise CaseGone("not this agent's to see")
        return campaign

    async def campaign_of(self, agent: Agent, person_id: int) -> Campaign:
        """Return the campaign of a person; raise CaseGone if it is not the agent's to see."""
        query = select(people.c.campaign_id).where(people.c.id == person_id)
        async with self._kept.database.read() as connection:
            campaign_id = await connection.scalar(query)
        return await self.campaign(agent, campaign_id or 0)

    async def to_call(self, agent: Agent, campaign_id: int, offset: int = 0) -> tuple[Sequence[Person], int]:
        """Return those who were written to and did not answer yet, the least called first, and how many there are. Raises CaseGone."""
        await self.campaign(agent, campaign_id)
        wanted = and_(
            people.c.campaign_id == campaign_id,
            people.c.state.in_(WRITTEN_TO),
            people.c.channel == "sms",
            people.c.address.is_not(None),
            _theirs(agent),
        )
        query = select(people).where(wanted).order_by(people.c.calls, people.c.told_at, people.c.id)
        async with self._kept.database.read() as connection:
            rows = (await connection.execute(query.offset(offset).limit(PAGE))).mappings().all()
            count = await connection.scalar(select(func.count()).select_from(people).where(wanted))
        return [self._person(row) for row in rows], int(count or 0)

    async def open(self, agent: Agent, person_id: int, now: datetime) -> tuple[Person, Mapping[str, str]]:
        """Return somebody to call, with the whole number, and what they have answered; that the agent looked is recorded.

        Raises CaseGone.
        """
        async with self._kept.database.write() as connection:
            row = await self._row(connection, agent, person_id)
            about = f"{row['campaign_id']}-{person_id}"
            await record(connection, now, agent.login, "campaign_person_opened", about)
            query = select(answers.c.question, answers.c.answer).where(answers.c.person_id == person_id)
            told = dict((await connection.execute(query)).all())
        return self._person(row, whole=True), told

    async def enter(self, agent: Agent, person_id: int, given: Mapping[str, str], now: datetime) -> None:
        """Keep what the person answered on the telephone instead of earlier answers. Raises CaseGone, NotNow, Unfit."""
        async with self._kept.database.write() as connection:
            row = await self._open_row(connection, agent, person_id)
            survey = self._kept.surveys.get((row["programme"], row["subject"]))
            if survey is None:
                raise NotNow("the campaign asks nothing")
            told = survey.walked(given)
            await connection.execute(delete(answers).where(answers.c.person_id == person_id))
            for question, option in told.items():
                await put_answer(connection, person_id, question, option, now, agent.id)
            await self._called(connection, person_id)
            await settle(connection, person_id, Standing.ANSWERED, now)
            about = f"{row['campaign_id']}-{person_id}"
            await record(connection, now, agent.login, "campaign_answers_entered", about)

    async def tried(self, agent: Agent, person_id: int, outcome: Outcome, now: datetime) -> None:
        """Keep how a call went that brought no answers. Raises CaseGone, NotNow."""
        async with self._kept.database.write() as connection:
            row = await self._open_row(connection, agent, person_id)
            await self._called(connection, person_id)
            if outcome is Outcome.REFUSED:
                await settle(connection, person_id, Standing.REFUSED, now)
            elif outcome is Outcome.CAME:
                await settle(connection, person_id, Standing.CAME, now)
            about = f"{row['campaign_id']}-{person_id}"
            await record(connection, now, agent.login, f"campaign_call_{outcome}", about)
        if outcome is Outcome.STOP:
            await self._kept.wishes.stop(address_of(self._kept.vault, row), now)

    async def _open_row(self, connection: AsyncConnection, agent: Agent, person_id: int) -> RowMapping:
        row = await self._row(connection, agent, person_id)
        if row["state"] not in CALLABLE:
            raise NotNow(f"the person is {row['state']}")
        return row

    async def _row(self, connection: AsyncConnection, agent: Agent, person_id: int) -> RowMapping:
        """Return the person's row with what their campaign is about. Raises CaseGone."""
        query = (
            select(
                people,
                campaigns.c.programme,
                campaigns.c.subject,
                campaigns.c.organisation,
                campaigns.c.tier,
                campaigns.c.state.label("campaign_state"),
            )
            .join(campaigns, campaigns.c.id == people.c.campaign_id)
            .where(people.c.id == person_id, people.c.address.is_not(None), _theirs(agent))
            .with_for_update(of=people)
        )
        row = (await connection.execute(query)).mappings().first()
        if (
            row is None
            or not _may_see(agent, row["programme"], row["organisation"], row["tier"])
            or row["campaign_state"] not in {RUNNING, PAUSED, DONE}
        ):
            raise CaseGone("no such person, or not this agent's to see")
        return row

    async def _called(self, connection: AsyncConnection, person_id: int) -> None:
        change = update(people).where(people.c.id == person_id)
        await connection.execute(change.values(calls=people.c.calls + 1))

    def _person(self, row: RowMapping, *, whole: bool = False) -> Person:
        address = address_of(self._kept.vault, row)
        return Person(
            row["id"], row["campaign_id"], row["channel"], row["language"], row["region"], row["reason"],
            row["state"], row["told_at"], row["calls"], address[-4:], address if whole else "",
        )  # fmt: skip


def may_see(agent: Agent, campaign: Campaign) -> bool:
    """Return whether the campaign is the agent's business: programme, organisation and tier."""
    return _may_see(agent, campaign.programme, campaign.organisation, campaign.tier)


def _may_see(agent: Agent, programme: str, organisation: str, tier: int) -> bool:
    of_tier = agent.supervises or tier in agent.tiers
    return programme in agent.programmes and organisation == agent.organisation and of_tier


def _theirs(agent: Agent) -> ColumnElement[bool]:
    """Return the claim that a person is of the agent's regions; one whose region nobody knows is everybody's."""
    return people.c.region.in_(["", *agent.regions]) if agent.regions else people.c.id > 0
