"""A case from its opening to its rating, and what is refused on the way."""

import pytest
from room import Room

from desk.errors import CaseGone, NotNow, Taken, Unfit


async def test_answer_reaches_a_phone_as_an_sms_that_says_nothing(room: Room):
    """An SMS about an answer has neither the answer nor its code, only what to dial."""
    case, anna = await room.open(), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    await room.desk.working.answer(anna, case.id, "Прикрепиться можно раз в год", "a1", room.now)
    (message,) = await room.outbox.claim(room.now, 10, "test")
    assert (message.channel, message.address) == ("sms", "+79270000001")
    assert "*7309#" in message.text
    assert "рикрепиться" not in message.text
    told, events = await room.desk.asking.told("+79270000001", case.id)
    assert told.state == "waiting"
    assert [one.text for one in events][-1] == "Прикрепиться можно раз в год"


async def test_second_agent_is_told_who_was_faster(room: Room):
    """Of two agents who claim one case the second gets the first one's name."""
    case, anna, boris = await room.open(), await room.agent(), await room.agent("boris")
    await room.desk.working.claim(anna, case.id, room.now)
    with pytest.raises(Taken) as taken:
        await room.desk.working.claim(boris, case.id, room.now)
    assert taken.value.by == "Anna"
    with pytest.raises(Taken):
        await room.desk.working.answer(boris, case.id, "Добрый день", "b1", room.now)


async def test_case_of_another_tier_or_organisation_is_not_there(room: Room):
    """Who may not see a case meets the same answer as for one that does not exist."""
    case, anna = await room.open(), await room.agent()
    chief = await room.agent("chief", tiers=frozenset({1, 2, 3}))
    stranger = await room.agent("stranger", organisation="other")
    await room.desk.working.claim(chief, case.id, room.now)
    await room.desk.working.raise_to(chief, case.id, 3, "спор", room.now)
    for who, number in ((anna, case.id), (stranger, case.id), (anna, 999)):
        with pytest.raises(CaseGone):
            await room.desk.working.read(who, number, room.now)


async def test_missed_deadline_raises_the_case(room: Room):
    """Half an hour before an answer is due it is warned of; then the case goes up, tier by tier, and stays overdue."""
    case = await room.open()
    room.wait(minutes=31)
    await room.desk.clock.work_once()
    room.wait(minutes=30)
    await room.desk.clock.work_once()
    chief = await room.agent("chief", role="supervisor")
    opened = await room.desk.working.read(chief, case.id, room.now)
    assert [one.kind for one in opened.events] == ["opened", "warned", "raised"]
    assert opened.case.tier == 2
    for _ in range(2):
        room.wait(minutes=61)
        await room.desk.clock.work_once()
    opened = await room.desk.working.read(chief, case.id, room.now)
    assert (opened.case.tier, opened.case.overdue) == (3, True)


async def test_deadline_waits_while_the_person_is_asked(room: Room):
    """Once an answer is out no deadline runs; the person's next words start them again."""
    case, anna = await room.open(), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    case = await room.desk.working.answer(anna, case.id, "В каком городе?", "a1", room.now)
    assert case.due_at is None
    room.wait(days=3)
    assert await room.desk.clock.work_once() == 0
    case = await room.desk.asking.say("+79270000001", case.id, "В Ульяновске", "s1", room.now)
    assert case.state == "claimed"
    assert case.answer_due_at == room.now + (case.answer_due_at - room.now)


async def test_same_turn_opens_one_case_and_same_subject_goes_on(room: Room):
    """A turn repeated opens nothing, and a second question on the subject joins the case that is open."""
    first = await room.open(key="same")
    again = await room.open(key="same")
    joined = await room.open(text="И ещё: какие врачи?")
    other = await room.open(subject="dispute")
    assert first.number == again.number == joined.number != other.number
    _, events = await room.desk.asking.told("+79270000001", first.id)
    assert [one.text for one in events] == ["Как выбрать поликлинику?", "И ещё: какие врачи?"]


async def test_insured_number_is_masked_until_a_reason_is_given(room: Room):
    """The packet shows the last four; the whole number costs a reason, which the audit keeps."""
    case, anna = await room.open(), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    opened = await room.desk.working.read(anna, case.id, room.now)
    assert opened.packet.insured == "…3452"
    assert await room.desk.working.unmask(anna, case.id, "Проверка полиса", room.now) == "1234567890123452"
    acts = [(one.act, one.detail) async for one in room.desk.audit.entries(case.number)]
    assert ("unmasked", "Проверка полиса") in acts
    assert await room.desk.audit.verify() == (len([one async for one in room.desk.audit.entries()]), 0)


async def test_answer_of_4097_characters_is_refused_whole(room: Room):
    """What Telegram would not take is refused before anything is kept."""
    case, anna = await room.open(), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    with pytest.raises(Unfit, match="too_long"):
        await room.desk.working.answer(anna, case.id, "я" * 4097, "a1", room.now)
    assert await room.outbox.claim(room.now, 10, "test") == []


async def test_resolved_case_can_be_rated_and_goes_on(room: Room):
    """Once it is over the person may rate it, or write again and have it reopened."""
    case, anna = await room.open(channel="telegram", address="tg:5"), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    await room.desk.working.resolve(anna, case.id, room.now)
    await room.desk.asking.rate("tg:5", case.id, 5, room.now)
    again = await room.desk.asking.say("tg:5", case.id, "Не помогло", "s2", room.now)
    assert (again.state, again.agent_id, again.rating) == ("reopened", None, 5)
    with pytest.raises(NotNow):
        await room.desk.asking.rate("tg:5", case.id, 1, room.now)
