"""What an answer may hold, and who may see each part of it: one module a subject."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from dialogs.facts.account import ACCOUNT
from dialogs.facts.applications import APPLICATIONS
from dialogs.facts.bookings import BOOKINGS
from dialogs.facts.cards import CARDS
from dialogs.facts.cases import CASES
from dialogs.facts.centres import CENTRES
from dialogs.facts.coverage import COVERAGE
from dialogs.facts.diary import DIARY
from dialogs.facts.energy import ENERGY
from dialogs.facts.medicines import MEDICINES
from dialogs.facts.papers import PAPERS
from dialogs.facts.people import PEOPLE
from dialogs.facts.privacy import PRIVACY
from dialogs.facts.renewals import RENEWALS
from dialogs.facts.shown import AGENT, ANYBODY, CENTRE, PROVEN, Shown
from i18n.catalogue import Catalogue, Value

__all__ = ["AGENT", "ANYBODY", "CENTRE", "PROVEN", "SHOWN", "Shown", "visible"]

SHOWN: Mapping[str, Shown] = {
    **ACCOUNT,
    **APPLICATIONS,
    **BOOKINGS,
    **CARDS,
    **CASES,
    **CENTRES,
    **COVERAGE,
    **DIARY,
    **ENERGY,
    **MEDICINES,
    **PAPERS,
    **PEOPLE,
    **PRIVACY,
    **RENEWALS,
}
"""By the name under which texts ask for it."""


def visible(
    facts: Mapping[str, str | int | None], level: int, zone: ZoneInfo, catalogue: Catalogue
) -> dict[str, Value]:
    """Return those parts of a kept answer that a caller of this level sees, ready for a text.

    Raises MissingTextError for a code that has no words in the catalogue.
    """
    values: dict[str, Value] = {}
    for name, raw in facts.items():
        shown = SHOWN.get(name)
        if shown is None or level not in shown.levels or raw is None:
            continue
        if shown.kind is date:
            values[name] = date.fromisoformat(str(raw))
        elif shown.kind is datetime:
            values[name] = datetime.fromisoformat(str(raw)).astimezone(zone)
        elif shown.kind is Decimal:
            values[name] = Decimal(str(raw))
        elif shown.words and raw:
            values[name] = catalogue.text(f"{shown.words}-{raw}")
        elif shown.said:
            values[name] = shown.said(str(raw), catalogue)
        else:
            values[name] = raw
    return values
