"""Energy, weight and activity: the reference's vectors, and what no advice may break."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dialogs
from dialogs.services.calculators import (
    FACTORS,
    HEALTHY,
    LARGEST_DEFICIT,
    Sex,
    activity_kcal,
    body_mass_index,
    daily_kcal,
    healthy_kg,
    losing_kcal,
    read_activities,
    resting_kcal,
    weight_class,
)

TABLES = sorted((Path(dialogs.__file__).parent / "programmes").glob("*/tables/activities.toml"))
WEIGHTS = st.decimals(30, 300, places=1)
HEIGHTS = st.decimals(120, 230, places=1)


@pytest.mark.parametrize(
    ("sex", "kg", "cm", "age", "kcal"),
    [(Sex.MALE, "80", "180", 30, "1780"), (Sex.FEMALE, "75", "165.1", 45, "1395.875")],
)
def test_resting_energy_vectors(sex, kg, cm, age, kcal) -> None:
    """The reference's two people use what the reference says."""
    assert resting_kcal(sex, Decimal(kg), Decimal(cm), age) == Decimal(kcal)


def test_activity_vector() -> None:
    """Half an hour at 3.5 MET and 70 kg."""
    assert activity_kcal(Decimal("3.5"), Decimal(70), 30) == Decimal("122.5")


@given(st.sampled_from(Sex), WEIGHTS, HEIGHTS, st.integers(18, 100), st.sampled_from(list(FACTORS)))
def test_losing_weight_never_starves(sex, kg, cm, age, movement) -> None:
    """The advice is never below resting energy, and never more than the deficit below what is used."""
    resting = resting_kcal(sex, kg, cm, age)
    daily = daily_kcal(resting, movement)
    advised = losing_kcal(resting, daily)
    assert advised >= resting
    assert advised >= daily - LARGEST_DEFICIT


@pytest.mark.parametrize(
    ("index", "name"),
    [
        ("18.4", "underweight"),
        ("18.5", "normal"),
        ("24.9", "normal"),
        ("25.0", "overweight"),
        ("29.9", "overweight"),
        ("30.0", "obese_1"),
        ("35.0", "obese_2"),
        ("39.9", "obese_2"),
        ("40.0", "obese_3"),
    ],
)
def test_weight_classes_begin_where_they_are_published(index, name) -> None:
    """WHO's adult classes, each with its least index."""
    assert weight_class(Decimal(index)) == name


@given(HEIGHTS)
def test_healthy_weights_are_of_the_normal_class(cm) -> None:
    """Both ends of the range, and nothing a tenth outside of it by much, are normal."""
    least, greatest = healthy_kg(cm)
    assert least < greatest
    for kg in (least, greatest):
        assert HEALTHY[0] <= body_mass_index(kg, cm) <= HEALTHY[1]
        assert weight_class(body_mass_index(kg, cm)) == "normal"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.parts[-3])
def test_activities_are_whole(table) -> None:
    """Each activity has its own name and code of the Compendium, a plausible energy and a label in every language."""
    activities = read_activities(table)
    assert len(activities) >= 14
    assert len({activity.name for activity in activities}) == len(activities)
    assert len({activity.code for activity in activities}) == len(activities)
    languages = {folder.name for folder in (table.parents[1] / "locales").iterdir()}
    for activity in activities:
        assert Decimal(1) < activity.met < Decimal(15)
        assert len(activity.code) == 5
        assert activity.code.isdecimal()
        assert activity.labels.keys() == languages
