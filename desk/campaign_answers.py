"""What people answer, by themselves or to an agent who calls."""

from datetime import datetime

from sqlalchemy import RowMapping, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desk.campaign_people import OPEN, Standing
from desk.campaign_tables import answers, campaigns, people
from desk.campaigns import DONE, PAUSED, RUNNING, Campaigns
from state.database import insert_once
from state.owners import addresses_of

ANSWERABLE = (RUNNING, PAUSED, DONE)
STILL = (*OPEN, Standing.ANSWERED, Standing.CAME, Standing.UNREACHED)
"""In which an answer is taken; whoever refused, or wants no messages, is asked nothing."""


class Answering:
    """The people's side. Whoever asks by one of a person's addresses is that person."""

    def __init__(self, kept: Campaigns) -> None:
        self._kept = kept
        self.wishes = kept.wishes

    async def open(self, address: str, programme: str, subject: str, now: datetime) -> str:
        """Return how the survey stands for the person: `open`, `again` once they answered, `uninvited`."""
        async with self._kept.database.read() as connection:
            row = await self._row(connection, address, programme, subject)
            if row is None:
                return "uninvited"
            answered = await connection.scalar(
                select(func.count()).where(answers.c.person_id == row["id"], answers.c.at <= now)
            )
        return "again" if answered else "open"

    async def answer(
        self, address: str, programme: str, subject: str, question: str, option: str, now: datetime
    ) -> bool:
        """Keep an answer in place of an earlier one to that question; return whether the person was asked at all.

        Who answers has come: they get no second notice.
        """
        async with self._kept.database.write() as connection:
            row = await self._row(connection, address, programme, subject)
            if row is None:
                return False
            survey = self._kept.surveys[programme, subject]
            asked = survey.question(question)
            if asked is None or option not in asked.follows:
                return False
            await put_answer(connection, row["id"], question, option, now, None)
            earlier = [one.name for one in survey.questions]
            later = earlier[earlier.index(question) + 1 :]
            # What an earlier round said to questions that come after this one belongs to another way through.
            gone = answers.c.person_id == row["id"], answers.c.question.in_(later)
            await connection.execute(delete(answers).where(*gone))
            await settle(connection, row["id"], Standing.ANSWERED, now)
        return True

    async def put_off(self, address: str, programme: str, subject: str, now: datetime) -> None:
        """Keep that the person does not wish to answer now; the second notice finds them."""
        async with self._kept.database.write() as connection:
            row = await self._row(connection, address, programme, subject)
            if row is not None and row["state"] == Standing.TOLD:
                change = update(people).where(people.c.id == row["id"])
                await connection.execute(change.values(state=Standing.LATER, changed_at=now))

    async def _row(
        self, connection: AsyncConnection, address: str, programme: str, subject: str
    ) -> RowMapping | None:
        """Return the person's row in the newest campaign about that."""
        every = await addresses_of(connection, self._kept.vault, address)
        signs = [self._kept.vault.sign(one.encode()) for one in every]
        query = (
            select(people)
            .join(campaigns, campaigns.c.id == people.c.campaign_id)
            .where(
                people.c.owner_sign.in_(signs),
                people.c.state.in_(STILL),
                campaigns.c.programme == programme,
                campaigns.c.subject == subject,
                campaigns.c.state.in_(ANSWERABLE),
            )
            .order_by(campaigns.c.id.desc(), people.c.id)
            .limit(1)
        )
        return (await connection.execute(query)).mappings().first()


async def put_answer(
    connection: AsyncConnection,
    person_id: int,
    question: str,
    option: str,
    now: datetime,
    agent_id: int | None,
) -> None:
    """Keep an answer in place of an earlier one."""
    told = {"answer": option, "at": now, "agent_id": agent_id}
    if not await insert_once(connection, answers, {"person_id": person_id, "question": question, **told}):
        same = answers.c.person_id == person_id, answers.c.question == question
        await connection.execute(update(answers).where(*same).values(told))


async def settle(connection: AsyncConnection, person_id: int, state: Standing, now: datetime) -> None:
    """Keep where the person stands for good: nothing more is sent to them in this campaign."""
    change = update(people).where(people.c.id == person_id)
    await connection.execute(change.values(state=state, due_at=None, changed_at=now))
