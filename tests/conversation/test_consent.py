"""Consent is asked once a phone, and the number dialled waits behind it."""

from pathlib import Path

from callers import COVERAGE, IVANOV, PETROV, SMIRNOVA, STRANGER, whole
from structlog.testing import capture_logs

ASK = "ru.coverage.consent.ask"


def kept_in(folder: Path) -> bytes:
    """Return all that the product wrote: the store's log, the databases, the logs. The funds' own people are theirs."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("people-")]
    return b"\n".join(file.read_bytes() for file in files)


async def test_consent_is_asked_once(house):
    """The first lookup of a phone asks for consent, "yes" lands on the answer, and the next one asks nothing."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    assert await phone.state() == ASK
    assert house.checks() == 0
    await phone.choose("yes")
    assert await phone.state() == "ru.coverage.not_insured"
    await phone.dial(f"*7309*1*{IVANOV}#")
    assert await phone.state() == "ru.coverage.conditional"
    other = house.handset("+79990000002")
    await other.dial(f"*7309*1*{IVANOV}#")
    assert await other.state() == ASK


async def test_typed_number_waits_behind_consent_on_telegram(house):
    """A number written in the chat stands behind the same consent, and its message is to be deleted."""
    chat = house.chat(70)
    await chat.send("/start ru-coverage")
    screen = await chat.send(SMIRNOVA)
    assert screen.answers_private
    assert await chat.state() == ASK
    await chat.choose("yes")
    assert await chat.state() == "ru.coverage.not_insured"


async def test_number_is_kept_nowhere_in_the_open(house, tmp_path):
    """A number that waits behind consent, is looked up and is owed stands in no store, database or log."""
    phone = house.handset(STRANGER)
    with capture_logs() as logs:
        await phone.dial(f"*7309*1*{PETROV}#")
        await phone.choose("language", "en", "yes", "details", "send")
        await phone.dial(f"*7309*1*{SMIRNOVA}#")
    written = kept_in(tmp_path)
    assert b"s:{" in written  # the session is there: it is looked for in the right place
    for secret in (PETROV, SMIRNOVA, STRANGER, "Петров"):
        assert secret.encode() not in written
        assert secret not in repr(logs)


async def test_changing_language_comes_back_to_consent(house):
    """Who changes the language on the consent screen is asked again in the new one, and the number still waits."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    await phone.choose("language", "en")
    assert await phone.state() == ASK
    await phone.choose("yes")
    assert SMIRNOVA[-4:] in await whole(phone)


async def test_refusal_looks_nobody_up(house):
    """A no leads to other ways, asks the fund nothing, and is asked about again next time."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    await phone.choose("no")
    assert await phone.state() == "ru.coverage.refused"
    assert house.checks() == 0
    await phone.dial(COVERAGE)
    await phone.type(SMIRNOVA)
    assert await phone.state() == ASK


async def test_consent_for_family_is_its_own(house):
    """Consent for oneself is none for somebody else: that is asked once more, and once only."""
    phone = house.handset(STRANGER)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    await phone.choose("yes", "home", "insured", "family")
    await phone.type(IVANOV)
    assert await phone.state() == "ru.coverage.family_consent.ask"
    await phone.choose("yes")
    assert await phone.state() == "ru.coverage.conditional"


async def test_number_of_family_cannot_slip_past_its_consent(house):
    """Who types a relative's number and goes back to an older answer cannot have the relative looked up from there."""
    phone = house.handset("+989990000001")
    await phone.dial("*4*1420*9990000115#")
    await phone.choose("yes")
    assert await phone.state() == "ir.coverage.pending"
    before = house.checks()
    await phone.choose("ways")
    for _ in range(6):
        await phone.choose("back")
        if await phone.state() == "ir.coverage.number":
            break
    else:
        await phone.dial("*4*1420*1#")
    await phone.choose("family")
    await phone.type("9990000050")
    assert await phone.state() == "ir.coverage.family_consent.ask"
    for _ in range(6):
        await phone.choose("back")
        assert await phone.state() != "ir.coverage.pending"
    assert house.checks() == before
