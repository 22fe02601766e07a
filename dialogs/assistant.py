"""The conversation: one function from a turn to a screen, whatever the channel."""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from time import monotonic

import structlog

from dialogs.directory import UnknownCodeError
from dialogs.machine import Conversation
from dialogs.model import Call, Programme, Turnback
from dialogs.openings import Openings
from dialogs.owing import OwedAnswers
from dialogs.redial import screen_dropped
from dialogs.services import Services
from dialogs.steps import FILE, NO_MORE, begin_again, screen_before, step
from dialogs.turn import Dialled, Meaning, Repeat, Screen, Sent, Stale, Turn, Typed
from dialogs.visit import Visit
from dialogs.wording import Laid, Words
from state.errors import StoreUnavailable
from state.session import Session
from state.sessions import Found, Sessions
from state.vault import Vault

TURN_SECONDS = 2.8  # from the first byte to the answer: networks give up soon after
FILE_SECONDS = 20.0  # of a chat's turn that has a file fetched: no network hangs up on it
SPARE_SECONDS = 0.4  # kept back for saving and for the answer's way
CALLS_A_TURN = 5
LOOK_AGAIN_SECONDS = 0.03

log = structlog.get_logger()
Clock = Callable[[], float]


class Assistant:
    """Answers turns. Shared by all channels; everything that lives longer than a turn is in `sessions`."""

    def __init__(
        self,
        programmes: Mapping[str, Programme],
        words: Mapping[str, Words],
        sessions: Sessions,
        vault: Vault,
        services: Services,
        owed: OwedAnswers,
        clock: Clock,
    ) -> None:
        self.programmes = programmes
        self._conversations = {code: Conversation(programme) for code, programme in programmes.items()}
        self._words = words
        self._openings = Openings(programmes, self._conversations, vault, clock)
        self._sessions = sessions
        self._vault = vault
        self._services = services
        self._owed = owed
        self._clock = clock

    async def reply(self, turn: Turn) -> Screen:
        """Return the screen that answers a turn, saved before it is returned.

        Raises StoreUnavailable when sessions cannot be read or kept: the channel says "try again in a moment".
        """
        deadline = monotonic() + TURN_SECONDS
        while monotonic() < deadline - SPARE_SECONDS:
            found = await self._sessions.read(turn.address)
            session = found.session
            if session is not None and session.claim:
                # Somebody is, or was, at it: what this turn means is known when theirs is answered.
                turn = replace(turn, raced=True)
                if found.claimed:
                    await asyncio.sleep(LOOK_AGAIN_SECONDS)
                else:
                    await self._resume(turn, found, session, deadline)
                continue
            meaning, wire = turn.channel.resolve(turn, session, self._clock())
            try:
                screen = await self._take(turn, found, meaning, wire, deadline)
            except UnknownCodeError:
                return self._last_word(turn, next(iter(self.programmes.values())), "unknown_code")
            if screen is not None:
                return screen
            turn = replace(turn, raced=True)
        raise StoreUnavailable("the session was not free in time")

    def sorry(self, turn: Turn) -> Screen:
        """Return the last screen for a turn that could not be answered, in the language of the code dialled."""
        try:
            programme = self._openings.directory.open(turn.service_code).programme
        except UnknownCodeError:
            programme = next(iter(self.programmes.values()))
        return self._last_word(turn, programme, "sorry")

    async def finish(self, visit: Visit) -> bool:
        """Make the call that an owed session stands in, without a turn's haste. Return whether it had an answer."""
        call = visit.state
        assert isinstance(call, Call)
        outcome = await self._services[call.service].run(visit, call.given)
        if outcome == "unknown":
            return False
        self._follow(visit, outcome)
        return await self._settle(visit, monotonic() + TURN_SECONDS, claims=False)

    def _last_word(self, turn: Turn, programme: Programme, message: str) -> Screen:
        language = programme.languages[0]
        text = programme.catalogues[language, turn.channel.small].text(message)
        return Screen(text, (), (), final=True, language=language)

    # One turn ----------------------------------------------------------------------------------------------

    async def _take(
        self, turn: Turn, found: Found, meaning: Meaning, wire: bytes, deadline: float
    ) -> Screen | None:
        """Return the screen after one step, or None when somebody else moved the session meanwhile."""
        session, answers_private = found.session, False
        if isinstance(meaning, Dialled):
            visit = self._openings.begin(turn, found, meaning)
        elif (
            session is None
            or (standing := self._openings.standing(turn, session)) is None
            or (laid := self._laid_out(standing)) is None
        ):
            visit = self._openings.restart(turn, session)
        else:
            visit, programme = standing, standing.programme
            if isinstance(meaning, (Repeat, Stale)):
                return await self._show_again(visit, found, wire, laid)
            answers_private = isinstance(meaning, Typed | Sent) and visit.takes_away
            if session.signature != laid.signature:
                session.notice, session.page = "changed", 0
            else:
                step(visit, self._conversations[programme.code], meaning, laid)
        visit.session.wire = wire
        visit.version = found.version
        if isinstance(visit.state, (Call, Turnback)):
            visit.key = self._vault.sign(b"%s|%d|%s" % (turn.address.encode(), found.version, wire))
            if not await self._settle(visit, deadline, claims=True):
                return None
        elif not visit.may_show(visit.state):
            self._go_home(visit, "restarted")
        return await self._save(visit, answers_private=answers_private)

    async def _resume(self, turn: Turn, found: Found, session: Session, deadline: float) -> None:
        """Finish a turn whose process died in a call, with the same key, so that no effect comes twice."""
        visit = self._openings.standing(turn, session) or self._openings.restart(turn, session)
        visit.key, visit.version, session.claim = session.claim, found.version, b""
        if await self._settle(visit, deadline, claims=True):
            await self._save(visit)

    async def _claim(self, visit: Visit, deadline: float) -> bool:
        """Save the session standing in the call. Return False when another turn was first."""
        visit.session.claim = visit.key
        visit.close()
        left = max(0.1, deadline - monotonic())
        visit.version = await self._sessions.save(
            visit.address,
            visit.session,
            visit.version,
            visit.channel.life,
            claim_ms=int((left + SPARE_SECONDS) * 1000),
        )
        return bool(visit.version)

    async def _save(self, visit: Visit, *, answers_private: bool = False) -> Screen | None:
        session, laid = visit.session, self._laid_out(visit)
        if laid is not None and session.notice == NO_MORE and len(laid.pages) > 1:
            session.notice = ""  # with the sentence above it the screen takes a page more, and it is not true
            laid = self._laid_out(visit)
        if laid is None:
            self._go_home(visit, "restarted")
            laid = self._words[visit.programme.code].lay_out(visit)
        release, session.claim = bool(session.claim), b""
        session.signature = laid.signature
        session.private = laid.private
        session.ended = laid.final
        session.turned = int(self._clock())
        if not visit.channel.small:
            session.nonce = secrets.token_urlsafe(4)
        visit.close()
        if not await self._sessions.save(
            visit.address, session, visit.version, visit.channel.life, release=release
        ):
            return None
        return _screen(session, laid, answers_private=answers_private)

    def _laid_out(self, visit: Visit) -> Laid | None:
        """Return the screen; None if it cannot be put into words: an answer may be stranger than anybody thought."""
        try:
            return self._words[visit.programme.code].lay_out(visit)
        except Exception as error:  # noqa: BLE001 - who stands on a screen that breaks would stand there for ever
            log.error("screen_failed", state=visit.session.state, error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a number
            return None

    async def _show_again(self, visit: Visit, found: Found, wire: bytes, laid: Laid) -> Screen | None:
        """Return the stored screen; only what the channel remembers of the wire may change with it."""
        session = visit.session
        if wire != session.wire:
            session.wire = wire
            if not await self._sessions.save(visit.address, session, found.version, visit.channel.life):
                return None
        return _screen(session, laid)

    # Calls -------------------------------------------------------------------------------------------------

    async def _settle(self, visit: Visit, deadline: float, *, claims: bool) -> bool:
        """Run through silent states until a screen is reached: at most five calls, none past the deadline.

        The first call with effects outside is claimed. Return False when another turn claimed the session first.
        """
        for _ in range(CALLS_A_TURN + 2):  # a way back after them, and the screen
            state = visit.state
            if isinstance(state, Turnback):
                self._turn_back(visit, state)
            elif isinstance(state, Call):
                deadline = self._deadline(visit, state, deadline)
                unclaimed = claims and not visit.session.claim and not self._services[state.service].local
                if unclaimed and not await self._claim(visit, deadline):
                    return False
                outcome = await self._call(visit, state, deadline)
                self._follow(visit, outcome)
            else:
                break
        else:
            self._go_home(visit, "restarted")
        if visit.cut:
            self._cut_trail(visit)
        if not visit.may_show(visit.state):
            self._go_home(visit, "restarted")
        return True

    def _deadline(self, visit: Visit, call: Call, deadline: float) -> float:
        """Return until when the turn may go on: longer where a file that was sent into a chat has to be fetched."""
        if visit.channel.small or self._services[call.service].owed or FILE not in visit.private.slots:
            return deadline
        visit.patience = FILE_SECONDS
        return max(deadline, monotonic() + FILE_SECONDS)

    async def _call(self, visit: Visit, state: Call, deadline: float) -> str:
        service = self._services[state.service]
        left = min(visit.patience, deadline - monotonic() - SPARE_SECONDS)
        try:
            async with asyncio.timeout(max(0.05, left)):
                return await service.run(visit, state.given)
        except TimeoutError:
            if not service.owed:
                return "unavailable"
            return await self._owed.owe(visit, state.name)
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - a turn that breaks is carried on by the next one, which would break too
            log.error("call_failed", service=state.service, error=type(error).__name__)  # noqa: TRY400 - a traceback may hold a number
            return "unavailable"

    def _follow(self, visit: Visit, outcome: str) -> None:
        road = visit.state.roads().get(outcome)
        if road is None:  # `unavailable`, of a call that reaches nothing that could be
            self._go_home(visit, "restarted")
            return
        self._conversations[visit.programme.code].follow(visit.session, outcome)
        visit.session.notice = road.say or visit.session.notice

    def _turn_back(self, visit: Visit, state: Turnback) -> None:
        session, programme = visit.session, visit.programme
        if state.name.endswith(".back"):
            target = screen_before(visit)
        elif state.name.endswith(".owed"):
            target = visit.private.owed_state
        elif state.name.endswith(".dropped"):
            target = screen_dropped(visit)
        elif state.name.endswith(".anew"):
            target = programme.names.get(session.opened, programme.home)
            begin_again(visit)
        else:  # the lobby's door
            target = self.programmes[session.slots.pop("menu")].home
        programme = visit.programme = self.programmes[target.partition(".")[0] or programme.code]
        if session.language not in programme.languages:
            session.language = programme.languages[0]
        self._conversations[programme.code].place(
            session, target if target in programme.states else programme.home
        )

    def _go_home(self, visit: Visit, notice: str) -> None:
        self._conversations[visit.programme.code].place(visit.session, visit.programme.home)
        visit.session.trail.clear()
        visit.session.notice = notice
        visit.forget_private()

    def _cut_trail(self, visit: Visit) -> None:
        """Take screens that showed the answer before out of the way back: they would show the new one's parts."""
        programme, words = visit.programme, self._words[visit.programme.code]
        visit.session.trail = [
            trace
            for trace in visit.session.trail
            if (name := programme.names.get(trace)) and not words.shows_answer(programme.states[name])
        ]


def _screen(session: Session, laid: Laid, *, answers_private: bool = False) -> Screen:
    page = min(session.page, len(laid.pages) - 1)
    return Screen(
        text=laid.pages[page],
        options=laid.options,
        roads=laid.roads if page + 1 < len(laid.pages) else laid.last_roads,
        final=laid.final,
        language=session.language,
        nonce=session.nonce,
        private=laid.private,
        answers_private=answers_private,
    )
