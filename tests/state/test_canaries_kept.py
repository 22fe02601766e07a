"""No phone number, no insured person's number and no private word is in what is written to disk."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from state.centres import Centres
from state.database import Database
from state.links import Links
from state.outbox import OutboxMessage
from state.owed import Owed
from state.people import People
from state.pipeline import Pipeline
from state.records import Records
from state.session import Session
from state.sessions import Sessions
from state.vault import Vault

PHONE, NUMBER, ANSWER, WORDS = "+77015550101", "880101300502", "covered until 2027", "Your answer waits"
CHAT, MEDICINE, LETTER, CODE = "tg:7700123456", "Metformin 500 mg", "a referral letter", "K7QX2M"
CANARIES = (
    *(PHONE, PHONE.removeprefix("+"), NUMBER, ANSWER, WORDS),
    *(CHAT, CHAT.removeprefix("tg:"), MEDICINE, LETTER, CODE),
)


def read_all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_canaries(
    *,
    tmp_path: Path,
    database: Database,
    pipeline: Pipeline,
    sessions: Sessions,
    people: People,
    links: Links,
    records: Records,
    centres: Centres,
    owed: Owed,
    vault: Vault,
    now: datetime,
):
    """After everything that can be kept was kept, none of it can be read in any file."""
    if not database.embedded:
        pytest.skip("the server's files are not ours to read")
    session = Session("kz.home.home", "kk", sealed=vault.seal(NUMBER.encode(), PHONE.encode()))
    await sessions.save(PHONE, session, 0, 600, claim_ms=60_000)
    await sessions.flag_waiting(PHONE, 600)
    await sessions.count_lookup(PHONE, vault.sign(NUMBER.encode()), "2026-03-31")
    await sessions.remember_consent(PHONE, "lookup", 1)
    await people.give_consent(PHONE, "lookup", 1, now)
    await people.prove(PHONE, NUMBER, "telecom", now)
    await owed.owe(
        turn_key=b"turn",
        address=PHONE,
        channel="ussd",
        programme="kz",
        language="kk",
        session=NUMBER.encode(),
        last_four=NUMBER[-4:],
        now=now,
    )
    (call,) = await owed.due(now, 1)
    await owed.answer(
        call.id, ANSWER.encode(), OutboxMessage("sms", "sms", PHONE, WORDS, now, LETTER.encode()), now
    )
    for address in (CHAT, PHONE):
        await records.put(address, "kz", "medicine", MEDICINE, NUMBER.encode(), now, opens_by=CODE)
        await links.link(CHAT, PHONE, now)
    await centres.invite("kz", "Polyclinic 4", now, now + timedelta(days=1), CODE)
    await centres.register(CHAT, "kz", CODE, now)
    line = await centres.line(CHAT, "kz")
    await centres.record(line, vault.sign(NUMBER.encode()), NUMBER[-4:], "insured", now)
    assert await pipeline.execute("DBSIZE") == 5
    written = read_all(tmp_path)
    assert any(
        b"kz.home.home" in content for content in written.values()
    )  # the search does find what is there
    assert any(
        b"lookup" in content for path, content in written.items() if path.name.startswith("coverline.db")
    )
    for path, content in written.items():
        for canary in CANARIES:
            assert canary.encode() not in content, path.name
