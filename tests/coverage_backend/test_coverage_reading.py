"""Lenient reading of what other backends say, and no reading of what cannot be trusted."""

import asyncio
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from hypothesis import given
from hypothesis import strategies as st

from coverage_backend import codes, reading
from coverage_backend.client import CoverageClient
from coverage_backend.codes import KZ_IIN, Mode
from coverage_backend.eligibility import Identifier, Status
from coverage_backend.errors import BackendGarbled, BackendRefused, CoverageError
from coverage_backend.fhir import (
    CapabilityStatement,
    CoverageEligibilityResponse,
    Insurance,
    Patient,
    decode,
)
from coverage_backend.inquiry import mode_of

ON = date(2026, 11, 22)
WHO = Identifier(KZ_IIN, "880115100502")
OPENIMIS_WHO = Identifier("urn:openimis:chf", "105000002")
OPENIMIS = json.loads(Path(__file__).with_name("openimis_response.json").read_text())
SUBMIT = {
    "resourceType": "CapabilityStatement",
    "rest": [{"resource": [{"type": "CoverageEligibilityRequest", "operation": [{"name": "submit"}]}]}],
}
CREATE = {"resourceType": "CapabilityStatement", "rest": []}
SEARCH = {
    "resourceType": "CapabilityStatement",
    "rest": [{"resource": [{"type": "CoverageEligibilityResponse", "searchParam": [{"name": "request"}]}]}],
}


def answer(**changes: object) -> dict:
    """Return an answer about WHO, insured, with some members changed."""
    return {
        "resourceType": "CoverageEligibilityResponse",
        "status": "active",
        "outcome": "complete",
        "created": "2026-11-22T06:30:00Z",
        "patient": {"identifier": {"system": WHO.system, "value": WHO.value}},
        "insurance": [{"inforce": True, "benefitPeriod": {"end": "2027-03-31"}}],
    } | changes


async def ask(
    reply: object, who: Identifier = WHO, metadata: dict = SUBMIT, status: int = 200, **more: object
):
    """Return what the client makes of a reply; it is bytes or JSON, from a server of that description."""
    seen: list = more.setdefault("seen", [])

    async def handle(request: web.Request) -> web.Response:
        if request.path == "/metadata":
            return web.json_response(metadata)
        seen.append((request.method, str(request.rel_url), await request.text()))
        if request.method == "GET" and "polled" in more:
            return web.json_response(more["polled"])
        body = reply if isinstance(reply, bytes) else json.dumps(reply).encode()
        return web.Response(body=body, status=status, content_type="application/fhir+json")

    app = web.Application()
    app.router.add_route("*", "/{anything:.*}", handle)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        client = CoverageClient(
            str(server.make_url("/")), token=None, insurer="Organization/fund", session=session
        )
        return await client.eligibility(who, ON, within=more.get("within", 5))


@pytest.mark.parametrize("status", [200, 201])
@pytest.mark.parametrize("wrapped", [False, True])
async def test_both_codes_and_both_shapes_are_read(status, wrapped):
    """200 or 201, a resource or a collection Bundle: the same answer."""
    reply = (
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": answer()}]}
        if wrapped
        else answer()
    )
    found = await ask(reply, status=status)
    assert (found.status, found.until, found.source) == (Status.INSURED, date(2027, 3, 31), "fund")


async def test_openimis_is_read():
    """No `inforce`: the period decides; the number stands in `display`, benefits are skipped, money has no currency."""
    found = await ask(OPENIMIS, OPENIMIS_WHO, CREATE, 201)
    assert (found.status, found.until) == (Status.INSURED, date(2027, 5, 31))
    assert (found.months_paid, found.months, found.initials) == (None, (), "")


async def test_openimis_without_an_active_policy_is_not_insured():
    """It lists active policies only: none means no cover. Elsewhere an empty list means nothing."""
    empty = {name: value for name, value in OPENIMIS.items() if name != "insurance"}
    assert (await ask(empty, OPENIMIS_WHO, CREATE, 201)).status is Status.NOT_INSURED
    assert (await ask(answer(insurance=[]))).status is Status.UNKNOWN


