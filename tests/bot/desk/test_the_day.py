"""A clerk's day in a real browser, from her own messy list to the papers, at an office and on a phone.

Nightly: it shows in one piece what the pages' own tests show in parts. `-s` prints what it took.
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect
from pydantic import AnyHttpUrl, SecretStr

from bot.app import build_app
from bot.clock import LOCAL, Clock
from bot.opening import open_doors
from bot.service import Service
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent
from handlers.values.state import Participant
from knowledge.typed.normalize import fold
from tests.support.chats import FORM, Chat
from tests.support.clerks import hire, login_code
from tests.support.naps import Naps
from tests.support.pages.browser import browser, in_the_browsers_loop
from tests.support.pages.hand import Hand, Meter, dearest
from tests.support.pages.messy import messy
from tests.support.pages.web_app import Program, serving, settings
from tests.support.talk import MORNING
from tests.torture.platforms.zalo.fake import FakeZalo

__all__ = ["browser"]
pytestmark = in_the_browsers_loop
PLAN = "344-KH-LMHTX"
WAITING = 76
LEADERS = ("Páo", "Hoa", "Mùi", "Dín", "Tủa")

ROWS_IN_SIGHT = """() => [...document.querySelectorAll("#rows tr")]
    .filter(row => row.getBoundingClientRect().bottom <= innerHeight).length"""


@pytest.fixture(autouse=True)
def here() -> None:
    """With all its processes."""


@dataclass
class Day:
    """The office on this day."""

    program: Program
    zalo: FakeZalo
    naps: Naps
    clerk: Hand
    costs: dict[str, list[float]] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        """The clerk's page."""
        return self.clerk.page

    async def opens(self, path: str, name: str) -> None:
        """The page at an address, looked at."""
        await self.page.goto(f"{self.program.url}/quan-tri{path}")
        await self.clerk.looks(name)

    async def hears(self, who: str, words: str, said: int = 0) -> None:
        """Until a leader reads these words on Zalo."""

        def there() -> bool:
            self.naps.call()
            return any(words in line for line in self.zalo.transcript(who)[said:])

        await self.zalo.wait_for(there)

    async def says(self, who: str, text: str, *answers: str) -> None:
        """A leader writes, and reads these answers."""
        said = len(self.zalo.transcript(who))
        self.zalo.say(who, text)
        for words in answers:
            await self.hears(who, words, said)


@asynccontextmanager
async def at_work(browser: Browser, folder: Path, office: Office, width: int) -> AsyncIterator[Day]:
    """The program behind its server and a platform, and a clerk signed in at a browser."""
    naps, costs = Naps(), dict[str, list[float]]()
    async with FakeZalo() as zalo:
        doors = {"zalo_bot_token": SecretStr(zalo.token), "zalo_api_url": AnyHttpUrl(zalo.url)}
        app = build_app(settings(folder, **doors), Clock(MORNING.astimezone(LOCAL)), office)
        opened = open_doors(app)
        service = Service(app, opened, sleep=naps.nap)
        service.pages.add_middleware(Meter, costs=costs)
        built = Program(app, service, opened.web, opened.pulse, service.pages)
        async with serving(built) as program:
            page = await signed_in(browser, program, "Chị Mai", width)
            yield Day(program, zalo, naps, Hand(page, width=width), costs)
            await page.context.close()


async def signed_in(browser: Browser, program: Program, name: str, width: int) -> Page:
    """Somebody of the staff who typed the code."""
    store, now = program.app.store, program.app.clock.now()
    staff = hire(store, name, "clerk", now)
    context = await browser.new_context(viewport={"width": width, "height": 768}, locale="vi-VN")
    page = await context.new_page()
    await page.goto(f"{program.url}/quan-tri/")
    await page.get_by_label("Mã đăng nhập").fill(login_code(store, staff, now))
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
    return page


async def takes_in_the_list(day: Day) -> None:
    """1,400 rows below their titles on the second sheet, forty of them no units."""
    hand, page = day.clerk, day.page
    hand.step = "nạp danh sách"
    await hand.click(page.get_by_role("link", name="Đơn vị", exact=True))
    await hand.click(page.get_by_role("link", name="Nạp từ tệp"))
    file = {"name": "thanh-vien.xlsx", "mimeType": "application/x", "buffer": messy()}
    hand.efforts[hand.step].clicks += 1
    await page.get_by_label("Tệp danh sách").set_input_files(files=[file])  # type: ignore[list-item]
    await hand.click(page.get_by_role("button", name="Đọc tệp"))
    await expect(page.get_by_role("button", name="Nạp 1.360 dòng tốt, để lại 40")).to_be_visible()
    await hand.looks("import-preview")
    await hand.fill(page.get_by_label("Căn cứ, nguồn của danh sách"), "Công văn số 12/LM")
    await hand.click(page.get_by_role("button", name="Nạp 1.360 dòng tốt"))
    await expect(page.get_by_role("status")).to_contain_text("thêm 1.360 đơn vị")
    await hand.looks("units")


