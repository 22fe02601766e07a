"""What runs: the production server (`serve`) and the demo, which brings its own funds, network and Bot API."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack

import structlog
from aiohttp import web

from app.channels import Pushes, citizens_bot, other_phone, smpp_entrance, ussd_gateway, ussd_route
from app.health import Health
from app.housekeeping import keep_house
from app.product import Clock, Product
from app.sending import Sender
from bot.citizens.channel import Telegram
from desk.campaign_feed import Feed
from dialogs.channel import Channel
from dialogs.filing import FilingWorker
from dialogs.holding import Holding
from dialogs.owing import OwedWorker
from ussd_gateway.server import Gateway
from ussd_gateway.sms import SmsOut

log = structlog.get_logger()

DRAIN_SECONDS = 10.0


class Serving:
    """The product's channels and workers, running until closed."""

    def __init__(self, product: Product, clock: Clock) -> None:
        self._product = product
        self._clock = clock
        self.health = Health(product.pipeline, product.outbox, clock)
        self.route = ussd_route(product)
        self.gateway: Gateway = ussd_gateway(product)
        self._smpp = smpp_entrance(product)
        self.bot_routes: list[web.RouteDef] = []

    async def start(self, stack: AsyncExitStack, *, api_url: str, token: str, sms: SmsOut | None) -> None:
        """Start workers and, with a token, the bot; the stack stops them in reverse. Without `sms`, SMPP carries SMS."""
        product = self._product
        channels: dict[str, Channel] = {self.route.name: self.route}
        bot = None
        if token:
            bot = citizens_bot(product, api_url, token)
            channels[Telegram.name] = Telegram()
            self.bot_routes = bot.routes()
            product.resources.files.ways[Telegram.name] = bot.fetch
            await bot.start()
            stack.push_async_callback(bot.stop, DRAIN_SECONDS)
        for backend in product.backends.values():
            await backend.start()
        owed = OwedWorker(
            product.owed,
            product.sessions,
            product.assistant,
            product.words,
            channels,
            product.vault,
            self._clock,
        )
        filing = FilingWorker(
            product.programmes, product.backends, product.resources.records, product.outbox, self._clock
        )
        if self._smpp is not None:
            await self._smpp.start()
            stack.push_async_callback(self._smpp.stop, DRAIN_SECONDS)
            sms = sms or self._smpp.sms
        network = self._smpp.push if self._smpp is not None else None
        ways = Pushes(sms, bot, product.desk.ledger.sent_file, network).ways()
        sender = Sender(product.outbox, ways, other_phone(product), self._clock)
        centres = product.resources.centres
        keeper = keep_house(product.owed, product.outbox, centres, product.desk.retention, self._clock)
        holding = Holding(
            product.desk.ledger,
            product.sessions,
            product.resources.links,
            product.outbox,
            product.programmes,
            product.words,
            Telegram(),
            product.vault,
            self._clock,
        )
        desk_clock = product.desk.clock
        campaigns = Feed(product.campaigns, product.backends, self._clock).run()
        for worker in (
            campaigns,
            holding.run(),
            desk_clock.run(),
            owed.run(),
            filing.run(),
            sender.run(),
            keeper,
        ):
            task = asyncio.create_task(worker)
            stack.push_async_callback(_end, task)
        gc.collect()
        gc.set_threshold(
            20_000, 20, 20
        )  # a turn leaves no cycles: looking for them rarely saves a tenth of its cost
        gc.freeze()  # trees and texts live as long as the process: full collections need not look at them
        self.health.serving = True

    async def start_desk_bot(self, stack: AsyncExitStack, api_url: str) -> None:
        """Start the agents' bot if it has a token; the stack stops it."""
        product = self._product
        if not product.settings.telegram_desk_token.get_secret_value():
            return
        from app.desk_bot import desk_bot  # noqa: PLC0415 - see app.channels

        bot = desk_bot(product.settings, product.programmes, product.desk, api_url, self._clock)
        self.bot_routes = [*self.bot_routes, *bot.routes()]
        self.health.desk_bot = bot.standing
        await bot.start()
        stack.push_async_callback(bot.stop)


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def listen(
    handler: web.Application | Callable[[web.BaseRequest], Awaitable[web.StreamResponse]],
    host: str,
    port: int,
    stack: AsyncExitStack,
) -> int:
    """Listen on an address and return its port. Access logs are off: paths hold secrets and phone numbers."""
    runner: web.BaseRunner
    if isinstance(handler, web.Application):
        runner = web.AppRunner(handler, access_log=None, shutdown_timeout=DRAIN_SECONDS)
    else:
        runner = web.ServerRunner(web.Server(handler, access_log=None), shutdown_timeout=DRAIN_SECONDS)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, host, port, backlog=1024).start()
    port_taken: int = runner.addresses[0][1]
    return port_taken


def ussd_only(gateway: Gateway, health: Health) -> Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]:
    """Return the handler of `serve ussd`: no router, no middlewares, for the step's sake."""
    others: Mapping[str, Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]] = {
        "/health/live": health.live,
        "/health/ready": health.ready,
        "/metrics": health.metrics,
    }

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        return await others.get(request.path, gateway.handle)(request)

    return handle


async def until_stopped() -> None:
    """Return when the process is asked to end."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    await stopped.wait()
