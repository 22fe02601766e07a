"""Sessions in Redis: one winner of a race, and nothing that tells whose they are."""

import asyncio

import msgspec
import pytest

from state.pipeline import Pipeline
from state.session import Session
from state.sessions import Sessions

PHONE = "+77015550101"


def a_session(state: str = "kz.home.home", **fields) -> Session:
    return Session(state, "kk", **fields)


async def keys(pipeline: Pipeline, kind: str) -> list[bytes]:
    return await pipeline.execute("KEYS", f"{kind}:*")


async def test_nothing_kept(sessions: Sessions):
    """An address never seen has no session, no claim and no answer waiting."""
    found = await sessions.read(PHONE)
    assert (found.session, found.version, found.claimed, found.waiting, found.lost) == (
        None,
        0,
        False,
        False,
        False,
    )


async def test_kept(sessions: Sessions):
    """What is saved is read again, whole, with its version."""
    session = a_session(
        trail=[1, 2**32 - 1], slots={"whose": "me"}, wire=b"\0\xff", transcript=[(5, 1)], claim=b"k"
    )
    version = await sessions.save(PHONE, session, 0, 60)
    found = await sessions.read(PHONE)
    assert (found.session, found.version) == (session, version)


async def test_race(sessions: Sessions):
    """Of 50 turns that saw the same version one wins, and its session is the one kept."""
    version = await sessions.save(PHONE, a_session(), 0, 60)
    saved = await asyncio.gather(
        *(sessions.save(PHONE, a_session(page=page), version, 60) for page in range(50))
    )
    winners = [page for page, after in enumerate(saved) if after]
    assert len(winners) == 1
    found = await sessions.read(PHONE)
    assert found.session == a_session(page=winners[0])
    assert found.version == saved[winners[0]] == version + 1


async def test_race_of_first_turns(sessions: Sessions):
    """Of 50 turns that saw no session one wins."""
    saved = await asyncio.gather(*(sessions.save(PHONE, a_session(page=page), 0, 60) for page in range(50)))
    assert sum(map(bool, saved)) == 1


async def test_made_anew(sessions: Sessions):
    """A session made anew starts at another version, so a turn of the lost one cannot overwrite it."""
    old = await sessions.save(PHONE, a_session(), 0, 60)
    await sessions.forget(PHONE)
    new = await sessions.save(PHONE, a_session(page=1), 0, 60)
    assert old != new
    assert await sessions.save(PHONE, a_session(page=2), old, 60) == 0
    assert (await sessions.read(PHONE)).session == a_session(page=1)


async def test_lost_race_changes_no_claim(sessions: Sessions):
    """A save that loses takes no claim and releases none."""
    version = await sessions.save(PHONE, a_session(), 0, 60)
    await sessions.save(PHONE, a_session(), 1, 60, claim_ms=5000)
    assert not (await sessions.read(PHONE)).claimed
    await sessions.save(PHONE, a_session(), version, 60, claim_ms=5000)
    await sessions.save(PHONE, a_session(), version, 60, release=True)
    assert (await sessions.read(PHONE)).claimed


async def test_claim(sessions: Sessions, pipeline: Pipeline):
    """A claim lives by Redis's clock, stays over a plain save, and goes when it is given back."""
    version = await sessions.save(PHONE, a_session(), 0, 60, claim_ms=5000)
    assert 4000 < await pipeline.execute("PTTL", (await keys(pipeline, "c"))[0]) <= 5000
    version = await sessions.save(PHONE, a_session(), version, 60)
    assert (await sessions.read(PHONE)).claimed
    await sessions.save(PHONE, a_session(), version, 60, release=True)
    assert not (await sessions.read(PHONE)).claimed


async def test_life(sessions: Sessions, pipeline: Pipeline):
    """Each save gives the session its whole life again."""
    version = await sessions.save(PHONE, a_session(), 0, 60)
    await sessions.save(PHONE, a_session(), version, 600)
    assert 590 < await pipeline.execute("TTL", (await keys(pipeline, "s"))[0]) <= 600


@pytest.mark.parametrize(
    "rest", [b"", b"\xc1", msgspec.msgpack.encode([1, 2]), msgspec.msgpack.encode({"state": "x"})]
)
async def test_other_format(sessions: Sessions, pipeline: Pipeline, rest: bytes):
    """A session that this release cannot read counts as lost, and can be written over."""
    version = await sessions.save(PHONE, a_session(), 0, 60)
    await pipeline.execute("SET", (await keys(pipeline, "s"))[0], version.to_bytes(8, "big") + rest)
    found = await sessions.read(PHONE)
    assert (found.session, found.lost, found.version) == (None, True, version)
    assert await sessions.save(PHONE, a_session(), found.version, 60)


