"""The calculators of weight and activity as calls of a tree; what was typed for them is kept with the session only."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from dialogs.labels import activities_of
from dialogs.services import Resources, Service
from dialogs.services.calculators import (
    Sex,
    activity_kcal,
    body_mass_index,
    daily_kcal,
    healthy_kg,
    losing_kcal,
    resting_kcal,
    weight_class,
)
from dialogs.visit import Row, Visit

PAGE = 8
"""Activities on one screen."""
TEN = Decimal(10)
LIKELY_INDEX = range(10, 100)
"""Body mass indexes of living adults: what is outside was mistyped."""
LEAST_RESTING = 300
"""Kilocalories a day; no adult, however small, rests on less."""

OUTCOMES = {
    "adult": frozenset({"adult", "minor", "lost"}),
    "work_out_weight": frozenset({"done", "unlikely", "lost"}),
    "activities": frozenset({"some"}),
    "other_activities": frozenset({"some"}),
    "take_activity": frozenset({"taken", "lost"}),
    "work_out_activity": frozenset({"done", "lost"}),
}


class Calculators:
    """Nothing here is kept beyond the conversation."""

    def __init__(self, _resources: Resources) -> None:
        pass

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "adult": self.adult,
            "work_out_weight": self.weigh,
            "activities": self.activities,
            "other_activities": self.others,
            "take_activity": self.take,
            "work_out_activity": self.spend,
        }
        return {name: Service(run, OUTCOMES[name], local=True) for name, run in calls.items()}

    async def adult(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return whether the formulas hold at the age that was typed; the fact `formulas_from_age` says from when."""
        if (age := visit.private.slots.get("age")) is None:
            return "lost"
        return "adult" if int(age) >= int(str(visit.facts["formulas_from_age"])) else "minor"

    async def weigh(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Work out energy and weight from sex, age, height, weight and movement."""
        slots = visit.private.slots
        try:
            sex, movement, age = Sex(slots["sex"]), slots["movement"], int(slots["age"])
            kg, cm = Decimal(slots["weight"]), Decimal(slots["height"])
        except KeyError:  # the session lost its private part
            return "lost"
        index, resting = body_mass_index(kg, cm), resting_kcal(sex, kg, cm, age)
        if int(index) not in LIKELY_INDEX or resting < LEAST_RESTING:
            return "unlikely"
        daily = daily_kcal(resting, movement)
        least, most = healthy_kg(cm)
        visit.private.facts = {
            **visit.private.facts,
            "energy_resting": _tens(resting),
            "energy_daily": _tens(daily),
            "energy_losing": _tens(losing_kcal(resting, daily)),
            "body_index": str(index),
            "body_class": weight_class(index),
            "body_least": str(least),
            "body_most": str(most),
        }
        return "done"

    async def activities(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the first activities of the programme's table."""
        return _bring(visit, 0)

    async def others(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring those that follow on the ones shown, and after the last ones the first."""
        return _bring(visit, int(visit.private.slots.get("activities_from", "0")) + PAGE)

    async def take(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Go on with the activity that was picked."""
        picked = visit.session.slots.pop("activity", "")
        if picked not in activities_of(visit.programme.folder):
            return "lost"
        visit.private.facts = {**visit.private.facts, "activity": picked}
        return "taken"

    async def spend(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Work out what an activity of so many minutes takes at that weight."""
        slots, facts = visit.private.slots, visit.private.facts
        activity = activities_of(visit.programme.folder).get(str(facts.get("activity")))
        if activity is None or "minutes" not in slots or "mass" not in slots:
            return "lost"
        minutes = int(slots["minutes"])
        spent = activity_kcal(activity.met, Decimal(slots["mass"]), minutes)
        kcal = int(spent.quantize(Decimal(1), ROUND_HALF_UP))
        visit.private.facts = {**facts, "energy_spent": kcal, "activity_minutes": minutes}
        return "done"


def _bring(visit: Visit, start: int) -> str:
    every = list(activities_of(visit.programme.folder))
    start = start if start < len(every) else 0
    visit.private.rows = [Row(name, {"activity": name}) for name in every[start : start + PAGE]]
    visit.private.slots["activities_from"] = str(start)
    return "some"


def _tens(kcal: Decimal) -> int:
    """Return kilocalories to the ten: the formulas are no more exact than that."""
    return int((kcal / TEN).quantize(Decimal(1), ROUND_HALF_UP) * TEN)
