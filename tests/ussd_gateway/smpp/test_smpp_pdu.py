"""PDUs: octets of the specification's own order, whatever comes back as it went, garbage is a fault and nothing worse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ussd_gateway.smpp.bodies import (
    Address,
    Bind,
    Message,
    Tag,
    read_bind,
    read_message,
    read_tlvs,
    write_bind,
    write_message,
    write_tlvs,
)
from ussd_gateway.smpp.pdu import LONGEST, Command, Cutter, Malformed, Pdu, Status, write

INDICATION = bytes.fromhex(
    "00000048000000050000000000000007555353440001013235343730303030303030310000003134323000000000000000000f00"
    "082a313432302a34230501000101138300021234"
)
"""A PSSR indication as a USSD centre sends it."""

octet = st.integers(0, 255)
word = st.text(st.sampled_from(bytes(range(1, 256)).decode("latin-1")), max_size=20)
addresses = st.builds(Address, word, octet, octet)
tlvs = st.dictionaries(
    st.integers(0, 0xFFFF).filter(lambda tag: tag != Tag.MESSAGE_PAYLOAD), st.binary(max_size=300), max_size=6
)
message = st.builds(
    Message, addresses, addresses, st.binary(max_size=300), octet, tlvs, word, octet, octet, octet, word, word, octet,
    octet, octet,
)  # fmt: skip


def test_an_indication_byte_for_byte():
    """What a USSD centre sends is read field by field, and written with the same octets."""
    (pdu,) = Cutter().cut(INDICATION)
    assert pdu[:3] == (Command.DELIVER_SM, Status.OK, 7)
    read = read_message(pdu.body)
    assert read == Message(
        source=Address("254700000001", 1, 1),
        destination=Address("1420"),
        text=b"*1420*4#",
        coding=0x0F,
        tlvs={Tag.USSD_SERVICE_OP: b"\x01", Tag.ITS_SESSION_INFO: b"\x12\x34"},
        service_type="USSD",
    )
    assert write(pdu.command, pdu.status, pdu.sequence, write_message(read)) == INDICATION


def test_a_bind_byte_for_byte():
    """A bind says name, password, type, version 3.4 and no range of addresses."""
    bind = Bind("fund", "secret", "USSD")
    assert write_bind(bind) == b"fund\0secret\0USSD\0\x34\0\0\0"
    assert read_bind(write_bind(bind)) == bind
    assert "secret" not in f"{bind!r} {bind}"


@given(message)
def test_a_message_comes_back_as_it_went(sent):
    """Every field, every optional parameter of whatever tag, and a text of any length."""
    assert read_message(write_message(sent)) == sent


@pytest.mark.parametrize("length", [0, 1, 254, 255, 4096, 65_535])
def test_a_long_text_is_a_payload(length):
    """What a short message cannot hold travels as a payload, with a length of 0 before it."""
    sent = Message(Address("1"), Address("2"), b"x" * length)
    body = write_message(sent)
    assert read_message(body) == sent
    assert (b"\x04\x24" + length.to_bytes(2) in body) is (length > 254)
    (pdu,) = Cutter().cut(write(Command.SUBMIT_SM, 0, 1, body))
    assert pdu.body == body


@given(tlvs)
def test_unknown_parameters_are_kept(told):
    """Optional parameters come back with their octets, whoever invented them."""
    assert read_tlvs(write_tlvs(told), 0) == told


@given(st.builds(Bind, word, word, word, octet, octet, octet, word))
def test_a_bind_comes_back_as_it_went(bind):
    """Every field."""
    assert read_bind(write_bind(bind)) == bind


@given(st.binary(max_size=200))
def test_garbage_is_a_fault_and_nothing_worse(body):
    """Any octets are a body or `Malformed`."""
    for read in (read_message, read_bind, lambda octets: read_tlvs(octets, 0)):
        try:
            read(body)
        except Malformed:
            continue


@given(message, st.data())
def test_a_body_that_ends_early_is_a_fault(sent, data):
    """A message cut anywhere before its text's end is none."""
    body = write_message(sent._replace(tlvs={}, text=sent.text[:254]))
    cut = data.draw(st.integers(0, len(body) - 1))
    with pytest.raises(Malformed):
        read_message(body[:cut])


pdus = st.lists(
    st.builds(Pdu, st.integers(0, 0xFFFFFFFF), octet, st.integers(0, 0x7FFFFFFF), st.binary(max_size=40)),
    max_size=5,
)


@given(pdus, st.data())
def test_a_stream_may_come_in_any_pieces(sent, data):
    """Where the network cuts the stream makes no difference."""
    stream = b"".join(write(*pdu) for pdu in sent)
    cutter, read = Cutter(), []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        read += cutter.cut(stream[:size])
        stream = stream[size:]
    assert read == sent


@pytest.mark.parametrize("length", [0, 1, 15, LONGEST + 1, 0xFFFFFFFF])
def test_an_absurd_length_ends_the_stream(length):
    """What is shorter than a header or longer than any PDU is refused, after those that came whole before it."""
    before = write(Command.ENQUIRE_LINK, 0, 6)
    pdus = Cutter().cut(before + length.to_bytes(4) + b"\0\0\0\x05\0\0\0\0\0\0\0\x09")
    assert next(pdus) == Pdu(Command.ENQUIRE_LINK, 0, 6, b"")
    with pytest.raises(Malformed) as fault:
        next(pdus)
    assert (fault.value.status, fault.value.sequence) == (Status.INVALID_LENGTH, 9)


@given(st.binary(max_size=400))
def test_no_stream_breaks_the_cutter(stream):
    """Any octets are PDUs, the beginning of one, or `Malformed`."""
    try:
        for pdu in Cutter().cut(stream):
            assert len(pdu.body) <= LONGEST
    except Malformed:
        pass
