"""The database: upgraded at start, whole transactions, and errors that say whether to try again."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, bindparam, text
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.ext.asyncio import create_async_engine

import desk.campaign_tables
import desk.tables  # noqa: F401
from state import database as opening
from state.database import MIGRATIONS, Database, Moment, after_commit, metadata, open_database
from state.errors import DatabaseUnavailable
from state.outbox import Outbox, OutboxMessage
from state.people import People, proofs
from state.vault import Vault

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Laws about SQLite's own file: a server has pragmas and locks of its own."""
EMPTY_DATABASES = True
"""These tests make the tables themselves; the others get a copy of a database that has them."""
WHOLE = {name: getattr(opening, name) for name in ("_upgrade", "_prepare_sqlite")}
WRITER = """
import asyncio, datetime, sys
from state.database import open_database
from state.people import People, proofs
from state.vault import Vault

async def write() -> None:
    people = People(await open_database(sys.argv[1]), Vault({1: b"k" * 32}, 1))
    for number in range(1_000_000):
        await people.give_consent(str(number), "lookup", 1, datetime.datetime.now(datetime.UTC))
        print(number, flush=True)

asyncio.run(write())
"""


FIRST_ROWS = """
INSERT INTO consents (address_sign, purpose, version, given_at) VALUES (:sign, 'lookup', 1, :now);
INSERT INTO outbox (key, channel, address, address_sign, text, after, next_try_at)
VALUES ('a', 'sms', :sign, :sign, :sign, :now, :now);
INSERT INTO owed (turn_key, address, address_sign, channel, programme, language, session, last_four_sign, created_at,
    expires_at, next_try_at)
VALUES (:sign, :sign, :sign, 'ussd', 'kz', 'kk', :sign, :sign, :now, :now, :now)
"""


@pytest.fixture(autouse=True)
def whole_database(monkeypatch):
    """The migrations themselves, and the disk waited for, where other tests have what comes of them."""
    for name, function in WHOLE.items():
        monkeypatch.setattr(opening, name, function)


