"""The agents' page in each language that it speaks, from right to left where that is its way."""

import asyncio
import re
import shutil
from zoneinfo import ZoneInfo

import pytest
from chromium import draw
from playwright.async_api import expect
from test_desk_access import faults

from app.programme_words import said
from desk.case import Packet, Step
from desk.web import words as page_words
from desk.web.chart import DARK, LIGHT, Bar, draw_open
from desk.web.words import LOCALES, languages, words_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

SPOKEN = ("en", "fa", "kk", "ru", "zh")
BROWSERS = {"fa": "fa-IR", "kk": "kk-KZ", "ru": "ru-RU", "zh": "zh-CN"}
ASKED = {
    "fa": "سلام، نسخه‌ام در داروخانه ثبت نشد. کد رهگیری 48213907 است.",
    "kk": "Сәлеметсіз бе! Емханаға тіркелуім көрінбейді.",
    "ru": "Как выбрать поликлинику?",
    "zh": "您好，我的慢性病证什么时候到期？",
}
PERSIAN = Packet(
    "ir.home.menu",
    [Step("استعلام اعتبار درمانی", "کد ملی"), Step("پوشش شما تا ۱۴۰۵/۱۲/۲۹ برقرار است.", "گفتگو با کارشناس")],
    {"until": "2027-03-20", "as_of": "2026-11-23T09:00:00+00:00", "tracking": "48213907"},
    [],
    "0012345679",
    "ir_national_code",
)


@pytest.mark.parametrize("language", SPOKEN)
async def test_every_language_says_everything(language):
    """Each has exactly the messages of English, with the same values in them, and is offered."""
    english, own = words_of("en").catalogue, words_of(language).catalogue
    assert own.faults == []
    assert set(own.messages()) == set(english.messages())
    # A plural may count in words, so a language may leave a value out, but it has none that nobody gives.
    assert [one for one in own.messages() if own.variables(one) - english.variables(one)] == []
    assert languages() == SPOKEN


async def test_a_language_with_a_gap_is_not_offered(tmp_path, monkeypatch):
    """Half a folder breaks no page: the language is not there yet."""
    shutil.copytree(LOCALES, tmp_path, dirs_exist_ok=True)
    (tmp_path / "kk" / "campaigns.ftl").unlink()
    monkeypatch.setattr(page_words, "LOCALES", tmp_path)
    for cached in (languages, words_of):
        cached.cache_clear()
    try:
        assert languages() == ("en", "fa", "ru", "zh")
    finally:
        monkeypatch.undo()
        for cached in (languages, words_of):
            cached.cache_clear()


@pytest.mark.parametrize("language", BROWSERS)
async def test_the_page_in_the_agents_language(served, seats, language):
    """Queue, case, dialogs and team read in it, in its direction and digits, at no fault and not too wide for a phone."""
    name, office = "مریم راد" if language == "fa" else "Anna", served.desk.offices["ir"]
    maryam = await served.hire("maryam", name=name, programmes=frozenset({"ir"}), organisation=office.takes(""), role="supervisor")  # fmt: skip
    asked = {
        "programme": "ir",
        "language": language,
        "region": "",
        "packet": PERSIAN,
        "text": ASKED[language],
    }
    case = await served.open(subject=office.subjects[0].name, address="+989120000001", call_back="+989120000001", **asked)  # fmt: skip
    await served.open(subject=office.subjects[1].name, address="+989120000002", **asked)
    await served.desk.working.claim(maryam, case.id, served.now)
    await served.desk.working.note(maryam, case.id, ASKED[language], "n", served.now)
    page = await seats.seat("maryam", locale=BROWSERS[language])
    await page.goto(f"/desk/cases/{case.id}")
    await expect(page.locator("#queue-count")).to_have_text(
        words_of(language)("queue-count", total=2, free=1)
    )
    root = page.locator("html")
    await expect(root).to_have_attribute("lang", language)
    await expect(root).to_have_attribute("dir", "rtl" if language == "fa" else "ltr")
    queue, packet = page.locator(".queue-column"), page.locator(".packet")
    sides = [(await one.bounding_box())["x"] for one in (queue, packet)]
    assert (sides[0] > sides[1]) is (language == "fa")
    if language == "fa":
        await expect(page.locator("#queue-count")).to_contain_text("۲")
        await expect(page.locator("#answer-count")).to_contain_text("۰ / ۴۰۹۶")
        await draw(page, "desk-persian")
    assert await faults(page) == []
    await page.goto("/desk/team")
    await expect(page.locator("main h1")).to_have_text(words_of(language)("nav-team"))
    tehran = served.now.astimezone(ZoneInfo("Asia/Tehran")).strftime("%H:%M")
    await expect(page.locator("tbody time").first).to_have_text(words_of(language).digits(tehran))
    assert await faults(page) == []
    await page.set_viewport_size({"width": 390, "height": 844})
    for path in (f"/desk/cases/{case.id}", "/desk/campaigns"):
        await page.goto(path)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


async def test_another_language_leads_back_to_the_case(served, seats):
    """Who changes the language with a case open still has it open, and where it was."""
    case, page = await served.open(), await seats.seat("anna")
    await page.goto(f"/desk/cases/{case.id}?language=ru")
    await page.locator("summary").click()
    await page.get_by_role("button", name="Қазақша").click()
    await expect(page.locator("html")).to_have_attribute("lang", "kk")
    await expect(page).to_have_url(re.compile(rf"/desk/cases/{case.id}\?language=ru$"))


async def test_a_persian_name_stands_first_in_an_english_line(served, seats):
    """What happened is told in the page's direction, whatever script the name in it has."""
    dara = await served.hire("dara", name="دارا")
    case = await served.open()
    await served.desk.working.claim(dara, case.id, served.now)
    page = await seats.seat("dara")
    await page.goto(f"/desk/cases/{case.id}")
    line = page.locator(".history span").first
    await expect(line).to_contain_text("claimed the case")
    assert await line.evaluate("one => getComputedStyle(one).direction") == "ltr"


async def test_programmes_words_fall_back_to_english(served):
    """What a programme is called in a language that it does not speak."""
    told = [
        said(served.product.programmes, "ru", language, "programme-name") for language in ("kk", "zh", "en")
    ]
    assert told[0] == told[1] == told[2] != ""


async def test_charts_drawn_at_once_keep_their_own_colours_and_words():
    """The library's settings are everybody's: light and dark are asked for together by every page that opens."""
    bars = [Bar("中国", 1, "1 级", 3, 1)]
    names = ["中国：医保 · 1 级"]
    drawn = await asyncio.gather(
        *(asyncio.to_thread(draw_open, bars, names, "按时", "超时", colours) for colours in (LIGHT, DARK) * 4)
    )
    for chart, colours in zip(drawn, (LIGHT, DARK) * 4, strict=True):
        assert names[0] in chart.decode()
        assert f"stroke: {colours.ink}" in chart.decode()
