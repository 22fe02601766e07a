"""The agents' bot: built from the settings, beside the other channels or as a process of its own."""

import time
from collections.abc import Mapping
from contextlib import AsyncExitStack

import aiohttp
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from app.demo_agents import refuse_demo_agents
from app.installation import open_installation
from app.product import Clock, open_desk, read_programmes
from app.programme_words import said
from app.serving import listen, until_stopped
from app.settings import Settings
from bot.account import Account, Mode
from bot.desk.bot import DeskBot
from bot.desk.groups import Group, Groups
from desk.desk import Desk
from dialogs.model import Programme
from state.outbox import Outbox


def desk_bot(
    settings: Settings, programmes: Mapping[str, Programme], desk: Desk, api_url: str, clock: Clock
) -> DeskBot:
    """Return the bot, not yet started. Raises LookupError if a setting that it needs is missing."""
    if not settings.telegram_desk_group:
        raise LookupError("COVERLINE_TELEGRAM_DESK_GROUP is not set: the desk bot has no group to work in")
    mode = Mode(settings.telegram_mode)
    if mode is Mode.WEBHOOK and not settings.telegram_desk_webhook_url:
        raise LookupError(
            "COVERLINE_TELEGRAM_DESK_WEBHOOK_URL is not set: Telegram does not know where the desk bot is"
        )
    return DeskBot(
        Account(
            settings.telegram_desk_token.get_secret_value(),
            api_url,
            mode,
            settings.telegram_desk_webhook_url,
            settings.telegram_webhook_secret.get_secret_value(),
        ),
        desk=desk,
        groups=Groups([Group.read(written) for written in settings.telegram_desk_group]),
        languages={code: programme.languages[0] for code, programme in programmes.items()},
        say=lambda programme, language, message: said(programmes, programme, language, message),
        clock=clock,
    )


async def serve_desk_bot(settings: Settings) -> None:
    """Serve the bot alone until asked to end: it needs the database and the keys, neither Redis nor a fund."""
    if not settings.telegram_desk_token.get_secret_value():
        raise LookupError("COVERLINE_TELEGRAM_DESK_TOKEN is not set: there is no desk bot to serve")
    programmes = read_programmes(settings)
    async with AsyncExitStack() as stack:
        here = await stack.enter_async_context(open_installation(settings))
        http = await stack.enter_async_context(aiohttp.ClientSession())
        outbox = Outbox(here.database, here.vault)
        desk = open_desk(programmes, here.database, here.vault, outbox, time.time, http, settings.call_url)
        await refuse_demo_agents(desk.agents)
        bot = desk_bot(settings, programmes, desk, settings.telegram_api_url, time.time)
        await bot.start()
        stack.push_async_callback(bot.stop)
        application = web.Application(client_max_size=2**20)
        application.add_routes([*bot.routes(), *health_routes(bot)])
        await listen(application, settings.http_host, settings.http_port, stack)
        await until_stopped()


def health_routes(bot: DeskBot) -> list[web.RouteDef]:
    """Return the routes of a process that has nothing but the bot."""

    async def live(_request: web.Request) -> web.Response:
        """Answer 200 as long as the process runs."""
        return web.json_response({"live": True})

    async def ready(_request: web.Request) -> web.Response:
        """Answer 200 while the bot reaches Telegram, else 503; groups that refuse it are told in the body."""
        standing = bot.standing()
        body = {"ready": not standing["trouble"], "desk_bot": standing}
        return web.json_response(body, status=503 if standing["trouble"] else 200)

    async def metrics(_request: web.Request) -> web.Response:
        """Answer in Prometheus' text format."""
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [web.get("/health/live", live), web.get("/health/ready", ready), web.get("/metrics", metrics)]
