"""What is shown of doctors, their free times and a person's appointments; days and hours are the clinic's own."""

from datetime import date

from dialogs.facts.account import phone_said
from dialogs.facts.shown import OWN, Shown
from i18n.catalogue import Catalogue

SPECIALITIES = (
    "therapist",
    "paediatrician",
    "cardiologist",
    "neurologist",
    "ophthalmologist",
    "gynaecologist",
    "dentist",
    "surgeon",
    "doctor",  # where the fund names none
)
LONGEST_NAME = 24
"""Characters of a doctor's name on a small screen."""
WHOLE = ":00"


def day_said(day: str, catalogue: Catalogue) -> str:
    """Return a day (`2026-11-24`) with its weekday: the whole date in a chat, `вт 24.11` on a small screen."""
    on = date.fromisoformat(day)
    weekday = catalogue.text(f"weekday-{on.isoweekday()}")
    return catalogue.text(
        "booking-day",
        {"weekday": weekday, "date": on, "day": f"{on:%d}", "of": f"{on:%m}", "month": on.month},
    )


def hours_said(hours: str, catalogue: Catalogue) -> str:
    """Return a week's hours, kept as `1-5 08:00-14:00;6 09:00-12:00`, with the names of the days."""
    joint = ", " if catalogue.small else "; "
    return joint.join(_stretch(stretch, catalogue) for stretch in hours.split(";"))


def _stretch(stretch: str, catalogue: Catalogue) -> str:
    days, _, hours = stretch.partition(" ")
    named = "".join(
        catalogue.attribute(f"weekday-{sign}", "short") if sign.isdigit() else sign for sign in days
    )
    if catalogue.small:  # whole hours need no minutes
        hours = "-".join(hour.removesuffix(WHOLE).removeprefix("0") or "0" for hour in hours.split("-"))
    else:
        named = named.replace(",", ", ")
    return f"{named} {hours}"


def name_said(name: str, catalogue: Catalogue) -> str:
    """Return a doctor's name; on a small screen a long one is the first word and initials."""
    if not catalogue.small or len(name) <= LONGEST_NAME:
        return name
    first, *others = name.split()
    return " ".join([first, *(f"{other[0]}." for other in others[:2])])[:LONGEST_NAME].rstrip()


BOOKINGS: dict[str, Shown] = {
    "booking_speciality": Shown(OWN, str, SPECIALITIES, words="speciality"),
    "booking_doctor": Shown(
        OWN, str, ("Әбдірахманова Г. С.", "Вознесенская-Преображенская Александра"), said=name_said
    ),
    "booking_hours": Shown(
        OWN, str, ("1-5 08:00-14:00", "1,3,5 14:00-20:00;2,4 08:30-14:30"), said=hours_said
    ),
    "booking_on": Shown(OWN, str, ("2026-11-24", "2027-09-29"), said=day_said),
    "booking_time": Shown(OWN, str, ("10:20",)),
    "booking_free": Shown(OWN, int, (1, 2, 5, 21)),  # times of a day that nobody has taken
    "booking_clinic": Shown(OWN, str, ("№ 5 қалалық емхана", "№ 7 отбасылық денсаулық орталығы")),
    "booking_place": Shown(OWN, str, ("№ 5 қалалық емхана", "№ 7 отбасылық денсаулық орталығы")),
    "booking_phone": Shown(OWN, str, ("+7 8422 00-02-03",), said=phone_said),
    "has_booking_phone": Shown(OWN, str, ("no", "yes")),
    "more_doctors": Shown(OWN, str, ("no", "yes")),
    "more_days": Shown(OWN, str, ("no", "yes")),
    "more_times": Shown(OWN, str, ("no", "yes")),
}
