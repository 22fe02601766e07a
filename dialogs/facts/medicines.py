"""What is shown of medicines: which were chosen, and what a table says of them together."""

import msgspec

from dialogs.facts.shown import EVERYBODY, Shown
from i18n.catalogue import Catalogue

Told = tuple[str, tuple[str, ...], str, str, str, str]
"""A finding as a session keeps it: kind, medicines, food or condition, severity, effect, source."""


def pack(findings: list[Told]) -> str:
    """Return findings as one value of an answer."""
    return msgspec.json.encode(findings).decode()


def unpack(packed: str) -> list[Told]:
    """Return the findings of `pack`."""
    return msgspec.json.decode(packed, type=list[Told])


def names_said(names: str, catalogue: Catalogue) -> str:
    """Return medicines, kept as `warfarin,ibuprofen`, by what they are called."""
    return ", ".join(catalogue.text(f"medicine-{name}") for name in names.split(",")) if names else ""


def findings_said(packed: str, catalogue: Catalogue) -> str:
    """Return findings one below the other, each with what meets, how bad it is, what happens and who says so."""
    return "\n\n".join(finding_said(finding, catalogue) for finding in unpack(packed))


def finding_said(finding: Told, catalogue: Catalogue) -> str:
    """Return one finding. On a small screen its source stands elsewhere."""
    kind, medicines, met, severity, effect, source = finding
    who = [catalogue.text(f"medicine-{name}") for name in medicines]
    if met:
        who.append(catalogue.text(f"medicine-{kind}-{met}"))
    happens = "medicine-twice" if kind == "twice" else f"medicine-effect-{effect}"
    values = {
        "who": " + ".join(who),
        "severity": catalogue.text(f"medicine-severity-{severity}"),
        "effect": catalogue.text(happens),
        "source": source,
    }
    return catalogue.text("medicines-finding", values)


_PAIR: Told = (
    "pair",
    ("phenazepam", "antacid"),
    "",
    "never",
    "serotonin",
    "FDA labels of Aldactone, lithium carbonate, Lanoxin, Pradaxa, Colcrys, Zyloprim and Crestor, each on renal impairment",
)
_TWICE: Told = ("twice", ("acetylsalicylic_acid",), "", "serious", "toxicity", "WHO")
_FOOD: Told = ("food", ("acetylsalicylic_acid",), "greens", "careful", "weaker", "FDA label")
_CONDITION: Told = ("condition", ("warfarin",), "breast_feeding", "never", "baby", "SmPC Xarelto, 4.3")

MEDICINES: dict[str, Shown] = {
    "medicine": Shown(EVERYBODY, str, ("phenazepam", "antacid", "acetylsalicylic_acid"), words="medicine"),
    "medicines_chosen": Shown(
        EVERYBODY, str, ("", "warfarin", "acetylsalicylic_acid,phenazepam,antacid"), said=names_said
    ),
    "medicines_count": Shown(EVERYBODY, int, (0, 1, 2, 8)),
    "medicines_kept": Shown(EVERYBODY, str, ("no", "yes")),
    "has_recent": Shown(EVERYBODY, str, ("no", "yes")),
    "condition": Shown(EVERYBODY, str, ("breast_feeding", "heart_failure"), words="medicine-condition"),
    "food": Shown(EVERYBODY, str, ("salt_substitute", "greens"), words="medicine-food"),
    "marked": Shown(EVERYBODY, str, ("no", "yes")),
    "age_band": Shown(EVERYBODY, str, ("0-11", "65+")),  # years
    "findings": Shown(EVERYBODY, str, (pack([_PAIR, _TWICE, _FOOD, _CONDITION]),), said=findings_said),
    "findings_count": Shown(EVERYBODY, int, (1, 2, 5, 21)),
    "finding_sources": Shown(EVERYBODY, str, (_PAIR[-1],)),
}
