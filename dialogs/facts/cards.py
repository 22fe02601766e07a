"""What is shown of an emergency card.

Everybody's level sees it: its owner on their own phone, and whoever types the code that the owner wrote down for an
ambulance. The card is off until its owner switches it on for just that, and has been told what is read then.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.facts.shown import EVERYBODY, Shown
from i18n.catalogue import Catalogue

BLOOD_GROUPS = ("o_plus", "o_minus", "a_plus", "a_minus", "b_plus", "b_minus", "ab_plus", "ab_minus")


def field_said(text: str, catalogue: Catalogue) -> str:
    """Return a field as it was typed; an empty one is not known, which is not the same as none."""
    return text or catalogue.text("card-unsaid")


def blood_said(group: str, catalogue: Catalogue) -> str:
    """Return a blood group with its Rh factor."""
    return catalogue.text(f"card-blood-{group}") if group else field_said("", catalogue)


def reader_said(digits: str, catalogue: Catalogue) -> str:
    """Return by whom a card was read: the end of a phone's number, or a chat."""
    return catalogue.text("card-reader", {"digits": digits}) if digits else "Telegram"


_TYPED = ("", "Пенициллин, амоксициллин, йод, новокаин и пчелиный яд - отёк")

CARDS: dict[str, Shown] = {
    "card_blood": Shown(EVERYBODY, str, ("", *BLOOD_GROUPS), said=blood_said),
    "card_allergies": Shown(EVERYBODY, str, _TYPED, said=field_said),
    "card_illnesses": Shown(EVERYBODY, str, _TYPED, said=field_said),
    "card_medicines": Shown(EVERYBODY, str, _TYPED, said=field_said),
    "card_contact": Shown(
        EVERYBODY, str, ("", "Константинопольская Мария Александровна, дочь, +79270000001"), said=field_said
    ),
    "card_filled": Shown(EVERYBODY, str, ("no", "yes")),
    "card_code": Shown(EVERYBODY, str, ("482913",)),
    "card_looks": Shown(EVERYBODY, int, (0, 1, 2, 50)),
    "card_look_at": Shown(EVERYBODY, datetime, (datetime(2026, 9, 28, 23, 59, tzinfo=ZoneInfo("UTC")),)),
    "card_look_by": Shown(EVERYBODY, str, ("", "0001"), said=reader_said),
}
