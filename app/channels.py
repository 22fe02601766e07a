"""Builds the channels on a product. The bot's library is loaded only where a bot is built: it takes seconds and 165 MiB."""

import asyncio
from ipaddress import ip_network
from typing import TYPE_CHECKING

import structlog

from app.health import ENDED, counted
from app.product import Product
from documents.files import File, render
from documents.papers import decode
from state.outbox import ClaimedMessage
from ussd_gateway.paging import Budget
from ussd_gateway.protocols.africas_talking import Event
from ussd_gateway.route import Route
from ussd_gateway.server import Gateway
from ussd_gateway.sms import SimulatedSms

if TYPE_CHECKING:
    from bot.citizens.bot import CitizensBot

COMMANDS = ("start", "menu", "language", "agent", "cancel", "delete_my_data")

log = structlog.get_logger()


def ussd_route(product: Product) -> Route:
    """Return the USSD channel with the route's budget."""
    settings = product.settings
    return Route(product.vault.sign, Budget(settings.ussd_septets, settings.ussd_units))


def ussd_gateway(product: Product, route: Route) -> Gateway:
    """Return the HTTP entrance of the Africa's Talking route."""
    settings = product.settings

    def heard(event: Event) -> None:
        ENDED.labels(event.status if event.status in {"Success", "Incomplete", "Failed"} else "other").inc()

    return Gateway(
        route,
        counted(product.assistant.reply, route.name),
        product.assistant.sorry,
        heard,
        secret=settings.ussd_secret.get_secret_value() or None,
        allowed=[ip_network(network) for network in settings.ussd_allowed],
    )


def citizens_bot(product: Product, api_url: str, token: str) -> "CitizensBot":
    """Return the citizens' bot, not yet started."""
    from bot.citizens.answering import Sentences  # noqa: PLC0415
    from bot.citizens.bot import Account, CitizensBot, Mode  # noqa: PLC0415
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

    def __init__(self, product: Product, sms_url: str, bot: "CitizensBot | None") -> None:
        self._sms = SimulatedSms(product.http, sms_url) if sms_url else None
        self._bot = bot

    async def sms(self, message: ClaimedMessage) -> bool:
        """Send an SMS; its reference keeps the network from delivering it twice."""
        if self._sms is None:
            raise LookupError("no SMS route")
        await self._sms.send(message.address, message.text, message.key)
        return True

    async def telegram(self, message: ClaimedMessage) -> bool:
        """Send a Telegram message and its file; False when the person blocked the bot."""
        if self._bot is None:
            raise LookupError("no bot")
        file = await asyncio.to_thread(rendered, message.attachment) if message.attachment else None
        return await self._bot.push(message.address, message.text, file)


def rendered(attachment: bytes) -> File | None:
    """Return the file of a document's bytes; None if it cannot be made, and then the words leave alone."""
    try:
        return render(decode(attachment))
    except Exception as error:  # noqa: BLE001 - whatever it was, it would be the same at the next try
        log.error("document_not_rendered", error=type(error).__name__)  # noqa: TRY400 - a message may hold what people wrote
        return None
