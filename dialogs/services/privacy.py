"""What is kept about a person: told, sent to them, forgotten; and one person's two channels, linked and unlinked."""

from collections.abc import Mapping
from datetime import UTC
from typing import Any

import msgspec

from desk.case import Kind
from dialogs.services import Resources, Service, papers
from dialogs.visit import Visit
from documents.papers import Export, encode
from state.owed import LIFE
from state.people import SMS_INSTEAD, SMS_VERSION

COUNTED = {
    "consents": "kept_consents",
    "proofs": "kept_proofs",
    "records": "kept_records",
    "owed": "kept_owed",
    "cases": "kept_cases",
}
OUTCOMES = {
    "count_my_data": frozenset({"counted", "unavailable"}),
    "export_my_data": frozenset({"sent", "unavailable"}),
    "forget_phone": frozenset({"forgotten", "unavailable"}),
    "delete_my_data": frozenset({"deleted", "unavailable"}),
    "linked_phone": frozenset({"linked", "unlinked", "phone", "unavailable"}),
    "link_phone": frozenset({"linked", "unavailable"}),
    "unlink_phone": frozenset({"unlinked", "unavailable"}),
    "agree_to_sms": frozenset({"agreed", "unavailable"}),
    "end_sms": frozenset({"ended", "unavailable"}),
}


class Privacy:
    """All addresses of a person share what is kept: what one of them deletes is gone for all."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._people = resources.people
        self._links = resources.links
        self._sessions = resources.sessions

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "count_my_data": self.count,
            "forget_phone": self.forget,
            "delete_my_data": self.delete,
            "linked_phone": self.linked,
            "unlink_phone": self.unlink,
            "agree_to_sms": self.agree_to_sms,
            "end_sms": self.end_sms,
        }
        local = {name: Service(run, OUTCOMES[name], local=True) for name, run in calls.items()}
        return local | {
            "export_my_data": Service(self.export, OUTCOMES["export_my_data"]),
            "link_phone": Service(self.link, OUTCOMES["link_phone"]),
        }

    async def count(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Tell how much of each kind is kept."""
        tables = await self._kept(visit)
        visit.private.facts = {name: len(tables[table]) for table, name in COUNTED.items()}
        return "counted"

    async def export(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send all that is kept: into the chat as a file; to a phone, which takes no files, the counts by SMS."""
        tables = await self._kept(visit)
        counts = {name: len(tables[table]) for table, name in COUNTED.items()}
        words = self._resources.words[visit.programme.code]
        text = words.say(visit, "privacy-sms", small=visit.channel.small, **counts)
        for record in tables["records"]:
            if record["kind"] == papers.KIND and record["value"]["code"]:
                del record["value"]  # somebody else's list: its code opens it, an export does not
        file = b"" if visit.channel.small else encode(Export("my-data", _json(tables)))
        await self._resources.send(visit, text, attachment=file)
        return "sent"

    async def forget(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Forget what only saves typing: lists, people's numbers, region, language; chat and phone are unlinked too."""
        for address in await self._links.addresses(visit.address):
            await self._sessions.drop_consents(address)
        await self._people.forget_phone(visit.address)
        await self._sessions.forget_marks(visit.address)
        self._empty(visit)
        return "forgotten"

    async def delete(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Delete everything that is kept about the person; the session goes on, empty."""
        # The links go last: without them the same turn, repeated, would find no other channel.
        for address in await self._links.addresses(visit.address):
            if address == visit.address:
                await self._sessions.forget_marks(address)
            else:
                await self._sessions.forget(address)
        await self._resources.surveys.wishes.forget(visit.address)
        await self._resources.asking.forget(visit.address, visit.now.astimezone(UTC))
        await self._people.forget(visit.address)
        self._empty(visit)
        return "deleted"

    async def linked(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Tell whether the chat is linked to a phone number, and how that ends."""
        phone = await self._links.phone(visit.address)
        if phone is None:
            return "unlinked"
        agreed = await self._people.consent(visit.address, SMS_INSTEAD, SMS_VERSION)
        visit.private.facts = {"phone_end": phone[-4:], "sms_instead": "yes" if agreed else "no"}
        return "phone" if phone == visit.address else "linked"

    async def link(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Link the chat to the number that its person shared, and tell that phone; both know the same from now on."""
        phone = visit.private.slots.pop("offer")
        now = visit.now.astimezone(UTC)
        await self._links.link(visit.address, phone, now)
        await self._sessions.drop_consents(visit.address)
        waiting = await self._resources.asking.waiting(visit.address)
        if waiting.open or await self._resources.owed.waiting(visit.address, now):
            for address in await self._links.addresses(visit.address):
                await self._sessions.flag_waiting(address, int(LIFE.total_seconds()))
        text = self._resources.words[visit.programme.code].say(visit, "link-sms", small=True)
        await self._resources.send_sms(visit, phone, text)
        return await self.linked(visit, {})

    async def unlink(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """End the chat's link; what is kept stays with the phone."""
        await self._links.unlink(visit.address)
        await self._sessions.drop_consents(visit.address)
        return "unlinked"

    async def agree_to_sms(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep that a message which cannot reach the chat may be told of by SMS, to the phone that it is linked to."""
        now = visit.now.astimezone(UTC)
        await self._people.give_consent(visit.address, SMS_INSTEAD, SMS_VERSION, now)
        return "agreed"

    async def end_sms(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """End that."""
        await self._people.withdraw_consent(visit.address, SMS_INSTEAD, visit.now.astimezone(UTC))
        return "ended"

    async def _kept(self, visit: Visit) -> dict[str, list[dict[str, Any]]]:
        """Return all that is kept, by table; of a case what both sides said."""
        tables = dict(await self._people.export(visit.address))
        cases = [
            {
                "number": case.number,
                "subject": case.subject,
                "state": case.state,
                "opened_at": case.opened_at,
                "rating": case.rating,
                "said": [
                    {
                        "at": event.at,
                        "by": "specialist" if event.kind == Kind.ANSWERED else "you",
                        "text": event.text,
                        "files": [file.name for file in event.files],
                    }
                    for event in events
                ],
            }
            for case, events in await self._resources.asking.all_told(visit.address)
        ]
        return {**tables, "cases": cases}

    def _empty(self, visit: Visit) -> None:
        session = visit.session
        visit.forget_private()
        session.trail.clear()
        session.slots.clear()
        session.transcript.clear()
        session.kept.clear()


def _json(tables: Mapping[str, object]) -> str:
    return msgspec.json.format(msgspec.json.encode(tables), indent=2).decode()
