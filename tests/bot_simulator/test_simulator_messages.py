"""Messages, keyboards and presses: what works and what is refused, as Telegram words it."""

import aiohttp
import pytest

from bot.simulator import BotBlocked, Contact, NoSuchButton

INLINE = {
    "inline_keyboard": [
        [{"text": "Yes", "callback_data": "n1:yes"}],
        [{"text": "No", "callback_data": "n1:no"}],
    ]
}
PHONE = {"keyboard": [[{"text": "Send my number", "request_contact": True}]], "one_time_keyboard": True}


async def test_message_arrives_with_its_keyboard(api, aigul):
    """A sent message stands in the person's chat with its buttons."""
    sent = await api.call("sendMessage", chat_id=42, text="Сізді сақтандырды ма?", reply_markup=INLINE)
    assert (await aigul.next_change()).kind == "sent"
    assert (aigul.last.text, aigul.last.labels) == ("Сізді сақтандырды ма?", ["Yes", "No"])
    assert sent["chat"] == {"id": 42, "type": "private", "first_name": "Айгүл"}
    assert sent["from"]["id"] == 7001
    assert sent["message_id"] == 2
    assert sent["reply_markup"] == INLINE


async def test_edit_is_in_place(api, aigul):
    """An edit changes the message, keeps its id, and marks it."""
    sent = await api.call("sendMessage", chat_id=42, text="one", reply_markup=INLINE)
    edited = await api.call("editMessageText", chat_id=42, message_id=sent["message_id"], text="two")
    assert edited["message_id"] == sent["message_id"]
    assert "edit_date" in edited
    assert [message.text for message in aigul.messages] == ["/start", "two"]
    assert aigul.last.edited
    assert aigul.last.labels == []
    assert [(await aigul.next_change()).kind for _ in range(2)] == ["sent", "edited"]


async def test_keyboard_alone_can_be_edited(api, aigul):
    """EditMessageReplyMarkup sets and takes away the buttons and leaves the words."""
    sent = await api.call("sendMessage", chat_id=42, text="one")
    await api.call("editMessageReplyMarkup", chat_id=42, message_id=sent["message_id"], reply_markup=INLINE)
    assert aigul.last.labels == ["Yes", "No"]
    await api.call("editMessageReplyMarkup", chat_id=42, message_id=sent["message_id"])
    assert (aigul.last.text, aigul.last.labels) == ("one", [])


async def test_deleted_message_is_gone(api, aigul):
    """A bot deletes its own message and the person's, each once."""
    sent = await api.call("sendMessage", chat_id=42, text="one")
    assert await api.call("deleteMessage", chat_id=42, message_id=sent["message_id"]) is True
    assert await api.call("deleteMessage", chat_id=42, message_id=1) is True
    assert aigul.messages == []
    refused = await api.refused("deleteMessage", chat_id=42, message_id=1)
    assert refused == (400, "Bad Request: message to delete not found")


@pytest.mark.usefixtures("aigul")
async def test_old_message_cannot_be_deleted(api, clock):
    """After 48 hours a message stays."""
    clock.now += 48 * 3600 + 1
    refused = await api.refused("deleteMessage", chat_id=42, message_id=1)
    assert refused == (400, "Bad Request: message can't be deleted for everyone")


async def test_press_is_answered(api, aigul):
    """A press reaches the bot with the message it stands on; its answer reaches the person."""
    await api.call("sendMessage", chat_id=42, text="Well?", reply_markup=INLINE)
    query_id = aigul.press("Yes")
    [update] = await api.call("getUpdates")
    query = update["callback_query"]
    assert (query["id"], query["data"], query["message"]["text"]) == (query_id, "n1:yes", "Well?")
    assert query["from"] == {"id": 42, "is_bot": False, "first_name": "Айгүл", "language_code": "kk"}
    await api.call("answerCallbackQuery", callback_query_id=query_id, text="Noted", show_alert=True)
    answer = await aigul.next_answer()
    assert (answer.text, answer.alert) == ("Noted", True)


