"""What a person is told of their case: into a chat in full, to a phone that something waits, and nothing else."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desk.case import Case, Kind
from i18n.catalogue import Catalogue, Value
from state.outbox import OutboxMessage

Catalogues = Mapping[tuple[str, str, bool], Catalogue]  # by programme, language, and smallness
SMALL = "sms"  # the outbox's channel of phones
NO_ANSWER = "no_answer"
"""How it is told of a call that nobody took it."""
FILE = b"case-file:"
"""How an attachment begins that is a file of a case: its id follows."""


class Notices:
    """Words from the programme's catalogues; `codes` are what people dial, by programme."""

    def __init__(self, catalogues: Catalogues, codes: Mapping[str, str]) -> None:
        self._catalogues = catalogues
        self._codes = codes

    def message(
        self, case: Case, kind: Kind, text: str, key: str, now: datetime, about: str = ""
    ) -> OutboxMessage | None:
        """Return the message by which the person learns of an event; None where they need none.

        An SMS says that an answer waits and what to dial: neither what it is about, nor the code that opens it. It is
        also what goes instead to the phone of somebody whose chat cannot be reached.
        """
        small = case.channel == SMALL
        if kind is Kind.CALLED and (case.call_wanted or not about.startswith(NO_ANSWER)):
            return None  # they talked, or it is tried again
        if not (words := self._words(case, kind, small=small)):
            return None
        if kind is Kind.ANSWERED and not small:
            words = f"{words}\n\n{text}" if text else words
        instead = "" if small else self._words(case, kind, small=True)
        return OutboxMessage(f"case-{key}", case.channel, case.address, words, now, instead=instead)

    def files(self, case: Case, ids: Sequence[int], now: datetime) -> list[OutboxMessage]:
        """Return a message for each file of an answer, to follow it into a chat; a phone takes none."""
        if case.channel == SMALL:
            return []
        return [
            OutboxMessage(f"case-file-{one}", case.channel, case.address, "", now, FILE + b"%d" % one)
            for one in ids
        ]

    def _words(self, case: Case, kind: Kind, *, small: bool) -> str:
        if (name := _notice(kind, small=small)) is None:
            return ""
        values: dict[str, Value] = {
            "number": case.number,
            "tried": case.calls_tried,
            "dial": self._codes.get(case.programme, ""),
        }
        return self._catalogue(case, small=small).text(name, values)

    def _catalogue(self, case: Case, *, small: bool) -> Catalogue:
        """Return the texts in the case's language, or in the programme's first if it is served no more."""
        found = self._catalogues.get((case.programme, case.language, small))
        return found or next(
            texts
            for (programme, _, size), texts in self._catalogues.items()
            if (programme, size) == (case.programme, small)
        )


def file_of(attachment: bytes) -> int | None:
    """Return the id of the case's file that an attachment names; None for any other attachment."""
    return int(attachment.removeprefix(FILE)) if attachment.startswith(FILE) else None


def _notice(kind: Kind, *, small: bool) -> str | None:
    match kind:
        case Kind.ANSWERED:
            return "case-answer"
        case Kind.CLAIMED if not small:
            return "case-claimed"
        case Kind.RESOLVED:
            return "case-resolved"
        case Kind.CLOSED if not small:
            return "case-closed"
        case Kind.CALLED:
            return "case-not_reached"
        case _:
            return None
