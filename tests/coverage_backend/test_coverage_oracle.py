"""What client and server emit is valid R4, by an independent model of it."""

import pytest
from fhir.resources.R4B import get_fhir_model_class
from reference_backend import ADMIN, number_of, today

from coverage_backend import asking
from coverage_backend.codes import Mode
from coverage_backend.people import FIXED
from coverage_backend.person import coverage_of, invoices_of, patient_of

EVERYBODY = [person for people in FIXED.values() for person in people]


def valid(resource: dict | bytes) -> None:
    """Raise if the resource is not R4."""
    if isinstance(resource, bytes):
        get_fhir_model_class("CoverageEligibilityRequest").model_validate_json(resource)
        return
    get_fhir_model_class(resource["resourceType"]).model_validate(resource)


@pytest.mark.parametrize("by_number", [True, False])
def test_the_question_is_valid(by_number):
    """A CoverageEligibilityRequest has all that R4 requires."""
    valid(
        asking.eligibility_request(
            number_of("kz-insured"), today(), insurer="Organization/x", by_number=by_number
        )
    )
    valid(asking.eligibility_request(number_of("ir-fida"), today(), insurer="The fund", by_number=by_number))


def test_what_is_on_file_is_valid():
    """Patient, Coverage and Invoices of each fixed person are R4."""
    for person in EVERYBODY:
        valid(patient_of(person))
        valid(coverage_of(person, today()))
        for invoice in invoices_of(person, today()):
            valid(invoice)


@pytest.mark.parametrize("mode", list(Mode))
async def test_every_answer_is_valid(start, mode):
    """CapabilityStatement, response, queued response, error response and refusal are R4."""
    backend = await start(mode)
    session, url = backend.session, backend.url
    path = "CoverageEligibilityRequest/$submit" if mode is Mode.SUBMIT else "CoverageEligibilityRequest"
    async with session.get(f"{url}/metadata") as response:
        valid(await response.json())
    unknown = type(number_of("kz-insured"))("urn:x", "1")
    for fault in ("none", "queued"):
        await backend.break_down(kind=fault)
        for who in [*[number_of(person.patient) for person in EVERYBODY], unknown]:
            question = asking.eligibility_request(who, today(), insurer="Organization/x", by_number=False)
            headers = ADMIN | {"Content-Type": "application/fhir+json"}
            async with session.post(f"{url}/{path}", data=question, headers=headers) as response:
                answer = await response.json()
                assert response.status == (200 if mode is Mode.SUBMIT else 201)
                valid(answer)
            async with session.get(
                f"{url}/CoverageEligibilityResponse/{answer['id']}", headers=ADMIN
            ) as response:
                valid(await response.json())
    async with session.get(f"{url}/Nonsense", headers=ADMIN) as response:
        assert response.status == 404
        valid(await response.json())


async def test_searches_are_valid(backend):
    """A searchset, empty or not, is R4."""
    who = number_of("kz-parent")
    for form in (
        asking.patient_search(who) | {"_revinclude": "Coverage:beneficiary"},
        {"identifier": "urn:x|1"},
    ):
        async with backend.session.post(
            f"{backend.url}/Patient/_search", data=form, headers=ADMIN
        ) as response:
            valid(await response.json())
    form = asking.contribution_search("kz-parent", today().replace(year=today().year - 1))
    async with backend.session.post(f"{backend.url}/Invoice/_search", data=form, headers=ADMIN) as response:
        found = await response.json()
        valid(found)
        assert found["total"] >= 22
