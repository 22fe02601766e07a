"""The bot's list of commands, in each language."""

from collections.abc import Mapping, Sequence

from aiogram.methods import SetMyCommands
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

Commands = Mapping[str, Sequence[tuple[str, str]]]
"""By language, the first one for everybody else: (command without its slash, what it does)."""


def publishing(commands: Commands) -> list[SetMyCommands]:
    """Return the calls that tell Telegram the commands of private chats."""
    listed = {
        language: [BotCommand(command=name, description=what) for name, what in rows]
        for language, rows in commands.items()
    }
    default = list(listed.values())[:1]
    scope = BotCommandScopeAllPrivateChats()
    return [
        *(SetMyCommands(commands=rows, scope=scope) for rows in default),
        *(
            SetMyCommands(commands=rows, scope=scope, language_code=language)
            for language, rows in listed.items()
        ),
    ]
