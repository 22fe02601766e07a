"""A local Telegram Bot API server with people who chat: `simulator(network)` is the whole of it."""

from bot.simulator.application import simulator
from bot.simulator.chats import Change, Chat, Message
from bot.simulator.network import TelegramNetwork
from bot.simulator.person import BotBlocked, Contact, NoSuchButton, Person

__all__ = [
    "BotBlocked",
    "Change",
    "Chat",
    "Contact",
    "Message",
    "NoSuchButton",
    "Person",
    "TelegramNetwork",
    "simulator",
]
