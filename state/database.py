"""The SQL database: opening it, transactions, and the column types of our own."""

import asyncio
import contextlib
import hashlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from alembic import command
from alembic.config import Config
from sqlalchemy import BigInteger, Connection, DateTime, Dialect, Integer, MetaData, Table, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.types import TypeDecorator

from state.errors import DatabaseUnavailable

PATIENCE = 1.0  # seconds that a statement waits for another's lock
WRITERS = 15  # as many as the pool has connections
# Classes of SQLSTATE (PostgreSQL, appendix A): connection, rollback, resources, lock or state, intervention, system.
PASSING_STATES = frozenset({"08", "40", "53", "55", "57", "58"})
MIGRATIONS = Path(__file__).parent / "migrations"
UPGRADE_LOCK = 7_420_1420  # any number: PostgreSQL's advisory lock under which one process upgrades

metadata = MetaData()
Id = BigInteger().with_variant(Integer, "sqlite")  # only an INTEGER primary key counts up by itself there


class Moment(TypeDecorator[datetime]):
    """A point in time: aware and in UTC on our side, also where the database keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the time in UTC; a time without a zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone is no point in time")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the stored time with its zone."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Database:
    """One engine and its transactions. Every error that may pass is raised as DatabaseUnavailable."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self.embedded = engine.dialect.name == "sqlite"
        self._writers = asyncio.Semaphore(1 if self.embedded else WRITERS)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """Yield a connection in a transaction that commits at the end of the block, or not at all.

        Nothing but SQL belongs in the block: a failing network in it would look like a failing database.
        """
        with _named_errors():
            async with self._writers_turn(), self._engine.connect() as connection:
                await connection.execution_options(writes=True)
                connection.info.pop(_after_commit, None)  # of a transaction that was rolled back
                async with connection.begin():
                    yield connection
                for call in connection.info.pop(_after_commit, ()):
                    call()

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Yield a connection that sees one state of the database and changes nothing."""
        with _named_errors():
            async with self._engine.connect() as connection, connection.begin() as transaction:
                yield connection
                await transaction.rollback()

    @contextlib.asynccontextmanager
    async def _writers_turn(self) -> AsyncIterator[None]:
        """Let SQLite's one writer wait here, where it costs nothing, rather than poll for the file's lock."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._writers.acquire()
        except TimeoutError:
            raise DatabaseUnavailable("the database is busy with other writers") from None
        try:
            yield
        finally:
            self._writers.release()

    async def upgrade(self) -> None:
        """Bring the tables to this release's form (Alembic's `upgrade head`), in one transaction."""
        async with self.write() as connection:
            if not self.embedded:
                await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": UPGRADE_LOCK})
            await connection.run_sync(_upgrade)

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()


async def open_database(url: str) -> Database:
    """Return the database at this URL (`sqlite+aiosqlite:///…`, `postgresql+asyncpg://…`), upgraded.

    Raises DatabaseUnavailable if it does not answer.
    """
    embedded = make_url(url).get_backend_name() == "sqlite"
    patience = {"timeout": PATIENCE} if embedded else {"timeout": PATIENCE, "command_timeout": 2 * PATIENCE}
    engine = create_async_engine(
        url, hide_parameters=True, pool_timeout=PATIENCE, pool_pre_ping=not embedded, connect_args=patience
    )
    if embedded:
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        event.listen(engine.sync_engine, "invalidate", _end_sqlite)
    database = Database(engine)
    try:
        await database.upgrade()
    except BaseException:
        await database.close()
        raise
    return database


def after_commit(connection: AsyncConnection, call: Callable[[], None]) -> None:
    """Have `call` made once the transaction of `Database.write` is committed."""
    connection.info.setdefault(_after_commit, []).append(call)


def writes(connection: AsyncConnection) -> bool:
    """Return whether the connection is one of `Database.write`."""
    inner = connection.sync_connection
    return inner is not None and bool(inner.get_execution_options().get("writes"))


async def hold_name(connection: AsyncConnection, name: bytes) -> None:
    """Return once no other transaction holds this name; it is held until this one ends. SQLite has one writer anyway."""
    if connection.dialect.name != "sqlite":
        key = int.from_bytes(hashlib.blake2b(name, digest_size=8).digest(), "big", signed=True)
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


async def insert_once(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert the row unless a unique column already has its value; return whether it was inserted."""
    construct = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    result = await connection.execute(construct(table).values(**row).on_conflict_do_nothing())
    return result.rowcount == 1


_after_commit = "coverline.after_commit"


@contextlib.contextmanager
def _named_errors() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, PoolExhausted, OSError) as error:  # a driver's timeout is an OSError
        if isinstance(error, DBAPIError) and not _may_pass(error):
            raise
        raise DatabaseUnavailable(f"the database cannot serve now: {type(error).__name__}") from error


def _may_pass(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.OperationalError):
        return error.orig.sqlite_errorcode != sqlite3.SQLITE_ERROR  # that one is a mistake in the statement
    state = getattr(error.orig, "sqlstate", None) or ""
    return error.connection_invalidated or isinstance(error, InterfaceError) or state[:2] in PASSING_STATES


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins no transaction of its own; `_begin_sqlite` does
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    # A reader that turns writer meets "database is locked" at once, without waiting: say it at the beginning.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _end_sqlite(connection: Any, _record: object, _error: object) -> None:
    """End what a cancelled statement left open: closed alone, the file stays locked until that statement is collected."""
    with contextlib.suppress(sqlite3.Error):
        connection.rollback()


def _upgrade(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
