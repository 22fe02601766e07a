"""The reference backend's description of itself."""

from typing import Any

from coverage_backend.codes import FHIR_JSON, Mode, Resource

SUBMIT = "http://hl7.org/fhir/OperationDefinition/CoverageEligibilityRequest-submit"
PERSON = {"patient": "reference"}
SEARCHED = {
    "Patient": {"identifier": "token"},
    "Coverage": {"patient": "reference", "beneficiary": "reference"},
    "Invoice": PERSON | {"type": "token", "date": "date"},
    "ExplanationOfBenefit": PERSON | {"created": "date"},
    "Appointment": PERSON | {"identifier": "token", "status": "token", "date": "date"},
    "Task": PERSON | {"identifier": "token"},
    "Organization": {"type": "token", "address-state": "string", "active": "token"},
    "Slot": {"schedule": "reference", "status": "token", "start": "date"},
    "HealthcareService": {"organization": "reference", "active": "token"},
    "PractitionerRole": {"organization": "reference", "active": "token"},
}
INCLUDED = {
    "Patient": {
        "searchInclude": ["Patient:general-practitioner"],
        "searchRevInclude": ["Coverage:beneficiary"],
    },
    "Coverage": {"searchInclude": ["Coverage:payor"]},
    "Appointment": {"searchInclude": ["Appointment:actor"]},
    "HealthcareService": {"searchRevInclude": ["PractitionerRole:service"]},
}
FOUND_ONLY = frozenset({"HealthcareService", "PractitionerRole"})


def capability_statement(mode: Mode) -> Resource:
    """Return the CapabilityStatement: https://hl7.org/fhir/R4/capabilitystatement.html."""
    asked: dict[str, Any] = {"type": "CoverageEligibilityRequest", "interaction": [{"code": "read"}]}
    if mode is Mode.SUBMIT:
        asked["operation"] = [{"name": "submit", "definition": SUBMIT}]
    else:
        asked["interaction"].append({"code": "create"})
    told: dict[str, Any] = {"type": "CoverageEligibilityResponse", "interaction": [{"code": "read"}]}
    if mode is Mode.SEARCH:
        told["interaction"].append({"code": "search-type"})
        told["searchParam"] = [{"name": "request", "type": "reference"}]
    kept = [kept_kind(kind, params) for kind, params in SEARCHED.items()]
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-01",
        "kind": "instance",
        "software": {"name": "Coverline reference coverage backend"},
        "implementation": {"description": "Synthetic insured persons"},
        "fhirVersion": "4.0.1",
        "format": [FHIR_JSON],
        "rest": [
            {
                "mode": "server",
                "resource": [*kept, asked, told],
                "interaction": [{"code": "transaction"}, {"code": "batch"}],
            }
        ],
    }


def kept_kind(kind: str, params: dict[str, str]) -> Resource:
    """Return what can be done with a kind of resource that is on file."""
    interactions = ["read", "search-type"] + (["update"] if kind not in FOUND_ONLY else [])
    described: Resource = {
        "type": kind,
        "interaction": [{"code": code} for code in interactions],
        "updateCreate": kind not in FOUND_ONLY,
        "searchParam": [{"name": name, "type": of} for name, of in params.items()],
        **INCLUDED.get(kind, {}),
    }
    if kind == "Task":
        described["interaction"].append({"code": "create"})
    if kind in {"Task", "Appointment"}:
        described["conditionalCreate"] = True
    return described
