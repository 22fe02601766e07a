"""What is shown at a health centre's counter, and to a patient of who checked them there."""

from datetime import datetime

from dialogs.facts.shown import EVERYBODY, OF_CENTRE, OWN, Shown
from i18n.catalogue import Catalogue

TIE = "\u00a0"  # a no-break space: a line is not parted by the end of a page
LONGEST_TIED = 50
"""Characters that a page of a small screen has room for beside its ways out."""
LONGEST_CENTRE = 40
"""Characters of a centre's name in a list."""


def checks_said(checks: str, catalogue: Catalogue) -> str:
    """Return a day's checks, kept as `0502 insured 10:42` a line, with the status in words."""
    told = []
    for line in checks.splitlines():
        four, standing, time = line.split(" ")
        digits = {"four": catalogue.digits(four), "time": catalogue.digits(time)}
        said = catalogue.text("centre_day-check", {**digits, "standing": standing})
        told.append(said.replace(" ", TIE))
    return "\n".join(told)


def visits_said(visits: str, catalogue: Catalogue) -> str:
    """Return who checked a patient, kept as `2026-11-22T10:42:00+03:30 Polyclinic 4` a line, with the moment in words."""
    told = []
    for line in visits.splitlines():
        at, _, centre = line.partition(" ")
        said = catalogue.text("checked_by-visit", {"at": datetime.fromisoformat(at), "centre": centre})
        told.append(said.replace(" ", TIE) if len(said) <= LONGEST_TIED else said)
    return "\n".join(told)


CENTRES: dict[str, Shown] = {
    "standing": Shown(OF_CENTRE, str, ("insured", "conditional", "not_insured", "pending")),
    "day_count": Shown(OF_CENTRE, int, (0, 1, 2, 200)),
    "day_checks": Shown(OF_CENTRE, str, ("", "\n".join(["0502 not_insured 10:42"] * 10)), said=checks_said),
    "visits": Shown(
        OWN, str, ("\n".join(["2026-09-28T23:59:00+00:00 Городская поликлиника № 3"] * 9),), said=visits_said
    ),
    "checks_kept": Shown(EVERYBODY, int, (90,)),  # days
}
"""`standing` is the status at a counter, whose screens are one for all statuses."""
