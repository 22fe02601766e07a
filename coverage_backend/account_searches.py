"""The searches of the reference backend that a person's account is read with, and the reading of its resources by id."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime

from coverage_backend import diary, registry, searches
from coverage_backend.codes import ORGANIZATION_TYPE, Resource
from coverage_backend.diary import SERVICES
from coverage_backend.progress import over, progressed
from coverage_backend.reading import first_day
from coverage_backend.searches import DATED, Form, Found, compare, demand, person_of, token_of
from coverage_backend.store import PeopleStore
from coverage_backend.strictness import Refusal
from coverage_backend.treatments import explanations_of

SLOT_BOUND = re.compile(r"(ge|gt|le|lt)(.+)")
UNTIMED = "9999-12-31T00:00:00+00:00"
PATIENT = frozenset({"patient", "patient.identifier", "identifier", "_id"})


def appointments(people: PeopleStore, form: Form, now: datetime) -> Found:
    """Return bookings by `identifier` or by person, `status` and `date`; `_include=Appointment:actor` brings the doctors."""
    found = belonging(people, "Appointment", form, PATIENT | {"status", "date"})
    found = [over(one, now) for one in found]
    if "status" in form:
        found = [one for one in found if one["status"] in form["status"].split(",")]
    found = dated(found, "start", form)
    found.sort(
        key=lambda one: datetime.fromisoformat(one.get("start", UNTIMED)),
        reverse=form.get("_sort") == "-date",
    )
    found = searches.counted(found, form)
    along: dict[str, Resource] = {}
    if form.get("_include") == "Appointment:actor":
        for one in found:
            for taking_part in one["participant"]:
                kind, _, actor = taking_part["actor"].get("reference", "").rpartition("/")
                if kind.endswith("HealthcareService") and actor in SERVICES:
                    along[actor] = diary.healthcare_service_of(SERVICES[actor])
    return found, list(along.values())


def tasks(people: PeopleStore, form: Form, now: datetime) -> Found:
    """Return applications by `identifier` or by person, `_sort=-modified`."""
    found = [progressed(one, now) for one in belonging(people, "Task", form, PATIENT)]
    found.sort(
        key=lambda one: datetime.fromisoformat(one.get("lastModified") or one["authoredOn"]),
        reverse=form.get("_sort") == "-modified",
    )
    return searches.counted(found, form), []


def belonging(people: PeopleStore, kind: str, form: Form, allowed: frozenset[str]) -> list[Resource]:
    """Return the resources of a kind that have an identifier or belong to a person; raise Refusal (400) without either."""
    if "identifier" in form:
        demand(form, needed="identifier", allowed=allowed)
        with people.shelf() as shelf:
            return shelf.named(kind, *token_of(form["identifier"]))
    owner = person_of(people, form, allowed)
    with people.shelf() as shelf:
        found = shelf.of(kind, owner) if owner else []
    return [one for one in found if form.get("_id", one["id"]) == one["id"]]


def explanations(people: PeopleStore, form: Form, now: datetime) -> Found:
    """Return the care a person received, `patient=Patient/<id>&created=ge…`."""
    owner = person_of(people, form, frozenset({"patient", "patient.identifier", "created"}))
    with people.shelf() as shelf:
        put = {one["id"]: one for one in shelf.of("ExplanationOfBenefit", owner)} if owner else {}
    every = {one["id"]: one for one in synthetic(people, owner, now)} | put
    found = dated(list(every.values()), "created", form)
    found.sort(key=lambda one: str(one["created"]), reverse=form.get("_sort") == "-created")
    return searches.counted(found, form), []


def synthetic(people: PeopleStore, patient_id: str, now: datetime) -> list[Resource]:
    """Return the care that comes with a fixed person."""
    file = people.dossier(patient_id, now.date())
    payors = (payor.get("display", "") for cover in file.coverages.values() for payor in cover["payor"])
    return explanations_of(patient_id, now.date(), next(payors, "")) if file.known else []


def organizations(people: PeopleStore, form: Form, _now: datetime) -> Found:
    """Return the insurers (`type=ins`) or clinics (`prov`) of a region, `address-state=…`, by name."""
    demand(form, needed="address-state", allowed=frozenset({"type", "active"}))
    with people.shelf() as shelf:
        put = {one["id"]: one for one in shelf.every("Organization")}
    every = {site.id: registry.organization_of(site) for site in registry.SITES} | put
    kind = form.get("type", "").rpartition("|")[2]
    found = [
        one
        for one in every.values()
        if any(place.get("state") == form["address-state"] for place in one.get("address", []))
        and (not kind or kind in types(one))
        and (form.get("active") is None or one.get("active", True) is (form["active"] == "true"))
    ]
    found.sort(key=lambda one: str(one["name"]))
    return searches.counted(found, form), []


def types(organization: Resource) -> set[str]:
    """Return of which types an Organization is."""
    return {
        coding["code"]
        for one in organization.get("type", [])
        for coding in one.get("coding", [])
        if coding.get("system") == ORGANIZATION_TYPE and "code" in coding
    }


def healthcare_services(_people: PeopleStore, form: Form, _now: datetime) -> Found:
    """Return a clinic's services, `organization=Organization/<id>`; `_revinclude=PractitionerRole:service` brings the doctors."""
    wanted = demand(form, needed="organization", allowed=frozenset({"active"}))
    found = [one for one in SERVICES.values() if one.site.id == wanted.removeprefix("Organization/")]
    roles = found if form.get("_revinclude") == "PractitionerRole:service" else []
    return [diary.healthcare_service_of(one) for one in found], [
        diary.practitioner_role_of(one) for one in roles
    ]


