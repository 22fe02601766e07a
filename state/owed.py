"""Answers that we owe: calls that ran over the time of a turn, made again by a worker, kept until the person dials."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Column, Integer, LargeBinary, String, Table, delete, select, update

from state.database import Database, Id, Moment, insert_once, metadata
from state.errors import Unreadable
from state.outbox import Outbox, OutboxMessage
from state.owners import addresses_of
from state.vault import Vault

LIFE = timedelta(hours=48)
LEASE = timedelta(seconds=60)  # a worker that says nothing for so long is dead, and its rows are free again
GUESSES = 3  # wrong last four digits, after which the answer is dropped

log = structlog.get_logger(__name__)

owed = Table(
    "owed",
    metadata,
    Column("id", Id, primary_key=True),
    Column("turn_key", LargeBinary, nullable=False, unique=True),
    Column("address", LargeBinary, nullable=False),
    Column("address_sign", LargeBinary, nullable=False, index=True),
    Column("channel", String(64), nullable=False),
    Column("programme", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("session", LargeBinary, nullable=False),
    Column("last_four_sign", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
    Column("tries", Integer, nullable=False, default=0),
    Column("next_try_at", Moment, nullable=False, index=True),
    Column("answered_at", Moment),
    Column("result", LargeBinary),
    Column("guesses", Integer, nullable=False, default=0),
    Column("collected_at", Moment),
    sqlite_autoincrement=True,  # an answer must not land in a later row under the id of one that was deleted
)


@dataclass(frozen=True, slots=True)
class OwedCall:
    """A call that a worker has in hand."""

    id: int
    turn_key: bytes
    address: str = field(repr=False)
    channel: str
    programme: str
    language: str
    session: bytes = field(repr=False)  # as given to `owe`: the session standing in the call
    tries: int  # this one included
    expires_at: datetime


class Owed:
    """Owed answers: first the call to make, then what it answered; address, session and answer are sealed."""

    def __init__(self, database: Database, vault: Vault, outbox: Outbox) -> None:
        self._database = database
        self._vault = vault
        self._outbox = outbox

    async def owe(
        self,
        *,
        turn_key: bytes,
        address: str,
        channel: str,
        programme: str,
        language: str,
        session: bytes,
        last_four: str,
        now: datetime,
    ) -> bool:
        """Keep that an answer is owed; return whether it is new (one turn key is owed once)."""
        row = {
            "turn_key": turn_key,
            "address": self._vault.seal(address.encode(), _bound_to("address", turn_key)),
            "address_sign": self._vault.sign(address.encode()),
            "channel": channel,
            "programme": programme,
            "language": language,
            "session": self._vault.seal(session, _bound_to("session", turn_key)),
            "last_four_sign": self._sign_last_four(address, last_four),
            "created_at": now,
            "expires_at": now + LIFE,
            "next_try_at": now,
        }
        async with self._database.write() as connection:
            return await insert_once(connection, owed, row)

    async def due(self, now: datetime, limit: int) -> list[OwedCall]:
        """Take up to `limit` calls that should be made now; they are the caller's for a minute.

        One that no key opens is left out.
        """
        query = (
            select(owed.c.id)
            .where(owed.c.answered_at.is_(None), owed.c.next_try_at <= now, owed.c.expires_at > now)
            .order_by(owed.c.next_try_at, owed.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)  # SQLite, with its one writer, leaves this out
        )
        async with self._database.write() as connection:
            ids = list(await connection.scalars(query))
            take = (
                update(owed)
                .where(owed.c.id.in_(ids))
                .values(next_try_at=now + LEASE, tries=owed.c.tries + 1)
                .returning(owed)
            )
            rows = (await connection.execute(take)).mappings().all() if ids else []
        calls = []
        for row in sorted(rows, key=lambda row: ids.index(row["id"])):
            try:
                calls.append(self._opened(row))
            except Unreadable:
                log.error("call_unreadable", id=row["id"], tries=row["tries"])  # noqa: TRY400 - the place is known
        return calls

    async def answer(self, id: int, result: bytes, sms: OutboxMessage, now: datetime) -> bool:  # noqa: A002
        """Keep the answer and the message that says so, in one transaction.

        Returns False, and keeps neither, if the row was answered before or is gone.
        """
        async with self._database.write() as connection:
            turn_key = await connection.scalar(
                select(owed.c.turn_key).where(owed.c.id == id, owed.c.answered_at.is_(None)).with_for_update()
            )
            if turn_key is None:
                return False
            sealed = self._vault.seal(result, _bound_to("result", turn_key))
            await connection.execute(
                update(owed).where(owed.c.id == id).values(answered_at=now, result=sealed)
            )
            await self._outbox.add(sms, connection)
            return True

    async def postpone(self, id: int, next_try_at: datetime) -> None:  # noqa: A002
        """Have the call made again then."""
        async with self._database.write() as connection:
            await connection.execute(
                update(owed)
                .where(owed.c.id == id, owed.c.answered_at.is_(None))
                .values(next_try_at=next_try_at)
            )

    async def addresses(self, address: str) -> list[str]:
        """Return all addresses of the person: what is owed to one of them may be collected from each."""
        async with self._database.read() as connection:
            return await addresses_of(connection, self._vault, address)

    async def waiting(self, address: str, now: datetime) -> bool:
        """Return whether an answer waits that the person has not seen, whichever of their addresses asked."""
        async with self._database.read() as connection:
            addresses = await addresses_of(connection, self._vault, address)
            query = select(owed.c.id).where(*self._answered(addresses, now), owed.c.collected_at.is_(None))
            return (await connection.execute(query.limit(1))).first() is not None

    async def collect(self, address: str, last_four: str, now: datetime) -> bytes | None:
        """Return the newest answer whose number ends in these digits, or None if they fit none.

        Its life does not end with the first look, so a screen that was lost can be asked for again. Digits that fit
        none count against every answer that waits, and the third drops it.
        """
        async with self._database.write() as connection:
            addresses = await addresses_of(connection, self._vault, address)
            signs = [self._sign_last_four(one, last_four) for one in addresses]
            query = (
                select(owed)
                .where(*self._answered(addresses, now))
                .order_by(owed.c.answered_at.desc(), owed.c.id.desc())
            )
            rows = (await connection.execute(query.with_for_update())).mappings().all()
            for row in rows:
                if row["last_four_sign"] in signs:
                    seen = update(owed).where(owed.c.id == row["id"]).values(collected_at=now)
                    await connection.execute(seen)
                    return self._vault.open(row["result"], _bound_to("result", row["turn_key"]))
            ids = [row["id"] for row in rows]
            await connection.execute(
                update(owed).where(owed.c.id.in_(ids)).values(guesses=owed.c.guesses + 1)
            )
            await connection.execute(delete(owed).where(owed.c.id.in_(ids), owed.c.guesses >= GUESSES))
        return None

    async def purge(self, now: datetime) -> int:
        """Delete what is older than 48 hours, answered or not; return how many rows."""
        async with self._database.write() as connection:
            return (await connection.execute(delete(owed).where(owed.c.expires_at <= now))).rowcount

    def _answered(self, addresses: list[str], now: datetime) -> tuple[Any, ...]:
        signs = [self._vault.sign(address.encode()) for address in addresses]
        return owed.c.address_sign.in_(signs), owed.c.answered_at.is_not(None), owed.c.expires_at > now

    def _sign_last_four(self, address: str, last_four: str) -> bytes:
        return self._vault.sign(f"last four:{address}:{last_four}".encode())

    def _opened(self, row: Mapping[str, Any]) -> OwedCall:
        turn_key = row["turn_key"]
        return OwedCall(
            id=row["id"],
            turn_key=turn_key,
            address=self._vault.open(row["address"], _bound_to("address", turn_key)).decode(),
            channel=row["channel"],
            programme=row["programme"],
            language=row["language"],
            session=self._vault.open(row["session"], _bound_to("session", turn_key)),
            tries=row["tries"],
            expires_at=row["expires_at"],
        )


def _bound_to(column: str, turn_key: bytes) -> bytes:
    return b"owed." + column.encode() + b":" + turn_key
