"""Redis hangs: everybody is answered, and nobody wrongly."""

import os
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import redis.asyncio
from callers import COVERAGE, SMIRNOVA, STRANGER

from app.demo import Demo
from state.errors import StoreUnavailable


@asynccontextmanager
async def hung(demo: Demo) -> AsyncIterator[None]:
    """Stop the store's server in its tracks, and let it go on."""
    client = redis.asyncio.Redis.from_url(demo.product.redis_url)
    pid = (await client.info("server"))["process_id"]
    await client.aclose()
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


async def test_hung_store_ends_calls_politely(demo):
    """While the store hangs every USSD turn ends within a second with "try again"; afterwards all is as before."""
    phone = demo.mobile.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.reply("3")
    async with hung(demo):
        for _ in range(3):
            begun = time.monotonic()
            await phone.dial("*7309#")
            assert time.monotonic() - begun < 1
            assert phone.outcome == 0
            assert phone.screen == demo.product.programmes["ru"].catalogues["ru", True].text("sorry")
    for _ in range(100):
        await phone.dial("*7309#")
        if phone.outcome == 1:
            break
    found = await demo.product.sessions.read(STRANGER)
    assert found.session.state in ("ru.home.menu", "ru.resume.ask")


async def test_store_that_hangs_lets_nobody_look_anyone_up(house):
    """When the day's count cannot be read, nobody is looked up: limits never fail open."""
    phone = house.handset(STRANGER)
    await phone.dial(COVERAGE)
    await phone.type(SMIRNOVA)
    asked = house.checks()
    await house.product.pipeline.close()
    with pytest.raises(StoreUnavailable):
        await phone.choose("yes")
    assert house.checks() == asked