def practitioner_roles(_people: PeopleStore, form: Form, _now: datetime) -> Found:
    """Return a clinic's doctors and their hours, `organization=Organization/<id>`."""
    wanted = demand(form, needed="organization", allowed=frozenset({"active"}))
    clinic = wanted.removeprefix("Organization/")
    return [diary.practitioner_role_of(one) for one in SERVICES.values() if one.site.id == clinic], []


def slots(people: PeopleStore, form: Form, now: datetime) -> Found:
    """Return a doctor's times, `schedule.actor=HealthcareService/<id>&status=free&start=ge…&start=lt…`, in order."""
    actor = demand(form, needed="schedule.actor", allowed=frozenset({"status", "start"}))
    service = SERVICES.get(actor.removeprefix("HealthcareService/"))
    schedule = f"Schedule/{actor.removeprefix('HealthcareService/')}"
    with people.shelf() as shelf:
        put = {one["id"]: one for one in shelf.of("Slot", schedule)}
    every = {one["id"]: one for one in diary.slots(service, now)} if service else {}
    found = [one for one in (every | put).values() if form.get("status", one["status"]) == one["status"]]
    for bound in form.getall("start", []):
        told = SLOT_BOUND.fullmatch(bound)
        try:
            edge = datetime.fromisoformat(told[2]) if told else None
        except ValueError:
            edge = None
        if told is None or edge is None or edge.tzinfo is None:
            raise Refusal(400, "value", "start is ge, gt, le or lt and a time with its offset", "start")
        found = [one for one in found if beside(datetime.fromisoformat(one["start"]), told[1], edge)]
    found.sort(key=lambda one: datetime.fromisoformat(one["start"]))
    return searches.counted(found, form), []


def beside(start: datetime, prefix: str, edge: datetime) -> bool:
    """Tell whether a time is on the side of an edge that a search prefix names."""
    return {"ge": start >= edge, "gt": start > edge, "le": start <= edge, "lt": start < edge}[prefix]


def dated(found: Iterable[Resource], member: str, form: Form) -> list[Resource]:
    """Return those whose day is where the form's `created` or `date` says; raise Refusal (400) if that is no date."""
    kept = list(found)
    for bound in (*form.getall("date", []), *form.getall("created", [])):
        told = DATED.fullmatch(bound)
        day = first_day(told[2]) if told else None
        if told is None or day is None:
            raise Refusal(400, "value", "that is no date", "date")
        prefix = told[1] or "eq"
        kept = [
            one for one in kept if (on := first_day(str(one.get(member, "")))) and compare(on, prefix, day)
        ]
    return kept


SEARCHES: dict[str, Callable[[PeopleStore, Form, datetime], Found]] = {
    **searches.SEARCHES,
    "Appointment": appointments,
    "Task": tasks,
    "ExplanationOfBenefit": explanations,
    "Organization": organizations,
    "HealthcareService": healthcare_services,
    "PractitionerRole": practitioner_roles,
    "Slot": slots,
}
OPEN = frozenset({"Organization", "HealthcareService", "PractitionerRole", "Slot"})
"""Kinds that belong to nobody: they may be searched by a URL, too."""


def resource(people: PeopleStore, kind: str, resource_id: str, now: datetime) -> Resource | None:
    """Return a resource by its kind and id as it stands now; None if there is none such."""
    put = people.document(kind, resource_id)
    if put is not None:
        return {"Task": progressed, "Appointment": over}.get(kind, lambda one, _now: one)(put, now)
    service = SERVICES.get(resource_id)
    match kind:
        case "Slot":
            return diary.slot(resource_id, now)
        case "Organization":
            site = registry.BY_ID.get(resource_id)
            return registry.organization_of(site) if site else None
        case "HealthcareService":
            return diary.healthcare_service_of(service) if service else None
        case "PractitionerRole":
            return diary.practitioner_role_of(service) if service else None
        case "Schedule":
            return diary.schedule_of(service) if service else None
        case "ExplanationOfBenefit":
            care = synthetic(people, resource_id.rpartition(".")[0], now)
            return next((one for one in care if one["id"] == resource_id), None)
        case "Appointment" | "Task":
            return None
        case _:
            return searches.resource(people, kind, resource_id, now.date())
