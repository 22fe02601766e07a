"""An emergency card: what an ambulance's doctor may read with the code that its owner wrote down, while it is on."""

from collections.abc import Callable, Mapping
from datetime import UTC

import msgspec

from dialogs.services import Resources, Service
from dialogs.visit import Visit
from state.outbox import OutboxMessage

KIND, KEY = "card", "card"
LOOKS = "card_look"
LOOKS_KEPT = 50
TRIES_A_DAY = 5
CODES = 1_000_000
CODES_TRIED = 20

_NO_CODE = b"-"  # asks whether the day has room: no code's sign is this
_STANDING = frozenset({"on", "off", "unavailable"})
OUTCOMES = {
    "open_card": _STANDING,
    "keep_on_card": frozenset({"kept", "unavailable"}),
    "clear_on_card": frozenset({"kept", "unavailable"}),
    "card_on": frozenset({"on", "empty", "unavailable"}),
    "card_off": frozenset({"off", "unavailable"}),
    "erase_card": frozenset({"erased", "unavailable"}),
    "read_card": frozenset({"opened", "wrong", "locked", "unavailable"}),
}


class Card(msgspec.Struct, omit_defaults=True):
    """What its owner wrote. The code is there while the card is on."""

    blood: str = ""
    allergies: str = ""
    illnesses: str = ""
    medicines: str = ""
    name: str = ""
    phone: str = ""
    code: str = ""

    @property
    def filled(self) -> bool:
        """Whether there is anything to read."""
        return any((self.blood, self.allergies, self.illnesses, self.medicines, self.phone))


class Look(msgspec.Struct):
    """Who read the card: the last digits of a phone, nothing for a chat that has none."""

    by: str


FIELDS = {
    "blood": ("blood",),
    "allergies": ("allergies",),
    "illnesses": ("illnesses",),
    "medicines": ("medicines",),
    "contact": ("name", "phone"),
}
"""What is asked on its own, and the parts of the card that it fills."""


