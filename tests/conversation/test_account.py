"""What the fund keeps about a person, shown to who is proven for them."""

from datetime import date, datetime, timedelta

import pytest
from callers import PETROV, PETROV_PHONE, SMIRNOVA, SMIRNOVA_PHONE, STRANGER, Chat, Handset, whole
from msgspec.structs import replace

from coverage_backend.eligibility import Identifier, Status
from coverage_backend.people import KZ, RU, VOLGA
from coverage_backend.person import coverage_of, invoices_of, patient_of
from coverage_backend.treatments import Treatment, explanation_of
from dialogs.visit import Private, _unpack

TODAY = date(2026, 11, 22)
MINE, CARE, CHECKUP, ATTACHED = "*7309*7#", "*7309*10#", "*7309*9#", "*7309*11#"
GAPS = "*1406*6#"
CHILDREN = "180512500011"


async def identified(house, code, number, phone, *, keep="no") -> Handset:
    """Return a phone on file whose owner dialled a code and said which number it is."""
    handset = house.handset(phone)
    await handset.dial(code)
    await handset.type(number)
    await handset.choose("yes", keep)
    return handset


async def by_code(house, phone: str, number: str) -> None:
    """Have the phone proven for a number by a code: what the fund has on file is asked for each time."""
    await house.product.people.prove(phone, number, "code", house.worker._now())


async def private_of(caller) -> Private:
    """Return what the caller's session keeps sealed."""
    session = await caller.session()
    plain = caller.house.product.vault.open(session.sealed, caller.address.encode())
    return _unpack(plain)


async def put_treatments(fund, count: int, cost: float = 100.5) -> None:
    """Give Petrov so many treatments more, all of this month."""
    for back in range(count):
        one = Treatment(back, 1, f"Процедура {back}", "primary", "outpatient", "Поликлиника", 0)
        resource = explanation_of("ru-insured", one, TODAY, VOLGA, "RUB")
        resource["id"] = f"procedure.{back}"
        amount = {"value": cost, "currency": "RUB"}
        resource["item"][0]["net"] = amount
        resource["total"][0]["amount"] = amount
        await fund.put("ru", f"ExplanationOfBenefit/{resource['id']}", resource)


# The person's own page -------------------------------------------------------------------------------------


async def test_known_person_costs_one_request(house):
    """The page of a person who was kept is one request to the fund, a batch, on either channel."""
    phone = await identified(house, MINE, PETROV, PETROV_PHONE, keep="yes")
    assert await phone.state() == "ru.mine.page"
    await phone.dial(MINE)
    asked = len(house.asked)
    await phone.choose("r1")
    assert await phone.state() == "ru.mine.page"
    assert house.asked[asked:] == ["/fhir/ru"]
    assert "Волга-Мед" in await whole(phone)


async def test_page_is_not_for_a_phone_that_is_on_file_no_more(house, house_fund):
    """Who keeps a number sees its page as long as the fund has the phone on file; then a code has to prove it."""
    phone = await identified(house, MINE, PETROV, PETROV_PHONE, keep="yes")
    petrov = patient_of(RU[0])
    await house_fund.put("ru", f"Patient/{petrov['id']}", petrov | {"telecom": []})
    await phone.dial(MINE)
    await phone.choose("r1")
    assert await phone.state() == "ru.mine.proof.offer"
    assert "Волга-Мед" not in await whole(phone)
    assert (await private_of(phone)).level == 0


async def test_page_shows_the_next_booking_and_the_newest_application(house):
    """What the person booked and filed stands on their page."""
    fund, who = house.product.backends["ru"], Identifier(RU[0].numbers[0][0], PETROV)
    now = datetime.fromtimestamp(house.product.clock()).astimezone()
    doctor = (await fund.doctors(who, within=2))[0]
    slot = (await fund.free_slots(doctor.id, now, now + timedelta(days=14), within=2))[0]
    await fund.book(who, slot, doctor, "key", within=2)
    await fund.apply(who, "policy-extract", {}, "48213907", within=2)
    phone = await identified(house, MINE, PETROV, PETROV_PHONE)
    text = await whole(phone)
    assert f"{slot.start:%H:%M}" in text
    assert "ыписка" in text
    await phone.choose("applications")
    assert (await phone.state()).startswith("ru.applications.following")


async def test_page_leads_on_without_asking_again_whom_it_is_about(house):
    """Inside one conversation a proven person is asked for their number once."""
    phone = await identified(house, MINE, PETROV, PETROV_PHONE)
    for option, state in (
        ("care", "ru.care.period"),
        ("attached", "ru.attached.shown"),
        ("checkup", "ru.checkup.own_entitled"),
    ):
        await phone.choose(option)
        assert await phone.state() == state
        await phone.dial(MINE)
        await phone.type(PETROV)
    await phone.choose("coverage")
    assert await phone.state() == "ru.coverage.own_insured"
    await phone.choose("mine")
    assert await phone.state() == "ru.mine.page"


