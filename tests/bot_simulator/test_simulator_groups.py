"""Forum topics, files and command menus."""

import aiohttp
import pytest

GROUP = -1001


async def test_topic_holds_messages_both_ways(desk, agent):
    """A topic takes the bot's messages and brings the agents' to it."""
    topic = await desk.call("createForumTopic", chat_id=GROUP, name="Case 7")
    thread = topic["message_thread_id"]
    sent = await desk.call("sendMessage", chat_id=GROUP, message_thread_id=thread, text="A question")
    assert (sent["message_thread_id"], sent["is_topic_message"], sent["chat"]["is_forum"]) == (
        thread,
        True,
        True,
    )
    agent.send_text("An answer", thread_id=thread)
    [update] = await desk.call("getUpdates")
    assert (update["message"]["text"], update["message"]["message_thread_id"]) == ("An answer", thread)
    assert agent.last.thread_id == thread
    with pytest.raises(ValueError, match="no such topic"):
        agent.send_text("Lost", thread_id=999)


@pytest.mark.usefixtures("agent")
async def test_topic_is_renamed_closed_and_reopened_once(desk):
    """Each change works once; the same again is TOPIC_NOT_MODIFIED."""
    topic = await desk.call("createForumTopic", chat_id=GROUP, name="Case 7")
    one = {"chat_id": GROUP, "message_thread_id": topic["message_thread_id"]}
    same = (400, "Bad Request: TOPIC_NOT_MODIFIED")
    for method, fields in (
        ("editForumTopic", {"name": "Case 7, raised"}),
        ("closeForumTopic", {}),
        ("reopenForumTopic", {}),
    ):
        assert await desk.call(method, **one, **fields) is True
        assert await desk.refused(method, **one, **fields) == same


async def test_deleted_topic_is_not_found(desk, agent):
    """A deleted topic takes its messages along; writing there says so."""
    topic = await desk.call("createForumTopic", chat_id=GROUP, name="Case 7")
    one = {"chat_id": GROUP, "message_thread_id": topic["message_thread_id"]}
    await desk.call("sendMessage", **one, text="A question")
    assert await desk.call("deleteForumTopic", **one) is True
    assert agent.messages == []
    assert await desk.refused("sendMessage", **one, text="more") == (
        400,
        "Bad Request: message thread not found",
    )
    for method in ("closeForumTopic", "reopenForumTopic", "deleteForumTopic", "editForumTopic"):
        assert await desk.refused(method, **one, name="x") == (400, "Bad Request: TOPIC_ID_INVALID")


@pytest.mark.usefixtures("aigul")
async def test_wrong_groups_are_refused(desk, api, network):
    """Topics need a forum, a name and a bot that is in the group."""
    network.add_group(-1002, "No forum", forum=False)
    for fields, refused in (
        ({"chat_id": -1002, "name": "x"}, (400, "Bad Request: the chat is not a forum")),
        ({"chat_id": GROUP, "name": " "}, (400, "Bad Request: TOPIC_TITLE_EMPTY")),
        ({"chat_id": GROUP, "name": "x" * 129}, (400, "Bad Request: TOPIC_TITLE_TOO_LONG")),
        (
            {"chat_id": GROUP, "name": "x", "icon_color": 7},
            (400, "Bad Request: invalid icon color specified"),
        ),
        ({"chat_id": -5, "name": "x"}, (400, "Bad Request: chat not found")),
    ):
        assert await desk.refused("createForumTopic", **fields) == refused
    not_member = (403, "Forbidden: bot is not a member of the supergroup chat")
    assert await api.refused("sendMessage", chat_id=GROUP, text="x") == not_member
    markup = {"keyboard": [[{"text": "Number", "request_contact": True}]]}
    refused = await desk.refused("sendMessage", chat_id=GROUP, text="x", reply_markup=markup)
    assert refused == (400, "Bad Request: phone number can be requested in private chats only")


async def test_agent_presses_in_a_group(desk, agent):
    """A button in a group reaches the bot that wrote it, from the agent who pressed."""
    markup = {"inline_keyboard": [[{"text": "Close", "callback_data": "close"}]]}
    await desk.call("sendMessage", chat_id=GROUP, text="Case", reply_markup=markup)
    agent.press("Close")
    [update] = await desk.call("getUpdates")
    assert (update["callback_query"]["from"]["id"], update["callback_query"]["data"]) == (90, "close")


