"""What a person is told of their case: into a chat in full, to a phone that something waits, and nothing else."""

from collections.abc import Mapping
from datetime import datetime

from desk.case import Case, Kind
from i18n.catalogue import Catalogue
from state.outbox import OutboxMessage

Catalogues = Mapping[tuple[str, str, bool], Catalogue]  # by programme, language, and smallness
SMALL = "sms"  # the outbox's channel of phones


class Notices:
    """Words from the programme's catalogues; `codes` are what people dial, by programme."""

    def __init__(self, catalogues: Catalogues, codes: Mapping[str, str]) -> None:
        self._catalogues = catalogues
        self._codes = codes

    def message(self, case: Case, kind: Kind, text: str, key: str, now: datetime) -> OutboxMessage | None:
        """Return the message by which the person learns of an event; None where they need none.

        An SMS says that an answer waits and what to dial: neither what it is about, nor the code that opens it.
        """
        small = case.channel == SMALL
        if (name := _notice(kind, small=small)) is None:
            return None
        catalogue = self._catalogues[case.programme, case.language, small]
        words = catalogue.text(name, {"number": case.number, "dial": self._codes.get(case.programme, "")})
        if kind is Kind.ANSWERED and not small:
            words = f"{words}\n\n{text}" if text else words
        return OutboxMessage(f"case-{key}", case.channel, case.address, words, now)


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
        case _:
            return None
