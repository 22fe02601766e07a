"""How much is kept about a person, and the phone that a chat is linked to."""

from dialogs.facts.shown import EVERYBODY, Shown, digits_said

PRIVACY: dict[str, Shown] = {
    name: Shown(EVERYBODY, int, (0, 1, 2, 12))
    for name in ("kept_consents", "kept_proofs", "kept_records", "kept_owed", "kept_cases")
} | {
    "phone_end": Shown(EVERYBODY, str, ("0001",), said=digits_said),
    "sms_instead": Shown(EVERYBODY, str, ("yes", "no")),
}
