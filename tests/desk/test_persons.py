"""A person's cases over their channels: linked, merged, locked, forgotten, and emptied when they are long over."""

from datetime import timedelta

import pytest
from room import Room
from sqlalchemy import func, select, update

from desk.case import File, code_of
from desk.errors import CaseGone, NotNow, Taken, Unfit
from desk.retention import ENDED_STAY
from desk.tables import cases, events, files
from state.links import Links
from state.outbox_table import outbox

PHONE, CHAT, OTHER = "+79270000001", "tg:5", "+79270000009"
PICTURE = File("снимок.png", "image/png", b"\x89PNG\r\n\x1a\n" + b"x" * 100)


async def kept_words(room: Room) -> int:
    """Return how many texts, files, addresses, packets and messages are still there."""
    async with room.database.read() as connection:
        said = await connection.scalar(select(func.count(events.c.text)))
        kept = select(
            func.count(cases.c.address) + func.count(cases.c.packet) + func.count(cases.c.number_sign)
        )
        sent = await connection.scalar(select(func.count()).select_from(outbox))
        return (
            said
            + sent
            + await connection.scalar(kept)
            + await connection.scalar(select(func.count()).select_from(files))
        )


async def test_chat_linked_later_sees_the_phones_cases_and_back(room: Room):
    """Who proves a phone by a chat has its cases in the chat, and the chat's on the phone; nobody else has either."""
    dialled, chatted = await room.open(PHONE), await room.open(CHAT, "telegram", subject="other")
    with pytest.raises(CaseGone):
        await room.desk.asking.told(CHAT, dialled.id)
    await Links(room.database, room.vault).link(CHAT, PHONE, room.now)
    for address in (PHONE, CHAT):
        assert {one.id for one in await room.desk.asking.of_person(address)} == {dialled.id, chatted.id}
    await room.desk.asking.say(CHAT, dialled.id, "из чата", "1", room.now)
    joined = await room.open(CHAT, "telegram")
    assert joined.id == dialled.id
    for act in (room.desk.asking.told(OTHER, dialled.id), room.desk.asking.end(OTHER, dialled.id, room.now)):
        with pytest.raises(CaseGone):
            await act


async def test_code_opens_a_case_that_is_over(room: Room):
    """The answers of a closed case are read behind its code too, and of a merged one where it goes on."""
    first, second, anna = await room.open(), await room.open(subject="other"), await room.agent()
    for one in (first, second):
        await room.desk.working.claim(anna, one.id, room.now)
    await room.desk.working.merge(anna, first.id, second.id, room.now)
    await room.desk.working.close(anna, second.id, room.now)
    for one in (first, second):
        opened = await room.desk.asking.unlock(PHONE, code_of(room.vault, one.number), room.now)
        assert opened.id == second.id


async def test_three_wrong_codes_lock_what_waits(room: Room):
    """After three wrong ones the right one opens nothing; a case opened later has its own tries."""
    case = await room.open()
    right = code_of(room.vault, case.number)
    wrong = f"{(int(right) + 1) % 10_000:04}"
    for _ in range(3):
        assert await room.desk.asking.unlock(PHONE, wrong, room.now) is None
    assert await room.desk.asking.unlock(PHONE, right, room.now) is None
    later = await room.open(subject="other")
    opened = await room.desk.asking.unlock(PHONE, code_of(room.vault, later.number), room.now)
    assert opened.id == later.id
    assert await room.desk.asking.unlock(OTHER, code_of(room.vault, later.number), room.now) is None


