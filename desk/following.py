"""What happened to cases that people's sessions have not gone along with yet: read by workers, marked when done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from desk.case import Case, Kind, read_case
from desk.ledger import Ledger
from desk.tables import events


@dataclass(frozen=True, slots=True)
class Happening:
    """An event to go along with, and its case as it stands now."""

    id: int
    kind: Kind
    at: datetime
    case: Case


class Following:
    """Events marked as not followed. Several workers may read the same one: what they do has to bear that."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def next(self, limit: int) -> list[Happening]:
        """Return the oldest events that no session has gone along with."""
        query = select(events).where(~events.c.followed).order_by(events.c.id).limit(limit)
        async with self._ledger.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
            return [
                Happening(
                    row["id"],
                    Kind(row["kind"]),
                    row["at"],
                    read_case(self._ledger.vault, await self._ledger.known(connection, row["case_id"])),
                )
                for row in rows
            ]

    async def done(self, ids: Sequence[int]) -> None:
        """Keep that the sessions have gone along with these events."""
        async with self._ledger.write() as connection:
            await connection.execute(update(events).where(events.c.id.in_(ids)).values(followed=True))
