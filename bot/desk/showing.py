"""Brings topics up to date with their cases: one worker a group, which waits for its turn before it reads what to show."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import structlog
from prometheus_client import Gauge
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.desk.drawing import GROUP_REFUSES, Drawing, TopicGone, says
from bot.desk.groups import Groups
from bot.desk.pace import Pace
from bot.desk.topics import Standing, Topics
from state.errors import StateError

LOOK_SECONDS = 1.0  # another process may have changed a case
LATE = timedelta(seconds=10)  # a transaction that began earlier may commit later: look back so far
WHOLE_LOOKS = 60  # looks after which all cases are looked at, not only those that changed
PAUSE = 2.0  # seconds after a failing network
AWAY_PAUSE = 60.0  # seconds before a group that does not take the bot is tried again
MANY = 20  # cases behind, of which a line in the log is worth while

BACKLOG = Gauge("coverline_desk_bot_backlog", "Cases whose topic is behind, by group.", ["group"])

log = structlog.get_logger(__name__)


@dataclass(eq=False)
class Line:
    """What waits to be shown in one group."""

    chat_id: int
    waiting: dict[int, None] = field(default_factory=dict)
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    trouble: str = ""  # why the group does not take the bot; empty while it does
    said_many: bool = False


class Showing:
    """The workers, and the look for what is behind."""

    def __init__(
        self,
        topics: Topics,
        groups: Groups,
        drawing: Drawing,
        pace: Pace,
        watchers: set[Callable[[], None]],
        clock: Callable[[], float],
    ) -> None:
        self._topics = topics
        self._groups = groups
        self._drawing = drawing
        self._pace = pace
        self._watchers = watchers
        self._clock = clock
        self._woken = asyncio.Event()
        self._whole = True  # the next look is at all cases
        self._resting: dict[
            int, float
        ] = {}  # cases that could not be shown, and until when they are left alone
        self._lines = {chat_id: Line(chat_id) for chat_id in groups.chats}
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Begin to look and to show."""
        self._watchers.add(self._woken.set)
        self._tasks = [asyncio.create_task(self._look())]
        self._tasks += [asyncio.create_task(self._show(line)) for line in self._lines.values()]

    async def stop(self) -> None:
        """Stop; what is not shown is shown after the next start."""
        self._watchers.discard(self._woken.set)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def standing(self) -> Mapping[str, Mapping[str, int | str]]:
        """Return how many cases wait in each group, and why it does not take the bot, if it does not."""
        return {
            str(line.chat_id): {"behind": len(line.waiting), "trouble": line.trouble}
            for line in self._lines.values()
        }

    def welcome(self, chat_id: int) -> None:
        """Try a group again at once: it has just let the bot in, or somebody wrote there."""
        line = self._lines.get(chat_id)
        if line is not None and line.trouble:
            line.trouble = ""
            line.woken.set()

    async def _look(self) -> None:
        looks = 0
        last = datetime.fromtimestamp(self._clock(), UTC)
        while True:
            self._woken.clear()
            begun = datetime.fromtimestamp(self._clock(), UTC)
            self._whole, whole = False, self._whole or looks % WHOLE_LOOKS == 0
            try:
                for case_id in await self._topics.behind(None if whole else last - LATE):
                    await self._line_up(case_id)
                last = begun
            except StateError as error:
                log.warning("desk_bot_look", error=type(error).__name__)
                self._whole = whole
            looks += 1
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._woken.wait()
            except TimeoutError:
                continue

    async def _line_up(self, case_id: int) -> None:
        """Have the case shown where it belongs, or where it was shown until now."""
        if any(case_id in line.waiting for line in self._lines.values()):
            return
        if self._resting.get(case_id, 0) > time.monotonic():
            return
        self._resting.pop(case_id, None)
        standing = await self._topics.read(case_id)
        if standing is None:
            return
        group = self._groups.of(standing.case)
        chat_id = standing.topic.chat_id if standing.topic else group.chat_id if group else 0
        line = self._lines.get(chat_id)
        if line is None:
            if standing.topic is not None:  # in a group that is no longer set: begin anew where it belongs
                await self._forget(case_id)
            return
        line.waiting[case_id] = None
        self._count(line)
        line.woken.set()

    def _count(self, line: Line) -> None:
        behind = len(line.waiting)
        BACKLOG.labels(str(line.chat_id)).set(behind)
        if behind >= MANY and not line.said_many:
            log.warning("desk_bot_behind", group=line.chat_id, count=behind)
        line.said_many = behind >= MANY or (line.said_many and behind > 0)

    async def _show(self, line: Line) -> None:
        while True:
            line.woken.clear()
            if not line.waiting:
                await line.woken.wait()
                continue
            await self._pace.room(line.chat_id)
            case_id = next(iter(line.waiting))
            pause = await self._show_one(line, case_id)
            if pause:
                try:
                    async with asyncio.timeout(pause):
                        await line.woken.wait()
                except TimeoutError:
                    pass

    async def _show_one(self, line: Line, case_id: int) -> float:
        """Bring one topic up to date; return the seconds to wait before the next one."""
        try:
            standing = await self._topics.read(case_id)
            if standing is not None:
                await self._bring(line, standing)
        except TopicGone:
            log.info("desk_topic_gone", group=line.chat_id)
            await self._forget(case_id)
        except (TelegramError, StateError) as error:
            if isinstance(error, Forbidden | ChatMigrated) or (
                isinstance(error, BadRequest) and says(error, GROUP_REFUSES)
            ):
                if not line.trouble:
                    log.error("desk_group_refuses", group=line.chat_id, error=type(error).__name__)  # noqa: TRY400 - a traceback may hold what people wrote
                line.trouble = error.message
                return AWAY_PAUSE
            log.warning("desk_topic_waits", group=line.chat_id, error=type(error).__name__)
            if not isinstance(error, BadRequest):
                return PAUSE
            self._rest(case_id)
        except Exception as error:  # noqa: BLE001 - one case must not stop the group's others
            log.error("desk_topic_failed", group=line.chat_id, error=type(error).__name__)  # noqa: TRY400
            self._rest(case_id)
        line.trouble = ""
        line.waiting.pop(case_id, None)
        self._count(line)
        self._woken.set()
        return 0

    async def _bring(self, line: Line, standing: Standing) -> None:
        group = self._groups.of(standing.case)
        if standing.forgotten and standing.topic is not None:
            await self._drawing.remove(standing.topic)
            await self._forget(standing.case.id)
        elif standing.topic is not None and (group is None or group.chat_id != line.chat_id):
            await self._drawing.leave(standing.topic, standing.case)
            await self._forget(standing.case.id)
        elif not standing.forgotten:
            await self._drawing.draw(line.chat_id, standing)

    async def _forget(self, case_id: int) -> None:
        """Forget the topic, so that the next look makes another one if the case still needs one."""
        try:
            await self._topics.forget(case_id)
        except StateError as error:
            log.warning("desk_topic_waits", error=type(error).__name__)
        self._whole = True

    def _rest(self, case_id: int) -> None:
        self._resting[case_id] = time.monotonic() + AWAY_PAUSE
