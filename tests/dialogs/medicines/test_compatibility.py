"""What the table answers: the known dangers, in any order, worst first, and nothing that it does not know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.medicines.compatibility import RANK, Kind, check
from dialogs.medicines.table import Effect, Severity

KNOWN = [
    ("warfarin", "acetylsalicylic_acid", Severity.SERIOUS, Effect.BLEEDING),
    ("warfarin", "fluconazole", Severity.SERIOUS, Effect.BLEEDING),
    ("sildenafil", "nitroglycerin", Severity.NEVER, Effect.LOW_PRESSURE),
    ("simvastatin", "clarithromycin", Severity.NEVER, Effect.MUSCLE),
    ("methotrexate", "co_trimoxazole", Severity.SERIOUS, Effect.BONE_MARROW),
    ("digoxin", "amiodarone", Severity.SERIOUS, Effect.TOXICITY),
    ("lithium", "ibuprofen", Severity.SERIOUS, Effect.TOXICITY),
    ("selegiline", "sertraline", Severity.NEVER, Effect.SEROTONIN),
    ("enalapril", "spironolactone", Severity.SERIOUS, Effect.POTASSIUM),
    ("tizanidine", "ciprofloxacin", Severity.NEVER, Effect.LOW_PRESSURE),
    ("azathioprine", "allopurinol", Severity.SERIOUS, Effect.BONE_MARROW),
    ("levothyroxine", "iron", Severity.CAREFUL, Effect.WEAKER),
]


def told(findings):
    """Return findings without their sources, each with its medicines in one order."""
    return {(f.kind, tuple(sorted(f.medicines)), f.met, f.severity, f.effect) for f in findings}


@pytest.mark.parametrize(("first", "second", "severity", "effect"), KNOWN)
def test_well_known_pairs_are_known(table, first, second, severity, effect) -> None:
    """What every pharmacist knows is found, and it is the worst of what is found."""
    findings = check(table, [first, second])
    assert (Kind.PAIR, tuple(sorted((first, second))), "", severity, effect) in told(findings)
    assert findings[0].severity is severity


@given(data=st.data())
def test_the_order_of_asking_means_nothing(table, data) -> None:
    """Any medicines in any order have the same findings, worst first, each only once."""
    names = data.draw(st.lists(st.sampled_from(sorted(table.medicines)), max_size=6))
    foods = data.draw(st.lists(st.sampled_from(sorted({food for food, _ in table.foods}))))
    conditions = data.draw(st.lists(st.sampled_from(sorted({name for name, _ in table.conditions}))))
    sex, age = data.draw(st.sampled_from(["male", "female", ""])), data.draw(st.none() | st.integers(0, 120))
    findings = check(table, names, foods=foods, conditions=conditions, sex=sex, age=age)
    assert [RANK[f.severity] for f in findings] == sorted(RANK[f.severity] for f in findings)
    keys = [(f.kind, frozenset(f.medicines), f.met, f.effect) for f in findings]
    assert len(set(keys)) == len(keys)
    turned = check(table, names[::-1], foods=foods[::-1], conditions=conditions[::-1], sex=sex, age=age)
    assert told(turned) == told(findings)


def test_a_specific_row_and_its_group_are_one_finding(table) -> None:
    """Ketorolac with another of its group: what is said of the group does not soften what is said of ketorolac."""
    bleeding = [f for f in check(table, ["ibuprofen", "ketorolac"]) if f.effect is Effect.BLEEDING]
    assert [f.severity for f in bleeding] == [Severity.NEVER]


def test_one_substance_from_two_doctors(table) -> None:
    """Two packs under two names are one substance twice, and no pair with itself."""
    findings = check(table, ["ibuprofen", "ibuprofen"])
    assert [(f.kind, f.medicines) for f in findings] == [(Kind.TWICE, ("ibuprofen",))]


def test_no_entry_is_an_empty_answer(table) -> None:
    """Where nothing is known nothing is said."""
    assert check(table, ["loratadine", "drotaverine"]) == []
    assert check(table, ["paracetamol"]) == []
    assert check(table, []) == []


def test_food(table) -> None:
    """Alcohol with metronidazole is found, and only for what was asked."""
    findings = check(table, ["metronidazole", "loratadine"], foods=["alcohol", "grapefruit"])
    assert [(f.kind, f.medicines, f.met, f.severity) for f in findings] == [
        (Kind.FOOD, ("metronidazole",), "alcohol", Severity.NEVER)
    ]


@pytest.mark.parametrize(
    ("name", "sex", "age", "condition"),
    [
        ("diazepam", "", 65, "age_65"),
        ("codeine", "male", 11, "child_12"),
        ("valproic_acid", "female", 30, "may_conceive"),
    ],
)
def test_age_and_sex_tell_conditions(table, name, sex, age, condition) -> None:
    """Nobody has to say that they are old, a child, or a woman who may become pregnant."""
    assert condition in {f.met for f in check(table, [name], sex=sex, age=age)}


@pytest.mark.parametrize(
    ("name", "sex", "age"),
    [
        ("diazepam", "", 64),
        ("codeine", "male", 12),
        ("valproic_acid", "male", 30),
        ("valproic_acid", "", 30),
        ("codeine", "", None),
    ],
)
def test_others_are_not_told_so(table, name, sex, age) -> None:
    """Outside of the ages, and where sex is not known, nothing is concluded."""
    assert check(table, [name], sex=sex, age=age) == []


def test_no_man_is_pregnant(table) -> None:
    """A condition that cannot be is passed over."""
    assert check(table, ["warfarin"], conditions=["pregnancy"], sex="male") == []
    assert check(table, ["warfarin"], conditions=["pregnancy"])[0].severity is Severity.NEVER


def test_an_unknown_medicine_is_an_error(table) -> None:
    """An answer never leaves out a medicine silently."""
    with pytest.raises(KeyError):
        check(table, ["warfarin", "unknown"])
