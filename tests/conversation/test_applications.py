"""Applications and appeals: kept before they are sent, filed once, followed by a number whether the fund answers or not."""

import asyncio
import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from callers import PETROV, PETROV_PHONE, SMIRNOVA, SMIRNOVA_PHONE, STRANGER, Chat, Handset, House, whole

from app.demo import store_path
from bot.citizens.channel import Telegram
from coverage_backend.wire import judge
from dialogs.applications import insurer_change_from, insurer_change_open
from dialogs.filing import WAIT, FilingWorker

KZ, KZ_PHONE = "880115100502", "+77010000001"
MENU, APPEAL, COMPLAINT, ATTACHMENT = "*7309*3#", "*7309*4#", "*1406*4#", "*1406*3#"
NUMBER = re.compile(r"\b[0-9]{8}\b")


@pytest.fixture
def worker(house, clock) -> FilingWorker:
    product = house.product
    return FilingWorker(
        product.programmes, product.backends, product.resources.records, product.outbox, clock
    )


def tasks(house: House, programme: str = "ru") -> list[dict[str, Any]]:
    """Return what was filed at the fund, as its own store has it."""
    with closing(sqlite3.connect(store_path(house.product.settings.data_dir, programme))) as fund:
        rows = fund.execute("SELECT body FROM documents WHERE kind = 'Task'").fetchall()
    return [msgspec.json.decode(body) for (body,) in rows]


def number_of(task: dict[str, Any]) -> str:
    """Return our number on a Task."""
    return task["identifier"][0]["value"]


def told(task: dict[str, Any]) -> dict[str, str]:
    """Return the details on a Task."""
    return {one["type"]["text"]: one["valueString"] for one in task.get("input", [])}


async def known(caller: Handset, code: str = MENU) -> Handset:
    """Return a phone whose owner, Petrov, is known on the first screen behind the code."""
    await caller.dial(code)
    if caller.options[0] == "insurer":
        await caller.choose("mine")
    await caller.type(PETROV)
    await caller.choose("yes", "yes")
    return caller


async def appealing(caller: Handset) -> Handset:
    """Return a phone on the confirmation of an appeal to the insurer about one's own clinic."""
    await known(caller, APPEAL)
    await caller.choose("insurer", "quality", "r1")
    await caller.type("20.11.2026")
    await caller.choose("skip")
    assert await caller.state() == "ru.appeal.about.applying.confirm"
    return caller


async def ordering(caller: Handset) -> Handset:
    """Return a phone on the confirmation of an extract; its owner's number is kept."""
    await caller.dial(MENU)
    await caller.choose("extract", "order")
    await caller.type(PETROV)
    await caller.choose("yes", "yes")
    assert await caller.state() == "ru.applications.extract_filing.confirm"
    return caller


async def ordering_again(caller: Handset) -> None:
    """Go for the extract once more in a new call."""
    await caller.dial(MENU)
    await caller.choose("extract", "order", "r1")


async def number_shown(caller: Handset) -> str:
    """Return the number on the screen, of which there is one."""
    (number,) = set(NUMBER.findall(await whole(caller)))
    return number


# Filing ------------------------------------------------------------------------------------------------------


async def test_filed_with_its_details(house):
    """An appeal is one Task with the number that the person was told, and what they chose and wrote is on it."""
    phone = await known(house.handset(PETROV_PHONE), APPEAL)
    await phone.choose("authority", "refused", "other")
    await phone.type("Больница в Сурском", "31.10.2026", "Не взяли по направлению")
    await phone.choose("yes")
    assert await phone.state() == "ru.appeal.about.applying.filed"
    (task,) = tasks(house)
    assert number_of(task) == await number_shown(phone)
    assert told(task) == {
        "to": "authority",
        "subject": "refused",
        "organisation": "Больница в Сурском",
        "date": "2026-10-31",
        "words": "Не взяли по направлению",
    }
    assert task["for"]["reference"] == "Patient/ru-insured"


