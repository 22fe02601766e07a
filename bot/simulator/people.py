"""The person's side over HTTP: a phone in a browser reads its chat, writes, presses, and hears of changes.

Every path takes `?bot=<alias>`; without it the person talks to the network's first bot.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bot.simulator.chats import Message
from bot.simulator.fields import check_utf8, load_json
from bot.simulator.network import TelegramNetwork
from bot.simulator.person import BotBlocked, Contact, NoSuchButton, Person
from bot.simulator.photos import read_photo
from bot.simulator.refusal import Refusal, bad_request

HEARTBEAT = 15.0  # seconds between two comments on a quiet stream
Action = Callable[[Person, dict[str, Any]], object]


def people_routes(network: TelegramNetwork) -> list[web.RouteDef]:
    """Return the routes below `/simulator/people/{user_id}`."""
    person = r"/simulator/people/{user_id:\d{1,18}}"

    async def register(request: web.Request) -> web.Response:
        """Make or change a person: first_name, language_code, phone."""
        body = await _body(request)
        name, language, phone = _text(body, "first_name"), _text(body, "language_code"), _text(body, "phone")
        if not name.strip():
            raise bad_request("first_name is empty")
        user_id = int(request.match_info["user_id"])
        known = network.person(user_id, name, language or "en", phone, bot=_alias(network, request))
        return web.json_response(draw_chat(known))

    async def chat(request: web.Request) -> web.Response:
        """Answer with the chat as it stands."""
        return web.json_response(draw_chat(_person(network, request)))

    async def events(request: web.Request) -> web.StreamResponse:
        """Stream one event a change, until the person goes or the server stops."""
        return await _stream(network, request)

    async def file(request: web.Request) -> web.Response:
        """Answer with a document or a photo that is in the person's chat."""
        return _file(network, request)

    routes = [
        web.put(person, register),
        web.get(f"{person}/chat", chat),
        web.get(f"{person}/events", events),
        web.get(f"{person}/files/{{file_id}}", file),
    ]
    actions = {"text": _write, "press": _press, "contact": _share, "block": _block}
    return routes + [
        web.post(f"{person}/{name}", _acting(network, action)) for name, action in actions.items()
    ]


def draw_chat(person: Person) -> dict[str, Any]:
    """Return the chat for a page: bot, messages, the keyboards and the menu of commands."""
    return {
        "bot": {"alias": person.bot.alias, "username": person.bot.username, "name": person.bot.name},
        "person": {
            "id": person.user.id,
            "first_name": person.user.first_name,
            "language_code": person.user.language_code,
        },
        "blocked": person.blocked,
        "revision": person.chat.revision,
        "messages": [draw_message(message) for message in person.messages],
        "reply_keyboard": person.chat.reply_keyboard,
        "commands": person.commands,
    }


def draw_message(message: Message) -> dict[str, Any]:
    """Return one message for a page; `sender` is `bot` or `person`."""
    return {
        "id": message.message_id,
        "sender": "bot" if message.by_bot else "person",
        "date": message.date,
        "text": message.text,
        "entities": message.content.get("entities", message.content.get("caption_entities", [])),
        "document": message.content.get("document"),
        "photo": message.content.get("photo"),
        "contact": message.content.get("contact"),
        "inline_keyboard": message.inline_keyboard or [],
        "edited": message.edited,
    }


def _write(person: Person, body: dict[str, Any]) -> object:
    return person.send_text(_text(body, "text"))


def _press(person: Person, body: dict[str, Any]) -> object:
    number = body.get("message_id")
    return person.press(_text(body, "button"), message_id=number if isinstance(number, int) else None)


def _share(person: Person, body: dict[str, Any]) -> object:
    if not (phone := _text(body, "phone_number")):
        return person.share_contact()
    number = body.get("user_id")
    card = Contact(phone, _text(body, "first_name") or "?", number if isinstance(number, int) else None)
    return person.share_contact(card)


def _block(person: Person, body: dict[str, Any]) -> None:
    if body.get("blocked") is False:
        person.unblock()
    else:
        person.block()


def _acting(network: TelegramNetwork, action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return the handler of something a person does; it answers with the chat afterwards."""

    async def act(request: web.Request) -> web.Response:
        person = _person(network, request)
        body = await _body(request)
        try:
            action(person, body)
        except NoSuchButton:
            raise Refusal(404, "Not Found: no such button in the chat") from None
        except BotBlocked:
            raise Refusal(409, "Conflict: the bot is blocked") from None
        except ValueError as error:
            raise bad_request(str(error)) from None
        return web.json_response(draw_chat(person))

    return act


async def _stream(network: TelegramNetwork, request: web.Request) -> web.StreamResponse:
    """Send every change as `event: <kind>`; the first event is `open`, with the revision the chat has now."""
    chat = _person(network, request).chat
    stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await stream.prepare(request)
    seen = chat.revision
    try:
        await stream.write(_event("open", {"revision": seen}))
        while not network.stopping:
            try:
                async with asyncio.timeout(HEARTBEAT):
                    changes = await chat.changes_after(seen)
            except TimeoutError:
                await stream.write(b": still here\n\n")
                continue
            for change in changes:
                await stream.write(_event(change.kind, asdict(change)))
                seen = change.number
    except ConnectionResetError:
        pass  # the page was closed
    return stream


def _event(kind: str, body: dict[str, Any]) -> bytes:
    return f"event: {kind}\ndata: {json.dumps(body)}\n\n".encode()


def _file(network: TelegramNetwork, request: web.Request) -> web.Response:
    file_id = request.match_info["file_id"]
    contents = [message.content for message in _person(network, request).messages]
    documents = {content["document"]["file_id"] for content in contents if "document" in content}
    photos = {size["file_id"] for content in contents for size in content.get("photo", ())}
    file = network.files.by_id(file_id)
    if file is None or file_id not in documents | photos:
        raise Refusal(404, "Not Found")
    headers = {"X-Content-Type-Options": "nosniff"}
    if file_id in photos:
        return web.Response(body=file.content, content_type=read_photo(file.content)[0], headers=headers)
    headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
    return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)


def _alias(network: TelegramNetwork, request: web.Request) -> str:
    alias = request.query.get("bot", "")
    try:
        return network.bot(alias).alias
    except KeyError:
        raise Refusal(HTTPStatus.NOT_FOUND, "Not Found: no such bot") from None


def _person(network: TelegramNetwork, request: web.Request) -> Person:
    person = network.known_person(int(request.match_info["user_id"]), _alias(network, request))
    if person is None:
        raise Refusal(404, "Not Found: no such person")
    return person


async def _body(request: web.Request) -> dict[str, Any]:
    """Return the JSON object of a request; anything but JSON is refused, so no foreign form can post here."""
    if request.content_type != "application/json":
        raise Refusal(415, "Unsupported Media Type: application/json expected")
    body = load_json(await request.read() or b"{}")
    if not isinstance(body, dict):
        raise bad_request("an Object expected")
    return body


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name, "")
    if not isinstance(value, str):
        raise bad_request(f"{name} must be of type String")
    check_utf8(value)
    return value
