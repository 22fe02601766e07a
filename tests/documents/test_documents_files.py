"""Tables, exports and the names of files; what is loaded for them."""

import csv
import io
import json
import subprocess
import sys

import pytest

from documents.files import render
from documents.papers import Export, Table


def test_a_table_opens_as_it_is_meant():
    """Letters of any script, commas and line ends come back from the file as they went in."""
    rows = [["Айгүл, 34", 'say "hi"'], ["امروز", "two\nlines"]]
    file = render(Table("rows", ["имя", "值"], rows))
    assert file.data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(file.data.decode("utf-8-sig"), newline=""))) == [["имя", "值"], *rows]
    assert (file.name, file.mime) == ("rows.csv", "text/csv")


@pytest.mark.parametrize(
    "cell", ["=1+1", "+7701", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u2068=1\u2069"]
)
def test_no_cell_is_carried_out(cell):
    """A cell that a spreadsheet would take for a formula is text."""
    [_, [shown]] = csv.reader(
        io.StringIO(render(Table("t", ["a"], [[cell]])).data.decode("utf-8-sig"), newline="")
    )
    assert shown.startswith("'")


def test_an_export_is_json_that_a_person_can_read():
    """The same content, one field a line, letters as letters."""
    file = render(Export("mine", '{"имя":"Айгүл","n":[1]}'))
    assert json.loads(file.data) == {"имя": "Айгүл", "n": [1]}
    assert "Айгүл".encode() in file.data
    assert (file.name, file.mime) == ("mine.json", "application/json")


@pytest.mark.parametrize("document", [Table("t", ["a"], [["=b"]]), Export("e", '{"a":1}')])
def test_the_same_document_is_the_same_file(document):
    """Rendered twice, the bytes are the same."""
    assert render(document) == render(document)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Чек-лист", "Чек-лист.json"),
        ("../etc/x", "etc x.json"),
        ('a"b:c', "a b c.json"),
        ("...", "coverline.json"),
    ],
)
def test_a_name_is_fit_for_every_system(name, shown):
    """Letters stay; what a file system or a header would understand otherwise goes."""
    assert render(Export(name, "1")).name == shown


def test_nothing_heavy_is_loaded_until_a_document_leaves():
    """A process that only keeps documents has none of the libraries that render them."""
    heavy = "{'fpdf', 'uharfbuzz', 'matplotlib', 'icalendar', 'PIL'}"
    code = f"import sys, documents.files, documents.papers; assert not {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
