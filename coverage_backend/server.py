"""The reference coverage backend: a FHIR R4 server over a store of people, to be mounted at `/fhir/<programme>`.

It speaks what a fund's system speaks, over the same wire; the product knows it by its address only.
"""

import asyncio
import hmac
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from secrets import token_hex

import msgspec
from aiohttp import web

from coverage_backend import answers, searches
from coverage_backend.capability import capability_statement
from coverage_backend.codes import BODY_LIMIT, FHIR_JSON, Mode
from coverage_backend.faults import Fault, fail, parse_fault
from coverage_backend.person import Resource
from coverage_backend.store import NumberTaken, PeopleStore
from coverage_backend.strictness import Refusal, parse

KEPT_ANSWERS = 1000
JSON_TYPES = frozenset({FHIR_JSON, "application/json"})
PUT_KINDS = frozenset({"Patient", "Coverage", "Invoice"})
encode = msgspec.json.Encoder(decimal_format="number").encode


@dataclass(slots=True)
class Desk:
    """One server's state: its people, its keys, its fault and the latest answers, which others may look up."""

    people: PeopleStore
    admin_token: str
    token: str | None
    mode: Mode
    clock: Callable[[], float]
    fault: Fault = field(default_factory=Fault)
    requests: OrderedDict[str, tuple[bytes, bytes, float]] = field(default_factory=OrderedDict)
    """Request id to request, answer and the loop time when it is ready; bounded."""

    def now(self) -> datetime:
        """Return the time by this server's clock, in UTC."""
        return datetime.fromtimestamp(self.clock(), UTC)

    def keep(self, request: Resource, answer: Resource) -> None:
        """Remember an answer for reading and searching; the oldest is forgotten."""
        ready = asyncio.get_running_loop().time() + self.fault.delay()
        self.requests[answer["id"]] = (encode(request), encode(answer), ready)
        while len(self.requests) > KEPT_ANSWERS:
            self.requests.popitem(last=False)

    def answer(self, request_id: str) -> Resource | None:
        """Return the answer to a request as it stands now."""
        if request_id not in self.requests:
            return None
        _, answer, ready = self.requests[request_id]
        found: Resource = msgspec.json.decode(answer)
        return found if asyncio.get_running_loop().time() >= ready else answers.queued(found)


