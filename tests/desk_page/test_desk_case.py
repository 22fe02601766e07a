"""A case in the browser: claiming, answering, what comes in, what is refused, and nothing lost."""

import asyncio
import re
from http import HTTPStatus

import pytest
from playwright.async_api import expect

from desk.case import Kind, Packet
from desk.web.sittings import Sittings

pytestmark = pytest.mark.asyncio(loop_scope="module")

PDF = b"%PDF-1.4 a paper"
SCRIPT = "<script>document.title = 'gone'</script><img src=x onerror=\"document.title='gone'\">"


async def answers(served, case):
    """Return what was answered in a case, the oldest first."""
    _, every = await served.desk.asking.told(case.address, case.id)
    return [one.text for one in every if one.kind == Kind.ANSWERED]


async def with_case(served, seats, login="anna", **changes):
    """Return a case that the agent holds and the agent's page with it open."""
    agent, case = await served.hire(login), await served.open(**changes)
    await served.desk.working.claim(agent, case.id, served.now)
    page = await seats.seat(login)
    await page.goto(f"/desk/cases/{case.id}")
    return case, page


async def test_two_agents_one_case(served, seats):
    """Who claims second is told who holds it; the first one's page shows nothing of that; both see it at once."""
    await served.hire("boris")
    case = await served.open()
    anna, boris = await seats.seat("anna"), await seats.seat("boris")
    await anna.goto(f"/desk/cases/{case.id}")
    await boris.goto(f"/desk/cases/{case.id}")
    await boris.route(
        "**/news*", lambda route: route.fulfill(status=204)
    )  # what is new has not reached Boris yet
    await anna.keyboard.press("c")
    await expect(anna.locator("#case-head")).to_have_attribute("data-standing", "mine")
    await boris.locator("#act-claim").click()
    await expect(boris.locator("#trouble")).to_contain_text("Anna holds this case")
    await boris.unroute("**/news*")
    await served.say(case, "Алло?")
    await expect(boris.locator("#case-head")).to_have_attribute("data-standing", "other", timeout=1500)
    await expect(boris.locator(".history")).to_contain_text("Anna claimed the case")


async def test_a_message_comes_in_while_one_types(served, seats):
    """It is there within a second; draft, cursor and the place one reads stay."""
    long = "\n".join(f"Строка {number}" for number in range(60))
    case, page = await with_case(served, seats, text=long)
    await page.keyboard.press("r")
    await page.keyboard.type("Добрый день")
    await page.locator("#scroller").evaluate("box => { box.scrollTop = 10 }")
    await served.say(case, "Ещё вопрос")
    await expect(page.locator("#events .theirs")).to_have_count(2, timeout=1500)
    await expect(page.locator("#newer")).to_be_visible()
    assert await page.locator("#scroller").evaluate("box => box.scrollTop") == 10
    assert await page.evaluate("document.activeElement.id") == "answer-text"
    await expect(page.locator("#answer-text")).to_have_value("Добрый день")
    await page.locator("#newer").click()
    await expect(page.get_by_text("Ещё вопрос")).to_be_in_viewport()


async def test_an_answer_can_be_taken_back_and_is_sent_once(served, seats):
    """Within five seconds z brings it back into the draft; "send now" sends it, and it appears once."""
    case, page = await with_case(served, seats)
    await page.locator("#answer-text").fill("Не тот ответ")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("#tray")).to_contain_text("sends in")
    await page.keyboard.press("Escape")
    await page.keyboard.press("z")
    await expect(page.locator("#answer-text")).to_have_value("Не тот ответ")
    assert await answers(served, case) == []
    await page.locator("#answer-text").fill("Тот ответ")
    await page.keyboard.press("Control+Enter")
    await page.get_by_role("button", name="Send now").click()
    await expect(page.locator("#events .ours")).to_have_count(1)
    await expect(page.locator("#tray")).to_be_empty()
    assert await answers(served, case) == ["Тот ответ"]
    await page.reload()
    await expect(page.locator("#answer-text")).to_have_value("")


async def test_files_come_back_with_an_answer_taken_back(served, seats):
    """What was attached stands below the draft again."""
    _, page = await with_case(served, seats)
    paper = {"name": "list.pdf", "mimeType": "application/pdf", "buffer": PDF}
    await page.locator("input[type=file]").set_input_files(paper)
    await page.locator("#answer-text").fill("Вот список")
    await page.locator("#send").click()
    await expect(page.locator("#answer-files li")).to_have_count(0)
    await page.get_by_role("button", name="Take back (z)").click()
    await expect(page.locator("#answer-text")).to_have_value("Вот список")
    await expect(page.get_by_role("button", name="Take list.pdf off")).to_be_visible()


