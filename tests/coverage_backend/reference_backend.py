"""What the tests of the coverage backend share: a running one, and who is in it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import aiohttp

from coverage_backend.client import CoverageClient
from coverage_backend.eligibility import Identifier
from coverage_backend.people import FIXED
from coverage_backend.store import PeopleStore

ADMIN = {"Authorization": "Bearer demo-admin"}


@dataclass(slots=True)
class Backend:
    """A reference backend, its client, and a plain HTTP session for what the client never does."""

    client: CoverageClient
    session: aiohttp.ClientSession
    url: str
    store: PeopleStore

    async def break_down(self, **fault: Any) -> None:
        """Switch a fault on."""
        async with self.session.put(f"{self.url}/$fault", json=fault, headers=ADMIN) as response:
            assert response.status == 200, await response.text()

    async def put(self, resource: dict) -> int:
        """Put a resource with the admin's token; return the HTTP status."""
        url = f"{self.url}/{resource['resourceType']}/{resource['id']}"
        async with self.session.put(url, json=resource, headers=ADMIN) as response:
            return response.status


class Clock:
    """Says what time it is, in seconds since the epoch."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)

    def __call__(self) -> float:
        """Return the time."""
        return self.now.timestamp()

    def pass_by(self, days: float) -> None:
        """Let days go by."""
        self.now += timedelta(days=days)


def number_of(patient: str) -> Identifier:
    """Return the first number of a fixed person."""
    person = next(one for one in FIXED[patient[:2]] if one.patient == patient)
    return Identifier(*person.numbers[0])


def today() -> date:
    """Return the day as the backend has it."""
    return datetime.now(UTC).date()
