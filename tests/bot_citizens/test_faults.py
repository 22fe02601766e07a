"""Telegram busy, failing or gone; turns that fail; workers that die."""

import asyncio
import os
import re
import signal
import time

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.account import Mode
from bot.citizens.calls import Calls, Undelivered
from bot.citizens.messages import saying
from dialogs.turn import Dialled

from .conftest import SENTENCES, TOKEN, World


async def test_429_silences_the_whole_bot(world: World) -> None:
    """After a 429 no call at all reaches Telegram for as long as it said, then the same screen arrives once."""
    await world.start()
    first, second = world.person(7001), world.person(7002)
    world.network.flood.order(1, method="sendMessage")
    first.send_text("/start")
    await world.called("sendMessage", 1)
    second.send_text("/start")
    await first.see("screen: home")
    await second.see("screen: home")
    refused, *after = world.times("sendMessage")
    assert min(after) - refused >= 1
    assert len(after) == 2


async def test_a_failing_telegram_is_asked_again(world: World) -> None:
    """A proxy's 502 costs the person half a second, not the screen."""
    await world.start()
    person = world.person()
    world.failing += ["sendmessage", "sendmessage"]
    person.send_text("/start")
    await person.see("screen: home")
    assert len(world.times("sendMessage")) == 3
    assert len(world.conversation.turns) == 1


async def test_what_telegram_took_is_not_sent_twice(world: World) -> None:
    """A result that cannot be read still says that the message was sent."""
    await world.start()
    person = world.person()
    world.garbling += ["sendmessage"]
    person.send_text("/start")
    await person.see("screen: home")
    person.send_text("hello")
    await person.see("screen: heard hello")
    assert len(world.times("sendMessage")) == 2


async def test_a_person_who_blocked_the_bot_costs_one_call(world: World) -> None:
    """A 403 is given up at once and quietly; the bot goes on with the others."""
    await world.start()
    person, other = world.person(7001), world.person(7002)
    world.conversation.hold("tg:7001")
    person.send_text("/start")
    person.block()
    world.conversation.let_go()
    other.send_text("/start")
    await other.see("screen: home")
    await world.emptied()
    assert len(world.times("sendMessage")) == 2


async def test_too_late_is_dropped(world: World) -> None:
    """A call whose time is over before Telegram lets the bot speak is not made."""
    bot = Bot(TOKEN, AiohttpSession(api=TelegramAPIServer.from_base(world.api)))
    calls = Calls(bot)
    world.network.flood.order(30)
    started = time.monotonic()
    with pytest.raises(Undelivered):
        await calls.make(saying(7001, "late"), started + 5)
    assert time.monotonic() - started < 2
    assert len(world.times("sendMessage")) == 1
    await bot.session.close()


async def test_a_turn_that_fails_is_taken_again_and_then_excused(
    world: World, capfd: pytest.CaptureFixture[str]
) -> None:
    """One fault is not seen; one that lasts gets a sentence; the next turn is served; the log tells no number."""
    await world.start()
    person = world.person()
    world.conversation.faults = [RuntimeError("once")]
    person.send_text("/start")
    await person.see("screen: home")
    world.conversation.faults = [RuntimeError("0012345679")] * 3
    person.send_text("hello")
    await person.see(SENTENCES.sorry)
    person.send_text("there")
    await person.see("screen: heard there")
    logged = "".join(capfd.readouterr())
    assert "RuntimeError at conversation.py" in logged
    assert "0012345679" not in logged


async def test_the_bot_outlives_a_killed_store(world: World) -> None:
    """Redis is killed and comes back: what the person writes meanwhile is served."""
    await world.start()
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    server = await world.pipeline.execute("INFO", "server")
    os.kill(int(re.search(rb"process_id:(\d+)", server)[1]), signal.SIGKILL)
    person.send_text("hello")
    await person.see("screen: heard hello", patience=10)


async def test_the_bot_outlives_a_store_that_lost_everything(world: World) -> None:
    """After a failover without our writes the stream is made again and updates are taken."""
    await world.start(claim_after=0.1)
    person = world.person()
    person.send_text("/start")
    await person.see("screen: home")
    await world.pipeline.execute("FLUSHALL")
    person.send_text("hello")
    await person.see("screen: heard hello")


async def test_what_a_dead_worker_held_is_served(world: World) -> None:
    """An update taken by a worker that died is taken over, and answered once."""
    inbox = world.inbox()
    await inbox.open()
    await inbox.add(0, START)
    assert len(await inbox.read("dead", 10)) == 1
    person = world.person()
    person.chat.open = True
    await world.start(claim_after=0.1)
    await person.see("screen: home")
    assert world.conversation.meanings["tg:7001"] == [Dialled("")]


async def test_a_slow_turn_is_not_taken_over(world: World) -> None:
    """A worker that is alive keeps what it holds, however long it takes."""
    await world.start(Mode.WEBHOOK, claim_after=0.3)
    await world.start(Mode.WEBHOOK, claim_after=0.3)
    person = world.person()
    world.conversation.hold("tg:7001")
    person.send_text("/start")
    asyncio.get_running_loop().call_later(1, world.conversation.let_go)
    await person.see("screen: home")
    assert len(world.conversation.turns) == 1


async def test_a_slow_chat_holds_up_nobody_else(world: World) -> None:
    """Chats are served side by side."""
    await world.start()
    slow, other = world.person(7001), world.person(7002)
    world.conversation.hold("tg:7001")
    slow.send_text("/start")
    await world.conversation.begun.wait()
    other.send_text("/start")
    await other.see("screen: home")
    assert not any(message.by_bot for message in slow.messages)
    world.conversation.let_go()
    await slow.see("screen: home")


async def test_stopping_finishes_what_was_begun(world: World) -> None:
    """A drain waits for the turn under way; what arrives later waits for the next start."""
    bot = world.bot()
    await bot.start()
    person = world.person()
    world.conversation.hold("tg:7001")
    person.send_text("/start")
    await world.conversation.begun.wait()
    stopping = asyncio.create_task(bot.stop())
    await asyncio.sleep(0)
    person.send_text("later")
    world.conversation.let_go()
    await stopping
    assert person.last.text == "screen: home"
    await world.start()
    await person.see("screen: heard later")


async def test_a_stop_that_takes_too_long_leaves_the_update(world: World) -> None:
    """What could not be finished in time is served by the next worker."""
    bot = world.bot()
    await bot.start()
    person = world.person()
    world.conversation.hold("tg:7001")
    person.send_text("/start")
    await world.conversation.begun.wait()
    await bot.stop(within=0.1)
    world.conversation.let_go()
    await world.start(Mode.WEBHOOK, claim_after=0.1)
    await person.see("screen: home")
    assert len(world.conversation.turns) == 1


START = (
    b'{"update_id":0,"message":{"message_id":1,"date":1,"text":"/start",'
    b'"from":{"id":7001,"is_bot":false,"first_name":"A"},"chat":{"id":7001,"type":"private","first_name":"A"}}}'
)
