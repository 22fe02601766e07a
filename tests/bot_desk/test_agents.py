"""Agents in a topic: who may do what, what reaches the person, and what is refused in clear words."""

import asyncio

import pytest
from room import Room

from bot.desk.questions import Question
from bot.simulator.person import Person
from state.errors import DatabaseUnavailable

from .conftest import ANNA, BORIS, GROUP, STRANGER, World
from .test_topics import plain


async def sent(room: Room) -> list[str]:
    """Take the messages that wait for people out of the outbox; return their words alone, in order."""
    words: list[str] = []
    while claimed := await room.outbox.claim(room.now, 50, "test"):
        for one in claimed:
            words.append(one.text.partition("\n\n")[2] or one.text)
            await room.outbox.done(one.id, room.now)
    return words


async def held(world: World, **changes):
    """Return a case, its topic and Anna, who holds it."""
    await world.start()
    await world.agent()
    case = await world.opened(**({"channel": "telegram", "address": "tg:5"} | changes))
    thread = await world.topic(case.number)
    anna = world.member()
    anna.press("🙋 Claim")
    await world.until(lambda: "With Anna" in plain(world.shown(thread)[0].text))
    return case, thread, anna


async def seen(person: Person, fragment: str) -> str:
    """Return the bot's message with this in it, as soon as there is one."""
    async with asyncio.timeout(10):
        while True:
            for message in reversed(person.messages):
                if message.by_bot and fragment in plain(message.text):
                    return plain(message.text)
            await person.chat.changes_after(person.chat.revision)


async def test_a_claim_takes_the_case(world: World) -> None:
    """The presser holds the case, hears so, and the header says it and offers what follows."""
    case, thread, anna = await held(world)
    assert (await anna.next_answer()).text.startswith("It is yours")
    assert world.shown(thread)[0].labels == ["⏫ Raise", "↩️ Hand back", "✅ Resolve", "🔒 Close"]
    agent = await world.room.desk.agents.on_telegram(ANNA)
    assert (await world.room.desk.working.read(agent, case.id, world.room.now)).case.agent_id == agent.id


async def test_of_two_claims_one_holds(world: World) -> None:
    """Pressed by two at once the case is one's, and the other is told whose."""
    await world.start()
    await world.agent()
    await world.agent("boris", BORIS)
    case = await world.opened()
    await world.topic(case.number)
    anna, boris = world.member(), world.member(BORIS, "Boris")
    anna.press("🙋 Claim")
    boris.press("🙋 Claim")
    answers = {plain((await anna.next_answer()).text) for _ in range(2)}
    holder = next(one for one in ("Anna", "Boris") if f"Nothing was sent: {one} holds this case." in answers)
    assert "It is yours: write here to answer." in answers
    assert (await world.acts(case)).count("claimed") == 1
    await world.until(lambda: f"With {holder}" in plain(world.shown(1)[0].text))


async def test_the_holders_words_reach_the_person(world: World) -> None:
    """What the holder writes in the topic leaves as the answer, once, and is not echoed below it."""
    case, thread, anna = await held(world)
    message = anna.send_text("You may change it once a year.", thread_id=thread)
    await world.until(lambda: message.reactions == ["👌"])
    await world.until(lambda: "Waits for the person" in world.shown(thread)[0].text)
    assert (await sent(world.room)).count("You may change it once a year.") == 1
    assert (await world.acts(case)).count("answered") == 1
    assert "You may change it once a year." not in "".join(one.text for one in world.shown(thread))


async def test_an_answer_in_the_topic_of_another_group_is_shown(world: World) -> None:
    """An answer given on the desk's page comes into the topic, with the agent's name."""
    case, thread, _ = await held(world)
    agent = await world.room.desk.agents.on_telegram(ANNA)
    await world.room.desk.working.answer(agent, case.id, "From the page", "p1", world.room.now)
    await world.until(lambda: "From the page" in world.shown(thread)[-1].text)
    assert "💬 Anna to the person" in plain(world.shown(thread)[-1].text)


async def test_two_messages_that_telegram_split_leave_in_order(world: World) -> None:
    """A long answer comes as two messages: both leave, the first one first."""
    _, thread, anna = await held(world)
    first, second = "a" * 4096, "b" * 904
    anna.send_text(first, thread_id=thread)
    last = anna.send_text(second, thread_id=thread)
    await world.until(lambda: last.reactions)
    assert [words for words in await sent(world.room) if words in {first, second}] == [first, second]


