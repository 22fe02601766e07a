"""Bundles that the reference backend carries out: transactions that write as a whole or not at all, batches that read."""

import re
from datetime import datetime
from secrets import token_hex
from typing import Any

from coverage_backend import diary, searches
from coverage_backend.account_searches import SEARCHES, resource
from coverage_backend.codes import Resource
from coverage_backend.progress import over
from coverage_backend.shelf import Shelf
from coverage_backend.store import PeopleStore
from coverage_backend.strictness import Refusal, parsed

WRITTEN = {"POST": {"Appointment", "Task"}, "PUT": {"Appointment", "Slot"}}
VERSION = re.compile(r'(?:W/)?"([0-9]{1,9})"')
STATUS_WORDS = {200: "200 OK", 201: "201 Created"}
FREE = "free"


def carry_out(people: PeopleStore, entries: list[dict[str, Any]], now: datetime) -> Resource:
    """Return the answer to a transaction: https://hl7.org/fhir/R4/http.html#transaction. Raise Refusal, and nothing is done."""
    owners = [writable(people, entry) for entry in entries]
    done: dict[int, Resource] = {}
    with people.shelf() as shelf:
        # R4: creations before updates, whatever their order in the bundle
        for index, entry in sorted(enumerate(entries), key=lambda one: str(one[1]["request"]["method"])):
            request, told = entry["request"], entry["resource"]
            if request["method"] == "POST":
                kept, new = create(shelf, told, owners[index], request.get("ifNoneExist", ""), now)
            else:
                kept, new = replace(shelf, told, owners[index], request, now), False
            done[index] = answered(kept, 201 if new else 200)
    return {
        "resourceType": "Bundle",
        "type": "transaction-response",
        "entry": [done[index] for index in range(len(entries))],
    }


def file_task(
    people: PeopleStore, task: Resource, if_none_exist: str, now: datetime
) -> tuple[Resource, bool]:
    """Return a Task and whether it is new; raise Refusal (422) about somebody who is not on file."""
    owner = on_file(people, task)
    with people.shelf() as shelf:
        return create(shelf, task, owner, if_none_exist, now)


def writable(people: PeopleStore, entry: dict[str, Any]) -> str:
    """Return whose the resource of an entry is; raise Refusal if a transaction may not write it."""
    method, kind = entry["request"]["method"], entry["request"]["url"].partition("/")[0]
    if kind not in WRITTEN.get(method, ()):
        raise Refusal(400, "not-supported", "not what a transaction may do here", "entry")
    told = parsed(entry.get("resource"), kind)
    return on_file(people, told) if method == "POST" else searches.owner(people, told)


def on_file(people: PeopleStore, told: Resource) -> str:
    """Return the patient id of the person that a resource is about; raise Refusal (422) unless they are on file."""
    owner = searches.owner(people, told)
    if not people.knows(owner):
        raise Refusal(422, "not-found", "it belongs to no Patient on file")
    return owner


def create(
    shelf: Shelf, told: Resource, owner: str, if_none_exist: str, now: datetime
) -> tuple[Resource, bool]:
    """Return what stands under the condition, or else the resource under a new id, and whether it is new."""
    kind = told["resourceType"]
    if if_none_exist:
        form = searches.read_form(if_none_exist)
        wanted = searches.demand(form, needed="identifier", allowed=frozenset())
        found = shelf.named(kind, *searches.token_of(wanted))
        if len(found) > 1:
            raise Refusal(412, "multiple-matches", "several have that identifier")
        if found:
            return found[0], False
    stamped = told | {"id": token_hex(12)}
    if kind == "Task":
        made = now.isoformat(timespec="seconds")
        stamped |= {"authoredOn": made, "lastModified": made, "status": "requested"}
    else:
        for one in told.get("slot", []):
            slot_id = one.get("reference", "").removeprefix("Slot/")
            if current(shelf, "Slot", slot_id, now)["status"] != FREE:
                raise Refusal(409, "conflict", "that time is not free", "Appointment.slot")
    return shelf.put(stamped, owner)[0], True


