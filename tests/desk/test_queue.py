"""What an agent sees of the queue: whose cases, in which order, how many, and what a search finds."""

import pytest
from room import Room

from desk.case import Packet
from desk.queue import Filters
from state.links import Links

PHONE, CHAT = "+79270000001", "tg:5"


async def test_order_and_counts(room: Room):
    """Overdue ones first, then by deadline, what waits for the person last; the counts are of all that is open."""
    anna = await room.agent(tiers=frozenset({1, 2, 3}))
    waits, late, first, second = [], [], [], []
    for minute, cases in enumerate((waits, late, first, second)):
        room.now = room.now.replace(minute=minute)
        cases.append(await room.open(f"+7927000000{minute}"))
    for one in (*waits, *second):
        await room.desk.working.claim(anna, one.id, room.now)
    await room.desk.working.answer(anna, waits[0].id, "Где?", "1", room.now)
    chief = await room.agent("chief", role="supervisor")
    await room.desk.working.claim(chief, late[0].id, room.now)
    await room.desk.working.raise_to(chief, late[0].id, 3, "спор", room.now)
    room.wait(minutes=50)
    other = await room.open("+79270000008")
    room.wait(minutes=12)
    await room.desk.clock.work_once()
    page = await room.desk.queue.page(anna, Filters(), room.now)
    assert [one.id for one in page.cases] == [late[0].id, other.id, first[0].id, second[0].id, waits[0].id]
    assert (page.total, page.free, page.mine, page.overdue) == (5, 4, 1, 1)
    mine = await room.desk.queue.page(anna, Filters(mine=True), room.now)
    assert [one.id for one in mine.cases] == [waits[0].id]


async def test_what_is_over_is_shown_apart(room: Room):
    """Ended cases are not in the queue, and are found among the ended ones, the latest first."""
    anna = await room.agent()
    ended = []
    for number in range(3):
        case = await room.open(f"+7927000000{number}")
        await room.desk.working.claim(anna, case.id, room.now)
        await room.desk.working.resolve(anna, case.id, room.now)
        ended.insert(0, case.id)
        room.wait(minutes=1)
    assert (await room.desk.queue.page(anna, Filters(), room.now)).cases == ()
    page = await room.desk.queue.page(anna, Filters(ended=True), room.now)
    assert [one.id for one in page.cases] == ended


async def test_search_by_what_is_whole(room: Room):
    """Case, phone and insured number are found whole, in any script and spelling, within what the agent may see."""
    case, anna = await room.open(PHONE), await room.agent()
    stranger = await room.agent("stranger", organisation="other")
    await Links(room.database, room.vault).link(CHAT, PHONE, room.now)
    chatted = await room.open(CHAT, "telegram", subject="other", packet=insured("11010519491231002X"))
    persian = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    for words, found in (
        (case.number, {case.id}),
        (f" № {case.number[:3]} {case.number[3:]}".translate(persian), {case.id}),
        ("+7 (927) 000-00-01", {case.id, chatted.id}),
        ("1234 5678 9012 3452", {case.id}),
        ("110105 19491231 002x", {chatted.id}),
        (case.number[:-1], set()),
        ("", set()),
        ("'; drop table cases; --", set()),
        ("\x00\ud800", set()),
        ("9" * 10_000, set()),
    ):
        assert {one.id for one in await room.desk.queue.search(anna, words)} == found, words
        assert await room.desk.queue.search(stranger, words) == ()
    assert [one.id for one in await room.desk.queue.of_same_person(anna, case.id)] == [chatted.id]


def insured(number: str):
    """Return a packet about that person."""
    return Packet(insured=number)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(tier=10**30),
        Filters(programme="\x00\ud800"),
        Filters(language="'"),
        Filters(language="x" * 999),
    ],
)
async def test_filter_that_fits_nothing(room: Room, filters: Filters):
    """Whatever stands in the page's address shows an empty queue at worst."""
    await room.open()
    anna = await room.agent()
    assert (await room.desk.queue.page(anna, filters, room.now, offset=-(10**30))).cases == ()
    assert (await room.desk.queue.page(anna, filters, room.now, offset=10**30)).cases == ()
