"""A call that broke off, kept sealed under a code that opens it once, from the same phone, for a while."""

from enum import StrEnum

from state.errors import Unreadable
from state.pipeline import Pipeline, Script
from state.sessions import tag_of
from state.vault import Vault

OPENED_SECONDS = 60  # of one that was opened: long enough for a turn that has to be made again

# KEYS what is kept. ARGV code, ending, call, seconds, tries.
KEEP = Script("""
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'code', ARGV[1], 'ending', ARGV[2], 'call', ARGV[3], 'tries', ARGV[5])
return redis.call('EXPIRE', KEYS[1], ARGV[4])
""")

# KEYS what is kept. ARGV code, ending ('' if not asked for yet), turn, seconds.
OPEN = Script("""
local kept = redis.call('HMGET', KEYS[1], 'code', 'ending', 'call', 'turn')
if not kept[1] then return {'over', ''} end
if kept[4] then
  if kept[4] == ARGV[3] then return {'opened', kept[3]} end
  return {'over', ''}
end
local right = kept[1] == ARGV[1]
if right and kept[2] ~= '' and ARGV[2] == '' then return {'ending', ''} end
if right and kept[2] == ARGV[2] then
  redis.call('HSET', KEYS[1], 'turn', ARGV[3])
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  return {'opened', kept[3]}
end
if redis.call('HINCRBY', KEYS[1], 'tries', -1) <= 0 then
  redis.call('DEL', KEYS[1])
  return {'over', ''}
end
return {right and 'wrong_ending' or 'wrong', ''}
""")


class Opening(StrEnum):
    """What came of a code."""

    OPENED = "opened"
    ENDING = "ending"  # the code is right; the last digits of a number are wanted too
    WRONG_ENDING = "wrong_ending"
    WRONG = "wrong"
    OVER = "over"  # used, out of time or out of tries, or never given out


class Dropped:
    """One call a phone; a newer code ends the one before. Every function raises StoreUnavailable without Redis."""

    def __init__(self, pipeline: Pipeline, vault: Vault) -> None:
        self._pipeline = pipeline
        self._vault = vault

    async def keep(
        self, address: str, code: str, ending: str, call: bytes, *, seconds: int, tries: int
    ) -> None:
        """Keep a call for so many seconds. `ending`: digits to ask for beside the code, none if empty."""
        args = (
            *self._signs(address, code, ending),
            self._vault.seal(call, self._bound(address)),
            seconds,
            tries,
        )
        await self._pipeline.run(KEEP, (self._key(address),), args)

    async def open(self, address: str, code: str, ending: str, turn: bytes) -> tuple[Opening, bytes]:
        """Return what came of a code, and the call if it was opened: by this turn alone, however often it is made."""
        args = (*self._signs(address, code, ending), turn, OPENED_SECONDS)
        said, sealed = await self._pipeline.run(OPEN, (self._key(address),), args)
        opening = Opening(said.decode())
        if opening is not Opening.OPENED:
            return opening, b""
        try:
            return opening, self._vault.open(sealed, self._bound(address))
        except Unreadable:
            return Opening.OVER, b""

    def _signs(self, address: str, code: str, ending: str) -> tuple[bytes, bytes]:
        """Return the keyed hashes that stand for the code and the ending in the store."""
        sign = self._vault.sign
        return (
            sign(f"dropped {address} {code}".encode()),
            sign(f"ending {address} {ending}".encode()) if ending else b"",
        )

    def _key(self, address: str) -> str:
        return f"d:{tag_of(self._vault.sign, address)}"

    def _bound(self, address: str) -> bytes:
        return f"dropped {address}".encode()
