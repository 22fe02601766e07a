"""The webhook: who gets in, what is kept, what is answered."""

import asyncio
from io import BytesIO

import aiohttp
import pytest

from bot.account import Mode
from bot.citizens.bot import PATH
from bot.citizens.webhook import LONGEST_BODY, SECRET_HEADER

from .conftest import SECRET, World
from .test_faults import START


async def post(world: World, body: bytes | BytesIO, secret: str | None = SECRET) -> tuple[int, bytes, str]:
    """Return status, body and Retry-After of an update brought to the webhook."""
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(world.server.make_url(PATH), data=body, headers=headers) as answer,
    ):
        return answer.status, await answer.read(), answer.headers.get("Retry-After", "")


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET.lower(), "секрет", "\udcff"])
async def test_without_the_secret_nobody_gets_in(world: World, secret: str | None) -> None:
    """A missing, wrong or non-ASCII secret is refused, and nothing is kept."""
    await world.open_door()
    assert (await post(world, START, secret))[0] == 403
    assert await world.inbox_length() == 0


async def test_a_bot_without_a_secret_lets_nobody_in(world: World) -> None:
    """A forgotten setting closes the door, also to an empty secret."""
    world.secret = ""
    await world.open_door()
    for secret in (None, "", SECRET):
        assert (await post(world, START, secret))[0] == 403


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"update_id":6,"message":{"text":"\\ud800"}}',
        b"{}",
        b'{"update_id":"5"}',
        b'{"update_id":-1}',
        b'{"update_id":1.5}',
        b'{"update_id":9223372036854775808}',
        b'{"update_id":1' + b"0" * 5000 + b"}",
        b'{"update_id":5,"x":' + b"[" * 100_000 + b"}",
    ],
)
async def test_what_is_no_update_is_a_bad_request(world: World, body: bytes) -> None:
    """Garbage from somebody who knows the secret gets 400, never 500."""
    await world.open_door()
    assert (await post(world, body))[0] == 400


async def test_a_body_that_is_not_pressed_as_it_says_is_a_bad_request(world: World) -> None:
    """What its headers call gzip and is none gets 400, never 500."""
    await world.open_door()
    headers = {SECRET_HEADER: SECRET, "Content-Encoding": "gzip"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(world.server.make_url(PATH), data=START) as answer,
    ):
        assert answer.status == 400


async def test_a_body_too_long_is_refused(world: World) -> None:
    """More than a mebibyte is no update."""
    await world.open_door()
    assert (await post(world, BytesIO(b"{" + b" " * LONGEST_BODY)))[0] == 413


async def test_an_update_that_nobody_can_read_is_kept_and_dropped(world: World) -> None:
    """An update of a kind to come is not sent by Telegram for ever."""
    await world.start(Mode.WEBHOOK)
    assert await post(world, b'{"update_id":6,"message":{"text":["of the year 2040"]}}') == (200, b"", "")
    await world.emptied()


async def test_one_update_a_hundred_times_is_handled_once(world: World) -> None:
    """Every duplicate gets 200, and one turn is taken."""
    await world.start(Mode.WEBHOOK)
    person = world.person()
    person.chat.open = True
    answers = await asyncio.gather(*(post(world, START) for _ in range(100)))
    assert set(answers) == {(200, b"", "")}
    await person.see("screen: home")
    assert await post(world, START) == (200, b"", "")
    person.send_text("then")
    await person.see("screen: heard then")
    assert len(world.conversation.turns) == 2


async def test_without_redis_telegram_is_asked_to_come_again(world: World) -> None:
    """What cannot be kept is not acknowledged."""
    await world.open_door()
    await world.pipeline.close()
    assert await post(world, START) == (503, b"", "5")


async def test_a_full_store_is_no_acknowledgement(world: World) -> None:
    """Memory full: refused, and taken again as soon as there is room."""
    await world.open_door()
    await world.pipeline.execute("CONFIG", "SET", "maxmemory", 1)
    assert await post(world, START) == (503, b"", "5")
    await world.pipeline.execute("CONFIG", "SET", "maxmemory", 0)
    assert await post(world, START) == (200, b"", "")
    assert await world.inbox_length() == 1


def test_polling_has_no_webhook(world: World) -> None:
    """A bot that polls opens no door at all."""
    assert world.bot(Mode.POLLING).routes() == []
