"""What a session takes in the store."""

from callers import STRANGER, Handset

from dialogs.model import brief, mark
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
    """A full way back and transcript, slots and the longest answer of level 1, in a call, take at most 800 bytes."""
    phone = house.handset("+77010000001")
    await phone.dial("*1406*1*880115100502#")
    await phone.choose("yes")
    assert await phone.state() == "kz.coverage.own_insured"
    found = await house.product.sessions.read(phone.address)
    session, names = found.session, sorted(house.product.programmes["kz"].states, key=len)
    session.trail = [mark(name) for name in names[-TRAIL_LENGTH:]]
    session.transcript = [(mark(name), brief("contacts")) for name in names[-TRANSCRIPT_LENGTH:]]
    session.slots = {"region": "73", "clinic": "0042", "month": "2026-11"}
    session.claim = b"k" * 16
    await house.product.sessions.save(phone.address, session, found.version, 600)
    assert (len(session.trail), len(session.transcript)) == (TRAIL_LENGTH, TRANSCRIPT_LENGTH)
    assert await bytes_of(phone) <= 800
