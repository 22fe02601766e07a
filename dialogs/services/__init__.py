"""Named calls that a tree may make; each outcome is a trigger of the state that calls."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from coverage_backend.client import CoverageClient
from coverage_backend.eligibility import Identifier
from desk.asking import Asking
from desk.campaign_answers import Answering
from desk.tiers import Offices
from dialogs.facts import PROVEN
from dialogs.services.files import Files
from dialogs.visit import Visit
from dialogs.wording import Words
from state.centres import Centres
from state.dropped import Dropped
from state.errors import StateError
from state.links import Links
from state.outbox import Outbox, OutboxMessage
from state.owed import Owed
from state.people import People
from state.records import Records
from state.sessions import Sessions

Run = Callable[[Visit, Mapping[str, str]], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Service:
    """A call by name. `local` ones reach nothing that could take effect twice, so the turn is not claimed for them.

    A call that runs over its time gives `later` where the answer can be owed, else `unavailable`.
    """

    run: Run
    outcomes: frozenset[str]
    local: bool = False
    owed: bool = False


Services = Mapping[str, Service]


@dataclass(frozen=True, slots=True)
class Resources:
    """What services reach: the funds' systems, what is kept, and messages to send."""

    backends: Mapping[str, CoverageClient]
    people: People
    records: Records
    links: Links
    centres: Centres
    sessions: Sessions
    outbox: Outbox
    owed: Owed
    words: Mapping[str, Words]
    files: Files
    surveys: Answering
    asking: Asking
    offices: Mapping[str, Offices]
    dropped: Dropped

    def fund(self, visit: Visit) -> CoverageClient:
        """Return the coverage backend of the visit's programme."""
        return self.backends[visit.programme.code]

    async def on_file(self, visit: Visit) -> bool:
        """Return whether the fund has this phone on file, today, for the person asked about (FHIR Patient.telecom).

        Nobody keeps that: the number may be somebody else's tomorrow. Raises a CoverageError if the fund does not tell.
        """
        phone = await self.links.phone(visit.address)
        return phone is not None and phone in await self.fund(visit).phones(
            asked(visit), within=visit.patience
        )

    async def send(
        self,
        visit: Visit,
        text: str,
        *,
        attachment: bytes = b"",
        about: str = "",
        after: datetime | None = None,
    ) -> None:
        """Have a message sent to the person: by SMS to a phone, into the chat on Telegram, at once or at that time.

        `about` tells apart several messages of one turn; the same turn again sends none twice.
        """
        channel = "sms" if visit.channel.small else visit.channel.name
        key = f"{visit.key.hex()}{about}"
        when = after or visit.now.astimezone(UTC)
        await self.outbox.add(OutboxMessage(key, channel, visit.address, text, when, attachment=attachment))

    async def send_sms(self, visit: Visit, phone: str, text: str) -> None:
        """Have an SMS sent to a phone that is not the one at hand."""
        key = f"{visit.key.hex()}-sms"
        await self.outbox.add(OutboxMessage(key, "sms", phone, text, visit.now.astimezone(UTC)))


class Nobody(StateError):
    """The conversation is about nobody, or about somebody whom this phone is not proven for."""


def who(visit: Visit) -> Identifier:
    """Return the insured person whom this phone is proven for, as funds are asked for them. Raises Nobody."""
    if visit.private.level != PROVEN:
        raise Nobody("the phone is not proven for whom it is about")
    return asked(visit)


def asked(visit: Visit) -> Identifier:
    """Return the insured person asked about, proven or not, as funds are asked for them. Raises Nobody."""
    private = visit.private
    if (number := visit.programme.numbers.get(private.kind)) is None:
        raise Nobody("nobody is asked about")
    return Identifier(number.system, private.number)


def name_of(visit: Visit) -> str:
    """Return what proofs name the person asked about by: the same digits are somebody else's as another kind of number."""
    return f"{visit.programme.code}.{visit.private.kind}:{visit.private.number}"
