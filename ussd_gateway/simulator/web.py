"""The simulated network's web face: handsets as JSON, their changes as events, SMS as Africa's Talking takes them."""

import asyncio
import re
from secrets import token_hex
from typing import Any, TypeVar

import msgspec
from aiohttp import web

from ussd_gateway.forms import TooManyFields, read_form
from ussd_gateway.simulator.handset import Handset, NotNow
from ussd_gateway.simulator.model import MODELS
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.profile import PROFILES
from ussd_gateway.sms import parts
from ussd_gateway.sms_africas_talking import KEY_HEADER, PATH, REFERENCE_HEADER

MSISDN = re.compile(r"\+[1-9][0-9]{5,14}")
OWN_SENDER = "AFRICASTKNG"  # above a message whose sender has no name of its own
HEARTBEAT_SECONDS = 15.0
NETWORK = web.AppKey("network", Network)
Body = TypeVar("Body")


class Dial(msgspec.Struct):
    """The string to dial."""

    string: str


class Reply(msgspec.Struct):
    """What was typed."""

    text: str


class Kind(msgspec.Struct):
    """What a handset is to be from now on: the name of its network's profile, of its model, or both."""

    profile: str = ""
    model: str = ""


class Ring(msgspec.Struct):
    """A call that connects an agent with a handset; the same reference twice is one call."""

    reference: str
    to: str
    agent: str


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
            web.post("/handsets/{msisdn}/kind", _become),
            web.get("/handsets/{msisdn}/events", _events),
            web.post("/handsets/{msisdn}/sms/{id}/read", _read),
            web.post(PATH, _deliver),
            web.post("/calls", _ring),
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
        return msgspec.json.decode(await _body(request), type=kind)
    except msgspec.DecodeError as error:
        raise web.HTTPBadRequest(text=f"{error}.\n") from None


async def _body(request: web.Request) -> bytes:
    try:
        return await request.read()
    except web.RequestPayloadError:
        raise web.HTTPBadRequest(text="The body cannot be read.\n") from None


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


async def _become(request: web.Request) -> web.Response:
    """Put the handset onto a network of other habits, or be another handset; an open session is hung up."""
    handset, body = _handset(request), await _taken(request, Kind)
    if (body.profile and body.profile not in PROFILES) or (body.model and body.model not in MODELS):
        raise web.HTTPBadRequest(
            text=f"The profiles are {', '.join(PROFILES)}; the models are {', '.join(MODELS)}.\n"
        )
    handset.become(MODELS.get(body.model), PROFILES.get(body.profile))
    return _json(handset.state())


async def _read(request: web.Request) -> web.Response:
    handset = _handset(request)
    if not handset.read(request.match_info["id"]):
        raise web.HTTPNotFound(text="There is no such message.\n")
    return _json(handset.state())


async def _deliver(request: web.Request) -> web.Response:
    """Take an SMS as Africa's Talking does; the same reference to the same number is one message."""
    try:
        form = read_form(await _body(request))
    except TooManyFields:
        raise web.HTTPBadRequest(text="Too many fields") from None
    if not request.headers.get(KEY_HEADER) or not form.get("username"):
        raise web.HTTPUnauthorized(text="The supplied authentication is invalid")
    if not form.get("message") or not form.get("to"):
        raise web.HTTPBadRequest(text="Must have a message and somebody to send it to")
    reference = request.headers.get(REFERENCE_HEADER) or token_hex(16)
    network, sender, text = request.app[NETWORK], form.get("from", OWN_SENDER), form["message"]
    recipients = []
    for number in form["to"].split(","):
        taken = MSISDN.fullmatch(number)
        message = network.deliver_sms(number, sender, text, f"{reference} {number}") if taken else None
        recipients.append(
            {
                "statusCode": 101 if message else 403,
                "number": number,
                "status": "Success" if message else "InvalidPhoneNumber",
                "cost": "0",
                "messageId": f"ATXid_{message.id}" if message else "None",
                "messageParts": parts(text),
            }
        )
    return _json({"SMSMessageData": {"Message": "", "Recipients": recipients}}, status=201)


async def _ring(request: web.Request) -> web.Response:
    """Take a call as a fund's telephone exchange does."""
    call = await _taken(request, Ring)
    if not MSISDN.fullmatch(call.to):
        raise web.HTTPBadRequest(text="to is not a phone number in international form.\n")
    request.app[NETWORK].ring(call.to, call.reference)
    return _json({"status": "ringing"}, status=202)


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
