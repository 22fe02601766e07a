"""aiogram and python-telegram-bot, unchanged, against the server: by polling and by webhook."""

import asyncio
import base64
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    Update,
)
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Keyboard
from telegram import Update as DeskUpdate
from telegram.error import BadRequest
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

CITIZENS_TOKEN = "7001:citizens-secret"
DESK_TOKEN = "7002:desk-secret"
GROUP = -1001
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAEgQJ/yeoJIAAAAABJRU5ErkJggg=="
)
SECRET = "hook-secret"


@pytest.fixture
async def bot(base):
    session = AiohttpSession(api=TelegramAPIServer.from_base(base))
    async with Bot(CITIZENS_TOKEN, session=session) as bot:
        yield bot


def menu(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=label)] for label in labels]
    )


def citizens_dispatcher() -> Dispatcher:
    """Return a bot that shows a menu and edits it in place."""
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def show(message: Message) -> None:
        await message.answer("menu", reply_markup=menu("status", "help"))

    @dispatcher.callback_query()
    async def choose(query: CallbackQuery) -> None:
        await query.answer("noted")
        assert isinstance(query.message, Message)
        await query.message.edit_text(f"chosen {query.data}", reply_markup=menu("back"))

    return dispatcher


async def converse(person) -> None:
    """Walk the bot's menu from the person's side."""
    person.send_text("/start")
    assert (await person.next_change()).kind == "sent"
    assert person.last.labels == ["status", "help"]
    person.press("status")
    assert (await person.next_answer()).text == "noted"
    assert (await person.next_change()).kind == "edited"
    assert (person.last.text, person.last.labels) == ("chosen status", ["back"])


async def test_aiogram_by_polling(network, bot):
    """An aiogram dispatcher polls, answers, edits in place."""
    dispatcher = citizens_dispatcher()
    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
    )
    await converse(network.person(42, "Айгүл", "kk"))
    await dispatcher.stop_polling()
    await polling


async def test_aiogram_by_webhook(network, bot):
    """The same dispatcher behind a webhook, with the secret checked."""
    dispatcher = citizens_dispatcher()
    secrets = []

    async def hook(request: web.Request) -> web.Response:
        secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        await dispatcher.feed_update(bot, Update.model_validate(await request.json(), context={"bot": bot}))
        return web.Response()

    app = web.Application()
    app.router.add_post("/telegram/citizens", hook)
    server = TestServer(app)
    await server.start_server()
    await bot.set_webhook(f"http://127.0.0.1:{server.port}/telegram/citizens", secret_token=SECRET)
    await converse(network.person(42, "Айгүл", "kk"))
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).pending_update_count == 0
    assert set(secrets) == {SECRET}
    await server.close()


async def test_aiogram_reads_every_answer(network, bot, aigul):
    """Aiogram's models take every answer, and its exceptions every refusal."""
    assert (await bot.get_me()).username == "coverline_bot"
    commands = [BotCommand(command="menu", description="Мәзір")]
    await bot.set_my_commands(commands, BotCommandScopeAllPrivateChats(), language_code="kk")
    [command] = await bot.get_my_commands(BotCommandScopeAllPrivateChats(), language_code="kk")
    assert (command.command, command.description) == ("menu", "Мәзір")
    sent = await bot.send_document(42, BufferedInputFile(b"a;b", "checks.csv"), caption="Бүгін")
    assert sent.document is not None
    downloaded = await bot.download(sent.document)
    assert downloaded is not None
    assert downloaded.read() == b"a;b"
    shown = await bot.send_photo(42, BufferedInputFile(PICTURE, "trend.png"))
    assert shown.photo is not None
    assert (shown.photo[-1].width, shown.photo[-1].file_size) == (1, len(PICTURE))
    await bot.send_chat_action(42, "typing")
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=42, message_id=99)
    network.flood.order(5)
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(42, "x")
    assert flood.value.retry_after == 5
    aigul.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(42, "x")