DESK = web.AppKey("desk", Desk)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def reference_server(
    people: PeopleStore,
    *,
    admin_token: str,
    token: str | None,
    mode: Mode = Mode.SUBMIT,
    clock: Callable[[], float] = time.time,
) -> web.Application:
    """Return the server as an application; whoever opened the store closes it.

    `mode` is how it answers eligibility questions. `token`: the bearer token of questions, None for an open server.
    `clock` gives seconds since the epoch.
    """
    app = web.Application(middlewares=[guard], client_max_size=BODY_LIMIT)
    app[DESK] = Desk(people, admin_token, token, mode, clock)
    app.router.add_get("/metadata", metadata)
    app.router.add_put("/$fault", put_fault)
    if mode is Mode.SUBMIT:
        app.router.add_post("/CoverageEligibilityRequest/$submit", ask)
    else:
        app.router.add_post("/CoverageEligibilityRequest", ask)
    app.router.add_get("/CoverageEligibilityResponse", search_answers)
    app.router.add_post("/{kind:Patient|Coverage|Invoice}/_search", search)
    app.router.add_get("/{kind:CoverageEligibilityRe(?:quest|sponse)}/{id}", read_answer)
    app.router.add_get("/{kind:Patient|Coverage|Invoice}/{id}", read)
    app.router.add_put("/{kind:Patient|Coverage|Invoice}/{id}", put)
    return app


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Check the key, turn refusals into OperationOutcomes and play the fault that is switched on."""
    desk = request.app[DESK]
    switching = request.match_info.handler is put_fault
    try:
        admit(request, desk, admin=switching or request.method == "PUT")
        answer = await handler(request)
    except Refusal as refusal:
        answer = outcome(refusal.status, refusal.code, refusal.diagnostics, refusal.expression)
    except NumberTaken:
        answer = outcome(409, "duplicate", "another Patient has that number")
    except web.HTTPRequestEntityTooLarge:
        answer = outcome(413, "too-long", "the body is larger than this server reads")
    except web.HTTPException as fault:
        answer = outcome(fault.status, "not-supported", fault.reason)
    if switching or not isinstance(answer, web.Response):
        return answer
    return await fail(desk.fault, request, answer)


def admit(request: web.Request, desk: Desk, *, admin: bool) -> None:
    """Raise Refusal (401 or 403) if the request lacks the bearer token it needs."""
    if request.match_info.handler is metadata:
        return
    given = request.headers.get("Authorization", "").removeprefix("Bearer ").encode("utf-8", "replace")
    is_admin = hmac.compare_digest(given, desk.admin_token.encode())
    if is_admin or (not admin and desk.token is None):
        return
    known = desk.token is not None and hmac.compare_digest(given, desk.token.encode())
    if not known:
        raise Refusal(401, "login", "a bearer token is needed")
    if admin:
        raise Refusal(403, "forbidden", "that takes the admin's token")


async def metadata(request: web.Request) -> web.Response:
    """Answer with what this server can do."""
    return answered(capability_statement(request.app[DESK].mode))


async def put_fault(request: web.Request) -> web.Response:
    """Switch a fault on, or off with `none`."""
    request.app[DESK].fault = parse_fault(await request.read())
    return answered(msgspec.to_builtins(request.app[DESK].fault))


async def ask(request: web.Request) -> web.Response:
    """Answer an eligibility question: unknown and not covered cost the same work."""
    desk = request.app[DESK]
    question = parse(await body_of(request), "CoverageEligibilityRequest")
    number = question["patient"]["identifier"]
    now = desk.now()
    on = date.fromisoformat(question["servicedDate"]) if "servicedDate" in question else now.date()

    def look() -> Resource:
        file = desk.people.dossier(desk.people.find(number["system"], number["value"]), now.date())
        return answers.response(question, file, on, request_id=token_hex(12), now=now)

    answer = await asyncio.to_thread(look)
    question = question | {"id": answer["id"]}
    desk.keep(question, answer)
    if desk.mode is Mode.SEARCH:
        return answered(question, status=201)
    return answered(desk.answer(answer["id"]) or answer, status=200 if desk.mode is Mode.SUBMIT else 201)


async def search_answers(request: web.Request) -> web.Response:
    """Answer with the response to a request, `?request=CoverageEligibilityRequest/<id>`, once it is processed."""
    names = set(request.query) - searches.SHAPING
    if names != {"request"}:
        raise Refusal(400, "not-supported", "responses are searched by request; numbers never stand in a URL")
    answer = request.app[DESK].answer(request.query["request"].rpartition("/")[2])
    ready = answer is not None and answer["outcome"] != "queued"
    return answered(searches.bundle([answer] if answer and ready else []))


async def read_answer(request: web.Request) -> web.Response:
    """Answer with a request or response by its id."""
    desk, request_id = request.app[DESK], request.match_info["id"]
    if request_id not in desk.requests:
        raise Refusal(404, "not-found", "no such resource")
    if request.match_info["kind"] == "CoverageEligibilityRequest":
        return answered(msgspec.json.decode(desk.requests[request_id][0]))
    return answered(desk.answer(request_id) or {})


async def search(request: web.Request) -> web.Response:
    """Answer a search whose values come as a form."""
    form = searches.form_of(request.content_type, await request.read())
    kind, today = request.match_info["kind"], request.app[DESK].now().date()
    found = await asyncio.to_thread(searches.SEARCHES[kind], request.app[DESK].people, form, today)
    return answered(searches.bundle(*found))


async def read(request: web.Request) -> web.Response:
    """Answer with a Patient, Coverage or Invoice by its id."""
    people, kind, resource_id = request.app[DESK].people, request.match_info["kind"], request.match_info["id"]
    today = request.app[DESK].now().date()
    found = await asyncio.to_thread(searches.resource, people, kind, resource_id, today)
    if found is None:
        raise Refusal(404, "not-found", "no such resource")
    return answered(found)


async def put(request: web.Request) -> web.Response:
    """Keep a Patient, Coverage or Invoice under its id: 201 if new, 200 if replaced."""
    people, kind, resource_id = request.app[DESK].people, request.match_info["kind"], request.match_info["id"]
    resource = parse(await body_of(request), kind)
    if resource.get("id") != resource_id:
        raise Refusal(400, "value", "the id in the body is not the one in the URL", "id")
    patient_id = await asyncio.to_thread(searches.owner, people, resource)
    kept, version = await asyncio.to_thread(people.put, resource, patient_id)
    return answered(kept, status=201 if version == 1 else 200, headers={"ETag": f'W/"{version}"'})


async def body_of(request: web.Request) -> bytes:
    """Return the body of a resource; raise Refusal (415) if it is of another type."""
    if request.content_type not in JSON_TYPES:
        raise Refusal(415, "not-supported", f"send {FHIR_JSON}")
    return await request.read()


def answered(resource: Resource, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Return a resource as an HTTP answer."""
    return web.Response(status=status, body=encode(resource), content_type=FHIR_JSON, headers=headers)


def outcome(status: int, code: str, diagnostics: str, expression: str = "") -> web.Response:
    """Return an OperationOutcome as an HTTP answer."""
    issue: dict[str, object] = {"severity": "error", "code": code, "diagnostics": diagnostics}
    if expression:
        issue["expression"] = [expression]
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None  # noqa: PLR2004
    return answered({"resourceType": "OperationOutcome", "issue": [issue]}, status=status, headers=headers)