def registered(day: Day) -> list[str]:
    """What came overnight, among it two units twice and the leaders on Zalo; the leaders' codes."""
    store = day.program.app.store
    units, codes = store.units.all(), list[str]()
    for number in range(WAITING):
        unit = units[number * 17]
        address = f"u{number}"
        channel = "telegram"
        if number < len(LEADERS):
            address, channel = day.zalo.open_chat(LEADERS[number]), "zalo"
        form = replace(
            FORM,
            unit_type=unit.unit_type or "htx",
            unit_name=unit.name,
            unit_id=unit.id,
            commune=unit.commune,
            contact_name=f"Lò Văn {LEADERS[number % 5]}",
            phone=f"09{number:08}",
            collective_title="ttldtt",
            people=(Participant(f"Giàng Thị {LEADERS[number % 5]}", "Giám đốc", "ldtt"),),
        )
        chat = Chat(store, address, channel)
        chat.says(RecordConsent("registration", "1", given=True))
        codes.append(chat.registers(form, PLAN))
        if number in (20, 21):
            again = replace(form, phone=f"08{number:08}", people=(Participant("Vàng A Sử"),))
            Chat(store, f"twin{number}").registers(again, PLAN)
    return codes[: len(LEADERS)]


def waiting(day: Day, status: str = "sent") -> int:
    """How many have this state."""
    return sum(one.status == status for one in day.program.app.store.registrations.all())


async def accepts_sixty(day: Day) -> None:
    """Two pages at once, ten one after the other."""
    hand, page = day.clerk, day.page
    hand.step = "tiếp nhận 60"
    await hand.click(page.get_by_role("link", name="Đăng ký", exact=True))
    await hand.choose(page.get_by_label("Trạng thái"), "chờ tiếp nhận")
    await expect(page).to_have_url(re.compile("trang-thai=sent"))
    await hand.looks("queue")
    if hand.width > 600:
        assert await page.evaluate(ROWS_IN_SIGHT) >= 10
    for _ in range(2):
        await hand.click(page.get_by_label("Chọn tất cả trên trang này"))
        await hand.click(page.get_by_role("button", name="Tiếp nhận các mục đã chọn"))
        await expect(page.get_by_role("status").first).to_contain_text("Đã tiếp nhận 25 đăng ký")
    await hand.looks("queue-after")
    await hand.click(page.locator("#rows a").first)
    await expect(page.get_by_role("button", name="Phím tắt")).to_be_visible()
    await hand.looks("one")
    for left in range(9, -1, -1):
        await expect(page.get_by_role("button", name="Phím tắt")).to_be_visible()
        before = page.url
        if hand.width < 600:
            await hand.click(page.get_by_role("button", name="Tiếp nhận và sang mục sau"))
        else:
            await hand.press("a")
        await expect(page).not_to_have_url(before)
        assert waiting(day) == WAITING + 2 - 60 + left
    effort = hand.efforts[hand.step]
    assert effort.clicks + effort.keys <= 70


async def returns_ten(day: Day) -> None:
    """Ten at once with one reason."""
    hand, page = day.clerk, day.page
    hand.step = "trả lại 10"
    await hand.click(page.get_by_role("link", name="Danh sách").first)
    await expect(page.locator("#rows")).to_be_visible()
    for box in (await page.locator("input[name=chon]").all())[:10]:
        await hand.click(box)
    await hand.fill(page.get_by_label("Lý do cần bổ sung"), "Thiếu chỉ tiêu doanh thu năm 2025")
    await hand.looks("returning")
    await hand.click(page.get_by_role("button", name="Trả lại các mục đã chọn"))
    await expect(page.get_by_role("status").first).to_contain_text("Đã trả lại 10 đăng ký")
    assert waiting(day, "returned") == 10


