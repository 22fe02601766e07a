"""The codes and extensions that our FHIR R4 messages use where the standard leaves them to the parties.

Carried by `CoverageEligibilityResponse.insurance[]` and by `Coverage`, both as `valueCode`:

- `STANDING`: `insured`, `conditional` (grace: in force, arrears still due), `pending` (not in force yet), `not-insured`.
  `inforce` wins over it: it only says which kind of "in force" or "not in force" is meant.
- `REASON`: `employer-debt`, `contract-closed`, `arrears`, `state-pays`, `starts-later`.
- `CATEGORY`: who pays: `worker`, `self`, `state`. On a `Coverage` it is the code of `Coverage.type`.

`CoverageEligibilityResponse.preAuthRef` is the tracking code; `patient.display` is the person's initials. An insurance item
of category `special-patient` marks a special patient (haemophilia, thalassaemia, dialysis). In an item `contribution-month` and in an
`Invoice` of type `contribution` a code of `PAYER` tells whose payment it is.

A person's account adds to these:

- `ATTACHED` (`valueDate`) on a `Patient.generalPractitioner`: since when that clinic is theirs.
- `REASON` on the item `dispanserization` (a `productOrService`) of a response, and in it a benefit `next-year`: why a person may
  or may not have the check-up in that year, and when next.
- `CARE_KIND` on `ExplanationOfBenefit.item.category`, `CARE_CONDITION` on `item.location[x]`.
- `SPECIALITY` on `HealthcareService`, `PractitionerRole` and `Appointment`.
- `BOOKING` and `APPLICATION` are the systems of our own keys for an `Appointment` and a `Task`; `APPLICATION_STATUS` is the code system
  of `Task.businessStatus`. A `Task.code` is one of `CODES`.
- A region is `Organization.address.state`: a short name in Latin letters, as the programme's data has it.
"""

from enum import IntEnum
from typing import Any

Resource = dict[str, Any]
"""A FHIR resource, or a part of one, as JSON has it."""

ROOT = "https://coverline.example/fhir"
CODES = f"{ROOT}/cs/coverline"
PAYER = f"{ROOT}/cs/payer"
CATEGORY_CODES = f"{ROOT}/cs/category"
STANDING = f"{ROOT}/ext/standing"
REASON = f"{ROOT}/ext/reason"
CATEGORY = f"{ROOT}/ext/category"
TRACKING = f"{ROOT}/sid/tracking"
MONTH = f"{ROOT}/sid/contribution-month"
ATTACHED = f"{ROOT}/ext/attached-since"
CARE_KIND = f"{ROOT}/cs/care-kind"
CARE_CONDITION = f"{ROOT}/cs/care-condition"
SPECIALITY = f"{ROOT}/cs/speciality"
APPLICATION_STATUS = f"{ROOT}/cs/application-status"
BOOKING = f"{ROOT}/sid/booking"
APPLICATION = f"{ROOT}/sid/application"
DISPANSERIZATION = "dispanserization"
ORGANIZATION_TYPE = "http://terminology.hl7.org/CodeSystem/organization-type"
"""`ins` for an insurer, `prov` for a clinic."""

KZ_IIN = f"{ROOT}/sid/kz-iin"
IR_NATIONAL_CODE = f"{ROOT}/sid/ir-national-code"
IR_BOOKLET = f"{ROOT}/sid/ir-booklet"
IR_FIDA = f"{ROOT}/sid/ir-fida"
RU_ENP = "urn:oid:1.2.643.2.69.1.1.1.6.228"
RU_SNILS = "urn:oid:1.2.643.2.69.1.1.1.6.223"
CN_RESIDENT_ID = "urn:oid:2.16.156.10011.1.3"

FHIR_JSON = "application/fhir+json"
BODY_LIMIT = 1024 * 1024
"""Bytes of a body that either side reads at most."""


def concept(code: str, system: str = CODES) -> Resource:
    """Return a CodeableConcept with one code."""
    return {"coding": [{"system": system, "code": code}]}


class Mode(IntEnum):
    """How a backend answers an eligibility question."""

    SUBMIT = 1
    """`CoverageEligibilityRequest/$submit` replies with the response."""
    CREATE = 2
    """A plain create replies with the response (openIMIS)."""
    SEARCH = 3
    """A create, then a search for the response to that request."""
