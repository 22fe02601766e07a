"""The buttons of a case: Claim, Raise, Hand back, Resolve, Close."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime

from telegram import CallbackQuery, MaybeInaccessibleMessage, User

from bot.desk.drawing import Drawing
from bot.desk.questions import Question, Questions
from bot.desk.rendering import Office, buttons, tier_buttons
from bot.desk.replies import Replies
from bot.desk.topics import Standing, Topics
from bot.desk.words import Words
from desk.agents import Agent
from desk.desk import Desk
from desk.errors import CaseGone, NotNow

DATA = re.compile(r"(?P<act>claim|raise|up(?P<level>\d)|back|resolve|close|keep):(?P<case>\d{1,18})")


class Pressing:
    """Does what a button says, for the agent who pressed it."""

    def __init__(
        self,
        desk: Desk,
        topics: Topics,
        drawing: Drawing,
        replies: Replies,
        questions: Questions,
        agent: Callable[[User], Awaitable[Agent | None]],
        now: Callable[[], datetime],
    ) -> None:
        self._desk = desk
        self._topics = topics
        self._drawing = drawing
        self._replies = replies
        self._questions = questions
        self._agent = agent
        self._now = now

    async def press(self, query: CallbackQuery, message: MaybeInaccessibleMessage, words: Words) -> None:
        """Do it; raise a DeskError if the desk refuses."""
        found = DATA.fullmatch(query.data or "")
        if found is None:
            raise NotNow("no button of ours")
        agent = await self._agent(query.from_user)
        if agent is None:
            self._replies.answer(query.id, words("refused-unknown", id=str(query.from_user.id)), alert=True)
            return
        case_id, working = int(found["case"]), self._desk.working
        match found["act"]:
            case "claim":
                await working.claim(agent, case_id, self._now())
            case "resolve":
                await working.resolve(agent, case_id, self._now())
            case "close":
                await working.close(agent, case_id, self._now())
            case act:
                await self._ask(query, message, agent, case_id, act, int(found["level"] or 0))
                return
        self._replies.answer(query.id, words(f"done-{found['act']}"))

    async def _ask(
        self,
        query: CallbackQuery,
        message: MaybeInaccessibleMessage,
        agent: Agent,
        case_id: int,
        act: str,
        level: int,
    ) -> None:
        """Ask for the tier, then for the reason; only who holds the case is asked."""
        standing = await self._held(agent, case_id)
        chat_id, case = message.chat.id, standing.case
        office = self._drawing.office(chat_id, case.programme)
        above = [one.level for one in office.offices.above(case.tier)]
        choosing = len(above) > 1
        level = 0 if act in {"back", "keep"} else level or next(iter(above), 0)
        if level not in {0, *above} or (act == "raise" and not above):
            raise NotNow("no such tier above")
        if act == "raise" and choosing:
            self._replies.redraw(chat_id, message.message_id, tier_buttons(case, office))
            self._replies.answer(query.id, office.words("choose-tier"))
            return
        self._replies.answer(query.id)
        if act != "back" and choosing:
            self._replies.redraw(chat_id, message.message_id, buttons(case, office))
        if act == "keep":
            return
        self._question(query, standing, office, Question(level))
        topic = standing.topic
        if topic is not None:
            self._questions.asks(topic.chat_id, topic.thread_id, agent.id)

    def _question(self, query: CallbackQuery, standing: Standing, office: Office, question: Question) -> None:
        topic, who = standing.topic, query.from_user
        if topic is None:
            return
        if question.level:
            asked = office.words("ask-raise", who=who.full_name, tier=office.tier(question.level))
        else:
            asked = office.words("ask-back", who=who.full_name)
        self._replies.ask(topic.chat_id, topic.thread_id, question.write(asked), who)

    async def _held(self, agent: Agent, case_id: int) -> Standing:
        """Return the case if the agent holds it; raise CaseGone, Taken or NotNow."""
        async with self._desk.ledger.read() as connection:
            await self._desk.ledger.held(connection, agent, case_id)
        standing = await self._topics.read(case_id)
        if standing is None or standing.topic is None:
            raise CaseGone("no topic")
        return standing
