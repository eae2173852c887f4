"""The chat page in a real browser: a phone, a keyboard, a bad connection, no script.

Without Chromium these tests fail and say so; they are never skipped. Before each landing one of a
kind: a conversation, a lost connection, no script, a file, markup. The rest is for the night.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Page, ViewportSize, expect

from bot.lists.pages import MAX_PAGE_BYTES
from bot.web import texts
from handlers.turn.turn import Office
from handlers.values.replies import Choice, Reply
from tests.support.clerks import OFFICE
from tests.support.pages.browser import browser, in_the_browsers_loop
from tests.support.pages.lists import AN, MAI, sheet
from tests.support.pages.web_app import Program, build, serving
from tests.support.verbs import enqueue, invite

__all__ = ["browser"]
pytestmark = in_the_browsers_loop
PHONE: ViewportSize = {"width": 375, "height": 740}
SENTENCE = "thi dua den bao gio"
# Not the date alone: the greeting names it too.
ANSWER = "Mục II.2"


@dataclass
class Visitor:
    """Somebody with the page open; `complaints` are the browser's own."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    async def say(self, text: str) -> None:
        """Type a line and send it with Enter."""
        await self.page.get_by_label("Tin nhắn").fill(text)
        await self.page.keyboard.press("Enter")

    async def press(self, label: str) -> None:
        """Press a button in the conversation."""
        await self.page.get_by_role("button", name=label, exact=True).last.click()

    async def hears(self, words: str) -> None:
        """The newest message of the bot contains these words."""
        await expect(self.page.locator(".theirs").last).to_contain_text(words, timeout=15000)

    async def wrote(self, *texts: str) -> None:
        """Exactly these messages of the person are shown and stored."""
        await expect(self.page.locator(".mine:not(.pending) .text")).to_have_text(list(texts))


