"""The HTTP entrance of USSD routes: a request comes in, a screen goes out, never a 5xx."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hmac import compare_digest
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

from aiohttp import ClientError, web

from dialogs.turn import Screen
from ussd_gateway.answering import Heard, Reply, Sorry, answered
from ussd_gateway.exchange import Answer, BadRequest, Event, HttpProtocol
from ussd_gateway.forms import Unreadable
from ussd_gateway.protocols import africas_talking
from ussd_gateway.route import Route

BELOW = "/ussd/"
EVENTS = "events"
BODY_BYTES = 16 * 1024
RECEIVE_SECONDS = 5.0
GONE = Screen("", (), (), final=True, language="")
"""What is answered when a network tells that a session is over: nobody reads it."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """One route's protocol, its channel, and who may use it.

    With a secret, the path is `/ussd/<protocol>/<secret>`, since a callback address is all that an aggregator lets one
    set; keep such paths out of access logs. `allowed` lists the networks that may connect, all if there are none; behind
    a proxy the proxy has to keep that list, for it is the only one that connects here.
    """

    protocol: HttpProtocol
    route: Route
    secret: str = field(default="", repr=False)
    allowed: tuple[IPv4Network | IPv6Network, ...] = ()


@dataclass(frozen=True, slots=True)
class _Door:
    """What a path leads to: a route's turns, or how its sessions ended."""

    protocol: HttpProtocol
    route: Route
    secret: str
    lets_in: Callable[[str | None], bool] | None
    events: bool


class _Refused(Exception):
    """A request that gets a status and a sentence instead of a screen."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status, self.headers = status, headers


class Gateway:
    """Routes on HTTP: `handle` serves their turns and what networks tell of how sessions ended."""

    def __init__(self, entrances: Iterable[Entrance], reply: Reply, sorry: Sorry, heard: Heard) -> None:
        """`reply` answers a turn, `sorry` one that could not be answered, `heard` is told how sessions ended."""
        self._reply, self._sorry, self._heard = reply, sorry, heard
        self._doors = {
            f"{BELOW}{one.protocol.NAME}{tail}": _Door(
                one.protocol, one.route, one.secret, _guard(one.allowed), bool(tail)
            )
            for one in entrances
            for tail in (("", f"/{EVENTS}") if one.protocol is africas_talking else ("",))
        }
        self._open = {path: door for path, door in self._doors.items() if not door.secret}

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Return the answer to any request below `/ussd/`; works on an application and on a bare `web.Server`."""
        try:
            path = request.path
            door = self._open.get(path) or self._unlocked(path)
            _admit(request, door)
            body = await _body(request) if request.method == "POST" else _query(request)
            answer = await self._answer(door, door.protocol.read(body))
            return web.Response(body=answer.body, headers=answer.headers)
        except _Refused as refusal:
            return web.Response(status=refusal.status, text=f"{refusal}\n", headers=refusal.headers)
        except (Unreadable, BadRequest) as error:
            return web.Response(status=400, text=f"{error}\n")

    def _unlocked(self, path: str) -> _Door:
        """Return what a path with a secret leads to; it is compared as bytes, in constant time."""
        name, _, key = path.removeprefix(BELOW).partition("/")
        tail = ""
        if f"/{key}".endswith(f"/{EVENTS}"):
            key, tail = key.removesuffix(EVENTS).removesuffix("/"), f"/{EVENTS}"
        door = self._doors.get(f"{BELOW}{name}{tail}") if path.startswith(BELOW) else None
        if door is None or not door.secret:
            raise _Refused(404, "No USSD protocol is served here.")
        if not compare_digest(key.encode("utf-8", "replace"), door.secret.encode()):
            raise _Refused(401, "The secret in the path is missing or wrong.")
        return door

    async def _answer(self, door: _Door, fields: dict[str, str]) -> Answer:
        """Return the answer to a request; raise `BadRequest` where nobody is named who could be answered."""
        protocol = door.protocol
        try:
            said = africas_talking.parse_event(fields) if door.events else protocol.parse(fields, door.route)
        except BadRequest as error:
            if error.turn is None:
                raise
            return protocol.compose(self._sorry(error.turn), fields)
        if isinstance(said, Event):
            self._heard(said)
            return Answer(b"", {}) if door.events else protocol.compose(GONE, fields)
        return protocol.compose(await answered(said, self._reply, self._sorry), fields)


def _admit(request: web.BaseRequest, door: _Door) -> None:
    """Raise `_Refused` for a request that may not enter, or that the protocol does not send."""
    protocol = door.protocol
    if door.lets_in is not None and not door.lets_in(request.remote):
        raise _Refused(403, "This address may not connect here.")
    if request.method != protocol.METHOD:
        raise _Refused(405, f"Send a {protocol.METHOD}.", {"Allow": protocol.METHOD})
    if protocol.KIND and not request.headers.get("Content-Type", "").lower().startswith(protocol.KIND):
        raise _Refused(415, f"Send {protocol.KIND}.")


def _guard(allowed: tuple[IPv4Network | IPv6Network, ...]) -> Callable[[str | None], bool] | None:
    """Return what tells whether an address is in one of the networks, None if there are none: all may enter."""
    if not allowed:
        return None

    @lru_cache(1024)
    def lets_in(remote: str | None) -> bool:
        if remote is None:  # a unix socket has no address
            return False
        address = ip_address(remote)
        if isinstance(address, IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        return any(address in network for network in allowed)

    return lets_in


def _query(request: web.BaseRequest) -> bytes:
    return request.rel_url.raw_query_string.encode("utf-8", "replace")


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
    return [web.route("*", f"{BELOW}{{rest:.*}}", gateway.handle)]
