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

from coverage_backend import answers, searches, transactions
from coverage_backend.account_searches import OPEN, SEARCHES, resource
from coverage_backend.capability import capability_statement
from coverage_backend.codes import BODY_LIMIT, FHIR_JSON, Mode, Resource
from coverage_backend.faults import UNREACHED, Fault, fail, parse_fault
from coverage_backend.store import NumberTaken, PeopleStore
from coverage_backend.strictness import Refusal, parse

KEPT_ANSWERS = 1000
JSON_TYPES = frozenset({FHIR_JSON, "application/json"})
PUT_KINDS = "Patient|Coverage|Invoice|Slot|Appointment|Task|ExplanationOfBenefit|Organization"
READ_KINDS = f"{PUT_KINDS}|HealthcareService|PractitionerRole|Schedule"
WROTE = web.RequestKey("wrote", bool)
"""Whether the request changed something."""
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
    app.router.add_post("", carry_out)
    app.router.add_post("/", carry_out)
    app.router.add_post("/Task", file_task)
    app.router.add_post(f"/{{kind:{'|'.join(SEARCHES)}}}/_search", search)
    app.router.add_get(f"/{{kind:{'|'.join(OPEN)}}}", search_by_url)
    app.router.add_get("/{kind:CoverageEligibilityRe(?:quest|sponse)}/{id}", read_answer)
    app.router.add_get(f"/{{kind:{READ_KINDS}}}/{{id}}", read)
    app.router.add_put(f"/{{kind:{PUT_KINDS}}}/{{id}}", put)
    return app


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Check the key, turn refusals into OperationOutcomes and play the fault that is switched on."""
    desk = request.app[DESK]
    switching = request.match_info.handler is put_fault
    if desk.fault.kind in UNREACHED and not switching:
        return await fail(desk.fault, request, web.Response(), wrote=False)
    try:
        admit(request, desk, admin=switching or request.method == "PUT")
        answer = await handler(request)
    except Refusal as refusal:
        answer = refused(refusal)
    except NumberTaken:
        answer = refused(Refusal(409, "duplicate", "another Patient has that number"))
    except web.HTTPRequestEntityTooLarge:
        answer = refused(Refusal(413, "too-long", "the body is larger than this server reads"))
    except web.RequestPayloadError:  # what the headers say that it is pressed by, it is not
        answer = refused(Refusal(400, "structure", "the body cannot be read"))
    except web.HTTPException as fault:
        answer = refused(Refusal(fault.status, "not-supported", fault.reason))
    if switching or not isinstance(answer, web.Response):
        return answer
    return await fail(desk.fault, request, answer, wrote=request.get(WROTE, False))


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
    return await found(request, searches.form_of(request.content_type, await request.read()))


async def search_by_url(request: web.Request) -> web.Response:
    """Answer a search for what belongs to nobody."""
    return await found(request, searches.once(request.query))


async def found(request: web.Request, form: searches.Form) -> web.Response:
    """Return the answer to a search."""
    desk, look = request.app[DESK], SEARCHES[request.match_info["kind"]]
    return answered(searches.bundle(*await asyncio.to_thread(look, desk.people, form, desk.now())))


async def read(request: web.Request) -> web.Response:
    """Answer with a resource by its id."""
    desk, kind, resource_id = request.app[DESK], request.match_info["kind"], request.match_info["id"]
    kept = await asyncio.to_thread(resource, desk.people, kind, resource_id, desk.now())
    if kept is None:
        raise Refusal(404, "not-found", "no such resource")
    return answered(kept)


async def put(request: web.Request) -> web.Response:
    """Keep a resource under its id: 201 if new, 200 if replaced."""
    desk, kind, resource_id = request.app[DESK], request.match_info["kind"], request.match_info["id"]
    told = parse(await body_of(request), kind)
    if told.get("id") != resource_id:
        raise Refusal(400, "value", "the id in the body is not the one in the URL", "id")

    def keep() -> tuple[Resource, int]:
        there = resource(desk.people, kind, resource_id, desk.now()) or {}
        after = int(there.get("meta", {}).get("versionId", 0))
        return desk.people.put(told, searches.owner(desk.people, told), after=after)

    kept, version = await asyncio.to_thread(keep)
    request[WROTE] = True
    return answered(kept, status=201 if version == 1 else 200)


async def file_task(request: web.Request) -> web.Response:
    """Keep an application under a new id, 201, or answer 200 with the one that `If-None-Exist` finds."""
    desk, condition = request.app[DESK], request.headers.get("If-None-Exist", "")
    task = parse(await body_of(request), "Task")
    kept, new = await asyncio.to_thread(transactions.file_task, desk.people, task, condition, desk.now())
    request[WROTE] = True
    return answered(kept, status=201 if new else 200)


async def carry_out(request: web.Request) -> web.Response:
    """Answer a transaction or a batch."""
    desk, bundle = request.app[DESK], parse(await body_of(request), "Bundle")
    writes = bundle["type"] == "transaction"
    work = transactions.carry_out if writes else transactions.read_all
    done = await asyncio.to_thread(work, desk.people, bundle["entry"], desk.now())
    request[WROTE] = writes
    return answered(done)


async def body_of(request: web.Request) -> bytes:
    """Return the body of a resource; raise Refusal (415) if it is of another type."""
    if request.content_type not in JSON_TYPES:
        raise Refusal(415, "not-supported", f"send {FHIR_JSON}")
    return await request.read()


def answered(told: Resource, *, status: int = 200) -> web.Response:
    """Return a resource as an HTTP answer, its version as an ETag."""
    version = told.get("meta", {}).get("versionId")
    headers = {"ETag": f'W/"{version}"'} if version else None
    return web.Response(status=status, body=encode(told), content_type=FHIR_JSON, headers=headers)


def refused(refusal: Refusal) -> web.Response:
    """Return an OperationOutcome as an HTTP answer."""
    answer = answered(refusal.outcome(), status=refusal.status)
    if refusal.status == 401:  # noqa: PLR2004
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer
