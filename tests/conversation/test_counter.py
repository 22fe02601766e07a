"""The counter of a health centre: sixty patients in a row, and nobody else's business."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from callers import Chat, Handset, House, whole
from every_screen import bare

from app.demo import CENTRE_CODE, invite_centres
from coverage_backend.checksums import ir_national_code_check
from dialogs.facts import CENTRE, SHOWN
from dialogs.services import counter
from dialogs.services.counter import CHECKS_A_DAY
from dialogs.visit import Private, Visit
from documents.papers import Table, decode
from state.centres import Check

DESK, OTHER_DESK = "+989120010001", "+989120010002"
INSURED, SPECIAL, DEBTOR = "0012345679", "9990000018", "9990000050"
INSURED_PHONE = "+989120000001"
DAY = 24 * 3600


def patient(at: int) -> str:
    """Return a national code that nobody has."""
    stem = f"8800{at:05}"
    return stem + ir_national_code_check(stem)


async def desk(house: House, caller: Any = None) -> Any:
    """Return a registered line that stands on the screen that asks for a patient's number."""
    await invite_centres(house.product, house.product.clock)
    line = caller or house.handset(DESK)
    if isinstance(line, Chat):
        await line.send("/start ir-counter")
    else:
        await line.dial("*1420*8#")
    await line.type(CENTRE_CODE)
    assert await line.state() == "ir.counter.number"
    return line


async def recorded(house: House, line: Any, since: float = 0) -> list[Check]:
    """Return what the line checked."""
    found = await house.product.resources.centres.line(line.address, "ir")
    return await house.product.resources.centres.all_of(found, datetime.fromtimestamp(since, UTC))


async def opened(line: Handset) -> Visit:
    """Return the line's conversation with its private part."""
    product = line.house.product
    session = await line.session()
    return Visit(
        session, product.programmes["ir"], {}, line.house.route, line.address, product.vault, product.clock()
    )


async def put_into(line: Handset, state: str, private: Private | None = None) -> None:
    """Move the conversation to a state, as if it had come there, with what it knew or with something else."""
    product = line.house.product
    found = await product.sessions.read(line.address)
    visit = await opened(line)
    visit.session.state = state
    visit.private = private or visit.private
    visit.session.signature = product.words["ir"].lay_out(visit).signature
    visit.close()
    await product.sessions.save(line.address, visit.session, found.version, 600)


@pytest.mark.parametrize("channel", ["ussd", "telegram"])
async def test_sixty_patients_in_a_row(house, channel):
    """Sixty patients are sixty turns: each number lands on its own answer, is asked for once, and is on record."""
    line = await desk(house, house.chat(77) if channel == "telegram" else None)
    for at in range(60):
        screen = await line.type(patient(at))
        assert await line.state() == "ir.counter.answer"
        assert patient(at)[-4:] in (shown := bare(screen.text))
        assert patient(at) not in shown
    assert house.checks() == 60
    log = await recorded(house, line)
    assert [check.last_four for check in log] == [patient(at)[-4:] for at in range(60)]
    assert {check.status for check in log} == {"not_insured"}


async def test_what_a_centre_sees(house):
    """A centre sees status, end, initials, reason, tracking code and «خاص»; of what is the person's own it keeps nothing."""
    line = await desk(house)
    await line.type(SPECIAL)
    text = await whole(line)
    assert all(part in text for part in ("0018", "م. ک.", "1406/01/11", "48213018 خاص"))
    assert "کریمی" not in text
    private = (await opened(line)).private
    assert private.level == CENTRE
    assert {name for name in private.facts if CENTRE not in SHOWN[name].levels} == set()
    await line.type(DEBTOR)
    assert "بدهی کارفرما" in await whole(line)


async def test_other_numbers_have_a_screen_of_their_own(house):
    """A booklet's serial and a FIDA number are said to be such first, also on the answer to another patient."""
    line = await desk(house)
    await line.choose("booklet")
    await line.type("2471053896")
    assert await line.state() == "ir.counter.answer"
    await line.choose("fida")
    await line.type("100234567891")
    assert [check.status for check in await recorded(house, line)] == ["insured", "insured"]


