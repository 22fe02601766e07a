"""Campaigns: who is written to, when, how often, and who never again."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from campaigning import SURVEY, Campaigning, insured, open_campaigning, phone
from sqlalchemy import select

from desk.campaign_people import Invited
from desk.campaign_rules import Quiet
from desk.campaign_tables import people
from desk.campaigns import NewCampaign
from desk.errors import NotNow, Unfit
from documents.papers import door_of
from state.links import Links
from state.outbox import Priority

CHAT, PHONE = "tg:5550100", "+79270000001"


@pytest.fixture
async def c(database_url):
    async with open_campaigning(database_url) as opened:
        yield opened


@pytest.mark.parametrize(
    ("zone", "at", "until"),
    [
        ("Europe/Samara", "2026-11-23T16:30+00:00", "2026-11-24T05:00+00:00"),  # 20:30 there
        ("Europe/Samara", "2026-11-23T04:59+00:00", "2026-11-23T05:00+00:00"),  # 08:59
        ("Europe/Samara", "2026-11-23T05:00+00:00", "2026-11-23T05:00+00:00"),  # nine sharp
        (
            "Asia/Shanghai",
            "2026-11-23T16:30+00:00",
            "2026-11-24T01:00+00:00",
        ),  # half past midnight, already the 24th
        ("Asia/Tehran", "2026-11-23T16:29+00:00", "2026-11-23T16:29+00:00"),  # 19:59
        ("Europe/Berlin", "2026-10-24T19:00+00:00", "2026-10-25T08:00+00:00"),  # over the end of summer time
    ],
)
def test_quiet_hours_over_midnight(zone, at, until):
    """From eight in the evening until nine, by the programme's own clock, nobody is written to."""
    quiet = Quiet(ZoneInfo(zone))
    assert quiet.over_at(datetime.fromisoformat(at)) == datetime.fromisoformat(until)


def test_quiet_hours_within_a_day():
    """Quiet hours that do not go over midnight are quiet between their two hours only."""
    quiet = Quiet(ZoneInfo("UTC"), time(12), time(14))
    noon = datetime(2026, 11, 23, 13, tzinfo=UTC)
    assert quiet.over_at(noon) == noon + timedelta(hours=1)
    assert quiet.over_at(noon + timedelta(hours=10)) == noon + timedelta(hours=10)


async def test_evening_waits_for_morning(c: Campaigning):
    """A campaign started in the evening writes in the morning."""
    c.wait(hours=8, minutes=30)  # half past eight
    await c.plan([phone(1)])
    assert await c.work() == []
    c.wait(hours=12, minutes=29)
    assert await c.work() == []
    c.wait(minutes=1)
    assert await c.work() == ["+79270000001"]


async def test_unsent_is_taken_back_for_the_night(c: Campaigning):
    """What a network did not take before the quiet hours leaves after them, once."""
    await c.plan([phone(1)])
    c.wait(hours=7, minutes=59)
    await c.feed.work_once()
    (message,) = await c.room.outbox.claim(c.now, 10, "test")
    await c.room.outbox.failed(message.id, c.now + timedelta(minutes=2))
    c.wait(minutes=2)
    assert await c.work() == []
    c.wait(hours=13)
    assert await c.work() == ["+79270000001"]
    assert await c.work() == []


async def test_words_tell_nothing(c: Campaigning):
    """A message says that there is one and what to dial, in a lane of its own; in a chat a button opens it."""
    await c.plan([phone(1), Invited(CHAT, "telegram", "en")])
    await c.work()
    sms, chat = sorted(c.sent, key=lambda one: one.channel)
    assert sms.text == "Вам пишет фонд: наберите *7309*20#. Больше не писать: *7309*21#"
    assert chat.text == "Your fund has a message for you. To stop these messages: /stop"
    assert door_of(chat.attachment).place == "ru-survey"
    assert {sms.priority, chat.priority} == {Priority.CAMPAIGN}


async def test_same_person_once(c: Campaigning):
    """Somebody who is in the file twice, or on two channels that are theirs, gets one message."""
    await Links(c.room.database, c.room.vault).link(CHAT, PHONE, c.now)
    await c.plan([phone(1), Invited(CHAT, "telegram", "ru"), phone(1, language="en"), phone(2)])
    assert sorted(await c.work()) == ["+79270000001", "+79270000002"]


