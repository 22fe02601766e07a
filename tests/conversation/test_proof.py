"""How a phone is proven for a person: the one-time code that goes to the phone on file."""

from callers import PETROV, PETROV_PHONE, SMIRNOVA, STRANGER, Handset, House, code_in

from dialogs.visit import Visit


async def sent(house: House) -> str:
    """Return the code that went to Petrov's phone."""
    (message,) = await house.messages()
    assert (message.channel, message.address) == ("sms", PETROV_PHONE)
    return code_in(message.text)


async def asking(house: House) -> tuple[Handset, str]:
    """Return a stranger's phone that stands on the screen for a code, and the code."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{PETROV}#")
    await phone.choose("yes", "details", "send")
    assert await phone.state() == "ru.coverage.proof.code"
    assert STRANGER not in phone.screen.text
    return phone, await sent(house)


def other_than(code: str) -> str:
    """Return another code of six digits."""
    return f"{(int(code) + 1) % 1_000_000:06}"


async def test_right_code_proves_the_phone(house):
    """The code goes to the phone on file; typed right it opens level 1, and next time no code is needed."""
    phone, code = await asking(house)
    await phone.type(code)
    assert await phone.state() == "ru.coverage.own_insured"
    await phone.dial(f"*7309*1*{PETROV}#")
    assert await phone.state() == "ru.coverage.own_insured"
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    assert await phone.state() == "ru.coverage.not_insured"


async def test_code_comes_by_sms_to_the_phone_on_file(demo):
    """The SMS with the code lies on the handset on file, and on no other."""
    asker, holder = demo.mobile.handset(STRANGER), demo.mobile.handset(PETROV_PHONE)
    person = demo.telegram.person(901, "Я", "ru", STRANGER)
    person.send_text("/start ru-coverage")
    await person.next_change()
    person.send_text(PETROV)
    await person.see("согласны")
    person.press("Согласен, согласна")
    await person.see("полис действует")
    person.press("Подробнее")
    await person.see("одноразовый код")
    person.press("Отправить код")
    await person.see("записан в фонде")
    while not holder.sms:
        await holder.changed(holder.version)
    assert not asker.sms
    person.send_text(code_in(holder.sms[0].text))
    await person.see("Страхует:")


async def test_third_wrong_code_ends_it(house):
    """Three wrong codes use the code up: the right one does not open anything any more."""
    phone, code = await asking(house)
    for _ in range(2):
        await phone.type(other_than(code))
        assert await phone.state() == "ru.coverage.proof.code"
    await phone.type(other_than(code))
    assert await phone.state() == "ru.coverage.proof.offer"
    assert (await phone.session()).notice == "code_expired"


async def test_code_lives_ten_minutes(house, clock):
    """A code is good for ten minutes and not a second longer."""
    phone, code = await asking(house)
    clock.pass_time(601)
    await phone.type(code)
    assert (await phone.state(), (await phone.session()).notice) == (
        "ru.coverage.proof.offer",
        "code_expired",
    )
    await phone.choose("send")
    fresh = await sent(house)
    clock.pass_time(600)
    await phone.type(fresh)
    assert await phone.state() == "ru.coverage.own_insured"


async def test_code_is_for_one_use(house):
    """A code that was used opens nothing in a second try, nor does one that a newer code replaced."""
    phone, code = await asking(house)
    await phone.choose("back", "details", "send")
    newer = await sent(house)
    await phone.type(code)
    assert await phone.state() == "ru.coverage.proof.code"
    await phone.type(newer)
    assert await phone.state() == "ru.coverage.own_insured"
    await put_into(phone, "ru.coverage.proof.code")
    await phone.type(newer)
    assert await phone.state() == "ru.coverage.proof.offer"


async def put_into(phone: Handset, state: str) -> None:
    """Move the conversation to a state, as if it had come there."""
    product, programme = phone.house.product, phone.house.product.programmes["ru"]
    found = await product.sessions.read(phone.address)
    found.session.state = state
    visit = Visit(
        found.session, programme, {}, phone.house.route, phone.address, product.vault, product.clock()
    )
    found.session.signature = product.words["ru"].lay_out(visit).signature
    await product.sessions.save(phone.address, found.session, found.version, 600)


async def test_fourth_code_of_a_day_is_not_sent(house):
    """A phone may ask for three codes a day for one person: the fourth is refused and nobody's phone rings."""
    phone, _ = await asking(house)
    for _ in range(3):
        await phone.choose("back", "details", "send")
    assert await phone.state() == "ru.coverage.proof.offer"
    assert len(await house.messages()) == 2  # after the one that `asking` read


async def test_same_digits_are_another_person_as_another_number(house):
    """A phone proven for a national code sees nothing of the foreigner whose booklet has the same digits."""
    booklet = "2471053896"
    await house.product.people.prove(STRANGER, f"ir.national_code:{booklet}", "code", house.worker._now())
    phone = house.handset(STRANGER)
    await phone.dial("*1666#")
    await phone.choose("number", "foreign", "booklet")
    await phone.type(booklet)
    await phone.choose("yes")
    assert await phone.state() == "ir.coverage.insured"
