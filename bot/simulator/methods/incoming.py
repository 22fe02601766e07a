"""How the bot gets its updates: by polling or by webhook, never by both.

Source: https://core.telegram.org/bots/api#getting-updates. As on a local server a webhook may be plain HTTP.
"""

import re
from typing import Any

from bot.simulator.markup import valid_url
from bot.simulator.methods.call import Call
from bot.simulator.refusal import Refusal, bad_request, conflict
from bot.simulator.updates import BATCH
from bot.simulator.webhook import DEFAULT_CONNECTIONS, Webhook

SECRET = re.compile(r"[A-Za-z0-9_-]*")
SECRET_LENGTH = 256
CONNECTIONS = 100
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def get_updates(call: Call) -> list[dict[str, Any]]:
    """Return what waits from `offset` on, or the first that comes within `timeout` seconds."""
    if call.bot.delivery is not None:
        raise conflict(WEBHOOK_ACTIVE)
    _allow(call)
    offset, limit = call.fields.integer("offset"), call.fields.integer("limit", BATCH)
    updates = await call.bot.inbox.poll(offset, limit, call.fields.integer("timeout"))
    return [update.wire() for update in updates]


async def set_webhook(call: Call) -> bool:
    """Deliver to a URL from now on; an empty one ends it."""
    url = call.fields.text("url").strip()
    if not url:
        return await delete_webhook(call)
    if not valid_url(url, ("http", "https")):
        raise bad_request("invalid webhook URL specified")
    secret = call.fields.text("secret_token")
    if len(secret) > SECRET_LENGTH:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(call)
    _drop(call)
    connections = min(CONNECTIONS, max(1, call.fields.integer("max_connections", DEFAULT_CONNECTIONS)))
    await call.network.set_webhook(call.bot, Webhook(url, secret, connections))
    return True


async def delete_webhook(call: Call) -> bool:
    """Go back to polling."""
    _drop(call)
    await call.network.set_webhook(call.bot, None)
    return True


async def get_webhook_info(call: Call) -> dict[str, Any]:
    """Return where updates go, how many wait, and how the last delivery failed."""
    inbox, delivery = call.bot.inbox, call.bot.delivery
    info: dict[str, Any] = {
        "url": delivery.webhook.url if delivery else "",
        "has_custom_certificate": False,
        "pending_update_count": len(inbox.pending()),
    }
    if delivery:
        info |= {"max_connections": delivery.webhook.max_connections} | delivery.webhook.last_error
    return info | ({"allowed_updates": inbox.allowed} if inbox.allowed else {})


def _drop(call: Call) -> None:
    if call.fields.flag("drop_pending_updates"):
        call.bot.inbox.drop()


def _allow(call: Call) -> None:
    """Note which kinds the bot wants; like the real server, leave them as they are if the field is unreadable."""
    try:
        kinds = call.fields.tree("allowed_updates")
    except Refusal:
        return
    if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds):
        call.bot.inbox.allowed = kinds
