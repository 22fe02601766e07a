"""The outbox's table, and a message as it goes in and as a worker gets it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, RowMapping, String, Table, text

from state.database import Id, Moment, metadata
from state.vault import Vault

WAITING = text("ended_at IS NULL")

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(128), nullable=False, unique=True),
    Column("channel", String(64), nullable=False),
    Column("priority", Integer, nullable=False, default=0),
    Column("address", LargeBinary, nullable=False),
    Column("address_sign", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("instead", LargeBinary),  # what an SMS says to a person whom this channel does not reach
    Column("after", Moment, nullable=False),
    Column("next_try_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("worker", String(64)),
    Column("ended_at", Moment),
    Column("delivered", Boolean),
    Column("reason", String(64)),  # why it was given up
    Column("attachment", LargeBinary),
    Index(
        "outbox_to_send",
        "channel",
        "priority",
        "next_try_at",
        "id",
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    ),
    Index("outbox_of_person", "address_sign", "ended_at", "priority", "after", "id"),
    Index("outbox_ended", "ended_at"),
    Index("outbox_dead", "id", sqlite_where=text("delivered = 0"), postgresql_where=text("NOT delivered")),
    sqlite_autoincrement=True,  # a worker must not end a later message under the id of one that was deleted
)


class Priority(IntEnum):
    """Who goes first. A person's messages of one priority keep their order."""

    CONVERSATION = 0  # what somebody asked for or waits for
    CAMPAIGN = 1  # what goes to many


Lane = tuple[str, Priority]
"""A channel and a priority: no lane's messages wait for another's."""


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message to send, not before `after`. `key` names it: a second message of the same key is not added.

    `instead` is for a person who blocked the bot and agreed to SMS: a notice without a word about health.
    """

    key: str
    channel: str
    address: str = field(repr=False)
    text: str = field(repr=False)
    after: datetime
    attachment: bytes = field(default=b"", repr=False)  # means something to the channel only
    priority: Priority = Priority.CONVERSATION
    instead: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A message that one worker has in hand; `key` is also the reference that a provider gets."""

    id: int
    key: str
    channel: str
    address: str = field(repr=False)
    text: str = field(repr=False)
    tries: int  # this one included
    attachment: bytes = field(default=b"", repr=False)
    priority: Priority = Priority.CONVERSATION
    instead: str = field(default="", repr=False)

    @property
    def lane(self) -> Lane:
        """The channel and the priority."""
        return self.channel, self.priority


def sealed(vault: Vault, message: OutboxMessage) -> dict[str, Any]:
    """Return the row of a new message: address, words and attachment open in this row only."""
    row: dict[str, Any] = {
        "key": message.key,
        "channel": message.channel,
        "priority": message.priority,
        "address_sign": vault.sign(message.address.encode()),
        "after": message.after,
        "next_try_at": message.after,
    }
    private = {
        "address": message.address.encode(),
        "text": message.text.encode(),
        "instead": message.instead.encode() or None,
        "attachment": message.attachment or None,
    }
    return row | {
        column: None if plain is None else vault.seal(plain, _bound_to(column, message.key))
        for column, plain in private.items()
    }


def read_message(vault: Vault, row: Mapping[str, Any] | RowMapping) -> ClaimedMessage:
    """Return a row with its address and words opened; raise Unreadable if they were moved from another row."""

    def opened(column: str) -> bytes:
        return vault.open(row[column], _bound_to(column, row["key"])) if row[column] else b""

    return ClaimedMessage(
        id=row["id"],
        key=row["key"],
        channel=row["channel"],
        address=opened("address").decode(),
        text=opened("text").decode(),
        tries=row["tries"],
        attachment=opened("attachment"),
        priority=Priority(row["priority"]),
        instead=opened("instead").decode(),
    )


def _bound_to(column: str, key: str) -> bytes:
    return f"outbox.{column}:{key}".encode()
