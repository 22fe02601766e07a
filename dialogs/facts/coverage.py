"""What an answer about a person's cover holds."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.facts.shown import EVERYBODY, OF_CENTRE, OWN, OWN_OR_CENTRE, Shown, digits_said

COVERAGE: dict[str, Shown] = {
    "last_four": Shown(EVERYBODY, str, ("0502",), said=digits_said),
    "until": Shown(EVERYBODY, date, (date(2027, 9, 28),)),
    "has_until": Shown(EVERYBODY, str, ("yes", "no")),  # a fund may not say until when
    "as_of": Shown(EVERYBODY, datetime, (datetime(2026, 9, 28, 23, 59, tzinfo=ZoneInfo("UTC")),)),
    "source": Shown(OWN, str, ("Страховая компания «Волга-Мед»",)),
    "reason": Shown(
        OWN_OR_CENTRE,
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
    "category": Shown(OWN, str, ("", "worker", "self", "state", "foreign")),
    "months_paid": Shown(OWN, int, (0, 1, 3, 12)),
    "months_asked": Shown(OWN, int, (12,)),
    "by_employer": Shown(OWN, int, (0, 1, 12)),
    "by_self": Shown(OWN, int, (0, 1, 12)),
    "tracking": Shown(OWN_OR_CENTRE, str, ("48213907",)),
    "special": Shown(OWN_OR_CENTRE, str, ("no", "yes")),
    "initials": Shown(OF_CENTRE, str, ("A. B.", "Ж. Ж. Ж.", "王*")),
    "opens_at": Shown(EVERYBODY, datetime, (datetime(2026, 9, 28, 23, 59, tzinfo=ZoneInfo("UTC")),)),
}
"""`last_four` is what the caller typed themselves, and so public."""
