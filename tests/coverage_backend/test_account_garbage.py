"""Whatever the reference backend accepts about a person's account, everything after it works: no 5xx is left behind."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from multidict import MultiDict
from test_account_oracle import GOOD
from test_coverage_server import ANYTHING

from coverage_backend import codes, searches, transactions
from coverage_backend.account_searches import SEARCHES, resource
from coverage_backend.people import FIXED
from coverage_backend.store import PeopleStore
from coverage_backend.strictness import Refusal, parse

NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
FORMS = {
    "Slot": {"schedule.actor": "HealthcareService/x", "status": "free", "start": "ge2026-01-01T00:00:00Z"},
    "Appointment": {
        "patient": "Patient/ru-insured",
        "_include": "Appointment:actor",
        "date": "ge2020-01-01",
        "_sort": "-date",
    },
    "Task": {"patient": "Patient/ru-insured", "_sort": "-modified"},
    "Organization": {"address-state": "moscow", "type": "ins", "active": "true"},
    "ExplanationOfBenefit": {"patient": "Patient/ru-insured", "created": "ge2020-01-01", "_sort": "-created"},
}
SPOILT = {"identifier", "meta", "code", "specialty", "slot", "type", "address", "total", "item", "note"}


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_whatever_is_accepted_can_be_searched_and_read(kind):
    """A resource with members spoilt is refused, or can be searched, read and written again."""
    good = {"resourceType": kind, "id": "x", "identifier": [{"system": codes.BOOKING, "value": "k"}]} | GOOD[
        kind
    ]

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
    @given(changes=st.dictionaries(st.sampled_from(sorted({*good, *SPOILT})), ANYTHING, max_size=2))
    def spoil(changes):
        store = PeopleStore(":memory:")
        store.add(FIXED["ru"])
        try:
            told = parse(json.dumps(good | changes).encode(), kind) | {"id": "x"}
            store.put(told, searches.owner(store, told))
            SEARCHES[kind](store, MultiDict(FORMS[kind]), NOW)
            assert resource(store, kind, "x", NOW) is not None
            if kind == "Task":
                transactions.file_task(store, told, f"identifier={codes.BOOKING}|k", NOW)
                transactions.file_task(store, told, "", NOW)
        except Refusal:
            return
        finally:
            store.close()

    spoil()


@settings(max_examples=150, deadline=None)
@given(
    entry=st.fixed_dictionaries(
        {
            "request": st.fixed_dictionaries(
                {
                    "method": st.sampled_from(["GET", "POST", "PUT"]),
                    "url": st.sampled_from(
                        ["Slot/x", "Slot", "Appointment", "Appointment/x", "Task?patient=Patient/x", "/", "?"]
                    )
                    | st.text(min_size=1, max_size=20),
                },
                optional={
                    "ifMatch": st.sampled_from(['W/"1"', '"1"', "1"]),
                    "ifNoneExist": st.text(max_size=9),
                },
            )
        },
        optional={
            "resource": st.sampled_from([{"resourceType": name, "id": "x"} | GOOD[name] for name in GOOD])
        },
    ),
    kind=st.sampled_from(["batch", "transaction"]),
)
def test_any_bundle_is_carried_out_or_refused(entry, kind):
    """A batch answers each entry, a transaction is done or refused."""
    store = PeopleStore(":memory:")
    store.add(FIXED["ru"])
    try:
        bundle = parse(
            json.dumps({"resourceType": "Bundle", "type": kind, "entry": [entry]}).encode(), "Bundle"
        )
        work = transactions.carry_out if kind == "transaction" else transactions.read_all
        assert len(work(store, bundle["entry"], NOW)["entry"]) == 1
    except Refusal:
        return
    finally:
        store.close()
