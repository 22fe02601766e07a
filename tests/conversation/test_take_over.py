"""People and agents over the demo's own wires: one asks on a keypad phone, one in a chat, agents answer from wherever they sit."""

import re
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pyotp
import pytest
from chatting import PATIENCE, documents, press, until
from chromium import FLAGS
from driving import Clock
from playwright.async_api import Browser, Page, async_playwright, expect

from app.demo import Demo, run_demo
from app.demo_agents import PASSWORD, TOTP
from app.settings import Settings
from bot.simulator.person import Person
from ussd_gateway.simulator.handset import Handset

PHONE, CHATTER = "+79270005601", 5602
GROUP = -1009
ANNA = 9001
PDF = b"%PDF-1.7 how to dispute a bill"
QUESTION = "Можно ли сменить поликлинику?"


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium, else Playwright's own."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield chromium
        await chromium.close()


async def sit_down(demo: Demo, browser: Browser, clock: Clock, login: str) -> Page:
    """Return the queue of a demo's agent, who came in by the door."""
    context = await browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 900})
    page = await context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    await page.goto(f"{demo.url}/desk")
    await page.get_by_label("Name").fill(login)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_label("Code").fill(pyotp.TOTP(TOTP).at(int(clock())))
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.locator("#queue-list")).to_be_attached()
    return page


async def answer(page: Page, text: str) -> None:
    """Write and send now, without the five seconds in which one may think again."""
    await page.locator("#answer-text").fill(text)
    await page.locator("#send").click()
    await page.get_by_role("button", name="Send now").click()
    await expect(page.locator("#events .ours").last).to_contain_text(text)


async def ask_by_phone(handset: Handset) -> tuple[str, str]:
    """Ask on a keypad phone; return the case's number and its code, which are on the screen."""
    await handset.dial("*7309#")
    for typed in ("99", "1", "1", QUESTION, "1"):
        await handset.reply(typed)
    number, code = re.findall(r"\d+", handset.screen)[:2]
    handset.end()
    return number, code


async def ask_in_chat(demo: Demo) -> Person:
    """Ask in a chat about a bill."""
    person = demo.telegram.person(CHATTER, "Пётр", "ru")
    person.send_text("/start ru")
    await person.see("справочная", PATIENCE)
    person.send_text("/agent")
    await press(person, "write")
    await press(person, "quality")
    person.send_text("С меня взяли деньги за УЗИ")
    await press(person, "yes")
    return person


async def rate(person: Person) -> None:
    """Say how the help was, when asked."""
    await person.see("Насколько мы помогли?", PATIENCE)
    person.send_text("5")
    await person.see("Спасибо", PATIENCE)


async def sms_of(handset: Handset) -> str:
    """Return the SMS that tells of an answer, as soon as it is there."""
    while not (found := [one.text for one in handset.sms if "*7309#" in one.text]):
        await handset.changed(handset.version)
    return found[-1]


async def read_by_code(handset: Handset, code: str) -> str:
    """Dial and type the case's code; return what the phone shows."""
    await handset.dial("*7309#")
    assert "код" in handset.screen
    await handset.reply(code)
    return handset.screen