async def test_page_of_a_silent_fund_says_so(house, house_fund):
    """That the fund does not answer is not that there is nothing; the next try may go well."""
    await by_code(house, PETROV_PHONE, f"ru.enp:{PETROV}")
    phone = await identified(house, MINE, PETROV, PETROV_PHONE, keep="yes")
    await phone.dial(MINE)
    await house_fund.fail("ru", "500")
    await phone.choose("r1")
    assert await phone.state() == "ru.mine.away"
    await house_fund.fail("ru", "none")
    await phone.choose("again")
    assert await phone.state() == "ru.mine.page"


@pytest.mark.parametrize("code", [MINE, CARE, ATTACHED])
async def test_strangers_phone_is_asked_for_a_code(house, code):
    """Of somebody else's account nothing is shown before the code that the fund's file has sent for."""
    phone = house.handset(STRANGER)
    await phone.dial(code)
    await phone.type(PETROV)
    await phone.choose("yes")
    assert (await phone.state()).endswith(".proof.offer")


# Care received ---------------------------------------------------------------------------------------------


async def test_care_of_a_silent_fund_is_not_none(house, house_fund):
    """No answer has a screen of its own, and so has no care."""
    phone = await identified(house, CARE, PETROV, PETROV_PHONE)
    await house_fund.fail("ru", "500")
    await phone.choose("this_year")
    assert await phone.state() == "ru.care.away"
    await house_fund.fail("ru", "none")
    await phone.choose("again")
    assert await phone.state() == "ru.care.list"
    other = await identified(house, CARE, SMIRNOVA, SMIRNOVA_PHONE)
    await other.choose("this_year")
    assert await other.state() == "ru.care.none"


async def test_number_and_total_are_of_the_whole_period(house, house_fund):
    """Nine rows a screen, the earlier ones behind them; number and total stay those of the period, with its hundredths."""
    await put_treatments(house_fund, 12)
    phone = await identified(house, CARE, PETROV, PETROV_PHONE)
    await phone.choose("month")
    text = await whole(phone)
    assert "14 случаев" in text
    assert "5298₽" in text  # twelve of 100.50, and 612 and 3480 that were there
    assert len(phone.options) == 10
    await phone.choose("earlier")
    text = await whole(phone)
    assert "14 случаев" in text
    assert len(phone.options) == 5
    await phone.choose(phone.options[-1])
    assert await phone.state() == "ru.care.treatment"
    assert "Вызов скорой" in await whole(phone)


async def test_hundredths_are_said_where_there_are_any(house, house_fund):
    """A cost with kopecks has them, one without has none."""
    await put_treatments(house_fund, 1)
    phone = await identified(house, CARE, PETROV, PETROV_PHONE)
    await phone.choose("month")
    text = await whole(phone)
    assert "100,50₽" in text
    assert "612₽" in text


async def test_care_not_received_goes_on_as_an_appeal(house):
    """Which treatment it is about goes along: its id, name, organisation and day."""
    phone = await identified(house, CARE, PETROV, PETROV_PHONE)
    await phone.choose("month", "r0", "not_received")
    assert (await phone.state()).startswith("ru.appeal.")
    slots = (await private_of(phone)).slots
    assert slots["care_name"] == "Приём врача-терапевта участкового"
    assert slots["care_organisation"] == "Городская поликлиника № 3"
    assert (slots["care_id"], slots["care_date"]) == ("ru-insured.9", "2026-11-13")


async def test_typed_days_in_either_order(house):
    """Two days are a period whichever was typed first; a day that is none, or to come, is asked for again."""
    phone = await identified(house, CARE, PETROV, PETROV_PHONE)
    await phone.choose("dates")
    await phone.type("32.01.2026")
    assert await phone.state() == "ru.care.first_day"
    await phone.type("30.06.2026", "01.01.2026")
    assert await phone.state() == "ru.care.list"
    assert "01.01.2026 - 30.06.2026" in await whole(phone)


async def test_treatment_that_is_gone_brings_the_list_again(house, house_fund):
    """What the fund took back while the person was reading is said to be gone."""
    await put_treatments(house_fund, 1)
    phone = await identified(house, CARE, PETROV, PETROV_PHONE)
    await phone.choose("month")
    one = Treatment(0, 1, "Процедура 0", "primary", "outpatient", "Поликлиника", 0)
    gone = explanation_of("ru-insured", one, TODAY, VOLGA, "RUB")
    gone |= {"id": "procedure.0", "status": "cancelled"}
    await house_fund.put("ru", f"ExplanationOfBenefit/{gone['id']}", gone)
    await phone.choose("r0")
    session = await phone.session()
    assert (session.state, session.notice) == ("ru.care.list", "care_gone")


# Insurer and clinic ----------------------------------------------------------------------------------------


async def test_nobody_on_file(house, house_fund):
    """Who has no clinic and no insurer is told what to do."""
    person = RU[0]
    await house_fund.put("ru", f"Patient/{person.patient}", patient_of(person) | {"generalPractitioner": []})
    cover = coverage_of(person, TODAY) | {"payor": [{"reference": "Organization/nobody"}]}
    await house_fund.put("ru", f"Coverage/{cover['id']}", cover)
    phone = await identified(house, ATTACHED, PETROV, PETROV_PHONE)
    text = await whole(phone)
    assert "прикрепитесь" in text
    assert "выберите" in text
    await phone.choose("insurer")
    assert (await phone.state()).startswith("ru.applications.")