async def test_openimis_is_asked_by_reference_in_the_body():
    """The number is in the body alone, and there where openIMIS reads it."""
    seen: list = []
    await ask(OPENIMIS, OPENIMIS_WHO, CREATE, 201, seen=seen)
    [(method, url, body)] = seen
    assert (method, url) == ("POST", "/CoverageEligibilityRequest")
    assert json.loads(body)["patient"]["reference"] == "Patient/105000002"


@pytest.mark.parametrize(
    "patient",
    [
        {"identifier": {"system": KZ_IIN, "value": "900101300017"}},
        {"identifier": {"system": "urn:other", "value": "880115100502"}},
        {"reference": "Patient/880115100502"},
        {"reference": "Patient/1"},
        {},
    ],
)
async def test_an_answer_about_somebody_else_is_garbled(patient):
    """The number answered must be the number asked."""
    with pytest.raises(BackendGarbled):
        await ask(answer(patient=patient))


async def test_the_person_may_be_told_in_the_same_bundle():
    """A reference to a Patient in the bundle is as good as the number, and only if that Patient has it."""
    told = answer(patient={"reference": "Patient/p1"})
    for value, right in (("880115100502", True), ("900101300017", False)):
        person = {"resourceType": "Patient", "id": "p1", "identifier": [{"system": KZ_IIN, "value": value}]}
        bundle = {"resourceType": "Bundle", "entry": [{"resource": told}, {"resource": person}]}
        if right:
            assert (await ask(bundle)).status is Status.INSURED
        else:
            with pytest.raises(BackendGarbled):
                await ask(bundle)


@pytest.mark.parametrize(
    ("insurance", "status"),
    [
        ({"inforce": True, "benefitPeriod": {"end": "2020-01-01"}}, Status.INSURED),
        ({"inforce": False, "benefitPeriod": {"end": "2099-01-01"}}, Status.NOT_INSURED),
        ({"inforce": False, "extension": [{"url": codes.STANDING, "valueCode": "pending"}]}, Status.PENDING),
        (
            {"inforce": True, "extension": [{"url": codes.STANDING, "valueCode": "conditional"}]},
            Status.CONDITIONAL,
        ),
        (
            {"inforce": False, "extension": [{"url": codes.STANDING, "valueCode": "conditional"}]},
            Status.NOT_INSURED,
        ),
        (
            {"inforce": True, "extension": [{"url": codes.STANDING, "valueCode": "not-insured"}]},
            Status.INSURED,
        ),
        ({"benefitPeriod": {"start": "2026-11-22", "end": "2026-11-22"}}, Status.INSURED),
        ({"benefitPeriod": {"start": "2026", "end": "2026-11"}}, Status.INSURED),
        ({"benefitPeriod": {"end": "2026-11-22T10:00:00+05:00"}}, Status.INSURED),
        ({"benefitPeriod": {"start": "2026-11-23"}}, Status.NOT_INSURED),
        ({"benefitPeriod": {"end": "2026-11-21"}}, Status.NOT_INSURED),
        ({"benefitPeriod": {"end": "31.12.2026"}}, Status.UNKNOWN),
        ({"benefitPeriod": {"end": "2026-02-30"}}, Status.UNKNOWN),
        ({"benefitPeriod": {}}, Status.UNKNOWN),
        ({}, Status.UNKNOWN),
    ],
)
def test_inforce_wins_else_the_period_must_hold_the_day(insurance, status):
    """The rule, case by case; what cannot be read is unknown."""
    assert reading.standing(decode(json.dumps(insurance).encode(), Insurance), ON) is status


async def test_the_best_of_several_covers_counts():
    """An ended cover beside a good one does not make a person uninsured."""
    ended, good = {"inforce": False}, {"inforce": True, "benefitPeriod": {"end": "2027-01-31"}}
    assert (await ask(answer(insurance=[ended, good]))).until == date(2027, 1, 31)
    assert (await ask(answer(insurance=[ended, {}]))).status is Status.UNKNOWN


