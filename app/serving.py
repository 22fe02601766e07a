"""What runs: the production server (`serve`) and the demo, which brings its own funds, network and Bot API."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack

import structlog
from aiohttp import web

from app.channels import Pushes, citizens_bot, ussd_gateway, ussd_route
from app.health import Health
from app.housekeeping import keep_house
from app.product import Clock, Product
from app.sending import Sender
from dialogs.channel import Channel
from dialogs.filing import FilingWorker
from dialogs.owing import OwedWorker
from ussd_gateway.server import Gateway

log = structlog.get_logger()

DRAIN_SECONDS = 10.0


class Serving:
    """The product's channels and workers, running until closed."""

    def __init__(self, product: Product, clock: Clock) -> None:
        self._product = product
        self._clock = clock
        self.health = Health(product.pipeline)
        self.route = ussd_route(product)
        self.gateway: Gateway = ussd_gateway(product, self.route)
        self.bot_routes: list[web.RouteDef] = []

    async def start(self, stack: AsyncExitStack, *, api_url: str, token: str, sms_url: str) -> None:
        """Start workers and, with a token, the bot; the stack stops them in reverse."""
        product = self._product
        channels: dict[str, Channel] = {self.route.name: self.route}
        bot = None
        if token:
            bot = citizens_bot(product, api_url, token)
            from bot.citizens.channel import Telegram  # noqa: PLC0415 - see app.channels

            channels[Telegram.name] = Telegram()
            self.bot_routes = bot.routes()
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
        pushes = Pushes(product, sms_url, bot)
        sender = Sender(product.outbox, {"sms": pushes.sms, "telegram": pushes.telegram}, self._clock)
        centres = product.resources.centres
        keeper = keep_house(product.owed, product.outbox, centres, self._clock)
        for worker in (owed.run(), filing.run(), sender.run(), keeper):
            task = asyncio.create_task(worker)
            stack.push_async_callback(_end, task)
        gc.collect()
        gc.set_threshold(
            20_000, 20, 20
        )  # a turn leaves no cycles: looking for them rarely saves a tenth of its cost
        gc.freeze()  # trees and texts live as long as the process: full collections need not look at them
        self.health.serving = True


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
