"""The codes and extensions that our FHIR R4 messages use where the standard leaves them to the parties.

Carried by `CoverageEligibilityResponse.insurance[]` and by `Coverage`, both as `valueCode`:

- `STANDING`: `insured`, `conditional` (grace: in force, arrears still due), `pending` (not in force yet), `not-insured`.
  `inforce` wins over it: it only says which kind of "in force" or "not in force" is meant.
- `REASON`: `employer-debt`, `contract-closed`, `arrears`, `state-pays`, `starts-later`.
- `CATEGORY`: who pays: `worker`, `self`, `state`. On a `Coverage` it is the code of `Coverage.type`.

`CoverageEligibilityResponse.preAuthRef` is the tracking code; `patient.display` is the person's initials. An insurance item
of category `special-patient` marks a special patient (haemophilia, thalassaemia, dialysis). In an item `contribution-month` and in an
`Invoice` of type `contribution` a code of `PAYER` tells whose payment it is.
"""

from enum import IntEnum

ROOT = "https://coverline.example/fhir"
CODES = f"{ROOT}/cs/coverline"
PAYER = f"{ROOT}/cs/payer"
CATEGORY_CODES = f"{ROOT}/cs/category"
STANDING = f"{ROOT}/ext/standing"
REASON = f"{ROOT}/ext/reason"
CATEGORY = f"{ROOT}/ext/category"
TRACKING = f"{ROOT}/sid/tracking"
MONTH = f"{ROOT}/sid/contribution-month"

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


class Mode(IntEnum):
    """How a backend answers an eligibility question."""

    SUBMIT = 1
    """`CoverageEligibilityRequest/$submit` replies with the response."""
    CREATE = 2
    """A plain create replies with the response (openIMIS)."""
    SEARCH = 3
    """A create, then a search for the response to that request."""
