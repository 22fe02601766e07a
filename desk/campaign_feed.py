"""The worker of campaigns: hands the outbox what is due, at each campaign's rate and outside the quiet hours."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Row, RowMapping, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from coverage_backend.client import CoverageClient
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import CoverageError
from desk.campaign_message import Notices
from desk.campaign_people import Standing, insured_of
from desk.campaign_rules import CHECKUP, About
from desk.campaign_tables import campaigns, people
from desk.campaign_wishes import owners_now, stopped_owners
from desk.campaigns import DONE, RUNNING, Campaigns, key_of, take_back
from state.outbox import OutboxMessage, Priority
from state.outbox_table import outbox

LOOK_SECONDS = 1.0
BATCH = 100
"""People in one transaction: other writers wait for it."""
BACKLOG = 100
"""Messages of campaigns that wait to be sent; more are not added, so that an agent's answer finds a short queue."""
BURST = timedelta(seconds=5)
"""Of the rate, how much may be made up for after a rest."""
ASK_AGAIN = timedelta(hours=1)
"""After which a fund that gave no answer is asked again: "could not be found out" is not "did not come"."""
ASK_SECONDS = 5.0
ASKED_ABREAST = 4
PREVENTIVE = "preventive"
"""The kind of care that a check-up is (https://coverline.example/fhir/cs/care-kind)."""
SECOND = (Standing.TOLD, Standing.LATER)

log = structlog.get_logger()
Due = Sequence[RowMapping]


