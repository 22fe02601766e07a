"""Has people's sessions go along with their cases: an agent's hold is the state in which a chat's session stands."""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import structlog

from desk.asking import PHONES
from desk.case import Case, Kind
from desk.following import Following, Happening
from desk.ledger import Ledger
from dialogs.cases import CASE, stand
from dialogs.channel import Channel
from dialogs.model import Programme
from dialogs.packets import DESK, of_desk
from dialogs.steps import leave_trace, screen_before
from dialogs.visit import Visit
from dialogs.wording import Words
from state.links import Links
from state.outbox import Outbox, OutboxMessage
from state.session import Session
from state.sessions import Found, Sessions
from state.vault import Vault

LOOK_SECONDS = 1.0
BATCH = 20
TRIES = 5  # of one save: a person who types faster than that is caught up with a little later
PATIENCE = timedelta(
    minutes=1
)  # for a session that a turn holds; one that a dead process left is not waited for
FLAGGED_SECONDS = 30 * 86400
CAME_FROM = "came_from"
"""The private slot with the programme in which a person was, if an agent of another one took over."""
TAKES = frozenset({Kind.CLAIMED, Kind.ANSWERED})
GIVES_BACK = {
    Kind.HANDED_BACK: "case_handed_back",
    Kind.RAISED: "case_handed_back",
    Kind.RESOLVED: "case_resolved",
    Kind.CLOSED: "case_closed",
}
"""What stands above the screen of who is let go, by what happened."""
TOLD = {
    Kind.HANDED_BACK: "case-handed_back_notice",
    Kind.RAISED: "case-handed_back_notice",
    Kind.RESOLVED: "case-rate_notice",
}
"""The message to a chat whose screen changed without its person; of the rest the desk tells."""

log = structlog.get_logger()


