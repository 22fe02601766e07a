"""JSON, XML and numbers from anywhere become flat fields or a sentence."""

from contextlib import suppress

import pytest
from entrances import sign
from hypothesis import given
from hypothesis import strategies as st

from dialogs.turn import Screen
from ussd_gateway.aggregators import PROTOCOLS, route_over
from ussd_gateway.bodies import read_json, read_xml
from ussd_gateway.exchange import BadRequest
from ussd_gateway.forms import Unreadable
from ussd_gateway.paging import Budget

PHONE = {"africas-talking": "phoneNumber", "hubtel": "mobile"}
STARTS = {
    "africas-talking": {"sessionId": "a", "serviceCode": "*1406#"},
    "hubtel": {"sessionid": "a", "type": "Initiation", "message": "*1406#", "servicecode": "1406"},
    "arkesel": {"sessionid": "a", "newsession": "true", "userdata": "*1406#"},
    "nalo": {"sessionid": "a", "msgtype": "true", "userdata": "*1406#"},
    "truroute": {"sessionid": "a", "type": "1", "msg": "*1406#"},
    "comviva": {"sessionid": "a", "input": "1406"},
}


def test_json_becomes_text():
    """Names in small letters, booleans and numbers as text, null and nested values as nothing."""
    body = b'{"SessionId": 7, "newSession": true, "b": false, "C": null, "d": {"e": 1}, "f": [1], "g": "\xd1\x8b"}'
    assert read_json(body) == {
        "sessionid": "7",
        "newsession": "true",
        "b": "false",
        "c": "",
        "d": "",
        "f": "",
        "g": "ы",
    }


def test_xml_becomes_text():
    """The texts of the root's children, whatever their namespace or encoding."""
    body = '<?xml version="1.0" encoding="windows-1251"?><u xmlns="urn:u"><Msg>ы &amp; &#60;</Msg><type>1</type><a/></u>'
    assert read_xml(body.encode("windows-1251")) == {"msg": "ы & <", "type": "1", "a": ""}


@pytest.mark.parametrize("read", [read_json, read_xml])
@given(body=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_fields_or_a_sentence(read, body):
    """Nothing but `Unreadable` is raised, and what it says quotes nothing."""
    try:
        fields = read(body)
    except Unreadable as error:
        assert str(error).startswith("The body ")  # noqa: PT017
        return
    assert all(isinstance(value, str) for value in fields.values())


@pytest.mark.parametrize(
    ("read", "body"),
    [
        (read_json, b"{" + b",".join(b'"%d":1' % n for n in range(100)) + b"}"),
        (read_xml, b"<a>" + b"<b/>" * 100 + b"</a>"),
        (read_json, b'{"a":"\\ud800"}'),
        (read_json, b"[" * 15_000),
        (read_xml, b'<?xml version="1.0" encoding="hex"?><a/>'),
        (read_xml, b'<?xml version="1.0" encoding="utf-7"?><a/>'),
    ],
)
def test_strange_bodies_are_refused(read, body):
    """Too many fields, halves of characters, endless nesting, encodings that there are not."""
    with pytest.raises(Unreadable):
        read(body)


@pytest.mark.parametrize("name", PROTOCOLS)
@pytest.mark.parametrize("written", ["77010000001", "+77010000001", "0077010000001", " 77010000001"])
def test_numbers_are_normalised(name, written):
    """However a gateway writes a phone's number, it is the same address in E.164."""
    route = route_over(PROTOCOLS[name], sign, Budget())
    turn = PROTOCOLS[name].parse(STARTS[name] | {PHONE.get(name, "msisdn"): written}, route)
    assert turn.address == "+77010000001"
    assert (turn.service_code, turn.session_id) == ("*1406#", "a")


@pytest.mark.parametrize("name", PROTOCOLS)
@pytest.mark.parametrize("written", ["", "0701234567", "abc", "٧٧٠١٠٠٠٠٠٠١", "7" * 16, "7701000\x00001"])
def test_what_is_no_number_is_nobody(name, written):
    """Without a number in international form there is nobody to answer."""
    route = route_over(PROTOCOLS[name], sign, Budget())
    with pytest.raises(BadRequest) as refusal:
        PROTOCOLS[name].parse(STARTS[name] | {PHONE.get(name, "msisdn"): written}, route)
    assert refusal.value.turn is None
    assert not written.strip() or written not in str(refusal.value)


@pytest.mark.parametrize("name", PROTOCOLS)
@given(
    fields=st.dictionaries(
        st.sampled_from(["msisdn", "sessionid", "type", "input", "msg", "userid", "message"]),
        st.text(max_size=9),
    )
)
def test_any_fields_are_a_turn_an_event_or_a_sentence(name, fields):
    """Parsing raises nothing but `BadRequest`, and any screen goes out to whoever asked."""
    protocol = PROTOCOLS[name]
    route = route_over(protocol, sign, Budget())
    with suppress(BadRequest):
        protocol.parse({PHONE.get(name, "msisdn"): "77010000001"} | fields, route)
    assert protocol.compose(Screen("ы\n<&>", (), (), final=True, language="kk"), fields).body


@pytest.mark.parametrize(("name", "most"), [("nalo", 120), ("hubtel", 180), ("arkesel", 180)])
def test_a_route_keeps_what_its_aggregator_carries(name, most):
    """A budget above what the aggregator takes is cut down to that."""
    assert route_over(PROTOCOLS[name], sign, Budget(180, 70)).budget == Budget(most, 70)


@pytest.mark.parametrize(("error", "status"), [("", "Success"), ("0", "Success"), ("522", "Incomplete")])
def test_a_clean_up_call_tells_how_a_session_ended(error, status):
    """Comviva's comes after every session, with an error where it broke off."""
    fields = {"msisdn": "77010000001", "sessionid": "a", "clean": "clean-session", "error": error}
    assert (
        PROTOCOLS["comviva"].parse(fields, route_over(PROTOCOLS["comviva"], sign, Budget())).status == status
    )
