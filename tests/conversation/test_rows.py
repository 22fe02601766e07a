"""Every row works on both channels in every language, and the table that says so is today's."""

import pytest
from rows import CHANNELS, PAGE, page, promised, transcripts

CELLS = [(row, language, channel) for _, row, _, language in promised() for channel in CHANNELS]


@pytest.mark.parametrize(("row", "language", "channel"), CELLS)
def test_row_is_shown(row, language, channel):
    """A row that is promised has a transcript on this channel in this language."""
    assert transcripts(row, language, channel)


def test_table_is_todays(request):
    """The page of rows is what the transcripts say."""
    if request.config.getoption("--rewrite-transcripts"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()
