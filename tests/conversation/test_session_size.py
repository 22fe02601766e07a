"""What a session takes in the store."""

from callers import PETROV, PETROV_PHONE, STRANGER, Handset

from dialogs.facts import SHOWN
from dialogs.model import brief, mark
from dialogs.short_names import LONG, SHORT
from dialogs.steps import TRAIL_LENGTH, TRANSCRIPT_LENGTH
from dialogs.visit import Private, Row, _pack, _unpack

WORST = 800
WITH_ROWS = 1200
"""Of a booking, whose doctors, days and times stay picked from on the way back."""


async def bytes_of(phone: Handset) -> int:
    """Return what the store says that the session takes."""
    product = phone.house.product
    return int(await product.pipeline.execute("MEMORY", "USAGE", f"s:{product.sessions._tag(phone.address)}"))


async def test_five_steps_take_300_bytes(house):
    """The session of a walk of five steps takes at most 300 bytes."""
    phone = house.handset(STRANGER)
    await phone.dial("*7309#")
    await phone.choose("services", "contacts", "representatives", "back", "region")
    assert await bytes_of(phone) <= 300


async def test_worst_answer_takes_800_bytes(house):
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
    assert await bytes_of(phone) <= WORST


async def test_long_list_takes_800_bytes(house):
    """The longest list of papers, walked to its end with nothing there, takes at most 800 bytes at every step."""
    phone = house.handset(STRANGER)
    await phone.dial("*12393#")
    await phone.choose("lacking", "rural", "me")
    steps = 0
    while (await phone.state()).endswith(".walk"):
        assert await bytes_of(phone) <= WORST
        await phone.choose("yes" if "yes" in phone.options else "not_yet")
        steps += 1
    assert steps >= 7
    assert await bytes_of(phone) <= WORST


async def test_booking_takes_1200_bytes(house):
    """Doctors, days and times picked from, all of them on the way back, take at most 1200 bytes until it is booked."""
    phone = house.handset(PETROV_PHONE)
    await phone.dial("*7309*2#")
    await phone.type("1", PETROV)
    await phone.choose("yes", "no")
    for name in ("doctors", "days", "times"):
        assert await phone.state() == f"ru.appointment.booking.{name}"
        await phone.type("1")
        assert await bytes_of(phone) <= WITH_ROWS
    await phone.choose("yes")
    assert await phone.state() == "ru.appointment.booking.booked"
    assert await bytes_of(phone) <= WORST


def test_every_part_has_a_short_name():
    """A part is kept under one or two letters that no part is called by, and comes back under its own name."""
    assert SHOWN.keys() <= SHORT.keys()
    assert len(LONG) == len(SHORT)
    assert not LONG.keys() & SHOWN.keys()


def test_what_is_packed_is_unpacked():
    """Facts, rows and the rows of screens before come back as they were, few or many."""
    for count in (0, 1, 9):
        rows = [Row(f"r{at}", {"booking_doctor": "Лебедев А. П.", "id": f"id-{at}"}) for at in range(count)]
        private = Private(number="1", facts={"last_four": "0502"}, rows=rows, rows_before={7: rows})
        assert _unpack(_pack(private)) == private
