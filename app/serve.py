"""`coverline serve`: the product beside a fund's own systems."""

import time
from contextlib import AsyncExitStack

from aiohttp import web

from app.channels import sms_route
from app.demo_agents import refuse_demo_agents
from app.desk_page import desk_page
from app.product import open_product, read_programmes
from app.serving import Serving, listen, until_stopped, ussd_only
from app.settings import Settings
from ussd_gateway.server import ussd_routes


async def serve(settings: Settings, *, ussd_alone: bool) -> None:
    """Serve until asked to end. `ussd_alone` serves USSD without loading a bot library."""
    urls = {code: settings.coverage_url(code) for code in settings.programmes}
    for code, programme in read_programmes(settings).items():
        if programme.numbers and not urls.get(code):
            raise LookupError(f"COVERLINE_COVERAGE_{code.upper()}_URL is not set: {code} has nobody to ask")
    async with AsyncExitStack() as stack:
        product = await stack.enter_async_context(open_product(settings, urls))
        await refuse_demo_agents(product.desk.agents)
        serving = Serving(product, time.time)
        token = "" if ussd_alone else settings.telegram_citizens_token.get_secret_value()
        await serving.start(stack, api_url=settings.telegram_api_url, token=token, sms=sms_route(product))
        if ussd_alone:
            await listen(
                ussd_only(serving.gateway, serving.health), settings.http_host, settings.http_port, stack
            )
        else:
            await serving.start_desk_bot(stack, settings.telegram_api_url)
            application = web.Application(client_max_size=2**20)
            application.add_routes(
                [*ussd_routes(serving.gateway), *serving.health.routes(), *serving.bot_routes]
            )
            application.add_subapp("/desk", desk_page(product))
            await listen(application, settings.http_host, settings.http_port, stack)
        await until_stopped()
