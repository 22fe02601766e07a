"""What a session takes in the store."""

from callers import PETROV, PETROV_PHONE, STRANGER, Handset

from dialogs.model import mark
from dialogs.steps import TRAIL_LENGTH, TRANSCRIPT_LENGTH


async def bytes_of(phone: Handset) -> int:
    """Return what the store says that the session takes."""
    product = phone.house.product
    return int(await product.pipeline.execute("MEMORY", "USAGE", f"s:{product.sessions._tag(phone.address)}"))


async def test_five_steps_take_300_bytes(house):
    """The session of a walk of five steps takes at most 300 bytes."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("contacts", "who", "back", "phone", "back")
    assert await bytes_of(phone) <= 300


async def test_worst_session_takes_800_bytes(house):
    """A full way back and transcript, slots and an answer of level 1 take at most 800 bytes."""
    phone = house.handset(PETROV_PHONE)
    await phone.dial(f"*7309*1*{PETROV}#")
    await phone.choose("yes")
    assert await phone.state() == "ru.coverage.own_insured"
    found = await house.product.sessions.read(PETROV_PHONE)
    session, names = found.session, sorted(house.product.programmes["ru"].states, key=len)
    session.trail = [mark(name) for name in names[-TRAIL_LENGTH:]]
    session.transcript = [(mark(name), "contacts") for name in names[-TRANSCRIPT_LENGTH:]]
    session.slots = {"region": "73", "clinic": "0042", "month": "2026-11"}
    session.nonce, session.claim = "AbCd_-", b"k" * 16
    await house.product.sessions.save(PETROV_PHONE, session, found.version, 600)
    assert len(session.trail) == TRAIL_LENGTH
    assert len(session.transcript) == TRANSCRIPT_LENGTH
    assert await bytes_of(phone) <= 800