async def test_torn_value(sessions: Sessions, pipeline: Pipeline):
    """A value too short for a version counts as lost, and can be written over."""
    await sessions.save(PHONE, a_session(), 0, 60)
    await pipeline.execute("SET", (await keys(pipeline, "s"))[0], b"short")
    found = await sessions.read(PHONE)
    assert (found.session, found.lost, found.version) == (None, True, 0)
    assert await sessions.save(PHONE, a_session(), 0, 60)


async def test_older_release(sessions: Sessions, pipeline: Pipeline):
    """A session written before a field was added is read with the field's default."""
    version = await sessions.save(PHONE, a_session(), 0, 60)
    older = version.to_bytes(8, "big") + msgspec.msgpack.encode(["kz.home.home", "kk"])
    await pipeline.execute("SET", (await keys(pipeline, "s"))[0], older)
    assert (await sessions.read(PHONE)).session == a_session()


async def test_waiting(sessions: Sessions):
    """The flag that an answer waits is read together with the session, with or without one."""
    await sessions.flag_waiting(PHONE, 60)
    assert (await sessions.read(PHONE)).waiting
    await sessions.unflag_waiting(PHONE)
    assert not (await sessions.read(PHONE)).waiting


async def test_daily_limit(sessions: Sessions):
    """Up to the limit other numbers may be looked up; a repeat is free, asking counts nothing, each day begins anew."""
    for number in range(5):
        assert await sessions.looked_up(PHONE, bytes([number]) * 16, 5, "2026-03-31")
        await sessions.count_lookup(PHONE, bytes([number]) * 16, "2026-03-31")
        await sessions.count_lookup(PHONE, bytes([number]) * 16, "2026-03-31")
    assert not await sessions.looked_up(PHONE, b"x" * 16, 5, "2026-03-31")
    assert await sessions.looked_up(PHONE, b"\0" * 16, 5, "2026-03-31")
    assert await sessions.looked_up(PHONE, b"x" * 16, 10, "2026-03-31")
    assert await sessions.looked_up(PHONE, b"x" * 16, 5, "2026-04-01")
    assert await sessions.looked_up("+77015550102", b"x" * 16, 5, "2026-03-31")


async def test_limit_outlives_deletion(sessions: Sessions):
    """Who deletes their data gets no new look-ups by it."""
    await sessions.count_lookup(PHONE, b"a" * 16, "2026-03-31")
    await sessions.forget(PHONE)
    assert not await sessions.looked_up(PHONE, b"b" * 16, 1, "2026-03-31")


async def test_consents(sessions: Sessions, pipeline: Pipeline):
    """A consent read is known for an hour, for its own purpose and version, until it is dropped."""
    await sessions.remember_consent(PHONE, "lookup", 2)
    assert await sessions.consent_flag(PHONE, "lookup", 2)
    assert not await sessions.consent_flag(PHONE, "lookup", 3)
    assert not await sessions.consent_flag(PHONE, "family", 2)
    assert 3590 < await pipeline.execute("TTL", (await keys(pipeline, "k"))[0]) <= 3600
    await sessions.drop_consents(PHONE)
    assert not await sessions.consent_flag(PHONE, "lookup", 2)


async def test_every_key_dies(sessions: Sessions, pipeline: Pipeline):
    """No key without an end is ever written, and one address's keys share a cluster slot."""
    await sessions.save(PHONE, a_session(), 0, 60, claim_ms=5000)
    await sessions.flag_waiting(PHONE, 60)
    await sessions.remember_consent(PHONE, "lookup", 1)
    await sessions.count_lookup(PHONE, b"n" * 16, "2026-03-31")
    written = await pipeline.execute("KEYS", "*")
    assert len(written) == 5
    assert all(
        [await pipeline.execute("TTL", key) > 0 or await pipeline.execute("PTTL", key) > 0 for key in written]
    )
    assert len({key.partition(b"{")[2].partition(b"}")[0] for key in written}) == 1


async def test_forget(sessions: Sessions, pipeline: Pipeline):
    """Forgetting an address leaves nothing of it, and nothing of another's is touched."""
    for phone in (PHONE, "+77015550102"):
        await sessions.save(phone, a_session(), 0, 60, claim_ms=5000)
        await sessions.flag_waiting(phone, 60)
        await sessions.remember_consent(phone, "lookup", 1)
    await sessions.forget(PHONE)
    assert len(await pipeline.execute("KEYS", "*")) == 4
    assert (await sessions.read("+77015550102")).session == a_session()


async def test_size(sessions: Sessions, pipeline: Pipeline):
    """The five-step session of the bench takes at most 300 bytes of the server's memory, key and life included."""
    session = a_session(
        "kz.coverage.checking",
        trail=[0xDEADBEEF] * 5,
        transcript=[(0xDEADBEEF, 0xBEEF)] * 5,
        wire=bytes(range(20)),
        signature=0xBEEF,
        turned=1_774_958_400,
        nonce="k7Qp2x",
    )
    await sessions.save(PHONE, session, 0, 600)
    assert await pipeline.execute("MEMORY", "USAGE", (await keys(pipeline, "s"))[0]) <= 300
