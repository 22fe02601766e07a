"""Signing in and the queue, in a browser."""

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def sign_in(page, login, password, code):
    """Fill the door's three fields and press the button."""
    await page.get_by_label("Name").fill(login)
    await page.get_by_label("Password").fill(password)
    await page.get_by_label("Code").fill(code)
    await page.get_by_role("button", name="Sign in").click()


async def test_an_agent_signs_in_and_out(served, seats):
    """Name, password and code lead to the queue; something wrong is refused in one sentence; signing out ends it."""
    await served.hire("anna")
    await served.open()
    page = await seats.stranger()
    await page.goto("/desk/queue")
    await sign_in(page, "anna", "not the password", served.code())
    await expect(page.get_by_role("alert")).to_contain_text("Name, password or code are not right")
    await sign_in(page, "anna", "correct horse battery", served.code())
    await expect(page.locator(".row")).to_have_count(1)
    cookie = next(one for one in await page.context.cookies() if one["name"] == "desk_session")
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    await page.locator("summary").click()
    await page.get_by_role("button", name="Sign out").click()
    await expect(page.get_by_label("Password")).to_be_visible()
    await page.context.add_cookies([cookie])
    await page.goto("/desk/queue")
    await expect(page.get_by_label("Password")).to_be_visible()


async def test_the_end_of_a_shift_gives_back_what_is_held(served, seats):
    """After "end my shift" the clock puts the agent's cases into the queue."""
    anna, case = await served.hire("anna"), await served.open()
    await served.desk.working.claim(anna, case.id, served.now)
    page = await seats.seat("anna")
    await page.goto("/desk/queue")
    await page.locator("summary").click()
    await page.get_by_role("button", name="End my shift").click()
    await expect(page.get_by_label("Password")).to_be_visible()
    served.seconds += 1
    assert await served.desk.clock.work_once() == 1


async def test_filters_narrow_and_stay_in_the_address(served, seats):
    """Language, mine and over narrow the queue; a reload shows the same."""
    anna = await served.hire("anna")
    first, _ = await served.open(), await served.open(language="en")
    await served.desk.working.claim(anna, first.id, served.now)
    page = await seats.seat("anna")
    await page.goto("/desk/queue")
    await expect(page.locator(".row")).to_have_count(2)
    await page.locator("#f-language").select_option("en")
    await expect(page.locator(".row")).to_have_count(1)
    await page.reload()
    await expect(page.locator(".row")).to_have_count(1)
    await page.locator("#f-mine").focus()
    await page.keyboard.press("Space")
    await expect(page.get_by_text("Nothing fits these filters")).to_be_visible()
    assert await page.evaluate("document.activeElement.id") == "f-mine"
    await page.get_by_role("link", name="Show all").click()
    await expect(page.locator(".row")).to_have_count(2)


async def test_a_new_case_comes_below_and_nothing_jumps(served, seats):
    """Within a second the new row is there, every other stands where it stood, the focus stays."""
    for _ in range(4):
        await served.open()
    served.seconds += 60
    page = await seats.seat("anna")
    await page.goto("/desk/queue")
    await expect(page.locator(".row")).to_have_count(4)
    await page.keyboard.press("j")
    places = "[...document.querySelectorAll('.row')].slice(0, 4).map(row => row.getBoundingClientRect().top)"
    before, focus = await page.evaluate(places), await page.evaluate("document.activeElement.id")
    case = await served.open(subject="doctors")
    await expect(page.locator(f"#row-{case.id}")).to_be_visible(timeout=1500)
    await expect(page.locator("#queue-count")).to_have_text("5 open cases, 5 unclaimed")
    assert await page.evaluate(places) == before
    assert await page.evaluate("document.activeElement.id") == focus
    await page.keyboard.press(".")
    await expect(page.locator(".fresh")).to_have_count(0)


async def test_unread_and_late_are_told_without_colour(served, seats):
    """A late row has its sign and words, an unread one its count."""
    await served.open()
    served.seconds += 3 * 3600
    page = await seats.seat("anna")
    await page.goto("/desk/queue")
    row = page.locator(".row").first
    await expect(row.locator(".due.late")).to_contain_text("late by 1 h")
    await expect(row.locator(".due.late svg")).to_be_visible()
    await expect(row.locator(".count")).to_have_text("1 new")


async def test_search_finds_by_phone_and_keeps_it_out_of_the_address(served, seats):
    """A whole phone number finds its case; the address does not change."""
    case = await served.open(address="+79270009999")
    await served.open()
    page = await seats.seat("anna")
    await page.goto("/desk/queue")
    await page.keyboard.press("/")
    await page.keyboard.type("+7 927 000-99-99")
    await page.keyboard.press("Enter")
    await expect(page.locator(".row")).to_have_count(1)
    await expect(page.locator(f"#row-{case.id}")).to_be_visible()
    assert page.url.endswith("/desk/queue")
    await page.locator("#search-words").fill("12345")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Nothing found")).to_be_visible()
    await page.get_by_role("button", name="Back to the queue").click()
    await expect(page.locator(".row")).to_have_count(2)


async def test_another_language_is_kept(served, seats):
    """The page speaks the browser's language, and the one that was switched to from then on."""
    await served.open()
    page = await seats.seat("anna", locale="ru-RU")
    await page.goto("/desk/queue")
    await expect(page.locator("#queue-count")).to_contain_text("1 открытое обращение")
    await page.locator("summary").click()
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("#queue-count")).to_contain_text("1 open case")
