"""Builds the channels on a product. The bot's library is loaded only where a bot is built: it takes seconds and 165 MiB."""

import asyncio
import re
import ssl
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import structlog

from app.health import ANSWERS, BOUND, PARTS, PUSHED, counted
from app.hearing import heard_by
from app.product import Product
from app.sending import OtherPhone, Push
from app.settings import SMPP_PORTS, Settings
from desk import case
from desk.notices import file_of
from dialogs.turn import Sign
from documents.files import File, render
from documents.papers import decode, door_of
from state.outbox import ClaimedMessage, Undeliverable
from state.people import SMS_INSTEAD, SMS_VERSION
from ussd_gateway.aggregators import PROTOCOLS, route_over
from ussd_gateway.paging import Budget
from ussd_gateway.push import NetworkPush
from ussd_gateway.route import Route
from ussd_gateway.server import Entrance, Gateway
from ussd_gateway.smpp.bodies import Bind
from ussd_gateway.smpp.dialects import Dialect
from ussd_gateway.smpp.entrance import Contract, SmppEntrance
from ussd_gateway.smpp.esme import Account
from ussd_gateway.smpp.route import route_in
from ussd_gateway.sms import SmsOut, parts
from ussd_gateway.sms_africas_talking import AfricasTalkingSms

if TYPE_CHECKING:
    from bot.citizens.bot import CitizensBot

FLEETING = re.compile(r"case-|owed-|card-|booking-[0-9a-f]+-day$")
"""How the keys of messages begin that say what waits for the next dial, or remind: a screen that nobody keeps is enough.
Codes, numbers and lists are read again, so that they come as SMS."""
COMMANDS = ("start", "menu", "language", "agent", "cancel", "stop", "delete_my_data")

log = structlog.get_logger()

CaseFile = Callable[[int], Awaitable[case.File | None]]
"""Returns a case's file by its id; None if it is gone."""


def ussd_routes_of(settings: Settings, sign: Sign) -> dict[str, Route]:
    """Return the channels of the USSD routes that are open, by the names of their protocols."""
    routes: dict[str, Route] = {}
    for name in settings.ussd_routes:
        told = settings.ussd_route(name)
        budget = Budget(told.septets, told.units)
        routes[name] = route_over(
            PROTOCOLS[name], sign, budget, code=told.code, repeat_window=told.repeat_window
        )
    return routes


def smpp_route_of(settings: Settings, sign: Sign) -> Route | None:
    """Return the channel of the SMPP route, if there is one."""
    if not settings.smpp_url:
        return None
    budget = Budget(
        settings.smpp_septets or settings.ussd_septets, settings.smpp_units or settings.ussd_units
    )
    return route_in(
        _dialect(settings),
        sign,
        budget,
        code=settings.smpp_code,
        repeat_window=settings.smpp_repeat_window,
    )


def _dialect(settings: Settings) -> Dialect:
    return Dialect(settings.smpp_session, settings.smpp_end, settings.smpp_coding, settings.smpp_country)


def ussd_route(product: Product) -> Route:
    """Return the first of the USSD routes, in whose budget workers word what waits for the next dial."""
    settings, sign = product.settings, product.vault.sign
    routes = ussd_routes_of(settings, sign).values()
    return next(iter(routes), None) or smpp_route_of(settings, sign) or Route(sign)


def smpp_entrance(product: Product) -> SmppEntrance | None:
    """Return the connection to the SMSC, not yet started; None if there is none."""
    settings, assistant = product.settings, product.assistant
    if (route := smpp_route_of(settings, product.vault.sign)) is None:
        return None
    url = urlsplit(settings.smpp_url)
    bind = Bind(settings.smpp_system_id, settings.smpp_password.get_secret_value(), settings.smpp_system_type)
    try:
        tls = ssl.create_default_context(cafile=settings.smpp_ca) if url.scheme == "smpps" else None
    except OSError as error:  # an SSLError is one too
        raise LookupError(f"COVERLINE_SMPP_CA: {error.strerror}") from None
    contract = Contract(
        Account(url.hostname or "", url.port or SMPP_PORTS[url.scheme], bind, tls),
        route,
        _dialect(settings),
        settings.smpp_window,
        settings.sms_sender,
        push_code=settings.smpp_push_code,
    )
    entrance = SmppEntrance(
        contract,
        counted(assistant.reply, Route.name),
        assistant.sorry,
        heard_by(product, [route]),
        lambda fate: ANSWERS.labels(fate).inc(),
    )
    BOUND.set_function(lambda: entrance.bound)
    return entrance


