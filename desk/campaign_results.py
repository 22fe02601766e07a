"""What came of a campaign, in numbers from which nobody can be found out."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Select, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from desk.campaign_people import Standing
from desk.campaign_tables import answers, people
from desk.campaigns import Campaign, Campaigns

HIDDEN_BELOW = 5
"""Counts of one to four are not told: among so few people somebody could know whom it is about."""
HIDDEN = "<5"
GROUPS: Mapping[str, Column[str]] = {
    "language": people.c.language,
    "region": people.c.region,
    "channel": people.c.channel,
    "reason": people.c.reason,
}
Counts = Mapping[str, int | None]
"""By name; None stands for a count that is not told."""


@dataclass(frozen=True, slots=True)
class Split:
    """How one group of people did: those of one language, region, channel, or with one reason to be written to."""

    group: str
    value: str
    people: int | None
    answered: int | None
    answers: Mapping[str, Counts]  # by question


@dataclass(frozen=True, slots=True)
class Results:
    """The numbers of a campaign."""

    campaign: Campaign
    people: int | None
    states: Counts
    answers: Mapping[str, Counts]  # by question, and option
    by_telephone: int | None  # of those who answered
    splits: Sequence[Split]

    def rows(self) -> Iterator[tuple[str, str, str, str, str]]:
        """Yield all of it as rows: group, its value, question, answer or state, and the count."""
        yield "", "", "", "people", told(self.people)
        for state, count in self.states.items():
            yield "", "", "state", state, told(count)
        yield "", "", "", "by_telephone", told(self.by_telephone)
        for question, counts in self.answers.items():
            for option, count in counts.items():
                yield "", "", question, option, told(count)
        for split in self.splits:
            yield split.group, split.value, "", "people", told(split.people)
            yield split.group, split.value, "", "answered", told(split.answered)
            for question, counts in split.answers.items():
                for option, count in counts.items():
                    yield split.group, split.value, question, option, told(count)

    def csv(self) -> str:
        """Return the rows as CSV with a heading."""
        out = io.StringIO()
        table = csv.writer(out, lineterminator="\r\n")
        table.writerow(("group", "value", "question", "name", "count"))
        table.writerows(self.rows())
        return out.getvalue()


async def results_of(kept: Campaigns, campaign_id: int) -> Results:
    """Return what came of the campaign so far; raise CaseGone if there is none."""
    campaign = await kept.campaign(campaign_id)
    survey = kept.surveys.get((campaign.programme, campaign.subject))
    every = {question.name: tuple(question.follows) for question in survey.questions} if survey else {}
    ours = people.c.campaign_id == campaign_id
    async with kept.database.read() as connection:
        counted = select(people.c.state, func.count()).where(ours).group_by(people.c.state)
        found = {state: count for state, count in await connection.execute(counted)}  # noqa: C416
        states = {state.value: found.get(state, 0) for state in Standing}
        plain = await _answers(connection, campaign_id, None, every)
        by_agent = (
            select(func.count(func.distinct(answers.c.person_id)))
            .join(people, people.c.id == answers.c.person_id)
            .where(ours, answers.c.agent_id.is_not(None))
        )
        by_telephone = int(await connection.scalar(by_agent) or 0)
        splits = [
            split
            for group, column in GROUPS.items()
            for split in await _splits(connection, campaign_id, group, column, every)
        ]
    return Results(
        campaign,
        veiled_one(sum(states.values())),
        veiled(states),
        {question: veiled(counts) for question, counts in plain.get("", {}).items()},
        veiled_one(by_telephone),
        splits,
    )


def veiled_one(count: int) -> int | None:
    """Return the count, or None where it is too small to be told."""
    return None if 0 < count < HIDDEN_BELOW else count


def veiled(counts: Mapping[str, int]) -> Counts:
    """Return the counts of one whole without the small ones, and where only one is small without the next one.

    Otherwise what is hidden could be worked out from the sum.
    """
    shown = {name: veiled_one(count) for name, count in counts.items()}
    hidden = [name for name, count in shown.items() if count is None]
    if len(hidden) == 1:
        others = [name for name, count in counts.items() if name != hidden[0] and count]
        if others:
            shown[min(others, key=lambda name: counts[name])] = None
    return shown


def told(count: int | None) -> str:
    """Return the count as it is written."""
    return HIDDEN if count is None else str(count)


async def _splits(
    connection: AsyncConnection,
    campaign_id: int,
    group: str,
    column: Column[str],
    every: Mapping[str, tuple[str, ...]],
) -> list[Split]:
    """Return how each group of people did; nothing where all are of one group."""
    done = func.count(case((people.c.state.in_((Standing.ANSWERED, Standing.CAME)), 1)))
    query = (
        select(column, func.count(), done)
        .where(people.c.campaign_id == campaign_id)
        .group_by(column)
        .order_by(column)
    )
    rows = (await connection.execute(query)).all()
    if len(rows) < 2:  # noqa: PLR2004 - one group is the whole
        return []
    sizes = veiled({value: count for value, count, _ in rows})
    answered = veiled({value: count for value, _, count in rows})
    given = await _answers(connection, campaign_id, column, every)
    return [
        Split(
            group,
            value,
            sizes[value],
            answered[value] if sizes[value] is not None else None,
            {question: veiled(counts) for question, counts in given.get(value, {}).items()}
            if sizes[value] is not None
            else {},
        )
        for value, _, _ in rows
    ]


async def _answers(
    connection: AsyncConnection,
    campaign_id: int,
    column: Column[str] | None,
    every: Mapping[str, tuple[str, ...]],
) -> dict[str, dict[str, dict[str, int]]]:
    """Return the count of each answer by group, question and option; options that nobody took are 0."""
    grouped = [answers.c.question, answers.c.answer] + ([column] if column is not None else [])
    query: Select[Any] = (
        select(*grouped, func.count())
        .join(people, people.c.id == answers.c.person_id)
        .where(people.c.campaign_id == campaign_id)
        .group_by(*grouped)
    )
    found: dict[str, dict[str, dict[str, int]]] = {}
    for question, option, *rest in (await connection.execute(query)).all():
        value = rest[0] if column is not None else ""
        if option in every.get(question, ()):
            empty = {name: dict.fromkeys(options, 0) for name, options in every.items()}
            found.setdefault(value, empty)[question][option] = rest[-1]
    if column is None and not found:
        found[""] = {name: dict.fromkeys(options, 0) for name, options in every.items()}
    return found
