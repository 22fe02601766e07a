"""Where a person of a campaign stands, and what is kept of them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import msgspec
from sqlalchemy import RowMapping

from desk.campaign_tables import wishes
from state.vault import Vault


class Standing(StrEnum):
    """Where one person stands in a campaign."""

    WAITING = "waiting"  # nothing was sent yet
    TOLD = "told"
    REMINDED = "reminded"  # the second notice was sent
    LATER = "later"  # "not now"
    ANSWERED = "answered"
    CAME = "came"
    REFUSED = "refused"
    STOPPED = "stopped"  # wants no messages
    UNREACHED = "unreached"  # the message could not be delivered


OPEN = (Standing.WAITING, Standing.TOLD, Standing.REMINDED, Standing.LATER)
"""In which a person may still answer, be reminded or be called; whoever was not reached may be called as well."""
WRITTEN_TO = (Standing.TOLD, Standing.REMINDED, Standing.LATER, Standing.UNREACHED)


class Insured(msgspec.Struct, array_like=True):
    """An insured person's number, as the fund is asked for them: its FHIR system and the number."""

    system: str
    number: str


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody whom a campaign is to reach, as a file or a query names them."""

    address: str = field(repr=False)
    channel: str  # as the outbox names it
    language: str
    region: str = ""
    insured: Insured | None = field(default=None, repr=False)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a campaign, as an agent sees them in the list: the number's end alone."""

    id: int
    campaign_id: int
    channel: str
    language: str
    region: str
    reason: str
    state: str
    told_at: datetime | None
    calls: int
    ending: str  # the phone's last four digits
    address: str = field(repr=False, default="")  # whole only for the agent who opened them


def sealed_person(vault: Vault, campaign_id: int, one: Invited, address_sign: bytes) -> dict[str, object]:
    """Return the columns that hold who somebody is."""
    insured = msgspec.json.encode(one.insured) if one.insured else None
    return {
        "address_sign": address_sign,
        "address": vault.seal(one.address.encode(), bound_to("address", campaign_id, address_sign)),
        "number": vault.seal(insured, bound_to("number", campaign_id, address_sign)) if insured else None,
    }


def address_of(vault: Vault, row: RowMapping) -> str:
    """Return the address of a person's row; empty once their data was deleted."""
    if row["address"] is None:
        return ""
    return vault.open(
        row["address"], bound_to("address", row["campaign_id"], bytes(row["address_sign"]))
    ).decode()


def insured_of(vault: Vault, row: RowMapping) -> Insured | None:
    """Return the insured person of a row; None where the campaign does not know whom it is about."""
    if row["number"] is None:
        return None
    plain = vault.open(row["number"], bound_to("number", row["campaign_id"], bytes(row["address_sign"])))
    return msgspec.json.decode(plain, type=Insured)


def bound_to(column: str, campaign_id: int, address_sign: bytes) -> bytes:
    """Return what a person's column is sealed together with."""
    return f"campaign_people.{column}:{campaign_id}:".encode() + address_sign


def wish_bound_to(column: str, owner_sign: bytes, programme: str) -> bytes:
    """Return what a wish's column is sealed together with."""
    return f"{wishes.name}.{column}:{programme}:".encode() + owner_sign
