"""Doctors, their free times, and bookings: one time is one person's, one key is one booking."""

import asyncio
from datetime import timedelta

import pytest
from reference_backend import ADMIN, number_of

from coverage_backend.client import CoverageClient
from coverage_backend.codes import RU_ENP
from coverage_backend.diary import SPECIALITIES
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendRefused, BackendSlow, CoverageError, SlotTaken

IVAN, OLGA = number_of("ru-insured"), number_of("ru-not-insured")
NOBODY = Identifier(RU_ENP, "9900000000009999")
WITHIN = 5


async def therapist(backend):
    """Return Ivan's district doctor."""
    doctors = await backend.client.doctors(IVAN, within=WITHIN)
    return next(one for one in doctors if one.speciality == "therapist")


async def free(backend, clock, doctor):
    """Return the doctor's free times of the next fourteen days."""
    return await backend.client.free_slots(
        doctor.id, clock.now, clock.now + timedelta(days=14), within=WITHIN
    )


async def test_the_doctors_are_those_of_ones_own_clinic(account):
    """Each speciality has somebody, with hours by weekday; who has no clinic has no doctors."""
    doctors = await account.client.doctors(IVAN, within=WITHIN)
    assert [one.speciality for one in doctors] == list(SPECIALITIES)
    assert all(one.id.startswith("ru-clinic-3.") and one.name for one in doctors)
    for one in doctors:
        assert one.hours
        assert all(1 <= day <= 5 and "08:00" <= opens < closes <= "20:00" for day, opens, closes in one.hours)
    assert await account.client.doctors(NOBODY, within=WITHIN) == ()
    assert await account.client.doctors(number_of("ir-insured"), within=WITHIN) == ()


async def test_free_times_lie_in_the_doctors_hours(account, clock):
    """Twenty minutes each, in order, in the clinic's own time, on days and at hours when the doctor works, and ahead."""
    for doctor in await account.client.doctors(IVAN, within=WITHIN):
        slots = await free(account, clock, doctor)
        assert slots
        assert list(slots) == sorted(slots, key=lambda one: one.start)
        for slot in slots:
            assert slot.start > clock.now
            assert slot.end - slot.start == timedelta(minutes=20)
            assert slot.start.utcoffset() == timedelta(hours=4)
            assert any(
                day == slot.start.isoweekday() and opens <= f"{slot.start:%H:%M}" < closes
                for day, opens, closes in doctor.hours
            )


async def test_free_times_are_the_same_when_asked_again(account, clock):
    """The same doctor and days have the same times; some are taken already; a part of the days has its part of them."""
    doctor = await therapist(account)
    slots = await free(account, clock, doctor)
    assert await free(account, clock, doctor) == slots
    working_days = 10
    assert len(slots) < working_days * 18
    day = clock.now + timedelta(days=1)
    some = await account.client.free_slots(doctor.id, day, day + timedelta(days=1), within=WITHIN)
    assert some == tuple(one for one in slots if day <= one.start < day + timedelta(days=1))
    assert await account.client.free_slots("ru-clinic-3.nobody", day, day, within=WITHIN) == ()


async def test_a_booking_takes_its_time(account, clock):
    """What was booked is no longer free, and is in the list with doctor and clinic; cancelling gives it back."""
    doctor = await therapist(account)
    slot = (await free(account, clock, doctor))[3]
    made = await account.client.book(IVAN, slot, doctor, "key-1", within=WITHIN)
    assert (made.status, made.doctor, made.speciality) == ("booked", doctor.name, "therapist")
    assert (made.start, made.end, made.organisation) == (slot.start, slot.end, "Городская поликлиника № 3")
    assert slot.id not in {one.id for one in await free(account, clock, doctor)}
    assert await account.client.bookings(IVAN, within=WITHIN) == (made,)
    assert await account.client.bookings(OLGA, within=WITHIN) == ()
    cancelled = await account.client.cancel(IVAN, made.id, within=WITHIN)
    assert (cancelled.id, cancelled.status) == (made.id, "cancelled")
    again = next(one for one in await free(account, clock, doctor) if one.id == slot.id)
    assert again.version != slot.version
    assert (
        await account.client.book(OLGA, again, doctor, "key-2", within=WITHIN)
    ).organisation == made.organisation


async def test_cancelling_twice_is_fine(account, clock):
    """The second cancelling, also at the same moment, says the same, and takes nobody else's time away."""
    doctor = await therapist(account)
    slot = (await free(account, clock, doctor))[0]
    made = await account.client.book(IVAN, slot, doctor, "key-1", within=WITHIN)
    both = await asyncio.gather(*(account.client.cancel(IVAN, made.id, within=WITHIN) for _ in range(2)))
    assert {one.status for one in both} == {"cancelled"}
    again = next(one for one in await free(account, clock, doctor) if one.id == slot.id)
    theirs = await account.client.book(OLGA, again, doctor, "key-2", within=WITHIN)
    await account.client.cancel(IVAN, made.id, within=WITHIN)
    assert await account.client.bookings(OLGA, within=WITHIN) == (theirs,)
    assert slot.id not in {one.id for one in await free(account, clock, doctor)}


