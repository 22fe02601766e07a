"""The keypad phone of `/phones` in a browser, over the real simulated network; the test plays the service."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="module")

PERSIAN = "6679: مشمول حمایت درمانی\nتا 1405/12/29\nپیگیری 48213907\n97 English"
KAZAKH = "ӘҒҚҢӨҰҮҺІ\n1 Мәртебем\n2 Отбасым"


async def opened(page, name):
    """Return the phone's side, switched on in a scene."""
    await page.goto(f"/phones?scene={name}")
    phone = page.locator("#phone")
    await expect(phone).to_have_attribute("data-mode", "home")
    return phone


async def dialled(page, served, name, *answers):
    """Return the phone in a session that the given screens answer."""
    served.service.answers = [f"CON {text}" for text in answers]
    phone = await opened(page, name)
    await page.keyboard.type("*1406#")
    await page.keyboard.press("Enter")
    await expect(phone).to_have_attribute("data-mode", "open")
    return phone


async def faces(page, family, letters):
    """Return how many files of a family draw these letters, fetched from the server."""
    script = "([family, letters]) => document.fonts.load(`16px '${family}'`, letters).then(all => all.length)"
    return await page.evaluate(script, [family, letters])


async def test_keys_dial_and_reply(page, served):
    """Twelve keys and the green one are enough for a whole session."""
    served.service.answers = ["CON 1 Мәртебем", "END Рақмет"]
    phone = await opened(page, "kz")
    for name in ("Star", "1", "4 ghi", "0, hold for plus", "6 mno", "Hash"):
        await phone.get_by_role("button", name=name, exact=True).click()
    await expect(page.get_by_label("Number to dial")).to_have_value("*1406#")
    await phone.get_by_role("button", name="Call or send").click()
    await expect(phone.locator(".glass")).to_have_text("1 Мәртебем")
    await phone.get_by_role("button", name="1", exact=True).click()
    await phone.get_by_role("button", name="Send (left soft key)").click()
    await expect(phone.locator(".glass")).to_have_text("Рақмет")
    await expect(phone).to_have_attribute("data-mode", "ended")
    assert served.service.heard == ["*1406#", "*1406# 1"]


async def test_keyboard_drives_the_phone(page, served):
    """The phone has the focus from the start; digits, Enter, Backspace and Escape do what the keys do."""
    served.service.answers = ["CON Атыңыз?", "CON Сәлем"]
    phone = await opened(page, "kz")
    await page.keyboard.type("*14066#")
    await page.keyboard.press("Backspace")
    await page.keyboard.press("Backspace")
    await page.keyboard.type("#")
    await page.keyboard.press("Enter")
    await expect(phone.locator(".glass")).to_have_text("Атыңыз?")
    await expect(page.get_by_label("Reply", exact=True)).to_be_focused()
    await page.keyboard.type("Әлихан")
    await page.keyboard.press("Enter")
    await expect(phone.locator(".glass")).to_have_text("Сәлем")
    await page.keyboard.press("Escape")
    await expect(phone).to_have_attribute("data-mode", "home")
    assert served.service.heard == ["*1406#", "*1406# Әлихан"]


async def test_long_press_on_zero_types_a_plus(page):
    """Holding 0 types + once and no 0."""
    phone = await opened(page, "kz")
    await phone.get_by_role("button", name="0, hold for plus").click(delay=700)
    await expect(page.get_by_label("Number to dial")).to_have_value("+")


async def test_letters_are_not_dialled(page):
    """A code to dial takes digits and signs only; Persian digits become those of the keypad."""
    await opened(page, "ir")
    await page.keyboard.type("a*۱۴۲۰#")
    await expect(page.get_by_label("Number to dial")).to_have_value("*1420#")


async def test_every_line_has_its_own_direction(page, served):
    """Persian lines run from the right, an English one from the left, numbers are not turned round."""
    phone = await dialled(page, served, "ir", PERSIAN)
    lines = phone.locator(".glass .line")
    directions = await lines.evaluate_all("lines => lines.map(line => getComputedStyle(line).direction)")
    assert directions == ["rtl", "rtl", "rtl", "ltr"]
    assert await lines.evaluate_all("lines => lines.map(line => line.lang)") == ["fa", "fa", "fa", "en"]
    date = phone.locator("bdi", has_text="1405/12/29")
    assert await date.evaluate("bdi => getComputedStyle(bdi).direction") == "ltr"
    assert await faces(page, "Vazirmatn Variable", "درمانی") > 0


async def test_kazakh_letters_come_from_the_served_face(page, served):
    """The nine letters that Russian lacks are drawn by the installed fonts, on the phone and beside it."""
    await dialled(page, served, "kz", KAZAKH)
    for face in ("Noto Sans Mono Variable", "Inter Variable"):
        assert await faces(page, face, "ӘҒҚҢӨҰҮҺІ") > 0