# Check-up --------------------------------------------------------------------------------------------------


async def test_birth_year_needs_no_number(house):
    """Any phone learns it by year of birth, and no fund is asked."""
    phone = house.handset(STRANGER)
    await phone.dial(CHECKUP)
    asked = len(house.asked)
    await phone.type("1987")
    assert await phone.state() == "ru.checkup.entitled"
    assert len(house.asked) == asked


async def test_funds_answer_wins_over_the_rule(house, house_fund):
    """By year alone it is not this year; the fund says that this person may every year."""
    person = replace(RU[1], annual=True)
    cover = coverage_of(person, TODAY)
    await house_fund.put("ru", f"Coverage/{cover['id']}", cover)
    phone = house.handset(SMIRNOVA_PHONE)
    await phone.dial(CHECKUP)
    await phone.type("1992")
    await phone.choose("none")
    assert await phone.state() == "ru.checkup.not_this_year"
    phone = await identified_at(phone, SMIRNOVA)
    assert await phone.state() == "ru.checkup.own_entitled"


async def identified_at(phone: Handset, number: str) -> Handset:
    """Return the phone after it dialled for the check-up and asked the fund."""
    await phone.dial(CHECKUP)
    await phone.choose("own")
    await phone.type(number)
    await phone.choose("yes", "no")
    return phone


async def test_silent_fund_leads_to_the_year(house, house_fund):
    """Where the fund cannot be asked, the year of birth is asked for."""
    phone = await identified(house, MINE, PETROV, PETROV_PHONE)
    await house_fund.fail("ru", "500")
    await phone.choose("checkup")
    assert await phone.state() == "ru.checkup.away"
    await phone.choose("year")
    assert await phone.state() == "ru.checkup.birth_year"


async def test_rule_that_ended_is_not_applied(house, clock):
    """From the day until which the rule is reported to hold, nobody is told anything by it."""
    clock.seconds = datetime.fromisoformat("2027-07-01T09:00:00+04:00").timestamp()
    phone = house.handset(STRANGER)
    await phone.dial(CHECKUP)
    await phone.type("1987")
    assert await phone.state() == "ru.checkup.expired"


# Contributions ---------------------------------------------------------------------------------------------


async def test_worker_is_sent_to_the_employer_first(house, house_fund):
    """Whose employer owes the months is not told to pay them; who no longer works there sees what they cost."""
    person = replace(
        KZ[0], standing=Status.NOT_INSURED, reason="employer-debt", ends_in=-1, paid=0b1111_1111_1100
    )
    cover = coverage_of(person, TODAY)
    await house_fund.put("kz", f"Coverage/{cover['id']}", cover)
    for invoice in invoices_of(person, TODAY):
        await house_fund.put("kz", f"Invoice/{invoice['id']}", invoice)
    phone = await identified(house, GAPS, person.numbers[0][1], person.phones[0])
    assert await phone.state() == "kz.contributions.employer"
    assert "09-10.2026" in await whole(phone)
    await phone.choose("left")
    assert await phone.state() == "kz.contributions.gaps"
    assert "8500₸" in await whole(phone)


async def test_payments_of_a_silent_fund_are_not_missing(house, house_fund):
    """That the fund does not answer says nothing about what was paid."""
    await by_code(house, KZ[0].phones[0], f"kz.iin:{KZ[0].numbers[0][1]}")
    phone = await identified(house, GAPS, KZ[0].numbers[0][1], KZ[0].phones[0], keep="yes")
    assert await phone.state() == "kz.contributions.whole"
    await phone.dial(GAPS)
    await house_fund.fail("kz", "500")
    await phone.choose("r1")
    assert await phone.state() == "kz.contributions.away"


async def test_status_that_is_worked_at_is_not_known(house, house_fund):
    """While the fund has not said whether somebody is insured and who pays, nobody is told of gaps."""
    await house_fund.fail("kz", "queued")
    phone = await identified(house, GAPS, KZ[0].numbers[0][1], KZ[0].phones[0])
    assert await phone.state() == "kz.contributions.away"


async def test_state_paid_have_no_months(house):
    """For whom the state pays no months are counted."""
    phone = house.handset("+77010000005")
    await phone.dial(GAPS)
    await phone.choose("family")
    await phone.type(CHILDREN)
    await phone.choose("yes", "no")
    assert await phone.state() == "kz.contributions.state"
    assert "/12" not in await whole(phone)


async def test_chat_sees_the_same_page(house):
    """A chat proves its phone by the code, then its page is one request too."""
    chat: Chat = house.chat(700)
    await chat.send("/start ru-mine")
    await chat.type(PETROV)
    await chat.choose("yes", "send")
    (message,) = [one for one in await house.messages() if "Код" in one.text]
    code = next(word for word in message.text.replace(",", " ").split() if word.isdigit() and len(word) == 6)
    asked = len(house.asked)
    await chat.send(code)
    await chat.choose("yes")
    assert await chat.state() == "ru.mine.page"
    assert house.asked[asked:] == ["/fhir/ru"]
