"""`coverline demo`: everything on one machine, without an account or a network beyond loopback."""

import socket
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web

from app.demo_agents import hire
from app.desk_page import desk_page
from app.phones.page import phones_routes
from app.phones.scene import read_scenes
from app.product import Clock, Product, open_product, read_programmes
from app.serving import Serving, listen
from app.settings import Settings
from bot.desk.groups import Group
from bot.simulator.application import simulator
from bot.simulator.network import TelegramNetwork
from coverage_backend.people import FIXED
from coverage_backend.server import reference_server
from coverage_backend.store import PeopleStore
from ussd_gateway.server import ussd_routes
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.web import handset_app
from ussd_gateway.sms_africas_talking import AfricasTalkingSms

TOKEN = "700000001:demo-citizens"  # noqa: S105 - of the simulated Bot API server
FHIR_PATH = "/fhir"
CENTRE_CODE = "1002003004000"  # by which a phone of the demo becomes a centre's line, once after every start
CENTRES = {
    "ir": "درمانگاه بهار",
    "ru": "Поликлиника № 4",
    "kz": "№ 4 емхана",
    "cn": "第四医院",
}
CODES_LAST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo and the simulated networks around it."""

    url: str
    product: Product
    telegram: TelegramNetwork
    mobile: Network


@asynccontextmanager
async def run_demo(settings: Settings, clock: Clock = time.time) -> AsyncIterator[Demo]:
    """Yield the demo, ready to be used; port 0 takes any free one."""
    programmes = read_programmes(settings)
    async with AsyncExitStack() as stack:
        telegram = TelegramNetwork()
        telegram.add_bot(TOKEN, "CoverlineBot", "Coverline", alias="citizens")
        _open_groups(telegram, settings)
        application = simulator(telegram)
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        funds = [code for code in programmes if code != "lobby" and not settings.coverage_url(code)]
        for code in funds:
            store = PeopleStore(store_path(settings.data_dir, code))
            stack.callback(store.close)
            store.add(FIXED.get(code, ()))
            admin = settings.coverage_admin_token.get_secret_value()
            application.add_subapp(
                f"{FHIR_PATH}/{code}",
                reference_server(store, admin_token=admin, token=settings.coverage_token(code), clock=clock),
            )
        # The address must be known before the routes are, so it is taken first and served when everything stands.
        port = settings.http_port or free_port(settings.http_host)
        url = f"http://{settings.http_host}:{port}"
        urls = {
            code: f"{url}{FHIR_PATH}/{code}" if code in funds else settings.coverage_url(code)
            for code in programmes
        }
        urls.pop("lobby", None)
        exchange = settings.call_url or f"{url}/simulator/calls"
        settings = settings.model_copy(update={"call_url": exchange})
        product = await stack.enter_async_context(open_product(settings, urls, clock))
        serving = Serving(product, clock)
        codes = [alias.code for programme in programmes.values() for alias in programme.aliases]
        mobile = await stack.enter_async_context(Network(url, codes=codes))
        scenes = [scene for scene in read_scenes() if scene.name in programmes]
        for scene in scenes:
            telegram.person(scene.user_id, scene.person, scene.language, scene.msisdn)
        application.add_routes([*ussd_routes(serving.gateway), *serving.health.routes()])
        if scenes:
            application.add_routes(phones_routes(scenes))
            application.router.add_get("/", _to_phones)
        application.add_subapp("/simulator", handset_app(mobile))
        application.add_subapp("/desk", desk_page(product))
        await listen(application, settings.http_host, port, stack)
        sms = AfricasTalkingSms(product.http, f"{url}/simulator", "demo", "demo", "Coverline")
        await serving.start(stack, api_url=url, token=TOKEN, sms=sms)
        await serving.start_desk_bot(stack, url)
        await invite_centres(product, clock)
        await hire(product.desk.agents, product.desk.offices, datetime.fromtimestamp(clock(), UTC))
        yield Demo(url, product, telegram, mobile)


async def invite_centres(product: Product, clock: Clock) -> None:
    """Give out the code of a centre in every programme that has one here; a code that is still out stays so."""
    now = datetime.fromtimestamp(clock(), UTC)
    for code, name in CENTRES.items():
        if code in product.programmes:
            await product.resources.centres.invite(code, name, now, now + CODES_LAST, CENTRE_CODE)


def _open_groups(telegram: TelegramNetwork, settings: Settings) -> None:
    """Have the simulated Telegram know the agents' bot and its groups, if a token was given."""
    if token := settings.telegram_desk_token.get_secret_value():
        telegram.add_bot(token, "CoverlineDeskBot", "Coverline desk", alias="desk")
        for group in (Group.read(written) for written in settings.telegram_desk_group):
            telegram.add_group(group.chat_id, "Coverline support", ["desk"])


async def _to_phones(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/phones")


def store_path(folder: Path, programme: str) -> Path:
    """Return the file of a programme's made-up insured persons."""
    return folder / f"people-{programme}.sqlite"


def free_port(host: str) -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
        return port
