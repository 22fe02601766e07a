"""Web sessions of agents, in Redis: a random token in a cookie, and only its hash with us."""

import hashlib
import secrets

from state.pipeline import Pipeline

SECONDS = 12 * 3600
TOKEN_BYTES = 32


class Sittings:
    """Who sits at which browser."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    async def begin(self, agent_id: int) -> str:
        """Return the token of a new session, which lasts twelve hours."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        await self._pipeline.execute("SET", _key(token), agent_id, "EX", SECONDS)
        return token

    async def agent_id(self, token: str) -> int | None:
        """Return whose session it is; None if it is over or never was."""
        found = await self._pipeline.execute("GET", _key(token)) if token else None
        return int(found) if found else None

    async def end(self, token: str) -> None:
        """End the session at once."""
        await self._pipeline.execute("DEL", _key(token))


def _key(token: str) -> str:
    return f"desk:{hashlib.sha256(token.encode()).hexdigest()}"
