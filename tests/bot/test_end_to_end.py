"""One conversation from the first question to the reminder, in the terminal and over Telegram."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from signal import SIGTERM

import pytest

from bot.clock import LOCAL
from tests.support.processes import Service, TelegramPerson, TerminalPerson
from tests.torture.platforms.telegram.fake import FakeTelegram

ASKING = datetime(2025, 4, 8, 7, 50, tzinfo=LOCAL)
AFTER_THE_CRASH = datetime(2025, 4, 8, 7, 55, tzinfo=LOCAL)
NEARLY_EIGHT = datetime(2025, 4, 8, 7, 59, 58, tzinfo=LOCAL)
REMINDER = "Còn 3 ngày: thứ Sáu, ngày 11/4/2025"

# What is typed and what the answer contains. Two wrong turns: a unit type that does not exist
# and half a phone number. A thumb at the review is a yes.
FIRST_HALF = (
    ("phong trào thi đua đến bao giờ", "31/12/2025"),
    ("dang ky", "Anh/chị có đồng ý không?"),
    ("dong y", "đăng ký thi đua cho ai?"),
    ("ca hai", "Tên đầy đủ của đơn vị"),
    ("9", "Tên đầy đủ của đơn vị"),
    ("htx", "Tên đầy đủ của đơn vị"),
    ("HTX Chè Suối Giàng", "xã, phường nào"),
    ("xã Văn Chấn", "người liên hệ?"),
    ("Giàng A Páo, giám đốc", "Số điện thoại liên hệ?"),
    ("0912 34", "Số này chưa đúng"),
    ("0912345678", "Tập thể đăng ký danh hiệu nào?"),
    ("tap the lao dong tien tien", "Họ tên và chức vụ của người đăng ký?"),
    ("Trần Thị Bình, kế toán", "Trần Thị Bình đăng ký danh hiệu nào?"),
)
KILLED_AT = ("ldtt", "Danh sách cá nhân (1 người)")
SECOND_HALF = (
    ("them nguoi", "Họ tên và chức vụ của người đăng ký?"),
    ("Lò Văn Ún, thủ quỹ", "Lò Văn Ún đăng ký danh hiệu nào?"),
    ("ldtt", "Danh sách cá nhân (2 người)"),
    ("xong", "Chỉ tiêu, nội dung thi đua?"),
    ("bỏ qua", "Xem lại trước khi gửi"),
    ("👍", "Mã của anh/chị: DK-2025-0001"),
    ("đăng ký của tôi", "2. Lò Văn Ún, Thủ quỹ, Lao động tiên tiến"),
    ("nhac", "đồng ý nhận nhắc lịch không?"),
    ("dong y", "Nhắc lịch đang bật"),
    ("nhac truoc may ngay", "Nhắc trước mấy ngày?"),
    ("3 ngày trước", "Đã ghi: nhắc trước 3 ngày"),
    ("xong", "Cảm ơn anh/chị."),
)


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


async def talk(
    person: TelegramPerson | TerminalPerson, conversation: tuple[tuple[str, str], ...]
) -> None:
    for typed, answer in conversation:
        person.say(typed)
        await person.hears(answer)


async def test_conversation_over_telegram(telegram: FakeTelegram, tmp_path: Path) -> None:
    """Ask, register two people, be killed before answering, see it all again, be reminded."""
    service = Service(tmp_path, telegram, ASKING)
    person = TelegramPerson(telegram, 7)
    try:
        await service.start()
        await talk(person, FIRST_HALF)
        person.say(KILLED_AT[0])
        service.kill()
        service.set_clock(AFTER_THE_CRASH)
        await service.start()
        await person.hears(KILLED_AT[1])
        await talk(person, SECOND_HALF)
        assert await service.stop(SIGTERM) in (0, 1)  # 1 on Windows, where it is a kill
        service.set_clock(NEARLY_EIGHT)
        await service.start()
        await person.hears(REMINDER)
    finally:
        service.close()
    reminders = [line for line in telegram.transcript(7) if REMINDER in line]
    assert len(reminders) == 1
    assert "Ngày Hợp tác xã Việt Nam – 14 năm" in reminders[0]
    assert "[Đã rõ]" in reminders[0]
    assert telegram.violations == []
    assert "Traceback" not in service.output()


@pytest.mark.nightly  # the same as above; the terminal alone is shown in cli/test_terminal.py
async def test_conversation_in_the_terminal(tmp_path: Path) -> None:
    """The same conversation, typed and printed; the killed window is opened again."""
    person = TerminalPerson(tmp_path)
    try:
        await person.open(ASKING)
        await talk(person, (*FIRST_HALF, KILLED_AT))
        await person.kill()
        await person.open(AFTER_THE_CRASH)
        await talk(person, SECOND_HALF)
        assert await person.close() == 0
        await person.open(NEARLY_EIGHT)
        await person.hears(REMINDER)
        await person.hears("Ngày Hợp tác xã Việt Nam – 14 năm")
        assert await person.close() == 0
    finally:
        await person.kill()
