"""A campaign from its message to the answer, on a phone and in a chat; and how it ends for who wants no more of it."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from callers import PETROV_PHONE, STRANGER
from sqlalchemy import select

from bot.citizens.channel import Kind
from desk.campaign_calls import Calling
from desk.campaign_feed import Feed
from desk.campaign_people import Invited
from desk.campaign_results import results_of
from desk.campaign_tables import answers, people
from desk.campaigns import NewCampaign
from dialogs.surveys import survey_of

DAY = 24 * 3600


def at(clock) -> datetime:
    return datetime.fromtimestamp(clock(), UTC)


async def begun(house, clock, *invited: Invited, subject: str = "checkup"):
    """Plan and start a campaign."""
    new = NewCampaign("ru", "tfoms-ulyanovsk", "Осень", subject)
    campaign = await house.product.campaigns.plan(new, invited, at(clock))
    return await house.product.campaigns.start(campaign.id, at(clock))


async def written(house, clock):
    """Let the worker write to whom it may; return the messages."""
    await Feed(house.product.campaigns, house.product.backends, clock).work_once()
    return await house.messages()


async def kept(house) -> dict[str, str]:
    """Return the answers of everybody."""
    async with house.product.campaigns.database.read() as connection:
        rows = (await connection.execute(select(answers.c.question, answers.c.answer))).all()
    return dict(map(tuple, rows))


async def test_phone_answers(house, clock):
    """The SMS names the code that opens the questions; each answer is kept at once, also if the line then drops."""
    campaign = await begun(house, clock, Invited(STRANGER, "sms", "ru"))
    (message,) = await written(house, clock)
    assert "*7309*20#" in message.text
    assert "диспансер" not in message.text.lower()
    phone = house.handset(STRANGER)
    await phone.dial("*7309*20#")
    await phone.choose("go", "late")
    assert await kept(house) == {"in_time": "late"}
    await phone.dial("*7309*20#")
    await phone.choose("change", "late", "queue")
    assert await kept(house) == {"in_time": "late", "why": "queue"}
    assert await phone.state() == "ru.survey_checkup.thanks"
    clock.pass_time(8 * DAY)
    assert await written(house, clock) == []
    assert (await results_of(house.product.campaigns, campaign.id)).states["answered"] is None


async def test_changed_answer_takes_its_way_with_it(house, clock):
    """Who goes back and answers otherwise leaves no answer to a question that is not asked any more."""
    await begun(house, clock, Invited(STRANGER, "sms", "ru"))
    phone = house.handset(STRANGER)
    await phone.dial("*7309*20#")
    await phone.choose("go", "no", "time")
    await phone.dial("*7309*20#")
    await phone.choose("change", "yes", "yes")
    assert await kept(house) == {"in_time": "yes", "explained": "yes"}


async def test_button_in_a_chat_opens_the_questions(house, clock):
    """In a chat the notice's button opens the survey, whatever the chat was doing, and no other way round."""
    chat = house.chat(77)
    await begun(house, clock, Invited(chat.address, "telegram", "en"), subject="advice")
    await written(house, clock)
    await chat.send("/start ru-appointment")
    await chat.take(chat.turn(">ru-survey-advice", Kind.CALLBACK))
    assert await chat.state() == "ru.survey_advice.invited"
    await chat.choose("go", "part", "cost", "comes")
    assert await kept(house) == {"following": "part", "hard": "cost", "observed": "comes"}
    await chat.take(chat.turn(">nothing-of-ours", Kind.CALLBACK))
    assert (await chat.state()).endswith("home.menu")


async def test_stop_in_the_chat_counts_for_the_phone(house, clock):
    """`/stop` in a linked chat ends messages to the phone; the survey is closed to both, until they want messages again."""
    chat = house.chat(78)
    await house.product.resources.links.link(chat.address, STRANGER, at(clock))
    await begun(house, clock, Invited(STRANGER, "sms", "ru"))
    await chat.send("/start ru")
    await chat.send("/stop")
    assert await chat.state() == "ru.messages.stopped"
    assert await written(house, clock) == []
    phone = house.handset(STRANGER)
    await phone.dial("*7309*20#")
    assert await phone.state() == "ru.survey_checkup.uninvited"
    await phone.dial("*7309*21#")
    await phone.choose("again")
    assert await phone.state() == "ru.messages.wanted"
    wanting = await house.product.campaigns.wishes.wanting("ru")
    assert [(one.address, one.channel, one.region) for one in wanting] == [(STRANGER, "sms", "ulyanovsk")]


async def test_stop_code_takes_a_reminder_back(house, clock):
    """Whoever wants no messages is not reminded of their card either, whichever channel they asked for it on."""
    chat = house.chat(79)
    await house.product.resources.links.link(chat.address, STRANGER, at(clock))
    await chat.send("/start cn-card")
    await chat.type("2025-03-01")
    await chat.choose("remind")
    await house.messages()
    phone = house.handset(STRANGER)
    await phone.dial("*12393*21#")
    clock.pass_time(60 * DAY)
    assert await house.messages() == []
    await chat.send("/start cn-card")
    assert "issued" in await chat.state()


