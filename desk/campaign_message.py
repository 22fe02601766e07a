"""What a campaign says: that the fund has a message, where it is read, and how to have no more of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, RowMapping
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from desk.campaign_people import address_of
from desk.campaign_rules import About
from desk.campaigns import Campaigns, key_of
from desk.notices import SMALL
from documents.papers import Door, encode
from state.database import after_commit
from state.outbox import OutboxMessage, Priority
from state.outbox_table import outbox, sealed

FIRST, AGAIN = "campaign-notice", "campaign-reminder"
OPENS = "campaign-open"
"""The words of the button in a chat."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a notice, the same for everybody who reads them in one language on one channel."""

    text: str
    door: bytes = b""
    instead: str = ""


class Notices:
    """The notices of all campaigns; nothing in them says what it is about, let alone anything of anybody's health."""

    def __init__(self, kept: Campaigns) -> None:
        self._kept = kept
        self._said: dict[tuple[str, str, str, bool, bool], Said] = {}

    def message(
        self, campaign: Row[Any], about: About, row: RowMapping, now: datetime, *, second: bool
    ) -> OutboxMessage:
        """Return the message to one person, in the lane of what goes to many."""
        said = self._say(
            campaign.programme, about, row["language"], small=row["channel"] == SMALL, second=second
        )
        return OutboxMessage(
            key=f"{key_of(campaign.id)}-{row['id']}-{2 if second else 1}",
            channel=row["channel"],
            address=address_of(self._kept.vault, row),
            text=said.text,
            after=now,
            attachment=said.door,
            priority=Priority.CAMPAIGN,
            instead=said.instead,
        )

    def _say(self, programme: str, about: About, language: str, *, small: bool, second: bool) -> Said:
        key = (programme, about.name, language, small, second)
        if (known := self._said.get(key)) is None:
            values = {"dial": about.code, "stop": self._kept.rules[programme].stop_code}
            texts = {size: self._kept.catalogues[programme, language, size] for size in (True, False)}
            name = AGAIN if second else FIRST
            sms = texts[True].text(name, values)
            door = encode(Door(texts[False].text(OPENS), about.alias))
            known = Said(sms) if small else Said(texts[False].text(name, values), door, sms)
            self._said[key] = known
        return known

    async def put(self, connection: AsyncConnection, messages: Sequence[OutboxMessage]) -> None:
        """Add messages to the outbox in the caller's transaction, all in one statement; a key that is there is left."""
        if not messages:
            return
        construct = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        rows = [sealed(self._kept.vault, message) for message in messages]
        await connection.execute(construct(outbox).on_conflict_do_nothing(), rows)
        after_commit(connection, self._kept.outbox.woken.set)
