"""Consents and proofs, and that a person can take all of it away or along."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import msgspec
import pytest
from sqlalchemy import select, text

from desk.campaign_tables import answers, campaigns, people, stops, wishes
from desk.tables import agents, audit, audit_head, cases, events, files, topics
from state.centres import Centres
from state.database import Database, metadata
from state.errors import Unreadable
from state.links import Links
from state.outbox import Outbox, OutboxMessage
from state.owed import Owed
from state.people import People
from state.records import Records
from state.vault import Vault

PHONE, OTHER, CHAT, OTHER_CHAT = "+77015550101", "+77015550102", "tg:7700123456", "tg:7700123457"
NUMBER = "880101300502"
KINDS = ("list", "person", "medicine", "diary", "card", "application", "booking")
DESKS = {table.name for table in (agents, audit, audit_head, cases, events, files, topics)}
"""Forgotten by the desk, which knows the life of a case."""
CAMPAIGNS = {table.name for table in (answers, campaigns, people, stops, wishes)}
"""Forgotten by `desk.campaign_wishes`."""
NOT_OF_PERSONS = (
    {"centres", "centre_invitations", "centre_checks"} | DESKS | CAMPAIGNS
)  # a fund's and a centre's own
Keep = Callable[[str, str, datetime], Awaitable[None]]


async def owe_one(owed: Owed, address: str, turn_key: bytes, now: datetime) -> None:
    await owed.owe(
        turn_key=turn_key,
        address=address,
        channel="ussd",
        programme="kz",
        language="kk",
        session=b"standing",
        last_four="0502",
        now=now,
    )


async def test_consent(people: People, now: datetime):
    """A consent holds for its person, purpose and version until withdrawn; a second yes changes nothing."""
    assert not await people.consent(PHONE, "lookup", 1)
    await people.give_consent(PHONE, "lookup", 1, now)
    await people.give_consent(PHONE, "lookup", 1, now + timedelta(days=1))
    assert await people.consent(PHONE, "lookup", 1)
    assert not await people.consent(PHONE, "lookup", 2)
    assert not await people.consent(PHONE, "family", 1)
    assert not await people.consent(OTHER, "lookup", 1)
    assert len((await people.export(PHONE))["consents"]) == 1


async def test_withdrawal(people: People, now: datetime):
    """A withdrawal ends the consents to one purpose, can be followed by a new yes, and both stay on record."""
    await people.give_consent(PHONE, "lookup", 1, now)
    await people.give_consent(PHONE, "family", 1, now)
    for _ in range(2):
        await people.withdraw_consent(PHONE, "lookup", now + timedelta(days=1))
    assert not await people.consent(PHONE, "lookup", 1)
    assert await people.consent(PHONE, "family", 1)
    await people.give_consent(PHONE, "lookup", 1, now + timedelta(days=2))
    assert await people.consent(PHONE, "lookup", 1)
    assert len((await people.export(PHONE))["consents"]) == 3


async def test_proof(people: People, now: datetime):
    """A phone is proven for one insured person at a time, and proving again changes nothing."""
    await people.prove(PHONE, "880101300502", "telecom", now)
    await people.prove(PHONE, "880101300502", "code", now)
    assert await people.proven(PHONE, "880101300502")
    assert not await people.proven(PHONE, "880101300503")
    assert not await people.proven(OTHER, "880101300502")
    assert [proof["how"] for proof in (await people.export(PHONE))["proofs"]] == ["telecom"]


@pytest.fixture
def keep_all(
    links: Links, people: People, records: Records, centres: Centres, owed: Owed, outbox: Outbox
) -> Keep:
    """Return what leaves a row for a person on two channels in every table that has rows of persons."""

    async def keep(phone: str, chat: str, now: datetime) -> None:
        await links.link(chat, phone, now)
        await people.give_consent(phone, "lookup", 1, now)
        await people.prove(chat, NUMBER, "telecom", now)
        for kind in KINDS:
            value = msgspec.json.encode({"number": NUMBER, "notes": [f"born to {phone}", 5.5]})
            await records.put(phone, "kz", kind, NUMBER, value, now)
        for address in (phone, chat):
            await owe_one(owed, address, address.encode(), now)
            await outbox.add(OutboxMessage(address, "sms", address, f"Call {phone}", now, b"letter"))
        await centres.invite("kz", "Polyclinic 4", now, now + timedelta(days=1), chat)
        await centres.register(chat, "kz", chat, now)
        await centres.register(chat, "kz", "wrong", now)
        line = await centres.line(chat, "kz")
        await centres.record(line, b"patient", "0777", "insured", now)

    return keep


async def rows_of(database: Database, vault: Vault, *addresses: str) -> dict[str, int]:
    """Return how many rows of these addresses each table has, whatever the table."""
    signs = [vault.sign(address.encode()) for address in addresses]
    found = {}
    async with database.read() as connection:
        for table in metadata.sorted_tables:
            rows = (await connection.execute(select(table))).all()
            found[table.name] = sum(any(part in signs for part in row) for row in rows)
    return found


async def test_forget(database: Database, people: People, vault: Vault, keep_all: Keep, now: datetime):
    """Forgetting on one channel leaves nothing on any, but a limit's count, and takes nothing of another's."""
    await keep_all(PHONE, CHAT, now)
    await keep_all(OTHER, OTHER_CHAT, now)
    before = await rows_of(database, vault, PHONE, CHAT)
    assert {table for table, count in before.items() if not count} == NOT_OF_PERSONS
    others = await rows_of(database, vault, OTHER, OTHER_CHAT)
    counts = await people.forget(CHAT)
    assert counts == {table: before[table] for table in before.keys() - NOT_OF_PERSONS - {"centre_tries"}}
    after = await rows_of(database, vault, PHONE, CHAT)
    assert {table for table, count in after.items() if count} == {"centre_tries"}
    assert await rows_of(database, vault, OTHER, OTHER_CHAT) == others
    assert not any((await people.forget(PHONE)).values())


async def test_forget_keeps_the_centres_log(people: People, centres: Centres, keep_all: Keep, now: datetime):
    """A person's line ends when they are forgotten, and what it checked stays the centre's."""
    await keep_all(PHONE, CHAT, now)
    await people.forget(PHONE)
    assert await centres.line(CHAT, "kz") is None
    assert await centres.checked_by(b"patient", 9) == [("Polyclinic 4", now)]


async def test_forget_phone(people: People, links: Links, records: Records, keep_all: Keep, now: datetime):
    """Leaving a phone takes what was only comfort, whom it was proven for, and the link; what counts stays."""
    await keep_all(PHONE, CHAT, now)
    assert await people.forget_phone(CHAT) == {"records": 3, "proofs": 1, "links": 1}
    assert await links.addresses(CHAT) == [CHAT]
    for kind in KINDS:
        kept = await records.get(PHONE, "kz", kind, NUMBER)
        assert (kept is None) is (kind in ("list", "person", "medicine"))
    assert await people.consent(PHONE, "lookup", 1)
    assert not await people.proven(PHONE, NUMBER)


async def test_export(people: People, keep_all: Keep, now: datetime):
    """An export tells all that is kept on all channels, in words, and nothing of another's."""
    await keep_all(PHONE, CHAT, now)
    await keep_all(OTHER, OTHER_CHAT, now)
    export = await people.export(CHAT)
    assert export == await people.export(PHONE)
    assert set(export) == {table.name for table in metadata.sorted_tables} - NOT_OF_PERSONS
    assert {table: len(rows) for table, rows in export.items()} == {
        **dict.fromkeys(("consents", "proofs", "links", "centre_lines", "centre_tries"), 1),
        "owed": 2,
        "outbox": 2,
        "records": len(KINDS),
    }
    assert export["consents"][0] | {"id": 0} == {
        "id": 0,
        "purpose": "lookup",
        "version": 1,
        "given_at": "2026-03-31T12:00:00+00:00",
    }
    assert [message["text"] for message in export["outbox"]] == ["Call +…0101"] * 2
    assert export["owed"][0]["expires_at"] == "2026-04-02T12:00:00+00:00"
    assert [record["kind"] for record in export["records"]] == list(KINDS)
    assert export["links"][0]["phone"] == "+…0101"


