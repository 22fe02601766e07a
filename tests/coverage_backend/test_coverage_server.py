"""The reference backend keeps what the admin puts, and refuses the rest with an OperationOutcome, never a 5xx."""

import asyncio
import io
import json
from datetime import UTC, datetime

import pytest
from fhir.resources.R4B import get_fhir_model_class
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reference_backend import ADMIN, number_of, today

from coverage_backend import answers, asking
from coverage_backend.codes import KZ_IIN
from coverage_backend.eligibility import Identifier, Status
from coverage_backend.people import KZ
from coverage_backend.person import invoices_of, month_from, months_before
from coverage_backend.searches import owner
from coverage_backend.server import PUT_KINDS
from coverage_backend.store import PeopleStore
from coverage_backend.strictness import KINDS, Refusal, parse

FHIR = {"Content-Type": "application/fhir+json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SUBMIT = "CoverageEligibilityRequest/$submit"
NEW = Identifier(KZ_IIN, "910202300018")
PATIENT = {
    "resourceType": "Patient",
    "id": "new-1",
    "identifier": [{"system": NEW.system, "value": NEW.value}],
    "name": [{"family": "Сейтов", "given": ["Болат"]}],
    "telecom": [{"system": "phone", "value": "+77010000099"}],
    "birthDate": "1991-02-02",
}
COVERAGE = {
    "resourceType": "Coverage",
    "id": "new-1-cover",
    "status": "active",
    "beneficiary": {"reference": "Patient/new-1"},
    "period": {"start": "2020-01-01", "end": "2099-12-31"},
    "payor": [{"display": "Fund"}],
}
QUESTION = json.loads(asking.eligibility_request(NEW, today(), insurer="Organization/x", by_number=False))


async def test_a_person_the_product_has_never_seen(backend):
    """Put step by step, a person goes from unknown to insured with a month paid, and out again."""

    async def ask():
        return await backend.client.eligibility(NEW, today(), within=5)

    assert (await ask()).reason == "not-found"
    assert await backend.put(PATIENT) == 201
    assert (await ask()).status is Status.NOT_INSURED
    assert (await ask()).reason == ""
    assert await backend.put(COVERAGE) == 201
    found = await ask()
    assert (found.status, found.source, found.initials) == (Status.INSURED, "Fund", "Б. С.")
    month = months_before(today())[0]
    invoice = invoices_of(KZ[1], today())[0] | {
        "id": "new-1-m",
        "status": "balanced",
        "subject": {"reference": "Patient/new-1"},
    }
    assert await backend.put(invoice) == 201
    found = await ask()
    assert (found.months_paid, found.months_asked, found.months[0].month) == (1, 12, month)
    assert len(await backend.client.contributions(NEW, today().replace(year=today().year - 1), within=5)) == 1
    assert await backend.client.phones(NEW, within=5) == ("+77010000099",)
    assert await backend.put(COVERAGE | {"status": "cancelled"}) == 200
    assert (await ask()).status is Status.NOT_INSURED


async def test_a_fixed_person_can_be_changed(backend):
    """What the admin puts under a known id replaces what was there: a new phone, another number, an ended cover."""
    who = number_of("kz-insured")
    person = PATIENT | {"id": "kz-insured", "identifier": [{"system": who.system, "value": who.value}]}
    assert await backend.put(person) == 201
    assert await backend.client.phones(who, within=5) == ("+77010000099",)
    assert (await backend.client.eligibility(who, today(), within=5)).status is Status.INSURED
    ended = COVERAGE | {
        "id": "kz-insured.cover",
        "beneficiary": {"identifier": {"system": who.system, "value": who.value}},
        "period": {"end": f"{month_from(today(), -3)}-01"},
    }
    assert await backend.put(ended) == 201
    assert (await backend.client.eligibility(who, today(), within=5)).status is Status.NOT_INSURED
    assert await backend.put(PATIENT | {"id": "kz-insured"}) == 200
    assert (await backend.client.eligibility(who, today(), within=5)).reason == "not-found"


async def test_what_was_put_is_read_back(backend):
    """The same resource comes back, with its version; made-up ones are read by the ids that searches give."""
    await backend.put(PATIENT)
    await backend.put(PATIENT)
    async with backend.session.get(f"{backend.url}/Patient/new-1", headers=ADMIN) as response:
        assert await response.json() == PATIENT | {"meta": {"versionId": "2"}}
    for path, status in (
        ("Patient/kz-insured", 200),
        ("Coverage/kz-insured.cover", 200),
        (f"Invoice/kz-insured.{months_before(today())[0]}.self", 200),
        ("Patient/kz-nobody", 404),
        ("Coverage/kz-nobody.cover", 404),
        ("Invoice/kz-insured.1999-01.self", 404),
    ):
        async with backend.session.get(f"{backend.url}/{path}", headers=ADMIN) as response:
            assert response.status == status, path


async def test_a_number_leads_to_one_person_only(backend):
    """Two Patients with one number is a conflict."""
    await backend.put(PATIENT)
    assert await backend.put(PATIENT | {"id": "new-2"}) == 409


async def test_keys(start):
    """Questions take the fund's token, changes the admin's; only metadata is open."""
    backend = await start(token="fund-token")
    fund = {"Authorization": "Bearer fund-token"}
    for headers, put, get in (({}, 401, 401), (fund, 403, 200), (ADMIN, 201, 200)):
        url = f"{backend.url}/Patient/new-1"
        async with backend.session.put(url, json=PATIENT, headers=headers) as response:
            assert response.status == put
        async with backend.session.get(f"{backend.url}/Patient/kz-child", headers=headers) as response:
            assert response.status == get
        async with backend.session.put(
            f"{backend.url}/$fault", json={"kind": "none"}, headers=headers
        ) as response:
            assert response.status == (200 if put == 201 else put)
    async with backend.session.get(f"{backend.url}/metadata") as response:
        assert response.status == 200
    bad = {"Authorization": "Bearer \u00ff\u0416"}
    async with backend.session.get(f"{backend.url}/Patient/kz-child", headers=bad) as response:
        assert response.status == 401


REFUSED = [
    ("POST", SUBMIT, b"{", FHIR, 400),
    ("POST", SUBMIT, b"", FHIR, 400),
    ("POST", SUBMIT, QUESTION | {"item": None}, FHIR, 400),
    ("POST", SUBMIT, b"\xff\xfe\x00", FHIR, 400),
    ("POST", SUBMIT, b"[" * 200_000, FHIR, 400),
    ("POST", SUBMIT, b'{"resourceType":"\\ud800"}', FHIR, 400),
    ("POST", SUBMIT, b"1e999999999", FHIR, 400),
    ("POST", SUBMIT, QUESTION, {"Content-Type": "text/plain"}, 415),
    ("POST", SUBMIT, PATIENT, FHIR, 400),
    ("POST", SUBMIT, QUESTION | {"patient": {"reference": "Patient/1"}}, FHIR, 422),
    ("POST", SUBMIT, QUESTION | {"purpose": ["everything"]}, FHIR, 422),
    ("POST", SUBMIT, QUESTION | {"purpose": []}, FHIR, 422),
    ("POST", SUBMIT, QUESTION | {"servicedDate": "2026-02-31"}, FHIR, 422),
    ("POST", SUBMIT, QUESTION | {"servicedDate": "0000-00-00"}, FHIR, 422),
    ("POST", SUBMIT, {name: value for name, value in QUESTION.items() if name != "insurer"}, FHIR, 422),
    (
        "POST",
        SUBMIT,
        QUESTION | {"item": [{"category": {"text": "a"}, "productOrService": {"text": "b"}}]},
        FHIR,
        422,
    ),
    ("POST", "CoverageEligibilityRequest", QUESTION, FHIR, 404),
    ("POST", "Patient", PATIENT, FHIR, 404),
    ("DELETE", "Patient/kz-child", b"", FHIR, 405),
    ("GET", "Patient?identifier=urn:x|1", b"", {}, 404),
    ("GET", "CoverageEligibilityResponse?patient=1", b"", {}, 400),
    ("GET", "CoverageEligibilityResponse/nothing", b"", {}, 404),
    ("POST", "Patient/_search", b"identifier=urn:x", FORM, 400),
    ("POST", "Patient/_search", b"identifier=urn:x|1,urn:x|2", FORM, 400),
    ("POST", "Patient/_search", b"identifier=urn:x|1&identifier=urn:x|2", FORM, 400),
    ("POST", "Patient/_search", b"name=A", FORM, 400),
    ("POST", "Patient/_search", b"", FORM, 400),
    ("POST", "Patient/_search", b"\xff=%ff", FORM, 400),
    ("POST", "Patient/_search", b"&".join(b"a%d=1" % n for n in range(99)), FORM, 400),
    ("POST", "Patient/_search", b"identifier=urn:x|1", {"Content-Type": "text/x; charset=no"}, 415),
    ("POST", "Invoice/_search", b"patient=Patient/x&date=ge-soon", FORM, 400),
    ("POST", "Invoice/_search", b"patient=Patient/x&colour=red", FORM, 400),
    ("PUT", "Patient/new-2", PATIENT, FHIR, 400),
    ("PUT", "Patient/new-1", PATIENT | {"birthDate": "yesterday"}, FHIR, 422),
    ("PUT", "Patient/new-1", PATIENT | {"identifier": [{"value": "1"}]}, FHIR, 422),
    ("PUT", "Patient/new-1", PATIENT | {"active": "yes"}, FHIR, 422),
    ("PUT", "Coverage/new-1-cover", COVERAGE | {"payor": []}, FHIR, 422),
    ("PUT", "Coverage/new-1-cover", COVERAGE | {"status": "fine"}, FHIR, 422),
    ("PUT", "Coverage/new-1-cover", COVERAGE | {"beneficiary": {"display": "him"}}, FHIR, 422),
    ("PUT", "$fault", b'{"kind":"fire"}', ADMIN, 400),
    ("PUT", "$fault", b'{"kind":"slow","seconds":-1}', ADMIN, 400),
]


@pytest.mark.parametrize("case", REFUSED, ids=range(len(REFUSED)))
async def test_garbage_is_refused(backend, case):
    """Each wrong request has its 4xx and an OperationOutcome that is R4 and repeats no number."""
    method, path, body, headers, status = case
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    async with backend.session.request(
        method, f"{backend.url}/{path}", data=data, headers=headers | ADMIN
    ) as response:
        assert response.status == status, await response.text()
        outcome = await response.json()
        assert NEW.value not in await response.text()
    get_fhir_model_class("OperationOutcome").model_validate(outcome)


async def test_a_body_without_an_end_is_refused(backend):
    """More than a mebibyte is not read."""
    body = io.BytesIO(b" " * (1024 * 1024 + 1))
    async with backend.session.post(f"{backend.url}/{SUBMIT}", data=body, headers=FHIR | ADMIN) as response:
        assert response.status == 413
        get_fhir_model_class("OperationOutcome").model_validate(await response.json())


@pytest.mark.parametrize("value", ["1e999999", "-5", "99999999999999999999999999", '"12"'])
async def test_an_invoice_beyond_belief_is_refused(backend, value):
    """An amount that nobody owes is not kept."""
    invoice = invoices_of(KZ[1], today())[0] | {"totalGross": {"value": "VALUE", "currency": "KZT"}}
    data = json.dumps(invoice).replace('"VALUE"', value)
    url = f"{backend.url}/Invoice/{invoice['id']}"
    async with backend.session.put(url, data=data, headers=ADMIN | FHIR) as response:
        assert response.status == 422, await response.text()


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("good", [PATIENT, COVERAGE, invoices_of(KZ[1], today())[0], QUESTION])
def test_whatever_is_accepted_can_be_answered_from(good):
    """A resource with members spoilt is refused, or everything after it works."""

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
    @given(
        changes=st.dictionaries(st.sampled_from(sorted({*good, "extension", "class"})), ANYTHING, max_size=2)
    )
    def spoil(changes):
        kind = good["resourceType"]
        store = PeopleStore(":memory:")
        try:
            resource = parse(json.dumps(good | changes).encode(), kind)
            if kind != "CoverageEligibilityRequest":
                store.put(resource | {"id": str(resource.get("id"))}, owner(store, resource | {"id": "x"}))
            question = resource if kind == "CoverageEligibilityRequest" else QUESTION
            for patient in ("new-1", "kz-conditional"):
                file = store.dossier(patient, today())
                answers.response(question, file, today(), request_id="1", now=datetime.now(UTC))
        except Refusal:
            return
        finally:
            store.close()

    spoil()


def test_unknown_and_not_covered_take_the_same_work(store):
    """Level 0 must not tell from the time whether a person is on file: the same statements, the same resources."""
    work = []
    for value in ("900101300017", "990101300099"):
        said: list = []
        store._connection.set_trace_callback(said.append)
        file = store.dossier(store.find(KZ_IIN, value), today())
        store._connection.set_trace_callback(None)
        work.append((len(said), len(file.coverages), len(file.invoices) >= 12))
    assert work[0] == work[1]


async def test_answers_are_forgotten_in_the_end(backend, monkeypatch):
    """The answers kept for reading do not grow without an end."""
    monkeypatch.setattr("coverage_backend.server.KEPT_ANSWERS", 3)
    ids = []
    for _ in range(5):
        async with backend.session.post(f"{backend.url}/{SUBMIT}", json=QUESTION, headers=ADMIN) as response:
            ids.append((await response.json())["id"])

    async def status(answer_id: str) -> int:
        url = f"{backend.url}/CoverageEligibilityResponse/{answer_id}"
        async with backend.session.get(url, headers=ADMIN) as response:
            return response.status

    assert await asyncio.gather(*map(status, ids)) == [404, 404, 200, 200, 200]


def test_every_kind_that_is_put_is_checked():
    """No resource gets in without a strict model."""
    assert set(KINDS) == {"CoverageEligibilityRequest", "Bundle", *PUT_KINDS.split("|")}
