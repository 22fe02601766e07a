"""getUpdates: offsets, long polls, conflicts."""

import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.simulator import simulator


async def waiting(network, api):
    """Return once a poll of the citizens' bot waits."""
    async with asyncio.timeout(5):
        while network.bot("citizens").inbox._poll is None:
            await api.call("getMe")


async def test_update_comes_until_its_offset_is_confirmed(api, aigul):
    """An update is given again until a later offset confirms it."""
    aigul.send_text("one")
    aigul.send_text("two")
    first = await api.call("getUpdates")
    assert [update["message"]["text"] for update in first] == ["one", "two"]
    assert await api.call("getUpdates") == first
    assert await api.call("getUpdates", offset=first[0]["update_id"] + 1) == first[1:]
    assert await api.call("getUpdates", offset=first[1]["update_id"] + 1) == []


async def test_update_ids_are_sequential(api, aigul):
    """Every update is numbered one higher than the one before."""
    for text in "abc":
        aigul.send_text(text)
    ids = [update["update_id"] for update in await api.call("getUpdates")]
    assert ids == list(range(ids[0], ids[0] + 3))


async def test_limit_and_negative_offset(api, aigul):
    """A limit cuts the oldest; a negative offset counts from the end and forgets the rest."""
    for text in "abc":
        aigul.send_text(text)
    assert [one["message"]["text"] for one in await api.call("getUpdates", limit=2)] == ["a", "b"]
    assert [one["message"]["text"] for one in await api.call("getUpdates", offset=-1)] == ["c"]
    assert [one["message"]["text"] for one in await api.call("getUpdates")] == ["c"]


async def test_long_poll_answers_when_the_person_writes(api, network, aigul):
    """A long poll ends with the first update, not with its timeout."""
    poll = asyncio.create_task(api.call("getUpdates", timeout=50))
    await waiting(network, api)
    aigul.send_text("hello")
    assert [one["message"]["text"] for one in await poll] == ["hello"]


async def test_second_poll_ends_the_first_with_409(api, network, aigul):
    """Two pollers of one bot: the older is told of the conflict, the newer gets the update."""
    first = asyncio.create_task(api.refused("getUpdates", timeout=50))
    await waiting(network, api)
    second = asyncio.create_task(api.call("getUpdates", timeout=50))
    status, description = await first
    assert status == 409
    assert description.startswith("Conflict: terminated by other getUpdates request")
    aigul.send_text("hello")
    assert len(await second) == 1


async def test_polling_beside_a_webhook_is_a_conflict(api, network):
    """While a webhook is set getUpdates is 409, and setting it ends the poll under way."""
    poll = asyncio.create_task(api.refused("getUpdates", timeout=50))
    await waiting(network, api)
    await api.call("setWebhook", url="http://127.0.0.1:9/")
    assert await poll == (409, "Conflict: terminated by setWebhook request")
    status, description = await api.refused("getUpdates")
    assert status == 409
    assert description.startswith("Conflict: can't use getUpdates method while webhook is active")


async def test_allowed_updates_hold_until_changed(api, aigul):
    """Kinds not asked for are not queued; the choice stays when the field is left out."""
    await api.call("getUpdates", allowed_updates=["callback_query"])
    aigul.send_text("unheard")
    assert await api.call("getUpdates") == []
    await api.call("getUpdates", allowed_updates=[])
    aigul.send_text("heard")
    assert [one["message"]["text"] for one in await api.call("getUpdates")] == ["heard"]


async def test_updates_live_a_day(api, aigul, clock):
    """What nobody fetched within 24 hours is gone."""
    aigul.send_text("old")
    clock.now += 24 * 3600
    aigul.send_text("new")
    assert [one["message"]["text"] for one in await api.call("getUpdates")] == ["new"]


@pytest.mark.usefixtures("aigul")
async def test_stopping_server_ends_its_polls(network, connect):
    """A long poll does not hold the server back when it stops, and the network serves on afterwards."""
    server = TestServer(simulator(network))
    await server.start_server()
    api = connect(f"http://127.0.0.1:{server.port}")
    poll = asyncio.create_task(api.call("getUpdates", timeout=50))
    await waiting(network, api)
    async with asyncio.timeout(5):
        await server.close()
    assert await poll == []


@pytest.mark.usefixtures("aigul")
async def test_stopping_server_ends_its_streams(network, http):
    """A page that listens does not hold the server back either."""
    server = TestServer(simulator(network))
    await server.start_server()
    async with http.get(f"http://127.0.0.1:{server.port}/simulator/people/42/events") as stream:
        assert await stream.content.readline() == b"event: open\n"
        async with asyncio.timeout(5):
            await server.close()


async def test_server_may_be_mounted_below_a_path(network, connect, aigul):
    """As part of a larger application the server works below any prefix."""
    app = web.Application()
    app.add_subapp("/telegram-network/", simulator(network))
    server = TestServer(app)
    await server.start_server()
    api = connect(f"http://127.0.0.1:{server.port}/telegram-network")
    await api.call("sendMessage", chat_id=42, text="hello")
    assert await api.refused("flyAway") == (404, "Not Found: method not found")
    assert aigul.last.text == "hello"
    await server.close()
