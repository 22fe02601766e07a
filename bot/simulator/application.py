"""The Bot API over HTTP, and beside it the person's side: one small application.

`/bot<token>/<method>` and `/file/bot<token>/<path>` as on https://core.telegram.org/bots/api#making-requests.
Serve it with `access_log=None`: the paths hold tokens.
"""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from bot.simulator.accounts import Bot
from bot.simulator.fields import BODY_BYTES, read_fields
from bot.simulator.methods import METHODS
from bot.simulator.methods.call import Call
from bot.simulator.methods.documents import DOWNLOAD_BYTES
from bot.simulator.network import TelegramNetwork
from bot.simulator.people import people_routes
from bot.simulator.refusal import Refusal, bad_request

NETWORK = web.AppKey("network", TelegramNetwork)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def simulator(network: TelegramNetwork) -> web.Application:
    """Return the server of a network, to be run on its own or mounted below any path."""
    app = web.Application(middlewares=[answer_refusals], client_max_size=BODY_BYTES)
    app[NETWORK] = network
    app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", call_method)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", download)
    app.add_routes(people_routes(network))
    app.on_startup.append(_start)
    app.on_shutdown.append(_stop)
    return app


async def call_method(request: web.Request) -> web.Response:
    """Answer a bot's call with `{"ok": true, "result": …}`."""
    network = request.app[NETWORK]
    bot = _bot(network, request)
    if request.method not in {"GET", "POST"}:
        raise Refusal(405, "Method Not Allowed")
    name = request.match_info["method"].lower()
    method = METHODS.get(name)
    if method is None:
        raise Refusal(404, "Not Found: method not found")
    fields = await read_fields(request)
    network.flood.check_order(name)
    result = await method(Call(network, bot, fields))
    return web.json_response({"ok": True, "result": result})


async def download(request: web.Request) -> web.Response:
    """Answer with a file's bytes, up to 20 MB."""
    network = request.app[NETWORK]
    _bot(network, request)
    file = network.files.by_path(request.match_info["path"])
    if file is None or len(file.content) > DOWNLOAD_BYTES:
        raise Refusal(404, "Not Found")
    return web.Response(body=file.content, content_type="application/octet-stream")


@web.middleware
async def answer_refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every error in the Bot API's form."""
    try:
        return await handler(request)
    except Refusal as error:
        refusal = error
    except web.RequestPayloadError:
        refusal = bad_request("can't read the request's body")
    except web.HTTPException as error:
        if error.status < HTTPStatus.BAD_REQUEST:
            raise
        refusal = Refusal(error.status, error.reason)
    return web.json_response(refusal.wire(), status=refusal.code)


def _bot(network: TelegramNetwork, request: web.Request) -> Bot:
    bot = network.bot_by_token(request.match_info["token"])
    if bot is None:
        raise Refusal(401, "Unauthorized")
    return bot


async def _start(app: web.Application) -> None:
    await app[NETWORK].start()


async def _stop(app: web.Application) -> None:
    await app[NETWORK].stop()
