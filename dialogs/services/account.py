"""What the fund keeps about a person, shown: their own page, clinic and insurer, and the care they received."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from coverage_backend.account import Application, Attachment, CareEvent
from coverage_backend.errors import CoverageError
from dialogs.applications import CODES, OTHER
from dialogs.facts import PROVEN
from dialogs.facts.account import CONDITIONS, KINDS
from dialogs.periods import period
from dialogs.services import Resources, Service, asked, who
from dialogs.services.bookings import unknown
from dialogs.services.wishes import picked_row, turn_page
from dialogs.services.wishes import shown as booking_shown
from dialogs.visit import Row, Visit

MOST = 9
TYPED = "dates"
"""The period whose days were typed, in the private slots `first_day` and `last_day`."""
OUTCOMES = {
    "my_page": frozenset({"shown", "unproven", "unavailable"}),
    "my_attachment": frozenset({"shown", "unavailable"}),
    "care": frozenset({"some", "none", "lost", "unavailable"}),
    "take_care": frozenset({"taken", "gone", "unavailable"}),
}

Shown = dict[str, str | int | None]


class Account:
    """Asks for what belongs to a proven person. That there is nothing is another answer than that nobody could be asked."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund
        self._links = resources.links

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "my_page": self.page,
            "my_attachment": self.attachment,
            "care": self.care,
            "take_care": self.take_care,
        }
        return {name: Service(run, OUTCOMES[name]) for name, run in calls.items()}

    async def page(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show clinic, insurer, the next booking and the application that moved last: one request to the fund.

        It tells too what phones are on file, by which one that is not proven yet is, or is `unproven`.
        """
        private = visit.private
        try:
            page = await self._fund(visit).page(asked(visit), visit.today, within=visit.patience)
        except CoverageError as error:
            return unknown(visit, "my_page", error)
        if private.level != PROVEN and await self._links.phone(visit.address) not in page.phones:
            private.facts, visit.cut = {"last_four": private.number[-4:]}, True
            return "unproven"
        if private.level != PROVEN:
            private.level, private.facts, private.rows = PROVEN, {"last_four": private.number[-4:]}, []
        _keep(
            visit,
            {
                **_attached(page.attachment),
                "has_booking": _yes(page.booking is not None),
                **(booking_shown(page.booking) if page.booking else {}),
                "has_application": _yes(page.application is not None),
                **(_filed(visit, page.application) if page.application else {}),
            },
        )
        return "shown"

    async def attachment(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the person's clinic and insurer."""
        try:
            attached = await self._fund(visit).attachment(who(visit), within=visit.patience)
        except CoverageError as error:
            return unknown(visit, "my_attachment", error)
        _keep(visit, _attached(attached))
        return "shown"

    async def care(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Bring the care of the period chosen in the state `with.period`, newest first. Given: `more` for earlier ones.

        Number and total are those of the whole period. `lost` if the session lost which one it was.
        """
        if (days := _days(visit, given["period"])) is None:
            return "lost"
        try:
            found = await self._fund(visit).care(who(visit), *days, within=visit.patience)
        except CoverageError as error:
            return unknown(visit, "care", error)
        since, until = days
        _keep(
            visit,
            {
                "care_since": since.isoformat(),
                "care_until": until.isoformat(),
                "care_count": len(found),
                "care_total": _total(found),
            },
        )
        rows = [
            Row(
                f"r{place}",
                {
                    "care_day": one.begins.isoformat(),
                    "care_short": one.name or one.organisation,
                    "care_cost": _cost(one),
                    "id": one.id,
                },
            )
            for place, one in enumerate(found)
        ]
        turn_page(visit, "care", rows, MOST, given)
        return "some" if found else "none"

    async def take_care(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Show the treatment picked in the state `with.state` in full, as the fund has it now.

        What an appeal about it needs is kept in the private slots `care_id`, `care_name`, `care_organisation`, `care_date`.
        """
        private, picked = visit.private, picked_row(visit, given["state"])
        if not picked:
            return "gone"
        day = date.fromisoformat(str(picked["care_day"]))
        try:
            found = await self._fund(visit).care(who(visit), day, day, within=visit.patience)
        except CoverageError as error:
            return unknown(visit, "take_care", error)
        event = next((one for one in found if one.id == picked["id"]), None)
        if event is None:
            return "gone"
        private.facts = {**private.facts, **_treatment(event)}
        private.slots |= {
            "care_id": event.id,
            "care_name": event.name,
            "care_organisation": event.organisation,
            "care_date": event.begins.isoformat(),
        }
        return "taken"


def _days(visit: Visit, state: str) -> tuple[date, date] | None:
    """Return the first and the last day of the period that was chosen; typed days in whichever order they are."""
    private, chosen = visit.private, visit.session.slots.get(state, "")
    if chosen != TYPED:
        return period(chosen, visit.today) if chosen else None
    typed = [
        date.fromisoformat(day) for name in ("first_day", "last_day") if (day := private.slots.get(name))
    ]
    return (min(typed), max(typed)) if typed else None


def _keep(visit: Visit, facts: Shown) -> None:
    visit.private.facts = {**visit.private.facts, **facts}
    visit.cut = True


def _attached(attached: Attachment) -> Shown:
    since = attached.clinic_since
    return {
        "own_clinic": attached.clinic,
        "has_clinic": _yes(bool(attached.clinic)),
        "own_clinic_since": since.isoformat() if since else None,
        "has_clinic_since": _yes(since is not None),
        "own_clinic_phone": attached.clinic_phone,
        "has_clinic_phone": _yes(bool(attached.clinic_phone)),
        "own_insurer": attached.insurer,
        "has_insurer": _yes(bool(attached.insurer)),
        "own_insurer_phone": attached.insurer_phone,
        "has_insurer_phone": _yes(bool(attached.insurer_phone)),
    }


def _filed(visit: Visit, application: Application) -> Shown:
    return {
        "application_kind": application.code if application.code in CODES else OTHER,
        "application_status": application.status,
        "application_made": application.made.astimezone(visit.programme.timezone).date().isoformat(),
    }


def _treatment(event: CareEvent) -> Shown:
    return {
        "care_name": event.name or event.organisation,
        "care_kind": event.kind if event.kind in KINDS else KINDS[-1],
        "care_condition": event.condition if event.condition in CONDITIONS else CONDITIONS[-1],
        "care_days": f"{event.begins.isoformat()}/{event.ends.isoformat()}",
        "care_organisation": event.organisation,
        "care_cost": _cost(event),
    }


def _cost(event: CareEvent) -> str:
    return f"{event.cost} {event.currency}"


def _total(found: tuple[CareEvent, ...]) -> str:
    """Return what was charged in all, each currency by itself."""
    sums: dict[str, Decimal] = {}
    for one in found:
        sums[one.currency] = sums.get(one.currency, Decimal(0)) + one.cost
    return ";".join(f"{amount} {currency}" for currency, amount in sums.items())


def _yes(claim: object) -> str:
    return "yes" if claim else "no"
