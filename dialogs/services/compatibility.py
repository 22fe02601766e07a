"""What a table says of the medicines on a list: asks what it has to know, tells what it found, sends it to keep."""

from collections.abc import Iterable, Mapping

from dialogs.checking.alphabets import SMS_SEPTETS, SMS_UNITS, sms_size
from dialogs.facts.medicines import Told, findings_said, names_said, pack
from dialogs.labels import medicines_of
from dialogs.medicines.compatibility import Kind, check
from dialogs.medicines.table import Entry, Table
from dialogs.services import Resources, Service
from dialogs.services.consent import Consents
from dialogs.services.medicines import PURPOSE, Medicines, chosen
from dialogs.visit import Row, Visit
from i18n.catalogue import Catalogue

QUESTIONS = ("sex", "age", "conditions", "foods")
OLDEST = 120
TWO_SMS = {SMS_SEPTETS: 2 * 153, SMS_UNITS: 2 * 67}
"""What two SMS hold beside their headers (3GPP TS 23.040, 9.2.3.24.1), by what one holds."""

OUTCOMES = {
    "next_medicine_question": frozenset({*QUESTIONS, "findings", "nothing", "none", "unavailable"}),
    "mark_condition": frozenset({"marked"}),
    "mark_food": frozenset({"marked"}),
    "finding_sources": frozenset({"sources"}),
    "send_findings": frozenset({"sent", "unavailable"}),
}