async def test_export_has_no_number(people: People, keep_all: Keep, now: datetime):
    """In an export no number is whole and nothing is in bytes: it can be shown, sent and logged as JSON."""
    await keep_all(PHONE, CHAT, now)
    export = await people.export(CHAT)
    assert export["records"][0]["value"] == {"number": "…0502", "notes": ["born to +…0101", 5.5]}
    written = json.dumps(export)
    for number in (NUMBER, PHONE.removeprefix("+"), CHAT.removeprefix("tg:")):
        assert number not in written


async def test_export_shortens_a_number_that_ends_in_a_letter(
    people: People, records: Records, now: datetime
):
    """Of a Chinese number, whose check may be an X, an export too has the last four signs and no fifth."""
    value = msgspec.json.encode({"number": "11010519491231002X"})
    await records.put(PHONE, "cn", "person", "002X", value, now)
    export = await people.export(PHONE)
    assert export["records"][0]["value"] == {"number": "…002X"}


@pytest.mark.parametrize("column", ["text", "address"])
async def test_swapped_rows(database: Database, people: People, outbox: Outbox, now: datetime, column: str):
    """Sealed words or addresses that were moved from one person's row to another's are refused."""
    await outbox.add(OutboxMessage("a", "sms", PHONE, "mine", now))
    await outbox.add(OutboxMessage("b", "sms", OTHER, "yours", now))
    async with database.write() as connection:
        await connection.execute(
            text(
                f"UPDATE outbox SET {column} = (SELECT {column} FROM outbox WHERE key = 'a') WHERE key = 'b'"
            )
        )
    with pytest.raises(Unreadable):
        await people.export(OTHER)