@pytest.mark.parametrize(
    "words", ["// ask the clinic first", "/note ask the clinic first", "/note@desk_bot ask the clinic first"]
)
async def test_notes_stay_inside(world: World, words: str) -> None:
    """What begins with // or /note is kept for agents, by whoever may see the case, and reaches nobody else."""
    case, thread, _ = await held(world)
    await world.agent("boris", BORIS)
    message = world.member(BORIS, "Boris").send_text(words, thread_id=thread)
    await world.until(lambda: message.reactions == ["✍"])
    assert "noted" in await world.acts(case)
    assert not any("clinic" in one for one in await sent(world.room))
    agent = await world.room.desk.agents.on_telegram(ANNA)
    opened = await world.room.desk.working.read(agent, case.id, world.room.now)
    assert [one.text for one in opened.events if one.kind == "noted"] == ["ask the clinic first"]


async def test_strangers_and_others_are_refused_and_nothing_leaves(world: World) -> None:
    """Who is no agent, or does not hold the case, is told so in the topic; the person hears nothing."""
    case, thread, anna = await held(world)
    await world.agent("boris", BORIS)
    await world.agent("clara", 92, organisation="other")
    await sent(world.room)
    for number, name, refusal in (
        (STRANGER, "Nobody", f"this Telegram account is not an agent's. Its number is {STRANGER}"),
        (BORIS, "Boris", "Nothing was sent: Anna holds this case."),
        (92, "Clara", "you have no such case"),
    ):
        world.member(number, name).send_text("Good morning", thread_id=thread)
        await seen(anna, refusal)
    assert await sent(world.room) == []
    assert "answered" not in await world.acts(case)


async def test_words_before_a_claim_are_refused(world: World) -> None:
    """Nobody answers a case that nobody holds."""
    await world.start()
    await world.agent()
    case = await world.opened()
    thread = await world.topic(case.number)
    world.member().send_text("Good morning", thread_id=thread)
    await seen(world.member(), "nobody holds this case")
    assert await sent(world.room) == []


async def test_a_tier_that_may_not_see_the_case_is_refused_by_its_button(world: World) -> None:
    """A button pressed by an agent of another tier does nothing and says so; a forged one too."""
    case, thread, anna = await held(world)
    agent = await world.room.desk.agents.on_telegram(ANNA)
    await world.room.desk.working.raise_to(agent, case.id, 3, "dispute", world.room.now)
    await world.until(lambda: world.shown(thread)[0].labels == ["🙋 Claim", "🔒 Close"])
    header = world.shown(thread)[0].message_id
    for data in (f"claim:{case.id}", "claim:999999", "up9:1", "nonsense", f"resolve:{case.id}"):
        await asyncio.sleep(0)
        anna.forge_press(data, header)
    answers = [await anna.next_answer() for _ in range(6)][1:]
    assert all(one.alert for one in answers)
    assert (await world.acts(case)).count("claimed") == 1


async def test_raising_asks_for_the_tier_and_the_reason(world: World) -> None:
    """Tier by a button, reason by a reply; only then is the case raised, and the reason reaches no person."""
    case, thread, anna = await held(world)
    anna.press("⏫ Raise")
    await world.until(lambda: "Disputes" in world.shown(thread)[0].labels)
    anna.press("Disputes")
    question = await anna.see("why is the case raised", patience=10)
    assert world.shown(thread)[0].labels == ["⏫ Raise", "↩️ Hand back", "✅ Resolve", "🔒 Close"]
    anna.send_text("The clinic denies it", thread_id=thread, reply_to=question.message_id)
    await seen(anna, "Anna raised the case to Disputes: The clinic denies it")
    await world.until(lambda: world.topics()[thread].name.endswith("Disputes"))
    assert not any("denies" in one for one in await sent(world.room))
    assert "raised" in await world.acts(case)


async def test_handing_back_asks_for_a_reason(world: World) -> None:
    """Words that are no reply to the question do not reach the person; the reply frees the case."""
    case, thread, anna = await held(world)
    await sent(world.room)
    anna.press("↩️ Hand back")
    question = await anna.see("why is the case handed back", patience=10)
    anna.send_text("My shift ends", thread_id=thread)
    await seen(anna, "Nothing was sent: I asked you for a reason")
    assert await sent(world.room) == []
    anna.send_text("My shift ends", thread_id=thread, reply_to=question.message_id)
    await world.until(lambda: "Unclaimed" in world.shown(thread)[0].text)
    assert (await world.acts(case))[-1] == "handed_back"
    assert await sent(world.room) == []


