"""Each route's settings come from the environment, its own before those of all routes."""

from ipaddress import ip_network
from typing import get_args

import pytest
from entrances import serving, sign
from two_screens import Conversation

from app.channels import ussd_routes_of
from app.checking import faults_of
from app.settings import Settings, UssdName
from ussd_gateway.aggregators import PROTOCOLS
from ussd_gateway.last_input import LastInput
from ussd_gateway.paging import Budget
from ussd_gateway.route import Route
from ussd_gateway.server import Entrance, Gateway, ussd_routes
from ussd_gateway.simulator.aggregators import AGGREGATORS


def test_every_protocol_can_be_named():
    """Settings, protocols and the simulated network know the same names, and by default all of them are open."""
    assert set(get_args(UssdName)) == set(PROTOCOLS) == set(AGGREGATORS)
    assert set(Settings(ussd_routes="").ussd_routes) == set()
    assert set(Settings.model_fields["ussd_routes"].default) == set(PROTOCOLS)


def test_a_routes_own_settings_come_first(monkeypatch):
    """What a route does not say is what all routes say; an empty variable says nothing."""
    settings = Settings(ussd_secret="all", ussd_allowed="10.0.0.0/8", ussd_septets=150, ussd_units=60)
    monkeypatch.setenv("COVERLINE_USSD_AFRICAS_TALKING_SECRET", "own")
    monkeypatch.setenv("COVERLINE_USSD_AFRICAS_TALKING_ALLOWED", "196.0.2.0/24, 2001:db8::/32")
    monkeypatch.setenv("COVERLINE_USSD_AFRICAS_TALKING_SEPTETS", "182")
    monkeypatch.setenv("COVERLINE_USSD_HUBTEL_SECRET", "")
    monkeypatch.setenv("COVERLINE_USSD_NALO_CODE", "*1406#")
    monkeypatch.setenv("COVERLINE_USSD_NALO_REPEAT_WINDOW", "2")
    own, hubtel = settings.ussd_route("africas-talking"), settings.ussd_route("hubtel")
    assert (own.secret.get_secret_value(), own.septets, own.units) == ("own", 182, 60)
    assert own.allowed == (ip_network("196.0.2.0/24"), ip_network("2001:db8::/32"))
    assert (hubtel.secret.get_secret_value(), hubtel.septets) == ("all", 150)
    assert hubtel.allowed == (ip_network("10.0.0.0/8"),)
    routes = ussd_routes_of(settings, sign)
    assert routes["africas-talking"].budget == Budget(182, 60)
    assert type(routes["africas-talking"]) is Route
    assert (routes["nalo"].budget, routes["nalo"].code) == (Budget(120, 60), "*1406#")
    assert isinstance(routes["nalo"], LastInput)
    assert routes["nalo"].repeat_window == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SEPTETS", "many"),
        ("SEPTETS", "183"),
        ("UNITS", "81"),
        ("UNITS", "0"),
        ("ALLOWED", "10.0.0.0/33"),
        ("REPEAT_WINDOW", "-1"),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch, name, value):
    """The error says which variable is wrong."""
    monkeypatch.setenv(f"COVERLINE_USSD_TRUROUTE_{name}", value)
    with pytest.raises(LookupError, match=f"COVERLINE_USSD_TRUROUTE_{name}: "):
        Settings().ussd_route("truroute")


async def test_a_route_that_is_not_open_is_not_there(client):
    """Of the protocols that are not named, nothing is served."""
    conversation, settings = Conversation(), Settings(ussd_routes="hubtel, truroute")
    entrances = [Entrance(PROTOCOLS[name], route) for name, route in ussd_routes_of(settings, sign).items()]
    gateway = Gateway(entrances, conversation.reply, conversation.sorry, [].append)
    async with serving(ussd_routes(gateway)) as url:
        for name in PROTOCOLS:
            async with client.put(f"{url}/ussd/{name}") as response:
                assert response.status == (405 if name in {"hubtel", "truroute"} else 404)


def test_trees_are_checked_for_the_narrowest_route(tmp_path):
    """An option that no page of the narrowest open route can hold is a fault, and none where that route is closed."""
    folder = tmp_path / "one"
    for file, text in {
        "programme.toml": 'code = "one"\nlanguages = ["en"]\ntimezone = "UTC"\n',
        "codes.toml": '[[codes]]\ndial = "*1#"\nstate = "home"\nsince = 2026-01-01\n',
        "trees/home.toml": 'start = "menu"\n[menu]\nmenu.long = "bye"\n[bye]\nend = true\n',
        "locales/en/home.ftl": f"programme-name = One\nhome-menu = One\n    .long = {'wide ' * 27}\nhome-bye = Bye\n",
    }.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    told = {"programmes": "one", "programmes_dir": tmp_path}
    assert any("and a page has 120" in fault for fault in faults_of(Settings(**told)))
    assert not any("a page has" in fault for fault in faults_of(Settings(ussd_routes="hubtel", **told)))