async def test_an_answer_goes_before_the_act_that_ends_the_case(served, seats):
    """Who resolves within the five seconds has answered first; nothing comes back as refused."""
    case, page = await with_case(served, seats)
    await page.locator("#answer-text").fill("Ответ")
    await page.keyboard.press("Control+Enter")
    await page.keyboard.press("Escape")
    await page.keyboard.press("e")
    await expect(page.locator("#case-head")).to_have_attribute("data-state", "resolved")
    assert await answers(served, case) == ["Ответ"]
    await expect(page.locator("#tray")).to_be_empty()
    await expect(page.locator("#trouble")).to_be_empty()


async def test_an_answer_that_is_refused_holds_the_act_back(served, seats):
    """The case stays open and the words are in the draft again."""
    case, page = await with_case(served, seats)
    paper = {"name": "no.pdf", "mimeType": "application/pdf", "buffer": b"MZ"}
    await page.locator("input[type=file]").set_input_files(paper)
    await page.locator("#answer-text").fill("Ответ")
    await page.keyboard.press("Control+Enter")
    await page.keyboard.press("Escape")
    await page.keyboard.press("e")
    await expect(page.locator("#trouble")).to_contain_text("Only PDF, JPEG and PNG")
    await expect(page.locator("#answer-text")).to_have_value("Ответ")
    assert (await served.desk.asking.of_person(case.address))[0].state == "claimed"


async def test_the_held_answer_leaves_by_itself(served, seats):
    """After five seconds without a word it is sent."""
    case, page = await with_case(served, seats)
    await page.locator("#answer-text").fill("Ответ")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("#events .ours")).to_have_count(1, timeout=8000)
    assert await answers(served, case) == ["Ответ"]


async def test_leaving_the_page_sends_what_is_held(served, seats):
    """The answer leaves with the page, and the next page does not send it a second time."""
    case, page = await with_case(served, seats)
    await page.locator("#answer-text").fill("Ответ на прощание")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("#tray")).to_contain_text("sends in")
    await page.goto("/desk/queue")
    async with asyncio.timeout(9):
        while await page.evaluate("Object.keys(localStorage).some(name => name.startsWith('desk-out-'))"):  # noqa: ASYNC110 - the browser's own doing
            await asyncio.sleep(0.05)
    assert await answers(served, case) == ["Ответ на прощание"]


async def test_a_script_in_a_message_is_text(served, seats):
    """What a person or an agent writes is shown as written and runs nowhere."""
    packet = Packet("ru.home.menu", [], {"source": SCRIPT}, [SCRIPT], SCRIPT, "ru_enp")
    case, page = await with_case(served, seats, text=SCRIPT, packet=packet)
    await served.desk.working.note(await served.hire("anna"), case.id, SCRIPT, "n1", served.now)
    await expect(page.locator("#events .note")).to_contain_text("<script>")
    await expect(page.locator("#events .theirs")).to_contain_text("<script>")
    assert "gone" not in await page.title()


async def test_4097_characters_are_refused_and_kept(served, seats):
    """The page says so before sending, and nothing of it is lost; 4,096 go."""
    case, page = await with_case(served, seats)
    await page.locator("#answer-text").fill("я" * 4097)
    await expect(page.locator("#answer-count")).to_contain_text("4 097 / 4096")
    await page.locator("#send").click()
    await expect(page.locator("#trouble")).to_contain_text("4,096 characters fit")
    await page.reload()
    await expect(page.locator("#answer-text")).to_have_value("я" * 4097)
    await page.locator("#answer-text").fill("я" * 4096)
    await page.locator("#send").click()
    await page.get_by_role("button", name="Send now").click()
    await expect(page.locator("#events .ours")).to_have_count(1)
    assert await answers(served, case) == ["я" * 4096]


async def test_signed_out_in_the_middle(served, seats):
    """The page asks to sign in again; an answer that could not leave meanwhile wipes nothing typed, and leaves after."""
    case, page = await with_case(served, seats)
    await page.locator("#answer-text").fill("Почти готово")
    cookie = next(one for one in await page.context.cookies() if one["name"] == "desk_session")
    await page.locator("#send").click()
    await Sittings(served.product.pipeline).end(cookie["value"])
    # Not a click: the line may have told it already, and the dialog stands above everything.
    await page.locator("#queue-list a").first.dispatch_event("click")
    await expect(page.locator("#again-dialog")).to_be_visible()
    await page.get_by_label("Name").fill("anna")
    await page.get_by_label("Password", exact=True).fill("correct horse battery")
    await expect(page.locator("#tray")).to_contain_text("Try again", timeout=10_000)
    await page.get_by_label("Code").fill(served.code())
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.locator("#events .ours")).to_have_count(1)
    assert await answers(served, case) == ["Почти готово"]


