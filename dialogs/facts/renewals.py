"""What is shown of a card's validity, worked out from the day of issue that the person typed themselves."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.facts.shown import EVERYBODY, Shown

RENEWALS: dict[str, Shown] = {
    "card_until": Shown(EVERYBODY, date, (date(2027, 9, 28),)),
    "card_days": Shown(EVERYBODY, int, (0, 1, 2, 3650)),  # until then, or since
    "card_reminder": Shown(EVERYBODY, datetime, (datetime(2027, 9, 28, 23, 59, tzinfo=ZoneInfo("UTC")),)),
}
