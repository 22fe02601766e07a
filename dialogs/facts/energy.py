"""What the calculators show: all of it worked out from what the person just typed."""

from decimal import Decimal

from dialogs.facts.shown import EVERYBODY, Shown

ENERGY: dict[str, Shown] = {
    "energy_resting": Shown(EVERYBODY, int, (1230, 12730)),  # kilocalories, as all of them
    "energy_daily": Shown(EVERYBODY, int, (1230, 12730)),
    "energy_losing": Shown(EVERYBODY, int, (1230, 12730)),
    "energy_spent": Shown(EVERYBODY, int, (1, 12730)),
    "body_index": Shown(EVERYBODY, Decimal, (Decimal("24.5"),)),
    "body_class": Shown(
        EVERYBODY, str, ("underweight", "normal", "overweight", "obese_1", "obese_2", "obese_3")
    ),
    "body_least": Shown(EVERYBODY, Decimal, (Decimal("53.5"), Decimal("100.5"))),  # kg
    "body_most": Shown(EVERYBODY, Decimal, (Decimal("72.5"), Decimal("130.5"))),
    "activity": Shown(EVERYBODY, str, ("walking", "shovelling_snow"), words="activity"),
    "activity_minutes": Shown(EVERYBODY, int, (1, 5, 1440)),
}
