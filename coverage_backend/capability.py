"""The reference backend's description of itself."""

from typing import Any

from coverage_backend.codes import FHIR_JSON, Mode
from coverage_backend.person import Resource

SUBMIT = "http://hl7.org/fhir/OperationDefinition/CoverageEligibilityRequest-submit"
SEARCHED = {
    "Patient": {"identifier": "token"},
    "Coverage": {"patient": "reference", "beneficiary": "reference"},
    "Invoice": {"patient": "reference", "type": "token", "date": "date"},
}


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
    kept = [
        {
            "type": kind,
            "interaction": [{"code": "read"}, {"code": "update"}, {"code": "search-type"}],
            "updateCreate": True,
            "searchParam": [{"name": name, "type": of} for name, of in params.items()],
        }
        for kind, params in SEARCHED.items()
    ]
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-01",
        "kind": "instance",
        "software": {"name": "Coverline reference coverage backend"},
        "implementation": {"description": "Synthetic insured persons"},
        "fhirVersion": "4.0.1",
        "format": [FHIR_JSON],
        "rest": [{"mode": "server", "resource": [*kept, asked, told]}],
    }
