"""The searches of the reference backend, and whose a resource is."""

import re
from collections.abc import Callable
from datetime import date, datetime
from urllib.parse import parse_qsl

from multidict import MultiDict, MultiMapping

from coverage_backend.codes import Resource
from coverage_backend.reading import first_day
from coverage_backend.registry import BY_ID, organization_of
from coverage_backend.store import Dossier, PeopleStore
from coverage_backend.strictness import Refusal

Form = MultiMapping[str]
Found = tuple[list[Resource], list[Resource]]
"""What matched and what comes along with it."""
SHAPING = frozenset({"_count", "_sort", "_format", "_include", "_revinclude"})
REPEATED = frozenset({"start", "date"})
"""Parameters that may come twice: both ends of a stretch."""
FIELDS = 20
ESCAPED = re.compile(r"\\(.)")
DATED = re.compile(r"(eq|ge|gt|le|lt)?(.+)")


def form_of(content_type: str, body: bytes) -> Form:
    """Return the values of a search form; raise Refusal (400 or 415) if it cannot be read."""
    if content_type != "application/x-www-form-urlencoded":
        raise Refusal(415, "not-supported", "a search is a form")
    try:
        return once(read_form(body.decode()))
    except UnicodeDecodeError:
        raise Refusal(400, "structure", "the form cannot be read") from None


def read_form(text: str) -> Form:
    """Return the values of a form or of a URL's query; raise Refusal (400) if it cannot be read."""
    try:
        pairs = parse_qsl(
            text,
            keep_blank_values=True,
            strict_parsing=bool(text),
            errors="strict",
            max_num_fields=FIELDS,
        )
    except ValueError:
        raise Refusal(400, "structure", "the form cannot be read") from None
    return MultiDict(pairs)


def once(form: Form) -> Form:
    """Return the form; raise Refusal (400) if a parameter comes twice that may not."""
    if any(len(form.getall(name)) > 1 for name in set(form) - REPEATED):
        raise Refusal(400, "not-supported", "each parameter once")
    return form


def demand(form: Form, *, needed: str, allowed: frozenset[str]) -> str:
    """Return the value of the parameter that a search must have; raise Refusal (400) at any it does not know."""
    if set(form) - allowed - SHAPING - {needed}:
        raise Refusal(400, "not-supported", "a parameter this server does not know")
    if not form.get(needed):
        raise Refusal(400, "required", f"a search needs {needed}")
    return form[needed]


def token_of(told: str) -> tuple[str, str]:
    """Return system and value of a token; raise Refusal (400) if it is none of both."""
    system, bar, value = told.partition("|")
    if not bar or re.search(r"(?<!\\)[,|]", value):
        raise Refusal(400, "value", "identifier is system|value")
    return ESCAPED.sub(r"\1", system), ESCAPED.sub(r"\1", value)


def person_of(people: PeopleStore, form: Form, allowed: frozenset[str], member: str = "patient") -> str:
    """Return the id of the patient that a search names, by reference or by number; empty if that is nobody.

    Raises Refusal (400) if it names none, or holds a parameter that is not allowed.
    """
    chained = f"{member}.identifier"
    needed = chained if chained in form else member
    wanted = demand(form, needed=needed, allowed=allowed - {member, chained})
    return people.find(*token_of(wanted)) if needed == chained else wanted.removeprefix("Patient/")


def patients(people: PeopleStore, form: Form, now: datetime) -> Found:
    """Return the Patient with a number, `identifier=system|value`, with covers or clinic if they are to come along."""
    wanted = demand(form, needed="identifier", allowed=frozenset())
    file = people.dossier(people.find(*token_of(wanted)), now.date())
    if not file.known or file.patient is None:
        return [], []
    along = list(file.coverages.values()) if form.get("_revinclude") == "Coverage:beneficiary" else []
    if form.get("_include") == "Patient:general-practitioner":
        along += referred(people, file.patient.get("generalPractitioner", []))
    return [file.patient], along


def coverages(people: PeopleStore, form: Form, now: datetime) -> Found:
    """Return a patient's Coverages, `beneficiary=Patient/<id>` or `patient=…`, with the insurers if they are to come along."""
    member = "patient" if "patient" in form else "beneficiary"
    file = file_of(people, person_of(people, form, frozenset(), member), now.date())
    covers = list(file.coverages.values())
    payors = [payor for cover in covers for payor in cover["payor"]]
    return covers, referred(people, payors) if form.get("_include") == "Coverage:payor" else []


def referred(people: PeopleStore, references: list[Resource]) -> list[Resource]:
    """Return the Organizations, put or registered, that references lead to."""
    ids = dict.fromkeys(one.get("reference", "").removeprefix("Organization/") for one in references)
    with people.shelf() as shelf:
        put = [shelf.get("Organization", one) for one in ids]
    sites = (BY_ID.get(one) for one in ids)
    found = (one or (organization_of(site) if site else None) for one, site in zip(put, sites, strict=True))
    return [one for one in found if one is not None]


def invoices(people: PeopleStore, form: Form, now: datetime) -> Found:
    """Return a patient's contributions, `patient=Patient/<id>&type=contribution&date=ge…&_sort=-date`."""
    wanted = demand(form, needed="patient", allowed=frozenset({"type", "date"}))
    if form.get("type", "contribution").rpartition("|")[2] != "contribution":
        return [], []
    found = list(file_of(people, wanted, now.date()).invoices.values())
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
    return counted(found, form), []


def counted(found: list[Resource], form: Form) -> list[Resource]:
    """Return as many as `_count` asks for."""
    count = form.get("_count", "")
    return found[: int(count)] if re.fullmatch("[0-9]{1,4}", count) else found


def compare(posted: date, prefix: str, day: date) -> bool:
    """Tell whether a date is on the side of a day that a search prefix names."""
    return {
        "eq": posted == day,
        "ge": posted >= day,
        "gt": posted > day,
        "le": posted <= day,
        "lt": posted < day,
    }[prefix]


SEARCHES: dict[str, Callable[[PeopleStore, Form, datetime], Found]] = {
    "Patient": patients,
    "Coverage": coverages,
    "Invoice": invoices,
}


def file_of(people: PeopleStore, reference: str, today: date) -> Dossier:
    """Return what is on file about `Patient/<id>`, or an empty file."""
    file = people.dossier(reference.removeprefix("Patient/"), today)
    return file if file.known else Dossier(known=False, patient_id="")


SUBJECT = {"Coverage": "beneficiary", "Invoice": "subject", "Task": "for", "ExplanationOfBenefit": "patient"}
"""Where a resource names its person."""


def owner(people: PeopleStore, resource: Resource) -> str:
    """Return whose a resource is, a patient's id, a Slot's schedule, or nobody's; raise Refusal (422) if it names nobody."""
    match resource["resourceType"]:
        case "Patient":
            return str(resource["id"])
        case "Organization":
            return ""
        case "Slot":
            return "Schedule/" + str(resource["schedule"].get("reference", "")).rpartition("/")[2]
        case "Appointment":
            actors = (one["actor"] for one in resource["participant"])
            told: Resource = next((one for one in actors if "Patient/" in one.get("reference", "")), {})
        case kind:
            told = resource[SUBJECT[kind]]
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
