"""What is shown of what the fund keeps about a person: clinic, insurer, care received, check-up, gaps in contributions."""

from datetime import date
from decimal import Decimal
from itertools import groupby

from babel.dates import format_date

from dialogs.facts.shown import EVERYBODY, OWN, Shown
from i18n.calendars import long_date, short_date
from i18n.catalogue import Catalogue
from i18n.money import money

LONGEST_NAME = 14
"""Characters of a treatment's name in a row of a small screen."""
KINDS = ("primary", "specialised", "ambulance", "high_tech", "preventive", "other")
CONDITIONS = ("outpatient", "day_hospital", "inpatient", "ambulance", "other")
"""The last of each is said where the fund names none, or one that has no name here."""


def money_said(sums: str, catalogue: Catalogue) -> str:
    """Return a sum, kept as `612.50 RUB`; several of them (`612.50 RUB;3 USD`) one after the other."""
    return " + ".join(
        money(Decimal(amount), currency, catalogue.language, small=catalogue.small)
        for amount, _, currency in (one.partition(" ") for one in sums.split(";"))
    )


def day_said(day: str, catalogue: Catalogue) -> str:
    """Return a day (`2026-11-13`): the whole date in a chat, without its year on a small screen, beside a period that has it."""
    on = date.fromisoformat(day)
    if not catalogue.small:
        return long_date(on, catalogue.language)
    return format_date(on, "d MMM", locale="en") if catalogue.language == "en" else f"{on:%d.%m}"


def days_said(days: str, catalogue: Catalogue) -> str:
    """Return the first and the last day (`2026-06-23/2026-07-02`), or the one day that both are."""
    first, last = (date.fromisoformat(day) for day in days.split("/"))
    say = short_date if catalogue.small else long_date
    if first == last:
        return say(first, catalogue.language)
    dash = "-" if catalogue.small else " – "
    return f"{say(first, catalogue.language)}{dash}{say(last, catalogue.language)}"


def name_said(name: str, catalogue: Catalogue) -> str:
    """Return a treatment's name, cut short on a small screen, so that a page has two of them."""
    if not catalogue.small or len(name) <= LONGEST_NAME:
        return name
    return f"{name[:LONGEST_NAME].rstrip(' ,.-')}."


def organisation_said(name: str, catalogue: Catalogue) -> str:
    """Return an organisation's name; on a small screen a number in it clings to its sign, so that no page parts them."""
    return name.replace("№ ", "№") if catalogue.small else name


def phone_said(phone: str, catalogue: Catalogue) -> str:
    """Return a telephone number; on a small screen in one piece (`+7-8422-00-02-03`), which no page parts."""
    return "-".join(phone.split()) if catalogue.small else phone


def months_said(months: str, catalogue: Catalogue) -> str:
    """Return months (`2025-12,2026-01,2026-02`, in order) by year: `12.2025, 01-02.2026`, with their names in a chat."""
    years = groupby(
        (date.fromisoformat(f"{month}-01") for month in months.split(",")), key=lambda on: on.year
    )
    if not catalogue.small:
        said = []
        for year, some in years:
            names = [format_date(on, "LLLL", locale=catalogue.language) for on in some]
            names = names if catalogue.language == "en" else [name.lower() for name in names]
            said.append(f"{', '.join(names)} {year}")
        return ", ".join(said)
    return ", ".join(f"{_stretches([on.month for on in some])}.{year}" for year, some in years)


def _stretches(numbers: list[int]) -> str:
    """Return numbers of months, `05,08-10`."""
    told = []
    for _, some in groupby(enumerate(numbers), key=lambda placed: placed[1] - placed[0]):
        stretch = [f"{number:02}" for _, number in some]
        told.append(stretch[0] if len(stretch) == 1 else f"{stretch[0]}-{stretch[-1]}")
    return ",".join(told)


_YES_NO = ("no", "yes")
ACCOUNT: dict[str, Shown] = {
    "own_clinic": Shown(
        OWN, str, ("Городская поликлиника № 3", "№ 7 отбасылық денсаулық орталығы"), said=organisation_said
    ),
    "has_clinic": Shown(OWN, str, _YES_NO),
    "own_insurer": Shown(OWN, str, ("Страховая компания «Белокаменная-Мед»",)),
    "has_insurer": Shown(OWN, str, _YES_NO),
    "own_insurer_phone": Shown(OWN, str, ("+7 8422 00-02-03",), said=phone_said),
    "has_insurer_phone": Shown(OWN, str, _YES_NO),
    "has_booking": Shown(OWN, str, _YES_NO),
    "has_application": Shown(OWN, str, _YES_NO),
    "care_since": Shown(OWN, date, (date(2025, 11, 28),)),
    "care_until": Shown(OWN, date, (date(2026, 11, 28),)),
    "care_count": Shown(OWN, int, (1, 2, 5, 128)),
    "care_total": Shown(OWN, str, ("1322147.50 RUB",), said=money_said),
    "care_day": Shown(OWN, str, ("2026-11-28",), said=day_said),
    "care_short": Shown(OWN, str, ("Магнитно-резонансная томография позвоночника",), said=name_said),
    "care_cost": Shown(OWN, str, ("612 RUB", "236900.50 RUB"), said=money_said),
    "care_name": Shown(OWN, str, ("Лечение в дневном стационаре: остеохондроз позвоночника",)),
    "care_kind": Shown(OWN, str, KINDS, words="care-kind"),
    "care_condition": Shown(OWN, str, CONDITIONS, words="care-condition"),
    "care_days": Shown(OWN, str, ("2026-11-13/2026-11-13", "2026-06-23/2026-07-02"), said=days_said),
    "care_organisation": Shown(
        OWN, str, ("Станция скорой медицинской помощи", "Городская поликлиника № 3"), said=organisation_said
    ),
    "more_care": Shown(OWN, str, _YES_NO),
    "due_year": Shown(EVERYBODY, str, ("2026",)),
    "due_next": Shown(EVERYBODY, str, ("2027",)),
    "checkup_year": Shown(OWN, str, ("2026",)),
    "checkup_next": Shown(OWN, str, ("2027",)),
    "has_checkup_next": Shown(OWN, str, _YES_NO),
    "gap_months": Shown(
        OWN,
        str,
        ("2026-10", "2025-11,2026-01,2026-03,2026-05,2026-07,2026-09"),
        said=months_said,
    ),
    "gap_count": Shown(OWN, int, (0, 1, 3, 12)),
    "gaps_price": Shown(OWN, str, ("51000 KZT",), said=money_said),
    "ahead_price": Shown(OWN, str, ("51000 KZT",), said=money_said),
    "covered_from": Shown(OWN, date, (date(2026, 12, 1),)),
    "has_grace": Shown(OWN, str, _YES_NO),
    "grace_until": Shown(OWN, date, (date(2026, 12, 31),)),
}
"""Of a check-up, `due_…` is worked out from a year of birth that anybody may type; `checkup_…` is the fund's answer."""
