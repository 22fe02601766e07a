"""What is shown of applications and appeals, and of what is chosen for them."""

from datetime import date

from dialogs.applications import CODES, NOT_TAKEN, OTHER, SENDING
from dialogs.facts.account import phone_said
from dialogs.facts.shown import EVERYBODY, OWN, Shown

_CODES = (*sorted(CODES), OTHER)
_STATUSES = (SENDING, NOT_TAKEN, "received", "in_review", "accepted", "refused", "done")

APPLICATIONS: dict[str, Shown] = {
    "application_number": Shown(OWN, str, ("48213907",)),
    "application_four": Shown(OWN, str, ("3907",)),
    "application_kind": Shown(OWN, str, _CODES, words="application"),
    "application_status": Shown(OWN, str, _STATUSES, words="application-status"),
    "application_state": Shown(OWN, str, _STATUSES),  # the same code, to select by
    "application_refused": Shown(OWN, str, ("no", "yes")),
    "application_made": Shown(OWN, date, (date(2026, 9, 28),)),
    "application_note": Shown(
        OWN,
        str,
        ("", "Прикрепление подтверждено, приходите на приём с 28 сентября к своему участковому врачу"),
    ),
    "has_note": Shown(OWN, str, ("no", "yes")),
    "organisation": Shown(OWN, str, ("Страховая компания «Белокаменная-Мед»",)),
    "more_organisations": Shown(OWN, str, ("no", "yes")),
    "own_organisation": Shown(OWN, str, ("Страховая компания «Белокаменная-Мед»",)),
    "has_own": Shown(OWN, str, ("no", "yes")),
    "own_clinic_since": Shown(OWN, date, (date(2022, 9, 28),)),
    "has_clinic_since": Shown(OWN, str, ("no", "yes")),
    "own_clinic_phone": Shown(OWN, str, ("+7 7172 00-02-05",), said=phone_said),
    "has_clinic_phone": Shown(OWN, str, ("no", "yes")),
    "insurer_last": Shown(EVERYBODY, date, (date(2026, 11, 1),)),
    "insurer_opens": Shown(EVERYBODY, date, (date(2027, 1, 1),)),
    "appeal_date": Shown(OWN, date, (date(2026, 9, 28),)),
    "complaint_step": Shown(
        EVERYBODY, str, ("clinic", "health_authority", "qoldau", "bot", "contact_centre", "site")
    ),
}
"""`organisation` is what was chosen or typed; a clinic or an insurer of the person's own is `own_organisation`."""
