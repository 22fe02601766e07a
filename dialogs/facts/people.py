"""What is shown of persons whose numbers were kept."""

from dialogs.facts.shown import EVERYBODY, Shown

PEOPLE: dict[str, Shown] = {
    "person": Shown(EVERYBODY, str, ("0502",)),  # the last four digits of a number that this phone may use
}
