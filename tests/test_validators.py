"""Numbers as people type them: the reference's vectors, an independent library as oracle, and no slow input."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from idnumbers.nationalid import CHN, IRN, KAZ
from stdnum import luhn

from dialogs.validators import RULES, Fault, Invalid, UnknownRule, plain, rule

VALID = [
    ("ir_national_code", "0012345679"),
    ("ir_national_code", "9990000018"),
    ("ir_national_code", "9990000050"),
    ("ir_national_code", "9990000001"),
    ("kz_iin", "061211600012"),
    ("kz_iin", "900101300017"),
    ("kz_iin", "880115100502"),
    ("ru_enp", "1234567890123452"),
    ("ru_enp", "9900000000000010"),
    ("ru_snils", "11223344595"),
    ("ru_snils", "08765430300"),
    ("ru_snils", "00100199899"),
    ("ru_policy", "1234567890123452"),
    ("ru_policy", "11223344595"),
    ("cn_resident_id", "11010519491231002X"),
    ("cn_resident_id", "440524188001010014"),
    ("ir_booklet", "1111111111"),
    ("ir_fida", "100234567891"),
    ("last_four", "0502"),
    ("one_time_code", "012345"),
    ("year", "1986"),
    ("digits:8", "12345678"),
    ("luhn:8", "12345674"),
]
INVALID = [
    ("ir_national_code", "1111111111", Fault.NEVER_ISSUED),
    ("ir_national_code", "0012345678", Fault.CHECKSUM),
    *[("kz_iin", f"88011510054{last}", Fault.NEVER_ISSUED) for last in range(10)],
    ("kz_iin", "900101300018", Fault.CHECKSUM),
    ("kz_iin", "900230300017", Fault.BAD_DATE),
    ("kz_iin", "900101900017", Fault.BAD_DATE),
    ("kz_iin", "90010130001", Fault.TOO_SHORT),
    ("ru_snils", "11223344596", Fault.CHECKSUM),
    ("ru_enp", "1234567890123453", Fault.CHECKSUM),
    ("ru_policy", "1122334459", Fault.TOO_SHORT),
    ("ru_policy", "112233445951", Fault.TOO_SHORT),
    ("ru_policy", "12345678901234521", Fault.TOO_LONG),
    ("ru_policy", "полис", Fault.NOT_DIGITS),
    ("cn_resident_id", "110105194912310021", Fault.CHECKSUM),
    ("cn_resident_id", "110105194902310021", Fault.BAD_DATE),
    ("cn_resident_id", "1101051949123100X2", Fault.NOT_DIGITS),
    ("cn_resident_id", "11010519491231002", Fault.TOO_SHORT),
    ("last_four", "²²²²", Fault.NOT_DIGITS),
    ("last_four", "12a4", Fault.NOT_DIGITS),
    ("last_four", " \u200f- ", Fault.EMPTY),
    ("last_four", "", Fault.EMPTY),
    ("one_time_code", "1234567", Fault.TOO_LONG),
    ("year", "1405", Fault.BAD_DATE),
    ("luhn:8", "12345678", Fault.CHECKSUM),
    ("digits:8", "1234", Fault.TOO_SHORT),
    ("digits:8", "1" * 10_000, Fault.TOO_LONG),
]


@pytest.mark.parametrize(("name", "text"), VALID)
def test_a_valid_number_comes_back_as_it_is(name, text):
    """The reference's valid numbers pass."""
    assert rule(name)(text) == text


@pytest.mark.parametrize(("name", "text", "fault"), INVALID)
def test_an_invalid_number_says_what_is_wrong(name, text, fault):
    """Each wrong number has its fault, and the error does not repeat the number."""
    with pytest.raises(Invalid) as caught:
        rule(name)(text)
    assert caught.value.fault is fault
    assert str(caught.value) == fault.value


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("ir_national_code", "۰۰۱۲۳۴۵۶۷۹", "0012345679"),
        ("ir_national_code", "٠٠١-٢٣٤٥٦٧-٩", "0012345679"),
        ("ir_national_code", "\u200f001\u202f234567\u200e 9\n", "0012345679"),
        ("kz_iin", "८८०११५१००५०२", "880115100502"),
        ("ru_snils", "112-233-445 95", "11223344595"),
        ("ru_snils", "112–233—445\u00a095", "11223344595"),
        ("ru_enp", "1234 5678 9012 3452", "1234567890123452"),
        ("cn_resident_id", "11010519491231002x", "11010519491231002X"),
        ("cn_resident_id", "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
    ],
)
def test_any_script_and_spacing_is_one_spelling(name, text, number):
    """Digits of any script, spaces, dashes and direction marks are evened out."""
    assert rule(name)(text) == number


def accepts(name: str, text: str) -> bool:
    """Tell whether the rule takes the text."""
    try:
        rule(name)(text)
    except Invalid:
        return False
    return True


def near(length: int, valid: str) -> st.SearchStrategy[str]:
    """Return digits of that length: any, or a valid number with a few changed."""
    digit = st.sampled_from("0123456789")
    changed = st.tuples(st.integers(0, length - 1), digit).map(
        lambda one: valid[: one[0]] + one[1] + valid[one[0] + 1 :]
    )
    return st.text(digit, min_size=length, max_size=length) | changed


@given(near(10, "0012345679"))
def test_national_codes_agree_with_the_oracle(text):
    """Iranian national codes: the same verdict as an independent library's."""
    assert accepts("ir_national_code", text) == IRN.NationalID.validate(text)


@given(near(12, "880115300502"))
def test_iins_agree_with_the_oracle(text):
    """Kazakh IINs: the same verdict as an independent library's."""
    assert accepts("kz_iin", text) == KAZ.IndividualIDNumber.validate(text)


@given(near(17, "11010519491231002"), st.sampled_from("0123456789X"))
def test_resident_ids_agree_with_the_oracle(text, check):
    """Chinese resident ids: the same verdict as an independent library's."""
    assert accepts("cn_resident_id", text + check) == CHN.ResidentID.validate(text + check)


@given(near(16, "1234567890123452"))
def test_policies_agree_with_luhn(text):
    """A Russian ENP is a Luhn number."""
    assert accepts("ru_enp", text) == luhn.is_valid(text)


@given(st.text(max_size=30), st.sampled_from([*RULES, "digits:3", "luhn:3"]))
def test_any_text_is_a_number_or_invalid(text, name):
    """No input raises anything else; what passes is ASCII and passes again unchanged."""
    try:
        number = rule(name)(text)
    except Invalid:
        return
    assert number.isascii()
    assert number.isalnum()
    assert rule(name)(number) == number


@pytest.mark.parametrize("filler", [" ", "1", "\u200f", "ﷺ", "-"])
def test_a_long_input_is_refused_at_once(filler):
    """A million characters cost no more than a hundred."""
    text = filler * 1_000_000
    began = time.perf_counter()
    for name in RULES:
        with pytest.raises(Invalid):
            rule(name)(text)
    assert time.perf_counter() - began < 0.1


@pytest.mark.parametrize(
    "name", ["", "kz", "digits", "digits:", "digits:0", "digits:-1", "digits:65", "luhn:1e3", "a:4"]
)
def test_an_unknown_rule_is_an_error(name):
    """A dialog with a misspelt rule fails when it is loaded."""
    with pytest.raises(UnknownRule):
        rule(name)


def test_plain_keeps_what_it_does_not_know():
    """Letters stay, so that they can be refused, not silently dropped."""
    assert plain("a²۱") == "A²1"
