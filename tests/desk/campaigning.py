"""What the tests of campaigns stand on: a programme's campaigns, its worker, and a fund that says who came."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from room import LOCALES, Room, open_room
from sqlalchemy import select

from coverage_backend.errors import BackendUnavailable
from desk.campaign_answers import Answering
from desk.campaign_feed import Feed
from desk.campaign_people import Insured, Invited
from desk.campaign_questions import Question, Survey
from desk.campaign_rules import About, CampaignRules, Quiet
from desk.campaign_tables import people
from desk.campaigns import Campaign, Campaigns, NewCampaign
from i18n.catalogue import Catalogue
from state.outbox import ClaimedMessage

NOON = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # in Samara, at twelve
SURVEY = Survey(
    (
        Question("in_time", "survey-in_time", {"yes": "explained", "late": "why", "no": "why"}),
        Question("why", "survey-why", {"time": "", "queue": ""}),
        Question("explained", "survey-explained", {"yes": "", "no": ""}),
    )
)
SUBJECTS = {
    "checkup": About("checkup", "ru-survey", "*7309*20#", 2, "checkup", "survey_checkup"),
    "notice": About("notice", "ru-checkup", "*7309*9#"),
    "advice": About("advice", "ru-advice", "*7309*22#", 3, "", "survey_advice"),
}
RULES = CampaignRules("ru", Quiet(ZoneInfo("Europe/Samara")), "*7309*21#", 600, 7, SUBJECTS)


class Fund:
    """Says who had a check-up; it stands in for what sits behind a network."""

    def __init__(self) -> None:
        self.came: set[str] = set()
        self.away = False
        self.asked: list[str] = []

    async def care(self, who, _since, _until, *, within):  # noqa: ARG002
        """Return a preventive visit of whoever came."""
        self.asked.append(who.value)
        if self.away:
            raise BackendUnavailable("away")
        return (SimpleNamespace(kind="preventive"),) if who.value in self.came else ()


@dataclass
class Campaigning:
    """Campaigns of one programme and a clock that the test turns."""

    room: Room
    kept: Campaigns
    feed: Feed
    answering: Answering
    fund: Fund
    sent: list[ClaimedMessage] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        """The room's clock."""
        return self.room.now

    def wait(self, **span: float) -> None:
        """Turn the clock on."""
        self.room.now += timedelta(**span)

    async def plan(self, invited: Iterable[Invited], subject: str = "checkup", **changes) -> Campaign:
        """Plan a campaign and start it."""
        new = {"programme": "ru", "organisation": "fund", "name": "Осень", "subject": subject} | changes
        campaign = await self.kept.plan(NewCampaign(**new), invited, self.now)
        return await self.kept.start(campaign.id, self.now)

    async def work(self) -> list[str]:
        """Let the worker hand over what is due and the network take it; return the addresses written to."""
        got = []
        while True:
            await self.feed.work_once()
            if not (some := await self.room.outbox.claim(self.now, 1000, "test")):
                break
            for message in some:
                await self.room.outbox.done(message.id, self.now)
            got += some
            self.sent += some
        return [message.address for message in got]

    async def states(self) -> list[str]:
        """Return how each invited person stands, in the order they were invited."""
        async with self.room.database.read() as connection:
            return list((await connection.scalars(select(people.c.state).order_by(people.c.id))).all())


def phone(number: int, **changes) -> Invited:
    """Return somebody with a phone."""
    return Invited(f"+7927{number:07}", "sms", **({"language": "ru"} | changes))


def insured(number: str) -> Insured:
    return Insured("urn:test", number)


@asynccontextmanager
async def open_campaigning(database_url: str) -> AsyncIterator[Campaigning]:
    """Yield the campaigns of one programme, at noon there."""
    async with open_room(database_url) as room:
        room.now = NOON
        catalogues = {
            ("ru", language, small): Catalogue(language, [LOCALES], small=small)
            for language in ("ru", "en")
            for small in (True, False)
        }
        surveys = {("ru", "checkup"): SURVEY, ("ru", "advice"): SURVEY}
        kept = Campaigns(room.database, room.vault, room.outbox, {"ru": RULES}, surveys, catalogues)
        fund = Fund()
        feed = Feed(kept, {"ru": fund}, lambda: room.now.timestamp())  # noqa: PLW0108 - the room turns its clock
        yield Campaigning(room, kept, feed, Answering(kept), fund)
