"""What the product asks a fund's own system, over HL7 FHIR R4 along IHE FAIS."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from typing import Literal, Self, TypeVar

import aiohttp

from coverage_backend import (
    applications,
    asking,
    bookings,
    care,
    checkups,
    contributions,
    doctors,
    organisations,
    page,
    persons,
    reading,
)
from coverage_backend.account import (
    Application,
    Attachment,
    Booking,
    CareEvent,
    Checkup,
    Doctor,
    FreeSlot,
    Organisation,
    Page,
)
from coverage_backend.codes import Mode
from coverage_backend.eligibility import Eligibility, Identifier, Month
from coverage_backend.errors import CoverageError
from coverage_backend.inquiry import Inquiry
from coverage_backend.wire import Wire, deadline

START_SECONDS = 2.0
Timed = TypeVar("Timed", FreeSlot, Booking)


class CoverageClient:
    """One programme's coverage backend. Every question raises a CoverageError when there is no usable answer.

    `within` is the deadline of the whole question in seconds, however many requests it takes; BackendSlow when it is over.
    About a person whom the fund does not know there is nothing to tell: empty answers; what would change something for such
    a person raises BackendRefused. `clock` gives seconds since the epoch; `zone` is the programme's.
    """

    def __init__(
        self,
        base_url: str,
        *,
        token: str | None,
        insurer: str,
        session: aiohttp.ClientSession,
        clock: Callable[[], float] = time.time,
        zone: tzinfo = UTC,
    ) -> None:
        self._wire = Wire(base_url, token=token, session=session)
        self._inquiry = Inquiry(self._wire, insurer)
        self._clock = clock
        self._zone = zone

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Find out how the backend answers; if it is away, the first question finds out."""
        try:
            async with deadline(START_SECONDS):
                await self._inquiry.decide()
        except CoverageError:
            return

    async def close(self) -> None:
        """Forget the backend's mode; the HTTP session belongs to whoever gave it."""
        self._inquiry.mode = None

    async def eligibility(self, who: Identifier, on: date, *, within: float) -> Eligibility:
        """Return the person's cover on a day, asked and polled for within that many seconds.

        An unknown person is NOT_INSURED with reason `not-found`; an answer still queued at the end is PENDING with reason
        `queued`. Raises a CoverageError in every other case; none of them means "not insured".
        """
        answer = await self._inquiry.ask(who, on, asking.CONTRIBUTION_MONTHS, within=within)
        only_active_listed = self._inquiry.mode is Mode.CREATE
        return reading.eligibility(
            answer, on, insurer=self._inquiry.source, only_active_listed=only_active_listed
        )

    async def checkup(self, who: Identifier, on: date, *, within: float) -> Checkup:
        """Return whether the person may have the free check-up in the year of that day; None where the fund does not tell."""
        answer = await self._inquiry.ask(who, on, asking.CHECKUP, within=within)
        return checkups.checkup(answer, on.year)

    async def phones(self, who: Identifier, *, within: float) -> tuple[str, ...]:
        """Return the phones that the fund has on file for the person, in E.164; none for an unknown person."""
        async with deadline(within):
            patient = await persons.patient(self._wire, who)
        return reading.phones(patient, self._now().date()) if patient else ()

    async def contributions(self, who: Identifier, since: date, *, within: float) -> tuple[Month, ...]:
        """Return what was owed and paid for the person since a day, newest first; nothing for an unknown person."""
        async with deadline(within):
            return await contributions.contributions(self._wire, who, since)

    async def attachment(self, who: Identifier, *, within: float) -> Attachment:
        """Return the person's clinic and insurer, their phones, and since when the clinic is theirs."""
        async with deadline(within):
            return await organisations.attachment(self._wire, who)

    async def organisations(
        self, kind: Literal["insurer", "clinic"], region: str, *, within: float
    ) -> tuple[Organisation, ...]:
        """Return the insurers or clinics of a region that can be chosen, by name; none where there is no choice."""
        async with deadline(within):
            return await organisations.organisations(self._wire, kind, region)

    async def care(
        self, who: Identifier, since: date, until: date, *, within: float
    ) -> tuple[CareEvent, ...]:
        """Return the care received that falls into the days from `since` to `until`, both included, newest first."""
        async with deadline(within):
            return await care.care(self._wire, who, since, until)

    async def doctors(self, who: Identifier, *, within: float) -> tuple[Doctor, ...]:
        """Return who can be booked at the person's own clinic; nobody for a person without a clinic."""
        async with deadline(within):
            return await doctors.doctors(self._wire, who)

    async def free_slots(
        self, doctor_id: str, start: datetime, end: datetime, *, within: float
    ) -> tuple[FreeSlot, ...]:
        """Return a doctor's free times that start from `start` (with a time zone) and before `end`, in order."""
        async with deadline(within):
            found = await doctors.free_slots(self._wire, doctor_id, start, end)
        return tuple(map(self._here, found))

    async def book(
        self, who: Identifier, slot: FreeSlot, doctor: Doctor, key: str, *, within: float
    ) -> Booking:
        """Return the booking of a free time, made once however often it is asked for with the same key.

        Raises SlotTaken if somebody else was faster.
        """
        async with deadline(within):
            return self._here(await bookings.book(self._wire, who, slot, doctor, key))

    async def bookings(self, who: Identifier, *, within: float) -> tuple[Booking, ...]:
        """Return the person's bookings: those to come, the next one first, then the others, newest first."""
        async with deadline(within):
            found = await bookings.bookings(self._wire, who, self._now())
        return tuple(map(self._here, found))

    async def cancel(self, who: Identifier, booking_id: str, *, within: float) -> Booking:
        """Return the booking, cancelled, its time free again; one that is cancelled already stays so.

        Raises BackendRefused if the person has no such booking or it is over.
        """
        async with deadline(within):
            return self._here(await bookings.cancel(self._wire, who, booking_id))

    async def apply(
        self, who: Identifier, code: str, details: Mapping[str, str], number: str, *, within: float
    ) -> Application:
        """Return the application, filed once however often it is sent with the same number of ours."""
        async with deadline(within):
            return await applications.apply(self._wire, who, code, details, number, self._now())

    async def applications(self, who: Identifier, *, within: float) -> tuple[Application, ...]:
        """Return the person's applications and appeals, the one that moved last first."""
        async with deadline(within):
            return await applications.applications(self._wire, who)

    async def application(self, who: Identifier, number: str, *, within: float) -> Application | None:
        """Return the person's application with that number of ours, None if the fund has none such of theirs."""
        async with deadline(within):
            return await applications.application(self._wire, who, number)

    async def page(self, who: Identifier, on: date, *, within: float) -> Page:
        """Return clinic and insurer, the next booking from that day on and the newest application, in one request."""
        async with deadline(within):
            told = await page.page(self._wire, who, on, self._now())
        return replace(told, booking=self._here(told.booking)) if told.booking else told

    def _here(self, one: Timed) -> Timed:
        """Return it in the programme's time if the fund told it in UTC, which is no clinic's own."""
        if one.start.utcoffset():
            return one
        return replace(one, start=one.start.astimezone(self._zone), end=one.end.astimezone(self._zone))

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)