async def test_linked_after_planning_once(c: Campaigning):
    """Whose chat and phone turn out to be one person's before anything is sent gets one message."""
    await c.plan([phone(1), Invited(CHAT, "telegram", "ru")])
    await Links(c.room.database, c.room.vault).link(CHAT, PHONE, c.now)
    assert await c.work() == [PHONE]


@pytest.mark.parametrize(("says", "planned"), [(CHAT, PHONE), (PHONE, CHAT)])
async def test_stop_counts_on_both_channels(c: Campaigning, says, planned):
    """Whoever wants no messages on one channel gets none on the other, until they want them again."""
    await Links(c.room.database, c.room.vault).link(CHAT, PHONE, c.now)
    await c.kept.wishes.stop(says, c.now)
    channel = "sms" if planned == PHONE else "telegram"
    await c.plan([Invited(planned, channel, "ru")])
    assert await c.work() == []
    assert await c.states() == ["stopped"]
    await c.kept.wishes.agree("ru", Invited(planned, channel, "ru"), c.now)
    await c.plan([Invited(planned, channel, "ru")], "notice")
    assert await c.work() == [planned]


async def test_stop_before_the_link_counts(c: Campaigning):
    """A chat that wanted no messages wants none on the phone that it is linked to later."""
    await c.kept.wishes.stop(CHAT, c.now)
    await Links(c.room.database, c.room.vault).link(CHAT, PHONE, c.now)
    await c.plan([phone(1)])
    assert await c.work() == []


async def test_second_notice_to_who_did_not_come(c: Campaigning):
    """After seven days those are written to again who neither answered nor came, as the fund says, nor stopped."""
    c.fund.came = {"222"}
    every = [phone(1), phone(2, insured=insured("222")), phone(3), phone(4, insured=insured("444")), phone(5)]
    await c.plan(every)
    assert len(await c.work()) == 5
    assert c.fund.asked == []
    assert await c.answering.answer(PHONE, "ru", "checkup", "in_time", "yes", c.now)
    await c.kept.wishes.stop("+79270000003", c.now)
    await c.answering.put_off("+79270000005", "ru", "checkup", c.now)
    c.wait(days=6, hours=23)
    assert await c.work() == []
    c.wait(hours=1, minutes=1)
    assert sorted(await c.work()) == ["+79270000004", "+79270000005"]
    assert sorted(c.fund.asked) == ["222", "444"]
    assert await c.states() == ["answered", "came", "stopped", "reminded", "reminded"]
    c.wait(days=30)
    assert await c.work() == []


async def test_silent_fund_is_not_a_no(c: Campaigning):
    """While the fund does not say who came nobody is reminded; it is asked again."""
    await c.plan([phone(1, insured=insured("111"))])
    await c.work()
    c.fund.away = True
    c.wait(days=7, minutes=1)
    assert await c.work() == []
    c.fund.away, c.fund.came = False, {"111"}
    c.wait(hours=1)
    assert await c.work() == []
    assert await c.states() == ["came"]


async def test_who_was_not_reached_is_not_written_to_again(c: Campaigning):
    """A person to whom the first message could not be delivered gets no second one."""
    await c.plan([phone(1)])
    await c.feed.work_once()
    (message,) = await c.room.outbox.claim(c.now, 10, "test")
    await c.room.outbox.give_up(message.id, c.now, "unreachable")
    c.wait(days=8)
    assert await c.work() == []
    assert await c.states() == ["unreached"]


async def test_rate_is_kept(c: Campaigning):
    """So many messages a minute leave as the rate says, also after a rest, and over a restart of the worker."""
    await c.plan([phone(number) for number in range(1000)], rate=60)
    counts = []
    for _ in range(120):
        counts.append(len(await c.work()))
        c.wait(seconds=1)
    assert counts[0] <= 6  # what five seconds' rest leaves room for
    assert sum(counts[1:]) == 119
    assert max(counts[1:]) <= 2
    c.wait(hours=1)
    assert len(await c.work()) <= 6


async def test_short_queue_for_others(c: Campaigning):
    """The worker does not fill the outbox while it is not emptied."""
    await c.plan([phone(number) for number in range(1000)], rate=60_000)
    for _ in range(50):
        await c.feed.work_once()
        c.wait(seconds=1)
    assert len(await c.room.outbox.claim(c.now, 2000, "test")) == 100


