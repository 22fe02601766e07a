"""What is shown of a person's own cases: number and state to their phone, what an agent wrote behind the case's code."""

from datetime import date

from dialogs.facts.shown import EVERYBODY, OWN, Shown
from i18n.calendars import long_date, short_date
from i18n.catalogue import Catalogue

TODAY = "today"
_YES_NO = ("no", "yes")
_STATES = ("queued", "claimed", "waiting", "resolved", "reopened", "closed")
_ANSWERS = "Приходите в понедельник с паспортом и полисом: окно 4, с 8 до 16 часов.\nСпасибо, жду."


def subject_said(name: str, catalogue: Catalogue) -> str:
    """Return what a case is about; one that the programme lists no more is about something else."""
    return catalogue.text(f"subject-{name}" if f"subject-{name}" in catalogue else "case-subject_unknown")


def promise_said(promise: str, catalogue: Catalogue) -> str:
    """Return when an answer comes, kept as `by today 14:30`, `from 1 08:00` (Monday) or `by 2026-12-08 08:00`."""
    kind, day, clock = promise.split()
    time = catalogue.digits(clock)
    if day == TODAY:
        return catalogue.text(f"case-{kind}_today", {"time": time})
    if day.isdecimal():
        named = catalogue.text(f"case-weekday-{day}")
    else:
        named = (short_date if catalogue.small else long_date)(date.fromisoformat(day), catalogue.language)
    return catalogue.text(f"case-{kind}", {"day": named, "time": time})


CASES: dict[str, Shown] = {
    "desk_here": Shown(EVERYBODY, str, _YES_NO),  # whether the programme has agents
    "case_count": Shown(EVERYBODY, int, (0, 1, 2, 12)),
    "case_number": Shown(EVERYBODY, str, ("4821390",)),
    "case_code": Shown(EVERYBODY, str, ("4821",)),  # told once, to the phone that opened it
    "case_about": Shown(EVERYBODY, str, ("other",), said=subject_said),
    "case_state": Shown(EVERYBODY, str, _STATES, words="case-state"),
    "case_promise": Shown(
        EVERYBODY,
        str,
        ("by today 14:30", "by 3 14:30", "from today 08:00", "from 1 08:00", "from 2026-12-28 08:00"),
        said=promise_said,
    ),
    "desk_closed": Shown(EVERYBODY, str, _YES_NO),  # nobody answers at this hour
    "case_answers": Shown(OWN, str, (_ANSWERS,)),
    "case_resolved": Shown(OWN, str, _YES_NO),
}
