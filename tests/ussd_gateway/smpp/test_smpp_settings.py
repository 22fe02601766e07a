"""The settings of SMPP: a route of its own, and a connection that carries calls and SMS."""

import time
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from centre import Centre, until
from prometheus_client import REGISTRY
from pydantic import ValidationError

from app.channels import Pushes, smpp_entrance, smpp_route_of, ussd_route
from app.checking import faults_of
from app.product import open_product
from app.serving import Serving
from app.settings import Settings
from state.outbox import OutboxMessage
from ussd_gateway.paging import Budget
from ussd_gateway.smpp.bodies import Address
from ussd_gateway.smpp.dialects import Dialect, Operation
from ussd_gateway.smpp.pdu import Command, Status

PROGRAMMES = Path(__file__).parents[1] / "programmes"
PHONE = "+77010000001"


def test_the_route_has_its_own_budget():
    """What it does not say is what all routes say; without an SMSC there is no route."""
    told = {"ussd_septets": 150, "ussd_units": 65, "smpp_url": "smpp://smsc.example"}
    assert smpp_route_of(Settings(ussd_septets=150), bytes) is None
    assert smpp_route_of(Settings(**told), bytes).budget == Budget(150, 65)
    own = smpp_route_of(Settings(**told, smpp_septets=182, smpp_units=80, smpp_code="*9#"), bytes)
    assert (own.budget, own.code) == (Budget(182, 80), "*9#")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("URL", "smsc.example:2775"),
        ("URL", "http://smsc.example"),
        ("URL", "smpp://fund:secret@smsc.example"),
        ("URL", "smpp://smsc.example:70000"),
        ("SESSION", "msisdn"),
        ("END", "never"),
        ("CODING", "0x0F"),
        ("WINDOW", "0"),
        ("REPEAT_WINDOW", "-1"),
        ("COUNTRY", "+7"),
        ("SEPTETS", "183"),
        ("UNITS", "81"),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch, name, value):
    """The error says which variable is wrong, and nothing of a password in it."""
    monkeypatch.setenv(f"COVERLINE_SMPP_{name}", value)
    with pytest.raises(ValidationError) as fault:
        Settings()
    assert fault.value.errors()[0]["loc"] == (f"smpp_{name.lower()}",)


@pytest.mark.parametrize("sender", ["Фонд", "A name of thirteen", "+7701000000999999", "é"])
def test_a_sender_that_no_address_holds(monkeypatch, sender):
    """What stands above every SMS is looked at when the product starts, not when the first one fails."""
    monkeypatch.setenv("COVERLINE_SMS_SENDER", sender)
    with pytest.raises(ValidationError) as fault:
        Settings()
    assert fault.value.errors()[0]["loc"] == ("sms_sender",)


@pytest.mark.parametrize("sender", ["", "Coverline", "MHIF 1406", "1406", "+77010000009"])
def test_a_sender_that_one_does(sender):
    """A name, a short code or a number; none is the provider's own."""
    assert Settings(sms_sender=sender).sms_sender == sender


def test_an_empty_variable_says_nothing(monkeypatch):
    """What stands empty in a file of settings is as if it were not there."""
    for name in ("SEPTETS", "UNITS", "CA", "COUNTRY", "CODE", "URL"):
        monkeypatch.setenv(f"COVERLINE_SMPP_{name}", "")
    monkeypatch.setenv("COVERLINE_PROGRAMMES_DIR", "")
    settings = Settings()
    assert (settings.smpp_septets, settings.smpp_units, settings.smpp_ca, settings.programmes_dir) == (
        None,
    ) * 4


@pytest.mark.parametrize("made", [False, True])
async def test_certificates_that_are_none_are_named(tmp_path, made):
    """A file that is not there, or that holds no certificate, is told by its variable before anything is served."""
    file = tmp_path / "ca.pem"
    if made:
        file.write_text("no certificate")
    settings = Settings(
        data_dir=tmp_path,
        programmes=("wire",),
        programmes_dir=PROGRAMMES,
        smpp_url="smpps://smsc.example",
        smpp_ca=file,
    )
    async with open_product(settings, {}) as product:
        with pytest.raises(LookupError, match="COVERLINE_SMPP_CA: "):
            smpp_entrance(product)