async def test_treatment_that_was_not_received(house):
    """From a treatment in the care received, subject, place and day are known, and its id goes along."""
    phone = await known(house.handset(PETROV_PHONE))
    found = await house.product.sessions.read(PETROV_PHONE)
    programme = house.product.programmes["ru"]
    visit = house.product.assistant._openings.visit(phone.turn(), found.session, programme)
    visit.version = found.version
    visit.private.slots |= {
        "care_id": "eob-7",
        "care_name": "Приём кардиолога",
        "care_organisation": "Городская поликлиника № 3",
        "care_date": "2026-10-12",
    }
    house.product.assistant._conversations["ru"].place(visit.session, "ru.appeal.not_received")
    assert await house.product.assistant._settle(visit, asyncio.get_running_loop().time() + 2, claims=False)
    await house.product.assistant._save(visit)
    await phone.type("98")  # any key shows the screen
    await phone.choose("fund", "skip", "yes")
    (task,) = tasks(house)
    assert told(task) == {
        "to": "fund",
        "subject": "not_received",
        "organisation": "Городская поликлиника № 3",
        "date": "2026-10-12",
        "care_id": "eob-7",
    }


async def test_same_turn_files_one(house, house_fund):
    """Twenty copies of the turn that files, at once, make one Task, and all of them tell its number."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await house_fund.fail("ru", "slow", 0.1)
    phone.text += "*1"
    screens = await asyncio.gather(*(house.product.assistant.reply(phone.turn()) for _ in range(20)))
    (task,) = tasks(house)
    assert {screen.text for screen in screens} == {screens[0].text}
    assert number_of(task) in screens[0].text


async def test_second_application_is_refused_with_the_first_ones_number(house):
    """Who has applied already is told the number and files no second one; another kind may be filed."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    number = await number_shown(phone)
    await ordering_again(phone)
    assert await phone.state() == "ru.applications.extract_filing.already"
    assert number in phone.screen.text
    await phone.dial(MENU)
    await phone.choose("data", "name", "order", "r1", "yes")
    assert {told(task).get("data") for task in tasks(house)} == {None, "name"}


async def test_open_one_that_only_the_fund_knows_of(house):
    """An application that was filed from elsewhere stands in the way too, until it is decided."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    number = await number_shown(phone)
    await house.product.people.forget(PETROV_PHONE)
    await house.product.sessions.forget(PETROV_PHONE)
    await phone.dial(MENU)
    await phone.choose("extract", "order")
    await phone.type(PETROV)
    await phone.choose("yes", "no")
    assert await phone.state() == "ru.applications.extract_filing.already"
    assert number in phone.screen.text


async def test_decided_one_stands_in_nobodys_way(house, clock):
    """After the fund has decided, the same may be applied for again, under another number."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    clock.pass_time(timedelta(days=4).total_seconds())
    await phone.dial(MENU)
    await phone.choose("mine", "r1")
    await ordering_again(phone)
    await phone.choose("yes")
    assert len({number_of(task) for task in tasks(house)}) == 2