async def merges_two(day: Day) -> None:
    """Both pairs united; the first taken back and united once more."""
    hand, page = day.clerk, day.page
    hand.step = "gộp 2, hoàn tác"
    await hand.click(page.get_by_role("link", name="Đăng ký", exact=True))
    for number in range(3):
        await hand.click(page.get_by_role("link", name="Trùng đơn vị"))
        await hand.looks("doubles")
        await hand.click(page.get_by_role("link", name="So với").first)
        await hand.looks("side-by-side")
        await hand.click(page.get_by_role("link", name="Giữ DK").first)
        for both in await page.locator("fieldset").all():
            await hand.click(both.get_by_role("radio").first)
        await hand.looks("merge-preview")
        await hand.click(page.get_by_role("button", name="Gộp", exact=True))
        await expect(page.get_by_role("button", name="Hoàn tác gộp")).to_be_visible()
        await hand.looks("merged")
        if number == 0:
            await hand.click(page.get_by_role("button", name="Hoàn tác gộp"))
            await expect(page.get_by_role("status").first).to_contain_text("ã hoàn tác")
        await hand.click(page.get_by_role("link", name="Đăng ký", exact=True))
    assert waiting(day, "withdrawn") == 2


async def enters_one_from_paper(day: Day) -> None:
    """A unit of the list, its sheet signed by hand."""
    hand, page = day.clerk, day.page
    hand.step = "nhập bản giấy"
    await hand.click(page.get_by_role("link", name="Nhập đăng ký giấy"))
    unit = day.program.app.store.units.all()[5]
    await hand.fill(page.get_by_label("Đơn vị trong danh sách"), fold(unit.name))
    await hand.press("Enter")
    await hand.click(page.get_by_role("link", name=unit.name).first)
    await hand.looks("paper")
    await hand.choose(page.get_by_label("Danh hiệu tập thể"), "Tập thể lao động tiên tiến")
    await hand.fill(page.get_by_label("Người liên hệ", exact=True), "Nguyễn Thị Giấy")
    await hand.fill(page.get_by_role("textbox", name="Điện thoại"), "0912 000 111")
    await hand.fill(page.get_by_label("Chỉ tiêu"), "Doanh thu 3 tỷ đồng")
    await hand.click(page.get_by_label("Người đăng ký đã đồng ý"))
    await hand.click(page.get_by_role("button", name="Ghi đăng ký"))
    await hand.looks("paper-entered")
    await expect(page.get_by_role("status").first).to_contain_text("Đã ghi đăng ký")


async def corrects_one(day: Day, code: str) -> None:
    """A leader's contact, with a reason the leader reads on Zalo."""
    hand, page = day.clerk, day.page
    hand.step = "sửa một bản"
    await hand.click(page.get_by_role("link", name="Đăng ký", exact=True))
    await hand.fill(page.get_by_label("Tìm", exact=True), code)
    await expect(page.locator("#rows tr")).to_have_count(1)
    await hand.click(page.get_by_role("link", name=code))
    await hand.click(page.get_by_role("link", name="Sửa giúp"))
    await hand.looks("correcting")
    await hand.fill(page.get_by_label("Người liên hệ", exact=True), "Giàng A Páo")
    await hand.fill(page.get_by_label("Lý do"), "Ghi theo giấy giới thiệu")
    await hand.click(page.get_by_role("button", name="Lưu bản sửa"))
    await expect(page.get_by_role("status").first).to_contain_text(f"Đã sửa {code}")
    await hand.looks("corrected")
    await day.hears("Páo", "Lý do: Ghi theo giấy giới thiệu")


async def lists_whom_to_call(day: Day, folder: Path) -> None:
    """Those of one district that have not registered."""
    hand, page = day.clerk, day.page
    hand.step = "danh sách gọi điện"
    await hand.click(page.get_by_role("link", name="Đăng ký", exact=True))
    await hand.click(page.get_by_role("link", name="Chưa đăng ký"))
    await hand.choose(page.get_by_label("Huyện"), "Huyện Văn Yên")
    await hand.click(page.get_by_role("button", name="Lọc"))
    await hand.looks("absent")
    async with page.expect_download() as told:
        await hand.click(page.get_by_role("link", name="Tải danh sách gọi điện (.xlsx)"))
    await (await told.value).save_as(folder / "goi-dien.xlsx")
    async with page.expect_download() as told:
        await hand.click(page.get_by_role("link", name="Giấy mời").first)
    await (await told.value).save_as(folder / "giay-moi.docx")