async def test_merged_case_takes_everything_along(room: Room):
    """Words and files of both can be read in the second, its deadline is the earlier one, a wanted call is not lost."""
    first = await room.open(files=(PICTURE,), call_back=PHONE)
    anna = await room.agent()
    room.wait(minutes=20)
    second = await room.open(subject="other", text="И ещё")
    for one in (first, second):
        await room.desk.working.claim(anna, one.id, room.now)
    await room.desk.working.answer(anna, second.id, "В каком городе?", "1", room.now)
    await room.desk.working.merge(anna, first.id, second.id, room.now)
    opened = await room.desk.working.read(anna, second.id, room.now)
    texts = [one.text for one in opened.events if one.kind in ("opened", "said", "answered")]
    assert texts == ["Как выбрать поликлинику?", "И ещё", "В каком городе?"]
    (name,) = next(one.files for one in opened.events if one.files)
    assert await room.desk.working.file(anna, name.id, room.now) == PICTURE
    assert (opened.case.state, opened.case.unread, opened.case.call_wanted) == ("claimed", 1, True)
    assert opened.case.answer_due_at == first.answer_due_at
    assert await room.desk.working.show_number_to_call(anna, second.id, "call", room.now) == PHONE
    stranger = await room.open(OTHER)
    await room.desk.working.claim(anna, stranger.id, room.now)
    with pytest.raises(NotNow):
        await room.desk.working.merge(anna, stranger.id, second.id, room.now)


async def test_forgetting_leaves_nothing_of_the_person(room: Room):
    """Words, files, addresses, packets and messages on the way go, on both channels; number, times and acts stay."""
    anna = await room.agent()
    first, second = await room.open(files=(PICTURE,)), await room.open(CHAT, "telegram", subject="other")
    await Links(room.database, room.vault).link(CHAT, PHONE, room.now)
    for one in (first, second):
        await room.desk.working.claim(anna, one.id, room.now)
    await room.desk.working.answer(anna, first.id, "Ответ", "1", room.now, [PICTURE])
    assert await room.desk.asking.forget(CHAT, room.now) == 2
    assert await kept_words(room) == 0
    opened = await room.desk.working.read(anna, first.id, room.now)
    assert (opened.case.state, opened.case.agent_id, opened.case.due_at) == ("closed", None, None)
    assert [one.kind for one in opened.events] == ["opened", "claimed", "answered", "closed"]
    assert await room.desk.asking.of_person(PHONE) == []
    with pytest.raises(NotNow):
        await room.desk.working.answer(anna, first.id, "ещё", "2", room.now)
    assert (await room.desk.audit.verify())[1] == 0


async def test_case_is_emptied_90_days_after_it_ended(room: Room):
    """Until then all of it is there; what is still open stays, however old; a second time nothing is left to do."""
    ended, going_on, anna = await room.open(files=(PICTURE,)), await room.open(OTHER), await room.agent()
    await room.desk.working.close(await room.agent("chief", role="supervisor"), ended.id, room.now)
    kept = await kept_words(room)
    room.now += ENDED_STAY - timedelta(seconds=1)
    assert await room.desk.retention.purge(room.now) == 0
    assert await kept_words(room) == kept
    room.now += timedelta(seconds=1)
    assert await room.desk.retention.purge(room.now) == 1
    assert await room.desk.retention.purge(room.now) == 0
    opened = await room.desk.working.read(anna, ended.id, room.now)
    assert (opened.case.number, opened.case.opened_at, opened.packet.insured) == (
        ended.number,
        ended.opened_at,
        "",
    )
    assert [(one.kind, one.text, one.files) for one in opened.events] == [
        ("opened", "", ()),
        ("closed", "", ()),
    ]
    _, history = await room.desk.asking.told(OTHER, going_on.id)
    assert history[0].text


async def test_case_that_is_over_is_answered_by_nobody(room: Room):
    """Who answers a case that another agent has ended is told that it is over, not that the other one holds it."""
    case, anna, boris = await room.open(), await room.agent(), await room.agent("boris")
    await room.desk.working.claim(anna, case.id, room.now)
    await room.desk.working.resolve(anna, case.id, room.now)
    for agent in (anna, boris):
        with pytest.raises(NotNow):
            await room.desk.working.answer(agent, case.id, "Поздно", f"{agent.id}", room.now)