async def test_files_both_ways(served, seats):
    """A PDF goes with an answer and comes back as an attachment; a file of another kind is refused with one sentence."""
    _, page = await with_case(served, seats)
    await page.locator("input[type=file]").set_input_files(
        {"name": "virus.exe", "mimeType": "application/x-msdownload", "buffer": b"MZ"}
    )
    await expect(page.locator("#trouble")).to_contain_text("Only PDF, JPEG and PNG")
    await page.locator("input[type=file]").set_input_files(
        {"name": "not really.pdf", "mimeType": "application/pdf", "buffer": b"MZ"}
    )
    await page.locator("#answer-text").fill("Вот список")
    await page.locator("#send").click()
    await page.get_by_role("button", name="Send now").click()
    await expect(page.locator("#trouble")).to_contain_text("Only PDF, JPEG and PNG")
    await expect(page.locator("#answer-text")).to_have_value("Вот список")
    await page.locator("input[type=file]").set_input_files(
        {"name": "list.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    await page.locator("#send").click()
    await page.get_by_role("button", name="Send now").click()
    link = page.locator("#events .file")
    await expect(link).to_contain_text("list.pdf")
    response = await page.request.get(await link.get_attribute("href"))
    assert await response.body() == PDF
    assert response.headers["content-disposition"].startswith("attachment")
    assert response.headers["x-content-type-options"] == "nosniff"


async def test_raise_and_hand_back_with_reasons(served, seats):
    """Both ask why; the history says it; a tier that is not the agent's leads back to the queue."""
    case, page = await with_case(served, seats)
    await page.keyboard.press("b")
    await page.locator("#hand-back textarea").fill("Обеденный перерыв")
    await page.locator("#hand-back .main").click()
    await expect(page.locator(".history").last).to_contain_text("handed the case back: Обеденный перерыв")
    await page.keyboard.press("c")
    await expect(page.locator("#act-raise")).to_be_visible()
    await page.keyboard.press("u")
    await page.locator("#raise textarea").fill("Нужен юрист")
    await page.locator("#raise select").select_option("3")
    await page.locator("#raise .main").click()
    await expect(page).to_have_url(re.compile("/desk/queue$"))
    vera = await served.hire("vera", tiers=frozenset({3}))
    opened = await served.desk.working.read(vera, case.id, served.now)
    assert opened.events[-1].text == "Нужен юрист"


async def test_a_case_raised_out_of_sight_is_no_trouble(served, seats):
    """News that the case is gone may come before the way to the queue: nothing is said of it; filters stay."""
    case, page = await with_case(served, seats)
    await page.goto(f"/desk/cases/{case.id}?mine=1")
    gone = asyncio.Event()
    page.on("response", lambda one: gone.set() if one.status == HTTPStatus.NOT_FOUND else None)

    async def late(route):
        response = await route.fetch()
        async with asyncio.timeout(5):
            await gone.wait()
        told.append(await page.locator("#trouble").inner_text())
        await route.fulfill(response=response)

    told = []
    await page.route("**/raise", late)
    await page.keyboard.press("u")
    await page.locator("#raise textarea").fill("Нужен юрист")
    await page.locator("#raise select").select_option("3")
    await page.locator("#raise .main").click()
    await expect(page).to_have_url(re.compile(r"/desk/queue\?mine=1$"))
    assert told == [""]


async def test_the_number_is_shown_for_a_reason(served, seats):
    """Masked until a reason is given; what comes in then does not hide it again."""
    case, page = await with_case(served, seats)
    await expect(page.locator("#insured")).to_have_text("…3452")
    await page.locator("#act-unmask").click()
    await page.locator("#unmask textarea").fill("Сверить полис")
    await page.locator("#unmask .main").click()
    await expect(page.locator("#insured")).to_have_text("1234567890123452")
    await served.say(case, "Ещё")
    await expect(page.locator("#events .theirs")).to_have_count(2)
    await expect(page.locator("#insured")).to_have_text("1234567890123452")
    await page.reload()
    await expect(page.locator("#insured")).to_have_text("…3452")
    await expect(page.locator(".history").last).to_contain_text("Сверить полис")


async def test_a_call_back_shows_its_number_for_a_reason(served, seats):
    """The number is nowhere on the page until a reason is given. Nobody answered: it counts; reached: it ends."""
    _, page = await with_case(served, seats, call_back="+79279876543")
    assert "9876543" not in await page.content()
    await page.locator("#act-unmask-call").click()
    await page.locator("#unmask-call textarea").fill("Перезваниваю")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("#call-number")).to_have_text("+79279876543")
    await expect(page.locator(".history").last).to_contain_text("looked at the number to call: Перезваниваю")
    await page.get_by_role("button", name="No answer").click()
    await expect(page.locator(".call")).to_contain_text("1 of 3")
    await expect(page.locator("#call-number")).to_have_text("+79279876543")
    await page.get_by_role("button", name="Reached").click()
    await expect(page.locator(".call")).to_have_count(0)
    await expect(page.locator(".history").last).to_contain_text("called and reached the person")


async def test_two_cases_of_one_person_become_one(served, seats):
    """Joining leads to the other case, which has both histories."""
    other = await served.open(address="+79270008888", subject="doctors", text="Когда приём?")
    case, page = await with_case(served, seats, address="+79270008888")
    page.on("dialog", lambda dialog: dialog.accept())
    await page.get_by_role("button", name="Join").click()
    await expect(page).to_have_url(re.compile(f"/desk/cases/{other.id}$"))
    await expect(page.locator("#events .theirs")).to_have_count(2)
    await expect(page.locator(".history").last).to_contain_text(case.number)


async def test_a_ready_answer_goes_into_the_draft(served, seats):
    """Picked by its title, it lands in the answer's text and can be changed there."""
    _, page = await with_case(served, seats, language="en")
    await page.keyboard.press("t")
    await page.locator("#canned-find").fill("ambulance")
    await page.locator("#canned li:visible button").first.click()
    await expect(page.locator("#answer-text")).to_have_value(re.compile("urgent"))


async def test_everything_by_keyboard(served, seats):
    """j, Enter, c, r, Ctrl+Enter, n, e: a case from the queue to its end without a mouse; ? shows the sheet."""
    case = await served.open()
    page = await seats.seat("anna")
    await page.goto("/desk/queue")
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await expect(page.locator("#act-claim")).to_be_visible()
    await page.keyboard.press("c")
    await expect(page.locator("#act-resolve")).to_be_visible()
    await page.keyboard.press("n")
    await page.keyboard.type("remember")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("#events .note")).to_have_count(1)
    await expect(page.locator("#composer")).to_have_attribute("data-mode", "answer")
    await page.keyboard.press("?")
    await expect(page.locator("#help")).to_be_visible()
    await page.keyboard.press("Escape")
    await page.keyboard.press("e")
    await expect(page.locator("#case-head")).to_have_attribute("data-state", "resolved")
    assert (await served.desk.asking.of_person(case.address))[0].state == "resolved"
    await page.keyboard.press("g")
    await page.keyboard.press("q")
    await expect(page).to_have_url(re.compile("/desk/queue$"))


