"""The simulated network's web face: handsets as JSON, their changes as server-sent events, SMS taken in."""

import asyncio
import re
from typing import Any, TypeVar

import msgspec
from aiohttp import web

from ussd_gateway.simulator.handset import Handset, NotNow
from ussd_gateway.simulator.network import Network

MSISDN = re.compile(r"\+[1-9][0-9]{5,14}")
HEARTBEAT_SECONDS = 15.0
NETWORK = web.AppKey("network", Network)
Body = TypeVar("Body")


class Dial(msgspec.Struct):
    """The string to dial."""

    string: str


class Reply(msgspec.Struct):
    """What was typed."""

    text: str


class Message(msgspec.Struct):
    """An SMS to a handset; the same reference twice is one message."""

    msisdn: str
    sender: str
    text: str
    reference: str


def handset_app(network: Network) -> web.Application:
    """Return the application to mount at `/simulator`."""
    app = web.Application(client_max_size=64 * 1024)
    app[NETWORK] = network
    app.add_routes(
        [
            web.get("/handsets/{msisdn}", _show),
            web.post("/handsets/{msisdn}/dial", _dial),
            web.post("/handsets/{msisdn}/reply", _reply),
            web.post("/handsets/{msisdn}/end", _end),
            web.get("/handsets/{msisdn}/events", _events),
            web.post("/handsets/{msisdn}/sms/{id}/read", _read),
            web.post("/sms", _deliver),
        ]
    )
    app.on_shutdown.append(_stop_watching)
    return app


async def _stop_watching(app: web.Application) -> None:
    app[NETWORK].stop_watching()


def _handset(request: web.Request) -> Handset:
    number = request.match_info["msisdn"].strip().removeprefix("+")
    if not MSISDN.fullmatch(f"+{number}"):
        raise web.HTTPNotFound(text="A handset is named by its number, +77010000001.\n")
    return request.app[NETWORK].handset(f"+{number}")


def _json(content: Any, status: int = 200) -> web.Response:
    return web.Response(status=status, body=msgspec.json.encode(content), content_type="application/json")


async def _taken(request: web.Request, kind: type[Body]) -> Body:
    """Return the JSON body; only JSON is taken, so that no other page's form can reach a handset."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="Send JSON.\n")
    try:
        return msgspec.json.decode(await request.read(), type=kind)
    except msgspec.DecodeError as error:
        raise web.HTTPBadRequest(text=f"{error}.\n") from None


async def _show(request: web.Request) -> web.Response:
    return _json(_handset(request).state())


async def _dial(request: web.Request) -> web.Response:
    handset, body = _handset(request), await _taken(request, Dial)
    try:
        await handset.dial(body.string)
    except NotNow as error:
        raise web.HTTPConflict(text=f"{error}\n") from None
    return _json(handset.state())


async def _reply(request: web.Request) -> web.Response:
    handset, body = _handset(request), await _taken(request, Reply)
    try:
        await handset.reply(body.text)
    except NotNow as error:
        raise web.HTTPConflict(text=f"{error}\n") from None
    return _json(handset.state())


async def _end(request: web.Request) -> web.Response:
    handset = _handset(request)
    handset.end()
    return _json(handset.state())


async def _read(request: web.Request) -> web.Response:
    handset = _handset(request)
    if not handset.read(request.match_info["id"]):
        raise web.HTTPNotFound(text="There is no such message.\n")
    return _json(handset.state())


async def _deliver(request: web.Request) -> web.Response:
    body = await _taken(request, Message)
    if not MSISDN.fullmatch(body.msisdn):
        raise web.HTTPBadRequest(text="msisdn is not a phone number in international form.\n")
    message = request.app[NETWORK].deliver_sms(body.msisdn, body.sender, body.text, body.reference)
    return _json(message, status=201)


async def _events(request: web.Request) -> web.StreamResponse:
    """Send the handset's whole state at once and after each change."""
    handset, network = _handset(request), request.app[NETWORK]
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    try:
        while not network.closed:
            version = handset.version
            await response.write(b"data: " + msgspec.json.encode(handset.state()) + b"\n\n")
            while handset.version == version:
                try:
                    await asyncio.wait_for(handset.changed(version), HEARTBEAT_SECONDS)
                except TimeoutError:
                    await response.write(b": still here\n\n")
    except ConnectionError:  # the page was closed
        pass
    return response