async def test_two_pages_choose_the_same_key(room: Room):
    """A key means something within its case only: the answers to two cases are both sent."""
    anna = await room.agent()
    for subject in ("choice", "other"):
        case = await room.open(subject=subject)
        await room.desk.working.claim(anna, case.id, room.now)
        await room.desk.working.answer(anna, case.id, subject, "the same key" * 40, room.now)
        _, history = await room.desk.asking.told(PHONE, case.id)
        assert history[-1].text == subject


@pytest.mark.parametrize("number", [0, -1, 2**63, 10**40])
async def test_case_by_a_number_that_no_database_has(room: Room, number: int):
    """An address with any number in it leads to the answer for a case that there is not."""
    anna = await room.agent()
    for act in (room.desk.working.claim, room.desk.working.read, room.desk.working.file):
        with pytest.raises(CaseGone):
            await act(anna, number, room.now)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("пять\u00a0тысяч\u3000да", "пять тысяч да"),
        ("раз\r\nдва\u2028три", "раз\nдва\nтри"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u202eоборот\x00\x07\ud800", "оборот"),
        ("👩\u200d⚕️ 🫨", "👩\u200d⚕️ 🫨"),
    ],
)
async def test_words_are_kept_as_they_can_be_read(room: Room, written: str, kept: str):
    """Signs that cannot be seen go, spaces stay spaces, and nothing else is touched."""
    case = await room.open(text=written)
    _, (opened,) = await room.desk.asking.told(PHONE, case.id)
    assert opened.text == kept


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        (File("a.pdf", "application/pdf", b"MZ\x90"), "file_kind"),
        (File("a.svg", "image/svg+xml", b"<svg>"), "file_kind"),
        (File("a.png", "image/png", b""), "file_size"),
        (File("a.png", "image/png", PICTURE.data + b"x" * 10 * 2**20), "file_size"),
    ],
)
async def test_file_that_is_refused(room: Room, file: File, fault: str):
    """A file is what its kind says, and not larger than 10 MiB; with it nothing is kept."""
    with pytest.raises(Unfit, match=fault):
        await room.open(files=(file,))
    assert await room.desk.asking.of_person(PHONE) == []


async def test_file_has_a_name_and_no_folder(room: Room):
    """Whatever a file was called, its name can be kept, shown and saved."""
    names = ("../../etc/passwd", "C:\\тайна.png", "\ud800\x00\u202e", "я" * 300 + ".png")
    case = await room.open(files=tuple(File(name, PICTURE.kind, PICTURE.data) for name in names))
    _, (opened,) = await room.desk.asking.told(PHONE, case.id)
    found = [one.name for one in opened.files]
    assert found[:3] == ["passwd", "тайна.png", "file"]
    assert len(found[3]) == 120
    assert found[3].endswith("я.png")


async def test_language_that_is_served_no_more(room: Room):
    """A person whose language has left the programme is told in its first."""
    case, anna = await room.open(language="tt"), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    await room.desk.working.answer(anna, case.id, "Ответ", "1", room.now)
    (message,) = await room.outbox.claim(room.now, 10, "test")
    assert "*7309#" in message.text


async def test_case_that_cannot_be_read_holds_up_no_other(room: Room):
    """A row without its key, or of a programme that is served no more, is left alone; the clock goes on with the others."""
    broken, gone, case = await room.open(), await room.open(OTHER), await room.open("+79270000003")
    async with room.database.write() as connection:
        for one, change in ((broken, {"address": b"\x07" * 40}), (gone, {"programme": "xx"})):
            await connection.execute(update(cases).where(cases.c.id == one.id).values(change))
    room.wait(minutes=31)
    assert await room.desk.clock.work_once() == 1
    assert await room.desk.clock.work_once() == 0
    _, history = await room.desk.asking.told("+79270000003", case.id)
    assert history


async def test_answer_to_a_free_case_is_refused_without_a_name(room: Room):
    """Nobody holds it: the name of who held it once is not told."""
    case, anna = await room.open(), await room.agent()
    with pytest.raises(Taken) as taken:
        await room.desk.working.answer(anna, case.id, "Ответ", "1", room.now)
    assert taken.value.by == ""