async def test_two_people_and_two_agents_at_the_page(demo, browser, clock):
    """The first tier answers the phone, which reads it behind its code, and raises the chat's case; the second sends words and a paper."""
    anna, boris = [await sit_down(demo, browser, clock, login) for login in ("anna", "boris")]
    handset = demo.mobile.handset(PHONE)
    number, code = await ask_by_phone(handset)
    row = anna.locator(".row", has_text=number)
    await expect(row).to_be_visible()
    person = await ask_in_chat(demo)
    await expect(anna.locator(".row")).to_have_count(2)
    await expect(boris.locator(".row")).to_have_count(0)

    await row.click()
    await expect(anna.locator("#events .theirs")).to_contain_text(QUESTION)
    await anna.keyboard.press("c")
    await answer(anna, "Да, раз в год. Возьмите паспорт.")
    sms = await sms_of(handset)
    assert not {"поликлиник", "паспорт", number, code} & {*re.findall(r"\w+", sms)}
    assert "паспорт" in await read_by_code(handset, code)
    await expect(anna.locator("#events")).not_to_contain_text("not seen yet")

    await anna.locator(".row", has_text="Complaint").click()
    await expect(anna.locator("#events .theirs")).to_contain_text("УЗИ")
    await anna.keyboard.press("c")
    await expect(anna.locator("#case-head")).to_have_attribute("data-standing", "mine")
    await anna.keyboard.press("u")
    await anna.locator("#raise select").select_option("2")
    await anna.locator("#raise textarea").fill("Спор о деньгах")
    await anna.locator("#raise .main").click()
    await boris.locator(".row", has_text="Complaint").click()
    await expect(boris.locator(".history").last).to_contain_text("Спор о деньгах")
    await boris.keyboard.press("c")
    await expect(boris.locator("#case-head")).to_have_attribute("data-standing", "mine")
    await person.see("вам отвечает специалист", PATIENCE)
    person.send_text("Чек у меня есть")
    await expect(boris.locator("#events .theirs").last).to_contain_text("Чек у меня есть")
    await boris.locator("input[type=file]").set_input_files(
        {"name": "спор.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    await answer(boris, "Вот как вернуть деньги.")
    await until(person, lambda: bool(documents(person)))
    (paper,) = documents(person)
    assert demo.telegram.files.by_id(paper["document"]["file_id"]).content == PDF
    assert any("Вот как вернуть деньги." in one.text for one in person.messages)
    await boris.get_by_role("button", name=re.compile("^Resolve")).click()
    await rate(person)

    chief = await sit_down(demo, browser, clock, "chief")
    await chief.goto(f"{demo.url}/desk/team")
    for name in ("Анна Ветрова", "Борис Окунев"):
        await expect(chief.locator("main")).to_contain_text(name)
    assert (await demo.product.desk.audit.verify())[1] == 0


@pytest.fixture
async def with_group(tmp_path, clock) -> AsyncIterator[Demo]:
    """The demo with the agents' bot, which is a member of a support group; Anna has told her Telegram id."""
    settings = Settings(
        data_dir=tmp_path, http_port=0, programmes=("ru",),
        telegram_desk_token="700000002:demo-desk", telegram_desk_group=(f"{GROUP}:ru@ru",),
    )  # fmt: skip
    async with run_demo(settings, clock) as running:
        desk = running.product.desk
        await desk.agents.add(
            login="vera", name="Вера", password=PASSWORD, totp=TOTP, now=datetime.fromtimestamp(clock(), UTC),
            organisation=desk.offices["ru"].organisation, programmes=frozenset({"ru"}), tiers=frozenset({1, 2, 3}),
            skills=frozenset(one.skill for one in desk.offices["ru"].subjects if one.skill), telegram_id=ANNA,
        )  # fmt: skip
        yield running


async def test_the_same_from_a_support_group(with_group):
    """A topic a case: claimed by its button, answered by writing there; the phone gets its SMS, the chat the words, a close ends it."""
    demo = with_group
    agent = demo.telegram.member(ANNA, "Вера", GROUP)
    handset = demo.mobile.handset(PHONE)
    number, code = await ask_by_phone(handset)

    async def topic(text: str) -> tuple[int, int]:
        """Return the thread of the topic with these words, and its first message, which has the buttons."""
        await until(agent, lambda: any(text in one.text for one in agent.messages))
        thread = next(one.thread_id for one in agent.messages if text in one.text)
        head = next(one for one in agent.messages if one.thread_id == thread and one.inline_keyboard)
        return thread, head.message_id

    thread, head = await topic(QUESTION)
    agent.press("🙋 Взять", message_id=head)
    await until(agent, lambda: len(next(one for one in agent.messages if one.message_id == head).labels) > 1)
    agent.send_text("Да, раз в год. Возьмите паспорт.", thread_id=thread)
    assert number not in await sms_of(handset)
    assert "паспорт" in await read_by_code(handset, code)

    person = await ask_in_chat(demo)
    thread, head = await topic("С меня взяли деньги за УЗИ")
    agent.press("🙋 Взять", message_id=head)
    await person.see("вам отвечает специалист", PATIENCE)
    agent.send_document("спор.pdf", PDF, "Вот как вернуть деньги.", thread_id=thread)
    await until(person, lambda: bool(documents(person)))
    person.send_text("Чек у меня есть")
    await until(
        agent, lambda: any("Чек у меня есть" in one.text for one in agent.messages if one.thread_id == thread)
    )
    agent.press("✅ Решено", message_id=head)
    await rate(person)