class Compatibility:
    """Asks only for what the table has entries about. What is answered is kept, sealed, with the session."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._consents = Consents(resources)
        self._medicines = Medicines(resources)

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "next_medicine_question": self.next,
            "mark_condition": self.mark_condition,
            "mark_food": self.mark_food,
            "finding_sources": self.sources,
        }
        local = {name: Service(run, OUTCOMES[name], local=True) for name, run in calls.items()}
        return local | {"send_findings": Service(self.send, OUTCOMES["send_findings"])}

    async def next(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Go to the question that follows on `with.after`, or to what was found when there is none left."""
        names, slots = chosen(visit), visit.private.slots
        if not names:
            return "none"
        table, after = medicines_of(visit.programme.folder), given.get("after", "")
        if after == "age":
            slots["age_band"] = visit.session.slots.pop("age", "")
        for question in QUESTIONS[QUESTIONS.index(after) + 1 if after else 0 :]:
            if rows := _asked(question, table, names, slots):
                visit.private.rows = rows
                return question
        findings = self._check(visit, table, names)
        if await self._consents.known(visit, {"purpose": PURPOSE}) == "given":
            await self._medicines.keep(visit)
            visit.private.facts |= {"medicines_kept": "yes", "has_recent": "yes"}
        visit.private.facts = {
            **visit.private.facts,
            "findings": pack([(*told[:-1], "") for told in findings] if visit.channel.small else findings),
            "findings_count": len(findings),
        }
        return "findings" if findings else "nothing"

    async def mark_condition(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take the condition that was picked as there, or as not there if it was."""
        return _mark(visit, "conditions", "condition")

    async def mark_food(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take the food that was picked as eaten, or as not eaten if it was."""
        return _mark(visit, "foods", "food")

    async def sources(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring who says what was found: a small screen has them apart."""
        names = chosen(visit)
        findings = self._check(visit, medicines_of(visit.programme.folder), names)
        sources = "\n\n".join(dict.fromkeys(told[-1] for told in findings))
        visit.private.facts = {**visit.private.facts, "finding_sources": sources}
        return "sources"

    async def send(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send what was found: all of it into a chat; by SMS what fits two of them, and no word of an illness."""
        names = chosen(visit)
        findings = self._check(visit, medicines_of(visit.programme.folder), names)
        if not findings:  # the session lost its private part
            return "unavailable"
        words = self._resources.words[visit.programme.code]
        catalogue = visit.programme.catalogues[visit.session.language, visit.channel.small]
        if not visit.channel.small:
            said = findings_said(pack(findings), catalogue)
            listed = names_said(",".join(names), catalogue)
            await self._resources.send(
                visit, words.say(visit, "medicines-sheet", small=False, names=listed, findings=said)
            )
            return "sent"
        lines = [_line(told, catalogue) for told in findings]
        texts = (
            words.say(
                visit, "medicines-sms", small=True, findings="\n".join(lines[:told]), more=len(lines) - told
            )
            for told in range(len(lines), -1, -1)
        )
        fitting = (text for text in texts if (size := sms_size(text))[0] <= TWO_SMS[size[1]])
        await self._resources.send(visit, next(fitting).strip())
        return "sent"

    def _check(self, visit: Visit, table: Table, names: list[str]) -> list[Told]:
        slots = visit.private.slots
        band = slots.get("age_band", "")
        sex = slots.get("sex", "")
        found = check(
            table,
            names,
            foods=_marked(slots, "foods"),
            conditions=_marked(slots, "conditions"),
            sex=sex if sex in {"male", "female"} else "",
            age=int(band.partition("_")[2]) if band else None,
        )
        return [(str(f.kind), f.medicines, f.met, str(f.severity), str(f.effect), f.source) for f in found]


def _asked(question: str, table: Table, names: list[str], slots: Mapping[str, str]) -> list[Row]:
    """Return the rows of a question, one for a question without rows of its own; none if nothing hangs on it."""
    met = _met(table.conditions, table, names)
    by_age = [name for name in met if name in table.ages]
    match question:
        case "sex":
            women = [
                name for name in met if name in table.womens or (name in by_age and table.ages[name].sex)
            ]
            return [Row(question)] if women else []
        case "age":
            return (
                [Row(f"from_{least}", {"age_band": band}) for least, band in bands(table)] if by_age else []
            )
        case "conditions":
            men = slots.get("sex") == "male"
            told = [name for name in met if name not in table.ages and not (men and name in table.womens)]
            return _rows("condition", told, _marked(slots, "conditions"))
        case _:
            return _rows("food", _met(table.foods, table, names), _marked(slots, "foods"))


def bands(table: Table) -> list[tuple[int, str]]:
    """Return the ages between which the table sees no difference, by their least year: `0-11`, …, `65+`."""
    ends = {end for ages in table.ages.values() for end in (ages.least, ages.most + 1)}
    starts = sorted({0, *(end for end in ends if end <= OLDEST)})
    last = starts.pop()
    return [
        *((least, f"{least}-{after - 1}") for least, after in zip(starts, [*starts[1:], last], strict=True)),
        (last, f"{last}+"),
    ]


def _met(entries: Mapping[tuple[str, str], tuple[Entry, ...]], table: Table, names: list[str]) -> list[str]:
    """Return the foods or conditions, in the table's order, that have an entry with one of these medicines."""
    taken = {*names, *(group for name in names for group in table.medicines[name].groups)}
    return list(dict.fromkeys(what for what, medicine in entries if medicine in taken))


def _rows(kind: str, names: Iterable[str], marked: list[str]) -> list[Row]:
    return [
        Row(f"r{place}", {kind: name, "marked": "yes" if name in marked else "no"})
        for place, name in enumerate(names, 1)
    ]


def _marked(slots: Mapping[str, str], state: str) -> list[str]:
    return [name for name in slots.get(state, "").split(",") if name]


def _mark(visit: Visit, state: str, kind: str) -> str:
    private, picked = visit.private, visit.session.slots.pop(state, "")
    marked = _marked(private.slots, state)
    for row in private.rows:
        if row.name == picked:
            name = str(row.values[kind])
            marked = [other for other in marked if other != name] if name in marked else [*marked, name]
    private.slots[state] = ",".join(marked)
    private.rows = _rows(kind, [str(row.values[kind]) for row in private.rows], marked)
    return "marked"


def _line(told: Told, catalogue: Catalogue) -> str:
    """Return a finding as an SMS tells it: of one in an illness only the medicine."""
    kind, medicines, met, severity, _, _ = told
    who = [catalogue.text(f"medicine-{name}") for name in medicines]
    if kind == Kind.FOOD:
        who.append(catalogue.text(f"medicine-food-{met}"))
    return f"{' + '.join(who)}: {catalogue.text(f'medicine-severity-{severity}')}"
