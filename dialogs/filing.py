"""Goes on sending the applications that a fund has not confirmed, under the number that the person has already."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import msgspec
import structlog

from coverage_backend.client import CoverageClient
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendClosed, BackendRefused, CoverageError
from dialogs.applications import KIND, NOT_TAKEN, KeptApplication
from dialogs.model import Programme
from state.outbox import Outbox, OutboxMessage
from state.records import Record, Records

SEND_SECONDS = 30.0
LOOK_SECONDS = 5.0
BATCH = 10
WAIT = timedelta(minutes=1)
"""Between two tries; also what a turn has to send it itself."""

log = structlog.get_logger()


class FilingWorker:
    """Sends again until the fund has taken the application or turned it down, then has the person told.

    Several may work at once: the fund files one application a number, and the outbox sends one message a key.
    """

    def __init__(
        self,
        programmes: Mapping[str, Programme],
        backends: Mapping[str, CoverageClient],
        records: Records,
        outbox: Outbox,
        clock: Callable[[], float],
    ) -> None:
        self._programmes = programmes
        self._backends = backends
        self._records = records
        self._outbox = outbox
        self._clock = clock

    async def run(self) -> None:
        """Work until cancelled; a database that is away is waited for."""
        while True:
            try:
                worked = await self.work_once()
            except Exception as error:  # noqa: BLE001 - a worker that dies leaves applications unsent
                log.error("filing_worker", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a number
                worked = 0
            if not worked:
                await asyncio.sleep(LOOK_SECONDS)

    async def work_once(self) -> int:
        """Send what has waited for a minute; return how many applications there were."""
        waiting = await self._records.unfinished(KIND, self._now() - WAIT, BATCH)
        await asyncio.gather(*(self._try(*one) for one in waiting))
        return len(waiting)

    async def _try(self, code: str, owner: str, record: Record) -> None:
        """Send one; whatever it fails by, the others have their turn before it comes again."""
        try:
            await self._send(code, owner, record)
        except Exception as error:  # noqa: BLE001 - one that cannot be sent must not stand before the others
            log.error("not_filed", programme=code, error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a number
            await self._records.change(owner, code, KIND, record.key, _same, self._now())

    async def _send(self, code: str, owner: str, record: Record) -> None:
        kept = msgspec.json.decode(record.value, type=KeptApplication)
        programme, fund = self._programmes.get(code), self._backends.get(code)
        place = owner, code, KIND, record.key
        if programme is None or fund is None or kept.kind not in programme.numbers:
            await self._records.change(*place, _same, self._now())
            return
        who = Identifier(programme.numbers[kept.kind].system, kept.person)
        try:
            told = await fund.apply(who, kept.code, kept.details, record.key, within=SEND_SECONDS)
        except CoverageError as error:
            if not isinstance(error, BackendRefused) or isinstance(error, BackendClosed):
                log.info("not_filed_yet", programme=code, error=type(error).__name__)
                await self._records.change(*place, _same, self._now())
                return
            kept = msgspec.structs.replace(kept, status=NOT_TAKEN, details={})
        else:
            kept = kept.as_told(told)
        # The message first: without the record's end it is added again, which its key forbids.
        await self._outbox.add(self._notice(programme, kept, record.key))
        await self._records.finish(*place, msgspec.json.encode(kept), self._now())

    def _notice(self, programme: Programme, kept: KeptApplication, number: str) -> OutboxMessage:
        """Return the message that there is news of a number; what was asked for is not in it."""
        language = kept.language if kept.language in programme.languages else programme.languages[0]
        facts = programme.facts_on(self._now().astimezone(programme.timezone).date())
        refused = kept.status == NOT_TAKEN
        text = programme.catalogues[language, kept.channel == "sms"].text(
            "application-not_taken-notice" if refused else "application-notice", {**facts, "number": number}
        )
        key = f"application-{programme.code}-{number}"
        return OutboxMessage(key, kept.channel, kept.address, text, self._now())

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)


def _same(value: bytes | None) -> bytes | None:
    """Return the value as it is: the record was tried, and its turn comes again."""
    return value