class Holding:
    """One worker; several may work at once: doing the same twice changes nothing."""

    def __init__(
        self,
        ledger: Ledger,
        sessions: Sessions,
        links: Links,
        outbox: Outbox,
        programmes: Mapping[str, Programme],
        words: Mapping[str, Words],
        chat: Channel,
        vault: Vault,
        clock: Callable[[], float],
    ) -> None:
        self._ledger = ledger
        self._following = Following(ledger)
        self._sessions = sessions
        self._links = links
        self._outbox = outbox
        self._programmes = programmes
        self._words = words
        self._chat = chat
        self._vault = vault
        self._clock = clock

    async def run(self) -> None:
        """Work until cancelled; a store that is away is waited for."""
        woken = asyncio.Event()
        self._ledger.watchers.add(woken.set)
        try:
            while True:
                woken.clear()
                try:
                    done = await self.work_once()
                except Exception as error:  # noqa: BLE001 - a worker that dies leaves people held, or alone
                    log.error("holding_worker", error=type(error).__name__)  # noqa: TRY400 - a traceback may hold words
                    done = 0
                if not done:
                    try:
                        async with asyncio.timeout(LOOK_SECONDS):
                            await woken.wait()
                    except TimeoutError:
                        continue
        finally:
            self._ledger.watchers.discard(woken.set)

    async def work_once(self) -> int:
        """Go along with what happened, each case's events in order; return with how many."""
        done, busy = [], set()
        for happening in await self._following.next(BATCH):
            if happening.case.id not in busy and await self._follow(happening):
                done.append(happening.id)
            else:
                busy.add(happening.case.id)
        if done:
            await self._following.done(done)
        return len(done)

    async def _follow(self, happening: Happening) -> bool:
        case = happening.case
        if not case.address or case.programme not in self._programmes:
            return True
        addresses = await self._links.addresses(case.address)
        if case.channel == PHONES and happening.kind in {Kind.ANSWERED, Kind.RESOLVED}:
            for address in addresses:
                await self._sessions.flag_waiting(address, FLAGGED_SECONDS)
        moved = [await self._move(happening, one) for one in addresses if not one.startswith("+")]
        return all(moved)

    async def _move(self, happening: Happening, address: str) -> bool:
        """Move one chat's session. Return False if a turn holds it and it has to be tried again."""
        for _ in range(TRIES):
            found = await self._sessions.read(address)
            if found.claimed or (found.session is not None and found.session.claim):
                waited = datetime.fromtimestamp(self._clock(), UTC) - happening.at
                return waited > PATIENCE
            visit = self._visit(happening.case, found, address)
            if happening.kind in TAKES:
                moved = self._take(visit, happening.case)
            else:
                moved = self._let_go(visit, happening)
            if not moved:
                return True
            await self._tell(
                visit, happening
            )  # before it is true, so that it is told in any case; once, by its key
            if await self._save(visit, found):
                return True
        return False

    def _visit(self, case: Case, found: Found, address: str) -> Visit:
        """Return a visit of the session as it stands; of a new one where there is none any more."""
        programme = self._programmes[case.programme]
        session = found.session or Session(programme.home, case.language, kept=found.known)
        here = self._programmes.get(session.state.partition(".")[0])
        if here is not None and session.state in here.states:
            programme = here
        else:
            session.state = programme.home
        return Visit(session, programme, self._programmes, self._chat, address, self._vault, self._clock())

    def _take(self, visit: Visit, case: Case) -> bool:
        """Put the session into the case. Return False if it stands there already."""
        session, programme = visit.session, self._programmes[case.programme]
        talk = f"{programme.code}.{DESK}.talk"
        if session.state == talk and visit.private.slots.get(CASE) == str(case.id):
            return False
        if visit.programme is not programme or not visit.whole:
            came_from = visit.programme.code
            session.trail.clear()
            session.slots.clear()
            visit.forget_private()
            if visit.programme is not programme:
                visit.private.slots[CAME_FROM] = came_from
        elif not of_desk(visit, session.state):
            leave_trace(visit, visit.state)
        visit.programme = programme
        if session.language not in programme.languages:
            session.language = case.language
        stand(visit, case)
        session.state, session.page, session.notice, session.ended = talk, 0, "case_held", False
        return True

    def _let_go(self, visit: Visit, happening: Happening) -> bool:
        """Put the session back where it was, or, of a case that is resolved, ask how it was. Return False if nobody is held."""
        session, case = visit.session, happening.case
        held = f"{case.programme}.{DESK}.talk"
        if session.state != held or visit.private.slots.get(CASE) != str(case.id):
            return False
        session.page, session.notice = 0, GIVES_BACK[happening.kind]
        stand(visit, case)
        if happening.kind is Kind.RESOLVED:
            session.state = f"{case.programme}.{DESK}.rate"
            return True
        before = self._programmes.get(visit.private.slots.pop(CAME_FROM, ""))
        if before is not None:
            visit.programme = before
            visit.forget_private()
            session.state = before.home
            if session.language not in before.languages:
                session.language = before.languages[0]
        else:
            session.state = screen_before(visit)
        return True

    async def _tell(self, visit: Visit, happening: Happening) -> None:
        if (name := TOLD.get(happening.kind)) is None:
            return
        case = happening.case
        catalogue = self._programmes[case.programme].catalogues[case.language, False]
        text = catalogue.text(name, {"number": case.number})
        key = f"{name}-{happening.id}-{visit.address}"
        now = datetime.fromtimestamp(self._clock(), UTC)
        await self._outbox.add(OutboxMessage(key, visit.channel.name, visit.address, text, now))

    async def _save(self, visit: Visit, found: Found) -> bool:
        """Save the session as a turn would have. Return False if a turn was faster."""
        session = visit.session
        laid = self._words[visit.programme.code].lay_out(visit)
        session.signature, session.private, session.ended = laid.signature, laid.private, laid.final
        session.nonce = secrets.token_urlsafe(4)  # buttons of the screen before are none of this one's
        visit.close()
        return bool(await self._sessions.save(visit.address, session, found.version, visit.channel.life))
