"""The counter of a health centre: its line, one patient's number after the other, the day's list; and who checked me."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

import structlog

from coverage_backend.eligibility import Status
from coverage_backend.errors import CoverageError
from dialogs.facts import ANYBODY, CENTRE
from dialogs.facts.centres import LONGEST_CENTRE
from dialogs.services import Resources, Service, asked
from dialogs.services.eligibility import facts_of
from dialogs.shortening import shortened
from dialogs.visit import Visit
from documents.papers import Table, encode
from state.centres import CHECKS_STAY, Line, Registration

CHECKS_A_DAY = 200
FUNDS_SHARE = 0.75  # of a call's time: what is left is for putting the check on record
VISITS_SHOWN = 9
OUTCOMES = {
    "counter_line": frozenset({"registered", "stranger", "unavailable"}),
    "register_line": frozenset({str(told) for told in Registration} | {"unavailable"}),
    "counter_check": frozenset({"answered", "unknown", "limit", "stranger", "unavailable"}),
    "counter_day": frozenset({"listed", "stranger", "unavailable"}),
    "counter_file": frozenset({"sent", "stranger", "unavailable"}),
    "leave_line": frozenset({"left", "unavailable"}),
    "checked_by": frozenset({"some", "nobody", "unavailable"}),
}

log = structlog.get_logger()


class Counter:
    """Every call of a line asks SQL whether it still is one, so that a revoked line is out at its next step."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._centres = resources.centres

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        local = {"counter_line": self.line, "counter_day": self.day, "checked_by": self.checked_by}
        calls = {
            "register_line": self.register,
            "counter_check": self.check,
            "counter_file": self.file,
            "leave_line": self.leave,
        }
        return {name: Service(run, OUTCOMES[name], local=True) for name, run in local.items()} | {
            name: Service(run, OUTCOMES[name]) for name, run in calls.items()
        }

    async def line(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return whether this phone or chat is a centre's line."""
        return "registered" if await self._line(visit) else "stranger"

    async def register(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Make this phone or chat a line of the centre whose code was typed."""
        code = visit.private.slots.pop("code", "")
        now = visit.now.astimezone(UTC)
        told = await self._centres.register(visit.address, visit.programme.code, code, now)
        if told is Registration.WRONG and await self._line(visit):
            told = Registration.REGISTERED  # a turn resumed after a crash: the code was used up by itself
        return str(told)

    async def check(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Ask the fund about the number typed and put that on record, before anything of the answer may be seen."""
        private = visit.private
        four = private.number[-4:]
        private.level, private.facts, visit.cut = ANYBODY, {"last_four": four}, True
        line = await self._line(visit)
        if line is None:
            visit.forget_private()
            return "stranger"
        if await self._centres.count(line, _midnight(visit), but=Status.UNKNOWN) >= CHECKS_A_DAY:
            private.facts["opens_at"] = _midnight(visit, days=1).isoformat()
            return "limit"
        fund, within = self._resources.fund(visit), visit.patience * FUNDS_SHARE
        try:
            answer = await fund.eligibility(asked(visit), visit.today, within=within)
            status = answer.status
        except CoverageError as error:
            log.warning("coverage_unknown", programme=visit.programme.code, error=type(error).__name__)
            answer, status = None, Status.UNKNOWN
        await self._centres.record(line, number_sign(visit), four, status, visit.now.astimezone(UTC))
        if answer is None or status is Status.UNKNOWN:
            return "unknown"
        private.level = CENTRE
        private.facts = {"last_four": four, "standing": str(status), **facts_of(answer, CENTRE)}
        return "answered"

    async def day(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring how many checks the line made today, and the last ten."""
        line = await self._line(visit)
        if line is None:
            return "stranger"
        today = await self._centres.today(line, _midnight(visit))
        zone = visit.programme.timezone
        lines = [
            f"{check.last_four} {check.status} {check.checked_at.astimezone(zone):%H:%M}"
            for check in today.last
        ]
        private = visit.private
        private.level = CENTRE
        private.facts = {"day_count": today.count, "day_checks": "\n".join(lines)}
        visit.cut = True
        return "listed"

    async def file(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send all of the day's checks as a table into the chat."""
        line = await self._line(visit)
        if line is None:
            return "stranger"
        catalogue = visit.programme.catalogues[visit.session.language, False]
        zone = visit.programme.timezone
        rows = [
            [
                f"{check.checked_at.astimezone(zone):%Y-%m-%d %H:%M}",
                f"…{check.last_four}",
                catalogue.text("centre_day-standing", {"standing": check.status}),
            ]
            for check in await self._centres.all_of(line, _midnight(visit))
        ]
        columns = [catalogue.attribute("centre_day-file", name) for name in ("time", "number", "standing")]
        table = Table(f"{visit.today}", columns, rows)
        text = catalogue.text("centre_day-file", {"count": len(rows)})
        await self._resources.send(visit, text, attachment=encode(table))
        return "sent"

    async def leave(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """End this line; what it checked stays on record."""
        if line := await self._line(visit):
            await self._centres.revoke_line(line.id)
        visit.forget_private()
        visit.session.trail.clear()
        return "left"

    async def checked_by(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring which centres last checked the person whom it is about, and when."""
        found = await self._centres.checked_by(number_sign(visit), VISITS_SHOWN)
        zone = visit.programme.timezone
        lines = [
            f"{at.astimezone(zone).isoformat(timespec='minutes')} {shortened(centre, LONGEST_CENTRE, '…')}"
            for centre, at in found
        ]
        told: dict[str, str | int | None] = {"visits": "\n".join(lines), "checks_kept": CHECKS_STAY.days}
        visit.private.facts = {**visit.private.facts, **told}
        return "some" if found else "nobody"

    async def _line(self, visit: Visit) -> Line | None:
        """Return the line that this phone or chat is; without one, whatever it knew of a patient is gone."""
        line = await self._centres.line(visit.address, visit.programme.code)
        if line is None and visit.private.level == CENTRE:
            visit.forget_private()
            visit.cut = True
        return line


def number_sign(visit: Visit) -> bytes:
    """Return what stands on record for the insured person whom it is about: their number, unreadable."""
    private = visit.private
    return visit.vault.sign(f"check in {visit.programme.code} of {private.kind}:{private.number}".encode())


def _midnight(visit: Visit, days: int = 0) -> datetime:
    """Return when today, or a day so many days from it, begins where the programme is."""
    day = visit.today + timedelta(days=days)
    return datetime.combine(day, time(), visit.programme.timezone).astimezone(UTC)
