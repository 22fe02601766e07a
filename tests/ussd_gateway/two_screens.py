"""The smallest conversation that has what USSD needs: a menu, an echo, an end, sessions in memory."""

import copy
import time

from dialogs.turn import Dialled, Repeat, Screen, Stale, Turn, Typed
from state.session import Session


class Conversation:
    """Answers turns as the assistant does: resolve, step, save, answer; it counts the steps it takes."""

    def __init__(self, clock=time.time) -> None:
        self.clock = clock
        self.sessions: dict[str, Session] = {}
        self.steps = 0
        self.meanings: list[object] = []
        self.failing: Exception | None = None

    async def reply(self, turn: Turn) -> Screen:
        """Return the screen for a turn."""
        if self.failing is not None:
            raise self.failing
        session = self.sessions.get(turn.address)
        meaning, wire = turn.channel.resolve(turn, session, self.clock())
        self.meanings.append(meaning)
        if session is None or isinstance(meaning, Dialled):
            session = Session("home", "en")
        session = copy.deepcopy(session)
        session.wire = wire
        if not isinstance(meaning, Repeat | Stale):
            self.steps += 1
            session.turned = int(self.clock())
            if isinstance(meaning, Typed):
                self._step(session, meaning.text)
            elif isinstance(meaning, Dialled):
                session.slots["code"] = meaning.code
        self.sessions[turn.address] = session
        return self._screen(session)

    def _step(self, session: Session, text: str) -> None:
        if text == "1" and session.state == "home":
            session.state = "asking"
        elif text == "2" and session.state == "home":
            session.state, session.ended = "over", True
        elif session.state == "asking" and text:
            session.slots["said"] = text
        elif text == "long":
            session.state = "long"

    def _screen(self, session: Session) -> Screen:
        texts = {
            "home": f"{session.slots.get('code')}\n1 Ask\n2 End",
            "asking": f"You said [{session.slots.get('said', '')}]",
            "over": "Good-bye",
            "long": "Ы" * 90,
        }
        return Screen(texts[session.state], (), (), final=session.ended, language="en")

    def sorry(self, turn: Turn) -> Screen:
        """Return what is said when nothing else can be."""
        return Screen(f"Sorry, dial {turn.service_code} again.", (), (), final=True, language="en")
