"""Messages that were given up: listed without their words, sent again, or dropped."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select, update

from state.database import Database
from state.errors import Unreadable
from state.outbox import dead_letter
from state.outbox_table import outbox, read_message
from state.vault import Vault

UNKNOWN = "????"


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A message given up. `ending` is the last four of its address, `reason` the word it was given up with."""

    id: int
    channel: str
    ending: str = field(repr=False)
    reason: str
    tries: int
    at: datetime


class DeadLetters:
    """What an operator does with them; nothing here shows words or whole addresses."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def all(self) -> list[DeadLetter]:
        """Return them, the latest first."""
        query = select(outbox).where(dead_letter()).order_by(outbox.c.ended_at.desc(), outbox.c.id.desc())
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        found = []
        for row in rows:
            try:
                ending = read_message(self._vault, row).address[-4:]
            except Unreadable:
                ending = UNKNOWN
            found.append(
                DeadLetter(row["id"], row["channel"], ending, row["reason"], row["tries"], row["ended_at"])
            )
        return found

    async def send_again(self, now: datetime, ids: Collection[int] | None = None) -> int:
        """Put these back among what is due, or all of them; return how many."""
        values = {
            "ended_at": None,
            "delivered": None,
            "reason": None,
            "worker": None,
            "tries": 0,
            "next_try_at": now,
        }
        chosen = dead_letter() if ids is None else dead_letter() & outbox.c.id.in_(ids)
        async with self._database.write() as connection:
            return (await connection.execute(update(outbox).where(chosen).values(values))).rowcount

    async def drop(self, ids: Collection[int]) -> int:
        """Drop their words and addresses; return how many. Their keys stay, so that none of them is written again."""
        empty = {"text": b"", "address": b"", "attachment": None, "instead": None}
        chosen = dead_letter() & outbox.c.id.in_(ids)
        async with self._database.write() as connection:
            return (await connection.execute(update(outbox).where(chosen).values(empty))).rowcount
