"""The answer reaches a phone: it waits at the next dial, behind the case's four digits."""

from callers import IVANOV, STRANGER, owing, whole
from desks import Desk
from test_agent import QUESTION, asking

from desk.case import ANSWER_LENGTH

ANSWER = "Приходите в понедельник с паспортом в окно 4"


async def answered(house, number=STRANGER):
    """Return a phone whose case was answered, and the desk."""
    phone = house.handset(number)
    await asking(phone)
    desk = Desk(house.product, "ru")
    await desk.answer(number, ANSWER)
    return phone, desk


def other(code):
    """Return four digits that are not the code."""
    return f"{(int(code) + 1) % 10000:04}"


async def flagged(house, address):
    return (await house.product.sessions.read(address)).waiting


async def test_sms_says_only_that_something_waits(house):
    """Neither the answer, nor its subject, nor the code stands in the SMS."""
    phone, desk = await answered(house)
    (sms,) = [one for one in await house.messages() if one.channel == "sms"]
    assert sms.address == STRANGER
    assert "*7309#" in sms.text
    case = await desk.case(phone.address)
    for word in (desk.code(case), case.number, "понедельник", "паспорт"):
        assert word not in sms.text


async def test_next_dial_asks_the_code_and_shows_the_answer(house):
    """The answer opens behind the code, is then taken for read, and the dial after begins at home."""
    phone, desk = await answered(house)
    await phone.dial("*7309#")
    assert await phone.state() == "ru.waiting.case.case_code"
    await phone.type(desk.code(await desk.case(STRANGER)))
    assert await phone.state() == "ru.agent.answers"
    assert ANSWER.replace(" ", "") in (await whole(phone)).replace("\n", "").replace(" ", "").replace(
        "98Ещё0Назад", ""
    ).replace("98Ещё", "")
    assert not await flagged(house, STRANGER)
    await phone.dial("*7309#")
    assert await phone.state() == house.product.programmes["ru"].home


