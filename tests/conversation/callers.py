"""People at their phones, without a network between them and the conversation: turns in, screens out."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from app.product import Product
from bot.citizens.channel import Kind, Telegram, callback_data
from bot.citizens.updates import address_of, turn_of
from dialogs.owing import OwedWorker
from dialogs.turn import Screen, Turn
from state.outbox import ClaimedMessage
from state.session import Session
from ussd_gateway.paging import DIGITS
from ussd_gateway.route import Route

UPDATES = count(1000)
CALLS = count(1)


@dataclass
class House:
    """The product without its wires: both channels, the worker, and the funds' servers on loopback."""

    url: str
    product: Product
    route: Route
    telegram: Telegram
    worker: OwedWorker
    asked: list[str] = field(default_factory=list)
    """Paths of all questions that the funds were asked."""

    def handset(self, number: str) -> "Handset":
        """Return a phone with that number."""
        return Handset(self, number)

    def chat(self, chat_id: int) -> "Chat":
        """Return a chat with the bot."""
        return Chat(self, chat_id)

    def checks(self) -> int:
        """Return how often a fund was asked whether somebody is insured."""
        return sum(path.endswith("/$submit") for path in self.asked)

    async def messages(self) -> list[ClaimedMessage]:
        """Return the messages that wait to be sent, and take them for sent."""
        now = self.worker._now()
        taken = []
        while some := await self.product.outbox.claim(now, 100, "test"):
            for message in some:
                await self.product.outbox.done(message.id, now)
            taken += some
        return taken


class _Caller:
    """One person on one channel."""

    def __init__(self, house: House, address: str) -> None:
        self.house = house
        self.address = address
        self.screen: Screen | None = None

    async def session(self) -> Session:
        """Return what is kept of the conversation."""
        found = await self.house.product.sessions.read(self.address)
        assert found.session is not None
        return found.session

    async def state(self) -> str:
        """Return the name of the state that the conversation is in."""
        return (await self.session()).state

    async def take(self, turn: Turn) -> Screen:
        """Return the screen that answers the turn."""
        self.screen = await self.house.product.assistant.reply(turn)
        return self.screen

    @property
    def options(self) -> list[str]:
        """The options shown, by name."""
        assert self.screen is not None
        return [option.name for option in self.screen.options]


class Handset(_Caller):
    """A feature phone: all that is typed goes to the network as one cumulative text."""

    def __init__(self, house: House, number: str) -> None:
        super().__init__(house, number)
        self.call, self.code, self.text = "", "", ""

    def turn(self, text: str | None = None, call: str = "") -> Turn:
        """Return the turn of this text, by default of all that was typed in this call."""
        return Turn(
            self.house.route, self.address, call or self.call, self.code, self.text if text is None else text
        )

    async def dial(self, code: str, text: str = "") -> Screen:
        """Begin a new call."""
        self.call, self.code, self.text = f"call-{next(CALLS)}", code, text
        return await self.take(self.turn())

    async def type(self, *words: str) -> Screen:
        """Type one answer after the other; return the last screen."""
        for word in words:
            self.text = f"{self.text}*{word}" if self.text else word
            await self.take(self.turn())
        assert self.screen is not None
        return self.screen

    async def choose(self, *names: str) -> Screen:
        """Type the digits of options and roads, by name."""
        for name in names:
            await self.type(DIGITS[name] if name in DIGITS else str(self.options.index(name) + 1))
        assert self.screen is not None
        return self.screen


class Chat(_Caller):
    """A chat with the citizens' bot."""

    def __init__(self, house: House, chat_id: int) -> None:
        super().__init__(house, address_of(chat_id))
        self.chat_id = chat_id

    def turn(self, text: str, kind: Kind = Kind.TEXT, update: int = 0) -> Turn:
        """Return the turn of a message or a button."""
        return turn_of(update or next(UPDATES), self.chat_id, self.house.telegram, text, kind)

    async def send(self, text: str) -> Screen:
        """Write a message."""
        return await self.take(self.turn(text, Kind.COMMAND if text.startswith("/") else Kind.TEXT))

    async def share(self, phone: str, kind: Kind = Kind.CONTACT) -> Screen:
        """Share a contact card: one's own number, or as a foreign contact somebody else's."""
        return await self.take(self.turn(phone, kind))

    async def type(self, *words: str) -> Screen:
        """Write one message after the other; return the last screen."""
        for word in words:
            await self.send(word)
        assert self.screen is not None
        return self.screen

    async def choose(self, *names: str) -> Screen:
        """Press buttons, by name."""
        for name in names:
            assert self.screen is not None
            assert name in DIGITS or name in self.options
            data = callback_data(self.screen.nonce, f"~{name}" if name in DIGITS else name)
            await self.take(self.turn(data, Kind.CALLBACK))
        assert self.screen is not None
        return self.screen


async def whole(caller: Any) -> str:
    """Return all pages of the screen that the caller sees."""
    screen, pages = caller.screen, [caller.screen.text]
    while any(road.name == "more" for road in screen.roads):
        screen = await caller.type("98")
        pages.append(screen.text)
    return "\n".join(pages)


PETROV, PETROV_PHONE = "1234567890123452", "+79270000001"
"""Insured in ru; a child's phone on file is the same."""
SMIRNOVA, SMIRNOVA_PHONE = "9900000000000010", "+79270000002"
"""Not insured in ru."""
IVANOV = "9900000000000028"
"""Conditionally insured in ru."""
KUZNETSOVA = "9900000000000036"
"""Pending in ru."""
STRANGER = "+79990000001"
"""A phone that no fund has on file."""
COVERAGE = "*7309*1#"


async def consenting(house: House, number: str = STRANGER) -> Handset:
    """Return a phone whose owner has agreed to be looked up; it stands on the screen that asks for the number."""
    phone = house.handset(number)
    await phone.dial(f"*7309*1*{SMIRNOVA}#")
    await phone.choose("yes", "home", "insured", "coverage")
    return phone


async def owing(house: House, fund: Any, number: str = STRANGER) -> Handset:
    """Return a phone for which an answer about Ivanov waits."""
    phone = await consenting(house, number)
    await fund.fail("ru", "away")
    await phone.type(IVANOV)
    await phone.choose("by_sms")
    await fund.fail("ru", "none")
    assert await house.worker.work_once() == 1
    return phone


def code_in(text: str) -> str:
    """Return the six digits of a message."""
    return next(word for word in re.findall(r"[0-9]+", text) if len(word) == 6)