async def announces(day: Day, browser: Browser, folder: Path) -> None:
    """An invitation for ten o'clock, approved by a colleague, answered on Zalo in words."""
    hand, page = day.clerk, day.page
    hand.step = "thông báo, điểm danh"
    await hand.click(page.get_by_role("link", name="Thông báo", exact=True))
    await hand.click(page.get_by_role("link", name="Soạn thông báo"))
    await hand.fill(page.get_by_label("Nội dung"), "Kính mời {tên}, {đơn vị} dự họp sơ kết.")
    await hand.click(page.get_by_label("Giấy mời"))
    await hand.fill(page.get_by_label("Ngày họp"), "2025-04-10")
    await hand.fill(page.get_by_label("Giờ họp"), "08:00")
    await hand.fill(page.get_by_label("Địa điểm"), "Hội trường tỉnh")
    await hand.fill(page.get_by_label("Ngày gửi"), "2025-04-04")
    await hand.fill(page.get_by_label("Giờ gửi"), "10:00")
    await hand.looks("composing")
    await hand.click(page.get_by_role("button", name="Lưu và xem trước"))
    await hand.looks("announcement")
    await hand.click(page.get_by_role("link", name="Xem danh sách người nhận"))
    await hand.looks("recipients")
    await hand.click(page.get_by_role("link", name="← Về thông báo"))
    await hand.click(page.get_by_role("button", name="Gửi người khác duyệt"))
    colleague = await signed_in(browser, day.program, "Anh Tú", 1366)
    await colleague.goto(f"{day.program.url}/quan-tri/thong-bao/1")
    await colleague.get_by_role("button", name="Duyệt", exact=True).click()
    await expect(colleague.locator(".countdown")).to_be_visible()
    await colleague.context.close()
    day.program.app.clock.advance(timedelta(minutes=61))
    for name in LEADERS:
        await day.hears(name, "📨 GIẤY MỜI")
    await day.says("Páo", "có", "ghi nhận là sẽ dự")
    await day.says("Hoa", "vắng", "Ai đi thay")
    await day.says("Hoa", "thôi không cử ai", "ghi nhận anh/chị vắng.")
    await day.says("Mùi", "tôi bận, cử chị Hoa đi thay", "chị Hoa đi thay")
    await day.says("Dín", "sẽ đi ạ", "ghi nhận là sẽ dự")
    await page.goto(f"{day.program.url}/quan-tri/thong-bao/1")
    await hand.looks("result")
    await hand.click(page.get_by_role("link", name="Điểm danh", exact=True))
    await hand.looks("roll-call")
    for count in ("Sẽ dự: 2", "Vắng, cử người thay: 2", "Chưa xác nhận: "):
        await expect(page.get_by_role("heading", name=count)).to_be_visible()
    async with page.expect_download() as told:
        await hand.click(page.get_by_role("link", name="Tải điểm danh (.xlsx)"))
    await (await told.value).save_as(folder / "diem-danh.xlsx")
    await hand.click(page.get_by_role("link", name="Gọi người chưa trả lời"))
    await hand.looks("call-list")


async def takes_the_papers(day: Day, folder: Path) -> None:
    """The list as it is filtered, the summary, one unit's sheet."""
    hand, page = day.clerk, day.page
    hand.step = "tải biểu"
    await hand.click(page.get_by_role("link", name="Đăng ký", exact=True))
    await hand.looks("list")
    for name, file in (("Danh sách (.xlsx)", "list.xlsx"), ("Biểu tổng hợp", "summary.docx")):
        async with page.expect_download() as told:
            await hand.click(page.get_by_role("link", name=name))
        await (await told.value).save_as(folder / file)
    await hand.click(page.locator("#rows a").first)
    async with page.expect_download() as told:
        await hand.click(page.get_by_role("link", name="Phiếu đơn vị (.docx)"))
    await (await told.value).save_as(folder / "sheet.docx")


@pytest.mark.nightly
@pytest.mark.timeout(900)
@pytest.mark.parametrize("width", [375, 1366])
async def test_a_clerks_day(browser: Browser, tmp_path: Path, office: Office, width: int) -> None:
    """From the list to the papers; sixty accepted in at most seventy clicks and keys."""
    async with at_work(browser, tmp_path, office, width) as day:
        complaints: list[str] = []
        day.page.on("console", lambda line: complaints.append(line.text))
        await takes_in_the_list(day)
        codes = registered(day)
        await accepts_sixty(day)
        await returns_ten(day)
        await merges_two(day)
        await enters_one_from_paper(day)
        await corrects_one(day, codes[0])
        await lists_whom_to_call(day, tmp_path)
        await announces(day, browser, tmp_path)
        await takes_the_papers(day, tmp_path)
        print(f"\n{day.clerk.told()}\n{dearest(day.costs)}")
        assert day.zalo.violations == []
    assert day.clerk.faults == []
    assert complaints == []
