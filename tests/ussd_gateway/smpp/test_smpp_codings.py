"""Data codings: exact septets and units, both habits of naming them, and texts back from any octets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ussd_gateway.gsm7 import BASIC, EXTENSION, measure
from ussd_gateway.smpp.codings import decode, encode

EVERYWHERE = "".join(map(chr, [*range(1, 0xD800, 97), *range(0xE000, 0x10000, 97)]))
"""Characters from all of the Basic Multilingual Plane."""
habits = st.sampled_from(["smpp", "cbs"])


@given(st.text(st.sampled_from(BASIC + EXTENSION)), habits)
def test_gsm7_is_one_octet_a_septet(text, habit):
    """All characters of the alphabet come back, an extended one as an escape and another septet."""
    octets, coding = encode(text, habit)
    assert coding == {"smpp": 0x00, "cbs": 0x0F}[habit]
    assert len(octets) == measure(text).units
    assert all(octet < 0x80 for octet in octets)
    assert decode(octets, coding, habit) == text.rstrip("\r")


@given(st.text(st.sampled_from(EVERYWHERE), min_size=1), habits)
def test_all_else_is_ucs2(text, habit):
    """One letter outside the alphabet makes all of it UCS-2, two octets a unit."""
    text += "ش"
    octets, coding = encode(text, habit)
    assert coding == {"smpp": 0x08, "cbs": 0x48}[habit]
    assert len(octets) == 2 * measure(text).units
    assert decode(octets, coding, habit) == text


@pytest.mark.parametrize(
    ("text", "octets"),
    [("@£$", "000102"), ("Ξ Æß", "1a201c1e"), ("a€[", "611b651b3c"), ("¿à", "607f"), ("1\n0", "310a30")],
)
def test_places_in_the_alphabet(text, octets):
    """Codes are those of 3GPP TS 23.038, 6.2.1: the escape has a place of its own."""
    assert encode(text, "smpp") == (bytes.fromhex(octets), 0)


@pytest.mark.parametrize(
    ("octets", "coding", "habit", "text"),
    [
        (b"*900#", 0x00, "smpp", "*900#"),
        (b"*900#", 0x0F, "smpp", "*900#"),
        (b"a@b", 0x01, "smpp", "a@b"),
        (b"a@b", 0x01, "cbs", "a¡b"),  # English, in GSM-7
        ("é".encode("latin-1"), 0x03, "smpp", "é"),
        (b"$_@", 0x04, "smpp", "$_@"),
        (b"12", 0x04, "cbs", "12"),  # Spanish, in GSM-7
        ("да".encode("utf-16-be"), 0x08, "smpp", "да"),
        ("да".encode("utf-16-be"), 0x48, "smpp", "да"),
        ("да".encode("utf-16-be"), 0x48, "cbs", "да"),
        (b"ru" + "да".encode("utf-16-be"), 0x11, "cbs", "да"),
        (b"12", 0x40, "cbs", "12"),
        ("é".encode("latin-1"), 0xF4, "cbs", "é"),
        (b"12", 0xF0, "cbs", "12"),
        (b"12345678\r", 0x0F, "cbs", "12345678"),
    ],
)
def test_what_networks_send(octets, coding, habit, text):
    """0x0F and 0x48 are understood under either habit; the CR that fills a packed text's last octet goes."""
    assert decode(octets, coding, habit) == text


@given(st.binary(max_size=200), st.integers(0, 255), habits)
def test_any_octets_are_some_text(octets, coding, habit):
    """Nothing that a network sends as a text is an error; what is none is U+FFFD, which no validator takes."""
    assert isinstance(decode(octets, coding, habit), str)
