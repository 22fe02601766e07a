"""What a campaign's numbers tell, and what they do not; and the calls of agents."""

import csv
import io

import pytest
from campaigning import Campaigning, open_campaigning, phone
from sqlalchemy import select

from desk.campaign_calls import Calling, Outcome
from desk.campaign_chart import Bars, svg
from desk.campaign_people import Invited
from desk.campaign_results import HIDDEN, results_of, veiled
from desk.campaign_tables import people
from desk.campaigns import Campaign
from desk.errors import CaseGone, NotNow, Unfit
from desk.tables import audit


@pytest.fixture
async def c(database_url):
    async with open_campaigning(database_url) as opened:
        yield opened


async def told(c: Campaigning, every) -> Campaign:
    campaign = await c.plan(every, rate=60_000)
    await c.work()
    return campaign


async def test_small_counts_are_hidden(c: Campaigning):
    """Counts of one to four appear nowhere, nor what they could be worked out from."""
    every = [phone(number, region="ulyanovsk") for number in range(1, 21)]
    every += [phone(number, region="moscow", language="en") for number in range(21, 24)]
    campaign = await told(c, every)
    for number in range(1, 18):
        answer = "yes" if number < 12 else "late" if number < 16 else "no"
        assert await c.answering.answer(f"+7927{number:07}", "ru", "checkup", "in_time", answer, c.now)
    results = await results_of(c.kept, campaign.id)
    assert results.people == 23
    assert results.states["answered"] == 17
    assert results.answers["in_time"] == {"yes": 11, "late": None, "no": None}
    regions = {split.value: split for split in results.splits if split.group == "region"}
    assert regions["moscow"].people is regions["ulyanovsk"].people is None
    assert not regions["moscow"].answers
    rows = list(csv.DictReader(io.StringIO(results.csv())))
    counts = {row["count"] for row in rows}
    assert HIDDEN in counts
    assert not counts & {"1", "2", "3", "4"}


def test_one_hidden_count_hides_another():
    """Of counts that make up a known sum never one alone is hidden."""
    assert veiled({"a": 20, "b": 3, "c": 9}) == {"a": 20, "b": None, "c": None}
    assert veiled({"a": 20, "b": 3, "c": 2}) == {"a": 20, "b": None, "c": None}
    assert veiled({"a": 20, "b": 0}) == {"a": 20, "b": 0}
    assert veiled({"a": 3, "b": 0}) == {"a": None, "b": 0}


def test_chart_is_a_picture_without_words():
    """The chart is an SVG whose letters are lines: no markup of anybody's gets into a page."""
    drawn = svg([Bars("Ответы <script>", {"yes": 12, "no": None}, {"yes": "Да", "no": "Нет"})])
    assert drawn.lstrip().startswith(b"<?xml")
    assert b"<script" not in drawn
    with pytest.raises(ValueError, match="count"):
        svg([])


async def test_agent_enters_the_answers(c: Campaigning):
    """An agent who calls sees the ends of numbers in the list, the whole one once opened, and enters the same answers."""
    await told(c, [phone(1), phone(2), phone(3), Invited("tg:5", "telegram", "ru")])
    calling, anna = Calling(c.kept), await c.room.agent(tiers=frozenset({2}))
    (campaign,) = await calling.campaigns(anna)
    listed, count = await calling.to_call(anna, campaign.id)
    assert count == 3
    assert [(one.ending, one.address) for one in listed] == [("0001", ""), ("0002", ""), ("0003", "")]
    first, second, third = listed
    opened, answers = await calling.open(anna, first.id, c.now)
    assert (opened.address, answers) == ("+79270000001", {})
    await calling.enter(anna, first.id, {"in_time": "no", "why": "queue", "explained": "yes"}, c.now)
    assert (await calling.open(anna, first.id, c.now))[1] == {"in_time": "no", "why": "queue"}
    await calling.tried(anna, second.id, Outcome.NO_ANSWER, c.now)
    await calling.tried(anna, third.id, Outcome.REFUSED, c.now)
    assert await c.states() == ["answered", "told", "refused", "told"]
    assert [one.calls for one in (await calling.to_call(anna, campaign.id))[0]] == [1]
    results = await results_of(c.kept, campaign.id)
    assert results.by_telephone is None
    async with c.room.database.read() as connection:
        acts = (await connection.scalars(select(audit.c.act).where(audit.c.actor == "anna"))).all()
    assert acts == [
        "campaign_person_opened",
        "campaign_answers_entered",
        "campaign_person_opened",
        "campaign_call_no_answer",
        "campaign_call_refused",
    ]


async def test_call_can_end_messages(c: Campaigning):
    """Who tells an agent that they want no messages gets none, in this campaign or any other."""
    await told(c, [phone(1)])
    calling, anna = Calling(c.kept), await c.room.agent(tiers=frozenset({2}))
    ((one,), _) = await calling.to_call(anna, (await calling.campaigns(anna))[0].id)
    await calling.tried(anna, one.id, Outcome.STOP, c.now)
    c.wait(days=8)
    await c.plan([phone(1)], "notice")
    assert await c.work() == []
    with pytest.raises(NotNow):
        await calling.enter(anna, one.id, {"in_time": "yes", "explained": "yes"}, c.now)


@pytest.mark.parametrize("given", [{}, {"in_time": "no"}, {"in_time": "<script>"}, {"why": "time"}])
async def test_wrong_answers_change_nothing(c: Campaigning, given):
    """A form whose answers do not go through the questions is refused whole."""
    await told(c, [phone(1)])
    calling, anna = Calling(c.kept), await c.room.agent(tiers=frozenset({2}))
    ((one,), _) = await calling.to_call(anna, (await calling.campaigns(anna))[0].id)
    with pytest.raises(Unfit):
        await calling.enter(anna, one.id, given, c.now)
    assert await c.states() == ["told"]


@pytest.mark.parametrize(
    "changes",
    [
        {"tiers": frozenset({1})},
        {"tiers": frozenset({2}), "organisation": "other"},
        {"tiers": frozenset({2}), "programmes": frozenset({"kz"})},
        {"tiers": frozenset({2}), "regions": frozenset({"moscow"})},
    ],
)
async def test_agents_see_their_own_only(c: Campaigning, changes):
    """A campaign of another tier, organisation or programme, and a person of another region, are not there for an agent."""
    await told(c, [phone(1, region="ulyanovsk")])
    calling, boris = Calling(c.kept), await c.room.agent("boris", **changes)
    async with c.room.database.read() as connection:
        person_id = await connection.scalar(select(people.c.id))
    with pytest.raises(CaseGone):
        await calling.open(boris, person_id, c.now)
    with pytest.raises(CaseGone):
        await calling.enter(boris, person_id, {"in_time": "yes", "explained": "yes"}, c.now)
