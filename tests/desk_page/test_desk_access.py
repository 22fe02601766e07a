"""The desk's page against WCAG 2.2 AA with axe-core, light and dark, in every state that looks different; and its pictures."""

import pytest
from chromium import draw
from playwright.async_api import expect

from app.phones.page import VENDOR
from desk.case import Packet, Step

pytestmark = pytest.mark.asyncio(loop_scope="module")

AXE = VENDOR / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TARGET = 24  # pixels, WCAG 2.5.8
PERSIAN = Packet(
    "ir.home.menu",
    [Step("استعلام اعتبار درمانی", "کد ملی"), Step("پوشش شما تا ۱۴۰۵/۱۲/۲۹ برقرار است.", "گفتگو با کارشناس")],
    {"until": "2027-03-20", "as_of": "2026-11-23T09:00:00+00:00", "tracking": "48213907"},
    [],
    "0012345679",
    "ir_national_code",
)


async def faults(page):
    """Return what axe finds, one line a fault."""
    await page.evaluate(AXE.read_text("utf-8"))
    found = await page.evaluate("rules => axe.run({ runOnly: rules })", RULES)
    return [
        f"{fault['id']}: {node['html'][:90]} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


async def busy(served):
    """Fill the desk as on a working day; return the case that is worked on."""
    both = frozenset({"ru", "ir"})
    anna = await served.hire("anna", programmes=both, tiers=frozenset({1, 2}))
    await served.hire("boris")
    served.seconds -= 8000
    for subject, channel in (("doctors", "telegram"), ("quality", "sms")):
        await served.open(subject=subject, channel=channel)
    served.seconds += 6900
    taken = await served.open(subject="policy", channel="telegram", language="en")
    await served.desk.working.claim(served.agents["boris"], taken.id, served.now)
    case = await served.open(address="+79270005544")
    await served.open(address="+79270005544", subject="check_up", text="Когда мне положена диспансеризация?")
    served.seconds += 500
    await served.desk.working.claim(anna, case.id, served.now)
    await served.desk.working.answer(
        anna,
        case.id,
        "Здравствуйте! Поликлинику можно выбрать раз в год. Возьмите паспорт, полис и СНИЛС.",
        "a1",
        served.now,
    )
    served.seconds += 400
    await served.say(case, "Спасибо! А если я переехал в другой район?")
    await served.desk.working.note(
        anna, case.id, "Прикреплён к поликлинике № 3, адрес старый.", "n1", served.now
    )
    served.seconds += 200
    return case


async def writing(page, case):
    """Open a case with a draft in it."""
    await page.goto(f"/desk/cases/{case.id}")
    await page.locator("#answer-text").fill(
        "Если вы переехали, поликлинику можно сменить ещё раз в том же году: через Госуслуги или в самой поликлинике. "
        "Ответ дадут за шесть рабочих дней."
    )
    await expect(page.locator("#phone-pages li").first).to_be_visible()


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_a_case_in_work_has_no_fault(served, seats, colours):
    """Queue, conversation, packet and a draft; every dialog."""
    case = await busy(served)
    page = await seats.seat("anna", color_scheme=colours)
    await writing(page, case)
    await draw(page, f"desk-{colours}")
    assert await faults(page) == []
    for name in ("raise", "hand-back", "close-case", "unmask", "canned", "help"):
        await page.evaluate("name => document.querySelector(`#${name}`).showModal()", name)
        assert await faults(page) == [], name
        await page.evaluate("name => document.querySelector(`#${name}`).close()", name)
    await page.locator("#send").click()
    await page.evaluate("document.querySelector('#trouble').innerHTML = '<p>Nothing was lost.</p>'")
    assert await faults(page) == []
    await page.get_by_role("button", name="Take back (z)").click()


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_empty_and_refused_states_have_no_fault(seats, colours):
    """The door, an empty queue, nothing found, no such case, no storage."""
    page = await seats.stranger(color_scheme=colours)
    await page.goto("/desk/sign-in")
    await draw(page, f"desk-door-{colours}")
    assert await faults(page) == []
    page = await seats.seat("anna", color_scheme=colours)
    for path in ("/desk/queue", "/desk/queue?mine=1", "/desk/cases/99"):
        await page.goto(path)
        assert await faults(page) == [], path


async def test_a_persian_case_reads_from_right_to_left(served, seats):
    """Each run of text has its own direction in an English page, numbers keep theirs, and nothing is at fault."""
    await served.hire("anna", programmes=frozenset({"ru", "ir"}), organisation="tamin")
    office = served.desk.offices["ir"].takes("")
    dara = await served.hire("dara", programmes=frozenset({"ir"}), organisation=office)
    case = await served.open(
        programme="ir", language="fa", region="", subject=served.desk.offices["ir"].subjects[0].name,
        address="+989120000001", text="سلام، نسخه‌ام در داروخانه ثبت نشد. کد رهگیری 48213907 است.\nCheck please", packet=PERSIAN,
    )  # fmt: skip
    await served.desk.working.claim(dara, case.id, served.now)
    await served.desk.working.answer(
        dara, case.id, "سلام. از داروخانه بخواهید نسخه را دوباره استعلام کند.", "k", served.now
    )
    page = await seats.seat("dara")
    await page.goto(f"/desk/cases/{case.id}")
    await page.locator("#answer-text").fill("لطفاً کد ملی را همراه داشته باشید.")
    await expect(page.locator("#phone-pages li").first).to_be_visible()
    directions = (
        "[...document.querySelectorAll('.theirs .bubble p')].map(one => getComputedStyle(one).direction)"
    )
    assert await page.evaluate(directions) == ["rtl", "ltr"]
    assert await page.evaluate("getComputedStyle(document.querySelector('#answer-text')).direction") == "rtl"
    assert await faults(page) == []


@pytest.mark.parametrize("width", [1440, 1000, 390])
async def test_targets_are_large_enough_and_nothing_scrolls_sideways(served, seats, width):
    """Every control is at least 24 by 24 pixels at every width."""
    case = await busy(served)
    page = await seats.seat("anna", width=width)
    await page.goto(f"/desk/cases/{case.id}")
    small = await page.evaluate(
        """least => [...document.querySelectorAll("button, select, input, textarea, .row a, .pages a, nav a, summary")]
            .filter(one => one.checkVisibility() && !one.matches(".unseen-until-focus, [type=hidden]"))
            .map(one => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
            .filter(([, box]) => box.width < least || box.height < least)
            .map(([html]) => html)""",
        TARGET,
    )
    assert small == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_the_focus_is_always_seen(served, seats):
    """Tabbing passes queue, conversation and packet, each stop with an outline."""
    case = await busy(served)
    page = await seats.seat("anna")
    await page.goto(f"/desk/cases/{case.id}")
    await expect(page.locator(".row").first).to_be_visible()
    seen = set()
    for _ in range(60):
        await page.keyboard.press("Tab")
        side, outlined = await page.evaluate(
            """() => {
                const one = document.activeElement;
                const drawn = element => element && getComputedStyle(element).outlineStyle !== "none";
                const side = one.closest(".queue-column, .conversation, .packet")?.classList[0] ?? one.tagName;
                return [side, drawn(one) || drawn(one.nextElementSibling) || drawn(one.closest(".attach")) || one.tagName === "BODY"];
            }"""
        )
        assert outlined, side
        seen.add(side)
    assert {"queue-column", "conversation", "packet"} <= seen


async def test_a_supervisor_sees_the_team(served, seats):
    """Chart, its numbers, loads and acts; the CSV has the same numbers and nothing that a spreadsheet would run."""
    await busy(served)
    await served.hire("vera", role="supervisor", programmes=frozenset({"ru", "ir"}))
    page = await seats.seat("vera")
    await page.goto("/desk/team")
    picture = page.locator(".figure img.only-light")
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    await page.get_by_text("The numbers").click()
    await draw(page, "desk-team")
    assert await faults(page) == []
    await page.emulate_media(color_scheme="dark")
    await expect(page.locator(".figure img.only-dark")).to_be_visible()
    assert await faults(page) == []
    await served.hire("formula", name="=1+1")
    figures = await (await page.request.get("/desk/team/figures.csv")).text()
    assert "'=1+1" in figures
    assert "Russia: OMS policy,1," in figures


async def test_reduced_motion_stops_the_movement(seats):
    """Whoever asks for less motion sees no animation and no transition."""
    page = await seats.seat("anna", reduced_motion="reduce")
    await page.goto("/desk/queue")
    moving = await page.evaluate(
        """[...document.querySelectorAll("*")].filter(one => getComputedStyle(one).transitionDuration !== "0s"
            || getComputedStyle(one).animationName !== "none").length"""
    )
    assert moving == 0


async def test_a_chosen_colour_is_kept(seats):
    """The button goes from the system's colours to light and dark; a reload keeps it."""
    page = await seats.seat("anna", color_scheme="light")
    await page.goto("/desk/queue")
    await page.locator("summary").click()
    await page.locator("#theme").click()
    await page.locator("#theme").click()
    await page.reload()
    assert await page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 21, 24)"
