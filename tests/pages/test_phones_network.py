"""On `/phones` a person chooses the network that the keypad phone is on, and the letters that it knows."""

import re

import pytest
from playwright.async_api import expect

from ussd_gateway.simulator.model import MODELS
from ussd_gateway.simulator.profile import PROFILES

pytestmark = pytest.mark.asyncio(loop_scope="module")

LONG = "Мәртебем\n" * 9
PERSIAN = "1 اعتبار درمانی"


async def switched_on(page, name="kz"):
    """Return the phone's side, switched on in a scene."""
    await page.goto(f"/phones?scene={name}")
    phone = page.locator("#phone")
    await expect(phone).to_have_attribute("data-mode", "home")
    return phone


async def dial(page, phone):
    """Dial by the computer's keyboard."""
    await phone.get_by_label("Number to dial").click()
    await page.keyboard.type("*1406#")
    await page.keyboard.press("Enter")


async def test_every_network_and_handset_can_be_chosen(page):
    """The lists have all of them, each network with the line that says what it does."""
    phone = await switched_on(page)
    network, letters = phone.get_by_label("Network"), phone.get_by_label("Letters")
    assert await network.locator("option").all_inner_texts() == list(PROFILES)
    assert await letters.locator("option").all_inner_texts() == [model.about for model in MODELS.values()]
    for profile in PROFILES.values():
        await network.select_option(profile.name)
        await expect(phone.locator("#profile-about")).to_have_text(profile.about)
        await expect(phone.locator(".network")).to_have_text(profile.name)


async def test_a_chosen_network_cuts_what_it_cannot_carry(page, served, scene):
    """The screen ends at that network's limit, and the meter says so."""
    served.service.answers = [f"CON {LONG}", f"CON {LONG}"]
    phone = await switched_on(page)
    await dial(page, phone)
    await expect(phone.locator(".units-text")).to_have_text("70 of 70 UCS-2 units, cut")
    await phone.get_by_label("Network").select_option("narrow")
    await expect(phone).to_have_attribute("data-mode", "home")
    await dial(page, phone)
    await expect(phone.locator(".units-text")).to_have_text("60 of 60 UCS-2 units, cut")
    assert served.mobile.handset(scene["kz"].msisdn).profile is PROFILES["narrow"]


async def test_the_clock_is_the_networks(page, served):
    """A hurried network gives half a minute."""
    served.service.answers = ["CON МӘМС"]
    phone = await switched_on(page)
    await phone.get_by_label("Network").select_option("hurried")
    await dial(page, phone)
    await expect(phone.get_by_role("timer")).to_have_text(re.compile(r"0:(30|2\d)"))


async def test_each_number_keeps_its_network(page, served, scene):
    """Another scene's phone is on the network of its own; the page shows what is chosen when one comes back."""
    phone = await switched_on(page)
    await phone.get_by_label("Network").select_option("roomy")
    await expect(phone.locator(".network")).to_have_text("roomy")
    await page.get_by_label("Programme").first.select_option("ru")
    await expect(phone.get_by_label("Network")).to_have_value("standard")
    await page.reload()
    await page.get_by_label("Programme").first.select_option("kz")
    await expect(phone.get_by_label("Network")).to_have_value("roomy")
    assert served.mobile.handset(scene["ru"].msisdn).profile.name == "standard"


async def test_a_handset_without_right_to_left(page, served):
    """Persian letters stand from the left, in the order in which they are said; with the usual handset they do not."""
    served.service.answers = [f"CON {PERSIAN}", f"CON {PERSIAN}"]
    phone = await switched_on(page, "ir")
    line = phone.locator(".glass .line").first
    for letters, override, side in (("any", "", "right"), ("leftward", "bidi-override", "left")):
        await phone.get_by_label("Letters").select_option(letters)
        await dial(page, phone)
        await expect(line).to_have_text(PERSIAN)
        style = await line.evaluate(
            "line => [getComputedStyle(line).unicodeBidi, getComputedStyle(line).direction]"
        )
        assert (override in style[0], style[1]) == (True, "rtl" if side == "right" else "ltr")
        await page.keyboard.press("Escape")


async def test_a_handset_with_gsm_letters_alone(page, served):
    """It refuses a screen in other letters, and says what a phone says then."""
    served.service.answers = ["CON Мәртебем", "CON My status"]
    phone = await switched_on(page)
    await phone.get_by_label("Letters").select_option("gsm")
    await dial(page, phone)
    await expect(phone.locator(".glass")).to_have_text("Connection problem or invalid MMI code.")
    await phone.get_by_role("button", name="Redial (right soft key)").click()
    await expect(phone.locator(".glass")).to_have_text("My status")
