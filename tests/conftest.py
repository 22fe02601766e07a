"""Options that all tests share, and the databases that SQL is tested on."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from postgres import ABSENT, own_server, programs
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from starts import shared_starts

from state.database import open_database


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-transcripts",
        action="store_true",
        help="Write what really happened into tests/transcripts, to be read and committed.",
    )
    parser.addoption("--soak", type=int, default=300, help="How many people walk over the mean network.")
    parser.addoption(
        "--soak-seed", type=int, default=7, help="The seed of their walks and of what goes wrong."
    )


@pytest.fixture(scope="session", autouse=True)
def shared() -> Iterator[None]:
    """Have starts share what no test changes."""
    with shared_starts():
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Yield the address of a PostgreSQL server of this process' own, started with the first test that wants it."""
    if (found := programs()) is None:
        pytest.skip(ABSENT)
    with own_server(found) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """Yield the address of an empty database of the test's own, on each kind of server in turn."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'coverline.db'}"
        return
    url, name = request.getfixturevalue("postgres"), f"coverline_test_{os.urandom(6).hex()}"
    server = create_async_engine(url, isolation_level="AUTOCOMMIT")
    async with server.connect() as connection:
        empty = getattr(request.module, "EMPTY_DATABASES", False)
        template = "template1" if empty else await upgraded_template(connection, url)
        await connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        yield named(url, name)
        await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    await server.dispose()


async def upgraded_template(connection: AsyncConnection, url: str) -> str:
    """Return the name of a database that has this release's tables: a copy takes a fifth of the time."""
    name = "coverline_upgraded"
    if not await connection.scalar(text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name}):
        await connection.execute(text(f"CREATE DATABASE {name}"))
        await (await open_database(named(url, name))).close()
    return name


def named(url: str, database: str) -> str:
    """Return the address of one of the server's databases."""
    return make_url(url).set(database=database).render_as_string(hide_password=False)
