"""Support groups as Telegram has them: replies in topics, closed and deleted ones, a bot that is taken out, reactions."""

import pytest

GROUP = -1001
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)


@pytest.fixture
async def thread(desk):
    topic = await desk.call("createForumTopic", chat_id=GROUP, name="Case 7")
    return topic["message_thread_id"]


async def test_words_in_a_topic_reply_to_its_first_message(desk, agent, thread):
    """As in Telegram's own apps: what replies to nothing else replies to the note that opened the topic."""
    agent.send_text("An answer", thread_id=thread)
    [update] = await desk.call("getUpdates")
    replied = update["message"]["reply_to_message"]
    assert (replied["message_id"], replied["forum_topic_created"]["name"]) == (thread, "Case 7")
    assert "reply_to_message" not in replied


async def test_a_reply_carries_what_it_replies_to(desk, agent, thread):
    """Both ways; one level deep; a message that is not there is refused, or left out if the bot says so."""
    asked = await desk.call("sendMessage", chat_id=GROUP, message_thread_id=thread, text="Why?")
    agent.send_text("Because", thread_id=thread, reply_to=asked["message_id"])
    [update] = await desk.call("getUpdates")
    assert update["message"]["reply_to_message"]["text"] == "Why?"
    number = update["message"]["message_id"]
    one = {"chat_id": GROUP, "message_thread_id": thread, "text": "I see"}
    sent = await desk.call("sendMessage", **one, reply_parameters={"message_id": number})
    assert sent["reply_to_message"]["text"] == "Because"
    gone = {"message_id": 999}
    assert await desk.refused("sendMessage", **one, reply_parameters=gone) == (
        400,
        "Bad Request: message to be replied not found",
    )
    sent = await desk.call(
        "sendMessage", **one, reply_parameters=gone | {"allow_sending_without_reply": True}
    )
    assert sent["reply_to_message"]["message_id"] == thread
    with pytest.raises(ValueError, match="no such message"):
        agent.send_text("Lost", thread_id=thread, reply_to=999)


async def test_members_cannot_write_in_a_closed_topic(desk, agent, thread):
    """The bot, an administrator, still can; reopened, everybody can."""
    one = {"chat_id": GROUP, "message_thread_id": thread}
    await desk.call("closeForumTopic", **one)
    with pytest.raises(ValueError, match="closed"):
        agent.send_text("Late", thread_id=thread)
    await desk.call("sendMessage", **one, text="Still here")
    await desk.call("reopenForumTopic", **one)
    assert agent.send_text("In time", thread_id=thread).thread_id == thread


async def test_a_topic_deleted_by_a_member_is_gone_silently(desk, agent, thread):
    """No bot hears of it; its next message is refused as to a thread that is not there."""
    agent.delete_topic(thread)
    assert await desk.call("getUpdates") == []
    refused = await desk.refused("sendMessage", chat_id=GROUP, message_thread_id=thread, text="x")
    assert refused == (400, "Bad Request: message thread not found")


@pytest.mark.usefixtures("agent")
async def test_a_bot_taken_out_of_a_group_is_refused(desk, network, thread):
    """It hears that it left and is answered 403; let in again it hears that too, and finds the topics as they were."""
    network.expel(GROUP, "desk")
    one = {"chat_id": GROUP, "message_thread_id": thread, "text": "x"}
    not_member = (403, "Forbidden: bot is not a member of the supergroup chat")
    assert await desk.refused("sendMessage", **one) == not_member
    network.admit(GROUP, "desk")
    assert (await desk.call("sendMessage", **one))["message_thread_id"] == thread
    told = [update["my_chat_member"]["new_chat_member"]["status"] for update in await desk.call("getUpdates")]
    assert told == ["left", "administrator"]


async def test_one_reaction_of_those_there_are(desk, agent, thread):
    """A bot puts one emoji of the list below a message, or none."""
    message = agent.send_text("An answer", thread_id=thread)
    one = {"chat_id": GROUP, "message_id": message.message_id}
    assert await desk.call("setMessageReaction", **one, reaction=[{"type": "emoji", "emoji": "👌"}])
    assert message.reactions == ["👌"]
    for wrong in ([{"type": "emoji", "emoji": "x"}], [{"type": "emoji", "emoji": "👌"}] * 2, "👌", {}):
        assert (await desk.refused("setMessageReaction", **one, reaction=wrong))[0] == 400
    assert await desk.call("setMessageReaction", **one)
    assert message.reactions == []
    assert (await desk.refused("setMessageReaction", chat_id=GROUP, message_id=999))[0] == 400


async def test_what_members_send_and_edit(desk, agent, thread):
    """A captioned file, a picture, a voice message and an edit reach the bot as Telegram's own kinds."""
    agent.send_document("memo.pdf", b"%PDF", "The memo", thread_id=thread)
    agent.send_photo(PNG, thread_id=thread)
    agent.send_voice(b"OggS", thread_id=thread)
    said = agent.send_text("Once a yaer", thread_id=thread)
    agent.edit_text(said.message_id, "Once a year")
    document, photo, voice, text, edit = await desk.call("getUpdates")
    assert (document["message"]["caption"], photo["message"]["photo"][0]["width"]) == ("The memo", 1)
    assert voice["message"]["voice"]["duration"] == 1
    assert (text["message"]["text"], edit["edited_message"]["text"]) == ("Once a yaer", "Once a year")
    bot = await desk.call("sendMessage", chat_id=GROUP, text="mine")
    with pytest.raises(ValueError, match="somebody else"):
        agent.edit_text(bot["message_id"], "yours")


async def test_a_group_takes_twenty_a_minute(desk, network, clock):
    """With the limits on, the twenty-first call in a group is told when to come back; topics and edits count."""
    network.flood.limits = True
    await desk.call("createForumTopic", chat_id=GROUP, name="Case 8")
    for number in range(19):
        await desk.call("sendMessage", chat_id=GROUP, text=str(number))
    status, body = await desk.answer("sendMessage", chat_id=GROUP, text="one too many")
    assert (status, body["parameters"]) == (429, {"retry_after": 60})
    clock.now += 60
    await desk.call("sendMessage", chat_id=GROUP, text="in time")
