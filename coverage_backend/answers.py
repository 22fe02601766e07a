"""The reference backend's answers, as strict FHIR R4, computed from what is on file about a person."""

from datetime import date, datetime
from hashlib import blake2b

from coverage_backend import codes, entitlement
from coverage_backend.codes import Resource, concept
from coverage_backend.fhir import Period
from coverage_backend.person import MONTHS, months_before
from coverage_backend.reading import initials, spans
from coverage_backend.store import Dossier

BALANCED = "balanced"


def response(request: Resource, file: Dossier, on: date, *, request_id: str, now: datetime) -> Resource:
    """Return the CoverageEligibilityResponse to a request about the person on file, processed."""
    covers = [insurance(cover, on) for cover in file.coverages.values()] or [
        {"coverage": {"display": "none on file"}, "inforce": False}
    ]
    covers[0].setdefault("item", []).extend(contributions(file, on) + checkup(request, file, on))
    for cover in covers:
        if not cover.get("item", True):
            del cover["item"]
    payor: Resource = next(
        (payor for cover in file.coverages.values() for payor in cover.get("payor", [])), {}
    )
    name: Resource = next(iter((file.patient or {}).get("name", [])), {})
    initial = initials(name.get("text") or " ".join([*name.get("given", []), name.get("family", "")]))
    answer: Resource = {
        "resourceType": "CoverageEligibilityResponse",
        "id": request_id,
        "status": "active",
        "purpose": request["purpose"],
        "patient": {"type": "Patient", "identifier": request["patient"]["identifier"]},
        "servicedDate": on.isoformat(),
        "created": now.isoformat(timespec="seconds"),
        "request": {"reference": f"CoverageEligibilityRequest/{request_id}"},
        "outcome": "complete",
        "insurer": request["insurer"],
    }
    if not file.known:
        return answer | {"outcome": "error", "error": [{"code": concept("not-found")}]}
    if initial:
        answer["patient"] = answer["patient"] | {"display": initial}
    if payor.get("display"):
        answer["insurer"] = request["insurer"] | {"display": payor["display"]}
    return answer | {"insurance": covers, "preAuthRef": tracking(file, on)}


def queued(answer: Resource) -> Resource:
    """Return the response as it stands before it is processed."""
    kept = {"insurance", "error", "preAuthRef"}
    return {name: value for name, value in answer.items() if name not in kept} | {"outcome": "queued"}


def insurance(cover: Resource, on: date) -> Resource:
    """Return what a Coverage is worth on a day."""
    told = cover.get("period", {})
    period = Period(start=told.get("start", ""), end=told.get("end", ""))
    marked = extension(cover, codes.STANDING)
    inforce = cover["status"] == "active" and marked != "not-insured" and spans(period, on) is not False
    if inforce:
        standing = "conditional" if marked == "conditional" else "insured"
    else:
        standing = "pending" if marked == "pending" or cover["status"] == "draft" else "not-insured"
    category = next((one["code"] for one in cover.get("type", {}).get("coding", []) if one.get("code")), "")
    marks = {
        codes.STANDING: standing,
        codes.REASON: extension(cover, codes.REASON),
        codes.CATEGORY: category,
    }
    items = []
    if classed(cover, "plan") == "osms":
        items += [
            {"category": concept("gobmp"), "excluded": False},
            {"category": concept("osms"), "excluded": not inforce},
        ]
    if classed(cover, "special-patient"):
        items.append({"category": concept("special-patient"), "excluded": False})
    answer: Resource = {
        "extension": [{"url": url, "valueCode": code} for url, code in marks.items() if code],
        "coverage": {"reference": f"Coverage/{cover['id']}"},
        "inforce": inforce,
        "item": items,
    }
    if told:
        answer["benefitPeriod"] = told
    return answer


def checkup(request: Resource, file: Dossier, on: date) -> list[Resource]:
    """Return the item about the check-up, if it was asked about and the year of birth is on file."""
    asked = any(
        coding.get("code") == codes.DISPANSERIZATION
        for item in request.get("item", [])
        for coding in item.get("productOrService", {}).get("coding", [])
    )
    born = str((file.patient or {}).get("birthDate", ""))[:4]
    if not asked or not born:
        return []
    annual = any(classed(cover, "annual-checkup") for cover in file.coverages.values())
    following = entitlement.next_year(int(born), on.year, annual=annual)
    why = entitlement.reason(int(born), on.year, annual=annual)
    return [
        {
            "extension": [{"url": codes.REASON, "valueCode": why}],
            "productOrService": concept(codes.DISPANSERIZATION),
            "excluded": not entitlement.entitled(int(born), on.year, annual=annual),
            "benefit": [{"type": concept("next-year"), "allowedUnsignedInt": following}],
        }
    ]


def contributions(file: Dossier, on: date) -> list[Resource]:
    """Return the items that count and list the contributions of the twelve whole months before a day."""
    asked = months_before(on)
    by_month: dict[str, list[Resource]] = {month: [] for month in asked}
    for invoice in file.invoices.values():
        month = month_of(invoice)
        if month in by_month and invoice["status"] in {BALANCED, "issued"}:
            by_month[month].append(invoice)
    if not any(by_month.values()):
        return []
    paid = sum(bool(rows) and all(row["status"] == BALANCED for row in rows) for rows in by_month.values())
    count = {"type": concept("months"), "allowedUnsignedInt": MONTHS, "usedUnsignedInt": paid}
    return [{"category": concept("contribution-months"), "benefit": [count]}] + [
        contribution(month, invoice) for month, rows in by_month.items() for invoice in rows
    ]


def contribution(month: str, invoice: Resource) -> Resource:
    """Return the item for one payer's month."""
    due = invoice.get("totalGross") or invoice.get("totalNet") or {}
    benefit: Resource = {"type": concept("contribution")}
    if due:
        benefit["allowedMoney"] = due
        benefit["usedMoney"] = due if invoice["status"] == BALANCED else due | {"value": 0}
    payer = next(
        (
            one["code"]
            for one in invoice["type"]["coding"]
            if one.get("system") == codes.PAYER and "code" in one
        ),
        "",
    )
    item: Resource = {"category": concept("contribution-month"), "name": month, "benefit": [benefit]}
    if payer:
        item["modifier"] = [concept(payer, codes.PAYER)]
    return item


def month_of(invoice: Resource) -> str:
    """Return the month that an Invoice is for, `YYYY-MM`."""
    return next((str(one["value"]) for one in invoice.get("identifier", []) if "value" in one), "")


def tracking(file: Dossier, on: date) -> str:
    """Return the code to quote for this check: the cover's own, or eight digits that are the same all day."""
    for cover in file.coverages.values():
        for number in cover.get("identifier", []):
            if number.get("system") == codes.TRACKING:
                return str(number["value"])
    digest = blake2b(f"{file.patient_id} {on}".encode(), digest_size=8).digest()
    return f"{int.from_bytes(digest) % 10**8:08}"


def extension(resource: Resource, url: str) -> str:
    """Return the code that an extension carries, or an empty string."""
    return next(
        (str(one.get("valueCode", "")) for one in resource.get("extension", []) if one.get("url") == url), ""
    )


def classed(cover: Resource, kind: str) -> str:
    """Return the value of a Coverage's class, or an empty string."""
    for one in cover.get("class", []):
        if any(coding.get("code") == kind for coding in one.get("type", {}).get("coding", [])):
            return str(one.get("value", ""))
    return ""