async def test_aiogram_with_a_wrong_token(base):
    """A token nobody has is aiogram's own Unauthorized."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(base))
    async with Bot("7009:none", session=session) as bot:
        with pytest.raises(TelegramUnauthorizedError):
            await bot.get_me()


def desk_application(base: str, *, polling: bool) -> Application[Any, Any, Any, Any, Any, Any]:
    """Return a desk that opens a topic on /open, echoes there, and closes it by a button."""
    builder = (
        Application.builder().token(DESK_TOKEN).base_url(f"{base}/bot").base_file_url(f"{base}/file/bot")
    )
    application = builder.build() if polling else builder.updater(None).build()

    async def open_case(_update: DeskUpdate, context: ContextTypes.DEFAULT_TYPE) -> None:
        topic = await context.bot.create_forum_topic(GROUP, "Case 1")
        keyboard = Keyboard([[Button("Close", callback_data="close")]])
        await context.bot.send_message(
            GROUP, "opened", message_thread_id=topic.message_thread_id, reply_markup=keyboard
        )

    async def echo(update: DeskUpdate, _context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        assert message is not None
        await message.reply_text(f"heard {message.text}")

    async def close(update: DeskUpdate, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query is not None
        await query.answer()
        await query.edit_message_text("closed")
        assert query.message is not None
        await context.bot.close_forum_topic(GROUP, query.message.message_thread_id)

    application.add_handler(CommandHandler("open", open_case))
    application.add_handler(CallbackQueryHandler(close))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


async def work_a_case(agent) -> None:
    """Open, answer and close a case from the agent's side."""
    agent.send_text("/open")
    opened = await agent.see("opened")
    agent.send_text("hello", thread_id=opened.thread_id)
    assert (await agent.see("heard hello")).thread_id == opened.thread_id
    agent.press("Close")
    await agent.see("closed")
    async with asyncio.timeout(5):
        while not agent.chat.topics[opened.thread_id].closed:
            await agent.chat.changes_after(agent.chat.revision)


async def test_python_telegram_bot_by_polling(base, agent):
    """A python-telegram-bot application polls, opens a topic, edits and closes."""
    application = desk_application(base, polling=True)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        await work_a_case(agent)
        await application.updater.stop()
        await application.stop()


async def test_python_telegram_bot_by_webhook(base, agent):
    """The same application behind a webhook."""
    application = desk_application(base, polling=False)

    async def hook(request: web.Request) -> web.Response:
        assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == SECRET
        await application.update_queue.put(DeskUpdate.de_json(await request.json(), application.bot))
        return web.Response()

    app = web.Application()
    app.router.add_post("/telegram/desk", hook)
    server = TestServer(app)
    await server.start_server()
    async with application:
        await application.start()
        await application.bot.set_webhook(
            f"http://127.0.0.1:{server.port}/telegram/desk", secret_token=SECRET
        )
        await work_a_case(agent)
        await application.bot.delete_webhook()
        await application.stop()
    await server.close()


@pytest.mark.usefixtures("agent")
async def test_python_telegram_bot_reads_every_answer(base):
    """Its models take files, commands and webhook info, and its errors the refusals."""
    application = desk_application(base, polling=False)
    async with application:
        bot = application.bot
        sent = await bot.send_document(GROUP, b"a;b", filename="checks.csv")
        assert bytes(await (await bot.get_file(sent.document.file_id)).download_as_bytearray()) == b"a;b"
        await bot.set_my_commands([("open", "Open a case")], language_code="ru")
        assert (await bot.get_my_commands(language_code="ru"))[0].command == "open"
        assert (await bot.get_webhook_info()).url == ""
        topic = await bot.create_forum_topic(GROUP, "Case 2")
        await bot.delete_forum_topic(GROUP, topic.message_thread_id)
        with pytest.raises(BadRequest, match="Message thread not found"):
            await bot.send_message(GROUP, "x", message_thread_id=topic.message_thread_id)
