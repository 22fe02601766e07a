"""What the tests of `state` stand on: a real Valkey, and a real database, each in a folder of its own."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from state.centres import Centres
from state.database import Database, open_database
from state.errors import StoreUnavailable
from state.links import Links
from state.outbox import Outbox
from state.owed import Owed
from state.people import People
from state.pipeline import Pipeline
from state.records import Records
from state.sessions import Sessions
from state.valkey import embedded_valkey
from state.vault import Vault


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 31, 12, 0, tzinfo=UTC)


@pytest.fixture
def vault() -> Vault:
    return Vault({1: os.urandom(32)}, 1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[str]:
    async with embedded_valkey(tmp_path) as url:
        yield url


@pytest.fixture
async def pipeline(store: str) -> AsyncIterator[Pipeline]:
    front = Pipeline(store)
    await front.start()
    yield front
    await front.close()


@pytest.fixture
def pid_of() -> Callable[[Pipeline], Awaitable[int]]:
    """Return the question for the process id of a front's server."""

    async def ask(front: Pipeline) -> int:
        return int((await front.execute("INFO", "server")).partition(b"process_id:")[2].split()[0])

    return ask


@pytest.fixture
def until_it_answers() -> Callable[[Pipeline], Awaitable[None]]:
    """Return the wait for a front to be connected again: another process takes its time."""

    async def wait(front: Pipeline) -> None:
        async with asyncio.timeout(10):
            while True:
                try:
                    await front.execute("PING")
                except StoreUnavailable:
                    await asyncio.sleep(0.01)
                else:
                    return

    return wait


@pytest.fixture
def sessions(pipeline: Pipeline, vault: Vault) -> Sessions:
    return Sessions(pipeline, vault)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    async with await open_database(database_url) as opened:
        yield opened


@pytest.fixture
def people(database: Database, vault: Vault) -> People:
    return People(database, vault)


@pytest.fixture
def links(database: Database, vault: Vault) -> Links:
    return Links(database, vault)


@pytest.fixture
def records(database: Database, vault: Vault) -> Records:
    return Records(database, vault)


@pytest.fixture
def centres(database: Database, vault: Vault) -> Centres:
    return Centres(database, vault)


@pytest.fixture
def outbox(database: Database, vault: Vault) -> Outbox:
    return Outbox(database, vault)


@pytest.fixture
def owed(database: Database, vault: Vault, outbox: Outbox) -> Owed:
    return Owed(database, vault, outbox)


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """Return the files of a certificate for 127.0.0.1 and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "store")])
    begin = datetime.now(UTC) - timedelta(days=1)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False
        )
        .sign(key, SHA256())
    )
    (tmp_path / "store.pem").write_bytes(made.public_bytes(Encoding.PEM))
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "store.key").write_bytes(secret)
    return tmp_path / "store.pem", tmp_path / "store.key"