async def test_mistyped_number_shows_no_answer(house):
    """A number with a wrong digit leaves the answer before it: it could be taken for the new patient's."""
    line = await desk(house)
    await line.type(INSURED)
    screen = await line.type(INSURED[:-1] + "0")
    assert await line.state() == "ir.counter.number"
    assert INSURED[-4:] not in screen.text
    assert (await line.session()).notice == "wrong-ir_national_code-checksum"
    assert len(await recorded(house, line)) == 1


# The line ------------------------------------------------------------------------------------------------


async def test_code_serves_once(house):
    """A code that was used registers nobody else, and whoever has none checks nobody."""
    await desk(house)
    other = house.handset(OTHER_DESK)
    await other.dial("*1420*8#")
    await other.type(CENTRE_CODE)
    assert await other.state() == "ir.counter.line.code"
    assert (await other.session()).notice == "line_wrong"
    await put_into(other, "ir.counter.number")
    await other.type(INSURED)
    assert await other.state() == "ir.counter.line.code"
    assert house.checks() == 0


async def test_code_of_another_programme_does_not_serve(house):
    """A code registers lines of the programme that gave it out."""
    now = datetime.fromtimestamp(house.product.clock(), UTC)
    await house.product.resources.centres.invite("kz", "Centre", now, now + timedelta(days=7), CENTRE_CODE)
    line = house.handset(DESK)
    await line.dial("*1420*8#")
    await line.type(CENTRE_CODE)
    assert (await line.session()).notice == "line_wrong"


async def test_code_runs_out(house, clock):
    """After its time a code registers nobody and says so."""
    await invite_centres(house.product, house.product.clock)
    clock.pass_time(30 * DAY)
    line = house.handset(DESK)
    await line.dial("*1420*8#")
    await line.type(CENTRE_CODE)
    assert (await line.session()).notice == "line_expired"


async def test_tries_are_limited(house, clock):
    """After five wrong codes the right one does not serve until tomorrow; it is not shown to have been right."""
    await invite_centres(house.product, house.product.clock)
    line = house.handset(DESK)
    await line.dial("*1420*8#")
    for at in range(5):
        await line.type(f"{at:013}")
        assert (await line.session()).notice == "line_wrong"
    await line.type(CENTRE_CODE)
    assert (await line.session()).notice == "line_locked"
    clock.pass_time(DAY)
    await line.dial("*1420*8#")
    await line.type(CENTRE_CODE)
    assert await line.state() == "ir.counter.number"


async def test_revoked_line_is_out_at_its_next_check(house):
    """A revoked line asks the fund nothing more, keeps nothing of its patients, and is told why."""
    line = await desk(house)
    await line.type(INSURED)
    await house.product.resources.centres.revoke_centre("ir", "درمانگاه بهار")
    screen = await line.type(SPECIAL)
    assert await line.state() == "ir.counter.line.code"
    assert "دیگر ثبت نیست" in screen.text
    assert house.checks() == 1
    assert (await opened(line)).private == Private()


async def test_line_that_left_is_no_line(house):
    """A line that ends its own registration is asked for a code again; what it checked stays on record."""
    line = await desk(house)
    await line.type(INSURED)
    await line.choose("back", "leave", "yes")
    assert await line.state() == "ir.home.menu"
    assert await house.product.resources.centres.line(DESK, "ir") is None
    await line.dial("*1420*8#")
    assert await line.state() == "ir.counter.line.code"


# Levels --------------------------------------------------------------------------------------------------


async def test_centre_enters_no_state_of_another_level(house):
    """Levels are no order: a centre that was put into a state of a person's own is sent home, knowing nothing."""
    line = await desk(house)
    for name, state in house.product.programmes["ir"].states.items():
        if state.level in (0, CENTRE):
            continue
        await line.dial("*1420*8#")
        await line.type(INSURED)
        assert not (await opened(line)).may_show(state)
        await put_into(line, name)
        screen = await line.choose("back")
        assert await line.state() == "ir.home.menu"
        assert "48213907" not in screen.text
        assert (await opened(line)).private == Private()


async def test_person_enters_no_state_of_a_centre(house):
    """A phone that is proven for somebody does not come upon a centre's answer about them."""
    phone = house.handset(INSURED_PHONE)
    await phone.dial(f"*4*1420*1*{INSURED}#")
    await phone.choose("yes")
    assert await phone.state() == "ir.coverage.own_insured"
    await put_into(phone, "ir.counter.answer")
    await phone.choose("back")
    assert await phone.state() == "ir.home.menu"


