"""The picture of a trend: something is drawn, in the reader's own letters, digits and days."""

import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from documents.files import render
from documents.papers import Trend
from documents.pictures import decimal, moment_label

MORNING = datetime(2026, 5, 3, 1, 30, tzinfo=ZoneInfo("Asia/Tehran"))  # still May 2 in UTC
SERIES = [
    ("a", [(MORNING + timedelta(days=day), 130.0 + day) for day in range(5)]),
    ("b", [(MORNING + timedelta(days=day), 85.5 - day) for day in range(5)]),
]


@pytest.mark.parametrize(
    ("language", "heading", "unit"),
    [("fa", "فشار خون", "میلی‌متر جیوه"), ("kk", "Қан қысымы", "мм"), ("ru", "Давление", "мм"), ("zh", "血压", "毫米"), ("en", "Pressure", "mm")],
)  # fmt: skip
def test_a_trend_is_drawn(language, heading, unit):
    """Both series stand on the picture in their own colours, and no letter is missing from the face."""
    file = render(Trend("pressure", language, heading, unit, SERIES))
    assert (file.name, file.mime, file.picture) == ("pressure.png", "image/png", True)
    with Image.open(io.BytesIO(file.data)) as image:
        assert image.size == (1200, 900)
        colours = {colour: count for count, colour in image.convert("RGB").getcolors(maxcolors=100_000)}
    assert colours[11, 93, 86] > 500
    assert colours[179, 84, 30] > 500


def test_one_point_is_a_trend():
    """The first measurement is shown alone, not spread over years."""
    file = render(Trend("weight", "ru", "Вес", "кг", [("", [(MORNING, 71.5)])]))
    assert len(file.data) > 5000


def test_no_point_is_none():
    """A picture of nothing is refused."""
    with pytest.raises(ValueError, match="point"):
        render(Trend("weight", "ru", "Вес", "кг", [("утро", [])]))


@pytest.mark.parametrize(
    ("language", "days", "label"),
    [
        ("fa", 20, "۱۳ اردیبهشت"),
        ("fa", 400, "اردیبهشت ۱۴۰۵"),
        ("fa", 1, "۰۱:۳۰\n۱۳ اردیبهشت"),
        ("ru", 20, "3 мая"),
        ("zh", 400, "2026年5月"),
        ("en", 1, "01:30\nMay 3"),
    ],
)
def test_moments_are_told_in_the_readers_calendar(language, days, label):
    """A day is the reader's own, in their calendar and digits; how much of it is told depends on the span."""
    assert moment_label(MORNING, language, timedelta(days=days)) == label


def test_numbers_are_written_as_the_language_writes_them():
    """Decimal marks and digits are the language's."""
    assert [decimal(7.25, language) for language in ("fa", "kk", "ru", "zh", "en")] == [
        "۷٫۲۵",
        "7,25",
        "7,25",
        "7.25",
        "7.25",
    ]
