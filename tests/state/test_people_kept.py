"""Consents and proofs, and that a person can take all of it away or along."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from state.database import Database
from state.errors import Unreadable
from state.outbox import Outbox, OutboxMessage
from state.owed import Owed
from state.people import People

PHONE, OTHER = "+77015550101", "+77015550102"


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
    """A withdrawal ends all consents, can be followed by a new yes, and both stay on record."""
    await people.give_consent(PHONE, "lookup", 1, now)
    await people.give_consent(PHONE, "family", 1, now)
    assert await people.withdraw_consents(PHONE, now + timedelta(days=1)) == 2
    assert not await people.consent(PHONE, "lookup", 1)
    assert await people.withdraw_consents(PHONE, now + timedelta(days=1)) == 0
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


async def test_forget(people: People, owed: Owed, outbox: Outbox, now: datetime):
    """Forgetting takes everything of one person, says how much, and nothing of another's."""
    for address, name in ((PHONE, "a"), (OTHER, "b")):
        await people.give_consent(address, "lookup", 1, now)
        await people.prove(address, "880101300502", "telecom", now)
        await owe_one(owed, address, name.encode(), now)
        await outbox.add(OutboxMessage(name, "sms", address, "dial", now))
    assert await people.forget(PHONE) == {"consents": 1, "proofs": 1, "owed": 1, "outbox": 1}
    assert not any((await people.export(PHONE)).values())
    assert all((await people.export(OTHER)).values())
    assert await people.forget(PHONE) == {"consents": 0, "proofs": 0, "owed": 0, "outbox": 0}


async def test_export(people: People, owed: Owed, outbox: Outbox, now: datetime):
    """An export tells what is kept, in words, and nothing of another's."""
    await people.give_consent(PHONE, "lookup", 1, now)
    await owe_one(owed, PHONE, b"a", now)
    await outbox.add(OutboxMessage("a", "sms", PHONE, "Your answer waits", now))
    await outbox.add(OutboxMessage("b", "sms", OTHER, "Not yours", now))
    export = await people.export(PHONE)
    assert export["consents"][0] | {"id": 0} == {
        "id": 0,
        "purpose": "lookup",
        "version": 1,
        "given_at": "2026-03-31T12:00:00+00:00",
    }
    assert [message["text"] for message in export["outbox"]] == ["Your answer waits"]
    assert export["owed"][0]["expires_at"] == "2026-04-02T12:00:00+00:00"


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
