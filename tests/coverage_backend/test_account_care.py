"""Clinic and insurer, care received, what can be chosen, the check-up, and all of it on one page."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from reference_backend import number_of

from coverage_backend.account import Attachment
from coverage_backend.codes import RU_ENP, Mode
from coverage_backend.eligibility import Identifier
from coverage_backend.people import FIXED

IVAN = number_of("ru-insured")
NOBODY = Identifier(RU_ENP, "9900000000009999")
WITHIN = 5


async def test_clinic_and_insurer_come_with_their_phones(account):
    """Both are Organizations; since when the clinic is theirs comes too."""
    told = await account.client.attachment(IVAN, within=WITHIN)
    assert told == Attachment(
        "Городская поликлиника № 3",
        date(2021, 4, 12),
        "+7 8422 00-02-03",
        "Страховая компания «Волга-Мед»",
        "+7 8422 00-01-01",
    )
    branch = await account.client.attachment(number_of("ir-insured"), within=WITHIN)
    assert branch.insurer.startswith("سازمان تأمین اجتماعی، شعبهٔ")
    assert await account.client.attachment(NOBODY, within=WITHIN) == Attachment("", None, "", "", "")


@pytest.mark.parametrize("person", [one.patient for people in FIXED.values() for one in people])
async def test_every_fixed_person_has_a_clinic_and_an_insurer(account, person):
    """Nobody's clinic or insurer is a name without an organisation behind it."""
    told = await account.client.attachment(number_of(person), within=WITHIN)
    assert all((told.clinic, told.clinic_phone, told.insurer, told.insurer_phone))


async def test_a_clinic_without_an_organisation_is_only_named(account):
    """What a fund only displays is told as it is displayed; no clinic at all is an empty name."""
    person = {
        "resourceType": "Patient",
        "id": "ru-insured",
        "identifier": [{"system": IVAN.system, "value": IVAN.value}],
        "generalPractitioner": [{"display": "Сельский медпункт"}],
    }
    await account.put(person)
    told = await account.client.attachment(IVAN, within=WITHIN)
    assert (told.clinic, told.clinic_since, told.clinic_phone) == ("Сельский медпункт", None, "")
    assert await account.client.doctors(IVAN, within=WITHIN) == ()
    await account.put(person | {"generalPractitioner": []})
    assert (await account.client.attachment(IVAN, within=WITHIN)).clinic == ""


async def test_care_of_a_year_comes_newest_first(account, clock):
    """Name, kind, conditions, days, clinic and cost of each treatment that falls into the days asked about."""
    today = clock.now.date()
    care = await account.client.care(IVAN, today - timedelta(days=430), today, within=WITHIN)
    assert len(care) == 8
    assert [one.begins for one in care] == sorted((one.begins for one in care), reverse=True)
    assert {one.kind for one in care} == {"primary", "specialised", "ambulance", "high_tech", "preventive"}
    assert {one.condition for one in care} == {"outpatient", "day_hospital", "inpatient", "ambulance"}
    assert {one.currency for one in care} == {"RUB"}
    assert care[0].name == "Приём врача-терапевта участкового"
    assert (care[0].cost, care[0].organisation) == (Decimal(612), "Городская поликлиника № 3")
    assert sum(one.cost for one in care) == 322_147
    assert (
        len(await account.client.care(number_of("kz-insured"), date(2025, 1, 1), today, within=WITHIN)) == 3
    )
    assert await account.client.care(NOBODY, date(2020, 1, 1), today, within=WITHIN) == ()


async def test_care_is_chosen_by_its_own_days(account, clock):
    """A treatment counts where any of its days does, whenever it was charged."""
    today = clock.now.date()
    stay = next(
        one
        for one in await account.client.care(IVAN, today - timedelta(days=430), today, within=WITHIN)
        if one.ends > one.begins
    )
    for since, until, found in (
        (stay.ends, stay.ends, True),
        (stay.begins, stay.begins, True),
        (stay.ends + timedelta(days=1), today, False),
        (stay.begins - timedelta(days=9), stay.begins - timedelta(days=1), False),
    ):
        care = await account.client.care(IVAN, since, until, within=WITHIN)
        assert (stay in care) is found


async def test_care_that_the_admin_adds_is_told(account, clock):
    """An ExplanationOfBenefit that is put appears; cancelled, it is gone."""
    today = clock.now.date().isoformat()
    told = {
        "resourceType": "ExplanationOfBenefit",
        "id": "new",
        "status": "active",
        "type": {"text": "claim"},
        "use": "claim",
        "patient": {"reference": "Patient/ru-not-insured"},
        "billablePeriod": {"start": today, "end": today},
        "created": today,
        "insurer": {"display": "x"},
        "provider": {"display": "Больница"},
        "outcome": "complete",
        "insurance": [{"focal": True, "coverage": {"display": "x"}}],
        "item": [
            {
                "sequence": number,
                "productOrService": {"text": name},
                "net": {"value": 0.1, "currency": "RUB"},
            }
            for number, name in ((1, "Перевязка"), (2, "Укол"))
        ],
    }
    who, day = number_of("ru-not-insured"), clock.now.date()
    assert await account.put(told) == 201
    (one,) = await account.client.care(who, day, day, within=WITHIN)
    assert (one.name, one.kind, one.condition, one.cost) == ("Перевязка, Укол", "", "", Decimal("0.2"))
    assert await account.put(told | {"status": "cancelled"}) == 200
    assert await account.client.care(who, day, day, within=WITHIN) == ()