async def test_the_same_key_is_the_same_booking(account, clock):
    """Asked twice, one after the other or at once, also for another time, one booking stands and one time is taken."""
    doctor = await therapist(account)
    slots = await free(account, clock, doctor)
    made = await asyncio.gather(
        *(account.client.book(IVAN, slots[0], doctor, "key-1", within=WITHIN) for _ in range(5))
    )
    later = await account.client.book(IVAN, slots[1], doctor, "key-1", within=WITHIN)
    assert {one.id for one in (*made, later)} == {made[0].id}
    assert len(await account.client.bookings(IVAN, within=WITHIN)) == 1
    assert len(await free(account, clock, doctor)) == len(slots) - 1


async def test_of_two_at_once_one_gets_the_time(account, clock):
    """Two people, each with a connection of their own, want one time: one has it, the other is told so."""
    doctor = await therapist(account)
    for turn, slot in enumerate((await free(account, clock, doctor))[:10]):
        won = await asyncio.gather(
            account.client.book(IVAN, slot, doctor, f"ivan-{turn}", within=WITHIN),
            account.client.book(OLGA, slot, doctor, f"olga-{turn}", within=WITHIN),
            return_exceptions=True,
        )
        assert sorted(type(one).__name__ for one in won) == ["Booking", "SlotTaken"]
    ivan, olga = [await account.client.bookings(who, within=WITHIN) for who in (IVAN, OLGA)]
    assert len(ivan) + len(olga) == 10
    assert not {one.start for one in ivan} & {one.start for one in olga}


async def test_a_time_that_was_taken_since_it_was_shown(account, clock):
    """An old list does not book over somebody."""
    doctor = await therapist(account)
    slot = (await free(account, clock, doctor))[0]
    await account.client.book(OLGA, slot, doctor, "olga", within=WITHIN)
    with pytest.raises(SlotTaken):
        await account.client.book(IVAN, slot, doctor, "ivan", within=WITHIN)
    assert await account.client.bookings(IVAN, within=WITHIN) == ()


async def test_a_key_of_somebody_else_is_no_booking_of_mine(account, clock):
    """The key finds a booking, but not this person's: an error, nothing of theirs is told."""
    doctor = await therapist(account)
    slots = await free(account, clock, doctor)
    made = await account.client.book(OLGA, slots[0], doctor, "key", within=WITHIN)
    with pytest.raises(CoverageError):
        await account.client.book(IVAN, slots[1], doctor, "key", within=WITHIN)
    with pytest.raises(BackendRefused):
        await account.client.cancel(IVAN, made.id, within=WITHIN)
    assert (await account.client.bookings(OLGA, within=WITHIN))[0].status == "booked"


async def test_nobody_on_file_books_nothing(account, clock):
    """A number that the fund does not know takes no time away."""
    doctor = await therapist(account)
    slots = await free(account, clock, doctor)
    with pytest.raises(BackendRefused):
        await account.client.book(NOBODY, slots[0], doctor, "key", within=WITHIN)
    assert await free(account, clock, doctor) == slots
    assert await account.client.bookings(NOBODY, within=WITHIN) == ()


async def test_a_booking_that_got_no_answer_is_found_by_its_key(account, clock):
    """The backend takes the booking and does not answer; asked again with the same key, it is there, once."""
    doctor = await therapist(account)
    slots = await free(account, clock, doctor)
    await account.break_down(kind="taken", seconds=60)
    with pytest.raises(BackendSlow):
        await account.client.book(IVAN, slots[0], doctor, "key", within=0.5)
    again = await account.client.book(IVAN, slots[0], doctor, "key", within=WITHIN)
    assert await account.client.bookings(IVAN, within=WITHIN) == (again,)
    assert len(await free(account, clock, doctor)) == len(slots) - 1


async def test_bookings_to_come_stand_first(account, clock):
    """The next one, the one after it, then what is over or cancelled, newest first; what is over cannot be cancelled."""
    doctor = await therapist(account)
    slots = (await free(account, clock, doctor))[::20][:4]
    made = [
        await account.client.book(IVAN, slot, doctor, f"key-{place}", within=WITHIN)
        for place, slot in enumerate(slots)
    ]
    await account.client.cancel(IVAN, made[3].id, within=WITHIN)
    clock.now = made[0].end + timedelta(minutes=1)
    told = await account.client.bookings(IVAN, within=WITHIN)
    assert [one.id for one in told] == [made[1].id, made[2].id, made[3].id, made[0].id]
    assert [one.status for one in told] == ["booked", "booked", "cancelled", "fulfilled"]
    with pytest.raises(BackendRefused):
        await account.client.cancel(IVAN, made[0].id, within=WITHIN)