def ussd_gateway(product: Product) -> Gateway:
    """Return the HTTP entrance of all USSD routes."""
    settings = product.settings
    entrances, routes = [], ussd_routes_of(settings, product.vault.sign)
    for name, route in routes.items():
        told = settings.ussd_route(name)
        entrances.append(Entrance(PROTOCOLS[name], route, told.secret.get_secret_value(), told.allowed))
    reply = counted(product.assistant.reply, Route.name)
    return Gateway(entrances, reply, product.assistant.sorry, heard_by(product, routes.values()))


def citizens_bot(product: Product, api_url: str, token: str) -> "CitizensBot":
    """Return the citizens' bot, not yet started."""
    from bot.account import Account, Mode  # noqa: PLC0415
    from bot.citizens.answering import Sentences  # noqa: PLC0415
    from bot.citizens.bot import CitizensBot  # noqa: PLC0415
    from bot.citizens.channel import Telegram  # noqa: PLC0415

    settings = product.settings
    texts = {
        language: programme.catalogues[language, False]
        for programme in reversed(list(product.programmes.values()))
        for language in reversed(programme.languages)
    }
    return CitizensBot(
        Account(
            token,
            api_url,
            Mode(settings.telegram_mode),
            settings.telegram_webhook_url,
            settings.telegram_webhook_secret.get_secret_value(),
        ),
        channel=Telegram(),
        reply=counted(product.assistant.reply, "telegram"),
        sentences=Sentences(
            elsewhere="\n".join(text.text("private_chat") for text in texts.values()),
            sorry="\n".join(text.text("sorry") for text in texts.values()),
        ),
        commands={
            language: [(name, text.text(f"command-{name}")) for name in COMMANDS]
            for language, text in reversed(texts.items())
        },
        pipeline=product.pipeline,
        redis_url=product.redis_url,
        vault=product.vault,
    )


class Pushes:
    """How an outbox message leaves, by channel."""

    def __init__(
        self,
        sms: SmsOut | None,
        bot: "CitizensBot | None",
        case_file: CaseFile,
        network: NetworkPush | None = None,
    ) -> None:
        self._sms = sms
        self._network = network
        self._bot = bot
        self._case_file = case_file

    def ways(self) -> dict[str, Push]:
        """Return those that this process has; messages of other channels wait for a process that has theirs."""
        ways: dict[str, Push] = {}
        if self._sms is not None:
            ways["sms"] = self.sms
        if self._bot is not None:
            ways["telegram"] = self.telegram
        return ways

    async def sms(self, message: ClaimedMessage) -> bool:
        """Send an SMS; its reference keeps a network that honours it from delivering it twice.

        What the network shows on the phone by itself needs none.
        """
        assert self._sms is not None
        if await self._shown(message):
            return True
        await self._sms.send(message.address, message.text, message.key)
        PARTS.inc(parts(message.text))
        return True

    async def _shown(self, message: ClaimedMessage) -> bool:
        """Return whether the network has shown it: tried once, and only for what loses nothing by being gone again."""
        if self._network is None or message.tries > 1 or not FLEETING.match(message.key):
            return False
        shown = await self._network.tell(message.address, message.text)
        PUSHED.labels("shown" if shown else "sms").inc()
        return shown

    async def telegram(self, message: ClaimedMessage) -> bool:
        """Send a Telegram message and its file, or a case's file alone; False when the person blocked the bot."""
        assert self._bot is not None
        if (file_id := file_of(message.attachment)) is not None:
            if (sent := await self._case_file(file_id)) is None:
                raise Undeliverable("gone")
            return await self._bot.push_file(message.address, File(sent.name, sent.kind, sent.data))
        if message.attachment and (door := door_of(message.attachment)) is not None:
            return await self._bot.push(message.address, message.text, door=door)
        file = await asyncio.to_thread(rendered, message.attachment) if message.attachment else None
        return await self._bot.push(message.address, message.text, file)


def sms_route(product: Product) -> AfricasTalkingSms | None:
    """Return the provider that is configured; None if there is none."""
    settings = product.settings
    if not settings.sms_url:
        return None
    key = settings.sms_api_key.get_secret_value()
    return AfricasTalkingSms(product.http, settings.sms_url, settings.sms_username, key, settings.sms_sender)


def other_phone(product: Product) -> OtherPhone:
    """Return what finds the phone of somebody whose chat cannot be reached, if they agreed to an SMS there."""

    async def find(address: str) -> str | None:
        phone = await product.resources.links.phone(address)
        if phone is None or phone == address:
            return None
        agreed = await product.people.consent(address, SMS_INSTEAD, SMS_VERSION)
        return phone if agreed else None

    return find


def rendered(attachment: bytes) -> File | None:
    """Return the file of a document's bytes; None if it cannot be made, and then the words leave alone."""
    try:
        return render(decode(attachment))
    except Exception as error:  # noqa: BLE001 - whatever it was, it would be the same at the next try
        log.error("document_not_rendered", error=type(error).__name__)  # noqa: TRY400 - a message may hold what people wrote
        return None
