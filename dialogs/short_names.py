"""Short names for the parts of an answer, under which a session keeps them."""

from itertools import product
from string import ascii_lowercase, digits

_NAMES = (  # each keeps its place for as long as sessions are kept, so new ones come at the end
    "last_four", "until", "has_until", "as_of", "source", "reason", "category", "months_paid",
    "months_asked", "by_employer", "by_self", "tracking", "special", "initials", "opens_at", "own_clinic",
    "has_clinic", "own_insurer", "has_insurer", "own_insurer_phone", "has_insurer_phone", "has_booking",
    "has_application", "care_since", "care_until", "care_count", "care_total", "care_day", "care_short",
    "care_cost", "care_name", "care_kind", "care_condition", "care_days", "care_organisation", "more_care",
    "due_year", "due_next", "checkup_year", "checkup_next", "has_checkup_next", "gap_months", "gap_count",
    "gaps_price", "ahead_price", "covered_from", "has_grace", "grace_until", "application_number",
    "application_four", "application_kind", "application_status", "application_state",
    "application_refused", "application_made", "application_note", "has_note", "organisation",
    "more_organisations", "own_organisation", "has_own", "own_clinic_since", "has_clinic_since",
    "own_clinic_phone", "has_clinic_phone", "insurer_last", "insurer_opens", "appeal_date",
    "complaint_step", "booking_speciality", "booking_doctor", "booking_hours", "booking_on", "booking_time",
    "booking_free", "booking_clinic", "booking_place", "booking_phone", "has_booking_phone", "more_doctors",
    "more_days", "more_times", "card_blood", "card_allergies", "card_illnesses", "card_medicines",
    "card_contact", "card_filled", "card_code", "card_looks", "card_look_at", "card_look_by", "standing",
    "day_count", "day_checks", "visits", "checks_kept", "diary_at", "diary_entry", "diary_line",
    "diary_older", "diary_what", "diary_count", "diary_least", "diary_most", "diary_mean",
    "diary_lower_least", "diary_lower_most", "diary_lower_mean", "energy_resting", "energy_daily",
    "energy_losing", "energy_spent", "body_index", "body_class", "body_least", "body_most", "activity",
    "activity_minutes", "medicine", "medicines_chosen", "medicines_count", "medicines_kept", "has_recent",
    "condition", "food", "marked", "age_band", "findings", "findings_count", "finding_sources", "relation",
    "had", "needed", "lacking", "list_code", "oldest", "person", "kept_consents", "kept_proofs",
    "kept_records", "kept_owed", "phone_end", "card_until", "card_days", "card_reminder", "desk_here",
    "case_count", "case_number", "case_code", "case_about", "case_state", "case_promise", "desk_closed",
    "case_answers", "case_resolved", "kept_cases",
    "sms_instead",
)  # fmt: skip
# No part is called like any of these.
_CODES = (*ascii_lowercase, *map("".join, product(ascii_lowercase, digits)))
SHORT = dict(zip(_NAMES, _CODES, strict=False))
"""By the name that texts and services use. A part that has none is kept under its own."""
LONG = {short: name for name, short in SHORT.items()}
