"""A case as a topic: made once, brought up to date, closed, made again."""

import asyncio

from room import Room

from bot.citizens.channel import MESSAGE_UNITS
from bot.desk.pace import Pace

from .conftest import GROUP, UPPER, World


async def test_a_case_appears_as_a_topic(world: World) -> None:
    """Its name tells number, programme, subject and tier; first stands where it is, then what came with it, masked, and the question."""
    await world.start()
    case = await world.opened()
    thread = await world.topic(case.number)
    name = world.topics()[thread].name
    assert name.startswith(f"{case.number} · RU · choice · ")
    header, said = world.shown(thread)
    assert header.labels == ["🙋 Claim", "🔒 Close"]
    assert "Unclaimed" in header.text
    assert "…3452" in said.text
    assert "1234567890123452" not in said.text
    assert said.text.index("ОМС → Полис, поликлиника") < said.text.index("Как выбрать поликлинику?")


async def test_five_messages_at_once_make_one_topic(world: World) -> None:
    """Whoever writes five times gets one topic, and all five are in it in their order."""
    await world.start()
    case = await world.opened(text="one")
    await asyncio.gather(
        *(
            world.room.desk.asking.say("+79270000001", case.id, f"more {n}", f"s{n}", world.room.now)
            for n in range(4)
        )
    )
    thread = await world.topic(case.number)
    await world.until(
        lambda: all(f"more {n}" in "".join(one.text for one in world.shown(thread)) for n in range(4))
    )
    assert len(world.topics()) == 1
    assert len(world.times("createForumTopic")) == 1


async def test_a_burst_is_one_message(world: World) -> None:
    """What came together is shown together: a group takes few messages."""
    case = await world.opened(text="first")
    for n in range(9):
        await world.room.desk.asking.say("+79270000001", case.id, f"part {n}", f"s{n}", world.room.now)
    bot = await world.start()
    thread = await world.topic(case.number)
    await world.quiet(bot)
    texts = [one.text for one in world.shown(thread)]
    assert len(texts) == 2
    assert [texts[1].index(f"part {n}") for n in range(9)] == sorted(
        texts[1].index(f"part {n}") for n in range(9)
    )


async def test_markup_and_script_are_text(world: World) -> None:
    """What looks like markup is shown letter by letter."""
    await world.start()
    words = '<script>alert(1)</script> <b>*_`[x](tg://user?id=1) & {"a": 1} </b'
    case = await world.opened(text=words)
    thread = await world.topic(case.number)
    said = world.shown(thread)[-1]
    assert words in said.text
    assert {one["type"] for one in said.content.get("entities", [])} <= {
        "bot_command"
    }  # found by Telegram, not by us


async def test_the_longest_message_is_split_and_whole(world: World) -> None:
    """4,096 characters do not fit below their heading: they come in two messages, none lost, neither too long."""
    await world.start()
    words = " ".join(f"w{n:04}" for n in range(682))
    case = await world.opened(text=words)
    thread = await world.topic(case.number)
    await world.until(lambda: "w0681" in world.shown(thread)[-1].text)
    texts = [one.text for one in world.shown(thread)[1:]]
    assert all(len(text) <= MESSAGE_UNITS for text in texts)
    assert all(f"w{n:04}" in "".join(texts) for n in range(682))


async def test_a_deleted_topic_is_made_again_and_filled(world: World) -> None:
    """Somebody deletes the topic; with the next event another one stands there with the whole story."""
    bot = await world.start()
    case = await world.opened(text="first words")
    thread = await world.topic(case.number)
    await world.quiet(bot)
    world.member().delete_topic(thread)
    await world.room.desk.asking.say("+79270000001", case.id, "second words", "s1", world.room.now)
    again = await world.topic(case.number)
    await world.until(lambda: "second words" in world.shown(again)[-1].text)
    assert again != thread
    assert "first words" in "".join(one.text for one in world.shown(again))
    assert len(world.topics()) == 1


async def test_a_deleted_header_comes_again(world: World) -> None:
    """A header taken away by hand is sent anew, with its buttons."""
    bot = await world.start()
    anna = await world.agent()
    case = await world.opened()
    thread = await world.topic(case.number)
    await world.quiet(bot)
    del world.network._chats[0, GROUP].messages[world.shown(thread)[0].message_id]
    await world.room.desk.working.claim(anna, case.id, world.room.now)
    await world.until(lambda: world.shown(thread)[-1].labels)
    assert "↩️ Hand back" in world.shown(thread)[-1].labels


async def test_the_topic_goes_along_with_the_case(world: World) -> None:
    """Resolved it is closed, reopened it is open, closed for good it has no buttons."""
    bot = await world.start()
    anna, case = await world.agent(), await world.opened()
    thread = await world.topic(case.number)
    working, asking = world.room.desk.working, world.room.desk.asking
    await working.claim(anna, case.id, world.room.now)
    await world.until(lambda: "With Anna" in plain(world.shown(thread)[0].text))
    await working.resolve(anna, case.id, world.room.now)
    await world.until(lambda: world.topics()[thread].closed)
    await asking.say("+79270000001", case.id, "It did not help", "s1", world.room.now)
    await world.until(lambda: not world.topics()[thread].closed)
    await world.until(lambda: world.shown(thread)[0].labels == ["🙋 Claim", "🔒 Close"])
    await working.close(anna, case.id, world.room.now)
    await world.until(lambda: world.topics()[thread].closed)
    await world.quiet(bot)
    assert world.shown(thread)[0].labels == []


