"""`POST /telegram/citizens`: keeps the update, then answers. Nothing else happens while Telegram waits.

Not aiogram's `SimpleRequestHandler`: it answers before anything is kept, handles a repeated update every time, and
lets everybody in when no secret is set.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from typing import Annotated

import msgspec
import structlog
from aiohttp import web

from bot.citizens.inbox import Inbox
from state.errors import StoreUnavailable

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name
LONGEST_BODY = 1024 * 1024
RECEIVE_SECONDS = 8
RETRY_AFTER = "5"

log = structlog.get_logger(__name__)


class Numbered(msgspec.Struct):
    """The one field of an update that is needed to keep it."""

    update_id: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


def webhook(inbox: Inbox, secret: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return the handler; without a configured secret it refuses everything."""

    async def receive(request: web.Request) -> web.Response:
        body = await read_body(request, secret)
        try:
            update = msgspec.json.decode(body, type=Numbered)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return web.Response(status=400)
        try:
            await inbox.add(update.update_id, body)
        except StoreUnavailable:
            log.warning("inbox_away")
            return web.Response(status=503, headers={"Retry-After": RETRY_AFTER})
        return web.Response()

    return receive


async def read_body(request: web.Request, secret: str) -> bytes:
    """Return the body of a request with the secret in its header; raise the HTTP error that answers any other.

    403 without the secret, 400 for a body that cannot be read, 413 for one too long, 408 for one too slow, which aiohttp
    itself holds open for ever.
    """
    given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
    if not secret or not hmac.compare_digest(given, secret.encode()):
        raise web.HTTPForbidden
    body = bytearray()
    try:
        async with asyncio.timeout(RECEIVE_SECONDS):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > LONGEST_BODY:
                    raise web.HTTPRequestEntityTooLarge(LONGEST_BODY, len(body))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except web.RequestPayloadError:  # not pressed by what its headers say
        raise web.HTTPBadRequest from None
    return bytes(body)
