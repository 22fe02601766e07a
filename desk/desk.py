"""The desk as one thing to hand about: people's side, agents' side, the queue, who works there, and the audit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from desk.agents import Agents
from desk.asking import Asking
from desk.audit import Audit
from desk.clock import Clock
from desk.ledger import Ledger
from desk.notices import Notices
from desk.queue import Queue
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

    @classmethod
    def of(
        cls,
        database: Database,
        vault: Vault,
        outbox: Outbox,
        offices: Mapping[str, Offices],
        notices: Notices,
        clock: Callable[[], float],
    ) -> Self:
        """Return the desk of an installation."""
        ledger = Ledger(database, vault, outbox, offices, notices)
        return cls(
            offices, ledger, Asking(ledger), Working(ledger), Queue(ledger), Agents(database, vault),
            Audit(database), Clock(ledger, clock),
        )  # fmt: skip