async def test_keys_work_on_a_layout_of_other_letters(served, seats):
    """The key that is c on a Latin layout claims under a Russian one, and the question mark of a Persian one helps."""
    case, page = await served.open(), await seats.seat("anna")
    await page.goto(f"/desk/cases/{case.id}")
    press = "init => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))"
    await page.evaluate(press, {"key": "с", "code": "KeyC"})
    await expect(page.locator("#case-head")).to_have_attribute("data-standing", "mine")
    await page.evaluate(press, {"key": "؟", "code": "Slash", "shiftKey": True})
    await expect(page.locator("#help")).to_be_visible()


async def test_the_focus_stays_at_the_case_after_an_act(served, seats):
    """The button that was pressed is gone; who works by keyboard stands at the title, not at the page's beginning."""
    case, page = await served.open(), await seats.seat("anna")
    await page.goto(f"/desk/cases/{case.id}")
    await page.locator("#act-claim").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#act-resolve")).to_be_visible()
    await expect(page.locator("#case-title")).to_be_focused()
    await page.locator("#act-hand-back").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.type("Обед")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator("#act-claim")).to_be_visible()
    await expect(page.locator("#case-title")).to_be_focused()


async def test_what_a_phone_will_show(served, seats):
    """While typing, the answer stands beside as a phone's screens, each within 70 units; a chat has no such thing."""
    _, page = await with_case(served, seats)
    await page.locator("#answer-text").fill("Поликлинику можно сменить раз в год. " * 4)
    await expect(page.locator("#phone-pages li").nth(1)).to_be_visible()
    told = await page.locator("#phone-pages li .number").all_inner_texts()
    assert all(int(one.split("/")[0]) <= int(one.split("/")[1]) for one in told)
    _, page = await with_case(served, seats, channel="telegram", address="tg:77")
    await expect(page.locator("#phone-pages")).to_have_count(0)
