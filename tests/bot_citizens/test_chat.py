"""The bot as a person in a chat sees it, by long polling and by webhook."""

import pytest

from bot.account import Mode
from bot.citizens.bot import CitizensBot
from bot.simulator.person import Contact
from dialogs.turn import Chosen, Dialled, Shared, Stale, Typed, Went

from .conftest import SENTENCES, World

LANGUAGE_AND_AGENT = ["Language", "Agent"]


@pytest.fixture(params=list(Mode))
async def bot(request: pytest.FixtureRequest, world: World) -> CitizensBot:
    """The bot at work, in each of the two ways updates come."""
    return await world.start(request.param)


@pytest.mark.usefixtures("bot")
async def test_a_conversation_edits_its_message_in_place(world: World) -> None:
    """A command brings a message, a button changes it, and the press is answered."""
    person = world.person()
    person.send_text("/start")
    home = await person.see("screen: home")
    assert home.labels == ["Am I covered?", "Link my phone", "Back", "Home", *LANGUAGE_AND_AGENT]
    person.press("Am I covered?")
    await person.next_answer()
    assert (await person.see("screen: cover")).message_id == home.message_id
    person.press("Language")
    assert (await person.see("screen: language")).message_id == home.message_id
    assert world.conversation.meanings["tg:7001"] == [Dialled(""), Chosen("cover"), Went("language")]


@pytest.mark.usefixtures("bot")
async def test_a_typed_answer_gets_a_new_message(world: World) -> None:
    """What the person wrote stands above the screen that answers it."""
    person = world.person()
    person.send_text("/start kz-status")
    first = await person.see("screen: alias kz-status")
    person.send_text("hello")
    assert (await person.see("screen: heard hello")).message_id > first.message_id


@pytest.mark.usefixtures("bot")
async def test_a_persons_number_is_taken_out_of_the_chat(world: World) -> None:
    """The message that answered a private question is deleted; the others stay."""
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    person.press("Am I covered?")
    await person.see("screen: cover")
    person.send_text("0012345679")
    await person.see("screen: answer 10")
    while any(message.text == "0012345679" for message in person.messages):
        await person.next_change()
    assert any(message.text == "/start" for message in person.messages)


@pytest.mark.usefixtures("bot")
async def test_a_stale_button_shows_todays_screen(world: World) -> None:
    """A button of an earlier screen, or a forged one, has no effect and is answered."""
    person = world.person()
    person.send_text("/start")
    old = await person.see("screen: home")
    data = old.inline_keyboard[0][0]["callback_data"]
    person.send_text("hello")
    await person.see("screen: heard hello")
    for forged in (data, "n1.cover", "nonsense", "n" * 64):
        person.forge_press(forged, old.message_id)
        await person.next_answer()
    assert world.conversation.meanings["tg:7001"][-4:] == [Stale()] * 4
    assert world.conversation.sessions["tg:7001"].state == "heard hello"
    assert (
        next(message for message in person.messages if message.message_id == old.message_id).text
        == "screen: heard hello"
    )


@pytest.mark.usefixtures("bot")
async def test_one_chat_is_served_in_order(world: World) -> None:
    """Thirty messages sent at once are thirty turns in the order they were written."""
    person = world.person()
    for number in range(30):
        person.send_text(f"m{number}")
    await person.see("screen: heard m29", patience=10)
    assert [turn.text for turn in world.conversation.turns] == [f"m{number}" for number in range(30)]
    screens = [message.text for message in person.messages if message.by_bot]
    assert screens == ["screen: home", *(f"screen: heard m{number}" for number in range(1, 30))]


@pytest.mark.usefixtures("bot")
async def test_a_button_whose_message_is_gone_gets_a_new_one(world: World) -> None:
    """What cannot be edited is sent anew."""
    person = world.person()
    person.send_text("/start")
    old = await person.see("screen: home")
    person.press("Am I covered?")
    del person.chat.messages[old.message_id]
    assert (await person.see("screen: cover")).message_id > old.message_id


async def test_pressing_what_changes_nothing_is_no_fault(world: World) -> None:
    """Telegram's "message is not modified" brings no second message."""
    await world.start()
    person = world.person()
    person.send_text("/start")
    home = await person.see("screen: home")
    person.forge_press("stale.cover", home.message_id)
    await person.next_answer()
    person.send_text("then")
    await person.see("heard then")
    assert len([message for message in person.messages if message.text == "screen: home"]) == 1


async def test_sharing_ones_own_number(world: World) -> None:
    """Telegram's contact button proves a number in E.164; somebody else's card tells nothing."""
    await world.start()
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    person.press("Link my phone")
    await person.see("Share my number")
    person.press("Share my number")
    await person.see("screen: heard +989120007001")
    person.share_contact(Contact("989129999999", "Other", 7002))
    await world.called("sendMessage", 4)
    assert [turn.kind for turn in world.conversation.turns[-2:]] == ["contact", "foreign_contact"]
    assert world.conversation.meanings["tg:7001"][-2:] == [Shared("+989120007001"), Typed("")]


async def test_a_file_is_a_turn_with_its_caption(world: World) -> None:
    """The conversation hears of a file by its name, kind and size; the bytes stay where they are."""
    await world.start()
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    person.send_document("passport.pdf", b"%PDF", "my passport")
    await world.called("sendMessage", 2)
    turn = world.conversation.turns[-1]
    assert (turn.kind, turn.text) == ("file", "my passport")
    assert (turn.attachment.name, turn.attachment.kind, turn.attachment.size) == (
        "passport.pdf", "application/pdf", 4,
    )  # fmt: skip
    assert world.times("getFile") == []


async def test_a_group_is_told_once(world: World) -> None:
    """In a group the bot says that it answers privately, once, and takes no turn."""
    await world.start()
    world.network.add_group(-500, "Clinic")
    member = world.network.member(7001, "Ayşe", -500)
    member.send_text("am I covered?")
    await member.see(SENTENCES.elsewhere)
    member.send_text("hello?")
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    assert [message.text for message in member.messages if message.by_bot] == [SENTENCES.elsewhere]
    assert [turn.text for turn in world.conversation.turns] == ["/start"]


async def test_commands_are_published_in_each_language(world: World) -> None:
    """A person sees the menu in their language, and in the first language if it is not served."""
    await world.start()
    await world.called("setMyCommands", 3)
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    listed = {
        language: world.network.person(number, "?", language).commands[0]["description"]
        for number, language in ((1, "en"), (2, "fa"), (3, "de"))
    }
    assert listed == {"en": "Begin", "fa": "آغاز", "de": "آغاز"}


async def test_a_notice_reaches_a_person_or_says_that_it_cannot(world: World) -> None:
    """A push tells whether the person can be reached: not if they blocked the bot, nor if they never wrote."""
    bot = await world.start()
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    assert await bot.push("tg:7001", "Your answer waits.")
    assert (await person.see("Your answer waits.")).labels == []
    person.block()
    assert not await bot.push("tg:7001", "Your answer waits.")
    assert not await bot.push("tg:999", "Your answer waits.")
