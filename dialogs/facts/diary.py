"""What is shown of a health diary. Its owner typed every part of it on this phone, so it asks for no level above theirs."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from dialogs.facts.shown import EVERYBODY, Shown
from i18n.calendars import moment
from i18n.catalogue import Catalogue

NOTE, PRESSURE = "note", "pressure"
MEASURED = (PRESSURE, "pulse", "weight", "glucose", "temperature")
NOTE_BEGINS, NOTE_BEGINS_SMALL = 40, 14
"""Characters of a note that stand on a line of a list."""


def entry_said(entry: str, catalogue: Catalogue) -> str:
    """Return an entry, kept as `pulse 72`, with what it is and its unit."""
    what, _, value = entry.partition(" ")
    return catalogue.text(
        f"diary-entry-{what}", {"value": value if what in (PRESSURE, NOTE) else Decimal(value)}
    )


def line_said(line: str, catalogue: Catalogue) -> str:
    """Return an entry with its moment, kept as `2026-11-22T10:30 pulse 72`, as one line; of a long note the beginning."""
    at, _, entry = line.partition(" ")
    when, (what, _, value) = datetime.fromisoformat(at), entry.partition(" ")
    longest = NOTE_BEGINS_SMALL if catalogue.small else NOTE_BEGINS
    if what == NOTE and len(value) > longest:
        entry = f"{NOTE} {value[: longest - 2].rstrip()}.."
    day = f"{when:%d.%m}" if catalogue.small else moment(when, catalogue.language, small=True)
    return f"{day} {entry_said(entry, catalogue)}"


_WORDS = "Кружилась голова после прогулки, к вечеру прошло, лёг раньше"

DIARY: dict[str, Shown] = {
    "diary_at": Shown(EVERYBODY, datetime, (datetime(2026, 9, 28, 23, 59, tzinfo=ZoneInfo("UTC")),)),
    "diary_entry": Shown(
        EVERYBODY,
        str,
        (
            "pressure 180/120",
            "pulse 172",
            "weight 172.5",
            "glucose 15.6",
            "temperature 38.6",
            f"note {_WORDS}",
        ),
        said=entry_said,
    ),
    "diary_line": Shown(
        EVERYBODY,
        str,
        ("2026-09-28T23:59 pressure 180/120", f"2026-09-28T23:59 note {_WORDS}"),
        said=line_said,
    ),
    "diary_older": Shown(EVERYBODY, str, ("no", "yes")),
    "diary_what": Shown(EVERYBODY, str, MEASURED),
    "diary_count": Shown(EVERYBODY, int, (1, 2, 5, 1000)),
    "diary_least": Shown(EVERYBODY, Decimal, (Decimal("102.5"),)),
    "diary_most": Shown(EVERYBODY, Decimal, (Decimal("182.5"),)),
    "diary_mean": Shown(EVERYBODY, Decimal, (Decimal("142.5"),)),
    "diary_lower_least": Shown(EVERYBODY, Decimal, (Decimal(102),)),  # the lower number of blood pressure
    "diary_lower_most": Shown(EVERYBODY, Decimal, (Decimal(122),)),
    "diary_lower_mean": Shown(EVERYBODY, Decimal, (Decimal(112),)),
}
