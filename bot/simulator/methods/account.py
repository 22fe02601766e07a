"""Who the bot is, and its menu of commands by scope and language.

Source: https://core.telegram.org/bots/api#getme, #setmycommands, #botcommandscope.
"""

import re
from typing import Any

from bot.simulator.accounts import DEFAULT_SCOPE, Scope
from bot.simulator.methods.call import Call
from bot.simulator.refusal import bad_request

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
DESCRIPTION_LENGTH = 256
COMMANDS = 100
WIDE_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}


async def get_me(call: Call) -> dict[str, Any]:
    """Return the bot's User with what only getMe tells."""
    return call.bot.wire() | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def set_my_commands(call: Call) -> bool:
    """Keep the menu of one scope and language."""
    key = _scope(call), _language(call)
    listed = call.fields.tree("commands")
    if not isinstance(listed, list):
        raise bad_request("can't parse commands JSON object")
    if len(listed) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[key] = [_command(one) for one in listed]
    return True


async def get_my_commands(call: Call) -> list[dict[str, str]]:
    """Return the menu of exactly this scope and language, empty if none was set."""
    return call.bot.commands.get((_scope(call), _language(call)), [])


async def delete_my_commands(call: Call) -> bool:
    """Forget the menu of one scope and language."""
    call.bot.commands.pop((_scope(call), _language(call)), None)
    return True


def _command(listed: Any) -> dict[str, str]:
    match listed:
        case {"command": str(command), "description": str(description)}:
            if not COMMAND.fullmatch(command):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(description.strip()) <= DESCRIPTION_LENGTH:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
            return {"command": command, "description": description.strip()}
        case _:
            raise bad_request("can't parse BotCommand: an Object with command and description expected")


def _language(call: Call) -> str:
    code = call.fields.text("language_code")
    if code and not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _scope(call: Call) -> Scope:
    match call.fields.tree("scope"):
        case None:
            return DEFAULT_SCOPE
        case {"type": str(kind)} if kind in WIDE_SCOPES:
            return kind, 0, 0
        case {"type": "chat_member", "chat_id": int(chat_id), "user_id": int(user_id)}:
            return "chat_member", call.network.chat_for(call.bot, chat_id).id, user_id
        case {"type": "chat" | "chat_administrators" as kind, "chat_id": int(chat_id)}:
            return kind, call.network.chat_for(call.bot, chat_id).id, 0
        case _:
            raise bad_request("can't parse BotCommandScope: unsupported type specified")
