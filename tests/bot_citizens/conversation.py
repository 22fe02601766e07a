"""A conversation of three screens, enough to see what the bot does with any conversation."""

import asyncio
from collections import defaultdict

from bot.citizens.channel import Telegram
from dialogs.turn import Chosen, Dialled, Meaning, Option, Repeat, Screen, Shared, Stale, Turn, Typed, Went
from state.session import Session

NOW = 1_800_000_000
ROADS = (
    Option("agent", "Agent"),
    Option("home", "Home"),
    Option("back", "Back"),
    Option("language", "Language"),
)
OPTIONS = {
    "home": (Option("cover", "Am I covered?"), Option("link", "Link my phone")),
    "link": (Option("share_contact", "Share my number"),),
}


class Conversation:
    """Keeps a session an address; `meanings` is what it understood, `steps` how often a screen was left."""

    def __init__(self) -> None:
        self.sessions: dict[str, Session] = {}
        self.turns: list[Turn] = []
        self.meanings: dict[str, list[Meaning]] = defaultdict(list)
        self.faults: list[Exception] = []
        self.held = ""  # the address whose turns wait
        self.gate = asyncio.Event()
        self.begun = asyncio.Event()

    def hold(self, address: str) -> None:
        """Let the turns of an address wait."""
        self.held = address

    def let_go(self) -> None:
        """Let them go on."""
        self.gate.set()

    async def reply(self, turn: Turn) -> Screen:
        """Return the screen after a turn."""
        self.begun.set()
        if turn.address == self.held:
            await self.gate.wait()
        if self.faults:
            raise self.faults.pop()
        session = self.sessions.get(turn.address)
        meaning, wire = turn.channel.resolve(turn, session, NOW)
        self.turns.append(turn)
        self.meanings[turn.address].append(meaning)
        known = session or Session("home", "en")
        private = known.state == "cover" and isinstance(meaning, Typed)
        if not isinstance(meaning, Repeat | Stale):
            known = Session(
                step(known, meaning), "en", wire=wire, turned=NOW, nonce=f"n{int.from_bytes(wire)}"
            )
            self.sessions[turn.address] = known
        return draw(known, private)


def step(session: Session, meaning: Meaning) -> str:
    """Return the state after a meaning."""
    match meaning:
        case Chosen(option):
            return option
        case Typed(text) if session.state == "cover":
            return f"answer {len(text)}"
        case Typed(text) | Shared(text):
            return f"heard {text}"
        case Went(road):
            return road
        case Dialled(code):
            return f"alias {code}" if code else "home"
    return session.state


def draw(session: Session, private: bool) -> Screen:
    """Return the screen of a session."""
    options = OPTIONS.get(session.state, ())
    text = f"screen: {session.state}"
    return Screen(
        text, options, ROADS, final=False, language="en", nonce=session.nonce, answers_private=private
    )


CHANNEL = Telegram()