async def test_only_not_found_is_an_error_about_the_person():
    """Any other error of the backend is not an answer; nor is "not insured" in a partial one."""
    error = {"code": {"coding": [{"code": "not-found"}]}}
    found = await ask(answer(outcome="error", error=[error], insurance=[]))
    assert (found.status, found.reason) == (Status.NOT_INSURED, "not-found")
    for errors in ([], [{"code": {"coding": [{"code": "a003"}]}}], [error, {"code": {}}]):
        with pytest.raises(BackendRefused):
            await ask(answer(outcome="error", error=errors))
    partial = answer(outcome="partial", insurance=[{"inforce": False}])
    assert (await ask(partial)).status is Status.UNKNOWN


async def test_an_endpoint_that_is_not_found_is_not_a_person():
    """A 404 is a wrong address, whatever its OperationOutcome says."""
    outcome = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "not-found"}]}
    with pytest.raises(BackendRefused):
        await ask(outcome, status=404)
    with pytest.raises(BackendGarbled):
        await ask(outcome, status=200)


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"resourceType":7}', b"9" * 5000]
)
async def test_what_is_not_a_resource_is_garbled(body):
    """Bytes that are no FHIR raise, and never tell."""
    with pytest.raises(BackendGarbled):
        await ask(body)


async def test_a_null_counts_as_left_out():
    """Servers that send null for what they do not have are understood, amounts staying exact."""
    insurance = {"inforce": None, "benefitPeriod": {"start": None, "end": "2027-03-31"}, "item": None}
    told = answer(error=None, insurance=[insurance, None])
    assert (await ask(told)).status is Status.INSURED
    with pytest.raises(BackendGarbled):
        await ask({"resourceType": "Bundle", "entry": None})


@pytest.mark.parametrize("value", ["1e999999", "-1", "1e12"])
async def test_an_amount_beyond_belief_is_garbled(value):
    """A number that would fill the memory when printed is refused."""
    item = {
        "category": {"coding": [{"code": "contribution-month"}]},
        "name": "2026-10",
        "benefit": [{"usedMoney": {"value": "VALUE"}}],
    }
    body = json.dumps(answer(insurance=[{"inforce": True, "item": [item]}])).replace('"VALUE"', value)
    with pytest.raises(BackendGarbled):
        await ask(body.encode())


@pytest.mark.parametrize("kept", ["880115100502", "../Patient", "a/b", "x" * 65])
async def test_no_number_and_no_path_gets_into_a_url(kept):
    """An id of the backend's making is asked for only if it is a FHIR id and not the person's number."""
    seen: list = []
    with pytest.raises(BackendGarbled):
        await ask(answer(outcome="queued", id=kept, insurance=[]), seen=seen)
    with pytest.raises(BackendGarbled):
        await ask({"resourceType": "CoverageEligibilityRequest", "id": kept}, metadata=SEARCH, seen=seen)
    assert all("880115100502" not in url for _, url, _ in seen)


async def test_a_search_that_ignores_its_parameter_does_not_mislead():
    """In mode 3 only the answer to one's own request counts, not an older one that comes along."""
    mine = answer(request={"reference": "http://fund.example/CoverageEligibilityRequest/7/_history/1"})
    older = answer(request={"reference": "CoverageEligibilityRequest/17"}, insurance=[{"inforce": False}])
    request = {"resourceType": "CoverageEligibilityRequest", "id": "7"}
    bundle = {"resourceType": "Bundle", "entry": [{"resource": older}, {"resource": mine}]}
    assert (await ask(request, metadata=SEARCH, polled=bundle)).status is Status.INSURED
    only_older = {"resourceType": "Bundle", "entry": [{"resource": older}]}
    waiting = await ask(request, metadata=SEARCH, polled=only_older, within=0.3)
    assert waiting.status is Status.PENDING


@pytest.mark.parametrize(("metadata", "mode"), [(SUBMIT, 1), (CREATE, 2), (SEARCH, 3)])
def test_metadata_decides_the_mode(metadata, mode):
    """The backend's own description says how to ask."""
    assert mode_of(decode(json.dumps(metadata).encode(), CapabilityStatement)) is Mode(mode)


