"""No phone number, no insured person's number and no private word is in what is written to disk."""

from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desk.asking import NewCase
from desk.case import File, Packet, Step
from desk.desk import Desk
from desk.hours import OfficeHours
from desk.notices import Notices
from desk.tiers import Offices, Subject, Tier
from i18n.catalogue import Catalogue
from state.centres import Centres
from state.database import Database
from state.links import Links
from state.outbox import Outbox, OutboxMessage
from state.owed import Owed
from state.people import People
from state.pipeline import Pipeline
from state.records import Records
from state.session import Session
from state.sessions import Sessions
from state.vault import Vault

LOCALES = Path(__file__).parents[2] / "i18n" / "locales"
PHONE, NUMBER, ANSWER, WORDS = "+77015550101", "880101300502", "covered until 2027", "Your answer waits"
CHAT, MEDICINE, LETTER, CODE = "tg:7700123456", "Metformin 500 mg", "a referral letter", "K7QX2M"
QUESTION, REPLY, NOTE, FILE = (
    "Where do I get insulin",
    "At the polyclinic on Lenin street",
    "He sounds lost",
    "scan of a card.png",
)
SCREEN, CALL_BACK, SECRET = (
    "You are not covered since May",
    "+77015550199",
    "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
)
PASSWORD = "correct horse battery"
CANARIES = (
    *(QUESTION, REPLY, NOTE, FILE, SCREEN, CALL_BACK, CALL_BACK.removeprefix("+"), SECRET, PASSWORD),
    *(PHONE, PHONE.removeprefix("+"), NUMBER, ANSWER, WORDS),
    *(CHAT, CHAT.removeprefix("tg:"), MEDICINE, LETTER, CODE),
)


@pytest.fixture
def desk(database: Database, vault: Vault, now: datetime) -> Desk:
    """Return a desk with one office that never closes."""
    hours = OfficeHours(ZoneInfo("UTC"), {day: (time(0), time(0)) for day in range(1, 8)})
    office = Offices(
        "kz", (Tier(1, "first", hours, 60, 60, 600, 30),), (Subject("status", 1),), "fund", {}, 3
    )
    texts = {("kz", "en", small): Catalogue("en", [LOCALES], small=small) for small in (True, False)}
    notices = Notices(texts, {"kz": "*1406#"})
    return Desk.of(database, vault, Outbox(database, vault), {"kz": office}, notices, now.timestamp)


def read_all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def put_a_case(desk: Desk, now: datetime) -> None:
    """Have a case go through everything in which somebody says something."""
    await desk.agents.add(
        login="anna", name="Anna", password=PASSWORD, totp=SECRET, now=now, organisation="fund",
        programmes=frozenset({"kz"}),
    )  # fmt: skip
    (anna,) = await desk.agents.all()
    packet = Packet("kz.home.home", [Step(SCREEN, "talk")], {"status": ANSWER}, [], NUMBER, "iin")
    picture = File(FILE, "image/png", b"\x89PNG\r\n\x1a\n" + QUESTION.encode())
    new = NewCase("turn", "kz", "en", "telegram", CHAT, "", "status", QUESTION, packet, CALL_BACK, (picture,))
    case = await desk.asking.open(new, now)
    await desk.working.claim(anna, case.id, now)
    await desk.working.note(anna, case.id, NOTE, "1", now)
    await desk.working.answer(anna, case.id, REPLY, "2", now, [picture])
    await desk.asking.say(PHONE, case.id, QUESTION, "3", now)
    opened = await desk.working.read(anna, case.id, now)
    assert [one.text for one in opened.events if one.kind != "claimed"] == [QUESTION, NOTE, REPLY, QUESTION]
    await desk.working.show_number_to_call(anna, case.id, "kept in the audit", now)
    await desk.working.unmask(anna, case.id, "kept in the audit", now)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # a server's files are not ours to read
async def test_canaries(
    *,
    tmp_path: Path,
    pipeline: Pipeline,
    sessions: Sessions,
    people: People,
    links: Links,
    records: Records,
    centres: Centres,
    owed: Owed,
    vault: Vault,
    desk: Desk,
    now: datetime,
):
    """After everything that can be kept was kept, none of it can be read in any file."""
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
    await put_a_case(desk, now)
    assert await pipeline.execute("DBSIZE") == 5
    written = read_all(tmp_path)
    assert any(
        b"kz.home.home" in content for content in written.values()
    )  # the search does find what is there
    assert any(
        b"kept in the audit" in content
        for path, content in written.items()
        if path.name.startswith("coverline.db")
    )
    assert any(
        b"lookup" in content for path, content in written.items() if path.name.startswith("coverline.db")
    )
    for path, content in written.items():
        for canary in CANARIES:
            assert canary.encode() not in content, path.name
