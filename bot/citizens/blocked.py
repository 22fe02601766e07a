"""Who has blocked the bot: nothing more is sent to them until they write again."""

from state.pipeline import Pipeline
from state.vault import Vault

LIFE = 30 * 24 * 3600  # seconds; after them a message is tried once more


class Blocked:
    """Marks in Redis, by the sign of the chat's address: whoever writes clears theirs without a look into SQL."""

    def __init__(self, pipeline: Pipeline, vault: Vault, bot_id: int) -> None:
        self._pipeline = pipeline
        self._vault = vault
        self._bot_id = bot_id

    async def mark(self, address: str) -> None:
        """Keep that the bot cannot write there. Raises StoreUnavailable."""
        await self._pipeline.execute("SET", self._key(address), b"1", "EX", LIFE)

    async def clear(self, address: str) -> None:
        """Keep that the person has written. Raises StoreUnavailable."""
        await self._pipeline.execute("DEL", self._key(address))

    async def has(self, address: str) -> bool:
        """Return whether the bot cannot write there. Raises StoreUnavailable."""
        return bool(await self._pipeline.execute("EXISTS", self._key(address)))

    def _key(self, address: str) -> str:
        return f"tg:{self._bot_id}:blocked:{self._vault.sign(address.encode()).hex()}"