async def test_another_matter_is_another_appeal(house):
    """Two appeals about different days are two; the same one in other words is not."""
    phone = await appealing(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    for day, words, expected in (
        ("20.11.2026", "Другими словами", "already"),
        ("19.11.2026", "О другом дне", "confirm"),
    ):
        await phone.dial(APPEAL)
        await phone.choose("r1", "insurer", "quality", "r1")
        await phone.type(day, words)
        assert await phone.state() == f"ru.appeal.about.applying.{expected}"
    await phone.choose("yes")
    assert len(tasks(house)) == 2


async def test_skipped_words_are_not_sent(house):
    """What was typed and then skipped after going back does not go along."""
    phone = await known(house.handset(PETROV_PHONE), APPEAL)
    await phone.choose("fund", "rudeness", "r1")
    await phone.type("20.11.2026", "Не хочу это отправлять")
    await phone.choose("back", "skip", "yes")
    (task,) = tasks(house)
    assert "words" not in told(task)


async def test_next_appeal_begins_afresh(house, house_fund):
    """Words of one appeal do not go along with the next one in the same conversation."""
    phone = await known(house.handset(PETROV_PHONE), APPEAL)
    await phone.choose("fund", "rudeness", "r1")
    await phone.type("20.11.2026", "Первое обращение")
    await phone.choose("yes")
    number = await number_shown(phone)
    (task,) = tasks(house)
    await house_fund.put("ru", f"Task/{task['id']}", task | {"status": "rejected"})
    await phone.choose("follow", number, "appeal", "fund", "paid", "r1")
    await phone.type("20.11.2026")
    await phone.choose("skip", "yes")
    assert sorted(told(one).get("words", "") for one in tasks(house)) == ["", "Первое обращение"]


async def test_phone_and_chat_at_once_file_one(house, worker):
    """Who confirms the same application on both channels at one moment files one, and both tell its number."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await house.product.resources.links.link("tg:79", PETROV_PHONE, worker._now())
    chat = house.chat(79)
    await chat.send("/start ru-applications")
    await chat.choose("extract", "order")
    await chat.choose(chat.options[0])
    assert await chat.state() == "ru.applications.extract_filing.confirm"
    await asyncio.gather(phone.choose("yes"), chat.choose("yes"))
    (task,) = tasks(house)
    assert {await number_shown(phone), await number_shown(chat)} == {number_of(task)}


async def test_other_peoples_numbers_are_not_given_again(house, monkeypatch):
    """Two persons whose numbers would be the same get two, and each sees their own."""
    monkeypatch.setattr("dialogs.services.applications.numbers_of", lambda *_: ["11111111", "22222222"])
    phone = await ordering(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    other = house.handset(SMIRNOVA_PHONE)
    await other.dial(MENU)
    await other.choose("extract", "order")
    await other.type(SMIRNOVA)
    await other.choose("yes", "no", "yes")
    assert sorted(number_of(task) for task in tasks(house)) == ["11111111", "22222222"]
    assert "22222222" in other.screen.text


# A fund that is silent ---------------------------------------------------------------------------------------


async def test_fund_takes_the_appeal_and_does_not_answer(house, house_fund, worker, clock):
    """One Task there; the number is told at once and again when asked; a neutral notice comes with the confirmation."""
    phone = await appealing(house.handset(PETROV_PHONE))
    await house_fund.fail("ru", "taken", 2)
    await phone.choose("yes")
    assert await phone.state() == "ru.appeal.about.applying.sending"
    number = await number_shown(phone)
    assert [number_of(task) for task in tasks(house)] == [number]
    await house_fund.fail("ru", "away")
    assert await worker.work_once() == 0  # the turn has its minute
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 1
    assert await house.messages() == []
    await phone.choose("follow")
    assert (await phone.session()).notice == "applications_kept"
    await phone.choose(number)
    assert number in await whole(phone)
    await house_fund.fail("ru", "none")
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 1
    (notice,) = await house.messages()
    assert (notice.channel, notice.address) == ("sms", PETROV_PHONE)
    assert number in notice.text
    assert not any(word in notice.text.lower() for word in ("обращение", "жалоб", "поликлиник", PETROV[-4:]))
    assert [number_of(task) for task in tasks(house)] == [number]
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 0
    assert await house.messages() == []


async def test_fund_that_is_away_gets_it_later(house, house_fund, worker, clock):
    """What is filed while nobody answers is kept with its number, shown on both channels, sent until it is taken."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await house_fund.fail("ru", "away")
    await phone.choose("yes")
    number = await number_shown(phone)
    await house_fund.fail("ru", "none")
    assert tasks(house) == []
    await ordering_again(phone)
    assert await phone.state() == "ru.applications.extract_filing.already"
    assert number in phone.screen.text
    await house.product.resources.links.link("tg:77", PETROV_PHONE, worker._now())
    chat = house.chat(77)
    await chat.send("/start ru-applications")
    await chat.choose("mine", "r1")
    assert chat.options[0] == number
    for _ in range(2):
        clock.pass_time(WAIT.total_seconds())
        await worker.work_once()
    assert [number_of(task) for task in tasks(house)] == [number]
    assert len(await house.messages()) == 1


async def test_found_at_the_fund_when_asked(house, house_fund, worker, clock):
    """An application that the person themselves finds confirmed is not sent again, and no news of it comes."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await house_fund.fail("ru", "taken", 2)
    await phone.choose("yes")
    await house_fund.fail("ru", "none")
    await phone.choose("follow")
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 0
    assert await house.messages() == []


async def test_refused_in_the_turn_leaves_nothing(house):
    """An application that the fund turns down at once is not there, and the person is told so."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await house_gone(house)
    await phone.choose("yes")
    assert await phone.state() == "ru.applications.extract_filing.refused"
    assert await house.product.resources.records.all(PETROV_PHONE, "ru", "application") == []


async def test_refused_later_is_told(house, house_fund, worker, clock):
    """An application that the fund turns down later is said to be so in a message, and in the list."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await house_fund.fail("ru", "away")
    await phone.choose("yes")
    number = await number_shown(phone)
    await house_fund.fail("ru", "none")
    await house_gone(house)
    clock.pass_time(WAIT.total_seconds())
    await worker.work_once()
    (notice,) = await house.messages()
    assert number in notice.text
    assert "не принял" in notice.text
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 0
    await phone.choose("follow", number)
    assert "appeal" in phone.options


async def test_fund_that_lets_us_in_no_more_has_refused_nobody(house, worker, clock, monkeypatch):
    """While the fund does not take our token an application waits, in the turn and later; nobody is told that it was refused."""
    phone = await ordering(house.handset(PETROV_PHONE))
    monkeypatch.setattr("coverage_backend.wire.judge", lambda _status: judge(401))
    await phone.choose("yes")
    assert await phone.state() == "ru.applications.extract_filing.sending"
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 1
    assert await house.messages() == []
    monkeypatch.undo()
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 1
    (task,) = tasks(house)
    assert number_of(task) == await number_shown(phone)


async def house_gone(house: House) -> None:
    """Let the fund know nobody by Petrov's number any more."""
    with closing(sqlite3.connect(store_path(house.product.settings.data_dir, "ru"))) as fund, fund:
        fund.execute("DELETE FROM numbers WHERE patient = 'ru-insured'")


async def test_crash_between_keeping_and_sending_loses_nothing(house, worker, clock, monkeypatch):
    """A turn that dies after its application was kept, and is never repeated, is filed by the worker, which has it told."""
    phone = await ordering(house.handset(PETROV_PHONE))
    fund = house.product.backends["ru"]

    async def killed(*_args: object, **_more: object) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as broken:
        broken.setattr(fund, "apply", killed)
        with pytest.raises(asyncio.CancelledError):
            await phone.choose("yes")
    assert tasks(house) == []
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 1
    (task,) = tasks(house)
    (notice,) = await house.messages()
    assert number_of(task) in notice.text


async def test_crash_after_sending_files_no_second_one(house, monkeypatch):
    """A turn that dies after the fund had answered is carried on with the same number when it is repeated."""
    phone = await ordering(house.handset(PETROV_PHONE))
    save, killed = house.product.sessions.save, []

    async def killing(*args: Any, release: bool = False, **more: Any) -> int:
        if release and not killed:
            killed.append(True)
            raise asyncio.CancelledError
        return await save(*args, release=release, **more)

    monkeypatch.setattr(house.product.sessions, "save", killing)
    with pytest.raises(asyncio.CancelledError):
        await phone.choose("yes")
    sessions = house.product.sessions
    await house.product.pipeline.execute("DEL", f"c:{sessions._tag(phone.address)}")
    await phone.take(phone.turn())
    (task,) = tasks(house)
    assert await phone.state() == "ru.applications.extract_filing.filed"
    assert number_of(task) in phone.screen.text


async def test_forgotten_person_is_not_filed_for(house, house_fund, worker, clock):
    """Who has everything deleted while an application waits has it deleted too."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await house_fund.fail("ru", "away")
    await phone.choose("yes")
    await house.product.people.forget(PETROV_PHONE)
    await house_fund.fail("ru", "none")
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 0
    assert tasks(house) == []


async def test_record_that_cannot_be_read_is_tried_in_its_turn(house, worker, clock):
    """An application kept in a form that nobody reads any more is put off, like one without an answer."""
    records, now = house.product.resources.records, worker._now()
    place = SMIRNOVA_PHONE, "ru", "application", "12345678"
    await records.add_once(*place, b"[]", now, opens_by="12345678")
    clock.pass_time(WAIT.total_seconds())
    assert await worker.work_once() == 1
    assert await worker.work_once() == 0


async def test_notice_goes_to_the_chat_it_was_filed_from(house, house_fund, worker, clock):
    """Somebody who filed in a chat is told in the chat."""
    await house.product.resources.links.link("tg:78", PETROV_PHONE, worker._now())
    chat: Chat = house.chat(78)
    await chat.send("/start ru-applications")
    await chat.choose("extract", "order")
    await chat.send(PETROV)
    await chat.choose("yes", "no")
    await house_fund.fail("ru", "away")
    await chat.choose("yes")
    await house_fund.fail("ru", "none")
    clock.pass_time(WAIT.total_seconds())
    await worker.work_once()
    (notice,) = await house.messages()
    assert (notice.channel, notice.address) == (Telegram.name, "tg:78")


# Following ---------------------------------------------------------------------------------------------------


async def test_followed_by_typing_the_number(house, house_fund, clock):
    """The number typed shows the application with its status as time passes, also while the fund is silent."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    number = await number_shown(phone)
    for days, status in ((0, "получено"), (2, "рассматривается"), (4, "исполнено")):
        clock.pass_time(timedelta(days=days).total_seconds())
        await phone.dial(MENU)
        await phone.choose("mine", "r1", "number")
        await phone.type(number)
        assert status in phone.screen.text
        clock.pass_time(-timedelta(days=days).total_seconds())
    await house_fund.fail("ru", "away")
    await phone.choose("list")
    assert await phone.state() == "ru.applications.following.list"
    await phone.choose("number")
    await phone.type(number)
    assert "исполнено" in await whole(phone)


async def test_number_of_somebody_else_shows_nothing(house):
    """Another person's number is unknown, as is one that nobody has."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    number = await number_shown(phone)
    other = house.handset(SMIRNOVA_PHONE)
    await other.dial(MENU)
    await other.choose("mine")
    await other.type(SMIRNOVA)
    await other.choose("yes", "no", "number")
    for typed in (number, "00000000"):
        await other.type(typed)
        assert await other.state() == "ru.applications.following.number"
        assert (await other.session()).notice == "application_unknown"


async def test_refused_one_leads_to_an_appeal(house, house_fund):
    """A refusal shows what the fund writes, and its option opens the appeal with the person still known."""
    phone = await ordering(house.handset(PETROV_PHONE))
    await phone.choose("yes")
    (task,) = tasks(house)
    refused = task | {"status": "rejected", "note": [{"text": "Нет подписи"}]}
    await house_fund.put("ru", f"Task/{task['id']}", refused)
    await phone.choose("follow", number_of(task))
    assert "Нет подписи" in await whole(phone)
    await phone.choose("appeal", "fund")
    assert await phone.state() == "ru.appeal.about.subject"


async def test_stranger_sees_no_applications(house):
    """A phone that is not proven for the person gets as far as the offer of a code."""
    phone = house.handset(STRANGER)
    await phone.dial(MENU)
    await phone.choose("mine")
    await phone.type(PETROV)
    await phone.choose("yes")
    assert (await phone.state()).endswith("proof.offer")


# The insurer -------------------------------------------------------------------------------------------------

RULE = {"insurer_changes": 1, "insurer_change_month": 11, "insurer_change_day": 1}


@pytest.mark.parametrize(
    ("day", "exception", "changed", "may"),
    [
        (date(2026, 11, 1), "", 0, True),
        (date(2026, 11, 2), "", 0, False),
        (date(2026, 11, 2), "moved", 0, True),
        (date(2026, 12, 31), "ended", 1, True),
        (date(2027, 1, 1), "", 0, True),
        (date(2026, 3, 1), "", 1, False),
    ],
)
def test_insurer_change_open(day, exception, changed, may):
    """Once a calendar year until 1 November; on moving, or when the insurer leaves, on any day."""
    assert insurer_change_open(day, RULE, exception, changed) is may
    assert insurer_change_from(day) == date(day.year + 1, 1, 1)


async def test_insurer_before_november(house, clock):
    """In October an insurer is picked without a reason; once it is granted, there is no second change this year."""
    clock.pass_time(-timedelta(days=40).total_seconds())
    phone = await choosing_insurer(house)
    assert await phone.state() == "ru.applications.insurer"
    await phone.choose("r1", "yes")
    (task,) = tasks(house)
    assert told(task) == {"organisation": "Страховая компания «Здоровье»", "organisation_id": "ru-zdorovye"}
    clock.pass_time(timedelta(days=4).total_seconds())
    await phone.dial(MENU)
    await phone.choose("insurer", "r1")
    assert await phone.state() == "ru.applications.exception"


async def test_insurer_after_november(house):
    """Without a reason nothing is filed in November, and the day from which it is possible again is told."""
    phone = await choosing_insurer(house)
    await phone.choose("none")
    assert "01.01.2027" in await whole(phone)
    assert tasks(house) == []


async def choosing_insurer(house: House) -> Handset:
    """Return Petrov's phone where the choice of the insurer begins."""
    phone = house.handset(PETROV_PHONE)
    await phone.dial(MENU)
    await phone.choose("insurer")
    await phone.type(PETROV)
    await phone.choose("yes", "yes")
    return phone


# Kazakhstan --------------------------------------------------------------------------------------------------


async def test_nobody_is_attached_without_asking(house, house_fund):
    """A person without a clinic is told so, picks region and clinic, and the application has both on it."""
    patient = {
        "resourceType": "Patient",
        "id": "kz-insured",
        "active": True,
        "identifier": [{"system": "https://coverline.example/fhir/sid/kz-iin", "value": KZ}],
        "telecom": [{"system": "phone", "value": KZ_PHONE}],
        "name": [{"family": "Серіков", "given": ["Әлихан"]}],
    }
    await house_fund.put("kz", "Patient/kz-insured", patient)
    phone = house.handset(KZ_PHONE)
    await phone.dial(ATTACHMENT)
    await phone.type(KZ)
    await phone.choose("yes", "no")
    assert await phone.state() == "kz.attachment.none"
    await phone.choose("apply", "astana", "r2", "yes")
    (task,) = tasks(house, "kz")
    assert told(task) == {"organisation": "№ 5 қалалық емхана", "organisation_id": "kz-clinic-5"}


async def test_silent_fund_says_nothing_about_the_clinic(house, house_fund):
    """A fund that does not answer is no "not attached"."""
    phone = house.handset(KZ_PHONE)
    await phone.dial(ATTACHMENT)
    await phone.type(KZ)
    await phone.choose("yes")
    await house_fund.fail("kz", "500")
    await phone.choose("no")
    assert await phone.state() == "kz.attachment.silent"
    await house_fund.fail("kz", "none")
    await phone.choose("again")
    assert await phone.state() == "kz.attachment.attached"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_complaint_steps_in_their_order(house, language):
    """The steps come in the order of the facts, and each tells whom to reach."""
    phone = house.handset(KZ_PHONE)
    await phone.dial(COMPLAINT)
    if language != "kk":
        await phone.choose("language", language)
    facts = house.product.programmes["kz"].facts_on(date(2026, 11, 22))
    steps = [facts[f"complaint_step_{at}"] for at in range(1, 7)]
    assert phone.options[:6] == steps
    shown = {}
    for step in steps:
        await phone.choose(step)
        shown[step] = await whole(phone)
        await phone.choose(*["back"] * (1 + shown[step].count("98 ")))
    assert len(set(shown.values())) == 6
    assert str(facts["contact_centre"]) in shown["contact_centre"]