async def test_restart_sends_nobody_twice(c: Campaigning):
    """A worker that dies in the middle of a batch leaves nobody out and writes to nobody twice."""
    await c.plan([phone(number) for number in range(250)], rate=60_000)
    put, left = c.feed._notices.put, iter(range(1))

    async def dying(connection, messages):
        await put(connection, messages)
        if next(left, None) is None:
            raise RuntimeError("the process dies here")

    c.feed._notices.put = dying
    with pytest.raises(RuntimeError):
        await c.work()
    assert len(c.sent) == 100
    c.feed._notices.put = put
    for _ in range(10):
        await c.work()
        c.wait(seconds=1)
    got = [message.address for message in c.sent]
    assert len(got) == len(set(got)) == 250


async def test_two_workers_send_once(c: Campaigning):
    """Two workers on one campaign write to each person once."""
    from asyncio import gather  # noqa: PLC0415

    from desk.campaign_feed import Feed  # noqa: PLC0415

    await c.plan([phone(number) for number in range(90)], rate=60_000)
    other = Feed(c.kept, {}, lambda: c.now.timestamp())  # noqa: PLW0108 - its clock is turned
    await gather(c.feed.work_once(), other.work_once())
    got = await c.work()
    c.wait(seconds=5)
    got += await c.work()
    assert len(got) == len(set(got)) == 90


async def test_pause_takes_back(c: Campaigning):
    """A paused campaign writes to nobody, and goes on where it stopped."""
    campaign = await c.plan([phone(1), phone(2)])
    await c.feed.work_once()
    await c.kept.pause(campaign.id, c.now)
    assert await c.work() == []
    await c.kept.start(campaign.id, c.now)
    assert await c.work() == ["+79270000001", "+79270000002"]


async def test_finished_campaign_still_takes_answers(c: Campaigning):
    """When nobody is left to write to the campaign is over; whoever dials later can answer, and change the answer."""
    campaign = await c.plan([phone(1)], second_after=0)
    await c.work()
    assert (await c.kept.campaign(campaign.id)).state == "done"
    with pytest.raises(NotNow):
        await c.kept.start(campaign.id, c.now)
    assert await c.answering.open(PHONE, "ru", "checkup", c.now) == "open"
    assert await c.answering.answer(PHONE, "ru", "checkup", "in_time", "no", c.now)
    assert await c.answering.open(PHONE, "ru", "checkup", c.now) == "again"
    assert await c.answering.open("+79279999999", "ru", "checkup", c.now) == "uninvited"


async def test_foreign_answers_are_refused(c: Campaigning):
    """What is no option of the question is not kept."""
    await c.plan([phone(1)])
    await c.work()
    for question, option in (("in_time", "why"), ("age", "yes"), ("why", "<script>")):
        assert not await c.answering.answer(PHONE, "ru", "checkup", question, option, c.now)
    with pytest.raises(Unfit):
        SURVEY.walked({"in_time": "no"})
    assert SURVEY.walked({"in_time": "yes", "explained": "no", "why": "time"}) == {
        "in_time": "yes",
        "explained": "no",
    }


async def test_forgotten_person_is_nobody(c: Campaigning):
    """After "delete my data" a campaign does not know who the person was; their stop still holds."""
    await c.plan([phone(1, insured=insured("111"))])
    await c.kept.wishes.stop(PHONE, c.now)
    await c.kept.wishes.forget(PHONE)
    async with c.room.database.read() as connection:
        row = (await connection.execute(select(people))).mappings().one()
    assert [row[name] for name in ("owner_sign", "address_sign", "address", "number")] == [None] * 4
    await c.plan([phone(1)])
    assert await c.work() == []


@pytest.mark.parametrize(
    "changes",
    [{"subject": "spam"}, {"name": "  "}, {"name": "x" * 129}, {"rate": 100_000}, {"programme": "xx"}],
)
async def test_unfit_campaign_is_refused(c: Campaigning, changes):
    """A campaign needs a subject of the programme, a name, and a rate that can be kept."""
    new = {"programme": "ru", "organisation": "fund", "name": "Осень", "subject": "checkup"} | changes
    with pytest.raises(Unfit):
        await c.kept.plan(NewCampaign(**new), [], c.now)