@pytest.mark.parametrize(("size", "columns", "rows"), [("classic", 20, 8), ("compact", 16, 5)])
async def test_screen_has_the_size_of_a_handset(page, served, size, columns, rows):
    """A line of exactly that many letters fits, one more does not; that many lines are seen at once."""
    phone = await dialled(page, served, "kz", f"{'x' * columns}\n{'y' * (columns + 1)}")
    await page.get_by_label("Handset").select_option(size)
    heights = await phone.locator(".glass .line").evaluate_all(
        "lines => lines.map(line => line.offsetHeight)"
    )
    assert heights[1] == 2 * heights[0]
    seen = await phone.locator(".glass").evaluate("glass => glass.clientHeight")
    assert seen // heights[0] == rows


async def test_arrows_scroll_a_long_screen(page, served):
    """What does not fit is reached with the arrow keys, and a mark says that there is more."""
    phone = await dialled(page, served, "kz", "\n".join(f"{number} line" for number in range(1, 13)))
    await expect(phone.locator(".more")).to_have_text("▼")
    for _ in range(4):
        await page.keyboard.press("ArrowDown")
    await expect(phone.locator(".more")).to_have_text("▲")
    await phone.get_by_role("button", name="Up", exact=True).click()
    await expect(phone.locator(".more")).to_have_text("▲▼")


async def test_meter_and_clock_show_the_wire(page, served):
    """Units are counted in the alphabet of the screen, and the session's time is seen to run."""
    phone = await dialled(page, served, "kz", "Мәртебем", "Status")
    await expect(phone.locator(".units-text")).to_have_text("8 of 70 UCS-2 units")
    await expect(phone.get_by_role("timer")).to_have_text(re.compile(r"0:5\d"))
    await page.keyboard.type("1")
    await page.keyboard.press("Enter")
    await expect(phone.locator(".units-text")).to_have_text("6 of 160 septets")


async def test_sms_lies_in_the_inbox_until_it_is_read(page, served, scene):
    """A message is announced, listed as unread, opened by key, and counted no more."""
    phone = await opened(page, "ir")
    served.mobile.deliver_sms(
        scene["ir"].msisdn, "Coverline", "پاسخ شما آماده است.\n*1420# را بگیرید.", "one"
    )
    await expect(phone.locator(".unread").first).to_have_text("1")
    await expect(phone.locator(".glass")).to_contain_text("1 new message")
    await phone.get_by_role("button", name="Messages 1 (left soft key)").click()
    await expect(phone.get_by_role("button", name="Unread: پاسخ شما آماده است.")).to_be_visible()
    await phone.get_by_role("button", name="Read (left soft key)").click()
    await expect(phone.locator(".glass")).to_contain_text("را بگیرید")
    await expect(phone.locator(".envelope")).to_be_hidden()
    assert served.mobile.handset(scene["ir"].msisdn).sms[0].read
    await page.keyboard.press("Backspace")
    await page.keyboard.press("Backspace")
    await expect(phone).to_have_attribute("data-mode", "home")


async def test_empty_inbox_says_what_it_is_for(page):
    """Without messages the inbox explains itself."""
    phone = await opened(page, "cn")
    await phone.get_by_role("button", name="Messages (left soft key)").click()
    await expect(phone.locator(".glass")).to_contain_text("No messages yet.")


async def test_hint_is_typed_by_one_click(page, served):
    """A number lands in the phone; a code to dial ends the open session first."""
    phone = await dialled(page, served, "kz", "ЖСН енгізіңіз")
    await page.get_by_role("button", name="Type 880115100502 on the keypad phone").click()
    await expect(page.get_by_label("Reply", exact=True)).to_have_value("880115100502")
    await page.get_by_role("button", name="Type *1406*1# on the keypad phone").click()
    await expect(phone).to_have_attribute("data-mode", "home")
    await expect(page.get_by_label("Number to dial")).to_have_value("*1406*1#")


async def test_broken_session_says_so_and_can_be_dialled_again(page, served):
    """When the service fails the phone shows the network's sentence, and redial starts anew."""
    phone = await dialled(page, served, "kz", "МӘМС")
    await page.keyboard.type("1")
    await page.keyboard.press("Enter")
    await expect(phone.locator(".glass")).to_have_text("The network ended the session.")
    served.service.answers = ["CON Қайта"]
    await phone.get_by_role("button", name="Redial (right soft key)").click()
    await expect(phone.locator(".glass")).to_have_text("Қайта")


async def test_request_without_an_answer_is_tried_again(page, served):
    """A dial that reaches nobody is kept, and the soft key sends it again."""
    served.service.answers = ["CON МӘМС"]
    phone = await opened(page, "kz")
    await page.route("**/dial", lambda route: route.abort())
    await page.keyboard.type("*1406#")
    await page.keyboard.press("Enter")
    await expect(phone.locator(".glass")).to_contain_text("The network does not answer.")
    await page.unroute("**/dial")
    await phone.get_by_role("button", name="Try again (left soft key)").click()
    await expect(phone.locator(".glass")).to_have_text("МӘМС")


async def test_lost_network_is_told(page, served):
    """When the events break off the screen says so instead of showing what may no longer be true."""
    phone = await dialled(page, served, "kz", "МӘМС")
    served.mobile.stop_watching()
    await expect(phone.locator(".glass")).to_contain_text("No connection to the network.")