async def test_a_question_can_be_left(world: World) -> None:
    """After /cancel the next words are an answer again."""
    _, thread, anna = await held(world)
    anna.press("↩️ Hand back")
    await anna.see("why is the case handed back", patience=10)
    anna.send_text("/cancel", thread_id=thread)
    await seen(anna, "Left as it was.")
    message = anna.send_text("Good morning", thread_id=thread)
    await world.until(lambda: message.reactions == ["👌"])
    assert "Good morning" in await sent(world.room)


async def test_a_question_outlives_a_restart(world: World) -> None:
    """A reason that comes after a restart is a reason still, not an answer to the person."""
    case, thread, anna = await held(world)
    anna.press("↩️ Hand back")
    question = await anna.see("why is the case handed back", patience=10)
    await world.stack.aclose()
    await world.open()
    await world.start()
    await sent(world.room)
    anna.send_text("Another language is asked for", thread_id=thread, reply_to=question.message_id)
    await world.until(lambda: "Unclaimed" in world.shown(thread)[0].text)
    assert (await world.acts(case))[-1] == "handed_back"
    assert await sent(world.room) == []


async def test_resolve_and_close_by_buttons(world: World) -> None:
    """Both end the case, the person is told, and writing afterwards is refused."""
    case, thread, anna = await held(world)
    anna.press("✅ Resolve")
    await world.until(lambda: world.topics()[thread].closed)
    assert world.shown(thread)[0].labels == ["🔒 Close"]
    anna.press("🔒 Close")
    await world.until(lambda: not world.shown(thread)[0].labels)
    assert (await world.acts(case))[-2:] == ["resolved", "closed"]


async def test_what_cannot_be_sent_is_refused(world: World) -> None:
    """A voice message, an unknown command, an edit: each gets its own sentence, and nothing leaves."""
    _, thread, anna = await held(world)
    await sent(world.room)
    anna.send_voice(b"OggS", thread_id=thread)
    await seen(anna, "pictures and PDF files")
    anna.send_text("/answer yes", thread_id=thread)
    await seen(anna, "I do not know this command")
    assert await sent(world.room) == []
    message = anna.send_text("Once a yaer", thread_id=thread)
    await world.until(lambda: message.reactions)
    anna.edit_text(message.message_id, "Once a year")
    await seen(anna, "write a new one")
    assert await sent(world.room) == ["Once a yaer"]


async def test_a_shift_begins_with_the_first_act(world: World) -> None:
    """An agent who acts on Telegram is at work: the clock does not take the case away."""
    agent = await world.agent("boris", BORIS)
    await world.room.desk.agents.end_shift(agent.id, world.room.now)
    world.room.wait(minutes=5)
    await world.start()
    case = await world.opened(channel="telegram", address="tg:5")
    await world.topic(case.number)
    world.member(BORIS, "Boris").press("🙋 Claim")
    await seen(world.member(), "With Boris")
    world.room.wait(minutes=5)
    await world.room.desk.clock.work_once()
    assert [one.state for one in await world.room.desk.asking.of_person("tg:5")] == ["claimed"]


async def test_a_database_that_is_away_costs_no_answer(world: World) -> None:
    """What an agent writes while the database is busy leaves once it is back, once."""
    _, thread, anna = await held(world)
    await sent(world.room)
    tried = world.room.desk.agents.begin_shift
    refused = asyncio.Event()

    async def note(*given) -> None:
        try:
            await tried(*given)
        except DatabaseUnavailable:
            refused.set()
            raise

    world.room.desk.agents.begin_shift = note
    async with world.room.database._writers:  # another process writes, and does not end
        message = anna.send_text("Good morning", thread_id=thread)
        await refused.wait()
        assert not message.reactions
    await world.until(lambda: message.reactions == ["👌"], patience=20)
    assert await sent(world.room) == ["Good morning"]


async def test_elsewhere_nothing_happens(world: World) -> None:
    """Outside of topics the bot keeps silent; privately it tells people their number."""
    await world.start()
    world.member().send_text("Good morning")
    person = world.network.person(STRANGER, "Nobody", bot="desk")
    person.send_text("/start")
    assert str(STRANGER) in (await person.see("Your Telegram number", patience=10)).text
    assert not any(one.by_bot for one in world.member(group=GROUP).messages)


def test_questions_are_known_by_how_they_begin() -> None:
    """A question is read back as it was written; nothing that people write is one."""
    for one in (Question(), Question(2), Question(3)):
        assert Question.read(one.write("why?")) == one
    for words in ("👤 Person:\n❓↩️ why?", "… ❓⏫2 why?", "❓", ""):
        assert Question.read(words) is None
