"""A table as CSV that spreadsheets open as it is meant."""

import csv
import io

from documents.papers import Table
from documents.scripts import without_isolation

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would carry out (OWASP, CSV Injection)."""


def csv_file(table: Table) -> bytes:
    """Return the table in UTF-8 with its byte order mark, without which Excel takes the letters for others."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in (table.columns, *table.rows):
        writer.writerow([harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet carries out: an apostrophe makes it text."""
    cell = without_isolation(cell)
    return f"'{cell}" if cell.lstrip(" \n").startswith(FORMULA) else cell