class Cards:
    """The card of one person, the same one on all their channels."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "keep_on_card": self.keep,
            "clear_on_card": self.clear,
            "card_on": self.switch_on,
            "card_off": self.switch_off,
            "erase_card": self.erase,
            "read_card": self.read,
        }
        opening = Service(self.open, OUTCOMES["open_card"], local=True)
        return {"open_card": opening} | {name: Service(run, OUTCOMES[name]) for name, run in calls.items()}

    async def open(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Show the owner their card, whether it is on, and who read it."""
        card = await self._card(visit)
        looks = await self._resources.records.all(visit.address, visit.programme.code, LOOKS)
        _show(visit, card)
        facts: dict[str, str | int | None] = {"card_looks": len(looks)}
        if looks:
            last = msgspec.json.decode(looks[-1].value, type=Look)
            facts |= {"card_look_at": looks[-1].made_at.isoformat(), "card_look_by": last.by}
        visit.private.facts |= facts
        return "on" if card.code else "off"

    async def keep(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Keep what was typed or chosen for `with.field`; it stays typed where it could not be kept."""
        slots, parts = visit.private.slots, FIELDS[given["field"]]
        if any(part not in slots for part in parts):  # the session lost its private part
            return "unavailable"
        await self._fill(visit, {part: slots[part] for part in parts})
        for part in parts:
            del slots[part]
        return "kept"

    async def clear(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Leave `with.field` empty."""
        await self._fill(visit, dict.fromkeys(FIELDS[given["field"]], ""))
        return "kept"

    async def switch_on(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Give the card a code by which it opens, a new one each time; an empty card is not switched on."""
        card, now = await self._card(visit), visit.now.astimezone(UTC)
        if not card.filled:
            return "empty"
        for attempt in range(CODES_TRIED):
            sign = visit.vault.sign(f"{KIND} {visit.key.hex()} {attempt}".encode())
            card.code = f"{int.from_bytes(sign, 'big') % CODES:06}"
            value = msgspec.json.encode(card)
            if await self._resources.records.put(
                visit.address, visit.programme.code, KIND, KEY, value, now, opens_by=card.code
            ):
                _show(visit, card)
                return "on"
        return "unavailable"

    async def switch_off(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take the card's code away; it never opens anything again for this owner but by chance."""
        card, now = await self._card(visit), visit.now.astimezone(UTC)
        card.code = ""
        value = msgspec.json.encode(card)
        await self._resources.records.put(visit.address, visit.programme.code, KIND, KEY, value, now)
        _show(visit, card)
        return "off"

    async def erase(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Delete the card and who read it."""
        await self._resources.records.delete(visit.address, visit.programme.code, KIND, KEY)
        await self._resources.records.trim(visit.address, visit.programme.code, LOOKS, 0)
        visit.private.facts, visit.cut = {}, True
        return "erased"

    async def read(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Open the card whose code was typed in `read`, keep the look and tell the owner; wrong codes are limited."""
        sessions, typed = self._resources.sessions, visit.private.slots.pop("read", "")
        asker, day = f"{visit.address} {visit.programme.code} {KIND}", visit.today.isoformat()
        if not await sessions.looked_up(asker, _NO_CODE, TRIES_A_DAY, day):
            return "locked"
        found = await self._resources.records.open_by(visit.programme.code, KIND, typed)
        if found is None:
            await sessions.count_lookup(asker, visit.vault.sign(typed.encode()), day)
            return "wrong" if await sessions.looked_up(asker, _NO_CODE, TRIES_A_DAY, day) else "locked"
        owners, record = found
        await self._tell(visit, owners)
        _show(visit, msgspec.json.decode(record.value, type=Card))
        return "opened"

    async def _tell(self, visit: Visit, owners: list[str]) -> None:
        """Keep that the card was read, and tell its owner wherever they can be told, each in the language spoken there."""
        phone = await self._resources.links.phone(visit.address)
        records, code, now = self._resources.records, visit.programme.code, visit.now.astimezone(UTC)
        look = msgspec.json.encode(Look(phone[-4:] if phone else ""))
        await records.put(owners[0], code, LOOKS, visit.key.hex(), look, now)
        await records.trim(owners[0], code, LOOKS, LOOKS_KEPT)
        for place, address in enumerate(owners):
            small = address.startswith("+")
            known = await self._resources.sessions.read(address)
            spoken = known.language or (known.session.language if known.session else "")
            language = spoken if spoken in visit.programme.languages else visit.programme.languages[0]
            catalogue = visit.programme.catalogues[language, small]
            text = catalogue.text("card-notice", {**visit.facts, "at": visit.now})
            channel = "sms" if small else "telegram"
            key = f"{visit.key.hex()}look{place}"
            await self._resources.outbox.add(OutboxMessage(key, channel, address, text, now))

    async def _card(self, visit: Visit) -> Card:
        found = await self._resources.records.get(visit.address, visit.programme.code, KIND, KEY)
        return msgspec.json.decode(found.value, type=Card) if found else Card()

    async def _fill(self, visit: Visit, parts: Mapping[str, str]) -> None:
        def fill(card: Card) -> None:
            for name, value in parts.items():
                setattr(card, name, value)

        _show(visit, await self._change(visit, fill))

    async def _change(self, visit: Visit, change: Callable[[Card], None]) -> Card:
        """Change the card, which stays as on or off as it is, and return it."""

        def changed(before: bytes | None) -> bytes:
            card = msgspec.json.decode(before, type=Card) if before else Card()
            change(card)
            return msgspec.json.encode(card)

        now, records = visit.now.astimezone(UTC), self._resources.records
        after = await records.change(visit.address, visit.programme.code, KIND, KEY, changed, now)
        assert after is not None
        return msgspec.json.decode(after, type=Card)


def _show(visit: Visit, card: Card) -> None:
    """Put a card on the screens, in place of what was on them before."""
    contact = ", ".join(filter(None, (card.name, card.phone)))
    facts: dict[str, str | int | None] = {
        "card_blood": card.blood,
        "card_allergies": card.allergies,
        "card_illnesses": card.illnesses,
        "card_medicines": card.medicines,
        "card_contact": contact,
        "card_code": card.code,
        "card_filled": "yes" if card.filled else "no",
    }
    visit.private.facts = {**visit.private.facts, **facts}
    visit.cut = True
