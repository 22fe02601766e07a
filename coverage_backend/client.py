"""What the product asks a fund's own system, over HL7 FHIR R4 along IHE FAIS."""

import asyncio
import re
from datetime import UTC, date, datetime
from typing import Self

import aiohttp
from msgspec import Raw

from coverage_backend import asking, reading
from coverage_backend.codes import Mode
from coverage_backend.eligibility import Eligibility, Identifier, Month, Status
from coverage_backend.errors import BackendGarbled, BackendSlow, CoverageError
from coverage_backend.fhir import (
    Bundle,
    CapabilityStatement,
    CoverageEligibilityResponse,
    Envelope,
    Invoice,
    Patient,
    decode,
    of_type,
    resources,
)
from coverage_backend.wire import Wire, deadline

START_SECONDS = 2.0
POLL_SECONDS = 0.1
QUEUED = "queued"
ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
"""https://hl7.org/fhir/R4/datatypes.html#id"""
ASK = "CoverageEligibilityRequest"
ANSWER = "CoverageEligibilityResponse"


class CoverageClient:
    """One programme's coverage backend. Every question raises a CoverageError when there is no usable answer."""

    def __init__(
        self, base_url: str, *, token: str | None, insurer: str, session: aiohttp.ClientSession
    ) -> None:
        self._wire = Wire(base_url, token=token, session=session)
        self._insurer = insurer
        self._mode: Mode | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Find out how the backend answers; if it is away, the first question finds out."""
        try:
            async with deadline(START_SECONDS):
                await self._decide()
        except CoverageError:
            return

    async def close(self) -> None:
        """Forget the backend's mode; the HTTP session belongs to whoever gave it."""
        self._mode = None

    async def eligibility(self, who: Identifier, on: date, *, within: float) -> Eligibility:
        """Return the person's cover on a day, asked and polled for within that many seconds.

        An unknown person is NOT_INSURED with reason `not-found`; an answer still queued at the end is PENDING with reason
        `queued`. Raises a CoverageError in every other case; none of them means "not insured".
        """
        queued: Eligibility | None = None
        try:
            async with deadline(within):
                mode = await self._decide()
                found, place = await self._ask(who, on, mode)
                while found is None or waits(found):
                    queued = found or queued
                    found = await self._poll(who, on, mode, place) or self._waiting()
                    if waits(found):
                        queued = found
                        await asyncio.sleep(POLL_SECONDS)
                return found
        except BackendSlow:
            if queued is None:
                raise
            return queued

    async def phones(self, who: Identifier, *, within: float) -> tuple[str, ...]:
        """Return the phones that the fund has on file for the person, in E.164; none for an unknown person."""
        async with deadline(within):
            patient = await self._patient(who)
        return reading.phones(patient, datetime.now(UTC).date()) if patient else ()

    async def contributions(self, who: Identifier, since: date, *, within: float) -> tuple[Month, ...]:
        """Return what was owed and paid for the person since a day, newest first; nothing for an unknown person."""
        async with deadline(within):
            patient = await self._patient(who)
            if patient is None:
                return ()
            body = await self._wire.search("Invoice", asking.contribution_search(patient.id, since))
        invoices = of_type(searched(body), Invoice)
        if any(invoice.subject.reference != f"Patient/{patient.id}" for invoice in invoices):
            raise BackendGarbled("contributions of somebody else")
        months = [month for invoice in invoices if (month := reading.invoiced_month(invoice)) is not None]
        return reading.newest_first([month for month in months if month.month >= since.strftime("%Y-%m")])

    async def _decide(self) -> Mode:
        if self._mode is None:
            self._mode = mode_of(decode(await self._wire.get("metadata"), CapabilityStatement))
        return self._mode

    async def _ask(self, who: Identifier, on: date, mode: Mode) -> tuple[Eligibility | None, str]:
        """Put the question; return the answer, if there is one, and the place to look for it if not."""
        request = asking.eligibility_request(who, on, insurer=self._insurer, by_number=mode is Mode.CREATE)
        body = await self._wire.post(f"{ASK}/$submit" if mode is Mode.SUBMIT else ASK, request)
        envelope = decode(body, Envelope)
        if envelope.resource_type == ASK and mode is Mode.SEARCH:
            return None, f"{ANSWER}?request={ASK}/{fit(envelope.id, who)}"
        answer = self._read(body, who, mode)
        if answer.outcome != "queued":
            return self._understand(answer, on, mode), ""
        if answer.id:
            place = f"{ANSWER}/{fit(answer.id, who)}"
        else:
            place = f"{ANSWER}?request={ASK}/{fit(answer.request.reference.rpartition('/')[2], who)}"
        return self._understand(answer, on, mode), place

    async def _poll(self, who: Identifier, on: date, mode: Mode, place: str) -> Eligibility | None:
        """Look at the place for the answer; None if there is none yet."""
        body = await self._wire.get(place)
        request = place.partition("?request=")[2]
        if request:
            answers = of_type(searched(body), CoverageEligibilityResponse)
            # a server that does not know the parameter gives us everybody's
            if not any(same(answer.request.reference, request) for answer in answers):
                return None
        return self._understand(self._read(body, who, mode, request=request), on, mode)

    def _read(
        self, body: bytes, who: Identifier, mode: Mode, *, request: str = ""
    ) -> CoverageEligibilityResponse:
        found = resources(body)
        answers = [
            answer
            for answer in of_type(found, CoverageEligibilityResponse)
            if not request or same(answer.request.reference, request)
        ]
        if not answers:
            raise BackendGarbled("no CoverageEligibilityResponse in the answer")
        known = of_type(found, Patient)
        if not all(reading.is_about(one, who, known, by_number=mode is Mode.CREATE) for one in answers):
            raise BackendGarbled("the answer is about somebody else")
        return max(answers, key=lambda one: (one.outcome != "queued", one.created))

    def _understand(self, answer: CoverageEligibilityResponse, on: date, mode: Mode) -> Eligibility:
        return reading.eligibility(
            answer,
            on,
            insurer=self._insurer.rpartition("/")[2],
            only_active_listed=mode is Mode.CREATE,
        )

    def _waiting(self) -> Eligibility:
        return Eligibility(
            Status.PENDING, None, datetime.now(UTC), self._insurer.rpartition("/")[2], reason=QUEUED
        )

    async def _patient(self, who: Identifier) -> Patient | None:
        found = of_type(searched(await self._wire.search("Patient", asking.patient_search(who))), Patient)
        patients = [patient for patient in found if patient.active]
        if not patients:
            return None
        if len(patients) > 1 or not reading.holds(patients[0], who):
            raise BackendGarbled("not the one person that was asked for")
        fit(patients[0].id, None)
        return patients[0]


