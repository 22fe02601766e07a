"""The file of a campaign's people: what is taken, and what is told of the rest."""

import pytest

from desk.campaign_file import NoPeople, Reader, WrongRow
from desk.campaign_people import Insured, Invited

NUMBER = "1234567890123452"
READER = Reader(
    ("ru", "en"), frozenset({"moscow"}), lambda text: Insured("urn:enp", text) if text == NUMBER else None
)


def read(tmp_path, text: str | bytes):
    file = tmp_path / "people.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(READER.read(file))


def test_every_column(tmp_path):
    """A row says how somebody is reached, in which language, and if wished where, as whom and why."""
    got = read(
        tmp_path,
        "\ufeffPhone,chat,language,region,number,reason\r\n"
        f"+7 (927) 000-00-01,,ru,moscow,{NUMBER},first_stage\r\n"
        ",tg:5550100,en,,,\r\n"
        ",5550101,,,,\r\n",
    )
    assert got == [
        Invited("+79270000001", "sms", "ru", "moscow", Insured("urn:enp", NUMBER), "first_stage"),
        Invited("tg:5550100", "telegram", "en"),
        Invited("tg:5550101", "telegram", "ru"),
    ]


def test_semicolons(tmp_path):
    """A table as a spreadsheet writes it, with semicolons, is read as well."""
    assert read(tmp_path, "phone;language\n+79270000001;en\n") == [Invited("+79270000001", "sms", "en")]


@pytest.mark.parametrize(
    "row",
    [
        "79270000009,ru,,,",
        "+7927000000100000,ru,,,",
        "+79270000001,de,,,",
        "+79270000001,ru,atlantis,,",
        "+79270000001,ru,,1234567890123453,",
        "+79270000001,ru,,,Diabetes type 2",
        "+79270000001,ru",
        "+79270000001,ru,,,,,",
        ",ru,,,",
        '"+79270000001,ru,,,',
        "\0\0\0",
        "<script>alert(1)</script>,ru,,,",
        "=cmd|' /C calc'!A0,ru,,,",
        "x" * 200_000 + ",ru,,,",
    ],
)
def test_garbage_is_told_by_its_line_and_the_rest_taken(tmp_path, row):
    """A wrong row is told by its line, without a word of it, and takes no other row with it."""
    head, good = "phone,language,region,number,reason\n", "+79270000002,en,,,\n"
    first, wrong, last = read(tmp_path, f"{head}{good}{row}\n{good}")
    assert first == last == Invited("+79270000002", "sms", "en")
    assert isinstance(wrong, WrongRow)
    assert wrong.line == 3
    assert not [word for word in row.split(",") if len(word) > 3 and word in wrong.fault]


def test_bytes_that_are_no_text(tmp_path):
    """Bytes that are no UTF-8 spoil their own row only."""
    got = read(tmp_path, b"phone,language\n\xff\xfe\x00,ru\n+79270000001,ru\n")
    assert [type(one) for one in got] == [WrongRow, Invited]


@pytest.mark.parametrize(
    "text", ["", "\n", "name,language\nA,ru\n", "phone,diagnosis\n+79270000001,x\n", "\0"]
)
def test_no_table_of_people(tmp_path, text):
    """A file that does not say how to reach anybody, or says more than is asked for, is refused whole."""
    with pytest.raises(NoPeople):
        read(tmp_path, text)
