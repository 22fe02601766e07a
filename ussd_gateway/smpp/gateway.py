"""USSD over SMPP joined to the conversation: a `deliver_sm` becomes a turn, its screen the one `submit_sm` that answers it."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from dialogs.turn import Screen, Turn
from ussd_gateway.answering import Heard, Reply, Sorry, answered
from ussd_gateway.exchange import BadRequest, Event
from ussd_gateway.last_input import START
from ussd_gateway.route import Route
from ussd_gateway.smpp.bodies import Message, write_message
from ussd_gateway.smpp.dialects import Dialect, compose, parse
from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.submission import Fate, Result, Submission
from ussd_gateway.smpp.window import Window

ANSWER_SECONDS = 10.0
"""After which no network waits for an answer any more."""
MOST_AT_ONCE = 4096
"""Sessions that are being answered; what comes beyond is told to come again."""
MOST_WAITING = 8
"""Inputs of one session that wait for the one before."""

log = structlog.get_logger()

Key = tuple[str, str]


@dataclass(slots=True, eq=False)
class _Dialogue:
    """A session that is being answered: what came and was not yet answered, and the last answer until it is taken."""

    key: Key = field(repr=False)
    waiting: deque[tuple[Message, Turn, float]] = field(default_factory=deque, repr=False)
    task: asyncio.Task[None] | None = None
    last: Submission | None = None
    last_heard: tuple[str, str] = field(default=("", ""), repr=False)
    over: bool = False

    @property
    def unanswered(self) -> bool:
        """Whether the network still waits for an answer: a person cannot have typed anything meanwhile."""
        return bool(self.waiting) or (self.last is not None and not self.last.sent)


class SmppGateway:
    """Takes `deliver_sm`; `told` hears what became of each answer, by a word."""

    def __init__(
        self,
        window: Window,
        dialect: Dialect,
        route: Route,
        reply: Reply,
        sorry: Sorry,
        heard: Heard,
        told: Callable[[str], None] = lambda _fate: None,
        other: Callable[[Message], None] = lambda _message: None,
    ) -> None:
        """`other` hears what asks for no answer: confirms, receipts, SMS."""
        self._other = other
        self._window, self._dialect, self._route = window, dialect, route
        self._reply, self._sorry, self._heard, self._told = reply, sorry, heard, told
        self._dialogues: dict[Key, _Dialogue] = {}
        self._loop = asyncio.get_running_loop()
        self.closing = False

    def take(self, message: Message) -> int:
        """Take a `deliver_sm`, to be answered in the background, and return its status."""
        try:
            said = parse(message, self._dialect, self._route)
        except BadRequest as error:
            if error.turn is None:
                log.warning("smpp_rejected")
                return Status.REJECTED
            return self._refuse(message, error.turn)
        if said is None:
            self._other(message)
            return Status.OK
        key = message.source.number, said.session_id
        dialogue = self._dialogues.get(key)
        if isinstance(said, Event):
            if dialogue is not None:
                self._forget(dialogue)
            self._heard(said)
            return Status.OK
        return self._begin(message, said, key, dialogue)

    async def settled(self) -> None:
        """Return when every turn that was taken is answered."""
        while tasks := [one.task for one in self._dialogues.values() if one.task is not None]:
            await asyncio.wait(tasks)

    def _begin(self, message: Message, turn: Turn, key: Key, dialogue: _Dialogue | None) -> int:
        """Have a turn answered behind those of its session; the same one again is the same one."""
        heard = turn.kind, turn.text or turn.service_code
        if dialogue is not None and dialogue.unanswered:
            if dialogue.last_heard == heard:
                return Status.OK
        elif dialogue is not None:  # the phone has seen the last answer, whether or not that was confirmed
            self._window.release(key)
        if dialogue is not None and turn.kind == START:
            self._forget(dialogue)  # the phone dialled anew: nobody reads what was to come
            dialogue = None
        if self.closing or len(self._dialogues) >= MOST_AT_ONCE:
            return Status.NOT_NOW
        if dialogue is None:
            dialogue = self._dialogues[key] = _Dialogue(key)
        elif len(dialogue.waiting) >= MOST_WAITING:
            return Status.NOT_NOW
        dialogue.waiting.append((message, turn, self._loop.time() + ANSWER_SECONDS))
        dialogue.last_heard = heard
        if dialogue.task is None:
            dialogue.task = self._loop.create_task(self._answer(dialogue))
        return Status.OK

    async def _answer(self, dialogue: _Dialogue) -> None:
        waiting = dialogue.waiting
        try:
            while waiting:
                message, turn, until = waiting[0]
                screen = await answered(turn, self._reply, self._sorry)
                if dialogue.over:
                    self._told("late")
                    return
                dialogue.last = self._submit(dialogue, message, screen, until)
                waiting.popleft()
        finally:
            waiting.clear()
            dialogue.task = None
            self._tidy(dialogue)

    def _submit(self, dialogue: _Dialogue, message: Message, screen: Screen, until: float) -> Submission:
        def told(result: Result) -> None:
            self._told(result.fate.name.lower())
            if result.fate is Fate.REFUSED:
                log.warning("smpp_answer_refused", status=result.status)
            self._tidy(dialogue)

        body = write_message(compose(message, screen, self._dialect))
        return self._window.put(dialogue.key, body, until, told, urgent=True)

    def _refuse(self, message: Message, turn: Turn) -> int:
        """Say sorry to a phone whose turn makes no sense."""
        dialogue = _Dialogue((message.source.number, turn.session_id))
        self._submit(dialogue, message, self._sorry(turn), self._loop.time() + ANSWER_SECONDS)
        return Status.OK

    def _forget(self, dialogue: _Dialogue) -> None:
        """Have nothing more sent into a session that is over; its turn is finished all the same."""
        dialogue.over = True
        dialogue.waiting.clear()
        if self._dialogues.get(dialogue.key) is dialogue:
            del self._dialogues[dialogue.key]
        self._window.drop(dialogue.key)

    def _tidy(self, dialogue: _Dialogue) -> None:
        """Let go of a session in which nothing is under way."""
        if dialogue.task is None and not dialogue.waiting and not dialogue.over:
            known = self._dialogues.get(dialogue.key)
            if known is dialogue and not self._window.holds(dialogue.key):
                del self._dialogues[dialogue.key]
