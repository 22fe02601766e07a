"""`/phones` in a real browser on the whole product: nothing between the keys and the fund is played by the test."""

import shutil

import pytest
from chromium import FLAGS, draw
from playwright.async_api import async_playwright, expect

PATIENCE = 10_000  # milliseconds
CALLS = {
    "kz": ("*1406#", ("coverage",), "880115100502", "сақтандырылған", "ltr"),
    "ir": ("*1420#", ("coverage",), "0012345679", "مشمول حمایت درمانی", "rtl"),
    "ru": ("*7309#", ("insured", "coverage"), "1234567890123452", "полис действует", "ltr"),
    "cn": ("*12393#", ("coverage",), "11010519491231002X", "正常参保", "ltr"),
}
"""By scene: what is dialled, what is chosen on the way, the number typed, the answer, the direction of its writing."""


@pytest.mark.parametrize("scene", CALLS)
async def test_both_phones_answer(demo, scene):
    """On the keypad phone and in the chat a person dials, agrees, and reads that they are covered."""
    code, way, number, answer, direction = CALLS[scene]
    programme = demo.product.programmes[scene]
    menu, digits, labels = programme.states[programme.home], [], []
    for option in way:
        digits.append(str([choice.name for choice in menu.options].index(option) + 1))
        labels.append(programme.catalogues[programme.languages[0], False].attribute(menu.words, option))
        menu = programme.states[menu.roads()[option].to]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = await browser.new_page(viewport={"width": 1440, "height": 1130})
        page.set_default_timeout(PATIENCE)
        await page.goto(f"{demo.url}/phones?scene={scene}")
        glass, phone = page.locator("#phone .glass"), page.locator("#phone")
        await expect(phone).to_have_attribute("data-mode", "home")
        handset = demo.mobile.handset(
            await page.locator(f"[data-scene={scene}]").get_attribute("data-msisdn")
        )
        for typed in (code, *digits, number, "1"):
            exchanges = handset.exchanges
            await page.keyboard.type(typed)
            await page.keyboard.press("Enter")
            while handset.exchanges == exchanges or handset.phase != "open":
                await handset.changed(handset.version)
            await expect(glass).to_contain_text(handset.screen.replace("\n", ""))
            await expect(phone).to_have_attribute("data-mode", "open")
        await expect(glass).to_contain_text(answer, timeout=PATIENCE)

        texts = programme.catalogues[programme.languages[0], False]
        bubble, message = page.locator("#chat .bubble.bot").last, page.locator("#message")
        await page.get_by_role("button", name="Start", exact=True).click()
        for label in labels:
            await page.get_by_role("button", name=label, exact=True).click()
        await expect(bubble.locator("..")).not_to_contain_text(labels[-1])
        await message.fill(number)
        await message.press("Enter")
        await page.get_by_role("button", name=texts.attribute("consent-ask", "yes"), exact=True).click()
        await expect(bubble).to_contain_text(texts.digits(number[-4:]))
        await expect(page.locator("#chat")).not_to_contain_text(number)  # the bot took the number away
        line = bubble.locator(".line").first
        assert await line.evaluate("line => getComputedStyle(line).direction") == direction
        if scene == "kz":
            await expect(page.locator("#chat .changed")).to_have_count(0)
            await draw(page, "phones")
        await browser.close()