async def test_the_longest_answers_are_read(house):
    """Three answers as long as agents may write them open behind the code on a phone, and in the person's chat."""
    phone, desk = await answered(house)
    chat = house.chat(62)
    await house.product.resources.links.link(chat.address, STRANGER, desk.now)
    longest = ("Приходите в понедельник. " * 200)[:ANSWER_LENGTH].strip()
    for _ in range(3):
        await desk.answer(STRANGER, longest)
    await phone.dial("*7309#")
    await phone.type(desk.code(await desk.case(STRANGER)))
    assert await phone.state() == "ru.agent.answers"
    assert "понедельник" in phone.screen.text
    await chat.send("/start ru")
    await chat.send("/agent")
    await chat.choose("answers")
    assert await chat.state() == "ru.agent.answers"
    assert longest[: ANSWER_LENGTH // 2] in chat.screen.text


async def test_dialled_code_of_another_programme_opens_it_too(house):
    """Whatever code of ours is dialled, the answer that waits is shown in its own programme."""
    phone, desk = await answered(house)
    await phone.dial("*1406#")
    await phone.type(desk.code(await desk.case(STRANGER)))
    assert await phone.state() == "ru.agent.answers"


async def test_wrong_codes_lock_it(house):
    """Three wrong codes lock the answer: it is told by telephone, even with the right code after them."""
    phone, desk = await answered(house)
    case = await desk.case(STRANGER)
    code = desk.code(case)
    await phone.dial("*7309#")
    await phone.type(other(code))
    assert await phone.state() == "ru.waiting.case.case_code"
    await phone.type(other(code), other(code))
    assert await phone.state() == "ru.waiting.case.locked"
    await phone.choose("call")
    assert await phone.state() == house.product.programmes["ru"].home
    assert (await desk.case(STRANGER)).call_wanted
    await phone.dial("*7309#")  # said once, not at each dial
    assert await phone.state() == house.product.programmes["ru"].home
    await phone.choose("agent", "cases")
    await phone.choose(phone.options[0])
    assert await phone.state() == "ru.agent.unlock.locked"


async def test_later_leaves_it_waiting(house):
    """Who has no time now goes on to the menu, and is asked again at the next dial."""
    phone, _ = await answered(house)
    await phone.dial("*7309#")
    await phone.choose("skip")
    assert await phone.state() == house.product.programmes["ru"].home
    assert await flagged(house, STRANGER)


async def test_my_cases_are_behind_the_code_on_a_phone(house):
    """A phone lists its cases; what was answered is shown behind the code only."""
    phone, desk = await answered(house)
    await phone.dial("*7309#")
    await phone.choose("skip", "agent", "cases")
    case = await desk.case(STRANGER)
    assert case.number in phone.screen.text
    await phone.choose(f"c{case.id}")
    assert await phone.state() == "ru.agent.unlock.case_code"
    await phone.type(desk.code(case))
    assert await phone.state() == "ru.agent.answers"


async def test_my_cases_in_a_chat(house):
    """A chat of the person's own reads the answers directly."""
    chat, desk = house.chat(61), Desk(house.product, "ru")
    await house.product.resources.links.link(chat.address, STRANGER, desk.now)
    await answered(house)
    await chat.send("/start ru")
    assert await chat.state() == "ru.agent.answers"
    assert ANSWER in chat.screen.text
    await chat.choose("done")
    await chat.send("/agent")
    await chat.choose("another", "cases")
    await chat.choose(f"c{(await desk.case(STRANGER)).id}")
    assert ANSWER in chat.screen.text


async def test_writing_again_and_calling(house):
    """From the answer one writes again, or asks to be called."""
    phone, desk = await answered(house)
    await phone.dial("*7309#")
    await phone.type(desk.code(await desk.case(STRANGER)))
    await phone.choose("call")
    assert await phone.state() == "ru.agent.answers"
    await phone.choose("write")
    await phone.type("А в какой день?")
    case = await desk.case(STRANGER)
    assert case.call_wanted
    _, events = await house.product.desk.asking.told(STRANGER, case.id)
    assert events[-1].text == "А в какой день?"


async def test_resolved_is_told_and_rated(house):
    """A case that was closed waits at the next dial as well, and is rated there."""
    phone, desk = await answered(house)
    case = await desk.case(STRANGER)
    await desk.resolve(STRANGER)
    await phone.dial("*7309#")
    await phone.type(desk.code(case))
    await phone.choose("rate", "four")
    assert (await house.product.desk.asking.told(STRANGER, case.id))[0].rating == 4


async def test_the_funds_answer_comes_first(house, house_fund):
    """Where the fund's answer waits too, it is opened first, and the agent's one at the next dial."""
    phone = await owing(house, house_fund)
    await asking_more(phone)
    desk = Desk(house.product, "ru")
    await desk.answer(STRANGER, ANSWER)
    await phone.dial("*7309#")
    assert await phone.state() == "ru.waiting.last_four"
    await phone.type(IVANOV[-4:])
    assert await phone.state() != "ru.waiting.last_four"
    await phone.dial("*7309#")
    assert await phone.state() == "ru.waiting.case.case_code"


async def asking_more(phone):
    """Open a case although an answer of the fund waits."""
    await phone.dial("*7309#")
    if "skip" in phone.options:
        await phone.choose("skip")
    await phone.choose("agent", "write", "choice")
    await phone.type(QUESTION)
    await phone.choose("yes")


async def test_level_of_another_person_is_not_raised(house):
    """Opening one's own case shows nothing more of whom one asked about before."""
    phone, desk = await answered(house)
    await phone.dial("*7309#")
    await phone.type(desk.code(await desk.case(STRANGER)))
    await phone.choose("back")
    assert (await phone.state()).startswith("ru.home")


async def test_deleted_data_takes_cases_along(house):
    """Delete my data closes the cases and drops what was said; an export has it before."""
    phone, desk = await answered(house)
    case = await desk.case(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("skip")
    told = await house.product.desk.asking.all_told(STRANGER)
    assert [event.text for event in told[0][1]] == [QUESTION, ANSWER]
    chat = house.chat(62)
    await house.product.resources.links.link(chat.address, STRANGER, desk.now)
    await chat.send("/delete_my_data")
    await chat.choose("kept", "send")
    sent = [one for one in await house.messages() if one.attachment]
    assert ANSWER in b"".join(bytes(one.attachment) for one in sent).decode()
    await chat.send("/delete_my_data")
    await chat.choose("delete", "yes")
    assert not await house.product.desk.asking.all_told(STRANGER)
    opened = await house.product.desk.working.read(await desk.agent(), case.id, desk.now)
    assert all(not event.text for event in opened.events)
    assert opened.packet.insured == ""
