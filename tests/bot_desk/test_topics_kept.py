"""What is kept of topics, on each kind of database."""

from collections.abc import AsyncIterator

import pytest
from room import Room, open_room

from bot.desk.topics import Topics, key_of


@pytest.fixture
async def room(database_url: str) -> AsyncIterator[Room]:
    async with open_room(database_url) as opened:
        yield opened


async def test_a_case_is_behind_until_all_of_it_is_shown(room: Room):
    """An open case without a topic is behind; then one whose version or events are ahead; a closed one needs none."""
    topics, case = Topics(room.desk.ledger), await room.open()
    anna = await room.agent()
    assert await topics.behind() == [case.id]
    await topics.begin(case.id, -1001, 7, room.now)
    standing = await topics.read(case.id)
    assert [one.kind for one in standing.events] == ["opened"]
    assert (standing.packet.insured, standing.topic.thread_id) == ("…3452", 7)
    await topics.keep(case.id, shown_event=standing.events[-1].id, shown_version=standing.case.version)
    assert await topics.behind() == []
    await room.desk.working.claim(anna, case.id, room.now)
    assert await topics.behind(room.now) == [case.id]
    await topics.forget(case.id)
    await room.desk.working.close(anna, case.id, room.now)
    assert await topics.behind() == []
    assert await topics.case_of(-1001, 7) is None


async def test_what_was_written_in_the_topic_is_known(room: Room):
    """Answers given in the very topic are marked; those from another topic or the page are not."""
    topics, case = Topics(room.desk.ledger), await room.open()
    anna = await room.agent()
    await topics.begin(case.id, -1001, 7, room.now)
    await room.desk.working.claim(anna, case.id, room.now)
    for key in (key_of(-1001, 7, 5), key_of(-1001, 77, 5), "page"):
        await room.desk.working.answer(anna, case.id, key, key, room.now)
    standing = await topics.read(case.id)
    assert [one.text for one in standing.events if one.id in standing.written] == [key_of(-1001, 7, 5)]


async def test_a_joined_case_brings_its_words_along(room: Room):
    """What was said in a case that was joined is shown, however long ago it was said."""
    topics, old = Topics(room.desk.ledger), await room.open(text="the older words")
    new, anna = await room.open(subject="dispute"), await room.agent(skills=frozenset({"legal"}))
    await topics.begin(new.id, -1001, 7, room.now)
    standing = await topics.read(new.id)
    await topics.keep(new.id, shown_event=standing.events[-1].id)
    await room.desk.working.claim(anna, old.id, room.now)
    await room.desk.working.merge(anna, old.id, new.id, room.now)
    standing = await topics.read(new.id)
    assert "the older words" in [one.text for one in standing.events]
    assert "merged" in [one.kind for one in standing.events]


async def test_showing_a_case_in_a_group_is_recorded(room: Room):
    """The audit keeps that a group sees the case."""
    topics, case = Topics(room.desk.ledger), await room.open()
    await topics.begin(case.id, -1001, 7, room.now)
    acts = [(one.actor, one.act, one.detail) async for one in room.desk.audit.entries(case.number)]
    assert ("desk_bot", "shown", "-1001") in acts
