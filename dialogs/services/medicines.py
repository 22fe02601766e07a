"""Which medicines somebody takes: found by name, kept for the next time if the person wishes."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from functools import cache
from pathlib import Path

from dialogs.labels import medicines_of
from dialogs.medicines.matching import Finder
from dialogs.services import Resources, Service
from dialogs.services.consent import Consents
from dialogs.visit import Row, Visit

KIND = "medicine"
PURPOSE = "medicines"
MOST = 8
"""Medicines that are checked together."""
FOUND = 6
RECENT = 9
"""Rows of a screen."""

OUTCOMES = {
    "open_medicines": frozenset({"opened", "unavailable"}),
    "find_medicine": frozenset({"found", "nobody"}),
    "add_medicine": frozenset({"added", "twice", "full"}),
    "recent_medicines": frozenset({"some", "none", "unavailable"}),
    "add_recent": frozenset({"added", "full", "unavailable"}),
    "chosen_medicines": frozenset({"some", "none"}),
    "remove_medicine": frozenset({"removed"}),
    "remember_medicines": frozenset({"kept", "unavailable"}),
    "forget_medicines": frozenset({"forgotten", "unavailable"}),
}


class Medicines:
    """The list that is checked is kept with the session; the last used ones in records, after a consent."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._consents = Consents(resources)

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "open_medicines": self.open,
            "find_medicine": self.find,
            "add_medicine": self.add,
            "recent_medicines": self.recent,
            "add_recent": self.add_recent,
            "chosen_medicines": self.chosen,
            "remove_medicine": self.remove,
            "remember_medicines": self.remember,
            "forget_medicines": self.forget,
        }
        return {name: Service(run, OUTCOMES[name], local=True) for name, run in calls.items()}

    async def open(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the list as it is, and whether there are any that were used last."""
        choose(visit, chosen(visit))
        kept = await self._consents.known(visit, {"purpose": PURPOSE}) == "given"
        recent = await self._recent(visit) if kept else []
        visit.private.facts |= {"medicines_kept": _said(kept), "has_recent": _said(recent)}
        return "opened"

    async def find(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring what the letters or keys typed in `name` may mean, the likeliest first."""
        found = finder_of(visit.programme.folder).find(visit.private.slots.pop("name", ""), FOUND)
        _bring(visit, [medicine.name for medicine in found])
        return "found" if found else "nobody"

    async def add(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Put the medicine that was picked on the list; the same substance may stand there twice, and that is told."""
        before = chosen(visit)
        name = _picked(visit, "found")
        if len(before) >= MOST:
            return "full"
        choose(visit, [*before, *name])
        return "twice" if set(name) & set(before) else "added"

    async def recent(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the medicines used last that are not on the list."""
        names = [name for name in await self._recent(visit) if name not in chosen(visit)]
        _bring(visit, names)
        return "some" if names else "none"

    async def add_recent(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Put the one that was picked on the list, with `with.all` all of them."""
        before, offered = chosen(visit), [str(row.values["medicine"]) for row in visit.private.rows]
        names = offered if "all" in given else _picked(visit, "recent")
        room = MOST - len(before)
        choose(visit, [*before, *names[:room]])
        return "full" if len(names) > room else "added"

    async def chosen(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the list, to take something from it."""
        names = chosen(visit)
        _bring(visit, names)
        return "some" if names else "none"

    async def remove(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take the one that was picked from the list; of the same substance twice, one."""
        names = chosen(visit)
        for name in _picked(visit, "remove"):
            if name in names:
                names.remove(name)
        choose(visit, names)
        return "removed"

    async def remember(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep the list's medicines as those used last; those used longest ago go."""
        await self.keep(visit)
        visit.private.facts |= {"medicines_kept": "yes", "has_recent": "yes"}
        return "kept"

    async def forget(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Delete those used last; the list that is being checked stays until the conversation is over."""
        await self._resources.records.trim(visit.address, visit.programme.code, KIND, 0)
        visit.private.facts |= {"has_recent": "no"}
        return "forgotten"

    async def keep(self, visit: Visit) -> None:
        """Keep the list's medicines, as `remember` does."""
        records, code, now = self._resources.records, visit.programme.code, visit.now.astimezone(UTC)
        for name in dict.fromkeys(chosen(visit)):
            await records.put(visit.address, code, KIND, name, b"{}", now)
        for name in (await self._recent(visit))[RECENT:]:
            await records.delete(visit.address, code, KIND, name)

    async def _recent(self, visit: Visit) -> list[str]:
        found = await self._resources.records.all(visit.address, visit.programme.code, KIND)
        known = medicines_of(visit.programme.folder).medicines
        found.sort(key=lambda record: record.changed_at, reverse=True)
        return [record.key for record in found if record.key in known]


@cache
def finder_of(folder: Path) -> Finder:
    """Return what finds the medicines of a programme's folder."""
    return Finder(medicines_of(folder).medicines.values())


def chosen(visit: Visit) -> list[str]:
    """Return the names of the medicines on the list; a substance may be on it twice."""
    known = medicines_of(visit.programme.folder).medicines
    names = str(visit.private.facts.get("medicines_chosen") or "").split(",")
    return [name for name in names if name in known]


def choose(visit: Visit, names: Sequence[str]) -> None:
    """Make these the list. Screens that showed another one, or what was found of it, leave the way back."""
    facts: dict[str, str | int | None] = {"medicines_chosen": ",".join(names), "medicines_count": len(names)}
    visit.private.facts = {**visit.private.facts, **facts}
    visit.cut = True


def _bring(visit: Visit, names: Sequence[str]) -> None:
    visit.private.rows = [Row(f"r{place}", {"medicine": name}) for place, name in enumerate(names, 1)]


def _picked(visit: Visit, state: str) -> list[str]:
    """Return the medicine of the row that was picked; none if it is there no more."""
    picked = visit.session.slots.pop(state, "")
    return [str(row.values["medicine"]) for row in visit.private.rows if row.name == picked]


def _said(claim: object) -> str:
    return "yes" if claim else "no"
