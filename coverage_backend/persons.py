"""Whom a fund knows by a number, and everything that a search there finds."""

import re

from msgspec import Raw

from coverage_backend import asking, reading
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendGarbled, BackendRefused
from coverage_backend.fhir import Bundle, Patient, decode, of_type, resources
from coverage_backend.wire import Wire

ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
"""https://hl7.org/fhir/R4/datatypes.html#id"""
PAGES = 20
"""Of a search's results at most; a server that has still more has no end."""


async def patient(wire: Wire, who: Identifier) -> Patient | None:
    """Return the person with that number, None if the fund knows nobody by it."""
    return only(of_type(await found(wire, "Patient", asking.patient_search(who)), Patient), who)


async def known(wire: Wire, who: Identifier) -> Patient:
    """Return the person with that number; raise BackendRefused if the fund knows nobody by it."""
    person = await patient(wire, who)
    if person is None:
        raise BackendRefused("nobody on file by that number")
    return person


def only(patients: list[Patient], who: Identifier) -> Patient | None:
    """Return the one active person, None if there is none; raise BackendGarbled if it is somebody else too."""
    active = [one for one in patients if one.active]
    if not active:
        return None
    if len(active) > 1 or not reading.holds(active[0], who):
        raise BackendGarbled("not the one person that was asked for")
    fit(active[0].id, None)
    return active[0]


async def found(wire: Wire, kind: str, form: dict[str, str]) -> list[Raw]:
    """Return the resources that a search finds, and those that come along, from all pages."""
    number = form.get("identifier", "").rpartition("|")[2]
    return await all_pages(wire, await wire.search(kind, form), number)


async def all_pages(wire: Wire, body: bytes, number: str = "") -> list[Raw]:
    """Return the resources of a search's bundle and of those that its links lead to, none of which may hold the number."""
    every: list[Raw] = []
    for _ in range(PAGES):
        every += searched(body)
        more = next((one.url for one in decode(body, Bundle).link if one.relation == "next"), "")
        if not more:
            return every
        if number and number in more:
            raise BackendGarbled("a link that holds a number")
        body = await wire.get(wire.local(more))
    raise BackendGarbled("results without an end")


def searched(body: bytes | Raw) -> list[Raw]:
    """Return the resources of a search's bundle; raise BackendGarbled if it is something else."""
    if decode(body, Bundle).resource_type != "Bundle":
        raise BackendGarbled("no Bundle")
    return resources(body)


def fit(resource_id: str, who: Identifier | None) -> str:
    """Return the id if it may stand in a URL: a FHIR id, and not the person's number; else raise BackendGarbled."""
    if not ID.fullmatch(resource_id) or (who is not None and who.value in resource_id):
        raise BackendGarbled("an id that cannot be asked for")
    return resource_id
