"""USSD strings on the air: septets packed as 3GPP TS 23.038 says, or UCS-2, each with its data coding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ussd_gateway.gsm7 import BASIC, EXTENSION, from_septets, measure, to_septets
from ussd_gateway.packing import UssdString, cut, decode, encode, pack, unpack
from ussd_gateway.smpp import codings

GSM7 = st.text(alphabet=BASIC + EXTENSION, max_size=200)


def test_the_standards_example():
    """Seven characters leave seven spare bits, and CR fills them."""
    assert pack("*115*5#").hex().upper() == "AA58ACA6AA8D1A"
    assert unpack(bytes.fromhex("AA58ACA6AA8D1A")) == "*115*5#"


@given(GSM7.filter(lambda text: not text.endswith("\r")))
def test_what_is_packed_is_read_again(text):
    """Any text of the alphabet comes out as it went in, in seven eighths of its septets."""
    packed = pack(text)
    assert unpack(packed) == text
    assert len(packed) == -(-7 * (measure(text).units + (measure(text).units % 8 == 7)) // 8)


@pytest.mark.parametrize("count", [7, 15, 159])
def test_spare_bits_are_no_at_sign(count):
    """Seven spare bits without CR in them would be read as one more letter, `@`."""
    packed = pack("a" * count)
    assert packed[-1] >> 1 == 0x0D
    assert unpack(packed[:-1] + bytes([packed[-1] & 1])) == "a" * count + "@"


@pytest.mark.parametrize(("text", "read"), [("a" * 7 + "\r", "a" * 7 + "\r\r"), ("a\r", "a\r")])
def test_a_cr_that_was_meant_stays(text, read):
    """One on the octet boundary is doubled, since the reader takes one away; twice means what once does."""
    assert unpack(pack(text)) == read


def test_what_a_string_has_room_for():
    """160 octets hold 182 septets or 80 units, 140 hold 160 or 70."""
    assert [len(pack("a" * count)) for count in (160, 161, 182, 183)] == [140, 141, 160, 161]
    assert len(encode("ы" * 80).octets) == 160


@pytest.mark.parametrize(
    ("text", "dcs"),
    [("1 Ask {€}", 0x0F), ("", 0x0F), ("1 Мәртебем", 0x48), ("1 اعتبار", 0x48), ("门诊", 0x48)],
)
def test_the_data_coding_tells_the_alphabet(text, dcs):
    """GSM-7 where the whole text is in it, UCS-2 for all others; both are read again."""
    string = encode(text)
    assert string.dcs == dcs
    assert decode(string) == text


def test_a_coding_that_is_neither_is_refused():
    """Eight-bit data is no text."""
    with pytest.raises(ValueError, match="0x04"):
        decode(UssdString(0x04, b"a"))


def test_an_escape_without_a_meaning_is_read_plainly():
    """A code that the extension table lacks is the basic table's letter; an escape at the end is nothing."""
    assert from_septets(b"\x1b\x41\x1b") == "A"


@given(GSM7)
def test_smpp_carries_the_same_septets(text):
    """What SMPP sends one an octet is what is packed here."""
    assert codings.encode(text, "cbs") == (to_septets(text), 0x0F)


@given(text=GSM7 | st.text(max_size=200), most=st.integers(0, 90))
def test_a_cut_fills_the_room_it_has(text, most):
    """What is left is the beginning of the text, fits, and one more character would not."""
    text = "".join(character for character in text if not "\ud800" <= character <= "\udfff")
    wide = measure(text).alphabet == "ucs2"

    def units(part):
        return len(part.encode("utf-16-le")) // 2 if wide else measure(part).units

    left = cut(text, most)
    assert text.startswith(left)
    assert units(left) <= most
    assert left == text or units(text[: len(left) + 1]) > most