async def test_deleted_data_are_nobodys(house, clock):
    """After "delete my data" a campaign does not know who was in it."""
    await begun(house, clock, Invited(STRANGER, "sms", "ru"))
    chat = house.chat(80)
    await house.product.resources.links.link(chat.address, STRANGER, at(clock))
    await chat.send("/start ru")
    await chat.send("/delete_my_data")
    await chat.choose("delete", "yes")
    assert await written(house, clock) == []
    async with house.product.campaigns.database.read() as connection:
        rows = (await connection.execute(select(people.c.address, people.c.owner_sign))).all()
    assert [tuple(row) for row in rows] == [(None, None)]


async def test_agent_asks_the_dialogs_questions(house, clock):
    """An agent who calls asks the questions of the dialog itself; their answers count like the person's own."""
    campaign = await begun(house, clock, Invited(PETROV_PHONE, "sms", "ru"))
    await written(house, clock)
    survey = survey_of(house.product.programmes["ru"], "survey_checkup")
    assert [(one.name, *one.follows) for one in survey.questions] == [
        ("in_time", "yes", "late", "no"),
        ("why", "unaware", "time", "queue", "well", "distrust", "other"),
        ("explained", "yes", "no"),
    ]
    await house.product.desk.agents.add(
        login="anna", name="Анна", password="correct horse battery", totp="JBSWY3DPEHPK3PXP" * 2, now=at(clock),
        organisation="tfoms-ulyanovsk", programmes=frozenset({"ru"}), tiers=frozenset({2}),
    )  # fmt: skip
    (anna,) = [one for one in await house.product.desk.agents.all() if one.login == "anna"]
    calling = Calling(house.product.campaigns)
    ((person,), _) = await calling.to_call(anna, campaign.id)
    await calling.enter(anna, person.id, {"in_time": "no", "why": "well"}, at(clock))
    assert await kept(house) == {"in_time": "no", "why": "well"}
    phone = house.handset(PETROV_PHONE)
    await phone.dial("*7309*20#")
    assert await phone.state() == "ru.survey_checkup.again"


async def test_who_came_is_not_reminded(house, clock):
    """The fund's own list of care tells who has been to the check-up since; the others get the second notice."""
    from desk.campaign_people import Insured  # noqa: PLC0415

    system = house.product.programmes["ru"].numbers["enp"].system
    came = Invited(PETROV_PHONE, "sms", "ru", "", Insured(system, "1234567890123452"))
    not_yet = Invited("+79270000002", "sms", "ru", "", Insured(system, "9900000000000010"))
    campaign = await begun(house, clock, came, not_yet)
    async with house.product.campaigns.database.write() as connection:
        from desk.campaign_tables import campaigns  # noqa: PLC0415

        long_ago = at(clock) - timedelta(days=90)  # the one check-up that the fund knows of was 83 days ago
        await connection.execute(
            campaigns.update().where(campaigns.c.id == campaign.id).values(planned_at=long_ago)
        )
    assert len(await written(house, clock)) == 2
    clock.pass_time(7 * DAY + 60)
    assert [message.address for message in await written(house, clock)] == ["+79270000002"]


@pytest.mark.parametrize("garbage", [">", ">" + "x" * 63, ">../..", ">ru-counter;drop", ">*7309*99999#"])
async def test_garbage_behind_a_button_goes_home(house, garbage):
    """What is no published place opens none."""
    chat = house.chat(81)
    await chat.send("/start ru")
    screen = await chat.take(chat.turn(garbage, Kind.CALLBACK))
    assert screen.text


async def test_notice_reaches_a_chat_with_its_button(demo, clock):
    """The notice arrives on Telegram with one button; pressed, it becomes the survey's first screen."""
    person = demo.telegram.person(5551234, "Someone", "ru")
    person.send_text("/start ru")
    campaigns = demo.product.campaigns
    new = NewCampaign("ru", "tfoms-ulyanovsk", "Осень", "checkup")
    campaign = await campaigns.plan(new, [Invited("tg:5551234", "telegram", "ru")], at(clock))
    await campaigns.start(campaign.id, at(clock))

    async def shown(text: str):
        async with asyncio.timeout(10):
            while True:
                seen = person.chat.revision
                for message in reversed(person.messages):
                    if message.by_bot and text in message.content.get("text", ""):
                        return message
                await person.chat.changes_after(seen)

    notice = await shown("есть сообщение от фонда")
    ((button,),) = notice.inline_keyboard
    assert button["callback_data"] == ">ru-survey-checkup"
    person.press(button["callback_data"], message_id=notice.message_id)
    assert (await shown("страховой представитель")).message_id == notice.message_id
