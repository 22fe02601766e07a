"""The chat side of `/phones` in a browser, over the real Telegram simulator; the test plays the bot."""

import io

import pytest
from PIL import Image
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="module")


def buttons(*labels):
    return {"inline_keyboard": [[{"text": label, "callback_data": f"data-{label}"}] for label in labels]}


async def started(page, served, scene):
    """Return the chat after START, opened on a scene, and what the bot heard."""
    await page.goto(f"/phones?scene={scene.name}")
    await page.get_by_role("button", name="Start", exact=True).click()
    updates = await served.bot("getUpdates", timeout=5)
    return page.locator("#chat"), updates[-1]


async def test_start_sends_the_scenes_command(page, served, scene):
    """START sends the programme's own payload, as a deep link does."""
    _, update = await started(page, served, scene["kz"])
    assert update["message"]["text"] == "/start kz"
    assert update["message"]["from"]["language_code"] == "kk"


async def test_message_with_entities_is_drawn_in_its_own_direction(page, served, scene):
    """Persian runs from the right, and the dial code in it is one run from the left."""
    chat, _ = await started(page, served, scene["ir"])
    await served.bot(
        "sendMessage",
        chat_id=scene["ir"].user_id,
        parse_mode="HTML",
        text="<b>اعتبار درمانی</b>\n*4*1420# را شماره‌گیری کنید: https://medical.tamin.ir",
    )
    bubble = chat.locator(".bubble.bot")
    await expect(bubble.locator("strong")).to_have_text("اعتبار درمانی")
    assert await bubble.locator(".line").nth(1).evaluate("line => getComputedStyle(line).direction") == "rtl"
    code = bubble.locator("bdi", has_text="*4*1420#")
    assert await code.evaluate("code => getComputedStyle(code).direction") == "ltr"
    await expect(bubble.locator("a")).to_have_attribute("href", "https://medical.tamin.ir")
    await expect(bubble.locator(".words")).to_have_attribute("lang", "fa")


async def test_pressed_button_edits_the_message_in_place(page, served, scene):
    """A press reaches the bot, and its edit changes the same bubble, which stands out."""
    chat, _ = await started(page, served, scene["kz"])
    user = scene["kz"].user_id
    sent = await served.bot(
        "sendMessage", chat_id=user, text="Қош келдіңіз", reply_markup=buttons("Мәртебем", "Отбасым")
    )
    bubble = chat.locator(".bubble.bot")
    handle = await bubble.element_handle()
    await page.get_by_role("button", name="Мәртебем").click()
    updates = await served.bot("getUpdates", offset=-1, timeout=5)
    assert updates[0]["callback_query"]["data"] == "data-Мәртебем"
    await served.bot(
        "answerCallbackQuery", callback_query_id=updates[0]["callback_query"]["id"], text="Дайын"
    )
    await served.bot(
        "editMessageText",
        chat_id=user,
        message_id=sent["message_id"],
        text="ЖСН енгізіңіз",
        reply_markup=buttons("Артқа"),
    )
    await expect(bubble.locator(".words")).to_have_text("ЖСН енгізіңіз")
    await expect(bubble).to_have_count(1)
    assert await bubble.evaluate("(node, before) => node === before", handle)
    await expect(bubble.locator(".meta")).to_contain_text("edited")
    await expect(chat.locator(".toast")).to_have_text("Дайын")
    await expect(page.get_by_role("button", name="Артқа")).to_be_focused()


async def test_deleted_message_vanishes(page, served, scene):
    """A message that the bot deletes is gone from the page."""
    chat, update = await started(page, served, scene["ru"])
    await expect(chat.locator(".bubble.person")).to_have_count(1)
    await served.bot("deleteMessage", chat_id=scene["ru"].user_id, message_id=update["message"]["message_id"])
    await expect(chat.locator(".bubble.person")).to_have_count(0)


async def test_contact_button_shares_the_persons_own_number(page, served, scene):
    """The reply keyboard's contact button sends the scene's phone number under the person's own id."""
    _, _ = await started(page, served, scene["ru"])
    keyboard = {
        "keyboard": [[{"text": "Отправить номер", "request_contact": True}]],
        "one_time_keyboard": True,
    }
    await served.bot("sendMessage", chat_id=scene["ru"].user_id, text="Ваш номер?", reply_markup=keyboard)
    await page.get_by_role("button", name="Отправить номер").click()
    contact = (await served.bot("getUpdates", offset=-1, timeout=5))[0]["message"]["contact"]
    assert contact["phone_number"] == scene["ru"].msisdn
    assert contact["user_id"] == scene["ru"].user_id
    await expect(page.get_by_role("button", name="Отправить номер")).to_have_count(0)


