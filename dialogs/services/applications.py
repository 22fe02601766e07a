"""Files applications under a number of ours, each once, and tells how far they have come."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import msgspec

from coverage_backend.account import Application
from coverage_backend.errors import BackendClosed, BackendRefused, CoverageError
from dialogs.applications import (
    CODES,
    KIND,
    NOT_TAKEN,
    OPEN,
    OTHER,
    REPEATED,
    SENDING,
    KeptApplication,
    matter,
    numbers_of,
    occasion,
)
from dialogs.services import Resources, Service, who
from dialogs.visit import Row, Visit

NUMBERS_TRIED = 3
ROWS = 9
ROW_FACTS = ("application_kind", "application_four", "application_status")
CHECK_SECONDS, SEND_SECONDS = 1.0, 1.5
"""Less than a call may take: a fund that is silent is an outcome of ours, not the end of the turn's patience."""
OUTCOMES = {
    "may_apply": frozenset({"new", "already", "unavailable"}),
    "file_application": frozenset({"filed", "sending", "already", "refused", "unavailable"}),
    "my_applications": frozenset({"some", "kept", "none", "unavailable"}),
    "open_application": frozenset({"found", "kept", "missing", "unavailable"}),
}

Kept = dict[str, KeptApplication]
"""By number."""


class Applications:
    """What is filed is kept before it is sent; what the fund has not confirmed, a worker goes on sending."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund
        self._records = resources.records

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "may_apply": self.may,
            "file_application": self.file,
            "my_applications": self.mine,
            "open_application": self.open,
        }
        return {name: Service(run, OUTCOMES[name]) for name, run in calls.items()}

    async def may(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Return `already`, and show it, if the same is open with us or at the fund. A silent fund stops nobody."""
        if await self._show_twin(visit, given, await self._kept(visit)):
            return "already"
        code = given["code"]
        try:
            told = await self._fund(visit).applications(who(visit), within=CHECK_SECONDS)
        except CoverageError:
            return "new"
        twin = next((one for one in told if one.code == code and one.status in OPEN), None)
        if twin is None or code in REPEATED:
            return "new"
        _show(visit, twin.number, _told(visit, twin))
        return "already"

    async def file(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Keep the application `with.code` with the slots named `with.details`, then send it.

        The same turn again has the same number, and so has the person's other channel at that moment: none files a second.
        """
        kept = await self._kept(visit)
        application = _new(visit, given)
        numbers = numbers_of(visit.vault, occasion(application, kept.values()), NUMBERS_TRIED)
        number = next((one for one in numbers if one in kept), "")
        if number:
            application = kept[number]
        elif await self._show_twin(visit, given, kept):
            return "already"
        else:
            number, application = await self._keep(visit, numbers, application)
        if not number:
            return "unavailable"
        if application.status == SENDING:
            application = await self._send(visit, number, application)
        _show(visit, number, application)
        return {SENDING: "sending", NOT_TAKEN: "refused"}.get(application.status, "filed")

    async def mine(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Bring the person's applications, the one that moved last first; `kept` if they are as we knew them last."""
        person = visit.private.number
        known = {number: one for number, one in (await self._kept(visit)).items() if one.person == person}
        try:
            told = await self._fund(visit).applications(who(visit), within=SEND_SECONDS)
        except CoverageError:
            visit.private.rows = _rows(visit, known)
            return "kept" if known else "unavailable"
        for one in told:
            known[one.number] = await self._noted(visit, one, known.get(one.number))
        visit.private.rows = _rows(visit, known)
        return "some" if known else "none"

    async def open(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Show the application whose number was picked or typed in the state `with.of`."""
        number = visit.private.slots.get(given["of"]) or visit.session.slots.get(given["of"], "")
        kept = (await self._kept(visit)).get(number)
        if kept is not None and kept.person != visit.private.number:
            kept = None
        try:
            told = await self._fund(visit).application(who(visit), number, within=SEND_SECONDS)
        except CoverageError:
            if kept is None:
                return "unavailable"
            _show(visit, number, kept)
            return "kept"
        if told is not None:
            kept = await self._noted(visit, told, kept)
        if kept is None:
            return "missing"
        _show(visit, number, kept)
        return "found"

    async def _send(self, visit: Visit, number: str, application: KeptApplication) -> KeptApplication:
        """Return the application as the fund has it now, or as it was if the fund did not answer in time."""
        place = visit.address, visit.programme.code, KIND, number
        try:
            told = await self._fund(visit).apply(
                who(visit), application.code, application.details, number, within=SEND_SECONDS
            )
        except BackendClosed:
            return application
        except BackendRefused:  # the person is told at once, so there is nothing to follow
            await self._records.delete(*place)
            return msgspec.structs.replace(application, status=NOT_TAKEN)
        except CoverageError:
            return application
        application = application.as_told(told)
        await self._records.finish(*place, msgspec.json.encode(application), visit.now.astimezone(UTC))
        return application

    async def _keep(
        self, visit: Visit, numbers: list[str], application: KeptApplication
    ) -> tuple[str, KeptApplication]:
        """Return the first number that is nobody else's, and what is kept under it; empty if there was none."""
        value, now = msgspec.json.encode(application), visit.now.astimezone(UTC)
        for number in numbers:
            place = visit.address, visit.programme.code, KIND, number
            if await self._records.add_once(*place, value, now, opens_by=number):
                return number, application
            if record := await self._records.get(*place):  # from the person's other channel, a moment ago
                return number, msgspec.json.decode(record.value, type=KeptApplication)
        return "", application

    async def _kept(self, visit: Visit) -> Kept:
        found = await self._records.all(visit.address, visit.programme.code, KIND)
        return {one.key: msgspec.json.decode(one.value, type=KeptApplication) for one in found}

    async def _show_twin(self, visit: Visit, given: Mapping[str, str], kept: Kept) -> bool:
        """Show an application of ours that stands in the way of another; return whether there is one."""
        code, person = given["code"], visit.private.number
        about = matter(visit.vault, code, _details(visit, given))
        for number, one in kept.items():
            if one.is_twin(person, code, about):
                _show(visit, number, one)
                return True
        return False

    async def _noted(self, visit: Visit, told: Application, kept: KeptApplication | None) -> KeptApplication:
        """Return an application as the fund has it; what we keep of it is brought up to date."""
        if kept is None:
            return _told(visit, told)
        if (now_told := kept.as_told(told)) != kept:
            place = visit.address, visit.programme.code, KIND, told.number
            await self._records.finish(*place, msgspec.json.encode(now_told), visit.now.astimezone(UTC))
        return now_told


def _new(visit: Visit, given: Mapping[str, str]) -> KeptApplication:
    code, details = given["code"], _details(visit, given)
    return KeptApplication(
        person=visit.private.number,
        kind=visit.private.kind,
        code=code,
        about=matter(visit.vault, code, details),
        made=visit.now.isoformat(timespec="seconds"),
        channel="sms" if visit.channel.small else visit.channel.name,
        address=visit.address,
        language=visit.session.language,
        details=details,
    )


def _told(visit: Visit, told: Application) -> KeptApplication:
    """Return an application of which the fund told and we keep nothing."""
    return KeptApplication(
        visit.private.number, visit.private.kind, told.code, "", told.made.isoformat(), "", "", "",
    ).as_told(told)  # fmt: skip


def _details(visit: Visit, given: Mapping[str, str]) -> dict[str, str]:
    """Return what was chosen and typed, by the names in `with.details`."""
    private = visit.private
    chosen = {**private.facts, **visit.session.slots, **private.slots}
    return {name: str(chosen[name]) for name in given.get("details", "").split() if chosen.get(name)}


def _show(visit: Visit, number: str, application: KeptApplication) -> None:
    visit.private.facts = {**visit.private.facts, **_facts(visit, number, application)}
    visit.cut = True


def _rows(visit: Visit, known: Kept) -> list[Row]:
    shown = ((number, _facts(visit, number, one)) for number, one in _newest(known.items())[:ROWS])
    return [Row(number, {name: facts[name] for name in ROW_FACTS}) for number, facts in shown]


def _newest(known: Iterable[tuple[str, KeptApplication]]) -> list[tuple[str, KeptApplication]]:
    return sorted(
        known, key=lambda one: (datetime.fromisoformat(one[1].moved or one[1].made), one[0]), reverse=True
    )


def _facts(visit: Visit, number: str, application: KeptApplication) -> dict[str, str | int | None]:
    made = datetime.fromisoformat(application.made).astimezone(visit.programme.timezone)
    return {
        "application_number": number,
        "application_four": number[-4:],
        "application_kind": application.code if application.code in CODES else OTHER,
        "application_status": application.status,
        "application_state": application.status,
        "application_refused": "yes" if application.status in {"refused", NOT_TAKEN} else "no",
        "application_made": made.date().isoformat(),
        "application_note": application.note,
        "has_note": "yes" if application.note else "no",
    }
