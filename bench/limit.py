"""The limit: a bare aiohttp handler on uvloop that reads the form, does one GET and one SET, and answers."""

import os
from typing import Final

import uvloop
from aiohttp import web

from bench.pipelining import PipeliningRedis, connect
from bench.steps import PATH, READY_PATH, STEPS

LIFE_SECONDS: Final = b"600"
# As long as a session of the product, so that Redis moves and fsyncs as much for both.
FILLING: Final = b"." * 152
SCREENS: Final = tuple(step.screen for step in STEPS)


def open_handler(redis: PipeliningRedis) -> web.Application:
    """Return the application: which screen comes next is known from Redis alone, so a mixed-up reply shows."""

    async def answer(request: web.Request) -> web.Response:
        fields = await request.post()
        key = b"l:" + str(fields["sessionId"]).encode()
        saved = await redis.call(b"GET", key)
        place = 0 if saved is None else int(saved[:1]) + 1
        await redis.call(b"SET", key, b"%d" % place + FILLING, b"EX", LIFE_SECONDS)
        return web.Response(text=SCREENS[place])

    async def ready(_: web.Request) -> web.Response:
        return web.Response(text="ready")

    application = web.Application()
    application.router.add_post(PATH, answer)
    application.router.add_get(READY_PATH, ready)
    return application


async def start() -> web.Application:
    """Return the application with its Redis connection open."""
    return open_handler(await connect(os.environ["BENCH_REDIS"]))


if __name__ == "__main__":
    loop = uvloop.new_event_loop()
    web.run_app(
        start(),
        host="127.0.0.1",
        port=int(os.environ["BENCH_PORT"]),
        access_log=None,
        print=None,
        loop=loop,
    )
