"""Energy, weight and activity of an adult, worked out from what they measured: pure functions, nothing is kept."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum
from pathlib import Path

TENTH = Decimal("0.1")
CM_A_METRE = 100
MINUTES_AN_HOUR = 60

FACTORS = {
    "sitting": Decimal("1.2"),
    "light": Decimal("1.375"),
    "moderate": Decimal("1.55"),
    "active": Decimal("1.725"),
    "very_active": Decimal("1.9"),
}
"""Daily energy by resting energy, by how much somebody moves."""

LARGEST_DEFICIT = Decimal(500)
"""Kilocalories a day by which an adult may eat less than they use, without a doctor."""

CLASSES = (
    ("obese_3", Decimal(40)),
    ("obese_2", Decimal(35)),
    ("obese_1", Decimal(30)),
    ("overweight", Decimal(25)),
    ("normal", Decimal("18.5")),
)
"""Least body mass index of each adult class (WHO Technical Report Series 894, table 2.1); below them is underweight."""
HEALTHY = (Decimal("18.5"), Decimal("24.9"))


class Sex(StrEnum):
    """The sex for which a formula was measured; the codes are FHIR's."""

    MALE = "male"
    FEMALE = "female"


SEX_TERM = {Sex.MALE: 5, Sex.FEMALE: -161}


@dataclass(frozen=True, slots=True)
class Activity:
    """Something people do, and its energy as a multiple of sitting still."""

    name: str
    met: Decimal
    code: str
    """Of the 2024 Adult Compendium of Physical Activities."""
    labels: Mapping[str, str]
    """What it is called, by language."""


def read_activities(file: Path) -> tuple[Activity, ...]:
    """Return the activities of a table, in its order. Raises ValueError or KeyError where it is not one."""
    table = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    return tuple(
        Activity(row["name"], Decimal(row["met"]), row["code"], row["labels"]) for row in table["activities"]
    )


def resting_kcal(sex: Sex, kg: Decimal, cm: Decimal, age: int) -> Decimal:
    """Return the kilocalories a day of a resting adult (Mifflin, St Jeor et al., Am J Clin Nutr 1990;51:241-7)."""
    return 10 * kg + Decimal("6.25") * cm - 5 * age + SEX_TERM[sex]


def daily_kcal(resting: Decimal, movement: str) -> Decimal:
    """Return the kilocalories that somebody uses in a day. Raises KeyError for an unknown movement."""
    return resting * FACTORS[movement]


def losing_kcal(resting: Decimal, daily: Decimal) -> Decimal:
    """Return the kilocalories a day to eat for losing weight slowly: never below what the resting body uses."""
    return max(resting, daily - LARGEST_DEFICIT)


def body_mass_index(kg: Decimal, cm: Decimal) -> Decimal:
    """Return kg by the square of metres, to one decimal."""
    return (kg / (cm / CM_A_METRE) ** 2).quantize(TENTH, ROUND_HALF_UP)


def weight_class(index: Decimal) -> str:
    """Return the code of the adult class of a body mass index, as it is shown with one decimal."""
    return next((name for name, least in CLASSES if index >= least), "underweight")


def healthy_kg(cm: Decimal) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest weight of the normal class at that height, to the inner tenth of a kg."""
    square = (cm / CM_A_METRE) ** 2
    least, greatest = HEALTHY
    return (least * square).quantize(TENTH, ROUND_CEILING), (greatest * square).quantize(TENTH, ROUND_FLOOR)


def activity_kcal(met: Decimal, kg: Decimal, minutes: int) -> Decimal:
    """Return the kilocalories of an activity, rest included: MET times kg times hours."""
    return met * kg * minutes / MINUTES_AN_HOUR
