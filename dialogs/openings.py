"""Where a conversation begins: at the state that was dialled, or at what stands before it."""

from collections.abc import Callable, Mapping

from dialogs.directory import Directory, Opening
from dialogs.machine import Conversation
from dialogs.model import Menu, Programme, mark
from dialogs.redial import leave, meets_again
from dialogs.steps import answer
from dialogs.turn import DELETE_MY_DATA, STOP_MESSAGES, Dialled, Turn
from dialogs.visit import Visit
from state.session import Session
from state.sessions import Found
from state.vault import Vault

COMMANDED = {DELETE_MY_DATA: "privacy", STOP_MESSAGES: "messages"}
"""The dialogs that a channel's own commands open, by what they dial."""


class Openings:
    """Makes the visit that a turn works with, for a session that is there and for one that begins."""

    def __init__(
        self,
        programmes: Mapping[str, Programme],
        conversations: Mapping[str, Conversation],
        vault: Vault,
        clock: Callable[[], float],
    ) -> None:
        self._programmes = programmes
        self._conversations = conversations
        self._vault = vault
        self._clock = clock
        self.directory = Directory(programmes)

    def begin(self, turn: Turn, found: Found, dialled: Dialled) -> Visit:
        """Return a visit at the state that was dialled, or at what stands before it: an answer that waits, a choice."""
        before = found.session
        if dialog := COMMANDED.get(dialled.code):
            programme = (self.programme_of(before) if before else None) or self.directory.front
            opening = Opening(programme, programme.roads[dialog])
        else:
            opening = self.directory.open(dialled.code)
            programme = opening.programme
        known = before is not None and before.state.startswith(f"{programme.code}.")
        language = next(
            (one for one in (found.language, turn.language) if one in programme.languages),
            programme.languages[0],
        )
        goes_on = opening.state == programme.roads["resume_code"]
        if found.waiting and not dialog and not goes_on and (waiting := programme.roads["waiting"]):
            # Asked for in the language that was spoken last: the notice of the answer was in it.
            spoken = before.language if before else language
            asked = Session(waiting, spoken if spoken in programme.languages else language, kept=found.known)
            return self.visit(turn, asked, programme)
        if before is not None and known and turn.channel.small and before.state in programme.states:
            visit = self.visit(turn, before, programme)
            if question := meets_again(visit, opening, self._clock()):
                leave(visit, question)
                before.opened = mark(opening.state)
                return visit
        session = Session(opening.state, language, notice=opening.say, kept=found.known)
        if turn.channel.small:
            session.opened = mark(opening.state)
        visit = self.visit(turn, session, programme)
        for part in opening.rest:
            if not (isinstance(visit.state, Menu) and visit.state.dialled):
                session.notice = "not_understood"
                break
            # What is said of a code is said where it leads; past it nobody has words for it.
            session.notice = ""
            if not answer(visit, self._conversations[programme.code], part):
                break
        if (found.lost or dialled.lost) and session.state == programme.home:
            session.notice = "restarted"
        return visit

    def restart(self, turn: Turn, before: Session | None) -> Visit:
        """Return a visit at the home of a session whose state is no more, in the language it was held in."""
        code = before.state.partition(".")[0] if before else ""
        programme = self._programmes.get(code) or self.directory.front
        spoken = before.language if before else ""
        language = spoken if spoken in programme.languages else programme.languages[0]
        session = Session(programme.home, language, notice="restarted", kept=before.kept if before else {})
        return self.visit(turn, session, programme)

    def visit(self, turn: Turn, session: Session, programme: Programme) -> Visit:
        """Return a visit of a session where it stands."""
        return Visit(
            session, programme, self._programmes, turn.channel, turn.address, self._vault, self._clock()
        )

    def standing(self, turn: Turn, session: Session) -> Visit | None:
        """Return a visit of a session where it stands; None if its state is no more, or has lost what it shows."""
        if (programme := self.programme_of(session)) is None:
            return None
        visit = self.visit(turn, session, programme)
        return visit if visit.whole and visit.may_show(visit.state) else None

    def programme_of(self, session: Session) -> Programme | None:
        """Return the programme in which a session stands, None if its state is no more."""
        programme = self._programmes.get(session.state.partition(".")[0])
        return programme if programme and session.state in programme.states else None
