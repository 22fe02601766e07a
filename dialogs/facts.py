"""What an answer about a person may hold, and who may see each part of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from i18n.catalogue import Value

ANYBODY, PROVEN, CENTRE, AGENT = 0, 1, 2, 3
_ALL = frozenset({ANYBODY, PROVEN, CENTRE, AGENT})
_OWN = frozenset({PROVEN, AGENT})
_OWN_OR_CENTRE = frozenset({PROVEN, CENTRE, AGENT})


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of an answer: the levels that see it, and samples by which `coverline check` measures screens."""

    levels: frozenset[int]
    kind: type
    samples: tuple[Value, ...]


SHOWN: Mapping[str, Shown] = {
    "last_four": Shown(_ALL, str, ("0502",)),
    "until": Shown(_ALL, date, (date(2027, 9, 28),)),
    "has_until": Shown(_ALL, str, ("yes", "no")),  # a fund may not say until when
    "as_of": Shown(_ALL, datetime, (datetime(2026, 9, 28, 23, 59, tzinfo=ZoneInfo("UTC")),)),
    "source": Shown(_OWN_OR_CENTRE, str, ("Страховая компания «Волга-Мед»",)),
    "reason": Shown(
        _OWN_OR_CENTRE,
        str,
        (
            "",
            "not-found",
            "arrears",
            "employer-debt",
            "contract-closed",
            "state-pays",
            "starts-later",
            "queued",
        ),
    ),
    "category": Shown(_OWN, str, ("", "worker", "self", "state", "foreign")),
    "months_paid": Shown(_OWN, int, (0, 1, 3, 12)),
    "months_asked": Shown(_OWN, int, (12,)),
    "by_employer": Shown(_OWN, int, (0, 1, 12)),
    "by_self": Shown(_OWN, int, (0, 1, 12)),
    "tracking": Shown(_OWN_OR_CENTRE, str, ("48213907",)),
    "special": Shown(_OWN_OR_CENTRE, str, ("no", "yes")),
    "initials": Shown(frozenset({CENTRE, AGENT}), str, ("A. B.",)),
    "opens_at": Shown(_ALL, datetime, (datetime(2026, 9, 28, 23, 59, tzinfo=ZoneInfo("UTC")),)),
}
"""By the name under which texts ask for it. Public: `last_four` is what the caller typed themselves."""


def visible(facts: Mapping[str, str | int | None], level: int, zone: ZoneInfo) -> dict[str, Value]:
    """Return those parts of a kept answer that a caller of this level sees, ready for a text."""
    values: dict[str, Value] = {}
    for name, raw in facts.items():
        shown = SHOWN.get(name)
        if shown is None or level not in shown.levels or raw is None:
            continue
        if shown.kind is date:
            values[name] = date.fromisoformat(str(raw))
        elif shown.kind is datetime:
            values[name] = datetime.fromisoformat(str(raw)).astimezone(zone)
        else:
            values[name] = raw
    return values
