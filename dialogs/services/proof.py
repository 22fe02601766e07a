"""Proves a phone for a person: a one-time code goes to the number that the fund has on file."""

import hmac
from collections.abc import Mapping
from datetime import UTC

from coverage_backend.errors import CoverageError
from dialogs.services import Resources, Service, asked, name_of
from dialogs.visit import Visit
from state.outbox import OutboxMessage

CODE_SECONDS = 600
TRIES = 3
CODES_A_DAY = 3
OUTCOMES = {
    "send_code": frozenset({"sent", "no_phone", "limit", "unavailable"}),
    "check_code": frozenset({"proven", "wrong", "expired", "unavailable"}),
}


class PhoneProof:
    """Sends a code and checks it: one use, ten minutes, three tries."""

    def __init__(self, resources: Resources) -> None:
        self._fund = resources.fund
        self._people = resources.people
        self._sessions = resources.sessions
        self._outbox = resources.outbox
        self._words = resources.words

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "send_code": Service(self.send, OUTCOMES["send_code"]),
            "check_code": Service(self.check, OUTCOMES["check_code"]),
        }

    async def send(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send a code to the first phone on file; of that phone's number nothing is shown.

        A phone may have a few a day for one person: more would let it guess codes, and trouble whom they reach.
        """
        private, programme = visit.private, visit.programme
        day, asker = visit.today.isoformat(), f"{visit.address} {private.number}"
        if not await self._sessions.looked_up(asker, visit.key, CODES_A_DAY, day):
            return "limit"
        try:
            phones = await self._fund(visit).phones(asked(visit), within=visit.patience)
        except CoverageError:
            return "unavailable"
        if not phones:
            return "no_phone"
        # The same turn gives the same code, so that a turn resumed after a crash does not make the first SMS wrong.
        code = f"{int.from_bytes(visit.vault.sign(b'code' + visit.key), 'big') % 1_000_000:06}"
        text = self._words[programme.code].say(visit, "proof-sms", small=True, code=code)
        await self._sessions.count_lookup(asker, visit.key, day)
        await self._outbox.add(
            OutboxMessage(visit.key.hex(), "sms", phones[0], text, visit.now.astimezone(UTC))
        )
        private.code_sign = visit.vault.sign(code.encode() + private.number.encode())
        private.code_until = int(visit.now.timestamp()) + CODE_SECONDS
        private.code_tries = TRIES
        return "sent"

    async def check(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return whether the code typed is the one sent; the third wrong one ends it."""
        private = visit.private
        typed = visit.session.slots.pop("code", "")
        if not private.code_sign or visit.now.timestamp() > private.code_until or private.code_tries <= 0:
            private.code_sign = b""
            return "expired"
        private.code_tries -= 1
        if not hmac.compare_digest(
            visit.vault.sign(typed.encode() + private.number.encode()), private.code_sign
        ):
            return "wrong" if private.code_tries else "expired"
        private.code_sign = b""
        await self._people.prove(visit.address, name_of(visit), "code", visit.now.astimezone(UTC))
        return "proven"