async def test_a_time_the_admin_adds_can_be_booked(account, clock):
    """A Slot that is put is offered with the others, and one that is put busy is not."""
    doctor = await therapist(account)
    slots = await free(account, clock, doctor)
    added = {
        "resourceType": "Slot",
        "id": "evening",
        "schedule": {"reference": f"Schedule/{doctor.id}"},
        "status": "free",
        "start": "2026-11-24T21:00:00+04:00",
        "end": "2026-11-24T21:20:00+04:00",
    }
    assert await account.put(added) == 201
    gone = added | {
        "id": slots[0].id,
        "status": "busy",
        "start": slots[0].start.isoformat(),
        "end": slots[0].end.isoformat(),
    }
    assert await account.put(gone) == 200
    now = await free(account, clock, doctor)
    assert {one.id for one in now} == {one.id for one in slots} - {slots[0].id} | {"evening"}
    slot = next(one for one in now if one.id == "evening")
    assert (await account.client.book(IVAN, slot, doctor, "key", within=WITHIN)).start == slot.start


async def test_no_persons_number_stands_in_a_url(account, clock):
    """Whatever is asked, the person's number travels in bodies only."""
    seen: list[str] = []

    class Spy(type(account.client._wire)):
        async def _exchange(self, method, path, data, headers):
            seen.append(path)
            return await super()._exchange(method, path, data, headers)

    account.client._wire.__class__ = Spy
    doctor = await therapist(account)
    slot = (await free(account, clock, doctor))[0]
    made = await account.client.book(IVAN, slot, doctor, "key", within=WITHIN)
    await account.client.cancel(IVAN, made.id, within=WITHIN)
    await account.client.apply(IVAN, "appeal", {"text": "Жалоба"}, "A-1", within=WITHIN)
    await account.client.application(IVAN, "A-1", within=WITHIN)
    await account.client.page(IVAN, clock.now.date(), within=WITHIN)
    assert len(seen) > 10
    assert not any(IVAN.value in path for path in seen)


async def test_what_a_transaction_may_not_do(account, clock):
    """A stale or missing version, another change than the status, a busy time, a stranger: refused, and nothing is done."""
    doctor = await therapist(account)
    slot = (await free(account, clock, doctor))[0]
    async with account.session.get(f"{account.url}/Slot/{slot.id}", headers=ADMIN) as response:
        assert response.headers["ETag"] == f'W/"{slot.version}"'
        told = await response.json()

    def order(*entries):
        return {"resourceType": "Bundle", "type": "transaction", "entry": list(entries)}

    def put(resource, **request):
        url = f"Slot/{slot.id}"
        return {"resource": resource, "request": {"method": "PUT", "url": url, "ifMatch": 'W/"1"'} | request}

    stranger = {
        "resourceType": "Appointment",
        "status": "booked",
        "start": told["start"],
        "end": told["end"],
        "participant": [{"actor": {"reference": "Patient/ru-nobody"}, "status": "accepted"}],
    }
    busy = told | {"status": "busy"}
    for entries, status in (
        ([put(busy, ifMatch='W/"7"')], 412),
        ([put(busy, ifMatch="x")], 400),
        ([put(busy | {"end": "2026-11-30T23:00:00+04:00"})], 422),
        ([put(told)], 409),
        ([put(busy, method="GET")], 400),
        ([put(busy, url="Slot/other")], 400),
        ([put(busy | {"id": "other"}, url="Slot/other")], 404),
        ([{"resource": stranger, "request": {"method": "POST", "url": "Appointment"}}, put(busy)], 422),
        ([{"resource": stranger, "request": {"method": "POST", "url": "Patient"}}], 400),
        ([{"request": {"method": "POST", "url": "Appointment"}}], 400),
        ([], 422),
    ):
        async with account.session.post(account.url, json=order(*entries), headers=ADMIN) as response:
            assert response.status == status, await response.text()
            assert (await response.json())["resourceType"] == "OperationOutcome"
    assert slot in await free(account, clock, doctor)


async def test_another_client_sees_the_same(account, clock):
    """Nothing of a booking is kept in the client."""
    doctor = await therapist(account)
    slot = (await free(account, clock, doctor))[0]
    made = await account.client.book(IVAN, slot, doctor, "key", within=WITHIN)
    other = CoverageClient(account.url, token="fund-token", insurer="x", session=account.session, clock=clock)
    assert await other.bookings(IVAN, within=WITHIN) == (made,)
