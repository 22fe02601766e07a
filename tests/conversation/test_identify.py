"""Whom it is about: a number typed and proven once, kept if the person wishes, and never shown but its last four digits."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from callers import STRANGER, Handset, House, code_in, whole
from driving import Fund
from toy_house import ANN, ANN_PHONE, BEN, CAT, CAT_PHONE, person, toy_house

from app.demo import store_path
from coverage_backend.store import PeopleStore
from dialogs.services import Nobody, who
from dialogs.visit import Private

HERE = "toy.mine.whom"


@pytest_asyncio.fixture
async def toy(tmp_path, clock) -> AsyncIterator[House]:
    async with toy_house(tmp_path, clock) as opened:
        yield opened


async def asked(house: House, number: str) -> Handset:
    """Return a phone in a new call that asked for the card of somebody."""
    phone = house.handset(number)
    await phone.dial("*700#")
    if "start_over" in phone.options:
        await phone.choose("start_over")
    await phone.choose("mine")
    return phone


async def named(house: House, phone_number: str, card: str) -> Handset:
    """Return a phone that typed a card's number; asked for consent it says yes."""
    phone = await asked(house, phone_number)
    if await phone.state() == f"{HERE}.who":
        await phone.choose("another")
    await phone.type(card)
    if await phone.state() == f"{HERE}.consent.ask":
        await phone.choose("yes")
    return phone


async def test_number_kept_is_picked_next_time(toy):
    """Typed once and kept, a number is a row with its last four digits; picked, nothing is typed or asked again."""
    phone = await named(toy, ANN_PHONE, ANN)
    assert await phone.state() == f"{HERE}.keep"
    await phone.choose("yes")
    assert await phone.state() == "toy.mine.card"
    phone = await asked(toy, ANN_PHONE)
    assert await phone.state() == f"{HERE}.who"
    assert [option.label for option in phone.screen.options] == ["0502", "Another number"]
    await phone.type("1")
    assert await phone.state() == "toy.mine.card"
    assert phone.screen.text.startswith("This card ends in 0502.")


async def test_two_numbers_may_end_alike(toy):
    """Two cards with the same last digits are kept both, and each row leads to its own; a card is kept once."""
    for card in (ANN, BEN, ANN):
        phone = await named(toy, ANN_PHONE, card)
        if await phone.state() == f"{HERE}.keep":
            await phone.choose("yes")
    phone = await asked(toy, ANN_PHONE)
    assert len(phone.options) == 3
    found = set()
    for row in ("1", "2"):
        phone = await asked(toy, ANN_PHONE)
        await phone.type(row)
        found.add(await number_of(toy, phone))
    assert found == {ANN, BEN}


async def number_of(house: House, phone: Handset) -> str:
    """Return the number that the conversation is about, opened with the house's own key."""
    product = house.product
    session = await phone.session()
    turn = phone.turn()
    return product.assistant._openings.visit(turn, session, product.programmes["toy"]).private.number


async def test_number_is_never_shown_whole(toy):
    """No screen, row or export holds the number; of what is kept nothing can be read without the key."""
    phone = await named(toy, ANN_PHONE, ANN)
    shown = [await whole(phone)]
    await phone.choose("yes")
    shown.append(await whole(phone))
    phone = await asked(toy, ANN_PHONE)
    shown += [await whole(phone), *phone.options, str(await toy.product.people.export(ANN_PHONE))]
    assert not [text for text in shown if ANN in text]


async def test_no_is_not_asked_again(toy):
    """Who does not want a number kept is not asked again, and types it each time."""
    phone = await named(toy, ANN_PHONE, ANN)
    await phone.choose("no")
    assert await phone.state() == "toy.mine.card"
    phone = await asked(toy, ANN_PHONE)
    assert await phone.state() == f"{HERE}.number"
    await phone.type(ANN)
    assert await phone.state() == "toy.mine.card"


async def test_phone_that_is_not_proven_is_refused(toy):
    """A stranger's phone comes to the offer of a code, whether the card is somebody's or nobody's."""
    for card in (ANN, "99999999"):
        phone = await named(toy, STRANGER, card)
        assert await phone.state() == f"{HERE}.proof.offer"
        assert (await phone.session()).notice == ""
        assert "0502" not in phone.screen.text


async def test_code_proves_and_the_walk_goes_on(toy):
    """A code sent to the phone on file proves a stranger's phone for that person, and the walk goes on where it was."""
    phone = await named(toy, STRANGER, CAT)
    await phone.choose("send")
    (message,) = await toy.messages()
    assert message.address == CAT_PHONE
    await phone.type(code_in(message.text))
    assert await phone.state() == f"{HERE}.keep"
    await phone.choose("yes")
    assert await phone.state() == "toy.mine.card"


