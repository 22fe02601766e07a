"""A room for each test of the desk."""

from collections.abc import AsyncIterator

import pytest
from room import Room, open_room


@pytest.fixture
async def room(database_url: str) -> AsyncIterator[Room]:
    async with open_room(database_url) as opened:
        yield opened