def mode_of(server: CapabilityStatement) -> Mode:
    """Return how a server answers an eligibility question, by its own description."""
    if server.resource_type != "CapabilityStatement":
        raise BackendGarbled("no CapabilityStatement")
    for rest in server.rest:
        for kind in rest.resource:
            if kind.type == ASK and any(
                operation.name.lstrip("$") == "submit" for operation in kind.operation
            ):
                return Mode.SUBMIT
    for rest in server.rest:
        for kind in rest.resource:
            if kind.type == ANSWER and any(param.name == "request" for param in kind.search_param):
                return Mode.SEARCH
    return Mode.CREATE


def searched(body: bytes) -> list[Raw]:
    """Return the resources of a search's bundle; raise BackendGarbled if it is something else."""
    if decode(body, Bundle).resource_type != "Bundle":
        raise BackendGarbled("no Bundle")
    return resources(body)


def same(reference: str, wanted: str) -> bool:
    """Tell whether a reference, absolute or with a version, points to the resource wanted."""
    return reference.partition("/_history/")[0].endswith(wanted)


def fit(resource_id: str, who: Identifier | None) -> str:
    """Return the id if it may stand in a URL: a FHIR id, and not the person's number; else raise BackendGarbled."""
    if not ID.fullmatch(resource_id) or (who is not None and who.value in resource_id):
        raise BackendGarbled("an id that cannot be asked for")
    return resource_id


def waits(found: Eligibility) -> bool:
    """Tell whether the backend has taken the question but not answered it yet."""
    return found.status is Status.PENDING and found.reason == QUEUED
