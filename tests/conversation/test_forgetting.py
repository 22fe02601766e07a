"""What is forgotten when a person says so, and what one answer must not show of another."""

from callers import COVERAGE, IVANOV, KUZNETSOVA, PETROV, PETROV_PHONE, SMIRNOVA, STRANGER, owing, whole


async def test_deletion_leaves_nothing(house, house_fund):
    """Deleting one's data removes consents, proofs, what is owed and to be sent, and the language; consent is asked again."""
    phone = await owing(house, house_fund)
    people, now = house.product.people, house.worker._now()
    await people.prove(STRANGER, f"ru.enp:{PETROV}", "code", now)
    await phone.dial("*7309#")
    await phone.choose("language", "en")
    kept = await people.export(STRANGER)
    assert all(kept[table] for table in ("consents", "proofs", "owed", "outbox"))
    await phone.choose("skip", "services", "privacy", "delete", "yes")
    assert not any((await people.export(STRANGER)).values())
    found = await house.product.sessions.read(STRANGER)
    assert (found.language, found.waiting, found.session.transcript, found.session.sealed) == (
        "",
        False,
        [],
        b"",
    )
    assert await house.worker.work_once() == 0
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    assert (await phone.session()).language == "ru"
    assert await phone.state() == "ru.coverage.consent.ask"
    await phone.choose("yes")
    await phone.dial(f"*7309*1*{PETROV}#")
    assert await phone.state() == "ru.coverage.insured"


async def test_deletion_by_command_comes_before_what_waits(house):
    """The command that deletes opens its dialog even while an answer waits."""
    chat = house.chat(80)
    await chat.send("/start ru")
    await house.product.sessions.flag_waiting(chat.address, 600)
    await chat.send("/delete_my_data")
    assert (await chat.state()) == "ru.privacy.about"


async def test_back_never_shows_another_persons_answer(house):
    """After a second person was looked up, no way back leads to the first one's screen with the second one's parts."""
    phone = house.handset("+989120000003")
    await phone.dial("*4*1420*9990000050#")
    await phone.choose("yes")
    assert await phone.state() == "ir.coverage.own_not_insured"
    await phone.choose("ways", "home")
    stranger = house.handset("+989990000009")
    await stranger.dial("*4*1420*9990000050#")
    await stranger.choose("yes", "another")
    await stranger.type("0012345679")
    assert await stranger.state() == "ir.coverage.insured"
    for _ in range(4):
        screen = await stranger.choose("back")
        assert await stranger.state() != "ir.coverage.not_insured"
        assert "5679" not in screen.text


async def test_back_from_an_unknown_second_person_shows_nobody(house, house_fund):
    """A second person whom the fund did not answer for leaves no way back to the first one's answer either."""
    phone = house.handset("+989990000009")
    await phone.dial("*4*1420*9990000050#")
    await phone.choose("yes", "another")
    await house_fund.fail("ir", "500")
    await phone.type("0012345679")
    assert await phone.state() == "ir.coverage.unknown"
    for _ in range(4):
        await phone.choose("back")
        assert await phone.state() not in ("ir.coverage.not_insured", "ir.coverage.insured")


async def test_home_forgets_whom_it_was_about(house):
    """At home nothing of the last person is kept, however one came there."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{KUZNETSOVA}#")
    await phone.choose("yes")
    assert (await phone.session()).sealed
    await phone.choose("contacts", "home")
    session = await phone.session()
    assert (session.sealed, session.trail, session.slots) == (b"", [], {})


async def test_phone_on_file_for_two_shows_each_their_own(house):
    """A parent's phone sees the child's answer as the child's, and nothing of the parent's in it."""
    phone = house.handset(PETROV_PHONE)
    await phone.dial(f"*7309*1*{PETROV}#")
    await phone.choose("yes")
    mine = await whole(phone)
    await phone.dial(COVERAGE)
    await phone.type("9900000000000044")
    assert PETROV[-4:] in mine
    assert PETROV[-4:] not in await whole(phone)
    await phone.dial(COVERAGE)
    await phone.type(IVANOV)
    assert await phone.state() == "ru.coverage.conditional"