async def test_old_and_unknown_queries_are_refused(api, desk, aigul, clock):
    """A query is too old after 15 seconds, and another bot's is unknown."""
    await api.call("sendMessage", chat_id=42, text="Well?", reply_markup=INLINE)
    query_id = aigul.press("n1:no")
    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    assert await desk.refused("answerCallbackQuery", callback_query_id=query_id) == too_old
    assert await api.refused("answerCallbackQuery", callback_query_id="17") == too_old
    clock.now += 16
    assert await api.refused("answerCallbackQuery", callback_query_id=query_id) == too_old


async def test_answer_has_200_characters(api, aigul):
    """A callback answer of 200 characters is taken, of 201 not."""
    await api.call("sendMessage", chat_id=42, text="Well?", reply_markup=INLINE)
    query_id = aigul.press("Yes")
    refused = await api.refused("answerCallbackQuery", callback_query_id=query_id, text="ә" * 201)
    assert refused == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert await api.call("answerCallbackQuery", callback_query_id=query_id, text="ә" * 200)


async def test_press_finds_the_button_of_one_message(api, aigul):
    """The newest button wins unless a message is named; a forged press carries any data; no button is an error."""
    first = await api.call("sendMessage", chat_id=42, text="1", reply_markup=INLINE)
    await api.call("sendMessage", chat_id=42, text="2", reply_markup=INLINE)
    aigul.press("Yes")
    aigul.press("Yes", message_id=first["message_id"])
    aigul.forge_press("admin:1", first["message_id"])
    queries = [update["callback_query"] for update in await api.call("getUpdates")]
    assert [(one["message"]["text"], one["data"]) for one in queries] == [
        ("2", "n1:yes"),
        ("1", "n1:yes"),
        ("1", "admin:1"),
    ]
    with pytest.raises(NoSuchButton):
        aigul.press("Maybe")


async def test_contact_button_shares_the_own_card(api, aigul):
    """The contact button sends the person's own card; another card keeps its own user id, or none."""
    await api.call("sendMessage", chat_id=42, text="Your number?", reply_markup=PHONE)
    aigul.press("Send my number")
    assert aigul.chat.reply_keyboard is None
    aigul.share_contact(Contact("+77010000002", "Ерлан", 43))
    aigul.share_contact(Contact("+77010000003", "Апа"))
    cards = [update["message"]["contact"] for update in await api.call("getUpdates")]
    assert cards == [
        {"phone_number": "+77010000001", "first_name": "Айгүл", "user_id": 42},
        {"phone_number": "+77010000002", "first_name": "Ерлан", "user_id": 43},
        {"phone_number": "+77010000003", "first_name": "Апа"},
    ]


async def test_reply_keyboard_stays_until_removed(api, aigul):
    """A reply keyboard's button sends its text; remove_keyboard takes the keyboard away."""
    await api.call("sendMessage", chat_id=42, text="?", reply_markup={"keyboard": [["One", {"text": "Two"}]]})
    assert aigul.press("Two") == "Two"
    await api.call("sendMessage", chat_id=42, text="thanks", reply_markup={"remove_keyboard": True})
    assert aigul.chat.reply_keyboard is None


async def test_blocked_bot_is_refused(api, aigul):
    """Blocking tells the bot once, refuses it with 403, and ends with unblocking."""
    aigul.block()
    aigul.block()
    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await api.refused("sendMessage", chat_id=42, text="hello") == blocked
    assert await api.refused("sendChatAction", chat_id=42, action="typing") == blocked
    with pytest.raises(BotBlocked):
        aigul.send_text("hello")
    aigul.unblock()
    await api.call("sendMessage", chat_id=42, text="hello")
    moves = [update["my_chat_member"]["new_chat_member"]["status"] for update in await api.call("getUpdates")]
    assert moves == ["kicked", "member"]


