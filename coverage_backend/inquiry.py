"""An eligibility question put to a fund in whichever of the three ways it answers, and waited for."""

import asyncio
from datetime import date

from coverage_backend import asking, reading
from coverage_backend.codes import Mode, Resource
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendGarbled, BackendSlow
from coverage_backend.fhir import (
    CapabilityStatement,
    CoverageEligibilityResponse,
    Envelope,
    Patient,
    decode,
    of_type,
    resources,
)
from coverage_backend.persons import fit, searched
from coverage_backend.wire import Wire, deadline

POLL_SECONDS = 0.1
QUEUED = "queued"
ASK = "CoverageEligibilityRequest"
ANSWER = "CoverageEligibilityResponse"
WAITING = CoverageEligibilityResponse(outcome=QUEUED)
"""Stands for an answer that a search has not found yet."""


class Inquiry:
    """How to ask one fund."""

    def __init__(self, wire: Wire, insurer: str) -> None:
        self._wire = wire
        self._insurer = insurer
        self.mode: Mode | None = None

    @property
    def source(self) -> str:
        """What to call the insurer where it does not name itself."""
        return self._insurer.rpartition("/")[2]

    async def decide(self) -> Mode:
        """Return how the backend answers, found out once."""
        if self.mode is None:
            self.mode = mode_of(decode(await self._wire.get("metadata"), CapabilityStatement))
        return self.mode

    async def ask(
        self, who: Identifier, on: date, item: Resource, *, within: float
    ) -> CoverageEligibilityResponse:
        """Return the answer, asked and polled for within that many seconds; one still queued then is returned as it is.

        Raises a CoverageError in every other case.
        """
        queued: CoverageEligibilityResponse | None = None
        try:
            async with deadline(within):
                mode = await self.decide()
                found, place = await self._put(who, on, item, mode)
                while found is None or found.outcome == QUEUED:
                    queued = found or queued
                    found = await self._poll(who, mode, place) or WAITING
                    if found.outcome == QUEUED:
                        queued = found
                        await asyncio.sleep(POLL_SECONDS)
                return found
        except BackendSlow:
            if queued is None:
                raise
            return queued

    async def _put(
        self, who: Identifier, on: date, item: Resource, mode: Mode
    ) -> tuple[CoverageEligibilityResponse | None, str]:
        """Put the question; return the answer, if there is one, and the place to look for it if not."""
        request = asking.eligibility_request(
            who, on, insurer=self._insurer, by_number=mode is Mode.CREATE, item=item
        )
        body = await self._wire.post(f"{ASK}/$submit" if mode is Mode.SUBMIT else ASK, request)
        envelope = decode(body, Envelope)
        if envelope.resource_type == ASK and mode is Mode.SEARCH:
            return None, f"{ANSWER}?request={ASK}/{fit(envelope.id, who)}"
        answer = read(body, who, mode)
        if answer.outcome != QUEUED:
            return answer, ""
        if answer.id:
            return answer, f"{ANSWER}/{fit(answer.id, who)}"
        return answer, f"{ANSWER}?request={ASK}/{fit(answer.request.reference.rpartition('/')[2], who)}"

    async def _poll(self, who: Identifier, mode: Mode, place: str) -> CoverageEligibilityResponse | None:
        """Look at the place for the answer; None if there is none yet."""
        body = await self._wire.get(place)
        request = place.partition("?request=")[2]
        if request:
            answers = of_type(searched(body), CoverageEligibilityResponse)
            # a server that does not know the parameter gives us everybody's
            if not any(same(answer.request.reference, request) for answer in answers):
                return None
        return read(body, who, mode, request=request)


def read(body: bytes, who: Identifier, mode: Mode, *, request: str = "") -> CoverageEligibilityResponse:
    """Return the newest active answer in a body; raise BackendGarbled if there is none or it is about somebody else."""
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
    newest = max(answers, key=lambda one: (one.outcome != QUEUED, one.created))
    if newest.status not in {"active", ""}:
        raise BackendGarbled("the response is not an active one")
    return newest


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


def same(reference: str, wanted: str) -> bool:
    """Tell whether a reference, absolute or with a version, points to the resource wanted."""
    return reference.partition("/_history/")[0].endswith(wanted)
