"""The questions we put to a fund, as strict FHIR R4."""

from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote

import msgspec

from coverage_backend import codes
from coverage_backend.codes import Resource
from coverage_backend.eligibility import Identifier

CONTRIBUTION_MONTHS: Resource = {"category": codes.concept("contribution-months")}
CHECKUP: Resource = {"productOrService": codes.concept(codes.DISPANSERIZATION)}
"""The free check-up by age. Without a category: invariant ces-1."""


def eligibility_request(
    who: Identifier, on: date, *, insurer: str, by_number: bool, item: Resource = CONTRIBUTION_MONTHS
) -> bytes:
    """Return a CoverageEligibilityRequest for that day about an item.

    `by_number`: openIMIS reads the person out of `patient.reference`, as `Patient/<number>`; it travels in the body.
    """
    patient: dict[str, Any] = {"type": "Patient", "identifier": {"system": who.system, "value": who.value}}
    if by_number:
        patient["reference"] = f"Patient/{who.value}"
    return msgspec.json.encode(
        {
            "resourceType": "CoverageEligibilityRequest",
            "status": "active",
            "purpose": ["validation", "benefits"],
            "patient": patient,
            "servicedDate": on.isoformat(),
            "created": datetime.now(UTC).isoformat(timespec="seconds"),
            "insurer": {"reference": insurer} if "/" in insurer else {"display": insurer},
            "item": [item],
        }
    )


def patient_search(who: Identifier) -> dict[str, str]:
    """Return the form of a Patient search by number."""
    return {"identifier": token(who.system, who.value)}


def contribution_search(patient_id: str, since: date) -> dict[str, str]:
    """Return the form of a search for a person's contributions since a day, newest first.

    https://hl7.org/fhir/R4/invoice.html#search
    """
    return {
        "patient": f"Patient/{patient_id}",
        "type": "contribution",
        "date": f"ge{since.isoformat()}",
        "_sort": "-date",
        "_count": "200",
    }


def token(system: str, value: str) -> str:
    """Return the search value for a number: https://hl7.org/fhir/R4/search.html#token."""
    return f"{escaped(system)}|{escaped(value)}"


def condition(system: str, value: str) -> str:
    """Return the condition of a conditional create: nothing has that identifier yet."""
    return f"identifier={quote(token(system, value), safe=':/|')}"


def escaped(text: str) -> str:
    r"""Return a search value with `\`, `$`, `,` and `|` escaped: https://hl7.org/fhir/R4/search.html#escaping."""
    for letter in "\\$,|":
        text = text.replace(letter, f"\\{letter}")
    return text
