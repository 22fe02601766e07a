"""Insurers and clinics: the person's own, and those of their region to choose from, a screenful at a time."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Literal, cast

from coverage_backend.account import Attachment, Organisation
from coverage_backend.errors import CoverageError
from dialogs.services import Resources, Service, who
from dialogs.shortening import shortened
from dialogs.visit import Row, Visit

ROWS = 7
"""A screen offers so many, and what else its menu has."""
LONGEST_ROW, LONGEST_NAME = 36, 90
"""Characters of a name as an option of a small screen, which is never parted, and in prose."""
FROM = "organisations_from"
SECONDS = 1.5
"""Less than a call may take, so that a silent fund is told of."""
OUTCOMES = {
    "organisations": frozenset({"some", "none", "region", "unavailable"}),
    "take_organisation": frozenset({"taken", "none"}),
    "own_clinic": frozenset({"attached", "none", "unavailable"}),
}


class Organisations:
    """Brings rows to pick from, and puts what was picked on the screens as `organisation`."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "organisations": Service(self.bring, OUTCOMES["organisations"]),
            "take_organisation": Service(self.take, OUTCOMES["take_organisation"], local=True),
            "own_clinic": Service(self.own_clinic, OUTCOMES["own_clinic"]),
        }

    async def bring(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Bring the `with.kind` (`insurer` or `clinic`) of the region; the person's own only with `with.own`, as the first.

        Without a region it is the own one only; `region` if not even that. With `with.next` the next ones, after the
        last the first again.
        """
        kind = cast("Literal['insurer', 'clinic']", given["kind"])
        try:
            found, attached = await asyncio.gather(
                self._of_region(visit, kind), self._fund(visit).attachment(who(visit), within=SECONDS)
            )
        except CoverageError:
            return "unavailable"
        own = attached.insurer if kind == "insurer" else attached.clinic
        others = [one for one in found if one.name != own]
        if own and given.get("own"):
            others.insert(0, Organisation("", own, "", ""))
        first = int(visit.private.slots.get(FROM, "0")) + ROWS if given.get("next") else 0
        if first >= len(others):
            first = 0
        visit.private.slots[FROM] = str(first)
        visit.private.rows = _rows(others[first : first + ROWS], small=visit.channel.small)
        visit.private.facts = {
            **visit.private.facts,
            "own_organisation": own[:LONGEST_NAME],
            "has_own": _yes(bool(own)),
            "more_organisations": _yes(len(others) > ROWS),
        }
        if others:
            return "some"
        return "none" if visit.region else "region"

    async def _of_region(self, visit: Visit, kind: Literal["insurer", "clinic"]) -> tuple[Organisation, ...]:
        if not visit.region:
            return ()
        return await self._fund(visit).organisations(kind, visit.region, within=SECONDS)

    async def take(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Take the row picked in the state `with.state`, or what was typed there."""
        private = visit.private
        picked = visit.session.slots.pop(given["state"], "")
        chosen = next((row for row in private.rows if row.name == picked), Row(""))
        if typed := private.slots.pop(given["state"], ""):
            chosen = Row("", {"organisation": typed})
        name = str(chosen.values.get("name") or chosen.values.get("organisation") or "")
        if not name:  # the session lost its private part
            return "none"
        private.slots["organisation_id"] = str(chosen.values.get("id") or "")
        private.facts = {**private.facts, "organisation": name}
        private.rows = []
        return "taken"

    async def own_clinic(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the clinic to which the person is attached, since when, and its phone."""
        try:
            attached = await self._fund(visit).attachment(who(visit), within=SECONDS)
        except CoverageError:
            return "unavailable"
        visit.private.facts = {**visit.private.facts, **_clinic(attached)}
        visit.cut = True
        return "attached" if attached.clinic else "none"


def _clinic(attached: Attachment) -> dict[str, str | int | None]:
    since = attached.clinic_since
    return {
        "own_organisation": attached.clinic[:LONGEST_NAME],
        "has_own": _yes(bool(attached.clinic)),
        "own_clinic_since": since.isoformat() if since else None,
        "has_clinic_since": _yes(since is not None),
        "own_clinic_phone": attached.clinic_phone,
        "has_clinic_phone": _yes(bool(attached.clinic_phone)),
    }


def _rows(found: Sequence[Organisation], *, small: bool) -> list[Row]:
    rows = []
    for at, one in enumerate(found, 1):
        name = one.name[:LONGEST_NAME]
        said = shortened(name, LONGEST_ROW, "...") if small else name
        whole: dict[str, str | int | None] = {"name": name} if said != name else {}
        rows.append(Row(f"r{at}", {"organisation": said, "id": one.id, **whole}))
    return rows


def _yes(claim: bool) -> str:
    return "yes" if claim else "no"