def replace(shelf: Shelf, told: Resource, owner: str, request: dict[str, str], now: datetime) -> Resource:
    """Return a Slot or Appointment with its new status; raise Refusal (400, 404, 409, 412) if it may not have it."""
    kind, _, resource_id = request["url"].partition("/")
    if told.get("id") != resource_id:
        raise Refusal(400, "value", "the id in the body is not the one in the URL", "entry")
    wanted = VERSION.fullmatch(request.get("ifMatch", ""))
    if wanted is None:
        raise Refusal(400, "required", "ifMatch with the version that was read", "entry.request")
    now_there = current(shelf, kind, resource_id, now)
    if now_there["meta"]["versionId"] != wanted[1]:
        raise Refusal(412, "conflict", "it has changed meanwhile", "entry.request")
    if rest_of(told) != rest_of(now_there):
        raise Refusal(422, "business-rule", "only the status may change", "entry.resource")
    match kind, now_there["status"], told["status"]:
        case ("Slot", "free", "busy") | ("Slot", "busy", "free") | ("Appointment", "booked", "cancelled"):
            return shelf.put(told, owner, after=int(wanted[1]))[0]
        case _:
            raise Refusal(409, "conflict", "not from that status to this", "entry.resource")


def current(shelf: Shelf, kind: str, resource_id: str, now: datetime) -> Resource:
    """Return a Slot or Appointment as it stands; raise Refusal (404) if there is none such."""
    found = shelf.get(kind, resource_id)
    if found is not None and kind == "Appointment":
        return over(found, now)
    if found is None and kind == "Slot":
        found = diary.slot(resource_id, now)
    if found is None:
        raise Refusal(404, "not-found", f"no such {kind}")
    return found


def rest_of(told: Resource) -> Resource:
    """Return a resource without what a writer may change and what the server writes itself."""
    return {name: value for name, value in told.items() if name not in {"status", "meta"}}


def read_all(people: PeopleStore, entries: list[dict[str, Any]], now: datetime) -> Resource:
    """Return the answer to a batch of reads; one that fails leaves the others alone."""
    found = [read(people, entry["request"], now) for entry in entries]
    return {"resourceType": "Bundle", "type": "batch-response", "entry": found}


def read(people: PeopleStore, request: dict[str, str], now: datetime) -> Resource:
    """Return what one read of a batch found, or why it failed."""
    try:
        return answered(look(people, request, now), 200)
    except Refusal as refusal:
        return {"response": {"status": f"{refusal.status} Refused", "outcome": refusal.outcome()}}


def look(people: PeopleStore, request: dict[str, str], now: datetime) -> Resource:
    """Return what a read finds; raise Refusal if it is none, or finds nothing."""
    if request["method"] != "GET":
        raise Refusal(405, "not-supported", "a batch only reads here; write by a transaction")
    place, _, query = request["url"].removeprefix("/").partition("?")
    kind, _, resource_id = place.partition("/")
    if resource_id:
        found = resource(people, kind, resource_id, now)
        if found is None:
            raise Refusal(404, "not-found", "no such resource")
        return found
    if kind not in SEARCHES:
        raise Refusal(404, "not-supported", "a kind that cannot be searched here")
    form = searches.once(searches.read_form(query))
    return searches.bundle(*SEARCHES[kind](people, form, now))


def answered(found: Resource, status: int) -> Resource:
    """Return a resource as an entry of an answer."""
    told: dict[str, str] = {"status": STATUS_WORDS[status]}
    version = found.get("meta", {}).get("versionId")
    if version:
        told |= {
            "etag": f'W/"{version}"',
            "location": f"{found['resourceType']}/{found['id']}/_history/{version}",
        }
    return {"resource": found, "response": told}