async def test_nothing_is_lost_and_nothing_shown_twice_over_a_restart(world: World) -> None:
    """What happened while the bot was away comes after its start; what was shown does not come again."""
    first = await world.start()
    case = await world.opened(text="before")
    thread = await world.topic(case.number)
    await world.quiet(first)
    await first.stop()
    await world.room.desk.asking.say("+79270000001", case.id, "meanwhile", "s1", world.room.now)
    second = await world.start()
    await world.until(lambda: "meanwhile" in world.shown(thread)[-1].text)
    await world.quiet(second)
    texts = "".join(one.text for one in world.shown(thread))
    assert (texts.count("before"), texts.count("meanwhile"), len(world.topics())) == (1, 1, 1)


async def test_telegram_that_fails_costs_a_moment(world: World) -> None:
    """A proxy's 502 in the middle of a topic is made up for."""
    world.failing += ["createforumtopic", "sendmessage"]
    await world.start()
    case = await world.opened()
    thread = await world.topic(case.number)
    assert "Как выбрать" in world.shown(thread)[-1].text


async def test_a_case_goes_to_the_group_of_its_tier(world: World) -> None:
    """Raised beyond a group it goes on in another one, and its old topic is closed and says so."""
    bot = await world.start(f"{GROUP}:ru/fund/1,{UPPER}:ru/*/3")
    anna, case = await world.agent(), await world.opened()
    thread = await world.topic(case.number)
    await world.room.desk.working.claim(anna, case.id, world.room.now)
    await world.room.desk.working.raise_to(anna, case.id, 3, "a dispute", world.room.now)
    other = await world.topic(case.number, UPPER)
    await world.quiet(bot)
    assert world.topics()[thread].closed
    assert world.shown(thread)[0].labels == []
    assert "another group" in world.shown(thread)[0].text
    texts = "".join(one.text for one in world.shown(other, UPPER))
    assert "Как выбрать поликлинику?" in texts
    assert "a dispute" in texts


async def test_a_case_that_no_group_takes_waits_for_the_page(world: World) -> None:
    """Without a group for it nothing is made, and the bot goes on with the others."""
    await world.start(f"{GROUP}:ru/*/1")
    await world.opened(programme="ru", subject="choice", address="+79270000009")
    for_nobody = await world.opened(subject="dispute")
    chief = await world.agent("chief", 77, role="supervisor")
    await world.room.desk.working.claim(chief, for_nobody.id, world.room.now)
    await world.room.desk.working.raise_to(chief, for_nobody.id, 2, "legal", world.room.now)
    await world.until(lambda: any(one.closed for one in world.topics().values()) or len(world.topics()) == 1)
    assert world.topics(UPPER) == {}


async def test_forgotten_words_go_with_the_topic(world: World) -> None:
    """Whoever has their data deleted leaves nothing in the group."""
    bot = await world.start()
    case = await world.opened()
    await world.topic(case.number)
    await world.quiet(bot)
    await world.room.desk.asking.forget("+79270000001", world.room.now)
    await world.until(lambda: not world.topics())
    await world.quiet(bot)
    assert world.topics() == {}


async def test_a_group_that_lost_the_bot_gets_everything_later(world: World) -> None:
    """Taken out of the group the bot says so and waits; let in again it shows what waited."""
    bot = await world.start()
    await world.quiet(bot)
    world.network.expel(GROUP, "desk")
    case = await world.opened()
    await world.until(lambda: bot.standing()["groups"][str(GROUP)]["trouble"])
    assert bot.standing()["groups"][str(GROUP)]["behind"] == 1
    assert world.topics() == {}
    world.network.admit(GROUP, "desk")
    await world.topic(case.number)
    await world.quiet(bot)
    assert bot.standing()["groups"][str(GROUP)] == {"behind": 0, "trouble": ""}


async def test_429_is_obeyed(world: World) -> None:
    """After a 429 the group is left alone for as long as Telegram said, then everything arrives once."""
    world.network.flood.order(1, method="sendMessage")
    await world.start()
    case = await world.opened()
    thread = await world.topic(case.number)
    refused, *after = world.times("sendMessage")
    assert min(after) - refused >= 1
    assert "".join(one.text for one in world.shown(thread)).count("Как выбрать") == 1


async def test_twenty_a_minute_are_never_passed(world: World, room: Room, monkeypatch) -> None:
    """Thirty cases at once: Telegram, which counts, has nothing to refuse, and every topic comes to be."""
    monkeypatch.setattr("bot.simulator.flood.GROUP", (20, 0.8))
    world.network.flood.limits = True
    cases = [await room.open(f"+7927000{n:04}") for n in range(30)]
    bot = await world.start(pace=Pace(seconds=0.9))
    await world.until(lambda: len(world.topics()) == len(cases), patience=30)
    await world.quiet(bot)
    assert world.refused == []
    assert all(len(world.shown(thread)) == 2 for thread in world.topics())


def plain(text: str) -> str:
    """Return a text without the marks that keep directions apart."""
    return text.replace("\u2068", "").replace("\u2069", "")
