"""The person's side over HTTP and its event stream."""

import asyncio
import json

import pytest

ME = "/simulator/people/42"


@pytest.fixture
def phone(http, base):
    async def post(path, body, *, verb="POST"):
        async with http.request(verb, base + path, json=body) as answer:
            return answer.status, await answer.json()

    return post


async def next_event(stream):
    """Return the next event's kind and data."""
    async with asyncio.timeout(5):
        kind = (await stream.content.readline()).decode().removeprefix("event: ").strip()
        data = json.loads((await stream.content.readline()).decode().removeprefix("data: "))
        await stream.content.readline()
    return kind, data


@pytest.mark.usefixtures("aigul")
async def test_page_reads_the_chat(api, http, base):
    """The chat is JSON: messages, keyboards, and the bot's menu in the person's language."""
    await api.call(
        "setMyCommands", commands=[{"command": "menu", "description": "Мәзір"}], language_code="kk"
    )
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "y"}]]}
    sent = await api.call("sendMessage", chat_id=42, text="<b>Сұрақ</b>", parse_mode="HTML")
    await api.call("editMessageReplyMarkup", chat_id=42, message_id=sent["message_id"], reply_markup=markup)
    await api.call("sendMessage", chat_id=42, text="?", reply_markup={"keyboard": [["One"]]})
    async with http.get(f"{base}{ME}/chat?bot=citizens") as answer:
        chat = await answer.json()
    assert chat["bot"]["alias"] == "citizens"
    assert chat["commands"] == [{"command": "menu", "description": "Мәзір"}]
    assert chat["reply_keyboard"] == {"keyboard": [[{"text": "One"}]]}
    first, second, third = chat["messages"]
    assert (first["sender"], first["text"], first["edited"]) == ("person", "/start", False)
    assert (second["sender"], second["edited"], second["inline_keyboard"]) == (
        "bot",
        True,
        markup["inline_keyboard"],
    )
    assert second["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert third["id"] == 3
    assert "citizens-secret" not in json.dumps(chat)


@pytest.mark.usefixtures("aigul")
async def test_page_writes_presses_shares_and_blocks(api, phone):
    """Everything a thumb can do reaches the bot."""
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    sent = await api.call("sendMessage", chat_id=42, text="?", reply_markup=markup)
    for path, body in (
        ("text", {"text": "hello"}),
        ("press", {"button": "Yes"}),
        ("press", {"button": "y", "message_id": sent["message_id"]}),
        ("contact", {}),
        ("contact", {"phone_number": "+77019999999", "first_name": "Апа"}),
        ("block", {}),
        ("block", {"blocked": False}),
    ):
        status, chat = await phone(f"{ME}/{path}", body)
        assert (status, chat["person"]["id"]) == (200, 42)
    kinds = [next(key for key in update if key != "update_id") for update in await api.call("getUpdates")]
    assert kinds == [
        "message",
        "callback_query",
        "callback_query",
        "message",
        "message",
        "my_chat_member",
        "my_chat_member",
    ]


async def test_page_registers_a_person(phone, api):
    """A phone that is new to the network names its owner first."""
    assert (await phone("/simulator/people/77/text", {"text": "hello"}))[0] == 404
    body = {"first_name": "مریم", "language_code": "fa", "phone": "+989120000001"}
    status, chat = await phone("/simulator/people/77", body, verb="PUT")
    assert (status, chat["person"]) == (200, {"id": 77, "first_name": "مریم", "language_code": "fa"})
    await phone("/simulator/people/77/contact", {})
    [update] = await api.call("getUpdates")
    assert update["message"]["contact"]["phone_number"] == "+989120000001"
    assert (await phone("/simulator/people/78", {}, verb="PUT"))[0] == 400


@pytest.mark.usefixtures("aigul")
async def test_two_bots_are_two_chats(api, desk, phone):
    """The alias decides which bot hears."""
    await phone(f"{ME}/text?bot=desk", {"text": "for the desk"})
    assert await api.call("getUpdates") == []
    assert len(await desk.call("getUpdates")) == 1
    assert (await phone(f"{ME}/text?bot=nobody", {"text": "x"}))[0] == 404


async def test_stream_tells_every_change(api, http, base, aigul):
    """Sent, answered, edited, typing, deleted: one event each, in order."""
    async with http.get(f"{base}{ME}/events") as stream:
        assert stream.content_type == "text/event-stream"
        assert (await next_event(stream))[0] == "open"
        markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
        sent = await api.call("sendMessage", chat_id=42, text="?", reply_markup=markup)
        query = aigul.press("Yes")
        await api.call("answerCallbackQuery", callback_query_id=query, text="Noted")
        await api.call("editMessageText", chat_id=42, message_id=sent["message_id"], text="!")
        await api.call("sendChatAction", chat_id=42, action="typing")
        await api.call("deleteMessage", chat_id=42, message_id=sent["message_id"])
        events = [await next_event(stream) for _ in range(5)]
    assert [kind for kind, _ in events] == ["sent", "answered", "edited", "action", "deleted"]
    assert events[1][1]["text"] == "Noted"
    assert {data["message_id"] for _, data in events} == {sent["message_id"], 0}


@pytest.mark.usefixtures("aigul")
async def test_page_downloads_a_document_of_its_own_chat_only(api, http, base, network):
    """A document is offered as an attachment to the person who got it, to nobody else."""
    file = network.files.keep("тізім.html", b"<script>")
    await api.call("sendDocument", chat_id=42, document=file.file_id)
    async with http.get(f"{base}{ME}/files/{file.file_id}") as answer:
        assert await answer.read() == b"<script>"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.content_type == "application/octet-stream"
    network.person(43, "Иван", "ru")
    async with http.get(f"{base}/simulator/people/43/files/{file.file_id}") as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("text", {}, 400),
        ("text", {"text": 5}, 400),
        ("text", {"text": "a" * 4097}, 400),
        ("text", {"text": "\ud800"}, 400),
        ("text", [], 400),
        ("press", {"button": "None"}, 404),
        ("press", {"button": "None", "message_id": "x"}, 404),
        ("dance", {}, 404),
    ],
)
@pytest.mark.usefixtures("aigul")
async def test_wrong_acts_are_refused(phone, path, body, code):
    """What a phone cannot do is 4xx, in the Bot API's form."""
    status, answer = await phone(f"{ME}/{path}", body)
    assert (status, answer["ok"], answer["error_code"]) == (code, False, code)


async def test_foreign_form_cannot_write(http, base, aigul):
    """Only JSON acts for a person, so another site's form does not."""
    async with http.post(f"{base}{ME}/text", data={"text": "x"}) as answer:
        assert answer.status == 415
    assert len(aigul.messages) == 1


async def test_blocked_bot_cannot_be_written_to(phone, aigul):
    """Writing to a blocked bot is 409 until it is unblocked."""
    aigul.block()
    assert (await phone(f"{ME}/text", {"text": "x"}))[0] == 409
