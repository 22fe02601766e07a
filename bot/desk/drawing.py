"""Makes a case's topic and brings it up to date by Bot API calls; what is shown is kept after each of them."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

import structlog
from telegram import LinkPreviewOptions
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.desk.rendering import Office, buttons, files_of, header, messages, name_of
from bot.desk.topics import Standing, Topic, Topics
from bot.desk.words import Tongues
from desk.case import Case, Kind
from desk.life import State
from desk.tiers import Offices

TOPIC_GONE = ("message thread not found", "topic_deleted", "topic_id_invalid", "thread_id_invalid")
HEADER_GONE = ("message to edit not found", "message_id_invalid", "message can't be edited")
SAME = ("not modified", "not_modified")
GROUP_REFUSES = (
    "chat not found",
    "not enough rights",
    "chat_admin_required",
    "not a forum",
    "chat_write_forbidden",
)
OVER = frozenset({State.RESOLVED, State.CLOSED})
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

log = structlog.get_logger(__name__)


class TopicGone(Exception):
    """Somebody deleted the topic."""


def says(refusal: BadRequest, sentences: tuple[str, ...]) -> bool:
    """Return whether Telegram's refusal is one of these."""
    return any(one in refusal.message.lower() for one in sentences)


async def taken(call: Awaitable[object]) -> None:
    """Make a call that one message depends on: what Telegram does not take for its own sake must not stop the rest."""
    try:
        await call
    except BadRequest as refusal:
        if says(refusal, TOPIC_GONE + GROUP_REFUSES):
            raise
        log.error("desk_message_refused", error=type(refusal).__name__)  # noqa: TRY400 - a traceback may hold what people wrote


async def changed(call: Awaitable[object]) -> None:
    """Make a call that is as good if everything is so already."""
    try:
        await call
    except BadRequest as refusal:
        if not says(refusal, SAME):
            raise


class Drawing:
    """Topics as agents see them."""

    def __init__(
        self,
        bot: ExtBot[str],
        topics: Topics,
        offices: Mapping[str, Offices],
        tongues: Tongues,
        clock: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._topics = topics
        self._offices = offices
        self._tongues = tongues
        self._clock = clock
        self._drawn: dict[
            int, tuple[int, str]
        ] = {}  # header's message and text, by case: an edit costs a turn

    def office(self, chat_id: int, programme: str) -> Office:
        """Return a programme's offices with the words of a group."""
        return Office(self._offices[programme], self._tongues.of(chat_id, programme))

    async def draw(self, chat_id: int, standing: Standing) -> None:
        """Bring the case's topic up to date, made first if there is none. Raises TopicGone and what Telegram refuses."""
        case, topic = standing.case, standing.topic
        office = self.office(chat_id, case.programme)
        if topic is None:
            made = await self._bot.create_forum_topic(chat_id, name_of(case, office))
            topic = await self._topics.begin(case.id, chat_id, made.message_thread_id, self._now())
        try:
            header_id = topic.header_id or await self._send_header(topic, case, office)
            await self._send_events(topic, standing, office)
            if topic.shown_event and any(event.kind == Kind.RAISED for event in standing.events):
                await changed(
                    self._bot.edit_forum_topic(chat_id, topic.thread_id, name=name_of(case, office))
                )
            await self._edit_header(topic, header_id, case, office)
            await self._turn(topic, case)
        except BadRequest as refusal:
            if says(refusal, TOPIC_GONE):
                raise TopicGone from None
            raise
        await self._topics.keep(case.id, shown_version=case.version)
        if case.state == State.CLOSED:
            self._drawn.pop(case.id, None)

    async def leave(self, topic: Topic, case: Case) -> None:
        """Close the topic of a case that goes on elsewhere; one that is gone already is as good."""
        words = self._tongues.of(topic.chat_id, case.programme)
        try:
            if topic.header_id is not None:
                await self._bot.edit_message_text(
                    words("elsewhere"), chat_id=topic.chat_id, message_id=topic.header_id
                )
            else:
                await self._bot.send_message(
                    topic.chat_id, words("elsewhere"), message_thread_id=topic.thread_id
                )
            if not topic.closed:
                await self._bot.close_forum_topic(topic.chat_id, topic.thread_id)
        except BadRequest as refusal:
            if not says(refusal, TOPIC_GONE + HEADER_GONE + SAME):
                raise
        self._drawn.pop(case.id, None)

    async def remove(self, topic: Topic) -> None:
        """Delete the topic of somebody who had their data deleted, with all that it shows."""
        try:
            await self._bot.delete_forum_topic(topic.chat_id, topic.thread_id)
        except BadRequest as refusal:
            if not says(refusal, TOPIC_GONE):
                raise
        self._drawn.pop(topic.case_id, None)

    async def _send_header(self, topic: Topic, case: Case, office: Office) -> int:
        text = header(case, office, self._now())
        sent = await self._bot.send_message(
            topic.chat_id, text, message_thread_id=topic.thread_id, reply_markup=buttons(case, office),
            link_preview_options=NO_PREVIEW,
        )  # fmt: skip
        await self._topics.keep(case.id, header_id=sent.message_id)
        self._drawn[case.id] = sent.message_id, f"{text}{case.state}"
        return sent.message_id

    async def _send_events(self, topic: Topic, standing: Standing, office: Office) -> None:
        for text, shown in messages(standing, office):
            if text:
                await taken(
                    self._bot.send_message(
                        topic.chat_id,
                        text,
                        message_thread_id=topic.thread_id,
                        link_preview_options=NO_PREVIEW,
                    )
                )
            for file in await self._topics.files(files_of(shown, standing.written)):
                await taken(
                    self._bot.send_document(
                        topic.chat_id, file.data, filename=file.name, message_thread_id=topic.thread_id
                    )
                )
            if shown:
                await self._topics.keep(standing.case.id, shown_event=max(event.id for event in shown))

    async def _edit_header(self, topic: Topic, header_id: int, case: Case, office: Office) -> None:
        text = header(case, office, self._now())
        drawn = header_id, f"{text}{case.state}"
        if self._drawn.get(case.id) == drawn:
            return
        try:
            await self._bot.edit_message_text(
                text, chat_id=topic.chat_id, message_id=header_id, reply_markup=buttons(case, office),
                link_preview_options=NO_PREVIEW,
            )  # fmt: skip
        except BadRequest as refusal:
            if says(refusal, HEADER_GONE):
                await self._send_header(topic, case, office)
                return
            if not says(refusal, SAME):
                raise
        self._drawn[case.id] = drawn

    async def _turn(self, topic: Topic, case: Case) -> None:
        """Close the topic when the case is over, reopen it when the case goes on."""
        over = case.state in OVER
        if over == topic.closed:
            return
        turn = self._bot.close_forum_topic if over else self._bot.reopen_forum_topic
        await changed(turn(topic.chat_id, topic.thread_id))
        await self._topics.keep(case.id, closed=over)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)
