"""What the product and the commands beside it share: the installation's database and its keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from app.settings import Settings
from state.database import Database, open_database
from state.vault import Vault


@dataclass(frozen=True, slots=True)
class Installation:
    """The database and the keys that the product works with."""

    database: Database
    vault: Vault


@asynccontextmanager
async def open_installation(settings: Settings) -> AsyncIterator[Installation]:
    """Yield them. Raises DatabaseUnavailable if the database does not answer."""
    folder = settings.data_dir
    folder.mkdir(parents=True, exist_ok=True)
    ring = settings.keys.get_secret_value()
    vault = Vault.from_setting(ring) if ring else Vault.from_file(folder)
    async with await open_database(settings.database_url or sqlite_url(folder)) as database:
        yield Installation(database, vault)


def sqlite_url(folder: Path) -> str:
    """Return the address of the embedded database."""
    return f"sqlite+aiosqlite:///{folder.resolve() / 'coverline.sqlite'}"
