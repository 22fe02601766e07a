"""The whole demo on loopback, with a clock that the test sets: what these tests see is what a person sees."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
import pytest_asyncio

from app.demo import Demo, run_demo
from app.settings import DEMO_ADMIN_TOKEN, Settings

MORNING = datetime(2026, 11, 22, 6, 30, tzinfo=UTC).timestamp()


class Clock:
    """Seconds since the epoch, as the test says; it stands still by itself."""

    def __init__(self) -> None:
        self.seconds = MORNING

    def __call__(self) -> float:
        return self.seconds

    def pass_time(self, seconds: float) -> None:
        self.seconds += seconds


class Fund:
    """The reference backend's switches: what a fund's operator could do to it."""

    def __init__(self, demo: Demo) -> None:
        self._demo = demo

    async def fail(self, programme: str, kind: str, seconds: float = 30) -> None:
        """Switch a fault on, or off with `none`."""
        await self.put(programme, "$fault", {"kind": kind, "seconds": seconds})

    async def put(self, programme: str, path: str, body: dict[str, object]) -> None:
        """Put a resource or a fault with the admin's token."""
        headers = {"Authorization": f"Bearer {DEMO_ADMIN_TOKEN}", "Content-Type": "application/fhir+json"}
        async with (
            aiohttp.ClientSession(headers=headers) as http,
            http.put(f"{self._demo.url}/fhir/{programme}/{path}", json=body) as response,
        ):
            assert response.status in (200, 201), await response.text()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture
async def demo(tmp_path, clock) -> AsyncIterator[Demo]:
    settings = Settings(data_dir=tmp_path, http_port=0, programmes=("ir", "ru", "kz", "cn"))
    async with run_demo(settings, clock) as running:
        yield running


@pytest.fixture
def fund(demo) -> Fund:
    return Fund(demo)