async def test_proof_taken_back_is_asked_again(toy):
    """A number that was kept opens nothing once this phone is proven for that person no more."""
    phone = await named(toy, STRANGER, CAT)
    await phone.choose("send")
    (message,) = await toy.messages()
    await phone.type(code_in(message.text))
    await phone.choose("yes")
    kept = await toy.product.resources.records.all(STRANGER, "toy", "person")
    await toy.product.people.forget(STRANGER)
    for record in kept:
        await toy.product.resources.records.put(
            STRANGER, "toy", "person", record.key, record.value, record.made_at
        )
    phone = await asked(toy, STRANGER)
    await phone.type("1")
    assert await phone.state() == f"{HERE}.number"


async def test_phone_given_to_somebody_else_opens_nothing(tmp_path, clock):
    """Once the fund has another phone on file, the one before it sees nothing more of that person, kept or typed anew."""
    async with toy_house(tmp_path, clock) as toy:
        phone = await named(toy, ANN_PHONE, ANN)
        await phone.choose("yes")
        assert await phone.state() == "toy.mine.card"
    store = PeopleStore(store_path(tmp_path, "toy"))
    store.add([person(ANN, "Ann", CAT_PHONE)])
    store.close()
    async with toy_house(tmp_path, clock) as toy:
        phone = await asked(toy, ANN_PHONE)
        await phone.type("1")
        assert await phone.state() == f"{HERE}.number"
        await phone.type(ANN)
        assert await phone.state() == f"{HERE}.proof.offer"
        await phone.dial(f"*700*1*{ANN}#")
        assert not (await phone.state()).startswith("toy.coverage.own_")


async def test_proof_by_code_asks_the_fund_nothing(toy):
    """Whom a code has proven is gone on with while the fund is silent; whom only the fund knows is asked for again."""
    phone = await named(toy, STRANGER, CAT)
    await phone.choose("send")
    (message,) = await toy.messages()
    await phone.type(code_in(message.text))
    await phone.choose("yes")
    phone = await named(toy, ANN_PHONE, ANN)
    await phone.choose("yes")
    await Fund(toy).fail("toy", "500")
    phone = await asked(toy, STRANGER)
    await phone.type("1")
    assert await phone.state() == "toy.mine.card"
    phone = await asked(toy, ANN_PHONE)
    shown = phone.options
    await phone.type("1")
    assert await phone.state() == f"{HERE}.who"
    assert (phone.options, "fund does not answer" in phone.screen.text) == (shown, True)
    await Fund(toy).fail("toy", "none")
    await phone.type("1")
    assert await phone.state() == "toy.mine.card"


async def test_nobody_is_acted_for_unproven(toy):
    """What asks a fund about a proven person asks it nothing of one who only was typed."""
    phone = await named(toy, STRANGER, ANN)
    product = toy.product
    visit = product.assistant._openings.visit(phone.turn(), await phone.session(), product.programmes["toy"])
    assert visit.private.number == ANN
    with pytest.raises(Nobody):
        who(visit)
    visit.private.level = 2
    with pytest.raises(Nobody):
        who(visit)
    visit.private = Private(level=1)
    with pytest.raises(Nobody):
        who(visit)


async def test_sixth_number_of_a_day_is_refused(toy, clock):
    """Five numbers a day may be asked about; the sixth is refused until tomorrow, one's own card is not."""
    for card in range(5):
        phone = await named(toy, STRANGER, f"9000000{card}")
        assert await phone.state() == f"{HERE}.proof.offer"
    phone = await named(toy, STRANGER, CAT)
    assert await phone.state() == "toy.home.menu"
    assert "Try tomorrow" in phone.screen.text
    phone = await named(toy, STRANGER, "90000000")
    assert await phone.state() == f"{HERE}.proof.offer"
    clock.pass_time(86400)
    phone = await named(toy, STRANGER, CAT)
    assert await phone.state() == f"{HERE}.proof.offer"


@pytest.mark.parametrize("kind", ["500", "away"])
async def test_fund_that_is_silent(toy, kind):
    """A fund that does not answer is said to be silent; nobody is refused for it, and nothing counts."""
    await Fund(toy).fail("toy", kind)
    phone = await named(toy, ANN_PHONE, ANN)
    assert await phone.state() == "toy.home.menu"
    assert "fund does not answer" in phone.screen.text
    await Fund(toy).fail("toy", "none")
    phone = await named(toy, ANN_PHONE, ANN)
    assert await phone.state() == f"{HERE}.keep"
