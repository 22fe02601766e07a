"""What a person asks of a fund in writing, as it is kept with us, and when it may be asked: data and pure functions."""

import hmac
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Self

import msgspec

from coverage_backend.account import Application
from state.vault import Vault

KIND = "application"
"""Of records; the key is the number that the person follows it by."""
SENDING, NOT_TAKEN = "sending", "not_taken"
"""Beside the fund's own statuses: it has not confirmed yet, it would not take it."""
CODES = frozenset(
    {
        *("policy-extract", "change-data", "change-insurer", "attach-clinic"),
        *("chronic-benefit", "card-renewal", "appeal"),
    }
)
OTHER = "other"
"""A code of the fund's that has no name here."""
OPEN = frozenset({SENDING, "received", "in_review"})
GRANTED = frozenset({"accepted", "done"})
REPEATED = frozenset({"appeal"})
"""Of these there may be several at a time, each about another matter."""
PROSE = "words"
"""The detail that tells no two matters apart: somebody's own words."""
DIGITS = 8

Facts = Mapping[str, str | int | Decimal | date]


class KeptApplication(msgspec.Struct, omit_defaults=True):
    """One application. Its details are kept until the fund has them."""

    person: str
    """The insured person's number, which is one of the programme's `kind`."""
    kind: str
    code: str
    about: str
    """Keyed hash of the details by which two appeals are told apart."""
    made: str
    """ISO 8601, with the programme's offset."""
    channel: str
    """Where the news goes: `sms`, or the name of a chat's channel."""
    address: str
    language: str
    status: str = SENDING
    moved: str = ""
    note: str = ""
    details: dict[str, str] = msgspec.field(default_factory=dict)

    def as_told(self, told: Application) -> Self:
        """Return it as the fund has it now; what the fund has need not be kept here."""
        return msgspec.structs.replace(
            self, status=told.status, moved=told.modified.isoformat(), note=told.note, details={}
        )

    def is_same(self, person: str, code: str, about: str) -> bool:
        """Return whether this one is of the same person's, of that code and, where it counts, about that matter."""
        same = (self.person, self.code) == (person, code)
        return same and (code not in REPEATED or hmac.compare_digest(self.about, about))

    def is_twin(self, person: str, code: str, about: str) -> bool:
        """Return whether this one stands in the way of another of the same code about that matter."""
        return self.status in OPEN and self.is_same(person, code, about)


def matter(vault: Vault, code: str, details: Mapping[str, str]) -> str:
    """Return the keyed hash of what an application is about."""
    told = {name: value for name, value in sorted(details.items()) if name != PROSE}
    return vault.sign(b"matter" + msgspec.json.encode([code, told])).hex()


def occasion(application: KeptApplication, kept: Iterable[KeptApplication]) -> bytes:
    """Return what names an application: the same one on a day, from whichever turn and channel, until it is decided."""
    person, code, about = application.person, application.code, application.about
    decided = sum(one.is_same(person, code, about) and one.status not in OPEN for one in kept)
    matter_ = about if code in REPEATED else ""
    return msgspec.json.encode([person, code, matter_, application.made[:10], decided])


def numbers_of(vault: Vault, key: bytes, count: int) -> list[str]:
    """Return the numbers that an application may have, the first one first: the same occasion gives the same ones."""
    signs = (vault.sign(b"application%d" % at + key) for at in range(count))
    return [f"{int.from_bytes(sign, 'big') % 10**DIGITS:0{DIGITS}}" for sign in signs]


def insurer_change_last(today: date, facts: Facts) -> date:
    """Return the last day of the year on which an insurer may be chosen without an exception."""
    return date(today.year, int(str(facts["insurer_change_month"])), int(str(facts["insurer_change_day"])))


def insurer_change_open(today: date, facts: Facts, exception: str, changed: int = 0) -> bool:
    """Return whether an insurer may be chosen on that day: so often a calendar year, or by an exception.

    `changed`: how often it was this year already. Law 326-FZ, article 16: the facts `insurer_changes`,
    `insurer_change_month` and `insurer_change_day`.
    """
    if exception:
        return True
    return today <= insurer_change_last(today, facts) and changed < int(str(facts["insurer_changes"]))


def insurer_change_from(today: date) -> date:
    """Return the day from which an insurer may be chosen again without an exception."""
    return date(today.year + 1, 1, 1)