def test_trees_are_checked_for_the_smpp_route_too():
    """A route over SMPP that is narrower than all others is the one to fit."""
    told = {"programmes": "wire", "programmes_dir": PROGRAMMES}
    assert not any("a page has" in fault for fault in faults_of(Settings(**told)))
    narrow = Settings(**told, smpp_url="smpp://smsc.example", smpp_septets=20, smpp_units=9)
    assert any("a page has" in fault for fault in faults_of(narrow))


async def test_the_settings_open_the_connection(tmp_path):
    """Account, dialect and budget are those set; calls come in and the outbox's SMS leave on the one bind."""
    centre = Centre(Dialect("info", "bit", "cbs"))
    centre.smsc._account = ("fund", "secret")
    async with centre.smsc as smsc:
        settings = Settings(
            data_dir=tmp_path, programmes=("wire",), programmes_dir=PROGRAMMES, ussd_routes=(),
            smpp_url=f"smpp://127.0.0.1:{await smsc.listen()}", smpp_system_id="fund", smpp_password="secret",
            smpp_system_type="USSD", smpp_end="bit", smpp_coding="cbs", smpp_units=60, sms_sender="Fund",
            smpp_country="7",
        )  # fmt: skip
        async with open_product(settings, {}) as product:
            assert ussd_route(product).budget == Budget(160, 60)
            entrance = smpp_entrance(product)
            await entrance.start()
            await until(lambda: entrance.bound)
            assert [(bind.system_id, bind.system_type) for bind in smsc.binds] == [("fund", "USSD")]
            phone = centre.phone(PHONE)
            assert (await phone.dial("*900#")).text.startswith("Wire")
            assert (await phone.type("5")).final
            home = phone.message(Operation.USSR_CONFIRM, "5")._replace(source=Address(PHONE[2:], 2, 1))
            assert await smsc.deliver(home) == Status.OK
            now = datetime.now(UTC)
            await product.outbox.add(OutboxMessage("one", "sms", PHONE, "Your answer waits", now))
            (message,) = await product.outbox.claim(now, 1, "a test")
            assert await Pushes(entrance.sms, None, None).ways()["sms"](message)
            sms = await centre.next(phone.number)
            assert (sms.source.number, sms.text, sms.coding) == ("Fund", b"Your answer waits", 0)
            await entrance.stop(1)
        assert smsc.heard[-1].command == Command.UNBIND


async def test_what_serves_binds_and_sends(tmp_path):
    """`coverline serve` takes up the bind by itself, sends the outbox's SMS over it, and says good-bye when it ends."""
    centre = Centre(Dialect())
    async with centre.smsc as smsc:
        url = f"smpp://127.0.0.1:{await smsc.listen()}"
        settings = Settings(
            data_dir=tmp_path, programmes=("wire",), programmes_dir=PROGRAMMES, ussd_routes=(), smpp_url=url
        )
        async with AsyncExitStack() as stack:
            product = await stack.enter_async_context(open_product(settings, {}))
            await Serving(product, time.time).start(stack, api_url="", token="", sms=None)
            await product.outbox.add(OutboxMessage("one", "sms", PHONE, "Жауап күтіп тұр", datetime.now(UTC)))
            sms = await centre.next(PHONE.removeprefix("+"))
            assert (sms.coding, sms.text.decode("utf-16-be")) == (8, "Жауап күтіп тұр")
            before = taken()
            assert (await centre.phone(PHONE).dial("*900#")).text.startswith("Wire")
            await until(lambda: taken() == before + 1)
            assert REGISTRY.get_sample_value("coverline_smpp_bound") == 1
        assert REGISTRY.get_sample_value("coverline_smpp_bound") == 0
        assert smsc.heard[-1].command == Command.UNBIND
        assert not smsc.binds


def taken() -> float:
    """Return how many answers `/metrics` says were taken."""
    return REGISTRY.get_sample_value("coverline_smpp_answers_total", {"fate": "taken"}) or 0
