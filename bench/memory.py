"""What a session costs in Redis: counted key by key, and by what the server allocated."""

import asyncio
from dataclasses import dataclass
from typing import Final

import redis

from bench.gateway import Gateway, walk
from bench.store import key_bytes, used_memory

WALKERS: Final = 32


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes a session; both are 0 for who deletes its sessions at their end."""

    sessions: int
    keys: int
    usage: float  # MEMORY USAGE of every key, a session
    allocated: float  # growth of used_memory, a session


async def _walk_all(port: int, first_number: int, sessions: int) -> None:
    numbers = iter(range(first_number, first_number + sessions))

    async def walk_on(gateway: Gateway) -> None:
        for number in numbers:
            await walk(gateway, number)

    async with Gateway(port) as gateway:
        await asyncio.gather(*(walk_on(gateway) for _ in range(WALKERS)))


def measure_memory(store: redis.Redis, port: int, first_number: int, sessions: int) -> Memory:
    """Return the bytes a five-step session leaves in an empty Redis; raise WrongAnswer at a wrong screen."""
    store.flushall()
    before = used_memory(store)
    asyncio.run(_walk_all(port, first_number, sessions))
    growth = used_memory(store) - before
    keys = key_bytes(store)
    if not keys:
        return Memory(sessions, 0, 0.0, 0.0)
    return Memory(sessions, len(keys), sum(keys) / sessions, growth / sessions)