async def test_document_is_kept_and_downloaded(api, http, base, aigul):
    """An uploaded file comes back byte for byte, may be sent again by its id, and carries its caption."""
    form = aiohttp.FormData(
        {"chat_id": "42", "caption": "<b>Тізім</b>", "parse_mode": "HTML"}, quote_fields=False
    )
    form.add_field(
        "document", b"\x00\xffday's checks", filename="../checks, day.csv", content_type="text/csv"
    )
    async with http.post(f"{base}/bot{api.token}/sendDocument", data=form) as answer:
        sent = (await answer.json())["result"]
    document = sent["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "checks, day.csv",
        "text/csv",
        14,
    )
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Тізім", "bold")
    file = await api.call("getFile", file_id=document["file_id"])
    async with http.get(f"{base}/file/bot{api.token}/{file['file_path']}") as answer:
        assert await answer.read() == b"\x00\xffday's checks"
    again = await api.call("sendDocument", chat_id=42, document=document["file_id"])
    assert again["document"] == document
    assert aigul.last.content["document"] == document
    refused = await api.refused("editMessageText", chat_id=42, message_id=sent["message_id"], text="x")
    assert refused == (400, "Bad Request: there is no text in the message to edit")


@pytest.mark.usefixtures("aigul")
async def test_file_may_be_attached_under_another_name(api, http, base):
    """attach:// names the part that holds the file."""
    form = aiohttp.FormData({"chat_id": "42", "document": "attach://part"})
    form.add_field("part", b"x", filename="a.txt")
    async with http.post(f"{base}/bot{api.token}/sendDocument", data=form) as answer:
        assert (await answer.json())["result"]["document"]["file_name"] == "a.txt"


async def test_person_sends_a_document(api, http, base, aigul):
    """A person's file reaches the bot, which downloads it."""
    aigul.send_document("справка.pdf", b"%PDF")
    [update] = await api.call("getUpdates")
    file = await api.call("getFile", file_id=update["message"]["document"]["file_id"])
    async with http.get(f"{base}/file/bot{api.token}/{file['file_path']}") as answer:
        assert await answer.read() == b"%PDF"


@pytest.mark.usefixtures("aigul")
async def test_wrong_files_are_refused(api, http, base):
    """No file, an unknown one, an address, an endless caption: 400; a path nobody gave: 404."""
    for fields, reason in (
        ({}, "there is no document in the request"),
        ({"document": "unknown"}, "wrong file identifier/HTTP URL specified"),
        ({"document": "https://example.org/a.pdf"}, "failed to get HTTP URL content"),
        ({"document": "unknown", "caption": "a" * 1025}, "message caption is too long"),
    ):
        assert await api.refused("sendDocument", chat_id=42, **fields) == (400, f"Bad Request: {reason}")
    assert (await api.refused("getFile"))[0] == 400
    for path in (f"/file/bot{api.token}/documents/file_99.pdf", f"/file/bot{api.token}/../../etc/passwd"):
        async with http.get(base + path) as answer:
            assert (answer.status, (await answer.json())["ok"]) == (404, False)
    async with http.get(f"{base}/file/bot7001:other/documents/file_1.pdf") as answer:
        assert answer.status == 401


async def test_commands_by_scope_and_language(api, network, aigul):
    """A person sees the menu of the narrowest scope, in their language before the common one."""
    for fields in (
        {"commands": [{"command": "start", "description": "Start"}]},
        {"commands": [{"command": "start", "description": "Бастау"}], "language_code": "kk"},
        {"commands": [{"command": "menu", "description": "Menu"}], "scope": {"type": "all_private_chats"}},
    ):
        await api.call("setMyCommands", **fields)
    assert aigul.commands == [{"command": "menu", "description": "Menu"}]
    await api.call("deleteMyCommands", scope={"type": "all_private_chats"})
    assert aigul.commands == [{"command": "start", "description": "Бастау"}]
    assert network.person(43, "John", "en").commands == [{"command": "start", "description": "Start"}]
    chat = {"type": "chat", "chat_id": 42}
    await api.call("setMyCommands", commands=[{"command": "stop", "description": "Stop"}], scope=chat)
    assert aigul.commands == await api.call("getMyCommands", scope=chat)
    assert await api.call("getMyCommands", language_code="ru") == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "can't parse commands JSON object"),
        ({"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "kaz"}, "invalid language code specified"),
        (
            {"commands": [], "scope": {"type": "moon"}},
            "can't parse BotCommandScope: unsupported type specified",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ],
)
async def test_wrong_commands_are_refused(api, fields, reason):
    """A command has 1 to 32 letters, a description 1 to 256, a scope a known type."""
    assert await api.refused("setMyCommands", **fields) == (400, f"Bad Request: {reason}")