def test_only_phones_in_use_and_in_full_are_phones():
    """E.164 only, spellings evened out; old, ended, e-mail and local ones are left out."""
    telecom = [
        {"system": "phone", "value": "+7 (701) 000-00-01"},
        {"system": "sms", "value": "tel:+77010000002"},
        {"system": "phone", "value": "+77010000001"},
        {"system": "phone", "value": "87010000003"},
        {"system": "phone", "value": "1414"},
        {"system": "email", "value": "+77010000004"},
        {"system": "phone", "value": "+77010000005", "use": "old"},
        {"system": "phone", "value": "+77010000006", "period": {"end": "2020-01-01"}},
    ]
    patient = decode(json.dumps({"telecom": telecom}).encode(), Patient)
    assert reading.phones(patient, ON) == ("+77010000001", "+77010000002")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Айгүл Нұрланова", "А. Н."),
        ("Ә. С.", "Ә. С."),
        ("علی رضایی", "ع. ر."),
        ("王秀英", "王*"),
        ("王*", "王*"),
        ("105000002", ""),
        ("", ""),
    ],
)
def test_only_initials_of_a_name_are_kept(name, short):
    """A full name that a backend sends does not go further than here."""
    assert reading.initials(name) == short


def test_money_stays_exact():
    """An amount is a decimal, not a float."""
    response = answer(
        insurance=[
            {
                "item": [
                    {
                        "category": {"coding": [{"code": "contribution-month"}]},
                        "name": "2026-10",
                        "benefit": [{"usedMoney": {"value": 4250.10}, "allowedMoney": {"value": "4250.10"}}],
                    }
                ]
            }
        ]
    )
    found = reading.eligibility(
        decode(json.dumps(response).encode(), CoverageEligibilityResponse),
        ON,
        insurer="",
        only_active_listed=False,
    )
    assert found.months[0].paid == found.months[0].due == Decimal("4250.10")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["complete", "2026-10", "Bundle"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["inforce", "benefitPeriod", "item", "entry", "resource", "coding", "start", "identifier"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(changes=st.dictionaries(st.sampled_from(sorted(answer())), JSON, min_size=1, max_size=3))
def test_a_spoilt_answer_never_says_not_insured(changes):
    """Whatever is wrong with an insured person's answer, it is never read as "not insured" unless it says so."""
    body = json.dumps(answer(**changes)).encode()
    try:
        response = decode(body, CoverageEligibilityResponse)
        found = reading.eligibility(response, ON, insurer="", only_active_listed=False)
    except CoverageError:
        return
    if found.status is Status.NOT_INSURED:
        assert any(cover.inforce is False or cover.benefit_period.start for cover in response.insurance)


async def test_two_patients_for_one_number_are_garbled():
    """A phone must not be proven by somebody else's file."""
    person = {"resourceType": "Patient", "id": "1", "identifier": [{"system": KZ_IIN, "value": WHO.value}]}
    bundle = {"resourceType": "Bundle", "entry": [{"resource": person}, {"resource": person | {"id": "2"}}]}
    app = web.Application()
    forms: list = []

    async def search(request: web.Request) -> web.Response:
        forms.append((str(request.rel_url), dict(await request.post())))
        return web.json_response(bundle)

    app.router.add_post("/Patient/_search", search)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        client = CoverageClient(str(server.make_url("/")), token=None, insurer="x", session=session)
        with pytest.raises(BackendGarbled):
            await client.phones(WHO, within=5)
    assert forms == [("/Patient/_search", {"identifier": f"{KZ_IIN}|{WHO.value}"})]


async def test_many_at_once_share_one_session(backend):
    """Two hundred questions at a time are all answered, over pooled connections."""
    answers = await asyncio.gather(*(backend.client.eligibility(WHO, ON, within=10) for _ in range(200)))
    assert {one.tracking for one in answers} == {"40210502"}
