"""The calculators: what cannot be is asked for again, young people get no adult formula, nothing is kept."""

import pytest
from callers import Handset, House, whole

OWNER = "+79270007601"


async def calculators(house: House) -> Handset:
    """Return a phone on the calculators' menu."""
    phone = house.handset(OWNER)
    await phone.dial("*7309*5#")
    await phone.choose("no", "calculators")
    return phone


async def weighing(house: House, *typed: str, sex: str = "male") -> Handset:
    """Return a phone after age, height and weight were typed."""
    phone = await calculators(house)
    await phone.choose("weight", sex)
    await phone.type(*typed)
    return phone


async def test_weight_and_energy(house):
    """The reference's man of 80 kg, 180 cm and 30 years: rest, day, index with its class, and the usual weight."""
    phone = await weighing(house, "30", "180", "80")
    await phone.choose("moderate")
    said = (await whole(phone)).replace("\u00a0", " ")
    assert "Покой: 1 780 ккал" in said
    assert "День: 2 760 ккал" in said
    assert "ИМТ 24,7: обычный вес" in said
    assert "60,0-80,6 кг" in said.replace("60-", "60,0-")
    assert "Худеть" not in said


async def test_losing_weight_is_told_with_care(house):
    """Who weighs more than usual hears of a slow way, never below what the resting body uses, and of the doctor."""
    phone = await weighing(house, "45", "170", "95", sex="female")
    await phone.choose("sitting")
    said = (await whole(phone)).replace("\u00a0", " ")
    assert "Худеть: 1 630 ккал" in said
    assert "Покой: 1 630 ккал" in said
    assert "врач" in said


@pytest.mark.parametrize(
    ("age", "state"), [("17", "minor"), ("18", "height"), ("0", "minor"), ("121", "age")]
)
async def test_formulas_are_for_adults(house, age, state):
    """Under 18 no formula is used and the paediatrician is named."""
    phone = await weighing(house, age)
    assert await phone.state() == f"ru.calculators.{state}"
    if state == "minor":
        assert "педиатр" in await whole(phone)


@pytest.mark.parametrize(
    ("height", "weight", "state"), [("1000", "", "height"), ("170", "0,0", "weight"), ("170", "1", "weight")]
)
async def test_what_nobody_measures_is_asked_for_again(house, height, weight, state):
    """No kilogram, or ten metres, are asked for again, and what was typed before stays."""
    phone = await weighing(house, "30", height, *filter(None, (weight,)))
    assert await phone.state() == f"ru.calculators.{state}"
    await phone.type(*(("170", "65") if state == "height" else ("65",)))
    await phone.choose("light")
    assert await phone.state() == "ru.calculators.result"


@pytest.mark.parametrize(("height", "weight"), [("250", "20"), ("60", "200"), ("40", "2")])
async def test_unlikely_bodies_get_no_figures(house, height, weight):
    """A height and a weight that no adult has together are asked for again in place of absurd figures."""
    phone = await weighing(house, "30", height, weight)
    await phone.choose("light")
    assert await phone.state() == "ru.calculators.height"
    assert "ккал" not in await whole(phone)


async def test_activity(house):
    """An activity of the table, its minutes and a weight give its calories; the table goes round."""
    phone = await calculators(house)
    await phone.choose("activity", "others", "football")
    await phone.type("60", "70")
    assert "490 ккал" in await whole(phone)
    await phone.choose("another", "others", "others")
    assert "walking" in phone.options


async def test_choices_are_sealed(house):
    """What is chosen about a body is as private as what is typed: neither slots nor transcript hold it in the open."""
    phone = await weighing(house, "30", "180", "80")
    await phone.choose("moderate")
    session = await phone.session()
    assert session.slots == {}
    programme = house.product.programmes["ru"]
    asked = {programme.names[state].rpartition(".")[2]: said for state, said in session.transcript}
    assert (asked["sex"], asked["movement"], asked["age"]) == (0, 0, 0)


async def test_illness_and_group_are_sealed(house):
    """Which illness somebody asks about, and what gives them a right, stand nowhere in the open either."""
    phone = house.handset(OWNER)
    await phone.dial("*12393#")
    await phone.choose("scope", "cancer")
    session, names = await phone.session(), house.product.programmes["cn"].names
    assert {names[state]: said for state, said in session.transcript}["cn.scope.illness"] == 0
    await phone.dial("*7309*9#")
    await phone.type("1995")
    await phone.choose("prisoner")
    assert await phone.state() == "ru.checkup.entitled"
    session, names = await phone.session(), house.product.programmes["ru"].names
    assert "prisoner" not in session.slots.values()
    assert {names[state]: said for state, said in session.transcript}["ru.checkup.group"] == 0


async def test_lost_private_part_begins_again(house):
    """A session whose private part cannot be opened any more asks anew in place of failing."""
    phone = await weighing(house, "30", "180", "80")
    found = await house.product.sessions.read(OWNER)
    found.session.sealed = b""
    await house.product.sessions.save(OWNER, found.session, found.version, 600)
    await phone.choose("light")
    assert await phone.state() == "ru.calculators.sex"