@asynccontextmanager
async def visiting(browser: Browser, url: str, **options: Any) -> AsyncIterator[Visitor]:
    """A new browser profile that opens the page on a phone."""
    context = await browser.new_context(**{"viewport": PHONE, "locale": "vi-VN", **options})
    page = await context.new_page()
    visitor = Visitor(page)
    page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
    page.on("console", lambda line: visitor.complaints.append(line.text))
    await page.goto(url)
    yield visitor
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The program, served on a free port."""
    async with serving(build(tmp_path, office)) as running:
        yield running


async def test_a_registration_begins_on_a_phone(browser: Browser, program: Program) -> None:
    """Greeted without a word, asked by typing, led on by buttons; old buttons disappear."""
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        await lan.say(SENTENCE)
        await lan.hears(ANSWER)
        await lan.say("menu")
        await lan.press("Đăng ký thi đua")
        await lan.hears("đồng ý")
        await lan.press("Đồng ý")
        await lan.hears("cho ai")
        await lan.wrote(SENTENCE, "menu", "Đăng ký thi đua", "Đồng ý")
        await expect(lan.page.locator(".choices")).to_have_count(1)
        assert lan.complaints == []


@pytest.mark.nightly
async def test_a_button_stays_under_the_finger(browser: Browser, program: Program) -> None:
    """Whoever scrolls to the end and presses at once presses what is there: nothing moves then."""
    async with visiting(browser, program.url, viewport={"width": 375, "height": 480}) as lan:
        await lan.say("đăng ký")
        await lan.hears("Anh/chị có đồng ý không?")
        await expect(lan.page.locator("#newer")).to_be_visible()
        places = await lan.page.evaluate(
            """async () => {
                const frame = () => new Promise(requestAnimationFrame);
                const button = [...document.querySelectorAll(".choices button")].at(-1);
                const scroller = document.querySelector("#scroller");
                scroller.scrollTop = scroller.scrollHeight;
                const before = button.getBoundingClientRect().top;
                for (let frames = 0; frames < 5; frames += 1) await frame();
                return [before, button.getBoundingClientRect().top];
            }"""
        )
        assert places[0] == places[1]
        await expect(lan.page.locator("#newer")).to_be_hidden()
        await lan.press("Đồng ý")
        await lan.hears("cho ai")


@pytest.mark.nightly
@pytest.mark.parametrize("width", [320, 375, 1280])
async def test_nothing_is_wider_than_the_screen(
    browser: Browser, program: Program, width: int
) -> None:
    """No sideways scrolling, text of at least 17 pixels, buttons a thumb can hit."""
    size = {"width": width, "height": 740}
    async with visiting(browser, program.url, viewport=size) as lan:
        await lan.say("x" * 300 + " đăng ký")
        await lan.say("đăng ký")
        # The greeting and both answers: an older answer's buttons are put away by a newer one.
        await expect(lan.page.locator(".theirs")).to_have_count(3)
        await lan.hears("đồng ý")
        for element in ("document.documentElement", "document.querySelector('#scroller')"):
            wider = await lan.page.evaluate(f"() => {element}.scrollWidth - {element}.clientWidth")
            assert wider <= 0
        text, button = lan.page.locator(".theirs .text").last, lan.page.locator(".choices button")
        size_px = await text.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")
        box = await button.last.bounding_box()
        assert size_px >= 17
        assert box is not None
        assert box["height"] >= 48


@pytest.mark.nightly
async def test_the_conversation_has_the_screen(browser: Browser, program: Program) -> None:
    """On a phone a fifth of it is enough to write in, and no button lies over what is read."""
    size = {"width": 375, "height": 812}
    async with visiting(browser, program.url, viewport=size) as lan:
        await lan.hears("Kính chào")
        entry = await lan.page.locator("footer").bounding_box()
        assert entry is not None
        assert entry["height"] <= size["height"] / 5
        await lan.page.locator("#scroller").evaluate("(one) => one.scrollTo(0, 0)")
        await lan.page.locator("#newer").evaluate("(one) => { one.hidden = false; }")
        button = await lan.page.locator("#newer").bounding_box()
        read = await lan.page.locator("#scroller").bounding_box()
        assert button is not None
        assert read is not None
        assert read["y"] + read["height"] <= button["y"]


@pytest.mark.nightly
async def test_the_conversation_comes_back(
    tmp_path: Path, browser: Browser, office: Office
) -> None:
    """After a reload and after a restart of the program the page shows the same and goes on."""
    async with serving(build(tmp_path, office)) as program:
        port = int(program.url.rpartition(":")[2])
        context = await browser.new_context(viewport=PHONE)
        lan = Visitor(await context.new_page())
        await lan.page.goto(program.url)
        await lan.say("đăng ký")
        await lan.press("Đồng ý")
        await lan.hears("cho ai")
        await lan.page.reload()
        await lan.wrote("đăng ký", "Đồng ý")
        await lan.hears("cho ai")
    async with serving(build(tmp_path, office), port) as program:
        await lan.page.reload()
        await lan.wrote("đăng ký", "Đồng ý")
        await lan.press("Cá nhân")
        await lan.wrote("đăng ký", "Đồng ý", "Cá nhân")
        await context.close()


async def test_a_lost_connection_loses_nothing(
    tmp_path: Path, browser: Browser, office: Office
) -> None:
    """What is typed while the server is away is shown as waiting, survives a reload of the page
    when it is back, and arrives once."""
    async with serving(build(tmp_path, office)) as program:
        port = int(program.url.rpartition(":")[2])
        context = await browser.new_context(viewport=PHONE)
        lan = Visitor(await context.new_page())
        await lan.page.goto(program.url)
        await lan.hears("Kính chào")
    await lan.say(SENTENCE)
    await expect(lan.page.get_by_role("alert")).to_contain_text("Mất kết nối, đang thử lại…")
    await expect(lan.page.locator(".mine.pending .text")).to_have_text([SENTENCE])
    await lan.page.get_by_label("Tin nhắn").fill("chưa gửi")
    async with serving(build(tmp_path, office), port) as program:
        await lan.page.reload()
        await lan.hears(ANSWER)
        await lan.wrote(SENTENCE)
        await expect(lan.page.get_by_label("Tin nhắn")).to_have_value("chưa gửi")
        await expect(lan.page.get_by_role("alert")).to_be_hidden()
        await lan.say(SENTENCE)
        await lan.wrote(SENTENCE, SENTENCE)
        await context.close()


@pytest.mark.nightly
async def test_it_reconnects_by_itself(tmp_path: Path, browser: Browser, office: Office) -> None:
    """Without a reload: the waiting message goes out and the complaint disappears."""
    async with serving(build(tmp_path, office)) as program:
        port = int(program.url.rpartition(":")[2])
        context = await browser.new_context(viewport=PHONE)
        lan = Visitor(await context.new_page())
        await lan.page.goto(program.url)
        await lan.hears("Kính chào")
    await lan.say(SENTENCE)
    await expect(lan.page.get_by_role("alert")).to_contain_text("Mất kết nối")
    async with serving(build(tmp_path, office), port):
        await lan.hears(ANSWER)
        await expect(lan.page.get_by_role("alert")).to_be_hidden()
        await lan.wrote(SENTENCE)
        await context.close()


@pytest.mark.nightly
async def test_a_refused_message_is_given_back(browser: Browser, program: Program) -> None:
    """Far too long: a sentence says so and the text is in the field again."""
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        await lan.say("dài " * 20000)
        await expect(lan.page.get_by_role("alert")).to_contain_text("dài quá")
        assert len(await lan.page.get_by_label("Tin nhắn").input_value()) > 70000
        await expect(lan.page.locator(".mine")).to_have_count(0)


@pytest.mark.nightly
async def test_a_keyboard_is_enough(browser: Browser, program: Program) -> None:
    """From the first Tab to a pressed choice; afterwards the focus stands on the answer."""
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        await lan.page.keyboard.press("Tab")
        await expect(lan.page.get_by_text("Đến ô nhập tin nhắn")).to_be_focused()
        await lan.page.keyboard.press("Enter")
        await lan.page.keyboard.type("dang ky")
        await lan.page.keyboard.press("Enter")
        await lan.hears("đồng ý")
        await lan.page.get_by_role("button", name="Đồng ý", exact=True).focus()
        await lan.page.keyboard.press("Enter")
        await lan.hears("cho ai")
        await expect(lan.page.locator(".theirs").last).to_be_focused()
        await lan.page.keyboard.press("Tab")
        await expect(lan.page.get_by_role("button", name="Tập thể (cả đơn vị)")).to_be_focused()


@pytest.mark.nightly
async def test_a_screen_reader_hears_who_speaks(browser: Browser, program: Program) -> None:
    """A live log, named parts, a label for the field, and every message with its speaker."""
    async with visiting(browser, program.url) as lan:
        await lan.say(SENTENCE)
        await lan.hears(ANSWER)
        log = lan.page.get_by_role("log")
        await expect(log).to_have_attribute("aria-live", "polite")
        await expect(log).to_have_attribute("aria-label", "Cuộc trò chuyện")
        await expect(lan.page.locator("html")).to_have_attribute("lang", "vi")
        await expect(lan.page.locator(".mine").last).to_contain_text("Anh/chị:")
        await expect(lan.page.locator(".theirs").last).to_contain_text("Trợ lý:")
        await expect(lan.page.get_by_role("group", name="Các lựa chọn").last).to_be_visible()


@pytest.mark.nightly
async def test_two_windows_show_the_same(browser: Browser, program: Program) -> None:
    """What is written in one window appears in the other, once."""
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        other = Visitor(await lan.page.context.new_page())
        await other.page.goto(program.url)
        await other.say(SENTENCE)
        await lan.hears(ANSWER)
        await lan.wrote(SENTENCE)
        await other.wrote(SENTENCE)


async def test_markup_stays_text(browser: Browser, program: Program) -> None:
    """Neither at once nor after a reload does a message become part of the page."""
    evil = "<img src=x onerror=alert(1)>"
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        await lan.say(evil)
        await lan.wrote(evil)
        await lan.page.reload()
        await lan.wrote(evil)
        await expect(lan.page.locator("#log img")).to_have_count(0)


@pytest.mark.nightly
async def test_a_rehearsal_shows_what_would_be_sent(browser: Browser, program: Program) -> None:
    """Choose a day: the reminders of the days between appear, marked as such, with their day."""
    async with visiting(browser, program.url) as lan:
        await lan.say("nhắc")
        await lan.press("Đồng ý")
        await lan.hears("Nhắc lịch")
        now = program.app.clock.now()
        await lan.say(f"/quantri {invite(program.app.store, 'clerk', 'Lan', OFFICE, now)}")
        await lan.hears("Lan")
        await lan.page.reload()
        await lan.page.get_by_text("Diễn tập:").click()
        await lan.page.get_by_label("Tua đến ngày").fill("2025-04-11")
        await lan.page.get_by_role("button", name="Tua", exact=True).click()
        await expect(lan.page.locator("#moved")).to_contain_text("2 lời nhắc", timeout=60000)
        await expect(lan.page.locator(".reminder")).to_have_count(2)
        await expect(lan.page.locator(".day").last).to_have_text("Thứ Sáu, ngày 11/4/2025")
        await expect(lan.page.locator("#clock")).to_contain_text("11/4/2025")
        assert lan.complaints == []


@pytest.mark.nightly
async def test_what_comes_by_itself_keeps_its_buttons(browser: Browser, program: Program) -> None:
    """A decision of the staff can be answered below it: at once, and after more was said."""
    async with visiting(browser, program.url) as lan:
        await lan.say(SENTENCE)
        await lan.hears(ANSWER)
        decision = Reply("Cán bộ chuyển lại.", (Choice("go:privacy", "Dữ liệu của tôi"),))
        enqueue(program.app.store, 1, [decision], program.app.clock.now())
        await lan.hears("Cán bộ chuyển lại.")
        button = lan.page.get_by_role("button", name="Dữ liệu của tôi")
        await expect(button).to_be_visible()
        await expect(lan.page.locator(".theirs .choices")).not_to_have_count(1)
        await lan.say(SENTENCE)
        await lan.wrote(SENTENCE, SENTENCE)
        await lan.page.reload()
        await button.click()
        await lan.wrote(SENTENCE, SENTENCE, "Dữ liệu của tôi")


async def test_without_a_script_it_still_talks(browser: Browser, program: Program) -> None:
    """Old phones and locked-down offices: plain forms do the same."""
    async with visiting(browser, program.url, java_script_enabled=False) as lan:
        await lan.press("Bắt đầu")
        await lan.hears("Kính chào")
        await lan.press("Đăng ký thi đua")
        await lan.hears("đồng ý")
        await lan.page.get_by_label("Tin nhắn").fill("hủy")
        await lan.press("Gửi")
        await lan.wrote("Đăng ký thi đua", "hủy")


LIST: FilePayload = {
    "name": "danh sách.xlsx",
    "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "buffer": sheet(AN, MAI),
}


async def test_a_list_is_attached_on_a_phone(browser: Browser, program: Program) -> None:
    """The button has a name and room for a thumb; the answer holds the persons."""
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        control = lan.page.get_by_label(texts.ATTACH)
        box = await control.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
        assert await lan.page.evaluate("document.documentElement.scrollWidth") <= 375
        await control.set_input_files(LIST)
        await lan.hears("Trợ lý đọc được 2 người trong tệp")
        await lan.wrote("danh sách.xlsx")
        await lan.page.reload()
        await lan.wrote("Tệp đã gửi")
        assert lan.complaints == []


@pytest.mark.nightly
async def test_the_button_is_reached_by_the_keyboard(browser: Browser, program: Program) -> None:
    """From the line above it, and it opens the choice of a file."""
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        async with lan.page.expect_file_chooser() as opened:  # told to the browser before the keys
            await lan.page.get_by_label("Tin nhắn").focus()
            await lan.page.keyboard.press("Shift+Tab")
            await expect(lan.page.get_by_label(texts.ATTACH)).to_be_focused()
            await lan.page.keyboard.press("Enter")
        await (await opened.value).set_files(LIST)
        await lan.hears("Trợ lý đọc được 2 người trong tệp")


@pytest.mark.nightly
async def test_a_bad_connection_sends_the_file_again(
    browser: Browser, program: Program, tmp_path: Path
) -> None:
    """Once, though the page asked twice; too large a one is not sent at all."""
    large = tmp_path / "to.xlsx"
    large.write_bytes(b"x" * (MAX_PAGE_BYTES + 1))
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        control = lan.page.get_by_label(texts.ATTACH)
        await control.set_input_files(large)
        await expect(lan.page.get_by_role("alert")).to_contain_text("Tệp lớn quá")
        await lan.page.route("**/chat/lists", lambda route: route.abort(), times=1)
        await control.set_input_files(LIST)
        await lan.hears("Trợ lý đọc được 2 người trong tệp")
        await lan.wrote("danh sách.xlsx")


@pytest.mark.nightly
async def test_a_file_that_a_reload_lost_is_asked_for_again(
    browser: Browser, program: Program
) -> None:
    """A page cannot keep a file; it says so instead of waiting for ever."""
    async with visiting(browser, program.url) as lan:
        await lan.hears("Kính chào")
        await lan.page.route("**/chat/lists", lambda route: route.abort())
        await lan.page.get_by_label(texts.ATTACH).set_input_files(LIST)
        await expect(lan.page.locator(".pending")).to_have_count(1)
        await lan.page.reload()
        await expect(lan.page.get_by_role("alert")).to_contain_text("chọn lại tệp")
        await expect(lan.page.locator(".pending")).to_have_count(0)


@pytest.mark.nightly
async def test_without_a_script_a_file_has_its_own_button(
    browser: Browser, program: Program
) -> None:
    """Chosen, then sent."""
    async with visiting(browser, program.url, java_script_enabled=False) as lan:
        await lan.page.get_by_label(texts.ATTACH).set_input_files(LIST)
        await lan.page.get_by_role("button", name="Gửi tệp", exact=True).click()
        await expect(lan.page.locator(".theirs").last).to_contain_text("2 người trong tệp")
