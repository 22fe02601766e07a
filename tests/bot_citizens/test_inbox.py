"""The inbox in a real Valkey."""

from bot.citizens.inbox import ID_LIFE

from .conftest import World

NUMBER = b'{"update_id":1,"message":{"text":"0012345679"}}'


async def test_an_update_is_kept_once_for_longer_than_telegram_sends_it(world: World) -> None:
    """A repeated id adds nothing, also after the update was handled."""
    inbox = world.inbox()
    await inbox.open()
    assert await inbox.add(1, NUMBER)
    assert not await inbox.add(1, NUMBER)
    (entry,) = await inbox.read("a", 10)
    assert entry.raw == NUMBER
    await inbox.done(entry.id)
    assert not await inbox.add(1, NUMBER)
    assert await world.inbox_length() == 0
    assert ID_LIFE - 5 < await world.pipeline.execute("TTL", "{tg:4200}:seen:1") <= ID_LIFE


async def test_what_people_wrote_is_not_in_redis_in_the_open(world: World) -> None:
    """The stream and the file behind it hold nobody's number."""
    inbox = world.inbox()
    await inbox.open()
    await inbox.add(1, NUMBER)
    files = [path for path in world.folder.rglob("*") if path.is_file()]
    assert any(b"{tg:4200}:inbox" in path.read_bytes() for path in files)
    assert not any(b"0012345679" in path.read_bytes() for path in files)


async def test_an_entry_belongs_to_whoever_shows_life(world: World) -> None:
    """What is held is not claimed; what is not is, once."""
    inbox = world.inbox()
    await inbox.open()
    await inbox.add(1, NUMBER)
    (entry,) = await inbox.read("a", 10)
    await inbox.hold("a", [entry.id])
    assert await inbox.claim("b", 10, idle=60) == []
    assert await inbox.claim("b", 10, idle=0) == [entry]
    assert await inbox.claim("c", 10, idle=60) == []


async def test_only_a_consumer_that_holds_nothing_is_forgotten(world: World) -> None:
    """Leaving never loses an entry."""
    inbox = world.inbox()
    await inbox.open()
    await inbox.add(1, NUMBER)
    (entry,) = await inbox.read("a", 10)
    await inbox.leave("a")
    assert await inbox.claim("b", 10, idle=0) == [entry]
    await inbox.leave("a")
    consumers = await world.pipeline.execute("XINFO", "CONSUMERS", "{tg:4200}:inbox", "citizens")
    assert [one[1] for one in consumers] == [b"b"]


async def test_a_lost_stream_is_made_again(world: World) -> None:
    """After a failover that lost the group, updates are taken again."""
    inbox = world.inbox()
    await inbox.open()
    await world.pipeline.execute("FLUSHALL")
    assert await inbox.read("a", 10) == []
    await inbox.add(2, NUMBER)
    assert len(await inbox.read("a", 10)) == 1


async def test_an_entry_under_a_retired_key_is_known_as_unreadable(world: World) -> None:
    """It has no JSON, and is not taken for an update."""
    inbox = world.inbox()
    await inbox.open()
    await world.pipeline.execute("XADD", "{tg:4200}:inbox", "*", "update", b"\x09" + bytes(60))
    (entry,) = await inbox.read("a", 10)
    assert entry.raw is None
