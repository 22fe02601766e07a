"""The searches of the reference backend, and whose a resource is."""

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qsl

from coverage_backend.person import Resource
from coverage_backend.reading import first_day
from coverage_backend.store import Dossier, PeopleStore
from coverage_backend.strictness import Refusal

Form = dict[str, str]
Found = tuple[list[Resource], list[Resource]]
"""What matched and what comes along with it."""
SHAPING = frozenset({"_count", "_sort", "_format", "_include", "_revinclude"})
FIELDS = 20
ESCAPED = re.compile(r"\\(.)")
DATED = re.compile(r"(eq|ge|gt|le|lt)?(.+)")


def form_of(content_type: str, body: bytes) -> Form:
    """Return the values of a search form; raise Refusal (400 or 415) if it cannot be read."""
    if content_type != "application/x-www-form-urlencoded":
        raise Refusal(415, "not-supported", "a search is a form")
    try:
        pairs = parse_qsl(
            body.decode(),
            keep_blank_values=True,
            strict_parsing=bool(body),
            errors="strict",
            max_num_fields=FIELDS,
        )
    except ValueError:
        raise Refusal(400, "structure", "the form cannot be read") from None
    form = dict(pairs)
    if len(form) != len(pairs):
        raise Refusal(400, "not-supported", "each parameter once")
    return form


def demand(form: Form, *, needed: str, allowed: frozenset[str]) -> str:
    """Return the value of the parameter that a search must have; raise Refusal (400) at any it does not know."""
    if set(form) - allowed - SHAPING - {needed}:
        raise Refusal(400, "not-supported", "a parameter this server does not know")
    if not form.get(needed):
        raise Refusal(400, "required", f"a search needs {needed}")
    return form[needed]


def patients(people: PeopleStore, form: Form, today: date) -> Found:
    """Return the Patient with a number, `identifier=system|value`."""
    system, bar, value = demand(form, needed="identifier", allowed=frozenset()).partition("|")
    if not bar or re.search(r"(?<!\\)[,|]", value):
        raise Refusal(400, "value", "identifier is system|value")
    found = people.find(ESCAPED.sub(r"\1", system), ESCAPED.sub(r"\1", value))
    file = people.dossier(found, today)
    if not file.known or file.patient is None:
        return [], []
    along = file.coverages.values() if form.get("_revinclude") == "Coverage:beneficiary" else ()
    return [file.patient], list(along)


def coverages(people: PeopleStore, form: Form, today: date) -> Found:
    """Return a patient's Coverages, `beneficiary=Patient/<id>` or `patient=…`."""
    needed = "beneficiary" if "beneficiary" in form else "patient"
    return list(
        file_of(people, demand(form, needed=needed, allowed=frozenset()), today).coverages.values()
    ), []


def invoices(people: PeopleStore, form: Form, today: date) -> Found:
    """Return a patient's contributions, `patient=Patient/<id>&type=contribution&date=ge…&_sort=-date`."""
    wanted = demand(form, needed="patient", allowed=frozenset({"type", "date"}))
    if form.get("type", "contribution").rpartition("|")[2] != "contribution":
        return [], []
    found = list(file_of(people, wanted, today).invoices.values())
    if "date" in form:
        dated = DATED.fullmatch(form["date"])
        day = first_day(dated[2]) if dated else None
        if dated is None or day is None:
            raise Refusal(400, "value", "date is no date", "date")
        prefix = dated[1] or "eq"
        found = [
            one
            for one in found
            if (posted := first_day(one.get("date", ""))) and compare(posted, prefix, day)
        ]
    found.sort(key=lambda one: str(one.get("date", "")), reverse=form.get("_sort") == "-date")
    count = form.get("_count", "")
    return found[: int(count)] if re.fullmatch("[0-9]{1,4}", count) else found, []


def compare(posted: date, prefix: str, day: date) -> bool:
    """Tell whether a date is on the side of a day that a search prefix names."""
    return {
        "eq": posted == day,
        "ge": posted >= day,
        "gt": posted > day,
        "le": posted <= day,
        "lt": posted < day,
    }[prefix]


SEARCHES: dict[str, Callable[[PeopleStore, Form, date], Found]] = {
    "Patient": patients,
    "Coverage": coverages,
    "Invoice": invoices,
}


def file_of(people: PeopleStore, reference: str, today: date) -> Dossier:
    """Return what is on file about `Patient/<id>`, or an empty file."""
    file = people.dossier(reference.removeprefix("Patient/"), today)
    return file if file.known else Dossier(known=False, patient_id="")


def owner(people: PeopleStore, resource: Resource) -> str:
    """Return the id of the patient that a resource belongs to; raise Refusal (422) if it names nobody."""
    if resource["resourceType"] == "Patient":
        return str(resource["id"])
    told = resource["beneficiary" if resource["resourceType"] == "Coverage" else "subject"]
    kind, _, patient_id = told.get("reference", "").rpartition("/")
    if kind.endswith("Patient") and patient_id:
        return str(patient_id)
    number = told.get("identifier", {})
    found = people.find(number.get("system", ""), number.get("value", ""))
    if not found:
        raise Refusal(422, "not-found", "it belongs to no Patient on file")
    return found


def resource(people: PeopleStore, kind: str, resource_id: str, today: date) -> Resource | None:
    """Return a resource by its kind and id, put or synthetic; None if there is none such."""
    put = people.document(kind, resource_id)
    if put is not None:
        return put
    file = file_of(people, resource_id.partition(".")[0], today)
    match kind:
        case "Patient":
            return file.patient if resource_id == file.patient_id else None
        case "Coverage":
            return file.coverages.get(resource_id)
        case _:
            return file.invoices.get(resource_id)


def bundle(matches: list[Resource], along: list[Resource] | None = None) -> Resource:
    """Return a searchset; as R4 has it, without an `entry` when nothing was found."""
    entries = [{"resource": one, "search": {"mode": "match"}} for one in matches]
    entries += [{"resource": one, "search": {"mode": "include"}} for one in along or []]
    found: Resource = {"resourceType": "Bundle", "type": "searchset", "total": len(matches)}
    return found | {"entry": entries} if entries else found
