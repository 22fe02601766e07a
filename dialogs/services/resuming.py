"""Sends the code that goes on with a call that broke off half done, and opens what it stands for: once, from that phone."""

from collections.abc import Mapping
from datetime import UTC

import msgspec

from dialogs.redial import LeftCall, dialled_with_code, take_up
from dialogs.services import Resources, Service
from dialogs.visit import Visit
from state.dropped import Opening

HOLDS_SECONDS = 2 * 3600
TRIES = 3
CODES_A_DAY = 5
SMS_CODES, SMS_CODES_VERSION = "resume_sms", 1
"""The purpose for which somebody wants such an SMS after every call that breaks off, and the version of its wording."""
OUTCOMES = {
    "text_resume_code": frozenset({"sent", "limit", "unavailable"}),
    "end_resume_codes": frozenset({"ended", "unavailable"}),
    "open_dropped": frozenset({"opened", "last_four", "wrong", "wrong_last_four", "over", "unavailable"}),
}
_SAID = {
    Opening.OPENED: "opened",
    Opening.ENDING: "last_four",
    Opening.WRONG: "wrong",
    Opening.WRONG_ENDING: "wrong_last_four",
    Opening.OVER: "over",
}


class Resuming:
    """The SMS says what to dial and nothing else; whom the call was about is told by the person, by four digits."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        return {
            "text_resume_code": Service(self.text, OUTCOMES["text_resume_code"]),
            "end_resume_codes": Service(self.end, OUTCOMES["end_resume_codes"], local=True),
            "open_dropped": Service(self.open, OUTCOMES["open_dropped"]),
        }

    async def text(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Keep the call that was left, forget it in the session, and send the code for it.

        With `with.always` the person wants that after each call that breaks off.
        """
        to = self._resources
        day, asker = visit.today.isoformat(), f"{visit.address} resume"
        if not await to.sessions.looked_up(asker, visit.key, CODES_A_DAY, day):
            return "limit"
        if given.get("always"):
            now = visit.now.astimezone(UTC)
            await to.people.give_consent(visit.address, SMS_CODES, SMS_CODES_VERSION, now)
            visit.keep(SMS_CODES, "yes")
            await to.sessions.remember(visit.address, visit.session.language, visit.session.kept)
        await to.sessions.count_lookup(asker, visit.key, day)
        # The same turn gives the same code, so that one resumed after a crash does not make the first SMS wrong.
        number = int.from_bytes(visit.vault.sign(b"resume" + visit.key), "big")
        code, left = f"{number % 1_000_000:06}", visit.private.left
        ending = msgspec.msgpack.decode(left, type=LeftCall).ending
        await to.dropped.keep(visit.address, code, ending, left, seconds=HOLDS_SECONDS, tries=TRIES)
        dial = f"{dialled_with_code(visit).removesuffix('#')}*{code}#"
        words = to.words[visit.programme.code]
        await to.send(visit, words.say(visit, "resume_text-sms", small=True, dial=dial))
        visit.forget_private()
        return "sent"

    async def end(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send no such SMS any more unless it is asked for."""
        to = self._resources
        await to.people.withdraw_consent(visit.address, SMS_CODES, visit.now.astimezone(UTC))
        visit.keep(SMS_CODES, "")
        await to.sessions.remember(visit.address, visit.session.language, visit.session.kept)
        return "ended"

    async def open(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Take up the call that the code typed stands for, after the last four digits of whom it is about."""
        typed = visit.private.slots
        opening, packed = await self._resources.dropped.open(
            visit.address, typed.get("code", ""), typed.pop("last_four", ""), visit.key
        )
        if opening is not Opening.OPENED:
            return _SAID[opening]
        take_up(visit, msgspec.msgpack.decode(packed, type=LeftCall))
        return "opened"
