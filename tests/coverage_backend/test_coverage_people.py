"""The fixed persons and the made-up ones: valid numbers, nobody twice, the same for the same seed."""

from itertools import islice

import pytest
from idnumbers.nationalid import CHN, IRN, KAZ
from stdnum import luhn

from coverage_backend import codes
from coverage_backend.checksums import snils_check
from coverage_backend.generate import LANDS, generate
from coverage_backend.people import BATCH, FIXED, load_people
from coverage_backend.store import PeopleStore

VALID = {
    codes.KZ_IIN: KAZ.IndividualIDNumber.validate,
    codes.IR_NATIONAL_CODE: IRN.NationalID.validate,
    codes.RU_ENP: luhn.is_valid,
    codes.CN_RESIDENT_ID: CHN.ResidentID.validate,
    codes.RU_SNILS: lambda number: number[9:] == snils_check(number[:9]),
    codes.IR_BOOKLET: lambda number: len(number) == 10,
    codes.IR_FIDA: lambda number: len(number) == 12,
}


@pytest.mark.parametrize("programme", sorted(FIXED))
def test_fixed_numbers_are_valid(programme):
    """An independent library accepts the number of each fixed person."""
    for person in FIXED[programme]:
        for system, value in person.numbers:
            assert VALID[system](value), (person.patient, value)


@pytest.mark.parametrize("programme", sorted(LANDS))
def test_made_up_numbers_are_valid_and_nobody_is_twice(programme):
    """Ten thousand people have ten thousand valid numbers, none of them a fixed person's."""
    people = list(generate(programme, 10_000, 7))
    numbers = {person.numbers[0] for person in people}
    assert len(people) == len(numbers) == 10_000
    assert not numbers & {number for person in FIXED[programme] for number in person.numbers}
    assert all(VALID[system](value) for system, value in numbers)


@pytest.mark.parametrize("programme", sorted(LANDS))
def test_the_same_seed_makes_the_same_people(programme):
    """Deterministic by seed, also when fewer or more are made."""
    assert list(generate(programme, 50, 7)) == list(islice(generate(programme, 500, 7), 50))
    assert list(generate(programme, 50, 7)) != list(generate(programme, 50, 8))


def test_loading_goes_in_batches_and_says_so(tmp_path):
    """Progress is told after each batch; fixed persons are there too; loading twice changes nothing."""
    store = PeopleStore(tmp_path / "people.db")
    try:
        for _ in range(2):
            told: list[int] = []
            load_people(store, "kz", BATCH + 10, 7, told.append)
            assert told == [BATCH, BATCH + 10]
            assert store.count() == BATCH + 10 + len(FIXED["kz"])
        last = list(generate("kz", BATCH + 10, 7))[-1]
        assert store.find(*last.numbers[0]) == last.patient
    finally:
        store.close()


def test_the_store_outlives_the_process(tmp_path):
    """What was put is there when the file is opened again."""
    for _ in range(2):
        store = PeopleStore(tmp_path / "people.db")
        load_people(store, "ru", 3, 1, lambda _: None)
        assert store.find(codes.RU_SNILS, "11223344595") == "ru-insured"
        store.close()


def test_an_unknown_programme_has_no_made_up_people():
    """A programme that nobody described raises at once, not half way."""
    with pytest.raises(KeyError):
        next(generate("xx", 1, 1))