def write_until_killed(url: str) -> int:
    """Return how many consents a process had acknowledged when it was killed."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, text=True)
    for _ in range(20):
        writer.stdout.readline()
    writer.kill()
    return 20 + writer.communicate()[0].count("\n")


def upgrade_to_first(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "0001")


def differences(connection: Connection) -> list[object]:
    return compare_metadata(MigrationContext.configure(connection), metadata)


async def test_upgrade_from_empty(database: Database):
    """The migrations make exactly the tables that the code names."""
    async with database.read() as connection:
        assert await connection.run_sync(differences) == []


async def test_upgrade_keeps_what_is_there(database_url: str, now: datetime):
    """What the first release kept is kept by this one, and the tables are the same as made anew."""
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.run_sync(upgrade_to_first)
        for statement in FIRST_ROWS.split(";"):
            typed = text(statement).bindparams(bindparam("sign", b"a"), bindparam("now", now, Moment))
            await connection.execute(typed)
    await engine.dispose()
    async with await open_database(database_url) as database, database.read() as connection:
        assert await connection.run_sync(differences) == []
        for table, name in (("consents", "owner_sign"), ("outbox", "address_sign"), ("owed", "address_sign")):
            assert (await connection.scalars(text(f"SELECT {name} FROM {table}"))).all() == [b"a"]


async def test_ids_are_not_given_twice(outbox: Outbox, now: datetime):
    """A row never gets the id of one that was deleted: somebody may still hold that id."""
    ids = []
    for _ in range(3):
        await outbox.add(OutboxMessage("a", "sms", "+77015550101", "words", now))
        ids += [message.id for message in await outbox.claim(now, 9, "w")]
        await outbox.cancel("a")
    assert len(set(ids)) == 3
    counted = [
        table for table in metadata.tables.values() if table.name in ("owed", "records", "centre_lines")
    ]
    assert all(table.dialect_options["sqlite"]["autoincrement"] for table in counted)


async def test_opened_again(database: Database, database_url: str, vault: Vault, now: datetime):
    """Opening a database a second time, at the same time, changes and loses nothing."""
    await People(database, vault).give_consent("a", "lookup", 1, now)
    async with await open_database(database_url) as again:
        assert await People(again, vault).consent("a", "lookup", 1)


async def test_opened_at_once(database_url: str):
    """Of processes that open an empty database together one upgrades it."""
    opened = await asyncio.gather(*(open_database(database_url) for _ in range(4)))
    for database in opened:
        await database.close()


@ON_SQLITE
async def test_sqlite_keeps(database: Database):
    """SQLite writes ahead and waits for the disk."""
    async with database.read() as connection:
        assert await connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await connection.scalar(text("PRAGMA synchronous")) == 2


async def test_all_or_nothing(database: Database, now: datetime):
    """A transaction whose block fails leaves nothing, and calls nobody."""
    called = []
    row = {"owner_sign": b"a", "number_sign": b"n", "how": "sms"}

    async def fail() -> None:
        async with database.write() as connection:
            await connection.execute(proofs.insert(), {**row, "proven_at": now})
            after_commit(connection, lambda: called.append("rolled back"))
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    async with database.write() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM proofs")) == 0
        after_commit(connection, lambda: called.append("committed"))
        assert called == []
    assert called == ["committed"]


@ON_SQLITE
async def test_locked(people: People, tmp_path: Path, now: datetime):
    """While another process holds the database, writers hear that it is unavailable and readers go on."""
    other = sqlite3.connect(tmp_path / "coverline.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writers = (people.give_consent(str(number), "lookup", 1, now) for number in range(5))
    answers = await asyncio.gather(*writers, return_exceptions=True)
    assert {type(answer) for answer in answers} == {DatabaseUnavailable}
    assert not await people.consent("0", "lookup", 1)
    other.execute("ROLLBACK")
    other.close()
    await people.give_consent("0", "lookup", 1, now)
    assert await people.consent("0", "lookup", 1)


async def test_cut_short(tmp_path: Path, vault: Vault, now: datetime):
    """A writer whose statement is cut short keeps nobody else from writing, even while the statement is held somewhere."""
    held = []

    async def write(database: Database) -> None:
        async with database.write() as connection:
            proof = {"owner_sign": b"a", "number_sign": b"n", "how": "sms", "proven_at": now}
            await connection.execute(proofs.insert(), proof)
            driver = (await connection.get_raw_connection()).driver_connection
            held.append(await driver.execute("SELECT 1 UNION SELECT 2"))
            await connection.invalidate()  # as SQLAlchemy does when a statement is cancelled
            raise asyncio.CancelledError

    async with await open_database(f"sqlite+aiosqlite:///{tmp_path / 'coverline.db'}") as database:
        with pytest.raises(asyncio.CancelledError):
            await write(database)
        await People(database, vault).give_consent("0", "lookup", 1, now)
        async with database.read() as connection:
            assert await connection.scalar(text("SELECT count(*) FROM proofs")) == 0


async def test_many_writers(people: People, now: datetime):
    """Writers of one process wait for each other, and none is refused."""
    await asyncio.gather(*(people.give_consent(str(number), "lookup", 1, now) for number in range(50)))
    assert all(await asyncio.gather(*(people.consent(str(number), "lookup", 1) for number in range(50))))


async def test_absent_folder(tmp_path: Path):
    """A database that cannot be opened is unavailable."""
    with pytest.raises(DatabaseUnavailable):
        await open_database(f"sqlite+aiosqlite:///{tmp_path / 'nowhere' / 'coverline.db'}")
    for thread in threading.enumerate():  # aiosqlite does not wait for the thread of a connection that failed
        if "_connection_worker_thread" in thread.name:
            await asyncio.to_thread(thread.join)


async def test_times(people: People):
    """Times come back as points in time, whatever the zone they were given in; one without a zone is refused."""
    tehran = datetime(2026, 3, 31, 15, 30, tzinfo=timezone(timedelta(hours=3, minutes=30)))
    await people.give_consent("a", "lookup", 1, tehran)
    assert (await people.export("a"))["consents"][0]["given_at"] == "2026-03-31T12:00:00+00:00"
    with pytest.raises(StatementError, match="zone"):
        await people.give_consent("b", "lookup", 1, tehran.astimezone(UTC).replace(tzinfo=None))


async def test_mistakes(database: Database):
    """A mistake in a statement is no sign of an absent database, and its text shows no values."""
    with pytest.raises(DBAPIError, match="nowhere") as caught:
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO nowhere VALUES (:number)"), {"number": "880101300502"})
    assert "880101300502" not in str(caught.value)


async def test_killed_writer(database_url: str):
    """What was acknowledged before a kill -9 is there afterwards."""
    acknowledged = await asyncio.to_thread(write_until_killed, database_url)
    async with await open_database(database_url) as database:
        people = People(database, Vault({1: b"k" * 32}, 1))
        assert all([await people.consent(str(number), "lookup", 1) for number in range(acknowledged)])
