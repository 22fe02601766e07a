"""`/phones` against WCAG 2.2 AA with axe-core, in every state that looks different."""

import base64

import pytest
from playwright.async_api import expect

from app.phones.page import VENDOR

pytestmark = pytest.mark.asyncio(loop_scope="module")

AXE = VENDOR / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAEgQJ/yeoJIAAAAABJRU5ErkJggg=="
)
TARGET = 24  # pixels, WCAG 2.5.8


async def faults(page):
    """Return what axe finds, one line a fault."""
    await page.evaluate(AXE.read_text("utf-8"))
    found = await page.evaluate("rules => axe.run({ runOnly: rules })", RULES)
    return [
        f"{fault['id']}: {node['html'][:90]} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


async def in_use(page, served, name, user):
    """Open a scene with a session, a conversation, a keyboard and the command menu."""
    served.service.answers = ["CON 1 Мәртебем\n2 Отбасым"]
    await served.bot("setMyCommands", commands=[{"command": "menu", "description": "Menu"}])
    await page.goto(f"/phones?scene={name}")
    await expect(page.locator("#phone")).to_have_attribute("data-mode", "home")
    await page.keyboard.type("*1406#")
    await page.keyboard.press("Enter")
    await expect(page.locator("#phone")).to_have_attribute("data-mode", "open")
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".bubble.person")).to_have_count(1)
    inline = {"inline_keyboard": [[{"text": "Мәртебем", "callback_data": "1"}]]}
    keyboard = {"keyboard": [[{"text": "Share", "request_contact": True}]]}
    await served.bot(
        "sendMessage",
        chat_id=user,
        text="<b>a</b> /menu https://msqory.kz",
        parse_mode="HTML",
        reply_markup=inline,
    )
    await served.bot("sendMessage", chat_id=user, text="?", reply_markup=keyboard)
    files = served.telegram.files
    await served.bot("sendDocument", chat_id=user, document=files.keep("list.pdf", b"%PDF").file_id)
    await served.bot("sendPhoto", chat_id=user, photo=files.keep("trend.png", PICTURE).file_id)
    await page.get_by_role("button", name="Menu", exact=True).click()
    await expect(page.get_by_role("button", name="Share")).to_be_visible()


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_first_sight_has_no_fault(page, colours):
    """The page as it opens."""
    await page.emulate_media(color_scheme=colours)
    await page.goto("/phones?scene=ir")
    await expect(page.locator("#phone")).to_have_attribute("data-mode", "home")
    await expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    assert await faults(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
async def test_phones_in_use_have_no_fault(page, served, scene, colours, width):
    """Session, bubbles, keyboards and menu, wide and narrow; nothing scrolls sideways."""
    await page.set_viewport_size({"width": width, "height": 900})
    await page.emulate_media(color_scheme=colours, reduced_motion="reduce")
    await in_use(page, served, "kz", scene["kz"].user_id)
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_inbox_and_failures_have_no_fault(page, served, scene, colours):
    """The list of messages, then both sides without an answer."""
    await page.emulate_media(color_scheme=colours)
    served.mobile.deliver_sms(scene["ir"].msisdn, "Coverline", "پاسخ شما آماده است.", "one")
    served.mobile.deliver_sms(scene["ir"].msisdn, "Coverline", "Second", "two")
    await page.goto("/phones?scene=ir")
    await page.get_by_role("button", name="Messages 2 (left soft key)").click()
    assert await faults(page) == []
    await page.keyboard.press("Escape")
    for path in ("**/dial", "**/text"):
        await page.route(path, lambda route: route.abort())
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.get_by_role("alert")).to_contain_text("does not answer")
    await page.get_by_role("button", name="Type *1420# on the keypad phone").click()
    await page.keyboard.press("Enter")
    await expect(page.locator("#phone")).to_have_attribute("data-mode", "trouble")
    assert await faults(page) == []


async def test_every_target_is_large_enough(page, served, scene):
    """Every control is at least 24 by 24 pixels, links in a sentence excepted."""
    await in_use(page, served, "kz", scene["kz"].user_id)
    small = await page.evaluate(
        """least => [...document.querySelectorAll("button, select, input, textarea")]
            .filter(one => one.checkVisibility())
            .map(one => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
            .filter(([, box]) => box.width < least || box.height < least)
            .map(([html]) => html)""",
        TARGET,
    )
    assert small == []


async def test_keyboard_reaches_every_control_and_the_focus_is_seen(page):
    """Tabbing from the top passes the theme, both sides and the hints, each with a visible outline."""
    await page.goto("/phones?scene=cn")
    await expect(page.locator("#phone")).to_have_attribute("data-mode", "home")
    await page.locator("#theme").focus()
    seen = set()
    for _ in range(60):
        await page.keyboard.press("Tab")
        place = await page.evaluate(
            """() => {
                const one = document.activeElement;
                const style = getComputedStyle(one);
                const side = one.closest("#phone, #hints, #chat")?.id ?? one.tagName;
                return [side, style.outlineStyle !== "none" || one.tagName === "BODY"];
            }"""
        )
        assert place[1], place
        seen.add(place[0])
    assert {"phone", "hints", "chat"} <= seen


async def test_reduced_motion_stops_the_movement(page):
    """Whoever asks for less motion sees no animation and no transition."""
    await page.emulate_media(reduced_motion="reduce")
    await page.goto("/phones")
    moving = await page.evaluate(
        """[...document.querySelectorAll("*")].filter(one => getComputedStyle(one).transitionDuration !== "0s"
            || getComputedStyle(one).animationName !== "none").length"""
    )
    assert moving == 0