class Feed:
    """One worker; several may work at once, and each goes on where another one stopped."""

    def __init__(
        self, kept: Campaigns, backends: Mapping[str, CoverageClient], clock: Callable[[], float]
    ) -> None:
        self._kept = kept
        self._backends = backends
        self._clock = clock
        self._notices = Notices(kept)

    async def run(self) -> None:
        """Work until cancelled; a database that is away is waited for."""
        while True:
            try:
                await self.work_once()
            except Exception as error:  # noqa: BLE001 - a worker that dies leaves campaigns standing
                log.error("campaigns_away", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold an address
            await asyncio.sleep(LOOK_SECONDS)

    async def work_once(self) -> int:
        """Hand over what every running campaign may send by now; return how many messages."""
        async with self._kept.database.read() as connection:
            running = (await connection.execute(select(campaigns).where(campaigns.c.state == RUNNING))).all()
        count = 0
        for campaign in running:
            while handed := await self._feed(campaign):
                count += handed
                await asyncio.sleep(0)  # people who dial come first
        return count

    async def _feed(self, campaign: Row[Any]) -> int:
        """Hand over one batch; return how many messages, 0 when the campaign has to wait."""
        now = datetime.fromtimestamp(self._clock(), UTC)
        rules = self._kept.rules.get(campaign.programme)
        about = rules.subjects.get(campaign.subject) if rules else None
        if rules is None or about is None:
            return 0
        if (begins := rules.quiet.over_at(now)) > now:
            await self._rest(campaign.id, begins)
            return 0
        async with self._kept.database.read() as connection:
            room = min(BATCH, BACKLOG - await _waiting(connection), allowed(campaign, now))
            due = await _due(connection, campaign.id, now, room) if room > 0 else []
            unreached = await _unreached(connection, due)
        came = await self._who_came(campaign, about, due, now)
        if not due and room > 0:
            return await self._finish(campaign, now)
        return await self._hand_over(campaign, about, {row["id"] for row in due}, came, unreached, now)

    async def _rest(self, campaign_id: int, until: datetime) -> None:
        """Take back for the quiet hours what did not leave before them, as it may where a network was away."""
        async with self._kept.database.read() as connection:
            left = await _waiting(connection)
        if left:
            async with self._kept.database.write() as connection:
                await take_back(connection, campaign_id, until)

    async def _hand_over(
        self,
        campaign: Row[Any],
        about: About,
        ids: set[int],
        came: Mapping[int, bool | None],
        unreached: set[int],
        now: datetime,
    ) -> int:
        if not ids:
            return 0
        messages: list[OutboxMessage] = []
        changes: list[dict[str, Any]] = []
        async with self._kept.database.write() as connection:
            held = select(campaigns).where(campaigns.c.id == campaign.id, campaigns.c.state == RUNNING)
            current = (await connection.execute(held.with_for_update())).first()
            if current is None or allowed(current, now) <= 0:
                return 0  # it was paused, or another worker was faster
            query = select(people).where(people.c.id.in_(ids), people.c.due_at <= now).order_by(people.c.id)
            rows = (await connection.execute(query.with_for_update())).mappings().all()
            owners = await owners_now(connection, {bytes(row["address_sign"]) for row in rows})
            stopped = await stopped_owners(connection, owners.values())
            for row in rows:
                owner = owners[bytes(row["address_sign"])]
                change = await self._settled(connection, row, owner, stopped, came, unreached, now)
                if change is None:
                    second = row["state"] in SECOND
                    messages.append(self._notices.message(current, about, row, now, second=second))
                    change = _told(current, row, owner, now)
                changes.append({"person": row["id"], **change})
            await self._notices.put(connection, messages)
            if changes:
                await connection.execute(CHANGE, [{"to_changed_at": now, **change} for change in changes])
            paced = begins_at(current, now) + len(messages) * timedelta(minutes=1) / current.rate
            await connection.execute(
                update(campaigns).where(campaigns.c.id == campaign.id).values(next_at=paced)
            )
        return len(rows)

    async def _settled(
        self,
        connection: AsyncConnection,
        row: RowMapping,
        owner: bytes,
        stopped: set[bytes],
        came: Mapping[int, bool | None],
        unreached: set[int],
        now: datetime,
    ) -> dict[str, Any] | None:
        """Return how a person's row changes who is not written to now; None for who is."""
        if owner in stopped:
            return _change(row, Standing.STOPPED)
        if row["id"] in unreached:
            return _change(row, Standing.UNREACHED)
        if came.get(row["id"]):
            return _change(row, Standing.CAME)
        if row["id"] in came and came[row["id"]] is None:
            return _change(row, row["state"], due_at=now + ASK_AGAIN)
        if owner != bytes(row["owner_sign"]):  # the chat was linked to a phone since
            theirs = people.c.campaign_id == row["campaign_id"], people.c.owner_sign == owner
            if await connection.scalar(select(people.c.id).where(*theirs)):
                return _change(row, Standing.UNREACHED)  # they are reached on their other channel
        return None

    async def _who_came(
        self, campaign: Row[Any], about: About, due: Due, now: datetime
    ) -> dict[int, bool | None]:
        """Return of those whom a second notice is due to whether they came, as the fund says; None where it says nothing."""
        backend = self._backends.get(campaign.programme)
        if about.came != CHECKUP or backend is None:
            return {}
        rules = self._kept.rules[campaign.programme]
        since = campaign.planned_at.astimezone(rules.quiet.zone).date()
        turn = asyncio.Semaphore(ASKED_ABREAST)

        async def ask(row: RowMapping) -> tuple[int, bool | None]:
            insured = insured_of(self._kept.vault, row)
            assert insured
            who = Identifier(insured.system, insured.number)
            try:
                async with turn:
                    today = now.astimezone(rules.quiet.zone).date()
                    events = await backend.care(who, since, today, within=ASK_SECONDS)
            except CoverageError:
                return row["id"], None
            return row["id"], any(event.kind == PREVENTIVE for event in events)

        asked = [row for row in due if row["state"] in SECOND and row["number"] is not None]
        return dict(await asyncio.gather(*map(ask, asked)))

    async def _finish(self, campaign: Row[Any], now: datetime) -> int:
        """Keep that nobody is left to be written to; answers are taken on."""
        async with self._kept.database.write() as connection:
            left = people.c.campaign_id == campaign.id, people.c.due_at.is_not(None)
            if await connection.scalar(select(people.c.id).where(*left).limit(1)) is None:
                over = update(campaigns).where(campaigns.c.id == campaign.id, campaigns.c.state == RUNNING)
                await connection.execute(over.values(state=DONE, ended_at=now))
        return 0


CHANGE = (
    update(people)
    .where(people.c.id == bindparam("person"))
    .values(
        state=bindparam("to_state"),
        due_at=bindparam("to_due_at"),
        told_at=bindparam("to_told_at"),
        owner_sign=bindparam("to_owner"),
        changed_at=bindparam("to_changed_at"),
    )
)


def _change(
    row: RowMapping,
    state: str,
    *,
    due_at: datetime | None = None,
    told_at: datetime | None = None,
    owner: bytes | None = None,
) -> dict[str, Any]:
    return {
        "to_state": state,
        "to_due_at": due_at,
        "to_told_at": told_at or row["told_at"],
        "to_owner": owner or row["owner_sign"],
    }


def _told(campaign: Row[Any], row: RowMapping, owner: bytes, now: datetime) -> dict[str, Any]:
    """Return how the row of a person changes to whom a message goes now."""
    second = row["state"] in SECOND
    again = now + timedelta(days=campaign.second_after) if campaign.second_after and not second else None
    state = Standing.REMINDED if second else Standing.TOLD
    return _change(row, state, due_at=again, told_at=now, owner=owner)


def allowed(campaign: Row[Any], now: datetime) -> int:
    """Return how many messages the rate leaves room for at this moment."""
    if (begins := begins_at(campaign, now)) > now:
        return 0
    return int((now - begins) / (timedelta(minutes=1) / campaign.rate)) + 1


def begins_at(campaign: Row[Any], now: datetime) -> datetime:
    """Return when the next message may leave: long ago is as good as a few seconds ago."""
    return max(campaign.next_at or now - BURST, now - BURST)


async def _waiting(connection: AsyncConnection) -> int:
    """Return how many messages of campaigns wait to be sent, as far as that matters."""
    some = select(outbox.c.id).where(outbox.c.ended_at.is_(None), outbox.c.priority == Priority.CAMPAIGN)
    return int(await connection.scalar(select(func.count()).select_from(some.limit(BACKLOG).subquery())) or 0)


async def _due(connection: AsyncConnection, campaign_id: int, now: datetime, most: int) -> Due:
    due = people.c.campaign_id == campaign_id, people.c.due_at <= now
    query = select(people).where(*due).order_by(people.c.due_at, people.c.id).limit(most)
    return (await connection.execute(query)).mappings().all()


async def _unreached(connection: AsyncConnection, due: Due) -> set[int]:
    """Return those whom the first notice could not be delivered to: a second one could not either."""
    keys = {f"{key_of(row['campaign_id'])}-{row['id']}-1": row["id"] for row in due if row["state"] in SECOND}
    lost = select(outbox.c.key).where(outbox.c.key.in_(keys), outbox.c.delivered.is_(False))
    return {keys[key] for key in (await connection.scalars(lost)).all()}
