"""What agents do in a group: what they write in a case's topic, and the buttons they press."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from telegram import CallbackQuery, Chat, ForumTopicCreated, Message, Update, User
from telegram.ext import ExtBot

from bot.desk.drawing import Drawing
from bot.desk.fetching import attached, fetch
from bot.desk.groups import Groups
from bot.desk.pressing import Pressing
from bot.desk.questions import Question, Questions
from bot.desk.replies import Replies
from bot.desk.topics import Topics, key_of
from bot.desk.words import Tongues, Words
from desk.agents import Agent
from desk.desk import Desk
from desk.errors import DeskError, Unfit

NOTE = re.compile(r"(?://|/note(?:@\w+)?(?:\s|$))\s*(.*)", re.DOTALL)
COMMAND = re.compile(r"/([a-z_]+)(?:@\w+)?(?:\s|$)")
CANCEL = "cancel"
SENT, KEPT = "👌", "✍"  # both among the reactions that Telegram takes from a bot
"""Shown on an agent's message: it went to the person; it was kept."""


class Acting:
    """Turns updates into acts at the desk. Raises StateError when the database is away: the same update may come again."""

    def __init__(
        self,
        bot: ExtBot[str],
        desk: Desk,
        topics: Topics,
        groups: Groups,
        tongues: Tongues,
        drawing: Drawing,
        replies: Replies,
        clock: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._desk = desk
        self._topics = topics
        self._groups = groups
        self._tongues = tongues
        self._replies = replies
        self._clock = clock
        self._questions = Questions()
        self._pressing = Pressing(desk, topics, drawing, replies, self._questions, self.agent, self.now)

    async def act(self, update: Update) -> None:
        """Do what an update asks for."""
        if (query := update.callback_query) is not None:
            await self._press(query)
        elif (edited := update.edited_message) is not None and await self._case(edited):
            words = self._tongues.of(edited.chat.id)
            self._replies.say(
                edited.chat.id, edited.message_thread_id, words("refused-edit"), edited.message_id
            )
        elif (message := update.message) is not None and message.chat.type == Chat.PRIVATE:
            self._introduce(message)
        elif message is not None:
            await self._write(message)

    async def agent(self, user: User) -> Agent | None:
        """Return the agent behind a Telegram account, at work from now on; None for anybody else."""
        agent = await self._desk.agents.on_telegram(user.id)
        if agent is not None:
            await self._desk.agents.begin_shift(agent.id, self.now())
        return agent

    def now(self) -> datetime:
        """Return the time."""
        return datetime.fromtimestamp(self._clock(), UTC)

    async def _press(self, query: CallbackQuery) -> None:
        message = query.message
        if message is None or message.chat.id not in self._groups.chats:
            self._replies.answer(query.id)
            return
        words = self._tongues.of(message.chat.id)
        try:
            await self._pressing.press(query, message, words)
        except DeskError as error:
            self._replies.answer(query.id, words.refusal(error), alert=True)

    async def _write(self, message: Message) -> None:
        sender, thread_id = message.from_user, message.message_thread_id
        if sender is None or thread_id is None or not (message.text or message.effective_attachment):
            return  # a service note: somebody came, a topic was renamed
        case_id = await self._case(message)
        if case_id is None or sender.id == self._bot.id:
            return
        words = self._tongues.of(message.chat.id)
        refused = ""
        if message.sender_chat is not None or sender.is_bot:
            refused = words("refused-anonymous")
        elif (agent := await self.agent(sender)) is None:
            refused = words("refused-unknown", id=str(sender.id))
        else:
            try:
                await self._say(message, case_id, agent, words)
            except DeskError as error:
                refused = words.refusal(error)
        if refused:
            self._replies.say(message.chat.id, thread_id, refused, message.message_id)

    async def _say(self, message: Message, case_id: int, agent: Agent, words: Words) -> None:
        """Do what an agent's message is for: a reason that was asked for, a note, or an answer to the person."""
        text = message.text or message.caption or ""
        chat_id, thread_id = message.chat.id, message.message_thread_id or 0
        command = COMMAND.match(text)
        if (question := asked(message, self._bot.id)) is not None:
            await self._reason(question, case_id, agent, text)
            self._questions.settled(chat_id, thread_id, agent.id)
            self._replies.react(chat_id, message.message_id, KEPT)
        elif (note := NOTE.match(text)) is not None:
            if attached(message) is not None:
                raise Unfit("note-file")
            await self._desk.working.note(
                agent, case_id, note[1], key_of(chat_id, thread_id, message.message_id), self.now()
            )
            self._replies.react(chat_id, message.message_id, KEPT)
        elif command is not None and command[1] == CANCEL:
            self._questions.settled(chat_id, thread_id, agent.id)
            self._replies.say(chat_id, thread_id, words("cancelled"), message.message_id)
        elif command is not None:
            raise Unfit("command")
        elif self._questions.waits(chat_id, thread_id, agent.id):
            self._replies.say(chat_id, thread_id, words("asked-before"), message.message_id)
        else:
            await self._answer(message, case_id, agent, text)

    async def _answer(self, message: Message, case_id: int, agent: Agent, text: str) -> None:
        key = key_of(message.chat.id, message.message_thread_id or 0, message.message_id)
        async with self._desk.ledger.read() as connection:  # before a file is fetched for nothing
            await self._desk.ledger.held(connection, agent, case_id)
        sent = attached(message)
        files = [await fetch(self._bot, sent)] if sent is not None else []
        await self._desk.working.answer(agent, case_id, text, key, self.now(), files)
        self._replies.react(message.chat.id, message.message_id, SENT)

    async def _reason(self, question: Question, case_id: int, agent: Agent, text: str) -> None:
        if question.level:
            await self._desk.working.raise_to(agent, case_id, question.level, text, self.now())
        else:
            await self._desk.working.hand_back(agent, case_id, text, self.now())

    async def _case(self, message: Message) -> int | None:
        """Return the id of the case in whose topic a message stands."""
        if message.chat.id not in self._groups.chats or message.message_thread_id is None:
            return None
        return await self._topics.case_of(message.chat.id, message.message_thread_id)

    def _introduce(self, message: Message) -> None:
        if message.from_user is not None:
            words = self._tongues.near(message.from_user.language_code or "")
            self._replies.say(message.chat.id, None, words("introduction", id=str(message.from_user.id)))


def asked(message: Message, own_id: int) -> Question | None:
    """Return the bot's question that a message replies to."""
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.from_user.id != own_id:
        return None
    if isinstance(replied.forum_topic_created, ForumTopicCreated):
        return None  # Telegram's clients reply to a topic's first message when nothing else is replied to
    return Question.read(replied.text or "")
