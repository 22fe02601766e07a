"""Sessions, the marks read together with them, and today's limits: what lives in Redis."""

import base64
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial

import msgspec

from state.pipeline import Pipeline, Script
from state.session import Session
from state.vault import Vault

VERSION_BYTES = 8
TAG_BYTES = 12
TAGS = 10_000
FIRST_VERSIONS = (
    2**48
)  # a session starts at a random version, so one that was lost and made anew is not mistaken
LOOKUP_SECONDS = 48 * 3600  # a day's set outlives its day in every time zone; its key names the day
LANGUAGE_SECONDS = 400 * 86400  # somebody who calls once a year is still known
CONSENT_SECONDS = 3600  # a consent is read from SQL again after this

# KEYS session, claim. ARGV version before ('' if none), value, seconds, claim's milliseconds, '1' to release.
SAVE = Script("""
local kept = redis.call('GETRANGE', KEYS[1], 0, 7)
if #kept < 8 then kept = '' end
if kept ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
if ARGV[4] ~= '0' then
  redis.call('SET', KEYS[2], '1', 'PX', ARGV[4])
elseif ARGV[5] == '1' then
  redis.call('DEL', KEYS[2])
end
return 1
""")

# KEYS the day's set. ARGV number, limit.
LOOKED_UP = Script("""
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return 1 end
if redis.call('SCARD', KEYS[1]) < tonumber(ARGV[2]) then return 1 end
return 0
""")

# KEYS a set. ARGV member, seconds to live.
ADD = Script("""
redis.call('SADD', KEYS[1], ARGV[1])
return redis.call('EXPIRE', KEYS[1], ARGV[2])
""")


@dataclass(slots=True)
class Found:
    """What Redis keeps for an address."""

    session: Session | None
    version: int  # 0 if none
    claimed: bool  # a turn stands in a call, and its time is not over
    waiting: bool  # an owed answer waits
    language: str = ""  # the one this person picked last, if they picked one
    known: dict[str, str] = field(default_factory=dict)  # what else is remembered of them, as `Session.kept`
    lost: bool = False  # there was a session, in a form that this release cannot read


def tag_of(sign: Callable[[bytes], bytes], address: str) -> str:
    """Return what stands for the address in keys, braced so that a cluster keeps its keys on one server."""
    return "{" + base64.urlsafe_b64encode(sign(address.encode())[:TAG_BYTES]).decode() + "}"


class Sessions:
    """Reads and writes by address; every function raises StoreUnavailable when Redis does not answer."""

    def __init__(self, pipeline: Pipeline, vault: Vault) -> None:
        self._pipeline = pipeline
        self._tag = lru_cache(TAGS)(
            partial(tag_of, vault.sign)
        )  # a turn needs it twice, a conversation many times
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Session).decode

    async def read(self, address: str) -> Found:
        """Return the session, its version, and whether a claim holds it or an answer waits: one round trip."""
        tag = self._tag(address)
        kept, claim, waits, picked = await self._pipeline.execute(
            "MGET", f"s:{tag}", f"c:{tag}", f"w:{tag}", f"g:{tag}"
        )
        language, known = self._recall(picked)
        found = Found(None, 0, claim is not None, waits is not None, language, known)
        if kept is None:
            return found
        found.lost = True
        if len(kept) < VERSION_BYTES:
            return found
        found.version = int.from_bytes(kept[:VERSION_BYTES], "big")
        try:
            found.session = self._decode(kept[VERSION_BYTES:])
        except msgspec.DecodeError:
            return found
        found.lost = False
        return found

    async def save(
        self,
        address: str,
        session: Session,
        version: int,
        life: int,
        *,
        claim_ms: int = 0,
        release: bool = False,
    ) -> int:
        """Write the session if the stored version still is `version` (0: none), and return the new version.

        Returns 0 if another turn was faster: nothing is written then. `life` is in seconds. `claim_ms` takes the claim
        for so many milliseconds of Redis's own clock; `release` gives it back.
        """
        tag = self._tag(address)
        after = version + 1 if version else 1 + secrets.randbelow(FIRST_VERSIONS)
        won = await self._pipeline.run(
            SAVE,
            (f"s:{tag}", f"c:{tag}"),
            (
                version.to_bytes(VERSION_BYTES, "big") if version else b"",
                after.to_bytes(VERSION_BYTES, "big") + self._encode(session),
                life,
                claim_ms,
                int(release),
            ),
        )
        return after if won else 0

    async def flag_waiting(self, address: str, seconds: int) -> None:
        """Note for so many seconds that an owed answer waits, so that a dial needs no SQL to know."""
        await self._pipeline.execute("SET", f"w:{self._tag(address)}", "1", "EX", seconds)

    async def unflag_waiting(self, address: str) -> None:
        """Note that no answer waits any more."""
        await self._pipeline.execute("DEL", f"w:{self._tag(address)}")

    async def remember(self, address: str, language: str, known: dict[str, str]) -> None:
        """Note the language that the person picked and what else is known, so that the next conversation begins with it."""
        kept = msgspec.msgpack.encode((language, known))
        await self._pipeline.execute("SET", f"g:{self._tag(address)}", kept, "EX", LANGUAGE_SECONDS)

    def _recall(self, kept: bytes | None) -> tuple[str, dict[str, str]]:
        try:
            return msgspec.msgpack.decode(kept, type=tuple[str, dict[str, str]]) if kept else ("", {})
        except msgspec.DecodeError:
            return "", {}

    async def forget_marks(self, address: str) -> None:
        """Delete what is noted beside a session that goes on: an answer that waits, the language, consents, a call kept."""
        tag = self._tag(address)
        await self._pipeline.execute("DEL", f"w:{tag}", f"g:{tag}", f"k:{tag}", f"d:{tag}")

    async def forget(self, address: str) -> None:
        """Delete the session and all that is noted beside it; a limit's count stays until its day is over."""
        tag = self._tag(address)
        await self._pipeline.execute("DEL", *(f"{kind}:{tag}" for kind in "scwgkd"))

    async def looked_up(self, address: str, number_sign: bytes, limit: int, day: str) -> bool:
        """Return whether the address may look this number up: it did so today, or today's numbers are below the limit."""
        return bool(
            await self._pipeline.run(LOOKED_UP, (f"l:{self._tag(address)}:{day}",), (number_sign, limit))
        )

    async def count_lookup(self, address: str, number_sign: bytes, day: str) -> None:
        """Count the number among those the address looked up on this day (`2026-03-31`); a repeat does not count."""
        await self._pipeline.run(ADD, (f"l:{self._tag(address)}:{day}",), (number_sign, LOOKUP_SECONDS))

    async def consent_flag(self, address: str, purpose: str, version: int) -> bool:
        """Return whether this consent was read as given within the last hour; if not, ask `People.consent`."""
        return bool(
            await self._pipeline.execute("SISMEMBER", f"k:{self._tag(address)}", f"{purpose}:{version}")
        )

    async def remember_consent(self, address: str, purpose: str, version: int) -> None:
        """Note that SQL holds this consent."""
        await self._pipeline.run(ADD, (f"k:{self._tag(address)}",), (f"{purpose}:{version}", CONSENT_SECONDS))

    async def drop_consents(self, address: str) -> None:
        """Forget the consents read, as after a withdrawal."""
        await self._pipeline.execute("DEL", f"k:{self._tag(address)}")
