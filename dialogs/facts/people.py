"""What is shown of persons whose numbers were kept."""

from dialogs.facts.shown import EVERYBODY, Shown, digits_said

PEOPLE: dict[str, Shown] = {
    # the last four digits of a number that this phone may use
    "person": Shown(EVERYBODY, str, ("0502",), said=digits_said),
}
