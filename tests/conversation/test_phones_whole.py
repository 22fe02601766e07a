"""`/phones` in a real browser on the whole product: nothing between the keys and the fund is played by the test."""

import shutil

import pytest
from chromium import FLAGS
from playwright.async_api import async_playwright, expect

PATIENCE = 10_000  # milliseconds
CALLS = {
    "kz": ("*1406#", "880115100502", "сақтандырылған", "ltr"),
    "ir": ("*1420#", "0012345679", "مشمول حمایت درمانی", "rtl"),
    "ru": ("*7309#", "1234567890123452", "полис действует", "ltr"),
    "cn": ("*12393#", "11010519491231002X", "参保有效", "ltr"),
}


@pytest.mark.parametrize("scene", CALLS)
async def test_both_phones_answer(demo, scene):
    """On the keypad phone and in the chat a person dials, agrees, and reads that they are covered."""
    code, number, answer, direction = CALLS[scene]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = await browser.new_page(viewport={"width": 1440, "height": 960})
        page.set_default_timeout(PATIENCE)
        await page.goto(f"{demo.url}/phones?scene={scene}")
        glass, phone = page.locator("#phone .glass"), page.locator("#phone")
        await expect(phone).to_have_attribute("data-mode", "home")
        handset = demo.mobile.handset(
            await page.locator(f"[data-scene={scene}]").get_attribute("data-msisdn")
        )
        for typed in (code, "1", number, "1"):
            exchanges = handset.exchanges
            await page.keyboard.type(typed)
            await page.keyboard.press("Enter")
            while handset.exchanges == exchanges or handset.phase != "open":
                await handset.changed(handset.version)
            await expect(glass).to_contain_text(handset.screen.replace("\n", ""))
            await expect(phone).to_have_attribute("data-mode", "open")
        await expect(glass).to_contain_text(answer, timeout=PATIENCE)

        programme = demo.product.programmes[scene]
        texts = programme.catalogues[programme.languages[0], False]
        bubble, message = page.locator("#chat .bubble.bot").last, page.locator("#message")
        await page.get_by_role("button", name="Start", exact=True).click()
        await page.get_by_role("button", name=texts.attribute("home-menu", "coverage"), exact=True).click()
        await expect(bubble.locator("..")).not_to_contain_text(texts.attribute("home-menu", "privacy"))
        await message.fill(number)
        await message.press("Enter")
        await page.get_by_role("button", name=texts.attribute("consent-ask", "yes"), exact=True).click()
        await expect(bubble).to_contain_text(number[-4:])
        await expect(page.locator("#chat")).not_to_contain_text(number)  # the bot took the number away
        line = bubble.locator(".line").first
        assert await line.evaluate("line => getComputedStyle(line).direction") == direction
        await browser.close()
