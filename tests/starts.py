"""What products that start by the hundred share: files read once, tables made once; and what they need not wait for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Connection, create_engine

from desk import agents
from dialogs import assistant, load
from dialogs.machine import Conversation
from dialogs.model import Programme
from state import database

read, upgrade, prepare = load.load_programme, database._upgrade, database._prepare_sqlite


@contextmanager
def shared_starts() -> Iterator[None]:
    """Have every start within the block share what no test changes: the bundled folders, and the tables of a new file.

    Passwords are hashed lightly, and SQLite does not wait for the disk: no test takes the machine's power away.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(load, "load_programme", programme_of)
        patch.setattr(assistant, "Conversation", Conversations())
        patch.setattr(database, "_upgrade", upgrade_new)
        patch.setattr(database, "_prepare_sqlite", prepare_lightly)
        light = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(agents, "PasswordHasher", light)
        yield


def programme_of(folder: Path) -> Programme:
    """Return the folder's programme, of a bundled one a copy: what a test changes of it is its own."""
    if folder.parent not in {load.BUNDLED, load.LOBBY.parent}:
        return read(folder)
    kept = bundled(folder)
    return replace(kept, regions={**kept.regions}, faults=[*kept.faults], _held={})


bundled = cache(read)


class Conversations:
    """One machine for all copies of a programme: they have the same states."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[object, Conversation]] = {}

    def __call__(self, programme: Programme) -> Conversation:
        """Return the one of the programme's states."""
        states = programme.states
        if id(states) not in self._made:
            self._made[id(states)] = states, Conversation(programme)
        return self._made[id(states)][1]


def upgrade_new(connection: Connection) -> None:
    """Give a new SQLite file the tables that the migrations make; upgrade any other database as ever."""
    if (
        connection.dialect.name == "sqlite"
        and not connection.exec_driver_sql("SELECT 1 FROM sqlite_master").all()
    ):
        for statement in statements():
            connection.exec_driver_sql(statement)
    else:
        upgrade(connection)


def prepare_lightly(connection: Any, record: object) -> None:
    """Prepare a connection as ever, but let the disk write when it likes."""
    prepare(connection, record)
    connection.execute("PRAGMA synchronous=OFF")


@cache
def statements() -> tuple[str, ...]:
    """Return what makes the tables as the migrations leave them, and says so."""
    with create_engine("sqlite://").begin() as connection:
        upgrade(connection)
        made = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite%'"
        )
        tables = tuple(made.scalars())
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    return (*tables, f"INSERT INTO alembic_version VALUES ('{version}')")
