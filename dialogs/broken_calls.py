"""The code of a call that broke off, sent by itself: to those who asked for it each time, and halfway through a form only."""

from collections.abc import Callable, Mapping

from dialogs.channel import Channel
from dialogs.model import Programme
from dialogs.redial import dialled_with_code, is_guarded, leave
from dialogs.services import Resources
from dialogs.services.resuming import SMS_CODES, SMS_CODES_VERSION, Resuming
from dialogs.visit import Visit
from state.session import Session
from state.vault import Vault


class BrokenCalls:
    """Hears from networks that tell how a call ended; where they do not, the next dial offers the code."""

    def __init__(
        self,
        programmes: Mapping[str, Programme],
        resources: Resources,
        channel: Channel,
        vault: Vault,
        clock: Callable[[], float],
    ) -> None:
        self._programmes = programmes
        self._resources = resources
        self._channel = channel
        self._vault = vault
        self._clock = clock
        self._resuming = Resuming(resources)

    async def text(self, address: str, is_of_call: Callable[[Session], bool]) -> bool:
        """Send the code if this phone wants it and its session is of the call that ended; return whether it was sent.

        The session stays as it is: who dials without the code is asked as ever.
        """
        found = await self._resources.sessions.read(address)
        session = found.session
        if session is None or session.ended or found.claimed or not is_of_call(session):
            return False
        programme = self._programmes.get(session.state.partition(".")[0])
        if programme is None or session.state not in programme.states:
            return False
        key = self._vault.sign(b"broken off %s %d" % (address.encode(), found.version))
        visit = Visit(
            session, programme, self._programmes, self._channel, address, self._vault, self._clock(), key=key
        )
        if not (visit.whole and visit.state.unfinished and is_guarded(visit) and dialled_with_code(visit)):
            return False
        if not await self._resources.people.consent(address, SMS_CODES, SMS_CODES_VERSION):
            return False
        leave(visit, programme.roads["resume_text"])
        return await self._resuming.text(visit, {}) == "sent"