async def test_bot_cannot_write_first(api, network):
    """A person who has not written to the bot is unknown to it."""
    network.person(44, "Али", "fa")
    assert await api.refused("sendMessage", chat_id=44, text="hello") == (400, "Bad Request: chat not found")


async def test_chat_keeps_200_messages(api, aigul):
    """The oldest message goes when the 201st comes, and can no longer be edited."""
    for number in range(200):
        aigul.send_text(str(number))
    assert len(aigul.messages) == 200
    assert aigul.messages[0].text == "0"
    refused = await api.refused("deleteMessage", chat_id=42, message_id=1)
    assert refused == (400, "Bad Request: message to delete not found")


async def test_typing_is_shown_and_changes_nothing(api, aigul):
    """A chat action is logged for the page and is no change of the chat."""
    await api.call("sendChatAction", chat_id=42, action="typing")
    assert aigul.chat.changes[-1].text == "typing"
    refused = await api.refused("sendChatAction", chat_id=42, action="dancing")
    assert refused == (400, "Bad Request: wrong parameter action in request")
    with pytest.raises(TimeoutError):
        await aigul.next_change(patience=0)


async def test_see_waits_for_the_words(api, aigul):
    """`see` gives the bot's message with the words, there already or not yet."""
    await api.call("sendMessage", chat_id=42, text="first words")
    assert (await aigul.see("words")).text == "first words"


@pytest.mark.usefixtures("aigul")
async def test_html_becomes_entities(api):
    """HTML is read into plain text and entities counted in UTF-16 units."""
    sent = await api.call(
        "sendMessage",
        chat_id=42,
        text='🏥 <b>бас <i>тарту</i></b> &lt;<a href="https://example.org/">link</a>&gt; <pre><code class="language-py">1</code></pre> /menu ',
        parse_mode="HTML",
    )
    assert sent["text"] == "🏥 бас тарту <link> 1 /menu"
    assert sent["entities"] == [
        {"type": "bold", "offset": 3, "length": 9},
        {"type": "italic", "offset": 7, "length": 5},
        {"type": "text_link", "offset": 14, "length": 4, "url": "https://example.org/"},
        {"type": "pre", "offset": 20, "length": 1, "language": "py"},
        {"type": "bot_command", "offset": 22, "length": 5},
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("я<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
@pytest.mark.usefixtures("aigul")
async def test_wrong_html_is_refused_with_its_place(api, text, reason):
    """Markup Telegram does not take is named with its byte offset."""
    refused = await api.refused("sendMessage", chat_id=42, text=text, parse_mode="HTML")
    assert refused == (400, f"Bad Request: can't parse entities: {reason}")


def inline(**button):
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "🏥" * 2049}, "message is too long"),
        ({"text": "a", "parse_mode": "Markdown3"}, "unsupported parse_mode"),
        ({"text": "a", "chat_id": ""}, "chat_id is empty"),
        ({"text": "a", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "a", "chat_id": 41}, "chat not found"),
        ({"text": "a", "message_thread_id": 5}, "message thread not found"),
        ({"text": "a", "reply_markup": "{"}, "can't parse JSON encoded object"),
        ({"text": "a", "reply_markup": [1]}, "object expected as reply markup"),
        ({"text": "a", "reply_markup": inline(text="a", callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": inline(text="a", callback_data="я" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": inline(text="a", callback_data="")}, "BUTTON_DATA_INVALID"),
        (
            {"text": "a", "reply_markup": inline(text="a")},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "a", "reply_markup": inline(text="a", url="nowhere")},
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}] * 101]}},
            "reply markup is too long",
        ),
    ],
)
async def test_wrong_messages_are_refused(api, aigul, fields, reason):
    """Each limit of sendMessage has its own words, and nothing reaches the chat."""
    assert await api.refused("sendMessage", **({"chat_id": 42} | fields)) == (400, f"Bad Request: {reason}")
    assert len(aigul.messages) == 1


