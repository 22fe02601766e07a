"""What comes out of the three ways to ask, against the reference backend."""

from datetime import timedelta

import pytest
from reference_backend import number_of, today

from coverage_backend.codes import KZ_IIN, RU_SNILS, Mode
from coverage_backend.eligibility import Identifier, Status
from coverage_backend.people import FIXED

EVERYBODY = [person for people in FIXED.values() for person in people]


@pytest.mark.parametrize("mode", list(Mode))
async def test_every_mode_tells_the_same_of_everybody(start, mode):
    """Status, reason and tracking code of each fixed person come through in all three modes."""
    backend = await start(mode)
    for person in EVERYBODY:
        found = await backend.client.eligibility(Identifier(*person.numbers[0]), today(), within=5)
        assert (found.status, found.reason, found.category, found.tracking, found.special) == (
            person.standing,
            person.reason,
            person.category,
            person.tracking,
            person.special,
        )
        assert found.source == person.insurer
        assert found.as_of.tzinfo is not None


@pytest.mark.parametrize("programme", sorted(FIXED))
def test_each_programme_has_each_status(programme):
    """A demo can show every status in every programme."""
    assert {person.standing for person in FIXED[programme]} == set(Status) - {Status.UNKNOWN}


async def test_insured_worker_has_twelve_months_by_two_payers(backend):
    """Employer's deductions and own contributions come apart, newest first."""
    found = await backend.client.eligibility(number_of("kz-insured"), today(), within=5)
    assert (found.months_paid, found.months_asked) == (12, 12)
    assert found.until > today()
    assert [month.by for month in found.months] == ["employer", "self"] * 12
    assert [month.month for month in found.months] == sorted((m.month for m in found.months), reverse=True)
    assert all(month.paid == month.due for month in found.months)


async def test_not_insured_has_nine_of_twelve_months(backend):
    """Gaps are counted, and listed with what is due."""
    found = await backend.client.eligibility(number_of("kz-not-insured"), today(), within=5)
    assert (found.status, found.months_paid, found.months_asked) == (Status.NOT_INSURED, 9, 12)
    assert sum(month.paid == 0 for month in found.months) == 3


async def test_state_pays_without_counting(backend):
    """A child is insured by the state, with no month count."""
    found = await backend.client.eligibility(number_of("kz-child"), today(), within=5)
    assert (found.status, found.category, found.reason) == (Status.INSURED, "state", "state-pays")
    assert (found.months_paid, found.months_asked, found.months) == (None, None, ())


async def test_unknown_person_is_not_found(backend):
    """Nobody by that number: not insured, and the reason says why."""
    found = await backend.client.eligibility(Identifier(KZ_IIN, "990101300099"), today(), within=5)
    assert (found.status, found.reason) == (Status.NOT_INSURED, "not-found")


async def test_second_number_leads_to_the_same_person(backend):
    """A Russian may be asked for by SNILS as well as by ENP."""
    found = await backend.client.eligibility(Identifier(RU_SNILS, "11223344595"), today(), within=5)
    assert (found.status, found.tracking) == (Status.INSURED, "73093452")


async def test_cover_is_judged_on_the_day_asked_for(backend):
    """The day after the cover ends the same person is not insured."""
    who = number_of("kz-insured")
    last = (await backend.client.eligibility(who, today(), within=5)).until
    assert (await backend.client.eligibility(who, last, within=5)).status is Status.INSURED
    after = await backend.client.eligibility(who, last + timedelta(1), within=5)
    assert after.status is Status.NOT_INSURED


@pytest.mark.parametrize("mode", list(Mode))
async def test_queued_answer_is_polled_for(start, mode):
    """An answer that is ready within the deadline is waited for."""
    backend = await start(mode)
    await backend.break_down(kind="queued", seconds=0.05)
    if mode is not Mode.CREATE:
        found = await backend.client.eligibility(number_of("kz-insured"), today(), within=5)
        assert found.status is Status.INSURED


@pytest.mark.parametrize("mode", list(Mode))
async def test_answer_still_queued_is_pending(start, mode):
    """An answer that is not ready by the deadline is pending, not an error and not a refusal."""
    backend = await start(mode)
    await backend.break_down(kind="queued", seconds=60)
    found = await backend.client.eligibility(number_of("kz-insured"), today(), within=0.4)
    assert (found.status, found.reason) == (Status.PENDING, "queued")


async def test_phones_on_file(backend):
    """The fund's phones of a person come in E.164; a parent's phone may be a child's too; nobody has none."""
    assert await backend.client.phones(number_of("kz-insured"), within=5) == ("+77010000001",)
    parent = await backend.client.phones(number_of("kz-parent"), within=5)
    assert parent == await backend.client.phones(number_of("kz-child"), within=5)
    assert await backend.client.phones(Identifier(KZ_IIN, "990101300099"), within=5) == ()


async def test_contributions_since_a_day(backend):
    """Only months since the day asked for, newest first; unpaid ones say what is due."""
    who = number_of("kz-not-insured")
    since = today().replace(day=1) - timedelta(70)
    months = await backend.client.contributions(who, since, within=5)
    assert [month.month for month in months] == sorted((month.month for month in months), reverse=True)
    assert 2 <= len(months) <= 3
    assert {month.due for month in months} == {4250}
    assert {month.paid for month in months} == {0, 4250}
    assert await backend.client.contributions(Identifier(KZ_IIN, "990101300099"), since, within=5) == ()


def test_a_number_is_not_in_the_repr():
    """An Identifier may be logged."""
    assert "880115100502" not in repr(number_of("kz-insured"))