async def test_insurers_and_clinics_of_a_region(account):
    """Each programme with a choice has some, with address and phone, by name; Iran's people do not choose."""
    for kind, region, count in (
        ("insurer", "ulyanovsk", 2),
        ("insurer", "moscow", 2),
        ("clinic", "ulyanovsk", 4),
        ("clinic", "moscow", 2),
        ("clinic", "astana", 2),
        ("clinic", "almaty", 2),
        ("clinic", "hangzhou", 2),
        ("insurer", "hangzhou", 1),
        ("clinic", "tehran", 0),
        ("insurer", "tehran", 0),
    ):
        found = await account.client.organisations(kind, region, within=WITHIN)
        assert len(found) == count, (kind, region)
        assert all(one.id and one.name and one.address and one.phone for one in found)
        assert [one.name for one in found] == sorted(one.name for one in found)
    added = {
        "resourceType": "Organization",
        "id": "new",
        "name": "Новая",
        "type": [
            {
                "coding": [
                    {"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "prov"}
                ]
            }
        ],
        "address": [{"text": "Москва", "state": "moscow"}],
    }
    assert await account.put(added) == 201
    assert "Новая" in {
        one.name for one in await account.client.organisations("clinic", "moscow", within=WITHIN)
    }
    await account.put(added | {"active": False})
    assert "Новая" not in {
        one.name for one in await account.client.organisations("clinic", "moscow", within=WITHIN)
    }


@pytest.mark.parametrize("mode", list(Mode))
async def test_the_check_up_goes_by_age(start, mode):
    """From 40 each year, before it each third, some each year, nobody under 18; the backend's answer in each mode."""
    backend = await start(mode)
    on = date(2026, 11, 23)
    for person, told in (
        ("ru-insured", (True, 2026, 2027, "age-40")),
        ("ru-not-insured", (False, 2026, 2028, "not-this-year")),
        ("ru-pending", (True, 2026, 2027, "annual")),
        ("ru-child", (False, 2026, 2036, "under-18")),
        ("kz-insured", (False, 2026, 2027, "not-this-year")),
        ("kz-not-insured", (True, 2026, 2029, "every-third-year")),
    ):
        found = await backend.client.checkup(number_of(person), on, within=WITHIN)
        assert (found.entitled, found.year, found.next_year, found.reason) == told, person


async def test_nobody_knows_the_check_up_of_a_stranger(account):
    """Unknown is not "no"; neither is a queued answer, nor a Patient without a birth date."""
    told = await account.client.checkup(NOBODY, date(2026, 11, 23), within=WITHIN)
    assert (told.entitled, told.next_year, told.reason) == (None, None, "not-found")
    await account.break_down(kind="queued", seconds=60)
    told = await account.client.checkup(IVAN, date(2026, 11, 23), within=0.4)
    assert (told.entitled, told.reason) == (None, "queued")
    await account.break_down(kind="none")
    number = {"system": IVAN.system, "value": IVAN.value}
    await account.put({"resourceType": "Patient", "id": "ru-insured", "identifier": [number]})
    told = await account.client.checkup(IVAN, date(2026, 11, 23), within=WITHIN)
    assert (told.entitled, told.reason) == (None, "")


async def test_the_page_is_one_request(account, clock):
    """Clinic and insurer, the next booking and the newest application, as the single questions tell them, in one exchange."""
    doctor = (await account.client.doctors(IVAN, within=WITHIN))[0]
    slots = await account.client.free_slots(
        doctor.id, clock.now, clock.now + timedelta(days=9), within=WITHIN
    )
    later = await account.client.book(IVAN, slots[40], doctor, "later", within=WITHIN)
    soon = await account.client.book(IVAN, slots[20], doctor, "soon", within=WITHIN)
    first = await account.client.book(IVAN, slots[0], doctor, "first", within=WITHIN)
    await account.client.cancel(IVAN, first.id, within=WITHIN)
    await account.client.apply(IVAN, "appeal", {}, "A-1", within=WITHIN)
    clock.pass_by(0.01)
    newest = await account.client.apply(IVAN, "policy-extract", {}, "N-1", within=WITHIN)
    asked = []
    exchange = account.client._wire._exchange

    async def counted(*given):
        asked.append(given[:2])
        return await exchange(*given)

    account.client._wire._exchange = counted
    page = await account.client.page(IVAN, clock.now.date(), within=WITHIN)
    assert asked == [("POST", "")]
    assert (page.booking, page.application) == (soon, newest)
    assert page.booking != later
    assert page.attachment == await account.client.attachment(IVAN, within=WITHIN)


async def test_an_empty_page(account, clock):
    """Who has booked and asked for nothing has a clinic and an insurer; whom the fund does not know has nothing."""
    page = await account.client.page(number_of("kz-child"), clock.now.date(), within=WITHIN)
    assert (page.booking, page.application, page.attachment.clinic) == (None, None, "№ 5 қалалық емхана")
    page = await account.client.page(NOBODY, clock.now.date(), within=WITHIN)
    assert (page.booking, page.application, page.attachment) == (None, None, Attachment("", None, "", "", ""))
