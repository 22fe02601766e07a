"""The reference backend's fault switch: every way in which a fund's system fails, on demand, for tests and the demo."""

import asyncio
from enum import StrEnum
from typing import Any

import msgspec
from aiohttp import web
from msgspec import Struct

from coverage_backend.codes import FHIR_JSON
from coverage_backend.strictness import Refusal

REDIRECT = 307
FIXED = {
    "500": (
        500,
        b'{"resourceType":"OperationOutcome","issue":[{"severity":"fatal","code":"exception"}]}',
    ),
    "garbage": (200, b'<html>{"resourceType":'),
    "redirect": (REDIRECT, b""),
}
ENDLESS_CHUNK = b'{"resourceType":"Bundle",' + b" " * 65536


class Kind(StrEnum):
    """How the backend fails."""

    NONE = "none"
    SLOW = "slow"
    """Every answer comes `seconds` late."""
    QUEUED = "queued"
    """Eligibility answers are `queued` for `seconds`, then processed."""
    ERROR = "500"
    GARBAGE = "garbage"
    TRUNCATED = "truncated"
    ENDLESS = "endless"
    REDIRECT = "redirect"
    OTHER_PERSON = "other-person"
    AWAY = "away"
    """The connection is cut without an answer."""
    TAKEN = "taken"
    """What is to be written is written, but the answer to it comes `seconds` late; reads are answered."""


UNREACHED = frozenset({Kind.ERROR, Kind.REDIRECT, Kind.AWAY})
"""Faults of something that stands before the backend: it does nothing itself."""


class Fault(Struct, kw_only=True):
    """What is wrong with the backend at present."""

    kind: Kind = Kind.NONE
    seconds: float = 30.0

    def delay(self) -> float:
        """Return for how many seconds an eligibility answer stays queued."""
        return self.seconds if self.kind is Kind.QUEUED else 0.0


def parse_fault(body: bytes) -> Fault:
    """Return the fault asked for; raise Refusal (400) if there is none such."""
    try:
        fault = msgspec.json.decode(body, type=Fault)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Refusal(400, "value", f"kind is one of {', '.join(Kind)}; seconds a number") from None
    if not 0 <= fault.seconds <= 3600:  # noqa: PLR2004
        raise Refusal(400, "value", "seconds from 0 to 3600")
    return fault


async def fail(
    fault: Fault, request: web.Request, answer: web.Response, *, wrote: bool
) -> web.StreamResponse:
    """Return what a backend with that fault sends in the stead of its answer; `wrote`: to a request that wrote something."""
    body = answer.body if isinstance(answer.body, bytes) else b""
    match fault.kind:
        case kind if kind is Kind.SLOW or (kind is Kind.TAKEN and wrote):
            await asyncio.sleep(fault.seconds)
        case Kind.OTHER_PERSON:
            return sent(answer.status, msgspec.json.encode(someone_else(msgspec.json.decode(body))))
        case Kind.TRUNCATED:
            return await cut(request, body)
        case Kind.ENDLESS:
            return await run_on(request)
        case Kind.AWAY if request.transport is not None:
            request.transport.abort()
        case kind if kind in FIXED:
            return sent(*FIXED[kind])
    return answer


def sent(status: int, body: bytes) -> web.Response:
    """Return an answer with that body; a redirect leads nowhere."""
    headers = {"Location": "/elsewhere"} if status == REDIRECT else None
    return web.Response(status=status, body=body, content_type=FHIR_JSON, headers=headers)


def someone_else(node: Any) -> Any:
    """Return the JSON with the value of each identifier, told by its URI system, turned to zeros."""
    match node:
        case {"system": str(system), "value": str(value)} if ":" in system:
            return {**node, "value": "0" * len(value)}
        case dict():
            return {name: someone_else(member) for name, member in node.items()}
        case list():
            return [someone_else(member) for member in node]
        case _:
            return node


async def cut(request: web.Request, body: bytes) -> web.StreamResponse:
    """Send half of the body that was announced and close the line."""
    response = web.StreamResponse(headers={"Content-Type": FHIR_JSON, "Content-Length": str(len(body))})
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response


async def run_on(request: web.Request) -> web.StreamResponse:
    """Send a body without an end, until the other side has had enough."""
    response = web.StreamResponse(headers={"Content-Type": FHIR_JSON})
    await response.prepare(request)
    while request.transport is not None and not request.transport.is_closing():
        await response.write(ENDLESS_CHUNK)
    return response
