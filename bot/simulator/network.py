"""The Telegram network in memory: bots, people, chats, files and callback queries."""

import asyncio
import secrets
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.simulator.accounts import Bot
from bot.simulator.chats import Chat, Message, User
from bot.simulator.files import FileStore
from bot.simulator.flood import FloodControl
from bot.simulator.person import Person
from bot.simulator.refusal import bad_request, conflict, forbidden
from bot.simulator.updates import Inbox
from bot.simulator.webhook import REDELIVERY_DELAYS, Delivery, Pause, Webhook

QUERIES_KEPT = 1000
QUERY_LIFE = 15  # seconds a callback query waits for its answer


@dataclass(frozen=True, slots=True)
class Query:
    """A press on an inline button that a bot has to answer."""

    bot_id: int
    chat: Chat
    message_id: int
    date: float


class TelegramNetwork:
    """Everything Telegram's side knows. `clock` is unix time; `pause` waits between two redeliveries."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.time,
        pause: Pause = asyncio.sleep,
        redelivery_delays: Sequence[float] = REDELIVERY_DELAYS,
        limits: bool = False,
    ) -> None:
        self.clock = clock
        self.flood = FloodControl(clock, limits=limits)
        self.files = FileStore()
        self.bots: list[Bot] = []
        self.stopping = False  # its server goes down: streams end
        self._pause = pause
        self._delays = redelivery_delays
        self._people: dict[int, User] = {}
        self._chats: dict[tuple[int, int], Chat] = {}  # private chats by bot and person, groups by 0 and id
        self._queries: dict[str, Query] = {}

    def add_bot(self, token: str, username: str, name: str, alias: str = "") -> Bot:
        """Register a bot; `alias` is its name on the person's side, its username if not given.

        Raise ValueError for a token whose first part is no number, or one used before.
        """
        number = token.partition(":")[0]
        if not (number.isascii() and number.isdigit()):
            raise ValueError("a bot token is <number>:<secret>")
        alias = alias or username
        if any(int(number) == bot.id or alias == bot.alias for bot in self.bots):
            raise ValueError(f"a bot with this token or the alias {alias!r} exists already")
        bot = Bot(int(number), token, username, name, alias, Inbox(self.clock))
        self.bots.append(bot)
        return bot

    def add_group(self, chat_id: int, title: str, bots: Iterable[str] = (), *, forum: bool = True) -> Chat:
        """Register a supergroup with the bots of these aliases as administrators (all bots if none is named)."""
        members = {self.bot(alias).id for alias in bots} or {bot.id for bot in self.bots}
        chat = Chat(chat_id, "supergroup", title, members, is_forum=forum, open=True)
        self._chats[0, chat_id] = chat
        return chat

    def admit(self, group_id: int, alias: str) -> None:
        """Let a bot into a group again as an administrator; it hears of it."""
        self._chats[0, group_id].bots.add(self.bot(alias).id)
        self._tell_standing(group_id, self.bot(alias), "left", "administrator")

    def expel(self, group_id: int, alias: str) -> None:
        """Take a bot out of a group: it hears of it, and is refused from then on."""
        self._chats[0, group_id].bots.discard(self.bot(alias).id)
        self._tell_standing(group_id, self.bot(alias), "administrator", "left")

    def _tell_standing(self, group_id: int, bot: Bot, old: str, new: str) -> None:
        chat = self._chats[0, group_id]
        body = {
            "chat": chat.wire(),
            "from": {"id": 1, "is_bot": False, "first_name": chat.title},
            "date": int(self.clock()),
            "old_chat_member": _member(bot, old),
            "new_chat_member": _member(bot, new),
        }
        bot.inbox.put("my_chat_member", body, group_id)

    def person(
        self, user_id: int, first_name: str, language_code: str = "en", phone: str = "", *, bot: str = ""
    ) -> Person:
        """Return a person in their private chat with a bot (the first one if no alias is given)."""
        user = self._people[user_id] = User(user_id, first_name, language_code, phone)
        account = self.bot(bot)
        chat = self._chats.get((account.id, user_id))
        if chat is None:
            chat = self._chats[account.id, user_id] = Chat(user_id, "private", first_name, {account.id})
        return Person(self, user, chat)

    def member(self, user_id: int, first_name: str, group_id: int, language_code: str = "en") -> Person:
        """Return a person in a group; KeyError if there is no such group."""
        user = self._people.setdefault(user_id, User(user_id, first_name, language_code, ""))
        return Person(self, user, self._chats[0, group_id])

    def known_person(self, user_id: int, bot: str = "") -> Person | None:
        """Return somebody registered before, in their private chat with a bot."""
        if (user := self._people.get(user_id)) is None:
            return None
        return self.person(user.id, user.first_name, user.language_code, user.phone, bot=bot)

    def bot(self, alias: str) -> Bot:
        """Return a bot by its alias, the first one for an empty alias; KeyError if there is none."""
        for bot in self.bots:
            if alias in {"", bot.alias}:
                return bot
        raise KeyError(alias)

    def bot_by_id(self, bot_id: int) -> Bot:
        """Return a bot by its number; KeyError if there is none."""
        for bot in self.bots:
            if bot.id == bot_id:
                return bot
        raise KeyError(bot_id)

    def bot_by_token(self, token: str) -> Bot | None:
        """Return the bot with this token."""
        return next(
            (bot for bot in self.bots if secrets.compare_digest(bot.token.encode(), token.encode())), None
        )

    def chat_for(self, bot: Bot, chat_id: int) -> Chat:
        """Return a chat a bot may write to; 400 or 403 otherwise."""
        chat = self._chats.get((bot.id, chat_id)) or self._chats.get((0, chat_id))
        if chat is None or not chat.open:
            raise bad_request("chat not found")
        if bot.id not in chat.bots:
            raise forbidden("bot is not a member of the supergroup chat")
        if chat.private and chat_id in bot.blocked_by:
            raise forbidden("bot was blocked by the user")
        return chat

    def chats(self) -> list[Chat]:
        """Return all chats."""
        return list(self._chats.values())

    def open_query(self, bot: Bot, chat: Chat, message: Message) -> str:
        """Return the id of a new callback query."""
        number = str(secrets.randbits(62))
        self._queries[number] = Query(bot.id, chat, message.message_id, self.clock())
        if len(self._queries) > QUERIES_KEPT:
            del self._queries[next(iter(self._queries))]
        return number

    def query(self, bot: Bot, number: str) -> Query:
        """Return a callback query that can still be answered; 400 otherwise."""
        query = self._queries.get(number)
        if query is None or query.bot_id != bot.id or self.clock() - query.date > QUERY_LIFE:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return query

    async def set_webhook(self, bot: Bot, webhook: Webhook | None) -> None:
        """Deliver a bot's updates to a webhook from now on, or to none."""
        await self._stop_delivery(bot)
        bot.delivery = None
        if webhook is not None:
            bot.inbox.end_poll(conflict("terminated by setWebhook request"))
            bot.delivery = Delivery(webhook, bot.inbox, self.clock, self._pause, self._delays)
            bot.delivery.start()

    async def start(self) -> None:
        """Go on delivering to the webhooks set before the last stop."""
        self.stopping = False
        for bot in self.bots:
            if bot.delivery is not None:
                bot.delivery.start()

    async def stop(self) -> None:
        """End polls, streams and deliveries; whatever the network knows stays."""
        self.stopping = True
        for bot in self.bots:
            bot.inbox.wake()
            await self._stop_delivery(bot)
        for chat in self._chats.values():
            chat.ring()

    async def _stop_delivery(self, bot: Bot) -> None:
        if bot.delivery is not None:
            await bot.delivery.stop()


def _member(bot: Bot, status: str) -> dict[str, Any]:
    """Return the Bot API's ChatMember; an administrator comes with what they may do."""
    rights = (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
        "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
        "can_edit_stories", "can_delete_stories", "can_manage_topics",
    )  # fmt: skip
    granted = dict.fromkeys(rights, False) | {"can_manage_chat": True, "can_manage_topics": True}
    return bot.standing(status) | (granted if status == "administrator" else {})