async def test_option_that_leads_above_its_caller_leads_home(house):
    """Also a road without a call between is closed to whoever has not the level of its end."""
    line = await desk(house)
    await line.type(INSURED)
    booklet = house.product.assistant._conversations["ir"]._events["booklet"]
    booklet.transitions["ir.counter.answer"][0].dest = "ir.coverage.own_insured"
    await line.choose("booklet")
    assert await line.state() == "ir.home.menu"


# The fund is away ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["away", "500", "slow", "garbage"])
async def test_fund_away_is_no_refusal(house, house_fund, fault):
    """No fault of the fund reads as "not insured": the other ways, the same number again, and the next one are there."""
    line = await desk(house)
    await house_fund.fail("ir", fault)
    await line.type(INSURED)
    assert await line.state() == "ir.counter.unknown"
    assert "مشمول نیست" not in await whole(line)
    assert line.options == ["again", "ways"]
    assert [check.status for check in await recorded(house, line)] == ["unknown"]
    await house_fund.fail("ir", "none")
    await line.choose("again")
    assert await line.state() == "ir.counter.answer"
    assert "5679" in line.screen.text
    await house_fund.fail("ir", fault)
    await line.type(SPECIAL)
    await house_fund.fail("ir", "none")
    await line.type(DEBTOR)
    assert [check.status for check in await recorded(house, line)] == [
        "unknown", "insured", "unknown", "not_insured",
    ]  # fmt: skip


async def test_limit_of_a_day_is_the_lines_own(house, house_fund, clock, monkeypatch):
    """A line has its own number of checks a day, far above a citizen's; tries without an answer use nothing up."""
    assert CHECKS_A_DAY == 200
    monkeypatch.setattr(counter, "CHECKS_A_DAY", 3)
    line = await desk(house)
    await house_fund.fail("ir", "500")
    for at in range(4):
        await line.type(patient(at))
    await house_fund.fail("ir", "none")
    for at in range(3):
        await line.type(patient(at))
    await line.type(patient(3))
    assert await line.state() == "ir.counter.limit"
    assert house.checks() == 4 + 3
    clock.pass_time(DAY)
    await line.dial("*1420*8#")
    await line.type(patient(3))
    assert await line.state() == "ir.counter.answer"


# The day's list, and who checked me ----------------------------------------------------------------------


async def test_list_of_the_day(house, clock):
    """The list counts today's checks, shows the last ten with status and time, and no whole number."""
    line = await desk(house)
    await line.type(INSURED)
    clock.pass_time(DAY)
    await line.dial("*1420*8#")
    for at in range(11):
        clock.pass_time(60)
        await line.type(patient(at))
    await line.choose("back", "day")
    assert await line.state() == "ir.counter.day.list"
    text = await whole(line)
    assert "بررسی امروز: 11" in text
    assert INSURED[-4:] not in text
    assert [patient(at)[-4:] in text for at in range(11)] == [False] + [True] * 10
    assert "10:11" in text


async def test_file_of_the_day(house):
    """In a chat the whole day comes as a table: time, last four, answer."""
    chat = await desk(house, house.chat(78))
    await chat.type(INSURED, DEBTOR)
    await chat.choose("back", "day", "file")
    (message,) = await house.messages()
    table = decode(message.attachment)
    assert isinstance(table, Table)
    assert table.rows == [
        ["2026-11-22 10:00", "…5679", "مشمول"],
        ["2026-11-22 10:00", "…0050", "مشمول نیست"],
    ]


async def test_patient_sees_who_checked(house):
    """A person sees which centre checked them and when; the phone of somebody else does not come to the list."""
    line = await desk(house)
    await line.type(INSURED)
    phone = house.handset(INSURED_PHONE)
    await phone.dial(f"*4*1420*1*{INSURED}#")
    await phone.choose("yes")
    await put_into(phone, "ir.checked.person.number")
    await phone.type(INSURED)
    if await phone.state() == "ir.checked.person.keep":
        await phone.choose("no")
    assert await phone.state() == "ir.checked.by.list"
    text = await whole(phone)
    assert "1405/09/01 10:00 درمانگاه بهار" in text
    stranger = house.handset("+989990000001")
    await stranger.dial("*1420#")
    await put_into(stranger, "ir.checked.person.number")
    await stranger.type(INSURED)
    await stranger.choose("yes")
    assert await stranger.state() == "ir.checked.person.proof.offer"