async def test_command_menu_sends_a_command(page, served, scene):
    """The menu button lists the bot's commands in the person's language; one click sends one."""
    commands = [{"command": "language", "description": "更换语言"}]
    await served.bot("setMyCommands", commands=commands, language_code="zh")
    await started(page, served, scene["cn"])
    await page.get_by_role("button", name="Menu", exact=True).click()
    await page.get_by_role("button", name="更换语言").click()
    assert (await served.bot("getUpdates", offset=-1, timeout=5))[0]["message"]["text"] == "/language"


async def test_document_can_be_fetched(page, served, scene):
    """A file of the bot is a link to the very bytes."""
    chat, _ = await started(page, served, scene["ir"])
    person = served.telegram.known_person(scene["ir"].user_id)
    person.send_document("امروز.csv", b"time,result\r\n")
    async with page.expect_download() as download:
        await chat.get_by_role("link", name="امروز.csv").click()
    file = await (await download.value).path()
    assert file.read_bytes() == b"time,result\r\n"


async def test_document_of_the_bot_shows_name_and_size(page, served, scene):
    """A bubble names the file and how long it is, also in a script that runs from the right."""
    chat, _ = await started(page, served, scene["ir"])
    file = served.telegram.files.keep("همراه.pdf", b"%PDF" + bytes(3000))
    await served.bot("sendDocument", chat_id=scene["ir"].user_id, document=file.file_id)
    link = chat.locator(".bubble.bot").get_by_role("link")
    await expect(link).to_have_text("همراه.pdf3 KB")
    await expect(link).to_have_attribute("download", "همراه.pdf")


async def test_photo_is_seen(page, served, scene):
    """A picture of the bot is shown in its bubble, in the chat's width, and opens in full size."""
    chat, _ = await started(page, served, scene["kz"])
    out = io.BytesIO()
    Image.new("RGB", (1200, 900), "teal").save(out, "PNG")
    file = served.telegram.files.keep("trend.png", out.getvalue())
    await served.bot("sendPhoto", chat_id=scene["kz"].user_id, photo=file.file_id)
    image = chat.get_by_role("img", name="Picture from the bot")
    await expect(image).to_be_visible()
    shown = "image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])"
    assert await image.evaluate(shown) == [1200, 900]
    box, bubble = await image.bounding_box(), await chat.locator(".bubble.bot").bounding_box()
    assert box["width"] <= bubble["width"]
    assert abs(box["width"] / box["height"] - 4 / 3) < 0.02
    async with page.expect_popup() as popup:
        await chat.get_by_role("link", name="Picture from the bot").click()
    opened = await popup.value
    assert opened.url.endswith(f"/files/{file.file_id}")
    await opened.close()


async def test_blocked_bot_can_be_unblocked(page, served, scene):
    """Blocking takes the composer away, unblocking gives it back."""
    await started(page, served, scene["kz"])
    await page.get_by_role("button", name="Block", exact=True).click()
    await expect(page.get_by_label("Message", exact=True)).to_be_hidden()
    await page.get_by_role("button", name="Unblock").click()
    await expect(page.get_by_label("Message", exact=True)).to_be_visible()


async def test_message_that_is_not_delivered_is_kept_and_sent_again(page, served, scene):
    """Without an answer the words stay in the composer, and one button tries again."""
    chat, _ = await started(page, served, scene["kz"])
    await page.route("**/text", lambda route: route.abort())
    await page.get_by_label("Message", exact=True).fill("Сәлем")
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(chat.get_by_role("alert")).to_contain_text("does not answer")
    await expect(page.get_by_label("Message", exact=True)).to_have_value("Сәлем")
    await page.unroute("**/text")
    await chat.get_by_role("button", name="Try again").click()
    await expect(chat.locator(".bubble.person", has_text="Сәлем")).to_have_count(1)
    await expect(page.get_by_label("Message", exact=True)).to_have_value("")


async def test_two_sides_can_be_in_two_programmes(page, scene):
    """Choosing another programme for the chat changes that side only, and the address tells it."""
    await page.goto("/phones?scene=kz")
    await page.locator("#chat").get_by_label("Programme").select_option("ir")
    await expect(page.locator(".chat-msisdn")).to_have_text(scene["ir"].msisdn)
    await expect(page.locator(".msisdn")).to_have_text(scene["kz"].msisdn)
    assert page.url.endswith("?phone=kz&chat=ir")
    number = scene["kz"].hints[1].text
    await expect(page.get_by_role("button", name=f"Type {number} on the keypad phone")).to_be_visible()
    await expect(page.get_by_role("button", name=f"Type {number} on the chat")).to_be_hidden()
