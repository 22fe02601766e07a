"""The HTTP entrance of a USSD route: a form comes in, a screen goes out, never a 5xx."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import lru_cache
from hmac import compare_digest
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address
from traceback import extract_tb

import structlog
from aiohttp import ClientError, web

from dialogs.turn import Screen, Turn
from ussd_gateway.forms import TooManyFields, read_form
from ussd_gateway.protocols import africas_talking
from ussd_gateway.route import Route

PATH = "/ussd/africas-talking"
BODY_BYTES = 16 * 1024
RECEIVE_SECONDS = 5.0
FORM = "application/x-www-form-urlencoded"
TEXT = {"Content-Type": "text/plain; charset=utf-8"}

log = structlog.get_logger()

Reply = Callable[[Turn], Awaitable[Screen]]
Sorry = Callable[[Turn], Screen]
Heard = Callable[[africas_talking.Event], None]
Action = Callable[[dict[str, str]], Awaitable[str]]


class _Refused(Exception):
    """A request that gets a status and a sentence instead of a screen."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status, self.headers = status, headers


class Gateway:
    """One route on HTTP: `handle` serves its turns and the events that the network sends when a session has ended.

    With a secret, the paths are `/ussd/africas-talking/<secret>` and `…/<secret>/events`, since a callback address is
    all that an aggregator lets one set; keep such paths out of access logs. `allowed` lists the addresses that may
    connect; behind a proxy the proxy has to keep that list, for it is the only one that connects here.
    """

    def __init__(
        self,
        route: Route,
        reply: Reply,
        sorry: Sorry,
        heard: Heard,
        *,
        secret: str | None = None,
        allowed: Iterable[IPv4Network | IPv6Network] = (),
    ) -> None:
        """`reply` answers a turn, `sorry` one that could not be answered, `heard` is told how sessions ended."""
        self._route, self._reply, self._sorry, self._heard = route, reply, sorry, heard
        self._secret = secret.encode() if secret else b""
        self._allowed = tuple(allowed)
        self._lets_in = lru_cache(1024)(self._is_allowed)

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Return the answer to any request below `/ussd/`; works on an application and on a bare `web.Server`."""
        try:
            action = self._admit(request)
            form = read_form(await _body(request))
            return web.Response(body=(await action(form)).encode(), headers=TEXT)
        except _Refused as refusal:
            return web.Response(status=refusal.status, text=f"{refusal}\n", headers=refusal.headers)
        except TooManyFields:
            return web.Response(status=400, text="The form has too many fields.\n")
        except africas_talking.BadRequest as error:
            if error.turn is None:
                return web.Response(status=400, text=f"{error}\n")
            return web.Response(text=africas_talking.compose(self._sorry(error.turn)))

    def _admit(self, request: web.BaseRequest) -> Action:
        """Return what serves the request, by its path; raise `_Refused` for one that is not let in."""
        path = request.path
        action = self._turn if path == PATH and not self._secret else self._action(path)
        if self._allowed and not self._lets_in(request.remote):
            raise _Refused(403, "This address may not connect here.")
        if request.method != "POST":
            raise _Refused(405, "Send a POST.", {"Allow": "POST"})
        if not request.headers.get("Content-Type", "").lower().startswith(FORM):
            raise _Refused(415, f"Send a form ({FORM}).")
        return action

    def _is_allowed(self, remote: str | None) -> bool:
        if remote is None:  # a unix socket has no address
            return False
        address = ip_address(remote)
        if isinstance(address, IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        return any(address in network for network in self._allowed)

    def _action(self, path: str) -> Action:
        """Return what serves a path with events or a secret, which is compared as bytes, in constant time."""
        key, action = path.removeprefix(PATH), self._turn
        if key.endswith("/events"):
            key, action = key.removesuffix("/events"), self._event
        if not path.startswith(PATH) or key[:1] not in ("", "/") or (key and not self._secret):
            raise _Refused(404, "No USSD protocol is served here.")
        if self._secret and not compare_digest(key[1:].encode("utf-8", "replace"), self._secret):
            raise _Refused(401, "The secret in the path is missing or wrong.")
        return action

    async def _turn(self, form: dict[str, str]) -> str:
        turn = africas_talking.parse(form, self._route)
        try:
            screen = await self._reply(turn)
        except Exception as error:  # noqa: BLE001 - whatever failed, the person gets a screen
            place = extract_tb(error.__traceback__)[-1]
            # No traceback: its message may hold what a person typed.
            log.error("turn_failed", error=type(error).__name__, place=f"{place.name}:{place.lineno}")  # noqa: TRY400
            screen = self._sorry(turn)
        return africas_talking.compose(screen)

    async def _event(self, form: dict[str, str]) -> str:
        self._heard(africas_talking.parse_event(form))
        return ""


async def _body(request: web.BaseRequest) -> bytes:
    """Return the body; nearly always it came together with the headers and nothing waits."""
    content = request.content
    try:
        if content.is_eof():
            body = content.read_nowait()
        else:
            async with asyncio.timeout(RECEIVE_SECONDS):
                body = b""
                while len(body) <= BODY_BYTES and (chunk := await content.readany()):
                    body += chunk
    except TimeoutError:
        raise _Refused(408, "The body took too long.") from None
    except (web.RequestPayloadError, ClientError, OSError):
        raise _Refused(400, "The body could not be read.") from None
    if len(body) > BODY_BYTES:
        raise _Refused(413, "The body is too long.")
    return body


def ussd_routes(gateway: Gateway) -> list[web.RouteDef]:
    """Return the routes for an application: everything below `/ussd/`."""
    return [web.route("*", PATH, gateway.handle), web.route("*", "/ussd/{rest:.*}", gateway.handle)]