@pytest.mark.usefixtures("aigul")
async def test_limits_are_reached_exactly(api):
    """4096 characters after entities and 64 bytes of callback_data are still taken."""
    text = f"<b>{'a' * 4096}</b>"
    markup = inline(text="a", callback_data="я" * 32)
    assert await api.call("sendMessage", chat_id=42, text=text, parse_mode="HTML", reply_markup=markup)


@pytest.mark.usefixtures("aigul")
async def test_wrong_edits_are_refused(api):
    """An edit needs a message of the bot's own, with text, and a difference."""
    sent = await api.call("sendMessage", chat_id=42, text="one", reply_markup=INLINE)
    same = {"chat_id": 42, "message_id": sent["message_id"], "reply_markup": INLINE}
    not_modified = (
        400,
        (
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
            "same as a current content and reply markup of the message"
        ),
    )
    assert await api.refused("editMessageText", **same, text="one") == not_modified
    assert await api.refused("editMessageReplyMarkup", **same) == not_modified
    for message_id, reason in ((99, "message to edit not found"), (1, "message can't be edited")):
        refused = await api.refused("editMessageText", chat_id=42, message_id=message_id, text="two")
        assert refused == (400, f"Bad Request: {reason}")
    refused = await api.refused("editMessageText", chat_id=42, text="two")
    assert refused == (400, "Bad Request: message identifier is not specified")


@pytest.mark.usefixtures("aigul")
async def test_flood_on_demand(api, network):
    """A test orders 429 for a method; the answer says when to come back."""
    network.flood.order(3, method="sendMessage")
    await api.call("getMe")
    status, body = await api.answer("sendMessage", chat_id=42, text="hello")
    assert status == 429
    assert body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }
    await api.call("sendMessage", chat_id=42, text="hello")


@pytest.mark.usefixtures("aigul")
async def test_limits_when_switched_on(api, desk, network, clock):
    """One message a second in a chat, twenty a minute in a group."""
    network.flood.limits = True
    await api.call("sendMessage", chat_id=42, text="one")
    assert await api.refused("sendMessage", chat_id=42, text="two") == (
        429,
        "Too Many Requests: retry after 1",
    )
    clock.now += 1
    await api.call("sendMessage", chat_id=42, text="two")
    for number in range(20):
        await desk.call("sendMessage", chat_id=-1001, text=str(number))
    clock.now += 20
    assert await desk.refused("createForumTopic", chat_id=-1001, name="x") == (
        429,
        "Too Many Requests: retry after 40",
    )


async def test_unknown_tokens_and_methods(api, http, base):
    """A wrong token is 401, a wrong method or path 404, a wrong verb 405, all in Telegram's form."""
    api.token = "7001:other"
    assert await api.refused("getMe") == (401, "Unauthorized")
    api.token = "7001:citizens-secret"
    assert await api.refused("flyAway") == (404, "Not Found: method not found")
    assert (await api.call("GETME"))["username"] == "coverline_bot"
    for verb, path, code in (("GET", "/", 404), ("PATCH", "/bot7001:citizens-secret/getMe", 405)):
        async with http.request(verb, base + path) as answer:
            assert (answer.status, (await answer.json())["error_code"]) == (code, code)


async def test_all_encodings_are_read(http, base, aigul):
    """Query, form, multipart and JSON say the same."""
    url = f"{base}/bot7001:citizens-secret/sendMessage"
    multipart = aiohttp.FormData({"chat_id": "42", "text": "m"}, default_to_multipart=True)
    for options in (
        {"params": {"chat_id": "42", "text": "q"}},
        {"data": {"chat_id": "42", "text": "f"}},
        {"data": multipart},
        {"json": {"chat_id": 42, "text": "j"}},
    ):
        async with http.post(url, **options) as answer:
            assert answer.status == 200
    assert [message.text for message in aigul.messages] == ["/start", "q", "f", "m", "j"]
