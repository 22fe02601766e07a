"""The desk as one thing to hand about: people's side, agents' side, the queue, who works there, and the audit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from aiohttp import ClientSession

from desk.agents import Agents
from desk.asking import Asking
from desk.audit import Audit
from desk.clock import Clock
from desk.exchange import Exchange
from desk.following import Following
from desk.ledger import Ledger
from desk.notices import Notices
from desk.queue import Queue
from desk.retention import Retention
from desk.tiers import Offices
from desk.working import Working
from state.database import Database
from state.outbox import Outbox
from state.vault import Vault


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything about cases."""

    offices: Mapping[str, Offices]
    ledger: Ledger
    asking: Asking
    working: Working
    queue: Queue
    agents: Agents
    audit: Audit
    clock: Clock
    following: Following
    retention: Retention
    exchange: Exchange | None  # none: calls are made by hand

    @classmethod
    def of(
        cls,
        database: Database,
        vault: Vault,
        outbox: Outbox,
        offices: Mapping[str, Offices],
        notices: Notices,
        clock: Callable[[], float],
        *,
        http: ClientSession | None = None,
        call_url: str = "",
    ) -> Self:
        """Return the desk of an installation; `call_url` is its telephone exchange's, if it has one."""
        ledger = Ledger(database, vault, outbox, offices, notices)
        exchange = Exchange(ledger, http, call_url) if http and call_url else None
        return cls(
            offices, ledger, Asking(ledger), Working(ledger), Queue(ledger), Agents(database, vault),
            Audit(database), Clock(ledger, clock), Following(ledger), Retention(ledger),
            exchange,
        )  # fmt: skip
